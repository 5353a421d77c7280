"""What is looked for in so many last characters of a line, or in short lines alone, is nowhere longer."""

from __future__ import annotations

import importlib
from types import ModuleType

import pytest

from gazette.importer import called_columns, headline_turns, series
from gazette.importer.rules import wording
from gazette.importer.series import names_series

BOUNDED = (
    (series, "_SERIES_ENDS", "_ENDS_LONGEST"),
    (series, "_SERIES_WHOLE", "_WHOLE_LONGEST"),
    (series, "NAMED_SERIES", "_NAMED_LONGEST"),
    (series, "BRIEFS", "_BRIEFS_LONGEST"),
    (series, "_ENDS", "_END_LONGEST"),
    (headline_turns, "_STAGE", "_STAGE_LONGEST"),
    (called_columns, "_NUMBER", "_NUMBER_LONGEST"),
    (wording, "_PARTS", "_PART_LONGEST"),
)


@pytest.mark.parametrize(("room", "pattern", "longest"), BOUNDED)
def test_a_pattern_that_looks_at_so_many_characters_matches_no_more(
    room: ModuleType, pattern: str, longest: str
) -> None:
    parser = importlib.import_module("re._parser")
    _, most = parser.parse(getattr(room, pattern).pattern).getwidth()
    assert most <= getattr(room, longest)


@pytest.mark.parametrize(
    "name", ["基层走笔", "老茶馆夜话", "采茶人的一天系列之三十", "修伞铺子连载之十二", "渡口旧事之二十一"]
)
def test_a_name_of_a_series_is_known_by_its_end(name: str) -> None:
    assert names_series(name)


@pytest.mark.parametrize("words", ["全村人均收入增长三分之二", "他走过的路一直通到山下的渡口", "系列", "之"])
def test_words_that_end_otherwise_are_no_name_of_a_series(words: str) -> None:
    assert not names_series(words)
