"""Rules of the join: whether a line goes on with the paragraph above it.

**Source**: Chinese text breaks anywhere but before a closing mark; a paragraph that ends without a stop at the foot of
a column goes on at the head of the next one.
"""

from __future__ import annotations

from gazette.importer.broken_lines import breaks_off_wide, ends_paragraph
from gazette.importer.lines import Line, is_indent
from gazette.importer.rules.cut_inside import (
    breaks_off_behind_day,
    closes_bracket,
    ends_pointer,
    goes_on_behind_day,
    goes_on_in_bracket,
    is_mark_open_above,
    is_number_cut,
    number_goes_on,
)
from gazette.importer.rules.rule import Rule, Scene
from gazette.text.han import is_han

_DISPLAY, _HEADLINE, _WORD, _MARGIN = 24, 22, 2, 0.9
_SHORT_OF = 4.0
_BESIDE_LEAST = 12.0


def _runs_on(scene: Scene) -> bool:
    before = scene.before
    if before is None or before.folio or before.staff or before.author or before.credit or before.jump:
        return False
    if not scene.joined or is_indent(scene.line.indent) or ends_paragraph(before.line):
        return False
    return before.full or breaks_off_wide(before, scene.here)


def _runs_on_closed(scene: Scene) -> bool:
    before = scene.before
    return (
        scene.joined
        and before is not None
        and before.full
        and before.line.closed
        and not is_indent(scene.line.indent)
        and (scene.sheet.indented or (scene.here.full and scene.index not in scene.sheet.full_ends))
    )


def _asks_on(scene: Scene) -> bool:
    """Say whether a line that asks, or trails off, is what a full line with its stop goes on with."""
    return scene.line.key.rstrip("”")[-1:] in ("?", "…") and scene.sheet.indented and _runs_on_closed(scene)


def _lost_indent(scene: Scene) -> bool:
    """Say whether a line of text at the margin stands below one that had room for it, where paragraphs stand in."""
    before, here, after = scene.before, scene.here, scene.after
    if before is None or not before.early or not scene.joined or not scene.sheet.indented:
        return False
    goes_on = after is not None and not after.line.gap and (after.full or after.line.closed or after.ended)
    text = (here.line.closed or (here.full and goes_on)) and any(sign in here.line.key for sign in ",。")
    return text and here.line.indent < _MARGIN and not (here.folio or here.staff or here.words or here.verse)


def _after_break(scene: Scene) -> bool:
    """Say whether the line above was cut by a column break: text without its end, then a blank line."""
    return scene.line.gap > 0 and scene.open_above and not (scene.before and scene.before.line.key[-1] in ":—")


def _broken(scene: Scene) -> bool:
    """Say whether fewer blank lines stand above a line than between paragraphs, below what is surely text."""
    above = scene.before
    if above is None or not 0 < scene.line.gap < scene.sheet.paragraph_gap or above.author or above.ended:
        return False
    if scene.after is not None and scene.after.opener and scene.line.width <= _DISPLAY and not scene.line.closed:
        return False  # a headline
    return above.line.width > _DISPLAY or above.line.closed or above.line.key[-1] in ",:;、"


def _announced(scene: Scene) -> bool:
    """Say whether the line above ends with a colon and a column break, one blank line, parts it from a sentence."""
    above = scene.before
    if above is None or above.line.key[-1] != ":" or scene.line.gap != 1 or scene.sheet.paragraph_gap == 1:
        return False
    return (
        (scene.line.closed or scene.here.ended or scene.here.full)
        and not is_indent(scene.line.indent)
        and not scene.here.numbered
    )


def _just_begun(scene: Scene) -> bool:
    """Say whether the line above begins a paragraph that it does not end, and this one stands at the margin."""
    above = scene.before
    if above is None or not scene.joined or not scene.sheet.indented:
        return False
    if above.author or above.credit or above.credited or ends_paragraph(above.line):
        return False
    if above.ended and not above.opener:
        return False
    if not scene.sheet.wrapped and _WORD <= scene.line.width <= _HEADLINE and not scene.line.closed:
        return False  # paragraphs are whole lines, and this is a few words
    return is_indent(above.line.indent) and above.line.width > 9 and scene.line.indent < _MARGIN  # noqa: PLR2004


def _below_first_line(scene: Scene) -> bool:
    """Say whether text that fills its column at the margin stands right below a sentence that stands in.

    Some programs count half an em of an indent as a character, so that first lines fall short of the measure.
    """
    above, line = scene.before, scene.line
    if above is None or not scene.joined or not scene.sheet.indented or line.indent >= _MARGIN or not scene.here.full:
        return False
    begun = is_indent(above.line.indent) and above.line.closed and not (above.author or above.credit or above.ended)
    return begun and above.line.width + above.line.indent >= scene.measure - _SHORT_OF and not scene.line.bracketed


def _initial(above: Line, below: Line) -> bool:
    """Say whether a line is one large character, and the one below it goes on with the sentence.

    A paragraph that begins below it further in has its own first character, and the line is what it is called: 伞.
    """
    large = len(above.key) == 1 and is_han(above.key)
    begins = is_indent(below.indent) and below.indent > above.indent
    return large and not begins and below.gap == 0 and below.width >= _BESIDE_LEAST


def _whole_above(scene: Scene) -> bool:
    """Say whether sentences fill this line and the one above, on a page whose paragraphs are whole lines.

    A column break may part the two by fewer blank lines than paragraphs have; lines of verse are no paragraphs.
    """
    before, sheet = scene.before, scene.sheet
    if sheet.wrapped or before is None or scene.here.verse or scene.line.gap < sheet.paragraph_gap:
        return False
    long = max(before.line.width, scene.line.width) > _DISPLAY
    return long and before.line.closed and scene.line.closed


def _points_on(scene: Scene) -> bool:
    """Say whether 图为… goes on at the margin with a paragraph that stands apart from the text above it: a caption."""
    line, above = scene.line, scene.before
    if not (scene.joined and scene.here.caption and scene.sheet.indented and line.indent < _MARGIN):
        return False
    if above is None or not above.line.closed:
        return False
    at = scene.index
    first = next((each for each in scene.sheet.printed[at - 1 : max(0, at - 5) : -1] if is_indent(each.indent)), None)
    return first is not None and first.gap > 0


def _below_caption(scene: Scene) -> bool:
    """Say whether a line stands right below a caption that has ended with its sentence."""
    before = scene.before
    return before is not None and before.caption and before.line.closed and not scene.here.credit


RULES = (
    Rule("the second half of 下图", "only text breaks inside a word", ends_pointer),
    Rule("a sentence that opens with its day breaks off", "only text tells what was on a day", breaks_off_behind_day),
    Rule("goes on with a sentence that opens with its day", "only text tells what was on a day", goes_on_behind_day),
    Rule("below a caption that has ended", "a picture is told in a sentence", _below_caption),
    Rule(
        "a large initial",
        "首字下沉: the first character of a text may be set large",
        lambda s: s.after is not None and _initial(s.line, s.after.line),
    ),
    Rule(
        "a large initial above",
        "首字下沉: the sentence goes on beside its first character",
        lambda s: s.before is not None and _initial(s.before.line, s.line),
    ),
    Rule("a smaller gap than between paragraphs", "a column break is parted by less than paragraphs are", _broken),
    Rule("a number goes on", "a column break cuts numbers, too", number_goes_on),
    Rule("its number is cut", "a headline does not break inside a number", is_number_cut),
    Rule("what a colon announced", "a column break may part a colon from what follows it", _announced),
    Rule("a bracket is open above", "what stands in brackets stands together", is_mark_open_above),
    Rule("goes on in a bracket that is open above", "what stands in brackets stands together", goes_on_in_bracket),
    Rule("closes a bracket that is open above", "what stands in brackets stands together", closes_bracket),
    Rule("the paragraph above has just begun", "the second line of a paragraph stands at the margin", _just_begun),
    Rule(
        "fills its column below a first line", "the second line of a paragraph stands at the margin", _below_first_line
    ),
    Rule("the line above runs on", "a full line without a stop goes on", _runs_on),
    Rule("the line above had room for this one", "only the last line of a paragraph leaves room", _lost_indent),
    Rule("the line above is full and ends", "a sentence may end at the end of a line", _runs_on_closed),
    Rule(
        "a paragraph goes on below a full line that ends, by its length",
        "a paragraph that has just begun goes on, a long one ends",
        lambda s: s.sheet.full_ends.get(s.index, 0.0) < 0.0,
    ),
    Rule(
        "a paragraph begins below a full line that ends, by the length of the one above",
        "a paragraph that has just begun goes on, a long one ends",
        lambda s: s.sheet.full_ends.get(s.index, 0.0) > 0.0,
    ),
    Rule("asks below a full line that ends", "a sentence may end at the end of a line", _asks_on),
    Rule(
        "the line above ends short",
        "a paragraph ends where its last line does not fill the column",
        lambda s: s.before is not None and not s.before.full and (s.before.line.closed or s.before.line.width < 8),  # noqa: PLR2004
    ),
    Rule("whole paragraphs above and here", "a page breaks its paragraphs into lines, or it does not", _whole_above),
    Rule(
        "a sentence ends above",
        "headlines follow complete sentences",
        lambda s: s.before is not None and s.before.line.closed,
    ),
    Rule("the text above is cut", "a column break cuts a sentence", _after_break),
    Rule(
        "begins with a closing mark",
        "no line begins with a comma or stop",
        lambda s: s.here.chopped and not s.here.verse,
    ),
    Rule(
        "short line above without a stop",
        "a short line that is no sentence is display type",
        lambda s: (
            s.joined
            and s.before is not None
            and not s.before.full
            and not s.before.line.closed
            and s.before.line.width <= _DISPLAY
        ),
    ),
    Rule(
        "the line above is indented text that fills its column",
        "the second line of a paragraph stands at the margin",
        lambda s: (
            s.joined
            and s.before is not None
            and s.sheet.indented
            and is_indent(s.before.line.indent)
            and s.line.indent < _MARGIN
            and s.before.full
        ),
    ),
    Rule(
        "points into a picture at the margin",
        "图为 may open the last sentence of a caption",
        _points_on,
    ),
)
