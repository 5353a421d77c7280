"""Which standing file is which article of a page text that is read again: by what they say, by lines, by order.

Places alone do not tell: an editor may have moved, merged or split articles, and a page text that was corrected may
have one more article above the others.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazette.matter.article_file import is_as_imported
from gazette.model import ArticleFile, Place
from gazette.review.traces import Given, find_text, find_words, is_likely_of, may_be_of

_ALIKE, _ALIKE_BY_HAND = 0.4, 0.7  # what halves of one text reach, and what two notices of one form do not
_SAME_LINES, _SAME_NUMBER = 0.3, 0.05
_SAME_HEAD = 1.0  # who has headline and first words is the article, also where another has most of its text
_OPENING = 40  # characters of a text that tell how it begins
_HEAD, _HELD = 0.5, 0.5  # of one headline or one beginning, and half of the shorter in the longer
_Lines = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Filed:
    """An article as it stands in content/.

    **Shape**: ``file`` is None when it cannot be read; ``path`` is relative; ``renamed`` is what its page text is
    called now, empty when that is what the article says.
    """

    path: str
    place: Place
    text: str
    file: ArticleFile | None
    renamed: str = ""

    @property
    def untouched(self) -> bool:
        """Say whether it is still as the importer wrote it."""
        return self.file is not None and is_as_imported(self.text, self.file.article.source_text)

    @property
    def seed(self) -> str:
        """The page text that it was made of; empty when a person wrote it, or when it cannot be read."""
        origin = self.file.article.source_text if self.file else None
        return self.renamed or (origin.file if origin else "")

    def is_of(self, seed: str) -> bool:
        """Say whether it was made of a page text; what cannot be read is asked for the name alone."""
        return self.seed == seed if self.file or self.renamed else seed in self.text


Pairs = dict[int, int]


def pair_articles(made: Sequence[ArticleFile], filed: Sequence[Filed], seed: str, given: Given = ()) -> Pairs:
    """Return the standing file of each article, by their indices; each file at most once, some articles without.

    ``given`` are the traces of what imports have written on the page.
    """
    pairs: Pairs = {}
    for lines in (True, False):
        _pair_same(made, filed, pairs, lines=lines)
    if len(pairs) < len(made):
        _pair_alike(made, filed, seed, pairs)
    if len(pairs) < len(made):
        _pair_between(made, filed, seed, pairs, dict(given))
    return pairs


def _pair_same(made: Sequence[ArticleFile], filed: Sequence[Filed], pairs: Pairs, *, lines: bool) -> None:
    """Pair what says the same, first with the same lines, so that two equal advertisements keep apart."""
    taken = set(pairs.values())
    known: dict[object, int] = {}
    for index, each in enumerate(filed):
        if each.file is not None and index not in taken:
            known.setdefault(_key(each.file, lines=lines), index)
    for index, article in enumerate(made):
        if index not in pairs and (found := known.pop(_key(article, lines=lines), None)) is not None:
            pairs[index] = found


def _key(file: ArticleFile, *, lines: bool) -> object:
    return find_text(file), find_lines(file) if lines else None


def _pair_alike(made: Sequence[ArticleFile], filed: Sequence[Filed], seed: str, pairs: Pairs) -> None:
    """Pair the rest by the words they share, most alike first; what a person wrote must be nearly the same."""
    rest = [(index, each) for index, each in enumerate(filed) if index not in pairs.values()]
    if not rest:
        return
    free = [(number, article) for number, article in enumerate(made) if number not in pairs]
    words = {number: find_words(find_text(article)) for number, article in free}
    heads = {number: _find_head(article) for number, article in free}
    found = []
    for index, each in rest:
        there = find_words(find_text(each.file) if each.file else each.text)
        own = each.file if each.is_of(seed) else None
        least = _ALIKE if each.is_of(seed) else _ALIKE_BY_HAND
        for number, here in words.items():
            same = own is not None and find_lines(own) == find_lines(made[number])
            score = _compare(here, there) + _SAME_LINES * same
            score += _SAME_NUMBER * (each.place == made[number].article.place)
            head = _compare_heads(heads[number], _find_head(own)) if own else 0.0
            held = len(here & there) >= _HELD * min(len(here), len(there))
            if score >= least or (head >= _HEAD and held):
                found.append((-score - _SAME_HEAD * head, number, index))
    for _, number, index in sorted(found):
        if number not in pairs and index not in pairs.values():
            pairs[number] = index


def _compare(here: frozenset[str], there: frozenset[str]) -> float:
    return 2 * len(here & there) / (len(here) + len(there) or 1)


def _find_head(file: ArticleFile) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words of an article's headline and of its beginning: they stay when texts are joined or parted."""
    title = file.article.title.printed
    text = find_text(file).removeprefix(title)
    return find_words(title), find_words("".join(text.split())[:_OPENING])


def _compare_heads(one: tuple[frozenset[str], ...], other: tuple[frozenset[str], ...]) -> float:
    return sum(map(_compare, one, other)) / len(one)


def _pair_between(
    made: Sequence[ArticleFile], filed: Sequence[Filed], seed: str, pairs: Pairs, given: dict[int, str]
) -> None:
    """Pair what was written anew, by the page or by an editor: as many articles as files between the same two."""
    page = made[0].article.place[:2]
    taken = set(pairs.values())
    there = [index for index, each in enumerate(filed) if each.place[:2] == page]
    free = [index for index in there if index not in taken and filed[index].is_of(seed)]
    anchors = sorted(number for number, index in pairs.items() if index in there)
    for first, last in pairwise([-1, *anchors, len(made)]):
        low = filed[pairs[first]].place.number if first in pairs else 0
        high = filed[pairs[last]].place.number if last in pairs else sys.maxsize
        between = [index for index in free if low < filed[index].place.number < high]
        here = [number for number in range(first + 1, last) if number not in pairs]
        if len(between) == len(here):
            found = zip(here, between, strict=True)
            pairs |= {number: index for number, index in found if _may_be(filed[index], made[number], given)}


def _may_be(each: Filed, article: ArticleFile, given: dict[int, str]) -> bool:
    """Say whether a file may be what an article was: never when this was written at another place, and taken out there.

    An editor's only when both are of lines that overlap, and when this is the article that was written there.
    """
    if any(is_likely_of(article, trace) for number, trace in given.items() if number != each.place.number):
        return False
    if each.untouched or each.file is None:
        return True
    if each.place.number in given and not may_be_of(article, given[each.place.number]):
        return False
    return any(
        first <= until and start <= last
        for first, last in find_lines(each.file)
        for start, until in find_lines(article)
    )


def find_lines(file: ArticleFile) -> _Lines:
    """Return the lines of the page text that an article is made of."""
    return file.article.source_text.lines if file.article.source_text else ()
