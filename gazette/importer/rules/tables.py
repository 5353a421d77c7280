"""Rules of tables: lists of prices and results, their names and their units.

**Source**: market pages of trade papers: a name (集市行情), the unit (单位：元/公斤), a row a line.
"""

from __future__ import annotations

import re

from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.traits import Traits

_UNIT = re.compile(r"[(\[]?(?:计[量价])?单位[:/].{1,16}")
_CELLS, _WORDS, _WIDEST, _NEAREST = 3, 2, 22.0, 1
_CELL_LONGEST = 14


def _is_row(trait: Traits | None) -> bool:
    """Say whether a line is a row: words set apart, no sentence."""
    if trait is None or trait.opener or trait.author or trait.folio or trait.line.closed:
        return False
    cells = trait.line.key.split()
    return len(cells) >= _CELLS and max(map(len, cells)) <= _CELL_LONGEST


def _names_unit(scene: Scene) -> bool:
    return bool(_UNIT.fullmatch(scene.line.key))


def _above_table(scene: Scene) -> bool:
    """Say whether a short line without numbers stands right above rows, or above their unit."""
    after = scene.after
    if after is None or after.line.gap > _NEAREST or scene.line.width > _WIDEST or scene.line.closed:
        return False
    own = len(scene.line.key.split()) > _WORDS or scene.here.folio or scene.here.date
    return not own and not _names_unit(scene) and (_is_row(after) or bool(_UNIT.fullmatch(after.line.key)))


def _names_columns(scene: Scene) -> bool:
    """Say whether a row of words stands right above one of as many cells with numbers."""
    after = scene.after
    if after is None or after.line.gap or not _is_row(scene.here) or not _is_row(after):
        return False
    words, cells = scene.line.key.split(), after.line.key.split()
    numbers = sum(1 for cell in cells if any(sign.isdigit() for sign in cell))
    return len(words) == len(cells) and numbers > 0 and not any(word[0].isdigit() for word in words)


RULES = (
    Rule("names the unit of a table", "tables say what they count", _names_unit),
    Rule("names the columns of a table", "the first row says what stands below", _names_columns),
    Rule("above a table", "tables have names", _above_table),
)
