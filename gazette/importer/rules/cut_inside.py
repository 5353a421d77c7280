"""What the end of a line cuts, though it belongs together: a number, what stands in brackets, 下图."""

from __future__ import annotations

from gazette.importer.boxes import Box
from gazette.importer.broken_lines import says_whom_to_call
from gazette.importer.rules.rule import Scene
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_RANKED = compile_late(rf"\d{{1,2}}\s[{HAN}]")  # the number of a row, and what it is of
_NUMBER_LEAST, _CELLS = 10, 3
_BRACKET_LONGEST = 12
_BRACKET_INSIDE = 30
# A sentence opens with the day that it tells of: 6月3日，游客在….
_DAY = compile_late(r"(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[上下中]午|凌晨|晚上?|清晨|傍晚)?,\S{4}")
_ASIDE = 1.0


def number_goes_on(scene: Scene) -> bool:
    """Say whether the line above ends in a number and this one goes on with it: 43 and .6%, 8 and 7元."""
    above, key = scene.before, scene.line.key
    if above is None or not above.line.key[-1].isdigit():
        return False
    if not (key[0].isdigit() or (key[0] in ".,:" and key[1:2].isdigit())):
        return False
    if (
        (scene.box is Box.ROW and _RANKED.match(key))
        or scene.here.numbered
        or above.line.width < _NUMBER_LEAST
        or above.line.width == scene.line.width
    ):
        return False
    called = not above.full and says_whom_to_call(above.line.key)  # a telephone's number is whole
    if called or above.staff or above.folio or _are_rows(above.line.key, scene.line.key):
        return False  # a telephone and the page's number
    return not (scene.sheet.indented and scene.sheet.stands_as_paragraph(scene.line))


def is_number_cut(scene: Scene) -> bool:
    """Say whether this line ends in a number and the one below goes on with it."""
    after = scene.after
    if after is None or not (scene.line.key[-1].isdigit() and after.line.key[0].isdigit()):
        return False
    if after.numbered or scene.line.width < _NUMBER_LEAST or after.line.width == scene.line.width:
        return False
    return not (_are_rows(scene.line.key, after.line.key) or scene.here.folio)


def _are_rows(above: str, below: str) -> bool:
    """Say whether two folded lines have as many words set apart, three or more: rows of one table."""
    cells = len(above.split())
    return cells >= _CELLS and cells == len(below.split())


def is_mark_open_above(scene: Scene) -> bool:
    """Say whether a bracket that opened on the line above is not closed there."""
    above = scene.before
    if above is None or scene.line.gap > 1 or above.line.width < 9:  # noqa: PLR2004  # headlines break inside marks, too
        return False
    key = above.line.key
    if not ("(" in key or "《" in key or "[" in key):
        return False
    return key.count("(") > key.count(")") or key.count("《") > key.count("》") or key.count("[") > key.count("]")


def closes_bracket(scene: Scene) -> bool:
    """Say whether the last words of a bracket stand on a line of their own, the bracket open right above."""
    above, key = scene.before, scene.line.key
    if above is None or scene.line.gap > 1 or len(key) > _BRACKET_LONGEST or key[-1] not in ")]":
        return False
    return (
        "(" not in key
        and "[" not in key
        and max(above.line.key.rfind("("), above.line.key.rfind("["))
        > max(above.line.key.rfind(")"), above.line.key.rfind("]"))
    )


def goes_on_in_bracket(scene: Scene) -> bool:
    """Say whether a text breaks off inside a bracket that the first words of this line close."""
    above, key = scene.before, scene.line.key
    if above is None or scene.line.gap > 1 or above.line.width < _NUMBER_LEAST or len(key) <= _BRACKET_LONGEST:
        return False
    opened = above.line.key.rfind("(")
    near = len(above.line.key) - opened <= _BRACKET_INSIDE and opened > above.line.key.rfind(")")
    return near and key.find(")", 0, _BRACKET_INSIDE) > -1 and "(" not in key[: key.find(")")]


def ends_pointer(scene: Scene) -> bool:
    """Say whether a line begins with the second half of 下图, in which the line above breaks off."""
    before = scene.before if scene.joined else None
    return before is not None and scene.line.key[0] == "图" and before.line.key[-1] in "上下左右题组"


def breaks_off_behind_day(scene: Scene) -> bool:
    """Say whether a sentence that opens with its day breaks off above a line of text, set as far in."""
    return scene.after is not None and _is_begun(scene.here, scene.after)


def goes_on_behind_day(scene: Scene) -> bool:
    """Say whether a line goes on with a sentence that opened with its day right above."""
    return scene.before is not None and _is_begun(scene.before, scene.here)


def _is_begun(above: Traits, below: Traits) -> bool:
    """Say whether a line that opens with a day goes on in the one below; one that fills its column always does."""
    line, rest = above.line, below.line
    if above.full or rest.gap or line.closed or line.key[-1] in ",;:":
        return False
    if line.width < _NUMBER_LEAST or _DAY.match(line.key) is None:
        return False
    marked = above.opener or below.opener or below.author or below.credit or below.bullet or below.numbered
    text = rest.closed or below.credited or "," in rest.key or "。" in rest.key
    return text and not marked and abs(line.indent - rest.indent) < _ASIDE
