"""Rows of names that say of each what they did, names of other languages, and titles that name their writer."""

from __future__ import annotations

import pytest

from gazette.importer.closers import find_closer
from gazette.importer.openers import find_opener
from gazette.importer.signed_titles import find_signed_titles
from gazette.model import Article, Person
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read

OTHER = f"\n\n线路改道\n　　本报讯　{BUSES}\n"


def read_below(rows: str, *, end: str = "", title: str = "湖边来了白鹭") -> tuple[Article, str]:
    """Return the article whose title has ``rows`` below it and whose last paragraph is followed by ``end``."""
    page = read(f"{title}\n{rows}　　{HERONS}\n　　{BUSES}\n　　{HERONS}{end}{OTHER}")
    return page.articles[0].article, page.articles[0].body


def named(article: Article) -> list[tuple[str, str | None]]:
    return [(person.name, person.role) for person in article.byline]


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("本报记者　康宁　摄影　许静", [("康宁", "记者"), ("许静", "摄影")]),
        ("记者　康宁　摄影：许静", [("康宁", "记者"), ("许静", "摄影")]),
        ("记者　康宁　视频　许静　编辑　李明", [("康宁", "记者"), ("许静", "视频"), ("李明", "编辑")]),
        ("记者/康宁　视频/许静　制图/李明", [("康宁", "记者"), ("许静", "视频"), ("李明", "制图")]),
        ("记者：康宁　编辑：李明", [("康宁", "记者"), ("李明", "编辑")]),
        ("本报记者　康　宁\n通 讯 员　许　静", [("康宁", "记者"), ("许静", "通讯员")]),
        ("口述/康宁\n整理/许静", [("康宁", "口述"), ("许静", "整理")]),
        ("本报记者　Emily Chen　康宁", [("Emily Chen", "记者"), ("康宁", "记者")]),
        ("艾合买提·吐尔逊", [("艾合买提·吐尔逊", None)]),
        ("□阿来　巴音那木尔", [("阿来", None), ("巴音那木尔", None)]),
        ("［美］约翰·史密斯　著　康宁　译", [("约翰·史密斯", "著"), ("康宁", "译")]),
    ],
)
def test_a_row_below_a_title_says_of_each_what_they_did(row: str, people: list[tuple[str, str | None]]) -> None:
    article, body = read_below(f"{row}\n")
    assert (article.title.printed, named(article)) == ("湖边来了白鹭", people)
    assert body.startswith(HERONS[:8])


@pytest.mark.parametrize("mark", ["", "■"])
def test_who_wrote_and_who_took_pictures_may_both_be_reporters(mark: str) -> None:
    article, _ = read_below(f"{mark}文/记者　康宁　图/记者　许静\n")
    assert named(article) == [("康宁", "记者")]
    assert [photo.credit for photo in article.photos] == ["记者　许静"]


def test_a_box_before_a_role_names_who_has_it() -> None:
    article, _ = read_below("□融媒体记者　仲雨桐\n")
    assert named(article) == [("仲雨桐", "融媒体记者")]


@pytest.mark.parametrize(
    ("head", "people"),
    [
        ("本报讯（记者　康宁　摄影　许静）", [("康宁", "记者"), ("许静", "摄影")]),
        ("本报讯（记者 Peter Wong）", [("Peter Wong", "记者")]),
        ("本报北京5月7日电　记者康宁、秦川报道：", [("康宁", "记者"), ("秦川", "记者")]),
    ],
)
def test_the_head_of_a_report_names_all_of_them(head: str, people: list[tuple[str, str]]) -> None:
    key = fold(head + HERONS)
    opener = find_opener(key)
    assert opener is not None
    assert [(key[slice(*who.name)], key[slice(*who.role)]) for who in opener.people] == people
    assert key[opener.end :].startswith(fold(HERONS[:8]))


@pytest.mark.parametrize(
    ("head", "place"), [("新华社北京、上海5月7日电　", "北京、上海"), ("新华社北京5月7日电，", "北京")]
)
def test_an_agency_files_from_two_places_and_a_comma_may_follow(head: str, place: str) -> None:
    key = fold(head + HERONS)
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.place)], key[opener.end :][:8]) == (place, fold(HERONS[:8]))


def test_a_feature_in_brackets_is_where_a_text_is_from() -> None:
    article, body = read_below("", end="")
    assert article.source is None
    article = articles(f"湖边来了白鹭\n　　（特稿）{HERONS}\n　　{BUSES}{OTHER}")[0]
    assert article.source == "特稿"
    assert body.startswith(HERONS[:8])


@pytest.mark.parametrize(
    ("title", "people"),
    [
        ("修伞的人　□陆野", [("陆野", None)]),
        ("修伞的人　■康　宁", [("康宁", None)]),
        ("修伞的人　　本报记者　康宁", [("康宁", "记者")]),
        ("修伞的人来了　　康　宁", [("康宁", None)]),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_title_names_its_writer_on_its_own_line(title: str, people: list[tuple[str, str | None]], gap: str) -> None:
    before, _, _ = title.partition("　")
    page = read(f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n{title}\n{gap}　　{HERONS}\n　　{BUSES}{OTHER}")
    article = page.articles[1].article
    assert (article.title.printed, named(article)) == (before, people)
    assert article.source_text is not None
    assert article.source_text.lines[0][0] == 4


@pytest.mark.parametrize(
    "line",
    ["2024年6月4日　星期二　■责编　康宁", "市水利局　　康　宁", "热线：88880000　□康宁", "一等奖　　康　宁", "湖边　□"],
)
def test_lines_of_other_kinds_are_no_signed_titles(line: str) -> None:
    assert find_signed_titles(f"{line}\n　　{HERONS}\n") == ()


def test_a_list_of_titles_and_writers_stays_a_list() -> None:
    above = "修伞的人　□陆野\n"
    assert find_signed_titles(f"{above}磨刀的人　□康宁\n　　{HERONS}\n") == (len(f"{above}磨刀的人"),)


@pytest.mark.parametrize(
    ("end", "people", "source"),
    [
        ("本报记者　康宁", [("康宁", "记者")], None),
        ("——本报记者　康宁", [("康宁", "记者")], None),
        ("新华社记者　康宁　许静", [("康宁", "新华社记者"), ("许静", "新华社记者")], None),
        ("（康宁　县水利局）", [("康宁", "县水利局")], None),
        ("（责编：康宁）", [("康宁", "责编")], None),
        ("\n转载自《江南晚报》", [], "转载自《江南晚报》"),
    ],
)
def test_what_stands_at_the_end_names_writers_and_sources(
    end: str, people: list[tuple[str, str]], source: str | None
) -> None:
    article, body = read_below("", end=end)
    assert ([(who.name, who.role) for who in article.byline], article.source) == (people, source)
    assert body.rstrip().endswith(HERONS[-8:])


def test_a_reporter_who_took_a_picture_closes_no_text() -> None:
    assert find_closer(fold(f"{HERONS}本报记者　康宁　摄")) is None


@pytest.mark.parametrize(
    ("row", "source", "people"),
    [
        ("来源：《江南晚报》\n", "来源：《江南晚报》", ()),
        ("来源：《江南晚报》　作者：康宁\n", "《江南晚报》", (Person("康宁"),)),
    ],
)
def test_a_source_stands_below_a_title_too(row: str, source: str, people: tuple[Person, ...]) -> None:
    article, _ = read_below(row)
    assert (article.title.printed, article.source, article.byline) == ("湖边来了白鹭", source, people)


@pytest.mark.parametrize(
    ("note", "role"),
    [
        ("（作者系江城大学教授）", "江城大学教授"),
        ("（作者单位：市水利局）", "市水利局"),
        ("（本文作者为市水利局工程师）", "市水利局工程师"),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_note_on_the_writer_tells_the_role(note: str, role: str, gap: str) -> None:
    article, body = read_below("康宁\n", end=gap + note)
    assert (named(article), "作者" in body) == ([("康宁", role)], False)


def test_a_place_of_work_is_that_of_all_who_wrote() -> None:
    article, _ = read_below("康宁　许静\n", end="\n（作者单位：市水利局）")
    assert named(article) == [("康宁", "市水利局"), ("许静", "市水利局")]


@pytest.mark.parametrize(
    ("row", "note"),
    [
        ("康宁　许静\n", "（作者系江城大学教授）"),
        ("康宁　许静\n", "（作者单位分别为：市水利局、江城大学）"),
        ("本报记者　康宁\n", "（作者单位：市水利局）"),
        ("", "（作者系江城大学教授）"),
    ],
)
def test_a_note_that_tells_no_role_stays_in_the_text(row: str, note: str) -> None:
    _, body = read_below(row, end=f"\n{note}")
    assert "作者" in body


@pytest.mark.parametrize(
    ("rows", "people"),
    [
        ("本报记者　康宁\n　　　　　许静", [("康宁", "记者"), ("许静", "记者")]),
        ("本报记者　康　宁　许　静\n　　　　　李小明", [("康宁", "记者"), ("许静", "记者"), ("李小明", "记者")]),
        ("本报记者\n康　宁", [("康宁", "记者")]),
        ("本报记者\n康　宁\n通讯员\n许　静", [("康宁", "记者"), ("许静", "通讯员")]),
        ("本报记者\n康　宁\n许　静", [("康宁", "记者"), ("许静", "记者")]),
        ("本报记者　康　宁\n　许　静", [("康宁", "记者"), ("许静", None)]),
    ],
)
def test_names_below_a_post_have_it(rows: str, people: list[tuple[str, str | None]]) -> None:
    article, body = read_below(f"{rows}\n")
    assert (article.title.printed, named(article)) == ("湖边来了白鹭", people)
    assert body.startswith(HERONS[:8])


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("齐鲁晚报·齐鲁壹点记者　康宁", [("康宁", "齐鲁晚报·齐鲁壹点记者")]),
        ("绘图/康宁　文/许静", [("康宁", "绘图"), ("许静", "文")]),
        ("统稿：康宁　采写：许静　李明", [("康宁", "统稿"), ("许静", "采写"), ("李明", "采写")]),
        ("本报记者　康宁　制表　许静", [("康宁", "记者"), ("许静", "制表")]),
        ("佚　名", [("佚名", None)]),
    ],
)
def test_more_rows_say_what_they_did(row: str, people: list[tuple[str, str | None]]) -> None:
    article, _ = read_below(f"{row}\n")
    assert (article.title.printed, named(article)) == ("湖边来了白鹭", people)


@pytest.mark.parametrize(
    ("head", "source", "place"),
    [
        ("央广网北京5月7日消息（记者康宁）", "央广网", "北京"),
        ("江城日报大江客户端5月7日讯（记者康宁）", "江城日报大江客户端", ""),
        ("【本报综合北京七日电】", "本报综合", "北京"),
        ("路透伦敦七日电　", "路透", "伦敦"),
        ("本报讯（市局通讯组）", "本报讯", ""),
    ],
)
def test_more_heads_of_reports_are_read_whole(head: str, source: str, place: str) -> None:
    key = fold(head + HERONS)
    opener = find_opener(key)
    assert opener is not None
    assert (key[slice(*opener.source)], key[slice(*opener.place)]) == (source, place)
    assert key[opener.end :].startswith(fold(HERONS[:8]))


def test_whom_a_report_quotes_stays_in_its_sentence() -> None:
    key = fold(f"本报讯　据新华社报道，{HERONS}")
    opener = find_opener(key)
    assert opener is not None
    assert key[opener.end :].startswith("据新华社报道,")


@pytest.mark.parametrize(
    ("end", "people", "source"),
    [
        ("（作者：康宁）", [("康宁", None)], None),
        ("（本文由康宁整理）", [("康宁", "整理")], None),
        ("（佚名）", [("佚名", None)], None),
        ("（本报特稿）", [], "本报特稿"),
        ("（刊于《江南晚报》）", [], "刊于《江南晚报》"),
        ("（江南晚报）", [], "江南晚报"),
    ],
)
def test_more_brackets_name_writers_and_sources(
    end: str, people: list[tuple[str, str | None]], source: str | None
) -> None:
    article, body = read_below("", end=end)
    assert (named(article), article.source) == (people, source)
    assert body.rstrip().endswith(HERONS[-8:])


@pytest.mark.parametrize(
    ("row", "people"),
    [
        ("本报记者　闻笛　摄影　竹里", [("闻笛", "记者"), ("竹里", "摄影")]),
        ("口述　闻笛　整理　竹里", [("闻笛", "口述"), ("竹里", "整理")]),
        ("◎闻笛　竹里", [("闻笛", None), ("竹里", None)]),
        ("本报记者　闻笛　竹里　发自北京", [("闻笛", "记者"), ("竹里", "记者")]),
        ("本报记者　施宏图", [("施宏图", "记者")]),
        ("本报记者　施宏图　文/图", [("施宏图", "记者")]),
        ("□施宏图", [("施宏图", None)]),
    ],
)
def test_names_without_a_surname_and_names_that_end_like_a_mark_are_whole(
    row: str, people: list[tuple[str, str | None]]
) -> None:
    article, body = read_below(f"{row}\n")
    assert (article.title.printed, named(article), article.photos) == ("湖边来了白鹭", people, ())
    assert body.startswith(HERONS[:8])


def test_a_reporter_called_so_closes_a_text() -> None:
    article, body = read_below("", end="（记者　孙宏图）")
    assert (named(article), article.photos) == ([("孙宏图", "记者")], ())
    assert body.rstrip().endswith(HERONS[-8:])


def test_words_behind_what_was_done_name_nobody() -> None:
    article, _ = read_below("口述　历史　整理　古籍\n")
    assert article.byline == ()
