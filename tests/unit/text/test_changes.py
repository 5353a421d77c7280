"""What has changed in a text, in words that readers of a correction understand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.text.changes import describe_changes, find_changes


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("共有30人参加。", "共有80人参加。", "将“30”改为“80”。"),
        ("由王小明主持。", "由李小红主持。", "将“王小明”改为“李小红”。"),
        ("会议在杭州举行。", "会议在宁波举行。", "将“杭州”改为“宁波”。"),
        ("会议在杭州举行。", "会议昨日在杭州举行。", "在“会议”后增补“昨日”。"),
        ("会议圆满成功地举行。", "会议举行。", "删去“圆满成功地”。"),
        ("增长3.5%。", "增长13.5%。", "将“3.5%”改为“13.5%”。"),
        ("同样。", "同样。", ""),
        ("有 空格", "有  空格", ""),
    ],
)
def test_a_change_is_told_in_whole_words(old: str, new: str, told: str) -> None:
    assert describe_changes(find_changes(old, new), "zh-Hans") == told


def test_two_changes_far_apart_are_two() -> None:
    old = "会议在杭州举行，来自全省各地的代表共有30人参加。"
    new = "会议在宁波举行，来自全省各地的代表共有80人参加。"
    assert describe_changes(find_changes(old, new), "zh-Hans") == "将“杭州”改为“宁波”；将“30”改为“80”。"


def test_traditional_chinese_and_english_have_their_own_words_and_marks() -> None:
    assert describe_changes(find_changes("共30人", "共80人"), "zh-Hant") == "將「30」改為「80」。"
    assert describe_changes(find_changes("共30人", "共80人"), "zh-TW") == "將「30」改為「80」。"
    changes = find_changes("The ferry leaves at 8:30.", "The ferry leaves at 9:30.")
    assert describe_changes(changes, "en-GB") == "“8:30” has been changed to “9:30”."
    added = find_changes("The mayor spoke.", "The former mayor spoke.")
    assert describe_changes(added, "en") == "After “The”, “former” has been added."


@given(st.text(), st.text())
def test_texts_that_differ_in_more_than_white_space_have_changes(old: str, new: str) -> None:
    changes = find_changes(old, new)
    assert not find_changes(old, old)
    if "".join(old.split()) != "".join(new.split()):
        assert changes
    assert all(change.old or change.new for change in changes)
