"""Writers named in a stack of headlines: whose they are, and which texts they tell apart."""

from __future__ import annotations

from dataclasses import replace

from gazette.importer import import_page
from gazette.importer.blocks import Section, read_sections
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.stack_writers import mend_writers
from gazette.problems import Source
from tests.unit.reading_pages import read_golden

HEAD = "临塘报 2021年10月22日 星期五 第4版\n\n"
SHELTER = "　　本报讯（记者孙立）城北候车亭月底完工，区交通运输局昨天说，二十座亭子都有灯。\n　　候车亭造价十二万元。\n"
CLOCKS = (
    "　　巷口的老周修表四十年，放大镜磨得发白，抽屉里全是别人忘了取的手表。\n"
    "　　他每天给它们上弦，说手表走着，人就还会回来。\n"
)


def read(text: str) -> list[tuple[str, list[str], str]]:
    made = import_page(Source("page.txt", HEAD + text)).articles
    return [(it.article.title.printed, [man.name for man in it.article.byline], it.body[:4]) for it in made]


def test_a_writer_below_a_stack_whose_first_text_is_a_report_wrote_that_of_the_last_headline() -> None:
    stack = "城北候车亭月底完工\n抽屉里的手表\n本报记者　陈平安\n"
    first, second = ("城北候车亭月底完工", ["孙立"], "城北候车"), ("抽屉里的手表", ["陈平安"], "巷口的老")
    assert read(stack + SHELTER + CLOCKS) == [first, second]


def test_stacked_headlines_with_a_writer_each_have_a_text_each_without_a_mark() -> None:
    stack = "城北候车亭月底完工\n\n抽屉里的手表\n本报特派记者　林国栋\n\n沙滩上的足球班\n本报记者　庄文\n\n"
    beach = (
        "　　每天早晨六点，沙滩上就响起哨子声，三十几个孩子赤着脚追一只掉了漆的足球。\n"
        "　　教练老方从前是省队的后卫，退役以后在冰厂开叉车，拿出半年工资买了八只球。\n"
    )
    assert read(stack + SHELTER + "\n" + CLOCKS + "\n" + beach) == [
        ("城北候车亭月底完工", ["孙立"], "城北候车"),
        ("抽屉里的手表", ["林国栋"], "巷口的老"),
        ("沙滩上的足球班", ["庄文"], "每天早晨"),
    ]


def test_a_poem_whose_headline_and_writer_stand_in_a_stack_begins_below_the_report() -> None:
    made = read_golden("779-yihe-1958").articles
    (poem,) = (file for file in made if "一条扁担两箩筐" in file.article.title.printed)
    assert poem.body.startswith("一条扁担两箩筐，")
    assert [man.name for man in poem.article.byline] == ["李大柱"]


def test_a_writer_below_a_stack_that_is_torn_wrote_the_text_right_below() -> None:
    first, *others = (file.article for file in read_golden("611-ludao-metro2015").articles)
    assert [man.name for man in first.byline][:1] == ["苏婷"]
    (storm,) = (article for article in others if "台风假" in article.title.printed)
    assert "苏婷" not in [man.name for man in storm.byline]


def test_few_characters_above_reports_that_name_their_reporters_end_the_headline() -> None:
    clocks = "　　本报讯（记者陈平安）" + CLOCKS.removeprefix("　　")
    stack = "城北候车亭月底完工\n修表匠的抽屉\n{}\n"
    for end, titled in (("上锁", True), ("安个家", True), ("安　家", False)):
        (_, section) = _read_section(stack.format(end) + SHELTER + clocks)
        assert (section.heads[-1].author == 0) == titled, end
    # A text that is no report may have a writer.
    before, after = _read_section(stack.format("安个家") + SHELTER.replace("（记者孙立）", "　") + CLOCKS)
    assert after.heads[-1].author == before.heads[-1].author > 0


def test_few_characters_above_who_is_named_with_a_post_end_the_headline() -> None:
    for post, titled in (("本报记者　陈平安", True), ("陈　平", False)):
        before, after = _read_section(f"修表匠的抽屉\n安个家\n{post}\n" + CLOCKS)
        assert before.heads[1].author
        assert (after.heads[1].author == 0) == titled


def _read_section(text: str) -> tuple[Section, Section]:
    """Return the first section that has headlines, and the same with the writers in it that are."""
    sections, _ = read_sections(classify(read_sheet(Source("page.txt", HEAD + text))))
    named = [
        replace(head, author=head.author or int(head.line.key in {"上锁", "安个家"} or "　" in head.line.text))
        for head in sections[0].heads
    ]
    section = replace(sections[0], heads=tuple(named))
    return section, mend_writers(section)
