"""What a page says of itself: its number and name, the issue's number, its editors.

**Source**: mastheads and folio lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer import issue_counts
from gazette.importer.issue_dates import Found
from gazette.importer.lines import Line
from gazette.importer.makers import find_makers, list_posts
from gazette.importer.page_names import find_page_name
from gazette.importer.staff_pieces import find_posts_and_names, name_post
from gazette.importer.traits import Traits
from gazette.model import Person
from gazette.text.person_names import split_names


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture of a page says, as printed where it is a text."""

    number: str | None
    page_count: int | None
    name: str | None
    editors: tuple[Person, ...]
    lines: tuple[str, ...]


def read_facts(lines: tuple[Traits, ...], page: Found) -> Facts:
    """Return the facts of a page's furniture, with the number that was found for it."""
    printed = [trait.line for trait in lines]
    name = find_page_name(lines, page)
    return Facts(
        number=issue_counts.find_number(printed, name),
        page_count=issue_counts.find_page_count([line.key for line in printed]),
        name=name,
        editors=tuple(_read_makers(printed, page)),
        lines=tuple(line.text for line in printed),
    )


def _read_makers(lines: list[Line], page: Found) -> Iterator[Person]:
    """Yield who made the page, in the order of its lines; those whose posts stand above their names, too.

    Who made another page (二版责编) is none of them, beside those of this one.
    """
    pairs = dict(find_posts_and_names(lines))
    for index, line in enumerate(lines):
        if index in pairs:
            below = lines[pairs[index]]
            for span in split_names(below.key):
                yield Person("".join(below.text[slice(*span)].split()), name_post(line))
        elif index not in pairs.values():
            makers = find_makers(line.key)
            own = [maker for maker in makers if maker.page in {None, page.value}]
            yield from (Person(name, post) for name, post in list_posts(own or makers, line.text))
