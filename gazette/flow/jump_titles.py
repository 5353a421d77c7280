"""Continuations without a headline: they are called as the part that they go on from, where that is known."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace

from gazette.importer import ImportedPage, Use
from gazette.model import ArticleFile, Wording
from gazette.problems import Code, Problem
from gazette.review import Placing, find_lines
from gazette.text.commonmark import plain_lines
from gazette.text.file_names import format_article_path
from gazette.text.jumped import begins_with

Titles = Mapping[int, Wording]  # by the articles' numbers


def list_untitled(page: ImportedPage) -> frozenset[int]:
    """Return the numbers of the continuations that have no headline on a page."""
    titled = {fate.article for fate in page.fates if fate.use is Use.TITLE}
    numbers = (file.article.place.number for file in page.articles if file.article.continued_from is not None)
    return frozenset(number for number in numbers if number not in titled)


def has_headline(file: ArticleFile) -> bool:
    """Say whether the title of an article is more than the first words of its text."""
    title = file.article.title.corrected
    return title != "" and not begins_with("\n".join(plain_lines(file.body)), title)


def give_titles(page: ImportedPage, titles: Titles) -> ImportedPage:
    """Return a page with its untitled continuations called as they should be, and that said.

    **Problems**: UNTITLED, a note, in place of the one that said what they were called by.
    """
    given = {number: titles[number] for number in list_untitled(page) if number in titles}
    if not given:
        return page
    articles = tuple(_name(file, given.get(file.article.place.number)) for file in page.articles)
    told = [file for file in articles if file.article.place.number in given]
    return replace(page, articles=articles, problems=tuple(_say(each, told) for each in page.problems))


def _name(file: ArticleFile, title: Wording | None) -> ArticleFile:
    if title is None:
        return file
    article = file.article
    path = format_article_path(article.place, title.printed)
    return replace(file, article=replace(article, title=title, path=path))


def _say(problem: Problem, told: Collection[ArticleFile]) -> Problem:
    if problem.code is not Code.UNTITLED:
        return problem
    line = problem.span.line
    file = next((each for each in told if any(first <= line <= last for first, last in find_lines(each))), None)
    if file is None:
        return problem
    title = " ".join(file.article.title.corrected.split())
    message = f"an item without a headline; it goes on from page {file.article.continued_from} and is called {title}"
    return replace(problem, message=message)


def keep_titles(page: ImportedPage, placing: Placing) -> ImportedPage:
    """Return a page whose continuations are still called as an import has called them whose other part is not known."""
    untitled = list_untitled(page)
    kept = {}
    for file, placed in zip(page.articles, placing.placed, strict=True):
        standing = placed.filed.file if placed.filed and placed.filed.untouched else None
        known = standing is not None and has_headline(standing) and not has_headline(file)
        if standing is not None and known and file.article.place.number in untitled:
            kept[file.article.place.number] = standing.article.title
    return give_titles(page, kept)


def call_alike(made: ArticleFile, file: ArticleFile, page: ImportedPage) -> ArticleFile:
    """Return what the importer makes of an article, called as its file is where an import may have called it so."""
    if made.article.place.number not in list_untitled(page):
        return made
    return replace(made, article=replace(made.article, title=file.article.title))
