"""Patterns that are compiled when they are first looked for."""

import re
import subprocess
import sys
from contextlib import ExitStack
from pkgutil import walk_packages

import pytest

import gazette.importer
from gazette.problems import Source
from gazette.text import patterns
from gazette.text.han import HAN
from gazette.text.patterns import compile_all, compile_late


def test_a_late_pattern_finds_what_the_pattern_finds() -> None:
    text = "第4版 副刊\n第12版 要闻"
    late, now = compile_late(r"^第(\d+)版", re.MULTILINE), re.compile(r"^第(\d+)版", re.MULTILINE)
    assert late.findall(text) == late.findall(text) == now.findall(text) == ["4", "12"]
    assert late.sub("版", text) == now.sub("版", text)
    assert late.pattern == now.pattern


def test_a_late_pattern_is_compiled_once_and_not_before_it_is_looked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []
    compile_now = re.compile

    def compile_and_count(pattern: str, flags: int = 0) -> re.Pattern[str]:
        compiled.append(pattern)
        return compile_now(pattern, flags)

    monkeypatch.setattr(re, "compile", compile_and_count)
    late = compile_late("下转第.版")
    assert compiled == []
    assert late.search("下转第二版")
    assert not late.match("上接第一版")
    assert compiled == ["下转第.版"]


def test_a_late_pattern_has_nothing_that_a_pattern_has_not() -> None:
    late = compile_late("下转第.版")
    assert not hasattr(late, "find")


def test_every_pattern_of_the_importer_can_be_compiled() -> None:
    for module in walk_packages(gazette.importer.__path__, "gazette.importer."):
        __import__(module.name)
    compile_all()


def test_the_importer_is_there_before_its_thousand_patterns_are_compiled() -> None:
    count = (
        "import re; compile_now, compiled = re.compile, [];"
        "re.compile = lambda *told: compiled.append(told) or compile_now(*told);"
        "import gazette.importer; print(len(compiled))"
    )
    done = subprocess.run([sys.executable, "-c", count], capture_output=True, encoding="utf-8", check=True)  # noqa: S603  # our own program
    assert 0 < int(done.stdout) < 100


@pytest.mark.parametrize("flags", [0, re.IGNORECASE, re.ASCII | re.IGNORECASE])
def test_a_class_that_was_met_before_has_the_same_characters(flags: int) -> None:
    text = "".join(map(chr, (*range(0x250), *range(0x3300, 0x3500), *range(0x9F00, 0xA100), 0x1F600, 0x20000, 0x323AF)))
    for members in (HAN, f"^{HAN}", f"{HAN}a-k", rf"^{HAN}\w", f"{HAN}", "a-kſK", "^a-k", "丁-甲\U00020000"):
        late, now = compile_late(f"[{members}]", flags), re.compile(f"[{members}]", flags)
        assert late.findall(text) == now.findall(text)


def test_re_looks_through_a_class_once_and_is_left_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    compiler = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001  # what is left as it was
    look_through = compiler._optimize_charset  # noqa: SLF001

    def look(members: list[object], *fold: object) -> object:
        looked.append(len(members))
        return look_through(members, *fold)

    monkeypatch.setattr(compiler, "_optimize_charset", look)
    late = compile_late(f"[{HAN}龘]{{2,4}}[{HAN}龘]+|第[{HAN}龘]版|[{HAN}龘]刊")
    assert late.fullmatch("第四版")
    assert compile_late(f"(?:[{HAN}龘]|[{HAN}龘]{{2}})号").match("四号")
    assert looked.count(3) <= 2  # once for what a pattern begins with, where it looks in another way
    assert compiler._optimize_charset is look  # noqa: SLF001


def test_two_that_compile_at_once_leave_re_as_it_was() -> None:
    compiler = re._compiler  # type: ignore[attr-defined]  # noqa: SLF001  # what is left as it was
    look_through = compiler._optimize_charset  # noqa: SLF001
    one, other = patterns._classes_remembered(), patterns._classes_remembered()  # noqa: SLF001  # as two threads do
    with ExitStack() as first, ExitStack() as second:
        first.enter_context(one)
        second.enter_context(other)
        assert compile_late(f"[{HAN}龖]").match("龖")
        first.close()
    assert compiler._optimize_charset is look_through  # noqa: SLF001


def test_a_python_whose_re_has_no_such_step_compiles_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patterns, "_REMEMBERED", "_step_of_no_python")
    known = len(patterns._classes)  # noqa: SLF001  # nothing else tells
    assert compile_late(f"[{HAN}龗]").match("龗")
    assert len(patterns._classes) == known  # noqa: SLF001


def test_what_a_step_of_another_form_returns_is_left_as_it_is() -> None:
    look = patterns._Remembering(lambda members: (members, 1, 2))  # noqa: SLF001  # no Python at hand has it
    assert look(["甲"]) == look(["甲"]) == (["甲"], 1, 2)


def test_a_page_brings_no_pattern_of_its_own() -> None:
    page = Source("page.txt", "湖边来了白鹭\n作者：林\u200b知夏\n湖面上薄雾初散。\n（郑州 王明）\n")
    gazette.importer.import_page(page)
    known = len(patterns._late)  # noqa: SLF001  # nothing else tells how many wait
    gazette.importer.import_page(page)
    assert len(patterns._late) == known  # noqa: SLF001
