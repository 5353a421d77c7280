"""Whether a line left room for what follows: then it was ended on purpose, and a paragraph ends with it.

**Source**: text set to one width breaks only where the next character no longer fits; marks that end a phrase are kept
with what stands before them, marks that open one with what follows (避头尾), numbers and Latin words are kept whole.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from gazette.text.widths import width_of

if TYPE_CHECKING:
    from gazette.importer.lines import Line, Sheet

# What is kept on one line at its beginning.
_TOKEN = re.compile(r"[“‘「『《〈（(【\[]*(?:[A-Za-z0-9.,%:/+-]+|.)[，。、；：！？!?,;:”’」』》〉）)】\]…—]*")
_EM = 0.9
_SLACK, _NEAR, _FEWEST, _IN = 0.1, 2.1, 12, 12  # at most one line in so many


def leaves_room(sheet: Sheet, index: int) -> bool:
    """Say whether what follows a line would have fitted on it."""
    if index + 1 >= len(sheet.printed):
        return False
    line, below = sheet.printed[index : index + 2]
    return not below.gap and _has_room(line, below, sheet.measures[index])


def ends_early(sheet: Sheet, index: int) -> bool:
    """Say whether a sentence ends on a line of a page set to one width, with room for an em more than what follows."""
    if index + 1 >= len(sheet.printed) or not sheet.printed[index].closed or not sheet.set_to_measure:
        return False
    line, below = sheet.printed[index : index + 2]
    return not below.gap and _has_room(line, below, sheet.measures[index] - _EM)


def set_to_measure(sheet: Sheet) -> bool:
    """Say whether the lines of a page that go on below leave no room, hardly any of them."""
    cut = [
        _has_room(line, below, measure)
        for (line, below), measure in zip(pairwise(sheet.printed), sheet.measures, strict=False)
        if 0 < measure - _NEAR <= line.width + line.indent and not (line.closed or below.gap or below.indent)
    ]
    return len(cut) >= _FEWEST and sum(cut) * _IN <= len(cut)


def _has_room(line: Line, below: Line, measure: float) -> bool:
    token = _TOKEN.match(below.text)
    wanted = width_of(token[0]) if token else 1.0
    return line.width + line.indent + wanted <= measure + _SLACK
