"""Sections of an issue (A叠, B叠), where pages of an edition are numbered through: B02 is page 2 of another section.

**Source**: folios and jump lines of papers in sections: A03版, B9, G07, T12 (特刊), AA02, A叠02版, （下转B02版）.
"""

from __future__ import annotations

import enum
from dataclasses import dataclass

from gazette.importer.lines import Line
from gazette.text.file_names import LAST_PAGE
from gazette.text.patterns import compile_late

FRONT = "A"  # section A has the numbers of the issue
# The letters of a section before the number of its page: one, or two where a section has parts of its own.
SECTION = "(?:(?:[A-HTW]|[AGST][A-D])叠?|[a-d])"
_LETTERED = compile_late(r"(?<![A-Za-z])([A-Za-z]{1,2})\s?叠?\s?0?(\d{1,3})(?!\d)")
_NAMED = compile_late(r"(?:^|[/_-])([A-HTa-d])0?(\d{1,3})(?=[^\w]|[-_版]|$)")


class Called(enum.Enum):
    """What a page is called that has no number in a jump line: the one behind this page, the last, a cover's inside."""

    NEXT = "next"
    LAST = "last"
    COVER = "cover"


@dataclass(frozen=True, slots=True)
class Numbering:
    """The section of a page as printed, empty where none is, and what its number in the issue has more than printed.

    ``own`` is that number and ``last`` how many pages the issue has, each 0 where it is not known.
    """

    section: str = ""
    shift: int = 0
    own: int = 0
    last: int = 0

    @property
    def is_own(self) -> bool:
        """Whether pages of the issue stand before those of the section, whose numbers are its own."""
        return self.section not in {"", FRONT}

    def find_page(self, section: str, page: int, called: Called | None = None) -> int | None:
        """Return the number of the page that a jump line names.

        **Shape**: None for one of a section that is not this page's, for a number that no page of an issue has (B1
        stands before the first where B4 was given as page 1), and for a last page where nothing says which that is.
        """
        if called:
            behind = self.own + 1 if self.own else 0
            there = {Called.NEXT: behind, Called.LAST: self.last}.get(called, 0)
        else:
            there = page + self.shift if section and section == self.section else page
        return there if self.tells(section) and 1 <= there <= LAST_PAGE else None

    def tells(self, section: str) -> bool:
        """Say whether this page tells which numbers the pages of a section have in the issue."""
        return section in {"", FRONT, self.section}


PLAIN = Numbering()


def find_numbering(path: str, line: Line | None, printed: int, number: int) -> Numbering:
    """Return how a page is numbered that prints a number in a line, or has it in its file's name, or has another."""
    told = _LETTERED.finditer(line.key) if line else _NAMED.finditer(path)
    section = next((match[1].upper() for match in told if int(match[2]) == printed), "")
    return Numbering(section, number - printed if section else 0)
