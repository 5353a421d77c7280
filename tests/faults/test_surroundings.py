"""When the world is wrong: one sentence, exit code 2, nothing damaged, and the next build equals a clean one."""

import errno
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette import listing, pagefind
from gazette.cli import main
from gazette.survey import Mark
from tests.faults.killing import edit, files, make_project
from tests.faults.refusing import refusing
from tests.faults.running import ROOT, run

BUILD = ["build", "--quiet", "--jobs", "1", "--no-search"]
# Work is spread over processes however little it is.
SPREAD = "from gazette.flow import making, reading; making.FEW_UNITS = reading._FEW_FOLDERS = 1\n"
SIXTY_FOUR = "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))\n"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was built once and edited since."""
    made = make_project(tmp_path / "project", days=1)
    monkeypatch.chdir(made)
    assert main(BUILD) == 0
    return made


def said(capsys: pytest.CaptureFixture[str]) -> str:
    """Return the one sentence that was said."""
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("gazette: ")
    assert told.err.count("\n") == 1, told.err
    return told.err


def clean_site(project: Path, folder: Path) -> dict[str, bytes]:
    """Return what a clean build of a project makes."""
    for name in ("content", "layouts"):
        shutil.copytree(project / name, folder / name)
    assert main([*BUILD, *(f"--{name}={folder / name}" for name in ("content", "layouts", "site"))]) == 0
    return files(folder / "site")


@LINUX
def test_sixty_four_open_files_are_enough_even_with_processes_and_search(project: Path) -> None:
    done = run(project, "build", "--quiet", "--jobs", "2", "--full", first=SPREAD + SIXTY_FOUR)
    assert (done.returncode, done.stderr) == (0, "")
    assert (project / "site" / "pagefind" / "pagefind.js").exists()


def test_a_file_that_goes_away_during_the_build_is_named_and_nothing_is_damaged(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    old = files(project / "site")
    edit(project)
    gone = project / "content" / "2024-06-01" / "01" / "03-夜校.md"
    gone.write_text(gone.read_text(encoding="utf-8") + "\n又来了。\n", encoding="utf-8")  # it has to be read
    once_listed(monkeypatch, gone.unlink)
    assert main(BUILD) == 2
    assert "content/2024-06-01/01/03-夜校.md" in said(capsys)
    assert files(project / "site") == old


def test_a_file_that_is_rewritten_during_the_build_is_seen_by_the_next(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "content" / "2024-06-01" / "01" / "03-夜校.md"
    edit(project)
    with monkeypatch.context() as patch:
        once_listed(patch, lambda: path.write_text("---\ntitle: 改\n---\n\n改了。\n", encoding="utf-8"))
        assert main(BUILD) == 0
    path.write_text("---\ntitle: 再改\n---\n\n再改。\n", encoding="utf-8", newline="\n")
    assert main(BUILD) == 0
    assert files(project / "site") == clean_site(project, tmp_path / "clean")


def once_listed(monkeypatch: pytest.MonkeyPatch, change: Callable[[], object]) -> None:
    """Do something between the listing of content/ and its reading."""
    whole = listing.list_marks

    def list_and_change(folder: Path) -> dict[str, Mark | None]:
        paths = whole(folder)
        if folder.name == "content":
            change()
        return paths

    monkeypatch.setattr(listing, "list_marks", list_and_change)


def test_a_clock_that_goes_back_hides_no_change(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    assert main(BUILD) == 0
    now = time.time_ns()
    monkeypatch.setattr(time, "time_ns", lambda: now - 10**15)
    path = project / "content" / "2024-06-01" / "01" / "03-夜校.md"
    stat = path.stat()
    path.write_text(path.read_text(encoding="utf-8").replace("夜校1", "午校1"), encoding="utf-8", newline="\n")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns - 10**12))
    assert main(BUILD) == 0
    assert "午校1".encode() in (project / "site" / "2024/06/01/01/03/index.html").read_bytes()
    assert files(project / "site") == clean_site(project, tmp_path / "clean")


def test_pagefind_that_is_killed_is_one_sentence_and_the_old_site_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    if os.name != "posix":
        pytest.skip("signals are POSIX's")
    old = files(project / "site")
    edit(project)
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nmkdir -p bundle/index\necho half > bundle/index/x\nkill -9 $$\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "_program", lambda: program)
    assert main(["build", "--quiet"]) == 2
    assert "pagefind was stopped by SIGKILL" in said(capsys)
    assert files(project / "site") == old


DYING = (
    "import os, signal\n"
    "def die(job, shelf): os.kill(os.getpid(), getattr(signal, 'SIGKILL', signal.SIGTERM))\n"
    "die.__module__, die.__qualname__ = 'gazette.flow.reading', 'parse_folder'\n"
    "reading.parse_folder = die\n"
)


def test_a_process_of_ours_that_is_killed_is_one_sentence(project: Path) -> None:
    edit(project)
    old = files(project / "site")
    done = run(project, "build", "--quiet", "--jobs", "2", "--full", "--no-search", first=SPREAD + DYING)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "was killed" in done.stderr
    assert files(project / "site") == old


@LINUX
def test_processes_end_with_the_one_that_started_them(tmp_path: Path) -> None:
    script = (
        "import os, time\nfrom gazette.flow import work\n"
        "def sleep(_): print(os.getpid(), flush=True); time.sleep(100)\n"
        "list(work.spread(sleep, range(200), 2, print, worth=1))"
    )
    command = [sys.executable, "-u", "-c", script]
    with subprocess.Popen(  # noqa: S603
        command, stdout=subprocess.PIPE, encoding="utf-8", env={**os.environ, "PYTHONPATH": str(ROOT)}, cwd=tmp_path
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline().strip().isdigit()
        process.kill()
        process.communicate(timeout=50)  # ends when the last one that could write has ended, long before its sleep


@pytest.mark.parametrize("option", ["content", "layouts", "site"])
def test_a_file_where_a_folder_should_be_is_one_sentence(
    project: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    (project / "file").write_text("", encoding="utf-8")
    assert main([*BUILD, f"--{option}", "file"]) == 2
    assert said(capsys)


def test_a_site_that_lies_on_a_read_only_disk_is_one_sentence(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with refusing(project / "elsewhere", 1, errno.EROFS):
        assert main([*BUILD, "--site", "elsewhere/site"]) == 2
    assert "Read-only" in said(capsys)
