import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from gazette.model import Place, Story
from gazette.paper.connections import Connections, connect
from gazette.paper.related import MOST, find_related, find_terms
from tests.unit.newspapers import CONTRIBUTOR, REPORTER, by_place, make_paper, make_story

START = dt.date(2024, 1, 1)
PLACES = (
    "萧山",
    "缙云",
    "义乌",
    "富阳",
    "兰溪",
    "龙泉",
    "瑞安",
    "海宁",
    "桐乡",
    "慈溪",
    "余姚",
    "诸暨",
    "嵊州",
    "临海",
)


def _stories(*texts: str, column: str | None = None) -> list[Story]:
    return [
        make_story(f"第{number}篇", date=START + dt.timedelta(number), markdown=text, column=column)
        for number, text in enumerate(texts)
    ]


def _connect(stories: list[Story]) -> Connections:
    terms = {story.article.place: find_terms(story) for story in stories}
    return connect(make_paper(*stories), by_place(*stories), terms)


def _related(stories: list[Story], number: int) -> list[int]:
    places = [story.article.place for story in stories]
    return [places.index(place) for place in _connect(stories).related.get(places[number], ())]


def test_articles_that_share_rare_places_and_people_are_related() -> None:
    others = [f"{PLACES[number % 14]}今天下雨。" for number in range(60)]
    stories = _stories("王小明在文昌发射场看火箭。", *others, "文昌发射场来了王小明。")
    assert _related(stories, 0) == [61]
    assert _related(stories, 61) == [0]


def test_words_that_many_articles_share_relate_nothing() -> None:
    alike = ["王小明、李大钊在杭州、萧山、义乌、缙云清理垃圾。"] * 30
    assert _related(_stories(*alike, *[f"第{number}天下雨。" for number in range(170)]), 0) == []


def test_an_article_that_has_nothing_in_common_has_no_related_ones() -> None:
    stories = _stories(*(f"{place}今天下雨。" for place in PLACES))
    assert all(not _related(stories, number) for number in range(len(stories)))


def test_articles_of_one_column_are_related_the_nearest_days_first() -> None:
    stories = _stories(*["正文。"] * 12, column="栏目")
    assert _related(stories, 6) == [5, 7, 4, 8]


def test_a_column_and_an_author_count_for_more_than_a_column_alone() -> None:
    one, two, three, four = _stories("甲。", "乙。", "丙。", "丁。", column="栏目")
    one = make_story("甲", date=START - dt.timedelta(9), column="栏目", byline=(REPORTER,))
    four = make_story("丁", date=START + dt.timedelta(9), column="栏目", byline=(REPORTER, CONTRIBUTOR))
    assert _related([one, two, three, four], 0)[0] == 3


def test_the_parts_of_an_article_are_not_related_to_it() -> None:
    stories = [
        make_story("甲", continues_on=4, column="栏目"),
        make_story("甲", page=4, continued_from=1, column="栏目"),
        make_story("乙", 2, column="栏目"),
    ]
    first, later, other = (story.article.place for story in stories)
    connections = _connect(stories)
    assert connections.related[first] == (other,)
    assert connections.related[other] == (first,)
    assert (connections.whole, connections.later_parts(first)) == ({later: first}, (later,))


def test_neighbours_in_a_column_come_in_the_order_of_printing() -> None:
    stories = _stories("甲。", "乙。", "丙。", column="栏目")
    before, after = _connect(stories).column[stories[1].article.place]
    assert (before, after) == (stories[0].article, stories[2].article)


@given(st.lists(st.sets(st.sampled_from([f"词{number}" for number in range(30)])), max_size=40), st.randoms())
def test_relations_are_bounded_and_do_not_depend_on_the_order_of_reading(words: list[set[str]], pick: object) -> None:
    terms = {Place(START, 1, number): tuple(sorted(each)) for number, each in enumerate(words, 1)}
    found = find_related(terms, (), ())
    shuffled = list(terms.items())
    pick.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert find_related(dict(shuffled), (), ()) == found
    assert all(1 <= len(others) <= MOST and place not in others for place, others in found.items())
