import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.model import Kind, Story
from gazette.views import composition
from gazette.views.composition import compose
from gazette.views.extents import FrameKind, find_extent, gather
from gazette.views.framing import lay, phone_px
from gazette.views.measure import cut, phone_ems, text_lines
from gazette.views.sizes import SIZES, UNITS, Weight, span_px
from gazette.views.weighing import weigh
from tests.unit.newspapers import SENTENCE, make_page, make_photo, make_story


def _any_page(seed: int, count: int) -> tuple[Story, ...]:
    pick = random.Random(seed)  # noqa: S311  # a page made at random, not a secret
    stories = []
    column = None
    for number in range(1, count + 1):
        kind = pick.choices(list(Kind), [8, 1, 2, 1])[0]
        column = pick.choice([None, None, "栏目甲", "栏目乙", column])
        title = "\n".join("题" * pick.randint(2, 24) for _ in range(pick.randint(1, 3)))
        markdown = "\n\n".join([SENTENCE * pick.randint(1, 4)] * pick.randint(1, 6))
        stories.append(make_story(title, number, markdown=markdown, kind=kind, column=column))
    return tuple(stories)


@given(st.integers(0, 1000), st.integers(1, 30))
@settings(max_examples=40, deadline=None)
def test_any_number_of_items_fills_rows_of_twelve_units_in_the_order_of_the_page(seed: int, count: int) -> None:
    stories = _any_page(seed, count)
    rows = compose(stories)
    assert [item.story for row in rows for framed in row for item in framed.group.items] == list(stories)
    assert all(sum(framed.span for framed in row) == UNITS for row in rows)
    assert all(len(framed.rooms) == len(framed.steps) == len(framed.group.items) for row in rows for framed in row)


@given(st.integers(0, 1000), st.integers(1, 14))
@settings(max_examples=20, deadline=None)
def test_a_page_is_composed_alike_whatever_it_is_first_thought_to_cost(seed: int, count: int) -> None:
    stories = _any_page(seed, count)
    found = []
    for usual in (0.001, 8.0, 1e9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(composition, "_USUAL_COST", usual)
            found.append(compose(stories))
    assert found[0] == found[1] == found[2]


def test_the_first_article_leads() -> None:
    items = weigh((make_photo(1), *make_page([5, 5])))
    assert [item.weight for item in items] == [Weight.PHOTO, Weight.LEAD, Weight.NORMAL]


def test_a_longer_article_speaks_louder_than_a_shorter_one() -> None:
    weights = [item.weight for item in weigh(make_page([5, 1, 20, 5, 5, 1]))]
    assert weights[2] is Weight.MAJOR
    assert weights[1] is weights[5] is Weight.MINOR


def test_the_lead_is_wider_than_anything_beside_it() -> None:
    first, *_ = compose(make_page([4, 8, 8, 8, 8, 8]))
    assert first[0].span > max(framed.span for framed in first[1:])


def test_a_short_lead_keeps_its_width_above_longer_articles() -> None:
    stories = (
        make_story("嫦娥六号携月背“土”特产\n启程回家", 1, kicker="世界首次！", markdown=SENTENCE * 3, continues_on=4),
        make_story("康养仙都\n邀您“缙”情畅游", 2, subtitle="推介会在杭举行", markdown=SENTENCE * 13),
        make_story("义乌创新“三招”\n构建和谐劳动关系", 3, column="巡礼", markdown=SENTENCE * 28),
        make_photo(4, SENTENCE * 3),
        make_story("新型学徒制班\n为企业“定制”人才", 5, column="栏目", markdown=SENTENCE * 16),
        make_story("人才“下沉”，\n县域成为就业新选择", 6, column="栏目", markdown=SENTENCE * 25),
    )
    spans = [[framed.span for framed in row] for row in compose(stories)]
    assert spans == [[8, 4], [5, 7]]


def test_the_articles_of_a_series_stand_in_one_frame() -> None:
    stories = (*make_page([8]), *(make_story("题", n, markdown=SENTENCE * 8, column="栏目") for n in (2, 3)))
    framed = compose(stories)[-1][-1]
    assert framed.group.kind is FrameKind.SERIES
    assert len(framed.group.items) == 2


def test_a_series_with_room_stands_side_by_side() -> None:
    (row,) = compose(tuple(make_story("题", n, markdown=SENTENCE * 8, column="栏目") for n in (1, 2)))
    assert [(framed.span, framed.across) for framed in row] == [(12, 2)]


def test_an_article_alone_in_its_column_has_no_frame() -> None:
    stories = (*make_page([8]), make_story("题", 2, markdown=SENTENCE * 8, column="栏目"))
    assert [framed.group.kind for row in compose(stories) for framed in row] == [FrameKind.STORY] * 2


def test_small_items_that_follow_each_other_are_stacked() -> None:
    briefs = tuple(make_story("简讯", number, kind=Kind.BRIEF) for number in (2, 3, 4))
    last = make_story("题", 5, markdown=SENTENCE * 9)
    frames = [framed for row in compose((*make_page([9]), *briefs, last)) for framed in row]
    assert any({2, 3, 4} <= {item.article.place.number for item in framed.group.items} for framed in frames)


def test_beside_a_tall_item_stand_as_many_as_fill_its_height() -> None:
    lead = make_story("题题题题", 1, markdown=SENTENCE * 12, file="01.jpg")
    others = (make_story("题题题题", number, markdown=SENTENCE * 6) for number in range(2, 6))
    (row, *_) = compose((lead, *others))
    assert [len(framed.group.items) for framed in row] > [1, 1]
    assert row[1].group.kind is FrameKind.STACK


def test_what_is_stacked_takes_the_lines_that_its_neighbours_leave() -> None:
    stories = (make_story("题", 1, kind=Kind.BRIEF), make_story("题", 2, markdown=SENTENCE * 12))
    items = weigh((make_story("题", 3, markdown=SENTENCE * 9), *stories))[1:]
    stack = gather(FrameKind.STACK, items)
    framed = lay(stack, find_extent(stack, 4), 30)
    px = span_px(4)
    filled = sum(
        item.measure(px).head + text_lines((cut(item.text.paragraphs, room),), px)[0]
        for item, room in zip(items, framed.rooms, strict=True)
    )
    assert 25 < filled < 30  # with what stands between them


def test_the_lead_and_the_articles_of_a_series_are_never_stacked() -> None:
    series = (make_story("题", number, markdown=SENTENCE * 2, column="栏目") for number in (3, 4))
    stories = (*make_page([2, 2]), *series, make_story("题", 5, markdown=SENTENCE * 2))
    stacked = [each for row in compose(stories) for each in row if each.group.kind is FrameKind.STACK]
    assert not [item for framed in stacked for item in framed.group.items if item.article.place.number in {1, 3, 4}]


def test_a_short_article_with_a_standing_head_is_stacked_rather_than_left_with_white_under_it() -> None:
    lead = make_story("题题题题", 1, markdown=SENTENCE * 12, file="01.jpg")
    columns = (make_story("题题", number, markdown=SENTENCE * 2, column=f"栏目{number}") for number in (2, 3, 4))
    (row, *_) = compose((lead, *columns))
    assert row[1].group.kind is FrameKind.STACK


def test_the_articles_of_a_series_stand_under_each_other_where_one_is_too_short_to_stand_beside_the_other() -> None:
    long = make_story("题题", 2, markdown=SENTENCE * 20, column="栏目", file="02.jpg")
    short = make_story("题题", 3, markdown="短。", column="栏目")
    items = weigh((*make_page([8]), long, short))[1:]
    assert find_extent(gather(FrameKind.SERIES, items), 12).across == 1
    assert find_extent(gather(FrameKind.SERIES, (items[0], items[0])), 12).across == 2


def test_a_short_item_that_would_leave_a_hole_beside_the_lead_stands_across_the_page() -> None:
    lead = make_story("题题题题", 1, markdown=SENTENCE * 12, file="01.jpg")
    rows = compose((lead, make_story("题", 2, kind=Kind.BRIEF)))
    assert [[(framed.group.kind, framed.span) for framed in row] for row in rows] == [
        [(FrameKind.STORY, 12)],
        [(FrameKind.BAND, 12)],
    ]
    assert rows[1][0].rooms == (3,)  # all its text


def test_texts_are_cut_so_that_the_feet_of_a_row_are_level() -> None:
    row = compose(make_page([12, 12]))[0]
    heights = []
    for framed in row:
        item, px = framed.group.items[0], span_px(framed.span)
        heights.append(item.measure(px).head + text_lines((cut(item.text.paragraphs, framed.rooms[0]),), px)[0])
    assert len(row) == 2
    assert max(heights) - min(heights) < 1.5


def test_a_headline_is_set_smaller_before_its_printed_line_breaks() -> None:
    fits, breaks = (compose((make_story("题" * count, markdown=SENTENCE * 9),))[0][0] for count in (20, 31))
    assert fits.steps == (0,)
    assert breaks.steps == (2,)


@pytest.mark.parametrize(("count", "ems"), [(11, 0), (12, 12), (13, 13), (14, 0)])
def test_on_a_telephone_a_headline_is_set_smaller_where_that_keeps_its_printed_line(count: int, ems: int) -> None:
    (lead,) = weigh((make_story("题" * count + "\n短行", markdown=SENTENCE),))
    assert phone_ems(lead, phone_px(gather(FrameKind.STORY, (lead,)), lead)) == ems


def test_a_frame_round_a_series_leaves_less_room_for_headlines() -> None:
    _, item = weigh((make_story("甲"), make_story("题" * 15, 2, markdown=SENTENCE * 9)))
    story, series = (phone_px(gather(kind, (item,)), item) for kind in (FrameKind.STORY, FrameKind.SERIES))
    assert series < story


@pytest.mark.parametrize("weight", list(Weight))
def test_every_weight_has_a_size(weight: Weight) -> None:
    sizes = SIZES[weight].headlines_px
    assert list(sizes) == sorted(sizes, reverse=True)
