"""What happens while a command works: files go and change, others want to write, processes of ours are killed."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette import disk, listing, locking
from gazette.cli import main
from gazette.flow import filing, library, mending
from tests.faults.commands import BUILD, CORRECT, DAY, FIX, IMPORT, NEW, SEED, WRITING, contents
from tests.faults.killing import files
from tests.faults.running import ROOT, environment

Patch = pytest.MonkeyPatch
Said = pytest.CaptureFixture[str]
SAVED = "---\ntitle: 刚刚改的\n---\n\n编辑刚刚存的。\n".encode()
HOLDER = (
    "import sys\nfrom pathlib import Path\nfrom gazette.locking import hold\n"
    "with hold(Path(sys.argv[1]), 'build'):\n    print('held', flush=True)\n    sys.stdin.read()\n"
)


@pytest.fixture
def project(busy: Path, tmp_path: Path, monkeypatch: Patch) -> Path:
    """A copy of the project, to be changed under a command's hands."""
    made = tmp_path / "project"
    shutil.copytree(busy, made)
    monkeypatch.chdir(made)
    return made


def one_sentence(capsys: Said) -> str:
    told = [line for line in capsys.readouterr().err.splitlines() if line.startswith("gazette: ")]
    assert len(told) == 1, told
    return told[0]


def before_each(patch: Patch, owner: object, name: str, change: Callable[..., object]) -> None:
    """Do something before each call of a function, which is told with what it is called."""
    whole = getattr(owner, name)

    def changed(*arguments: object, **named: object) -> object:
        change(*arguments)
        return whole(*arguments, **named)

    patch.setattr(owner, name, changed)


def after_each(patch: Patch, owner: object, name: str, change: Callable[[], object]) -> None:
    """Do something after each call of a function."""
    whole = getattr(owner, name)

    def changed(*arguments: object, **named: object) -> object:
        found = whole(*arguments, **named)
        change()
        return found

    patch.setattr(owner, name, changed)


def test_a_page_text_that_goes_away_before_it_is_read_is_named(project: Path, monkeypatch: Patch, capsys: Said) -> None:
    content = contents(project)
    with monkeypatch.context() as patch:
        after_each(patch, listing, "find_texts", (project / SEED).unlink)
        assert main(["import", "seeds", "--quiet"]) == 2
    assert SEED in one_sentence(capsys)
    assert contents(project) == content
    shutil.copy(ROOT / SEED, project / SEED)
    assert main([*IMPORT]) == 0
    assert contents(project).items() > content.items()


def test_an_article_that_goes_away_before_it_is_mended_is_named(
    project: Path, monkeypatch: Patch, capsys: Said
) -> None:
    gone = project / DAY / "01" / "03-夜校.md"
    with monkeypatch.context() as patch:
        after_each(patch, listing, "list_files", lambda: gone.unlink(missing_ok=True))
        assert main([*FIX]) == 2
    assert "03-夜校.md" in one_sentence(capsys)
    content = contents(project)
    assert "，".encode() in content["2024-06-01/01/01-春耕.md"]  # and what came before it is mended whole
    assert main([*FIX]) == 0
    assert contents(project) == content


@pytest.mark.parametrize(
    ("words", "name"),
    [(CORRECT, "03-夜校.md"), (IMPORT, "2024-06-05/01"), (NEW, "issue.yaml")],
    ids=lambda each: each[0],
)
def test_what_an_editor_saves_at_the_last_moment_stays_and_is_named(
    project: Path, monkeypatch: Patch, capsys: Said, words: tuple[str, ...], name: str
) -> None:
    saved: list[Path] = []

    def save(path: Path, *_: object) -> None:
        if not saved:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(SAVED)
            saved.append(path)

    content = contents(project)
    with monkeypatch.context() as patch:
        before_each(patch, disk, "save_over", save)
        before_each(patch, filing, "save_together", lambda parcels: save(parcels[0].path))
        assert main([*words]) == 2
    (path,) = saved
    assert name in one_sentence(capsys)
    assert contents(project) == {**content, path.as_posix().removeprefix("content/"): SAVED}


def test_what_an_editor_saves_while_it_is_mended_stays(project: Path, monkeypatch: Patch) -> None:
    path = project / DAY / "01" / "01-春耕.md"
    with monkeypatch.context() as patch:
        before_each(patch, mending, "mend", lambda *_: path.write_bytes(SAVED))
        assert main([*FIX]) == 0
    assert path.read_bytes() == SAVED


def with_picture(project: Path) -> Path:
    """Let an article show a picture, and return it."""
    from PIL import Image  # noqa: PLC0415  # two tests of many

    picture = project / DAY / "01" / "a.png"
    Image.new("RGB", (20, 15), "red").save(picture)
    (project / DAY / "01" / "03-夜校.md").write_text(
        "---\ntitle: 夜校\nphotos:\n- {file: a.png, caption: 夜校, credit: 王, alt: 红}\n"
        f"source_text: {{file: {SEED}, lines: [[1, 2]], digest: '0'}}\n---\n\n夜校开课。\n",
        encoding="utf-8",
    )
    return picture


@pytest.mark.parametrize("path", [f"{DAY}/01/a.png", SEED])
def test_what_is_rewritten_between_two_looks_of_a_build_is_named_and_the_next_build_equals_a_clean_one(
    project: Path, monkeypatch: Patch, capsys: Said, path: str
) -> None:
    with_picture(project)
    site, old = files(project / "site"), (project / path).read_bytes()
    with monkeypatch.context() as patch:
        before_each(patch, library.Library, "load", lambda *_: (project / path).write_bytes(old[:-8] + b"otherone"))
        assert main([*BUILD]) == 2
    assert path in one_sentence(capsys)
    assert files(project / "site") == site
    (project / path).write_bytes(old)  # as when an editor undoes it
    assert main([*BUILD]) == 0
    undone = files(project / "site")
    assert main([*BUILD, "--full"]) == 0
    assert files(project / "site") == undone


def test_every_command_says_who_holds_the_lock_and_takes_over_that_of_a_dead_holder(
    project: Path, monkeypatch: Patch, capsys: Said
) -> None:
    content, site = contents(project), files(project / "site")
    command = [sys.executable, "-c", HOLDER, str(project)]
    with subprocess.Popen(  # noqa: S603  # our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", env=environment()
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        with monkeypatch.context() as patch:
            patch.setattr(locking, "_PAUSE_SECONDS", 0)
            for words in WRITING.values():
                patch.setattr(locking, "WAIT_SECONDS", 0.001)
                assert main([*words]) == 2
                waiting, still = [line for line in capsys.readouterr().err.splitlines() if line.startswith("gazette: ")]
                assert waiting == f"gazette: waiting for process {holder.pid} (build), which is at work here"
                assert f"process {holder.pid} (build) is still at work here" in still
        assert (contents(project), files(project / "site")) == (content, site)
        holder.kill()
        holder.wait()
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.0)
    for words in WRITING.values():
        assert main([*words]) == 0, words
