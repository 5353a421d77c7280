"""Gold files: pages of text, and beside each what it should become."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.bench.import_scoring.items import PLAIN_FIELDS, Day, GoldItem, Name, Paragraph
from tests.bench.import_scoring.words import Slip, fold, fold_field, fold_paragraph, fold_role

HELD_OUT = "HELD_OUT"
_SUFFIX = ".gold.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class GoldPage:
    """A page of text with the items that it should become.

    **Shape**: ``data`` is the file's bytes; ``text`` the same decoded as the gold file says, line ends as they are.
    """

    name: str
    features: str
    clean: bool
    hard: bool
    encoding: str
    data: bytes
    text: str
    slips: tuple[Slip, ...]
    items: tuple[GoldItem, ...]
    furniture: tuple[str, ...]
    date: dt.date | None
    dates: frozenset[str | None]
    pages: frozenset[int | None]
    names: frozenset[str | None]


def read_held_out(folder: Path) -> frozenset[str]:
    """Return the names of the pages that are kept aside until the end."""
    path = folder / HELD_OUT
    return frozenset(path.read_text(encoding="utf-8").split()) if path.exists() else frozenset()


def read_gold(folder: Path) -> Iterator[GoldPage]:
    """Yield every page below a folder, by name."""
    yield from map(read_page, find_gold(folder).values())


def find_gold(folder: Path) -> dict[str, Path]:
    """Return the gold file of every page below a folder. **Shape**: by the names of the pages, in their order."""
    paths = sorted(folder.rglob("*" + _SUFFIX), key=lambda path: path.name)
    return {path.name.removesuffix(_SUFFIX): path for path in paths}


def read_page(path: Path, text: Path | None = None) -> GoldPage:
    """Return one page: its gold file and its text, which stands beside that unless it is given."""
    name = path.name.removesuffix(_SUFFIX)
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    data = (text or path.with_name(f"{name}.txt")).read_bytes()
    encoding = str(gold.get("encoding") or "utf-8")
    slips = tuple(Slip(fold(slip["raw"]), fold(slip["fixed"])) for slip in gold.get("ocr", ()))
    accept = gold.get("accept", {})
    return GoldPage(
        name=name,
        features=gold.get("features", ""),
        clean=gold.get("clean", False),
        hard=gold.get("hard", False),
        encoding=encoding,
        data=data,
        text=data.decode("utf-8-sig" if encoding == "utf-8" else encoding),
        slips=slips,
        items=tuple(_read_item(item, slips) for item in gold["articles"]),
        furniture=tuple(fold(line, slips) for line in gold.get("furniture", ())),
        date=dt.date.fromisoformat(gold["date"]) if gold.get("date") else None,
        dates=frozenset([gold.get("date"), *accept.get("date", ())]),
        pages=frozenset([gold.get("page"), *accept.get("page", ())]),
        names=frozenset(map(_read_page_name, [gold.get("page_name"), *accept.get("page_name", ())])),
    )


def _read_page_name(name: str | None) -> str | None:
    """Return the name of a page without the spaces in it; some gold files have the word null where there is none."""
    return "".join(name.split()) if name and name != "null" else None


def _read_item(item: Mapping[str, Any], slips: Sequence[Slip]) -> GoldItem:
    def values(key: str) -> list[Any]:
        return [item.get(key), *item.get("accept", {}).get(key, ())]

    return GoldItem(
        kind=item.get("kind", "article"),
        kinds=frozenset(values("kind")),
        title=fold_field(item.get("title"), slips),
        titles=frozenset(fold_field(title, slips) for title in values("title") if title),
        readings={key: frozenset(fold_field(value, slips) or None for value in values(key)) for key in PLAIN_FIELDS},
        datelines=frozenset(_read_day(value) for value in values("dateline")),
        bylines=tuple(tuple(_read_name(name) for name in byline or ()) for byline in values("byline")),
        paragraphs=tuple(_read_paragraph(paragraph, slips) for paragraph in item["paragraphs"]),
        credits=tuple(item.get("photo_credits", ())),
        allowed=frozenset(fold_paragraph(words, slips) for words in item.get("allow", ())),
        tails=frozenset(fold(words, slips) for words in item.get("tails", ())),
        group=item.get("group"),
        optional=item.get("optional", False),
        jumps=(item.get("continues_on"), item.get("continued_from")),
    )


def _read_paragraph(paragraph: str, slips: Sequence[Slip]) -> Paragraph:
    words = paragraph.removeprefix("## ")
    return Paragraph(tuple(fold_paragraph(line, slips) for line in words.split("\n")), words != paragraph)


def _read_name(person: Mapping[str, Any]) -> Name:
    return Name(fold(person["name"]), fold_role(person.get("role")))


def _read_day(value: Mapping[str, Any] | None) -> Day | None:
    if not value or not (value.get("place") or value.get("date")):
        return None
    return Day(fold(value.get("place")), value.get("date"))
