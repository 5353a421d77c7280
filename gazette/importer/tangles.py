"""Texts torn crosswise: first the first halves of all of them, and then all second halves, in that order.

**Source**: two to four texts below their stacked headlines, or two each below its own, each text in two columns. Where
the last first half meets the first second half nothing shows a tear: 新楼设课室十二 / 喝茶两次 looks like a paragraph,
and what is left over further down, 间，可容学生六百名, seems to go on with another text. All seams taken together are
told by the words that reach over them, and by which half is about what which other one is. What counts how much was set
by hand: on the open pages and 14 more the eight that are torn so weigh 3.7 and more, all others 2.6 and less; of two
texts below their own headlines the two that are weigh 6 and more, all others 3.1 and less.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from functools import cached_property
from itertools import combinations, islice, pairwise
from typing import NamedTuple

from gazette.importer.classify import Reading
from gazette.importer.cuts import TEXT
from gazette.importer.rules.rule import Role
from gazette.importer.torn_ends import TornEnds, find_torn_ends, may_head
from gazette.importer.torn_pairs import weigh_pairs
from gazette.text.neighbours import read_neighbours
from gazette.text.topics import Topic, read_topics
from gazette.text.words import is_word_cut

_MOST_TEXTS = 4
_MOST_STRAYS = 6
_MOST_SEAMS = 60  # lines of the last first half
_UPPER, _LOWER = 12, 10  # lines of each half that are asked what they are about
_ABOUT, _NEIGHBOURS, _WORD, _PAIRED = 8.0, 0.5, 1.5, 0.3
_LEAST = 3.2
_SIGNED = frozenset({Role.AUTHOR, Role.SIGN, Role.CREDIT})
_DISPLAY = frozenset({Role.HEAD, Role.AUTHOR})
_GOES_ON = frozenset({Role.REST, Role.START, Role.AUTHOR, Role.SIGN, Role.CROSSHEAD, Role.HEAD})
_RIGHT_ENDS = frozenset(":;。")


class _Crossing(NamedTuple):
    """Where each first half stops and where its second half begins, in order; as places among a page's lines."""

    stops: tuple[int, ...]
    strays: tuple[int, ...]


class _Texts(NamedTuple):
    """Texts that may cross: of how many lines their headlines are, from where to where they stand, where the last does.

    **Units**: places among a page's lines; ``last`` is ``first`` where all stand below one stack.
    """

    stacked: int
    first: int
    last: int
    end: int


def untangle(reading: Reading, placed: list[int], pairs: Mapping[int, int]) -> dict[int, int]:
    """Return the pairs of a torn page, those of texts that cross put right.

    **Shape**: places among ``placed``, each line that stops with the one that goes on with it.
    """
    page, mended = _Page(reading, placed), dict(pairs)
    for texts in page.list_texts():
        crossings = {crossing: page.weigh(crossing, texts) for crossing in page.list_crossings(texts)}
        best = max(crossings, key=crossings.__getitem__, default=None)
        if best is None or crossings[best] < _LEAST:
            continue
        crossed = dict(zip(*best, strict=True))
        reach = range(best.stops[0], best.strays[-1] + 1)
        others = [pair for pair in mended.items() if pair[0] in reach or pair[1] in reach]
        lost = [pair for pair in others if crossed.get(pair[0]) != pair[1]]
        sure = weigh_pairs(reading) if lost else {}
        if crossings[best] - _PAIRED * sum(sure.get(pair, 0.0) for pair in lost) >= _LEAST:
            mended = {stop: stray for stop, stray in mended.items() if (stop, stray) not in others} | crossed
    return dict(sorted(mended.items()))


class _Page:
    """The lines of a page that are no furniture, asked for what crosses."""

    def __init__(self, reading: Reading, placed: list[int]) -> None:
        self._reading, self._placed, self._sheet = reading, placed, reading.sheet
        self._traits = [reading.traits[index] for index in placed]
        self._roles = [reading.verdicts[index].role for index in placed]
        self._keys = [trait.line.key for trait in self._traits]
        self._topics: dict[tuple[int, int], Topic] = {}

    @cached_property
    def _ends(self) -> TornEnds:
        return find_torn_ends(self._reading)

    def list_texts(self) -> Iterator[_Texts]:
        """Yield the texts below each stack of headlines, and each two of which every one has its own headline.

        These are asked where paragraphs stand in: elsewhere any line may be the middle of one.
        """
        at, count, above = 0, len(self._roles), 0
        while at < count:
            top = at
            while at < count and self._roles[at] in _DISPLAY:
                at += 1
            stacked, first = self._roles[top:at].count(Role.HEAD), at
            while at < count and (self._roles[at] is not Role.HEAD or self._traits[at].line.closed or at == first):
                at += 1
            if stacked > 1:
                yield _Texts(stacked, first, first, at)
            if above and stacked and first < at and self._sheet.indented:
                yield _Texts(stacked, above, first, at)
            above = first if stacked else 0

    def list_crossings(self, texts: _Texts) -> Iterator[_Crossing]:
        """Yield all ways in which as many texts as have headlines may be torn crosswise."""
        if texts.last > texts.first:
            yield from self._list_headed_crossings(texts)
            return
        stacked, first, _, end = texts
        stops = [at for at in range(first, end - 1) if self._stops(at)]
        strays = [at for at in range(first + 3, end) if self._may_go_on(at)] if stops else []
        seen = frozenset(strays)
        for count in range(2, min(_MOST_TEXTS, len(stops) + 1, stacked) + 1):
            torn, behind = stops[: count - 1], [*stops[count - 1 :], end - 2][0]
            seams = (at for at in range(torn[-1] + 2, behind + 1) if self._may_meet(at) and at + 1 not in seen)
            for seam in islice(seams, _MOST_SEAMS):
                further = bisect_right(strays, seam + 1)
                below = strays[further : further + _MOST_STRAYS]
                for chosen in combinations(below, count - 1):
                    yield _Crossing((*torn, seam), (seam + 1, *chosen))

    def _list_headed_crossings(self, texts: _Texts) -> Iterator[_Crossing]:
        """Yield the ways in which two texts, each below its own headline, may be torn crosswise.

        The first stops in mid-sentence above the headline of the second, whatever the first line of that looks like.
        """
        stop = self._find_stop(texts)
        if stop is None or stop not in self._ends.stops:
            return
        strays = [at for at in self._ends.strays if texts.last + 2 < at < texts.end and self._may_go_on(at)]
        for stray in strays[:_MOST_STRAYS]:
            for seam in range(max(texts.last + 1, stray - _MOST_SEAMS), stray - 1):
                if self._may_meet(seam) and seam + 1 not in strays:
                    yield _Crossing((stop, seam), (seam + 1, stray))

    def _find_stop(self, texts: _Texts) -> int | None:
        """Return where a text stops in mid-sentence above the headline of the next, None where it ends."""
        stop = texts.last - 1
        while stop > texts.first and self._roles[stop] in _DISPLAY:
            stop -= 1
        stop -= may_head(self._reading, self._placed, stop)
        return stop if stop > texts.first and self._roles[stop] in TEXT and not self._is_whole(stop) else None

    def weigh(self, crossing: _Crossing, texts: _Texts) -> float:
        """Return how well texts that cross go on, each with its own second half, as against what stands below it."""
        stops, strays = crossing
        uppers = [self._read(max(top, stop + 1 - _UPPER), stop + 1) for top, stop in self._bound(texts, stops)]
        lowers = [self._read(stray, min(below, stray + _LOWER)) for stray, below in pairwise((*strays, texts.end))]
        about = 0.0
        for place, upper in enumerate(uppers):
            alike = [upper.liken(lower) for lower in lowers]
            about += alike[place] - (sum(alike) - alike[place]) / (len(alike) - 1)
        seams = sum(map(self._weigh_seam, stops, strays)) - self._weigh_seam(stops[-1], strays[0])
        return _ABOUT * about + seams

    @staticmethod
    def _bound(texts: _Texts, stops: tuple[int, ...]) -> Iterator[tuple[int, int]]:
        yield texts.first, stops[0]
        yield from ((max(above + 1, texts.last), stop) for above, stop in pairwise(stops))

    def _read(self, start: int, end: int) -> Topic:
        """Return what some lines are about; of the same lines it is found once."""
        if (start, end) not in self._topics:
            self._topics[start, end] = read_topics().read("".join(self._keys[start:end]))
        return self._topics[start, end]

    def _weigh_seam(self, above: int, below: int) -> float:
        upper, lower = self._keys[above], self._keys[below]
        return _NEIGHBOURS * read_neighbours().weigh(upper, lower) + _WORD * is_word_cut(upper, lower)

    def _begins(self, at: int) -> bool:
        """Say whether a paragraph begins plainly: with its indent, or where there is none with the head of a report."""
        trait = self._traits[at]
        return trait.line.indent >= 1 if self._sheet.indented else bool(trait.opener)

    def _stops(self, at: int) -> bool:
        """Say whether a line of text stops in mid-sentence above a paragraph that begins."""
        begun = self._begins(at + 1) and self._roles[at + 1] is Role.START and not self._traits[at + 1].bullet
        return self._roles[at] in TEXT and begun and not self._is_whole(at)

    def _is_whole(self, at: int) -> bool:
        """Say whether a line ends as no half of a sentence does."""
        trait = self._traits[at]
        return trait.line.closed or trait.ended or trait.credited or trait.caption or trait.line.key[-1] in _RIGHT_ENDS

    def _may_go_on(self, at: int) -> bool:
        """Say whether a line below the end of a text may be the middle of another one."""
        above = self._traits[at - 1]
        closed = above.line.closed or above.ended or above.credited or above.line.bracketed
        below_end = closed or self._roles[at - 1] in _SIGNED
        plain = self._roles[at] in _GOES_ON and not self._traits[at].line.bracketed
        return below_end and plain and not self._begins(at)

    def _may_meet(self, at: int) -> bool:
        """Say whether a paragraph goes on from a line to the next one by nothing but its place."""
        below = self._traits[at + 1].line
        text = self._roles[at] in TEXT and self._roles[at + 1] in TEXT
        return text and below.gap == 0 and not (self._traits[at].line.closed or self._begins(at + 1))
