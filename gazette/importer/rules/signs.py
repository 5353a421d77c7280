"""Signs that a line shows or lacks: what many rules cannot hold without is found once for all of them."""

from __future__ import annotations

import enum
from operator import attrgetter

from gazette.importer.indexes import says_page
from gazette.importer.rules.between_texts import is_between_texts
from gazette.importer.rules.edges import is_near_edge
from gazette.importer.rules.mastheads import is_bare
from gazette.importer.rules.rule import Scene
from gazette.importer.rules.told_rows import RATE_ENDS
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_FEW, _SHORT, _WIDEST = 8, 18.0, 30.0
_TWO = 2
# Numbers in rings and small ones count as digits, too.
_DIGIT = compile_late(r"[\d²³¹⁰-₉①-⒛⓪-⓿❶-➓]")
_MARKS = attrgetter(
    *("opener", "author", "ended", "verse", "poem", "bullet", "numbered", "credit", "credited", "caption", "jump"),
    *("resumed", "folio", "running", "staff", "words", "ornament", "date", "note", "notice", "question", "chopped"),
    "organisation",
)
_MARKS_BELOW = attrgetter("opener", "author", "credit", "date", "resumed", "verse")
_MARKS_ABOVE = attrgetter("ended", "jump", "credit", "credited", "caption", "verse", "author")
_GOES_ON = frozenset(",;、")
# What a line begins with that one of the rules of ``WORDED`` may hold for, and one that says when it was.
_BEGIN = frozenset(
    "([【〖■●◆▶▲★□—一第此敬泣哀叩率不孝孤护丧杖期作本特又另续未待全连完今要看提内重新相知政法链小数名背资延计单"
)
_BEGIN_WITH_TIME = frozenset("一二三四五六七八九十昨近日连目今当前截据同此")
_WROTE = compile_late(r"[著编译绘撰][,/]")
_RESULT_LONGEST, _GREETING_LONGEST = 26, 22  # characters


class Sign(enum.Enum):
    """What a line must show for some rules to hold."""

    BELOW_SENTENCE = "the line above ends as a sentence does"
    BELOW_OPEN = "the line above does not"
    BELOW_COLON = "the line above ends with a colon"
    BELOW_MARK = "the line above ends a text, is verse or a caption, or names somebody"
    BELOW_TEXT = "the line above is surely text"
    JOINED = "right below another line"
    APART = "a blank line above"
    TWO_ABOVE = "two blank lines above"
    SENTENCE = "ends as a sentence does"
    OPEN = "does not"
    GOES_ON = "ends with a comma or what does as one"
    FULL = "fills its column, or goes on below as if it did"
    FEW = "a few characters"
    SHORT = "no wider than crossheads are"
    NARROW = "no wider than display type is"
    WIDE = "wider"
    BARE = "no wider than display type is, or no full stop in it"
    BETWEEN_TEXTS = "short, no sentence, and below what is surely text"
    ABOVE_COLON = "the line below ends with a colon"
    ABOVE_MARK = "the line below has the mark of a report, a writer, a credit, a date, verse or a continuation"
    ABOVE_TEXT = "the line below is surely text"
    TIGHT = "right above another line"
    TWO_BELOW = "two blank lines below"
    NEARER_BELOW = "nearer to the line below than to that above"
    NEARER_ABOVE = "nearer to the line above than to that below"
    TOP = "above the first text of the page"
    EDGE = "above the first text of the page, or one of its last lines"
    INDENTED = "on a page whose paragraphs stand in"
    STANDS_IN = "white space before it"
    MEASURED = "in a column whose width is known"
    SPACED = "words set apart"
    COLON = "a colon"
    BRACKET = "the end of what stands in brackets"
    QUOTED = "the beginning of a quotation or of a title, or a day set apart"
    DIGIT = "a digit"
    PAGE = "says a page, as lines of an index do"
    WORDED = "begins with, or has, or stands above, a character or a word that one rule asks for"
    SHAPED = "others near it are made like it"
    MARKED = "a mark of what it is: a writer, a credit, a date, a bullet …"
    FOUND = "something that the page as a whole says of it"
    TOLD = "a label that says what it is, or its place among labelled lines"


def show_signs(scene: Scene) -> tuple[bool, ...]:
    """Return for each sign, in their order, whether a line shows it."""
    line, here, gap, gap_below = scene.line, scene.here, scene.line.gap, scene.gap_below
    key, width, closed = line.key, line.width, line.closed
    narrow = width <= _WIDEST
    spaced = len(key.split(None, 1)) > 1
    return (
        *_show_above(scene.before, gap),
        gap > 0,
        gap >= _TWO,
        closed,
        not closed,
        key[-1] in _GOES_ON,
        here.full,
        width <= _FEW or len(key) <= _FEW,
        width <= _SHORT,
        narrow,
        not narrow,
        narrow or is_bare(line),
        narrow and not closed and is_between_texts(scene),
        *_show_below(scene.after),
        gap_below >= _TWO,
        gap > gap_below,
        gap < gap_below,
        here.top,
        is_near_edge(scene),
        scene.sheet.indented,
        line.indent > 0,
        scene.measure > 0,
        spaced,
        ":" in key,
        ")" in key or "]" in key,
        "“" in key or "《" in key or (spaced and "日" in key),
        _DIGIT.search(key) is not None,
        says_page(key),
        spaced or _is_worded(key) or (scene.after is not None and "摄" in scene.after.line.key),
        scene.shaped > 0,
        any(_MARKS(here)),
        scene.found,
        line.told is not None,
    )


def _show_above(above: Traits | None, gap: int) -> tuple[bool, bool, bool, bool, bool, bool]:
    """Return how the line above ends: as a sentence, open, with a colon; what it is; and whether it is right above."""
    if above is None:
        return False, False, False, False, False, False
    closed = above.line.closed
    return closed, not closed, above.line.key[-1] == ":", any(_MARKS_ABOVE(above)), above.text, gap == 0


def _show_below(below: Traits | None) -> tuple[bool, bool, bool, bool]:
    """Return of the line below whether it ends with a colon, has a mark, is surely text, and stands right below."""
    if below is None:
        return False, False, False, False
    return below.line.key[-1] == ":", any(_MARKS_BELOW(below)), below.text, below.line.gap == 0


def _is_worded(key: str) -> bool:
    """Say whether a folded line has, or begins or ends with, what one of the rules of ``WORDED`` asks for.

    None of the forms that these rules look for is without it: tests/unit/importer/test_worded_lines.py asks them.
    """
    first, last = key[0], key[-1]
    if first in _BEGIN or "导读" in key or "热线" in key or "贴士" in key:
        return True
    if (first in _BEGIN_WITH_TIME or first.isdecimal()) and "," in key:
        return True
    if (("书" in key or "出版" in key) and _WROTE.search(key) is not None) or (last in RATE_ENDS and "每" in key):
        return True
    length = len(key)
    return ("比" in key and length <= _RESULT_LONGEST) or ((last == ":" or "好" in key) and length <= _GREETING_LONGEST)
