import itertools

from gazette.problems import Code, Problem, Severity, Source, Span, has_errors


def test_a_span_counts_lines_and_code_points_from_one() -> None:
    source = Source("x", "一𠀀\n三四")
    assert source.span(1, 2) == Span("x", 1, 2, 1, 3)
    assert source.span(3, 5) == Span("x", 2, 1, 2, 3)


def test_an_offset_is_the_inverse_of_a_span() -> None:
    source = Source("x", "一\n\n二三\n")
    for offset in range(len(source.text)):
        span = source.span(offset)
        assert source.offset(span.line, span.column) == offset


def test_a_place_past_the_end_is_the_end() -> None:
    source = Source("x", "一\n二")
    assert source.offset(9, 9) == 3
    assert source.line(9) == ""


def test_a_problem_prints_place_severity_code_and_message() -> None:
    problem = Problem(Code.YAML_SYNTAX, Span("content/a.md", 5, 16, 5, 17), "this is not YAML", "quote it")
    assert str(problem) == "content/a.md:5:16: error[F002]: this is not YAML"


def test_only_errors_stop_publication() -> None:
    warning = Problem(Code.RAW_HTML, Span("a"), "x", severity=Severity.WARNING)
    assert not has_errors((warning,))
    assert has_errors((warning, Problem(Code.RAW_HTML, Span("a"), "x")))


def test_problems_sort_by_file_then_line_then_column() -> None:
    spans = [Span("b", 1, 1), Span("a", 10, 1), Span("a", 2, 9), Span("a", 2, 10)]
    problems = [Problem(Code.RAW_HTML, span, "x") for span in spans]
    for order in itertools.permutations(problems):
        ordered = sorted(order, key=lambda problem: problem.sort_key)
        assert [problem.span for problem in ordered] == sorted(spans)
