"""The key of an issue's groups: it may change for nothing, but it must change with every fact."""

import datetime as dt
from dataclasses import replace

import pytest

from gazette.formats.shadow import find_depths
from gazette.groups import Bundle, Facts, facts_key
from gazette.groups.issues import plan_issues
from gazette.groups.whole import Whole
from gazette.model import Heading, Place, Status, Story
from gazette.paper.assembly import Listed, arrange
from gazette.paper.connections import connect_parts
from gazette.paper.records import pack_record, unpack_record
from gazette.paper.renditions import Extent
from gazette.views.frame import plan_imprint
from tests.unit.newspapers import DAY, SETTINGS, make_story

NEXT = dt.date(2024, 6, 6)
LATER = dt.date(2024, 6, 10)
FIRST = Place(DAY, 1, 1)
STORIES = (
    make_story("春耕", column="农事", file="a.png", continues_on=2),
    make_story("秋收", 2),
    make_story("春耕", page=2, continued_from=1, file="c.png"),
    make_story("夜校", date=NEXT, column="农事"),
    make_story("通车", 2, date=NEXT),
    make_story("大桥", date=LATER),
)


def make_whole(*stories: Story, key: str = "key", names: dict[tuple[dt.date, int], str] | None = None) -> Whole:
    """Return a paper in which the first article continues on page 2 and is related to another day's."""
    packed = [pack_record(story, f"{key} {story.article.path}", find_depths(story.article), ()) for story in stories]
    records = [unpack_record(each) for each in packed]
    paper, problems = arrange(Listed(records=tuple(records), names=names or {}))
    assert not problems
    places = {record.place for record in records}
    parts = {FIRST: (FIRST, Place(DAY, 2, 1))} if {FIRST, Place(DAY, 2, 1)} <= places else {}
    links = replace(connect_parts(paper, parts, {}), related={FIRST: (Place(NEXT, 1, 2),)})
    return Whole(paper=paper, connections=links, imprint=plan_imprint(paper, SETTINGS, preview=False))


WHOLE = make_whole(*STORIES)


def retold(at: int, title: str) -> Whole:
    article = STORIES[at].article
    date, page, number = article.place
    story = make_story(title, number, page=page, date=date, column=article.column)
    return make_whole(*STORIES[:at], story, *STORIES[at + 1 :])


CHANGES: dict[str, Whole] = {
    "another body": make_whole(*STORIES, key="another"),
    "another headline": retold(1, "秋种"),
    "headline of the other part": retold(2, "春种"),
    "headline of a related article": retold(4, "通航"),
    "headline of a column's neighbour": retold(3, "夜市"),
    "an issue before the next": make_whole(*STORIES, make_story(date=dt.date(2024, 6, 8))),
    "an issue gone": make_whole(*STORIES[:-1]),
    "a page's name": make_whole(*STORIES, names={(DAY, 2): "综合"}),
    "nothing related": replace(WHOLE, connections=replace(WHOLE.connections, related={})),
    "no parts": replace(WHOLE, connections=replace(WHOLE.connections, parts={}, whole={})),
    "no column": replace(WHOLE, connections=replace(WHOLE.connections, column={})),
    "an issue.yaml": replace(WHOLE, infos={DAY: ("2024-06-05/issue.yaml", "digest")}),
    "a facsimile": replace(WHOLE, facsimiles=frozenset({"2024-06-05/01/page.png"})),
    "a picture's size": replace(WHOLE, sizes={"2024-06-05/01/a.png": Extent(20, 10)}),
    "size of the other part's picture": replace(WHOLE, sizes={"2024-06-05/02/c.png": Extent(20, 10)}),
    "share pictures": replace(WHOLE, imprint=replace(WHOLE.imprint, share_pictures=True)),
}


def groups_of(bundle: Bundle) -> list[tuple[str, str, str]]:
    return [(group.kind, group.name, facts_key(group.facts)) for group in bundle.plan()]


@pytest.mark.parametrize("change", CHANGES)
def test_a_key_changes_with_every_fact_of_its_groups(change: str) -> None:
    before = {bundle.name: bundle for bundle in plan_issues(WHOLE)}
    changed = []
    for bundle in plan_issues(CHANGES[change]):
        if bundle.name in before and groups_of(bundle) != groups_of(before[bundle.name]):
            assert bundle.key != before[bundle.name].key
            changed.append(bundle.name)
    assert changed


def test_an_issue_that_nothing_has_to_do_with_keeps_its_key() -> None:
    before = {bundle.name: bundle.key for bundle in plan_issues(WHOLE)}
    after = {bundle.name: bundle.key for bundle in plan_issues(retold(1, "秋种"))}
    assert [name for name in before if before[name] != after[name]] == [DAY.isoformat()]


def test_what_issues_tell_of_another_article_is_kept_once_for_all_of_them() -> None:
    links = replace(WHOLE.connections, related={FIRST: (Place(NEXT, 1, 2),), Place(LATER, 1, 1): (Place(NEXT, 1, 2),)})
    groups = [group for bundle in plan_issues(replace(WHOLE, connections=links)) for group in bundle.plan()]
    told = [told for group in groups for place, told in group.facts.headings.items() if place == Place(NEXT, 1, 2)]
    assert len(told) > 1
    assert len(set(map(id, told))) == 1


def test_an_issue_of_which_no_digest_is_known_has_no_key() -> None:
    issues = tuple(replace(issue, key="") for issue in WHOLE.paper.issues)
    assert {bundle.key for bundle in plan_issues(replace(WHOLE, paper=replace(WHOLE.paper, issues=issues)))} == {""}


def test_facts_that_tell_of_another_place_or_state_of_an_article_have_another_key() -> None:
    heading = Heading(place=FIRST, path="", title=STORIES[0].article.title)
    others = (heading, replace(heading, place=Place(DAY, 1, 2)), replace(heading, status=Status.WITHDRAWN))
    assert len({facts_key(Facts(headings={FIRST: each})) for each in others}) == len(others)
    assert facts_key(Facts(headings={Place(NEXT, 1, 1): heading})) != facts_key(Facts(headings={FIRST: heading}))
