"""Rules of standing heads: the name of a column stands apart from what is above it, and heads what is below.

**Source**: pages of letters, of tips and of short columns, each under its own name.
"""

from __future__ import annotations

from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import STANDING, is_series, sounds_like_column, tighten
from gazette.importer.traits import Traits

_WIDEST, _DISPLAY = 8.0, 22.0


def _names_column(trait: Traits) -> bool:
    """Say whether a line is short, stands apart from what is above it and is called as columns are."""
    line = trait.line
    if not line.gap or line.width > _WIDEST or line.key[-1] in "。,;:!?)" or trait.author or trait.notice:
        return False
    key = tighten(line.key)
    return is_series(key) or STANDING.fullmatch(key) is not None or sounds_like_column(key)


def _above_column(scene: Scene) -> bool:
    """Say whether a line ends what stands above the name of a column."""
    after = scene.after
    return after is not None and _names_column(after) and not _names_column(scene.here)


def _heads_title(scene: Scene) -> bool:
    """Say whether a line names a column and a title stands right below it."""
    below = scene.after
    if below is None or below.line.gap or below.line.closed or below.line.width > _DISPLAY or below.author:
        return False
    return _names_column(scene.here)


RULES = (
    Rule(
        "above the name of a column that stands apart", "columns are named at the head of what is theirs", _above_column
    ),
    Rule("names a column right above a title", "columns are named above their headlines", _heads_title),
)
