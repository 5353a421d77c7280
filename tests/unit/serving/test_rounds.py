"""Round after round of a real small paper: what browsers are told, and when."""

import errno
import os
import shutil
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.flow import Announce, BuildReport, BuildRequest, build_site
from gazette.problems import GazetteError
from gazette.serving import Board, Outcome, Preview, Rounds, Ways, plan_preview, rounds

ROOT = Path(__file__).parents[3]
QUIET: frozenset[str] = frozenset()
CHANGE = frozenset({"a file"})


class Desk:
    """A paper of one article, its rounds, and what was told of them."""

    def __init__(self, root: Path) -> None:
        self.article = root / "content" / "2024-06-05" / "01" / "01-a.md"
        self.article.parent.mkdir(parents=True)
        self.write("---\ntitle: 甲\n---\n\n正文。\n")
        (root / "content" / "publication.yaml").write_text("title: 试报\n", encoding="utf-8")
        shutil.copytree(ROOT / "layouts", root / "layouts")
        request = BuildRequest(content=root / "content", layouts=root / "layouts", site=root / "site")
        self.preview: Preview = plan_preview(request, None)
        self.board = Board()
        self.told: list[Outcome] = []
        self.heard: list[tuple[str, bool]] = []
        ways = Ways(build=self.build, lines=lambda: lambda _path, _line: "line", tell=self.told.append)
        self.rounds = Rounds(self.preview, self.board, ways)

    def write(self, text: str) -> None:
        self.article.write_text(text, encoding="utf-8")

    def build(self, request: BuildRequest, announce: Announce) -> BuildReport:
        def heard() -> None:
            announce()
            self.heard.append((self.board.notice.key, (request.root / ".gazette" / "made").exists()))

        return build_site(request, announce=heard)

    @property
    def page(self) -> str:
        path = self.preview.pages.site / "2024" / "06" / "05" / "01" / "01" / "index.html"
        return path.read_text(encoding="utf-8")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    yield desk
    desk.rounds.stop()


def test_a_change_gives_new_pages_and_a_new_key(desk: Desk) -> None:
    keys = []

    def bursts() -> Iterator[frozenset[str]]:
        keys.append(desk.board.notice.key)
        desk.write("---\ntitle: 乙\n---\n\n正文。\n")
        yield CHANGE
        keys.append(desk.board.notice.key)
        yield CHANGE
        keys.append(desk.board.notice.key)

    desk.rounds.go(bursts())
    assert "乙" in desk.page
    assert keys[0] != keys[1]
    assert keys[1] == keys[2]  # nothing was written, so no browser need reload


def test_a_change_that_came_before_anybody_listened_is_seen_and_no_change_is_no_news(desk: Desk) -> None:
    """Pages stand there before their round ends, and whoever reads them may write at once."""

    def bursts() -> Iterator[frozenset[str]]:
        desk.write("---\ntitle: 乙\n---\n\n正文。\n")
        yield QUIET
        yield QUIET

    desk.rounds.go(bursts())
    assert "乙" in desk.page
    assert len(desk.told) == 2
    desk.rounds.go(iter([QUIET]))
    assert len(desk.told) == 3


def test_browsers_hear_of_pages_before_anything_is_remembered_of_them_and_once(desk: Desk) -> None:
    keys = [desk.board.notice.key]

    def bursts() -> Iterator[frozenset[str]]:
        keys.append(desk.board.notice.key)
        desk.write("---\ntitle: 乙\n---\n\n正文。\n")
        yield CHANGE
        keys.append(desk.board.notice.key)

    desk.rounds.go(bursts())
    assert [key for key, _ in desk.heard] == keys[1:]
    assert [remembered for _, remembered in desk.heard] == [False, True]
    assert len(set(keys)) == 3


def test_pages_that_come_with_a_mistake_mended_are_told_with_what_is_still_wrong(desk: Desk) -> None:
    def bursts() -> Iterator[frozenset[str]]:
        desk.write("---\ntite: 甲\n---\n\n正文。\n")
        yield CHANGE
        yield QUIET
        desk.write("---\ntitle: 丙\n---\n\n正文。\n")
        yield CHANGE

    desk.rounds.go(bursts())
    keys = [key for key, _ in desk.heard]
    assert keys[0] == keys[1] != desk.board.notice.key  # the second waited for the end of its round


def test_what_is_looked_up_and_not_read_comes_with_the_index(desk: Desk) -> None:
    pages, index = desk.preview.pages.site, desk.preview.index.site

    def bursts() -> Iterator[frozenset[str]]:
        yield QUIET
        while desk.rounds.indexing:
            yield QUIET

    desk.rounds.go(bursts())
    for name in ("search/articles.json", "search/names.json", "search/pinyin/a.json", "search/titles/2024.json"):
        assert (index / name).is_file(), name
        assert not (pages / name).exists(), name
    assert not (pages / "sitemap.xml").exists()


def test_a_mistake_is_told_when_it_is_quiet_and_gone_as_soon_as_it_is_mended(desk: Desk) -> None:
    errors = []

    def bursts() -> Iterator[frozenset[str]]:
        desk.write("---\ntite: 甲\n---\n\n正文。\n")
        yield CHANGE
        errors.append(desk.board.notice.errors)
        yield QUIET
        errors.append(desk.board.notice.errors)
        desk.write("---\ntitle: 丙\n---\n\n正文。\n")
        yield CHANGE
        errors.append(desk.board.notice.errors)

    desk.rounds.go(bursts())
    assert errors == [0, 1, 0]
    assert "丙" in desk.page


def test_the_last_good_page_stays_while_something_is_wrong(desk: Desk) -> None:
    def bursts() -> Iterator[frozenset[str]]:
        desk.write("no front matter")
        yield CHANGE
        yield QUIET

    desk.rounds.go(bursts())
    assert desk.board.notice.errors == 1
    assert "甲" in desk.page


def test_a_file_that_is_half_written_for_a_moment_is_never_called_wrong(desk: Desk) -> None:
    def bursts() -> Iterator[frozenset[str]]:
        desk.write("---\ntit")
        yield CHANGE
        desk.write("---\ntitle: 丁\n---\n")
        yield CHANGE
        yield QUIET

    desk.rounds.go(bursts())
    assert all(not outcome.failed for outcome in desk.told)


def test_wrong_settings_and_a_folder_that_is_gone_are_told_like_any_mistake(desk: Desk) -> None:
    said, places = [], []

    def bursts() -> Iterator[frozenset[str]]:
        settings = desk.preview.request.content / "publication.yaml"
        settings.write_text("titel: 试报\n", encoding="utf-8")
        yield CHANGE
        yield QUIET
        said.append(desk.board.notice.faults[0].message)
        places.append((desk.board.notice.faults[0].where, desk.board.notice.faults[0].code))
        shutil.rmtree(desk.preview.request.content)
        yield CHANGE
        yield QUIET
        said.append(desk.board.notice.faults[0].message)

    desk.rounds.go(bursts())
    assert said[0] == "unknown key 'titel'"
    assert [(where.rpartition("/")[2], code) for where, code in places] == [("publication.yaml:1:1", "F004")]
    assert "there is no such folder" in said[1]


def test_drafts_are_in_the_preview_and_marked_and_no_site_was_made(desk: Desk) -> None:
    desk.write("---\ntitle: 甲\ndraft: true\n---\n\n正文。\n")
    desk.rounds.go([])
    assert "未定稿" in desk.page
    assert not (desk.preview.request.root / "site").exists()


def test_the_index_follows_when_it_is_quiet_and_is_told_when_it_is_there(desk: Desk) -> None:
    def bursts() -> Iterator[frozenset[str]]:
        yield QUIET
        while desk.rounds.indexing:
            yield QUIET

    desk.rounds.go(bursts())
    assert desk.board.notice.index == 1
    assert (desk.preview.index.site / "pagefind" / "pagefind.js").exists()
    assert not (desk.preview.pages.site / "pagefind").exists()


def test_no_index_is_made_of_what_is_wrong(desk: Desk) -> None:
    desk.write("no front matter")
    desk.rounds.go([QUIET, QUIET, QUIET])
    assert not desk.rounds.indexing


def test_the_surroundings_may_refuse_a_round(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_request: BuildRequest, _announce: Announce) -> BuildReport:
        message = "the disk is full"
        raise GazetteError(message)

    monkeypatch.setattr(desk.rounds, "_ways", Ways(build=refuse, lines=lambda: lambda *_: None, tell=desk.told.append))
    desk.rounds.go([QUIET])
    assert [outcome.refusal for outcome in desk.told] == ["the disk is full"]


def test_what_the_disk_refuses_ends_the_first_round_and_is_told_in_a_later_one(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_request: BuildRequest, _announce: Announce) -> BuildReport:
        message = "site: No space left on device"
        raise GazetteError(message) from OSError(errno.ENOSPC, "No space left on device")

    refusing = Ways(build=refuse, lines=lambda: lambda *_: None, tell=desk.told.append)
    with monkeypatch.context() as patch:
        patch.setattr(desk.rounds, "_ways", refusing)
        with pytest.raises(GazetteError, match="No space left"):
            desk.rounds.go([QUIET])
    assert desk.told == []

    def bursts() -> Iterator[frozenset[str]]:
        monkeypatch.setattr(desk.rounds, "_ways", refusing)
        yield CHANGE
        yield QUIET

    desk.rounds.go(bursts())
    assert [outcome.refusal for outcome in desk.told] == ["", "site: No space left on device"]
    assert "正文" in desk.page


def test_an_index_that_is_killed_is_told_and_the_one_before_goes_on_answering(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = desk.preview.index.site / "pagefind" / "pagefind.js"
    index.parent.mkdir(parents=True)
    index.write_text("before", encoding="utf-8")
    monkeypatch.setattr(rounds, "_index", _die)

    def bursts() -> Iterator[frozenset[str]]:
        yield QUIET
        while desk.rounds.indexing:
            yield QUIET

    desk.rounds.go(bursts())
    assert "the process that makes the search index was killed" in desk.told[-1].refusal
    assert (desk.board.notice.index, index.read_text(encoding="utf-8")) == (0, "before")


def _die(_: Preview) -> None:
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def test_an_index_for_which_pagefind_is_killed_says_so_in_a_sentence(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(_: BuildRequest) -> None:
        message = "pagefind was stopped by SIGKILL before the search index was done: was the memory full?"
        raise GazetteError(message)

    monkeypatch.setattr(rounds, "index_site", killed)
    monkeypatch.setattr(signal, "signal", lambda *_: None)
    monkeypatch.setattr(os, "nice", lambda _: 0, raising=False)
    with pytest.raises(SystemExit, match=r"^gazette: pagefind was stopped by SIGKILL"):
        rounds._index(desk.preview)  # noqa: SLF001  # what its process runs
