"""The parts of a headline: column, kicker, title, subtitle, told apart without type sizes.

**Source**: 新闻标题 handbooks: 引题 leads in, 主题 says it in few words, 副题 states the event and is longer; 栏题
names a series.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from operator import add
from typing import NamedTuple

from gazette.importer.headline_parts import Cuts
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.leads import find_told, score_told
from gazette.importer.lines import Line
from gazette.importer.remembered import remember
from gazette.importer.seams import find_seams, score_seams
from gazette.importer.series import is_dressed_series
from gazette.importer.told import Label
from gazette.importer.traits import Traits
from gazette.importer.upright import count_upright
from gazette.importer.worded_seams import score_words

_LONGEST_TITLE = 12
_LABELS = (
    (Label.COLUMN, Label.NAME_OF_BOX),
    (Label.KICKER,),
    (Label.TITLE, Label.TITLE_OF_POEM, Label.TITLE_IN_BOX),
    (Label.SUBTITLE,),
)

_TITLE_PLACE = 2

_Lines = tuple[Line, ...]
Parts = tuple[_Lines, _Lines, _Lines, _Lines]  # column, kicker, title, subtitle


class Division(NamedTuple):
    """How a headline was divided, and what that was asked of.

    **Shape**: ``text`` is the folded text below it, ``signed`` says whether the headline names who wrote that;
    ``other`` is the next best way, None if there is none.
    """

    lines: tuple[Line, ...]
    text: str
    signed: bool
    taken: Cuts
    other: Cuts | None


@dataclass(frozen=True, slots=True)
class Heads:
    """A headline's parts, each in printed lines; ``title`` is empty only when there is no headline at all.

    **Shape**: ``division`` is how they were told apart; None where nothing was to be told.
    **Units**: ``score`` in the weights' own, how well the lines divide at best without what words say of the breaks;
    ``margin`` says how far the next-best division stayed behind.
    """

    column: tuple[Line, ...] = ()
    kicker: tuple[Line, ...] = ()
    title: tuple[Line, ...] = ()
    subtitle: tuple[Line, ...] = ()
    author: tuple[Traits, ...] = ()
    score: float = 0.0
    margin: float = 9.0
    division: Division | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """What it says of its text: all but the name of a column and who wrote it."""
        return (*self.kicker, *self.title, *self.subtitle)

    @property
    def key(self) -> str:
        """The folded words of these lines, joined without a break."""
        return "".join(line.key for line in self.lines)


@remember(512)
def read_heads(traits: tuple[Traits, ...], text: str) -> Heads:
    """Return the parts of one headline; ``text`` is the folded text below it, whose words tell titles from leads.

    A page that is read in other ways asks for most of its headlines again: what was said is remembered.
    """
    return read_among(HeadlineScores.of(_printed(traits), text), 0, traits)


def read_among(scores: HeadlineScores, start: int, traits: tuple[Traits, ...]) -> Heads:
    """Return the parts of a headline whose lines stand among others, from the one at ``start`` on."""
    lines = _printed(traits)
    authors = tuple(trait for trait in traits if trait.author)
    if not lines:
        return Heads(author=authors)
    if labelled := _divide_by_labels(lines):
        return Heads(*labelled, authors)
    text, signed = scores.below.text, _is_signed(traits)
    divisions = _possible(traits, len(lines))
    total = _score_divisions(scores, start, lines, divisions, signed=signed)
    worded = map(add, total, score_words(lines, divisions))
    ranked = sorted(zip(worded, divisions, strict=True), reverse=True)
    best, taken = ranked[0]
    margin = best - ranked[1][0] if len(ranked) > 1 else 9.0
    division = Division(lines, text, signed, taken, ranked[1][1] if len(ranked) > 1 else None)
    return Heads(*cut_parts(lines, taken), authors, max(total), margin, division)


def score_among(scores: HeadlineScores, start: int, traits: tuple[Traits, ...]) -> float:
    """Return how well a headline divides at best whose lines stand among others, from the one at ``start`` on."""
    lines = _printed(traits)
    divisions = _possible(traits, len(lines)) if lines else ()
    signed = _is_signed(traits)
    return max(_score_divisions(scores, start, lines, divisions, signed=signed)) if lines else 0.0


def _is_signed(traits: tuple[Traits, ...]) -> bool:
    """Say whether a headline names who wrote the text; where a report is from is no name."""
    return any(trait.author and trait.line.told is not Label.HEAD_ABOVE for trait in traits)


def _score_divisions(
    scores: HeadlineScores, start: int, lines: tuple[Line, ...], divisions: tuple[Cuts, ...], *, signed: bool
) -> list[float]:
    """Return how well lines divide in each of some ways."""
    total = scores.list_scores(start, divisions, len(lines), signed=signed)
    total = list(map(add, total, score_seams(find_seams(lines), divisions)))
    told = find_told(lines, scores.below.text)
    return list(map(add, total, score_told(told, divisions))) if told else total


def cut_parts(lines: tuple[Line, ...], cuts: Cuts) -> Parts:
    """Return the four parts of a headline: column, kicker, title, subtitle."""
    first, second, third = cuts
    return lines[:first], lines[first:second], lines[second:third], lines[third:]


def _printed(traits: tuple[Traits, ...]) -> tuple[Line, ...]:
    return tuple([trait.line for trait in traits if not trait.author])


def _possible(traits: tuple[Traits, ...], count: int) -> tuple[Cuts, ...]:
    """Return the divisions of which no part goes on below a writer's name, and each is what labels say it is.

    All of them where none is left.
    """
    upright = count_upright(traits) if len(traits[0].line.key) == 1 else 0
    if 0 < upright < count:
        rest = [cuts for cuts in list_divisions(count - upright) if not cuts[0]]
        return tuple([(upright, second + upright, third + upright) for _, second, third in rest])
    whole = _list_whole(traits, count)
    if whole:
        return whole
    above = 0
    seams, names = set(), set[int]()
    for trait in traits:
        names |= {above} if above and trait.line.told is Label.HEAD_ABOVE else set()
        if trait.author and 0 < above < count:
            seams.add(above)
        above += not trait.author
    divisions = list_divisions(count)
    divisions = (tuple([cuts for cuts in divisions if seams <= set(cuts)]) if seams else ()) or divisions
    divisions = (tuple([cuts for cuts in divisions if {cuts[0]} == names]) if names else ()) or divisions
    divisions = _keep_colons(traits, divisions)
    told = [trait.line.told for trait in traits if not trait.author]
    return (tuple([cuts for cuts in divisions if _agrees(cuts, told)]) if any(told) else ()) or divisions


def _keep_colons(traits: tuple[Traits, ...], divisions: tuple[Cuts, ...]) -> tuple[Cuts, ...]:
    """Return the divisions in which no line that ends in a colon ends a title above a subtitle, or a column."""
    keys = [trait.line.key for trait in traits if not trait.author]
    ends = (index + 1 for index, key in enumerate(keys[:-1]) if key[-1] == ":" and not is_dressed_series(key))
    colons = frozenset(ends)  # 大家谈：
    if not colons:
        return divisions
    return tuple([cuts for cuts in divisions if cuts[2] not in colons and cuts[0] not in colons]) or divisions


def _divide_by_labels(lines: tuple[Line, ...]) -> Parts | None:
    """Return the parts of a headline whose lines all have labels that name them in another order than is printed."""
    places = [next((place for place, labels in enumerate(_LABELS) if line.told in labels), None) for line in lines]
    if None in places or _TITLE_PLACE not in places or places == sorted(each or 0 for each in places):
        return None
    column, kicker, title, subtitle = (
        tuple(line for line, place in zip(lines, places, strict=True) if place == part) for part in range(len(_LABELS))
    )
    return column, kicker, title, subtitle


def _agrees(cuts: Cuts, told: list[Label | None]) -> bool:
    """Say whether each line of a divided headline is what its label says."""
    parts = zip((0, *cuts), (*cuts, len(told)), _LABELS, strict=True)
    return all(set(told[start:end]) <= {None, *labels} for start, end, labels in parts)


def _list_whole(traits: tuple[Traits, ...], count: int) -> tuple[Cuts, ...]:
    """Return the divisions in whose title the pieces of one stand together; none where there are no pieces."""
    pieces = [trait.piece for trait in traits if not trait.author]
    number = next(filter(None, pieces), 0)
    if not number:
        return ()
    start, end = pieces.index(number), pieces.index(number) + pieces.count(number)
    return tuple([cuts for cuts in list_divisions(count) if cuts[1] <= start and end <= cuts[2]])


@lru_cache(maxsize=16)  # headlines have few lines
def list_divisions(count: int) -> tuple[Cuts, ...]:
    """Return all ways to cut lines into column, kicker, title and subtitle, the title never empty.

    A title has at most a dozen lines, so that the time for a page of short lines grows with their number alone.
    """
    return tuple(
        (first, second, third)
        for first in range(min(count, 4))
        for second in range(first, min(count, first + 4))
        for third in range(second + 1, min(count, second + _LONGEST_TITLE) + 1)
    )


def score_division(lines: tuple[Line, ...], cuts: Cuts, text: str, *, signed: bool = False) -> float:
    """Return how well a headline's lines divide at ``cuts``: a sum of weights of ``weights.HEADLINE``."""
    (total,) = _score_divisions(HeadlineScores.of(lines, text), 0, lines, (cuts,), signed=signed)
    (words,) = score_words(lines, (cuts,))
    return total + words
