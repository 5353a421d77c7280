"""Names, roles and sources in forms that reports and bylines print less often, and who made the page."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer.openers import find_opener
from gazette.importer.people import scan_people
from gazette.model import Article, Dateline, Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

OTHER = f"\n\n线路改道\n　　本报讯　{BUSES}\n"


def read_report(head: str, *, below_title: str = "") -> Article:
    """Return the report that ``head`` opens, below a line that stands under its title."""
    return articles(f"湖边来了白鹭\n{below_title}　　{head}{HERONS}\n　　{BUSES}{OTHER}")[0]


def named(article: Article) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in article.byline]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("本报讯（记者 巴哈尔古丽 通讯员 阿卜杜热依木）", [("巴哈尔古丽", "记者"), ("阿卜杜热依木", "通讯员")]),
        ("本报讯（记者 乌云其木格）", [("乌云其木格", "记者")]),
        ("本报讯（记者 买买提·肉孜报道）", [("买买提·肉孜", "记者")]),
        ("本报讯（阿依古丽·买买提 记者 林一舟）", [("阿依古丽·买买提", None), ("林一舟", "记者")]),
    ],
)
def test_names_of_other_peoples_of_china_are_whole(head: str, people: list[tuple[str, str]]) -> None:
    article = read_report(head)
    assert (article.source, named(article)) == ("本报讯", people)


def test_a_role_before_what_is_no_name_names_nobody() -> None:
    assert scan_people(fold("记者在现场看到")) == ((), 0)
    assert scan_people(fold("记者从区气象台获悉,")) == ((), 0)


@pytest.mark.parametrize(
    ("head", "source", "dateline"),
    [
        ("据新华社微特稿　", "据新华社微特稿", None),
        ("新华社“雪龙”号6月3日电　", "新华社", Dateline("“雪龙”号", dt.date(2024, 6, 3))),
        ("埃菲社马德里6月3日电　", "埃菲社", Dateline("马德里", dt.date(2024, 6, 3))),
        ("今日俄罗斯通讯社莫斯科6月3日电　", "今日俄罗斯通讯社", Dateline("莫斯科", dt.date(2024, 6, 3))),
        ("【据《日本经济新闻》6月3日报道】", "据《日本经济新闻》", Dateline(None, dt.date(2024, 6, 3))),
        ("【英国《泰晤士报》网站6月3日文章】", "英国《泰晤士报》网站", Dateline(None, dt.date(2024, 6, 3))),
        ("据《江城日报》6月3日报道　", "据《江城日报》", Dateline(None, dt.date(2024, 6, 3))),
        ("江城青年报客户端北京6月3日电　", "江城青年报客户端", Dateline("北京", dt.date(2024, 6, 3))),
    ],
)
def test_agencies_ships_and_papers_abroad_open_reports(head: str, source: str, dateline: Dateline | None) -> None:
    article = read_report(head)
    assert (article.source, article.dateline) == (source, dateline)


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("新华社记者林一舟　", [("林一舟", "新华社记者")]),
        ("本报记者林一舟、高远　", [("林一舟", "记者"), ("高远", "记者")]),
        ("工人日报—中工网记者林一舟　", [("林一舟", "工人日报—中工网记者")]),
        ("潮江新闻客户端 记者 林一舟　", [("林一舟", "潮江新闻客户端 记者")]),
    ],
)
def test_a_space_ends_names_set_tight_behind_their_role(head: str, people: list[tuple[str, str]]) -> None:
    article = read_report(head)
    assert (named(article), article.dateline) == (people, None)


def test_the_manner_of_a_report_is_no_place() -> None:
    article = read_report("本报讯　记者 林一舟 摄影报道　")
    assert (named(article), article.dateline) == ([("林一舟", "记者")], None)
    assert find_opener(fold("记者 林一舟 北京报道　昨天上午")) is not None


def test_reporters_in_brackets_say_where_they_sent_their_report_from() -> None:
    article = read_report("本报讯（特派记者林一舟 发自巴黎）")
    assert (named(article), article.dateline) == ([("林一舟", "特派记者")], Dateline("巴黎", None))


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("本报实习生 林一舟 记者 高远", [("林一舟", "实习生"), ("高远", "记者")]),
        ("潮江新闻客户端记者 林一舟 通讯员 高远", [("林一舟", "潮江新闻客户端记者"), ("高远", "通讯员")]),
        (
            "□本报记者 阿依努尔·哈力克 特约记者 马彦虎 通讯员 巴哈尔古丽",
            [("阿依努尔·哈力克", "记者"), ("马彦虎", "特约记者"), ("巴哈尔古丽", "通讯员")],
        ),
        (
            "本报首席记者 林一舟 见习记者 高远 王小明 通讯员 李大年 赵志刚 孙玉兰",
            [
                ("林一舟", "首席记者"),
                *[(name, "见习记者") for name in ("高远", "王小明")],
                *[(name, "通讯员") for name in ("李大年", "赵志刚", "孙玉兰")],
            ],
        ),
        ("县委报道组", [("县委报道组", None)]),
        ("编　者", [("编者", None)]),
    ],
)
def test_bylines_below_a_title_are_read_whole_however_long(line: str, people: list[tuple[str, str | None]]) -> None:
    (article, _) = articles(f"湖边来了白鹭\n{line}\n　　{HERONS}\n　　{BUSES}{OTHER}")
    assert (named(article), article.subtitle) == (people, None)


@pytest.mark.parametrize("line", ["本报讯", "　　本报讯", "（本报讯）", "本报综合报道"])
def test_a_source_on_a_line_of_its_own_below_the_title_is_no_writer(line: str) -> None:
    (article, _) = articles(f"湖边来了白鹭\n{line}\n　　{HERONS}\n　　{BUSES}{OTHER}")
    assert (article.source, article.byline) == (line.strip("　（）"), ())


@pytest.mark.parametrize("line", ["（供稿：县文联）", "（少年宫供稿）"])
def test_a_body_that_sent_a_text_in_signs_it_on_a_line_of_its_own(line: str) -> None:
    (article, _) = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{line}{OTHER}")
    assert named(article) in ([("县文联", "供稿")], [("少年宫", "供稿")])


def test_a_group_whose_name_a_column_breaks_signs_its_text() -> None:
    printed = f"　　{HERONS}{BUSES}　园林局报道组"
    width = next(width for width in range(18, 40) if len(printed) % width == len("局报道组"))
    rows = [printed[at : at + width] for at in range(0, len(printed), width)]
    (article, _) = articles("\n".join(("湖边来了白鹭", *rows, "", "线路改道", "　　本报讯　公交线路昨天改道。")))
    assert (rows[-1], named(article)) == ("局报道组", [("园林局报道组", None)])


def test_a_report_about_a_search_is_no_notice() -> None:
    (report, notice) = articles(
        f"的哥拾金不昧 失主千里寻人\n　　本报讯　{HERONS}\n　　{BUSES}\n\n"
        "寻人启事\n　　王秀英，女，七十六岁，昨日走失。\n"
    )
    assert (report.kind, notice.kind) == (Kind.ARTICLE, Kind.NOTICE)


def test_a_name_of_first_words_keeps_both_its_quotation_marks() -> None:
    text = "“大黄鱼游进西湖”的传闻近日不胫而走，记者前去看个究竟。"
    assert (
        titles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n　　新华社杭州6月3日电　{text}\n")[1]
        == "“大黄鱼游进西湖”的传闻近日不胫而走"
    )


def test_a_source_at_the_end_of_one_part_is_not_that_of_the_whole() -> None:
    (article, _) = articles(
        "数字\n　　27.3%　全省固定资产投资的增幅，比上半年回落。　（来源：省统计局）\n　　4300万　全国私家车的保有量。"
        + OTHER
    )
    assert article.source is None


def test_who_made_a_page_is_named_with_the_whole_post_and_the_page_by_what_stands_behind() -> None:
    page = read(
        "2024年6月5日　责任编辑：沙 欧　图编：古丽扎尔　版面：李 明　执行主编：王小明　责任校对：马 兰　要闻 02\n\n"
        f"湖边来了白鹭\n　　本报讯　{HERONS}{OTHER}"
    )
    assert page.issue is not None
    (info,) = page.issue.pages
    assert info.name == "要闻"
    assert info.editors == (
        Person("沙欧", "责任编辑"),
        Person("古丽扎尔", "图编"),
        Person("李明", "版面"),
        Person("王小明", "执行主编"),
        Person("马兰", "责任校对"),
    )


def test_two_names_that_the_end_of_a_line_set_together_are_two() -> None:
    article = read_report("新华社杭州6月3日电　（记者　慎海雄\n裘立华）")
    assert named(article) == [("慎海雄", "记者"), ("裘立华", "记者")]


def test_a_byline_above_a_headline_is_the_headlines_where_the_report_above_has_its_own() -> None:
    (buses, herons) = articles(
        f"线路改道\n　　本报讯（记者 高远）{BUSES}\n\n本报记者 林一舟\n湖边来了白鹭\n　　{HERONS}\n"
    )
    assert [named(buses), named(herons)] == [[("高远", "记者")], [("林一舟", "记者")]]


def test_a_foreign_author_above_a_title_below_a_signed_text_wrote_what_is_below() -> None:
    (buses, salt) = articles(
        f"线路改道\n　　{BUSES}（俞　飞）\n\n[苏]伊·巴别尔\n盐与船\n石　林译\n　　{HERONS}\n　　{BUSES}\n"
    )
    assert named(buses) == [("俞飞", None)]
    assert (salt.title.printed, named(salt)) == ("盐与船", [("伊·巴别尔", None), ("石林", "译")])


def test_reporters_who_took_part_end_no_text_of_another_headline() -> None:
    first = "新华社柏林6月3日电（记者 张毅荣）欧盟专家日前警告，欧洲正在经历最严重的干旱。"
    last = "莱茵河水位昨天降至三十二厘米，货轮只能装载三成货物，船主们都在等雨。"
    drought, _ = articles(
        f"欧洲遭遇最严重干旱\n莱茵河“瘦身” 核电站“中暑”\n{first}\n{last}\n（参与记者：陈晨、徐永春）{OTHER}"
    )
    assert [name for name, _ in named(drought)] == ["张毅荣", "陈晨", "徐永春"]


def test_agencies_and_stations_that_a_report_was_put_together_from_are_its_source() -> None:
    assert read_report("综合韩联社、央视新闻报道　").source == "综合韩联社、央视新闻"
