"""Where the piece of a torn text ends: above what begins by itself, or whose words are another text's.

**Source**: what tears a text may be torn by its piece in turn; then no headline and no report's head shows where the
piece ends: 传来零星枪声。 / 　　布鲁塞尔的观察家认为…
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.classify import Reading
from gazette.importer.pairs import pairs_of
from gazette.importer.rules.rule import Role
from gazette.importer.running_heads import goes_on

_ABOVE = 14  # lines of a text that are asked for its words
_FEW = 1  # pairs of characters that any two texts may share
# What begins something else, and what ends a text, whatever stands beside it.
_BEGINS, _ENDS = frozenset({Role.HEAD, Role.VERSE}), frozenset({Role.JUMP, Role.SIGN})


def find_end(reading: Reading, placed: Sequence[int], at: int) -> int:
    """Return where a piece ends: above a headline, a report's head, a writer above a text, or below what closes it.

    **Units**: places among the lines that are no furniture.
    """
    ends = (end for end in range(at + 1, len(placed)) if _ends_above(reading, placed, end))
    return next(ends, len(placed))


def list_ends(reading: Reading, placed: Sequence[int]) -> list[int]:
    """Return for each place what ``find_end`` says of it, in one pass: a page of a thousand lines asks for them all."""
    ends = [len(placed)] * len(placed)
    for at in range(len(placed) - 2, -1, -1):
        ends[at] = at + 1 if _ends_above(reading, placed, at + 1) else ends[at + 1]
    return ends


def _ends_above(reading: Reading, placed: Sequence[int], end: int) -> bool:
    """Say whether a piece that reaches as far ends above a line: it begins something, or what is above closes."""
    here, role = reading.traits[placed[end]], reading.verdicts[placed[end]].role
    if role in _BEGINS or here.opener or here.bullet or here.caption:
        return True
    above, over = reading.traits[placed[end - 1]], reading.verdicts[placed[end - 1]].role
    if over in _ENDS or (above.ended and role is Role.START):
        return True
    if role is Role.AUTHOR and end + 1 < len(placed) and reading.verdicts[placed[end + 1]].role is Role.START:
        return True
    return (above.line.closed and goes_on(here.line.key)) or _stands_apart(reading, placed[end])


def find_own_end(reading: Reading, placed: Sequence[int], stop: int, stray: int) -> int:
    """Return where the piece ends that goes on with a text: above what has more words of what tears it, too."""
    end = find_end(reading, placed, stray)
    starts = [at for at in range(stray + 1, end) if reading.verdicts[placed[at]].role is Role.START]
    if not starts:
        return end
    if reading.verdicts[placed[stray]].role is Role.HEAD:  # read so because a text begins below it
        return starts[0]
    above = range(max(0, stop + 1 - _ABOVE), stop + 1)
    own = _pairs(reading, placed, [*above, *range(stray, starts[0])])
    others = _pairs(reading, placed, range(max(stop + 1, stray - _ABOVE), stray))
    for at, below in zip(starts, [*starts[1:], end], strict=True):
        words = _pairs(reading, placed, range(at, below))
        if len((words & others) - own) > max(_FEW, len((words & own) - others)):
            return at
        own |= words
    return end


def _pairs(reading: Reading, placed: Sequence[int], places: Sequence[int]) -> frozenset[str]:
    return frozenset().union(*(pairs_of(reading.traits[placed[at]].line.key) for at in places))


def _stands_apart(reading: Reading, index: int) -> bool:
    """Say whether a blank line parts a paragraph from what is above, on a page whose paragraphs stand in instead."""
    marked = reading.sheet.indented and reading.sheet.paragraph_gap == 0
    return marked and reading.verdicts[index].role is Role.START and reading.traits[index].line.gap > 0
