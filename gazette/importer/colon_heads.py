"""Headlines that name who speaks, and break behind the colon: 市防汛办提醒： above what it says.

**Source**: front pages set who says it on the first line of a headline and what is said on the next, whatever stands
above: right below the last line of another text, too. Where the head of a report follows what stands below the colon,
that is no list and no speech in a text, but display type.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.rules.letters import salutes
from gazette.importer.traits import Traits

_WIDEST, _LINE_WIDEST, _MOST = 16.0, 22.0, 8


def find_colon_heads(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that end in a colon and lead in to lines of display type right above the head of a report."""
    return frozenset(index for index, trait in enumerate(traits) if _leads_in(traits, index, trait))


def _leads_in(traits: Sequence[Traits], index: int, trait: Traits) -> bool:
    line = trait.line
    if line.key[-1] != ":" or line.width > _WIDEST or "," in line.key or _is_marked(trait) or salutes(trait):
        return False
    above = traits[index - 1] if index else None
    return not _runs_on(above, trait) and _stand_above_report(traits, index + 1)


def _runs_on(above: Traits | None, trait: Traits) -> bool:
    """Say whether the line above is text whose sentence goes on here."""
    if above is None or trait.line.gap or above.line.closed or above.ended:
        return False
    return above.full or above.notice or above.line.key[-1] in ",、;"


def _stand_above_report(traits: Sequence[Traits], first: int) -> bool:
    """Say whether nothing but lines of display type stand from the ``first`` on down to the head of a report."""
    for index in range(first, min(first + _MOST + 1, len(traits))):
        trait = traits[index]
        if trait.opener or trait.roled:
            return index > first and traits[first].line.gap == 0
        if _is_marked(trait) or _ends_as_text(trait) or trait.line.width > _LINE_WIDEST:
            return False
    return False


def _ends_as_text(trait: Traits) -> bool:
    last = trait.line.key[-1]
    return last in ";、:" or (trait.line.closed and last not in "?!")


def _is_marked(trait: Traits) -> bool:
    other = trait.folio or trait.staff or trait.date or trait.credit or trait.credited or trait.caption or trait.jump
    return other or trait.bullet or trait.numbered or trait.question or trait.note or trait.opener
