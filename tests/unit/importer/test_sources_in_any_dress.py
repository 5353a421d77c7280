"""Words that only say where a text is from are its source: above it, in front of it, behind it and below it."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.closers import find_closer
from gazette.importer.dressed_ends import undress_end
from gazette.importer.openers import find_opener
from gazette.importer.told_sources import find_source_line, names_only_source
from gazette.model import ArticleFile
from gazette.problems import Source
from gazette.text.widths import fold

MAST = "临塘晚报\n2003年10月22日　星期三　第4版　国际\n\n"
TITLE = "潜水员找到沉船"
BEGIN = "三名潜水员昨天在外港的泥滩下面找到一条沉船，船身完好，舱里装着瓷器。\n"
END = "　　港务局说，打捞要等到明年春天，入冬以前先用浮标把那片水面围起来。"
NEXT = "\n\n渡口停航三天\n　　本报讯（记者 林一舟）因水位太低，北门渡口从昨天起停航三天，过河的人请走上游的桥。\n"
WORDS = (
    *("路透社", "中央社", "新華社", "彭博社", "人民网", "澎湃新闻", "综合报道", "本报综合", "综合外电", "綜合報導"),
    *(
        "本报综合讯",
        "综合本报驻外记者报道",
        "综合新华社、法新社报道",
        "本报综合外电报道",
        "整理报道",
        "中央社综合外电报導",
    ),
    *(
        "据《江城晚报》报道",
        "据新华网消息",
        "据外媒报道",
        "据英国《航海报》22日报道",
        "据路透社22日报道",
        "据江城发布消息",
    ),
)
FRAMES = ("（{}）", "【{}】", "〈{}〉", "＜{}＞", "｛{}｝", "〖{}〗", "｜{}｜", "·{}·", "/{}/", "〔{}〕")


def _read(text: str) -> ArticleFile:
    files = import_page(Source("p.txt", f"{MAST}{TITLE}\n{text}{NEXT}"), PageHints(dt.date(2003, 10, 22), 4)).articles
    assert [each.article.title.printed for each in files] == [TITLE, "渡口停航三天"]
    return files[0]


def _check(file: ArticleFile, words: str) -> None:
    """Check that a source was told, and no word of it stayed in the text or became a writer."""
    told = file.article.source
    assert told
    assert told in words
    assert not file.article.byline
    assert (file.body[:3], file.body[-5:]) == ("三名潜", "围起来。\n")


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("frame", ["{}", *FRAMES, "■{}", "※{}", "▲{}"])
def test_a_source_stands_on_its_own_line_above_or_below_a_text(frame: str, words: str) -> None:
    line = frame.format(words)
    _check(_read(f"　　{line}\n　　{BEGIN}{END}"), words)
    _check(_read(f"　　{BEGIN}{END}\n　　{line}"), words)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("frame", [*FRAMES, "■{}", "※{}", "——{}", "▲{}"])
def test_a_source_closes_the_last_paragraph(frame: str, words: str) -> None:
    _check(_read(f"　　{BEGIN}{END}{frame.format(words)}"), words)


@pytest.mark.parametrize("words", WORDS)
@pytest.mark.parametrize("frame", [*FRAMES, "{}　", "{}：", "{}——", "{}｜", "{}/"])
def test_a_text_opens_with_its_source(frame: str, words: str) -> None:
    _check(_read(f"　　{frame.format(words)}{BEGIN}{END}"), words)


def test_who_reports_may_stand_behind_what_was_put_together() -> None:
    file = _read(f"　　综合外电（记者 康宁）{BEGIN}{END}")
    assert (file.article.source, [each.name for each in file.article.byline]) == ("综合外电", ["康宁"])


@pytest.mark.parametrize(
    "begin",
    [
        *(
            "新华社记者康宁说，",
            "据说从前这里是渡口，",
            "综合报道是这家报纸的长处，",
            "路透社的人也来了，",
            "据他介绍：",
            "据《航海法》规定：",
        ),
        *("“路透社”三个字写在门上，", "《路透社》这本书里说，", "人民网、报纸都登了，"),
    ],
)
def test_sentences_that_begin_with_such_words_keep_them(begin: str) -> None:
    file = _read(f"　　{begin}{BEGIN}{END}")
    assert file.article.source is None
    assert file.body.startswith(begin[:6])


@pytest.mark.parametrize("end", ["他订了《江城晚报》", "门上写着“路透社”", "他说这是“综合报道”", "“路透社”"])
def test_quotations_and_titles_at_the_end_are_no_source(end: str) -> None:
    assert find_closer(f"{fold(END)}{fold(end)}") is None


def test_rows_of_news_keep_whom_each_is_told_by() -> None:
    assert find_opener("●据新华社消息:港务局说,打捞要等到明年春天,入冬以前先用浮标围起来。") is None


def test_a_headline_with_a_colon_opens_no_report() -> None:
    assert find_opener("新华社:六十年风雨兼程的一条船") is None


@pytest.mark.parametrize("key", ["。<陈亦方>", "。|路透社|", "。※康宁", "。—路透社", "。·康宁·", "。{康宁}"])
def test_ends_in_other_dress_are_read_as_plain_ones_sign_for_sign(key: str) -> None:
    plain = undress_end(key)
    assert len(plain) == len(key)
    assert plain[1] in "(■"
    assert find_closer(f"{fold(END)}{key[1:]}") is not None


@pytest.mark.parametrize("key", ["。《江城晚报》", "。“康宁”", "。(康宁)", "。■康宁", "水位|低|", "<康宁>说"])
def test_other_ends_stay_as_they_are(key: str) -> None:
    assert undress_end(key) == key


def test_what_may_be_a_column_is_less_sure_than_what_is_none() -> None:
    assert (author_grade("综合外电报道"), author_grade("综合报道"), author_grade("综合")) == (2, 1, 0)
    assert not names_only_source("综合")
    assert find_source_line("“路透社”") is None
    assert find_source_line("(路透社") is None
