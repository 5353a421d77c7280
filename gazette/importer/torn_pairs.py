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
from gazette.importer.cuts import SENTENCE, TEXT, is_no_sentence, read_paragraph
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
# More than a pair can weigh besides its ends, by its seam and its words and topics, by these two, and by topics alone.
MOST_OF_A_PAIR, MOST_OF_SEAM_AND_WORDS, MOST_OF_WORDS, MOST_OF_TOPICS = 19.5, 7.2, 5.0, 4.4
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
        asked = (page.measure_between, page.measure_seam, page.measure_words, page.measure_topics)
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
    weight = ends
    for measure, most_behind in (
        (page.measure_between, MOST_OF_SEAM_AND_WORDS),
        (page.measure_seam, MOST_OF_WORDS),
        (page.measure_words, MOST_OF_TOPICS),
    ):
        weight += _weigh(measure(stop, stray))
        if weight + most_behind <= TORN_LEAST:
            return TORN_LEAST
    return weight + _weigh(page.measure_topics(stop, stray))


def _weigh(measures: Measures) -> float:
    weight = 0.0
    for name, value in measures:  # asked for each pair of a page: a sum of a generator takes half as long again
        if value:
            weight += TORN[name] * value
    return weight


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
        yield "no sentence stops", is_no_sentence(here.line.key)
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

    def measure_between(self, stop: int, stray: int) -> Measures:
        """Yield what stands between both ends, and what their characters and quotation marks show."""
        upper, lower = self._keys(stop, stray)
        first = stop + 1
        yield "neighbours", self.neighbours.weigh(upper, lower)
        yield "right below", stray == first
        yield "how far below", log(stray - stop)
        yield "headlines between", min(_SEVERAL, self._headlines[max(first, stray - 1)] - self._headlines[first])
        yield "heads of reports between", min(_SEVERAL, self._reports[stray] - self._reports[first])
        yield "others that stop between", min(_SEVERAL, self._stops[stray] - self._stops[first])
        yield "others that go on between", min(_SEVERAL, self._strays[stray] - self._strays[first])
        closing = find_closing_quote(lower)
        if closing:
            begun = is_quotation_begun(self.reading, self.ends.placed[stop], closing)
            yield ("a quotation is closed" if begun else "a quotation is closed that was not begun"), 1.0

    def measure_seam(self, stop: int, stray: int) -> Measures:
        """Yield which words reach over from a line to another."""
        upper, lower = self._keys(stop, stray)
        cut = is_cut(upper, lower)
        yield "a word reaches over", cut
        yield "a word of the dictionary reaches over", cut and is_word_cut(upper, lower)

    def measure_words(self, stop: int, stray: int) -> Measures:
        """Yield whose words the piece has: those of the text that stops, or those around it."""
        piece, own, above, below = self._read_around(stop, stray)
        pairs, owned, around = pairs_of(piece), pairs_of(own), pairs_of(above) | pairs_of(below)
        strange = len((pairs & around) - owned)
        yield "words of the text that stops", min(_MANY, len((pairs & owned) - around))
        yield "words of the text around", min(_MANY, strange)
        yield "share of the words of the text around", strange / max(_FEWEST, len(pairs))

    def measure_topics(self, stop: int, stray: int) -> Measures:
        """Yield what the piece is about: what the text is that stops, or those around it."""
        piece, own, above, below = self._read_around(stop, stray)
        yield "about what the text that stops is", _cap(liken(piece, own))
        yield "about what the text around is", _cap(max(liken(piece, above), liken(piece, below)))

    def _read_around(self, stop: int, stray: int) -> tuple[str, str, str, str]:
        """Return the folded words of a piece, of the text that stops, and of what stands above and below the piece."""
        placed, words = self.ends.placed, self._words
        end = self._piece_ends[stray]
        return (
            words(placed[stray : min(end, stray + _PIECE)]),
            words(placed[max(0, stop - _ABOVE) : stop + 1]),
            words(placed[max(stop + 1, stray - _BEFORE) : stray]),
            words(placed[end : end + _BEHIND]),
        )

    @cached_property
    def _piece_ends(self) -> list[int]:
        return list_ends(self.reading, self.ends.placed)

    def _keys(self, stop: int, stray: int) -> tuple[str, str]:
        """Return the folded words of two lines."""
        traits, placed = self.reading.traits, self.ends.placed
        return traits[placed[stop]].line.key, traits[placed[stray]].line.key

    def _words(self, places: tuple[int, ...]) -> str:
        """Return the folded words of some lines."""
        return "".join(self.reading.traits[index].line.key for index in places)


def _cap(alike: float) -> float:
    """Return how alike texts are, as far as it tells: no more than the halves of most articles are."""
    return max(0.0, min(HALVES, alike))


def _count(them: Iterable[bool]) -> list[int]:
    """Return how many of the first so many are so."""
    return list(accumulate(them, initial=0))
