"""What was searched for, marked on the article."""

from urllib.parse import quote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import BOTH_WIDTHS

ARTICLE = "2024/06/05/01/03/"


def marked(page: Page) -> list[str]:
    return page.locator("mark.hit").all_inner_texts()


def open_marked(page: Page, site: str, words: str, article: str = ARTICLE) -> None:
    page.goto(f"{site}{article}?hl={quote(words)}")
    expect(page.locator("#hits")).to_be_visible()


@BOTH_WIDTHS
def test_a_result_leads_to_the_article_with_its_hits_marked(page: Page, site: str) -> None:
    page.goto(f"{site}search/?q={quote('普里沙')}")
    page.click(".search-hit a")
    expect(page.locator("mark.hit")).to_have_text("普里沙")
    assert urlsplit(page.url).path.endswith(ARTICLE)
    expect(page.locator("mark.hit")).to_be_in_viewport()


def test_a_phrase_is_marked_over_marks_and_printed_line_breaks(page: Page, site: str) -> None:
    open_marked(page, site, "三招构建")
    assert "".join(marked(page)) == "三招”构建"
    expect(page.locator("#hits-status")).to_have_text("本文有 1 处")


@pytest.mark.parametrize("reading", ["自治州的普里沙", "自治州の普里沙"])
def test_both_readings_of_an_emended_passage_are_marked(page: Page, site: str, reading: str) -> None:
    open_marked(page, site, reading)
    assert "".join(page.locator("mark.hit").all_text_contents()) == reading
    expect(page.locator("#hits-status")).to_have_text("本文有 1 处")


def test_traditional_text_is_marked_for_simplified_words(page: Page, site: str) -> None:
    open_marked(page, site, "织布厂", "1953/01/02/01/01/")
    assert set(marked(page)) == {"織布廠"}


@BOTH_WIDTHS
def test_hits_are_counted_and_stepped_through(page: Page, site: str) -> None:
    open_marked(page, site, "义乌")
    count = len(marked(page))
    expect(page.locator("#hits-status")).to_have_text(f"第 1 处，共 {count} 处")
    page.click("#hits [data-step='1']")
    expect(page.locator("#hits-status")).to_have_text(f"第 2 处，共 {count} 处")
    page.click("#hits [data-step='-1']")
    page.click("#hits [data-step='-1']")
    expect(page.locator("#hits-status")).to_have_text(f"第 {count} 处，共 {count} 处")
    expect(page.locator("mark.hit-current").last).to_be_in_viewport()


@BOTH_WIDTHS
def test_hits_are_stepped_through_by_keyboard(page: Page, site: str) -> None:
    open_marked(page, site, "义乌")
    count = len(marked(page))
    page.keyboard.press("n")
    expect(page.locator("#hits-status")).to_have_text(f"第 2 处，共 {count} 处")
    page.keyboard.press("p")
    page.keyboard.press("p")
    expect(page.locator("#hits-status")).to_have_text(f"第 {count} 处，共 {count} 处")


def test_letters_that_are_typed_into_the_search_box_step_nowhere(page: Page, site: str) -> None:
    open_marked(page, site, "义乌")
    before = page.locator("#hits-status").inner_text()
    page.keyboard.press("/")
    page.keyboard.type("np")
    expect(page.locator("input[name=q]:visible")).to_have_value("np")
    expect(page.locator("#hits-status")).to_have_text(before)


@BOTH_WIDTHS
def test_escape_takes_the_marks_away_and_leaves_the_text_as_it_was(page: Page, site: str) -> None:
    page.goto(f"{site}{ARTICLE}")
    text = page.locator("article").inner_html()
    open_marked(page, site, "义乌 劳动")
    page.keyboard.press("Escape")
    expect(page.locator("#hits")).to_be_hidden()
    assert marked(page) == []
    assert page.locator("article").inner_html() == text
    assert urlsplit(page.url).query == ""


def test_an_article_that_nobody_searched_loads_none_of_it(own_page: Page, site: str) -> None:
    asked: list[str] = []
    own_page.on("request", lambda request: asked.append(request.url))
    own_page.goto(f"{site}{ARTICLE}")
    expect(own_page.locator("#hits")).to_be_hidden()
    assert not [url for url in asked if "words.js" in url or "folding.json" in url or "pagefind" in url]
