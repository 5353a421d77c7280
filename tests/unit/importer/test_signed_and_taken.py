"""Who signs below a title or at a text's end, who gives a notice, who took a picture: told from each other."""

from __future__ import annotations

import pytest

from gazette.importer.closers import find_closer
from gazette.importer.folios import is_folio
from gazette.importer.jumps import find_jump_on
from gazette.importer.people import scan_people
from gazette.model import Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles


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
    assert first.source_text is not None
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


def test_four_characters_spaced_out_above_a_writer_are_a_title() -> None:
    (_, essay) = articles(
        f"老井\n\n　　辛 勤\n\n　　{HERONS}\n\n　　{BUSES}\n\n"
        f"麦 收 时 节\n\n　　高　原\n\n　　{HERONS}\n\n　　{BUSES}\n"
    )
    assert (essay.title.printed, essay.byline) == ("麦 收 时 节", (Person("高原"),))


def test_three_characters_spaced_out_behind_a_mark_below_counted_poems_are_a_poet() -> None:
    stanza = "山一程水一程\n叶子走得比我快\n母亲在灯下\n缝进一件棉袄\n"
    for poet in ("◎ 谷 满 仓", "李 耕 夫"):
        poems = articles(
            f"湖边来了白鹭\n本报讯　{HERONS}\n\n秋思（组诗）\n{poet}\n\n布谷\n\n{stanza}\n井台\n\n{stanza}"
        )[-1]
        assert (poems.title.printed, [person.name for person in poems.byline]) == (
            "秋思（组诗）",
            [poet.strip("◎ ").replace(" ", "")],
        )


def test_when_something_is_held_is_a_row_of_its_notice_and_no_folio() -> None:
    assert not is_folio(fold("时间：3月18日（周六）上午9时"))
    assert not is_folio(fold("截止日期：8月31日"))
    assert is_folio(fold("出版时间：2024年3月18日　星期一　第2版"))


def test_a_jump_line_may_begin_with_arrows_of_any_kind() -> None:
    jump = find_jump_on(fold(">>>下转4版"))
    assert jump is not None
    assert (jump.start, jump.page) == (0, 4)


def test_a_headline_right_above_its_writer_is_no_text_that_stops() -> None:
    page = (
        "六个一公分　隔开金与银\n　　本报雅典8月23日电　（特派记者　符\n　磊）举重馆里静得能听见呼吸。最\n"
        "后一把，二十二岁的湖南姑娘龙玉芬站在\n了杠铃前。提铃、翻站、上挺，白灯亮了\n两盏，红灯亮了一盏——成功！\n"
        "　　看台上的父亲龙有才哭成了泪人。\n输球不可怕，可怕的是不跑\n邝　野\n　　昨晚的球，输得人心里发凉。凉的不\n"
        "是比分，是场上有七八个人站着看别人跑\n。\n　　一支跑不动的球队，技术再好也只是\n花拳绣\n"
        "　　龙玉芬在领奖台上向观众挥手。\n方　舟摄\n腿。下一场对手更强，希望他们先学会跑\n。\n"
    )
    assert titles(page)[:2] == ["六个一公分　隔开金与银", "输球不可怕，可怕的是不跑"]
