"""What grows with a paper's names: mastheads, people, columns and calendars hold together at every width."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.browser.conftest import BOTH_WIDTHS, PREFIX, build, make_once, serve

NAMES = {
    "four": "海港晨报",
    "ten": "东海渔业与海洋经济报",
    "latin": "The Harbour Mail and Shipping News",
    "thirty": "港" * 30,
}
ARTICLE = """---
title: 新渡口开航
column: 一个从去年办到今年也许还要办下去的渡口问答
byline:
{people}
photos:
- {{file: boat.png, caption: 头班渡船离岸, credit: 邵帆, alt: 渡船}}
---

头班渡船今晨离岸。
"""
OTHERS = {
    "01/02-停航.md": "---\ntitle: 大风停航\nkind: notice\n---\n\n明日停航。\n",
    "02/02-潮.md": "---\ntitle: 潮\n---\n\n潮来\\\n船高\n\n潮去\\\n船低\n",
}
ISSUE = """pages:
  1:
    name: 要闻
    editors:
    - {name: 钟屿, role: 责任编辑}
    - {name: 邱汐, role: 版式设计}
  2:
    name: 综合
    editors: [钟屿, 邱汐]
"""


def write_paper(content: Path, name: str) -> None:
    """Write issues of two days of a month that has none on its other days."""
    people = "\n".join(f"- {{name: 陆小{sign}, role: 特约通讯员}}" for sign in "甲乙丙丁戊己庚辛")
    for day in ("2024-05-04", "2024-05-16"):
        for page in ("01", "02"):
            file = content / day / page / "01-渡口.md"
            file.parent.mkdir(parents=True)
            Image.new("RGB", (900, 600), "#468").save(file.parent / "boat.png")
            file.write_text(ARTICLE.format(people=people), encoding="utf-8")
        for path, text in OTHERS.items():
            (content / day / path).write_text(text, encoding="utf-8")
        (content / day / "issue.yaml").write_text(ISSUE, encoding="utf-8")
    language = "en" if name.isascii() else "zh-Hans"
    (content / "publication.yaml").write_text(f"title: {name}\nlanguage: {language}\n", encoding="utf-8")


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address below which each of ``NAMES`` has a paper."""

    def make(root: Path) -> None:
        for key, name in NAMES.items():
            write_paper(root / key / "content", name)
            build(root / key / "content", root / "www" / PREFIX / key, search=False)

    with serve(make_once(tmp_path_factory, "mastheads", make) / "www") as address:
        yield address


@pytest.mark.parametrize("key", NAMES)
@pytest.mark.parametrize("width", [320, 390, 760, 1440])
def test_the_name_of_a_paper_stands_in_its_masthead_however_long_it_is(
    page: Page, papers: str, key: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for where, name in (("", ".nameplate"), ("2024/05/16/01/typeset/", ".sheet-title")):
        page.goto(f"{papers}{key}/{where}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width, where
        box, head = (page.locator(each).first.bounding_box() for each in (name, ".masthead, .sheet-head"))
        assert box
        assert head
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width
        assert head["y"] <= box["y"] <= box["y"] + box["height"] <= head["y"] + head["height"]


def test_a_short_name_keeps_to_one_line_on_the_sheet(page: Page, papers: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    for key in ("four", "ten"):
        page.goto(f"{papers}{key}/2024/05/16/01/typeset/")
        lines = "e => Math.round(e.getBoundingClientRect().height / parseFloat(getComputedStyle(e).lineHeight))"
        assert page.locator(".sheet-title").evaluate(lines) == 1, key


@BOTH_WIDTHS
def test_no_words_of_a_month_lie_over_another_day(page: Page, papers: str) -> None:
    page.goto(f"{papers}four/2024/05/")
    assert page.locator(".calendar td.missing").count() > 5
    outside = """cells => cells.filter(cell => [...cell.children].some(each => {
      const box = each.getBoundingClientRect();
      return box.height && box.bottom > cell.getBoundingClientRect().bottom + 1;
    })).length"""
    assert page.locator(".calendar td").evaluate_all(outside) == 0


@BOTH_WIDTHS
def test_lines_of_people_begin_where_the_first_begins(page: Page, papers: str) -> None:
    page.goto(f"{papers}four/2024/05/16/01/01/")
    left = (
        "people => [...new Map(people.map(each => each.getBoundingClientRect()).reverse().map(b => [b.top, b.left]))]"
    )
    starts = page.locator(".facts .person").evaluate_all(left)
    assert len(starts) > 1
    assert len({round(start) for _, start in starts}) == 1


def test_the_square_of_a_column_stands_beside_its_name(page: Page, papers: str) -> None:
    page.set_viewport_size({"width": 320, "height": 700})
    page.goto(f"{papers}four/2024/05/16/01/")
    head = page.locator(".card > .standing-head")
    first = "e => e.querySelector('a').getClientRects()[0].top - e.getBoundingClientRect().top"
    assert head.evaluate(first) < 5


@BOTH_WIDTHS
def test_who_made_a_page_is_said_once_with_what_each_did(page: Page, papers: str) -> None:
    for number, words in (("01", "责任编辑 钟屿 版式设计 邱汐"), ("02", "责任编辑 钟屿 邱汐")):
        page.goto(f"{papers}four/2024/05/16/{number}/")
        expect(page.locator(".editors")).to_have_text(words)
        page.goto(f"{papers}four/2024/05/16/{number}/typeset/")
        expect(page.locator(".sheet-foot p").first).to_have_text(words)


def test_whose_photo_it_is_is_said_alike_on_the_front_page_and_on_its_page(page: Page, papers: str) -> None:
    for where in ("", "2024/05/16/01/", "2024/05/16/01/01/", "2024/05/16/01/typeset/"):
        page.goto(f"{papers}four/{where}")
        expect(page.locator("figcaption .credit").first).to_have_text("邵帆 摄")


def test_a_notice_below_another_item_is_framed_on_all_four_sides(page: Page, papers: str) -> None:
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(f"{papers}four/2024/05/16/01/typeset/")
    notice = page.locator(".set + .notice-kind")
    sides = "e => ['Top', 'Right', 'Bottom', 'Left'].map(side => getComputedStyle(e)[`border${side}Style`])"
    assert notice.evaluate(sides) == ["double"] * 4


def test_a_stanza_stands_apart_from_the_one_above_it(page: Page, papers: str) -> None:
    page.goto(f"{papers}four/2024/05/16/02/02/")
    gap = "(all) => all[1].getBoundingClientRect().top - all[0].getBoundingClientRect().bottom"
    assert page.locator(".prose .lines").evaluate_all(gap) > 10
