from __future__ import annotations

from pathlib import Path

import pytest

from gazette.importer import import_page
from gazette.importer.chances import FARTHEST
from gazette.importer.doubts import find_doubts
from gazette.importer.headline_reasons import say_parts
from gazette.importer.rules.rule import Role
from gazette.importer.weights import DOUBT
from gazette.importer.written import CAPTION
from gazette.phrases import translate
from gazette.problems import Alternative, Code, Problem, Severity, Source

ROOT = Path(__file__).parent.parent.parent.parent
PAGES = sorted((ROOT / "tests" / "golden" / "import" / "pages").glob("*.txt"))
ROLES = {role.value for role in Role}


def read(path: Path) -> tuple[Problem, ...]:
    try:
        text = path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ()
    return import_page(Source(path.name, text)).problems


@pytest.fixture(scope="module")
def doubts() -> dict[str, list[Alternative]]:
    """What is doubtful on a few pages; tests/golden/test_imported_pages.py holds the same of every page."""
    found: dict[str, list[Alternative]] = {}
    for path in [*PAGES[::45], ROOT / "seeds" / "000_51e2a95c7ec7d086.txt"]:
        for problem in read(path):
            if problem.code in {Code.DOUBTFUL_LINE, Code.DOUBTFUL_HEADLINE, Code.DOUBTFUL_JOIN, Code.OUT_OF_ORDER}:
                assert problem.alternative is not None, problem
                found.setdefault(problem.alternative.about, []).append(problem.alternative)
    return found


def test_a_doubtful_line_names_both_roles_and_how_close_they_were(doubts: dict[str, list[Alternative]]) -> None:
    for other in doubts["role"]:
        assert {other.taken, other.other} <= {*ROLES, CAPTION}
        assert other.margin is None or other.margin <= FARTHEST  # rounded
        assert other.chance is None or other.chance >= DOUBT
    assert any(other.margin is not None for other in doubts["role"])


def test_a_join_may_be_a_paragraph_and_the_other_way_about(doubts: dict[str, list[Alternative]]) -> None:
    pairs = {(other.taken, other.other) for other in doubts["join"]}
    assert pairs <= {(Role.REST.value, Role.START.value), (Role.START.value, Role.REST.value)}
    assert pairs


@pytest.mark.parametrize(
    ("headline", "taken", "said"),
    [
        (
            "全市园林工作会议强调\n今年新种行道树两万棵\n——城南先栽三条街",
            "kicker 3-3; title 4-4; subtitle 5-5",
            "引题 3 行、主题 4 行、副题 5 行",
        ),
        ("今年新种行道树\n两万棵", "title 3-4", "主题 3-4 行"),
    ],
)
def test_a_headline_that_may_be_divided_otherwise_says_how(
    headline: str, taken: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(find_doubts.__module__ + ".DOUBT", 0.0)
    text = f"2024年6月5日 星期三 第3版\n\n{headline}\n　　本报讯　昨天，全市园林工作会议召开，今年新种行道树两万棵。\n"
    page = import_page(Source("a.txt", text))
    (doubt,) = (problem for problem in page.problems if problem.code is Code.DOUBTFUL_HEADLINE)
    other = doubt.alternative
    assert other is not None
    assert (other.about, other.taken) == ("division", taken)
    assert other.other not in {"", taken}
    assert other.margin
    message = f"the headline is divided so: {say_parts(taken)}; it may be: {say_parts(other.other)}"
    assert doubt.message == message
    assert translate(message, "zh-Hans").startswith(f"标题这样分：{said}；也可能是：")


def test_a_paired_headline_names_the_line_of_the_other_text(doubts: dict[str, list[Alternative]]) -> None:
    for other in doubts["pairing"]:
        assert other.other == f"line {other.line}" != other.taken


def test_a_certain_misreading_has_its_reading() -> None:
    source = Source("a.txt", "2024年6月5日 第3版\n\n会议召开\n\n　　本报讯 昨天，自治州の普里沙来到这里开会。のー\n")
    found = [problem.alternative for problem in import_page(source).problems if problem.code is Code.MISREAD]
    assert found[0] == Alternative("reading", "の", "的")
    assert found[1] is None


def test_what_is_no_doubt_has_no_alternative() -> None:
    problems = import_page(Source("a.txt", "只有一行字。\n")).problems
    assert [problem.alternative for problem in problems if problem.severity is Severity.ERROR] == [None]
