"""The search index in the site: made again only as far as articles have changed."""

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

import pytest

from gazette import beside, search
from gazette.flow import indexing
from gazette.flow.indexing import IndexRequest, add_search, begin_index
from gazette.flow.shadows import Shadows
from gazette.flow.work import silent
from gazette.formats.shadow import format_shadow
from gazette.model import Article, Body, Output, Story
from gazette.problems import GazetteError
from gazette.search import build_shard
from gazette.shelf import Shelf
from gazette.staging import Staging
from tests.unit.newspapers import by_place, make_paper, make_story


def story(year: int, markdown: str = "正文。", title: str = "标题") -> Story:
    return make_story(title, date=dt.date(year, 6, 5), markdown=markdown)


class Site:
    """A site that only has its search index, and which shards were made for it last."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.known = ""
        self.made: list[str] = []
        monkeypatch.setattr("gazette.paper.shards.SHARDED_FROM", 2)
        monkeypatch.setattr(search, "build_shard", self.shard)

    def shard(self, name: str, shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
        self.made.append(name)
        return build_shard(name, shadows, scratch)

    def wanted(self, *stories: Story) -> IndexRequest:
        return IndexRequest(
            paper=make_paper(*stories),
            stories=by_place(*stories),
            keys={each.article.place: f"{each.article.title.markup} {each.body.corrected}" for each in stories},
            scratch=self.folder / "scratch",
            shadows=Shadows(self.folder / "shadows"),
        )

    def build(self, *stories: Story) -> list[str]:
        """Return what was made anew."""
        self.made.clear()
        with Staging(self.folder / "site") as staging:
            self.known = add_search(self.wanted(*stories), staging, silent, self.known)
            staging.publish("0")
        return sorted(self.made)

    def files(self) -> dict[str, bytes]:
        root = self.folder / "site"
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Site:
    return Site(tmp_path, monkeypatch)


def test_an_edit_of_a_body_indexes_its_years_again_and_nothing_else(site: Site) -> None:
    years = [story(year) for year in (2020, 2021, 2022, 2023, 2024)]
    assert site.build(*years) == ["2020-2021", "2022-2023", "2024"]
    assert site.build(*years) == []
    assert site.build(*years[:3], story(2023, "改了。"), years[4]) == ["2022-2023"]
    assert site.build(*years[:3], story(2023, "改了。"), story(2024, "改了。")) == ["2024"]


def test_a_year_that_is_over_is_joined_to_the_one_before_and_its_own_shard_goes(site: Site) -> None:
    years = [story(year) for year in (2020, 2021, 2022, 2023)]
    assert site.build(*years) == ["2020-2021", "2022", "2023"]
    assert site.build(*years, story(2024)) == ["2022-2023", "2024"]
    shards = {path.split("/")[1] for path in site.files() if path.count("/") > 1}
    assert shards == {"2020-2021", "2022-2023", "2024"}
    assert {path.name for path in (site.folder / "shadows").iterdir()} == set(map(Shelf.file_of, shards))


def test_articles_that_are_gone_take_their_shard_with_them(site: Site) -> None:
    site.build(story(2020), story(2021), story(2022))
    assert site.build(story(2021), story(2022)) == ["2021"]
    assert not [path for path in site.files() if "2020" in path]


def test_an_edit_has_one_shadow_document_made_and_the_others_of_its_shard_taken_over(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def record(article: Article, body: Body, page_name: str | None) -> Output:
        made.append(body.corrected)
        return format_shadow(article, body, page_name)

    monkeypatch.setattr("gazette.flow.indexing.format_shadow", record)
    others = [make_story(f"标题{number}", number, date=dt.date(2024, 6, 5)) for number in (2, 3)]
    site.build(story(2024), *others)
    made.clear()
    assert site.build(story(2024, "改了。"), *others) == ["20240605"]
    assert made == ["改了。"]


def test_what_was_made_piece_by_piece_is_what_is_made_at_once(site: Site, tmp_path: Path) -> None:
    site.build(story(2022), story(2023), story(2024))
    site.build(story(2022), story(2024, "改了。"))
    piecemeal = site.files()
    site.folder, site.known = tmp_path / "anew", ""
    site.folder.mkdir()
    site.build(story(2022), story(2024, "改了。"))
    assert piecemeal == site.files()


def test_an_index_that_somebody_touched_is_made_again(site: Site) -> None:
    site.build(story(2023), story(2024))
    next((site.folder / "site" / "pagefind" / "2024" / "index").iterdir()).write_bytes(b"touched")
    assert site.build(story(2023), story(2024)) == ["2024"]


def test_a_memory_of_another_program_is_taken_for_nothing(site: Site) -> None:
    site.build(story(2024))
    site.known = "0123abcd 4567"
    assert site.build(story(2024)) == ["all"]


@pytest.fixture
def copying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let little be worth a process of its own, whatever threads this one has."""
    monkeypatch.setattr(indexing, "_MANY", 1)
    monkeypatch.setattr(beside, "_can_copy", lambda: hasattr(os, "fork"))


FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="here no process can be copied")
MAY_HAVE_THREADS = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")


@FORKS
@MAY_HAVE_THREADS
@pytest.mark.usefixtures("copying")
def test_an_index_made_beside_the_pages_is_the_one_that_is_made_after_them(site: Site, tmp_path: Path) -> None:
    stories = [story(2022), story(2023), story(2024)]
    told: list[tuple[str, int, int]] = []
    with Staging(site.folder / "site") as staging:
        with begin_index(site.wanted(*stories), staging, lambda *each: told.append(each), "", jobs=2) as begun:
            assert not staging.digests
            assert begun.processes == 1
            known = begun.finish()
        staging.publish("0")
    assert not site.made  # here; the other process made it
    assert told == [("indexing", 0, 3), ("indexing", 3, 3)]
    beside_pages = site.files()
    site.folder = tmp_path / "after"
    site.folder.mkdir()
    site.build(*stories)
    assert (site.files(), site.known) == (beside_pages, known)


@FORKS
@MAY_HAVE_THREADS
@pytest.mark.usefixtures("copying")
def test_what_went_wrong_beside_the_pages_is_said_once_and_not_tried_again(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()

    def fail(*_: object) -> tuple[Output, ...]:
        assert os.getpid() != here
        message = "pagefind failed: it is tired"
        raise GazetteError(message)

    monkeypatch.setattr(search, "build_shard", fail)
    with (
        Staging(site.folder / "site") as staging,
        begin_index(site.wanted(story(2024)), staging, silent, "", jobs=2) as begun,
        pytest.raises(GazetteError, match=r"^pagefind failed: it is tired$"),
    ):
        begun.finish()


@FORKS
@MAY_HAVE_THREADS
@pytest.mark.usefixtures("copying")
def test_an_index_that_nobody_asks_for_is_given_up(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "build_shard", lambda *_: os.read(os.pipe()[0], 1))  # for ever
    with (
        Staging(site.folder / "site") as staging,
        begin_index(site.wanted(story(2024)), staging, silent, "", jobs=2),
    ):
        pass
    assert not (site.folder / ".site.staging").exists()
