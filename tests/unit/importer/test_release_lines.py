"""What a site says of an article below its headline: when it was released, how often read, by whom, from where."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.release_lines import Said, find_release_lines, find_release_parts, read_release
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read


@pytest.mark.parametrize(
    ("printed", "said"),
    [
        ("2024-06-05 07:30:12", [Said.SURE]),
        ("【发布时间】：2024年6月5日", [Said.SURE]),
        ("时间：2024-6-5　　阅读次数：96", [Said.PLAIN, Said.SURE]),
        ("来源：河川发布 作者：记者 何田", [Said.SOURCE, Said.WRITER]),
        ("[发表时间]：2024-06-05 [来源]：本报", [Said.SURE, Said.EMPTY]),
        (
            "2024年6月5日 10:22 来源：河川网 作者：何田 李野 编辑：王苇",
            [Said.SURE, Said.SOURCE, Said.WRITER, Said.PLAIN],
        ),
        ("2024-06-05", [Said.PLAIN]),
        ("2024年6月5日", [Said.PLAIN]),
        ("河川日报 2024-06-05", [Said.PLAIN]),
        ("时间：6月5日上午", []),
        ("地点：人民会堂", []),
        ("来源：据说很多：不止一处", []),
        ("本报讯 2024-06-05 07:30:12", []),
    ],
)
def test_the_pieces_of_such_a_line(printed: str, said: list[Said]) -> None:
    assert [piece.said for piece in read_release(fold(printed))] == said


def test_writer_and_source_are_parted_from_the_day() -> None:
    text = f"白鹭飞起\n发布日期：2024-06-05　作者：何田\n{HERONS}\n"
    (at,) = find_release_parts(text)
    assert text[at + 1 :].startswith("作者：何田")


SITE = "上一篇　下一篇\n"


@pytest.mark.parametrize(
    "below",
    [
        "发布日期：2024-06-05　作者：何田",
        "发布日期：2024-06-05 作者：\n何田",
        "2024-06-05\n□何田",
        "作者：何田　来源：本报\n2024-06-05 07:31:40",
        "何田\n时间：2024-6-5　　阅读次数：96",
    ],
)
def test_the_writer_below_a_headline_is_told_from_what_the_site_says(below: str) -> None:
    (article,) = articles(f"{SITE}白鹭飞起\n{below}\n　　{HERONS}\n")
    assert article.title.printed == "白鹭飞起"
    assert [person.name for person in article.byline] == ["何田"]
    assert (article.subtitle, article.source) == (None, None)


def test_where_an_article_is_from_is_its_source() -> None:
    (article,) = articles(f"白鹭飞起\n来源：河川发布 作者：记者 何田\n2024-06-05 07:31:40\n\n{HERONS}\n")
    assert article.source == "河川发布"
    assert [(person.role, person.name) for person in article.byline] == [("记者", "何田")]


def test_the_day_of_a_sign_off_stays_where_the_page_is_a_site_s() -> None:
    keys = ["下一篇", "停水通知", HERONS, "河川市自来水公司", "2024-06-05", "公交改道", BUSES]
    assert find_release_lines(keys, site=True) == {}
    assert set(find_release_lines(["下一篇", "白鹭飞起", "2024-06-05", HERONS], site=True)) == {2}
    assert find_release_lines(["白鹭飞起", "2024-06-05", HERONS], site=False) == {}
    signed = ["下一篇", "停水通知", HERONS, "河川市自来水公司", "2024年6月5日", BUSES]
    assert find_release_lines(signed, site=True) == {}
    long = "收废品的老许把攒下的三万元捐给山里的小学"
    assert find_release_lines(["下一篇", HERONS, "何田", "2024年6月5日", long, BUSES], site=True) == {}
    assert set(find_release_lines(["下一篇", "白鹭飞起", "2024年6月5日", HERONS], site=True)) == {2}


def test_a_source_by_itself_is_what_it_was() -> None:
    assert find_release_lines(["今年降水多少", HERONS, "来源：市统计局", "公交改道", BUSES], site=True) == {}


def test_when_the_site_released_a_text_is_the_day_where_no_other_stands_on_the_page() -> None:
    page = import_page(Source("page.txt", f"{SITE}白鹭飞起\n2024-06-05 07:30:12\n{HERONS}\n"), PageHints(page=2))
    assert page.date == dt.date(2024, 6, 5)
    assert page.date_inferred


def test_nothing_of_it_stands_in_the_text() -> None:
    page = read(f"{SITE}白鹭飞起\n2024-06-05 07:30:12\n{HERONS}\n点赞（3） 评论\n公交改道\n阅读次数：96\n{BUSES}\n")
    assert [file.body.strip() for file in page.articles] == [HERONS, BUSES]
