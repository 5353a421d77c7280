"""What a proofreader sees in one file: characters, marks, dates, names and pictures that are likely slips.

Everything here is a warning. A file that has looked into one says so: ``accepted: [T004]`` in its keys.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from gazette.fields.nodes import Node
from gazette.model import Article, IssueInfo
from gazette.problems import Problem, Source
from gazette.proofreading import characters, marks, markup, punctuation
from gazette.proofreading.characters import check_characters, check_invisible
from gazette.proofreading.dates import check_article_dates, check_furniture, check_weekdays
from gazette.proofreading.jump_lines import check_jump_lines
from gazette.proofreading.marks import check_marks
from gazette.proofreading.markup import check_markup
from gazette.proofreading.names import check_names
from gazette.proofreading.passages import Copy, find_signs
from gazette.proofreading.pictures import check_pictures
from gazette.proofreading.punctuation import check_punctuation

__all__ = ["Copy", "proofread_article", "proofread_issue", "proofread_standing", "proofread_words"]

# What looks at words, and what must stand among the signs of a text for it to find anything there.
WORDS = (
    (characters.SUSPECT, check_characters),
    (punctuation.SUSPECT, check_punctuation),
    (marks.SUSPECT, check_marks),
    (markup.SUSPECT, check_markup),
)


def proofread_article(copy: Copy, article: Article) -> tuple[Problem, ...]:
    """Return what is likely a slip in an article's file, in no order; what its keys accept is left out.

    **Problems**: INVISIBLE_CHARACTER, LOOK_ALIKE, LOST_CHARACTER, HALF_WIDTH, UNBALANCED, WEEKDAY, IMPOSSIBLE_DATE,
    NO_CREDIT, NO_ALT, NO_PICTURE, ROLE_IN_NAME, NO_MARKUP, PARAGRAPHS, LOST_JUMP: each at its character.
    """
    found = [
        *_check_words(copy, article.language, article.place.date),
        *check_article_dates(copy, article),
        *check_jump_lines(copy, article),
        *check_pictures(copy, article),
    ]
    return _without_accepted(found, article.accepted)


def proofread_words(copy: Copy, language: str | None, date: dt.date, accepted: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return what is likely a slip in the words of an article's file whose keys have an error.

    **Problems**: as of ``proofread_article``, but for what keys and text show together.
    """
    return _without_accepted([*_check_words(copy, language, date)], accepted)


def _check_words(copy: Copy, language: str | None, date: dt.date) -> Iterator[Problem]:
    yield from check_invisible(copy.source)
    if language is None or language.startswith("zh"):
        yield from _look_at(copy)
    yield from check_weekdays(copy, date)
    yield from check_names(copy)


def _look_at(copy: Copy) -> Iterator[Problem]:
    """Yield what is likely a slip in words; most texts have no sign that any of it needs, and are passed over whole."""
    signs = find_signs(copy)
    for suspect, check in WORDS:
        if suspect.search(signs):
            yield from check(copy.source, copy.passages)


def proofread_standing(copy: Copy) -> tuple[Problem, ...]:
    """Return what is likely a slip in a standing page's file."""
    return (*check_invisible(copy.source), *_look_at(copy))


def proofread_issue(source: Source, node: Node | None, issue: IssueInfo) -> tuple[Problem, ...]:
    """Return what is likely a slip in an issue.yaml: above all a date or weekday that is not the issue's.

    **Problems**: INVISIBLE_CHARACTER, WEEKDAY, IMPOSSIBLE_DATE.
    """
    found = [*check_invisible(source), *check_furniture(source, node, issue.date)]
    return _without_accepted(found, issue.accepted)


def _without_accepted(problems: list[Problem], accepted: tuple[str, ...]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.code.value not in accepted)
