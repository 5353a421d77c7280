"""A build whose pagefind is missing, fails or is stopped: exit 2, what to do, and the last good site as it was."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pagefind_bin
import pytest

from gazette import pagefind
from gazette.cli import main

PAGE = "content/2024-06-05/01"
CURE = (
    "pagefind is missing: install it with «python -m pip install --force-reinstall pagefind-bin==1.5.2», "
    "or build with --no-search"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper that was built once, and edited since."""
    (tmp_path / PAGE).mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    edit(tmp_path, "企业的夜校很受欢迎。")
    monkeypatch.chdir(tmp_path)
    assert build() == 0
    edit(tmp_path, "企业的夜大很受欢迎。")
    return tmp_path


def edit(project: Path, text: str) -> None:
    (project / PAGE / "01-a.md").write_text(f"---\ntitle: 夜校\n---\n\n{text}\n", encoding="utf-8")


def build() -> int:
    layouts = Path(__file__).parents[2] / "layouts"
    return main(["build", "--quiet", "--lang", "en", "--layouts", str(layouts)])


def files(project: Path) -> dict[str, bytes]:
    site = project / "site"
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def test_without_pagefind_the_cure_is_told_and_the_last_good_site_stays(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(project)
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pagefind_bin", None)
        assert build() == 2
    assert CURE in capsys.readouterr().err
    assert files(project) == before
    assert build() == 0
    assert files(project) != before


def test_a_pagefind_that_fails_leaves_the_last_good_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = files(project)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: sys.executable)  # knows no --service
    assert build() == 2
    assert "pagefind failed with exit code 2: " in capsys.readouterr().err
    assert files(project) == before
    assert any(path.startswith("pagefind/all/index/") for path in before)


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
@pytest.mark.parametrize(("name", "told"), [("SIGKILL", "stopped by SIGKILL"), ("SIGSTOP", "said nothing for")])
def test_a_pagefind_that_is_killed_or_hangs_in_the_middle_leaves_the_last_good_site(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, told: str
) -> None:
    before = files(project)
    talked_to: list[subprocess.Popen[bytes]] = []
    converse, speak = (vars(pagefind)[each] for each in ("_converse", "_speak"))

    def listen(process: "subprocess.Popen[bytes]", requests: Sequence[bytes], watch: object) -> object:
        talked_to.append(process)
        return converse(process, requests, watch)

    def strike(stream: object, requests: Sequence[bytes]) -> None:
        """Ask for the index of a pagefind that was struck when it had all documents."""
        speak(stream, requests[:-1])
        talked_to[-1].send_signal(signal.Signals[name])
        speak(stream, requests[-1:])

    with monkeypatch.context() as patch:
        patch.setattr(pagefind, "_converse", listen)
        patch.setattr(pagefind, "_speak", strike)
        patch.setattr(pagefind, "_PATIENCE_SECONDS", 0.5 if name == "SIGSTOP" else 900)
        assert build() == 2
    assert told in capsys.readouterr().err
    assert [process.poll() for process in talked_to] == [-signal.SIGKILL]
    assert files(project) == before
    assert build() == 0
    assert files(project) != before
