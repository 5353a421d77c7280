"""A search page that stays open while the site gets another index, as on the day of every deployment."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import PREFIX, ROOT, Console, serve

FIRST = "2024-06-05/01/01-a.md"
LAST = "2024-06-05/01/03-c.md"
WAIT_MS = 20_000


class Edition:
    """A small paper whose index has every word in a piece of its own, and the folder that is served."""

    def __init__(self, root: Path) -> None:
        self.content = root / "project" / "content"
        self.served = root / "www"
        self.write("publication.yaml", "title: 试报\n")
        self.write(FIRST, "---\ntitle: 棉花丰收\n---\n\n今年雨水好。\n")
        self.write("2024-06-05/01/02-b.md", "---\ntitle: 夜校开课\n---\n\n师傅都来了。\n")
        self.write(LAST, "---\ntitle: 集市重开\n---\n\n人山人海。\n")
        self.build()

    def write(self, path: str, text: str) -> None:
        """Put a text in place."""
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(text, encoding="utf-8")

    def build(self) -> None:
        """Put the site in the place of the last one, on a host whose clock tells no two builds apart."""
        report = build_site(BuildRequest(content=self.content, layouts=ROOT / "layouts", site=self.served / PREFIX))
        assert not has_errors(report.problems), report.problems
        os.utime(self.served / PREFIX / "search" / "articles.json", (1_700_000_000, 1_700_000_000))


@pytest.fixture
def edition(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Edition, str]]:
    """The paper and its address; ``edition`` of the other tests has no index."""
    monkeypatch.setattr("gazette.formats.search_pieces._PIECE_BYTES", 1)
    made = Edition(tmp_path)
    with serve(made.served) as address:
        yield made, address


@pytest.fixture
def reader(browser: Browser, console: Console) -> Iterator[Page]:
    """A reader's page, whose console may speak of files that are gone: browsers tell of them by themselves."""
    console.expect("Failed to load resource")
    context = browser.new_context(locale="zh-CN", service_workers="block")
    yield context.new_page()
    context.close()


def ask(page: Page, words: str) -> None:
    page.locator("#search-box").fill(words)


def hits(page: Page, *titles: str) -> None:
    expect(page.locator(".search-hit h2")).to_have_text(titles, timeout=WAIT_MS)


def test_pieces_that_are_gone_are_looked_for_in_the_new_index(edition: tuple[Edition, str], reader: Page) -> None:
    paper, address = edition
    reader.goto(f"{address}search/?q=夜校")
    hits(reader, "夜校开课")
    reader.evaluate("window.stayed = true")
    paper.write(FIRST, "---\ntitle: 棉花又丰收\n---\n\n今年雨水好，棉花比去年的还白。\n")
    paper.write("2024-06-05/01/04-d.md", "---\ntitle: 新棉上市\n---\n\n棉花。\n")
    paper.build()
    ask(reader, "棉花")
    hits(reader, "棉花又丰收", "新棉上市")
    assert reader.evaluate("window.stayed")


def test_an_article_that_went_with_its_text_is_found_no_more(edition: tuple[Edition, str], reader: Page) -> None:
    paper, address = edition
    index = paper.served / PREFIX / "pagefind" / "all" / "index"
    reader.goto(f"{address}search/?q=夜校")
    hits(reader, "夜校开课")
    shutil.copytree(index, paper.served / "kept")
    (paper.content / LAST).unlink()
    paper.build()
    # All pieces of the old index are there, as in a reader's cache: only the article's own text is missing.
    shutil.copytree(paper.served / "kept", index, dirs_exist_ok=True)
    ask(reader, "集市")
    expect(reader.locator("#search-status")).to_contain_text("没有找到", timeout=WAIT_MS)


def test_a_table_of_another_build_is_asked_for_again(edition: tuple[Edition, str], reader: Page) -> None:
    paper, address = edition
    table = paper.served / PREFIX / "search" / "articles.json"
    other = table.read_text(encoding="utf-8").replace("2024-06-05", "2024-06-06")
    asked: list[str] = []

    def answer(route) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # Playwright's Route
        asked.append(route.request.url)
        if len(asked) == 1:
            route.fulfill(body=other, content_type="application/json")
        else:
            route.continue_()

    reader.route("**/search/articles.json", answer)
    reader.goto(f"{address}search/?q=夜校")
    hits(reader, "夜校开课")
    assert len(asked) == 2


def test_an_index_that_stays_away_is_told_once_and_found_when_it_is_back(
    edition: tuple[Edition, str], browser: Browser, console: Console
) -> None:
    console.expect("Failed to load resource", "Failed to fetch", "is not there")
    paper, address = edition
    index = paper.served / PREFIX / "pagefind" / "all"
    index.rename(paper.served / "away")
    with browser.new_context(locale="zh-CN", service_workers="block") as context:
        page = context.new_page()
        told: list[str] = []
        page.on("console", lambda message: told.append(message.text) if "is not there" in message.text else None)
        page.goto(f"{address}search/?q=夜校")
        expect(page.locator("#search-status")).to_contain_text("搜索暂时不可用", timeout=WAIT_MS)
        assert len(told) == 1
        (paper.served / "away").rename(index)
        page.locator("#search-box").press("Enter")
        hits(page, "夜校开课")
