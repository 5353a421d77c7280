"""Which made item a gold item became, and in which made item each of its headlines and paragraphs stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tests.bench.import_scoring.items import FoundItem, GoldItem
from tests.bench.import_scoring.words import grams

_SHORT = 6  # characters; shorter words count as present only when they stand there whole
_MOSTLY = 0.6
_HALF = 0.5
_TITLE_WEIGHT = 20


@dataclass(frozen=True, slots=True)
class Element:
    """A headline or paragraph of a gold item, and the made item that it stands in (None: nowhere)."""

    owner: int
    at: int | None


@dataclass(frozen=True, slots=True)
class Placing:
    """Gold items and made items told apart. **Shape**: ``match`` is one to one; indexes count from 0."""

    match: dict[int, int]
    elements: tuple[Element, ...]


def place(gold: Sequence[GoldItem], found: Sequence[FoundItem]) -> Placing:
    """Match items, heaviest agreement first, then say where every headline and paragraph went."""
    shares = _Shares(found)
    match = _match(gold, found, shares)
    return Placing(match, tuple(_elements(gold, found, shares, match)))


def siblings(gold: Sequence[GoldItem], index: int) -> tuple[int, ...]:
    """Return the items of one group, the item itself included: any of them may share one file."""
    group = gold[index].group
    return tuple(other for other, item in enumerate(gold) if group and item.group == group) or (index,)


def homes(gold: Sequence[GoldItem], match: dict[int, int], index: int) -> tuple[int, ...]:
    """Return the made items in which a gold item's words may stand, its own first."""
    where = {match[other] for other in siblings(gold, index) if other in match}
    return tuple(sorted(where, key=lambda at: (at != match.get(index), at)))


class _Shares:
    """How much of some words each made item has."""

    def __init__(self, found: Sequence[FoundItem]) -> None:
        self._texts = [item.text for item in found]
        self._grams = [grams(item.text) for item in found]

    def has(self, words: str, at: int) -> bool:
        return bool(words) and words in self._texts[at]

    def share(self, words: str, at: int) -> float:
        if self.has(words, at):
            return 1.0
        if len(words) < _SHORT:
            return 0.0
        wanted = grams(words)
        return len(wanted & self._grams[at]) / len(wanted)


def _match(gold: Sequence[GoldItem], found: Sequence[FoundItem], shares: _Shares) -> dict[int, int]:
    weights = []
    for index, item in enumerate(gold):
        for at, made in enumerate(found):
            kept = ((len(part.text), shares.share(part.text, at)) for part in item.paragraphs)
            weight = sum(length * share for length, share in kept if share >= _HALF)
            if made.title and made.title in item.titles:
                weight += _TITLE_WEIGHT + len(made.title)
            if weight:
                weights.append((-weight, index, at))
    match: dict[int, int] = {}
    for _, index, at in sorted(weights):
        if index not in match and at not in match.values():
            match[index] = at
    return match


def _elements(
    gold: Sequence[GoldItem], found: Sequence[FoundItem], shares: _Shares, match: dict[int, int]
) -> list[Element]:
    elements = []
    for index, item in enumerate(gold):
        if item.optional:
            continue
        liked = homes(gold, match, index)
        rows = [[_title_share(item, made, shares, at) for at, made in enumerate(found)]] if item.title else []
        rows += [
            [shares.share(part.text, at) for at in range(len(found))]
            for part in item.paragraphs
            if len(part.text) >= _SHORT - 2
        ]
        elements += [Element(index, _best(row, match.get(index), liked)) for row in rows]
    return elements


def _best(row: Sequence[float], own: int | None, liked: Sequence[int]) -> int | None:
    choices = [(share, at == own, at in liked, -at) for at, share in enumerate(row) if share >= _MOSTLY]
    return -max(choices)[3] if choices else None


def _title_share(item: GoldItem, made: FoundItem, shares: _Shares, at: int) -> float:
    if made.title and made.title in item.titles:
        return 1.0
    if shares.has(item.title, at):
        return 0.9
    pairs = grams(item.title, 2)
    alike = len(item.title) >= _SHORT and len(pairs & grams(made.title, 2)) >= 0.7 * len(pairs)
    return 0.85 if alike else 0.0
