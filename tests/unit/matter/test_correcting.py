"""A correction is put into an article's file, and nothing else in it moves."""

import datetime as dt
import difflib

import pytest

from gazette.matter.correcting import insert_correction
from gazette.model import Correction, Place
from gazette.problems import Source

DAY = dt.date(2024, 6, 6)
PLACE = Place(dt.date(2024, 6, 5), 1, 3)
PATH = "2024-06-05/01/03-x.md"
CORRECTION = Correction(DAY, "将“30人”改为“80人”: 记者误记。")
ITEM = ["- date: 2024-06-06", "  text: '将“30人”改为“80人”: 记者误记。'"]


def added(text: str) -> list[str]:
    new = insert_correction(Source("x.md", text), PLACE, PATH, CORRECTION)
    assert new is not None
    steps = [line for line in difflib.ndiff(text.split("\n"), new.split("\n")) if line[:1] in "+-"]
    assert all(line.startswith("+ ") for line in steps), steps
    return [line[2:] for line in steps]


@pytest.mark.parametrize(
    "keys",
    [
        "title: 甲\n",
        "# 头条\ntitle:   '甲'   # 主题\n\n\nphotos:\n  - caption: |-\n      一\n      二\n# corrections: 空\n",
        "title: 甲\nsource_text:\n  file: seeds/a.txt\n  digest: sha256:1\n",
    ],
)
def test_a_file_without_corrections_gets_the_key_at_the_end_of_its_keys(keys: str) -> None:
    assert added(f"---\n{keys}---\n\n正文。\n\n---\n\n正文。\n") == ["corrections:", *ITEM]


def test_a_second_correction_stands_below_the_first() -> None:
    keys = "title: 甲\ncorrections:\n- date: 2024-06-05\n  text: |\n    第一则。\n\n# 以上是更正\ntags: [水]\n"
    assert added(f"---\n{keys}---\n") == ITEM


def test_it_stands_as_far_in_as_the_first() -> None:
    keys = "title: 甲\ncorrections:   # 更正\n   -  date: 2024-06-05\n      text: 第一则。 # 已核\ntags: [水]\n"
    assert added(f"---\n{keys}---\n") == [f"   {line}" for line in ITEM]


@pytest.mark.parametrize("empty", ["corrections:", "corrections: []", "corrections: [] # 暂无"])
def test_an_empty_key_is_filled(empty: str) -> None:
    text = f"---\ntitle: 甲\n{empty}\ntags: [水]\n---\n正文。\n"
    new = insert_correction(Source("x.md", text), PLACE, PATH, CORRECTION)
    assert new is not None
    assert new.split("\n")[3:5] == ITEM
    assert new.endswith("tags: [水]\n---\n正文。\n")


def test_a_list_on_one_line_stays_on_one_line() -> None:
    text = "---\ntitle: 甲\ncorrections: [{date: 2024-06-05, text: 第一则。}]\n---\n"
    new = insert_correction(Source("x.md", text), PLACE, PATH, CORRECTION)
    assert new is not None
    assert new.count("\n") == text.count("\n")
    assert "第一则。}, {date: 2024-06-06," in new


def test_keys_on_one_line_are_left_to_people() -> None:
    assert insert_correction(Source("x.md", "---\n{title: 甲}\n---\n"), PLACE, PATH, CORRECTION) is None
    assert insert_correction(Source("x.md", "title: 甲\n"), PLACE, PATH, CORRECTION) is None
