"""What a page costs grows as the page does: what is asked of its items and lines is counted, by no clock."""

from collections.abc import Callable
from types import ModuleType

import pytest

from gazette.importer import headlines, import_page, stacks, torn_stacks, wholes
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.remembered import begin_page, forget, remember
from gazette.importer.wholes import put_together
from gazette.problems import Source

Count = Callable[[ModuleType, str], list[None]]
NEAR = 64
DEAR = ((headlines, "read_among"), (stacks, "part_writers"), (torn_stacks, "_takes_up"))

HEAD = "江城日报\n2024年6月5日 星期三 第2版\n"
STACK = (
    "第{0}座渡槽今夜合龙\n第{0}所小学添了果园\n"
    "　　本报讯（记者 刘辉）昨日，第{0}座渡槽合龙，总长{0}米，两岸村民都来看。\n"
    "　　本报讯（记者 王强）第{0}所小学昨天添了果园，学生栽下{0}棵桃树。\n"
)


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> Count:
    """Return a function that has the calls of another one counted from now on."""

    def begin(module: ModuleType, name: str) -> list[None]:
        calls: list[None] = []
        asked = getattr(module, name)

        def note(*given: object, **named: object) -> object:
            calls.append(None)
            return asked(*given, **named)

        monkeypatch.setattr(module, name, note)
        return calls

    return begin


def make_stacks(number: int) -> Source:
    return Source("page.txt", HEAD + "".join(STACK.format(at) for at in range(100, 100 + number)))


def test_a_long_page_is_put_together_again_without_reading_its_items_again(count: Count) -> None:
    reading = classify(read_sheet(make_stacks(160)))
    first, again = put_together(reading), [count(*each) for each in DEAR]
    assert put_together(reading) == first
    assert again == [[], [], []]


def test_headlines_of_a_page_read_again_are_compared_with_what_is_new_alone(count: Count) -> None:
    compared = count(wholes, "liken")
    items = len(import_page(make_stacks(160)).articles)
    assert items == 320
    assert len(compared) <= items * (2 * NEAR + 2)


def test_what_is_remembered_of_a_page_is_forgotten_at_the_next() -> None:
    asked: list[int] = []

    @remember(3)
    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    def ask(most: int) -> None:
        asked.clear()
        for _ in range(2):
            assert [double(number) for number in range(most)] == [2 * number for number in range(most)]

    ask(100)
    assert asked == list(range(100))
    begin_page()
    ask(3)
    assert asked == list(range(3))
    begin_page()
    ask(3)
    assert not asked
    forget()
    ask(3)
    assert asked == list(range(3))
