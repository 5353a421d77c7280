"""A line that lacks a character is not looked at by a pattern: none that matches is without it."""

from __future__ import annotations

import importlib
import re
from typing import Any

import pytest

from gazette.importer import (
    agencies,
    authors,
    dashes,
    forecasts,
    foreign_writers,
    furniture,
    imprint,
    jumps,
    labelled_lines,
    labels,
    marked_names,
    openers,
    people,
    poem_heads,
    posted_writers,
    programmes,
    series,
    site_words,
    staff_lines,
    turns,
    type_codes,
)
from gazette.importer import credits as picture_credits
from gazette.importer.rules import edges, letters, measures, offers, tables, told_rows, wording
from gazette.text import almanac
from gazette.text.patterns import compile_late

_CODES = importlib.import_module("re._constants")
_REPEATS = {_CODES.MAX_REPEAT, _CODES.MIN_REPEAT, _CODES.POSSESSIVE_REPEAT}
_AHEAD, _SPACE, _DIGIT = 1, " ", "0"

WEATHER = "气度℃转到"
PATTERNS = [
    (getattr(room, name), signs)
    for room, name, signs in (
        (forecasts, "_WEATHER", WEATHER),
        (forecasts, "_LABELLED", WEATHER),
        (forecasts, "_NAMED", WEATHER),
        (edges, "_HOTLINE", "线"),
        (wording, "_BOOK", "书版"),
        (measures, "_TIME", ","),
        (imprint, "_IMPRINT", imprint.SIGNS),
        (furniture, "_PUBLISHING", furniture.SIGNS),
        (turns, "_QUESTION", ":"),
        (people, "AS_ROLE", people.SIGNS_OF_ROLE),
        *((labels, name, labels.SIGNS) for name in ("_LABELLED", "_BESIDE", "_TRAILED", "_TRAIL", "_ASKED")),
        *(
            (marked_names, name, marked_names.SIGNS)
            for name in ("_BOXED", "_BOXED_ROW", "_SPACED", "_TITLED", "_ANSWERS", "_CALLED", "_BODIED", "_READER")
        ),
        (marked_names, "_LETTER_ENDS", marked_names.SIGNS),
        (site_words, "_SURE_WORD", site_words.SIGNS),
        (site_words, "_LIKELY_WORD", site_words.SIGNS),
        (site_words, "_CHANNELS", site_words.SIGNS),
        (site_words, "_FOOT", site_words.SIGNS_OF_FOOT),
        (staff_lines, "_STAFF", " :/|⊙◎"),
        (almanac, "_LUNAR", "月"),
        (jumps, "_ON", "转接续见刊载登"),
        (jumps, "_ON", "版页封ABCDEFGHPTWabcd"),
        (tables, "_SCORE", ":∶比-"),
        (tables, "_CLOSED", "日"),
        (tables, "_CLOSED", _SPACE),
        (offers, "_WHERE", ":"),
        (told_rows, "_RATE", "每"),
        (told_rows, "_RESULT", "比"),
        (letters, "_SALUTES", ":"),
        (letters, "_NAME", ":"),
        (letters, "_HAILS", "好"),
        (letters, "_SIGNED", _SPACE),
        (type_codes, "_SIZE", "H"),
        (programmes, "_HOUR", ":∶时"),
        (poem_heads, "_COUNT", "首章阕题帖则组"),
        (picture_credits, "_TOLD_WHOLE", "图摄拍照片供绘画作书刻印觉像社发cCpP"),
        (series, "NAMED_SERIES", "·丨|/】]〗)之①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫNV第系连追跟专特"),
        (agencies, "WIRE", "电讯消专"),
        (posted_writers, "OCCUPATION", _SPACE),
        (posted_writers, "_POSTS", _SPACE),
        (posted_writers, "_POSTED_APART", _SPACE),
        (authors, "_TABLE_HEAD", "金胜"),
        (labelled_lines, "_GAP", _SPACE),
        (labelled_lines, "_SPEAKER", ":"),
        (labelled_lines, "_BRACKETS", "】〗"),
        (labelled_lines, "_BAR", "|丨"),
        (labelled_lines, "_DAY", ", :"),
        (labelled_lines, "_FIXTURE", "日"),
        (labelled_lines, "GIVEN", "】〗]"),
        (dashes, "_BETWEEN", "一"),
        (dashes, "_SAME_UNIT", "一"),
        (dashes, "_UNIT", "一"),
        (dashes, "_DATES", "一"),
    )
]
# Whoever is named by a mark, and writers of other countries.
MARKED = [(form, marked_names.SIGNS) for form in (*marked_names._MARKED, *foreign_writers._FORMS)]  # noqa: SLF001  # as below
FORMS = [(form, sign[0]) for sign, form in openers._FORMS if sign]  # noqa: SLF001  # what a look at them is kept from


def needs(tree: Any, signs: frozenset[int]) -> bool:  # noqa: ANN401  # what re has of its own
    """Say whether all that a parsed pattern matches has one of some characters."""
    return any(_needs(code, value, signs) for code, value in tree)


def _needs(code: Any, value: Any, signs: frozenset[int]) -> bool:  # noqa: ANN401  # as above
    if code is _CODES.LITERAL:
        return value in signs
    if code is _CODES.IN:
        return all(map(signs.issuperset, map(_list_members, value)))
    if code is _CODES.BRANCH:
        return all(needs(branch, signs) for branch in value[1])
    if code in _REPEATS:
        return value[0] > 0 and needs(value[2], signs)
    inner = code is _CODES.SUBPATTERN or (code is _CODES.ASSERT and value[0] == _AHEAD)
    return inner and needs(value[-1], signs)


def _list_members(member: tuple[Any, Any]) -> set[int]:
    code, value = member
    if code is _CODES.LITERAL:
        return {value}
    if code is _CODES.RANGE:
        return set(range(value[0], value[1] + 1))
    return {{_CODES.CATEGORY_SPACE: ord(_SPACE), _CODES.CATEGORY_DIGIT: ord(_DIGIT)}.get(value, -1)}


@pytest.mark.parametrize(("pattern", "signs"), PATTERNS + MARKED + FORMS)
def test_a_pattern_matches_nothing_without_its_sign(pattern: re.Pattern[str], signs: str) -> None:
    parser = importlib.import_module("re._parser")
    assert needs(parser.parse(pattern.pattern, pattern.flags), frozenset(map(ord, signs)))


@pytest.mark.parametrize(
    ("pattern", "signs"), [("一?二", "一"), ("(?:一|二)三", "一"), ("[一二]", "一"), ("一*", "一")]
)
def test_a_sign_that_a_match_may_lack_is_found_out(pattern: str, signs: str) -> None:
    parser = importlib.import_module("re._parser")
    assert not needs(parser.parse(compile_late(pattern).pattern), frozenset(map(ord, signs)))
