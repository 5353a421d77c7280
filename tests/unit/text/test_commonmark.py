import pytest

from gazette.matter.body import BodyText, render_body
from gazette.problems import Source
from gazette.text.commonmark import format_body, format_crosshead, format_note, format_paragraph


def read_back(markup: str) -> str:
    body, problems = render_body(BodyText(Source("x.md", markup), "", markup, 1))
    assert problems == ()
    return body.printed


@pytest.mark.parametrize(
    "plain",
    [
        "# 不是标题",
        "1. 不是列表",
        "1) 也不是",
        "- 不是列表",
        "+1",
        "> 不是引文",
        "***不是强调***",
        "<b>不是标签</b>",
        "&lt;不是实体&amp;",
        "`不是代码`",
        "[不是](链接)",
        "![不是](图)",
        "[^1]不是注",
        "[^1]: 不是注",
        "a|b|c",
        "|---|",
        "---",
        "===",
        "~~~",
        "{~~不是~>校订~~}",
        r"\{++不是++}",
        "反\\斜杠",
        "![",
        "：---：",
        "https://example.org/ <https://example.org/>",
    ],
)
def test_what_a_page_prints_comes_out_as_the_same_words(plain: str) -> None:
    assert read_back(format_paragraph(plain)) == plain


def test_verse_keeps_its_lines() -> None:
    markup = format_paragraph(("床前明月光", "疑是地上霜"))
    body, _ = render_body(BodyText(Source("x.md", markup), "", markup, 1))
    assert "<br>" in body.html


def test_a_crosshead_is_a_heading_of_the_second_level_with_an_anchor() -> None:
    markup = format_crosshead("1. 先锋")
    body, _ = render_body(BodyText(Source("x.md", markup), "", markup, 1))
    assert body.html == '<h2 id="s1">1. 先锋</h2>\n'
    assert body.crossheads == (("s1", "1. 先锋"),)


def test_a_note_is_one_quotation_of_its_paragraphs() -> None:
    markup = format_note(("编者按：", "第二段"))
    body, _ = render_body(BodyText(Source("x.md", markup), "", markup, 1))
    assert body.html.count("<blockquote") == 1
    assert body.printed == "编者按：\n第二段"


def test_a_body_ends_in_one_line_end_and_an_empty_one_is_nothing() -> None:
    assert format_body(("甲", "乙")) == "甲\n\n乙\n"
    assert format_body(()) == ""
