"""Texts in English on a Chinese page: their headline, their writer, their language."""

from __future__ import annotations

import pytest

from gazette.importer import import_page
from gazette.model import Article, Person
from gazette.problems import Source

HEAD = "江南日报 2024年7月20日 星期六 第4版 双语\n\n"
RICE = """Farmers race to harvest early rice

By Li Ming

Farmers across the province have brought in most of the early rice, officials said on Friday, as clear skies let the harvesters work late into the night.

"This year's rice is better than last year's," said Shen Amao, who grows two hundred mu near the lake.
"""  # noqa: E501  # a paragraph a line
BUSES = "市区新增公交线路两条\n\n　　本报讯（记者 赵磊）昨日起，市公交集团开通两条公交线路，末班为21时30分。\n"


def articles(text: str) -> list[Article]:
    return [file.article for file in import_page(Source("page.txt", HEAD + text)).articles]


@pytest.mark.parametrize("first", [True, False])
def test_a_text_in_english_has_its_headline_its_writer_and_its_language(first: bool) -> None:  # noqa: FBT001
    found = articles(f"{RICE}\n{BUSES}" if first else f"{BUSES}\n{RICE}")
    rice, buses = found if first else reversed(found)
    assert rice.title.printed == "Farmers race to harvest early rice"
    assert (rice.byline, rice.language) == ((Person("Li Ming"),), "en")
    assert (buses.title.printed, buses.language) == ("市区新增公交线路两条", None)


@pytest.mark.parametrize("folio", ["Page 3", "— PAGE 3 —", "P. 3", "page 03"])
@pytest.mark.parametrize("masthead", ["", "Jiangnan Daily\n"])
def test_a_page_in_english_says_its_number(masthead: str, folio: str) -> None:
    page = import_page(Source("page.txt", f"{masthead}Saturday, July 20, 2024\n{folio}\n\n{RICE}"))
    assert (page.page, page.page_inferred) == (3, False)
    assert [file.article.title.printed for file in page.articles] == ["Farmers race to harvest early rice"]
