"""Lines of the site that shows a page, which the page is read without: buttons, lists of its pages and headlines.

**Source**: digital editions of dailies (数字报) since about 2003. Whoever copies a page there copies what stands around
it: who pressed what, the names of all pages, and all headlines of this one above its first article.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.release_lines import FIELDS, find_release_lines
from gazette.importer.site_words import (
    heads_list,
    is_foot_of_site,
    is_row_of_buttons,
    names_edition,
    stands_for_picture,
)
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_PAGE = compile_late(
    rf"(?:第?[A-Z]?\d{{1,3}}版|[A-Z]?\d{{2}})\s?[:\s]?\s?[{HAN}·]{{2,8}}|第[一二三四五六七八九十]{{1,3}}版[:\s]\s?[{HAN}·]{{2,8}}"
)
_WORDS, _DAY = compile_late(rf"[{HAN}]{{2}}"), compile_late(r"\d月\s?\d{1,2}日|\d{4}-\d|星期")
# What is no ink of a headline: its number in a list, marks, white space.
_INK = compile_late(r"^\W*\d{1,2}[.、)]\s*(?=\D)|[^\w]+|_")
_CUT = compile_late(r"(?:…|\.{2,})$")
_BULLET = compile_late(r"[^\w\s\"“‘《(【\[]")
_ENTRY_LONGEST, _ROWS, _MISSED, _TOP = 60, 4, 3, 8
_ENDED, _SEVERAL, _PAGES_NAMED, _PAGES, _INK_LEAST = "。", 2, 2, 3, 5


def find_own_gaps(keys: Sequence[str], gaps: Sequence[int], indents: Sequence[float]) -> dict[int, int]:
    """Return the places of the folded lines that a page itself prints, each with the number of blank lines above it.

    What parts what it stands in counts as a blank line. **Shape**: empty where the site has no line of the page.
    """
    site = find_site_lines(keys, indents)
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


def find_site_lines(keys: Sequence[str], indents: Sequence[float] = ()) -> dict[int, bool]:
    """Return the folded lines of a page that are its site's, by their places; True where one parts what it stands in.

    **Shape**: empty where no line is a row of buttons: lists are told by what stands beside them.
    """
    buttons = {at for at, key in enumerate(keys) if is_row_of_buttons(key)}
    found = buttons | {at for at, key in enumerate(keys) if is_foot_of_site(key)}
    if buttons:
        found |= {at for at, key in enumerate(keys[:_TOP]) if names_edition(key)}
        found |= _find_lists(keys, buttons)
    released = find_release_lines(keys, site=bool(buttons), indents=indents)
    said = {at: False for at, said in released.items() if said not in FIELDS}
    said |= {at: False for at, key in enumerate(keys) if stands_for_picture(key)}
    return dict(sorted((said | dict.fromkeys(found, True)).items()))


def find_released(keys: Sequence[str]) -> frozenset[int]:
    """Return the places of the folded lines that say who wrote an article, or where it is from, as a site does."""
    released = find_release_lines(keys, site=any(map(is_row_of_buttons, keys)))
    return frozenset(at for at, said in released.items() if said in FIELDS)


def _find_lists(keys: Sequence[str], buttons: set[int]) -> set[int]:
    """Return the lines of lists: below what says so, or below buttons above the first text of the page."""
    titles = _Titles(keys)
    text = next((at for at, key in enumerate(keys) if len(key) > _ENTRY_LONGEST or key[-1] == _ENDED), len(keys))
    found: set[int] = set()
    for at, key in enumerate(keys):
        named = heads_list(key)
        if at in found or not (named or (at in buttons and at < text)):
            continue
        pages = _count_pages(keys, at + 1)
        if pages >= (_PAGES_NAMED if named else _PAGES):
            found |= {at, *range(at + 1, at + 1 + pages)}
        else:
            rows = range(at + 1, titles.find_end(at + 1, buttons, named=named))
            found |= {at, *rows} if rows or at in buttons else set()
    return found


def _count_pages(keys: Sequence[str], first: int) -> int:
    """Return how many lines from one on name pages of the issue, each with its number."""
    return next((at for at, key in enumerate(keys[first:]) if not _PAGE.fullmatch(key)), len(keys) - first)


class _Titles:
    """What stands on a page in lines of its own, or in a few one below another: its headlines may be among them."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._keys = keys
        self._inks = [_INK.sub("", key) for key in keys]
        self._text = max((at for at, key in enumerate(keys) if key[-1] == _ENDED), default=len(keys))
        self._first: dict[str, int] = {}
        self._last: dict[str, int] = {}
        for at in range(len(keys)):
            for rows in range(1, _ROWS):
                words = "".join(self._inks[at : at + rows])
                self._last[words] = at
                self._first.setdefault(words, at)

    def find_end(self, first: int, buttons: set[int], *, named: bool) -> int:
        """Return where a list of headlines that begins at a line ends: ``first`` where none of them comes again.

        It ends behind the last that comes again further down, or the last that has the bullet of the first. Without
        bullets it has the lines above a row of buttons, too, and two or more above its first headline, where that
        comes again right below. One that nothing has ``named`` a list has several headlines that come again, no other.
        """
        end, seen = first, 0
        bullet = _BULLET.match(self._keys[first]) if first < len(self._keys) else None
        for at in range(first, len(self._keys)):
            if not self._may_list(at) or at - end > _MISSED:
                break
            if seen and (at in buttons or self._inks[at] == self._inks[first]):
                more = not bullet and (at in buttons or at - end > 1)
                return at if more else end
            if at in buttons:
                break
            again = self._comes_again(at, first)
            if not (again or named):
                break
            if again or (bullet and self._keys[at].startswith(bullet[0])):
                end, seen = at + 1, seen + again
        alone = bool(bullet) or end in buttons  # a headline alone would be that of the text below
        return end if seen >= _SEVERAL or (seen and named and alone) else first

    def _comes_again(self, at: int, first: int) -> bool:
        """Say whether a line stands further down, too; below the last text of the page, further up."""
        ink = self._inks[at]
        if _CUT.search(self._keys[at]) and len(ink) >= _INK_LEAST:
            return any(below.startswith(ink) for below in self._inks[at + 1 :])
        return self._last.get(ink, at) > at or (first > self._text and self._first.get(ink, at) < first)

    def _may_list(self, at: int) -> bool:
        """Say whether a line may be a headline: it is no sentence, and has words of its own and no date."""
        key = self._keys[at]
        return (
            len(key) <= _ENTRY_LONGEST and key[-1] != _ENDED and _WORDS.search(key) is not None and not _DAY.search(key)
        )
