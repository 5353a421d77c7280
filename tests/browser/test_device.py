"""What a reader's device keeps is listed on the page about the paper, whole, and can be taken away there."""

from __future__ import annotations

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import ROOT, wait_until

ARTICLE = "2024/06/05/01/03/"
KEPT = """async () => [
  document.cookie,
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((each) => each.name),
  ...(await caches.keys()).map((name) => name.replace(/^gazette .* (read|kept|parts)$/, 'pages')),
].filter(Boolean)"""


AT_BOTH_WIDTHS = pytest.mark.parametrize("reader", [390, 1280], indirect=True, ids=["phone", "desk"])


@pytest.fixture
def reader(page: Page, edition: str, request: pytest.FixtureRequest) -> Page:
    """A reader who has chosen a theme, read half an article, made a search and kept an issue."""
    page.set_viewport_size({"width": getattr(request, "param", 1280), "height": 900})
    page.goto(edition + ARTICLE)
    wait_until(page, "!!navigator.serviceWorker.controller")
    places = {edition + ARTICLE: [1, 2]}
    page.evaluate(
        """(places) => {
      localStorage.setItem('gazette.searches', '["夜校", "春耕"]');
      localStorage.setItem('gazette.positions', JSON.stringify(places));
    }""",
        places,
    )
    page.locator(".bar [data-opens=display]").click()
    page.locator("[name=display-theme][value=dark]").check(force=True)
    page.goto(edition + "2024/06/05/")
    page.locator("[data-keep]").click()
    expect(page.locator("[data-keep]")).to_have_attribute("data-state", "kept")
    page.goto(edition + "about/")
    wait_until(page, f"caches.match('{edition}about/').then(Boolean)")  # the worker has noted the last page, too
    return page


def line(page: Page, key: str) -> Locator:
    return page.locator(f"[data-kept='{key}']")


@AT_BOTH_WIDTHS
def test_all_that_is_kept_is_listed_with_how_much_it_is(reader: Page) -> None:
    listed = reader.locator("[data-kept]").evaluate_all("lines => lines.map((line) => line.dataset.kept)")
    assert set(reader.evaluate(KEPT)) == set(listed)
    expect(line(reader, "gazette.searches")).to_contain_text("2 项")
    expect(line(reader, "gazette.display")).to_contain_text("1 项")
    expect(line(reader, "pages")).to_contain_text(re.compile(r"[1-9]\d* 项"))
    assert not Axe().run(reader).response["violations"]


@AT_BOTH_WIDTHS
def test_each_is_taken_away_by_itself(reader: Page) -> None:
    line(reader, "gazette.searches").get_by_role("button").click()
    expect(line(reader, "gazette.searches")).to_contain_text("没有")
    expect(line(reader, "gazette.display")).to_contain_text("1 项")
    assert "gazette.searches" not in reader.evaluate(KEPT)
    line(reader, "pages").get_by_role("button").click()
    expect(line(reader, "pages")).to_contain_text("没有")


def test_all_of_it_is_taken_away_at_once_and_the_page_without_a_network_stays(reader: Page) -> None:
    reader.locator("[data-forget-all]").click()
    for key in ("gazette.display", "gazette.positions", "gazette.searches", "pages"):
        expect(line(reader, key)).to_contain_text("没有")
    assert set(reader.evaluate(KEPT)) == {"pages"}
    left = reader.evaluate("async () => (await (await caches.open((await caches.keys())[0])).keys()).map((k) => k.url)")
    assert [address.rpartition("/prefix/")[2] for address in left] == ["offline/"]


def test_no_script_keeps_anything_that_is_not_listed() -> None:
    scripts = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "layouts" / "assets").glob("*.js")))
    listed = (ROOT / "layouts" / "parts" / "device.html").read_text(encoding="utf-8")
    named = set(re.findall(r"gazette\.(?:display|positions|searches)\b", listed))
    assert set(re.findall(r'"(gazette\.[a-z]+)"', scripts)) == named
    assert "document.cookie" not in scripts
    assert "indexedDB" not in scripts
