"""What papers of trades and counties, old papers and papers in traditional characters print in forms of their own."""

from __future__ import annotations

import pytest

from gazette.model import Article, Kind
from tests.unit.reading_pages import BUSES, HERONS, articles

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n"
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


def _picture(text: str) -> Article:
    (picture,) = (article for article in articles(text) if article.kind is Kind.PHOTO)
    return picture


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("（本報資料）", "本報資料"),
        ("（本報檔案）", "本報檔案"),
        ("（本报资料照片）", "本报资料照片"),
        ("（互聯網）", "互聯網"),
        ("（法新社傳真）", "法新社傳真"),
        ("（阿通社照片）", "阿通社照片"),
        ("——林大同攝", "林大同"),
        ("——本报记者林大同摄", "本报记者林大同"),
    ],
)
def test_archives_agencies_and_names_behind_a_dash_credit_a_picture(printed: str, credit: str) -> None:
    picture = _picture(f"{REPORT}　　老街上卖油纸伞的阿婆。{printed}\n{NEXT}")
    ((caption, by),) = ((photo.caption, photo.credit) for photo in picture.photos)
    assert (caption and caption.printed, by) == ("老街上卖油纸伞的阿婆。", credit)


@pytest.mark.parametrize("agency", ["越南通讯社稿", "阿通社稿", "朝鲜中央通讯社", "塔斯社"])
def test_an_agency_of_any_country_gives_the_picture_whose_caption_it_ends(agency: str) -> None:
    above, picture, below = articles(f"{REPORT}　　老街上卖油纸伞的阿婆。（{agency}）\n{NEXT}")
    assert picture.kind is Kind.PHOTO
    assert [article.kind for article in (above, below)] == [Kind.ARTICLE, Kind.ARTICLE]


def test_an_agency_behind_the_last_of_several_sentences_gave_a_report() -> None:
    found = articles(f"湖边来了白鹭\n　　{HERONS}{HERONS}（越南通讯社稿）\n{NEXT}")
    assert all(article.kind is Kind.ARTICLE for article in found)


_SHORT = "县区短波\n　　●油坊开榨三天，收菜籽两万斤。\n　　●磨坊街的石桥铺好了桥面。\n"
_ESSAY = f"　　{HERONS}\n　　{BUSES}\n"


@pytest.mark.parametrize(
    ("heads", "column", "title", "name"),
    [
        ("江帆\n渡口的钟声\n沈怀远\n", "江帆", "渡口的钟声", "沈怀远"),
        ("金银花\n沈怀远\n", None, "金银花", "沈怀远"),
        ("温家酒\n老　篾\n", None, "温家酒", "老篾"),
    ],
)
def test_what_may_be_a_name_below_short_items_heads_the_signed_text_below_it(
    heads: str, column: str | None, title: str, name: str
) -> None:
    *briefs, essay, _ = articles(f"{REPORT}{_SHORT}{heads}{_ESSAY}{NEXT}")
    assert (essay.column, essay.title.printed) == (column, title)
    assert [person.name for person in essay.byline] == [name]
    assert not any(brief.byline for brief in briefs)


@pytest.mark.parametrize(("title", "poet"), [("雨　巷", "禾　苗"), ("雨　巷", "沈怀远"), ("立冬", "石　磨")])
def test_a_title_and_a_poet_spaced_out_right_below_a_text_head_the_verse(title: str, poet: str) -> None:
    verse = "伞在石板上\n数完了一条街\n檐下的水缸\n还记得昨天的月亮\n\n卖豆腐的人\n把梆子收进袖口\n"
    _, poem, _ = articles(f"{REPORT}{title}\n{poet}\n{verse}\n{NEXT}")
    assert poem.title.printed == title
    assert [person.name for person in poem.byline] == [poet.replace("　", "")]


def test_a_poem_below_the_name_of_its_column_may_have_a_short_title_and_a_pen_name() -> None:
    verse = "油灯吹熄以后\n是雪，把屋顶压得更低\n\n母亲从水井边回来\n扁担没有说话\n先说话的是水\n"
    found = articles(f"{REPORT}\n沙湾文苑\n立冬\n沙洲\n{verse}\n{NEXT}")
    poem = found[1]
    assert (poem.column, poem.title.printed) == ("沙湾文苑", "立冬")
    assert [person.name for person in poem.byline] == ["沙洲"]
    assert [article.title.printed for article in found] == ["湖边来了白鹭", "立冬", "三条公交线路改道"]


def test_two_phrases_parted_by_a_comma_are_a_crosshead_and_no_writer() -> None:
    text = f"听漏的人\n本报记者　沈怀远\n　　{HERONS}\n　　先分组，后查漏\n　　{BUSES}\n{NEXT}"
    listener, _ = articles(text)
    assert [person.name for person in listener.byline] == ["沈怀远"]


@pytest.mark.parametrize("name", ["柯　青山", "高　明月"])
def test_a_surname_set_apart_from_a_word_of_two_characters_signs_a_text(name: str) -> None:
    _, essay, _ = articles(f"{REPORT}渡口的钟声\n{name}\n{_ESSAY}{NEXT}")
    assert essay.title.printed == "渡口的钟声"
    assert [person.name for person in essay.byline] == [name.replace("　", "")]
