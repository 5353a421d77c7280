"""How loudly the items of a page speak."""

from __future__ import annotations

from gazette.model import Kind, Place, Story
from gazette.views.measure import Item
from gazette.views.sizes import Weight

_MAJOR_SHARE = 0.25
_MINOR_SHARE = 0.45
_MAJOR_LENGTH = 400
_MINOR_LENGTH = 160


def weigh(stories: tuple[Story, ...]) -> tuple[Item, ...]:
    """Return a page's items with their weights, which follow place, kind and length.

    The first article leads. Of the others the longest tell most: about a quarter of a page speaks up, and half of it
    stays small, more so towards the foot of the page.
    """
    articles = [story for story in stories if story.article.kind is Kind.ARTICLE]
    importance = {story.article.place: _importance(story, index, len(articles)) for index, story in enumerate(articles)}
    ranked = sorted(articles[1:], key=lambda story: -importance[story.article.place])
    loud = ranked[: max(1, round(len(articles) * _MAJOR_SHARE))]
    quiet = ranked[max(2, round(len(articles) * (1 - _MINOR_SHARE))) :]
    majors = {story.article.place for story in loud if _length(story) > _MAJOR_LENGTH}
    minors = {story.article.place for story in quiet}
    minors |= {story.article.place for story in ranked if _length(story) < _MINOR_LENGTH}
    return tuple(Item(story, _weight(story, articles, majors, minors)) for story in stories)


def _weight(story: Story, articles: list[Story], majors: set[Place], minors: set[Place]) -> Weight:
    place = story.article.place
    if story.article.kind is not Kind.ARTICLE:
        return Weight.PHOTO if story.article.kind is Kind.PHOTO else Weight.BRIEF
    if place == articles[0].article.place:
        return Weight.LEAD
    if place in majors:
        return Weight.MAJOR
    return Weight.MINOR if place in minors else Weight.NORMAL


def _length(story: Story) -> int:
    return len(story.body.corrected)


def _importance(story: Story, index: int, count: int) -> float:
    """Return a rank's measure: length, less so the farther down the page, more so with a picture."""
    picture = 300 if any(photo.file for photo in story.article.photos) else 0
    return (min(_length(story), 2000) + picture) * (1.3 - 0.6 * index / count)
