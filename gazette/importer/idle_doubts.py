"""Doubts about lines that change nothing: whichever of its two roles such a line has, the same files are written.

**Source**: a date and the name above it are a sign-off, or paragraphs of their own; both are written alike, as the last
lines of the body. Who stands below a text is its writer, as the author or as who signed it. An editor who looks there
finds nothing to mend.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import count

from gazette.importer.classify import Reading
from gazette.importer.rereading import read_line_as
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled
from gazette.importer.wholes import PageItems
from gazette.model import ArticleFile
from gazette.problems import Code, Problem

# Of other pairs hardly one comes to the same, and a line that is neither may be what nobody has thought of.
_NAMED = frozenset({Role.SIGN, Role.AUTHOR})
_DATED = frozenset({Role.SIGN, Role.START})
# For each such line the whole page is read once more. Of a newspaper page hardly three are asked; a file of many pages
# in one takes time as its length, and its other doubts are said.
_MOST_ASKED = 16

Write = Callable[[tuple[Titled, ...]], list[ArticleFile]]


def drop_idle(doubts: Iterable[Problem], reading: Reading, page: PageItems, write: Write) -> Iterator[Problem]:
    """Yield the doubts of a page that change something, in their order; ``write`` makes items into files."""
    places = {trait.line.number: at for at, trait in enumerate(reading.traits)}
    files: list[ArticleFile] | None = None
    asked = count(1)
    for doubt in doubts:
        role = _find_other(doubt, reading, places)
        if role is not None and next(asked) <= _MOST_ASKED:
            files = write(page.titled) if files is None else files
            other = read_line_as(reading, doubt.span.line, role)
            if _list_furniture(other) == _list_furniture(page) and write(other.titled) == files:
                continue
        yield doubt


def _find_other(doubt: Problem, reading: Reading, places: dict[int, int]) -> Role | None:
    """Return the other role of a doubtful line; None where it is no such pair, or a later step overruled it."""
    other = doubt.alternative
    if doubt.code is not Code.DOUBTFUL_LINE or other is None or other.margin is None:
        return None
    at, pair = places[doubt.span.line], {other.taken, other.other}
    alike = pair == _NAMED or (pair == _DATED and _is_dated(reading, at))
    return Role(other.other) if alike and other.taken == reading.verdicts[at].role else None


def _is_dated(reading: Reading, at: int) -> bool:
    """Say whether a line is a date, or stands right above one."""
    below = reading.traits[at + 1 : at + 2]
    return reading.traits[at].date or any(trait.date and not trait.line.gap for trait in below)


def _list_furniture(page: PageItems) -> list[int]:
    return [trait.line.number for trait in page.furniture]
