"""Articles of content/ that may hold what seems to be left out of a page text, and do not say that it is from there.

They name no page text, or another, as where an editor put the end of a jumped article into its beginning; or they
cannot be read. Each of their words is used once, whichever page texts ask for it.
"""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from gazette import disk
from gazette.matter.names import Name
from gazette.model import ArticleFile
from gazette.problems import Code, Problem, Severity, Span
from gazette.review import Comparison, Lost, Print, Standing, Where, Words, read_unreadable, read_words

_MOST, _LAST = 60, 15  # characters of what is lost, in a message


@dataclass(slots=True)
class Unsourced:
    """The articles of which ``source_text`` does not tell all that they may come from, by their issues.

    **Shape**: of what editors changed, ``edited`` has the page text that it names, too.
    """

    content: Path
    by_hand: dict[dt.date, list[Name]] = field(default_factory=lambda: defaultdict(list))
    unread: list[Name] = field(default_factory=list)
    edited: dict[dt.date, list[tuple[Name, str]]] = field(default_factory=lambda: defaultdict(list))
    _words: dict[str, Words] = field(default_factory=dict)

    def add(self, name: Name, *, readable: bool) -> None:
        """Take an article."""
        if name.place is None:
            return
        if readable:
            self.by_hand[name.place.date].append(name)
        else:
            self.unread.append(name)

    def add_edited(self, name: Name, file: str) -> None:
        """Take an article that names a page text and has been changed since it was imported."""
        if name.place is not None:
            self.edited[name.place.date].append((name, file))

    def add_words(self, words: Iterable[Words]) -> None:
        """Take what is left of the words of files that have been compared with their own page texts."""
        self._words |= {each.shown: each for each in words}

    @property
    def written(self) -> int:
        """How many of them name no page text."""
        return sum(map(len, self.by_hand.values()))

    def find(
        self, file: str, date: dt.date | None, prints: Sequence[Print], read: Callable[[Name], ArticleFile | None]
    ) -> list[Comparison]:
        """Find what articles of a page text lack in other files; return those that have some of it."""
        if not prints:
            return []
        files = [(name, Standing.UNREADABLE) for name in self.unread]
        if date is not None:
            files += [(name, Standing.NO_SOURCE) for name in self.by_hand.get(date, ())]
            others = (name for name, origin in self.edited.get(date, ()) if origin != file)
            files += [(name, Standing.OTHER_SOURCE) for name in others]
        standings = {disk.shown_path(self.content / name.path): standing for name, standing in files}
        pool = [words for name, _ in files if (words := self._read(name, read)) is not None]
        for each in prints:
            find_in_others(each, pool, Where.ELSEWHERE)
        found = dict.fromkeys(shown for each in prints for shown in each.others if shown in standings)
        return [Comparison(shown, standings[shown]) for shown in found]

    def _read(self, name: Name, read: Callable[[Name], ArticleFile | None]) -> Words | None:
        """Return the words of a file of which nothing is used, or what is left of them."""
        shown = disk.shown_path(self.content / name.path)
        if shown not in self._words:
            file = read(name)
            text = "" if file else disk.read_bytes(self.content / name.path).decode("utf-8", "replace")
            self._words[shown] = read_words(shown, file) if file else read_unreadable(shown, text)
        return self._words[shown]


def find_in_others(each: Print, pool: Iterable[Words], where: Where) -> None:
    """Find what an article lacks in files that are not its own, most of it first."""
    left = list(pool)
    while left and not each.whole:
        best = max(left, key=each.count_in)
        if not each.count_in(best):
            return
        left.remove(best)
        each.find_in_other(best, where)


def tell_lost(file: str, lost: Iterable[Lost]) -> tuple[Problem, ...]:
    """Return which words of a page text are nowhere, but for those that a comparison shows.

    **Problems**: LEFT_OUT, a warning, at the words; of an article that is nowhere at its first line.
    """
    return tuple(_left_out(file, each) for each in lost if not each.edited)


def _left_out(file: str, lost: Lost) -> Problem:
    (line, column), (end_line, end_column) = lost.first, lost.last
    if not lost.rest:
        message = f"no article in content/ has “{lost.title}”"
        hint = "import the page again with --restore, or leave it out knowingly"
        return Problem(Code.LEFT_OUT, Span(file, line, 1, line, 1), message, hint, Severity.WARNING)
    message = f"these words are in no article: “{shorten(lost.words)}”; the rest of “{lost.title}” is in {lost.rest}"
    hint = "put it where it belongs, or leave it out knowingly"
    return Problem(Code.LEFT_OUT, Span(file, line, column, end_line, end_column + 1), message, hint, Severity.WARNING)


def shorten(words: str) -> str:
    """Return words in a message: of many the first and the last."""
    return words if len(words) <= _MOST else f"{words[: _MOST - _LAST]}……{words[-_LAST:]}"
