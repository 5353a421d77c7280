"""Rows that say of each name what its bearer did, in any dress: 何海波摄/康宁文, 【文】康宁 【图】何海波, 文&图 康宁.

**Source**: bylines of picture pages, magazines and messengers; a post may stand behind the name: 康宁　本报记者.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.people import AS_ROLE, ROLE, Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word, is_place

_WROTE = r"(?:文字|文|撰文|采写|撰稿)"
_DEED = rf"(?:{_WROTE}|图片|图|摄影|摄|供图|航拍|视频|制图|漫画|绘图|绘|整理|剪辑)"
_DEEDS = rf"{_DEED}(?:\s?[/、,·&+.和与并及]\s?{_DEED}){{0,2}}"
_NAME = rf"(?:[{HAN}]{{2,4}}?|[{HAN}]\s{{1,3}}[{HAN}](?:\s{{1,3}}[{HAN}]){{0,2}}?)"
_NAMES = rf"(?P<names>{_NAME}(?:(?:\s?、\s?|\s{{1,3}}){_NAME}){{0,2}}?)"
_BEHIND = compile_late(rf"(?:(?P<role>{ROLE})\s?)?{_NAMES}(?:\s?[/|·]\s?|\s*)(?P<did>{_DEEDS})(?:\s*[/、,;|]\s*|\s+|$)")
_LABEL = rf"(?:[【(\[]\s?{_DEEDS}\s?[】)\]]|{_DEEDS}\s?[/|·:◎丨]|{_DEEDS}\s)"
_BEFORE = compile_late(
    rf"(?:[【(\[]\s?(?P<framed>{_DEEDS})\s?[】)\]]\s?|(?P<did>{_DEEDS})(?:\s?[/|·:◎丨]\s?|\s{{1,4}}))(?:(?P<role>{ROLE})\s?)?{_NAMES}"
    rf"(?:\s*[/、,;|]?\s*(?={_LABEL})|$)"
)
_POSTED = compile_late(rf"(?P<names>[{HAN}]{{2,4}}|[{HAN}]\s{{1,3}}[{HAN}])(?:\s{{1,4}}|\s?[/|,]\s?)(?P<role>{ROLE})")
_POST_ENDS = ("者", "员", "生")
_EACH = compile_late(_NAME + r"(?=\s?、|\s|$)")
_WRITES = compile_late(_WROTE)
_SIGN, _LONGEST = compile_late("[文图摄写撰者员生]"), 48


@lru_cache(maxsize=1024)
def read_deeds_and_names(key: str) -> tuple[Named, ...]:
    """Return the people of a folded row that says what each of them did, one of whom wrote; else an empty tuple."""
    if len(key) > _LONGEST or _SIGN.search(key) is None or "。" in key:
        return ()
    start = len(key) - len(key.lstrip("□■◎●○◆◇▲△★☆※*·—(【[ ")) if key[0] not in "【([" else 0
    return _read_row(key, start, _BEFORE) or _read_row(key, start, _BEHIND) or _read_posted(key, start)


def _read_row(key: str, start: int, form: re.Pattern[str]) -> tuple[Named, ...]:
    """Return whom a row names, all of whose parts have one form."""
    people: list[Named] = []
    position, wrote, parts = start, False, 0
    while position < len(key) and (match := form.match(key, position)):
        names = _part(key, *match.span("names"))
        if not names or match.end() == position:
            return ()
        said = match.groupdict()
        did = match.span("framed") if said.get("framed") else match.span("did")
        role = match.span("role") if match["role"] else did
        people += [Named(role, name) for name in names]
        wrote = wrote or _WRITES.match(key, *did) is not None
        position, parts = match.end(), parts + 1
    tight = form is _BEHIND and parts == 1 and key[slice(*people[0].role)] != "" and _is_tight(key, people)
    return tuple(people) if people and position == len(key) and wrote and not tight else ()


def _is_tight(key: str, people: list[Named]) -> bool:
    """Say whether nothing parts the one name of a row from what its bearer did: 陈文图 is a name."""
    return len(people) == 1 and key[people[0].name[1] : people[0].name[1] + 1] not in ("/", "|", "·", " ")


def _read_posted(key: str, start: int) -> tuple[Named, ...]:
    match = _POSTED.fullmatch(key, start)
    if match is None or not match["role"].endswith(_POST_ENDS) or not _part(key, *match.span("names")):
        return ()
    return (Named(match.span("role"), match.span("names")),) if AS_ROLE.fullmatch(match["role"]) else ()


def _part(key: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return the names of a stretch; none where one of them is no name, or a word."""
    whole = "".join(key[start:end].split())
    if "、" not in whole and _is_person(whole) and not _names_two(key[start:end]):
        return ((start, end),)
    spans = []
    position = start
    while position < end and (match := _EACH.match(key, position, end)):
        spans.append(match.span())
        position = match.end()
        while position < end and key[position] in " 、":
            position += 1
    good = position >= end and all(_is_person("".join(key[slice(*span)].split())) for span in spans)
    return tuple(spans) if good else ()


def _names_two(words: str) -> bool:
    """Say whether blanks part two names and not the characters of one: 康宁 何海波, not 康 宁."""
    return any(len(word) > 1 for word in words.split()) and len(words.split()) > 1


def _is_person(name: str) -> bool:
    return is_name(name) and not is_common_word(name) and not is_place(name)


def names_writer(key: str) -> bool:
    """Say whether a folded row, or the brackets that end a text, name who wrote it: no credit of a picture."""
    start = max(map(key.rfind, "([")) if key[-1:] in (")", "]") else -1
    return bool(read_deeds_and_names(key[start + 1 : -1] if start >= 0 else key))
