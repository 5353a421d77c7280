from dataclasses import replace
from urllib.parse import unquote

import pytest

from gazette.formats.citation import list_citations
from gazette.model import Article, Person
from gazette.settings import Settings
from gazette.views.citing import plan_citations
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, SETTINGS, make_story

NOWHERE = replace(SETTINGS, url="")
UNDERLINED = replace(SETTINGS, url="https://example.org/a_paper~1/")
MARKED = replace(SETTINGS, title='报 & "刊"', publisher="100% 社")
PLAIN = make_story("标题", tags=("农业", "合川")).article
SIGNED = make_story("康养仙都\n邀您“缙”情畅游", 12, page=3, byline=(REPORTER, CONTRIBUTOR)).article
MANY = make_story("题", 100, byline=tuple(Person(name) for name in "甲乙丙丁")).article
SPECIAL = make_story('50% {题} & "名" \\ _#', byline=(Person("O'Neill <a>"),), tags=("a b",)).article
ENGLISH = make_story("Title", language="en").article


@pytest.mark.parametrize("settings", [SETTINGS, NOWHERE, UNDERLINED, MARKED])
@pytest.mark.parametrize("article", [PLAIN, SIGNED, MANY, SPECIAL, ENGLISH])
@pytest.mark.parametrize("pages", [(), (1, 4)])
def test_a_citation_is_the_same_in_words_and_in_the_file_that_a_link_saves(
    article: Article, settings: Settings, pages: tuple[int, ...]
) -> None:
    links = plan_citations(article, settings, pages)
    citations = list_citations(article, settings, pages)
    assert [(each.style, each.text, each.file) for each in links] == [
        (each.style, each.text, each.file) for each in citations
    ]
    starts = [f"data:{each.media_type};charset=utf-8," for each in citations]
    assert [each.url.startswith(start) for each, start in zip(links, starts, strict=True)] == [True] * len(links)
    saved = [unquote(each.url[len(start) :]) for each, start in zip(links, starts, strict=True)]
    assert saved == [each.text + "\n" for each in citations]
    assert not any(set(' \n"<>#&{}') & set(each.url) for each in links)


@pytest.mark.parametrize("sign", list(" %&_#{}[]\"'\\~$^<>?|`·é"))
def test_a_sign_that_one_style_writes_in_another_way_is_written_so(sign: str) -> None:
    article = make_story(f"题{sign}名").article
    links = plan_citations(article, SETTINGS, ())
    assert [each.text for each in links] == [each.text for each in list_citations(article, SETTINGS)]
    assert all(unquote(each.url).endswith(f"utf-8,{each.text}\n") for each in links)
