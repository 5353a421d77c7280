"""The roles that a gold file allows each line of its page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gazette.importer.lines import Line, Sheet
from gazette.importer.rules.rule import Role
from tests.bench.import_scoring.words import Slip, fold, fold_paragraph

_BULLETS = "◆◇■□▲△▼▽●○★☆►▶◎※·"
_FRAMES = '()[]【】《》"<>|/·'
_JUMP = re.compile(r"[(]?(?:下转|下轉|转第|轉第|上接|接第|紧接|緊接).{0,14}[)]?")
_MARKS = re.compile(r"本[报刊]|记者|通讯员|实习|见习|特约|摄影|报道|文|图|摄|整理|编译|综合|撰|作者|[^\w]")
_HEAD_OF_REPORT = re.compile(r"[\[(【]?(?:本[报刊社]讯|据?(?:新华社|中新社|本报)[\u3400-\u9fff]{2,8}\d+月\d+日电)")
_CLOSED = re.compile(r"([^()]{1,6}[。!?…\"])\([^()]*\)?$")
_HEADS = ("column", "kicker", "title", "subtitle")
# Two characters may stand anywhere by chance.
_TWO, _SHORTEST, _SIGN_LONGEST, _VERSE_LONGEST = 2, 4, 24, 14


@dataclass(frozen=True, slots=True)
class GoldLines:
    """The strings of one gold item, folded."""

    heads: tuple[str, ...]
    paragraphs: tuple[tuple[tuple[str, ...], bool], ...]
    names: tuple[str, ...]
    roles: tuple[str, ...]
    credits: tuple[str, ...]


def read_labels(gold: Path, sheet: Sheet, slips: Sequence[Slip]) -> tuple[frozenset[Role], ...]:
    """Return the roles that each printed line may have; none when the gold file does not settle it."""
    data: dict[str, Any] = json.loads(gold.read_text(encoding="utf-8"))
    items = [_read_item(item, slips) for item in data["articles"]]
    furniture = [fold(line, slips) for line in data.get("furniture", ())]
    labels = [frozenset(_allow(line, items, furniture, slips)) for line in sheet.printed]
    for index, line in enumerate(sheet.printed):
        if labels[index] == {Role.AUTHOR} and _HEAD_OF_REPORT.match(line.key):
            labels[index] = frozenset({Role.START})
            if index + 1 < len(labels) and Role.START in labels[index + 1]:
                labels[index + 1] = frozenset({Role.REST})  # the paragraph began on the line above
    return tuple(labels)


def accepted(item: Mapping[str, Any], key: str) -> list[Any]:
    """Return every value of a field that is as good."""
    return [item.get(key), *item.get("accept", {}).get(key, ())]


def _read_item(item: Mapping[str, Any], slips: Sequence[Slip]) -> GoldLines:
    people = [person for byline in accepted(item, "byline") for person in byline or ()]
    paragraphs = [
        (tuple(fold_paragraph(row, slips) for row in words.removeprefix("## ").split("\n")), words.startswith("## "))
        for words in (*item["paragraphs"], *item.get("allow", ()))
    ]
    return GoldLines(
        heads=tuple(fold(value, slips).strip("-") for key in _HEADS for value in accepted(item, key) if value),
        paragraphs=tuple(paragraphs),
        names=tuple(fold(person["name"], slips) for person in people),
        roles=tuple(fold(person["role"], slips) for person in people if person.get("role")),
        credits=tuple(fold(credit, slips) for credit in item.get("photo_credits", ())),
    )


def _allow(line: Line, items: Sequence[GoldLines], furniture: Sequence[str], slips: Sequence[Slip]) -> Iterator[Role]:
    words = fold(line.text, slips)
    bare = words.lstrip(_BULLETS)
    for item in items:
        if any(_is_head(words, bare.strip("-"), head) for head in item.heads):
            yield Role.HEAD
        for place, (rows, crosshead) in enumerate(item.paragraphs):
            last = place >= len(item.paragraphs) - 2
            yield from _allow_paragraph(words, bare, rows, crosshead=crosshead, last=last)
        if _names(words, item):
            closed = _CLOSED.match(words)
            tail = closed is not None and any(rows[-1].endswith(closed[1]) for rows, _ in item.paragraphs)
            yield Role.REST if tail else Role.AUTHOR
        if any(_is_credit(words, credit) for credit in item.credits if credit):
            yield Role.CREDIT
    if _JUMP.fullmatch(words):
        yield Role.JUMP
    if any(_is_furniture(words, piece) for piece in furniture):
        yield Role.FURNITURE


def _is_head(words: str, bare: str, head: str) -> bool:
    if not bare:
        return False
    if bare == head or (len(bare) > 1 and bare in head) or (bare in head and len(head) <= _SHORTEST):
        return True
    if len(head) >= _SHORTEST and words.startswith(head) and len(words) - len(head) <= _SHORTEST + 2:
        return True
    return len(head) > 1 and bare.strip(_FRAMES) == head.strip(_FRAMES)


def _allow_paragraph(words: str, bare: str, rows: tuple[str, ...], *, crosshead: bool, last: bool) -> Iterator[Role]:
    whole = "".join(rows)
    if crosshead:
        if bare and (bare.strip("-") == whole.strip("-") or (len(bare) > _TWO and bare in whole)):
            yield Role.CROSSHEAD
    elif len(rows) > 1:
        if bare in rows or any(len(row) >= _SHORTEST and row in words for row in rows):
            yield Role.VERSE
            if len(bare) > _VERSE_LONGEST:  # a list: a line of it may be a paragraph
                yield Role.START
    elif bare in whole:
        yield from _allow_part(bare, whole, last=last)
    elif len(bare) > _SHORTEST + 1:
        yield from _allow_overlap(bare, whole)


def _allow_part(bare: str, whole: str, *, last: bool) -> Iterator[Role]:
    if not bare:
        return
    if whole.startswith(bare):
        yield Role.START
    if whole.find(bare, 1) > 0 and (len(bare) > 2 or whole.endswith(bare)):  # shorter stands anywhere
        yield Role.REST
    if whole == bare and last and len(bare) <= _SIGN_LONGEST:
        yield Role.SIGN


def _allow_overlap(bare: str, whole: str) -> Iterator[Role]:
    """A line that holds more than the paragraph's words: the head of a report before them, closing names behind."""
    longest = min(len(bare) - 1, len(whole))
    if any(bare.endswith(whole[:size]) for size in range(_SHORTEST, longest + 1)):
        yield Role.START
    tail = next((size for size in range(longest, _SHORTEST - 1, -1) if bare.startswith(whole[-size:])), 0)
    if tail:
        yield Role.REST if tail < len(whole) else Role.START
    if len(whole) >= _SHORTEST and whole in bare:
        yield Role.START


def _names(words: str, item: GoldLines) -> bool:
    if not any(name in words for name in item.names):
        return False
    rest = words
    for known in (*item.names, *item.roles):
        rest = rest.replace(known, "")
    return len(_MARKS.sub("", rest)) <= _SHORTEST


def _is_credit(words: str, credit: str) -> bool:
    return (credit in words or (len(words) >= _SHORTEST and words in credit)) and len(words) <= len(credit) + 6


def _is_furniture(words: str, piece: str) -> bool:
    inside = (len(words) >= _SHORTEST - 1 and words in piece) or (len(piece) >= _SHORTEST and piece in words)
    return bool(words) and (words == piece or inside)
