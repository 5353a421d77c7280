"""Where a poem begins and ends, and what its parts are called."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.verse import find_verse
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
ESSAY = f"　　{HERONS}\n　　{BUSES}\n"
STANZA = "灯塔只有一只眼睛\n数着归来的船\n另一只\n给了海风\n"
SECOND = "拆船的人把海\n一片一片割下来\n堆成山\n山上有铁锈色的夕阳\n"


def find(text: str) -> str:
    """Return which lines are verse, a sign each: V or a dot."""
    return "".join("V" if verse else "." for verse in find_verse(read_sheet(Source("page.txt", text))))


def test_a_column_a_title_and_a_subtitle_above_a_writer_are_no_stanza() -> None:
    review = f"书林漫步\n从泥土里长出来的小说\n读李坤木《溪埔风雨》\n陈亦方\n{ESSAY}"
    found = articles(f"{FOLIO}港都三题\n林野渡\n{STANZA}{SECOND}\n{review}")
    assert [len(article.byline) for article in found] == [1, 1]
    assert found[1].column == "书林漫步"


def test_the_headline_of_the_prose_right_below_a_poem_is_no_verse() -> None:
    poem = f"渡口\n林野渡\n{STANZA}{SECOND}"
    assert find(f"{poem}甘蔗田边\n阿　松\n{HERONS}\n") == "..VVVVVVVV..."
    assert find(f"{poem}山林里的哨兵\n{HERONS}\n") == "..VVVVVVVV.."
    assert find(f"{poem}准印证号：（晋）内资字第0000号　内部资料　免费交流\n") == "..VVVVVVVV."


def test_the_last_line_of_verse_that_stands_in_heads_nothing_at_the_margin() -> None:
    inset = "".join(f"　　{line}\n" for line in f"{STANZA}{SECOND}".splitlines())
    poem = f"渡口\n　　林野渡\n{inset}"
    page = f"{FOLIO}湖边的人\n{ESSAY}{poem}昨天，渡口的轮船又开了。 本报记者 陈立 摄\n公交改道\n{ESSAY}"
    assert find(page).count("V") == 8
    assert [article.title.printed for article in articles(page)][3:] == ["公交改道"]
    assert find(f"{STANZA}{SECOND}".join(["渡口\n林野渡\n", f"{HERONS}\n"])).count("V") == 7  # one may be its headline


def test_the_title_of_the_next_poem_stands_at_another_margin() -> None:
    poems = [stanza.replace("\n", "\n　　").rstrip("　") for stanza in (f"　　{STANZA}", f"　　{SECOND}")]
    page = f"渡口\n□ 林野渡\n{poems[0]}羊皮筏子\n{poems[1]}投稿信箱：hongliu@mail.example　文学副刊第612期\n"
    assert find(page) == "..VVVV.VVVV."


def test_poems_that_are_counted_have_their_names_above_them() -> None:
    poems = f"一　灯塔\n{STANZA}二　拆船场\n{SECOND}"
    page = f"{FOLIO}港都三题\n林野渡\n{poems}\n湖边的人\n孙立强\n{ESSAY}"
    body = read(page).articles[0].body
    assert [line for line in body.splitlines() if line.startswith("## ")] == ["## 一　灯塔", "## 二　拆船场"]


@pytest.mark.parametrize("writer", ["林野渡", "★ 林野渡"])
def test_the_name_of_a_poem_below_who_wrote_them_all_may_look_like_a_second_writers(writer: str) -> None:
    poems = [stanza.replace("\n", "\n　　").rstrip("　") for stanza in (f"　　{STANZA}", f"　　{SECOND}")]
    page = f"{FOLIO}港都短章（二首）\n{writer}\n古渡\n{poems[0]}拆船的人们\n{poems[1]}\n湖边的人\n孙立强\n{ESSAY}"
    poem = articles(page)[0]
    assert poem.title
    assert (poem.title.printed, poem.column) == ("港都短章（二首）", None)
    assert [person.name for person in poem.byline] == ["林野渡"]
    body = read(page).articles[0].body
    assert [line for line in body.splitlines() if line.startswith("## ")] == ["## 古渡", "## 拆船的人们"]


def test_verse_below_its_poet_begins_no_paragraphs() -> None:
    poem = "一串脚印从云里下来\n又往云里去\n风把它们吹平\n我问老班长\n山那边是什么\n他指了指界碑\n"
    page = f"{FOLIO}雪线上的脚印\n指导员 高原\n{poem}山林里的哨兵\n{HERONS}\n"
    assert titles(page) == ["雪线上的脚印", "山林里的哨兵"]
    assert len(read(page).articles[0].body.split("\n\n")) == 1


def test_what_could_be_a_name_inside_a_poem_is_a_line_of_it() -> None:
    poem = f"夜宿湿地\n安　然\n{STANZA}\n我在门里坐了\n才听懂\n它说的是\n慢走\n"
    page = f"{FOLIO}{poem}\n湖边的人\n孙立强\n{ESSAY}"
    assert find(poem) == "..VVVVVVVV"
    assert [[person.name for person in article.byline] for article in articles(page)] == [["安然"], ["孙立强"]]


def test_a_dense_page_heads_the_prose_below_a_poem_with_a_column_and_a_quotation() -> None:
    talk = "健忘斋闲话\n也谈“侃”\n方　矩\n近来“侃”字走红。饭桌上有侃的，\n火车上有侃的。\n"
    assert find(f"秋之歌\n石晓岚\n{STANZA}{SECOND}{talk}") == "..VVVVVVVV....."


def test_what_has_no_stop_below_verse_with_stops_is_none_of_it() -> None:
    poem = "梅雨　澹庵\n檐前一线未曾干，\n新竹压檐青欲寒；\n最是小楼人睡起，\n隔江灯火雾中看。\n"
    cinema = "大光明戏院\n今日起映　渔光曲\n日戏三时　夜戏九时\n楼下四角　楼上六角\n"
    assert find(f"{poem}\n{cinema}") == "VVVVV...."


def test_a_name_of_two_characters_above_verse_is_the_poets_below_one_title() -> None:
    poet = articles(f"{FOLIO}写在双溪的雨\n雨　荷\n{STANZA}\n{SECOND}\n湖边的人\n孙立强\n{ESSAY}")[0]
    assert [person.name for person in poet.byline] == ["雨荷"]
    several = articles(f"{FOLIO}写在双溪的雨（外一首）\n雨　荷\n{STANZA}\n{SECOND}\n湖边的人\n孙立强\n{ESSAY}")[0]
    assert not several.byline


def test_a_name_below_a_title_of_four_characters_is_one_where_others_are_spaced_out() -> None:
    page = f"{FOLIO}湖边的人\n方　矩\n{ESSAY}\n黄河故道\n李燃\n{ESSAY}"
    assert [[person.name for person in article.byline] for article in articles(page)] == [["方矩"], ["李燃"]]


def test_lines_at_the_margin_below_verse_that_stands_in_are_no_lines_of_it() -> None:
    poems = [stanza.replace("\n", "\n　　").rstrip("　") for stanza in (f"　　{STANZA}", f"　　{SECOND}")]
    page = f"灯塔\n　　　　　　　　林野渡\n{poems[0]}拆船场\n　　　　　　　　孙立强\n{poems[1]}新诗页\n旧码头\n"
    assert find(page) == "..VVVV..VVVV.."


def test_commas_inside_lines_that_all_end_with_a_mark_are_verse_below_its_poet() -> None:
    poem = "昨夜，这里还只有风，\n今天，升起了炊烟。\n帐篷像一朵白蘑菇开在雪里，\n木桩钉向更远的山边。\n"
    assert find(f"勘探队员的帐篷\n林野渡\n{poem}") == "..VVVV"
    assert find(f"勘探队员的帐篷\n\n{poem}") == "....."


def test_a_few_characters_below_a_title_and_above_lines_that_stand_in_name_the_poet() -> None:
    stanza = f"　　{STANZA}".replace("\n", "\n　　").rstrip("　")
    assert find(f"秋野（外一首）\n荷衣\n{stanza}") == "..VVVV"
    assert find(f"秋野（外一首）\n\n荷衣\n{stanza}") == "......"
    made = articles(f"{FOLIO}秋野（外一首）\n荷衣\n{stanza}湖边的人\n孙立强\n{ESSAY}")
    assert [person.name for person in made[0].byline] == ["荷衣"]


def test_the_first_of_several_poems_may_repeat_the_title_and_the_others_stand_apart() -> None:
    page = f"{FOLIO}渡口（外一首）\n杜若水\n渡口\n{STANZA}\n秋\n{SECOND}\n湖边的人\n孙立强\n{ESSAY}"
    body = read(page).articles[0].body
    assert [row for row in body.split("\n\n") if row.startswith("##")] == ["## 渡口", "## 秋"]


@pytest.mark.parametrize(
    ("count", "first", "names"),
    [
        ("外一首", "", ["## 磨坊"]),
        ("二首", "井台\n", ["## 井台"]),  # of the second nothing tells which line it is
        ("二首", "井台\n", ["## 井台", "## 磨坊"]),
    ],
)
def test_a_headline_that_counts_its_poems_finds_their_names(count: str, first: str, names: list[str]) -> None:
    second = "磨坊\n" if "## 磨坊" in names else "磨坊的驴子\n"
    poems = f"{first}{STANZA.replace('另一只', '另外的一只')}{second}{SECOND.replace('堆成山', '堆成一座山')}"
    body = read(f"{FOLIO}海边的夜（{count}）\n林野渡\n{poems}\n湖边的人\n孙立强\n{ESSAY}").articles[0].body
    assert [line for line in body.splitlines() if line.startswith("## ")] == names


def test_lines_without_a_stop_among_verse_with_stops_name_its_poems() -> None:
    night = "一灯如豆照书窗，\n半夜风来雨打墙。\n莫道山村秋色老，\n明朝满担是新粮。\n"
    dawn = "鸡声未断月西斜，\n担水归来露满花。\n隔岸有人呼渡急，\n原来赶集是邻家。\n"
    for count, expected in (("二首", 2), ("三首", 0)):  # where the number is another nothing is taken for a name
        page = f"{FOLIO}乡居杂诗（{count}）\n林野渡\n夜读\n{night}早起挑水\n{dawn}\n湖边的人\n孙立强\n{ESSAY}"
        assert read(page).articles[0].body.count("## ") == expected


def test_a_numeral_alone_in_a_poem_stands_with_its_lines() -> None:
    page = f"{FOLIO}冬天三行\n林野渡\n　　一\n　　{STANZA.replace(chr(10), chr(10) + '　　').strip('　')}"
    page += f"　　二\n　　{SECOND.replace(chr(10), chr(10) + '　　').strip('　')}\n湖边的人\n孙立强\n{ESSAY}"
    body = read(page).articles[0].body
    assert "## " not in body
    assert "二\\" in body.splitlines()


def test_verse_below_where_its_poet_belongs_is_no_stack_of_headlines() -> None:
    verse = f"{FOLIO}诗　页\n雨中的灯塔\n外语系90级　苇　叶\n{STANZA}{SECOND}"
    page = f"{verse}到西双版纳去教书\n　　本报讯　{BUSES}\n　　{HERONS}\n"
    poem, report = articles(page)
    assert (poem.title.printed, poem.byline[0].name) == ("雨中的灯塔", "苇叶")
    assert report.title.printed == "到西双版纳去教书"


@pytest.mark.parametrize("asks", ["谁在替海点灯？", "另一只呢……", "灯塔亮了！"])
def test_verse_without_commas_and_stops_may_ask_and_break_off(asks: str) -> None:
    poem = f"渡口\n林野渡\n{STANZA}{asks}\n{SECOND}"
    assert find(f"{poem}\n甘蔗田边\n{HERONS}\n") == "..VVVVVVVVV.."
    assert find(f"渡口\n林野渡\n{STANZA}\n{SECOND}你知道吗？\n露水从哪里来\n　　{HERONS}\n") == "..VVVVVVVV..."
