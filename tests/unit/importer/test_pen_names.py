"""Writers below a title whom no surname shows, and lines below a column's name that are its title."""

from __future__ import annotations

import pytest

from gazette.model import Person
from tests.unit.importer.test_columns_and_indents import column
from tests.unit.reading_pages import BUSES, HERONS, articles, read_golden

_ESSAY = f"　　{HERONS}\n　　{BUSES}\n"


@pytest.mark.parametrize("name", ["老官", "哥布", "澹庵"])
def test_two_characters_that_are_no_word_sign_the_title_above_a_text(name: str) -> None:
    lake, shop = articles(f"湖边来了白鹭\n尹舒\n{_ESSAY}米线店的座次\n{name}\n{_ESSAY}")
    assert (shop.title.printed, shop.byline) == ("米线店的座次", (Person(name),))
    assert lake.byline == (Person("尹舒"),)


@pytest.mark.parametrize("name", ["廖文彬", "老球痞", "半亩居士", "聽雨齋主"])
def test_a_name_below_a_title_and_a_column_is_the_writer_though_the_dictionary_could_guess_a_word(name: str) -> None:
    _, essay = articles(f"湖边来了白鹭\n尹舒\n{_ESSAY}茶余饭后\n米线店的座次\n{name}\n{_ESSAY}")
    assert (essay.column, essay.title.printed, essay.byline) == ("茶余饭后", "米线店的座次", (Person(name),))


@pytest.mark.parametrize("calling", ["守车工", "补车工"])
def test_what_a_writer_works_as_stands_before_the_name_below_a_title(calling: str) -> None:
    lake, shop = articles(f"湖边来了白鹭\n尹舒\n{_ESSAY}十二级台阶\n{calling} 尹青田\n{_ESSAY}")
    assert (shop.title.printed, shop.byline) == ("十二级台阶", (Person("尹青田", calling),))
    assert lake.title.printed == "湖边来了白鹭"


@pytest.mark.parametrize("post", ["六○二六队", "3041钻井队", "89路车队"])
def test_writers_belong_to_teams_and_works_that_have_numbers(post: str) -> None:
    verse = "早穿棉袄午穿纱，\n晚上睡觉枕黄沙；\n一天三顿馒头菜，\n菜里三成是沙渣。\n"
    _, rhyme = articles(f"湖边来了白鹭\n尹舒\n{_ESSAY}井场打油诗\n{post}　丁小毛\n{verse}")
    assert (rhyme.title.printed, rhyme.byline) == ("井场打油诗", (Person("丁小毛", post),))


def test_a_street_before_a_nickname_is_where_the_writer_lives() -> None:
    _, essay = articles(f"湖边来了白鹭\n尹舒\n{_ESSAY}对门的备用钥匙\n景和里 阿苗\n{_ESSAY}")
    assert essay.byline == (Person("阿苗", "景和里"),)


@pytest.mark.parametrize("name", ["海　生", "小　麦", "许　怀　谷"])
def test_a_name_spaced_out_signs_the_title_above_another_headline(name: str) -> None:
    found = articles(f"球场里的“望远镜”\n{name}\n\n市民湖边看白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n")
    assert Person(name.replace("　", "")) in [person for article in found for person in article.byline]
    assert all(name not in article.title.printed for article in found)


@pytest.mark.parametrize("word", ["公　告", "通　报", "快　板", "岁晚", "补习", "征　友"])
def test_a_word_below_a_title_is_no_name(word: str) -> None:
    found = articles(f"市国土资源局办公室\n{word}\n{_ESSAY}")
    assert [article.byline for article in found] == [()]


def test_what_the_text_below_a_columns_name_opens_with_is_its_title() -> None:
    joke, note = articles(
        "笑林\n借伞\n张三向李四借伞，李四说：“我的伞等着晒太阳，不能借给你淋雨。”\n\n"
        "小资料\n谷　雨\n谷雨是二十四节气中的第六个节气，雨水从这时起多起来，有利于谷物生长。\n"
    )
    assert (joke.column, joke.title.printed, joke.byline) == ("笑林", "借伞", ())
    assert (note.column, note.title.printed, note.byline) == ("小资料", "谷　雨", ())


def test_who_wrote_what_runs_on_from_issue_to_issue_is_no_title() -> None:
    (novel,) = articles(f"都市连载 21\n铁西的夏天\n老拐 著\n\n{HERONS}\n\n{BUSES}\n")
    assert (novel.title.printed, novel.byline) == ("铁西的夏天", (Person("老拐", "著"),))


def test_two_characters_below_a_columns_name_are_its_title_where_the_text_above_is_signed() -> None:
    made = articles(f"钟与闹钟\n　　{HERONS}\n（晓　林）\n人生絮语\n等车\n　　{BUSES}\n　　　　　　　　王若谷\n")
    assert (made[1].column, made[1].title.printed) == ("人生絮语", "等车")


@pytest.mark.parametrize(
    ("page", "title", "writer"),
    [
        ("962-literary-supplement-clean-2020", "登碧浪亭", "顾樵"),
        ("869-evening-market-page", "两毛钱", None),
    ],
)
def test_what_could_be_a_name_above_its_writer_or_a_signed_text_is_its_title(
    page: str, title: str, writer: str | None
) -> None:
    named = {person.name: file.article for file in read_golden(page).articles for person in file.article.byline}
    assert title not in named
    assert writer is None or named[writer].title.printed.endswith(title)


def test_names_in_brackets_below_a_jump_line_wrote_what_goes_on_elsewhere() -> None:
    heron, bus = articles(
        f"湖边来了白鹭\n　　{HERONS}\n（下转第四版）\n　　　（涂国安　邓小春）\n三条公交线路改道\n　　{BUSES}\n"
    )
    assert heron.byline == (Person("涂国安"), Person("邓小春"))
    assert (bus.title.printed, bus.kicker) == ("三条公交线路改道", None)


def test_two_characters_below_names_in_brackets_name_no_writer() -> None:
    wall = column("北门外的一段明代城墙，已被人拆去八百多块砖，用来砌猪圈、盖厨房。请有关部门制止。（石　玉）", 18)
    answer = column("△本月五日本版登载的来信，涉及大桥东路挖沟不填的问题。该公司来函说，现已将沟填平。", 18)
    made = articles(f"请制止在古城墙上取砖\n{wall}回音\n{answer}")
    assert [person.name for article in made for person in article.byline] == ["石玉"]


@pytest.mark.parametrize(
    ("line", "writer"),
    [
        ("锻工车间　火　钳", Person("火钳", "锻工车间")),
        ("气象站职工　迟晚舟", Person("迟晚舟", "气象站职工")),
        ("地理系89级　苇　航", Person("苇航", "地理系89级")),
        ("◆小棠", Person("小棠")),
    ],
)
def test_where_a_writer_belongs_or_a_mark_shows_a_pen_name_below_a_title(line: str, writer: Person) -> None:
    _, made = articles(f"湖边来了白鹭\n尹怀舒\n{_ESSAY}炉边的旧茶缸\n{line}\n{_ESSAY}")
    assert made.title.printed == "炉边的旧茶缸"
    assert [person.name for person in made.byline] == [writer.name]
    assert made.byline[0].role == writer.role


def test_a_place_and_what_is_done_there_are_no_writer() -> None:
    (made,) = articles(f"夏夜里的好去处\n市人民医院　再看病\n{_ESSAY}")
    assert made.byline == ()


@pytest.mark.parametrize(("column", "song"), [("新民歌", "石匠歌"), ("工人诗选", "车刀歌")])
def test_what_a_song_is_called_is_no_writer_of_the_verse_below(column: str, song: str) -> None:
    verse = "铁锤一举火星飞，\n炉前汗水亮晶晶，\n打好犁头送下乡，\n今年多打万斤粮。\n"
    made = articles(f"湖边来了白鹭\n尹怀舒\n{_ESSAY}\n{column}\n{song}\n{verse}")[-1]
    assert (made.column, made.title.printed, made.byline) == (column, song, ())


@pytest.mark.parametrize("name", ["江岸", "青石"])
def test_a_word_right_below_a_text_and_apart_from_the_headline_below_signs_it(name: str) -> None:
    first, second = articles(f"湖边来了白鹭\n{_ESSAY}{name}\n\n三条公交线路改道\n　　本报讯　{BUSES}\n")
    assert (first.byline, second.byline) == ((Person(name),), ())


@pytest.mark.parametrize("word", ["广告", "全文"])
def test_what_a_word_below_a_text_says_of_it_is_no_name(word: str) -> None:
    found = articles(f"湖边来了白鹭\n{_ESSAY}{word}\n\n三条公交线路改道\n　　本报讯　{BUSES}\n")
    assert Person(word) not in [person for article in found for person in article.byline]


def test_what_says_when_a_novel_goes_on_is_no_name() -> None:
    (novel,) = articles(f"河口街（37）\n文／萧百川\n{_ESSAY}　　（明日续）\n")
    assert [person.name for person in novel.byline] == ["萧百川"]


def test_who_asked_the_questions_stands_below_the_headline() -> None:
    (talk,) = articles(
        f"老秦谈修钟\n本报记者　钟瑞琪　专访\n　　问：准吗？\n　　答：{HERONS}\n　　问：为何？\n　　答：{BUSES}\n"
    )
    assert talk.byline == (Person("钟瑞琪", "记者"),)
    assert talk.subtitle is None


def test_who_wrote_it_may_stand_above_the_first_headline_of_a_page() -> None:
    (comment,) = articles(f"分水新闻\n2024年6月5日　星期三　第2版\n\n本报评论员\n把图纸交给工人看\n{_ESSAY}")
    assert (comment.title.printed, comment.byline) == ("把图纸交给工人看", (Person("本报评论员"),))


def test_two_characters_sign_a_poem_on_a_page_that_spaces_names_out() -> None:
    found = [file.article for file in read_golden("1518-hongshan-mine-1991").articles]
    (poem,) = (article for article in found if article.title.printed == "矿灯")
    assert (poem.column, poem.byline) == ("井口诗抄", (Person("程铁"),))


def test_the_name_of_the_next_poem_signs_none() -> None:
    found = [file.article for file in read_golden("68-supplement-1988").articles]
    assert Person("秋信") not in [person for article in found for person in article.byline]
