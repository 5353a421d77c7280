"""The door to pagefind: what comes out, and what is said when nothing does."""

import gzip
import json
import os
import subprocess
import sys
import threading
from collections.abc import Generator, Mapping, Sequence
from importlib import metadata
from pathlib import Path

import cbor2
import pagefind_bin
import pytest

from gazette import pagefind, search
from gazette.formats.shadow import format_shadow
from gazette.model import Output
from gazette.problems import GazetteError
from tests.unit.newspapers import make_story


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


def build(shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
    return search.build_shard("2024", shadows, scratch)


def build_shards(shards: Mapping[str, Sequence[Output]], scratch: Path) -> Generator[tuple[str, tuple[Output, ...]]]:
    return search.build_shards({name: len(each) for name, each in shards.items()}, shards.__getitem__, scratch, 2)


def test_a_shard_holds_every_article_under_the_name_of_its_place(tmp_path: Path) -> None:
    made = build(SHADOWS, tmp_path)
    found = fragments(made)
    assert sorted(found) == ["/2024/06/05/01/01/", "/2024/06/05/01/02/", "/2024/06/05/01/03/"]
    assert found["/2024/06/05/01/01/"].startswith("月 背 采 样")
    named = {output.path: output for output in made}
    first = named["pagefind/2024/fragment/202406050010001.pf_fragment"]
    assert list(fragments((first,))) == ["/2024/06/05/01/01/"]


def test_pagefind_writes_no_weight_beside_the_places_of_a_word(tmp_path: Path) -> None:
    story = make_story("劳动关系", markdown="劳动调解")
    made = build((format_shadow(story.article, story.body, None),), tmp_path)
    pieces = [output.data for output in made if output.path.endswith(".pf_index")]
    words = {word: pages for data in pieces for word, pages, _ in cbor2.loads(gzip.decompress(data)[12:])[0]}
    assert words["劳"] == [[0, [2, 5], []]]


def test_a_shard_holds_no_program_and_the_engine_no_article(tmp_path: Path) -> None:
    assert not [output.path for output in build(SHADOWS, tmp_path) if output.path.endswith((".js", ".pagefind"))]
    engine = {output.path: output.data for output in search.build_engine(tmp_path)}
    assert sorted(engine) == [
        "pagefind/pagefind-entry.json",
        "pagefind/pagefind.js",
        "pagefind/pagefind.none.pf_meta",
        "pagefind/wasm.unknown.pagefind",
    ]
    assert json.loads(engine["pagefind/pagefind-entry.json"])["languages"]["und"]["page_count"] == 0


def test_the_same_documents_give_the_same_bytes_in_any_folder(tmp_path: Path) -> None:
    one = build(SHADOWS, tmp_path / "one")
    other = build(tuple(reversed(SHADOWS)), tmp_path / "an other")
    assert one == other


def test_nothing_stale_gets_into_the_index(tmp_path: Path) -> None:
    left = tmp_path / "search" / "2024" / "shadow" / "2023" / "index.html"
    left.parent.mkdir(parents=True)
    left.write_bytes(SHADOWS[0].data)
    assert len(fragments(build(SHADOWS[:1], tmp_path))) == 1


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    build(SHADOWS, tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_no_document_makes_no_index(tmp_path: Path) -> None:
    assert build((), tmp_path) == ()


def test_somebodys_settings_for_pagefind_are_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PAGEFIND_GLOB", "nothing/*.html")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("glob: nothing/*.html\n", encoding="utf-8")
    assert len(fragments(build(SHADOWS, tmp_path / "scratch"))) == 3


def test_the_key_changes_with_every_article_and_with_pagefind(monkeypatch: pytest.MonkeyPatch) -> None:
    key = search.index_key("one", "two")
    assert search.index_key("one", "two") == key
    assert search.index_key("one") != key
    assert search.index_key("one", "three") != key
    monkeypatch.setattr(metadata, "version", lambda _: "99")
    assert search.index_key("one", "two") != key


def test_shards_come_in_order_however_long_each_takes(tmp_path: Path) -> None:
    shards = {"2023": SHADOWS, "2024": SHADOWS[:1], "2025": SHADOWS[1:]}
    made = list(build_shards(shards, tmp_path))
    assert [(name, len(fragments(outputs))) for name, outputs in made] == [("2023", 3), ("2024", 1), ("2025", 2)]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("most", "at_once"), [(3, 2), (2, 1)])
def test_pagefind_runs_twice_at_once_for_small_shards_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, at_once: int
) -> None:
    threads: set[int] = set()
    together = threading.Barrier(at_once, timeout=60)

    def record(name: str, shadows: Sequence[Output], scratch: Path) -> tuple[Output, ...]:
        threads.add(threading.get_ident())
        together.wait()
        return build_shard(name, shadows, scratch)

    build_shard = search.build_shard
    monkeypatch.setattr(search, "build_shard", record)
    monkeypatch.setattr(search, "_SIDE_BY_SIDE", most)
    assert len(list(build_shards({"2022-2023": SHADOWS, "2024": SHADOWS[:1]}, tmp_path))) == 2
    assert len(threads) == at_once


@pytest.mark.parametrize(("most", "at_once"), [(3, 2), (0, 1)])
def test_the_documents_of_one_more_shard_than_are_worked_on_are_collected_and_of_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: int, at_once: int
) -> None:
    monkeypatch.setattr(search, "build_shard", lambda *_: ())
    monkeypatch.setattr(search, "_SIDE_BY_SIDE", most)
    collected: list[str] = []

    def collect(name: str) -> Sequence[Output]:
        collected.append(name)
        return SHADOWS

    names = [str(year) for year in range(2000, 2009)]
    ahead = [
        len(collected) - done
        for done, _ in enumerate(search.build_shards(dict.fromkeys(names, 1), collect, tmp_path, 2))
    ]
    assert collected == names
    assert max(ahead) == at_once + 1


def test_names_sorted_are_articles_in_order_beyond_ninety_nine_pages() -> None:
    paths = [f"2024/06/05/{page}/{number}/index.html" for page, number in (("09", "10"), ("10", "02"), ("100", "01"))]
    names = [search.article_name(path) for path in paths]
    assert names == sorted(names)


def stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str) -> None:
    """Let a line of Python play pagefind."""

    def start(command: list[str], **options: object) -> "subprocess.Popen[bytes]":
        del command
        return original([sys.executable, "-c", code], **options)  # type: ignore[call-overload,no-any-return]

    original = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "pagefind")


def test_a_failing_pagefind_is_told_with_its_last_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "import sys; sys.exit('first\\nthe disk is full')")
    with pytest.raises(GazetteError, match=r"^pagefind failed with exit code 1: the disk is full$"):
        build(SHADOWS, tmp_path / "scratch")
    assert not (tmp_path / "scratch" / "search").exists()


# Complains of what it was given, in the order in which it was.
ANSWERING = """
import base64, json, sys
given = []
while True:
    word = b"".join(iter(lambda: sys.stdin.buffer.read(1), b","))
    wish = json.loads(base64.b64decode(word))["payload"]
    given.append(wish.get("file_path", wish["type"]))
    kind = "Error" if wish["type"] == "GetFiles" else "Fine"
    answer = json.dumps({"payload": {"type": kind, "message": " ".join(given)}})
    sys.stdout.write(base64.b64encode(answer.encode()).decode() + ",")
    sys.stdout.flush()
"""


def test_documents_are_given_in_the_order_of_their_addresses_and_no_folder_is_left_to_pagefind_to_list(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, ANSWERING)
    paths = " ".join(f"2024/06/05/01/{number:02d}/index.html" for number in (1, 2, 3))
    with pytest.raises(GazetteError, match=f"^pagefind failed: NewIndex {paths} GetFiles$"):
        build(tuple(reversed(SHADOWS)), tmp_path / "scratch")


def test_a_pagefind_that_ends_in_the_middle_is_told_and_nobody_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "import sys; sys.stdin.buffer.read(10)")
    many = tuple(shadow(number, "月 背 采 样 " * 5000) for number in range(1, 60))
    with pytest.raises(GazetteError, match=r"^pagefind failed with exit code 0: it gave no reason$"):
        build(many, tmp_path / "scratch")


def test_a_pagefind_that_says_nothing_any_more_is_ended_and_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "import threading; threading.Event().wait()")
    monkeypatch.setattr(pagefind, "_PATIENCE_SECONDS", 0.1)
    with pytest.raises(GazetteError, match=r"^pagefind said nothing for 15 minutes and was ended: build again$"):
        build(SHADOWS, tmp_path / "scratch")
    assert not (tmp_path / "scratch" / "search").exists()


def test_nobody_waits_for_a_pagefind_whose_index_is_wanted_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stand_in(tmp_path, monkeypatch, "import threading; threading.Event().wait()")
    made = build_shards({"2023": (), "2024": SHADOWS}, tmp_path / "scratch")
    assert next(made) == ("2023", ())
    made.close()
    assert not (tmp_path / "scratch" / "search").exists()


@pytest.mark.parametrize("answer", ["hello", "aGVsbG8=", "WzFd", "e30="])
def test_an_answer_that_is_none_of_pagefinds_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str
) -> None:
    stand_in(tmp_path, monkeypatch, f"print({answer!r}, end=',')")
    with pytest.raises(GazetteError, match=f"^pagefind's answer is none that Gazette understands: {answer}$"):
        build(SHADOWS, tmp_path / "scratch")


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no signals")
def test_a_killed_pagefind_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stand_in(tmp_path, monkeypatch, "import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    with pytest.raises(GazetteError, match=r"^pagefind was stopped by SIGKILL"):
        build(SHADOWS, tmp_path / "scratch")


def test_a_pagefind_that_cannot_be_started_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind_bin, "get_executable", lambda: tmp_path / "no-such-pagefind")
    with pytest.raises(GazetteError, match="no-such-pagefind: pagefind cannot be started"):
        build(SHADOWS, tmp_path / "scratch")


def test_a_missing_pagefind_is_told_with_the_cure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(GazetteError, match=r"pip install --force-reinstall pagefind-bin==1\.5\.2»"):
        build(SHADOWS, tmp_path)


def test_a_disk_that_refuses_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GazetteError, match="file"):
        build(SHADOWS, tmp_path / "file")
