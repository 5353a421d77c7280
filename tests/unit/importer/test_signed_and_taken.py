"""Who signs below a title or at a text's end, who gives a notice, who took a picture: told from each other."""

from __future__ import annotations

import pytest

from gazette.importer.closers import find_closer
from gazette.importer.people import scan_people
from gazette.model import Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read


@pytest.mark.parametrize("role", ["合川日报·合川云记者", "大河报·豫视频记者", "海州日报·海州融媒首席记者"])
def test_a_reporter_of_a_paper_and_its_other_media_has_one_role(role: str) -> None:
    (report, _) = articles(
        f"湖边来了白鹭\n{role} 李 平 报道\n　　{HERONS}\n　　{BUSES}\n\n线路改道\n　　本报讯　{BUSES}\n"
    )
    assert report.byline == (Person("李平", role),)
    assert scan_people(fold(f"{role} 李平"))[0][0].role == (0, len(role))


def test_posts_set_tight_against_names_close_a_text() -> None:
    said = f"{HERONS}（指导员葛维汉　二排长丁小山）"
    (report, _) = articles(f"湖边来了白鹭\n　　{said}\n\n线路改道\n　　本报讯　{BUSES}\n")
    assert report.byline == (Person("葛维汉", "指导员"), Person("丁小山", "二排长"))
    assert find_closer(fold(f"{HERONS}（指导员请大家坐下）")) is None


@pytest.mark.parametrize("body", ["某部二连党支部", "二号井党总支", "二炼钢厂党委宣传部"])
def test_a_body_of_the_party_signs_below_a_subtitle_and_apart_from_it(body: str) -> None:
    (account, _) = articles(
        f"怎样搞好班组核算\n——介绍三号炉的经验\n\n{body}\n\n{HERONS}\n\n{BUSES}\n\n线路改道\n\n本报讯　{BUSES}\n"
    )
    assert (account.title.printed, account.byline) == ("怎样搞好班组核算", (Person(body),))


def test_whoever_is_named_below_a_notice_gives_it() -> None:
    notice = read(
        f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n遗失启事\n　　遗失市政府核发的摊贩许可证一枚，特此声明作废。\n李火旺\n"
    ).articles[-1]
    assert (notice.article.kind, notice.article.byline) == (Kind.NOTICE, ())
    assert notice.body.endswith("李火旺\n")


@pytest.mark.parametrize("gap", ["\n", ""])
def test_who_took_a_picture_and_wrote_the_sentence_above_makes_it_a_picture(gap: str) -> None:
    (_, picture) = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n晒秋\n　　{BUSES}\n{gap}通讯员 赵 晨 摄影报道\n")
    assert (picture.kind, picture.byline, picture.photos[0].credit) == (Kind.PHOTO, (), "通讯员 赵 晨")


def test_a_report_with_pictures_by_its_writer_below_the_title_stays_one() -> None:
    (_, report) = articles(
        f"线路改道\n　　本报讯　{BUSES}\n\n湖边来了白鹭\n通讯员 赵 晨 摄影报道\n"
        f"　　{HERONS}\n　　{BUSES}\n　　{HERONS}\n"
    )
    assert (report.kind, [person.name for person in report.byline]) == (Kind.ARTICLE, ["赵晨"])


def test_what_editors_say_below_a_jump_belongs_to_the_next_text() -> None:
    first, *rest = articles(
        f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES[:-1]}，\n（下转第二版）\n"
        f"　　编者按：这封信说出了许多人的心声。\n孩子想上学\n　　编辑同志：\n　　{BUSES}\n　　{HERONS}\n"
    )
    assert first.continues_on == 2
    assert max(first.source_text.lines)[1] == 4
    assert rest[-1].title.printed == "孩子想上学"


def test_the_name_of_a_picture_without_a_headline_has_no_mark() -> None:
    (_, picture) = articles(f"线路改道\n　　本报讯　{BUSES}\n\n◀6月4日，海事人员登上货轮检查防冻设备。\n王立春 摄\n")
    assert picture.title.printed == "海事人员登上货轮检查防冻设备"


def test_a_column_that_the_editors_open_stands_over_their_word_and_the_first_text_below_it() -> None:
    word, first, second = articles(
        f"我在村里当书记\n开栏的话\n{BUSES}从今天起，本报开设专栏。\n\n先修路，再修心\n□本报记者　游志刚\n"
        f"{HERONS}\n{BUSES}\n\n湖边来了白鹭\n本报讯　{HERONS}\n"
    )
    assert [article.column for article in (word, first, second)] == ["我在村里当书记", "我在村里当书记", None]
    assert (word.title.printed, first.title.printed) == ("开栏的话", "先修路，再修心")
