"""Reporters named before the first sentence of their text, on its line: 本报记者 林一舟 凌晨四点的码头….

**Source**: dailies that set features so, with nothing to part a name from the text behind it: 通讯员 苏明晚稻收割完.
"""

from __future__ import annotations

from itertools import accumulate

from gazette.importer.people import ROLE, Named
from gazette.text.han import HAN, is_han
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import split_words

_ROLED = compile_late(rf"(?P<role>{ROLE})\s{{0,3}}(?=[{HAN}])")
# Two characters set apart, as wide as three: 本报记者 康 捷 “买一送四”.
_SPACED = compile_late(rf"(?P<surname>[{HAN}]) {{1,3}}(?P<given>[{HAN}])(?= )")
_GAP = compile_late(r"[\s、]*")
# How the text begins: in words, a quotation or a number; what was done with it, or where it was filed, is none.
_TEXT = compile_late(rf"(?![摄文图整采编综供]|[{HAN}]{{2,4}}报[道导])[{HAN}\d“「『《]")
_SENTENCE = compile_late(r"[,。:;?!…]")
_LENGTHS, _AHEAD, _SHORTEST = (3, 2), 12, 6
_ROLE_LONGEST = 32


def find_leading_reporters(key: str) -> tuple[tuple[Named, ...], int] | None:
    """Return who is named, behind a role and a space, before the text of a folded line, and where the text begins."""
    if " " not in key[:_ROLE_LONGEST]:
        return None
    people: list[Named] = []
    cursor = 0
    while (roled := _ROLED.match(key, cursor)) is not None:
        end = _end_name(key, roled.end())
        if end is None or (roled.end("role") == roled.end() and key[end : end + 1] not in (" ", "、")):
            return None  # 记者王明昨天 has no end that a space shows
        people.append(Named(roled.span("role"), (roled.end(), end)))
        cursor = _skip_gap(key, end)
        while (more := _end_apart(key, cursor)) is not None:
            people.append(Named(roled.span("role"), (cursor, more)))
            cursor = _skip_gap(key, more)
    rest = key[cursor:]
    if not people or len(rest) < _SHORTEST or _TEXT.match(rest) is None:
        return None
    told = _SENTENCE.search(rest) is not None or " " not in rest
    return (tuple(people), cursor) if told else None


def _skip_gap(key: str, position: int) -> int:
    match = _GAP.match(key, position)
    return match.end() if match else position


def _end_name(key: str, start: int) -> int | None:
    """Return where a name ends: at what is no character, else where words part."""
    spaced = _SPACED.match(key, start)
    if spaced and is_name(spaced["surname"] + spaced["given"]):
        return spaced.end()
    parts = set(accumulate(len(word.text) for word in split_words(key[start : start + _AHEAD])))
    for length in _LENGTHS:
        name, after = key[start : start + length], key[start + length : start + length + 1]
        if len(name) == length and is_name(name) and (length in parts or not any(map(is_han, after[:1]))):
            return start + length
    return None


def _end_apart(key: str, start: int) -> int | None:
    """Return where one more name ends that a space or a comma of a row follows."""
    for length in _LENGTHS:
        if key[start + length : start + length + 1] in (" ", "、") and is_name(key[start : start + length]):
            return start + length
    return None
