"""How wide the column is that a line stands in, told by the lines around it.

**Source**: newspaper make-up: lines of one column are equally wide but for the first and the last of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.lines import Line

# In em: what is narrower is no column's line, what is wider was not broken at a column's width.
NARROWEST, WIDEST = 8.0, 46.0
_NEIGHBOURS, _ALIKE = 6, 3
_NARROW, _USUAL_LEAST = 14.0, 10  # what is narrower is seldom a column, unless the whole page is set so
_FULL_LEAST, _INSIDE_OF = 12, 4  # lines of a narrow page that are full, and one of how many has a mark inside
_WIDE_LEAST = 2  # lines of a page that no column holds
SENTENCE, _TEXTS_LEAST = 22.0, 3  # ems that no headline's line has, and a few of these
_SIGNED = compile_late(r"[。!?…][”’]?\([^()]{2,24}\)$")  # who wrote it, behind the last sentence
TEXT_MARK = compile_late(r"[,。;]")
_MARK_OF_TEXT = compile_late(r"[。;]|(?<!\d),|,(?!\d)")  # 6,782,340 has none
# Inside a line: verse has its marks where its lines end.
_MARK_INSIDE = compile_late(r"(?:[。;?!、]|(?<!\d),)(?=[^”’」』)])")


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


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Say whether most of the text is broken at the width of a column: long lines that are no sentences."""
    long = [line for line in lines if line.width >= _NARROW]  # shorter ones may be headlines
    wide = sum(1 for line in long if line.width > WIDEST)
    cut = sum(1 for line in long if not line.closed)
    whole = _are_whole(lines) or (wide >= _WIDE_LEAST and _reach_apart(long))
    return bool(long) and wide * 4 < len(long) and cut * 5 >= len(long) * 2 and not whole


def _reach_apart(long: Sequence[Line]) -> bool:
    """Say whether hardly any long lines reach equally far, as those of columns do: paragraphs that nothing broke."""
    return _count_most([round(line.width + line.indent) for line in long if line.width <= WIDEST]) * 3 < len(long)


def _are_whole(lines: Sequence[Line]) -> bool:
    """Say whether nearly all lines that are longer than headlines end as sentences do, on a page of few texts."""
    marked = [line for line in lines if line.width >= NARROWEST and _MARK_OF_TEXT.search(line.key)]
    texts = [line for line in marked if line.width > SENTENCE]
    ended = sum(1 for line in texts if line.closed or _SIGNED.search(line.key))
    broken = [round(line.width + line.indent) for line in marked if line.width <= SENTENCE and not line.closed]
    return len(texts) >= _TEXTS_LEAST and ended * 4 >= len(texts) * 3 and _count_most(broken) < len(texts)


def _count_most(reaches: Sequence[int]) -> int:
    """Return how many lines reach as far as most do: those that a column breaks, not rows of a list."""
    most = _find_most(reaches)
    return sum(1 for reach in reaches if abs(reach - most) <= 1)


def is_set_narrow(lines: Sequence[Line]) -> bool:
    """Say whether most lines of a page fill columns as narrow as a headline's line: 8 to 14 ems."""
    reaches = (line.width + line.indent for line in lines)
    usual = _find_most(round(reach) for reach in reaches if NARROWEST <= reach < _NARROW)
    full = [line for line in lines if abs(line.width + line.indent - usual) <= 1 and not line.closed]
    if len(full) < _FULL_LEAST or len(full) * 2 < sum(1 for line in lines if line.width >= NARROWEST):
        return False
    return sum(1 for line in full if _MARK_INSIDE.search(line.key)) * _INSIDE_OF >= len(full)


def find_usual(lines: Sequence[Line], *, narrow: bool) -> int:
    """Return the reach that most lines of a page share, in em; 0 where none is wide enough."""
    least = NARROWEST if narrow else _USUAL_LEAST
    return _find_most(round(line.width + line.indent) for line in lines if least <= line.width <= WIDEST)


def _find_most(reaches: Iterable[int]) -> int:
    """Return the reach that most others are within one em of; the greater of two."""
    counts = Counter(reaches)
    return max(counts, key=lambda reach: (counts[reach] + counts[reach + 1] + counts[reach - 1], reach), default=0)


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
