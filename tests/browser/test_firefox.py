"""The edition in Firefox, where it is installed: all kinds of page, tools and search, and nothing on the console."""

from collections.abc import Iterator

import pytest

from tests.browser.firefox import Firefox, NotStartedError, find_firefox

PAGES = (
    "",
    "2023/",
    "2023/12/",
    "2023/12/01/",
    "2024/06/05/01/",
    "2024/06/05/01/typeset/",
    "2024/06/05/01/03/",
    "2024/06/05/01/03/source/",
    "columns/",
    "people/",
    "people/金钧胤/",
    "offline/",
    "gone/",
)


@pytest.fixture(scope="module")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    program = find_firefox()
    if program is None:
        pytest.skip("there is no Firefox on this machine")
    try:
        started = Firefox(program, tmp_path_factory.mktemp("firefox"))
    except NotStartedError as error:
        pytest.skip(f"the Firefox of this machine does not start: {error}")
    yield started
    started.close()


def test_every_kind_of_page_fits_a_phone_and_a_desk_in_firefox_and_its_console_is_empty(
    firefox: Firefox, site: str
) -> None:
    for width in (390, 1440):
        for path in PAGES:
            firefox.open(site + path, width)
            assert firefox.run("return document.documentElement.scrollWidth <= innerWidth"), (path, width)
            assert firefox.run("return getComputedStyle(document.querySelector('.top')).display !== 'inline'"), path
    assert firefox.errors(site) == []


def test_search_finds_and_a_chosen_theme_is_kept_in_firefox(firefox: Firefox, site: str) -> None:
    firefox.open(f"{site}search/?q=义乌", 1440)
    firefox.wait_for("#search-hits a[href*='2024/06/05/01/03/']")
    firefox.open(f"{site}2024/06/05/01/03/", 390)
    firefox.run("document.querySelector('#display input[value=dark]').click()")
    firefox.open(f"{site}2024/06/05/01/04/", 390)
    assert firefox.run("return getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert firefox.errors(site) == []
