"""Who took the pictures, in brackets behind a headline on its own line: 春到古镇【本报记者　陆野　摄】.

**Source**: pages of pictures since the 1990s. Such a line is read as if it ended before the bracket.
"""

from __future__ import annotations

from collections.abc import Iterator

from gazette.importer.credits import is_credit_line
from gazette.importer.printed_lines import find_below
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.widths import fold, width_of

_TITLE = rf"(?P<title>\s*[{HAN}“《\d][^。;:()【】\[\]]*?[^\s。,;:()【】\[\]])"
_CREDITED = compile_late(rf"{_TITLE}\s*(?P<credit>[(【\[][^()【】\[\]。]*(?:摄影?|供图)[)】\]])\s*")
# What stands in front of a credit and is no headline: a caption says where something is.
_NO_TITLE = compile_late(r"图|\d月\d|昨[日天]|今[日天]")
_MARK = compile_late(r"(?:[摄攝]影?|供[图圖])\s*[)）】\]]\s*$")
_WIDEST, _NARROWEST, _TEXT_LEAST, _LONGEST = 22.0, 3.0, 14.0, 50
_COUNTED = compile_late(r"[①(]|图")


def find_credited_titles(text: str) -> Iterator[int]:
    """Yield where in a page text the bracket behind a headline begins; text or counted captions stand below it.

    **Units**: code points from 0.
    """
    offset, lines = 0, text.split("\n")
    for index, line in enumerate(lines):
        match = _CREDITED.fullmatch(fold(line)) if len(line) <= _LONGEST and _MARK.search(line) else None
        if (
            match
            and is_credit_line(match["credit"])
            and _is_title(match["title"].strip())
            and _heads_text(lines, index)
        ):
            yield offset + match.start("credit")
        offset += len(line) + 1


def _is_title(words: str) -> bool:
    return _NARROWEST <= width_of(words) <= _WIDEST and _NO_TITLE.search(words) is None


def _heads_text(lines: list[str], index: int) -> bool:
    """Say whether what stands below a line, blank lines aside, is text or the first of several captions."""
    below = find_below(lines, index).strip()
    return width_of(below) >= _TEXT_LEAST or _COUNTED.match(fold(below)) is not None
