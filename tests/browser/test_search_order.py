"""Which result comes first, in one index and in several merged ones."""

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs

import pytest
from playwright.sync_api import Page, Route, expect

from gazette.cli import main
from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import PREFIX, ROOT, serve

# By date, page and place; each place of the phrases asked for is there in an older year than the one it must beat.
ARTICLES = {
    "2021-05-01/01/01-a": ("棉花大丰收", "", "今年雨水好。"),
    "2022-05-01/01/01-b": ("乡间见闻", "kicker: 棉花地里的歌声\n", "今年雨水好。"),
    "2022-05-01/01/02-c": ("城乡通信", "subtitle: 看棉花怎样进城\n", "今年雨水好。"),
    "2023-05-01/01/01-d": ("集市一日", "", "棉花，棉花，还是棉花：卖棉花的最多。"),
    "2023-05-01/02/01-e": ("师傅夜谈", "", "说到今年的收成，大家都提到棉花。"),
    "2024-05-01/01/01-f": ("厂里来信", "", "说到今年的收成，大家都提到棉花。"),
    "2021-06-01/01/01-g": ("粮站记事", "", "秋天有两件事，一件是夜校招生，一件是修渠。"),
    "2024-06-01/01/01-h": ("水渠两岸", "", "招生的事明年再说，夜校先把水渠修好。"),
}
TITLES = {name.rpartition("-")[2]: title for name, (title, _, _) in ARTICLES.items()}


@pytest.fixture(scope="module", params=[10_000, 4], ids=["one index", "several"])
def paper(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address and content/ of a small paper that is indexed whole, and in parts of one year and of two."""
    root = tmp_path_factory.mktemp("order")
    for name, (title, more, text) in ARTICLES.items():
        path = root / "project" / "content" / f"{name}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"---\ntitle: {title}\n{more}---\n\n{text}\n", encoding="utf-8")
    (root / "project" / "content" / "publication.yaml").write_text("title: 试报\n", encoding="utf-8")
    site = root / "www" / PREFIX
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gazette.paper.shards.SHARDED_FROM", request.param)
        content = root / "project" / "content"
        report = build_site(BuildRequest(content=content, layouts=ROOT / "layouts", site=site))
    assert not has_errors(report.problems), report.problems
    years = {path.name for path in (site / "pagefind").iterdir() if path.is_dir()}
    assert years == ({"2021-2022", "2023", "2024"} if request.param == 4 else {"all"})
    with serve(root / "www") as address:
        yield address, root / "project" / "content"


QUERIES = [
    ("棉花", "abcdfe"),  # title, kicker, subtitle; often, once; of two that are alike the newer one
    ("棉花&sort=new", "fdebca"),
    ("棉花&sort=old", "abcdef"),
    ("夜校 招生", "gh"),  # together before apart, though older
    ("夜校 招生&sort=new", "hg"),
]


@pytest.mark.parametrize(("query", "wanted"), [*QUERIES, ("棉花&year=2023&year=2021", "ade")])
def test_results_stand_in_the_order_wanted(page: Page, paper: tuple[str, Path], query: str, wanted: str) -> None:
    page.goto(f"{paper[0]}search/?q={query}")
    expect(page.locator(".search-hit h2")).to_have_text([TITLES[each] for each in wanted])


def test_the_order_is_the_same_whichever_shard_is_merged_first(own_page: Page, paper: tuple[str, Path]) -> None:
    def answer(route: Route) -> None:
        table = route.fetch().json()
        route.fulfill(json=table | {"shards": table["shards"][1:] + table["shards"][:1]})

    own_page.route("**/search/articles.json", answer)
    own_page.goto(f"{paper[0]}search/?q=棉花")
    expect(own_page.locator(".search-hit h2")).to_have_text([TITLES[each] for each in "abcdfe"])


def test_the_command_line_has_the_same_order(paper: tuple[str, Path], capsys: pytest.CaptureFixture[str]) -> None:
    for query, wanted in QUERIES:
        asked = parse_qs(f"q={query}&sort=best")
        options = ["--content", str(paper[1]), "--format", "json", "--order", asked["sort"][0]]
        assert main(["search", *options, *asked["q"][0].split()]) == 0
        found = json.loads(capsys.readouterr().out)["articles"]
        assert [article["title"] for article in found] == [TITLES[each] for each in wanted], query
