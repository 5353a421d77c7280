"""What a page says of itself: its date, its number and name, the issue's number, its editors.

**Source**: mastheads and folio lines; where a page has neither, the dates of its dispatches, for a daily prints on
the day after.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter
from dataclasses import dataclass

from gazette.importer import furniture
from gazette.importer.date_pieces import read_date_pieces
from gazette.importer.heads_of_reports import read_date
from gazette.importer.lines import Line, Sheet
from gazette.importer.openers import find_opener
from gazette.importer.people import scan_people
from gazette.importer.traits import Traits
from gazette.model import Person
from gazette.text.dates import find_dates, find_years
from gazette.text.numerals import parse_number

_PATH_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d-?[01]\d-?[0-3]\d(?!\d)")
_PATH_PAGE = re.compile(r"(?:^|[/_-])(?:第|p|page|[A-Da-d])?0?(\d{1,2})(?:版)?(?:[-_][^/]*)?\.[a-z]+$")
_NAME = re.compile(r"[\u3400-\u9fff]{2,6}(?:[·/][\u3400-\u9fff]{2,6})?")
_NO_NAME = re.compile(
    r"主管|主办|出版|星期|农历|[年月日期号版]|编辑|校对|责编|美编|版式|电话|出版|日报|晚报|报社|版面|热线|邮箱"
)
_LEAST_YEAR = 1870
_SHORT, _MASTHEAD_WORDS = 12, 3


@dataclass(frozen=True, slots=True)
class Found:
    """A date or page number and how it was come by. **Shape**: no ``why`` when the page itself prints it."""

    value: dt.date | int | None
    why: str = ""
    line: int = 1


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture of a page says, as printed where it is a text."""

    number: str | None
    page_count: int | None
    name: str | None
    editors: tuple[Person, ...]
    lines: tuple[str, ...]


def read_facts(lines: tuple[Traits, ...], found_page: int | None) -> Facts:
    """Return the facts of a page's furniture."""
    keys = [trait.line.key for trait in lines]
    counts = [parse_number(count) for key in keys if (count := furniture.find_page_count(key))]
    numbers = [number for key in keys if (number := furniture.find_issue_number(key))]
    return Facts(
        number=numbers[0] if numbers else None,
        page_count=counts[0] if counts else None,
        name=_find_name(lines) if found_page is not None else None,
        editors=tuple(person for trait in lines for person in _read_staff(trait.line)),
        lines=tuple(trait.line.text for trait in lines),
    )


def _find_name(lines: tuple[Traits, ...]) -> str | None:
    """Return the page's name (版名): what a folio holds beside the date and the number."""
    for trait in lines:
        if (trait.staff and not trait.folio) or trait.pinyin or trait.ornament or trait.paper:
            continue
        key = trait.line.key
        if trait.words > 1 and not furniture.find_page_number(key):
            continue
        if not (trait.folio or trait.line.width <= 10):  # noqa: PLR2004  # a name beside a folio
            continue
        rest = re.sub(
            r"[\d年月日/.-]{6,}|(?:星期|周)[一二三四五六日天]|农历\S+|第?\s*[A-Da-d]?\d+\s*版|第?[一二三四五六七八九十]+版|第\S+?[期号]|\S*(?:编辑|版式|校对|美编|责编|主编|审校|审读|检校|电话|热线|值班主任)\S*[::/]\s?\S+",
            " ",
            key,
        )
        for word in re.split(r"[\s|:·,()\[\]【】]+", rest):
            if (
                _NAME.fullmatch(word)
                and not _NO_NAME.search(word)
                and (furniture.is_page_name(word) or not furniture.is_title_of_paper(word))
            ):
                start = key.find(word)
                return trait.line.text[start : start + len(word)]
    return None


def _read_staff(line: Line) -> list[Person]:
    people: list[Person] = []
    posts = furniture.staff_words(line.key)
    for index, post in enumerate(posts):
        end = posts[index + 1].start() if index + 1 < len(posts) else len(line.key)
        start = post.end()
        while start < end and line.key[start] in " ::/|":
            start += 1
        stop = len(line.key[:end].rstrip(" |/,、;本版值班执行首席"))
        for named in scan_people(line.key[:stop], start, max(start, stop))[0]:
            name = "".join(line.text[slice(*named.name)].split())
            people.append(Person(name, line.text[post.start() : post.end()]))
    return people


def find_date(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the issue's date: that of the masthead or folio; else inferred from the file's name or the dispatches."""
    for trait in lines:
        for printed in find_dates(trait.line.key):
            if printed.date.year >= _LEAST_YEAR:
                return Found(printed.date, line=trait.line.number)
    pieces = read_date_pieces(tuple(trait.line for trait in lines))
    if pieces is not None and pieces[0].year >= _LEAST_YEAR:
        return Found(pieces[0], line=pieces[1])
    for trait in lines:
        for printed in find_dates(furniture.mend_digits(trait.line.key)):
            if printed.date.year >= _LEAST_YEAR:
                return Found(printed.date, "a date with misread digits", trait.line.number)
    named = _PATH_DATE.search(sheet.source.path)
    if named:
        digits = named[0].replace("-", "")
        dates = find_dates(f"{digits[:4]}-{digits[4:6]}-{digits[6:]}")
        if dates:
            return Found(dates[0].date, "the name of its file")
    return _infer_date(sheet)


def _infer_date(sheet: Sheet) -> Found:
    """Take the latest dispatch, in the year that the text names, and add the night in which the paper is printed."""
    years = Counter(year for line in sheet.printed for year in find_years(line.key) if year >= _LEAST_YEAR)
    full = [(printed.date, line.number) for line in sheet.printed for printed in find_dates(line.key)]
    year = max((date.year for date, _ in full), default=max(years, default=None))
    if year is None:
        return Found(None)
    year = max([year, *years]) if max([year, *years]) <= year + 1 else year
    filed = [(date, line) for line in sheet.printed if (date := _filed(line.key, year))]
    if filed:
        date, line = max(filed, key=lambda pair: pair[0])
        why = f"a dispatch of {date.month}月{date.day}日, the year {year} of the text, and the night before printing"
        return Found(date + dt.timedelta(days=1), why, line.number)
    if full:
        latest, number = max(full)
        return Found(latest, "the latest date in its text", number)
    return Found(None)


def _filed(key: str, year: int) -> dt.date | None:
    opener = find_opener(key)
    if opener is None or opener.date[1] <= opener.date[0]:
        return None
    printed = key[slice(*opener.date)]
    return read_date(printed, dt.date(year, 12, 31)) if "月" in printed else None


def find_page(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the page's number: that of its folio; else 1 under a masthead, or what the file's name says."""
    fronted = any(trait.top and (trait.pinyin or trait.words >= _MASTHEAD_WORDS) for trait in lines)
    for trait in lines:
        if trait.staff and not trait.folio:
            continue
        first = trait is lines[0]  # 科技前沿 4 on top is a folio, further down it would point to page 4
        if furniture.points_elsewhere(trait.line.key) and not first and (fronted or not (trait.folio or trait.paged)):
            continue
        telling = trait.folio or trait.paged or trait.line.width <= _SHORT
        found = furniture.find_page_number(trait.line.key) if telling else None
        if found and not trait.date:
            return Found(found[0], line=trait.line.number)
    heads = [trait for trait in lines if trait.top and (trait.paper or trait.pinyin or trait.words >= _MASTHEAD_WORDS)]
    if heads:
        return Found(1, "the masthead, which only the front page carries", heads[0].line.number)
    named = _PATH_PAGE.search(_PATH_DATE.sub("", sheet.source.path))
    if named and _PATH_DATE.search(sheet.source.path):
        return Found(int(named[1]), "the name of its file")
    return Found(None)
