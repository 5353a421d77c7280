"""What lines are told to be by what stands around them: in groups of poems, in boxes, above a headline.

**Source**: as of ``poem_groups``, ``boxed_titles`` and ``heads_above``, each of which finds lines of its own.
"""

from __future__ import annotations

from dataclasses import replace

from gazette.importer.boxed_titles import find_boxed_titles
from gazette.importer.heads_above import find_heads_above
from gazette.importer.lines import Sheet
from gazette.importer.noted_boxes import find_noted_boxes
from gazette.importer.poem_groups import find_poems
from gazette.importer.signed_stacks import find_signed_stacks
from gazette.importer.titled_rows import find_titled_rows
from gazette.importer.writers_alike import find_writers_alike

# Whoever finds a line first tells what it is.
_FINDERS = (
    find_poems,
    find_signed_stacks,
    find_titled_rows,
    find_boxed_titles,
    find_noted_boxes,
    find_heads_above,
    find_writers_alike,
)


def tell_lines(sheet: Sheet) -> Sheet:
    """Return a sheet whose lines know what they are by their places; the same where the page has none of these."""
    for find in _FINDERS:
        told = find(sheet)
        if told:
            lines = enumerate(sheet.printed)
            printed = tuple(replace(line, told=told.get(at)) if line.told is None else line for at, line in lines)
            sheet = replace(sheet, printed=printed)
    return sheet
