"""Labels of systems that no list has are known by their dress, and what stands below one alone by its name."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line
from gazette.importer.label_dress import find_dressed
from gazette.importer.part_labels import take_out_labels
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, read_with_body, titles

FERRY = "渡口的船停了三年，今年春天又开了。船工老周说，来坐船的多半是看花的人。"
# The labels of a title, a subtitle, a writer and a text in one dress; {} is where the words stand.
DRESSES = (
    ("<标题>={}", "<副题>={}", "<作者>={}", "<正文>={}"),
    ("〈正〉{}", "〈副〉{}", "〈名〉{}", "〈体〉\n{}\n〈体完〉"),
    ("<TI1>\n{}", "<TI2>\n{}", "<AU>\n{}", "<TX>\n{}\n</TX>"),
    ("@BT:{}", "@FT:{}", "@ZZ:{}", "@ZW:{}"),
    ("ZHENGTI\n{}", "FUTI\n{}", "ZUOZHE\n{}", "ZHENGWEN\n{}"),
    ("题目\n{}", "副题\n{}", "作者\n{}", "内容\n{}"),
    ("BT {}", "FT {}", "ZZ {}", "ZW {}"),
    ("■主题■\n{}", "■副题■\n{}", "■作者■\n{}", "■正文■\n{}"),
    ("#3　篇名\n{}", "#3　副题　{}", "#3　作者　{}", "#3　全文\n{}"),
    (r"\title{{{}}}", r"\subtitle{{{}}}", r"\author{{{}}}", r"\body{{{}}}"),
    ("/Z/ {}", "/F/ {}", "/S/ {}", "/W/ {}"),
    ("标题（主）：{}", "标题（副）：{}", "作者：{}", "正文：{}"),
    ("1|BT|{}", "1|FT|{}", "1|ZZ|{}", "1|ZW|{}"),
    ("hed: {}", "dek: {}", "byline: {}", "body: {}"),
)


def lay_out(dress: tuple[str, str, str, str], title: str, subtitle: str, writer: str, text: str) -> str:
    return "\n".join(
        label.format(words) for label, words in zip(dress, (title, subtitle, writer, f"　　{text}"), strict=True)
    )


@pytest.mark.parametrize("dress", DRESSES)
def test_parts_are_told_by_names_in_whatever_dress(dress: tuple[str, str, str, str]) -> None:
    buses = lay_out(dress, "三条线路下周改道", "新设十二个车站", "王小明", BUSES)
    page = f"{buses}\n\n{lay_out(dress, '湖边来了白鹭', '市民清晨驻足', '李长河', HERONS)}\n"
    first, second = articles(page)
    assert (first.title.printed, second.title.printed) == ("三条线路下周改道", "湖边来了白鹭")
    assert first.subtitle is not None
    assert first.subtitle.printed == "新设十二个车站"
    assert [person.name for article in (first, second) for person in article.byline] == ["王小明", "李长河"]
    assert [body.strip() for body in read_with_body(page)] == [BUSES, HERONS]


def find(text: str) -> dict[int, str]:
    lines = [fold(line) for line in text.split("\n")]
    return {number: found.label.name for number, found in find_dressed(lines).items()}


def test_words_that_name_parts_are_no_labels_where_they_stand_alone_once() -> None:
    assert find(f"题目\n{BUSES}\n作者\n{HERONS}\n") == {}
    assert find(f"（文）{BUSES}\n（图）{HERONS}\n") == {}
    assert find(f"标题：{BUSES}\n时间：{HERONS}\n") == {}


def test_an_unknown_code_in_the_dress_of_labels_is_told_by_its_words() -> None:
    page = (
        f"XH 01\nBT 三条线路下周改道\nZW {BUSES}\nQQ {HERONS}\nZS 212\nBT 湖边来了白鹭\nLM 水边\nZW {HERONS}\nZS 80\n"
    )
    assert find(page) == {
        1: "SYSTEM",
        2: "TITLE",
        3: "TEXT",
        4: "TEXT",
        5: "SYSTEM",
        6: "TITLE",
        7: "COLUMN",
        8: "TEXT",
        9: "SYSTEM",
    }


def test_a_single_character_among_such_labels_is_one() -> None:
    page = f"（题）三条线路下周改道\n（文）{BUSES}\n（告）渡船招租\n（文）{FERRY}\n（题）湖边来了白鹭\n（文）{HERONS}\n"
    assert find(page)[3] == "TITLE"
    assert titles(page) == ["三条线路下周改道", "渡船招租", "湖边来了白鹭"]


def test_numbers_in_brackets_are_no_labels() -> None:
    page = f"（题）三条线路下周改道\n（一）{BUSES}\n（二）{HERONS}\n（题）湖边来了白鹭\n（文）{HERONS}\n"
    assert set(find(page)) == {1, 4, 5}


def test_labels_in_another_order_than_headlines_are_printed_name_their_parts() -> None:
    page = f"#1 篇名\n三条线路下周改道\n#1 眉批\n明年通车\n#1 全文\n{BUSES}\n"
    page += f"#2 篇名\n#2 专栏 水边\n湖边来了白鹭\n#2 全文\n{HERONS}\n"
    first, second = articles(page)
    assert first.kicker is not None
    assert (first.kicker.printed, first.title.printed) == ("明年通车", "三条线路下周改道")
    assert (second.column, second.title.printed) == ("水边", "湖边来了白鹭")


def test_a_sentence_below_the_label_of_a_title_is_no_title() -> None:
    page = "#1 篇名\n#1 专栏 水边\n△ 渡口的船又开了，坐船的多半是看花的人。\n△ 湖边来了白鹭，市民清晨驻足。\n"
    page += f"#2 篇名\n三条线路下周改道\n#2 全文\n{BUSES}\n#3 篇名\n湖边来了白鹭\n#3 全文\n{HERONS}\n"
    assert [article.column for article in articles(page)] == ["水边", "水边", None, None]


def test_lines_that_count_items_above_labels_are_no_words_of_theirs() -> None:
    page = f"NO. B4-01\n[主题]\n三条线路下周改道\n[正文]\n{BUSES}\nNO. B4-02\n[主题]\n湖边来了白鹭\n[正文]\n{HERONS}\n"
    assert [body.strip() for body in read_with_body(page)] == [BUSES, HERONS]


def test_what_stands_above_the_first_label_is_of_the_page() -> None:
    page = f"HEWAN RIBAO\n排版指令 LH=1.2\n[主题]\n三条线路下周改道\n[正文]\n{BUSES}\n"
    page += f"[主题]\n湖边来了白鹭\n[正文]\n{HERONS}\n"
    assert titles(page) == ["三条线路下周改道", "湖边来了白鹭"]


def test_verse_below_the_label_of_a_text_is_verse() -> None:
    verse = "竹椅吱呀了一声\n整个下午就坐了下来\n茶凉了\n说书人还在赤壁"
    page = f"[主题]\n茶馆\n[正文]\n{verse}\n[作者]\n李长河\n[主题]\n湖边来了白鹭\n[正文]\n{HERONS}\n"
    first, _ = articles(page)
    assert (first.title.printed, [person.name for person in first.byline]) == ("茶馆", ["李长河"])
    assert read_with_body(page)[0].count("\n\n") == 0


def test_each_row_below_the_label_of_a_text_is_a_paragraph() -> None:
    rows = "图书馆整理员，四人，每天十五元；\n教务处录入员，两人，每天二十元；\n食堂帮工，一人，供饭。"
    page = f"[主题]\n暑期岗位\n[正文]\n{rows}\n[主题]\n湖边来了白鹭\n[正文]\n　　{HERONS}\n"
    assert read_with_body(page)[0].strip().split("\n\n") == rows.split("\n")


def test_a_text_below_its_label_goes_on_with_no_other_that_stops_without_a_stop() -> None:
    ask = "　　结婚六年，他回家就看电视，问三句答一句。请问该怎\n么办？　一位苦恼的妻子"
    seek = "男，三十四岁，身高一米七，爱下棋，觅善良的\n女子，信寄本报。"
    page = f"[主题]\n信箱\n[正文]\n{ask}\n[主题]\n征婚\n[正文]\n{seek}\n"
    assert titles(page) == ["信箱", "征婚"]


def test_counted_paragraphs_below_the_label_of_a_column_are_briefs() -> None:
    page = f"栏题　水边短讯\n一、{BUSES}\n二、{HERONS}\n大题　老渡口的船\n{FERRY}\n大题　渡船招租\n{FERRY}\n"
    page += f"大题　湖边来了白鹭\n小题　市民清晨驻足\n{HERONS}\n"
    assert [article.column for article in articles(page)][:2] == ["水边短讯", "水边短讯"]


def test_a_word_that_says_that_an_item_ends_marks_its_text() -> None:
    page = f"主标题：三条线路下周改道\n　　{BUSES}（完）\n主标题：湖边来了白鹭\n　　{HERONS}（完）\n引题：水边\n"
    assert read_with_body(page)[0].strip() == BUSES


def test_every_label_stays_in_the_account() -> None:
    page = read(
        f"ZHENGTI\n三条线路下周改道\nZHENGWEN\n{BUSES}\nZHENGTI\n湖边来了白鹭\nZHENGWEN\n{HERONS}\nLANMU\n水边\n"
    )
    assert {fate.line for fate in page.fates} == set(range(1, 11))


def test_a_line_says_that_it_stands_below_the_label_of_its_text() -> None:
    source = Source("page.txt", f"题目\n茶馆\n内容\n{HERONS}\n题目\n渡口\n内容\n{BUSES}\n作者\n王小明\n")
    assert take_out_labels(source) is not None
    explained = explain_line(source, 4)
    assert explained is not None
    assert "right below the label of its text" in {said.rule for said in explained.said}


TALKS = (
    "主题：怎样预防高血压\n内容：介绍高血压的成因和日常的预防办法。\n时间：六月八日上午九点\n"
    "主题：孩子不爱读书怎么办\n内容：请有经验的老师谈谈怎样陪孩子读书。\n时间：六月九日下午两点\n"
)
ESSAYS = "主题：我爱我的家乡\n内容：写家乡的山水和人物，字数不超过一千。\n作者：年龄不限，本市居民均可参加。\n"


@pytest.mark.parametrize(("name", "notice"), [("本周讲座预告", TALKS), ("征文启事", ESSAYS)])
def test_what_is_announced_below_a_text_is_not_labelled(name: str, notice: str) -> None:
    page = f"湖边来了白鹭\n\n　　{HERONS}\n\n{name}\n\n{notice}"
    assert find(page) == {}
    words = "".join(f"{file.article.title.printed}\n{file.body}" for file in read(page).articles)
    assert [label in words for label in ("主题：", "内容：")] == [True, True]


def test_what_is_asked_for_below_the_name_of_a_notice_is_not_labelled() -> None:
    assert find(f"征文启事\n{ESSAYS}") == {}
    assert find(ESSAYS) != {}


def test_a_label_ends_its_words_where_it_is_closed() -> None:
    closed = "".join(f"〈标题〉{title}  [/标题] \n〈正文〉{HERONS}\n" for title in ("湖边", "水鸟"))
    quoted = "".join(f'"标题": "{title} " ,\n"作者": "王小明"\n"正文": "{HERONS}"\n' for title in ("湖边", "水鸟"))
    assert titles(closed) == ["湖边", "水鸟"]
    assert titles(quoted) == ["湖边", "水鸟"]
