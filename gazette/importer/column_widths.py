"""How wide the column is that a line stands in, told by the lines around it.

**Source**: newspaper make-up: lines of one column are equally wide but for the first and the last of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gazette.importer.lines import Line

# In em: what is narrower is no column's line, what is wider was not broken at a column's width.
NARROWEST, WIDEST = 8.0, 46.0
_NEIGHBOURS, _ALIKE = 6, 3


@dataclass(frozen=True, slots=True)
class _Columns:
    """The lines of a page, and what is known of each.

    **Units**: ``reaches`` are whole ems, 0 for what no column holds; ``usual`` is the reach that most lines share.
    **Shape**: ``texts`` says of each line whether it stands in or has a mark that text has; ``tops`` are the places of
    those with a blank line above.
    """

    lines: Sequence[Line]
    tops: Sequence[int]
    texts: Sequence[bool]
    usual: int
    reaches: Sequence[int]


def measure_columns(lines: Sequence[Line], texts: Sequence[bool], usual: int) -> tuple[float, ...]:
    """Return the width of the column that each line of a page of broken lines stands in, in em; 0 for none.

    **Shape**: ``texts`` says of each line whether it stands in or has a mark that text has. **Units**: ``usual`` is
    how far most lines of the page reach, in em.
    """
    reaches = (line.width + line.indent for line in lines)
    whole = [
        round(reach) if line.width <= WIDEST and reach >= NARROWEST else 0
        for line, reach in zip(lines, reaches, strict=True)
    ]
    tops = [index for index, line in enumerate(lines) if line.gap]
    columns = _Columns(lines, tops, texts, usual, whole)
    return tuple(_measure(columns, index) for index in range(len(lines)))


def _measure(columns: _Columns, index: int) -> float:
    lines = columns.lines
    if lines[index].width > WIDEST:
        return 0.0
    near = max(0, index - _NEIGHBOURS), min(len(lines), index + _NEIGHBOURS + 1)
    block = _find_block(columns, index)
    if not any(columns.texts[slice(*block)]):  # headlines, verse, a table: their widths are no column's
        return max(_find_frequent(columns, *near), float(columns.usual))
    return _find_frequent(columns, *block) or _find_frequent(columns, *near) or _find_usual(columns, *block)


def _find_block(columns: _Columns, index: int) -> tuple[int, int]:
    """Return the lines that stand together with a line, no blank line between them, a dozen each way."""
    at = bisect_right(columns.tops, index)
    first = columns.tops[at - 1] if at else 0
    last = columns.tops[at] if at < len(columns.tops) else len(columns.lines)
    return max(first, index - 2 * _NEIGHBOURS), min(last, index + 2 * _NEIGHBOURS)


def _find_usual(columns: _Columns, first: int, last: int) -> float:
    """Return the width that most lines of the page share when a line of a block has it, too; else 0."""
    reaches = (line.width + line.indent for line in columns.lines[first:last])
    return float(columns.usual) if any(abs(reach - columns.usual) <= 1 for reach in reaches) else 0.0


def _find_frequent(columns: _Columns, first: int, last: int) -> float:
    """Return the greatest width that several of some lines share, 0 when none do."""
    counts = Counter(columns.reaches[first:last])
    del counts[0]
    count = counts.get
    alike = _ALIKE if last - first > _ALIKE + 1 else _ALIKE - 1
    least = columns.usual * 0.6  # headlines among themselves make no column
    near = {width: count(width, 0) + count(width + 1, 0) + count(width - 1, 0) for width in counts if width >= least}
    found = {width: lines for width, lines in near.items() if lines >= alike}
    most = max(found.values(), default=0)
    # Last lines of paragraphs may agree by chance; the widest that enough lines reach is the column's measure.
    wide = max((width for width, lines in found.items() if lines * 5 >= most * 2), default=0)
    return float(max((width for width in found if abs(width - wide) <= 1), key=counts.__getitem__, default=0))
