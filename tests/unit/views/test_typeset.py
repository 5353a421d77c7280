import random
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gazette.model import Issue, Kind, Page, Person, Story
from gazette.paper.connections import Archive
from gazette.paper.renditions import Extent
from gazette.views.bench import Bench, Box, BoxKind
from gazette.views.frame import plan_imprint
from gazette.views.grid import LEAST_LEADING, MOST_LEADING, TYPES, WIDTH, plan_grid
from gazette.views.makeup import GUESSED, guess_type, leading_of, make_up
from gazette.views.sheet import plan_copy
from gazette.views.typeset import SheetBox, TypesetView, plan_typeset
from gazette.views.weighing import weigh
from tests.unit.newspapers import SENTENCE, SETTINGS, by_place, make_page, make_paper, make_photo, make_story

HEIGHT = 340.0


def _any_page(seed: int, count: int) -> tuple[Story, ...]:
    pick = random.Random(seed)  # noqa: S311  # a page made at random, not a secret
    return tuple(
        make_story(
            "\n".join("题" * pick.randint(2, 24) for _ in range(pick.randint(1, 2))),
            number,
            markdown="\n\n".join([SENTENCE] * pick.randint(1, 12)),
            kind=pick.choice([Kind.ARTICLE, Kind.ARTICLE, Kind.BRIEF, Kind.NOTICE]),
            column=pick.choice([None, None, "栏目甲"]),
        )
        for number in range(1, count + 1)
    )


def _view(*stories: Story) -> TypesetView:
    paper = make_paper(*stories)
    issue: Issue = paper.issues[0]
    page: Page = issue.pages[0]
    imprint = plan_imprint(paper, SETTINGS, preview=False)
    return plan_typeset(page, issue, Archive(stories=by_place(*stories)), imprint)


def _items(boxes: tuple[SheetBox, ...]) -> Iterator[SheetBox]:
    for box in boxes:
        yield from (box,) if box.kind == "item" else _items(box.parts)


def _widths(box: Box) -> Iterator[bool]:
    if box.kind is BoxKind.ROW:
        yield sum(part.units for part in box.parts) == box.units
    elif box.parts:
        yield all(part.units == box.units for part in box.parts)
    for part in box.parts:
        yield from _widths(part)


@given(st.integers(0, 1000), st.integers(1, 12))
@settings(max_examples=15, deadline=None)
def test_every_item_of_a_page_stands_on_its_sheet_once_and_in_order(seed: int, count: int) -> None:
    view = _view(*_any_page(seed, count))
    assert [box.text.one_line for box in _items(view.rows) if box.text] == [
        story.article.title.corrected.replace("\n", "") for story in _any_page(seed, count)
    ]


@given(st.integers(0, 1000), st.integers(1, 12))
@settings(max_examples=15, deadline=None)
def test_the_parts_of_a_row_share_its_columns_and_those_of_a_stack_have_them_all(seed: int, count: int) -> None:
    made = make_up(plan_copy(weigh(_any_page(seed, count)), "2024-06-05/01", {}), HEIGHT)
    assert all(row.units == made.grid.units for row in made.rows)
    assert all(fits for row in made.rows for fits in _widths(row))


def test_the_more_there_is_to_set_the_smaller_the_type_and_the_more_columns() -> None:
    few, many = (make_up(plan_copy(weigh(make_page(lengths)), "", {}), HEIGHT) for lengths in ([4, 2], [40] * 5))
    assert few.grid.type_pt > many.grid.type_pt
    assert few.grid.units < many.grid.units
    assert sum(row.height for row in many.rows) <= HEIGHT


def test_many_pictures_are_cropped_so_that_the_text_beside_them_can_be_read_and_the_sheet_holds_all() -> None:
    stories = [make_story("题题题题", number, markdown=SENTENCE * 4, file="p.jpg") for number in range(1, 21)]
    few, many = (make_up(plan_copy(weigh(tuple(stories[:count])), "", {}), HEIGHT) for count in (2, 20))
    assert few.grid.most_picture > many.grid.most_picture
    assert many.grid.type_pt > TYPES[-1]
    assert sum(row.height for row in many.rows) <= HEIGHT


def test_what_looks_best_in_no_size_is_made_up_for_the_least_height() -> None:
    title, text = "\n".join(("题" * 26, "题" * 22)), "\n\n".join([SENTENCE] * 3)
    stories = (make_story(title, number, markdown=text, subtitle="副题" * 8, file="p.jpg") for number in range(1, 29))
    assert make_up(plan_copy(weigh(tuple(stories)), "", {}), HEIGHT).fits


def test_people_whom_a_line_cannot_hold_beside_the_source_stand_under_it() -> None:
    people = tuple(Person(name, "通讯员") for name in ("欧阳海燕", "司马小满", "王立新"))
    one, three = (make_story("题", 1, source="本报讯", byline=people[:count]) for count in (1, 3))
    grid = plan_grid(9.0)
    narrow, wide = (
        [plan_copy(weigh((story,)), "", {})[0].set(units, grid).head for story in (one, three)] for units in (1, 4)
    )
    assert narrow[1] > narrow[0]
    assert wide[1] == wide[0]


def test_little_text_is_set_in_the_largest_type_and_leaves_the_foot_of_the_sheet_free() -> None:
    made = make_up(plan_copy(weigh(make_page([1])), "", {}), HEIGHT)
    assert made.grid.type_pt == TYPES[0]
    assert not made.full


def test_more_than_a_sheet_can_hold_is_set_in_the_smallest_type_and_nothing_is_left_out() -> None:
    view = _view(*make_page([400] * 3))
    assert view.type == TYPES[-1] * 4
    assert len(list(_items(view.rows))) == len(make_page([400] * 3))


def test_lines_are_spread_so_that_feet_are_level_within_what_can_be_read() -> None:
    box = make_up(plan_copy(weigh(make_page([9])), "", {}), HEIGHT).rows[0]
    grid = plan_grid(9.0)
    assert leading_of(box, 10_000, grid) == MOST_LEADING
    assert leading_of(box, 1, grid) == LEAST_LEADING


def test_the_articles_of_a_series_stand_in_one_frame_under_its_standing_head() -> None:
    series = (make_story("题", number, markdown=SENTENCE * 8, column="栏目") for number in (2, 3))
    view = _view(*make_page([8]), *series)
    (frame,) = (box for row in view.rows for box in (row, *row.parts) if box.kind == "series")
    assert frame.heading is not None
    assert (frame.heading.text, len(list(_items(frame.parts)))) == ("栏目", 2)


@pytest.mark.parametrize(("size", "height"), [((600, 300), 0.5), (None, 2 / 3)])
def test_a_picture_takes_its_own_height_or_that_of_most_pictures(size: tuple[int, int] | None, height: float) -> None:
    story = make_story("题", 1, file="a.jpg", caption="说明")
    (copy,) = plan_copy(weigh((story,)), "2024-06-05/01", {"2024-06-05/01/a.jpg": Extent(*size)} if size else {})
    assert list(copy.shapes) == pytest.approx([height])


def test_a_photo_story_without_its_picture_is_boxed_as_high_as_its_caption() -> None:
    short, long = (plan_copy(weigh((make_photo(1, SENTENCE * times),)), "", {})[0] for times in (1, 6))
    grid = plan_grid(9.0)
    assert short.boxed
    assert short.set(2, grid).head < long.set(2, grid).head
    assert short.set(2, grid).lines == 0


def test_every_line_of_a_verse_is_a_line_and_a_dropped_reading_takes_no_room() -> None:
    verse = make_story("题", 1, markdown="船来的时候\\\n雾还没有散\\\n母亲{~~の~>的~~}包袱")
    (copy,) = plan_copy(weigh((verse,)), "", {})
    assert copy.paragraphs == (5.0, 5.0, 5.0)


def test_a_headline_keeps_its_printed_lines_where_a_smaller_size_allows_it() -> None:
    grid = plan_grid(9.0)
    (copy,) = plan_copy(weigh((make_story("二十个字的标题一行排下要多大的地方才够呢", 1),)), "", {})
    made = copy.set(grid.units, grid)
    assert made.broken == 0
    assert made.headline_pt * 20 * 25.4 / 72 <= WIDTH


def test_the_typeset_page_names_the_page_as_its_canonical_address() -> None:
    view = _view(*make_page([3, 3]))
    assert view.address == "2024/06/05/01/typeset/"
    assert view.frame.canonical_url == "https://example.org/paper/2024/06/05/01/"


@given(st.integers(0, 1000), st.integers(1, 9), st.floats(60, 400))
@settings(max_examples=15, deadline=None)
def test_no_size_of_type_is_passed_over_in_which_a_page_would_find_room(seed: int, count: int, height: float) -> None:
    long = make_story("题", count + 1, markdown=SENTENCE * 150)
    copies = plan_copy(weigh((*_any_page(seed, count), long)), "", {})

    def room(size: float) -> float:
        grid = plan_grid(size)
        middle = max(1, grid.units // 3)
        return sum(copy.set(middle, grid).height(grid.em) * grid.widths[middle] for copy in copies)

    fitting = [at for at, size in enumerate(TYPES) if room(size) <= height * WIDTH * GUESSED]
    assert guess_type(copies, height) == min(fitting, default=len(TYPES) - 1)


def test_a_page_is_made_up_in_no_more_than_two_sizes_and_a_half_on_average(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tried = []
    made = Bench.made

    def note(bench: Bench) -> tuple[Box, ...]:
        tried.append(bench.grid.type_pt)
        return made(bench)

    monkeypatch.setattr(Bench, "made", note)
    pick = random.Random(1)  # noqa: S311  # pages made at random, not secrets
    for _ in range(30):
        stories = make_page([pick.randint(5, 60) for _ in range(6)])
        make_up(plan_copy(weigh(stories), "2024-06-05/01", {}), HEIGHT)
    assert len(tried) <= 2.5 * 30
