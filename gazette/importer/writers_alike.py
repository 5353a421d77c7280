"""Writers whom the page's own habit shows: the other texts have theirs at the same place, in the same dress.

**Source**: supplements set what one page has in one manner: ※听雨※ below each text, ——老石 below each title, or names
alone. One such line could be a subtitle, the name of a column or a short title; of several, each with a text of its
own and none with a word of it, it is who wrote the text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gazette.importer.authors import author_grade
from gazette.importer.bare_writers import may_sign
from gazette.importer.credits import is_caption
from gazette.importer.genres import names_genre
from gazette.importer.lines import Sheet
from gazette.importer.marks import BULLETS, FRAMES
from gazette.importer.openers import find_opener
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.series import STANDING, is_called_column, is_series, names_briefs
from gazette.importer.services import names_offer, names_service
from gazette.importer.signed_lines import begins_text, ends_text, is_display, is_prose
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, shows_surname
from gazette.text.words import has_verb, is_common_word, is_place, simplify

# What writers' names stand behind, and between two of.
DRESS = f"{BULLETS}*~～—–―-=丨﹏"
_DRESSED = compile_late(
    rf"(?P<left>[{re.escape(DRESS)}]{{1,3}}|[(\[【〈<])?\s*(?P<name>[{HAN}](?:\s{{0,3}}[{HAN}]){{1,4}})\s*"
    rf"(?P<right>[{re.escape(DRESS)}]{{1,3}}|[)\]】〉>])?"
)
_BARE = ("", "")
_LONGEST, _NAME_WIDEST, _BARE_LONGEST = 14, 5.0, 3
_FEWEST_DRESSED, _FEWEST, _HEAD_LINES, _TEXT_LINES, _HALF, _THIRDS, _WHOLE = 2, 3, 4, 12, 2, 3, 2
# What a line of few characters says of a text or of its parts, and nobody's name.
_NO_NAME = compile_late(
    r"[上下中]篇?|.*[摄作绘]|[一二三四五六七八九十]{1,3}|其[一二三四]|.*[的了吗呢吧着]|.*(?:广告|启事|附记|待续|未完|续完|编后|编者按?|插图|题图|资料|责编)"
    r"|尾声|后记|楔子|引子|结语|[序跋]言?|全文完|完"
)


class _Slot(NamedTuple):
    """A line that may name who wrote a text; ``sure`` where it does by itself, ``text`` the places of the text."""

    at: int
    name: str
    dress: tuple[str, str]
    above: bool
    text: range
    sure: bool


def find_writers_alike(sheet: Sheet) -> Mapping[int, Label]:
    """Return the lines that name writers where the other texts of the page have theirs, by their places."""
    slots = [slot for at in range(1, len(sheet.printed)) if (slot := _read_slot(sheet, at)) is not None]
    kinds = {(slot.above, slot.dress) for slot in slots}
    found = ([slot for slot in slots if (slot.above, slot.dress) == kind] for kind in kinds)
    return {
        slot.at: Label.WRITER_ALIKE
        for alike in found
        if len(alike) >= _FEWEST_DRESSED and _is_habit(sheet, alike)
        for slot in alike
        if slot.dress != _BARE or slot.sure or not (_says(slot.name) and any(other.sure for other in alike))
    }


def _read_slot(sheet: Sheet, at: int) -> _Slot | None:
    """Return a line that stands where writers do and may be a name; None for any other."""
    line = sheet.printed[at]
    name, dress = _read_name(line.key) if line.told is None and not line.closed else ("", _BARE)
    if not name:
        return None
    if _stands_above(sheet, at, bare=dress == _BARE):
        text, above = range(at + 1, min(at + 1 + _TEXT_LINES, len(sheet.printed))), True
    elif _stands_below(sheet, at):
        text, above = range(max(0, at - _TEXT_LINES), at), False
    else:
        return None
    return _Slot(at, name, dress, above, text, shows_surname(name) and not _says(name))


def _read_name(key: str) -> tuple[str, tuple[str, str]]:
    """Return what may be a name without its dress, and the signs of that; an empty name where it is none."""
    match = _DRESSED.fullmatch(key) if len(key) <= _LONGEST else None
    if match is None:
        return "", _BARE
    name, left, right = "".join(match["name"].split()), match["left"] or "", match["right"] or ""
    twins = not right or "".join(FRAMES.get(sign, sign) for sign in reversed(left)) == right
    framed = left in FRAMES
    long = len(name) > _BARE_LONGEST and not left and not is_name(name)  # 基本案情 parts a text
    if not twins or long or (framed and not (right and may_sign(name))) or _is_no_name(name):
        return "", _BARE
    return name, (left, right)


def _is_no_name(name: str) -> bool:
    """Say whether a few characters are what columns, services and kinds of texts are called, or say what a text is."""
    called = is_series(name) or is_called_column(name) or names_briefs(name) or STANDING.fullmatch(name) is not None
    return (
        called or names_genre(name) or names_service(name) or names_offer(name) or _NO_NAME.fullmatch(name) is not None
    )


def _says(name: str) -> bool:
    """Say whether what may be a name is a word, a place, or says what somebody does."""
    plain = simplify(name)
    return is_common_word(plain) or is_place(plain) or has_verb(plain)


def _stands_above(sheet: Sheet, at: int, *, bare: bool) -> bool:
    """Say whether a line stands right below what may be a title, and right above a text.

    What has no dress stands above prose that is no report or caption, and is no half of a title of two phrases.
    """
    lines = sheet.printed
    if at + 1 >= len(lines) or not is_display(sheet, at - 1) or is_called_column(lines[at - 1].key):
        return False
    line, above, below = lines[at], lines[at - 1], lines[at + 1]
    if line.gap > below.gap or not bare:
        return line.gap <= below.gap and begins_text(sheet, at + 1)
    half = len(above.key) == len(line.key) and not shows_surname(line.key)
    other = find_opener(below.key) is not None or is_caption(below.key) or author_grade(below.key) > 0
    begins = at == 1 or above.gap > 0 or ends_text(lines[at - 2]) or not is_prose(sheet, at - 2)
    return begins and is_prose(sheet, at + 1) and not (half or other)


def _stands_below(sheet: Sheet, at: int) -> bool:
    """Say whether a line stands right below a text, and above a headline or at the end of the page."""
    lines = sheet.printed
    if not ends_text(lines[at - 1]) or lines[at - 1].width <= _NAME_WIDEST:
        return False
    if at + 1 == len(lines):
        return True
    heads = next((place for place in range(at + 1, len(lines)) if not is_display(sheet, place)), len(lines)) - at - 1
    return lines[at].gap <= lines[at + 1].gap and 0 < heads <= _HEAD_LINES and begins_text(sheet, at + 1 + heads)


def _is_habit(sheet: Sheet, alike: Sequence[_Slot]) -> bool:
    """Say whether lines of one dress at one place name the writers of the page's texts, one each."""
    names = [slot.name for slot in alike]
    said = [_said_of(sheet, slot) for slot in alike]
    if len(set(names)) < len(names) or _WHOLE in said or sum(said) * _THIRDS > len(alike):
        return False
    if alike[0].dress != _BARE:
        return True
    starts = _list_starts(sheet)
    signed = alike[0].above or not starts or alike[-1].at > starts[-1]  # what stands above titles is not below the last
    doubtful = sum(_says(slot.name) for slot in alike if not slot.sure)
    enough = len(alike) >= _FEWEST or any(slot.sure for slot in alike)
    most = len(alike) * _THIRDS >= len(starts) * (_THIRDS - 1)
    return signed and enough and most and doubtful * _HALF < len(alike)


def _said_of(sheet: Sheet, slot: _Slot) -> int:
    """Return whether the text says a part of the name, 1, or ``_WHOLE``: then it is what the text is on."""
    text = [sheet.printed[at].key for at in slot.text]
    if any(slot.name in key for key in text):
        return _WHOLE
    return int(bool(pairs_of(slot.name) & pairs_inside(text)))


def _list_starts(sheet: Sheet) -> list[int]:
    """Return where prose begins below headlines, or below what may be a name."""
    lines = sheet.printed
    begun = (at for at in range(1, len(lines)) if is_prose(sheet, at) and not is_prose(sheet, at - 1))
    return [at for at in begun if is_display(sheet, at - 1) or _read_slot(sheet, at - 1) is not None]
