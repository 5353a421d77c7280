"""Last paragraphs that stand apart from their text stay with it: they head nothing."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, explain_line, import_page
from gazette.importer.lines import read_sheet
from gazette.importer.notices import find_signing_bodies
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.person_names import is_name
from tests.unit.reading_pages import BUSES, articles

HEAD = "湖滨日报　2004年4月14日　星期三　第1版\n\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/01.txt", HEAD + text), PageHints(date=dt.date(2004, 4, 14), page=1))


def test_a_paragraph_that_breaks_off_for_another_page_is_no_kicker() -> None:
    page = read(
        "城南三条老街年内翻修\n\n本报讯（记者 方卓）今年城南将翻修三条老街，总长六公里，总投资八千万元。\n\n"
        "其中石板街铺到（下转第三版）\n\n麦田病害防治全面展开\n\n"
        "本报讯（记者 方卓）我市麦田病害已达三十万亩，各县组织机防队八百个，昼夜喷药防治。\n"
    )
    street, wheat = page.articles
    assert street.body.rstrip().endswith("其中石板街铺到")
    assert street.article.continues_on == 3
    assert wheat.article.kicker is None


def test_a_paragraph_that_ends_with_a_stop_of_half_the_width_is_no_kicker() -> None:
    page = read(
        "渔港今日开渔\n\n本报讯(通讯员 海波) 昨日12时,休渔期结束,二百条渔船鸣笛出海.\n\n"
        "头一网鱼虾今晨上岸.\n\n旧楼装上防盗门\n\n本报讯(记者 方卓) 新港街道为六十栋旧楼装上了防盗门,居民只交30元.\n"
    )
    harbour, doors = page.articles
    assert harbour.body.rstrip().endswith("头一网鱼虾今晨上岸.")
    assert doors.article.kicker is None


def test_the_formula_that_closes_a_notice_begins_none_without_its_stop() -> None:
    page = read(
        "通　告\n\n自九月二十日起，西大街禁止货车通行，违者由公安交通管理部门处理。\n\n特此通告\n\n"
        "平川县公安局\n\n二〇〇四年四月十二日\n\n招工启事\n\n我厂招收缝纫女工二十名，报名至二十五日止。\n\n平川县绣服厂\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["通　告", "招工启事"]
    assert "特此通告" in page.articles[0].body


def test_a_stop_of_half_the_width_ends_a_sentence_behind_a_sign_a_digit_or_a_word_too() -> None:
    page = read(
        "渔港今日开渔\n\n本报讯(通讯员 海波) 昨日12时,休渔期结束,二百条渔船鸣笛出海.\n\n"
        "鱼价比去年低20%.\n\n旧楼装上防盗门\n\n"
        "本报讯(记者 方卓) 新港街道为六十栋旧楼装上了防盗门,居民只交30元.\n\n又装了门铃,用的是LG.\n\n"
        "小学添了图书\n\n本报讯(记者 方卓) 桥东小学新购图书六千册,学生凭证借阅.\n"
    )
    assert [file.article.kicker for file in page.articles] == [None, None, None]
    assert [file.body.rstrip()[-3:] for file in page.articles] == ["0%.", "LG.", "借阅."]


def test_a_number_that_the_end_of_a_line_cuts_ends_no_sentence() -> None:
    cut, ended = read_sheet(Source("page.txt", "其中对外出口分别增长14.\n今年总共增长了,约为14.\n")).printed
    assert (cut.closed, ended.closed) == (False, True)


def test_what_somebody_says_below_a_report_is_its_last_paragraph() -> None:
    page = read(
        "文化馆办起围棋夜校\n\n"
        "本报讯（记者 方卓）四月六日晚，三十名青工走进文化馆，跟着老棋手学布局，一直下到九点多钟。\n\n"
        "“明晚接着来！”\n\n修伞师傅上了电视\n\n"
        "本报讯（记者 方卓）南门口的修伞师傅三十年修伞八万把，省台为他拍了专题片。\n"
    )
    school, umbrellas = page.articles
    assert school.body.rstrip().endswith("“明晚接着来！”")
    assert umbrellas.article.title.printed == "修伞师傅上了电视"


def test_who_translated_a_text_and_what_from_ends_it() -> None:
    page = read(
        "会报站名的拐杖\n\n日本一家工厂制成一种拐杖，能向盲人报出车站的名字，明年春天上市。\n\n"
        "彭晓琳译自《海外科技》\n\n一只钟停了四十年\n\n"
        "德国一座小城的钟楼上，大钟在四十年前的一个雨夜停摆，最近由一名学徒修好，全城的人都来听它敲响。\n"
    )
    cane, clock = page.articles
    assert [(person.name, person.role) for person in cane.article.byline] == [("彭晓琳", "译")]
    assert cane.article.source == "《海外科技》"
    assert clock.article.kicker is None


def test_where_to_go_for_what_an_advertisement_offers_stays_with_it() -> None:
    page = read(
        "皮鞋大减价 最后两天\n\n平川百货大楼鞋帽商场春季酬宾，牛皮鞋原价六十元，现价三十八元。\n\n"
        "地址：平川市人民路12号 电话：223344\n\n菜市来了“活招牌”\n\n"
        "本报讯（记者 方卓）日前，一位农民扛着两米长的冬瓜在东门菜市走了一圈，四百棵冬瓜苗当场卖光。\n"
    )
    shoes, market = page.articles
    assert shoes.body.rstrip().endswith("电话：223344")
    assert market.article.kicker is None


def test_where_to_enrol_below_the_courses_of_a_school_is_none_of_the_page() -> None:
    page = read(
        "平川电脑学校招生\n●平面设计班 学费680元\n●网页制作班 学费720元\n●会计电算班 学费380元\n"
        "报名地点：中山路100号 咨询电话：4455667\n\n首场招聘会明日举行\n\n"
        "本报讯（记者 方卓）明天上午九时，今年首场招聘会在体育馆举行，二百家单位提供岗位三千个。\n"
    )
    assert "咨询电话：4455667" in page.articles[0].body


def test_who_signs_below_the_last_words_of_a_notice_without_a_stop_heads_nothing() -> None:
    page = read(
        "拍卖公告\n\n受委托，定于四月二十四日上午九时在物资局会议室公开拍卖解放牌汽车四辆，有意者请前来办理登记。\n\n"
        "特此公告\n\n平川市正大拍卖行\n联系电话：7322116\n\n"
        "贺信\n\n欣闻平川市矿工医院建院四十周年，谨致热烈祝贺！\n\n东山市中心医院 全体同仁\n"
    )
    sale, wishes = page.articles
    assert sale.body.rstrip().endswith("平川市正大拍卖行\n\n联系电话：7322116")
    assert (wishes.article.title.printed, wishes.article.byline) == ("贺信", ())


def test_a_body_signs_below_the_last_words_of_a_notice_without_a_stop() -> None:
    traits = read_traits(
        read_sheet(Source("page.txt", "公告\n\n西大街四月二十日起禁止货车通行。\n\n特此公告\n\n平川县公安局\n"))
    )
    assert find_signing_bodies(traits) == {3}


def test_a_letter_of_wishes_is_nobodys_name() -> None:
    assert not any(map(is_name, ("贺信", "贺电", "贺词", "贺卡")))


def test_the_office_that_seeks_a_match_signs_its_notice() -> None:
    page = read(
        "征婚\n\n某女，二十六岁，身高一米六，高中文化，棉纺厂工人，欲觅三十岁以下、有正当职业的男青年为伴，请寄信至妇联转。\n\n"
        "县妇联婚姻介绍所\n\n开业公告\n\n本店经营各式布料、毛线、钮扣，定于四月十五日开张，当日一律九折。\n"
    )
    match, opening = page.articles
    assert match.body.rstrip().endswith("县妇联婚姻介绍所")
    assert opening.article.kicker is None


def test_two_characters_at_the_end_of_the_page_sign_what_stands_above() -> None:
    page = read(
        "更正\n\n本报四月七日第一版《海滨迎来客流》一文中，“日接待游客十八万人”应为“一万八千人”，特此更正。\n\n"
        "寻人启事\n\n于桂香，女，七十八岁，四月八日从东村走失，走时穿灰色上衣，有知情者请打电话13800000000，重谢。\n\n家人\n"
    )
    assert page.articles[1].body.rstrip().endswith("家人")


def test_a_pen_name_spaced_out_at_the_end_of_the_page_is_the_writers() -> None:
    page = read(
        "莫把内行当外行\n——从一位技师管仓库谈起\n\n某厂有位技师，懂两国外语，却在仓库里管了六年螺丝钉，群众说这是浪费。\n\n"
        "把内行当外行使用，吃亏的是生产。\n\n方 言\n"
    )
    assert [person.name for person in page.articles[0].article.byline] == ["方言"]


@pytest.mark.parametrize(
    ("last", "tail", "ends"),
    [
        ("师傅的姓名，只好借贵报一角，向他深深地鞠躬。", "家人", False),
        ("师傅的姓名，只好借贵报一角，向他深深地鞠躬。", "\n家人", True),
        ("师傅的姓名，只好借贵报一角致谢。", "家人", True),
        ("师傅的姓名，只好借贵报一角致谢。", "未完待续", False),
        ("师傅的姓名，只好借贵报一角致谢。", "未完", False),
    ],
)
def test_two_characters_end_a_page_below_a_sentence_that_left_room_or_apart(
    last: str, tail: str, *, ends: bool
) -> None:
    column = (
        "　　三月二日下午，我们的老父亲在南门外走失，\n幸亏一位踩三轮车的师傅把他送回家来，连一口茶\n"
        "水也没有喝就走了。他在路上还给老人买了馒头，\n替他系好了棉袄的扣子。我们全家至今不知道这位\n"
    )
    page = f"2024年6月5日 星期三 第3版\n\n谢谢好心人\n\n{column}{last}\n{tail}\n"
    told = explain_line(Source("page.txt", page), page.count("\n"))
    assert told is not None
    assert ("a few characters that end the page" in {each.rule for each in told.said}) is ends


def test_a_number_to_call_at_the_margin_below_a_full_line_goes_on_with_its_paragraph() -> None:
    above = "　　区社会福利院昨天收到各界捐来的棉衣一千六百件、棉被三百二十床，常用药品若干，%s。"
    calls = "捐助热线：５５５０１６８、５５５０１６９，夜里也有人接听。"
    rest = "　　院里老人围着新棉衣看了又看，都说样式好看，颜色鲜亮，今年冬天不必再穿去年的旧衣服过冬了，这要谢谢大家。"
    for words, whole in (("已经登记并且编了号码", True), ("已登记", False)):
        lines = [part[at : at + 17] for part in (above % words, calls, rest) for at in range(0, len(part), 17)]
        page = import_page(Source("page.txt", "\n".join(["临塘报 2021年10月22日", "暖冬捐助", *lines])))
        assert ("。捐助热线" in page.articles[0].body) is whole


SALE = "春城家电　五一钜惠\n全场冰箱洗衣机八折起\n买满3000元送电饭煲一台\n"
SCHOOL_OF_DRIVING = "宏达驾校招生\n\n宏达驾校常年招生，学費優惠，随到随学，教练车全新。\n"
LIBRARY = "新馆昨天开放\n\n本报讯（记者 方卓）市图书馆新馆昨天开放，首日接待读者三千人，读者可以免费借书。\n"


@pytest.mark.parametrize("below", ["", f"\n{LIBRARY}", "\n责任编辑：王琴\n"])
@pytest.mark.parametrize(
    ("offer", "calls"),
    [
        (SALE, ("地址：人民路12号", "热线：0874-223344")),
        (SALE, ("電話：223344", "聯繫人：王先生")),
        (SCHOOL_OF_DRIVING, ("报名地址：人民路12号", "电话：223344", "联系人：王教练")),
    ],
)
def test_where_to_call_right_below_what_is_offered_is_no_furniture(
    offer: str, calls: tuple[str, ...], below: str
) -> None:
    page = read(
        f"平川日报\n2015年4月10日　第4版\n\n{LIBRARY}\n{offer}" + "".join(f"{call}\n" for call in calls) + below
    )
    assert page.issue is not None
    assert not set(calls) & set(page.issue.pages[0].furniture)


@pytest.mark.parametrize("last", ["责任编辑：王琴　校对：李敏", "承印：平川日报印刷厂"])
def test_where_to_call_beside_those_who_made_the_page_is_the_papers(last: str) -> None:
    call = "电话：0874-223344　零售每份五角"
    page = read(f"平川日报\n2015年4月10日　第4版\n\n{LIBRARY.replace('。', '，欢迎光临。')}{call}\n{last}\n")
    assert page.issue is not None
    assert page.issue.pages[0].furniture[-2:] == (call, last)


@pytest.mark.parametrize("name", ["梭声", "团委", "县文化馆"])
def test_a_pen_name_and_a_body_sign_behind_the_last_sentence(name: str) -> None:
    text = "　　有的老师傅说，我挡了二十年车，闭着眼睛\n也接得上头，还练什么，这话可是不全对呀。\n"
    page = read(f"老师傅也要练\n{text}　　练兵还有一层意思，你肯练，徒弟才肯练。（{name}）\n")
    assert [person.name for person in page.articles[0].article.byline] == [name]
    assert "（" not in page.articles[0].body


def test_who_gives_a_notice_below_it_heads_no_article() -> None:
    page = read(
        "招标公告\n　　江州市第三污水处理厂二期土建工程，总投资三千\n二百万元，现公开招标，请到交易中心来报名。\n"
        "招标单位：江州市水务投资公司\n联系电话：5512078\n"
        "湖边来了白鹭\n　　本报讯　昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起。\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["招标公告", "湖边来了白鹭"]
    assert "招标单位：江州市水务投资公司" in page.articles[0].body


@pytest.mark.parametrize("says", ["答曰", "他笑道"])
def test_what_somebody_answers_above_a_headline_is_no_part_of_it(says: str) -> None:
    joke = (
        "擠巴士\n我有一友，身重二百磅，每逢搭車必先深呼吸一口，然後縮入車中。\n"
        f"問他如何能縮，他想了一想，說有家傳的本領在身。\n{says}：「縮骨功，習之三年矣！」\n"
    )
    found = articles(f"{joke}湖邊來了白鷺\n【本報訊】{BUSES}\n")
    assert [article.title.printed for article in found] == ["擠巴士", "湖邊來了白鷺"]
