"""Briefs of one paragraph below the name of their column that no bullet and no blank line parts, told by their form.

**Source**: columns of short news set a line to each: behind what it is about in brackets, 【地铁】, behind a place or a
thing and a colon, 瑞典：…, behind its day, 3月2日 …, or its source, or behind nothing below 一句话新闻. Cases, recipes
and programmes name their parts so, too: 【案情】, 做法：…, 时间：….
Lines that all open alike are told by ``titled_rows``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile

from gazette.importer.blocks import Block, Kin
from gazette.importer.labelled_lines import GIVEN, OFFER
from gazette.importer.marks import BRIEF_MARK, BULLETS, TWINS
from gazette.importer.openers import find_opener
from gazette.importer.pairs import share
from gazette.importer.series import is_called_column, names_briefs, tighten
from gazette.importer.services import names_list, names_service
from gazette.importer.told import Label
from gazette.importer.traits import Traits
from gazette.importer.unmarked import goes_on_with
from gazette.text.dates import DAY, MONTH
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place

_FEWEST, _SEVERAL = 2, 3
# What stands round the name of a column, bullets aside.
_FRAMES = "—-· 【】〖〗[]"
_LONGEST, _SHARED = 90, 0.3
# What columns of news in a line are called that no other column is.
_NEWS = compile_late(r"(?:[简短要零]讯|一句话新闻|短新闻|简明新闻|要闻|简报|短波|点滴|拾零|拾穗|卫星台|微播|一束)$")
# What more of them are called, and what is done everywhere: 各地反应, 世界各地, 七天内外, 技术小革新.
_ITEMS = compile_late(
    r"各[地县乡队厂村校][^\W\d]{0,4}|.{2}各地|.{2}内外|.{0,4}(?:卫星台|拾穗|革新|经验|微播|反[应响]|[琐轶]闻)|.{1,2}一周|一周.{1,2}"
)
# What is one thing though its paragraphs have labels.
_OF_ONE = compile_late(
    r"资料|窍门|[知常]识|贴士|指南|须知|大事|日程|活动|安排|预[告报]|(?:注意|提醒|事项)$|[案病]例?|食谱|菜谱|[养美]|保健|健康|[一二三四五六七八九十]$"
)
_LABEL = compile_late(
    rf"{BRIEF_MARK}(?:[【〖\[〈<]|(?P<twin>[{TWINS}]))(?P<label>[^【】〖〗\[\]〈〉<>。;:!?{TWINS}]{{1,24}})"
    r"(?(twin)(?P=twin)|[】〗\]〉>])\s*(?=.{6})"
)
# What heads a brief in brackets, whatever the column is called: it says more than what the brief is about.
_HEADED = compile_late(r"\s*[【〖](?P<label>[^【】〖〗。;:]{4,24})[】〗]\s*(?=.{6})")
_HEAD_WIDEST, _HEADLINE_LEAST = 10.0, 6
_COLON = compile_late(rf"{BRIEF_MARK}(?P<label>[{HAN}A-Za-z0-9“”、]{{2,10}}):(?!“)(?=.{{6}})")
_COUNT = compile_late(r"(?P<label>[①-⑳]|[(]?\d{1,2}[.、)](?!\d))\s*(?=.{6})")
# Below a column that a label names, these count briefs, too.
_COUNT_TOLD = compile_late(r"(?P<label>[①-⑳]|[(]?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)](?!\d))\s*(?=.{6})")
# Columns of what readers and firms offer and want: 供求窗, 信息台.
_OFFERS = compile_late(r"供求|供需|求购|商情|广告|信息(?:[窗台栏港]|之窗)?$|跳蚤市场|鹊桥|集市")
_DISTRICT = compile_late(r"[省市县区镇乡村旗州盟]$")
_DAYS = compile_late(
    rf"[{BULLETS}*]?\s*(?P<label>(?:{MONTH}月)?{DAY}日|(?:星期|周)[一二三四五六日天])[ ,:]\s*(?=.{{6}})"
)
# What parts of one text are called: a case, a recipe, a question, an offer, a remedy.
_PART = compile_late(
    r"案[情例件由]|回放|判决|裁[判决]|审理|结[果论]|[说释]法|[点短]?评[说析点论]?|法条|分析|提[醒示]|解[答读析]|[问答]|读者|记者|主持人|嘉宾|编[者辑]|律师|专家|医生"
    r"|[主配辅原用材]料|[作做制用]法|步骤|功[效能]|特[点色]|[主适]治|症状|病因|防治|注意|[处配]方|口味"
    r"|时间|地[点址]|电话|对象|人数|条件|费用|价格|报名|联系|链接|背景|起因|经过|现状|原因|建议|对策|第.{1,3}|[其甲乙丙丁]|[一二三四五六七八九十]+"
)


def count_briefs(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs right below the name of a column are a brief each, by their form; 0 for none."""
    if len(heads) != 1 or heads[0].author or not blocks:
        return 0
    name = tighten(heads[0].line.key).strip(BULLETS + _FRAMES)
    name = name.split("·")[0].strip() if names_briefs(name) else name  # 快讯·国际
    strict = _NEWS.search(name) is not None or _ITEMS.fullmatch(name) is not None
    told = heads[0].line.told is Label.COLUMN
    if given := _count_listed(blocks) * told or _count_given(blocks):
        return given
    if _OFFERS.search(name) and (offers := _count_offers(blocks)):
        return offers
    if not (strict or told or is_called_column(name)) or names_things_of_one(name):
        return _count_headed(blocks) if not names_things_of_one(name) and heads[0].line.width <= _HEAD_WIDEST else 0
    if any(_PART.fullmatch(match["label"]) for block in blocks for match in _find_labels(block.key)):
        return 0
    news = strict or names_briefs(name)
    counts = [
        _count(blocks, _LABEL, _FEWEST if news else _SEVERAL),
        _count(blocks, _COLON, _FEWEST if strict else _SEVERAL) if news else 0,
        _count(blocks, _COUNT, _SEVERAL) if (news or told) and not _shows_pictures(blocks) else 0,
        _count(blocks, _COUNT_TOLD, _FEWEST) if told and not _shows_pictures(blocks) else 0,
        _count(blocks, _DAYS, _SEVERAL) if strict else 0,
        _count_plain(blocks, _FEWEST if _NEWS.search(name) else _SEVERAL) if strict else 0,
        _count_reports(blocks) if news else 0,
    ]
    return max(counts)


def _count_listed(blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs there are where each is an item of a list by the page's marks; 0 otherwise."""
    return len(blocks) * all(block.first.line.told is Label.ITEM for block in blocks)


def find_labelled_below(blocks: tuple[Block, ...]) -> int:
    """Return where the short news begin with which blocks end, right below a report: two in brackets, three of places.

    The report names its source. What says again words of it, and parts of a case, go on in it.
    """
    if not blocks or not blocks[0].first.opener:
        return len(blocks)
    for form, fewest in ((_LABEL, _FEWEST), (_COLON, _SEVERAL)):
        place = len(blocks)
        while place > 1 and len(blocks[place - 1].key) <= _LONGEST and form.match(blocks[place - 1].key):
            place -= 1
        briefs = blocks[place:]
        if len(briefs) >= fewest and blocks[place - 1].last.line.closed and _are_news(briefs, blocks[:place], form):
            return place
    return len(blocks)


def _are_news(briefs: tuple[Block, ...], text: tuple[Block, ...], form: re.Pattern[str]) -> bool:
    """Say whether blocks with labels are a brief each: no part of the text above, which has hardly a word of them."""
    if _count(briefs, form, len(briefs)) != len(briefs):
        return False
    labels = [match["label"] for block in briefs for match in (form.match(block.key),) if match]
    if any(_PART.fullmatch(label) for label in labels):
        return False
    if form is _COLON and sum(1 for label in labels if is_place(label) or _DISTRICT.search(label)) * 2 <= len(labels):
        return False
    words = "".join(block.key for block in text)
    return all(share(block.key, words) < _SHARED for block in briefs)


def _shows_pictures(blocks: tuple[Block, ...]) -> bool:
    """Say whether somebody took a picture among blocks: what is counted are captions then."""
    return any(block.kin is Kin.CREDIT or block.last.credited for block in blocks)


def find_label(key: str) -> re.Match[str] | None:
    """Return what a folded text opens with in brackets, ``label`` what it is about, and no report's head: 【地铁】."""
    match = _LABEL.match(key)
    if match is None or OFFER.match(key) or GIVEN.match(key):
        return None
    return match if not _PART.fullmatch(match["label"]) and find_opener(key) is None else None


def _find_labels(key: str) -> Iterator[re.Match[str]]:
    return filter(None, (form.match(key) for form in (_LABEL, _COLON)))


def names_part_of_text(label: str) -> bool:
    """Say whether a folded label names a part of one text: 案情, 做法, 提醒."""
    return _PART.fullmatch(label) is not None


def names_things_of_one(name: str) -> bool:
    """Say whether the folded name of a box is that of one thing, though its paragraphs have labels: 小资料, 指南."""
    return _OF_ONE.search(name) is not None or names_service(name) or names_list(name)


def _count(blocks: tuple[Block, ...], form: re.Pattern[str], fewest: int) -> int:
    """Return how many paragraphs open with labels of one form, each with its own."""
    matches = list(takewhile(bool, (form.match(block.key) if _is_plain(block) else None for block in blocks)))
    if len(matches) == len(blocks) - 1 and _may_lack_stop(blocks[-1]) and (last := form.match(blocks[-1].key)):
        matches.append(last)
    labels = [match["label"] for match in matches if match]
    several = len(labels) >= fewest and len(set(labels)) == len(labels)
    # Where a paragraph without one stands between others, the labels part a text.
    parted = any(_is_plain(block) and form.match(block.key) for block in blocks[len(labels) :])
    return len(labels) if several and not parted else 0


def _count_headed(blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs open with a headline in brackets; one at least says more than any label does."""
    count = _count(blocks, _HEADED, _SEVERAL)
    labels = [match["label"] for block in blocks[:count] for match in _HEADED.finditer(block.key)]
    plain = any(_PART.fullmatch(label) for label in labels)
    return count if not plain and any(len(label) >= _HEADLINE_LEAST for label in labels) else 0


def _count_offers(blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs each open with what somebody offers or wants, and are nothing else."""
    offers = all(block.kin is Kin.TEXT and OFFER.match(block.key) for block in blocks)
    return len(blocks) if offers and len(blocks) >= _FEWEST else 0


def _count_given(blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs right below a name each say in a character what is offered or wanted: 【送】…."""
    given = list(takewhile(lambda block: block.kin is Kin.TEXT and GIVEN.match(block.key), blocks))
    return len(given) if len(given) >= _FEWEST else 0


def _count_plain(blocks: tuple[Block, ...], fewest: int) -> int:
    """Return how many short paragraphs say each something else, when there are so many and nothing else."""
    keys = [block.key for block in blocks]
    alike = all(_is_plain(block) and len(block.key) <= _LONGEST and block.key[-1] != ":" for block in blocks)
    if len(keys) < fewest or not alike or any(map(goes_on_with, keys)):
        return 0
    if len(keys) < _SEVERAL and keys[-1][-1] == ")" != keys[0][-1]:  # whoever signs below both wrote both
        return 0
    return len(keys) if all(share(below, above) < _SHARED for above, below in pairwise(keys)) else 0


def _count_reports(blocks: tuple[Block, ...]) -> int:
    """Return how many paragraphs there are where each has a report's head of its own: 【法新社多伦多二十四日电】."""
    reports = all(block.kin is Kin.TEXT and block.last.line.closed and find_opener(block.key) for block in blocks)
    return len(blocks) if reports and len(blocks) >= _FEWEST else 0


def _is_plain(block: Block) -> bool:
    """Say whether a block is a whole paragraph of text that no report's head opens."""
    whole = block.last.line.closed or block.ended or block.key[-1] == ")"
    return whole and _is_text(block)


def _may_lack_stop(block: Block) -> bool:
    """Say whether a block may be the last brief of its column, whose stop was forgotten: it is no picture's caption."""
    return _is_text(block) and not (block.first.caption or block.last.credited)


def _is_text(block: Block) -> bool:
    return block.kin is Kin.TEXT and find_opener(block.key) is None
