"""A content file to the story that readers get: fields and rendered body in one go."""

from __future__ import annotations

import re

from gazette.matter.article_file import read_keys
from gazette.matter.blank import check_unfilled
from gazette.matter.body import BodyText, render_body
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.model import Article, Body, Place, Story, Wording
from gazette.problems import Code, Problem, Severity, Source, Span, has_errors
from gazette.proofreading import Copy, proofread_article, proofread_words
from gazette.settings import MOST_NESTING

_SPACE = re.compile(r"[\W_]+")
_SIGN = re.compile(r"[^\W_]")


def parse_story(
    source: Source, place: Place, path: str, nesting: int = MOST_NESTING
) -> tuple[Story | None, tuple[Problem, ...]]:
    """Return the story of a content file, ``path`` relative to content/; None when anything in it is wrong.

    ``nesting`` is how deep its text may be nested; whoever publishes it says what the settings say.

    Front matter, body and words are looked at whatever is wrong, so that one run names all mistakes; warnings that
    its keys accept are left out.
    """
    parts, values, problems = read_keys(source, ARTICLE_KEYS)
    if parts is None:
        return None, problems
    folder = path.rpartition("/")[0]
    body, found = render_body(BodyText(source, folder, parts.body, parts.body_line, nesting))
    problems += found
    copy = Copy(source, parts.node, parts.body, parts.body_line)
    if has_errors(problems):
        language, accepted = values.get("language"), values.get("accepted", ())
        return None, (*problems, *proofread_words(copy, language, place.date, accepted))  # type: ignore[arg-type]  # as read
    article = Article(place=place, path=path, **values)  # type: ignore[arg-type]  # each reader gives its field's type
    problems += check_unfilled(source, parts.node, parts.body, draft=article.draft)
    problems += _check_beginning(article.title, body, source, parts.body_line)
    problems = tuple(problem for problem in problems if problem.code.value not in article.accepted)
    problems += proofread_article(copy, article)
    return Story(article, body), problems


def _check_beginning(title: Wording, body: Body, source: Source, line: int) -> tuple[Problem, ...]:
    """Return a warning for a text that begins with its own headline and goes on below it.

    A sentence that is all there is, as an import makes it of a brief without a headline, stays: deleted, it is gone.

    **Problems**: HEADLINE_TWICE at the text's first line.
    """
    beginning, _, rest = body.corrected.partition("\n")
    words, first = _SPACE.sub("", title.corrected), _SIGN.search(beginning)
    if not rest.strip() or first is None or not words.startswith(first[0]) or words != _SPACE.sub("", beginning):
        return ()
    message = "the text begins with its headline: readers see it twice"
    span = Span(source.path, line, 1, line, len(source.line(line)) + 1)
    return (Problem(Code.HEADLINE_TWICE, span, message, "delete the line", Severity.WARNING),)
