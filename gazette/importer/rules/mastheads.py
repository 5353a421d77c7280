"""Rules of furniture: what the page prints about itself.

**Source**: GB/T 9999 and the press administration's list of what an issue prints; folio lines of dailies.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import repeat
from operator import attrgetter, call

from gazette.importer import folios, staff_lines
from gazette.importer.forecasts import heads_forecast, is_forecast, labels_weather, may_tell_weather, names_weather
from gazette.importer.imprint import is_call_on_two_lines, is_imprint, is_mail_address
from gazette.importer.indexes import names_index, says_page, stands_in_index
from gazette.importer.lines import Line
from gazette.importer.rules.beside_folios import PAGE_ALONE, closes_masthead, is_marked, stands_beside_furniture
from gazette.importer.rules.edges import (
    ends_with_address,
    gives_addresses,
    is_near_edge,
    names_hotline,
    stands_at_edge,
)
from gazette.importer.rules.offers import is_of_offer
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.rules.services import heads_invitation
from gazette.importer.slogans import is_slogan
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_OF_ITSELF = attrgetter("folio", "staff", "ornament", "words")  # words of a masthead are counted
_IN_MASTHEAD = attrgetter("paper", "pinyin", "date")
_INDEX_WIDEST = 30.0
_MASTHEAD = 8
_HAILS = compile_late(r"(?:向[^,。]{4,20}致敬|[^,。]{4,20}万岁)!")
_DREW = compile_late(r"制[图圖][:/]\s?\S{2,4}")
_CONTACT = compile_late(rf"[{HAN}]{{0,4}}(?:电话|热线|邮箱|信箱)")
# What is said of a page, or by those who make it.
_OF_PAGE = compile_late(
    r"^本[版报刊栏]|^广告[部科]|本[版报刊栏](?:广告|不|只|编辑|责编)|节目以|以当日|订[报阅刊](?:热线|电话|处)|(?:编辑|排版|校对|责编)\s|(?:投稿|来稿|编辑部)[请:\s]|声明:"
)
_PHRASES = 2
_TWO_DIGITS = compile_late(r"0[1-9]")


def is_bare(line: Line) -> bool:
    """Say whether a line is no wider than display type is, or no sentence."""
    return line.width <= _INDEX_WIDEST or "。" not in line.key


def _any_mark(scene: Scene) -> bool:
    """Say whether anything at all shows that a line is furniture."""
    here, key = scene.here, scene.line.key
    if is_of_offer(scene):
        return False
    if (
        _is_page_number(scene)
        or any(_OF_ITSELF(here))
        or (here.top and any(_IN_MASTHEAD(here)))
        or names_index(key)
        or _tells_of_paper(scene)
    ):
        return True
    if says_page(key) and (_points_elsewhere(scene) or stands_in_index(scene.sheet.printed, scene.index)):
        return True
    if is_near_edge(scene) and (stands_beside_furniture(scene) or gives_addresses(scene) or ends_with_address(scene)):
        return True
    asked = _tells_weather, _labels_weather, _cries_apart, _hails_below_headlines
    return is_bare(scene.line) and any(map(call, asked, repeat(scene)))


@lru_cache(maxsize=1)  # as of all that two rules of one line ask
def _tells_of_paper(scene: Scene) -> bool:
    """Say whether a line tells of the paper itself; an address alone does at the edge of the page."""
    key = scene.line.key
    told = (
        is_imprint(key)
        or _is_half_of_call(scene)
        or (is_mail_address(key) and (scene.here.top or stands_at_edge(scene)))
    )
    return told and not (is_of_offer(scene) or heads_invitation(scene))


def _is_half_of_call(scene: Scene) -> bool:
    """Say whether a line names the paper's telephone right above its number, or is that number."""
    key, before, after = scene.line.key, scene.before, scene.after
    if after is not None and not after.line.gap and is_call_on_two_lines(key, after.line.key):
        return True
    return before is not None and not scene.line.gap and is_call_on_two_lines(before.line.key, key)


def _is_page_number(scene: Scene) -> bool:
    """Say whether a line is 06 and no part of a text that counts 05, 06, 07."""
    return scene.line.key[0] == "0" and bool(_TWO_DIGITS.fullmatch(scene.line.key)) and not scene.lone_numeral


@lru_cache(maxsize=1)
def _points_elsewhere(scene: Scene) -> bool:
    return folios.points_elsewhere(scene.line.key) and not scene.here.jump


def _in_index(scene: Scene) -> bool:
    if not _points_elsewhere(scene):
        return False
    near = [near for near in (scene.before, scene.after) if near is not None and not near.jump]
    return any(folios.points_elsewhere(near.line.key) for near in near)


def _stands_above_index(scene: Scene) -> bool:
    after = scene.after
    if not names_index(scene.line.key) or after is None or after.jump:
        return False
    return folios.points_elsewhere(after.line.key)


def _stands_below_head(scene: Scene) -> bool:
    before = scene.before
    return before is not None and _points_elsewhere(scene) and names_index(before.line.key)


@lru_cache(maxsize=1)
def _tells_weather(scene: Scene) -> bool:
    if scene.line.width > _INDEX_WIDEST:
        return scene.index < _MASTHEAD and "天气预报" in scene.line.key and "。" not in scene.line.key
    return may_tell_weather(scene.line.key) and names_weather(scene.line.key) and not scene.here.forecast


@lru_cache(maxsize=1)
def _labels_weather(scene: Scene) -> bool:
    """Say whether a line is a forecast behind its name, or nothing but a forecast: 今日天气：晴 17℃—25℃."""
    if not may_tell_weather(scene.line.key):
        return False
    if heads_forecast(scene.line.key, scene.below.split("\n")):
        return True
    return labels_weather(scene.line.key) or (is_forecast(scene.line.key) and not scene.here.forecast)


def _names_staff(scene: Scene) -> bool:
    """Say whether a line names posts; where to call is furniture only at the page's edge, who drew a chart there.

    Right below what somebody offers it is theirs.
    """
    if not scene.here.staff or is_of_offer(scene):
        return False
    if scene.here.credit and not stands_at_edge(scene) and _DREW.fullmatch(scene.line.key):
        return False
    contact = _CONTACT.match(scene.line.key) is not None and not staff_lines.staff_words(scene.line.key)
    return stands_at_edge(scene) or not contact


@lru_cache(maxsize=1)
def _cries_apart(scene: Scene) -> bool:
    """Say whether a line that cries out stands by itself, text or a masthead above it and a headline below."""
    before, after, key = scene.before, scene.after, scene.line.key
    if before is None or (key[-1] != "!" and not is_slogan(key)):
        return False
    if scene.here.top and is_slogan(key) and (is_marked(before) or is_imprint(before.line.key)):
        return True
    if after is None or after.line.gap == 0 or scene.line.width > _INDEX_WIDEST or any(map(str.isdigit, key)):
        return False
    above = before.line.closed or before.ended or before.folio or before.words > 0 or before.jump
    display = not (after.line.closed or after.opener or after.author or after.full)
    return above and (display or scene.here.top)


@lru_cache(maxsize=1)
def _hails_below_headlines(scene: Scene) -> bool:
    """Say whether a line that hails somebody stands by itself between a headline and a report."""
    before, after = scene.before, scene.after
    if before is None or after is None or not (scene.line.gap and after.line.gap and after.opener):
        return False
    return not (before.line.closed or is_marked(before)) and _HAILS.fullmatch(scene.line.key) is not None


def _is_foot(scene: Scene) -> bool:
    """Say whether the page's last line says in phrases what holds for the page: 节目以当日播出为准　订报热线…."""
    key = scene.line.key
    if scene.after is not None or scene.before is None or "。" in key or len(key.split()) < _PHRASES:
        return False
    return not scene.here.author and _OF_PAGE.search(key) is not None


RULES = (
    Rule("the page's last line, of the page itself", "papers print what holds for a page at its foot", _is_foot),
    Rule("ends the block of the page's number", "pages have names below their numbers", closes_masthead),
    Rule(
        "says what a paper says of itself",
        "licences, telephones, makers and dates of a paper stand on lines of their own",
        lambda s: _tells_of_paper(s) and not s.here.jump,
    ),
    Rule("a folio", "date, weekday, page number and page name share a line", lambda s: s.here.folio),
    Rule("the paper's name and pieces of a folio", "running heads repeat the page's head", lambda s: s.here.running),
    Rule("names those who made the page", "staff lines name posts with a colon", _names_staff),
    Rule("title of a newspaper above the text", "the masthead stands first", lambda s: s.here.paper and s.here.top),
    Rule("pinyin above the text", "mastheads repeat the title in pinyin", lambda s: s.here.pinyin and s.here.top),
    Rule("words of a masthead", "CN number, issue number, price and pages", lambda s: s.here.words > 0 and s.here.top),
    Rule(
        "many words of a masthead",
        "CN number, issue number, price and pages",
        lambda s: s.here.words > 1 and "。" not in s.line.text,
    ),
    Rule(
        "a page and nothing else",
        "pieces of a folio stand anywhere in raw text",
        lambda s: s.line.key[0] == "第" and bool(PAGE_ALONE.fullmatch(s.line.key)),
    ),
    Rule("a page's two digits and nothing else", "pieces of a folio stand anywhere in raw text", _is_page_number),
    Rule("a date above the text", "the masthead is dated", lambda s: s.here.date and s.here.top),
    Rule("points to another page", "an index of the issue ends its lines with a page", _points_elsewhere),
    Rule("points to another page beside a line that does", "an index has several lines", _in_index),
    Rule("heads an index", "导读 heads the index of the issue", lambda s: names_index(s.line.key)),
    Rule("heads an index right above its first line", "导读 heads the index of the issue", _stands_above_index),
    Rule("right below the head of an index", "导读 heads the index of the issue", _stands_below_head),
    Rule(
        "says a page, as all lines do up to the head of an index",
        "an index says the page first or last",
        lambda s: stands_in_index(s.sheet.printed, s.index),
    ),
    Rule("tells the weather", "mastheads tell the weather", _tells_weather),
    Rule("a forecast behind its name", "papers print the day's weather on one line", _labels_weather),
    Rule("names a hotline by its work", "papers print where to call with news", names_hotline),
    Rule(
        "tells where to write or call",
        "papers print their addresses at the edge of a page",
        lambda s: gives_addresses(s) and not is_of_offer(s),
    ),
    Rule(
        "an address in the last lines",
        "papers print their addresses at the foot",
        lambda s: ends_with_address(s) and not is_of_offer(s),
    ),
    Rule("cries out and stands apart", "papers print slogans beside the masthead and between articles", _cries_apart),
    Rule("hails somebody between a headline and a report", "papers print slogans", _hails_below_headlines),
    Rule("nothing but ornament", "rules and stars separate", lambda s: s.here.ornament),
    Rule("no mark of furniture", "furniture says what it is", lambda s: not _any_mark(s)),
    Rule("beside furniture at the page's edge", "folios are printed piece by piece", stands_beside_furniture),
)
