"""Verse as papers in traditional characters print it: pen names, couplets, notes, when and where it was written."""

from __future__ import annotations

import pytest

from gazette.importer.furniture import is_date_line
from gazette.model import Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read

REPORT = f"湖邊來了白鷺\n【本報訊】{HERONS}\n　　{BUSES}\n"
FREE = (
    "雨落在亞答屋頂上，\n像誰的手指，\n敲着一面破鼓。\n\n"
    "我聽着，聽着，\n想起唐山的雨，\n也是這樣敲着，\n在母親的屋頂。\n"
)
BARE = "沒有雪的城市\n也下著雪\n\n在老華僑的\n鬢邊\n"
COUPLETS = "一輪皓月照濠江，萬戶燈明笑語長。\n猶記兒時分餅事，至今桂子有餘香。\n"
LONG = (
    "榴花照眼又端陽，獨對蒲觴意渺茫。\n海角十年猶作客，鬢絲幾縷已成霜。\n"
    "懷沙有賦空悲楚，擊楫無人更渡江。\n莫向樓頭吹玉笛，月明何處是家鄉。\n"
)


def stanzas(text: str) -> str:
    return "\n\n".join(stanza.replace("\n", "\\\n") for stanza in text.strip().split("\n\n"))


@pytest.mark.parametrize(
    ("title", "name", "poem"), [("夜雨", "○魯愚", FREE), ("唐人街的雪", "◎非馬", BARE), ("夜雨", "⊙魯愚", FREE)]
)
def test_a_pen_name_behind_a_mark_stands_above_a_poem(title: str, name: str, poem: str) -> None:
    _, file, other = read(f"{REPORT}\n{title}\n{name}\n{poem}\n{REPORT}").articles
    assert (file.article.title.printed, file.article.byline) == (title, (Person(name[1:]),))
    assert file.body.strip() == stanzas(poem)
    assert other.article.title.printed == "湖邊來了白鷺"


@pytest.mark.parametrize("note", ["註：兒時居下環，每逢中秋必分餅。", "（註）擊楫，祖逖事。", "〔自註〕端午作。"])
@pytest.mark.parametrize("poem", [COUPLETS, LONG])
def test_a_poem_of_two_couplets_or_more_keeps_its_lines_and_its_note_is_none_of_them(poem: str, note: str) -> None:
    _, file, _ = read(f"{REPORT}\n中秋感懷\n馮剛毅\n{poem}{note}\n\n{REPORT}").articles
    assert file.article.byline == (Person("馮剛毅"),)
    assert file.body.strip() == f"{stanzas(poem)}\n\n{note}"


def test_when_and_where_a_poem_was_written_ends_it() -> None:
    _, file, other = read(f"{REPORT}\n夜雨\n○魯愚\n{FREE}一九五五年六月于麻坡\n\n{REPORT}").articles
    assert file.body.endswith("\n\n一九五五年六月于麻坡\n")
    assert other.article.kicker is None


@pytest.mark.parametrize(
    "line", ["一九五五年六月于麻坡", "1979年5月4日夜写于北京", "二〇〇八年秋日於澳門", "1998年10月上旬,初稿于广州"]
)
def test_when_and_where_a_text_was_written_is_a_date(line: str) -> None:
    assert is_date_line(fold(line))


@pytest.mark.parametrize("line", ["一九五五年六月", "2024年在北京召开了会议", "1979年起在农村推行"])
def test_what_happened_in_a_year_is_none(line: str) -> None:
    assert not is_date_line(fold(line))


@pytest.mark.parametrize("name", ["新詩", "舊體詩", "聯語"])
def test_a_genre_of_verse_is_a_column(name: str) -> None:
    _, file = read(f"{REPORT}\n{name}\n唐人街的雪\n林煥彰\n{FREE}").articles
    assert (file.article.column, file.article.title.printed) == (name, "唐人街的雪")
