"""What supplements print beside poems: readers who write, pictures with their makers, small columns."""

from __future__ import annotations

import pytest

from gazette.importer.bare_writers import find_bare_writers
from gazette.importer.credits import find_work
from tests.unit.reading_pages import HERONS, articles, titles

FOLIO = "临塘报　2021年10月22日　星期五　第4版\n\n"
OLD = "　　旧书摊在文庙的西墙根下，一块油布，几百本书，摊主姓梁，眼睛不好，凭手摸书脊就知道是哪一本。\n"
OVEN = "　　炉子是祖父砌的，泥里掺了头发和盐，烧了三十年没有裂过，村里办喜事都来借，借完了送回一碗红糖。\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("贺金铎（84岁，老战士）", "贺金铎"),
        ("曲明德（退休会计，78岁）", "曲明德"),
        ("老卫（机械学院教师，已退休）", "老卫"),
        ("摄影 / 撰文　大　山", "大山"),
        ("下河村剧团", "下河村剧团"),
    ],
)
def test_readers_are_writers_below_a_title(line: str, name: str) -> None:
    first, second = articles(f"{FOLIO}西墙根下\n{line}\n{OLD}\n借炉子\n□方志海\n{OVEN}")
    assert first.title.printed == "西墙根下"
    assert [person.name for person in first.byline] == [name]
    assert second.title.printed == "借炉子"


def test_a_word_before_brackets_is_no_writer() -> None:
    first, _ = articles(f"{FOLIO}旧书摊\n作文（初三0203）\n{OLD}\n借炉子\n□方志海\n{OVEN}")
    assert not first.byline


def test_a_title_spaced_out_and_what_it_is_made_in_stand_before_who_made_it() -> None:
    assert find_work("迎 春(摄影) 李 岚") == (8, 11)
    page = f"{FOLIO}旧书摊\n□方志海\n{OLD}\n迎　春（摄影）　　李　岚\n\n借炉子\n□陆野\n{OVEN}"
    picture = articles(page)[1]
    assert [photo.credit for photo in picture.photos] == ["李　岚"]
    assert titles(page)[0::2] == ["旧书摊", "借炉子"]


def test_above_who_drew_for_an_essay_its_last_paragraph_is_no_caption() -> None:
    end = "　　今年我没有回去，灶台上落了灰。我坐在楼下，忽然想起那只碗。\n"
    assert titles(f"{FOLIO}借炉子\n□方志海\n{OVEN}{end}图 / 周小满\n") == ["借炉子"]
    herons = f"　　{HERONS}\n　　白鹭在水田里。\n图 / 周小满\n"
    assert articles(f"{FOLIO}湖边来了白鹭\n{herons}")[0].photos


def test_where_a_title_is_spaced_out_like_a_name_the_poet_stands_further_off() -> None:
    verse = "太阳下班了\n它把安全帽\n挂在横梁上\n"
    lines = f"诗页\n黄　昏　　　　宋铁城\n{verse}\n工　衣　　　　石小川\n{verse}"
    assert len(find_bare_writers(lines)) == 2
    assert not find_bare_writers(lines.replace("　　　　", "　"))
    assert not find_bare_writers(f"部官　赵有才\n{verse}\n曹川　柳淑梅\n{verse}")


def test_the_word_of_the_host_stands_below_no_column_of_poems() -> None:
    poem = "登　楼\n吴汉生\n千里江天入望赊，\n楼头独立夕阳斜。\n归帆点点知何处，\n一片秋声到酒家。\n"
    page = f"{FOLIO}临塘诗苑\n{poem}主持人语\n　　来稿写登楼的占去大半，吴汉生先生末句落在酒家，把许多话都省了。\n"
    assert [article.column for article in articles(page)] == ["临塘诗苑", None]


def test_who_wrote_and_printed_a_book_is_no_headline_below_its_title() -> None:
    books = (
        "新书架\n《雾中列车》\n[日]森下圭 著 林知夏 译 南窗文艺出版社\n"
        "　　一列夜行列车因大雾停在山谷里，七个乘客各讲一个故事。\n"
        "《中国纸伞》\n吴慎行 著 江左美术出版社\n　　收录伞骨、伞面实测图三百余幅，访问手艺人五十二位。\n"
    )
    assert titles(f"{FOLIO}西墙根下\n□方志海\n{OLD}\n{books}")[1:] == ["《雾中列车》", "《中国纸伞》"]


def test_riddles_and_boxes_below_a_signed_text_head_themselves() -> None:
    riddles = (
        "谜坛\n1.老伴不在家（打一数学名词）　2.千里寄鹅毛（打一电信词语）\n请将答案写在明信片上，于11月10日前寄来。\n"
    )
    assert titles(f"{FOLIO}西墙根下\n贺金铎（84岁）\n{OLD}{riddles}") == ["西墙根下", "谜坛"]
    box = "链接\n仁济堂\n清光绪十六年由浙江兰溪人姜氏创办，前店后坊，以膏药闻名，公私合营后并入县医药公司。\n"
    boxed = articles(f"{FOLIO}西墙根下\n□方志海\n{OLD}{box}")[1]
    assert (boxed.column, boxed.title.printed, boxed.byline) == ("链接", "仁济堂", ())
