"""Reading without a network: what was read, what was kept, and that nothing kept outlives what the site says."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from gazette.flow import BuildRequest, build_site
from tests.browser.conftest import PREFIX, ROOT, Console, serve, wait_until
from tests.faults.killing import make_project

ISSUE = "2024/06/05/"
ARTICLE = "2024/06/05/01/03/"
OTHER = "2024/06/05/01/05/"
AT_BOTH_WIDTHS = pytest.mark.parametrize("reader", [390, 1440], indirect=True, ids=["phone", "desk"])


class Network:
    """A copy of the edition behind a server that can be taken away, or speak of other things."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.site = folder / PREFIX
        self.stack = contextlib.ExitStack()
        self.address = self.stack.enter_context(serve(folder))

    def vanish(self) -> None:
        self.stack.close()


@pytest.fixture
def network(edition_folder: Path, tmp_path: Path) -> Iterator[Network]:
    shutil.copytree(edition_folder, tmp_path / "www")
    made = Network(tmp_path / "www")
    yield made
    made.vanish()


@pytest.fixture
def reader(page: Page, console: Console, request: pytest.FixtureRequest) -> Page:
    """A reader's window; a browser says for itself in the console when a network is missing."""
    console.expect("Failed to load resource")
    page.set_viewport_size({"width": getattr(request, "param", 390), "height": 800})
    return page


def open_with_worker(page: Page, address: str) -> None:
    page.goto(address)
    wait_until(page, "!!(navigator.serviceWorker && navigator.serviceWorker.controller)")


def stored(page: Page, store: str) -> list[str]:
    """Return the addresses that a store of the worker holds."""
    script = """async (store) => {
      const name = (await caches.keys()).find((each) => each.endsWith(store));
      return name ? (await (await caches.open(name)).keys()).map((key) => key.url) : [];
    }"""
    found: list[str] = page.evaluate(script, store)
    return found


def wait_for_stored(page: Page, store: str, address: str) -> None:
    for _ in range(100):
        if address in stored(page, store):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"never kept: {address}")


def keep(page: Page, network: Network) -> None:
    open_with_worker(page, network.address + ISSUE)
    page.locator("[data-keep]").click()
    expect(page.locator("[data-keep]")).to_have_attribute("data-state", "kept")


@AT_BOTH_WIDTHS
def test_the_first_page_of_a_visit_opens_again_without_a_network(reader: Page, network: Network) -> None:
    open_with_worker(reader, network.address + ARTICLE)
    wait_for_stored(reader, "read", network.address + ARTICLE)
    network.vanish()
    reader.reload()
    expect(reader.locator("h1")).to_contain_text("义乌创新")


@AT_BOTH_WIDTHS
def test_a_page_that_was_never_read_gives_the_offline_page_in_its_own_looks(reader: Page, network: Network) -> None:
    open_with_worker(reader, network.address + ARTICLE)
    wait_for_stored(reader, "read", network.address + ARTICLE)
    network.vanish()
    reader.goto(network.address + OTHER)
    expect(reader.locator("h1")).to_have_text("离线阅读")
    again = reader.locator("[data-again] a")
    assert again.evaluate("link => link.href") == network.address + OTHER
    shown = reader.locator("[data-list=read] a")
    expect(shown).to_have_count(1)
    assert shown.evaluate("link => link.href") == network.address + ARTICLE
    assert reader.locator(".standing-story").evaluate("each => getComputedStyle(each).maxInlineSize") != "none"


@AT_BOTH_WIDTHS
def test_a_kept_issue_opens_whole_without_a_network(reader: Page, network: Network) -> None:
    keep(reader, network)
    network.vanish()
    for number in range(1, 7):
        reader.goto(f"{network.address}{ISSUE}01/{number:02d}/")
        assert reader.locator("article.story").count() == 1, number
    reader.goto(network.address + ISSUE)
    expect(reader.locator("[data-keep]")).to_have_attribute("data-state", "kept")


@AT_BOTH_WIDTHS
def test_an_issue_that_is_released_is_gone_from_the_device(reader: Page, network: Network) -> None:
    keep(reader, network)
    assert any(address.endswith(OTHER) for address in stored(reader, "kept"))
    reader.locator("[data-keep]").click()
    expect(reader.locator("[data-keep]")).to_have_attribute("data-state", "free")
    assert stored(reader, "kept") == []


@AT_BOTH_WIDTHS
def test_an_issue_that_could_not_be_kept_whole_says_so(reader: Page, network: Network) -> None:
    open_with_worker(reader, network.address + ISSUE)
    shutil.rmtree(network.site / OTHER)
    reader.locator("[data-keep]").click()
    expect(reader.locator("[data-keep]")).to_have_attribute("data-state", "failed")
    expect(reader.locator("[data-keep]")).to_contain_text("再试一次")
    assert stored(reader, "kept") == []


def test_a_corrected_article_is_seen_at_once_and_kept_corrected(reader: Page, network: Network) -> None:
    keep(reader, network)
    path = network.site / ARTICLE / "index.html"
    path.write_text(path.read_text(encoding="utf-8").replace("义乌", "金华"), encoding="utf-8")
    reader.goto(network.address + ARTICLE)
    expect(reader.locator("h1")).to_contain_text("金华")
    network.vanish()
    reader.reload()
    expect(reader.locator("h1")).to_contain_text("金华")


def test_an_article_that_the_site_took_away_is_not_shown_from_the_device(reader: Page, network: Network) -> None:
    keep(reader, network)
    shutil.rmtree(network.site / ARTICLE)
    reader.goto(network.address + ARTICLE)
    assert reader.locator("h1").inner_text() != ""
    for _ in range(100):
        if network.address + ARTICLE not in stored(reader, "kept"):
            break
        reader.wait_for_timeout(50)
    network.vanish()
    reader.goto(network.address + ARTICLE)
    expect(reader.locator("h1")).to_have_text("离线阅读")


WORD, OTHER_WORD = "夜校", "秋收"
IN_ALL = """async (word) => {
  const found = [];
  for (const name of await caches.keys()) {
    const store = await caches.open(name);
    for (const key of await store.keys()) {
      const page = await store.match(key);
      if (page && (key.url.includes("secret") || (await page.text()).includes(word))) found.push(key.url);
    }
  }
  return found;
}"""


class Paper(Network):
    """A paper whose article is read on its own page, on the picture of its page, in columns and at home."""

    def __init__(self, folder: Path) -> None:
        project = make_project(folder / "project", days=1)
        self.page_folder = project / "content" / "2024-06-01" / "01"
        Image.new("RGB", (60, 40), "red").save(self.page_folder / "secret.png")
        Image.new("RGB", (60, 90), "white").save(self.page_folder / "page.png")
        self.article = self.page_folder / "03-夜校.md"
        front = "title: 夜校1\nphotos: [{file: secret.png, alt: 甲, credit: 乙}]"
        self.article.write_text(f"---\n{front}\n---\n\n夜校的消息传来。\n", encoding="utf-8")
        super().__init__(folder / "www")
        self.request = BuildRequest(content=project / "content", layouts=ROOT / "layouts", site=self.site, search=False)
        assert build_site(self.request).published

    def withdraw(self) -> None:
        text = self.article.read_text(encoding="utf-8").replace("title:", "status: withdrawn\ntitle:", 1)
        self.article.write_text(text, encoding="utf-8")
        assert build_site(self.request).published

    def bring_back(self) -> None:
        text = self.article.read_text(encoding="utf-8").replace("status: withdrawn\n", "", 1)
        self.article.write_text(text, encoding="utf-8")
        assert build_site(self.request).published


@pytest.fixture
def paper(tmp_path: Path) -> Iterator[Paper]:
    made = Paper(tmp_path)
    yield made
    made.vanish()


@pytest.mark.parametrize("store", ["read", "kept"])
def test_an_article_that_was_withdrawn_is_nowhere_on_the_device_although_nobody_opened_it_again(
    reader: Page, paper: Paper, store: str
) -> None:
    issue, article = f"{paper.address}2024/06/01/", f"{paper.address}2024/06/01/01/03/"
    open_with_worker(reader, issue)
    if store == "kept":
        reader.locator("[data-keep]").click()
        expect(reader.locator("[data-keep]")).to_have_attribute("data-state", "kept")
    for address in (paper.address, article, f"{issue}01/", f"{issue}01/typeset/", f"{issue}01/02/"):
        reader.goto(address)
        wait_for_stored(reader, "read", address)
    assert len(reader.evaluate(IN_ALL, WORD)) > 5
    paper.withdraw()
    reader.goto(f"{paper.address}columns/")
    wait_until(reader, f"({IN_ALL})('{WORD}').then((found) => !found.length)")
    wait_for_stored(reader, store, f"{issue}01/")  # without it, fetched anew
    paper.vanish()
    reader.goto(article)
    expect(reader.locator("h1")).to_have_text("离线阅读")
    for address in (f"{issue}01/", f"{issue}01/02/"):
        reader.goto(address)
        expect(reader.locator("main")).to_contain_text(OTHER_WORD)
        expect(reader.locator("body")).not_to_contain_text(WORD)


def test_an_article_that_came_back_and_was_withdrawn_again_is_nowhere_on_the_device(reader: Page, paper: Paper) -> None:
    page = f"{paper.address}2024/06/01/01/"
    open_with_worker(reader, page)
    wait_for_stored(reader, "read", page)
    for _ in range(2):
        assert reader.evaluate(IN_ALL, WORD)
        paper.withdraw()
        reader.goto(f"{paper.address}columns/")
        wait_until(reader, f"({IN_ALL})('{WORD}').then((found) => !found.length)")
        paper.bring_back()
        reader.goto(page)
        wait_until(reader, f"({IN_ALL})('{WORD}').then((found) => found.length)")


def test_an_article_that_is_withdrawn_while_it_is_read_is_a_notice_online_and_nothing_offline(
    reader: Page, paper: Paper
) -> None:
    article = f"{paper.address}2024/06/01/01/03/"
    open_with_worker(reader, article)
    wait_for_stored(reader, "read", article)
    paper.withdraw()
    reader.reload()
    expect(reader.locator("h1")).to_have_text("文章已撤回")
    wait_until(reader, f"({IN_ALL})('{WORD}').then((found) => !found.length)")
    paper.vanish()
    reader.reload()
    expect(reader.locator("body")).not_to_contain_text(WORD)


@AT_BOTH_WIDTHS
def test_what_the_device_holds_is_listed_and_can_be_cleared(reader: Page, network: Network) -> None:
    keep(reader, network)
    reader.goto(network.address + "offline/")
    expect(reader.locator("[data-list=kept] a")).to_have_count(1)
    assert Axe().run(reader).violations_count == 0
    reader.locator("[data-forget-pages]").click()
    expect(reader.locator("[data-none]")).to_be_visible()
    assert stored(reader, "kept") == []
    assert [address for address in stored(reader, "read") if not address.endswith("offline/")] == []


@AT_BOTH_WIDTHS
def test_the_offline_page_leads_nowhere_but_into_the_site(reader: Page, network: Network) -> None:
    for wanted in ("https://elsewhere.example/", "//elsewhere.example/", "../../x", "javascript:alert(1)"):
        reader.goto(f"{network.address}offline/?wanted={wanted}")
        expect(reader.locator("#on-device")).to_be_visible()
        address = reader.locator("[data-again] a").evaluate("link => link.href")
        assert address.startswith(network.address), wanted


def test_without_a_script_nothing_is_offered(browser: Browser, edition: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(edition + ISSUE)
        expect(page.locator("[data-keep]")).to_be_hidden()
        page.goto(edition + "offline/")
        expect(page.locator("#on-device")).to_be_hidden()
        expect(page.locator("h1")).to_have_text("离线阅读")
