"""Torn texts whose ends no single sign shows: all pairs of a page are weighed, and the best go together."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import Reading, classify
from gazette.importer.lines import read_sheet
from gazette.importer.pairs import pairs_of
from gazette.importer.rules.rule import Role
from gazette.importer.torn_ends import TornEnds, find_torn_ends
from gazette.importer.torn_page import TornPage
from gazette.importer.torn_pairs import (
    MOST_OF_SEAM,
    MOST_OF_TOPICS,
    MOST_OF_WORDS,
    list_pairs,
    measure_pairs,
    pair_torn,
    weigh_pairs,
)
from gazette.importer.weights import TORN, TORN_LEAST
from gazette.problems import Code, Source
from gazette.text.neighbours import Neighbours, read_neighbours

# How much of a thing may be shown at most.
_MOST = {
    "a word of the dictionary reaches over": 1.0,
    "words of the text that stops": 6.0,
    "about what the text that stops is": 0.6,
}
HEAD = "江南日报　2014年8月19日　星期二　第6版\n\n"
# A line that names whom to call stands above the piece, and the piece begins inside the word 每次.
BELOW_A_NAME = (
    "公交站通了无线网\n"
    "　　本报讯（记者林朗）即日\n"
    "起，沿江大道十四座公交站开\n"
    "通免费网络，输入号码就能上\n"
    "网，每\n"
    "书包店里客满门\n"
    "　　本报讯（记者赵雪）昨天\n"
    "记者在文具市场看到，新书包\n"
    "一天卖出四千多只，价格由去\n"
    "年的八十元涨到一百元。\n"
    "读者来信\n"
    "我家窗外的烟火\n"
    "　　每天夜里，楼下烧烤店的\n"
    "鼓风机一响，我家三岁的孩子\n"
    "就指着窗外说有烟火看。　　\n"
    "市民　张强\n"
    "次限时三十分钟。\n"
    "　　记者试了试，看新闻没有\n"
    "问题，运营方说年底前将覆盖\n"
    "全市一百二十座公交站。\n"
)
# Two texts are torn, and each piece may go on with either; only both together tell which.
TWO_TORN = (
    "旧楼电梯三年困人二十次\n"
    "　　本报讯（记者林朗）昨日\n"
    "上午，梅苑小区的张老伯被困\n"
    "在电梯里四十分钟，他用拐杖\n"
    "敲门，才有人听见，而物业公\n"
    "豆腐坊里出状元\n"
    "　　本报讯（记者何青）柳林\n"
    "镇豆腐坊的老师傅王四喜，前\n"
    "天在全县比武中，用一块豆腐\n"
    "切出六百根丝，评委们称赞不\n"
    "文具市场热闹起来\n"
    "　　本报讯（记者赵雪）昨天\n"
    "记者在文具市场看到，新书包\n"
    "一天卖出四千多只。\n"
    "已，说这是真功夫。\n"
    "便民提示\n"
    "　　今天夜里中南二路停水，\n"
    "请居民提前储水。\n"
    "司说，更换电梯要三十万元，\n"
    "钱还没有着落。\n"
)
# The same, where what is said begins above and ends in the piece, behind a character that 每 never stood beside.
QUOTED = BELOW_A_NAME.replace("网，每\n", "“网，每\n").replace("次限时", "龘限时”")


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/06.txt", HEAD + text), PageHints(date=dt.date(2014, 8, 19), page=6))


def reading_of(text: str) -> Reading:
    return classify(read_sheet(Source("seeds/06.txt", HEAD + text)))


def measured(reading: Reading) -> list[tuple[tuple[int, int], dict[str, float]]]:
    return [((upper, lower), shown) for upper, lower, shown in measure_pairs(reading, read_neighbours())]


def body_of(page: ImportedPage, words: str) -> str:
    return next(file.body for file in page.articles if words in file.article.title.printed)


def test_a_piece_below_a_writers_name_goes_on_with_the_word_that_it_completes() -> None:
    page = read(BELOW_A_NAME)
    torn = body_of(page, "无线网")
    assert "就能上网，每次限时三十分钟。" in torn
    assert torn.rstrip().endswith("一百二十座公交站。")
    assert "限时" not in body_of(page, "烟火")


def test_each_of_two_torn_texts_gets_its_own_piece() -> None:
    reading = reading_of(TWO_TORN)
    placed, lines = find_torn_ends(reading).placed, [trait.line.key for trait in reading.traits]
    joins = {lines[placed[stop]]: lines[placed[stray]] for stop, stray in pair_torn(reading).items()}
    assert joins == {
        "敲门,才有人听见,而物业公": "司说,更换电梯要三十万元,",
        "切出六百根丝,评委们称赞不": "已,说这是真功夫。",
    }
    page = read(TWO_TORN)
    assert "而物业公司说，更换电梯" in body_of(page, "电梯")
    assert "评委们称赞不已，说这是真功夫。" in body_of(page, "豆腐坊")


def test_a_join_of_a_pair_is_said_at_its_line() -> None:
    joins = [problem for problem in read(BELOW_A_NAME).problems if problem.code is Code.DOUBTFUL_JOIN]
    assert [problem.span.line for problem in joins] == [19]


def test_a_page_without_torn_texts_is_left_as_it_is() -> None:
    whole = BELOW_A_NAME.replace("网，每\n", "网，每次限时三十分钟。\n").replace("\n次限时三十分钟。\n", "\n")
    assert pair_torn(reading_of(whole)) == {}


def test_a_stop_is_asked_for_where_a_line_looked_like_a_headline() -> None:
    reading = reading_of(BELOW_A_NAME)
    ends = find_torn_ends(reading)
    stop = next(at for at in ends.stops if reading.traits[ends.placed[at]].line.key == "网,每")
    index = ends.placed[stop]
    doubtful = replace(reading.verdicts[index], role=Role.HEAD, other=Role.REST, margin=1.0)
    as_headline = replace(reading, verdicts=(*reading.verdicts[:index], doubtful, *reading.verdicts[index + 1 :]))
    assert stop in find_torn_ends(as_headline).stops
    sure = replace(doubtful, margin=9.0)
    as_sure = replace(reading, verdicts=(*reading.verdicts[:index], sure, *reading.verdicts[index + 1 :]))
    assert stop not in find_torn_ends(as_sure).stops


@pytest.mark.parametrize("text", [BELOW_A_NAME, TWO_TORN])
def test_what_pairs_show_has_a_weight_each(text: str) -> None:
    shown = [names for _, _, names in measure_pairs(reading_of(text), read_neighbours())]
    assert shown
    assert all(set(names) <= set(TORN) and names["any pair"] == 1 for names in shown)


def test_neighbours_of_characters_are_asked_for_where_lines_meet() -> None:
    known = Neighbours({"每": 10, "次": 10}, {"每次": 9}, 10_000)
    pairs = {(stop, stray): names for stop, stray, names in measure_pairs(reading_of(BELOW_A_NAME), known)}
    assert pairs[7, 19]["neighbours"] == pytest.approx(2.926, abs=0.01)


def test_what_is_asked_last_weighs_no_more_than_is_reckoned_with() -> None:
    reckoned = {
        "a word of the dictionary reaches over": MOST_OF_SEAM - MOST_OF_WORDS - TORN["a word reaches over"],
        "words of the text that stops": MOST_OF_WORDS - MOST_OF_TOPICS,
        "about what the text that stops is": MOST_OF_TOPICS,
    }
    assert reckoned == pytest.approx({name: _MOST[name] * TORN[name] for name in reckoned})
    never_more = (
        "a quotation is closed that was not begun",
        "words of the text around",
        "share of the words of the text around",
        "about what the text around is",
    )
    assert all(TORN[name] <= 0 for name in never_more)
    assert MOST_OF_SEAM >= MOST_OF_WORDS  # no word need reach over


@pytest.mark.parametrize("text", [BELOW_A_NAME, TWO_TORN])
def test_places_are_weighed_by_a_table_as_they_are_measured(text: str) -> None:
    reading = reading_of(text)
    ends = find_torn_ends(reading)
    lines = tuple(range(1, len(ends.placed)))
    page = TornPage(reading, ends, read_neighbours())
    for stop in lines[:-1]:
        shown = [page.measure_place(stop, stray) for stray in lines[stop:]]
        weights = [sum(TORN[name] * more for name, more in each.items()) for each in shown]
        assert page.weigh_places(stop, lines[stop:]) == pytest.approx(weights)


@pytest.mark.parametrize("text", [BELOW_A_NAME, QUOTED])
def test_marks_that_may_not_speak_for_a_pair_do_not(text: str) -> None:
    reading = reading_of(text)
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, read_neighbours())
    silent = [pair for pair in list_pairs(ends) if not page.marks_may_speak(*pair)]
    assert silent
    assert all(TORN[name] * more <= 0 for pair in silent for name, more in page.measure_marks(*pair).items())


@pytest.mark.parametrize("text", [BELOW_A_NAME, TWO_TORN])
def test_no_pair_that_weighs_enough_is_given_up_before_all_of_it_is_asked(text: str) -> None:
    reading = reading_of(text)
    placed = find_torn_ends(reading).placed
    numbers = [reading.traits[at].line.number for at in placed]
    whole = {pair: sum(TORN[name] * more for name, more in shown.items()) for pair, shown in measured(reading)}
    sure = {pair for pair, weight in whole.items() if weight > TORN_LEAST}
    assert {(numbers[stop], numbers[stray]) for stop, stray in weigh_pairs(reading)} == sure


def test_words_of_lines_are_those_of_the_text_that_they_make() -> None:
    reading = reading_of(BELOW_A_NAME.replace("市民　张强\n", "……\n市民　张强\n"))
    ends = find_torn_ends(reading)
    page = TornPage(reading, ends, read_neighbours())
    keys = [reading.traits[at].line.key for at in ends.placed]
    stop, stray = keys.index("网,每"), keys.index("次限时三十分钟。")
    own = pairs_of("".join(keys[: stop + 1]))
    above, piece = (pairs_of("".join(lines)) for lines in (keys[stray - 10 : stray], keys[stray:]))
    shown = page.measure_words(stop, stray)
    assert "看市" in above
    assert shown["words of the text that stops"] == len((piece & own) - above)
    assert shown["share of the words of the text around"] == len((piece & above) - own) / len(piece)
    assert shown["words of the text around"] > 0


def test_each_end_is_weighed_with_those_near_it_alone() -> None:
    lines = tuple(range(2000))
    pairs = list(list_pairs(TornEnds(lines, lines[::2], lines[1::2])))
    assert len(pairs) < 2000 * 50
    assert max(stray - stop for stop, stray in pairs) < 200
    assert (0, 101) in pairs
