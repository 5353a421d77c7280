"""How likely a decision is wrong: by what comes near, by words, and by what became of the page as a whole."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from gazette.importer import chances
from gazette.importer.chances import FARTHEST, OtherRole, doubt_division, doubt_line, find_other_role
from gazette.importer.classify import Reading, Tried
from gazette.importer.doubts import find_doubts
from gazette.importer.headlines import Heads
from gazette.importer.lines import read_sheet
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.importer.ways import Verdict
from gazette.importer.weights import DOUBT, REREADING
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS, read

FOLIO = "临塘晚报\n2021年10月22日　星期五　第4版\n\n"
PAGE = f"{FOLIO}湖边来了白鹭\n　　本报讯　{HERONS}\n公交改道\n　　本报讯　{BUSES}\n"
AT, LINE = 2, 4  # 湖边来了白鹭


def make_reading(role: Role, other: Role, margin: float, tried: tuple[Tried, ...] = ()) -> Reading:
    """Return a page whose first headline was taken for ``role``."""
    reading = read_again(read_sheet(Source("page.txt", PAGE)))[0]
    verdicts = list(reading.verdicts)
    verdicts[AT] = Verdict(role, other, margin)
    assert reading.traits[AT].line.number == LINE
    return replace(reading, verdicts=tuple(verdicts), tried={LINE: tried} if tried else {})


def let_words_say(monkeypatch: pytest.MonkeyPatch, said: Mapping[Role, float]) -> None:
    monkeypatch.setattr(chances, "weigh_line", lambda *_: {role.value: said.get(role, 0.0) for role in Role})


def doubt(reading: Reading) -> float:
    other = find_other_role(reading, AT)
    assert other is not None
    return doubt_line(reading, AT, other)


def test_a_line_is_likelier_wrong_the_nearer_another_role_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    let_words_say(monkeypatch, {})
    likely = [doubt(make_reading(Role.HEAD, Role.START, margin)) for margin in (0.1, 1.0, 2.5, 5.0)]
    assert likely == sorted(likely, reverse=True)
    assert likely[0] > DOUBT > likely[-1] > 0


def test_words_for_another_role_make_a_line_doubtful_that_rules_were_sure_of(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = make_reading(Role.HEAD, Role.START, 4.0)
    let_words_say(monkeypatch, {})
    assert doubt(reading) < DOUBT
    let_words_say(monkeypatch, {Role.START: 8.0})
    assert doubt(reading) > DOUBT
    let_words_say(monkeypatch, {Role.START: 8.0, Role.HEAD: 8.0})
    assert doubt(reading) < DOUBT


def test_a_worse_page_with_another_role_speaks_for_the_role_that_a_line_has(monkeypatch: pytest.MonkeyPatch) -> None:
    let_words_say(monkeypatch, {})
    near, far = (doubt(make_reading(Role.HEAD, Role.START, 1.0, (Tried(Role.START, 1.0, w),))) for w in (0.1, 2.5))
    assert near > far


def test_the_other_role_is_the_likeliest_of_those_that_were_tried(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = (Tried(Role.AUTHOR, 3.0, 0.5), Tried(Role.HEAD, 0.0, -1.0))
    reading = make_reading(Role.HEAD, Role.START, 1.0, tried)
    let_words_say(monkeypatch, {})
    assert find_other_role(reading, AT) == OtherRole(Role.START, 1.0, -REREADING["how far it stayed behind"], 0.5)
    let_words_say(monkeypatch, {Role.AUTHOR: 6.0})
    other = find_other_role(reading, AT)
    assert other is not None
    assert (other.role, other.behind, other.worse) == (Role.AUTHOR, 3.0, 0.5)


def test_a_line_that_nothing_comes_near_has_no_other_role() -> None:
    assert find_other_role(make_reading(Role.HEAD, Role.START, FARTHEST), AT) is None
    assert find_other_role(make_reading(Role.HEAD, Role.START, FARTHEST - 0.1), AT) is not None


@pytest.mark.parametrize("stacked", [True, False])
def test_a_headline_is_likelier_divided_otherwise_the_nearer_that_comes(stacked: bool) -> None:  # noqa: FBT001
    likely = [doubt_division(Heads(margin=margin), stacked=stacked) for margin in (0.1, 0.8, 1.5, 3.0, 9.0)]
    assert likely == sorted(likely, reverse=True)
    assert likely[0] > DOUBT > likely[-1] > 0
    assert doubt_division(Heads(margin=0.8), stacked=True) > doubt_division(Heads(margin=0.8), stacked=False)


def test_a_doubt_says_how_likely_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    reading = make_reading(Role.HEAD, Role.START, 4.0)
    let_words_say(monkeypatch, {Role.START: 8.0})
    (said,) = (each for each in find_doubts(reading, (), {}) if each.span.line == LINE)
    assert said.alternative is not None
    assert (said.alternative.taken, said.alternative.other) == (Role.HEAD.value, Role.START.value)
    assert said.alternative.chance == round(doubt(reading), 2) > DOUBT
    assert said.alternative.margin == 4.0
    (said,) = (each for each in find_doubts(reading, (), {LINE: Role.AUTHOR.value}) if each.span.line == LINE)
    assert said.alternative is not None
    assert (said.alternative.taken, said.alternative.other) == (Role.AUTHOR.value, Role.HEAD.value)
    assert (said.alternative.chance, said.alternative.margin) == (None, None)


def test_a_headline_in_a_stack_that_may_be_divided_otherwise_says_both(monkeypatch: pytest.MonkeyPatch) -> None:
    stack = f"{FOLIO}湖边来了白鹭\n市民驻足\n公交改道\n新设车站\n　　本报讯　{HERONS}\n　　本报讯　{BUSES}\n"
    monkeypatch.setattr(find_doubts.__module__ + ".DOUBT", 0.0)
    paired = [each.alternative for each in read(stack).problems if each.alternative]
    assert {each.about for each in paired} >= {"pairing", "division"}


def test_a_headline_without_a_text_is_a_doubt() -> None:
    reading, items = read_again(read_sheet(Source("page.txt", PAGE)))
    bare = [Titled(Item(each.item.heads, ()), each.column) for each in items.titled]
    said = [each for each in find_doubts(reading, tuple(bare), {}) if each.code is Code.DOUBTFUL_HEADLINE]
    assert {each.message for each in said} == {"a headline with no text of its own"}
    assert [each.span.line for each in said] == [LINE, LINE + 2]
    for each in said:
        assert each.alternative is not None
        assert each.alternative.taken == Role.HEAD.value != each.alternative.other
    assert [each for each in find_doubts(reading, items.titled, {}) if each.code is Code.DOUBTFUL_HEADLINE] == []


def test_a_reading_knows_in_which_roles_its_lines_were_tried() -> None:
    shelf = "　　图书馆添了夜间座位\n　　市图书馆昨起把夜间座位增加到三百个，闭馆时间推迟到晚上十点。\n"
    rest = "".join(f"城南第{n}小学开学\n　　本报讯　{HERONS}\n　　{BUSES}\n" for n in "一二三四五")
    reading = read_again(read_sheet(Source("page.txt", PAGE + shelf + rest)))[1].reading
    assert reading.tried
    numbers = {trait.line.number for trait in reading.traits}
    assert set(reading.tried) <= numbers
    assert all(way.behind < FARTHEST for ways in reading.tried.values() for way in ways)
