"""Which number and name a page has, in whatever form its head or foot says so, and what beside them is neither."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, import_page
from gazette.importer.folios import is_folio
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS

TEXT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
DAY = "2014年8月19日　星期二"


def read(head: str, foot: str = "") -> ImportedPage:
    return import_page(Source("page.txt", f"{head}\n\n{TEXT}{foot}"))


def tell(head: str, foot: str = "") -> tuple[int | None, str | None]:
    """Return the number that a page states, None for one that nothing printed tells, and its name."""
    page = read(head, foot)
    assert page.issue is not None
    taken = any("masthead" in problem.message or "is taken for" in problem.message for problem in page.problems)
    return None if taken else page.page, page.issue.pages[0].name


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (f"临河晚报　{DAY}\n社区 11　热线 82333333　QQ 群 201144009", (11, "社区")),
        (f"临河晚报　{DAY}\n\n雅集　12　责编：苏陌　邮箱：yaji@163.com", (12, "雅集")),
        (f"{DAY}　E-mail:gongyou@163.net\n\n职工之友　维权·3　　责任编辑：孟晓蓉　电话：(0351)4073358", (3, "维权")),
        (f"基层传真 2 临河报\n{DAY}", (2, "基层传真")),
        ("2基层传真2014年8月19日星期二责任编辑栾树电话010-60000000\n临河卫士报", (2, "基层传真")),
        (f"{DAY}\n临河日报　|　要闻　2　|　责编：卜文博　审读：姚宁", (2, "要闻")),
        (f"{DAY}　第十一期（总第836期）\n临河理工大学报\n④副刊·芦苇荡", (4, "副刊·芦苇荡")),
        (f"临河农民报\n{DAY}\n⑤　農業推廣\n社址：復興路三段　零售每份六元", (5, "農業推廣")),
        (f"临河日报　{DAY}\n特刊5　向海图强\n策划：裴海生　统筹：佟飞　执行：晏然", (5, "特刊")),
        (f"临河晚报\n{DAY}\n战“疫”特刊 02\n编辑 田园 版式 小鹿", (2, None)),
        (f"临河时报\n\n{DAY}\n\n屏東．澎湖 B3\n\n本版主編：方惠雯", (3, "屏東．澎湖")),
        ("僑社新聞　　GOLDEN GATE DAILY　　金門日報\n五　　一九八三年六月廿一日　星期二", (5, "僑社新聞")),
        ("四\n临河经济报\n公告·启事\n1993年5月20日", (4, "公告·启事")),
        (f"临河晚报\n{DAY}\n体育\n（３）", (3, "体育")),
        (f"综合新闻 · 2 ·\n科学生活报 {DAY}", (2, "综合新闻")),
        (f"国际护士节特刊 10 养生堂\n百姓健康报　{DAY}", (10, "国际护士节特刊")),
        (f"书评 第62期　B08-09\n临河早报 {DAY}", (8, "书评")),
        (f"临河矿工报\n{DAY} 第49期(总第3380期)\n综合新闻/文艺 第三、四版合版\n编辑：乌 金", (3, "综合新闻/文艺")),
        (f"临河新报\n产业纵深\n{DAY} 总第873期\nB2—B3", (2, "产业纵深")),
        (f"临河铸造报\n{DAY}\n市场观察\n5版", (5, "市场观察")),
        (f"供求信息第七版\n{DAY}", (7, "供求信息")),
        (f"【娱乐新闻】 C1\n{DAY}", (1, "娱乐新闻")),
        (f"数据解读　⑥　{DAY}　责任编辑/岳明", (6, "数据解读")),
        ("中原纺织报3综合2014年8月19日星期二", (3, "综合")),
        (f"四版·文苑　{DAY}　责任编辑　邱雨", (4, "文苑")),
    ],
)
def test_a_folio_says_number_and_name_in_whatever_order_and_beside_whatever(
    head: str, told: tuple[int | None, str | None]
) -> None:
    assert tell(head) == told


@pytest.mark.parametrize(
    "head",
    [
        f"临河都市报\n{DAY}　A叠32版　B叠16版　零售价0.8元",
        f"临河都市报\n{DAY}\n今日A叠16版 B叠12版",
        f"临河都市报\n{DAY}\n全份五疊40版　零售15元",
        f"临河电影周报\n{DAY}　本期八开四版　定价四分",
        f"临河工人报\n{DAY}　第 90 期　本期四版",
        f"临河晚报\n{DAY}　今日48版\n新闻热线 020-87372000",
        f"临河晚报\n{DAY}　今日八版　邮发代号:45—88",
        f"临河晚报\n{DAY}　今日八版\n国内统一刊号CN14—0022　邮发代号：21-9",
        "临河晚报\n2014年8月\n19\n星期二\n今日8版",
        f"临河晚报\n{DAY}　今日八版\n气温 3-11℃ 限行尾号 3 8",
        f"临河晚报\n{DAY}　今日八版\n建市 60 周年",
        f"临河晚报\n{DAY}　今日六版\n逢周二、四、六出版",
    ],
)
def test_how_many_pages_which_issue_which_day_and_the_weather_are_no_page_number(head: str) -> None:
    number, name = tell(head)
    assert (number, name, read(head).page) == (None, None, 1)


def test_a_line_that_points_to_another_page_gives_this_one_no_number() -> None:
    front = f"临河日报\nLINHE RIBAO\n{DAY}　今日六版"
    assert tell(front, "（全文刊第二版）\n")[0] is None
    assert tell(front, "广告：二、四版\n")[0] is None
    assert tell(f"{front}\n\nA9 ▶ 中秋月饼一盒多重")[0] is None


def test_below_the_head_of_a_front_page_lines_point_to_other_pages() -> None:
    front = f"临河日报\nLINHE RIBAO\n{DAY}　今日八版\n\n{TEXT}"
    assert tell(f"{front}\nA4特别报道 雾都一日\n") == (None, None)
    assert tell(front, "城事 A11\n") == (None, None)


def test_numbers_that_differ_tell_nothing() -> None:
    assert tell(f"临河晚报\n{DAY}\n版面：01 02 03 04 05")[0] is None
    assert tell(f"临河晚报\n{DAY}\n特刊5　向海图强\n编辑 乔木 版式 李梅")[0] == 5
    assert tell(f"临河晚报\n{DAY}\n特刊5　向海图强\n职工之友　维权·3\n编辑 乔木 版式 李梅")[0] is None


def test_a_number_glued_behind_a_word_that_names_no_page_is_none() -> None:
    assert tell(f"临河晚报\n{DAY}\n夜话5\n编辑 乔木 版式 李梅") == (None, None)


def test_a_number_that_may_count_the_pages_as_well_is_said_to_be_inferred() -> None:
    page = read("拳友报\n2001年5月18日　第9期　四版")
    assert (page.page, page.page_inferred) == (4, True)
    assert [problem.span.line for problem in page.problems if problem.code is Code.INFERRED] == [2]
    assert read("拳友报\n2001年5月18日　第9期　第四版").page_inferred is False


@pytest.mark.parametrize(
    ("head", "told"),
    [
        ("（版五第）　聞新埠本　報日河臨　日八月四年六十四國民華中", (dt.date(1957, 4, 8), 5, "本埠新聞")),
        ("（版二第）  報日河臨  日二十二月一十年九四九一", (dt.date(1949, 11, 22), 2, None)),
        ("報商華京　版六第　日三廿月七年九五九一", (dt.date(1959, 7, 23), 6, None)),
    ],
)
def test_a_head_that_is_set_from_right_to_left_is_read_so(head: str, told: tuple[dt.date, int, str | None]) -> None:
    page = read(head)
    assert page.issue is not None
    assert (page.date, page.page, page.issue.pages[0].name) == told
    assert not page.page_inferred


def test_a_folio_from_right_to_left_is_one_without_a_date() -> None:
    assert is_folio("版三第 闻新地本 六期星")
    assert is_folio("(版四第) 刊 副 报日河临")
    assert not is_folio("再版三次的第一本书")


def test_a_name_stands_beside_the_number_at_the_foot() -> None:
    assert tell(f"{DAY}\n责任编辑 余青\n\n{TEXT}{TEXT}", "教育 6\n") == (6, "教育")


def test_a_number_in_the_middle_is_the_pages_beside_other_furniture_alone() -> None:
    head = "05\n楼市\n2016.7.14 周四\n主编 蒋越 编辑 丁一凡 美编 阮青 校对 高峰"
    page = import_page(Source("page.txt", f"{TEXT}\n{head}\n\n{TEXT}"))
    assert (page.page, page.page_inferred) == (5, False)


def test_a_masthead_in_the_middle_is_that_of_the_first_page() -> None:
    page = import_page(Source("page.txt", f"{TEXT}\n临河日报\n{DAY}　农历辛丑年九月初七\n第9035期 今日4版\n\n{TEXT}"))
    assert (page.page, page.page_inferred) == (1, True)
    assert [problem.severity.name for problem in page.problems if problem.code is Code.NO_PAGE_NUMBER] == []


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (f"临河日报　第二版　{DAY}付排", None),
        (f"临河日报　传稿　{DAY}\n二版　编辑：孟庆", None),
        (f"首页 > 临河日报 > 2014-08-19 > A05 居住\n{DAY}", "居住"),
        (f"返回 ···\n《临河报》{DAY} 三版 乡村振兴", "乡村振兴"),
        (f"临河教师报\n{DAY}\n第33个教师节特刊　T3", "第33个教师节特刊"),
        (f"临河晚报\n{DAY} 第14版\n每行15字起登 每行12元 三天八折", None),
        (f"临河晚报·周末\n{DAY}　第九版　影视圈", "影视圈"),
        (f"周末版\n临河日报　{DAY}　第三版　社会广角", "社会广角"),
        (f"临河晚报·周末版\n{DAY}　第4版", "周末版"),
        (f"渡口　文学副刊　第391期\n临河日报　7　{DAY}", "渡口"),
        (f"临河晚报\n{DAY}　第四版\n体 育 · 文 化", "体育·文化"),
        (f"视觉\n{DAY}　临河日报　第8版", "视觉"),
        (f"城市快线·民生\n{DAY}　06版", "民生"),
        (
            f"第5版: 公司观察\n临河日报　{DAY}\n第1版: 头版 第2版: 要闻 第3版: 宏观 第4版: 金融 第5版: 公司观察",
            "公司观察",
        ),
        (f"04　绿色临河　{DAY}\n责编：郝清", None),  # as good the paper's name as the page's
        (f"第二版　　临河农民　　{DAY}", None),
        (f"06 法治在线\n{DAY} 编辑:骆敏", "法治在线"),
        (f"3\n{DAY}\n今日灵溪\n部门·乡镇\n责任编辑：韦一", "部门·乡镇"),
        (f"今日焦点　2\n临河晚报　{DAY}", "今日焦点"),
        (f"生活周刊\n美食 C07\n{DAY} 编辑 乔木", "美食"),
        (f"理论周刊\n05\n{DAY}\n临河日报", "理论周刊"),
        (f"临河日报\n{DAY}　第二版\n毛主席语录\n为人民服务", None),
    ],
)
def test_a_name_is_none_of_those_who_make_or_show_the_page_nor_the_papers_own(head: str, name: str | None) -> None:
    assert tell(head)[1] == name


def test_a_page_that_is_only_taken_for_the_first_has_the_name_it_prints() -> None:
    assert tell(f"產業動態\n工機週報　MACHINE WEEKLY\n{DAY}") == (None, "產業動態")
    assert tell(f"临河晚报·市民生活\n{DAY}") == (None, "市民生活")
    assert tell(f"临河劳动报\nLINHE DAILY\n{DAY}　今日八版\n战高温·保供电") == (None, None)


@pytest.mark.parametrize(
    "above",
    [f"临河晚报\n{DAY}", f"临河晚报　{DAY}　第3版", f"临河晚报\nLINHE EVENING NEWS\n{DAY}　今日16版"],
)
@pytest.mark.parametrize(
    "title", ["特刊5天卖完", "3个孩子回来了", "老桥通车 2", "五一长假", "一、二号桥通车", "⑤路车改道"]
)
def test_a_headline_below_the_head_is_no_folio(above: str, title: str) -> None:
    page = import_page(Source("page.txt", f"{above}\n\n{title}\n　　本报讯　{HERONS}\n　　{BUSES}\n"))
    assert [file.article.title.printed for file in page.articles] == [title]
    assert page.issue is not None
    assert page.issue.pages[0].name is None
