"""Sections of an issue (A叠, B叠), where pages of an edition are numbered through: B02 is page 2 of another section.

**Source**: folios and jump lines of papers in sections: A03版, B9, （下转B02版）.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer.jumps import Jump
from gazette.importer.lines import Line

FRONT = "A"  # section A has the numbers of the issue
_LETTERED = re.compile(r"(?<![A-Za-z])([A-Za-z])\s?0?(\d{1,3})(?!\d)")
_NAMED = re.compile(r"(?:^|[/_-])([A-HTa-d])0?(\d{1,3})(?=[^\w]|[-_版]|$)")


@dataclass(frozen=True, slots=True)
class Numbering:
    """The section of a page as printed, empty where none is, and what its number in the issue has more than printed."""

    section: str = ""
    shift: int = 0

    def find_page(self, jump: Jump) -> int | None:
        """Return the number of the page that a jump line names, None for one of a section that is not this page's."""
        if jump.section and jump.section == self.section:
            return jump.page + self.shift
        return jump.page if jump.section in {"", FRONT} else None


PLAIN = Numbering()


def find_numbering(path: str, line: Line | None, printed: int, number: int) -> Numbering:
    """Return how a page is numbered that prints a number in a line, or has it in its file's name, or has another."""
    told = _LETTERED.finditer(line.key) if line else _NAMED.finditer(path)
    section = next((match[1].upper() for match in told if int(match[2]) == printed), "")
    return Numbering(section, number - printed if section else 0)
