"""Jumped articles (下转/上接) of an issue put together; ``text.jumped`` says which part goes on with which."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.model import Article, Issue, Place, Story
from gazette.text.jumped import Part, join_parts, make_part


def join_jumps(issue: Issue, stories: Mapping[Place, Story]) -> Mapping[Place, tuple[Place, ...]]:
    """Return every jumped article that could be put together: its first part, and all its parts in order.

    **Shape**: two parts at least; an item belongs to one article.
    """
    led = {article.continued_from for article in issue.articles}
    if led == {None} and all(article.continues_on is None for article in issue.articles):
        return {}
    joints = join_parts([_make_part(article, stories, led) for article in issue.articles])
    places = [article.place for article in issue.articles]
    following = {places[joint.first]: places[joint.second] for joint in joints}
    later = set(following.values())
    return {first: _chain(first, following) for first in following if first not in later}


def _make_part(article: Article, stories: Mapping[Place, Story], led: set[int | None]) -> Part:
    """Return an article as a part; of one that says nothing the text is asked where another one comes from its page."""
    jumps = (article.continues_on, article.continued_from)
    asked = jumps != (None, None) or article.place.page in led
    text = stories[article.place].body.corrected if asked else ""
    titles = [wording.corrected if wording else None for wording in (article.title, article.kicker, article.subtitle)]
    return make_part(article.place.page, jumps, tuple(titles), text)


def _chain(first: Place, following: Mapping[Place, Place]) -> tuple[Place, ...]:
    parts = [first]
    while parts[-1] in following:
        parts.append(following[parts[-1]])
    return tuple(parts)
