"""What the words of a query mean: phrases, words to leave out, fields; layouts/assets/query.js has the same rules.

tests/browser/test_search_words.py holds both readings together; docs/search.md has the grammar.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.text.searching import find_phrases

Phrases = tuple[tuple[str, ...], ...]

_FIELDS = {
    "作者": "author",
    "记者": "author",
    "署名": "author",
    "author": "author",
    "标题": "title",
    "title": "title",
    "栏目": "column",
    "column": "column",
    "日期": "date",
    "date": "date",
    "版": "page",
    "版次": "page",
    "page": "page",
}
# No phrase is longer than this, so that marks that are never closed do not each search the whole query.
_QUOTED = "{1,300}"
_PART = re.compile(
    rf"(?P<minus>[-－])?(?:(?P<field>{'|'.join(_FIELDS)})[:：]\s*)?"
    rf"(?:(?:\"(?P<q1>[^\"]{_QUOTED})\"|“(?P<q2>[^”]{_QUOTED})”|「(?P<q3>[^」]{_QUOTED})」|『(?P<q4>[^』]{_QUOTED})』)(?=\s|$)"
    r"|(?P<word>\S+))",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?|年(?:([0-9]{1,2})月(?:([0-9]{1,2})[日号])?)?)?"
)
_DIGITS = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_NUMERALS = "〇一二三四五六七八九"
_DATED = re.compile(r"[0-9〇一二三四五六七八九十][年月日号]")
_OTHER_DAY = str.maketrans("日号", "号日")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a query.

    **Shape**: ``field`` is text, author, title, column, date or page; ``ways`` are the ways to write the text, each of
    phrases that all must be there; ``date`` the beginning of an ISO date when the text is one.
    """

    field: str
    minus: bool
    text: str
    ways: tuple[Phrases, ...]
    date: str | None


def parse_query(text: str) -> tuple[Part, ...]:
    """Return the parts of a query in order; one without a word is left out."""
    return tuple(_parse_parts(text))


def _parse_parts(text: str) -> Iterator[Part]:
    for match in _PART.finditer(text):
        said = next(filter(None, (match[name] for name in ("q1", "q2", "q3", "q4", "word"))))
        ways = tuple(phrases for way in _ways_to_write(said) if (phrases := find_phrases(way)))
        if ways:
            field = _FIELDS[match["field"].lower()] if match["field"] else "text"
            yield Part(field, bool(match["minus"]), said, ways, parse_day(said))


def parse_day(text: str) -> str | None:
    """Return a year, month or day as the beginning of an ISO date: 2024年6月 is 2024-06; None when it is none."""
    said = _westernise(unicodedata.normalize("NFKC", text.strip()))
    match = _DAY.fullmatch(said) or _DIGITS.fullmatch(said)
    if match is None:
        return None
    parts = [part for part in match.groups() if part is not None]
    if any(not 1 <= int(part) <= most for part, most in zip(parts[1:], (12, 31), strict=False)):
        return None
    return "-".join(part.zfill(2) for part in parts)


def _ways_to_write(text: str) -> tuple[str, ...]:
    """Return the ways in which a text with a date or number of days may be printed: 6月5日, 六月五日, 6月5号."""
    plain = unicodedata.normalize("NFKC", text)
    ways = [text, *_print_day(parse_day(plain))]
    if _DATED.search(plain):
        for way in (_easternise(plain), _westernise(plain)):
            ways += [way, _other_day(way)]
        ways.append(_other_day(plain))
    return tuple(dict.fromkeys(ways))


def _print_day(day: str | None) -> Iterator[str]:
    if day is not None and len(day) == len("2024-06-05"):
        year, month, date = map(int, day.split("-"))
        way = f"{year}年{month}月{date}日"
        yield from (way, _easternise(way))


def _other_day(text: str) -> str:
    """Return a text with 5号 for 5日, and the reverse."""
    return re.sub(
        r"(月[0-9一二三四五六七八九十]{1,3})([日号])", lambda match: match[1] + match[2].translate(_OTHER_DAY), text
    )


def _westernise(text: str) -> str:
    """Return a text with its dates in digits."""
    years = re.sub(
        r"[〇○零一二三四五六七八九]{4}(?=年)",
        lambda year: "".join(str(max(0, _NUMERALS.find(each))) for each in year[0]),
        text,
    )
    return re.sub(r"([一二三四五六七八九]?十?[一二三四五六七八九]?)(?=[月日号])", lambda match: _small(match[0]), years)


def _small(number: str) -> str:
    if "十" not in number:
        return str(_NUMERALS.index(number)) if len(number) == 1 else number
    tens, ones = number.split("十")
    return str((_NUMERALS.index(tens) if tens else 1) * 10 + (_NUMERALS.index(ones) if ones else 0))


def _easternise(text: str) -> str:
    """Return a text with its dates in Chinese numerals."""
    years = re.sub(r"[0-9]{4}(?=年)", lambda year: "".join(_NUMERALS[int(digit)] for digit in year[0]), text)
    return re.sub(r"(?<![0-9])[0-9]{1,2}(?=[月日号])", lambda number: _large(int(number[0])), years)


def _large(number: int) -> str:
    tens, ones = divmod(number, 10)
    return (
        (_NUMERALS[tens] if tens > 1 else "") + ("十" if tens else "") + (_NUMERALS[ones] if ones or not tens else "")
    )
