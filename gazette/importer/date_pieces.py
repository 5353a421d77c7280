"""A masthead's date that came off the page in pieces: 2022年8月 on one line, 11 on the next, 星期四 below.

**Source**: mastheads set year and month small beside a large day.
"""

from __future__ import annotations

import datetime as dt
from itertools import pairwise

from gazette.importer.lines import Line
from gazette.text.dates import DAY, MONTH, YEAR, find_dates
from gazette.text.patterns import compile_late

_PIECE_LONGEST, _MOST = 12, 4
_WEEKDAY = compile_late(r"[(\[]?(?:星期|周)[一二三四五六日天][)\]]?$")
_BEGUN = compile_late(rf"{YEAR}年?(?:{MONTH}月?)?(?:{DAY}日?)?")
_WHOLE = compile_late(rf"{YEAR}年{MONTH}月{DAY}(?P<day>日)?")


def find_date_pieces(lines: tuple[Line, ...]) -> tuple[tuple[int, int], ...]:
    """Return the places of lines that together make one date, each with the place behind its last line."""
    found: list[tuple[int, int]] = []
    last = 0
    for index in [index for index, line in enumerate(lines) if len(line.key) <= _PIECE_LONGEST]:
        end = _find_end(lines, index) if index >= last else 0
        if end:
            found.append((index, end))
            last = end
    return tuple(found)


def read_date_pieces(lines: tuple[Line, ...]) -> tuple[dt.date, int] | None:
    """Return the first date in pieces, with the number of the line where it begins; None when there is none."""
    for first, last in find_date_pieces(lines):
        dates = find_dates(_join(lines[first:last]))
        if dates:
            return dates[0].date, lines[first].number
    return None


def _join(lines: tuple[Line, ...]) -> str:
    """Return pieces of a date as one, weekday left out and 日 put in where the paper does without."""
    key = "".join(line.key.replace(" ", "") for line in lines if not _WEEKDAY.fullmatch(line.key))
    whole = _WHOLE.fullmatch(key)
    return key + "日" if whole and not whole["day"] else key


def _find_end(lines: tuple[Line, ...], start: int) -> int:
    """Return the place behind the last piece of a date that begins at a line; 0 when none does."""
    if not _BEGUN.fullmatch(lines[start].key.replace(" ", "")):
        return 0
    if _WHOLE.fullmatch(_join(lines[start : start + 1])):
        return 0  # it is whole
    for _, end in pairwise(range(start, min(len(lines), start + _MOST) + 1)):
        if len(lines[end - 1].key) > _PIECE_LONGEST:
            return 0
        if end > start + 1 and _WHOLE.fullmatch(_join(lines[start:end])):
            return end
    return 0
