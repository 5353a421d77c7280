"""Search in a paper that is printed in traditional characters, typed in either script."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import PREFIX, ROOT, serve

ARTICLES = (("義烏的勞動", "劉鋒"), ("勞動光榮", "劉鋒"), ("劳动的歌", "劉鋒"))


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small paper, most of it in traditional characters."""
    root = tmp_path_factory.mktemp("traditional")
    folder = root / "content" / "1953-05-01" / "01"
    folder.mkdir(parents=True)
    (root / "content" / "publication.yaml").write_text("title: 試報\nlanguage: zh-Hant\n", encoding="utf-8")
    for number, (title, name) in enumerate(ARTICLES, 1):
        text = f"---\ntitle: {title}\nbyline: [{{name: {name}}}]\n---\n\n產量提高。\n"
        (folder / f"{number:02d}-a.md").write_text(text, encoding="utf-8")
    site = root / "www" / PREFIX
    report = build_site(BuildRequest(content=root / "content", layouts=ROOT / "layouts", site=site))
    assert not has_errors(report.problems), report.problems
    with serve(root / "www") as address:
        yield address


@pytest.mark.parametrize(
    ("typed", "offered", "marked"),
    [
        ("劳", "勞動", "勞"),
        ("勞", "勞動", "勞"),
        ("锋", "劉鋒", "鋒"),
        ("liuf", "劉鋒", None),
        # No paper prints this, and no list of names has it: it is known when characters can be folded.
        ("勞动", "勞動", "勞動"),
    ],
)
def test_words_are_offered_as_the_paper_prints_them(
    page: Page, paper: str, typed: str, offered: str, marked: str | None
) -> None:
    page.goto(f"{paper}search/")
    page.locator("#search-box").press_sequentially(typed)
    expect(page.locator("#search-suggestions [role=option]")).to_have_text([offered])
    assert page.locator("#search-suggestions mark").all_inner_texts() == ([marked] if marked else [])
    page.locator("#search-suggestions [role=option]").click()
    expect(page.locator("#search-box")).to_have_value(offered)
    expect(page.locator(".search-hit")).to_have_count(3)


@pytest.mark.parametrize(("typed", "meant"), [("刘峰", "劉鋒"), ("义鸟的劳动", "義烏的勞動")])
def test_what_was_meant_is_offered_as_the_paper_prints_it(page: Page, paper: str, typed: str, meant: str) -> None:
    page.goto(f"{paper}search/?q={typed}")
    expect(page.locator("#search-meant a").filter(has_text=meant)).to_have_count(1)


def test_what_was_spelt_is_told_as_the_paper_prints_it(page: Page, paper: str) -> None:
    page.goto(f"{paper}search/?q=laodong")
    expect(page.locator("#search-status")).to_contain_text("勞動")
    expect(page.locator(".search-hit")).to_have_count(3)
