"""Texts parted by what is set into them and shows where it ends: rows, a picture's caption, a saying.

**Source**: small advertisements and pictures fill what a column leaves, in mid-sentence, too: 目前均 / 康桥装饰
热线88886555 / 无生命危险。 Rows say no sentence or whom to call; a caption ends with who took the picture, a saying
with who said it. What stands right below any goes on with the text right above it, where that breaks off.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT, read_paragraph
from gazette.importer.joints import weigh_seam
from gazette.importer.rules.rule import DISPLAY, Role
from gazette.importer.sayings import find_sayings
from gazette.importer.stops import breaks_off, is_plain
from gazette.text.patterns import compile_late
from gazette.text.words import is_bound

_ROWS, _CAPTION = 6, 8  # lines at most
_CALLED = compile_late(r"[\d*×X—-]{5,}")
_ROW = frozenset({*DISPLAY, Role.START, Role.REST, Role.SIGN})
_POINTERS = frozenset("▲▼◀▶△▽←→↑↓")
_SURE, _LIKELY = 3, 2  # what rows and a caption weigh, beside the seam


def weigh_insets(reading: Reading, placed: Sequence[int]) -> dict[tuple[int, int], int]:
    """Return the lines that stop above an inset and the line right below it, with how surely that goes on with each.

    **Units**: places among the lines that are no furniture.
    """
    found = {}
    sayings = dict(find_sayings(reading.traits))
    for stop in range(1, len(placed) - 2):
        if not _stops(reading, placed, stop):
            continue
        insets = (
            (_end_rows(reading, placed, stop), _SURE),
            (_end_caption(reading, placed, stop), _LIKELY),
            (_end_saying(placed, stop, sayings), _SURE),
        )
        for ends, weight in insets:
            stray = next((at for at in ends if _goes_on(reading, placed, at)), None)
            if stray is not None:
                apart = weight == _LIKELY and reading.traits[placed[stray]].line.gap > 0
                found[stop, stray] = weight + apart + weigh_seam(reading, placed[stop], placed[stray])
    return found


def _stops(reading: Reading, placed: Sequence[int], stop: int) -> bool:
    """Say whether a line of a text's sentence breaks off."""
    index = placed[stop]
    if reading.verdicts[index].role not in TEXT or not breaks_off(reading.traits[index], reading.traits[index - 1]):
        return False
    return SENTENCE.search(read_paragraph(reading, index)[:-1]) is not None


def _end_rows(reading: Reading, placed: Sequence[int], stop: int) -> Iterator[int]:
    """Yield where rows that break off a short line may end: lines that say no sentence, or whom to call."""
    above = reading.traits[placed[stop]]
    if above.full or " " in above.line.key:
        return
    words = ""
    for at in range(stop + 1, min(len(placed) - 1, stop + _ROWS)):
        here, role = reading.traits[placed[at]], reading.verdicts[placed[at]].role
        if here.opener or here.line.closed or role not in _ROW:
            return
        words += here.line.key
        below = reading.traits[placed[at + 1]]
        tied = is_bound(below.line.key) or weigh_seam(reading, placed[stop], placed[at + 1]) > 1
        if not _CALLED.search(words) and (SENTENCE.search(words) or (role in DISPLAY and not tied)):
            continue
        joined = reading.verdicts[placed[at + 1]].role is Role.REST
        if (below.line.gap or not here.full) if joined else (below.line.closed or tied):
            yield at + 1


def _end_caption(reading: Reading, placed: Sequence[int], stop: int) -> Iterator[int]:
    """Yield where a caption ends that was read as if it went on with the sentence above it, or points to a picture."""
    first = reading.traits[placed[stop + 1]]
    points = first.caption or first.line.key[0] in _POINTERS
    apart = first.line.gap > 0 or points or not reading.traits[placed[stop]].full
    if not apart or reading.verdicts[placed[stop + 1]].role not in (TEXT if points else {Role.REST}):
        return
    for at in range(stop + 1, min(len(placed) - 1, stop + _CAPTION)):
        role = reading.verdicts[placed[at]].role
        if role is Role.CREDIT or reading.traits[placed[at]].credited:
            yield at + 1
        if role is not Role.REST and at > stop + 1:
            return


def _end_saying(placed: Sequence[int], stop: int, sayings: Mapping[int, int]) -> Iterator[int]:
    """Yield the line below who said what begins right below the sentence that breaks off."""
    told = sayings.get(placed[stop + 1])
    if told is not None:
        yield from (at for at in range(stop + 2, len(placed)) if placed[at] == told + 1)


def _goes_on(reading: Reading, placed: Sequence[int], at: int) -> bool:
    """Say whether a line of text may be the middle of a paragraph."""
    here = reading.traits[placed[at]]
    inside = not (reading.sheet.indented and here.line.indent >= 1)
    return reading.verdicts[placed[at]].role in TEXT and inside and is_plain(here)
