"""Sayings set apart, and who said them, which is no writer of the text."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.sayings import find_sayings
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from tests.unit.reading_pages import BUSES, HERONS, articles, read

SAYING = "“改种莲子，是被水逼出来的。”"
TOLD = "——莲溪村党支部书记　祝建明"


def sayings(text: str) -> list[tuple[int, int]]:
    return list(find_sayings(read_traits(read_sheet(Source("p.txt", text)))))


@pytest.mark.parametrize("gap", ["", "\n"])
def test_who_said_a_pull_quote_between_paragraphs_wrote_no_article(gap: str) -> None:
    page = f"湖边来了白鹭\n本报记者　高　洪\n\n　　{HERONS}\n{gap}　　{SAYING}\n　　　　{TOLD}\n{gap}　　{BUSES}\n"
    (article,) = articles(page)
    assert [person.name for person in article.byline] == ["高洪"]
    (file,) = read(page).articles
    assert list(plain_lines(file.body)) == [HERONS, SAYING, TOLD, BUSES]


def test_sayings_one_below_another_stay_apart() -> None:
    others = "“这场球我负全部责任。”\n——北江队主教练　郭 强\n"
    page = f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n{SAYING}\n{TOLD}\n\n{others}\n公交改道\n\n本报讯　{BUSES}\n"
    body = [line for file in read(page).articles for line in plain_lines(file.body)]
    assert [SAYING, TOLD, *others.split("\n")[:-1]] == body[1:5]


def test_a_pull_quote_in_mid_sentence_tears_no_text() -> None:
    page = f"湖边来了白鹭\n\n　　本报讯　{HERONS[:-14]}\n　　{SAYING}\n　　　　{TOLD}\n{HERONS[-14:]}\n　　{BUSES}\n"
    (file,) = read(page).articles
    body = list(plain_lines(file.body))
    assert body[0] == HERONS
    assert sorted(body) == sorted([HERONS, SAYING, TOLD, BUSES])


def test_a_quotation_of_several_lines_is_one_saying() -> None:
    assert sayings(f"湖边来客\n“改种莲子，\n是被水逼出来的。”\n{TOLD}\n") == [(1, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "“改种莲子，是被水逼出来的”\n——访莲溪村党支部书记祝建明",
        f"他说：{SAYING}\n{TOLD}",
        f"“一是”和“二是。”\n{TOLD}",
        f"改种莲子。\n{TOLD}",
        f"“改种莲子，\n\n是被水逼出来的。”\n{TOLD}",
    ],
)
def test_no_saying_is_told(text: str) -> None:
    assert sayings(f"湖边来客\n{text}\n") == []
