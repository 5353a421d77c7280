"""The edition in WebKit, the engine of Safari, where its driver is installed: kinds of page, tools, search."""

from collections.abc import Iterator

import pytest

from tests.browser.test_firefox import PAGES
from tests.browser.webkit import NotStartedError, WebKit, find_webkit


@pytest.fixture(scope="module")
def webkit() -> Iterator[WebKit]:
    programs = find_webkit()
    if programs is None:
        pytest.skip("there is no WebKitWebDriver with its MiniBrowser and a screen on this machine")
    try:
        started = WebKit(programs)
    except NotStartedError as error:
        pytest.skip(f"the WebKit of this machine does not start: {error}")
    yield started
    started.close()


def test_every_kind_of_page_fits_a_phone_and_a_desk_in_webkit_and_its_scripts_run(webkit: WebKit, site: str) -> None:
    for width in (390, 1440):
        for path in PAGES:
            webkit.open(site + path, width)
            assert webkit.run("return document.documentElement.scrollWidth <= innerWidth"), (path, width)
            assert webkit.run("return getComputedStyle(document.querySelector('.top')).display !== 'inline'"), path
            webkit.run("document.querySelector('[data-opens=display]').click()")
            assert webkit.run("return document.querySelector('#display').checkVisibility()"), path


def test_search_finds_and_a_chosen_theme_is_kept_in_webkit(webkit: WebKit, site: str) -> None:
    webkit.open(f"{site}search/?q=%E4%B9%89%E4%B9%8C", 1440)
    webkit.wait_for("#search-hits a[href*='2024/06/05/01/03/']")
    webkit.open(f"{site}2024/06/05/01/03/", 390)
    webkit.run("document.querySelector('#display input[value=dark]').click()")
    webkit.open(f"{site}2024/06/05/01/04/", 390)
    assert webkit.run("return getComputedStyle(document.documentElement).colorScheme") == "dark"


def test_the_printed_reading_is_one_tap_away_in_webkit(webkit: WebKit, site: str) -> None:
    webkit.open(f"{site}2024/06/05/01/03/", 390)
    webkit.run("document.querySelector('#emendation-2 a').click()")
    assert webkit.run("return document.querySelector('#emendation-note-2').matches(':target')")
