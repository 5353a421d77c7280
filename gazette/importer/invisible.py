"""Characters that print nothing, taken out before a page is read, and put back into the account of it.

Zero-width spaces, joiners, soft hyphens and marks of direction come with text from web pages and layout programs. They
stand anywhere, between 记 and 者 too, where no rule expects them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import filterfalse

from gazette.importer.fates import Fate, account_line
from gazette.importer.imported import ImportedPage
from gazette.problems import Problem, Source, Span
from gazette.text.widths import is_invisible, is_needed


@dataclass(frozen=True, slots=True)
class Bared:
    """A page text without its invisible characters.

    **Shape**: ``kept`` has for each line in which some were the places of what is left of it. **Units**: places count
    from 0.
    """

    whole: Source
    source: Source
    kept: dict[int, tuple[int, ...]]

    def restore(self, page: ImportedPage) -> ImportedPage:
        """Return a page that was read without them as one of the whole text, they themselves accounted for."""
        fates = tuple(self._account(page.fates))
        problems = tuple(map(self._place, page.problems))
        order = tuple((line, self._find(line, column) if column > 1 else 1) for line, column in page.order)
        return replace(page, source=self.whole, fates=fates, problems=problems, order=order)

    def _account(self, fates: tuple[Fate, ...]) -> Iterator[Fate]:
        entered: dict[int, list[Fate]] = {}
        for fate in fates:
            first, last = self._find(fate.line, fate.column), self._find_end(fate.line, fate.end_column)
            entered.setdefault(fate.line, []).append(fate._replace(column=first, end_column=last))
        for number, text in enumerate(self.whole.text.split("\n"), 1):
            yield from account_line(text, number, entered.get(number, []))

    def _place(self, problem: Problem) -> Problem:
        span = problem.span
        if span.path != self.whole.path:
            return problem
        start = self._find(span.line, span.column) if span.end_column > 1 or span.end_line > span.line else span.column
        return replace(
            problem,
            span=Span(span.path, span.line, start, span.end_line, self._find_end(span.end_line, span.end_column)),
        )

    def _find(self, line: int, column: int) -> int:
        """Return where a character stands; behind the last one where that is meant."""
        kept = self.kept.get(line)
        if kept is None:
            return column
        return kept[column - 1] + 1 if column <= len(kept) else self._find_end(line, column)

    def _find_end(self, line: int, column: int) -> int:
        """Return the column behind the character before this one."""
        kept = self.kept.get(line)
        if kept is None or column == 1:
            return column
        return kept[min(column - 1, len(kept)) - 1] + 2 if kept else 1


def take_out_invisible(source: Source) -> Bared | None:
    """Return a page text without its invisible characters but those that join signs; None when it has none."""
    if "".join(source.text.split()).isprintable():
        return None
    unprintable = filterfalse(str.isprintable, set(source.text))  # white space among them
    found = "".join(sorted(filter(is_invisible, unprintable)))
    if not found:
        return None
    pattern = re.compile(f"[{re.escape(found)}]")
    kept: dict[int, tuple[int, ...]] = {}
    bared: list[str] = []
    for number, line in enumerate(source.text.split("\n"), 1):
        gone = {match.start() for match in pattern.finditer(line) if not is_needed(line, match.start())}
        places = tuple(index for index in range(len(line)) if index not in gone) if gone else ()
        bared.append("".join(line[index] for index in places) if gone else line)
        if gone:
            kept[number] = places
    return Bared(source, replace(source, text="\n".join(bared)), kept) if kept else None
