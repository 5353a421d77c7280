"""Lines of the site that shows a page, which the page is read without: buttons, lists of its pages and headlines.

**Source**: digital editions of dailies (数字报) since about 2003. Whoever copies a page there copies what stands around
it: who pressed what, the names of all pages, and all headlines of this one above its first article.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.importer.site_words import heads_list, is_foot_of_site, is_row_of_buttons, names_edition
from gazette.text.han import HAN

_PAGE = re.compile(
    rf"(?:第?[A-Z]?\d{{1,3}}版|[A-Z]?\d{{2}})\s?[:\s]?\s?[{HAN}·]{{2,8}}|第[一二三四五六七八九十]{{1,3}}版[:\s]\s?[{HAN}·]{{2,8}}"
)
_WORDS, _DAY = re.compile(rf"[{HAN}]{{2}}"), re.compile(r"\d月\s?\d{1,2}日|\d{4}-\d|星期")
_INK = re.compile(r"[^\w]+|_")
_BULLET = re.compile(r"[^\w\s\"“‘《(【\[]")
_ENTRY_LONGEST, _ROWS, _MISSED, _TOP = 60, 4, 3, 8
_ENDED = "。"


def find_own_gaps(keys: Sequence[str], gaps: Sequence[int]) -> dict[int, int]:
    """Return the places of the folded lines that a page itself prints, each with the number of blank lines above it.

    What parts what it stands in counts as a blank line. **Shape**: empty where the site has no line of the page.
    """
    site = find_site_lines(keys)
    if not site:
        return {}
    own: dict[int, int] = {}
    gap = parts = 0
    for at, above in enumerate(gaps):
        gap = max(gap, above)
        if at in site:
            parts |= site[at]
        else:
            own[at] = gap + parts
            gap = parts = 0
    return own


def find_site_lines(keys: Sequence[str]) -> dict[int, bool]:
    """Return the folded lines of a page that are its site's, by their places; True where one parts what it stands in.

    **Shape**: empty where no line is a row of buttons: lists are told by what stands beside them.
    """
    buttons = {at for at, key in enumerate(keys) if is_row_of_buttons(key)}
    found = buttons | {at for at, key in enumerate(keys) if is_foot_of_site(key)}
    if buttons:
        found |= {at for at, key in enumerate(keys[:_TOP]) if names_edition(key)}
        found |= _find_lists(keys, buttons)
    return dict.fromkeys(sorted(found), True)


def _find_lists(keys: Sequence[str], buttons: set[int]) -> set[int]:
    below = _Titles(keys)
    found: set[int] = set()
    for at, key in enumerate(keys):
        if at in found or not heads_list(key):
            continue
        pages = _count_pages(keys, at + 1)
        rows = range(at + 1, at + 1 + pages) if pages > 1 else range(at + 1, below.find_end(at + 1, buttons))
        if rows or at in buttons:
            found |= {at, *rows}
    return found


def _count_pages(keys: Sequence[str], first: int) -> int:
    """Return how many lines from one on name pages of the issue, each with its number."""
    return next((at for at, key in enumerate(keys[first:]) if not _PAGE.fullmatch(key)), len(keys) - first)


class _Titles:
    """What stands on a page in lines of its own, or in a few one below another: its headlines may be among them."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._inks = [_INK.sub("", key) for key in keys]
        self._last: dict[str, int] = {}
        for at in range(len(keys)):
            for rows in range(1, _ROWS):
                self._last["".join(self._inks[at : at + rows])] = at

    def find_end(self, first: int, buttons: set[int]) -> int:
        """Return where a list of headlines that begins at a line ends: ``first`` where none of them comes again.

        It ends behind the last that comes again further down, or the last that has the bullet of the first. Without
        bullets it has the lines above a row of buttons, too, and two or more above its first headline, where that
        comes again right below.
        """
        end, seen = first, 0
        bullet = _BULLET.match(self._keys[first]) if first < len(self._keys) else None
        for at in range(first, len(self._keys)):
            if not self._may_list(at) or at - end > _MISSED:
                break
            if seen and (at in buttons or self._inks[at] == self._inks[first]):
                more = not bullet and (at in buttons or at - end > 1)
                return at if more else end
            again = self._last.get(self._inks[at], at) > at
            if at in buttons:
                break
            if again or (bullet and self._keys[at].startswith(bullet[0])):
                end, seen = at + 1, seen + again
        return end if seen else first

    def _may_list(self, at: int) -> bool:
        """Say whether a line may be a headline: it is no sentence, and has words of its own and no date."""
        key = self._keys[at]
        return (
            len(key) <= _ENTRY_LONGEST and key[-1] != _ENDED and _WORDS.search(key) is not None and not _DAY.search(key)
        )
