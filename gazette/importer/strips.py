"""A paragraph as one strip of text that can be cut anywhere and still knows where each piece stands on the page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import NamedTuple

from gazette.importer.fates import Use
from gazette.importer.lines import Line, Sheet, Stretch
from gazette.importer.stretches import text_of
from gazette.problems import Problem


class Strip(NamedTuple):
    """Lines joined end to end. **Units**: offsets count from 0 in ``key``, ends are exclusive."""

    lines: tuple[Line, ...]
    key: str

    def cut(self, start: int, end: int) -> tuple[Stretch, ...]:
        """Return where a part stands, line by line; an empty part stands nowhere."""
        if start >= end:
            return ()
        out: list[Stretch] = []
        offset = 0
        for line in self.lines:
            below = offset + len(line.text)
            if start < below:
                out.append(line.part(max(start - offset, 0), min(end, below) - offset))
            if end <= below:
                break
            offset = below
        return tuple(out)


def join_lines(lines: tuple[Line, ...]) -> Strip:
    """Return lines as one strip."""
    return Strip(lines, "".join(line.key for line in lines))


class Entry(NamedTuple):
    """A stretch, what it became, and whether it only marks the field."""

    stretch: Stretch
    use: Use
    mark: bool = False


@dataclass(slots=True)
class Desk:
    """Where one article is put together: what was entered so far. It lives as long as the article is made."""

    sheet: Sheet
    entries: list[Entry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    _by_line: dict[int, list[Stretch]] = field(default_factory=lambda: defaultdict(list))

    def take(self, strip: Strip, span: tuple[int, int], use: Use) -> str:
        """Enter a part of a strip as the words of a field, and return them."""
        stretches = strip.cut(*span)
        for stretch in stretches:
            self._enter(Entry(stretch, use))
        return text_of(self.sheet, stretches)

    def mark(self, strip: Strip, span: tuple[int, int], use: Use) -> None:
        """Enter what is left of a part of a strip as form words of a field: all that is not entered yet."""
        for stretch in strip.cut(*span):
            self._mark_rest(stretch, use)

    def _mark_rest(self, stretch: Stretch, use: Use) -> None:
        start = stretch.start
        for taken in sorted(self._by_line[stretch.line]):
            if taken.end <= stretch.start or taken.start >= stretch.end:
                continue
            if start < taken.start:
                self._enter(Entry(Stretch(stretch.line, start, taken.start), use, mark=True))
            start = max(start, taken.end)
        if start < stretch.end:
            self._enter(Entry(Stretch(stretch.line, start, stretch.end), use, mark=True))

    def _enter(self, entry: Entry) -> None:
        self.entries.append(entry)
        self._by_line[entry.stretch.line].append(entry.stretch)
