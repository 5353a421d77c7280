"""Every misread character of a text that has a likely or a certain reading, by the families that find them.

**Source**: the families: `kana`, `dashes`, `number_letters`, `lost_strokes`, `radicals`.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.dashes import find_dashes
from gazette.importer.kana import find_kana
from gazette.importer.lost_strokes import find_lost_strokes
from gazette.importer.misreading import Misreading
from gazette.importer.number_letters import find_number_letters
from gazette.importer.radicals import find_radicals
from gazette.text.addresses import find_addresses

_FAMILIES = (find_kana, find_dashes, find_number_letters, find_lost_strokes, find_radicals)


def find_misreadings(text: str) -> tuple[Misreading, ...]:
    """Return the misread characters of a text, those that can be only one other with it as their reading.

    **Shape**: in order, none over another; in an address nothing is certain.
    """
    found: list[Misreading] = []
    taken: set[int] = set()
    for family in _FAMILIES:
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
