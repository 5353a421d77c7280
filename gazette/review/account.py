"""Where the characters of a page text are: in which articles, taken out by editors, in no article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from gazette.importer import ImportedPage, Use
from gazette.importer.issue_jumps import JUMPS
from gazette.review.printed_words import Print, Where

_LIES = {Use.FURNITURE: "furniture", Use.INVISIBLE: "invisible", Use.UNPLACED: "unplaced"}
_STANDS = {Where.HERE: "in_articles", Where.ELSEWHERE: "unsourced", Where.REPEATED: "repeated"}


@dataclass(frozen=True, slots=True)
class Account:
    """Where the characters of a page text are. **Units**: characters that are no white space.

    ``changed`` counts those that editors took out of the articles, or put others in their place; they are not among
    ``in_articles``, nor are ``outdated``, those that came into the page text after its article was imported,
    ``unsourced``, those in articles that do not name the page text or cannot be read, and ``repeated``, those of a
    headline or a source that the article has once for the two parts that it was joined of.
    """

    characters: int = 0
    in_articles: int = 0
    changed: int = 0
    outdated: int = 0
    furniture: int = 0
    invisible: int = 0
    unplaced: int = 0
    left_out: int = 0
    unsourced: int = 0
    repeated: int = 0

    @property
    def balanced(self) -> bool:
        """Say whether every character is somewhere, and none in two places."""
        placed = self.in_articles + self.changed + self.outdated + self.furniture + self.invisible
        return self.characters == placed + self.unplaced + self.left_out + self.unsourced + self.repeated


@dataclass(frozen=True, slots=True)
class Lost:
    """Words of a page that stand in no article.

    **Shape**: first and last line and column, as editors count; ``rest`` is a file that has other words of the
    article, empty where nothing of it is anywhere; ``edited`` where an article's own file shows the loss.
    """

    words: str
    title: str
    first: tuple[int, int]
    last: tuple[int, int]
    rest: str
    edited: bool


@dataclass(slots=True)
class Reckoning:
    """The account of a page text while it is made up; ``prints`` are the articles of which something is missing yet."""

    counts: Counter[str] = field(default_factory=Counter)
    prints: list[Print] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)

    def add(self, prints: Iterable[Print]) -> None:
        """Enter articles all of whose words are found; others wait."""
        for each in prints:
            if each.whole:
                self._enter(each)
            else:
                self.prints.append(each)

    def close(self) -> Account:
        """Enter what is still missing, and return the account."""
        for each in self.prints:
            self._enter(each)
        self.prints = []
        return Account(**self.counts)

    def _enter(self, each: Print) -> None:
        fates = _tell_fates(each)
        self.counts.update(fates)
        self.counts.update(fates[index] if fates else "left_out" for index in each.marks)
        for fate, indices in _list_runs(each, fates):
            if fate != "outdated":
                self.lost.append(_tell_lost(each, indices, edited=fate == "changed"))


def open_reckoning(page: ImportedPage) -> Reckoning:
    """Return the account of a page text in which no article is entered yet."""
    raw = page.source.text.split("\n")
    counts: Counter[str] = Counter(characters=sum(1 for char in page.source.text if not char.isspace()))
    for fate in page.fates:
        if fate.use in _LIES or fate.article is None:
            words = raw[fate.line - 1][fate.column - 1 : fate.end_column - 1]
            counts[_LIES.get(fate.use, "unplaced")] += sum(1 for char in words if not char.isspace())
    return Reckoning(counts)


def _tell_fates(each: Print) -> list[str]:
    """Return what to count each character of an article as."""
    return [
        _STANDS[where] if where else _tell_fate(each, index, use)
        for index, (where, use) in enumerate(zip(each.where, each.uses, strict=True))
    ]


def _tell_fate(each: Print, index: int, use: Use) -> str:
    """Return what a character that stands nowhere is counted as.

    Of an article with one file the comparison shows what an editor took out; of one whose words stand in several, or
    in another's, nothing does. Where it is joined with its other part the jump line is not needed any more.
    """
    if len(each.files) == 1 and not each.others:
        return "outdated" if each.outdated else "changed"
    if each.files or each.others:
        return "changed" if use in JUMPS or index in each.replaced else "left_out"
    return "left_out"


def _list_runs(each: Print, fates: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
    """Yield the characters that stand nowhere, those that stand side by side on the page together."""
    lost = [index for index, where in enumerate(each.where) if where is None]
    keys = {index: (fates[index], index - rank) for rank, index in enumerate(lost)}
    for (fate, _), group in groupby(lost, keys.__getitem__):
        yield fate, list(group)


def _tell_lost(each: Print, indices: Sequence[int], *, edited: bool) -> Lost:
    words = "".join(each.chars[index] for index in indices)
    first, last = each.spots[indices[0]], each.spots[indices[-1]]
    return Lost(words, each.title, first, last, next(iter((*each.others, *each.files)), ""), edited)
