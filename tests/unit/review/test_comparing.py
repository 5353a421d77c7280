from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from gazette.importer import import_page
from gazette.importer.emending import emend_article
from gazette.matter.article_file import format_article_file, parse_article_file
from gazette.model import ArticleFile, Place
from gazette.problems import Source
from gazette.review import Standing, compare_article, compare_issue, find_lost_words

TEXT = """2024年6月5日 星期三 第3版

老年食堂开到家门口

　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂在城南开张，四十多位老人尝了头一锅饭菜，都说の味道不错。
"""
PAGE = Source("seeds/3.txt", TEXT)


@pytest.fixture(scope="module")
def made() -> ArticleFile:
    (file,) = import_page(PAGE).articles
    return file


def read(text: str) -> ArticleFile:
    source = Source("content/x.md", text)
    file, problems = parse_article_file(source, Place(dt.date(2024, 6, 5), 3, 1), "x.md")
    assert file is not None, problems
    return file


def compare(text: str, made: ArticleFile) -> tuple[Standing, tuple[str, ...], int]:
    found = compare_article("content/x.md", text, read(text), (made, emend_article(made)))
    assert bool(found.diff) == (found.standing is not Standing.AS_IMPORTED)
    return found.standing, found.changed, found.missing


def test_an_article_as_the_importer_writes_it_stands_as_imported(made: ArticleFile) -> None:
    assert compare(format_article_file(made), made) == (Standing.AS_IMPORTED, (), 0)


def test_so_does_one_that_was_imported_with_its_emendations(made: ArticleFile) -> None:
    emended = format_article_file(emend_article(made))
    assert "{~~" in emended
    assert compare(emended, made) == (Standing.AS_IMPORTED, (), 0)


def test_an_edited_article_names_the_keys_that_changed(made: ArticleFile) -> None:
    text = format_article_file(made).replace("title: 老年食堂开到家门口", "title: 老年食堂进城南\ntags: [养老]")
    assert compare(text, made) == (Standing.EDITED, ("title", "tags"), 5)


def test_an_emendation_takes_nothing_away(made: ArticleFile) -> None:
    text = format_article_file(made).replace("都说の味道", "都说{~~の~>的~~}味道").replace("不错", "{++很++}不错")
    assert compare(text, made) == (Standing.EDITED, ("body",), 0)


def test_characters_that_an_editor_took_out_are_counted(made: ArticleFile) -> None:
    text = format_article_file(made).replace("，都说の味道不错", "")
    assert compare(text, made) == (Standing.EDITED, ("body",), 8)


def test_an_article_that_nobody_edited_and_that_differs_all_the_same_stands_out(made: ArticleFile) -> None:
    before = format_article_file(replace(made, body=made.body.replace("城南", "城北")))
    assert compare(before, made) == (Standing.DIFFERENT, ("body",), 1)


def test_the_digest_is_no_difference_of_its_own(made: ArticleFile) -> None:
    before = format_article_file(replace(made, body=made.body.replace("城南", "城北")))
    found = compare_article("content/x.md", before, read(before), (made,))
    assert "digest" not in found.diff
    assert [line[0] for line in found.diff.splitlines()[3:] if line[0] in "+-"] == ["-", "+"]


def test_lines_that_moved_are_a_difference_only_where_there_is_no_other(made: ArticleFile) -> None:
    (moved,) = import_page(Source(PAGE.path, "\n\n" + TEXT)).articles
    edited = format_article_file(made).replace("title: 老年食堂开到家门口", "title: 老年食堂进城南")
    found = compare_article("content/x.md", edited, read(edited), (moved,)).diff
    assert [line for line in found.splitlines()[3:] if line[0] in "+-"] == [
        "-title: 老年食堂开到家门口",
        "+title: 老年食堂进城南",
    ]
    alone = compare_article("content/x.md", format_article_file(made), made, (moved,)).diff
    assert [line[:9] for line in alone.splitlines()[3:] if line[0] in "+-"] == ["-  lines:", "+  lines:"]


def test_words_that_the_page_no_longer_has_are_found(made: ArticleFile) -> None:
    assert find_lost_words(made, PAGE) == ""
    changed = Source("seeds/3.txt", TEXT.replace("城南", "城北"))
    assert find_lost_words(made, changed) == "南"
    shifted = Source("seeds/3.txt", "多一行\n\n" + TEXT)
    assert find_lost_words(made, shifted) != ""


def test_an_issue_file_is_compared_as_text() -> None:
    assert compare_issue("issue.yaml", "number: '1'\n", "number: '1'\n").standing is Standing.AS_IMPORTED
    edited = compare_issue("issue.yaml", "number: '2'\n", "number: '1'\n")
    assert edited.standing is Standing.EDITED
    assert "-number: '1'\n+number: '2'\n" in edited.diff
