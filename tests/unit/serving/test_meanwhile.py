"""What happens to files, and what others do, while a round of the preview is at work."""

import contextlib
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gazette import listing
from gazette.flow import build_site, building
from gazette.flow.gathering import read_all
from gazette.serving import Board, Outcome, Rounds, Ways
from gazette.survey import Mark
from tests.faults.killing import files
from tests.unit.serving.test_rounds import CHANGE, QUIET, Desk

FRONT = "---\ntitle: {}\n---\n\n正文。\n"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path)
    beside = desk.article.with_name("02-b.md")
    beside.write_text(FRONT.format("旁"), encoding="utf-8")
    yield desk
    desk.rounds.stop()


def clean(desk: Desk, folder: Path) -> dict[str, bytes]:
    """Return what a preview without a past makes."""
    build_site(replace(desk.preview.pages, site=folder / "clean", full=True))
    return files(folder / "clean")


def once_listed(patch: pytest.MonkeyPatch, change: Callable[[], object]) -> None:
    """Do something, once, between the listing of content/ and its reading."""
    whole, waiting = listing.list_marks, [change]

    def list_and_change(folder: Path) -> dict[str, Mark | None]:
        paths = whole(folder)
        if folder.name == "content" and waiting:
            waiting.pop()()
        return paths

    patch.setattr(listing, "list_marks", list_and_change)


def test_a_file_that_goes_away_during_a_round_is_told_and_the_next_round_knows(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = []

    def bursts() -> Iterator[frozenset[str]]:
        before.append(desk.page)
        desk.write(FRONT.format("乙"))
        desk.article.with_name("03-c.md").write_text(FRONT.format("新"), encoding="utf-8")
        once_listed(monkeypatch, desk.article.with_name("03-c.md").unlink)
        yield CHANGE
        yield QUIET
        before.append(desk.page)
        yield CHANGE

    desk.rounds.go(bursts())
    refusals = [outcome.refusal for outcome in desk.told if outcome.refusal]
    assert len(refusals) == 1
    assert "03-c.md" in refusals[0]
    assert before[0] == before[1]
    assert files(desk.preview.pages.site) == clean(desk, tmp_path)
    assert "乙" in desk.page


def test_a_file_that_is_rewritten_during_a_round_is_whole_in_it_or_the_next(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def bursts() -> Iterator[frozenset[str]]:
        desk.write(FRONT.format("乙"))
        desk.article.with_name("03-c.md").write_text(FRONT.format("新"), encoding="utf-8")
        once_listed(monkeypatch, lambda: desk.write(FRONT.format("丙丙丙")))
        yield CHANGE
        assert "甲" in desk.page or "丙丙丙" in desk.page
        yield CHANGE

    desk.rounds.go(bursts())
    assert "丙丙丙" in desk.page
    assert files(desk.preview.pages.site) == clean(desk, tmp_path)


def test_two_previews_of_a_paper_at_once_take_turns_and_make_what_one_makes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Outcome] = []
    ways = Ways(build=lambda request, _announce: build_site(request), lines=lambda: lambda *_: None, tell=told.append)
    second = Rounds(desk.preview, Board(), ways)

    desk.rounds.go([])
    desk.write(FRONT.format("乙"))
    desk.article.with_name("03-c.md").write_text(FRONT.format("新"), encoding="utf-8")
    both, met, read = threading.Barrier(2), [], read_all

    def read_and_meet(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  # whatever a build reads with
        with contextlib.suppress(threading.BrokenBarrierError):  # nobody else came in: it was waited for
            met.append(both.wait(1))
        return read(*arguments, **named)

    monkeypatch.setattr(building, "read_all", read_and_meet)
    other = threading.Thread(target=second.go, args=([CHANGE] * 3,))
    other.start()
    desk.rounds.go([CHANGE] * 3)
    other.join()
    second.stop()
    assert met == []
    assert [outcome.refusal for outcome in (*desk.told, *told) if outcome.refusal] == []
    assert "乙" in desk.page
    assert files(desk.preview.pages.site) == clean(desk, tmp_path)
