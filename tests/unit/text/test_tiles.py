from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gazette.text.tiles import HERE, THERE, Tile, fill_gaps, find_tiles

TEXTS = st.text(alphabet="春耕秋收，。", max_size=40)


def test_paragraphs_that_changed_places_are_found_each_whole() -> None:
    here, there = "春耕抓得紧，农机已检修。早稻育秧月底前完成。", "早稻育秧月底前完成。春耕抓得紧，农机已检修。"
    assert find_tiles(here, there, 4) == (Tile(0, 10, 12), Tile(12, 0, 10))


def test_what_stands_twice_in_one_text_and_once_in_the_other_is_found_once() -> None:
    assert find_tiles("早稻育秧完成。早稻育秧完成。", "早稻育秧完成。", 4) == (Tile(0, 0, 7),)
    assert find_tiles("早稻育秧完成。", "早稻育秧完成。早稻育秧完成。", 4) == (Tile(0, 0, 7),)


def test_what_is_used_is_found_in_nothing() -> None:
    assert find_tiles(HERE * 8, THERE * 8, 4) == ()


@given(TEXTS, TEXTS)
def test_each_character_of_both_is_found_once_at_most_and_is_the_same_in_both(here: str, there: str) -> None:
    tiles = find_tiles(here, there, 2)
    more, replaced = fill_gaps(here, there, tiles)
    pairs = [(each.here + at, each.there + at) for each in (*tiles, *more) for at in range(each.length)]
    assert all(here[one] == there[other] for one, other in pairs)
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    assert replaced.isdisjoint(one for one, _ in pairs)


def test_a_short_word_between_two_corrections_is_found_and_what_was_corrected_is_told() -> None:
    here, there = "这个镇里三百台农机已完成检修，备足备齐。", "这个镇里约**300**台农机已完成检修，备足备齐。"
    tiles = find_tiles(here, there, 4)
    more, replaced = fill_gaps(here, there, tiles)
    assert {here[each.here : each.here + each.length] for each in (*tiles, *more)} == {
        "这个镇里",
        "台农机已完成检修，备足备齐。",
    }
    assert "".join(here[at] for at in sorted(replaced)) == "三百"
