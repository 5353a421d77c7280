"""Decisions of pages whose answers gold files know: what tells of each, and whether it is wrong.

A page is read by tables of topics and of words that others made, for what was counted on a page errs there too seldom.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from unittest import mock

from gazette.importer import chances, page
from gazette.importer.classify import Reading
from gazette.importer.lines import Sheet
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.importer.wholes import PageItems
from tests.bench.import_fitting.labels import read_labels
from tests.bench.import_scoring.found import find_item
from tests.bench.import_scoring.gold import GoldPage, find_gold
from tests.bench.import_scoring.items import FoundItem, GoldItem
from tests.bench.import_scoring.placing import place
from tests.bench.import_scoring.scoring import score_page

# A table of weights, what tells of a decision, and whether it is wrong.
Row = tuple[str, dict[str, float], bool]
LINE, DIVISION = "DOUBT_OF_LINE", "DOUBT_OF_DIVISION"

_TEXT = {Role.START, Role.REST}
_PARTS = ("kicker", "subtitle")


def list_decisions(pages: Iterable[GoldPage], folder: Path) -> Iterator[Row]:
    """Yield the decisions of pages of a folder whose answers their gold files know."""
    gold = find_gold(folder)
    for each in pages:
        seen: list[PageItems] = []
        with mock.patch.object(page, "read_again", partial(_read_again, seen)):
            imported = score_page(each)[1]
        if imported is None or not seen:
            continue
        items = seen[-1]
        sheet = items.reading.sheet
        labels = read_labels(gold[each.name], sheet, each.slips)
        right = {line.number: roles for line, roles in zip(sheet.printed, labels, strict=True)}
        yield from _list_lines(items.reading, right)
        found = [find_item(file, each.slips) for file in imported.articles]
        if len(found) == len(items.titled):
            yield from _list_headlines(items, right, each.items, found)


def _read_again(seen: list[PageItems], sheet: Sheet) -> tuple[Reading, PageItems]:
    reading, items = read_again(sheet)
    seen.append(items)
    return reading, items


def _list_lines(reading: Reading, right: Mapping[int, frozenset[Role]]) -> Iterator[Row]:
    for at, (trait, verdict) in enumerate(zip(reading.traits, reading.verdicts, strict=True)):
        labels = right[trait.line.number]
        other = chances.find_other_role(reading, at)
        if labels and other:
            # Lines of an advertisement are paragraphs as well as verse: what an editor sees is the same.
            wrong = verdict.role not in labels and not (verdict.role in _TEXT and labels == {Role.VERSE})
            yield LINE, dict(chances.list_of_line(reading, at, other)), wrong


def _list_headlines(
    items: PageItems, right: Mapping[int, frozenset[Role]], gold: Sequence[GoldItem], found: Sequence[FoundItem]
) -> Iterator[Row]:
    """Yield how headlines are divided whose lines are nothing else, and whose text is no other's."""
    homes = {made: index for index, made in place(gold, found).match.items()}
    for made, (each, item) in enumerate(zip(items.titled, found, strict=True)):
        heads, wanted = each.item.heads, gold[homes[made]] if made in homes else None
        if not heads.title or (wanted and (wanted.optional or not wanted.title)):
            continue
        titled = wanted is not None and item.title in wanted.titles
        another = any(item.title in other.titles for other in gold if other is not wanted)
        lines = heads.division.lines if heads.division else ()
        if wanted and len(lines) > 1 and not another and all(Role.HEAD in right[line.number] for line in lines):
            divided = titled and all(item.values.get(part) in wanted.readings[part] for part in _PARTS)
            yield DIVISION, dict(chances.list_of_division(heads, stacked=each.item.stacked)), not divided


def put_doubts(text: str, tables: Mapping[str, Mapping[str, float]]) -> str:
    """Return the text of weights.py with these tables in it."""
    for name, weights in tables.items():
        rows = "".join(f'    "{fact}": {weight},\n' for fact, weight in weights.items())
        text = re.sub(rf"(?<=^{name} = {{\n)[^}}]*(?=^}})", rows, text, flags=re.MULTILINE)
    return text
