"""Names that what stands beside them shows, without a surname: behind a role (记者 常青 湖畔), before 译 (茶鸣 译).

**Source**: reporters and contributors sign with pen names; a bracket behind 本报讯 or at the end of a text, and a line
that begins with a role, name people and nobody else, but for where they report from.
"""

from __future__ import annotations

from gazette.importer.people import Named, begins_with_role, scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.place_names import CITIES
from gazette.text.words import has_verb, is_common_word, is_place

# Who put a text into Chinese: 茶鸣 译, 冷泉编译.
_TRANSLATED = compile_late(rf"\s*(?P<name>[{HAN}]{{2,3}}?|[{HAN}]\s[{HAN}])\s?(?P<did>[编摘]?译)\s*")

_LAST = "畔滨岸湖溪泉峰岭涛"  # what pen names end in and the dictionary takes for places
_LONGEST = 3


def read_penned(key: str, start: int, stop: int, *, sure: bool) -> tuple[tuple[Named, ...], int]:
    """Return the people of a stretch of folded text whose first has a role, and where they end; none where one is none.

    Where they stand is ``sure`` to name people, or else no name has a verb or more than three characters.
    """
    if not begins_with_role(key, start, stop):
        return (), start
    people, reached = scan_people(key, start, stop, penned=True)
    words = [key[slice(*named.name)].replace(" ", "") for named in people]
    named = bool(people) and people[0].role != (0, 0) and not any(map(_is_reported_from, words))
    plain = sure or all(len(word) <= _LONGEST and not has_verb(word) for word in words)
    return (people, reached) if named and plain else ((), start)


def find_translator(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who translated a text, which a bracket behind it says and nothing else; a word is no name: 英文编译."""
    match = _TRANSLATED.fullmatch(key, start, end)
    if match is None or is_common_word(match["name"].replace(" ", "")):
        return ()
    return (Named(match.span("did"), match.span("name")),)


def _is_reported_from(word: str) -> bool:
    """Say whether a word is a place and no pen name: (记者李明 昆明), not 湖畔."""
    return is_place(word) and (word in CITIES or word[-1] not in _LAST)
