"""A line that begins or ends otherwise is not looked at by a pattern: none that matches begins or ends so."""

from __future__ import annotations

import importlib
import re
from typing import Any

import pytest

from gazette.importer import (
    authors,
    broken_lines,
    campaigns,
    headline_turns,
    indexes,
    labels,
    notice_names,
    people,
    series,
)
from gazette.importer.rules import (
    last_lines,
    letters,
    marks,
    mastheads,
    measures,
    offers,
    old_press,
    services,
    signs,
    tables,
    told_rows,
)
from gazette.text.patterns import compile_late

_CODES = importlib.import_module("re._constants")
_REPEATS = {_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT}
_PASSED_OVER = {_CODES.AT, _CODES.ASSERT, _CODES.ASSERT_NOT}
_SPACE, _DIGIT, _ANY = " ", "0", "any"
DIGITS = "0123456789"

# What the forms have at their end that is not told by their last character.
_OTHERWISE = {"系列之": r"系列之.{1,3}", "人:": r"(?:致歉|道歉|声明|公告|启事|委托)人:.{2,}"}


def list_edge(tree: Any, *, last: bool) -> tuple[set[str], bool]:  # noqa: ANN401  # what re has of its own
    """Return the characters that what a parsed pattern matches may begin or end with, and whether it may be nothing."""
    found: set[str] = set()
    for code, value in reversed(list(tree)) if last else list(tree):
        if code in _PASSED_OVER:
            continue
        more, empty = _list_edge(code, value, last=last)
        found |= more
        if not empty:
            return found, False
    return found, True


def _list_edge(code: Any, value: Any, *, last: bool) -> tuple[set[str], bool]:  # noqa: ANN401  # as above
    if code is _CODES.LITERAL:
        return {chr(value)}, False
    if code is _CODES.IN:
        return set().union(*map(_list_members, value)), False
    if code is _CODES.BRANCH:
        edges = [list_edge(branch, last=last) for branch in value[1]]
        return set().union(*(found for found, _ in edges)), any(empty for _, empty in edges)
    if code in _REPEATS:
        found, empty = list_edge(value[2], last=last)
        return found, empty or value[0] == 0
    if code is _CODES.SUBPATTERN:
        return list_edge(value[-1], last=last)
    return {_ANY}, False


def _list_members(member: tuple[Any, Any]) -> set[str]:
    code, value = member
    if code is _CODES.LITERAL:
        return {chr(value)}
    if code is _CODES.RANGE and value[1] - value[0] < ord("一"):
        return set(map(chr, range(value[0], value[1] + 1)))
    return {{_CODES.CATEGORY_SPACE: _SPACE, _CODES.CATEGORY_DIGIT: _DIGIT}.get(value, _ANY)}


def find_edge(pattern: str, *, last: bool) -> set[str]:
    """Return the characters that what a pattern matches may begin or end with."""
    found, empty = list_edge(importlib.import_module("re._parser").parse(pattern), last=last)
    return found | ({_ANY} if empty else set())


ENDS = [
    (series, "_SERIES_ENDS", series._LAST_OF_ENDS, "系列之"),  # noqa: SLF001  # what a look at it is kept from
    (series, "_SERIES_WHOLE", series._LAST_OF_WHOLE, ""),  # noqa: SLF001  # as above
    (notice_names, "_ORGANISATION", notice_names._LAST_OF_BODY, "人:"),  # noqa: SLF001  # as above
    (broken_lines, "_CALLED", broken_lines._LAST_OF_CALL, ""),  # noqa: SLF001  # as above
    (tables, "_PAIR", tables._LAST_OF_PAIR, ""),  # noqa: SLF001  # as above
    (people, "AS_ROLE", people.LAST_OF_ROLE, ""),
    (labels, "_TRAIL", labels._LAST_OF_TRAIL, ""),  # noqa: SLF001  # as above
    (headline_turns, "_KIND", headline_turns._KIND_LAST, ""),  # noqa: SLF001  # as above
    (headline_turns, "_SPOKE", headline_turns._SPOKE_LAST, ""),  # noqa: SLF001  # as above
]
_WITH_DIGIT = {"_SERIES_ENDS", "_CALLED", "_PAIR"}
BEGINNINGS = [
    (marks, "_LEADS_IN"),
    (marks, "_TO_BE_CONTINUED"),
    (mastheads, "PAGE_ALONE"),
    (old_press, "_LATER"),
    (told_rows, "_LABEL"),
    (letters, "_FORMULA"),
    (authors, "_ON_WRITER"),
    (last_lines, "_SIGNED"),
    (tables, "_UNIT"),
    (offers, "_NAMED"),
    (notice_names, "_LAST_OF_NOTICE"),
]


@pytest.mark.parametrize(("room", "name", "ends", "otherwise"), ENDS)
def test_what_a_pattern_matches_ends_with_one_of_its_last_characters(
    room: Any,  # noqa: ANN401  # a module
    name: str,
    ends: frozenset[str],
    otherwise: str,
) -> None:
    form = getattr(room, name).pattern
    if otherwise:
        assert _OTHERWISE[otherwise] in form
        form = form.replace(_OTHERWISE[otherwise], otherwise)
    digits = set(DIGITS) if name in _WITH_DIGIT else set()
    # No line ends in white space.
    assert find_edge(form, last=True) - {_SPACE} <= ends | digits | set(otherwise[-1:])


@pytest.mark.parametrize(("room", "name"), BEGINNINGS)
def test_what_a_pattern_of_rare_words_matches_begins_with_one_of_its_first_characters(room: Any, name: str) -> None:  # noqa: ANN401  # a module
    form = getattr(room, name)
    begins = find_edge(form.pattern, last=False) - {_SPACE}
    assert begins <= signs._BEGIN  # noqa: SLF001  # what spares lines the rules of WORDED


def test_what_opens_with_the_time_begins_with_one_of_its_first_characters() -> None:
    begins = find_edge(measures._TIME.pattern, last=False)  # noqa: SLF001  # what spares lines the rule
    assert begins - {_DIGIT} <= signs._BEGIN_WITH_TIME  # noqa: SLF001  # as above


@pytest.mark.parametrize("name", ["_NAMES", "_IN_HALVES"])
def test_the_name_of_a_campaign_begins_with_one_of_its_first_characters(name: str) -> None:
    assert find_edge(getattr(campaigns, name).pattern, last=False) <= campaigns._FIRST  # noqa: SLF001  # as above


def test_a_telephone_s_number_begins_with_one_of_its_first_characters() -> None:
    begins = find_edge(offers._TELEPHONE.pattern, last=False)  # noqa: SLF001  # what a look at it is kept from
    assert begins - {_DIGIT, _SPACE} <= offers._FIRST_OF_NUMBER  # noqa: SLF001  # as above


@pytest.mark.parametrize(("room", "name", "words"), [(indexes, "_HEAD", "导读"), (services, "_NAMED", "小贴士")])
def test_a_head_begins_with_one_of_its_first_characters_or_has_the_word_that_others_may_stand_before(
    room: Any,  # noqa: ANN401  # a module
    name: str,
    words: str,
) -> None:
    before = re.compile(rf"\[[^\[\]]+\]\{{0,2\}}{words}")
    form, found = before.subn(words, getattr(room, name).pattern)
    assert found
    assert find_edge(form, last=False) - {words[0]} <= signs._BEGIN  # noqa: SLF001  # what spares lines its rules


@pytest.mark.parametrize(("pattern", "last"), [("一二?", True), ("一?二", False), ("一|.", True), ("一*", True)])
def test_a_match_that_begins_or_ends_otherwise_is_found_out(pattern: str, last: bool) -> None:  # noqa: FBT001  # which edge
    assert not find_edge(compile_late(pattern).pattern, last=last) <= {"一"}
