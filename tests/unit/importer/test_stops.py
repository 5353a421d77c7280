"""Lines that stop inside a sentence, and lines that may be the middle of one."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.stops import breaks_off, is_plain
from gazette.importer.traits import Traits, read_traits
from gazette.problems import Source

ABOVE = "　　本报讯　红旗公社党委和民工同吃同住，\n同劳动。\n"
BELOW = "\n同劳动，石崖大队民工连在阴坡打冻土，一\n镐下去只留一个白点，他们就用火烧，大家\n" * 3


def look(line: str) -> tuple[Traits, Traits]:
    _, above, here, *_ = read_traits(read_sheet(Source("seeds/03.txt", ABOVE + line + BELOW)))
    return here, above


@pytest.mark.parametrize(
    "line", ["棋的老伯笑道：“一碗茶换一担柴，这笔生意", "还有个小朋友，他画了一幅《", "在阴坡打冻土，一", "从那天起，"]
)
def test_a_line_may_stop_where_somebody_speaks_or_before_a_title(line: str) -> None:
    assert breaks_off(*look(line))


@pytest.mark.parametrize("line", ["地址：黄河镇十八里铺", "联系人：“老铁”五金厂电话８３５４６７８２１", "一镐下去。"])
def test_a_label_a_number_and_a_whole_sentence_stop_nowhere(line: str) -> None:
    assert not breaks_off(*look(line))


@pytest.mark.parametrize("line", ["笔字：“七月不是悬崖，是一个路口。”", "足足半个月，“现在他们睡梦中都要开大会"])
def test_speech_and_a_full_line_may_be_the_middle_of_a_sentence(line: str) -> None:
    assert is_plain(look(line)[0])


@pytest.mark.parametrize("line", ["编辑同志：我们村的坝塘没有人管。", "红旗公社党委办公室"])
def test_who_is_addressed_and_a_body_are_none(line: str) -> None:
    assert not is_plain(look(line)[0])
