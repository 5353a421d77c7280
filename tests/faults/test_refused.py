"""A system that refuses, command by command: one sentence, exit code 2, nothing damaged, and the next run is whole."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from gazette.cli import main
from tests.faults.commands import BUILD, DAY, ENDED, IMPORT, INTERRUPTED, SEED, SERVE, WRITING, contents, find_damage
from tests.faults.killing import files, some_moments
from tests.faults.refusing import closing, refusing
from tests.faults.running import run

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
LONG = "长" * 3000
# A full disk, a quota, no permission, a read-only disk, and one that cannot hold a name.
REASONS = [
    getattr(errno, name)
    for name in ("ENOSPC", "EDQUOT", "EACCES", "EROFS", "EILSEQ", "ENAMETOOLONG")
    if hasattr(errno, name)
]


@dataclass(slots=True)
class World:
    """A project in which every command has something to do, and what each makes of it where nothing refuses."""

    busy: Path
    folder: Path
    done: dict[str, tuple[Path, int]] = field(default_factory=dict)

    def once(self, name: str) -> tuple[Path, int]:
        """Return what a command makes of the project, and how often it changes the disk for it."""
        if name not in self.done:
            project = self.folder / f"clean-{len(self.done)}"
            shutil.copytree(self.busy, project)
            with pytest.MonkeyPatch.context() as patch, refusing(project, 0) as counted:
                patch.chdir(project)
                assert main(list(WRITING[name])) == 0
            self.done[name] = project, counted.done
        return self.done[name]

    def find_damage(self, name: str, project: Path) -> list[str]:
        """Return what is neither as before a command nor as after it."""
        return find_damage(project, self.busy, self.once(name)[0])


@pytest.fixture(scope="module")
def world(busy: Path, tmp_path_factory: pytest.TempPathFactory) -> World:
    """The project and what comes of it, for all tests."""
    return World(busy, tmp_path_factory.mktemp("world"))


@pytest.fixture
def project(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the project, to be harmed."""
    made = tmp_path / "project"
    shutil.copytree(world.busy, made)
    monkeypatch.chdir(made)
    return made


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one sentence that was said, beside the address that serve tells."""
    told = capsys.readouterr()
    assert told.out == ""
    return one_sentence(told.err)


def sentences(told: str) -> list[str]:
    """Return what was said of the surroundings, beside the problems of texts."""
    return [line for line in told.splitlines() if line.startswith("gazette: ")]


def one_sentence(told: str) -> str:
    assert told.startswith("gazette: "), told
    assert told.count("\n") == 1, told
    assert "bug" not in told
    return told


@pytest.mark.parametrize("reason", REASONS, ids=errno.errorcode.get)
@pytest.mark.parametrize("name", WRITING)
def test_a_disk_that_refuses_at_any_moment_is_one_sentence_and_the_next_run_equals_a_clean_one(
    world: World, project: Path, capsys: pytest.CaptureFixture[str], name: str, reason: int
) -> None:
    clean, count = world.once(name)
    assert count
    capsys.readouterr()
    (at,) = some_moments(count, reason, 1)
    with refusing(project, at, reason):
        assert main(list(WRITING[name])) == 2, at
    assert os.strerror(reason) in said(capsys), at
    assert world.find_damage(name, project) == [], at
    assert main(list(WRITING[name])) == 0, at
    assert contents(project) == contents(clean), at
    assert files(project / "site") == files(clean / "site"), at


CLOSED = {
    "build": ("content", f"{DAY}/01/03-夜校.md", "content/publication.yaml", "layouts/article.html", "layouts"),
    "import": (SEED, "content/2024-06-05/01", "content/2024-06-05/01/02-甲.md"),
    "check --fix": ("content", f"{DAY}/01/03-夜校.md"),
    "correct": ("content", f"{DAY}/01/03-夜校.md", "content/publication.yaml"),
    "new": ("content", "content/publication.yaml"),
}


@pytest.mark.parametrize(("name", "path"), [(name, path) for name, paths in CLOSED.items() for path in paths])
def test_what_nobody_may_read_is_named_in_one_sentence_and_nothing_is_damaged(
    world: World, project: Path, capsys: pytest.CaptureFixture[str], name: str, path: str
) -> None:
    if not (project / path).exists():
        (project / "content/2024-06-05/01").mkdir(parents=True)
        (project / "content/2024-06-05/01/02-甲.md").write_text("---\ntitle: 甲\n---\n\n乙。\n", encoding="utf-8")
    there = contents(project)
    world.once(name)
    capsys.readouterr()
    with closing(project / path):
        assert main(list(WRITING[name])) == 2
    told = said(capsys)
    assert os.strerror(errno.EACCES) in told
    assert path.rpartition("/")[2] in told
    if name == "check --fix":  # what it read before is mended
        assert world.find_damage(name, project) == []
    else:
        assert contents(project) == there
    assert files(project / "site") == files(world.busy / "site")


@pytest.mark.parametrize("reason", REASONS, ids=errno.errorcode.get)
def test_a_preview_that_the_disk_refuses_is_one_sentence_and_the_next_one_is_whole(project: Path, reason: int) -> None:
    content, site = contents(project), files(project / "site")
    first = "from tests.faults.refusing import refuse; refuse({!r}, {}, {})"
    (at,) = some_moments(60, reason, 1)
    done = run(project, *SERVE, first=first.format(str(project), at, reason))
    assert done.returncode == 2, done.stderr
    assert os.strerror(reason) in one_sentence(done.stderr)
    assert (contents(project), files(project / "site")) == (content, site)
    assert run(project, *SERVE, first=ENDED).returncode == INTERRUPTED
    assert (project / ".gazette-preview" / "pages" / "index.html").exists()
    assert (contents(project), files(project / "site")) == (content, site)


SIXTY_FOUR = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"


@LINUX
@pytest.mark.parametrize("name", sorted({*WRITING, "serve"} - {"build"}))
def test_sixty_four_open_files_are_enough_for_every_command(world: World, project: Path, name: str) -> None:
    if name == "serve":
        done = run(project, *SERVE, first=SIXTY_FOUR + ENDED)
        assert (done.returncode, sentences(done.stderr)) == (INTERRUPTED, ["gazette: stopped"])
        return
    done = run(project, *WRITING[name], first=SIXTY_FOUR)
    assert (done.returncode, sentences(done.stderr)) == (0, [])
    assert contents(project) == contents(world.once(name)[0])


@LINUX
def test_a_file_that_may_not_grow_is_one_sentence_from_every_command(world: World, project: Path) -> None:
    first = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))"
    for name, words in WRITING.items():
        done = run(project, *words, first=first)
        assert (done.returncode, "File too large" in one_sentence(done.stderr)) == (2, True), name
        assert world.find_damage(name, project) == [], name


TOO_LONG = [
    *((*BUILD, f"--{option}", LONG) for option in ("content", "layouts", "site")),
    *((*SERVE, f"--{option}", LONG) for option in ("content", "layouts", "site")),
    (*IMPORT, "--content", LONG),
    (*IMPORT, "--report", f"{LONG}.json"),
    ("import", LONG, "--quiet"),
    ("import", SEED, "--explain", "1", "--content", LONG),
    ("import", "--verify", "--content", LONG),
    ("check", "--quiet", "--content", LONG),
    ("check", "--quiet", "--layouts", LONG),
    ("check", "--fix", "--quiet", "--content", LONG),
    ("check", "--quiet", "--published", LONG),
    ("correct", LONG, "--text", "甲"),
    ("correct", "2024/06/01/01/03", "--text", "甲", "--content", LONG),
    ("new", "--date", "2024-06-01", "--page", "1", "--title", "甲", "--content", LONG),
    ("search", "消息", "--content", LONG),
    ("verify", LONG),
]


@pytest.mark.parametrize("words", TOO_LONG, ids=lambda words: " ".join(words).replace(LONG, "…"))
def test_a_path_too_long_is_one_sentence_from_every_command(
    project: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    content, site = contents(project), files(project / "site")
    assert main(list(words)) == 2
    said(capsys)
    assert (contents(project), files(project / "site")) == (content, site)


def test_a_headline_of_any_length_gives_a_name_that_every_disk_holds(project: Path) -> None:
    assert main(["new", "--date", "2024-06-01", "--page", "3", "--title", LONG]) == 0
    (made,) = (project / DAY / "03").iterdir()
    assert len(made.name.encode()) <= 80
