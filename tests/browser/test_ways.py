"""Ways through the paper: an address that is gone, the head of an issue, lists of headlines."""

import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect


@pytest.mark.parametrize(
    ("address", "query"),
    [
        ("义乌创新/三招.html", "义乌创新 三招"),
        ("2024/6/5/", "日期:2024-06-05"),
        ("2024-06/nonsense-here.php", "nonsense here"),
    ],
)
def test_an_address_that_is_gone_is_searched_for_by_its_words_or_its_date(
    browser: Browser, edition: str, address: str, query: str
) -> None:
    with browser.new_context() as context:  # the missing page itself is an error in the console
        page = context.new_page()
        page.goto(edition + address)
        link = page.locator(".lost-words a")
        expect(link).to_have_text(query)
        assert unquote(link.get_attribute("href") or "").endswith(f"/search/?q={query}")


def test_an_address_that_says_nothing_is_not_searched_for(browser: Browser, edition: str) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(f"{edition}x/9")
        expect(page.locator(".directory")).to_be_visible()
        expect(page.locator(".lost-words")).to_be_hidden()


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


def test_the_front_page_lists_its_headlines_and_leads_to_its_sheet(page: Page, edition: str) -> None:
    page.goto(edition)
    expect(page.locator(".headline-list a[href*='/05/01/0']")).to_have_count(6)
    page.locator(".folio-ways a", has_text="排版视图").click()
    expect(page).to_have_url(re.compile("/2024/06/05/01/typeset/$"))
    page.keyboard.press("Tab")
    expect(page.locator(".set")).to_have_count(6)
