import pytest

from gazette.matter.body import BodyText, reading_html, render_body
from gazette.model import Body, Emendation, Link, Reading
from gazette.problems import Code, Problem, Severity, Source


def render(markup: str, first_line: int = 1) -> tuple[Body, tuple[Problem, ...]]:
    source = Source("content/2024-06-05/01/03-x.md", markup)
    return render_body(BodyText(source, "2024-06-05/01", markup, first_line))


def test_an_emended_passage_carries_both_readings_and_a_link_to_its_note() -> None:
    body, problems = render("自治州{~~の~>的~~}普里沙")
    assert problems == ()
    assert body.html == (
        '<p>自治州<span class="emendation" id="emendation-1"><del>の</del>'
        '<ins><a href="#emendation-note-1">的</a></ins></span>普里沙</p>\n'
    )
    assert (body.corrected, body.printed) == ("自治州的普里沙", "自治州の普里沙")
    assert body.emendations == (Emendation("的", "の"),)


def test_an_emendation_is_escaped_in_html() -> None:
    body, _ = render("{~~<i>~>&\\*~~}")
    assert "<del>&lt;i&gt;</del>" in body.html
    assert ">&amp;*</a>" in body.html


def test_one_reading_alone_has_no_trace_of_the_other() -> None:
    body, _ = render("甲{~~の~>的~~}乙{--丙--}丁{++戊++}")
    assert reading_html(body.html, Reading.CORRECTED) == "<p>甲的乙丁戊</p>\n"
    assert reading_html(body.html, Reading.PRINTED) == "<p>甲の乙丙丁</p>\n"


def test_an_emendation_in_code_is_code() -> None:
    body, problems = render("`{~~甲~~}`")
    assert problems == ()
    assert "<code>{~~甲~~}</code>" in body.html


@pytest.mark.parametrize(
    ("markup", "line", "column"),
    [
        ("第一段\n\n第二{~~段", 3, 3),
        ("第一行\n第二{++行", 2, 3),
        ("> 引{--文", 1, 4),
        ("| 甲 | 乙 |\n|---|---|\n| 丙 | 丁{~~ |", 3, 8),
    ],
)
def test_a_broken_emendation_is_named_at_its_brace(markup: str, line: int, column: int) -> None:
    _, (problem,) = render(markup, first_line=10)
    assert (problem.code, problem.span.line - 9, problem.span.column) == (Code.BROKEN_EMENDATION, line, column)


@pytest.mark.parametrize("markup", ["<script>alert(1)</script>", "甲<b>乙</b>", "<!-- 注 -->", "<div\nonclick=x>"])
def test_html_is_shown_as_text_and_warned_of(markup: str) -> None:
    body, problems = render(markup)
    assert "<" not in body.html.replace("<p>", "").replace("</p>", "")
    assert {(problem.code, problem.severity) for problem in problems} == {(Code.RAW_HTML, Severity.WARNING)}


def test_a_link_to_an_article_file_becomes_a_reference_into_content() -> None:
    body, problems = render("甲[乙](../02/05-丙.md#s2)![丁](photo.jpg)")
    assert problems == ()
    assert 'href="content:2024-06-05/02/05-丙.md#s2"' in body.html
    assert 'src="content:2024-06-05/01/photo.jpg"' in body.html
    assert body.links == (Link("2024-06-05/02/05-丙.md", 1, 6), Link("2024-06-05/01/photo.jpg", 1, 28))


def test_a_link_to_the_outside_tells_it_nothing() -> None:
    body, problems = render("[甲](https://example.org/)")
    assert problems == ()
    assert 'rel="noopener noreferrer"' in body.html


@pytest.mark.parametrize(
    "markup",
    [
        "![甲](https://example.org/x.png)",
        "[甲](/2024/)",
        "[甲](../../../etc/passwd)",
        "[甲](//example.org/)",
        "[甲](ftp://example.org/)",
        "![甲](data:image/png;base64,AAAA)",
    ],
)
def test_a_link_that_would_break_or_call_another_site_is_an_error(markup: str) -> None:
    _, (problem,) = render(markup)
    assert (problem.code, problem.severity, problem.span.line) == (Code.UNSAFE_LINK, Severity.ERROR, 1)
    assert problem.span.column == markup.index("(") + 2


def test_a_script_link_is_no_link() -> None:
    body, _ = render("[甲](javascript:alert(1))")
    assert "<a" not in body.html


def test_headings_are_crossheads_below_the_title_with_anchors_in_order() -> None:
    body, _ = render("# 一\n\n文\n\n### 二{~~の~>的~~}\n")
    assert '<h2 id="s1">一</h2>' in body.html
    assert '<h3 id="s2">' in body.html
    assert body.crossheads == (("s1", "一"), ("s2", "二的"))


def test_a_line_break_between_han_characters_is_no_space() -> None:
    body, _ = render("第一行\n第二行\nLatin\nwords")
    assert body.html == "<p>第一行第二行\nLatin\nwords</p>\n"
    assert body.corrected == "第一行第二行 Latin words"


def test_plain_text_has_one_block_a_line() -> None:
    body, _ = render("甲\n\n- 乙\n- 丙\n\n丁[^1]\n\n[^1]: 戊\n")
    assert body.corrected.split("\n") == ["甲", "乙", "丙", "丁", "戊"]


def test_a_row_of_a_table_is_one_line_of_plain_text_in_both_readings() -> None:
    body, problems = render("| 站名 | 班次 |\n|---|---|\n| 东{~~の~>门~~} | 十二 |\n|  | 末班 |\n\n表后一段。")
    assert problems == ()
    assert body.corrected.split("\n") == ["站名 班次", "东门 十二", "末班", "表后一段。"]
    assert body.printed.split("\n") == ["站名 班次", "东の 十二", "末班", "表后一段。"]
