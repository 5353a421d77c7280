"""Pages put together from the forms that papers print, in any order, whole or cut: nothing is lost of any of them."""

from __future__ import annotations

import datetime as dt

import opencc
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gazette.importer import PageHints, Use, import_page
from gazette.importer.classify import classify
from gazette.importer.closers import find_closer, read_names
from gazette.importer.lines import read_sheet
from gazette.importer.openers import find_opener
from gazette.importer.pen_names import find_pen_name
from gazette.importer.people import Named
from gazette.problems import Code, Source
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold, is_printed

HINTS = PageHints(date=dt.date(2024, 6, 5), page=3)
OPENERS = (
    "（槟城2日讯）",
    "記者鄭文達／新竹報導　",
    "本报济南讯（通讯员 于海洋）",
    "付饶、记者岳山报道：",
    "（中央社記者韋伯韬台北二十七日電）",
    "【本報訊】",
    "新华社北京６月４日电（记者王 芳、李小明）",
)
TEXTS = (
    "昨日清晨，市民在公园里散步，几只白鹭从芦苇丛中飞起。",
    "黃瓜每斤三元，番茄每斤四元，買菜的人也多了。",
    "他说：“湖边要种",
    "今年一共植树3",
    "500棵，湖边有了树林，",
)
CLOSERS = ("（孙立 周洁）", "（動力車間 龍維新）", "（晓　江）", "（据《江城日报》）", "（下转第４版）", "孙立 摄")
FURNITURE = (
    "第2版　2024年6月5日　星期三",
    "１９５６年８月４日　星期六　　建設日報　　（３）",
    "长江经济报　市场经纬　第二版",
    "今日天气　多云转阵雨　18℃～27℃",
    "新闻热线：88661110　传真：88661111",
    "老街改造怎么改……6版",
    "责任编辑：陈晨　校对：刘洋",
    "★　★　★",
)
HEADS = (
    "湖边来了白鹭",
    "——记一群护鸟人",
    "湖畔随笔",
    "简讯",
    "市长：",
    "导 读",
    "种树护湖 清淤固堤",
    "“湖边有家”",
    "一、天天巡湖",
    "停水公告",
    "上接第1版《湖边来了白鹭》",
)
NAMES = (
    "高一（3）班　沈知遥　指导教师　卜春华",
    "■秦 川",
    "毕　业",
    "通　知",
    "老窑工",
    "钢厂工人 赵铁生",
    "文/图 陈立",
)
ITEMS = (
    "■平台建成　该平台位于城南，向全国开放。",
    "1、湖边种树；",
    "江城 3:2 河口",
    "价格：12元",
    "问：白鹭多吗？",
    "霜降不起葱，越长越要空。",
    "山坡上的柿子红了",
    "此致",
    "敬　礼！",
    "（未完待续）",
    "▲图为湖边的白鹭。",
    "【编者按】今起刊发调查。",
)
SPACE = st.sampled_from(("\n", "\n", "\n\n", "\n\n\n", "\n　　", "\n    ", "", "　", "\u200b\n", "\f\n"))
LINES = st.one_of(
    st.sampled_from((*FURNITURE, *HEADS, *NAMES, *ITEMS)),
    st.tuples(
        st.sampled_from(("", *OPENERS)),
        st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4).map("".join),
        st.sampled_from(("", *CLOSERS)),
    ).map("".join),
)
CUT = st.tuples(LINES, st.integers(0, 40)).map(lambda pair: pair[0][: pair[1]])
PAGES = st.lists(st.tuples(SPACE, st.one_of(LINES, LINES, CUT)).map("".join), min_size=1, max_size=24).map("".join)
SCRIPTS = {name: opencc.OpenCC(name).convert for name in ("s2t", "t2s")}


def ink(text: str) -> str:
    return "".join(filter(is_printed, text))


@settings(max_examples=250, deadline=None)
@given(PAGES)
def test_every_character_of_a_page_of_such_forms_has_one_fate(text: str) -> None:
    page = import_page(Source("page.txt", text), HINTS)
    assert not {problem.code for problem in page.problems} & {Code.NOT_CONSERVED, Code.UNPLACED}
    raw = text.split("\n")
    placed: dict[int, list[int]] = {}
    for fate in page.fates:
        placed.setdefault(fate.line, []).extend(range(fate.column - 1, fate.end_column - 1))
    for number, line in enumerate(raw, 1):
        found = placed.get(number, [])
        assert len(found) == len(set(found))
        assert {at for at, char in enumerate(line) if not char.isspace()} <= set(found)


@settings(max_examples=150, deadline=None)
@given(PAGES)
def test_the_articles_of_such_a_page_hold_what_the_ledger_says(text: str) -> None:
    page = import_page(Source("page.txt", text), HINTS)
    raw = text.split("\n")
    for number, file in enumerate(page.articles, 1):
        bodies = (
            raw[fate.line - 1][fate.column - 1 : fate.end_column - 1]
            for fate in page.fates
            if fate.article == number and fate.use is Use.BODY and not fate.mark
        )
        assert ink("".join(plain_lines(file.body))) == ink("".join(bodies))
        assert file.article.title.printed


def spans(people: tuple[Named, ...]) -> list[tuple[int, int]]:
    return [span for named in people for span in (named.role, named.name) if span != (0, 0)]


@settings(max_examples=300, deadline=None)
@given(st.one_of(LINES, CUT, st.tuples(CUT, LINES, CUT).map("".join)))
def test_what_a_rule_finds_in_a_line_stands_inside_it_in_order(line: str) -> None:
    key = fold(line)
    opener, closer = find_opener(key), find_closer(key)
    if opener is not None:
        parts = [span for span in (opener.source, opener.place, opener.date, *spans(opener.people)) if span != (0, 0)]
        assert all(0 <= start < end <= opener.end <= len(key) for start, end in parts)
        names = [named.name for named in opener.people]
        assert names == sorted(names)
    if closer is not None:
        parts = [span for span in (closer.source, *spans(closer.people)) if span != (0, 0)]
        assert all(closer.start <= start < end <= closer.end <= len(key) for start, end in parts)
    for named in (*read_names(key, 0, len(key)), *find_pen_name(key)):
        assert 0 <= named.name[0] < named.name[1] <= len(key)


@pytest.mark.parametrize("script", SCRIPTS)
@settings(max_examples=60, deadline=None)
@given(text=PAGES)
def test_a_page_in_either_script_is_read_alike(script: str, text: str) -> None:
    other = SCRIPTS[script](text)
    assume(fold(other) == fold(text))  # a character may have two forms in the other script
    readings = [classify(read_sheet(Source("page.txt", page))) for page in (text, other)]
    rules = [[[rule.name for rule in held] for held in reading.rules] for reading in readings]
    assert rules[0] == rules[1]
    assert [verdict.role for verdict in readings[0].verdicts] == [verdict.role for verdict in readings[1].verdicts]
