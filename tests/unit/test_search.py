"""The door to pagefind: what comes out, and what is said when nothing does."""

import gzip
import json
import os
import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pagefind_bin
import pytest

from gazette import search
from gazette.model import Output
from gazette.problems import GazetteError


def shadow(number: int, words: str) -> Output:
    document = (
        f'<!doctype html><html lang="und"><head><meta charset="utf-8"></head><body>'
        f'<div data-pagefind-body data-pagefind-sort="place:2024-06-05/001/{number:04d}">{words}</div></body></html>'
    )
    return Output(f"2024/06/05/01/{number:02d}/index.html", document.encode())


SHADOWS = (shadow(1, "月 背 采 样"), shadow(2, "疗 休 养"), shadow(3, "三 招"))


def fragments(bundle: tuple[Output, ...]) -> dict[str, str]:
    found = [gzip.decompress(output.data)[12:] for output in bundle if output.path.endswith(".pf_fragment")]
    return {fragment["url"]: fragment["content"] for fragment in map(json.loads, found)}


def test_the_bundle_holds_every_article_at_its_address(tmp_path: Path) -> None:
    found = fragments(search.build_index(SHADOWS, tmp_path))
    assert sorted(found) == ["/2024/06/05/01/01/", "/2024/06/05/01/02/", "/2024/06/05/01/03/"]
    assert found["/2024/06/05/01/01/"].startswith("月 背 采 样")


def test_the_bundle_holds_what_the_browser_loads_and_nothing_else(tmp_path: Path) -> None:
    paths = {output.path for output in search.build_index(SHADOWS, tmp_path)}
    assert {"pagefind/pagefind.js", "pagefind/pagefind-worker.js", "pagefind/pagefind-entry.json"} <= paths
    assert not [path for path in paths if "ui" in path or path.endswith(".css")]


def test_the_same_documents_give_the_same_bytes_in_any_folder(tmp_path: Path) -> None:
    one = search.build_index(SHADOWS, tmp_path / "one")
    other = search.build_index(tuple(reversed(SHADOWS)), tmp_path / "an other")
    assert one == other


def test_nothing_stale_gets_into_the_bundle(tmp_path: Path) -> None:
    left = tmp_path / "search" / "shadow" / "2023" / "index.html"
    left.parent.mkdir(parents=True)
    left.write_bytes(SHADOWS[0].data)
    assert len(fragments(search.build_index(SHADOWS[:1], tmp_path))) == 1


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    search.build_index(SHADOWS, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_document_makes_no_bundle(tmp_path: Path) -> None:
    assert search.build_index((), tmp_path) == ()


def test_somebodys_settings_for_pagefind_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("glob: nothing/*.html\n", encoding="utf-8")
    assert len(fragments(search.build_index(SHADOWS, tmp_path / "scratch"))) == 3


def test_the_key_changes_with_every_document_and_with_pagefind(monkeypatch: pytest.MonkeyPatch) -> None:
    key = search.index_key(SHADOWS)
    assert search.index_key(SHADOWS) == key
    assert search.index_key(SHADOWS[:2]) != key
    assert search.index_key((*SHADOWS[:2], shadow(3, "四 招"))) != key
    assert search.index_key((*SHADOWS[:2], shadow(4, "三 招"))) != key
    monkeypatch.setattr(metadata, "version", lambda _: "99")
    assert search.index_key(SHADOWS) != key


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let a line of Python play pagefind."""

    def run(command: list[str], **options: object) -> "subprocess.CompletedProcess[bytes]":
        del command
        return original([sys.executable, "-c", code], **options)  # type: ignore[call-overload,no-any-return]

    original = subprocess.run
    monkeypatch.setattr(subprocess, "run", run)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "pagefind")


def test_a_failing_pagefind_is_told_with_its_last_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "import sys; sys.exit('first\\nthe disk is full')")
    with pytest.raises(GazetteError, match=r"^pagefind failed with exit code 1: the disk is full$"):
        search.build_index(SHADOWS, tmp_path / "scratch")
    assert not (tmp_path / "scratch" / "search").exists()


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_a_killed_pagefind_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(GazetteError, match=r"^pagefind was stopped by SIGKILL"):
        search.build_index(SHADOWS, tmp_path / "scratch")


def test_a_pagefind_that_cannot_be_started_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "no-such-pagefind")
    with pytest.raises(GazetteError, match="no-such-pagefind: pagefind cannot be started"):
        search.build_index(SHADOWS, tmp_path / "scratch")


def test_a_missing_pagefind_is_told_with_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(GazetteError, match="pip install pagefind-bin"):
        search.build_index(SHADOWS, tmp_path)


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GazetteError, match="file"):
        search.build_index(SHADOWS, tmp_path / "file")
