"""Two columns torn into each other inside a paragraph are parted by the words that are cut there."""

from __future__ import annotations

from gazette.importer import ImportedPage
from gazette.text.words import is_cut, is_word_cut
from tests.unit.reading_pages import read

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
STOPS = (
    "青石镇旧码头改成渡口博物馆\n　　本报讯　青石镇的旧码头停用了十二年，\n今年春天改成渡口博物馆，老船工捐出船具，\n"
)
OTHER = "　　本报讯　县气象局昨日召开防汛会商会，\n部署水库调度。降雨预计主要集中在这一个时\n"
PIECE = "最旧的一支船橹有上百年，做了玻璃柜来放，\n老船工每天到渡口博物馆里讲这船具怎么用。\n"
AROUND = "雨情一日一报，上游山区，要防汛人员盯住，\n县气象局每天同水库值班的会商降雨预计数。\n"
REST = "期的上游山区，水库调度要提前腾出库容，防\n汛人员守在坝上，雨情随时报县气象局。\n"


def body_of(page: ImportedPage, words: str) -> str:
    return next(file.body for file in page.articles if words in file.body)


def test_a_piece_inside_another_text_goes_to_the_one_that_stopped_where_a_word_is_cut_above_it() -> None:
    page = read(HEAD + STOPS + OTHER + PIECE + REST)
    assert "船具，最旧的一支船橹" in body_of(page, "青石镇")
    assert "集中在这一个时期的上游山区" in body_of(page, "防汛会商会")
    assert [tear.first for tear in page.tears] == [8]


def test_lines_that_share_their_words_with_the_text_around_them_stay_there() -> None:
    assert read(HEAD + STOPS + OTHER + AROUND + REST).tears == ()


def test_nothing_is_taken_from_right_below_the_head_of_a_report() -> None:
    assert read(HEAD + STOPS + "　　本报讯　县气象局开会商会，部署这一个时\n" + PIECE + REST).tears == ()


def test_a_figure_above_its_measure_is_not_parted_from_it() -> None:
    counted = PIECE.replace("讲这船具怎么用。", "讲船具，讲到下午5")
    assert read(HEAD + STOPS + OTHER + counted + REST).tears == ()


def test_only_words_of_the_dictionary_tell_where_columns_are_torn() -> None:
    assert is_word_cut("在这一时", "期的上游山区")
    assert is_cut("稳得住、能", "期的首要任务")
    assert not is_word_cut("稳得住、能", "期的首要任务")


def test_a_piece_that_begins_with_a_few_words_is_moved_once() -> None:
    page = read(HEAD + STOPS.replace("捐出船具，", "") + OTHER + "最旧的船橹\n" + PIECE.splitlines()[1] + "\n" + REST)
    assert "老船工最旧的船橹老船工每天" in body_of(page, "青石镇")
    assert [(tear.stop, tear.first, tear.last) for tear in page.tears] == [(5, 8, 9)]
