from __future__ import annotations

import datetime as dt

from gazette.importer import ImportedPage, PageHints, import_page, join_jumps
from gazette.problems import Code, Source

DAY = dt.date(2024, 6, 5)
FIRST = "民生实事件件有着落\n\n本报讯 昨日，我市召开民生实事推进会，通报全市民生实事项目的进展情况。\n\n（下转第4版）\n"
SECOND = "（上接第1版）民生实事项目开工率达到92%，完成投资45亿元，件件有着落，群众看得见。\n"


def page(text: str, number: int) -> ImportedPage:
    return import_page(Source(f"{number}.txt", text), PageHints(DAY, number))


def test_a_jump_line_finds_its_continuation_on_the_page_it_names() -> None:
    joined = join_jumps((page(FIRST, 1), page(SECOND, 4)))
    [pair] = joined.pairs
    assert (pair.first.page, pair.second.page) == (1, 4)
    assert joined.problems == ()


def test_a_jump_to_a_page_that_does_not_answer_is_a_problem() -> None:
    other = page("天气晴好\n\n本报讯 今天天气晴好，市民纷纷出游，公园里游人如织，一派热闹景象。\n", 4)
    joined = join_jumps((page(FIRST, 1), other))
    assert joined.pairs == ()
    assert [(at, problem.code) for at, problem in joined.problems] == [(1, Code.UNPAIRED_JUMP)]


def test_a_jump_to_a_page_that_is_not_there_is_no_problem() -> None:
    assert join_jumps((page(FIRST, 1),)).problems == ()


def test_a_continuation_that_names_no_page_is_known_by_its_headline() -> None:
    silent = page("民生实事件件有着落\n\n本报讯 全市民生实事项目开工率达到九成，完成投资45亿元，群众看得见。\n", 4)
    joined = join_jumps((page(FIRST, 1), silent))
    assert [(pair.first.page, pair.second.page, pair.likeness) for pair in joined.pairs] == [(1, 4, 1.0)]
    assert joined.problems == ()


def test_what_was_imported_before_answers_and_is_not_told_of_again() -> None:
    first, second = page(FIRST, 1), page(SECOND, 4)
    assert [pair.first.page for pair in join_jumps((second,), (first,)).pairs] == [1]
    assert join_jumps((), (first, second)).pairs == ()
    other = page("天气晴好\n\n本报讯 今天天气晴好，市民纷纷出游，公园里游人如织，一派热闹景象。\n", 4)
    assert join_jumps((), (first, other)).problems == ()
    [(at, problem)] = join_jumps((other,), (first,)).problems
    assert (at, problem.span.path) == (4, "1.txt")
