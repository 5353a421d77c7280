"""Rules of lines that say what stands below them: a quotation below the masthead, who says or means what.

**Source**: papers of 1966 to 1976 print 毛主席语录 in the masthead, set as it is; where it stands in as paragraphs do,
or apart from the rest, it is an item of the page. Columns of voices, of words explained and of small letters name each
before a colon.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.lines import Line
from gazette.importer.rules.rule import Rule, Scene
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_QUOTES = compile_late(r"(?:毛主席|革命导师|马克思|列宁)语录|最高指示")
_NAMED = compile_late(rf"(?P<name>[{HAN}·]{{2,6}}|[{HAN}] [{HAN}])(?:\([^()]{{2,16}}\))?:(?=[{HAN}“])")
_SCORE = compile_late(rf"[{HAN}A-Za-z]{{2,10}} ?\d{{1,3}} ?(?:[:∶比—-]) ?\d{{1,3}} ?[{HAN}A-Za-z]{{2,10}}")
_THREE, _HEAD_WIDEST = 3, 14.0
_MASTHEAD, _QUOTED_WIDEST = 8, 24.0


def _quotes(scene: Scene) -> bool:
    """Say whether a line in a masthead heads a quotation right below it, at the margin as it does, or is that."""
    lines, index = scene.sheet.printed, scene.index
    if not scene.here.top or index > _MASTHEAD:
        return False
    return any(_heads_quotation(lines[at : at + _THREE]) for at in (index, index - 1) if at >= 0)


def _heads_quotation(lines: Sequence[Line]) -> bool:
    """Say whether the first of three lines heads a quotation, the second, and no blank line parts the three."""
    if len(lines) < _THREE or _QUOTES.fullmatch(lines[0].key.replace(" ", "")) is None:
        return False
    quoted = lines[1]
    return not (quoted.gap or quoted.indent or lines[2].gap) and quoted.width <= _QUOTED_WIDEST


def _heads_named(scene: Scene) -> bool:
    """Say whether a few words below a sentence stand above three paragraphs that each name another before a colon."""
    before, line = scene.before, scene.line
    if before is None or not (before.line.closed or before.ended) or line.width > _HEAD_WIDEST or line.closed:
        return False
    return line.key[-1] != ":" and not scene.here.full and len(_read_named(scene.below.split("\n"))) >= _THREE


def _read_named(lines: list[str]) -> list[str]:
    """Return whom the paragraphs of lines name before a colon, as far as each names another."""
    names: list[str] = []
    begins = True
    for key in lines:
        match = _NAMED.match(key)
        if begins and (match is None or match["name"] in names):
            break
        if begins and match is not None:
            names.append(match["name"])
        begins = key[-1:] in "。!?”"
    return names


def _heads_match(scene: Scene) -> bool:
    """Say whether a line is the score of a match, and the next one a sentence that tells of it."""
    after = scene.after
    if after is None or after.line.gap or not after.line.closed or _SCORE.fullmatch(scene.line.key) is None:
        return False
    return not (after.opener or after.author) and _SCORE.fullmatch(after.line.key) is None


RULES = (
    Rule("a score above what tells of the match", "columns of results head each by its score", _heads_match),
    Rule("above three that are named before a colon", "columns of voices have names", _heads_named),
    Rule("right above matches or offers", "rows of one kind stand below a name", lambda s: s.heads_rows),
    Rule("opens with a label, as lines near it do", "columns of short news have a line for each", lambda s: s.labelled),
    Rule("a quotation of the masthead", "papers of the sixties and seventies quote below their title", _quotes),
)
