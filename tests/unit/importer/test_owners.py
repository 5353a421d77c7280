from __future__ import annotations

import pytest

from gazette.importer.credits import find_inline_credit, find_work
from gazette.importer.owners import find_owner
from gazette.model import Article, Kind
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n"
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


def _pictures(article: Article) -> list[tuple[str, str | None]]:
    return [(photo.caption.printed if photo.caption else "", photo.credit) for photo in article.photos]


@pytest.mark.parametrize(
    "credit",
    [
        "（特约摄影员　陈大文）",
        "（攝影記者 陳大文）",
        "（讀者提供）",
        "（市民供圖）",
        "（陈先生供图）",
        "（網上圖片）",
        "（檔案照片）",
        "（法新社照片）",
        "（影片截圖）",
        "（图：王小姐提供）",
    ],
)
def test_brackets_behind_a_caption_say_whose_its_picture_is(credit: str) -> None:
    above, picture, below = articles(f"{REPORT}　　渡口上卖烧饼的老人。{credit}\n{NEXT}")
    assert _pictures(picture) == [("渡口上卖烧饼的老人。", credit.strip("（）").removeprefix("图："))]
    assert picture.kind is Kind.PHOTO
    assert not above.photos
    assert not below.photos


@pytest.mark.parametrize("end", ["（下期续完）", "（王先生）", "（市民来信）", "（读者服务部供稿）"])
def test_other_brackets_are_nobodys_picture(end: str) -> None:
    assert find_owner(fold(f"{HERONS}{end}")) is None
    assert find_inline_credit(fold(f"{HERONS}{end}")) is None


@pytest.mark.parametrize(
    "source", ["（新华社供稿）", "（法新社）", "（馬新社）", "（照片由县文化馆提供）", "　　新华社稿"]
)
def test_a_sentence_of_something_else_that_an_agency_sent_is_a_caption(source: str) -> None:
    _, picture, _ = articles(f"{REPORT}　　渡口上卖烧饼的老人。{source}\n{NEXT}")
    assert _pictures(picture) == [("渡口上卖烧饼的老人。", source.strip("（）　"))]


@pytest.mark.parametrize(
    "end",
    [
        "公园里的白鹭引得市民驻足拍照。（新华社供稿）",
        "渡口上的老人说，烧饼卖得好。（法新社）",
        "渡口上卖烧饼的老人。一天卖两百个。（法新社）",
    ],
)
def test_what_goes_on_with_a_report_is_no_caption_for_the_agency_behind_it(end: str) -> None:
    above, _ = articles(f"{REPORT}　　{end}\n{NEXT}")
    assert not above.photos


def test_a_short_sentence_right_above_whoever_took_a_picture_is_its_caption() -> None:
    first, *_ = articles(f"{REPORT}　　公园里的白鹭。\n　　本报记者　王 宁 摄\n{NEXT}")
    assert _pictures(first) == [("公园里的白鹭。", "本报记者　王 宁")]


def test_a_sentence_that_goes_on_with_the_text_is_no_caption() -> None:
    first, *_ = articles(f"{REPORT}　　他拍的是公园里的白鹭。\n　　本报记者　王 宁 摄\n{NEXT}")
    assert _pictures(first) == [("", "本报记者　王 宁")]


def test_a_picture_below_one_paragraph_is_its_own_where_neither_headline_nor_text_has_a_word_of_it() -> None:
    first, picture, _ = articles(f"赛场风云\n　　{HERONS}\n　　渡口上卖烧饼的老人。（新华社记者摄）\n{NEXT}")
    assert (first.kind, first.photos, picture.kind) == (Kind.ARTICLE, (), Kind.PHOTO)
    assert _pictures(picture) == [("渡口上卖烧饼的老人。", "新华社记者")]


@pytest.mark.parametrize("credit", ["摄影　王 宁", "图：王宁", "新华社发", "（新华社发）", "新华社照片"])
def test_a_sentence_of_something_else_above_such_a_credit_is_its_caption(credit: str) -> None:
    _, picture, _ = articles(f"{REPORT}　　渡口上卖烧饼的老人。\n　　{credit}\n{NEXT}")
    assert [caption for caption, _ in _pictures(picture)] == ["渡口上卖烧饼的老人。"]


def test_a_sentence_of_the_report_above_an_agency_is_no_caption() -> None:
    first, *_ = articles(f"{REPORT}　　湖面上的白鹭引得路人驻足。\n　　新华社发\n{NEXT}")
    assert _pictures(first) == [("", "新华社发")]


@pytest.mark.parametrize(
    ("line", "title", "maker"),
    [
        ("篆刻：五谷丰登　石 青（东风机械厂）", "篆刻：五谷丰登", "石 青（东风机械厂）"),
        ("剪纸　喜鹊登枝　赵桂兰", "剪纸　喜鹊登枝", "赵桂兰"),
        ("国画《晚渡》　何田作", "国画《晚渡》", "何田作"),
        ("《赶集》　版画　何 田", "《赶集》　版画", "何 田"),
    ],
)
def test_a_work_between_two_texts_is_a_picture_and_its_maker_no_writer(line: str, title: str, maker: str) -> None:
    above, picture, below = articles(f"{REPORT}{line}\n窗外的树\n方 野\n　　{BUSES}\n")
    assert _pictures(picture) == [(title, maker)]
    assert picture.kind is Kind.PHOTO
    assert [person.name for person in above.byline + below.byline] == ["方野"]


@pytest.mark.parametrize("title", ["篆刻：五谷丰登", "赶集（剪纸）"])
def test_the_maker_of_a_work_may_stand_below_its_title(title: str) -> None:
    _, picture, below = articles(f"{REPORT}{title}\n石 青（东风机械厂）\n窗外的树\n方 野\n　　{BUSES}\n")
    assert (picture.title.printed, _pictures(picture)) == (title, [("", "石 青（东风机械厂）")])
    assert (below.title.printed, [person.name for person in below.byline]) == ("窗外的树", ["方野"])


@pytest.mark.parametrize("line", ["漫画：一个时代的背影", "书法　大赛　落幕", "剪纸《喜鹊》获奖　　本报讯"])
def test_a_headline_about_a_work_names_no_maker(line: str) -> None:
    assert find_work(fold(line)) is None


def test_a_text_about_a_work_keeps_its_headline_and_writer() -> None:
    _, essay = articles(f"{REPORT}漫画：开会\n方 野\n　　{BUSES}\n")
    assert (essay.title.printed, [person.name for person in essay.byline]) == ("漫画：开会", ["方野"])
