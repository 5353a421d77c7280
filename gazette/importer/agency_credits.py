"""Agencies and sites that stand alone below a picture's caption, and are whose picture it is: 新华社, （人民网）.

**Source**: dailies and their sites. Below a text an agency alone is where that is from; below a sentence that stands
apart from a report that has said where it is from, or opens as captions do, it is the picture's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from gazette.importer.lines import Sheet
from gazette.text.patterns import compile_late

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

_AGENCY = compile_late(
    r"[(\[【]?\s?据?\s?(?:新华|中新|法新|路透|美联|欧新|共同|塔斯|埃菲|德新)[社网](?:\s?[/／]\s?(?:法新|路透|美联|欧新)社?)?\s?[)\]】]?"
    r"|[(\[【]?\s?(?:人民网|中新网|新华网|央视新闻|央视网|光明网)\s?[)\]】]?"
)
_LAST = frozenset("社网闻新)]】")
_OPENS = compile_late(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下中]午|凌晨|晚上?|清晨|傍晚)?,|图[为①②③④]|这是")
_LINES_MOST, _LONGEST, _DISPLAY_WIDEST, _REACH = 4, 90, 22.0, 60


def find_agency_credits(sheet: Sheet, seen: Sequence[Traits]) -> Iterator[int]:
    """Yield the lines that say whose picture the caption right above them is of, by their places."""
    for at, trait in enumerate(seen):
        line = trait.line
        if line.key[-1] not in _LAST or line.gap or at < 2 or not _AGENCY.fullmatch(line.key):  # noqa: PLR2004
            continue
        below = seen[at + 1].line if at + 1 < len(seen) else None
        apart = below is None or below.gap > 0 or (below.width <= _DISPLAY_WIDEST and not below.closed)
        if apart and _is_caption(sheet, seen, at):
            yield at


def _is_caption(sheet: Sheet, seen: Sequence[Traits], end: int) -> bool:
    """Say whether the lines right above one are a caption, below a report that says where it is from."""
    first = end - 1
    while first > max(1, end - _LINES_MOST) and not (seen[first].line.gap or _OPENS.match(seen[first].line.key)):
        first -= 1
    above, words = seen[first - 1], "".join(trait.line.key for trait in seen[first:end])
    set_off = seen[first].line.gap > sheet.paragraph_gap or _OPENS.match(seen[first].line.key) is not None
    whole = seen[end - 1].line.closed and len(words) <= _LONGEST and not any(trait.opener for trait in seen[first:end])
    return set_off and whole and (above.line.closed or above.ended) and _is_filed(seen, first)


def _is_filed(seen: Sequence[Traits], end: int) -> bool:
    """Say whether the text above a line has the head of a report, nearer than any other headline below a sentence."""
    for at in range(end - 1, max(0, end - _REACH), -1):
        trait = seen[at]
        if trait.opener:
            return True
        if trait.line.width <= _DISPLAY_WIDEST and not (trait.line.closed or trait.full) and seen[at - 1].line.closed:
            return False
    return False
