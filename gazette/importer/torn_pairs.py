"""Which piece goes on with which torn text: all pairs of a page weighed, and those chosen that are best together.

**Source**: of the pairs that may be, those of the highest sum in which nothing stands twice (Kuhn, The Hungarian Method
for the Assignment Problem, 1955); what a pair shows is weighed by ``weights.TORN``, fitted to the open test pages.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from operator import mul

from gazette.importer.classify import Reading
from gazette.importer.matching import match_best
from gazette.importer.torn_ends import TornEnds, find_torn_ends
from gazette.importer.torn_page import MANY, REACH, Shown, TornPage
from gazette.importer.weights import TORN, TORN_LEAST
from gazette.text.neighbours import Neighbours, read_neighbours
from gazette.text.topics import HALVES

# What a pair weighs at most by what is asked last, each with what is asked behind it: a pair that is lost even so is
# asked no more.
MOST_OF_TOPICS = HALVES * TORN["about what the text that stops is"]
MOST_OF_WORDS = MOST_OF_TOPICS + MANY * TORN["words of the text that stops"]
MOST_OF_SEAM = MOST_OF_WORDS + TORN["a word reaches over"] + TORN["a word of the dictionary reaches over"]


def pair_torn(reading: Reading) -> dict[int, int]:
    """Return for each text that stops in mid-sentence where it goes on, as places among the lines of no furniture."""
    return {stop: stray for stop, stray in match_best(weigh_pairs(reading)) if stray != stop + 1}


def weigh_pairs(reading: Reading) -> dict[tuple[int, int], float]:
    """Return what each pair weighs that weighs enough to be one, above what it must."""
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, read_neighbours())
    stops = {stop: _weigh(page.measure_stop(stop)) for stop in ends.stops}
    strays = {stray: _weigh(page.measure_stray(stray)) for stray in ends.strays if stops}
    weights = {}
    for stop in ends.stops:
        near = _list_near(ends, stop)
        for stray, place in zip(near, page.weigh_places(stop, near), strict=True):
            weight = stops[stop] + strays[stray] + place
            if weight + MOST_OF_SEAM > TORN_LEAST or page.marks_may_speak(stop, stray):
                weight = _weigh_pair(page, stop, stray, weight)
                if weight > TORN_LEAST:
                    weights[stop, stray] = weight - TORN_LEAST
    return weights


def measure_pairs(reading: Reading, neighbours: Neighbours) -> Iterator[tuple[int, int, dict[str, float]]]:
    """Yield each pair of a page with what it shows, by the names of ``weights.TORN``, as numbers of lines."""
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, neighbours)
    for stop, stray in list_pairs(ends):
        shown = {**page.measure_stop(stop), **page.measure_stray(stray)}
        for measure in (page.measure_place, page.measure_marks, page.measure_seam, page.measure_words):
            shown |= measure(stop, stray)
        shown |= {**page.measure_own_topic(stop, stray), **page.measure_other_topics(stop, stray)}
        upper, lower = (reading.traits[ends.placed[at]].line.number for at in (stop, stray))
        yield upper, lower, {name: float(value) for name, value in shown.items() if value}


def list_pairs(ends: TornEnds) -> Iterator[tuple[int, int]]:
    """Yield each end with each one further down that it may reach: time grows with the lines of a page, no faster."""
    for stop in ends.stops:
        yield from ((stop, stray) for stray in _list_near(ends, stop))


def _list_near(ends: TornEnds, stop: int) -> tuple[int, ...]:
    """Return the lines below one that stops which it may reach."""
    return ends.strays[bisect_right(ends.strays, stop) : bisect_right(ends.strays, stop + REACH)]


def _weigh_pair(page: TornPage, stop: int, stray: int, weight: float) -> float:
    """Return what a pair weighs, as far as it may be one, by its ends and places and by what is dearer to ask."""
    for measure, most_behind in (
        (page.measure_marks, MOST_OF_SEAM),
        (page.measure_seam, MOST_OF_WORDS),
        (page.measure_words, MOST_OF_TOPICS),
        (page.measure_own_topic, 0.0),
    ):
        weight += _weigh(measure(stop, stray))
        if weight + most_behind <= TORN_LEAST:
            return TORN_LEAST
    return weight + _weigh(page.measure_other_topics(stop, stray))


def _weigh(shown: Shown) -> float:
    """Return what it weighs that so much is shown."""
    weight: float = sum(map(mul, map(TORN.__getitem__, shown), shown.values()))
    return weight
