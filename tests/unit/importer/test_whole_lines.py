"""What lines of a page look unlike others of their role."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.importer.whole_lines import measure_lines
from gazette.problems import Source
from tests.unit.importer.test_level_crossheads import write

BULLETS = "临塘晚报\n2021年10月22日　星期五　第4版\n\n■渡口添船\n往返一刻钟。\n■茶馆开张\n桌子二十张。\n"
NUMBERS = (
    "临塘晚报\n2021年10月22日　星期五　第4版\n\n老街三题\n一\n　　渡口添了船，往返一刻钟。\n二\n　　茶馆开了张。\n"
)


@pytest.mark.parametrize(
    ("page", "first", "second"),
    [
        (BULLETS, "■渡口添船", "■茶馆开张"),
        (NUMBERS, "一", "二"),
        (write(("1978：祠堂里的书", "1996：歇一歇的树")), "1978:祠堂里的书", "1996:歇一歇的树"),
    ],
)
def test_what_is_marked_alike_is_one_thing(page: str, first: str, second: str) -> None:
    reading = classify(read_sheet(Source("page.txt", page)))
    keys = [trait.line.key for trait in reading.traits]

    def measure(one: Role, other: Role) -> float:
        verdicts = list(reading.verdicts)
        for key, role in ((first, one), (second, other)):
            verdicts[keys.index(key)] = replace(verdicts[keys.index(key)], role=role)
        found = measure_lines(replace(reading, verdicts=tuple(verdicts)))
        return sum(times for name, times in found if name == "marked alike and read unlike others")

    assert measure(Role.CROSSHEAD, Role.CROSSHEAD) == measure(Role.HEAD, Role.HEAD) == 0
    assert measure(Role.CROSSHEAD, Role.START) == measure(Role.HEAD, Role.CROSSHEAD) == 1


def test_lines_without_a_common_mark_may_be_anything() -> None:
    page = BULLETS.replace("■", "")
    reading = classify(read_sheet(Source("page.txt", page)))
    assert not sum(times for name, times in measure_lines(reading) if name == "marked alike and read unlike others")
