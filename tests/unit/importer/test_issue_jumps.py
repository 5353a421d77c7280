"""Jump lines of an issue and what they lead to."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from gazette.importer import ImportedPage, PageHints, import_page, join_jumps
from gazette.importer.issue_jumps import NO_PART
from gazette.phrases import translate
from gazette.problems import Alternative, Code, Severity, Source, Span

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


def test_a_jump_to_a_page_that_is_not_there_is_a_note_where_others_of_the_issue_are() -> None:
    fair = page("天气晴好\n\n本报讯 今天天气晴好，市民纷纷出游，公园里游人如织，一派热闹景象。\n", 2)
    [(at, problem)] = join_jumps((page(FIRST, 1), fair)).problems
    assert (at, problem.code, problem.severity, problem.span.line) == (1, Code.UNPAIRED_JUMP, Severity.NOTE, 5)
    assert problem.message == "it names page 4, which is not imported yet"
    assert translate(problem.message, "zh-Hans") == "它写的是第 4 版，那一版还没有导入"


def test_a_jump_to_a_page_that_the_issue_does_not_have_is_a_problem() -> None:
    masthead = "清河日报\n2024年6月5日 星期三 今日{}版\n\n{}"
    [(at, problem)] = join_jumps((page(masthead.format(8, FIRST.replace("第4版", "第9版")), 1),)).problems
    assert (at, problem.code, problem.span.line) == (1, Code.UNPAIRED_JUMP, 8)
    assert problem.message == "it names page 9, and the issue has 8 pages"
    assert translate(problem.message, "zh-Hans") == "它写的是第 9 版，而这一期只有 8 版"
    assert join_jumps((page(masthead.format(8, FIRST), 1),)).problems == ()


def test_of_two_parts_with_one_headline_one_may_name_another_page() -> None:
    second = f"民生实事件件有着落\n\n{SECOND}"
    wrong = join_jumps((page(FIRST, 1), page(second.replace("第1版", "第2版"), 4)))
    [(at, problem)] = wrong.problems
    assert [(pair.first.page, pair.second.page) for pair in wrong.pairs] == [(1, 4)]
    assert (at, problem.span.path, problem.span.line) == (4, "4.txt", 3)
    assert problem.message == "it comes from “民生实事件件有着落” on page 1, 1.txt:1, and names page 2"
    wrong = join_jumps((page(FIRST.replace("第4版", "第3版"), 1), page(second, 4)))
    [(at, problem)] = wrong.problems
    assert [(pair.first.page, pair.second.page) for pair in wrong.pairs] == [(1, 4)]
    assert (at, problem.span.path, problem.span.line) == (1, "1.txt", 5)
    assert translate(problem.message, "zh-Hans") == (
        "它的下文是第 4 版的“民生实事件件有着落”（4.txt:1），这里写的却是第 3 版"
    )
    both = join_jumps((page(FIRST.replace("第4版", "第3版"), 1), page(second.replace("第1版", "第2版"), 4)))
    assert both.pairs == ()


def test_beside_a_page_without_a_number_what_goes_on_nowhere_is_no_problem() -> None:
    whole = page(FIRST.partition("（下转")[0], 1)
    assert join_jumps((whole, replace(page(SECOND, 4), page=None))).problems == ()


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


PAIRED = "（上接第1版）价格比去年高出三成，码头上等着装车的人排到了街口，傍晚才散。\n"
HARVEST = "南湾柑橘开园\n\n本报讯 昨日，南湾的柑橘开园采摘，果农天不亮就下了园子，头一天摘了三千担。\n\n（下转第4版）\n"


def test_what_only_page_numbers_join_is_said_at_the_jump_line_and_names_the_other_part() -> None:
    other = "南湾柑橘节下月举行\n\n本报讯 南湾的柑橘节下月在码头举行，会期三天，有果品评比。\n"
    (joined,) = join_jumps((page(HARVEST, 1), page(f"{PAIRED}\n{other}", 4))).problems
    at, problem = joined
    assert at == 1
    assert (problem.span.line, problem.span.column, problem.span.end_column) == (5, 1, 8)
    assert problem.message.startswith("it goes on in “")
    assert problem.message.endswith("on page 4, 4.txt:1, by the page numbers alone")
    assert problem.alternative == Alternative("jump", "4.txt:1", "4.txt:3")
    assert "它转到第 4 版的“" in translate(problem.message, "zh-Hans")


def test_what_only_a_continuation_tells_is_said_at_its_own_line() -> None:
    silent = page(HARVEST.replace("\n（下转第4版）\n", ""), 1)
    (joined,) = join_jumps((silent, page(PAIRED, 4))).problems
    assert joined[0] == 4
    assert joined[1].span == Span("4.txt", 1, 1, 1, 8)
    assert joined[1].message == "it comes from page 1, where nothing leads to it"


def test_a_jump_that_nothing_answers_names_what_is_most_like_it() -> None:
    alike = page("南湾柑橘开园以后\n\n本报讯 开园以后，南湾的果农忙着装车，码头上的船一直排到了湾口。\n", 4)
    far = page("天气晴好\n\n本报讯 今天天气晴好，市民纷纷出游，公园里游人如织，一派热闹景象。\n", 4)
    told = [join_jumps((page(HARVEST, 1), each)).problems[0][1] for each in (alike, far)]
    assert [problem.span.line for problem in told] == [5, 5]
    assert [problem.alternative for problem in told] == [Alternative("jump", NO_PART, "4.txt:1"), None]


def test_what_says_nothing_of_the_other_part_is_joined_with_a_warning() -> None:
    first = page(HARVEST.replace("园子，头一天摘了三千担。\n\n（下转第4版）\n", "园子，\n"), 1)
    joined = join_jumps((first, page(f"南湾柑橘开园\n（上接第1版）\n{PAIRED.partition('）')[2]}", 4)))
    assert (len(joined.pairs), joined.problems) == (1, ())
    joined = join_jumps((first, page(f"南湾开园\n（上接第1版）\n{PAIRED.partition('）')[2]}", 4)))
    [(at, problem)] = joined.problems
    assert len(joined.pairs) == 1
    assert (at, problem.span.line) == (4, 2)
    assert problem.message == "it comes from “南湾柑橘开园” on page 1, 1.txt:1, which says nothing of it"
    assert "后者没有说下转哪一版" in translate(problem.message, "zh-Hans")


def test_of_several_that_may_be_the_other_part_none_is_taken() -> None:
    twins = page(f"{PAIRED}\n（上接第1版）码头上的灯一夜没有熄，装车的人说说笑笑，天亮才散。\n", 4)
    joined = join_jumps((page(HARVEST, 1), twins))
    assert joined.pairs == ()
    assert {problem.message for _, problem in joined.problems} == {
        "it goes on on page 4, where nothing tells which part goes with which",
        "it comes from page 1, where nothing tells which part goes with which",
    }
    assert "看不出哪一篇接哪一篇" in translate(
        "it goes on on page 4, where nothing tells which part goes with which", "zh-Hans"
    )
