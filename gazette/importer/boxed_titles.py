"""Boxes of very short news: the name of the box, then a word or two on a line of its own above each of its texts.

**Source**: evening papers since the 1980s print a box of 停电, 义诊, 招聘 below 今日办事, or of [气温], [停水] below a
column of short news. Each such word is a title, and the name is a column, though neither says so by itself:
a word of two characters above a text may be a crosshead, and a name that no column has elsewhere a headline.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from gazette.importer.brief_forms import names_part_of_text, names_things_of_one
from gazette.importer.lines import Line, Sheet
from gazette.importer.marks import BULLETS, TWINS
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.openers import is_whole_head
from gazette.importer.series import STANDING, is_called_column
from gazette.importer.titled_rows import SERVES
from gazette.importer.told import Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_FRAMED = compile_late(
    rf"(?P<left>[\[【〖〔<〈])(?P<title>[{HAN}](?:\s?[{HAN}]){{1,7}})[\]】〗〕>〉]"
    rf"|(?P<twin>[{TWINS}])\s?(?P<within>[{HAN}](?:\s?[{HAN}]){{1,7}})\s?(?P=twin)"
)
_MARKED = compile_late(rf"(?P<left>[{BULLETS}])\s?(?P<title>[{HAN}](?:\s?[{HAN}]){{1,7}})")
_WORD = compile_late(rf"[{HAN}](?: ?[{HAN}]){{0,3}}")
_NAME = compile_late(rf"[{HAN}·\s“”]{{2,12}}")
_FEWEST_FRAMED, _FEWEST_WORDS = 2, 3
_NAME_WIDEST, _LINES_MOST, _WORD_LONGEST = 10.0, 6, 2
_LONGEST_FRAMED, _LONGEST = 120, 60
_TEXT_NARROWEST, _SLACK = 10.0, 2.0


def find_boxed_titles(sheet: Sheet) -> Mapping[int, Label]:
    """Return what lines are in such boxes, by their places among the printed lines."""
    out: dict[int, Label] = {}
    last = 0
    for at in range(1, len(sheet.printed) - 2):
        title = _read_title(sheet.printed[at])
        if at <= last or title is None or not _names_box(sheet, at - 1, marked=title[0] in tuple(BULLETS)):
            continue
        titles = list(_list_titles(sheet, at, title))
        if len(titles) >= (_FEWEST_FRAMED if title[0] else _FEWEST_WORDS):
            out |= {at - 1: Label.NAME_OF_BOX} | dict.fromkeys(titles, Label.TITLE_IN_BOX)
            out |= {title + 1: Label.FIRST for title in titles}
            last = titles[-1]
    return out


def _read_title(line: Line) -> tuple[str, str] | None:
    """Return the bracket or the bullet of a title, ``""`` for a bare word, and its words; None for no title."""
    if line.width > _NAME_WIDEST:
        return None
    if (framed := _FRAMED.fullmatch(line.key)) is not None:
        left, words = framed["left"] or 2 * framed["twin"], framed["title"] or framed["within"]
    elif (marked := _MARKED.fullmatch(line.key)) is not None:
        left, words = marked["left"], marked["title"]
    elif _WORD.fullmatch(line.key):
        left, words = "", line.key
    else:
        return None
    words = words.replace(" ", "")
    return None if names_part_of_text(words) or is_whole_head(line.key) else (left, words)


def _names_box(sheet: Sheet, at: int, *, marked: bool) -> bool:
    """Say whether a line may name a box, below what has ended: a few words that are neither a title nor a signature.

    Above words with bullets it is called as columns are: a report is parted by such, too.
    """
    line = sheet.printed[at]
    above = sheet.printed[at - 1] if at else None
    if line.width > _NAME_WIDEST or line.told is not None or _NAME.fullmatch(line.key) is None:
        return False
    ended = above is None or line.gap > 0 or above.closed or above.key[-1] in ")]】摄"
    several = SERVES.fullmatch(line.key) is not None or not names_things_of_one(line.key)
    return ended and several and (not marked or is_called_column(line.key))


def _list_titles(sheet: Sheet, at: int, title: tuple[str, str]) -> Iterator[int]:
    """Yield the titles of a box from its first one on, each above a text of its own that is short and ends."""
    left, words = title
    first, indent = words, sheet.printed[at].indent
    seen: set[str] = set()
    longest = _LONGEST_FRAMED if left else _LONGEST
    while words not in seen:
        text = _take_text(sheet, at + 1, left)
        said = "".join(line.key for line in text)
        if not 0 < len(said) <= longest or not text[-1].closed:
            return
        if not left and (sheet.printed[at].indent != indent or (seen and first in said)):
            return  # it is a part of a text, or goes on with what the first one says
        yield at
        seen.add(words)
        at += 1 + len(text)
        below = _read_title(sheet.printed[at]) if at < len(sheet.printed) else None
        if below is None or below[0] != left or _is_own(below[1]):
            return
        words = below[1]


def _is_own(words: str) -> bool:
    """Say whether words name a notice or another box: 本报启事, 政策问答."""
    notice = len(words) > _WORD_LONGEST and is_name_of_notice(words)
    return notice or STANDING.fullmatch(words) is not None or (len(words) > _WORD_LONGEST and is_called_column(words))


def _take_text(sheet: Sheet, first: int, left: str) -> tuple[Line, ...]:
    """Return the lines of the text from a line on, down to the next title of the box or the end of its paragraph."""
    end = first
    lines = sheet.printed[first : first + _LINES_MOST]
    for line in lines:
        below = _read_title(line)
        if (below is not None and below[0] == left) or line.gap > 1:
            break
        end += 1
        if line.closed and line.width + _SLACK < sheet.measures[end - 1]:
            break  # the last line of its paragraph
        if line.closed and not sheet.wrapped:
            break
    text = sheet.printed[first:end]
    return text if text and text[0].width >= _TEXT_NARROWEST else ()
