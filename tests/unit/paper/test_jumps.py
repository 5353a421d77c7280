from gazette.model import Place, Story
from gazette.paper.jumps import join_jumps
from tests.unit.newspapers import DAY, by_place, make_paper, make_story

ROCKET = "嫦娥六号上升器携带月球样品自月球背面起飞，随后进入环月轨道，等待轨道器返回器组合体。"
RIVER = "萧山河道志愿者与河长一起清理漂浮物，杭州水务集团派出打捞船十二艘。"


def _parts(*stories: Story) -> list[tuple[tuple[int, int], ...]]:
    (issue,) = make_paper(*stories).issues
    joined = join_jumps(issue, by_place(*stories))
    return [tuple((place.page, place.number) for place in parts) for _, parts in sorted(joined.items())]


def test_two_jump_lines_that_name_each_others_pages_make_one_article() -> None:
    first, second = make_story("启程回家", continues_on=4), make_story("别的题目", page=4, continued_from=1)
    assert _parts(first, second) == [((1, 1), (4, 1))]


def test_of_several_the_one_with_the_same_headline_goes_on() -> None:
    assert _parts(
        make_story("嫦娥六号\n启程回家", 1, continues_on=4),
        make_story("共护水清岸绿", 2, continues_on=4),
        make_story("共护水清\n岸绿", 1, page=4, continued_from=1),
        make_story("嫦娥六号启程回家", 2, page=4, continued_from=1),
    ) == [((1, 1), (4, 2)), ((1, 2), (4, 1))]


def test_a_rare_name_in_a_headline_is_a_part_of_it_whatever_python_knows_of_its_character() -> None:
    assert not _parts(
        make_story("王\U000323b0", 1, continues_on=4),
        make_story("李\U000323b1", 2, continues_on=4),
        make_story("王\U000323b1", 1, page=4, continued_from=1),
        make_story("李\U000323b0", 2, page=4, continued_from=1),
    )


def test_of_several_without_a_like_headline_the_one_with_the_same_words_goes_on() -> None:
    assert _parts(
        make_story("甲", 1, continues_on=4, markdown=ROCKET),
        make_story("乙", 2, continues_on=4, markdown=RIVER),
        make_story("丙", 1, page=4, continued_from=1, markdown=RIVER),
        make_story("丁", 2, page=4, continued_from=1, markdown=ROCKET),
    ) == [((1, 1), (4, 2)), ((1, 2), (4, 1))]


def test_what_stays_in_doubt_is_not_joined() -> None:
    assert not _parts(
        make_story("甲", 1, continues_on=4),
        make_story("乙", 2, continues_on=4),
        make_story("丙", 1, page=4, continued_from=1),
        make_story("丁", 2, page=4, continued_from=1),
    )
    assert not _parts(
        make_story("甲", 1, continues_on=4),
        make_story("乙", 2, continues_on=4),
        make_story("丙", 1, page=4, continued_from=1),
    )
    assert not _parts(
        make_story("甲", 1, continues_on=4, markdown=ROCKET),
        make_story("乙", 2, continues_on=4, markdown=ROCKET + "今天。"),
        make_story("丙", 1, page=4, continued_from=1, markdown=ROCKET),
    )


def test_an_item_with_the_same_headline_goes_on_though_it_says_nothing() -> None:
    assert _parts(make_story("启程回家", continues_on=4), make_story("启程\n回家", page=4)) == [((1, 1), (4, 1))]
    assert _parts(make_story("启程回家"), make_story("启程回家", page=4, continued_from=1)) == [((1, 1), (4, 1))]


def test_a_page_that_does_not_name_the_other_is_not_joined() -> None:
    assert not _parts(make_story("甲", continues_on=4), make_story("乙", page=4, continued_from=2))
    assert not _parts(make_story("甲", continues_on=4))
    assert not _parts(make_story("甲", continues_on=1), make_story("乙", 2, continued_from=1))


def test_an_article_over_three_pages_has_three_parts() -> None:
    assert _parts(
        make_story("甲", continues_on=2),
        make_story("甲", page=2, continued_from=1, continues_on=3),
        make_story("甲", page=3, continued_from=2),
    ) == [((1, 1), (2, 1), (3, 1))]


def test_items_that_go_on_in_a_ring_are_left_alone() -> None:
    assert not _parts(
        make_story("甲", continues_on=2, continued_from=2),
        make_story("甲", page=2, continues_on=1, continued_from=1),
    )


def test_parts_are_known_by_their_first() -> None:
    stories = make_story("甲", continues_on=4), make_story("甲", page=4, continued_from=1)
    (issue,) = make_paper(*stories).issues
    assert list(join_jumps(issue, by_place(*stories))) == [Place(DAY, 1, 1)]


def test_a_few_words_in_common_do_not_stand_against_many() -> None:
    assert _parts(
        make_story("甲", 1, continues_on=4, markdown=ROCKET),
        make_story("乙", 2, continues_on=4, markdown=RIVER),
        make_story("丙", 1, page=4, continued_from=1, markdown=ROCKET + "萧山志愿者清理河道。"),
        make_story("丁", 2, page=4, continued_from=1, markdown=RIVER),
    ) == [((1, 1), (4, 1)), ((1, 2), (4, 2))]
