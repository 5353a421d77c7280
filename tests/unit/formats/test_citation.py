from dataclasses import replace

from gazette.formats.citation import format_citation
from gazette.model import Person
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, SETTINGS, make_story


def test_an_article_online_is_cited_with_its_address() -> None:
    article = make_story("康养仙都\n邀您“缙”情畅游", 2, byline=(REPORTER, CONTRIBUTOR)).article
    assert format_citation(article, SETTINGS) == (
        "金钧胤，李健. 康养仙都邀您“缙”情畅游[N/OL]. 某报，2024-06-05（1）. https://example.org/paper/2024/06/05/01/02/"
    )


def test_an_article_without_an_address_is_cited_as_printed() -> None:
    assert format_citation(make_story("题").article, replace(SETTINGS, url="")) == "题[N]. 某报，2024-06-05（1）."


def test_more_than_three_authors_end_in_and_others() -> None:
    article = make_story("题", byline=tuple(Person(name) for name in "甲乙丙丁")).article
    assert format_citation(article, SETTINGS).startswith("甲，乙，丙，等. 题")


def test_a_citation_names_the_title_as_it_was_printed() -> None:
    assert "壹题[N/OL]" in format_citation(make_story("{~~壹~>一~~}题").article, SETTINGS)
