"""The committed edition, as a reader meets it: on a phone and a desk, by day and by night, without JavaScript too."""

import http.server
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.conftest import BOTH_WIDTHS, Console, wait_until

ARTICLE = "2024/06/05/01/03/"
PAGES = (
    "",
    "2024/",
    "2024/06/",
    "2024/06/05/",
    "2024/06/05/01/",
    "2024/06/05/01/typeset/",
    "2024/06/05/01/01/",
    ARTICLE,
    "2024/06/05/01/04/",
    "columns/",
    "columns/和谐劳动关系创建工作巡礼/",
    "people/",
    "people/金钧胤/",
    "search/",
    "about/",
)
PHONE, DESK = ViewportSize(width=390, height=844), ViewportSize(width=1440, height=900)


# A scheme changes colours and no width: each is judged once, on a telephone and on a desk.
@pytest.mark.parametrize(("size", "scheme"), [(PHONE, "dark"), (DESK, "light")], ids=["phone", "desk"])
def test_axe_finds_nothing_and_nothing_is_wider_than_the_screen(
    page: Page, edition: str, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size(size)
    page.emulate_media(color_scheme=scheme)
    for path in PAGES:
        page.goto(edition + path)
        results = Axe().run(page)
        assert results.violations_count == 0, f"{path}: {results.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path


def test_no_page_asks_another_server_for_anything(browser: Browser, edition: str) -> None:
    context = browser.new_context()
    asked: list[str] = []
    context.on("request", lambda request: asked.append(request.url))
    page = context.new_page()
    for path in PAGES:
        page.goto(edition + path)
    context.close()
    assert len(asked) > len(PAGES)
    assert [url for url in asked if not url.startswith(edition)] == []


@BOTH_WIDTHS
def test_a_reader_goes_from_the_front_page_to_an_article_and_on_by_links(page: Page, edition: str) -> None:
    page.goto(edition)
    expect(page.get_by_role("banner").first).to_contain_text("浙江工人日报")
    page.get_by_role("link", name="义乌创新“三招”").first.click()
    expect(page).to_have_url(edition + ARTICLE)
    expect(page.get_by_role("heading", level=1)).to_contain_text("构建和谐劳动关系")
    page.get_by_role("link", name="王志坚").first.click()
    expect(page).to_have_url(edition + "people/%E7%8E%8B%E5%BF%97%E5%9D%9A/")
    page.get_by_role("main").get_by_role("link", name="义乌创新“三招”").first.click()
    expect(page).to_have_url(edition + ARTICLE)


def test_without_javascript_every_page_reads_and_search_says_what_it_needs(browser: Browser, edition: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for path in PAGES:
        page.goto(edition + path)
        expect(page.get_by_role("main")).not_to_be_empty()
    page.goto(edition + "search/")
    expect(page.get_by_text("JavaScript").first).to_be_visible()
    for target in ("2024/", "columns/", "people/"):
        assert page.locator(f'main a[href$="{target}"]').first.is_visible(), target
    context.close()


@pytest.mark.parametrize(
    ("size", "with_script"),
    [(PHONE, True), (PHONE, False), (DESK, True)],
    ids=["phone", "phone without JavaScript", "desk"],
)
def test_the_printed_reading_is_one_tap_away_and_a_switch_shows_it_throughout(
    browser: Browser, edition: str, size: ViewportSize, *, with_script: bool
) -> None:
    context = browser.new_context(viewport=size, java_script_enabled=with_script)
    page = context.new_page()
    page.goto(edition + ARTICLE)
    body = page.locator("article").first
    assert "自治州的普里沙" in body.inner_text()
    assert "自治州の普里沙" not in body.inner_text()
    page.locator("#emendation-2 a").click()
    expect(page.locator("#emendation-note-2")).to_be_in_viewport()
    expect(page.locator("#emendation-note-2")).to_contain_text("の")
    page.goto(edition + ARTICLE)
    page.get_by_role("checkbox").check()
    assert "自治州の普里沙" in body.inner_text()
    assert "我现在在月工资" in body.inner_text()
    context.close()


@BOTH_WIDTHS
def test_the_keyboard_reaches_the_text_at_once_and_focus_is_seen(page: Page, edition: str) -> None:
    page.goto(edition + ARTICLE)
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    expect(skip).to_be_in_viewport()
    assert skip.get_attribute("href") == "#main" or (skip.get_attribute("href") or "").startswith("#")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline != "none"


@BOTH_WIDTHS
def test_a_wrong_address_at_any_depth_gets_a_styled_page_that_leads_back(
    page: Page, edition: str, console: Console
) -> None:
    console.expect("404", "MIME type")  # the missing page itself, and styles that it looks for at every depth
    for wrong in ("nothing/", "2024/06/31/01/", "2024/06/05/01/99/no.html"):
        answer = page.goto(edition + wrong)
        assert answer is not None
        assert answer.status == http.HTTPStatus.NOT_FOUND
        wait_until(page, "() => [...document.styleSheets].some(sheet => sheet.href && sheet.cssRules.length)")
        home = page.get_by_role("main").get_by_role("link").first
        home.click()
        assert page.url.startswith(edition), page.url
        assert page.url != edition + wrong


def test_opened_as_a_file_links_lead_to_pages_and_not_to_folders(browser: Browser, edition_folder: Path) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((edition_folder / "any" / "prefix" / "index.html").as_uri())
    page.get_by_role("link", name="义乌创新“三招”").first.click()
    page.wait_for_url("**/03/index.html")
    expect(page.get_by_role("heading", level=1)).to_contain_text("义乌创新")
    page.goto((edition_folder / "any" / "prefix" / "search" / "index.html").as_uri())
    expect(page.get_by_role("main")).to_contain_text("http")
    context.close()
