"""Jump lines that say where the whole text stands, or write their page as money is written: （详见第6版）, 下转陆版."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.jumps import find_jump_from, find_jump_on
from gazette.model import Article
from gazette.problems import Source
from gazette.text.numerals import parse_number
from gazette.text.widths import fold

MAST = "临塘晚报\n2003年10月22日　星期三　第4版　社会·民生\n\n"
REPORT = (
    "菜场夜里也开门\n　　本报讯（记者 陈亦方）城南菜场从上月起开到晚上九点，下了班的人也能买到当天的菜。\n"
    "　　摊主老许说，夜里两个钟头卖出的比早上还多，只是人累些。明年春天，城北两处菜场也照这个办法做"
)
NEXT = "\n\n渡口停航三天\n　　本报讯（记者 林一舟）因水位太低，北门渡口从昨天起停航三天，过河的人请走上游的桥。\n"
WORDS = (
    *("见第6版", "详见六版", "詳見第六版", "请见6版", "详情见6版", "详见本报今日6版", "见A6版", "全文见第六版"),
    *("全文刊6版", "余文见6版", "下文见第6版", "其余内容见6版", "未完，见第6版", "续第6版", "续A6", "续载第6版"),
    *("下转陆版", "下轉第陸版", "余文转6版", "续刊于6版"),
)
FRAMES = ("（{}）", "【{}】", "「{}」", "〈{}〉", "▶{}", "●{}", "※{}※", "—{}—", "{}>>", "“{}”")


def _import(text: str) -> list[Article]:
    page = Source("p.txt", f"{MAST}{text}{NEXT}")
    return [file.article for file in import_page(page, PageHints(dt.date(2003, 10, 22), 4)).articles]


def _body(text: str) -> str:
    return import_page(Source("p.txt", f"{MAST}{text}{NEXT}"), PageHints(dt.date(2003, 10, 22), 4)).articles[0].body


@pytest.mark.parametrize("words", WORDS)
def test_what_stands_on_another_page_is_where_a_text_goes_on(words: str) -> None:
    for frame in ("{}", *FRAMES):
        first, *more = _import(f"{REPORT}。\n　　{frame.format(words)}")
        assert (first.continues_on, len(more)) == (6, 1), frame
    for frame in FRAMES[:8]:
        assert _import(f"{REPORT}。{frame.format(words)}")[0].continues_on == 6, frame


@pytest.mark.parametrize("frame", FRAMES)
def test_what_frames_a_jump_is_no_text(frame: str) -> None:
    assert _body(f"{REPORT}。{frame.format('详见第6版')}").endswith("照这个办法做。\n")


@pytest.mark.parametrize(
    "end",
    [
        *(
            "，我们在第6版见到了照片。",
            "（详见第6版）。",
            "，这是第6版的事",
            "，他说：“请见6版”",
            "，字典见6版",
            "。见6版",
            "，接第6版",
        ),
        *(
            "。（相关报道见6版）",
            "。（名单见第6版）",
            "。（讲话全文见6版）",
            "。（更多内容见6版）",
            "。续6版",
            "。他说，请见6版。",
        ),
    ],
)
def test_what_a_sentence_says_of_a_page_stays_in_it(end: str) -> None:
    assert _import(f"{REPORT}{end}")[0].continues_on is None
    assert _body(f"{REPORT}{end}").rstrip("。\n").endswith(end.strip("。"))


def test_below_a_headline_alone_it_is_a_line_of_an_index() -> None:
    first, *_ = _import("今日看点\n城北菜场也要开夜市\n详见第6版\n\n" + REPORT + "。")
    assert first.continues_on is None


@pytest.mark.parametrize(
    "line",
    [
        "续前第1版",
        "上续第一版",
        "（续自1版）",
        "上轉第一版",
        "「上接第1版」",
        "上接第壹版",
        "前文见第1版",
        "【上文见1版】",
        "※接壹版※",
    ],
)
def test_more_words_say_where_a_text_comes_from(line: str) -> None:
    jump = find_jump_from(fold(line))
    assert jump is not None
    assert (jump.page, jump.end) == (1, len(line))


@pytest.mark.parametrize("line", ["上文见1版的照片", "前文见过第1版的人", "续前缘1版", "上续了第一版"])
def test_sentences_that_begin_so_come_from_nowhere(line: str) -> None:
    assert find_jump_from(fold(line)) is None


@pytest.mark.parametrize(("printed", "number"), [("贰", 2), ("參", 3), ("拾贰", 12), ("贰拾", 20), ("陸", 6)])
def test_numbers_as_money_is_written_are_read(printed: str, number: int) -> None:
    assert parse_number(printed) == number


def test_a_jump_says_whether_it_only_points() -> None:
    pointed, turned = find_jump_on("(详见第6版)"), find_jump_on("(下转第6版)")
    assert pointed is not None
    assert turned is not None
    assert (pointed.seen, turned.seen) == (True, False)
