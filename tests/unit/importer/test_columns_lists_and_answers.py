"""Columns that a text calls so or that count their items, lists behind bullets, answers that several people sign."""

from __future__ import annotations

import pytest

from gazette.importer.called_columns import names_as_column
from tests.unit.reading_pages import BUSES, HERONS, articles, read

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
ESSAY = f"　　{HERONS}\n　　{BUSES}\n"
FIRST = f"湖边的人\n孙立强\n{ESSAY}"


@pytest.mark.parametrize(
    "said", ["推出“奋斗的青春最美丽”专栏", "开设专栏《奋斗的青春最美丽》", "推出“奋斗的青春最美丽”系列报道"]
)
@pytest.mark.parametrize(
    "head", ["奋斗的青春最美丽", "【奋斗的青春最美丽】", "奋斗的青春最美丽(之三)", "奋斗的青春最美丽⑤"]
)
def test_what_the_text_calls_a_column_is_one(said: str, head: str) -> None:
    assert names_as_column(head, f"从今天起，本报{said}")
    assert not names_as_column(head, "奋斗的青春最美丽，本报开设专栏")


def test_a_column_that_its_editors_name_stands_above_the_title() -> None:
    note = "　　编者按　从今天起，本报推出“奋斗的青春最美丽”专栏，讲述年轻人的故事。\n"
    (_, found) = articles(f"{FOLIO}{FIRST}奋斗的青春最美丽\n大山里的科技特派员\n{note}　　本报记者　陈亦方\n{ESSAY}")
    assert (found.column, found.title.printed) == ("奋斗的青春最美丽", "大山里的科技特派员")


def test_a_column_at_the_head_of_the_page_that_its_editors_name_is_no_furniture() -> None:
    note = "　　开栏的话　本报从即日起开设“百年荣光·\n百个故事”专栏，与读者一起重温往事。\n"
    page = read(f"{FOLIO}百年荣光·百个故事（73）\n半条棉被\n{note}　　本报记者　邱实\n{ESSAY}")
    assert page.articles[0].article.column == "百年荣光·百个故事（73）"
    assert page.articles[0].article.title.printed == "半条棉被"


def test_a_column_that_counts_its_items_stands_over_no_more() -> None:
    dish = "原料：苦瓜一根，红椒半个，盐、香油各适量。\n　　做法：去瓤切片，用盐腌十分钟，焯水拌匀即可。\n"
    other = "原料：茄子两根，大蒜五瓣，生抽、香醋少许。\n　　做法：上锅蒸软，撕成长条，大蒜捣泥浇在上面。\n"
    items = f"凉拌苦瓜\n　　{dish}蒜泥茄子\n　　{other}老年人怎样补钙\n　　钙片要分几次吃，饭后吃比空腹吸收得好。\n"
    found = articles(f"{FOLIO}{FIRST}夏日凉菜两款\n{items}")
    assert [article.title.printed for article in found[1:]] == ["凉拌苦瓜", "蒜泥茄子", "老年人怎样补钙"]
    assert [article.column for article in found[1:]] == ["夏日凉菜两款", "夏日凉菜两款", None]


LINKS = "▶省教育考试院官网\n▶“江城教育”微信公众号\n▶拨打声讯电话16885885\n"


def test_three_lines_behind_one_bullet_are_a_list_also_above_a_text() -> None:
    picture = f"6月2日，学生在田间插秧。{HERONS}　　本报记者　王璐　摄\n"
    page = read(f"{FOLIO}湖边的人\n{HERONS}\n{BUSES}\n【相关链接】\n成绩查询方式\n{LINKS}{picture}")
    found = next(file for file in page.articles if file.article.title.printed == "成绩查询方式")
    assert [row for row in found.body.splitlines() if row] == LINKS.splitlines()
    assert page.articles[-1].article.photos[0].credit == "本报记者　王璐"


def test_lines_behind_a_bullet_above_the_head_of_a_report_are_its_headline() -> None:
    points = "▲承包的荒山十五年不变\n▲对平调的单位要严肃处理\n▲县里派人下乡\n"
    found = read(f"{FOLIO}{FIRST}\n县里作出决定\n扶持专业户\n{points}　　本报讯　{HERONS}\n").articles[-1].article
    assert found.source == "本报讯"


@pytest.mark.parametrize("names", ["（法律顾问 许律师）|（省农会）", "市医院心内科主任医师　韩卫东|市医院保健科　罗敏"])
def test_who_gave_which_answer_stays_below_it(names: str) -> None:
    first, second = names.split("|")
    asked = f"　　问：白鹭从哪里来？\n　　答：{HERONS}\n　　{first}\n"
    asked += f"　　问：公交改道了吗？\n　　答：{BUSES}\n　　{second}\n"
    found = read(f"{FOLIO}{FIRST}读者信箱\n湖边来了白鹭\n{asked}").articles[-1]
    assert found.article.byline == ()
    rows = [row for row in found.body.splitlines() if row]
    assert (rows[2], rows[-1]) == (first, second) or (rows[1].endswith(first) and rows[-1].endswith(second))


def test_whoever_answers_all_questions_wrote_the_text() -> None:
    asked = f"　　问：白鹭从哪里来？\n　　答：{HERONS}\n　　问：公交改道了吗？\n　　答：{BUSES}（许　平）\n"
    found = articles(f"{FOLIO}{FIRST}读者信箱\n湖边来了白鹭\n{asked}")[-1]
    assert [person.name for person in found.byline] == ["许平"]


def test_a_body_signs_its_letter_to_the_editors() -> None:
    letter = "　　编辑同志：贵报刊登的《水厂为何停水》一文，与事实不符，停水前我厂已在电台发了通知。特此说明。\n"
    reply = f"{FIRST}来函照登\n{letter}江州县自来水厂\n作者的话\n　　接受江州县自来水厂的意见，今后写稿一定深入核实。\n"
    found = read(f"{FOLIO}{reply}")
    assert [file.article.title.printed for file in found.articles] == ["湖边的人", "来函照登", "作者的话"]
    assert found.articles[1].body.rstrip().endswith("江州县自来水厂")
