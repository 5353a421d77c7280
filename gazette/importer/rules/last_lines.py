"""Rules of how texts end: who signs a letter behind a dash, the last lines of verse that is even.

**Source**: letters and answers on service pages are signed ——一位母亲 below their last sentence; lines of regulated
verse and of songs are all of five or seven characters, and the last of them may ask or cry out as a headline does.
"""

from __future__ import annotations

from gazette.importer.rules.rule import Rule, Scene
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# No subtitle: ——记…, ——访…, ——写在….
_SIGNED = compile_late(rf"——?\s?(?![记访写致看评读听]|专访|对话|兼)[{HAN}“”·]{{2,10}}")
_LINE = compile_late(rf"(?:[{HAN}]{{5}}|[{HAN}]{{7}})[,。!?;]")
_LINES_LEAST, _BY_STOP = 4, "。”"


def _signs_behind_dash(scene: Scene) -> bool:
    """Say whether a few words behind a dash stand right below the end of what is surely text: ——一位母亲."""
    line, before = scene.line, scene.before
    if before is None or line.gap or not before.line.closed or scene.told:
        return False
    text = before.text or before.full or before.line.key[-1] in _BY_STOP
    return text and _SIGNED.fullmatch(line.key) is not None


def _ends_even_verse(scene: Scene) -> bool:
    """Say whether a line has the characters and the mark at its end that each of four lines right above has."""
    key, printed, index = scene.line.key, scene.sheet.printed, scene.index
    if index < _LINES_LEAST or scene.line.gap or _LINE.fullmatch(key) is None:
        return False
    above = printed[index - _LINES_LEAST : index]
    even = all(len(line.key) == len(key) and _LINE.fullmatch(line.key) for line in above)
    return even and not any(line.gap for line in above[1:])


RULES = (
    Rule("signed behind a dash, below a sentence", "letters are signed behind a dash", _signs_behind_dash),
    Rule("as even as the verse right above", "lines of regulated verse are as long", _ends_even_verse),
)
