"""The paper's own name once more, below its masthead: a folio that raw text holds in pieces.

**Source**: inner pages and PDF dumps: ·榕江晚报· and the page's number stand where the page was turned.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from gazette.importer.folios import is_page_name, names_page
from gazette.importer.furniture import is_date_line, is_title_of_paper
from gazette.importer.lines import Line, Sheet
from gazette.text.dates import find_dates
from gazette.text.patterns import compile_late

_ABOUT = "·|-—()<> "
_HEAD, _PIECES = 6, 4
_TEXT_LEAST, _MARGIN, _GAP_MOST, _PIECE_WIDEST = 12.0, 0.9, 2, 16.0
_DAY_OF_MONTH = compile_late(r"\d{1,2}月\d{1,2}日")
_NUMBER = compile_late(r"[A-Da-d]?第?(?P<n>\d{1,2})版?")
_DAY = compile_late(r"(?:\d{1,2}月)?\d{1,2}日|(?:星期|周)[一二三四五六日天]|[第\d一二三四五六七八九十A-D]{1,3}版?")


def find_names_in_folios(keys: Iterable[str]) -> frozenset[str]:
    """Return the names of papers that folded folios say beside the date or the page's number."""
    words = frozenset(word for key in keys for word in key.split())
    return frozenset(word for word in words if word.endswith("报") and is_title_of_paper(word))


def find_names_again(lines: tuple[Line, ...], names: frozenset[str]) -> frozenset[int]:
    """Return which lines say a name of the masthead once more, and the page numbers beside them.

    **Units**: indexes of ``lines``; the masthead's own line, the first of its name in the page's head, is none of them.
    """
    found: set[int] = set()
    for name in names:
        said = [index for index, line in enumerate(lines) if line.key.strip(_ABOUT) == name]
        own = bool(said) and said[0] < _HEAD
        for index in said[own:]:
            near = (at for at in (index - 1, index + 1) if 0 <= at < len(lines))
            found |= {index, *(at for at in near if names_page(lines[at].key.strip(_ABOUT)))}
    return frozenset(found)


def find_running_heads(lines: tuple[Line, ...], names: Iterable[str]) -> frozenset[int]:
    """Return which lines below the page's head begin or end with the paper's name, beside pieces of a folio alone.

    Pieces are a date, a page's number or name, and what stands by itself in the page's head. **Units**: as above.
    """
    solid = {name.replace(" ", "") for name in names}
    if not solid:
        return frozenset()
    head = {piece for line in lines[:_HEAD] for piece in line.key.split()}
    return frozenset(
        index
        for index, line in enumerate(lines)
        if index >= _HEAD and _is_running_head(line.key.strip(_ABOUT).replace("·", " ").split(), solid, head)
    )


def find_heads_inside(sheet: Sheet, head: tuple[str, ...]) -> frozenset[int]:
    """Return which lines say a piece of the page's ``head`` again where a sentence breaks off above and goes on below.

    Pieces are its date, its number, its name and the paper's. **Units**: as above.
    """
    lines = sheet.printed
    words = " ".join(key.strip(_ABOUT) for key in head).split()
    pieces = frozenset(word for word in words if len(word) > 1)
    days = frozenset(day.date for key in head for day in find_dates(key))
    numbers = frozenset(match["n"].lstrip("0") for word in pieces if (match := _NUMBER.fullmatch(word)))
    return frozenset(
        at
        for at in range(_HEAD, len(lines) - 1)
        if lines[at].width <= _PIECE_WIDEST
        and _says_again(lines[at].key.strip(_ABOUT), pieces, days, numbers)
        and _parts_sentence(sheet, at)
    )


def _says_again(key: str, pieces: frozenset[str], days: frozenset[dt.date], numbers: frozenset[str]) -> bool:
    """Say whether all words of a folded line are pieces of the page's head."""
    found = find_dates(key)
    if len(found) == 1 and found[0].date in days and is_date_line(key):
        return True
    words = key.split()
    return bool(words) and all(word in pieces or _is_of(word, pieces, numbers) for word in words)


def _is_of(word: str, pieces: frozenset[str], numbers: frozenset[str]) -> bool:
    """Say whether a word is the page's number in another dress, or its day without the year."""
    number = _NUMBER.fullmatch(word)
    if number is not None:
        return number["n"].lstrip("0") in numbers
    return _DAY_OF_MONTH.fullmatch(word) is not None and any(piece.endswith(word) for piece in pieces)


def _parts_sentence(sheet: Sheet, at: int) -> bool:
    """Say whether text breaks off right above a line, and text at the margin stands right below."""
    above, here, below = sheet.printed[at - 1 : at + 2]
    if above.closed or above.width < _TEXT_LEAST or not sheet.full(at - 1) or above.key[-1] in ":)]】":
        return False
    if above.key[-1].isdigit() and here.key[0].isdigit():
        return False  # a number that the line's end cuts
    text = below.width >= _TEXT_LEAST or below.closed
    return text and below.indent < _MARGIN and here.gap <= _GAP_MOST and below.gap <= _GAP_MOST


def _is_running_head(pieces: list[str], names: set[str], head: set[str]) -> bool:
    if not 1 < len(pieces) <= _PIECES or not names & {pieces[0], pieces[-1]}:
        return False
    rest = pieces[1:] if pieces[0] in names else pieces[:-1]
    return all(piece in head or _DAY.fullmatch(piece) or find_dates(piece) or is_page_name(piece) for piece in rest)
