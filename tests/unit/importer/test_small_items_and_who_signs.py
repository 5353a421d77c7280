"""Small items of service pages, and who signs without a name: prices, wants, invitations, readers, hosts."""

from __future__ import annotations

import pytest

from gazette.importer.box_rows import shape_row
from gazette.importer.nameless import signs_for_many
from gazette.importer.series import is_called_column, names_briefs, sounds_like_column
from gazette.importer.services import names_list, names_service
from gazette.model import Person
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

FIRST = f"湖边来了白鹭\n本报讯　{HERONS}\n"
LAST = f"公交改道\n本报讯　{BUSES}\n"
LETTER = "　　本人住在这里十七年，眼见租金每两年加一次，升降机却愈来愈慢，七旬老母要坐在梯级上休息四次。\n"
WANTS = (
    "供求信息\n出售\n　　柳沟镇农户有干辣椒五千公斤，色泽鲜亮。电话：1378240××××\n"
    "求购\n　　城北冷饮厂常年求购鲜山楂、红薯淀粉。电话：0370-3122×××\n"
    "招聘\n　　某养殖场招聘兽医一名，食宿全包，要求有三年以上经验。电话：1358422××××\n"
)
PRICES = (
    "　　黄瓜3.20元/公斤 番茄3.60元/公斤 菠菜1.80元/公斤\n　　白菜0.90元/公斤 土豆2.40元/公斤 大蒜4.10元/公斤\n"
    "　　生猪13.20元/公斤 鸡蛋7.10元/公斤 玉米2.26元/公斤\n"
)


@pytest.mark.parametrize("signed", ["柳灣一街坊", "城东一教师", "北岸某读者"])
def test_one_reader_of_a_place_below_a_title_wrote_what_is_below(signed: str) -> None:
    page = articles(f"{FIRST}\n读者心声\n加租也要加服务\n{signed}\n{LETTER}\n{LAST}")
    assert page[1].title.printed == "加租也要加服务"
    assert page[1].byline == (Person(signed),)


def test_who_is_counted_or_does_something_is_no_reader_who_signs() -> None:
    assert not any(map(signs_for_many, ["一位母亲", "走进山区一教师", "三名工人", "一老人"]))


@pytest.mark.parametrize("post", ["主持律师", "值班律师", "主持人"])
def test_the_label_before_a_name_is_the_post_of_who_has_none(post: str) -> None:
    talk = "　　问：鱼塘能转包吗？\n　　答：转包须经发包方同意，您可以先与村委会协商，协商不成再请乡里调解。\n"
    page = articles(f"{FIRST}\n法律门诊\n承包的鱼塘能否转包\n{post}：贺志明\n{talk}\n{LAST}")
    assert page[1].byline == (Person("贺志明", post),)


@pytest.mark.parametrize("title", ["感谢信", "一封感谢信"])
def test_who_signs_a_letter_of_thanks_wrote_it(title: str) -> None:
    thanks = "　　编辑同志：\n　　我突发急病，邻居背起我跑下五楼，一直推到医院。请贵报替我表示衷心的感谢。\n"
    page = articles(f"{FIRST}\n{title}\n{thanks}　　　　运输部退休职工　靳宝玉\n\n{LAST}")
    assert page[1].byline == (Person("靳宝玉", "运输部退休职工"),)


def test_wants_below_numbers_to_call_are_items_of_their_own_in_one_column() -> None:
    page = articles(f"{FIRST}{WANTS}3月28日部分农产品批发价\n{PRICES}")
    assert [(item.title.printed, item.column) for item in page[1:]] == [
        ("出售", "供求信息"),
        ("求购", "供求信息"),
        ("招聘", "供求信息"),
        ("3月28日部分农产品批发价", None),
    ]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_what_things_cost_are_rows_below_the_name_of_the_list(gap: str) -> None:
    rows = "　　小麦每斤二角四分\n　　玉米每斤一角七分\n　　猪肉每斤一元六角\n　　黄瓜六分　番茄八分\n"
    assert titles(f"{FIRST}{gap}本周集市行情\n{rows}{gap}{LAST}") == ["湖边来了白鹭", "本周集市行情", "公交改道"]


def test_what_is_no_price_is_no_row_of_prices() -> None:
    assert [shape_row(key) for key in ("小麦每斤二角四分", "黄瓜六分 番茄八分", "他在六分厂")] == ["price", "price", ""]


def test_texts_behind_one_mark_stand_below_a_column_that_is_spaced_out() -> None:
    briefs = (
        "　　▲柳州勘探队二千四百人，已分别进入各地工作。\n　　▲沿海渔民四月份捕到大黄鱼三十一万担。\n"
        "　　▲第一所师范学校五日开学，招收学生一百二十名。\n"
    )
    page = articles(f"{FIRST}祖　国　各　地\n{briefs}{LAST}")
    assert [item.column for item in page] == [None, *["祖　国　各　地"] * 3, None]


def test_a_line_that_asks_readers_to_scan_heads_the_sentence_that_says_how() -> None:
    call = "扫一扫，您的事我们来问\n本报“码上办”栏目长期征集线索，请用微信扫描二维码留言，写明地点、问题和联系方式。\n"
    report = f"“码”上办\n公园没厕所？三天后通了水\n□本报记者 戚远\n{HERONS}\n"
    page = articles(f"{FIRST}{report}{call}{LAST}")
    assert [item.title.printed for item in page] == [
        "湖边来了白鹭",
        "公园没厕所？三天后通了水",
        "扫一扫，您的事我们来问",
        "公交改道",
    ]
    assert page[1].column == "“码”上办"


def test_what_readers_are_asked_to_scan_alone_is_furniture() -> None:
    page = read(f"{FIRST}\n扫一扫，关注本报微信\n\n{LAST}")
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", "公交改道"]


@pytest.mark.parametrize("key", ["讀者來信", "社會新聞", "名醫門診", "法庭線", "法庭线"])
def test_columns_are_known_by_their_names_in_traditional_characters(key: str) -> None:
    assert is_called_column(key)


def test_briefs_services_and_lists_are_known_by_their_names_in_traditional_characters() -> None:
    assert names_briefs("鄉鎮簡訊")
    assert names_service("今日天氣")
    assert names_list("電視節目預告")


@pytest.mark.parametrize("key", ["市民问 局长答", "读者问 专家答"])
def test_who_asks_and_who_answers_name_a_column(key: str) -> None:
    assert sounds_like_column(key)


@pytest.mark.parametrize("key", ["本场技术统计", "部分农产品批发价", "今日蔬菜均价"])
def test_lists_are_called_by_what_they_count(key: str) -> None:
    assert names_list(key)
