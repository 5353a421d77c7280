"""What papers serve their readers: names that head such items, labels of boxes, and where a list ends."""

from __future__ import annotations

import pytest

from gazette.importer.furniture import is_folio
from gazette.importer.rules.services import names_service
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read, titles


@pytest.mark.parametrize(
    "printed",
    [
        "今日天气",
        "本周天气与限行",
        "彩票开奖（12月28日）",
        "今晚电影",
        "换房",
        "致读者",
        "读者点歌台",
        "城南区天气预报",
        "代　郵",
    ],
)
def test_a_line_names_what_papers_serve_their_readers(printed: str) -> None:
    assert names_service(fold(printed))


@pytest.mark.parametrize("printed", ["看电视", "说说天气", "换房记", "菜价涨了", "他出租", "看客", "电影队下乡"])
def test_a_line_that_says_something_names_no_service(printed: str) -> None:
    assert not names_service(fold(printed))


REPORT = f"湖边来了白鹭\n本报记者　王敏\n{HERONS}\n{BUSES}\n"


@pytest.mark.parametrize("head", ["换房", "编者的话", "热线直通", "小贴士：雪天如何出行", "律师点评：定金退不退"])
def test_a_service_or_a_labelled_box_below_a_signed_text_is_an_item_of_its_own(head: str) -> None:
    box = "现住城关两间平房，有煤气，愿换西湖一带同等面积的楼房，晚上七时以后在家等候来人面谈，来信也行。"
    assert titles(f"{REPORT}{head}\n{box}\n{box[::-1]}\n")[1:] == [head]


def test_a_few_words_below_the_rows_of_a_list_head_what_follows() -> None:
    rows = "　　《农村会计》　每册一元\n　　《果树修剪》　每册二元\n　　《养兔问答》　每册三元\n"
    shot = "　　这是社员们在谷地边吃午饭。今年每顿都有白面馍馍，还有自家腌的咸菜。\n"
    assert titles(f"书店到书消息\n{rows}田间午饭\n{shot}") == ["书店到书消息", "田间午饭"]


def test_a_forecast_day_by_day_and_numbers_drawn_belong_to_the_items_that_they_stand_in() -> None:
    days = "12月29日　周四　晴　-7℃～3℃\n12月30日　周五　晴转多云　-6℃～4℃\n1月1日　周日　晴　-9℃～1℃\n"
    drawn = "福彩3D第2022346期 5 0 7\n排列5第22346期 3 8 8 1 6\n"
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n本周天气\n{days}\n彩票开奖\n{drawn}")
    assert [file.article.title.printed for file in page.articles][1:] == ["本周天气", "彩票开奖"]
    assert page.issue is not None
    assert page.issue.pages[0].furniture == ()


def test_a_day_above_its_page_number_is_a_folio_still() -> None:
    assert is_folio(fold("江南日报　2012年12月29日　星期六　3　4　5"))
