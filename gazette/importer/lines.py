"""The page as lines, measured: what every rule looks at.

**Source**: hard-wrapped page text as it comes out of layout programs and recognition: paragraphs begin with an
indent of two ideographic spaces or after a blank line, lines of one column are equally wide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import NamedTuple

from gazette.importer.column_widths import (
    NARROWEST,
    TEXT_MARK,
    find_usual,
    is_set_narrow,
    is_wrapped,
    measure_columns,
)
from gazette.importer.full_ends import weigh_full_ends
from gazette.importer.gaps import are_articles_parted, find_paragraph_gap, set_solid
from gazette.importer.line_ends import is_closed
from gazette.importer.room import count_characters, counts_figures, fills_column, set_to_measure
from gazette.importer.site_lines import find_own_gaps
from gazette.importer.told import Label, Told
from gazette.problems import Source, Span
from gazette.text.patterns import compile_late
from gazette.text.widths import fold_line, strip_unprinted, width_of

_NOTHING: Mapping[int, Told] = MappingProxyType({})
_SHORT_HEAD = 18
_DEEPEST = 4.1  # ems
_ELSEWHERE = 0.9
# Controls that part words, and may stand in no file of content/.
_SPACES = compile_late(r"[\v\f\r\x1c-\x1f\x85]")


class Stretch(NamedTuple):
    """A piece of a line of the page.

    **Units**: ``line`` counts from 1; ``start`` and ``end`` are code points from 0, the end exclusive.
    """

    line: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its text without the space around it, and its measures.

    **Units**: ``number`` counts from 1; ``start`` and ``end`` from 0 in ``raw``; ``width`` and ``indent`` in em;
    ``gap`` is the number of blank lines above it. **Shape**: ``key`` is ``text`` folded, column for column; ``closed``
    says whether the line ends as a sentence does, closing marks after the stop or none; ``bracketed`` whether all of it
    stands in one pair of brackets, so that it ends with it; ``told`` what a label says that it is.
    """

    number: int
    raw: str
    start: int
    end: int
    text: str
    key: str
    width: float
    indent: float
    gap: int
    told: Label | None = None
    closed: bool = field(init=False, repr=False, compare=False)
    bracketed: bool = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find out once how the line begins and ends: all ask."""
        object.__setattr__(self, "closed", is_closed(self.text))
        object.__setattr__(self, "bracketed", self.key[:1] == "(" and self.key.find(")") == len(self.key) - 1)

    def __hash__(self) -> int:
        """Return a cheap hash: what is remembered of headlines asks for lines by the thousand."""
        return hash(self.key) ^ self.number

    @property
    def whole(self) -> Stretch:
        """The printed part of the line."""
        return Stretch(self.number, self.start, self.end)

    def part(self, start: int, end: int | None = None) -> Stretch:
        """Return a piece of the line, counted in its ``text``."""
        stop = len(self.text) if end is None else end
        return Stretch(self.number, self.start + start, self.start + stop)

    def span(self, path: str, start: int = 0, end: int | None = None) -> Span:
        """Return where a piece of the line, counted in its ``text``, stands in the file, as a problem says it."""
        piece = self.part(start, end)
        return Span(path, self.number, piece.start + 1, self.number, piece.end + 1)


@dataclass(frozen=True)
class Sheet:
    """A page's lines: all of them as they stand, and those with print on them.

    ``aside`` are those of the site that shows the page, which is read without them: they are not among the printed.
    """

    source: Source
    raw: tuple[str, ...]
    printed: tuple[Line, ...]
    aside: tuple[Line, ...] = ()

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The printed lines, folded."""
        return tuple(line.key for line in self.printed)

    @cached_property
    def indented(self) -> bool:
        """Say whether the page marks its paragraphs by an indent."""
        long = [line for line in self.printed if line.width >= NARROWEST]
        marked = sum(1 for line in long if is_indent(line.indent))
        return marked >= 2 and marked * 8 >= len(long)  # noqa: PLR2004  # once may be chance

    @cached_property
    def paragraph_indent(self) -> float:
        """How far in most paragraphs of the page begin, in em: below headlines that stand in a line does so again."""
        below = (line.indent for line in (*self.printed[1:], self.printed[0]))
        starts = ((line, after) for line, after in zip(self.printed, below, strict=True) if is_indent(line.indent))
        long = [line for line, after in starts if line.closed or after < _ELSEWHERE if line.width >= NARROWEST]
        counts = Counter(round(line.indent) for line in long)
        return float(max(counts, key=lambda indent: (counts[indent], -indent), default=0)) if self.indented else 0.0

    def far_in(self, line: Line) -> bool:
        """Say whether a line stands further in than paragraphs begin: centred, or at the right."""
        usual = self.paragraph_indent
        return line.indent > (usual + 1.5 if usual else _DEEPEST)

    def stands_as_paragraph(self, line: Line) -> bool:
        """Say whether a line stands in as far as the paragraphs of the page begin, and neither more nor less."""
        usual = self.paragraph_indent
        return is_indent(line.indent) and (not usual or abs(line.indent - usual) < _ELSEWHERE)

    @cached_property
    def headlines_stand_in(self) -> bool:
        """Say whether what is short and no sentence below a blank line stands in as far as paragraphs do, all of it."""
        stand_in = sum(1 for line in self._likely_heads if is_indent(line.indent))
        return stand_in > 2 and stand_in * 8 >= len(self._likely_heads) * 7  # noqa: PLR2004

    @cached_property
    def headlines_at_margin(self) -> bool:
        """Say whether headlines stand at the margin: of two lines and more without a stop, below a sentence, all."""
        heads = self._double_heads()
        return len(heads) > 2 and all(line.indent < _ELSEWHERE for line in heads)  # noqa: PLR2004

    @cached_property
    def _likely_heads(self) -> list[Line]:
        heads = [line for line in self.printed[1:] if line.gap > 0 and not line.closed and self._is_short(line)]
        return heads if len(heads) > 2 or not self.indented else self._double_heads()  # noqa: PLR2004  # fewer may be crossheads

    def _double_heads(self) -> list[Line]:
        """Return the first of two short lines and more below a sentence: headlines, where no blank line parts texts."""
        found = []
        for at, (above, line, below) in enumerate(zip(self.printed, self.printed[1:], self.printed[2:], strict=False)):
            short = not line.closed and below.key[-1] not in ".。,:;" and self._is_short(line) and self._is_short(below)
            if above.closed and short and line.indent == below.indent and not self.full(at + 1):
                found.append(line)
        return found

    def _is_short(self, line: Line) -> bool:
        """Say whether a line is no wider than headlines are, and fills no column as text after a break does."""
        fills = self.wrapped and not is_indent(line.indent) and line.width >= self._usual - 1
        return line.width < _SHORT_HEAD and not fills

    @cached_property
    def parted(self) -> bool:
        """Say whether blank lines part the articles of the page, and not each paragraph."""
        return are_articles_parted(self.printed)

    @cached_property
    def paragraph_gap(self) -> int:
        """The number of blank lines that most paragraphs of the page have above them; 0 where an indent marks them."""
        return find_paragraph_gap(self.printed)

    @cached_property
    def parts_further(self) -> bool:
        """Say whether blank lines part articles by more than they part paragraphs."""
        wider = sum(1 for line in self.printed[1:] if line.gap > self.paragraph_gap)
        return self.paragraph_gap > 0 and wider > 1

    @cached_property
    def measures(self) -> tuple[float, ...]:
        """The width of the column that each printed line stands in, in em; 0 where lines are not wrapped."""
        if not self.wrapped:
            return (0.0,) * len(self.printed)
        texts = [is_indent(line.indent) or TEXT_MARK.search(line.key) is not None for line in self.printed]
        return measure_columns(self.printed, texts, self._usual)

    @cached_property
    def wrapped(self) -> bool:
        """Say whether most of the text is broken at the width of a column."""
        return self._narrow or is_wrapped(self.printed)

    @cached_property
    def _narrow(self) -> bool:
        """Say whether most of the page is set in columns as narrow as headlines are."""
        return is_set_narrow(self.printed)

    def full(self, index: int) -> bool:
        """Say whether a printed line fills its column, so that the next one may continue it."""
        return fills_column(self, index)

    @cached_property
    def set_to_measure(self) -> bool:
        """Say whether the lines of the page that go on below leave no room, hardly any of them."""
        return self.counted > 0 or set_to_measure(self)

    @cached_property
    def full_ends(self) -> Mapping[int, float]:
        """How much speaks for a paragraph that begins below a full line with a stop, where none stands in."""
        return weigh_full_ends(self)

    @cached_property
    def counted(self) -> int:
        """At how many characters the lines of the page are broken; 0 where they are set to a width, or are whole."""
        return count_characters(self) if self.wrapped else 0

    @cached_property
    def figures_count(self) -> bool:
        """Say whether each figure on a line of the page counts as much as a character does."""
        return counts_figures(self)

    def line(self, number: int) -> Line | None:
        """Return the printed line with a number of the file, None when it is blank."""
        return self._by_number.get(number)

    @cached_property
    def _by_number(self) -> dict[int, Line]:
        return {line.number: line for line in self.printed}

    @cached_property
    def _usual(self) -> int:
        """The width that most lines of the page share."""
        return find_usual(self.printed, narrow=self._narrow)


def is_indent(indent: float) -> bool:
    """Say whether the white space before a line is a paragraph's indent: one, two or a little more ems."""
    return 0.9 <= indent <= _DEEPEST  # noqa: PLR2004  # deeper is centred display type


def read_sheet(source: Source, told: Mapping[int, Told] = _NOTHING) -> Sheet:
    """Return the page as lines, numbered as an editor shows them, controls that are white space as spaces.

    What labels have ``told`` of lines is asked by their numbers.
    """
    raw = tuple(_SPACES.sub(" ", source.text).split("\n"))
    printed: list[Line] = []
    gap = 0
    for number, text in enumerate(raw, 1):
        body = strip_unprinted(text)
        if not body:
            gap += 1
            continue
        start = text.index(body)
        label, room = (told[number].label, told[number].room) if number in told else (None, 0.0)
        measures = width_of(body) + room, width_of(text[:start]), gap
        end = start + len(body)
        printed.append(Line(number, text, start, end, body, fold_line(text, start, end), *measures, label))
        gap = 0
    return Sheet(source, raw, *_put_aside(set_solid(tuple(printed))))


def _put_aside(printed: tuple[Line, ...]) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the lines that the page itself prints, and those of the site that shows it."""
    measures = ([line.gap for line in printed], [line.indent for line in printed])
    gaps = find_own_gaps([line.key for line in printed], *measures)
    kept = tuple(replace(line, gap=gaps[at]) for at, line in enumerate(printed) if at in gaps)
    return (kept, tuple(line for at, line in enumerate(printed) if at not in gaps)) if gaps else (printed, ())
