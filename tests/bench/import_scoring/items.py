"""The two sides that are compared: an item of a gold page, and an item that the importer made."""

from __future__ import annotations

from dataclasses import dataclass, field

FIELDS = ("kicker", "subtitle", "column", "source", "dateline", "byline")
PLAIN_FIELDS = FIELDS[:4]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as it is compared: ``lines`` are folded, more than one in verse."""

    lines: tuple[str, ...]
    crosshead: bool = False

    @property
    def text(self) -> str:
        """The whole paragraph on one line."""
        return "".join(self.lines)


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody in a byline, folded."""

    name: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Day:
    """A dateline, folded: ``date`` is MM-DD, or None where the page does not give it."""

    place: str
    date: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldItem:
    """An item as it should be, with every value that is as good; None among them means that none is as good.

    **Shape**: ``readings`` has a key for each of ``PLAIN_FIELDS``; ``bylines`` are whole bylines to choose from.
    """

    kind: str
    kinds: frozenset[str | None]
    title: str
    titles: frozenset[str]
    readings: dict[str, frozenset[str | None]]
    datelines: frozenset[Day | None]
    bylines: tuple[tuple[Name, ...], ...]
    paragraphs: tuple[Paragraph, ...]
    credits: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    tails: frozenset[str] = frozenset()
    group: str | None = None
    optional: bool = False
    jumps: tuple[int | None, int | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundItem:
    """An item as the importer made it, folded; ``paragraphs`` include captions that the body does not repeat."""

    kind: str
    title: str
    values: dict[str, str] = field(default_factory=dict)
    dateline: Day | None = None
    byline: tuple[Name, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    text: str = ""
    pieces: tuple[str, ...] = ()  # every text of the item by itself, slips left as they are
    jumps: tuple[int | None, int | None] = (None, None)
