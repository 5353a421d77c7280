"""Jump lines whose words say both where from and where to (紧接第二版, 接第二版): which of the two they are.

**Source**: papers of the 1950s to 1980s set 紧接第二版 below the first part of a text and 紧接第一版 above the second.
A page above one's own at the foot of a text is where that goes on.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer import folios, staff_lines
from gazette.importer.jumps import Jump, find_jump_from
from gazette.importer.traits import Traits

_BROKEN_OFF, _MASTHEAD_WORDS = ",、", 3


def turn_jumps(traits: tuple[Traits, ...]) -> tuple[Traits, ...]:
    """Return the facts of lines; those of them that say where the text above goes on come from nowhere."""
    either = {
        index: jump
        for index, trait in enumerate(traits)
        if trait.jump and trait.resumed and (jump := find_jump_from(trait.line.key)) is not None and jump.either
    }
    if not either:
        return traits
    own = _find_own_page(traits)
    turned = {index for index, jump in either.items() if _goes_on(traits, index, jump, own)}
    return tuple(
        replace(trait, resumed=False, ended=True) if index in turned else trait for index, trait in enumerate(traits)
    )


def _find_own_page(traits: tuple[Traits, ...]) -> int | None:
    """Return the number that the folio has, or 1 under a masthead; what a page says of itself is read later."""
    top = [trait for trait in traits if trait.top]
    for trait in top:
        own = staff_lines.find_own_page(trait.line.key)
        found = folios.find_page_number(trait.line.key) if trait.folio or trait.paged else None
        if own is not None or found is not None:
            return own or (found[0] if found else None)
    return 1 if any(trait.paper or trait.pinyin or trait.words >= _MASTHEAD_WORDS for trait in top) else None


def _goes_on(traits: tuple[Traits, ...], index: int, jump: Jump, own: int | None) -> bool:
    """Say whether a line leads on to a later page: from the foot of a text, or where that breaks off."""
    above = traits[index - 1] if index else None
    below = traits[index + 1] if index + 1 < len(traits) else None
    if above is None or jump.page == 1 or (own is not None and jump.page <= own):
        return False
    broken = above.line.key[-1] in _BROKEN_OFF
    apart = below is None or below.line.gap > traits[index].line.gap or not below.text
    if own is None:
        return broken or (above.text and apart)
    return broken or above.text or apart
