"""A page's name and its makers, as the head of the page prints them."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.model import PageInfo, Person
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles


def head(top: str, page: int | None = None) -> PageInfo:
    """Return what an import finds of a page with this head."""
    text = f"{top}\n\n湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
    found = import_page(Source("page.txt", text), PageHints(page=page))
    assert found.issue is not None
    return found.issue.pages[0]


def test_a_year_of_the_cycle_and_who_answers_for_the_paper_name_no_page() -> None:
    top = "一九七一年六月十七日　星期四\n華商晚報\n歲次辛亥年五月廿五日\n第二頁\n督印人　李祖澤　承印者　華商印務公司"
    assert head(top).name is None


def test_an_editor_in_chief_is_not_called_an_editor() -> None:
    assert head("臨河日報　2008年9月20日　第2版\n督印人：梁永祥　總編輯：區志堅").editors == (
        Person("區志堅", "總編輯"),
    )


@pytest.mark.parametrize(
    ("sheet", "page", "inferred"), [("第一張第二頁", 2, False), ("第二張第一版", 5, True), ("第二張第六版", 6, False)]
)
def test_a_page_of_a_sheet_has_a_number_in_the_issue(sheet: str, page: int, inferred: bool) -> None:  # noqa: FBT001  # which
    text = f"臨河日報　1971年6月17日　星期四　{sheet}\n\n湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
    found = import_page(Source("page.txt", text), PageHints())
    assert (found.page, found.page_inferred) == (page, inferred)


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("临河日报 2004年12月8日 星期三 第2版 县域写真", "县域写真"),
        ("南河日報 一九六三年七月二日 星期二 第五版 本埠消息", "本埠消息"),
        ("临河日报\n2004年12月8日　星期三　第6版　副 刊", "副刊"),
        ("第七版　　临河晚报　　法　治　长　廊　　1994年3月2日　星期三", "法治长廊"),
        ("临河都市报\nB6　临河新闻·里弄\n2011年5月4日 星期三\n责编：梁文 美编：阿洁", "临河新闻·里弄"),
        ("临河日报　1964年5月3日　星期日　第四版　副刊　荷塘月色", "荷塘月色"),
        ("临河晚报·荷塘\n1989年3月14日　星期二　第4版", "荷塘"),
        ("临河日报　1964年5月3日　星期日　第四版\n副刊“荷花淀”第二十期", "荷花淀"),
        ("暹京日報　佛曆二五四一年四月十三日　公元一九九八年　星期一　戊寅年三月十七日　第九版　僑團", "僑團"),
        ("第5版\n2015年3月18日　星期三\n综合·天下\n新闻热线：0451-88886666", "综合·天下"),
    ],
)
def test_a_page_has_the_name_that_stands_beside_its_number(top: str, name: str) -> None:
    assert head(top).name == name


@pytest.mark.parametrize(
    ("top", "name"),
    [
        ("养生之友 2001年8月23日 星期四 第6版 四季食谱", "四季食谱"),
        ("临河农民\u3000第二版\n一九五二年三月十四日 星期五", None),
        ("数码天下\n2007年1月15日 C12版", None),
    ],
)
def test_a_paper_whose_title_is_none_of_a_paper_gives_no_page_its_name(top: str, name: str | None) -> None:
    assert head(top).name == name


def test_the_first_word_of_a_page_is_its_name_where_its_number_stands_right_behind_it() -> None:
    assert head("四季食谱06\n2001年8月23日 星期四", 6).name == "四季食谱"
    assert head("四季食谱\n2001年8月23日 星期四 06版", 6).name is None


@pytest.mark.parametrize(
    "more", ["毛主席语录", "社址：建设路十九号", "护林防火 人人有责", "气温偏低", "导读", "零售每份一毫"]
)
def test_slogans_addresses_and_the_weather_are_no_pages_name(more: str) -> None:
    assert head(f"临河日报 1969年12月23日 星期二 第三版\n{more}").name is None


def test_the_first_page_has_no_name_but_one_that_pages_have_everywhere() -> None:
    masthead = "临河日报\nLINHE DAILY\n2019年3月8日 星期五 己亥年二月初二 第2088期 今日8版 国内统一刊号CN15-0021"
    assert head(f"{masthead}\n荷塘月色", 1).name is None
    assert head(f"{masthead}\n要闻", 1).name == "要闻"


@pytest.mark.parametrize(
    ("staff", "made"),
    [
        ("本版责编：钱佳　一读：孙浩　二审：李娜", [("钱佳", "责编"), ("孙浩", "一读"), ("李娜", "二审")]),
        ("本版编辑/于淼 美编/老树 版式/何佳", [("于淼", "编辑"), ("老树", "美编"), ("何佳", "版式")]),
        ("编辑 高翔 组版 小米", [("高翔", "编辑"), ("小米", "组版")]),
        ("版面责编 丁可 组版 小秦", [("丁可", "责编"), ("小秦", "组版")]),
        ("本版主編 ⊙ 高志遠", [("高志遠", "主編")]),
    ],
)
def test_those_who_made_a_page_are_named_behind_their_posts(staff: str, made: list[tuple[str, str]]) -> None:
    found = head(f"临河日报 2014年11月28日 星期五 第3版 教育\n{staff}")
    assert [(person.name, person.role) for person in found.editors] == made


def test_a_number_of_ten_thousand_is_the_issues_as_printed() -> None:
    text = (
        f"港灣日報\n一九七八年三月十四日　星期二　第一萬零二百三十號　今日出版四十八頁\n\n白鷺\n　　本報訊　{HERONS}\n"
    )
    issue = import_page(Source("page.txt", text), PageHints(page=2)).issue
    assert issue is not None
    assert (issue.number, issue.page_count) == ("一萬零二百三十", 48)


@pytest.mark.parametrize("credit", ["□记者 谈笑/摄", "■通讯员 舒展 摄", "记者 谈笑/摄"])
def test_a_credit_is_one_behind_the_mark_of_writers_and_has_no_slash(credit: str) -> None:
    picture = f"红叶映古寺\n11月3日，游客在云居寺观赏红叶。寺前的古枫进入最佳观赏期。\n{credit}\n"
    text = f"{picture}\n湖边来了白鹭\n本报讯 {HERONS}\n"
    photos = [photo for article in articles(text) for photo in article.photos]
    assert [photo.credit for photo in photos] == [credit.strip("□■").rstrip("摄").strip(" /")]
    assert [len(article.byline) for article in articles(text)] == [0, 0]


def test_numbered_captions_above_a_credit_are_captions() -> None:
    told = f"骏马电站\n\n文/本报记者 孟日东 图/本报记者 高小娃\n\n{HERONS}\n\n{BUSES}\n\n"
    (article,) = articles(f"{told}①从空中看电站。\n②工人在清洗光伏板。\n\n本报记者 高小娃 摄\n")
    captions = [photo.caption and photo.caption.printed for photo in article.photos]
    assert captions == ["①从空中看电站。", "②工人在清洗光伏板。"]
    assert article.photos[-1].credit == "本报记者 高小娃"


def test_a_mark_that_points_to_a_picture_opens_a_caption() -> None:
    picture = "◀12月20日，海事人员登上货轮检查防冻设备。\n（王立春 摄）\n"
    found = articles(f"{picture}\n湖边来了白鹭\n\n本报讯 {HERONS}\n")
    captions = [photo.caption and photo.caption.printed for article in found for photo in article.photos]
    assert captions == ["◀12月20日，海事人员登上货轮检查防冻设备。"]
