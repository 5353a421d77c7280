"""Where the articles of a page text go in content/: to the files they have, or to places that nobody ever had.

A place is an address for good. So a place that was given once is given to no other article, and an article whose file
an editor took out is not made again unless they ask for it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazette.model import ArticleFile, Place
from gazette.problems import Source
from gazette.review.comparing import PART, count_shared_with, is_gone
from gazette.review.pairing import Filed, Pairs, pair_articles
from gazette.review.traces import Given, match_traces, trace_article


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an article goes: to its file when it has one; nowhere when an editor took it out.

    **Shape**: ``twins`` are the other files of the page text that have the number of its file and are no article's;
    ``restored`` says that it was taken out, and comes back.
    """

    number: int
    filed: Filed | None = None
    left_out: bool = False
    restored: bool = False
    twins: tuple[Filed, ...] = ()


@dataclass(frozen=True, slots=True)
class Placing:
    """Where all articles of a page go.

    **Shape**: ``imported`` is the highest place that any import has given there; ``given`` are the places with the
    traces of their articles, in order, those of articles that were taken out among them.
    """

    placed: tuple[Placed, ...]
    imported: int
    given: Given = ()


@dataclass(frozen=True, slots=True)
class Shelved:
    """What is known of a page in content/ before it is imported again.

    **Shape**: ``filed`` are the files of articles that are of this page text or stand on its page; ``imported`` is the
    highest place that an import has given, None when nobody knows; ``given`` as in ``Placing``, empty when nobody
    knows; ``renamed`` is what the page text was called before, mostly nothing.
    """

    date: dt.date | None
    page: int
    filed: tuple[Filed, ...]
    imported: int | None = None
    given: Given = ()
    renamed: tuple[str, ...] = ()

    @property
    def is_known(self) -> bool:
        """Say whether anything of the page stood in content/ before; of a new page nothing is to be found again."""
        return bool(self.filed or self.given) or self.imported is not None

    def holds(self, place: Place) -> bool:
        """Say whether a place is one of the page."""
        return (place.date, place.page) == (self.date, self.page)


def place_articles(made: Sequence[ArticleFile], shelved: Shelved, seed: str, restore: Container[int] = ()) -> Placing:
    """Return where each article goes, in their order; of what an editor took out those of some indices come back."""
    pairs = pair_articles(made, shelved.filed, seed, shelved.given)
    there = {each.place.number for each in shelved.filed if shelved.holds(each.place)}
    known = _find_known(made, shelved, pairs)
    given = _find_given(made, shelved, seed, known)
    pairs |= _find_rewritten(made, shelved, pairs, known, seed)
    gone = {index: number for index, number in known.items() if index not in pairs}
    if not shelved.given:  # imported before traces were kept
        gone = _guess_gone(made, shelved, pairs, given, seed)
    taken = there | given
    own = {file.article.place.number for index, file in enumerate(made) if index not in pairs}
    free = [each for index, each in enumerate(shelved.filed) if index not in pairs.values() and each.is_of(seed)]
    placed: list[Placed] = []
    for index, article in enumerate(made):
        if index in pairs:
            filed = shelved.filed[pairs[index]]
            placed.append(Placed(filed.place.number, filed, twins=_find_twins(filed, free)))
            continue
        left_out = index in gone and index not in restore
        number = gone.get(index, article.article.place.number)
        if not left_out and number in (there if index in gone else taken):
            number = max(taken | own) + 1
        taken.add(number)
        placed.append(Placed(number, left_out=left_out, restored=index in gone and not left_out))
    new = [each.number for each in placed if each.filed is None]
    traces = _trace(made, placed, shelved, known, given)
    return Placing(tuple(placed), max([*given, *new, *dict(traces)], default=0), traces)


def _find_rewritten(made: Sequence[ArticleFile], shelved: Shelved, pairs: Pairs, known: Pairs, seed: str) -> Pairs:
    """Return the files that editors wrote anew: they stand where their articles were put, and are parts of no other."""
    free = {
        each.place.number: index
        for index, each in enumerate(shelved.filed)
        if index not in pairs.values() and shelved.holds(each.place) and each.is_of(seed) and not each.untouched
    }
    found = {index: free[number] for index, number in known.items() if index not in pairs and number in free}
    files = {index: shelved.filed[file].file for index, file in found.items()}
    parts = {
        index for index, file in files.items() if file and any(count_shared_with(file, each) >= PART for each in made)
    }
    return {index: file for index, file in found.items() if index not in parts}


def _find_twins(filed: Filed, free: Sequence[Filed]) -> tuple[Filed, ...]:
    return tuple(each for each in free if each.place == filed.place)


def _find_known(made: Sequence[ArticleFile], shelved: Shelved, pairs: Pairs) -> Pairs:
    """Return the place that each article was given, by the traces.

    A trace is its file's while that stands: of two articles that were one, the second was taken out by nobody.
    """
    versions: list[list[ArticleFile]] = [[each] for each in made]
    numbers: list[int | None] = [*_find_numbers(made, shelved, pairs)]
    articles = {file: article for article, file in pairs.items()}
    for index, each in enumerate(shelved.filed):
        if each.file is None:
            continue
        if index in articles:
            versions[articles[index]].append(each.file)
        else:
            versions.append([each.file])
            numbers.append(each.place.number if shelved.holds(each.place) else None)
    matched = match_traces(versions, numbers, shelved.given)
    return {index: number for index, number in matched.items() if index < len(made)}


def _find_numbers(made: Sequence[ArticleFile], shelved: Shelved, pairs: Pairs) -> list[int]:
    """Return where each article stands on its page; where it would, when it is not there."""
    numbers = [file.article.place.number for file in made]
    for index, file in pairs.items():
        if shelved.holds(shelved.filed[file].place):
            numbers[index] = shelved.filed[file].place.number
    return numbers


def _trace(
    made: Sequence[ArticleFile], placed: Sequence[Placed], shelved: Shelved, known: Pairs, given: frozenset[int]
) -> Given:
    """Return the traces of all articles that have got a place, at that where they stand now.

    Those that stand nowhere on the page keep the place that they had. So do those that the page text has no more: they
    may come back.
    """
    traces: dict[int, str] = {}
    away = []
    for index, each in enumerate(placed):
        if each.left_out or (each.filed and not shelved.holds(each.filed.place)):
            away.append(index)
        else:
            traces[each.number] = trace_article(made[index])
    for index in away:
        number = known.get(index, made[index].article.place.number if placed[index].filed else placed[index].number)
        free = [number, *sorted(given)]
        found = next((each for each in free if each not in traces), None)
        if found is not None:
            traces[found] = trace_article(made[index])
    if given:
        traces = {number: trace for number, trace in shelved.given if number not in known.values()} | traces
    return tuple(sorted(traces.items()))


def name_file(file: ArticleFile, placed: Placed) -> str:
    """Return the path of an article's file, as that of the place which it got where it has none yet."""
    if placed.filed:
        return placed.filed.path
    folder, _, name = file.article.path.rpartition("/")
    return f"{folder}/{placed.number:02d}{name.lstrip('0123456789')}"


def find_orphans(shelved: Shelved, placing: Placing, page: Source) -> tuple[Filed, ...]:
    """Return the files of a page text that no article goes to any more: all that nobody has edited.

    Of what editors have edited, those whose words the page text has no more: others are parts of its articles.
    """
    held = [filed for each in placing.placed for filed in (each.filed, *each.twins) if filed]
    free = [each for each in shelved.filed if each.is_of(page.path) and each not in held]
    return tuple(each for each in free if each.untouched or (each.file and is_gone(each.file, page)))


def _find_given(made: Sequence[ArticleFile], shelved: Shelved, seed: str, known: Pairs) -> frozenset[int]:
    """Return the places that imports of a page text have given; none when nothing in the issue is or was of it."""
    own = [each for each in shelved.filed if each.is_of(seed)]
    highest = max((each.place.number for each in own if shelved.holds(each.place)), default=0)
    most = shelved.imported if shelved.imported is not None else min(highest, len(made))
    traced = (number for number, _ in shelved.given)
    return frozenset((*range(1, most + 1), *traced)) if own or known else frozenset()


def _has_moved(filed: Filed, shelved: Shelved, given: frozenset[int], seed: str) -> bool:
    return filed.is_of(seed) and (not shelved.holds(filed.place) or filed.place.number not in given)


def _guess_gone(
    made: Sequence[ArticleFile], shelved: Shelved, pairs: Pairs, given: frozenset[int], seed: str
) -> dict[int, int]:
    """Return the articles whose files an editor took out, each with the place that it had, as the numbers tell it."""
    there = {each.place.number for each in shelved.filed if shelved.holds(each.place)}
    gaps = tuple(sorted(given - there))
    moved = sum(1 for index in pairs.values() if _has_moved(shelved.filed[index], shelved, given, seed))
    most = len(gaps) - moved  # as many as files did not leave by moving
    without = [index for index in range(len(made)) if index not in pairs]
    if len(without) <= most:
        return _give_own(made, without, gaps)
    if most <= 0:
        return {}
    anchors = sorted(index for index in pairs if shelved.holds(shelved.filed[pairs[index]].place))
    gone: dict[int, int] = {}
    for first, last in pairwise([-1, *anchors, len(made)]):
        low = shelved.filed[pairs[first]].place.number if first in pairs else 0
        high = shelved.filed[pairs[last]].place.number if last in pairs else gaps[-1] + 1
        between = [gap for gap in gaps if low < gap < high]
        here = [index for index in without if first < index < last]
        if len(here) <= len(between):
            gone |= dict(zip(here, between, strict=False))
    return gone


def _give_own(made: Sequence[ArticleFile], without: list[int], gaps: tuple[int, ...]) -> dict[int, int]:
    """Return a gap for each article: the place that it has in the page's order where that is one, else the next."""
    gone = {index: number for index in without if (number := made[index].article.place.number) in gaps}
    others = [gap for gap in gaps if gap not in gone.values()]
    return gone | dict(zip((index for index in without if index not in gone), others, strict=False))
