"""Pages in Markdown: headings are parts of headlines by their levels, marks are no words."""

from __future__ import annotations

from gazette.importer.markdown_marks import read_markdown
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_with_body, titles

PAGE = f"""# 河湾日报 2024年6月5日 第二版

## 三条线路下周改道

### 新设十二个车站

*本报记者 王小明*

{BUSES}

### 站牌上看时刻

{HERONS}

---

## 湖边来了白鹭

> 市民清晨驻足

{HERONS}**周末**还会再来。

![湖边的白鹭](egret.jpg)

*清晨，白鹭从芦苇丛中飞起。李长河 摄*
"""


def test_headings_below_that_of_the_page_are_titles_and_those_right_below_these_subtitles() -> None:
    first, second, *_ = articles(PAGE)
    assert first.subtitle is not None
    assert second.subtitle is not None
    assert (first.title.printed, first.subtitle.printed) == ("三条线路下周改道", "新设十二个车站")
    assert (second.title.printed, second.subtitle.printed) == ("湖边来了白鹭", "市民清晨驻足")
    assert [(person.name, person.role) for person in first.byline] == [("王小明", "记者")]


def test_deeper_headings_inside_a_text_are_crossheads_and_marks_are_no_words() -> None:
    first, second, *_ = read_with_body(PAGE)
    assert "## 站牌上看时刻" in first
    assert "周末还会再来。" in second


def test_what_is_set_apart_below_a_picture_is_its_caption() -> None:
    captions = [photo.caption.printed for article in articles(PAGE) for photo in article.photos if photo.caption]
    assert captions == ["清晨，白鹭从芦苇丛中飞起。"]


def test_a_heading_above_nothing_but_a_list_names_a_column_of_briefs() -> None:
    page = f"## 简讯\n\n- {BUSES}\n- {HERONS}\n\n## 湖边来了白鹭\n\n{HERONS}\n"
    assert [article.column for article in articles(page)] == ["简讯", "简讯", None]
    assert [body.strip() for body in read_with_body(page)][:2] == [BUSES, HERONS]


def test_one_heading_shows_no_markdown() -> None:
    assert read_markdown(["# 湖边来了白鹭", HERONS, "## 站牌", BUSES]) is None


def test_every_mark_stays_in_the_account() -> None:
    page = read(PAGE)
    assert {fate.line for fate in page.fates} == {at for at, text in enumerate(PAGE.split("\n"), 1) if text.strip()}
    assert titles(PAGE)[:2] == ["三条线路下周改道", "湖边来了白鹭"]
