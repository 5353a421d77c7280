"""Crossheads that open alike: 误会一：… and 误会二：…, 找物业：… and 找供热：…, 九月三日：… and 十月三日：….

**Source**: features and service pages name the parts of a text by one form; titles of briefs name places and bodies.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from gazette.importer.traits import Traits

_REACH = 60
_COUNTED = re.compile(r"(?P<what>[\u3400-\u9fff]{1,4}?)[一二三四五六七八九十\d]{1,2}\s?[::]\s?\S")
_ALIKE = re.compile(r"(?P<what>[\u3400-\u9fff])[\u3400-\u9fff]{1,3}[::]\s?\S")
_DATED = re.compile(r"(?:[\d一二三四五六七八九十]{1,2}月)?[\d一二三四五六七八九十]{1,3}日(?:上午|下午|晚|夜)?[::]\s?\S")
_FORMS = (_COUNTED, _DATED, _ALIKE)


def find_alike(traits: Sequence[Traits], lonely: Sequence[int]) -> frozenset[int]:
    """Return which of the short lines between paragraphs open as another one near them does.

    Who said what and when in one place is a table or a notice, so nothing but a few words follows the colon.
    """
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index in lonely:
        name = _name_form(traits[index])
        if name is not None:
            groups[name].append(index)
    return frozenset(
        at for places in groups.values() for at in places if any(0 < abs(at - other) <= _REACH for other in places)
    )


def _name_form(trait: Traits) -> tuple[int, str] | None:
    """Return what form a line opens in and the words that it shares with others of that form, None without any."""
    if trait.bullet or trait.note or trait.organisation:
        return None
    for number, form in enumerate(_FORMS):
        match = form.match(trait.line.key)
        if match is not None:
            return number, match.groupdict().get("what") or ""
    return None
