"""Writers named on several lines below a title: a post above its names, a row that goes on below its post.

**Source**: narrow columns, which set 本报记者 above 康宁, or the second name below the first with the post left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from gazette.importer.authors import is_post_above_names
from gazette.importer.heads_of_reports import Fields, read_author_line
from gazette.importer.lines import Line
from gazette.importer.people import AS_ROLE
from gazette.importer.strips import Desk, join_lines
from gazette.text.person_names import split_names

_DEEPER = 2.5  # ems that a row of names stands in below the post of the row above


def read_author_lines(desk: Desk, lines: tuple[Line, ...], issue: dt.date, fields: Fields) -> None:
    """Enter lines that name the writers of a text; those without a post have that of the row they go on with."""
    above: tuple[Line, ...] = ()
    for row in _join_posts(lines):
        known = len(fields.people)
        read_author_line(desk, join_lines(row), issue, fields, row[0].told)
        if known and above and _goes_on(above, row[0]):
            role = fields.people[known - 1].role
            named = [replace(person, role=person.role or role) for person in fields.people[known:]]
            fields.people[known:] = named
        else:
            above = row


def _join_posts(lines: tuple[Line, ...]) -> Iterator[tuple[Line, ...]]:
    """Yield the lines one by one, a post alone together with the names right below it."""
    index = 0
    while index < len(lines):
        pair = lines[index : index + 2]
        both = len(pair) > 1 and is_post_above_names(pair[0].key, pair[1].key)
        yield pair if both else pair[:1]
        index += 1 + both


def _goes_on(above: tuple[Line, ...], line: Line) -> bool:
    """Say whether a line has nothing but further names for the post that begins the row above."""
    if line.gap or AS_ROLE.match(above[0].key) is None or not split_names(line.key):
        return False
    return len(above) > 1 or line.indent >= above[0].indent + _DEEPER
