"""What became of every character of a page: the ledger that the importer answers for."""

from __future__ import annotations

import enum
from collections import defaultdict
from typing import NamedTuple

from gazette.importer.lines import Sheet, Stretch
from gazette.text.widths import is_invisible, is_needed


class Use(enum.StrEnum):
    """What a stretch of a page became."""

    TITLE = "title"
    KICKER = "kicker"
    SUBTITLE = "subtitle"
    COLUMN = "column"
    SOURCE = "source"
    DATELINE = "dateline"
    BYLINE = "byline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    CONTINUES_ON = "continues_on"
    CONTINUED_FROM = "continued_from"
    FURNITURE = "furniture"
    INVISIBLE = "invisible"
    UNPLACED = "unplaced"


class Fate(NamedTuple):
    """A stretch of a line and what it became.

    A tuple, for nearly every line of a page has one. **Units**: line and columns count from 1, the end column is
    exclusive. **Shape**: ``article`` is the number on the page, None for furniture and for what has no place; ``mark``
    says that the words only mark the field (报道, 电, 摄, brackets, bullets) and do not stand in its value.
    """

    line: int
    column: int
    end_column: int
    use: Use
    article: int | None = None
    mark: bool = False


class Ledger:
    """Stretches entered one by one; what nobody entered comes out as unplaced.

    It lives as long as one page is made and is closed into fates.
    """

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._fates: dict[int, list[Fate]] = defaultdict(list)

    def enter(self, stretch: Stretch, use: Use, article: int | None = None, *, mark: bool = False) -> None:
        """Enter one stretch; an empty one says nothing."""
        if stretch.start < stretch.end:
            self._fates[stretch.line].append(Fate(stretch.line, stretch.start + 1, stretch.end + 1, use, article, mark))

    def close(self) -> tuple[Fate, ...]:
        """Return every fate in page order, invisible characters cut out, what is left over as unplaced."""
        out: list[Fate] = []
        for number, text in enumerate(self._sheet.raw, 1):
            out += account_line(text, number, self._fates.get(number, []))
        return tuple(out)


def account_line(text: str, number: int, entered: list[Fate]) -> list[Fate]:
    """Return every fate of a line in its order, invisible characters cut out, what is left over as unplaced."""
    if not text or text.isspace():
        return []
    return _cut_invisible(text, _fill(text, number, sorted(entered)))


def _fill(text: str, number: int, entered: list[Fate]) -> list[Fate]:
    out: list[Fate] = []
    position = 0
    for fate in entered:
        out += _find_unplaced(text, number, position, fate.column - 1)
        if fate.column < fate.end_column:
            out.append(fate)
        position = max(position, fate.end_column - 1)
    return out + _find_unplaced(text, number, position, len(text))


def _find_unplaced(text: str, number: int, start: int, end: int) -> list[Fate]:
    """Return what has ink between two stretches of a line, if anything has."""
    between = text[start:end]
    if not between or between.isspace():
        return []
    lead = len(between) - len(between.lstrip())
    return [Fate(number, start + lead + 1, start + len(between.rstrip()) + 1, Use.UNPLACED)]


def _cut_invisible(text: str, fates: list[Fate]) -> list[Fate]:
    if text.isprintable() or not any(is_invisible(char) for char in text):
        return fates
    out: list[Fate] = []
    for fate in fates:
        start = fate.column - 1
        for index in range(fate.column - 1, fate.end_column - 1):
            if is_invisible(text[index]) and not is_needed(text, index):
                out += [_piece(fate, start, index)] if text[start:index].strip() else []
                out.append(Fate(fate.line, index + 1, index + 2, Use.INVISIBLE))
                start = index + 1
        out += [_piece(fate, start, fate.end_column - 1)] if text[start : fate.end_column - 1].strip() else []
    return out


def _piece(fate: Fate, start: int, end: int) -> Fate:
    return Fate(fate.line, start + 1, end + 1, fate.use, fate.article, fate.mark)
