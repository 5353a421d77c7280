"""What the parts of a headline show beside each other and beside the text."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.headline_parts import Part, column_looks, looks_below_kicker, title_looks, weigh
from gazette.importer.headline_shapes import (
    row_shapes,
    shapes_below_column,
    shapes_below_kicker,
    subtitle_shapes,
    title_shapes,
)
from gazette.importer.headline_told import (
    Below,
    told_below_column,
    told_below_kicker,
    told_of_column,
    told_of_kicker,
    told_of_subtitle,
    told_of_title,
)
from gazette.importer.headline_words import column_words, kicker_words, words_below_kicker
from gazette.importer.lines import Line, read_sheet
from gazette.importer.seams import Seam, find_seams, score_seams
from gazette.importer.weights import HEADLINE
from gazette.model import Article
from gazette.problems import Source
from tests.unit.reading_pages import articles

TEXT = "湖边来了白鹭，市民清晨在湖边散步，常常停下来看一看。"


def lines(*rows: str) -> tuple[Line, ...]:
    return read_sheet(Source("page.txt", "\n".join(rows))).printed


def shapes(
    *,
    column: str = "",
    kicker: str = "",
    title: tuple[str, ...] = ("湖边来了白鹭",),
    subtitle: str = "",
    text: str = TEXT,
) -> dict[str, float]:
    below, head = Below.of(text), Part.of(lines(*title))
    name, lead, tail = (Part.of(lines(words)) if words else Part.of(()) for words in (column, kicker, subtitle))
    found = [*title_shapes(head), *row_shapes(name, lead, head, tail, texted=bool(text))]
    told = [*told_of_title(head, below)]
    if column:
        found += [*column_words(name.key), *shapes_below_column(name, head, kicked=bool(kicker), signed=False)]
        told += [*told_of_column(name, below), *told_below_column(name, head, below)]
    if kicker:
        found += [*kicker_words(lead.key), *words_below_kicker(head.key)]
        found += shapes_below_kicker(lead, head, subtitled=bool(subtitle), signed=False)
        told += [*told_of_kicker(lead, below), *told_below_kicker(lead, head, below)]
    if subtitle:
        found += subtitle_shapes(tail, head)
        told += told_of_subtitle(head, tail, below)
    found += told if text else []
    return {name: sum(times for other, times in found if other == name) for name, times in found if times}


@pytest.mark.parametrize(
    ("kicker", "shape"),
    [
        ("全市园林会议提出", "kicker ends in what is said"),
        ("今年前五个月", "kicker names a time"),
        ("历时三年修复", "kicker names a time"),
        ("为湖边添绿", "kicker begins with a preposition"),
        ("市园林管理处机修车间", "kicker is a bare body"),
        ("湖边警示", "kicker ends in a word of columns"),
        ("谁来管护鸟？", "kicker asks or cries out"),
        ("全城种树 处处见绿", "kicker of two phrases"),
        ("工会换届", "kicker without a word of the text"),
    ],
)
def test_a_kicker_shows_what_it_leads_in_with(kicker: str, shape: str) -> None:
    assert shape in shapes(kicker=kicker)
    assert shape not in shapes(kicker="湖边散步")


@pytest.mark.parametrize(
    ("column", "shape"),
    [
        ("湖边的草木①", "column counted"),
        ("观察家", "column ends as columns do"),
        ("一线直击", "column ends in a word of columns"),
        ("走进湖边人家", "column begins with a word of columns"),
        ("停下来看一看", "column stands whole in the text"),
    ],
)
def test_a_column_shows_how_columns_are_called(column: str, shape: str) -> None:
    assert shape in shapes(column=column)
    assert shape not in shapes(column="白鹭来了")


@pytest.mark.parametrize("printed", ["「我們不走」", "“我们不走”", "不看天，只看地", "谁来看湖？"])
def test_what_somebody_says_is_no_name_of_a_column(printed: str) -> None:
    looks = dict(column_looks(Part.of(lines(printed))))
    assert looks["column speaks"] < 0
    assert "column set off" not in looks
    assert "column speaks" not in dict(column_looks(Part.of(lines("【湖边】"))))


def test_a_line_that_goes_on_with_a_particle_belongs_to_what_stands_above() -> None:
    assert "title goes on with a particle" in shapes(title=("切实护好湖水", "以好生态留住白鹭"))
    assert "title goes on with a particle" not in shapes(title=("切实护好湖水", "好生态留住白鹭"))
    assert "subtitle begins with a particle" in shapes(subtitle="以好生态留住白鹭")
    assert "title below a kicker begins with a particle" in shapes(kicker="湖边散步", title=("让白鹭留下来",))
    assert "title of lines, the first like a column" in shapes(title=("一线直击", "湖边来了白鹭"))


def test_what_is_no_narrower_than_the_title_and_stands_further_in_is_set_smaller() -> None:
    further = "subtitle stands further in than its width tells"
    assert further in shapes(subtitle="　　　清晨的湖边来了一群白鹭", title=("　湖边来了白鹭",))
    assert further not in shapes(subtitle="　　　湖边", title=("　湖边来了白鹭",))
    assert further not in shapes(subtitle="　清晨的湖边来了一群白鹭", title=("　湖边来了白鹭",))
    assert "kicker stands further in than its width tells" in shapes(kicker="　清晨湖边散步的市民说")


def test_what_a_meeting_was_told_stands_below_in_one_title() -> None:
    told, said = "周定远主持召开市委常委会会议强调", ("切实抓好湖边护鸟", "各项准备工作")
    assert "title of lines below what was decreed" in shapes(kicker=told, title=said)
    assert "subtitle below what was decreed" in shapes(kicker=told, title=said[:1], subtitle=said[1])
    assert "title of lines below what was decreed" not in shapes(kicker="湖边散步", title=said)


def test_a_bare_body_above_a_title_with_a_subtitle_is_a_kicker() -> None:
    name = "kicker is a bare body, and three parts are"
    assert name in shapes(kicker="市园林管理处机修车间", subtitle="三十二人月月比武")
    assert name not in shapes(kicker="市园林管理处机修车间")


def test_parts_are_measured_by_the_title() -> None:
    assert "kicker far shorter" in shapes(kicker="湖边")
    assert "kicker as long" in shapes(kicker="湖边来了野鸭")
    assert "subtitle far longer" in shapes(subtitle="全市一百二十名志愿者清晨到湖边巡护")


def test_without_a_text_no_part_lacks_its_words() -> None:
    assert "kicker without a word of the text" in shapes(kicker="工会换届")
    assert "kicker without a word of the text" not in shapes(kicker="工会换届", text="")
    assert "title of lines, the first without a word" not in shapes(title=("工会换届", "湖边来了白鹭"), text="")


def test_three_lines_may_be_a_part_each() -> None:
    title = ("湖边来了一群白鹭",)
    each, saying = "three lines, a part each", "three lines, a part each, the last two saying a thing"
    told = shapes(kicker="今年前五个月", title=title, subtitle="志愿者巡护一百天")
    assert {each, saying} <= set(told)
    assert saying not in shapes(kicker="今年前五个月", title=title, subtitle="湖边一百名志愿者")
    assert each not in shapes(kicker="今年前五个月", title=title, subtitle="志愿者巡护一百天", column="湖边见闻")


def test_a_subtitle_may_say_who_answers() -> None:
    assert "subtitle begins with who answers" in shapes(subtitle="市民:再也不用绕路")
    assert "subtitle begins with who answers" in shapes(subtitle="区议员批评加幅过高")
    assert "subtitle begins with who answers" in shapes(subtitle="供电局:今起抢修")
    assert "subtitle begins with who answers" not in shapes(subtitle="湖水清了三倍")
    assert "subtitle begins with who answers" not in shapes(title=("校园短波",), subtitle="团委会:协会成立")


def test_a_subtitle_of_one_line_below_a_title_of_two_is_told() -> None:
    told = "subtitle of one line below a title of two"
    assert told in shapes(title=("湖边来了", "一群白鹭"), subtitle="志愿者巡护一百天")
    assert told not in shapes(subtitle="志愿者巡护一百天")


def test_two_lines_that_state_a_thing_each_are_seldom_kicker_and_title() -> None:
    told = "kicker and title state a thing each"
    assert told in shapes(kicker="园林局修好湖边步道", title=("湖边来了一群白鹭",))
    assert told not in shapes(kicker="今年前五个月", title=("湖边来了一群白鹭",))
    assert told not in shapes(kicker="园林局修好湖边步道", title=("湖边来了一群白鹭",), subtitle="志愿者巡护一百天")
    assert told not in shapes(kicker="园林局向市民提出：", title=("湖边来了一群白鹭",))


def test_a_title_is_not_all_in_brackets() -> None:
    assert "title all in brackets" in shapes(column="湖边菜价", title=("（单位：元/公斤）",))
    assert "title all in brackets" not in shapes(title=("湖边菜价（一）",))


def test_what_stands_above_the_name_of_a_notice_is_seldom_a_column() -> None:
    told = "column that no list names above the name of a notice"
    assert told in shapes(column="交警", title=("停电通知",))
    assert told not in shapes(column="便民提示", title=("停电通知",))
    assert told not in shapes(column="交警")


@pytest.mark.parametrize(
    ("body", "notice"),
    [
        ("临塘县防汛抗旱指挥部办公室", "关于拆除河道内违章建筑的通告"),
        ("临塘县公共资源交易中心", "湖滨小学教学楼施工招标公告"),
        ("临塘机械股份有限公司", "关于召开2011年第一次临时股东大会的通知"),
    ],
)
def test_a_body_and_the_notice_that_it_gives_are_one_title(body: str, notice: str) -> None:
    text = "　　现将有关事项公布如下，请有关单位和个人在三十日内到县政务大厅二楼办理，逾期不再受理。\n"
    (made,) = articles(f"{body}\n{notice}\n{text}　　联系电话：0571-8800000\n")
    assert (made.kicker, str(made.title.printed).replace("\n", "")) == (None, body + notice)


def test_the_kind_of_notice_leads_in_to_no_body_and_its_notice() -> None:
    title = Part.of(lines("临塘县公共资源交易中心", "湖滨小学教学楼施工招标公告"))
    told = "title of a body and its notice"
    assert dict(looks_below_kicker(Part.of(lines("公告")), title))[told] < 0
    assert told not in dict(looks_below_kicker(Part.of(lines("湖滨小学明年秋天落成")), title))


@pytest.mark.parametrize("notice", ["公告", "遗 失 声 明", "拍 卖 公 告", "遗失公章声明作废", "关于优惠活动的更正启事"])
def test_a_body_stands_apart_above_a_mere_kind_of_notice_or_what_may_be_anybodys(notice: str) -> None:
    assert "title of a body and its notice" not in dict(title_looks(Part.of(lines("临塘县交通局", notice))))


def test_a_line_in_brackets_is_a_subtitle() -> None:
    assert "subtitle in brackets" in shapes(subtitle="（湖边民歌）")
    assert "subtitle in brackets" not in shapes(subtitle="湖边民歌（三）")


def test_what_asks_is_a_title_and_no_subtitle() -> None:
    assert "subtitle asks" in shapes(subtitle="二百米，何时能走通？")
    assert "subtitle asks" not in shapes(subtitle="问问何时能走通")
    assert HEADLINE["subtitle asks"] < 0


def test_the_name_of_a_notice_may_be_a_column_above_what_it_says() -> None:
    assert "column names a notice" in shapes(column="本报小启", title=("元旦休刊",))
    (notice,) = articles("本报小启\n元旦休刊\n　　按照国家规定，本报1月2日、3日休刊两天，1月4日恢复出版。\n")
    assert (notice.column, notice.title.printed) == ("本报小启", "元旦休刊")


def test_the_first_of_three_lines_leads_in_more_often_than_it_is_the_title() -> None:
    leads_in, is_title = "kicker of the first of many lines", "title of the first of many lines"
    two, three = ("湖边来了白鹭", "市民停下来看"), "孩子画下来\n老人拍下来"
    assert leads_in in shapes(kicker="湖边修好了路", title=two)
    assert leads_in not in shapes(kicker="湖边修好了路")
    assert is_title in shapes(subtitle=three)
    assert is_title not in shapes(subtitle="孩子画下来")
    assert is_title not in shapes(title=two, subtitle="孩子画下来")
    assert not {leads_in, is_title} & set(shapes(kicker="湖边修好了路", title=two, text=""))
    assert HEADLINE[leads_in] > 0 > HEADLINE[is_title]


def test_a_column_of_four_characters_stands_right_above_the_title() -> None:
    name = "column of four characters above a kicker"
    assert name in shapes(column="湖边见闻", kicker="清晨散步的人们")
    assert name not in shapes(column="湖边见闻")
    assert name not in shapes(column="湖边的见闻录", kicker="清晨散步的人们")


def test_who_gave_a_text_stands_in_a_subtitle_below_no_column() -> None:
    assert "subtitle says who gave it" in shapes(subtitle="省招办昨日接听热线，现摘要刊登")
    assert "subtitle says who gave it" not in shapes(subtitle="省招办昨日接听热线")
    assert "column above who gave it" in shapes(column="今日天气", title=("（市气象台今晨六时发布）",))


@pytest.mark.parametrize(
    ("above", "below", "open_end"),
    [
        ("食用油销量同比增两成", "中小油厂三成停产", False),
        ("废旧车间改成", "职工书屋", True),
        ("捐款人芳名", "市民陈家三代", False),
        ("省城首批二百名", "技师上岗", True),
        ("冰城首场扬沙来了", "本周末别忘了关窗", False),
        ("一袋水泥盖了", "十一个公章", True),
        ("小黄鱼跌了", "梭子蟹俏了", True),
    ],
)
def test_a_phrase_goes_on_below_its_open_end(above: str, below: str, open_end: bool) -> None:  # noqa: FBT001  # a row of the table
    (seam,) = find_seams(lines(above, below))
    (other,) = find_seams(lines("食用油销量同比上升", "中小油厂三成停产"))
    assert (seam.cut - other.cut < -1) == open_end


def test_each_seam_counts_as_the_cuts_place_it() -> None:
    seams = (Seam(1, 2, 4), Seam(8, 16, 32), Seam(64, 128, 256))
    divisions = ((0, 1, 3), (0, 0, 4), (1, 1, 2), (2, 3, 4))
    assert score_seams(seams, divisions) == [1 + 16 + 64, 2 + 16 + 128, 1 + 8 + 256, 4 + 8 + 64]
    assert score_seams((), ((0, 0, 1),)) == [0]


def test_every_shape_has_a_weight() -> None:
    everything = {
        **shapes(column="观察家①", kicker="全市园林会议提出", subtitle="今年 种树2万棵：见效"),
        **shapes(title=("湖边，", "“白鹭”来了"), kicker="“护鸟”！", column="观察家", subtitle="湖边来了白鹭"),
    }
    assert everything
    assert set(everything) <= set(HEADLINE)


def read(text: str) -> Article:
    return import_page(Source("page.txt", text), PageHints(dt.date(2024, 6, 5), 2)).articles[0].article


def test_what_a_meeting_put_forward_leads_in_to_the_title() -> None:
    made = read(f"全市园林工作会议提出\n三年内湖边种树二万棵\n　　本报讯 {TEXT}会议提出，三年内湖边要种树二万棵。\n")
    assert (made.kicker.printed if made.kicker else None, made.title.printed) == (
        "全市园林工作会议提出",
        "三年内湖边种树二万棵",
    )


def test_a_saying_above_an_essay_is_its_column() -> None:
    made = read(f"街谈巷议\n湖边的白鹭不怕人\n孙　立\n　　{TEXT}湖边的白鹭为什么不怕人？\n")
    assert (made.column, made.title.printed) == ("街谈巷议", "湖边的白鹭不怕人")


def test_a_column_that_no_list_names_is_told_by_how_it_ends() -> None:
    made = read(f"一线直击\n“水不退，人不撤”\n　　本报讯 {TEXT}“水不退，人不撤。”他说。\n")
    assert (made.column, made.title.printed) == ("一线直击", "“水不退，人不撤”")


@pytest.mark.parametrize(
    "name",
    [
        "来信照登",
        "支部书记谈体会",
        "庄稼院里的新鲜事",
        "小幽默",
        "枪杆诗",
        "匠人说",
        "有话就说",
        "法庭内外",
        "心灵驿站",
    ],
)
def test_letters_small_genres_and_places_of_talk_are_columns(name: str) -> None:
    made = read(f"{name}\n湖边的白鹭不怕人\n　　本报讯 {TEXT}湖边的白鹭为什么不怕人？\n")
    assert (made.column, made.title.printed) == (name, "湖边的白鹭不怕人")


@pytest.mark.parametrize("title", ["白鹭在湖边", "湖边的故事", "人民公园", "市第一医院"])
def test_what_names_a_place_or_tells_of_one_is_called_no_column_by_its_end(title: str) -> None:
    assert "column ends in a word of columns" not in shapes(column=title)


def test_a_subtitle_may_tell_particulars() -> None:
    for printed in (
        "首批五十只放归湖心岛",
        "力争三年修好步道",
        "两地最快1小时50分到达",
        "体重两公斤半",
        "沿途歇了六夜",
    ):
        assert "subtitle begins with particulars" in shapes(subtitle=printed)
    assert "subtitle begins with particulars" not in shapes(subtitle="年底前十万职工有望持卡就医")


def test_what_was_done_goes_on_with_the_line_that_says_who_did_it() -> None:
    road, dream, other = lines("青柳公路改造", "圆了沿线三万群众出行梦", "为了沿线三万群众出行梦")
    assert find_seams((road, dream))[0].cut < find_seams((road, other))[0].cut


def test_what_became_what_leads_in_to_a_title() -> None:
    (made,) = articles(
        f"从“拆家”到“造家”\n中学生把旧手机改成盲人阅读器\n本报讯（记者孙立）湖边的中学生昨天到校外参观。{TEXT}\n"
    )
    assert made.kicker is not None
    assert (made.kicker.printed, made.title.printed) == ("从“拆家”到“造家”", "中学生把旧手机改成盲人阅读器")


def test_a_title_is_hardly_made_of_phrases_that_open_alike() -> None:
    alike, other = lines("不见图纸见屏幕　不见老师傅见数据"), lines("不见图纸见屏幕　只有老师傅见数据")
    assert weigh(title_looks(Part.of(alike))) < weigh(title_looks(Part.of(other)))


def test_the_number_of_a_document_is_a_subtitle_and_no_title() -> None:
    number = "平国土资告字〔2014〕6号"
    assert "title is the number of a document" in shapes(title=(number,))
    assert "title is the number of a document" not in shapes()
    assert "subtitle is the number of a document" in shapes(subtitle=number)
    assert HEADLINE["title is the number of a document"] < -1 < HEADLINE["subtitle is the number of a document"]
