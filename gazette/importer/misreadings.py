"""Every misread character of a text that has a likely or a certain reading, by the families that find them.

**Source**: the families: `kana`, `dashes`, `number_letters`, `lost_strokes`, `radicals`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from gazette.importer.dashes import find_dashes, may_have_dashes
from gazette.importer.kana import find_kana, may_have_kana
from gazette.importer.lost_strokes import find_lost_strokes, may_have_lost_strokes
from gazette.importer.misreading import Misreading
from gazette.importer.number_letters import find_number_letters, may_have_letters
from gazette.importer.radicals import find_radicals, may_have_radicals
from gazette.text.addresses import find_addresses

Family = Callable[[str], Iterable[Misreading]]
# What each family's characters have in common, and the family.
_FAMILIES: tuple[tuple[Callable[[str], bool], Family], ...] = (
    (may_have_kana, find_kana),
    (may_have_dashes, find_dashes),
    (may_have_letters, find_number_letters),
    (may_have_lost_strokes, find_lost_strokes),
    (may_have_radicals, find_radicals),
)


def list_families(text: str) -> tuple[Family, ...]:
    """Return the families that may find something in a text, or in a part of it."""
    return tuple(family for may_have, family in _FAMILIES if may_have(text))


def find_misreadings(text: str, families: tuple[Family, ...] | None = None) -> tuple[Misreading, ...]:
    """Return the misread characters of a text, those that can be only one other with it as their reading.

    Whoever asks for many parts of a text gives the ``families`` that may find something in it.

    **Shape**: in order, none over another; in an address nothing is certain.
    """
    found: list[Misreading] = []
    taken: set[int] = set()
    for family in list_families(text) if families is None else families:
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
