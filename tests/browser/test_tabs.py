"""The tab that tests share: nothing of one test is there in the next one; what could not be taken out is refused."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Console, wait_until
from tests.browser.tabs import Tab

# A file without a script: what is found there was there before.
PLAIN = "robots.txt"
FOUND = """async () => ({
  script: "left" in window,
  kept: [localStorage.length, sessionStorage.length, document.cookie],
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
  before: history.length,
  looks: ["print", "(prefers-color-scheme: dark)", "(prefers-reduced-motion)"].map((each) => matchMedia(each).matches),
  size: [innerWidth, innerHeight],
  pointed: document.querySelector(":hover") !== null,
})"""


@pytest.fixture
def tab(browser: Browser, console: Console) -> Iterator[Tab]:
    """A tab of the test's own, to leave things in."""
    made = Tab(browser, console)
    yield made
    made.close()


def leave_things(page: Page, address: str) -> None:
    page.add_init_script("window.left = true")
    page.goto(f"{address}about/")
    wait_until(page, "!!navigator.serviceWorker.controller")
    page.goto(address + PLAIN)
    page.evaluate(
        """async () => {
          localStorage.setItem("a", "b");
          sessionStorage.setItem("a", "b");
          document.cookie = "a=b";
          await caches.open("a");
          const opening = indexedDB.open("a");
          await new Promise((done) => { opening.onsuccess = done; });
          opening.result.close();
        }"""
    )
    page.emulate_media(media="print", color_scheme="dark", reduced_motion="reduce")
    page.mouse.move(200, 5)
    page.mouse.down()
    page.context.new_page()


def test_nothing_that_a_test_leaves_in_a_tab_is_there_in_the_next_one(tab: Tab, edition: str, console: Console) -> None:
    console.expect("404")  # a browser asks for an icon of what has none
    page = tab.open(1280)
    page.goto(edition + PLAIN)
    clean = page.evaluate(FOUND)
    leave_things(page, edition)
    page.set_viewport_size({"width": 390, "height": 300})
    left = page.evaluate(FOUND)
    assert [name for name in clean if clean[name] == left[name]] == []
    tab.clear()
    again = tab.open(1280)
    again.goto(edition + PLAIN)
    assert again.evaluate(FOUND) == clean
    assert len(again.context.pages) == 1


def test_a_tab_that_was_closed_is_replaced(tab: Tab, edition: str, console: Console) -> None:
    console.expect("404")
    tab.open(1280).close()
    tab.clear()
    tab.open(1280).goto(edition + PLAIN)


def test_a_tab_that_is_old_is_replaced(tab: Tab, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.browser.tabs._MOST_TESTS", 2)
    first = tab.open(1280)
    tab.clear()
    assert tab.open(1280) is first
    tab.clear()
    assert tab.open(1280) is not first
    assert first.is_closed()


def test_what_nobody_can_take_out_of_a_tab_again_is_refused(tab: Tab) -> None:
    page = tab.open(1280)
    for leave in (
        lambda: page.on("request", print),
        lambda: page.route("**", lambda route: route.abort()),
        lambda: page.clock.set_fixed_time("2024-03-01"),
        lambda: page.context.grant_permissions(["clipboard-read"]),
        lambda: page.context.add_init_script("1"),
        lambda: page.context.new_cdp_session(page),
    ):
        with pytest.raises(AssertionError, match="ask for own_page"):
            leave()
