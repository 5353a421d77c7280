"""Headlines above the first sentences of their reports, each divided as its editor set it: one reading or, seldom, two.

Gold files of pages accept what a colleague could defend, and so hardly tell a kicker from the first line of a title.
These do: ``tests/golden/import/headlines``, a JSON object a line with the printed lines of each part.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazette.importer import headlines
from gazette.importer.headline_parts import Cuts
from gazette.importer.lines import Line, read_sheet
from gazette.problems import Source

DIVIDED = Path(__file__).resolve().parents[2] / "golden" / "import" / "headlines"
_PARTS = ("column", "kicker", "title", "subtitle")
_ASIDE = 3  # of so many one is never fitted to


@dataclass(frozen=True, slots=True)
class DividedHeadline:
    """One headline. **Shape**: ``text`` is what stands below it, folded; ``right`` are the ways to divide its lines
    that are as good, ``aside`` says that no weight is fitted to it.
    """

    lines: tuple[Line, ...]
    text: str
    right: frozenset[Cuts]
    aside: bool

    @property
    def is_read_right(self) -> bool:
        """Say whether the importer divides it so."""
        ways = headlines.list_divisions(len(self.lines))
        return max(ways, key=lambda cuts: headlines.score_division(self.lines, cuts, self.text)) in self.right


def read_divided(folder: Path = DIVIDED) -> Iterator[DividedHeadline]:
    """Yield the headlines of every file of a folder, by name."""
    for path in sorted(folder.glob("*.jsonl")):
        for place, row in enumerate(path.read_text(encoding="utf-8").splitlines()):
            yield _read(json.loads(row), aside=place % _ASIDE == 0)


def _read(entry: dict[str, Any], *, aside: bool) -> DividedHeadline:
    counts = [len(entry[part]) for part in _PARTS]
    rows = [line for part in _PARTS for line in entry[part]]
    sheet = read_sheet(Source("headline.txt", "\n".join([*rows, "", "　　" + entry["lead"]])))
    ways = [counts, *entry["also"]]
    right = frozenset((column, column + kicker, column + kicker + title) for column, kicker, title, _ in ways)
    return DividedHeadline(sheet.printed[: len(rows)], sheet.printed[-1].key, right, aside)
