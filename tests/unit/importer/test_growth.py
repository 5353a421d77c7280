"""What a page costs grows as the page does: what is asked of its items and lines is counted, by no clock."""

from collections.abc import Callable
from types import ModuleType

import pytest

from gazette.importer import headlines, import_page, plan_search, stacks, torn_stacks, whole_topics
from gazette.importer.beginnings import Beginnings
from gazette.importer.breaks import find_breaks
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.partings import Partings
from gazette.importer.plan_search import PlanSearch, promise
from gazette.importer.plans import rank_plans
from gazette.importer.remembered import begin_page, forget, remember
from gazette.importer.wholes import put_together
from gazette.problems import Source
from tests.unit.reading_pages import read_section

Count = Callable[[ModuleType, str], list[None]]
NEAR = 64
PLACES = ("柳河", "石桥", "东坪", "沙洲", "青塘", "北岭", "新港")
DEEDS = ("渡槽合龙", "小学栽桃", "果园挂果", "水渠通水", "集市开张", "码头扩建", "戏台翻新")
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
    compared = count(whole_topics, "liken")
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


def make_tall_stack(lines: int) -> str:
    """Return so many lines of headlines above eight reports, of which four take up words of a line or two each."""
    heads = [f"{place}{what}" for what in ("今夜合龙", "添了果园", "修好水渠") for place in PLACES]
    texts = [
        f"　　本报讯（记者刘辉）{place}昨天{what}，三百户村民都来看。\n"
        for place, what in zip(PLACES, DEEDS, strict=True)
    ]
    return "\n".join(heads[:lines]) + "\n" + "".join(texts)


@pytest.mark.parametrize("lines", [7, 10])
def test_the_ways_to_divide_a_stack_come_by_what_they_promise_and_none_is_left_out(lines: int) -> None:
    section = read_section(make_tall_stack(lines))
    sure = find_breaks(section.blocks)[:4]
    search, partings = PlanSearch(section.heads, section.blocks, sure), Partings(section.heads)
    found = list(iter(search.find_next, None))
    promised = [each.most for each in found]
    assert promised == sorted(promised, reverse=True)
    assert max(promise(each.plan.score, len(each.plan.order)) for each in found) == promised[0]
    texts = Beginnings(section.heads, section.blocks, sure)
    every = [
        (breaks, banner, cuts)
        for count in (2, 3, 4)
        for breaks in texts.list_breaks(count)
        for banner, cuts, _ in partings.list(count - 1)
    ]
    assert sorted((plan.breaks, plan.banner, plan.cuts) for _, _, plan in found) == sorted(every)
    assert [rank for _, rank, _ in sorted(found, key=lambda each: each.rank)] == sorted({each.rank for each in found})


def test_few_of_the_ways_to_divide_a_tall_stack_are_weighed(count: Count) -> None:
    section = read_section(make_tall_stack(20))
    sure = find_breaks(section.blocks)
    ways = sum(
        1
        for texts in (2, 3, 4)
        for _ in Beginnings(section.heads, section.blocks, sure).list_breaks(texts)
        for _ in Partings(section.heads).list(texts - 1)
    )
    weighed = count(plan_search, "weigh_words")
    best = rank_plans(section.heads, section.blocks, sure).find()
    assert best is not None
    assert ways > 10_000
    assert 2 <= len(weighed) < ways / 10
