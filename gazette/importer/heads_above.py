"""Heads of reports on a line of their own above the headline of their report: 【本報訊】, below it 渡輪擱淺.

**Source**: papers set upright, to the 1980s: the compositor sets 電頭 and 消息頭 in front of the headline's type.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazette.importer.lines import Line, Sheet
from gazette.importer.openers import find_opener, is_whole_head
from gazette.importer.told import Label
from gazette.text.patterns import compile_late

_HEADS_MOST = 6  # lines of a headline
_HEAD_WIDEST, _TEXT_LEAST = 20.0, 24.0
_SQUARE = frozenset("[【")  # also 〔〕, folded
_CLOSES = compile_late(r"[)\]】]")
_NO_HEADLINE = frozenset("，。；：,;:、")


def find_heads_above(sheet: Sheet) -> Mapping[int, Label]:
    """Return the places of heads of reports above headlines, and of the lines of these."""
    told: dict[int, Label] = {}
    for at, line in enumerate(sheet.printed):
        if line.width <= _HEAD_WIDEST and line.key[-1] in ")]】电讯" and is_whole_head(line.key):
            heads = _find_headline(sheet, at + 1)
            if _may_close(sheet, at) and (line.key[0] not in _SQUARE or _names_source(sheet, heads.stop)):
                continue
            told |= dict.fromkeys(heads, Label.BELOW_HEAD) | ({at: Label.HEAD_ABOVE} if heads else {})
    return told


def _find_headline(sheet: Sheet, start: int) -> range:
    """Return the lines of a headline that begins at a place and has its text right below; none where there is none."""
    lines = sheet.printed
    end = start
    while end < len(lines) and end - start < _HEADS_MOST and _may_head(sheet, end):
        end += 1
    if end == len(lines) or lines[start].gap > lines[start - 1].gap or not _is_text(sheet, end):
        return range(start, start)
    return range(start, end)


def _may_close(sheet: Sheet, at: int) -> bool:
    """Say whether a line may tell where the text above is from: right below a sentence that ends."""
    return at > 0 and sheet.printed[at].gap == 0 and sheet.printed[at - 1].closed


def _names_source(sheet: Sheet, at: int) -> bool:
    """Say whether a text names where it is from itself: what stands above its headline is of another one."""
    opener = find_opener(sheet.keys[at])
    return opener is not None and opener.source != (0, 0)


def _may_head(sheet: Sheet, at: int) -> bool:
    """Say whether a line may be of a headline: short, it fills no column and ends in no mark that goes on."""
    line = sheet.printed[at]
    bare = line.told is None and not line.closed and line.key[-1] not in _NO_HEADLINE
    return bare and line.width <= _HEAD_WIDEST and not sheet.full(at) and not _opens(line)


def _is_text(sheet: Sheet, at: int) -> bool:
    """Say whether a line is of text: it fills its column, or is longer than headlines are, or opens a report."""
    line = sheet.printed[at]
    return line.told is None and (sheet.full(at) or line.width > _TEXT_LEAST or line.closed or _opens(line))


def _opens(line: Line) -> bool:
    """Say whether a line begins with brackets, as heads of reports do."""
    return line.key[0] in "([【"


def cuts_head(sheet: Sheet, index: int) -> bool:
    """Say whether a full line breaks off inside the brackets of the head of a report: 〔合眾社紐約廿八日 / 電〕."""
    line, below = sheet.printed[index], sheet.keys[index + 1 : index + 2]
    if line.key[0] not in "([【" or _CLOSES.search(line.key) or not below or sheet.printed[index + 1].gap:
        return False
    closing = _CLOSES.search(below[0])
    opener = find_opener(line.key + below[0]) if closing and sheet.full(index) else None
    return opener is not None and closing is not None and opener.end >= len(line.key) + closing.end()
