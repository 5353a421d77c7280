"""Pages of small advertisements by the line, and short titles and names of columns that could be names of people."""

from __future__ import annotations

import pytest

from gazette.importer.small_ads import names_small_ads
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold
from tests.unit.reading_pages import HERONS, articles, read, titles

HEAD = "江边晚报\n2001年4月6日　星期五　第7版\n"
# Lines of 24 characters; a line with room ends an advertisement, and so does a number to call.
WANTED = (
    "招聘\n"
    "聘修鞋师傅一名，包住，工资当面谈，北门桥头老谭。\n"
    "聘夜班保安两名，退伍军人优先，五十岁以下，身体健康，\n"
    "城东建材市场办公室\n"
    "鞋城招营业员三名，底薪加提成，一经录用签合同，58812207\n"
    "聘厨工，会切配，月休四天。\n"
)
ROOMS = (
    "房屋\n"
    "售　东门新村五楼，两室一厅，朝南，煤气通，八万六千元，\n"
    "中介勿扰。5526619\n"
    "租　西街口平房一间，带小院，月租一百二。呼127-40981\n"
)
MARRIAGE = (
    "征婚\n"
    "男　三十四岁　身高一米七四　中学教师　离异无子　喜登山，\n"
    "觅温和女士，有孩子也可。信箱226\n"
    "女　二十九岁　护士　父母健在　愿寻本市工人。信箱231\n"
)
FOOT = "广告部在本报二楼　每行二十四字　十元起登\n"


def test_each_small_advertisement_below_the_name_of_its_kind_is_an_item_of_its_own() -> None:
    made = articles(HEAD + WANTED + ROOMS + MARRIAGE + FOOT)
    assert [article.column for article in made][:8] == ["招聘"] * 4 + ["房屋"] * 2 + ["征婚"] * 2
    assert [article.title.printed[:4] for article in made[1:3]] == ["聘夜班保", "鞋城招营"]
    assert not any(article.byline for article in made)


def test_a_small_advertisement_keeps_its_first_word_and_its_number() -> None:
    bodies = [plain_lines(file.body) for file in read(HEAD + WANTED + ROOMS + MARRIAGE).articles]
    assert bodies[4] == ("售　东门新村五楼，两室一厅，朝南，煤气通，八万六千元，中介勿扰。5526619",)
    assert bodies[5] == ("租　西街口平房一间，带小院，月租一百二。呼127-40981",)


def test_two_kinds_make_no_page_of_small_advertisements() -> None:
    assert [article.column for article in articles(HEAD + WANTED + MARRIAGE)].count("招聘") < 4


def test_a_notice_that_counts_whom_it_wants_is_one_item() -> None:
    wanted = "一、车工三名，三十五岁以下，两年以上经验；\n二、质检员一名，女，高中以上。\n"
    notice = f"招聘\n因生产需要，现招聘下列人员：\n{wanted}"
    made = articles(HEAD + notice + ROOMS + MARRIAGE)
    assert made[0].title.printed == "招聘"


@pytest.mark.parametrize(
    "printed", ["招聘", "寻人　寻物", "【征婚】", "房屋租售", "■ 遗失声明", "转让、求购", "生日点歌"]
)
def test_a_line_names_kinds_of_small_advertisements(printed: str) -> None:
    assert names_small_ads(fold(printed))


@pytest.mark.parametrize("printed", ["招聘会", "房屋倒塌", "寻人记", "声明不算数", "征婚的人", "夜市"])
def test_a_line_that_says_something_names_no_kind_of_them(printed: str) -> None:
    assert not names_small_ads(fold(printed))


def test_a_word_spaced_out_is_the_title_of_a_joke_that_ends_with_its_writer_in_brackets() -> None:
    jokes = (
        "校园幽默\n"
        "补　考\n　　学生问：“老师，这题会考吗？”老师说：“去年考过。”学生松了口气：“那我去年答过。”\n（化学系　小赵）\n"
        "理　发\n　　师傅问理什么样的，他说照旧；师傅看了看他的头，问：“哪一年的旧？”\n（体育系　阿松）\n"
    )
    made = articles(HEAD + jokes)
    assert [article.title.printed.replace("　", "") for article in made] == ["补考", "理发"]
    assert [[person.name for person in article.byline] for article in made] == [["小赵"], ["阿松"]]


@pytest.mark.parametrize("name", ["冷知识", "农家账", "田头事"])
def test_the_name_of_a_column_that_begins_like_a_surname_signs_no_text_above(name: str) -> None:
    text = f"湖边来了白鹭\n　　{HERONS}\n　　{HERONS[::-1]}。\n{name}\n睡前喝水好不好\n　　{HERONS}\n"
    made = articles(HEAD + text)
    assert not any(article.byline for article in made)
    assert titles(HEAD + text)[0] == "湖边来了白鹭"
