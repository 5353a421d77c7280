"""Titles that a brief or a caption opens with on its own line, parted from the text by a space or by brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.importer.brief_forms import find_label
from gazette.importer.fates import Use
from gazette.importer.furniture import is_date_line
from gazette.importer.heads_of_reports import Fields
from gazette.importer.marks import BRIEF_MARK, BULLETS
from gazette.importer.notice_names import is_organisation
from gazette.importer.openers import find_opener
from gazette.importer.row_labels import goes_on_behind_blank, read_opening
from gazette.importer.strips import Desk, Strip
from gazette.importer.told import ROWS, Label
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place

# A title and a space; 图为 and 上图 open the caption itself, 图书馆 does not.
_RUN_IN = compile_late(
    rf"{BRIEF_MARK}(?!图[片为是①-⑨]|[上下左右题组插]图)(?P<title>[^\s,。;:(){BULLETS}]{{4,16}})"
    r" +(?![(\[\d])(?=.{15,})"
)
# Among briefs that all have one, it may be a word: 网球, 棋类.
_RUN_IN_SHORT = compile_late(
    rf"{BRIEF_MARK}(?!昨[日天晚]|今[日天年晨]|近日|日前|目前|当[日天])(?P<title>[{HAN}]{{2,3}})"
    r" +(?![(\[\d])(?=.{15,})"
)
# The text of a brief may begin with a number, 首家冷库开工 2024年6月…, or with when it was, below a longer title.
_RUN_IN_BRIEF = compile_late(
    rf"{BRIEF_MARK}(?P<title>[{HAN}\d“”·]{{6,16}}(?= +\d)"
    rf"|[{HAN}\d“”·]{{6,22}}(?= +(?:近日|日前|昨[日天]|今[日天]|最近)))"
    r" +(?=\S{15,})"
)
# A brief's title stands in brackets, too: 【尼泊尔一公路通车】由…. Shorter ones say whom or what it is about.
_RUN_IN_FRAMED = compile_late(rf"{BRIEF_MARK}[【〖\[](?P<title>[^\s【】〖〗\[\]。]{{5,24}})[】〗\]]\s*(?=.{{15,}})")
# A district that no list has.
_DISTRICT = compile_late(rf"[{HAN}]{{1,4}}(?:(?:(?<!小)镇|[乡村县市])|街道|社区|[城新郊矿]区|开发区|园区|农场|林场)")
_FIGURE = compile_late(rf"[约近逾超]?[\d.,]+(?:%|[十百千万亿]*[{HAN}]{{0,2}})")
_TITLE_SHORTEST = 4


def has_run_in_title(key: str, *, brief: bool = False) -> bool:
    """Say whether a folded text opens with a title that is parted from it by a space; a brief's may be a word."""
    return _match_run_in(key, brief=brief) is not None


def _match_run_in(key: str, *, brief: bool) -> re.Match[str] | None:
    match = _match_form(key, brief=brief)
    if match is None:
        return None
    named, end = match["title"], match.end()
    other = is_organisation(named) or is_date_line(named) or _FIGURE.fullmatch(named) is not None
    # Who did it, when or how much, not what.
    return None if other or goes_on_behind_blank(named, key[end:]) else match


def _match_form(key: str, *, brief: bool) -> re.Match[str] | None:
    if find_opener(key) is not None:
        return None
    if match := _RUN_IN.match(key):
        return match
    return (_RUN_IN_SHORT.match(key) or _RUN_IN_BRIEF.match(key) or _RUN_IN_FRAMED.match(key)) if brief else None


def open_alike(keys: Sequence[str]) -> bool:
    """Say whether the folded texts of one column all open with a few words and a space, and most of these are titles.

    Then all of them are: 市第十届老年人运动会 is one, too, though it might be who did it. So are words in brackets that
    all open with: 【地铁】.
    """
    if all(map(find_label, keys)):
        return True
    forms = all(_match_form(key, brief=True) is not None for key in keys)
    return forms and sum(map(has_run_in_title, keys)) * 2 > len(keys)  # 网球 and 县残联 tell nothing


def read_run_in_title(desk: Desk, strip: Strip, fields: Fields, *, brief: bool = False, alike: bool = False) -> int:
    """Enter the title that a caption may open with, parted from it by a space; return where the caption begins.

    A text opens ``alike`` where all of its column do.
    """
    if strip.lines[0].told in ROWS:
        return _read_label(desk, strip, fields)
    match, part = find_label(strip.key) if alike else None, "label"
    if match is None:
        match, part = _match_form(strip.key, brief=True) if alike else _match_run_in(strip.key, brief=brief), "title"
        if match is None or (len(match[part]) < _TITLE_SHORTEST and is_place(match[part])):
            return 0  # 安徽 says where it was
        if _DISTRICT.fullmatch(match[part]):
            return 0  # 岩口镇 did what follows
    fields.headline = desk.take(strip, match.span(part), Use.TITLE)
    desk.mark(strip, (0, match.end()), Use.TITLE)
    return match.end()


def _read_label(desk: Desk, strip: Strip, fields: Fields) -> int:
    """Enter the label of a row as its title where it is that by ``titled_rows``; return where the text begins."""
    opening = read_opening(strip.key) if strip.lines[0].told is Label.TITLED_ROW else None
    if opening is None:
        return 0
    fields.headline = desk.take(strip, opening.span, Use.TITLE)
    desk.mark(strip, (0, opening.end), Use.TITLE)
    return opening.end
