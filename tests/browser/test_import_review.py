"""The review page of an import, in a browser, opened as a file."""

from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from gazette.flow import ImportRequest, Review, import_pages

ROOT = Path(__file__).parent.parent.parent
SEED = ROOT / "seeds" / "000_51e2a95c7ec7d086.txt"
FOURTH = ROOT / "tests" / "golden" / "import" / "pages" / "18-mainland-1956-damaged.txt"


@pytest.fixture(scope="module")
def review(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("review")
    with Review(folder / "r.html", "zh-Hans", dry_run=True) as written:
        for report in import_pages(ImportRequest(files=(SEED, FOURTH), content=folder / "content", dry_run=True)):
            written.add(report)
    return (folder / "r.html").as_uri()


@pytest.mark.parametrize(("width", "scheme"), [(390, "dark"), (1440, "light")])
def test_it_fits_every_screen_and_axe_finds_nothing(
    page: Page, review: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    page.goto(review + "#p1-l45")
    for folded in page.locator("details").all():
        folded.evaluate("each => { each.open = true; }")
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0


def test_what_a_rule_weighs_stands_on_one_line_of_a_narrow_screen(page: Page, review: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(review)
    for folded in page.locator("details").all():
        folded.evaluate("each => { each.open = true; }")
    lines = page.locator(".weight").evaluate_all(
        "cells => cells.map(cell => { const words = document.createRange(); words.selectNodeContents(cell);"
        " return new Set([...words.getClientRects()].map(each => each.top)).size; })"
    )
    assert set(lines) == {1}


def test_a_line_leads_to_its_article_and_the_article_to_its_lines_without_scripts(
    browser: Browser, review: str
) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1440, "height": 900})
    page = context.new_page()
    page.goto(review)
    page.locator("#p1-l42 a.s").click()
    expect(page.locator("#p1-a3")).to_be_in_viewport()
    expect(page.locator("#p1-a3 h4")).to_contain_text("义乌创新“三招”")
    page.locator("#p1-a3").get_by_role("link", name="第38–61行").click()
    expect(page.locator("#p1-l38")).to_be_in_viewport()
    context.close()


def test_a_doubt_leads_to_its_line_and_back(page: Page, review: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(review)
    page.locator("#p1-l45 a.look").first.click()
    target = page.locator("li:target")
    expect(target).to_be_in_viewport()
    expect(target).to_contain_text("可能认错的字")
    target.get_by_role("link", name="第45行").click()
    expect(page.locator("#p1-l45")).to_be_in_viewport()
