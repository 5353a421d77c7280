"""Dates against the calendar: weekdays, datelines, corrections, the date that the furniture of a page prints."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from gazette.fields.nodes import Mapping, Node, Scalar
from gazette.fields.nodes import Sequence as ListNode
from gazette.model import Article
from gazette.problems import Code, Problem, Source
from gazette.proofreading.passages import Copy, Passage, find_key, warn
from gazette.text.dates import find_dates, make_date
from gazette.text.patterns import compile_late

_WEEKDAYS = "一二三四五六日"
# 周一鸣 is a person: 周 names a day only in brackets.
_DATED = compile_late(
    r"(?:(?P<year>(?:19|20)\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?P<day>\d{1,2})日"
    r"(?:[（(\s]{0,2}(?:星期|礼拜)|[（(]\s?周)(?P<weekday>[一二三四五六日天])"
)
# In the lunar calendar the second month has thirty days: those are written in words, or told to be lunar.
_FULL = compile_late(r"(?<!农历)(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日")
_OTHER_YEAR = compile_late(r"(?:去年|前年|明年|当年|同年|次年|翌年|农历|旧历|阴历|年)\s?$")
# Every Saturday, and the second Saturday of a month, say when something is; the weekday of an issue stands alone.
_ALONE = compile_late(r"(?<![每个個上下本这這逢、至到\-—])星期(?P<weekday>[一二三四五六日天])(?![、至到\-—])")
_TERM = compile_late("截[稿止]|征稿|徵稿|为止|為止|报名|報名|有效期")


def check_weekdays(copy: Copy, issue: dt.date) -> Iterator[Problem]:
    """Warn where a text gives a day the wrong weekday, or names one that no calendar has.

    Without a year, the nearest such day is meant.
    """
    source = copy.source
    if "月" not in source.text:
        return
    for passage in (each for each in copy.passages if "月" in each.text):
        yield from _check_days(source, passage)
        for match in _DATED.finditer(passage.text):
            if match["year"] is None and _OTHER_YEAR.search(passage.text[: match.start()]):
                continue
            date = _date_of(match, issue)
            if date is not None and _weekday(match) != date.weekday():
                yield _wrong_weekday(source, passage.start + match.start("weekday"), date)


def _check_days(source: Source, passage: Passage) -> Iterator[Problem]:
    for match in _FULL.finditer(passage.text):
        if make_date(*map(int, match.groups())) is None:
            message = f"there is no such day: {match[0]}"
            hint = "mend the date; if the page itself is wrong, keep both: {~~30~>29~~}"
            span = source.span(passage.start + match.start(), passage.start + match.end())
            yield warn(Code.IMPOSSIBLE_DATE, span, message, hint)


def _date_of(match: re.Match[str], issue: dt.date) -> dt.date | None:
    month, day = int(match["month"]), int(match["day"])
    if match["year"]:
        return make_date(int(match["year"]), month, day)
    near = (make_date(issue.year + step, month, day) for step in (0, -1, 1))
    return min((date for date in near if date), key=lambda date: abs(date - issue), default=None)


def _weekday(match: re.Match[str]) -> int:
    return _WEEKDAYS.index(match["weekday"].replace("天", "日"))


def _wrong_weekday(source: Source, at: int, date: dt.date) -> Problem:
    message = f"{date.isoformat()} is a 星期{_WEEKDAYS[date.weekday()]}"
    hint = "mend the weekday or the date; if the page itself is wrong, keep both: {~~四~>三~~}"
    return warn(Code.WEEKDAY, source.span(at), message, hint)


def check_article_dates(copy: Copy, article: Article) -> Iterator[Problem]:
    """Warn of a dispatch that was filed after it was printed, and of a correction older than what it corrects."""
    issue = article.place.date
    filed = article.dateline.date if article.dateline else None
    node = find_key(copy.node, "dateline", "date") if filed is not None else None
    if filed is not None and node is not None and filed > issue + dt.timedelta(days=1):
        message = f"filed on {filed.isoformat()}, printed on {issue.isoformat()}"
        yield warn(Code.IMPOSSIBLE_DATE, node.span, message, "mend the date")
    items = find_key(copy.node, "corrections") if article.corrections else None
    for correction, item in zip(article.corrections, items.items if isinstance(items, ListNode) else (), strict=False):
        node = find_key(item, "date")
        if node is not None and correction.date < issue:
            message = f"a correction of {correction.date.isoformat()} to what was printed on {issue.isoformat()}"
            yield warn(Code.IMPOSSIBLE_DATE, node.span, message, "mend the date")


def check_furniture(source: Source, node: Node | None, issue: dt.date) -> Iterator[Problem]:
    """Warn where a page prints another date or weekday than its issue's: it is in the wrong folder, or misread."""
    pages = find_key(node, "pages")
    for _, page in pages.items if isinstance(pages, Mapping) else ():
        lines = find_key(page, "furniture")
        for line in lines.items if isinstance(lines, ListNode) else ():
            if isinstance(line, Scalar):
                yield from _check_line(source, line, issue)


def _check_line(source: Source, line: Scalar, issue: dt.date) -> Iterator[Problem]:
    weekday = _ALONE.search(line.text)
    told = not _TERM.search(line.text) and (weekday or line.text.count("年") == 1)
    dates = find_dates(line.text) if told else ()
    start = source.offset(line.span.line, line.span.column)
    other = next((each for each in dates if each.date != issue), None)
    # A line with one full date beside a weekday is a folio; a date alone may be of the paper's founding.
    near = other is not None and abs(other.date - issue).days < dt.timedelta(days=400).days
    if other is not None and len(dates) == 1 and (weekday or near):
        at = source.text.find(line.text[other.start : other.end], start)
        message = f"the page prints {other.date.isoformat()}, the issue is of {issue.isoformat()}"
        hint = "move the page to the issue of its date, or mend what was misread"
        yield warn(Code.IMPOSSIBLE_DATE, source.span(max(at, start)), message, hint)
    elif weekday and _weekday(weekday) != issue.weekday():
        at = source.text.find(weekday[0], start)
        yield _wrong_weekday(source, max(at, start) + len("星期"), issue)
