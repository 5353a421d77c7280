import pytest

from gazette.matter.body import BodyText, render_body
from gazette.problems import Source


def html(markup: str) -> str:
    return render_body(BodyText(Source("content/2024-06-05/01/03-x.md", markup), "2024-06-05/01", markup, 1))[0].html


def test_verse_keeps_its_lines() -> None:
    assert html("床前明月光，\\\n疑是地上霜。") == '<p class="lines">床前明月光，<br>\n疑是地上霜。</p>\n'
    assert "class" not in html("一段文字，\n折了一行。")


@pytest.mark.parametrize(
    "opening", ["编者按：今起", "【编者按】今起", "**编者按** 今起", "开栏的话：今起", "編者按：今起"]
)
def test_an_editors_note_is_set_apart(opening: str) -> None:
    assert html(f"> {opening}开设专栏。").startswith('<blockquote class="editors-note">')


@pytest.mark.parametrize("opening", ["他说：", "按照规定", "编者按下了快门"])
def test_a_quotation_is_no_editors_note(opening: str) -> None:
    assert html(f"> {opening}开设专栏。").startswith("<blockquote>")


def test_a_table_scrolls_by_itself_and_carries_no_style() -> None:
    text = html("| 甲 | 乙 |\n|---|--:|\n| 1 | 2 |")
    assert text.startswith('<div class="table-box" tabindex="0"><table>')
    assert '<td class="end">2</td>' in text
    assert "style" not in text


def test_footnotes_lead_there_and_back() -> None:
    text = html("正文[^1]。\n\n[^1]: 脚注。")
    assert 'href="#fn1"' in text
    assert 'href="#fnref1"' in text
    assert '<div class="footnotes" role="doc-endnotes"><ol>' in text
