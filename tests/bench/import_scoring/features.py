"""What a page is a test of: read from its gold file, so that figures can be given by feature."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import MappingProxyType

from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.items import GoldItem


def _any(of_item: Callable[[GoldItem], bool]) -> Callable[[GoldPage], bool]:
    return lambda page: any(of_item(item) for item in page.items)


def _said(*words: str) -> Callable[[GoldPage], bool]:
    return lambda page: any(word in page.features for word in words)


def _paragraph(pattern: str) -> Callable[[GoldPage], bool]:
    shape = re.compile(pattern)
    return _any(lambda item: any(shape.match(paragraph.text) for paragraph in item.paragraphs))


FEATURES: MappingProxyType[str, Callable[[GoldPage], bool]] = MappingProxyType(
    {
        "traditional characters": _said("raditional"),
        "before 1980": lambda page: any(date is not None and date < "1980" for date in page.dates),
        "no UTF-8": lambda page: not page.encoding.startswith("utf-8"),
        "byte order mark": lambda page: page.data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")),
        "CRLF": lambda page: "\r\n" in page.text,
        "form feeds": lambda page: "\f" in page.text,
        "hard-wrapped": _said("hard wrap", "hard-wrapped"),
        "damage": lambda page: bool(page.slips),
        "out of column order": _said("out of order"),
        "stacked headlines": _said("stack"),
        "kickers": _any(lambda item: None not in item.readings["kicker"]),
        "subtitles": _any(lambda item: None not in item.readings["subtitle"]),
        "columns and series": _any(lambda item: None not in item.readings["column"]),
        "datelines": _any(lambda item: None not in item.datelines),
        "jumps": _any(lambda item: item.jumps != (None, None)),
        "photo stories": _any(lambda item: item.kind == "photo"),
        "briefs": _any(lambda item: item.kind == "brief"),
        "notices and ads": _any(lambda item: item.kind in {"notice", "ad"}),
        "editor's notes": _any(lambda item: item.kind == "note"),
        "crossheads": _any(lambda item: any(paragraph.crosshead for paragraph in item.paragraphs)),
        "verse": _any(lambda item: any(len(paragraph.lines) > 1 for paragraph in item.paragraphs)),
        "questions and answers": _paragraph(r"(问|答|問|读者|記者|记者)[^。]{0,6}:"),
        "numbered lists": _paragraph(r"(\(?[一二三四五六七八九\d]{1,2}[)、.]|[一二三四]曰)"),
        "untitled items": _any(lambda item: not item.titles and item.kind != "note"),
    }
)
