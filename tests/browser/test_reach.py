"""Every kind of page by keyboard alone, and on the narrowest screens; the last of the issues has a facsimile."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.conftest import Console

PAGES = (
    "",
    "2024/",
    "2024/03/",
    "2024/03/01/",
    "2024/03/01/01/",
    "2024/03/01/01/typeset/",
    "2024/03/01/01/01/",
    "2024/03/01/01/01/source/",
    "2024/03/02/01/01/",
    "2024/03/05/01/",
    "2024/03/05/01/02/",
    "columns/",
    "columns/河边人家/",
    "people/",
    "people/王小明/",
    "tags/",
    "tags/排印/",
    "rights/",
    "search/",
    "corrections/",
    "offline/",
    "about/",
    "gone/",
)
# What a reader may want to reach, and what was reached: each focus is noted with the ring that is drawn round it.
_WATCH = """() => {
  window.reached = new Map();
  document.addEventListener("focusin", (event) => {
    const ring = getComputedStyle(event.target), outline = event.target.querySelector(":scope > polygon");
    const drawn = outline && getComputedStyle(outline);  // an outline on a printed page is its own ring
    window.reached.set(event.target, drawn ? drawn.stroke !== "none" && parseFloat(drawn.strokeWidth) > 2
      : ring.outlineStyle !== "none" && parseFloat(ring.outlineWidth) >= 2);
  });
  window.wanted = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled);
  document.activeElement.blur();
  scrollTo(0, 0);
  return window.wanted.length;
}"""
_MISSED = """() => window.wanted
  .filter((each) => !window.reached.get(each) && !each.disabled && each.checkVisibility({ visibilityProperty: true }))
  .map((each) => each.outerHTML.slice(0, 120))"""
# How much of what was painted moved without anybody's doing, since the page began.
_MOVED = """() => new Promise((done) => {
  let sum = 0;
  const add = (entries) => entries.forEach((each) => { sum += each.value; });
  const watch = new PerformanceObserver((list) => add(list.getEntries()));
  watch.observe({ type: "layout-shift", buffered: true });
  requestAnimationFrame(() => requestAnimationFrame(() => { add(watch.takeRecords()); done(sum); }));
})"""
_PAINTED_IN_PARTS = """performance.getEntriesByType("paint")[0].startTime
  < performance.getEntriesByType("navigation")[0].domInteractive"""
# Words that a box cuts off, other than boxes that scroll and words for ears alone.
_LOST = """() => [...document.querySelectorAll("main *, header *, footer *")].filter((each) => {
  const style = getComputedStyle(each), cut = each.scrollWidth > each.clientWidth + 2 && each.clientWidth > 1;
  return cut && style.overflowX === "hidden" && each.textContent.trim();
}).map((each) => each.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("width", [390, 1440], ids=["phone", "desk"])
def test_on_every_kind_of_page_nothing_moves_by_itself_and_the_console_is_empty(
    own_page: Page, cases: str, console: Console, width: int
) -> None:
    own_page.set_viewport_size({"width": width, "height": 900})
    console.expect("404")  # a missing page is an error in the console
    for path in PAGES:
        assert _open_and_measure(own_page, cases + path) == 0, path


def _open_and_measure(page: Page, address: str) -> float:
    """Return how much of a page moved by itself once it was opened.

    A slow machine may paint half of a centred row while it still reads the page, and that half moves when the rest has
    come: where something moved on a page that was painted before its end was read, it is opened again.
    """
    moved = 0.0
    for _ in range(10):
        page.goto(address)
        moved = float(page.evaluate(_MOVED))
        if not (moved and page.evaluate(_PAINTED_IN_PARTS)):
            break
    return moved


@pytest.mark.parametrize("width", [390, 1440], ids=["phone", "desk"])
def test_the_keyboard_reaches_everything_and_every_focus_is_seen(
    browser: Browser, cases: str, console: Console, width: int
) -> None:
    console.expect("404")
    size = {"width": width, "height": 900}
    with browser.new_context(viewport=size, reduced_motion="reduce", service_workers="block") as context:  # type: ignore[arg-type]
        page = context.new_page()
        for path in PAGES:
            page.goto(cases + path)
            once_round = page.evaluate(_WATCH) + 4
            # A script may show more buttons while the keyboard is on its way: then it has farther to go.
            for _ in range(3):
                for _ in range(once_round):
                    page.keyboard.press("Tab")
                if not page.evaluate(_MISSED):
                    break
            assert page.evaluate(_MISSED) == [], path


# 320 pixels are what 200 % leaves of 640, and 400 % of 1280.
@pytest.mark.parametrize("width", [320, 640], ids=["at 320 pixels", "at 200 % on a desk"])
def test_nothing_is_lost_on_a_narrow_screen_or_when_everything_is_twice_as_large(
    page: Page, cases: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 450})
    for path in (each for each in PAGES if each != "gone/"):
        page.goto(cases + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        assert page.evaluate(_LOST) == [], path
