"""Boxes of rows set between the paragraphs of one article: what stands below their rows goes on with the text above.

**Source**: a box (链接, 数据, 小贴士) is set into the column of the report that it belongs to; it has its name and its
rows, and a paragraph right below them is none of it.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.box_rows import shape_row
from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT, read_paragraph
from gazette.importer.rows_of_lists import Row
from gazette.importer.rules.rule import Role
from gazette.importer.rules.services import names_box
from gazette.importer.stops import breaks_off
from gazette.importer.tears import Tear, reorder
from gazette.importer.traits import Traits

_ROWS = frozenset({Row.FIRST, Row.BROKEN, Row.REST})
_ROWS_LEAST, _PARAGRAPH_LEAST = 2, 25
_CLOSES = frozenset({Role.AUTHOR, Role.SIGN})


def pass_over_boxes(reading: Reading) -> tuple[Reading, tuple[Tear, ...]]:
    """Return a page with what goes on below a box of rows right below the text above the box, and what was moved."""
    tears: list[Tear] = []
    places = _find_places(reading)
    for number in [trait.line.number for trait in reading.traits if names_box(trait.line.key)]:
        at = places[number]
        stop = _find_text_above(reading, at)
        first = _find_below_rows(reading, at) if stop is not None else None
        if stop is None or first is None or not _goes_on(reading.traits[first : (end := _find_end(reading, at))]):
            continue
        tears.append(Tear(*(reading.traits[place].line.number for place in (stop, first, end - 1))))
        reading = _move_up(reading, stop, first, end)
        places = _find_places(reading)
    return _pass_over_tables(reading, tears)


def _pass_over_tables(reading: Reading, tears: list[Tear]) -> tuple[Reading, tuple[Tear, ...]]:
    """Return a page with the rest of a sentence below a table right below the beginning, and all that was moved."""
    places = _find_places(reading)
    for number in [trait.line.number for trait in reading.traits if trait.row is Row.NAME]:
        at = places[number]
        first = at + 1
        while first < len(reading.traits) and reading.traits[first].row in _ROWS:
            first += 1
        end = _find_end(reading, first - 1)
        if not (at and first < end and _breaks_off(reading, at - 1) and _is_rest(reading.traits[first:end])):
            continue
        tears.append(Tear(*(reading.traits[place].line.number for place in (at - 1, first, end - 1))))
        verdicts = list(reading.verdicts)
        verdicts[at] = replace(verdicts[at], role=Role.HEAD, other=Role.START)
        verdicts[first] = replace(verdicts[first], role=Role.REST, other=Role.START)
        reading = _move_up(replace(reading, verdicts=tuple(verdicts)), at - 1, first, end)
        places = _find_places(reading)
    return reading, tuple(tears)


def _find_places(reading: Reading) -> dict[int, int]:
    """Return where the lines stand, by their numbers."""
    return {trait.line.number: at for at, trait in enumerate(reading.traits)}


def _move_up(reading: Reading, stop: int, first: int, end: int) -> Reading:
    """Return a page with some of its lines right below another one."""
    order = [*range(stop + 1), *range(first, end), *range(stop + 1, first), *range(end, len(reading.traits))]
    return reorder(reading, order, list(reading.verdicts))


def _breaks_off(reading: Reading, at: int) -> bool:
    """Say whether a line of text below a whole sentence ends inside one, or with a clause of it."""
    above = reading.traits[at]
    if reading.verdicts[at].role not in TEXT or above.row is not None or not at:
        return False
    open_end = above.line.key[-1] in ",、;" or breaks_off(above, reading.traits[at - 1])
    return open_end and SENTENCE.search(read_paragraph(reading, at)[:-1]) is not None


def _is_rest(piece: tuple[Traits, ...]) -> bool:
    """Say whether lines may be the rest of a sentence, and what else stands below it."""
    first = piece[0]
    begins = first.opener or first.note or first.caption or first.bullet or first.line.bracketed
    return not begins and "。" in "".join(trait.line.key for trait in piece)


def _find_text_above(reading: Reading, at: int) -> int | None:
    """Return the last line of a text that ends with a sentence, and with no names, right above a box's name."""
    if reading.verdicts[at].role is not Role.HEAD or at == 0:
        return None
    above = reading.traits[at - 1]
    ended = above.ended or above.caption or above.credited or above.bullet
    text = reading.verdicts[at - 1].role in TEXT and above.line.closed and not shape_row(above.line.key)
    return at - 1 if text and not ended else None


def _find_below_rows(reading: Reading, at: int) -> int | None:
    """Return the first line below the rows of a box, None where it has too few."""
    first = at + 1
    while first < len(reading.traits) and _is_row(reading.traits[first], reading.verdicts[first].role):
        first += 1
    return first if first > at + _ROWS_LEAST else None


def _is_row(trait: Traits, role: Role) -> bool:
    return role in TEXT and bool(shape_row(trait.line.key))


def _find_end(reading: Reading, at: int) -> int:
    """Return where what stands below a box's name ends: above the next headline or anything else that is no text."""
    verdicts = reading.verdicts
    inside = TEXT | _CLOSES
    return next((end for end in range(at + 1, len(verdicts)) if verdicts[end].role not in inside), len(verdicts))


def _goes_on(piece: tuple[Traits, ...]) -> bool:
    """Say whether lines are paragraphs of a report: sentences, no row among them, and nothing that begins a text."""
    if not piece:
        return False
    first = piece[0]
    begins = first.opener or first.note or first.caption or first.bullet or first.numbered or first.line.bracketed
    key = "".join(trait.line.key for trait in piece)
    rows = any(shape_row(trait.line.key) for trait in piece)
    return len(key) >= _PARAGRAPH_LEAST and "," in key and "。" in key and not (begins or rows)
