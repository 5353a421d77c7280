"""The name of a column in front of a headline on its own line: 大家谈　找零与鞠躬.

**Source**: evening papers and weeklies of the 1980s on set a small column so; programs that read scans put wide blanks
between the two. Such a line is read as if it ended behind the name, as it does in most papers. One of two phrases,
一夜排队买表　身份证按斤称, is a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.importer.closers import read_names
from gazette.importer.printed_lines import find_below
from gazette.importer.series import STANDING, names_series, sounds_like_column, tighten
from gazette.text.han import HAN, is_han
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.widths import fold, width_of

# Two blanks or an ideographic one: between characters of a name or a headline there is one at most.
_FRONTED = compile_late(
    rf"\s*(?P<column>[{HAN}“”·](?:\s?[{HAN}“”·]){{1,8}}?)(?P<gap>\s{{2,}}|\u3000)(?P<title>\S.*\S)\s*"
)
_MAY_BE = compile_late(r"\S(?:\s\s|\u3000)\s*\S")
# What stands behind the name of a page or a column and is no headline: its number, a date, who edits, rows.
_NO_TITLE = compile_late(
    r"^[(\[<【]?第.{1,5}[讲期版课回篇集章页]|^[(\[【]?[\d一二三四五六七八九十]+[)\]】]?$|\d{4}年|星期|\d月\d|责任?编|编辑|[版组]$|电话|热线"
    r"|[。;]$|摄影?$|^[文图]/|^新华社|^本报|[讯電电]$|^之[一二三四五六七八九十]"
)
# Marks of a verb: what only sounds like a column is a phrase then, 高考上了红榜.
_VERB = compile_late(r"[了着过把被将得]")
_PHRASE_GAP = compile_late(r"\s{2,}|\u3000")
_NARROWEST, _WIDEST, _LONGEST, _TEXT_LEAST, _WRITER_WIDEST = 4.0, 26.0, 42, 14.0, 12.0


def find_fronted_columns(text: str) -> tuple[int, ...]:
    """Return where in a page text the last white space stands that parts the name of a column from a headline.

    **Shape**: in order; only headlines right above a text or its writer. **Units**: code points from 0.
    """
    return tuple(_find(text.split("\n")))


def _find(lines: list[str]) -> Iterator[int]:
    offset = 0
    for index, line in enumerate(lines):
        if len(line) <= _LONGEST and _MAY_BE.search(line):
            match = _FRONTED.fullmatch(line)
            if match and _names_both(match, signed=_is_signed(lines, index)) and _heads_text(lines, index):
                yield offset + match.end("gap") - 1
        offset += len(line) + 1


def _names_both(match: re.Match[str], *, signed: bool) -> bool:
    """Say whether a line is the name of a column and a headline.

    What only sounds like the name of a column needs a writer below.
    """
    column, title = tighten(fold(match["column"])), fold(match["title"])
    width = width_of(title)
    if not _NARROWEST <= width <= _WIDEST or _NO_TITLE.search(title) or sum(map(is_han, title)) < _NARROWEST:
        return False
    if is_printed_name(title) or read_names(title, 0, len(title)) or _PHRASE_GAP.search(match["title"]):
        return False
    if names_series(column) or STANDING.fullmatch(column):
        return True
    return signed and sounds_like_column(column) and len(column) != len(title) and _VERB.search(column) is None


def _is_signed(lines: Sequence[str], index: int) -> bool:
    """Say whether a writer stands right below a line."""
    below = fold(find_below(lines, index)).strip()
    return 0 < width_of(below) <= _WRITER_WIDEST and bool(read_names(below, 0, len(below)))


def _heads_text(lines: Sequence[str], index: int) -> bool:
    """Say whether a writer or a text stands below a line, blank lines aside."""
    below = find_below(lines, index)
    if _is_signed(lines, index):
        return True
    return width_of(below.strip()) >= _TEXT_LEAST and (len(below) > _LONGEST or not _PHRASE_GAP.search(below.strip()))
