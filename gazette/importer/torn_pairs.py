"""Which piece goes on with which torn text: all pairs of a page weighed, and those chosen that are best together.

**Source**: of the pairs that may be, those of the highest sum in which nothing stands twice (Kuhn, The Hungarian Method
for the Assignment Problem, 1955); what a pair shows is weighed by ``weights.TORN``, fitted to the open test pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, chain, pairwise
from math import log

from gazette.importer.classify import Reading
from gazette.importer.cuts import NO_SENTENCE, SENTENCE, TEXT, read_paragraph
from gazette.importer.joints import find_closing_quote, is_quotation_begun
from gazette.importer.matching import match_best
from gazette.importer.pairs import pairs_of
from gazette.importer.pieces import list_ends
from gazette.importer.rules.rule import Role
from gazette.importer.stops import breaks_off, is_plain
from gazette.importer.torn_ends import TornEnds, find_torn_ends
from gazette.importer.weights import TORN, TORN_LEAST
from gazette.text.neighbours import Neighbours, read_neighbours
from gazette.text.topics import HALVES, liken
from gazette.text.words import is_cut, is_open, is_word_cut

Measures = Iterator[tuple[str, float]]
_ABOVE, _PIECE, _BEFORE, _BEHIND = 14, 12, 10, 6  # lines that are asked for their words
_REACH = 160  # lines that may lie between both ends
_MANY, _SEVERAL, _FEWEST = 6, 4, 8
# More than what both ends together show can weigh, what stands between them and their words, and their words alone.
MOST_OF_A_PAIR, MOST_BEHIND_THE_SEAM, MOST_OF_WORDS = 19.5, 8.2, 5.0
_SURE = 4.0
_DISPLAY = frozenset({Role.HEAD, Role.CROSSHEAD})
_SIGNS = frozenset({Role.AUTHOR, Role.CROSSHEAD, Role.SIGN})


def pair_torn(reading: Reading) -> dict[int, int]:
    """Return for each text that stops in mid-sentence where it goes on, as places among the lines of no furniture."""
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, read_neighbours())
    stops = {stop: _weigh(page.measure_stop(stop)) for stop in ends.stops}
    strays = {stray: _weigh(page.measure_stray(stray)) for stray in ends.strays}
    weights = {}
    for stop, stray in list_pairs(ends):
        both = stops[stop] + strays[stray]
        if both + MOST_OF_A_PAIR > TORN_LEAST:
            weight = _weigh_pair(page, stop, stray, both) - TORN_LEAST
            if weight > 0:
                weights[stop, stray] = weight
    return {stop: stray for stop, stray in match_best(weights) if stray != stop + 1}


def measure_pairs(reading: Reading, neighbours: Neighbours) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Yield each pair of a page with what it shows, by the names of ``weights.TORN``, as numbers of lines."""
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, neighbours)
    for stop, stray in list_pairs(ends):
        asked = (page.measure_seam, page.measure_between, page.measure_words)
        both = chain.from_iterable(measure(stop, stray) for measure in asked)
        shown = chain(page.measure_stop(stop), page.measure_stray(stray), both)
        upper, lower = (reading.traits[ends.placed[at]].line.number for at in (stop, stray))
        yield upper, lower, {name: float(value) for name, value in shown if value}


def list_pairs(ends: TornEnds) -> Iterator[tuple[int, int]]:
    """Yield each end with each one further down that it may reach: time grows with the lines of a page, no faster."""
    for stop in ends.stops:
        first, last = bisect_right(ends.strays, stop), bisect_right(ends.strays, stop + _REACH)
        yield from ((stop, stray) for stray in ends.strays[first:last])


def _weigh_pair(page: TornPage, stop: int, stray: int, ends: float) -> float:
    """Return what a pair weighs, as far as it may be one: what is dear to ask is asked last."""
    weight = ends + _weigh(page.measure_seam(stop, stray))
    if weight + MOST_BEHIND_THE_SEAM > TORN_LEAST:
        weight += _weigh(page.measure_between(stop, stray))
        if weight + MOST_OF_WORDS > TORN_LEAST:
            return weight + _weigh(page.measure_words(stop, stray))
    return TORN_LEAST


def _weigh(measures: Measures) -> float:
    return sum(TORN[name] * value for name, value in measures if value)


class TornPage:
    """A page that is asked for what its possible tears show."""

    def __init__(self, reading: Reading, ends: TornEnds, neighbours: Neighbours) -> None:
        self.reading, self.ends, self.neighbours = reading, ends, neighbours
        places, stops, strays = range(len(ends.placed)), set(ends.stops), set(ends.strays)
        roles = [reading.verdicts[index].role for index in ends.placed]
        self._headlines = _count(role is Role.HEAD and below is not Role.HEAD for role, below in pairwise(roles))
        self._reports = _count(reading.traits[index].opener for index in ends.placed)
        self._stops = _count(at in stops for at in places)
        self._strays = _count(at in strays for at in places)

    def measure_stop(self, stop: int) -> Measures:
        """Yield what a line shows where it may stop, and what is below it."""
        index, below = self.ends.placed[stop], self.ends.placed[stop + 1]
        here, role = self.reading.traits[index], self.reading.verdicts[index].role
        under = self.reading.verdicts[below].role
        yield "any pair", 1.0
        yield "a sentence stops", SENTENCE.search(read_paragraph(self.reading, index)[:-1]) is not None
        yield "no sentence stops", NO_SENTENCE.search(here.line.key) is not None
        yield "it breaks off", index > 0 and breaks_off(here, self.reading.traits[index - 1])
        yield "a phrase is left open", is_open(here.line.key)
        yield "it ends in a colon", here.line.key[-1] == ":"
        yield "room behind where it stops", self.reading.sheet.wrapped and not here.full
        yield "names or a crosshead stop", role in _SIGNS
        yield "no text stops", min(_SURE, self.reading.verdicts[index].margin) if role not in TEXT else 0.0
        yield "display type below", under in _DISPLAY
        yield "text goes on below", under is Role.REST
        yield "a signature below", under is Role.SIGN
        yield "a jump line below", under is Role.JUMP
        yield "a blank line below", self.reading.traits[below].line.gap > 0
        yield "furniture below", below != index + 1
        yield "no indents", not self.reading.sheet.indented
        yield "a paragraph a line", not self.reading.sheet.wrapped

    def measure_stray(self, stray: int) -> Measures:
        """Yield what a line shows that may be the middle of a paragraph, and what is above it."""
        index, above = self.ends.placed[stray], self.ends.placed[stray - 1]
        here, over = self.reading.traits[index], self.reading.traits[above]
        verdict = self.reading.verdicts[index]
        yield "plain text goes on", is_plain(here)
        yield "a whole sentence goes on", here.line.closed
        yield "a phrase goes on", self.reading.sheet.wrapped and not here.full and not here.line.closed
        yield "a blank line above", here.line.gap > 0
        yield "a paragraph goes on", verdict.role is Role.START
        yield "a paragraph at the margin", verdict.role is Role.START and self.reading.sheet.indented
        yield "no text goes on", verdict.role not in TEXT
        yield "how surely it was read", min(_SURE, verdict.margin)
        yield from self._measure_above(above)
        yield "furniture above", above != index - 1
        if not over.line.closed:
            yield "a word reaches over from above", is_cut(over.line.key, here.line.key)
            yield "neighbours above", self.neighbours.weigh(over.line.key, here.line.key)

    def _measure_above(self, above: int) -> Measures:
        over, role = self.reading.traits[above], self.reading.verdicts[above].role
        yield "a sentence with room above", over.line.closed and not over.full
        yield "a sentence without room above", over.line.closed and over.full
        yield "half a sentence with room above", not over.line.closed and not over.full
        yield "a credit above", over.credited or role is Role.CREDIT
        yield "names above", over.ended
        yield "a signature above", role is Role.SIGN
        yield "verse above", role is Role.VERSE
        yield "a jump line above", role is Role.JUMP
        yield "the head of a report above", over.opener
        indented = self.reading.sheet.indented and over.line.indent >= 1
        yield "a paragraph's first line above", role is Role.START and indented and not over.opener

    def measure_seam(self, stop: int, stray: int) -> Measures:
        """Yield how well a line goes on with another: words, neighbours and quotations that reach over."""
        upper = self.reading.traits[self.ends.placed[stop]].line.key
        lower = self.reading.traits[self.ends.placed[stray]].line.key
        yield "a word reaches over", is_cut(upper, lower)
        yield "a word of the dictionary reaches over", is_cut(upper, lower) and is_word_cut(upper, lower)
        yield "neighbours", self.neighbours.weigh(upper, lower)
        closing = find_closing_quote(lower)
        if closing:
            begun = is_quotation_begun(self.reading, self.ends.placed[stop], closing)
            yield ("a quotation is closed" if begun else "a quotation is closed that was not begun"), 1.0

    def measure_between(self, stop: int, stray: int) -> Measures:
        """Yield what stands between both ends."""
        first = stop + 1
        yield "right below", stray == first
        yield "how far below", log(stray - stop)
        yield "headlines between", min(_SEVERAL, self._headlines[max(first, stray - 1)] - self._headlines[first])
        yield "heads of reports between", min(_SEVERAL, self._reports[stray] - self._reports[first])
        yield "others that stop between", min(_SEVERAL, self._stops[stray] - self._stops[first])
        yield "others that go on between", min(_SEVERAL, self._strays[stray] - self._strays[first])

    def measure_words(self, stop: int, stray: int) -> Measures:
        """Yield whose words the piece has, and what it is about: those of the text that stops, or those around it."""
        placed, words = self.ends.placed, self._words
        end = self._piece_ends[stray]
        piece = words(placed[stray : min(end, stray + _PIECE)])
        own = words(placed[max(0, stop - _ABOVE) : stop + 1])
        above, below = words(placed[max(stop + 1, stray - _BEFORE) : stray]), words(placed[end : end + _BEHIND])
        around = pairs_of(above) | pairs_of(below)
        pairs = pairs_of(piece)
        yield "words of the text that stops", min(_MANY, len((pairs & pairs_of(own)) - around))
        yield "words of the text around", min(_MANY, len((pairs & around) - pairs_of(own)))
        yield "share of the words of the text around", len((pairs & around) - pairs_of(own)) / max(_FEWEST, len(pairs))
        yield "about what the text that stops is", _cap(liken(piece, own))
        yield "about what the text around is", _cap(max(liken(piece, above), liken(piece, below)))

    @cached_property
    def _piece_ends(self) -> list[int]:
        return list_ends(self.reading, self.ends.placed)

    def _words(self, places: tuple[int, ...]) -> str:
        """Return the folded words of some lines."""
        return "".join(self.reading.traits[index].line.key for index in places)


def _cap(alike: float) -> float:
    """Return how alike texts are, as far as it tells: no more than the halves of most articles are."""
    return max(0.0, min(HALVES, alike))


def _count(them: Iterable[bool]) -> list[int]:
    """Return how many of the first so many are so."""
    return list(accumulate(them, initial=0))
