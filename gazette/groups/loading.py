"""From the facts of a group and what their files say to what its maker may use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gazette.groups.facts import Facts, Hands, Loaded
from gazette.model import Issue, IssueInfo, Place, Story
from gazette.paper.assembly import make_issue
from gazette.paper.connections import Archive
from gazette.paper.glances import Glance
from gazette.views.frame import Imprint


def load_facts(
    facts: Facts,
    values: Iterable[object],
    seeds: Mapping[str, Sequence[str]],
    imprint: Imprint,
    hands: Hands,
) -> Loaded:
    """Return what a group may use; ``values`` are what the files of ``facts.reads`` say, whole or at a glance."""
    known = tuple(values)
    stories = {each.article.place: each for each in known if isinstance(each, Story)}
    info = next((each for each in known if isinstance(each, IssueInfo)), None)
    archive = Archive(
        stories=stories,
        connections=facts.connections,
        seeds=seeds,
        sizes=facts.sizes,
        formats=imprint.settings.picture_formats,
        headings=facts.headings,
    )
    issue = _issue(facts, stories, info)
    listed = [page for each in facts.paper.issues if each.date == facts.day for page in each.pages]
    own = {page.number for page in listed if page.articles}
    pages = tuple(page for page in issue.pages if page.number in own) if issue else ()
    return Loaded(
        facts=facts,
        archive=archive,
        issue=issue,
        pages=pages,
        imprint=imprint,
        hands=hands,
        glances=tuple(each for each in known if isinstance(each, Glance)),
    )


def _issue(facts: Facts, stories: Mapping[Place, Story], info: IssueInfo | None) -> Issue | None:
    """Return the issue of a day: pages without an article here stand in it, too, for others lead to them."""
    listed = next((each for each in facts.paper.issues if each.date == facts.day), None)
    if listed is None:
        return None
    articles = [stories[place].article for place in sorted(stories) if place.date == listed.date]
    numbers = [page.number for page in listed.pages]
    return make_issue(listed.date, articles, info or IssueInfo(date=listed.date), facts.facsimiles, numbers)
