from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.serving.faults import MOST, list_faults


def test_the_line_is_told_apart_into_what_is_marked_and_what_is_around_it() -> None:
    source = Source("a.md", "---\ntitle: 甲\ntite: 乙\n")
    problem = Problem(Code.UNKNOWN_KEY, source.span(13, 17), "unknown key 'tite'", "did you mean 'title'?")
    (fault,) = list_faults([problem], lambda path, line: Source(path, source.text).line(line))
    assert (fault.where, fault.line) == ("a.md:3:1", 3)
    assert (fault.before, fault.marked, fault.after) == ("", "tite", ": 乙")
    assert (fault.hint, fault.code) == ("did you mean 'title'?", "F004")


def test_a_long_line_is_cut_around_its_mark() -> None:
    text = "甲" * 500 + "乙" + "丙" * 500
    source = Source("a.md", text)
    (fault,) = list_faults([Problem(Code.RAW_HTML, source.span(500), "…")], lambda *_: text)
    assert fault.marked == "乙"
    assert fault.before.startswith("…甲")
    assert fault.after.endswith("丙…")
    assert len(fault.before + fault.after) < 200


def test_a_mark_at_the_end_of_a_line_and_a_line_that_is_gone_are_no_trouble() -> None:
    source = Source("a.md", "甲\n")
    (fault,) = list_faults([Problem(Code.RAW_HTML, source.span(1), "…")], lambda *_: "甲")
    assert (fault.before, fault.marked, fault.after) == ("甲", "", "")
    (gone,) = list_faults([Problem(Code.RAW_HTML, source.span(1), "…")], lambda *_: None)
    assert gone.line == 0


def test_what_is_wrong_with_a_whole_file_quotes_no_line_of_it() -> None:
    source = Source("a.md", "---\nkicker: 甲\n---\n")
    whole = Problem(Code.MISSING_KEY, Span("a.md"), "the key 'title' is missing")
    first = Problem(Code.NO_FRONT_MATTER, source.span(0, 3), "…")
    (missing, found) = list_faults([whole, first], lambda path, line: Source(path, source.text).line(line))
    assert (missing.where, missing.line, missing.marked) == ("a.md:1:1", 0, "")
    assert (found.line, found.marked) == (1, "---")


def test_errors_come_first_notes_never_and_hundreds_are_cut() -> None:
    source = Source("a.md", "甲" * 300)
    problems = [
        Problem(Code.RAW_HTML, source.span(at), "…", severity=severity)
        for at, severity in enumerate((Severity.NOTE, Severity.WARNING, Severity.ERROR) * 30)
    ]
    shown = [fault.severity for fault in list_faults(problems, lambda *_: "甲")]
    assert shown == ["error"] * 30 + ["warning"] * (MOST - 30)
