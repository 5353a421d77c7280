"""Rules of colons: what leads in to a list or a text, and who speaks in a headline that breaks behind the colon.

**Source**: 市防汛办提醒： stands above what it says; lists stand below the sentence that announces them.
"""

from __future__ import annotations

from gazette.importer.lines import is_indent
from gazette.importer.rules.letters import salutes
from gazette.importer.rules.rule import Rule, Scene

_SPAN, _WIDEST, _WIDEST_APART = 18.0, 12.0, 18.0


def _colon_in_headline(scene: Scene) -> bool:
    """Say whether a short line with a colon stands above lines of a headline."""
    if scene.colon_head:
        return True
    before, after = scene.before, scene.after
    widest = _WIDEST_APART if scene.line.gap else _WIDEST
    if before is None or after is None or scene.line.key[-1] != ":" or scene.line.width > widest:
        return False
    if before.notice and not scene.line.gap:
        return False  # below 诚聘 its text begins
    if salutes(scene.here):
        return False
    above = scene.line.gap > 0 or (not before.line.closed and before.line.width <= _SPAN + 4)
    near = above and not after.line.gap and not after.line.closed
    return near and after.line.width <= _SPAN and not is_indent(scene.line.indent)


def _row_below(scene: Scene) -> bool:
    """Say whether a line made like others near it stands right below a colon that is none of a headline."""
    announced = scene.before is not None and scene.before.line.key[-1] == ":"
    return scene.joined and scene.shaped > 0 and announced and not scene.below_colon_head


RULES = (
    Rule("a colon inside a headline", "headlines name who speaks and break after the colon", _colon_in_headline),
    Rule("a row that a colon announced", "lists stand below the sentence that announces them", _row_below),
)
