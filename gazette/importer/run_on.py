"""Lines that a sentence runs on into: whatever they say of telephones and addresses, they are no page furniture.

**Source**: columns are set solid; a line that fills its column without a stop goes on right below, and a masthead or
an imprint does not begin inside a word.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from gazette.importer.lines import Sheet, is_indent
from gazette.text.addresses import is_address_cut
from gazette.text.patterns import compile_late
from gazette.text.words import is_bound, is_cut, is_open, is_word_cut

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

_PROSE, _LEAST, _MARGIN = compile_late(r"[,。;、]"), 14.0, 0.9


def mend_furniture(sheet: Sheet, seen: Sequence[Traits]) -> list[Traits]:
    """Return the facts of lines; words of a masthead inside a sentence are the sentence's."""
    out: list[Traits] = []
    inside = False
    for index, trait in enumerate(seen):
        goes_on = bool(trait.words) and not trait.staff and (inside or _is_prose(seen, index - 1))
        inside = goes_on and _goes_on(sheet, index)
        folio = trait.folio and not (inside and is_word_cut(sheet.keys[index - 1], trait.line.key))
        out.append(replace(trait, words=0, folio=folio, top=False) if inside else trait)
    return out


def begins_text(sheet: Sheet, index: int) -> bool:
    """Say whether a line stands in as paragraphs do, and its sentence goes on at the margin right below."""
    line = sheet.printed[index]
    prose = is_indent(line.indent) and line.width >= _LEAST and _PROSE.search(line.key[:-1]) is not None
    return prose and index + 1 < len(sheet.printed) and _goes_on(sheet, index + 1)


def _is_prose(seen: Sequence[Traits], index: int) -> bool:
    """Say whether a line has clauses as text has, and no mark of anything else."""
    if index < 0:
        return False
    trait = seen[index]
    marked = trait.words or trait.folio or trait.staff or trait.date or trait.author or trait.credit or trait.paper
    return not marked and trait.line.width >= _LEAST and _PROSE.search(trait.line.key[:-1]) is not None


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Say whether a line goes on at the margin with a full line right above that has no stop."""
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if line.gap or line.indent >= _MARGIN or above.closed or not sheet.full(index - 1):
        return False
    over = is_cut(above.key, line.key) or is_address_cut(above.key, line.key)
    return over or above.key[-1] in ",、" or is_open(above.key) or is_bound(line.key)
