import json
from dataclasses import replace

from gazette.formats.citation import (
    format_bibtex,
    format_citation,
    format_citation_2015,
    format_csl_json,
    format_ris,
    list_citations,
)
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


def test_the_older_edition_of_the_standard_has_marks_of_half_width() -> None:
    story = make_story("题\n名", page=3, byline=(REPORTER, CONTRIBUTOR))
    assert format_citation_2015(story.article, replace(SETTINGS, url="")) == "金钧胤,李健. 题名[N]. 某报,2024-06-05(3)."
    assert format_citation_2015(story.article, SETTINGS).endswith(
        "[N/OL]. 某报,2024-06-05(3). https://example.org/paper/2024/06/05/03/01/"
    )


def test_a_jumped_article_is_cited_with_both_its_pages() -> None:
    article = make_story().article
    assert "2024-06-05（1，4）" in format_citation(article, SETTINGS, (1, 4))
    assert "2024-06-05(1,4)" in format_citation_2015(article, SETTINGS, (1, 4))
    assert "pages = {1,4}" in format_bibtex(article, SETTINGS, (1, 4))


def test_signs_that_tex_would_obey_are_escaped() -> None:
    text = format_bibtex(make_story("100%的A_B & {C}\\D").article, SETTINGS)
    assert r"title = {{100\%的A\_B \& \textbraceleft{}C\textbraceright{}\textbackslash{}D}}," in text
    assert text.startswith("@article{news20240605-01-01,\n")
    assert text.endswith("\n}")


def test_a_ris_record_begins_with_its_type_and_ends_with_its_end() -> None:
    text = format_ris(make_story(byline=(REPORTER, CONTRIBUTOR), tags=("环保",)).article, SETTINGS)
    lines = text.split("\n")
    assert lines[:3] == ["TY  - NEWS", "AU  - 金钧胤", "AU  - 李健"]
    assert lines[-1] == "ER  - "
    assert {"T2  - 某报", "DA  - 2024/06/05/", "SP  - 1", "KW  - 环保"} <= set(lines)


def test_csl_json_has_names_in_one_piece_and_no_empty_keys() -> None:
    (item,) = json.loads(format_csl_json(make_story("题名", byline=(REPORTER,)).article, SETTINGS))
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"literal": "金钧胤"}]
    assert item["issued"] == {"date-parts": [[2024, 6, 5]]}
    assert all(item.values())


def test_csl_json_is_indented_as_the_standard_library_does_it() -> None:
    text = format_csl_json(make_story('题“名”\\"', byline=(REPORTER,)).article, SETTINGS)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1)


def test_every_citation_has_a_file_of_its_own() -> None:
    citations = list_citations(make_story(number=3).article, SETTINGS)
    assert [citation.style for citation in citations] == ["gbt_2025", "gbt_2015", "bibtex", "ris", "csl_json"]
    assert len({citation.file for citation in citations}) == 5
    assert citations[2].file == "news20240605-01-03.bib"
