"""What papers serve their readers: names that head such items, labels of boxes, and where a list ends."""

from __future__ import annotations

import pytest

from gazette.importer.folios import is_folio
from gazette.importer.named_boxes import names_what_follows
from gazette.importer.series import is_series
from gazette.importer.services import names_service
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_golden, titles


@pytest.mark.parametrize(
    "printed",
    [
        "今日天气",
        "本周天气与限行",
        "彩票开奖（12月28日）",
        "今晚电影",
        "换房",
        "致读者",
        "读者点歌台",
        "城南区天气预报",
        "代　郵",
    ],
)
def test_a_line_names_what_papers_serve_their_readers(printed: str) -> None:
    assert names_service(fold(printed))


@pytest.mark.parametrize("printed", ["看电视", "说说天气", "换房记", "菜价涨了", "他出租", "看客", "电影队下乡"])
def test_a_line_that_says_something_names_no_service(printed: str) -> None:
    assert not names_service(fold(printed))


REPORT = f"湖边来了白鹭\n本报记者　王敏\n{HERONS}\n{BUSES}\n"


@pytest.mark.parametrize("head", ["换房", "编者的话", "热线直通", "小贴士：雪天如何出行", "律师点评：定金退不退"])
def test_a_service_or_a_labelled_box_below_a_signed_text_is_an_item_of_its_own(head: str) -> None:
    box = "现住城关两间平房，有煤气，愿换西湖一带同等面积的楼房，晚上七时以后在家等候来人面谈，来信也行。"
    assert titles(f"{REPORT}{head}\n{box}\n{box[::-1]}\n")[1:] == [head]


def test_a_few_words_below_the_rows_of_a_list_head_what_follows() -> None:
    rows = "　　《农村会计》　每册一元\n　　《果树修剪》　每册二元\n　　《养兔问答》　每册三元\n"
    shot = "　　这是社员们在谷地边吃午饭。今年每顿都有白面馍馍，还有自家腌的咸菜。\n"
    assert titles(f"书店到书消息\n{rows}田间午饭\n{shot}") == ["书店到书消息", "田间午饭"]


def test_a_forecast_day_by_day_and_numbers_drawn_belong_to_the_items_that_they_stand_in() -> None:
    days = "12月29日　周四　晴　-7℃～3℃\n12月30日　周五　晴转多云　-6℃～4℃\n1月1日　周日　晴　-9℃～1℃\n"
    drawn = "福彩3D第2022346期 5 0 7\n排列5第22346期 3 8 8 1 6\n"
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n本周天气\n{days}\n彩票开奖\n{drawn}")
    assert [file.article.title.printed for file in page.articles][1:] == ["本周天气", "彩票开奖"]
    assert page.issue is not None
    assert page.issue.pages[0].furniture == ()


def test_a_day_above_its_page_number_is_a_folio_still() -> None:
    assert is_folio(fold("江南日报　2012年12月29日　星期六　3　4　5"))


def test_the_rows_of_a_timetable_stay_apart_though_one_ends_and_the_next_begins_with_a_number() -> None:
    rows = "车次　区间　开车　原开车\n44次　兰州—北京　9:12　8:50\n178次　兰州—上海　11:30　11:06\n"
    text = "".join(f"{BUSES[at : at + 14]}\n" for at in range(0, len(BUSES), 14))
    (*_, item) = read(f"湖边来了白鹭\n本报讯　{HERONS}\n火车时刻有变动\n本报讯　{text}{rows}").articles
    assert "8:50178" not in item.body


def test_what_is_on_stands_below_the_name_of_the_service() -> None:
    films = "胜利影院：《秋菊打官司》\n17:00 19:10 21:10\n兰州剧院：《新龙门客栈》\n18:30 20:40\n"
    assert titles(f"湖边来了白鹭\n本报讯　{HERONS}\n今晚电影\n{films}")[1:] == ["今晚电影"]


def test_the_unit_of_a_price_list_in_brackets_below_its_name_is_no_title() -> None:
    prices = "品名　张苏滩　中山桥　永昌路\n大白菜　0.24　0.28　0.30\n洋芋　0.36　0.40　0.40\n"
    (*_, item) = articles(f"湖边来了白鹭\n本报讯　{HERONS}\n今日菜价\n（元／公斤）\n{prices}")
    assert (item.title.printed, item.subtitle and item.subtitle.printed) == ("今日菜价", "（元／公斤）")


@pytest.mark.parametrize("name", ["问医生", "拍客"])
def test_a_few_characters_name_a_column(name: str) -> None:
    assert is_series(fold(name))


def test_a_picture_of_a_column_stands_under_it_alone() -> None:
    found = {file.article.title.printed: file.article for file in read_golden("661-chengshi-photo-2019").articles}
    assert (found["地铁里的“小桌板”"].column, found["雪落鼓楼"].column) == ("拍客", None)


def test_a_line_that_fills_its_column_below_the_title_of_a_brief_is_its_text() -> None:
    found = {file.article.title.printed: file.article for file in read_golden("658-binhai-sports-2008").articles}
    assert found["徽章换来一顿烤鸭"].subtitle is None
    assert found["徽章换来一顿烤鸭"].column == "奥运花絮"


RIDDLES = "①半边月亮（打一字）\n②千里相逢（打一字）\n（答案见下期）\n"
ASKED = "问：新车要不要马上验？\n答：不用，上牌时一并查验。\n问：去哪里办？\n答：各区车管所都可以办。\n"
POINTS = "一、带好身份证和户口簿。\n二、上午八时以前到场，过时不候。\n三、孩子由家长陪同。\n"
THANKS = "家父突发心脏病，蒙王大夫连夜抢救，转危为安，无以为报，特此登报鸣谢。\n"
SALE = "6月1日至10日　二楼大厅\n羊毛衫60元起　衬衣25元起　西裤另议\n"


@pytest.mark.parametrize(
    ("head", "box"),
    [
        ("灯　谜", RIDDLES),
        ("上期谜底", "①胖　②重　③渡口\n"),
        ("字谜二则", RIDDLES),
        ("问答：新车怎样上牌", ASKED),
        ("各站发车时间", POINTS),
        ("入场须知", POINTS),
        ("鳴謝縣醫院內科王大夫", THANKS),
        ("春城大厦羊毛衫节", SALE),
    ],
)
def test_a_name_says_what_stands_right_below(head: str, box: str) -> None:
    assert names_what_follows(fold(head), fold(box))
    assert not names_what_follows(fold(head), fold(BUSES))


@pytest.mark.parametrize(("head", "box"), [("问答：新车怎样上牌", ASKED), ("春城大厦羊毛衫节", SALE)])
def test_such_a_name_heads_an_item_right_below_a_signed_text(head: str, box: str) -> None:
    assert titles(f"{REPORT}{head}\n{box}")[1:] == [head]


def test_a_labelled_box_may_count_in_brackets_and_stand_below_who_sent_a_picture() -> None:
    box = "小资料：湖区冬候鸟（1998年，千只）"
    text = f"湖边来了白鹭\n王　敏\n　　{HERONS}\n　　{BUSES}\n　　候鸟停在湖心。（本社供稿）\n"
    assert titles(f"{text}{box}\n　　白鹭　　12\n　　苍鹭　　9\n　　大雁　　31\n")[-1] == box


def test_the_kind_of_small_notices_heads_them_below_one_that_ends_without_a_stop() -> None:
    sought = "　　求购旧变压器两台，价面议。湖口县化工厂　联系人　周立\n"
    offered = "　　玉米淀粉大量有货，可代办托运。桥头淀粉厂　电话　2719\n"
    assert titles(f"湖边来了白鹭\n本报讯　{HERONS}\n　　{BUSES}\n求　购\n{sought}供　应\n{offered}")[1:] == [
        "求　购",
        "供　应",
    ]
