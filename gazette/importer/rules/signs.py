"""Signs that a line shows or lacks: what many rules cannot hold without is found once for all of them."""

from __future__ import annotations

import enum
from operator import attrgetter

from gazette.importer.indexes import says_page
from gazette.importer.rules.between_texts import is_between_texts
from gazette.importer.rules.edges import is_near_edge
from gazette.importer.rules.mastheads import is_bare
from gazette.importer.rules.rule import Scene
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_SHORT, _WIDEST = 18.0, 30.0
# Numbers in rings and small ones count as digits, too.
_SPACE, _DIGIT = compile_late(r"\s"), compile_late(r"[\d²³¹⁰-₉①-⒛⓪-⓿❶-➓]")
_MARKS = attrgetter(
    *("opener", "author", "ended", "verse", "poem", "bullet", "numbered", "credit", "credited", "caption", "jump"),
    *("resumed", "folio", "running", "staff", "words", "ornament", "date", "note", "notice", "question"),
    "organisation",
)
_MARKS_BELOW = attrgetter("opener", "author", "credit", "date", "resumed", "verse")


class Sign(enum.Enum):
    """What a line must show for some rules to hold."""

    BELOW_SENTENCE = "the line above ends as a sentence does"
    BELOW_OPEN = "the line above does not"
    BELOW_COLON = "the line above ends with a colon"
    JOINED = "right below another line"
    APART = "a blank line above"
    SENTENCE = "ends as a sentence does"
    OPEN = "does not"
    SHORT = "no wider than crossheads are"
    NARROW = "no wider than display type is"
    BARE = "no wider than display type is, or no full stop in it"
    BETWEEN_TEXTS = "short, no sentence, and below what is surely text"
    ABOVE_COLON = "the line below ends with a colon"
    ABOVE_MARK = "the line below has the mark of a report, a writer, a credit, a date, verse or a continuation"
    TIGHT = "right above another line"
    TOP = "above the first text of the page"
    EDGE = "above the first text of the page, or one of its last lines"
    STANDS_IN = "white space before it"
    MEASURED = "in a column whose width is known"
    SPACED = "words set apart"
    COLON = "a colon"
    BRACKET = "the end of what stands in brackets"
    DIGIT = "a digit"
    PAGE = "says a page, as lines of an index do"
    SHAPED = "others near it are made like it"
    MARKED = "a mark of what it is: a writer, a credit, a date, a bullet …"
    FOUND = "something that the page as a whole says of it"
    TOLD = "a label that says what it is, or its place among labelled lines"


def show_signs(scene: Scene) -> tuple[bool, ...]:
    """Return for each sign, in their order, whether a line shows it."""
    line, here = scene.line, scene.here
    key, gap, closed = line.key, line.gap, line.closed
    narrow = line.width <= _WIDEST
    return (
        *_show_above(scene.before, gap),
        gap > 0,
        closed,
        not closed,
        line.width <= _SHORT,
        narrow,
        narrow or is_bare(line),
        narrow and not closed and is_between_texts(scene),
        *_show_below(scene.after),
        here.top,
        is_near_edge(scene),
        line.indent > 0,
        scene.measure > 0,
        _SPACE.search(key) is not None,
        ":" in key,
        ")" in key or "]" in key,
        _DIGIT.search(key) is not None,
        says_page(key),
        scene.shaped > 0,
        any(_MARKS(here)),
        scene.found,
        line.told is not None,
    )


def _show_above(above: Traits | None, gap: int) -> tuple[bool, bool, bool, bool]:
    """Return how the line above ends: as a sentence, open, with a colon; and whether no blank line parts the two."""
    if above is None:
        return False, False, False, False
    closed = above.line.closed
    return closed, not closed, above.line.key[-1] == ":", gap == 0


def _show_below(below: Traits | None) -> tuple[bool, bool, bool]:
    """Return of the line below whether it ends with a colon, has a mark, and stands right below."""
    if below is None:
        return False, False, False
    return below.line.key[-1] == ":", any(_MARKS_BELOW(below)), below.line.gap == 0
