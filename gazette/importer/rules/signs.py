"""Signs that a line shows or lacks: what many rules cannot hold without is found once for all of them."""

from __future__ import annotations

import enum
import re
from collections.abc import Callable, Mapping

from gazette.importer.rules.rule import Scene
from gazette.importer.rules.surroundings import is_between_texts

_WIDEST = 30.0
_SPACE, _DIGIT = re.compile(r"\s"), re.compile(r"\d")


class Sign(enum.Enum):
    """What a line must show for some rules to hold."""

    BELOW_SENTENCE = "the line above ends as a sentence does"
    NARROW = "no wider than display type is"
    BETWEEN_TEXTS = "short, no sentence, and below what is surely text"
    APART = "a blank line above"
    TOP = "above the first text of the page"
    SPACED = "words set apart"
    COLON = "a colon"
    DIGIT = "a digit"
    MARKED = "a mark of what it is: a writer, a credit, a date, a bullet …"
    FOUND = "something that the page as a whole says of it"


def _is_marked(scene: Scene) -> bool:
    here = scene.here
    return (
        here.opener
        or here.author > 0
        or here.ended
        or here.verse
        or here.poem
        or here.bullet
        or here.numbered
        or here.credit
        or here.credited
        or here.caption
        or here.jump
        or here.resumed
        or here.folio
        or here.running
        or here.staff
        or here.words > 0
        or here.ornament
        or here.date
        or here.note
        or here.notice
        or here.question
        or here.organisation
    )


def _is_found(scene: Scene) -> bool:
    return (
        scene.run
        or scene.box is not None
        or scene.block
        or scene.twin
        or scene.listed
        or scene.below_rows
        or scene.signed
        or scene.inside
        or scene.parted
        or scene.essay
        or scene.kindred
        or scene.echoing
        or scene.pictured
        or scene.stacked
        or scene.poem
        or scene.torn
        or scene.rejoined
        or scene.asking
        or scene.signing
        or scene.next_notice
    )


SHOWS: Mapping[Sign, Callable[[Scene], bool]] = {
    Sign.BELOW_SENTENCE: lambda scene: scene.before is not None and scene.before.line.closed,
    Sign.NARROW: lambda scene: scene.line.width <= _WIDEST,
    Sign.BETWEEN_TEXTS: is_between_texts,
    Sign.APART: lambda scene: scene.line.gap > 0,
    Sign.TOP: lambda scene: scene.here.top,
    Sign.SPACED: lambda scene: _SPACE.search(scene.line.key) is not None,
    Sign.COLON: lambda scene: ":" in scene.line.key,
    Sign.DIGIT: lambda scene: _DIGIT.search(scene.line.key) is not None,
    Sign.MARKED: _is_marked,
    Sign.FOUND: _is_found,
}
