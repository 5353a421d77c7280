"""Ways through the paper: an address that is gone, the head of an issue, lists of headlines."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BOTH_WIDTHS, Console


@BOTH_WIDTHS
@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("义乌创新/三招.html", "义乌创新 三招"),
        ("2024/6/5/", "日期:2024-06-05"),
        ("2024-06/nonsense-here.php", "nonsense here"),
    ],
)
def test_an_address_that_is_gone_is_searched_for_by_its_words_or_its_date(
    page: Page, edition: str, console: Console, address: str, query: str
) -> None:
    console.expect("404")  # the missing page itself
    page.goto(edition + address)
    link = page.locator(".lost-words a")
    expect(link).to_have_text(query)
    assert unquote(link.get_attribute("href") or "").endswith(f"/search/?q={query}")


@BOTH_WIDTHS
def test_an_address_that_says_nothing_is_not_searched_for(page: Page, edition: str, console: Console) -> None:
    console.expect("404")
    page.goto(f"{edition}x/9")
    expect(page.locator(".directory")).to_be_visible()
    expect(page.locator(".lost-words")).to_be_hidden()


@BOTH_WIDTHS
def test_an_address_that_an_article_had_elsewhere_leads_to_it(page: Page, cases: str) -> None:
    page.goto(f"{cases}news/2009/17.html")
    expect(page).to_have_url(f"{cases}2024/03/05/01/01/")


@BOTH_WIDTHS
def test_an_article_that_was_withdrawn_says_so_and_leads_on(page: Page, cases: str) -> None:
    page.goto(f"{cases}2024/03/05/01/02/")
    expect(page.get_by_role("main")).to_contain_text("数字有误")
    expect(page.get_by_role("main")).not_to_contain_text("不该再读到")


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_every_line_of_the_head_of_an_issue_stands_whole(page: Page, site: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(site)
    for line in page.locator(".ear p").all():
        box = line.bounding_box()
        assert box
        assert box["height"] < 40  # one line
        assert 0 <= box["x"] <= box["x"] + box["width"] <= width


@pytest.mark.parametrize("width", [390, 1440], ids=["phone", "desk"])
def test_the_lead_keeps_its_printed_lines(page: Page, edition: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(edition)
    lines = page.locator(".lead .headline .line").all()
    assert [line.inner_text().strip() for line in lines] == ["嫦娥六号携月背“土”特产", "启程回家"]
    heights = [box["height"] for line in lines if (box := line.bounding_box())]
    assert heights[0] == heights[1]


@BOTH_WIDTHS
def test_the_front_page_lists_its_headlines_and_leads_to_its_sheet(page: Page, edition: str) -> None:
    page.goto(edition)
    expect(page.locator(".headline-list a[href*='/05/01/0']")).to_have_count(6)
    page.locator(".folio-ways a", has_text="排版视图").click()
    expect(page).to_have_url(re.compile("/2024/06/05/01/typeset/$"))
    page.keyboard.press("Tab")
    expect(page.locator(".set")).to_have_count(6)
