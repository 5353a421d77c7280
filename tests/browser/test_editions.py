"""Papers of other languages, and their pictures, in a real browser."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from gazette.flow import BuildRequest, build_site
from tests.browser.conftest import PREFIX, ROOT, serve, wait_until

CHINESE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")
ARTICLE = "2024/06/05/01/01/"


@pytest.fixture(scope="module")
def courier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a paper in English, with its search."""
    root = tmp_path_factory.mktemp("courier")
    shutil.copytree(ROOT / "tests" / "editions" / "en", root / "content")
    request = BuildRequest(content=root / "content", layouts=ROOT / "layouts", site=root / "www" / PREFIX)
    assert build_site(request).published is not None
    with serve(root / "www") as address:
        yield address


@pytest.mark.parametrize(("width", "file"), [(390, "ferry.jpg.400.avif"), (1440, "ferry.jpg.800.avif")])
def test_a_browser_takes_the_picture_that_fits_and_nothing_moves(
    browser: Browser, courier: str, width: int, file: str
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    page.add_init_script(
        "window.moved = 0;"
        "new PerformanceObserver(list => list.getEntries().forEach(each => window.moved += each.value))"
        ".observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(courier + ARTICLE, wait_until="load")
    image = page.locator(".story .picture img")
    assert image.evaluate("image => image.currentSrc").rpartition("/")[2] == file
    assert image.get_attribute("alt") == "A small white ferry moored at a stone quay at dusk"
    assert image.get_attribute("loading") is None
    box = image.bounding_box()
    assert box is not None
    assert box["width"] / box["height"] == pytest.approx(1.5, abs=0.01)
    assert page.evaluate("window.moved") < 0.02
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_a_card_crops_around_the_focus(page: Page, courier: str) -> None:
    page.goto(courier + "2024/06/05/01/", wait_until="load")
    image = page.locator(".card .picture img")
    assert image.evaluate("image => getComputedStyle(image).objectPosition") == "50% 40%"


def test_what_scripts_say_is_english_too(page: Page, courier: str) -> None:
    for address in (ARTICLE, "search/", "offline/", "2024/06/05/01/typeset/"):
        page.goto(courier + address, wait_until="load")
        page.keyboard.press("?")
        page.wait_for_timeout(200)
        assert CHINESE.search(page.evaluate("document.documentElement.innerText")) is None, address
    page.goto(courier + "search/?q=ferry", wait_until="load")
    wait_until(page, "document.querySelectorAll('main mark').length > 0")
    assert CHINESE.search(page.evaluate("document.body.innerText")) is None
    page.goto(courier + "search/?q=4711888", wait_until="load")
    page.wait_for_timeout(800)
    assert CHINESE.search(page.evaluate("document.body.innerText")) is None


def test_english_is_set_with_ragged_edges_and_hyphens(page: Page, courier: str) -> None:
    page.goto(courier + ARTICLE, wait_until="load")
    style = "prose => { const s = getComputedStyle(prose); return [s.textAlign, s.hyphens]; }"
    assert page.locator(".prose").first.evaluate(style) == ["start", "auto"]
    first, second = page.locator(".prose p").nth(0), page.locator(".prose p").nth(1)
    assert first.evaluate("each => getComputedStyle(each).textIndent") == "0px"
    assert second.evaluate("each => parseFloat(getComputedStyle(each).textIndent)") > 0
