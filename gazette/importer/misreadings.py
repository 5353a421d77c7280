"""Every misread character of a text that has a likely or a certain reading, by the families that find them.

**Source**: the families: `kana`, `dashes`, `number_letters`, `lost_strokes`, `radicals`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from gazette.importer.dashes import find_dashes, may_have_dashes
from gazette.importer.kana import find_kana, may_have_kana
from gazette.importer.lost_strokes import find_lost_strokes, may_have_lost_strokes
from gazette.importer.misreading import Misreading
from gazette.importer.number_letters import find_number_letters, may_have_letters
from gazette.importer.radicals import find_radicals, may_have_radicals
from gazette.text.addresses import find_addresses

# What the characters of a family have in common, and the family.
Family = tuple[Callable[[str], bool], Callable[[str], Iterable[Misreading]]]
_FAMILIES: tuple[Family, ...] = (
    (may_have_kana, find_kana),
    (may_have_dashes, find_dashes),
    (may_have_letters, find_number_letters),
    (may_have_lost_strokes, find_lost_strokes),
    (may_have_radicals, find_radicals),
)


def list_families(text: str, families: Sequence[Family] = _FAMILIES) -> list[Family]:
    """Return those of some families that may find something in a text, or in a part of it."""
    return [family for family in families if family[0](text)]


def find_misreadings(text: str, families: Sequence[Family] = _FAMILIES) -> tuple[Misreading, ...]:
    """Return the misread characters of a text, those that can be only one other with it as their reading.

    Only the ``families`` are asked that may find something in it.

    **Shape**: in order, none over another; in an address nothing is certain.
    """
    found: list[Misreading] = []
    taken: set[int] = set()
    for _, family in list_families(text, families):
        for misread in family(text):
            place = range(misread.start, misread.end)
            if taken.isdisjoint(place):
                taken.update(place)
                found.append(misread)
    addresses = find_addresses(text) if found else ()
    if addresses:
        found = [_doubt(misread) if any(misread.start in each for each in addresses) else misread for misread in found]
    return tuple(sorted(found, key=lambda misread: misread.start))


def _doubt(misread: Misreading) -> Misreading:
    return replace(misread, reading="")
