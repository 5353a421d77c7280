"""Writers with what they are, reporters whose report runs on, and briefs that open with whom they are about."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.closers import read_names
from gazette.importer.marked_names import read_marked_name
from gazette.importer.openers import find_opener
from gazette.model import Kind, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles


@pytest.mark.parametrize(
    ("line", "name", "post"),
    [
        ("吳靜宜／上班族（花蓮市）", "吴静宜", "上班族"),
        ("◎吳靜宜／退休教師", "吴静宜", "退休教师"),
        ("材料学院2016级博士生　舒望", "舒望", "材料学院2016级博士生"),
        ("潘国良（县卫生局）", "潘国良", "县卫生局"),
        ("□ 温州　金成浩（打火机厂厂长）", "金成浩", "打火机厂厂长"),
        ("市人大代表、柳林镇卫生院院长　舒望", "舒望", "市人大代表、柳林镇卫生院院长"),
        ("县政协委员、供销社主任　潘　良", "潘良", "县政协委员、供销社主任"),
    ],
)
def test_a_line_below_a_title_names_a_writer_and_a_calling(line: str, name: str, post: str) -> None:
    (letter,) = articles(
        f"把候车亭还给候车的人\n{line}\n\n中山路上的候车亭最近换成了玻璃帷幕，夏天坐在里面像蒸笼一样热。\n"
    )
    (person,) = letter.byline
    assert (fold(person.name), fold(person.role or "")) == (name, post)
    assert author_grade(fold(line)) > 0


@pytest.mark.parametrize(
    "line", ["吳靜宜／報導", "吳靜宜／花蓮", "吳靜宜／陳大文", "城市／鄉村", "高山（电视剧）", "石榴（县医院）"]
)
def test_what_stands_behind_a_stroke_or_in_brackets_may_be_no_calling(line: str) -> None:
    assert read_marked_name(fold(line)) == ()


def test_two_things_to_do_and_a_third_are_no_writer_with_two_posts() -> None:
    assert author_grade("春种、夏管 秋收") == 0


@pytest.mark.parametrize(
    ("printed", "place"),
    [("据本报特约通讯员莫言自南宁报道：", "南宁"), ("据本报记者莫言报道：", ""), ("本报记者莫言从南宁报道：", "南宁")],
)
def test_a_report_that_a_paper_has_from_its_reporter_opens_with_that(printed: str, place: str) -> None:
    key = fold(printed + "三家鞋厂昨天宣布，新鞋垫下月上市。")
    opener = find_opener(key)
    assert opener is not None
    assert key[opener.end :].startswith("三家鞋厂")
    assert [key[slice(*named.name)] for named in opener.people] == ["莫言"]
    assert key[slice(*opener.place)] == place


def test_the_text_may_run_on_behind_who_reports_it() -> None:
    key = fold("本报上海专电　记者莫　言报道上海三家鞋厂联合开发新鞋垫。")
    opener = find_opener(key)
    assert opener is not None
    assert key[opener.end :] == "上海三家鞋厂联合开发新鞋垫。"


def test_the_head_of_a_report_ends_above_what_its_reporter_reported_on() -> None:
    key = fold("本报讯　记者莫言报道了上海三家鞋厂联合开发新鞋垫的消息。")
    opener = find_opener(key)
    assert opener is not None
    assert key[opener.end :].startswith("报道了")


def test_short_texts_below_a_column_of_briefs_open_with_whom_they_are_about() -> None:
    found = articles(
        "工地短波\n\n　　【机电公司】车站通风空调系统冷态调试完成，比计划提前五天。\n\n"
        "　　【轨道公司】十月长轨焊接突破一百公里，创单月新高。\n"
    )
    assert [(each.column, each.kind) for each in found] == [("工地短波", Kind.BRIEF)] * 2


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("许知行（作者系能源行业分析师）", ["许知行/能源行业分析师"]),
        ("（作者系海洋装备研究院院长　翁以恒）", ["翁以恒/海洋装备研究院院长"]),
        ("杜若（台北市，教師）", ["杜若/台北市,教师"]),
        ("罗正清口述　郭峻记", ["罗正清/口述", "郭峻/记"]),
        ("程万春口述　本报通讯员整理", ["程万春/口述"]),
        ("口述：宋广德（89岁） 整理：本报记者 康宁", ["宋广德/口述", "康宁/本报记者"]),
        ("蘇瓊枝著　方可圖", ["苏琼枝/著", "方可/图"]),
        ("二十一中　尹静秋", ["尹静秋/二十一中"]),
    ],
)
def test_a_line_of_names_says_of_each_what_they_did_or_are(line: str, people: list[str]) -> None:
    key = fold(line)
    named = read_marked_name(key) or read_names(key, 0, len(key))
    assert [key[slice(*each.name)] + "/" + key[slice(*each.role)] for each in named] == people
    assert author_grade(key) > 0


def test_a_note_on_the_writer_without_a_name_names_nobody() -> None:
    assert author_grade(fold("（作者系海洋装备研究院院长）")) == 0


QUESTION = "问：我家种了三亩棉花，今年枝叶长得一人多高，结桃却很少，这是什么原因？"
ANSWER = "答：棉花疯长，多半是氮肥施得过多、过早，又遇上阴雨，加上密度太大造成的。"


@pytest.mark.parametrize("asker", ["（四川射洪县　陈德福）", "郑州　栗志勤"])
def test_whoever_asks_is_no_writer_and_whoever_answers_is(asker: str) -> None:
    (cotton,) = read(f"棉花为什么会疯长\n　　{QUESTION}\n　　{asker}\n　　{ANSWER}\n　　（农技站　梁志远）\n").articles
    assert cotton.article.byline == (Person("梁志远", "农技站"),)
    assert asker in cotton.body
    assert cotton.body.count("\n\n") == (1 if asker[0] == "（" else 2)


def test_a_place_before_a_name_on_a_line_of_its_own_is_no_second_writer() -> None:
    (cotton,) = read(f"棉花为什么会疯长\n郑州　栗志勤\n　　{QUESTION[2:]}去年我们村里也有人问过同样的事情。\n").articles
    assert cotton.article.byline == (Person("栗志勤", "郑州"),)


def test_whoever_is_answered_by_name_has_asked() -> None:
    letter = f"编辑同志：\n　　{QUESTION[2:]}\n　　弋阳　程宏\n程宏同志：\n　　{ANSWER[2:]}\n　　农技站　梁志远\n"
    (cotton,) = read(f"棉花为什么会疯长\n{letter}").articles
    assert [person.name for person in cotton.article.byline] == ["梁志远"]
    assert "弋阳　程宏" in cotton.body


SAMPLE = "村干部手中的权力虽小，却直接关系群众的切身利益，把它关进笼子要从看得见的地方做起。"


@pytest.mark.parametrize("name", ["薛川", "成诺"])
def test_two_characters_between_a_title_and_a_text_are_a_writer_where_others_are_spaced_out(name: str) -> None:
    first, second = articles(f"读懂自信的历史逻辑\n杜　敏\n　　{SAMPLE}\n\n把小微权力关进笼子\n{name}\n　　{SAMPLE}\n")
    assert [person.name for each in (first, second) for person in each.byline] == ["杜敏", name]


def test_a_word_of_two_characters_between_a_title_and_a_text_is_no_writer() -> None:
    first, second = articles(f"读懂自信的历史逻辑\n杜　敏\n　　{SAMPLE}\n\n把小微权力关进笼子\n方向\n　　{SAMPLE}\n")
    assert [person.name for each in (first, second) for person in each.byline] == ["杜敏"]


@pytest.mark.parametrize(
    ("signed", "name", "post"),
    [("江汉区环卫工人　秦师傅", "秦师傅", "江汉区环卫工人"), ("花蓮市民／曾太太", "曾太太", "花莲市民")],
)
def test_a_reader_may_sign_with_how_one_calls_them(signed: str, name: str, post: str) -> None:
    (letter,) = articles(f"口罩不要乱扔\n\n编辑同志：{SAMPLE}\n\n{signed}\n")
    assert [(fold(each.name), fold(each.role or "")) for each in letter.byline] == [(name, post)]


def test_a_column_above_a_headline_that_asks_parts_no_signed_text() -> None:
    text = (
        f"第九个夜班\n\n本报记者　韩飞\n\n{SAMPLE}\n\n专家热线\n\n药水怎么配才安全？\n\n问：{SAMPLE}\n\n答：{SAMPLE}\n"
    )
    night, water = articles(text)
    assert (water.column, water.title.printed) == ("专家热线", "药水怎么配才安全？")
    assert night.title.printed == "第九个夜班"


@pytest.mark.parametrize("pen", ["木易", "车仔", "阿强"])
def test_two_characters_that_are_no_word_right_below_a_text_are_its_writer(pen: str) -> None:
    (item,) = articles(f"浮世绘\n湖边的白鹭会认人\n{HERONS}\n{BUSES}\n{pen}\n")
    assert [person.name for person in item.byline] == [pen]


def test_what_a_writer_is_called_at_home_stands_right_above_the_next_headline_too() -> None:
    first, _ = articles(f"湖边的白鹭会认人\n　　{HERONS}\n阿苏\n公交三条线路改道\n　　本报讯　{BUSES}\n")
    assert [person.name for person in first.byline] == ["阿苏"]


@pytest.mark.parametrize("word", ["数字", "拍客", "一版", "反馈"])
def test_two_characters_that_are_a_word_or_a_column_below_a_text_are_no_writer(word: str) -> None:
    assert not any(item.byline for item in articles(f"湖边的白鹭会认人\n{HERONS}\n{word}\n公交线路改道\n{BUSES}\n"))


@pytest.mark.parametrize("line", ["湖边村七十二户村民", "文源路三十一号住户", "湖边的十二名工人"])
def test_those_who_sign_without_a_name_below_a_blank_line_end_their_letter(line: str) -> None:
    letter = f"夜市烤串烟熏人\n\n　　编辑同志：\n\n　　{HERONS}\n\n　　{BUSES}\n\n{line}\n\n"
    answer = f"反馈\n“白条”已兑付\n\n　　贵报刊登来信后，我局派人核实，欠款已全部兑付到户。{BUSES}\n"
    assert titles(letter + answer)[0] == "夜市烤串烟熏人"
    assert line in read(letter + answer).articles[0].body


def test_a_reporter_is_named_with_the_expert_whom_they_asked() -> None:
    line = "本报记者　闵　敏　采访专家：市第一医院骨科主任医师　董维良"
    (cotton,) = read(f"棉花为什么会疯长\n{line}\n　　{ANSWER[2:]}\n　　{QUESTION[2:]}\n").articles
    assert cotton.article.byline == (Person("闵敏", "记者"), Person("董维良", "市第一医院骨科主任医师"))


def test_one_who_tells_and_has_a_post_is_named_with_it_above_a_text() -> None:
    line = "口述／市三院神经内科　郦子安　整理／聂　晴"
    (cotton,) = read(f"棉花为什么会疯长\n{line}\n　　{ANSWER[2:]}\n　　{QUESTION[2:]}\n").articles
    assert [person.name for person in cotton.article.byline] == ["郦子安", "聂晴"]


@pytest.mark.parametrize("line", ["主答：簡麗莎律師", "主答　醫師　簡麗莎", "解答：簡麗莎教授"])
def test_who_answers_readers_is_named_behind_what_they_do(line: str) -> None:
    (answer,) = articles(f"移民信箱\n綠卡申請期間可以回國探親嗎\n{line}\n\n{QUESTION}\n\n{ANSWER}\n")
    assert [person.name for person in answer.byline] == ["簡麗莎"]


@pytest.mark.parametrize("line", ["解答问题", "解答：方法"])
def test_what_is_answered_is_nobody(line: str) -> None:
    assert author_grade(fold(line)) == 0


def test_who_receives_patients_is_a_writer_and_a_street_is_nobody() -> None:
    assert author_grade(fold("坐堂医生：市农科院研究员　蒋玉田")) > 0
    assert author_grade(fold("唐人街")) == 0


CUT = "湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"


def test_what_stands_at_the_margin_below_a_blank_line_ends_the_paragraph_above_where_all_others_stand_in() -> None:
    (lake,) = read(f"湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n　　{HERONS}\n\n{CUT}\n　　{BUSES}\n").articles
    assert f"{HERONS}{CUT}" in lake.body
    assert lake.body.count("\n\n") == 3


def test_what_stands_at_the_margin_is_a_paragraph_where_others_do_too() -> None:
    (lake,) = read(f"湖边来了白鹭\n{HERONS}\n\n　　{BUSES}\n\n{HERONS}\n\n{CUT}\n\n{BUSES}\n").articles
    assert f"{HERONS}{CUT}" not in lake.body


def test_briefs_that_all_open_with_where_it_was_and_a_gap_are_titled_by_the_place() -> None:
    found = read(f"要闻\n\n　　安徽　{HERONS}\n\n　　广西　{BUSES}\n\n　　西藏　{CUT}\n").articles
    assert [file.article.title.printed for file in found] == ["安徽", "广西", "西藏"]


STEPS = "去年秋天，我同两位老友上山。山路弯弯，松风阵阵，走了半日才到山门。\n　　门前有一口古井，井水清凉。"


@pytest.mark.parametrize("writer", ["陈小舟", "□ 本报记者 陈小舟", "陈 舟"])
@pytest.mark.parametrize("title", ["黄山游记", "石桥记", "祝寿记", "方志馆记", "成长自述", "成绩显著"])
def test_a_title_that_tells_of_something_is_nobody_who_wrote_it(title: str, writer: str) -> None:
    (essay,) = articles(f"{title}\n　　{writer}\n　　{STEPS}\n")
    assert essay.title.printed == title
    assert ["".join(person.name.split()) for person in essay.byline] == [
        "".join(writer.removeprefix("□ 本报记者 ").split())
    ]


def test_who_wrote_down_what_another_told_is_named_behind_them() -> None:
    (essay,) = articles(f"守桥三十年\n高山口述　王力记\n　　{STEPS}\n")
    assert [(person.name, person.role) for person in essay.byline] == [("高山", "口述"), ("王力", "记")]
