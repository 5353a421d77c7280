"""Changes of folders as they really happen on this system's disk."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.serving import watch, watching


@pytest.fixture(params=[False, True], ids=["told by the system", "looked through"])
def bursts(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator["Heard"]:
    (tmp_path / "content" / "01").mkdir(parents=True)
    heard = Heard(tmp_path / "content", poll=request.param)
    yield heard
    heard.stop.set()
    list(heard.bursts)


class Heard:
    """A watched folder, and what was heard of it."""

    def __init__(self, folder: Path, *, poll: bool) -> None:
        self.folder = folder
        self.stop = threading.Event()
        self.bursts = watch([folder, folder.parent / "none"], self.stop, lambda _: None, poll=poll)
        next(self.bursts)  # from here on it listens

    def until(self, *wanted: str) -> set[str]:
        """Return all that was heard until everything wanted was."""
        heard: set[str] = set()
        for _ in range(100):
            heard |= {Path(path).name for path in next(self.bursts)}
            if set(wanted) <= heard:
                return heard
        pytest.fail(f"never heard of {wanted}, only of {heard}")


def test_new_changed_renamed_and_removed_files_are_told(bursts: Heard) -> None:
    path = bursts.folder / "01" / "01-a.md"
    path.write_text("a", encoding="utf-8")
    bursts.until("01-a.md")
    path.write_text("more", encoding="utf-8")
    bursts.until("01-a.md")
    path.rename(path.with_name("02-b.md"))
    bursts.until("02-b.md")
    path.with_name("02-b.md").unlink()
    bursts.until("02-b.md")


def test_what_editors_programs_leave_behind_is_not_told(bursts: Heard) -> None:
    names = (".03-a.md.swp", "4913", "03-a.md~", "#03-a.md#", "03-a.md.tmp", ".git", "~$03-a.md", ".DS_Store")
    for name in names:
        (bursts.folder / "01" / name).write_text("x", encoding="utf-8")
    (bursts.folder / "01" / "last.md").write_text("x", encoding="utf-8")
    assert bursts.until("last.md") & set(names) == set()


def test_a_folder_that_is_put_in_the_place_of_another_is_watched(bursts: Heard) -> None:
    shutil.rmtree(bursts.folder)
    (bursts.folder / "02").mkdir(parents=True)
    while next(bursts.bursts):  # until it has been quiet
        pass
    (bursts.folder / "02" / "01-c.md").write_text("c", encoding="utf-8")
    bursts.until("01-c.md")


def test_hidden_folders_above_the_watched_one_do_not_hide_it(tmp_path: Path) -> None:
    folder = tmp_path / ".project" / "content"
    assert watching.matters(str(folder / "01" / "01-a.md"), [folder])
    assert not watching.matters(str(folder / ".git" / "HEAD"), [folder])


def test_a_system_that_gives_no_notice_is_looked_through_and_it_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: list[Path], __: threading.Event) -> Iterator[frozenset[str]]:
        raise OSError(28, "no watches left")

    monkeypatch.setattr(watching, "_listen", refuse)
    said: list[str] = []
    stop = threading.Event()
    bursts = watch([tmp_path], stop, said.append)
    next(bursts)
    (tmp_path / "a.md").write_text("a", encoding="utf-8")
    assert any(path.endswith("a.md") for _ in range(50) for path in next(bursts))
    assert "no watches left" in said[0]
    stop.set()
    list(bursts)
