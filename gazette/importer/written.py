"""What lines were written as, where later steps overruled what the lines look like by themselves.

**Source**: a doubt is said of what stands in the article, so that who looks there finds what is said.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from gazette.importer.blocks import Kin
from gazette.importer.classify import Reading
from gazette.importer.fates import Fate, Use
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled

CAPTION = "picture caption"  # a paragraph by its looks: no line shows by itself that it is one
_Place = tuple[Kin, bool]  # the kind of the block that a line stands in, and whether it begins a paragraph
_HEADLINE = frozenset({Use.TITLE, Use.KICKER, Use.SUBTITLE, Use.COLUMN})
_NAMES = frozenset({Use.BYLINE, Use.CREDIT, Use.SOURCE, Use.DATELINE})
_PARAGRAPHS: dict[frozenset[Use], str] = {
    frozenset({Use.CAPTION}): CAPTION,
    frozenset({Use.CAPTION, Use.CREDIT}): CAPTION,
    frozenset({Use.CAPTION, Use.TITLE}): CAPTION,  # what a work is called, in front of what it is
    frozenset({Use.CAPTION, Use.TITLE, Use.CREDIT}): CAPTION,
    frozenset({Use.CREDIT}): Role.CREDIT,
    frozenset({Use.BYLINE}): Role.AUTHOR,
}
_LOOKS = frozenset({Role.CROSSHEAD, Role.VERSE, Role.SIGN})  # parts of a body that are set as no other
_KINS = {Kin.VERSE: Role.VERSE, Kin.CROSSHEAD: Role.CROSSHEAD, Kin.CREDIT: Role.CREDIT, Kin.JUMP: Role.JUMP}


def find_overruled(
    reading: Reading, titled: tuple[Titled, ...], joined: frozenset[int], fates: tuple[Fate, ...]
) -> dict[int, str]:
    """Return what became of each line that is something else than its verdict says, by the numbers of the lines.

    ``joined`` are the lines that go on with the paragraph above, whatever their verdicts say. **Shape**: the value of
    a ``Role``, or ``CAPTION``.
    """
    places, uses = _find_places(titled, joined), _find_uses(fates)
    found: dict[int, str] = {}
    for trait, verdict in zip(reading.traits, reading.verdicts, strict=True):
        number = trait.line.number
        became = _name(verdict.role, places.get(number), uses.get(number, frozenset()))
        if became != verdict.role:
            found[number] = str(became)
    return found


def name_use(use: Use, became: str) -> str:
    """Return what words were written as: a field's name, or, of a body, what the line became where that looks its own.

    **Shape**: the value of a ``Use``, or of the role of a crosshead, a line of verse or a sign-off.
    """
    return became if use is Use.BODY and became in _LOOKS else use.value


def _find_places(titled: tuple[Titled, ...], joined: frozenset[int]) -> dict[int, _Place]:
    places: dict[int, _Place] = {}
    for each in titled:
        for block in each.item.blocks:
            first = block.first.line.number
            places |= {trait.line.number: (block.kin, False) for trait in block.traits}
            places[first] = block.kin, first not in joined
    return places


def _find_uses(fates: Iterable[Fate]) -> dict[int, frozenset[Use]]:
    """Return what the words of each line became; of a line that is nothing but form words, what these mark."""
    words, marks = defaultdict[int, set[Use]](set), defaultdict[int, set[Use]](set)
    for fate in fates:
        if fate.use is not Use.INVISIBLE:
            (marks if fate.mark else words)[fate.line].add(fate.use)
    return {line: frozenset(words.get(line) or marks[line]) for line in {*words, *marks}}


def _name(role: Role, place: _Place | None, uses: frozenset[Use]) -> str:
    """Return what became of a line."""
    if place is None:
        if uses & _HEADLINE:
            return Role.HEAD
        return Role.AUTHOR if uses & _NAMES else role
    kin, begins = place
    if kin in _KINS:
        return _KINS[kin]
    return _name_in_text(role, kin, uses) if begins else Role.REST


def _name_in_text(role: Role, kin: Kin, uses: frozenset[Use]) -> str:
    """Return what became of a line that begins a paragraph, or stands by itself above or below text."""
    if kin is Kin.TEXT:
        return _PARAGRAPHS.get(uses, Role.START)
    if uses & _NAMES:
        return Role.AUTHOR
    return Role.SIGN if kin is Kin.SIGN or role is Role.SIGN else Role.START
