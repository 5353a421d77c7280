"""Headlines that break behind a colon, and boxes of short titles, as front and inside pages print them."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.closers import find_closer
from gazette.importer.openers import find_opener
from gazette.importer.series import is_series
from gazette.importer.staff_lines import is_staff_line
from gazette.model import Wording
from gazette.problems import Source
from gazette.text.widths import fold

HEAD = "江城晚报　2009年7月14日　星期二　第1版\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/01.txt", HEAD + text), PageHints(date=dt.date(2009, 7, 14), page=1))


def say(wording: Wording | None) -> str | None:
    return wording.printed if wording else None


def heads(text: str) -> list[tuple[str | None, str | None, str | None]]:
    """Return kicker, title and subtitle of each article of a page, as printed."""
    articles = [each.article for each in read(text).articles]
    return [(say(each.kicker), say(each.title), say(each.subtitle)) for each in articles]


ABOVE = (
    "旧船厂改成书店\n"
    "本报讯 停工多年的旧船厂昨天改成了书店，头一天就\n"
    "来了三百位读者。船台上摆了长桌，孩子们坐在缆桩上\n"
    "看书。店长说，潮水涨上来的时候灯就亮了。\n"
)
REPORT = (
    "本报讯 市防汛办昨天查看了九座闸门，其中两座关不严。\n"
    "值守的人说，水位已经高过去年同期，沿江各处不得擅\n"
    "自离岗，夜里每小时巡查一次。\n"
)


def test_who_says_it_with_a_colon_is_no_text_right_below_another_text() -> None:
    _, (kicker, title, _) = heads(ABOVE + "市防汛办提醒：\n闸门关不严，夜里要有人\n" + REPORT)
    said = [part for part in (kicker, title) if part]
    assert "".join(said).replace("\n", "") == "市防汛办提醒：闸门关不严，夜里要有人"


def test_what_is_said_below_a_colon_is_no_row_of_a_list_where_rows_near_it_are_made_alike() -> None:
    rows = "退潮有鱼虾，涨潮有灯火\n看船有望塔，看海有长桥\n听雨有阁楼，听风有木窗\n"
    page = heads(ABOVE + "市防汛办提醒：\n退水不大意，涨水不慌张\n" + REPORT + "渡口\n" + rows)
    assert any(title and title.endswith("退水不大意，涨水不慌张") for _, title, _ in page)


def test_a_list_that_a_colon_announces_in_a_text_is_none_of_a_headline() -> None:
    listed = ABOVE.replace("看书。店长说", "看书。首批到店的有：\n渔歌集\n潮汐表\n店长说")
    assert [title for _, title, _ in heads(listed + "闸门夜里有人守\n" + REPORT)] == [
        "旧船厂改成书店",
        "闸门夜里有人守",
    ]


def test_a_line_that_ends_in_a_colon_is_no_title_above_a_subtitle() -> None:
    ((_, title, _),) = heads(
        "四十天汛期，九座闸门守到最后一夜\n全市防汛总结会传出声音：\n守住的不是水 是每一户人家\n" + REPORT
    )
    assert title is not None
    assert not title.endswith("：")


def titles(text: str) -> list[tuple[str | None, str | None]]:
    """Return column and title of each article of a page, as printed."""
    return [(each.article.column, say(each.article.title)) for each in read(text).articles]


FRAMED = (
    "里巷·一瞥\n"
    "［修桥］\n"
    "柳荫桥今晨封桥换板，行人请绕走北岸码头。\n"
    "［停气］\n"
    "明日九时起，西仓一带停供煤气六个钟头。\n"
    "　　［菜价］鲜藕上市，头一天每斤三元六角。\n"
)


def test_words_in_brackets_in_a_box_are_titles_without_their_brackets_alone_or_before_their_text() -> None:
    assert titles(ABOVE + FRAMED)[1:] == [("里巷·一瞥", "修桥"), ("里巷·一瞥", "停气"), ("里巷·一瞥", "菜价")]


def test_parts_of_a_case_in_brackets_make_no_box() -> None:
    case = FRAMED.replace("修桥", "案情").replace("停气", "说法").replace("菜价", "提醒")
    assert titles(ABOVE + case)[1:] == [("里巷·一瞥", "案情")]  # one text with its parts


def test_the_name_above_words_of_two_characters_is_their_column_whatever_it_is_called() -> None:
    words = "明日跑腿\n停气\n明日九时起，西仓一带停供煤气六个钟头。\n补牙\n周六口腔医院在鼓楼广场免费看牙。\n"
    page = titles(ABOVE + words + "寻猫\n北岸码头走失黄猫一只，脖上有铃。\n")
    assert page[1:] == [("明日跑腿", "停气"), ("明日跑腿", "补牙"), ("明日跑腿", "寻猫")]


def test_a_notice_below_a_box_is_none_of_its_texts() -> None:
    words = FRAMED.replace("［", "").replace("］鲜", "\n鲜").replace("］", "")
    assert titles(ABOVE + words + "迁址启事\n本社自八月一日起迁往西仓街九号办公。\n")[-1] == (None, "迁址启事")


def test_long_parts_of_an_article_make_no_box() -> None:
    part = (
        "渡口的人说，这里的船从前要等到客满才开，如今到点就走，票钱还是两角，撑船的还是那一家三代人，"
        "只有缆绳换了三回，桨换了五回。\n"
    )
    parts = "".join(f"{name}\n{part.replace('船', name)}" for name in ("老船", "铁锚", "灯塔"))
    assert titles(f"{ABOVE}渡口三记\n{parts}")[1:] == [(None, "渡口三记")]


def test_words_that_stand_further_in_than_the_first_make_no_box() -> None:
    parts = "　　看色\n　　要拣两头齐的，断口发黑的搁了一夜。\n　　闻味\n　　有土腥味的拿清水养一天。\n"
    assert ("渡口", "看色") not in titles(f"{ABOVE}渡口\n买藕\n　　清早运到的六百斤，半个时辰卖完。\n{parts}")


def test_words_above_texts_that_go_on_with_the_first_make_no_box() -> None:
    parts = "颜色\n　　鲜藕要拣两头齐的，断口发黑的搁了一夜。\n气味\n　　有土腥味的鲜藕拿清水养一天。\n"
    assert ("渡口", "颜色") not in titles(f"{ABOVE}渡口\n鲜藕\n　　清早运到的鲜藕六百斤，半个时辰卖完。\n{parts}")


@pytest.mark.parametrize(
    ("bracket", "name"), [("（巴东　老茶客）", "老茶客"), ("（宜兴 一苇）", "一苇"), ("（晚舟　编译）", "晚舟")]
)
def test_who_signs_with_a_pen_name_behind_a_place_or_before_what_they_did_is_a_writer(bracket: str, name: str) -> None:
    closer = find_closer(fold(f"候船室的长椅能不能不要上锁，夜里总有人要坐。{bracket}"))
    assert closer is not None
    ((first, last),) = [person.name for person in closer.people]
    assert fold(bracket)[first - closer.start : last - closer.start] == name


@pytest.mark.parametrize("bracket", ["（北京　摄影）", "（综合　编译）", "（上海　出版）"])
def test_what_stands_there_and_names_nobody_is_no_writer(bracket: str) -> None:
    closer = find_closer(fold(f"候船室的长椅能不能不要上锁，夜里总有人要坐。{bracket}"))
    assert closer is None or not closer.people


def test_who_read_and_proofread_a_page_at_once_made_it() -> None:
    assert is_staff_line(fold("一审一校 梅若舟　二审二校 童守拙　三审三校 柏青山"))
    assert not is_staff_line(fold("二校的孩子们"))


def test_a_paper_set_apart_before_a_text_is_its_source_and_a_law_is_none() -> None:
    opener = find_opener(fold("据《今日农机》　有人算过，全县的犁铧接起来有八里长。"))
    assert opener is not None
    assert opener.source == (0, len("据《今日农机》"))
    assert find_opener(fold("据《劳动合同法》　用人单位应当按月支付工资报酬。")) is None


REPORTS = (
    "本报柳州6月3日讯　北站昨天起夜间加开慢车四对，沿线小站的菜农可以坐头班车进城。站台上新添了八十条长椅。（方禾）\n"
    "本报讯　南货场近日装上了称重的地磅，一车砂石开上去就知道斤两，从前要六个人量半天。\n"
)
COMMENT = (
    "调车员钟六斤半夜下车，多走了四十步，看见一只没有撤掉的铁鞋。这四十步，走得值。\n"
    "有了灯和镜头，有人就懒得下车了。可铁鞋压在轮下，镜头照不见，走到跟前才看得见。\n"
)
STACKED = "北站夜里加开慢车四对\n南货场装上大地磅\n多走四十步\n"


def test_a_writer_below_stacked_headlines_of_reports_wrote_the_text_that_nothing_marks() -> None:
    page = titles(f"{STACKED}知　秋\n{REPORTS}{COMMENT}")
    assert [title for _, title in page] == ["北站夜里加开慢车四对", "南货场装上大地磅", "多走四十步"]
    assert [person.name for person in read(f"{STACKED}知　秋\n{REPORTS}{COMMENT}").articles[2].article.byline] == [
        "知秋"
    ]


COUNTED = (
    "入秋以来雨水偏少，油菜移栽要抢墒，移栽好油菜要把住三条。\n"
    "一、起苗。头一天浇透水，带土起苗，大小分开。\n"
    "二、栽深。栽到第一片叶子，行距一尺二寸。\n"
    "三、浇水。栽后三天浇一回，缓苗以后再追肥。\n"
)


def test_a_paragraph_below_counted_ones_that_takes_up_the_next_headline_begins_its_text() -> None:
    below = (
        "经四十户试种，蚕豆下种前用温水泡过半天，出苗要早三四天，也不容易缺棵断垄，一亩地能省下两斤种。\n"
        "水温以不烫手为准，泡到豆眼鼓起来就捞出晾干。天冷的地方可以多泡一个时辰，泡过头反倒烂芽。\n"
    )
    page = titles(f"寒露将到\n油菜移栽要把“三关”\n蚕豆浸种早发有新法\n{COUNTED}{below}")
    assert [title for _, title in page] == ["油菜移栽要把“三关”", "蚕豆浸种早发有新法"]


def test_what_people_from_abroad_say_of_the_country_is_a_column() -> None:
    assert all(map(is_series, ("老外看中国", "外国朋友谈我国", "外报眼里的中国")))
    assert not any(map(is_series, ("外国朋友谈修表", "老外看病")))
