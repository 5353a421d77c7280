"""What stands where a torn text stops is another text, and where a text may stop or go on at all."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.importer.torn_ends import find_torn_ends
from gazette.problems import Source

HEAD = "江南日报　2014年8月19日　星期二　第6版\n\n"
# Neither of the two texts below the stack has a source or a writer; the first one stops inside a sentence.
STACK = (
    "柳林渡口新桥合龙\n"
    "豆腐坊里出状元\n"
    "　　柳林渡口的新桥昨天合龙，\n"
    "两岸的人从此过河不必再等渡\n"
    "船。施工队长说，桥面铺好以\n"
    "后还要装灯，预计到年底就\n"
    "{below}"
    "读者来信\n"
    "我家窗外的烟火\n"
    "　　每天夜里，楼下烧烤店的\n"
    "鼓风机一响，我家三岁的孩子\n"
    "就指着窗外说有烟火看。　　\n"
    "市民　张强\n"
    "能通车。老渡工把船卖了，说\n"
    "从今往后他也走桥过河。\n"
)
OTHER = (
    "　　老师傅王四喜做豆腐做了\n四十年，前天在全县比武中用\n一块豆腐切出六百根丝，评委\n们称赞不已，说这是真功夫。\n"
)


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/06.txt", HEAD + text), PageHints(date=dt.date(2014, 8, 19), page=6))


def classified(text: str) -> Reading:
    return classify(read_sheet(Source("seeds/06.txt", HEAD + text)))


def test_a_text_that_stands_where_another_stops_has_a_headline_of_the_stack_though_nothing_marks_it() -> None:
    bridge, tofu, *_ = (file.article for file in read(STACK.format(below=OTHER)).articles)
    assert bridge.title
    assert tofu.title
    assert (bridge.title.printed, tofu.title.printed) == ("柳林渡口新桥合龙", "豆腐坊里出状元")


def test_rows_of_an_advertisement_that_tear_a_text_begin_none() -> None:
    page = read(STACK.format(below="　　秋装特卖　全场五折　地址中山路十号\n"))
    assert not any(file.article.title and file.article.title.printed == "豆腐坊里出状元" for file in page.articles)


CREDITED = (
    "针织厂的背心卖到国外\n"
    "　　本报讯（记者林朗）针织\n"
    "厂去年差一点关门。新厂长带\n"
    "　　针织厂的女工们正在检验\n"
    "即将装箱的背心。　陶春来摄\n"
    "两个推销员跑了七个省，把仓\n"
    "库里的货都卖了出去。\n"
    "便民提示\n"
    "　　今天夜里中南二路停水，\n"
    "请居民提前储水。\n"
)


def _ends(reading: Reading) -> tuple[set[str], set[str]]:
    ends = find_torn_ends(reading)
    keys = [reading.traits[index].line.key for index in ends.placed]
    return {keys[at] for at in ends.stops}, {keys[at] for at in ends.strays}


def test_a_text_may_go_on_below_who_took_a_picture_though_the_line_is_full() -> None:
    _, strays = _ends(classified(CREDITED))
    assert "两个推销员跑了七个省,把仓" in strays


def test_a_text_may_stop_above_a_headline_whose_first_line_was_read_as_the_end_of_its_paragraph() -> None:
    reading = classified(STACK.format(below="县里办了一场比武\n豆腐坊的老师傅得了第一名\n" + OTHER))
    at = next(index for index, trait in enumerate(reading.traits) if trait.line.key == "县里办了一场比武")
    verdicts = list(reading.verdicts)
    verdicts[at] = replace(verdicts[at], role=Role.REST)
    stop = "后还要装灯,预计到年底就"
    for role, stops in ((Role.HEAD, True), (Role.REST, False)):
        verdicts[at + 1] = replace(verdicts[at + 1], role=role)
        assert (stop in _ends(replace(reading, verdicts=tuple(verdicts)))[0]) is stops
