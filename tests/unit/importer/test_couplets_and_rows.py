"""Couplets, sayings, voices, and rows of prizes, of the weather and of offers."""

from __future__ import annotations

import pytest

from gazette.importer.couplets import find_couplets, find_named_halves
from gazette.importer.lines import read_sheet
from gazette.importer.verse import find_verse
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, read

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
ESSAY = f"　　{HERONS}\n　　{BUSES}\n"
FIRST = f"湖边的人\n孙立强\n{ESSAY}"
LAST = f"湖上的鸟\n陈亦方\n{ESSAY}"
OLD, NEW = "爆竹一声辞旧岁\n梅花万点报新春\n", "玉兔归山留喜报\n金龙出海贺新年\n"


def rows(text: str, title: str) -> list[str]:
    """Return the lines of the body of an article of a page, which no other article's title stands in."""
    (found,) = (file for file in read(text).articles if file.article.title.printed == title)
    return [row.rstrip("\\") for row in found.body.splitlines() if row]


def couplets(text: str) -> frozenset[int]:
    return find_couplets(read_sheet(Source("p.txt", text)).printed)


@pytest.mark.parametrize("name", ["迎春联语", "挽联", "征联", "春联选"])
def test_a_couplet_stands_below_its_name(name: str) -> None:
    assert couplets(f"{name}\n{OLD}") == {1, 2}
    assert rows(f"{FOLIO}{FIRST}{name}\n{OLD}{LAST}", name) == OLD.split()


def test_couplets_have_their_writers_below_them() -> None:
    assert couplets(f"{OLD}（王心斋）\n{NEW}（李　翰）\n") == {0, 1, 3, 4}
    found = rows(f"{FOLIO}{FIRST}迎春联语\n{OLD}（王心斋）\n{NEW}（李　翰）\n{LAST}", "迎春联语")
    assert found == [*OLD.split(), "（王心斋）", *NEW.split(), "（李　翰）"]


def test_two_lines_of_a_headline_are_no_couplet() -> None:
    assert not couplets(f"{OLD}（王心斋）\n{HERONS}\n")
    assert not couplets(f"春到人间\n{OLD}{HERONS}\n")


def test_what_several_people_wish_keeps_who_wished_it() -> None:
    said = {"愿山更青，水更绿，天更蓝。": "环卫工人　张秀珍", "盼着新产品早点打开销路。": "下岗女工　刘　敏"}
    text = "".join(f"　　{words}\n——{who}\n" for words, who in said.items())
    found = rows(f"{FOLIO}{FIRST}新年寄语\n{text}{LAST}", "新年寄语")
    assert "".join(found) == "".join(f"{words}——{who}" for words, who in said.items())


PRIZES = (
    "一等奖（1篇）\n《一张欠条》　作者：赵明　编辑：李力\n"
    "二等奖（2篇）\n《水往高处流》　作者：郑国\n《厂长卖车记》　作者：何伟、林芳\n"
)


def test_works_stand_below_the_prizes_that_they_won() -> None:
    found = rows(f"{FOLIO}{FIRST}好新闻评选揭晓\n{PRIZES}{LAST}", "好新闻评选揭晓")
    assert found == PRIZES.splitlines()


PEOPLE = "一等奖：张晓兰\n二等奖：李国庆　王大海\n三等奖：孙敏　赵一鸣\n"


def test_prizes_and_people_stand_right_above_a_picture() -> None:
    picture = f"　　6月2日，学生在湖边唱歌。{HERONS}\n　　本报记者　王璐　摄\n"
    answers = "知识竞赛答案\n1.A　2.C　3.B　4.D　5.A\n6.B　7.C　8.A　9.D　10.C\n"
    text = f"{FOLIO}{FIRST}{answers}获奖名单\n{PEOPLE}{picture}"
    assert rows(text, "获奖名单") == PEOPLE.splitlines()
    assert rows(text, "知识竞赛答案") == answers.splitlines()[1:]


def test_the_sky_the_heat_and_the_wind_are_the_weather() -> None:
    sky = "多云转小雨\n12℃—19℃\n东北风3级\n"
    picture = f"昨日20时，市民在广场点燃蜡烛。{HERONS}　本报记者　王璐 摄\n"
    assert rows(f"{FOLIO}{FIRST}今日天气\n{sky}{picture}", "今日天气") == sky.split()


@pytest.mark.parametrize("years", ["1911—1920", "1911年—1920年"])
def test_years_part_an_account(years: str) -> None:
    early = "1901—1910\n　　1905年，南山第一所新式学堂创办。\n　　1908年，县城设电报局，至此可与省城通报。\n"
    text = f"{FOLIO}{FIRST}世纪回眸\n{early}{years}\n　　1919年，南山学生上街游行，声援五四运动。\n{LAST}"
    assert f"## {years}" in read(text).articles[1].body


NARROW = "　　昨日清晨，市民在公园里散步，湖面上薄雾初\n散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻\n足拍照留念。\n"


def test_a_headline_does_not_go_on_with_a_row_that_ends_with_a_number_to_call() -> None:
    hotel = "拉萨饭店恭祝各族人民节日愉快\n　　总经理：李大年　电话：22221　电传：68010\n"
    shows = "18：30　动画片：《阿凡提》\n19：00　新闻联播\n19：40　国庆文艺晚会\n"
    text = f"{FOLIO}湖边的人\n孙立强\n{NARROW}{NARROW}广告\n{hotel}今日节目\n{shows}"
    assert rows(text, "今日节目") == shows.splitlines()


def test_rows_of_a_table_go_on_with_no_text_further_up() -> None:
    talk = "".join(
        f"　　《体坛导报》：{asked}？\n　　布朗：{said}。\n"
        for asked, said in (("您想到过吗", "没想到"), ("会引援吗", "要看老板"))
    )
    week = "一周语录\n　　“他踢球像在弹钢琴。”——温格谈阿森纳\n"
    week += "　　“0比5？比分不能说明问题，不过我也说不出别的问题。”——普利\n斯\n"
    lots = "1　曼城—阿森纳　推荐：1 0\n2　切尔西—纽卡斯尔　推荐：3\n3　维拉—曼联　推荐：0\n"
    page = read(f"{FOLIO}专访\n“我不看积分榜”\n本报特派记者　郭强\n{talk}{week}足彩预测\n第08079期胜负彩\n{lots}")
    assert not any("弹钢琴" in file.body and "曼城" in file.body for file in page.articles)
    assert all(any(f"{row}\n" in file.body for file in page.articles) for row in lots.splitlines())


def test_sayings_above_a_headline_are_verse() -> None:
    sayings = "清明前后，种瓜点豆。\n谷雨前，好种棉。\n立夏麦龇牙，一月就要拔。\n"
    sheet = read_sheet(Source("p.txt", f"农谚\n{sayings}编后小议\n账要算清，心要连紧\n{NARROW}"))
    assert find_verse(sheet) == (False, True, True, True, *[False] * 5)


def test_who_builds_what_is_offered_heads_no_other_text() -> None:
    offer = "湖景洋房　恭迎品鉴\n一线湖景　首付20万起\nVIP热线：0555-8888666\n"
    sellers = "项目地址：湖滨大道与学府路交会处\n开发商：金湖置业　全程策划：智联地产\n"
    page = read(f"{FOLIO}{FIRST}{offer}{sellers}公交改道\n　　本报讯　{BUSES}\n")
    found = page.articles[-1].article
    assert (found.title.printed, found.kicker, found.column) == ("公交改道", None, None)


CALL = "出句：一壶新茶迎远客\n对句：半窗明月读闲书（许　文）\n对句：满院春风送故人（林海）\n"
LISTED = "第四期出句：\n古渡千帆尽\n\n对句：\n新城万象春（许文）\n老街百铺兴（江城　林海）\n"


@pytest.mark.parametrize("halves", [CALL, LISTED, CALL.replace("出句", "上联").replace("对句", "下联")])
@pytest.mark.parametrize("indent", ["", "　　"])
@pytest.mark.parametrize("name", ["第三期征联", "对联园地"])
def test_halves_of_couplets_that_say_which_they_are_stand_in_one_text(halves: str, indent: str, name: str) -> None:
    text = "".join(f"{indent}{line}\n" if line else "\n" for line in halves.split("\n"))
    page = read(f"分水晚报\n2007年2月17日　星期六　第11版\n\n{name}\n\n{text}\n卖花声\n　　{HERONS}\n　　{BUSES}\n")
    couplets, other = page.articles
    assert (couplets.article.title.printed, couplets.article.byline) == (name, ())
    assert couplets.body.replace("\\\n", "\n").replace("\n\n", "\n").split() == halves.split()
    assert other.article.title.printed == "卖花声"


def test_a_half_without_its_other_is_a_line_like_others() -> None:
    assert not find_named_halves(read_sheet(Source("page.txt", "出句：一壶新茶迎远客\n出句：古渡千帆尽\n")).printed)
