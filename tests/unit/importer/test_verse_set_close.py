"""Verse on pages set close: poets below short titles, what heads the next item, few stops, ballads signed by place."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, decode_page, import_page
from gazette.importer.rules.rule import Role
from gazette.model import Article, Person
from tests.bench.import_score import PAGES
from tests.bench.import_scoring.gold import find_gold, read_page
from tests.unit.reading_pages import BUSES, HERONS, articles, read

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
BARE = ("井架站在雪里", "一盏一盏矿灯", "从地底下", "走回村庄", "谁也没有说话", "路替他们响着")
FEW = ("你把一盏灯", "举了三十年：", "来，或者，去。", "所有夜航的船", "都从你的眼里", "认出了岸。")
LETTER = f"老陈：\n　　{HERONS}\n"
SERIAL = f"（十二）\n　　{HERONS}\n　　{BUSES}\n"


def read_below(report: str) -> tuple[Article, ...]:
    return tuple(articles(f"矿山日报\n{REPORT}{report}"))


@pytest.mark.parametrize(("title", "name"), [("夜班", "林　野"), ("升井", "巷　子"), ("信号灯", "晓　渡")])
def test_two_characters_set_apart_below_a_short_title_are_its_poet(title: str, name: str) -> None:
    _, poem, after = read_below("\n".join((title, name, *BARE, "矿上来信", "灯下的信", "本报记者　孙立", HERONS)))
    assert (poem.title.printed, poem.byline) == (title, (Person(name.replace("　", "")),))
    assert after.title.printed == "灯下的信"


def test_two_characters_set_apart_name_a_poem_where_others_stand_in_the_verse() -> None:
    found = read_below("\n".join(("秋天", "稻　茬", *BARE[:4], "大　雁", *BARE[2:], "")))
    assert not any(article.byline for article in found)


def test_a_poet_is_named_behind_what_he_does_in_brackets() -> None:
    _, poem = read_below("\n".join(("流水线上", "（打工者）程小刚", *BARE, "")))
    assert (poem.title.printed, [person.name for person in poem.byline]) == ("流水线上", ["程小刚"])


@pytest.mark.parametrize(("column", "below"), [("矿上家书", LETTER), ("长篇连载", SERIAL)])
def test_a_column_and_a_title_right_below_verse_head_a_letter_or_a_part_of_a_novel(column: str, below: str) -> None:
    _, poem, after = read_below("\n".join(("夜班归来", "林　野", *BARE, column, "给夜班的你", "高　峰", below)))
    assert (poem.title.printed, poem.byline) == ("夜班归来", (Person("林野"),))
    assert (after.column, after.title.printed, after.byline) == (column, "给夜班的你", (Person("高峰"),))


def test_verse_with_few_stops_ends_with_its_last_sentence() -> None:
    page = read(
        f"矿山日报\n{REPORT}" + "\n".join(("信号灯下", "林　野", *FEW, "小城角落", "磨盘关豆花", "孙　立", HERONS))
    )
    _, poem, after = page.articles
    assert poem.body.strip() == "\\\n".join(FEW)
    assert poem.article.byline == (Person("林野"),)
    assert after.article.title.printed == "磨盘关豆花"


def test_a_line_of_a_ballad_that_cries_out_above_who_wrote_it_is_no_headline() -> None:
    found = read_below(
        "赛诗台\n锄头一举山让路，\n扁担一挑水上坡；\n一夜挖到三尺下，\n问声石头怕不怕！\n东风公社　李石根\n"
        "红旗一插遍地春，\n锣鼓一敲起歌声，\n敲得小河改了道，\n敲得大路过山门。\n红星公社　小学教师　周景\n"
        f"通知\n县委定于后天晚上召开会议，{HERONS}\n"
    )
    assert not any("怕不怕" in article.title.printed or "赛诗台" in str(article.byline) for article in found)


def test_riddles_set_apart_are_no_writer() -> None:
    riddles = "灯　谜\n　　①一月七日（打一字）\n　　②春前草木（打一地名）\n"
    found = read_below(f"读书札记\n推敲的功夫\n田　牧\n　　{HERONS}\n　　迎春（木刻）　　罗启明\n{riddles}")
    assert [person.name for article in found for person in article.byline] == ["田牧"]


def test_the_line_that_ends_a_ballads_sentence_is_no_headline_above_its_poet() -> None:
    page = read_page(find_gold(PAGES)["1588-1958-1109-qingshui-xianbao"])
    decoded = decode_page("page.txt", page.data).source
    assert decoded is not None
    last = next(number for number, line in enumerate(page.text.split("\n"), 1) if line.endswith("怕不怕！"))
    became = import_page(decoded, PageHints()).became
    assert [became[number] for number in range(last - 3, last + 1)] == [Role.VERSE.value] * 4
