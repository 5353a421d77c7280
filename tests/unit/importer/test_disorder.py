"""Pages whose column pieces, each ending in whole sentences, were put down in another order."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Code, Problem, Severity, Source

HEAD = "2024年6月5日　星期三　第3版\n\n"
OTHER = (
    "湖边来了白鹭\n",
    "　　本报讯　昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足。\n",
    "　　据了解，这是白鹭连续第三年在湖边过夏，园林部门在岸边划出了保护区，请市民远远观看。\n",
)
CANTEEN = (
    "老年食堂开到家门口\n",
    "　　本报讯　昨天，全市第一家老年食堂在城东社区开张，附近的老人一早就来尝鲜，十几张桌子坐得满满当当。\n",
    "　　食堂由社区腾出的旧仓库改成，门口修了坡道，墙上装了扶手，后厨隔着玻璃看得清清楚楚。\n",
    "　　六十岁以上的老人凭卡就餐可以打八折，腿脚不便的由志愿者送到家里，一份午饭十二元。\n",
    "　　社区还打算在食堂里办书场和棋社，让老人们吃完饭有个坐处。（金钧胤　陶立夏）\n",
)
SCHOOL = (
    "山村小学有了新操场\n",
    "　　开学第一天，青石岭小学的操场上响起了孩子们的笑声，水泥地换成了塑胶跑道，篮球架也是新的。\n",
    "　　校长王建国在这里教了二十三年书，他领着记者走到操场边上，指给记者看当年挖出来的石头。\n",
    "　　王校长说，从前一下雨操场就成了泥塘，体育课只好在走廊里上，孩子们跑不开也跳不高。\n",
    "　　今年春天，镇里筹了四十万元，村民们出工出力，用一个暑假的时间把操场修好了。\n",
)
RULES = (
    "防汛要做好三件事\n",
    "　　汛期将至，各地要把防汛工作放在心上，落到实处，眼下有三件事不能拖延，件件都要有人负责。\n",
    "　　一是查隐患。水库堤坝、山洪沟口、低洼地段都要查到，查出来的要登记造册，限期整改。\n",
    "　　二是备物资。编织袋、救生衣、冲锋舟要数量够、用得上，存放的地点要让人人知道。\n",
    "　　三是练队伍。抢险队要拉得出、冲得上，六月中旬以前各地都要演练一次，不走过场。\n",
)
LOST = "a report without a headline below a text without its head of a report"


def told(*lines: str) -> list[Problem]:
    page = import_page(Source("page.txt", HEAD + "\n".join(lines)), PageHints())
    return [problem for problem in page.problems if problem.code is Code.OUT_OF_ORDER]


@pytest.mark.parametrize("article", [CANTEEN, SCHOOL, RULES, OTHER])
def test_a_page_in_order_is_no_doubt(article: tuple[str, ...]) -> None:
    assert told(*article, "", *(OTHER if article is not OTHER else SCHOOL)) == []


@pytest.mark.parametrize(
    ("article", "order", "message"),
    [
        (CANTEEN, (0, 1, 4, 2, 3), "the text goes on below the names that close it"),
        (CANTEEN, (0, 2, 1, 3, 4), "the head of a report stands in the middle of a text"),
        (CANTEEN, (0, 3, 4, 1, 2), "the text goes on below the names that close it"),
        (("门口添了新去处\n", *CANTEEN[1:3]), (0, 2, 1), LOST),
        (SCHOOL, (0, 1, 3, 2, 4), "王校长 is named in full further down only"),
        (SCHOOL, (0, 3, 4, 1, 2), "王校长 is named in full further down only"),
        (RULES, (0, 1, 3, 2, 4), "paragraphs are counted in another order"),
        (RULES, (0, 1, 4, 2, 3), "paragraphs are counted in another order"),
        ((OTHER[0], SCHOOL[1], OTHER[2]), (0, 2, 1), "a text that opens in mid-thought"),
    ],
)
def test_pieces_that_changed_places_are_said(article: tuple[str, ...], order: tuple[int, ...], message: str) -> None:
    problems = told(*(article[index] for index in order), "", *(SCHOOL if article is not SCHOOL else RULES))
    assert message in [problem.message for problem in problems]
    assert all(problem.severity is Severity.WARNING and problem.span.line > 1 for problem in problems)


PICTURE = ("湖边来了白鹭\n", "　　6月4日，在城东湖边，工作人员正在给刚出窝的白鹭拍照。\n", "本报记者 陆遥 文/图\n")
FILED = "　　新华社北京6月4日电（记者王优玲）记者4日从住房和城乡建设部获悉，今年全国计划新建老年食堂三千家。\n"


@pytest.mark.parametrize(
    "first", ["（上接第1版）护航的队员们说，只要司机有需要，他们随叫随到。\n", "".join(CANTEEN[:2])]
)
def test_a_report_without_a_headline_gets_none_of_a_continuation_or_of_another_report(first: str) -> None:
    [problem] = told(first, "", "".join(CANTEEN[:2]), "", *PICTURE, "", FILED)
    assert problem.message == LOST
    assert problem.alternative is not None
    lines = (HEAD + "\n".join([first, "", "".join(CANTEEN[:2]), "", *PICTURE, "", FILED])).split("\n")
    assert problem.alternative.line == next(number for number, line in enumerate(lines, 1) if "刚出窝" in line)


def test_a_continuation_below_a_headline_wants_no_head_of_a_report() -> None:
    assert told("守护一座城\n", "（上接第1版）护航的队员们说，只要司机有需要，他们随叫随到。\n", "", FILED) == []


@pytest.mark.parametrize("opening", ["其次，食堂要", "该食堂已经", "第二，食堂要", "最后，食堂要", "这位老人说食堂"])
def test_what_only_goes_on_opens_no_text(opening: str) -> None:
    (problem,) = told(*OTHER, "", CANTEEN[0], f"　　{opening}把坡道修好，让腿脚不便的老人自己也能进出。\n")
    assert "opens in mid-thought" in problem.message


def test_nobody_is_he_before_a_headline_names_him() -> None:
    him = "　　他在这里教了二十三年书，操场上的石头是他一块一块挖出来的，堆在墙边足有半人高。\n"
    (problem,) = told(*OTHER, "", "操场换成了塑胶跑道\n", him)
    assert "opens in mid-thought" in problem.message
    assert told(*OTHER, "", "守着操场的老人\n", him) == []


def test_what_is_first_stands_above_what_is_next() -> None:
    first = "　　首先，查隐患。水库堤坝、山洪沟口、低洼地段都要查到，查出来的要登记造册。\n"
    after = "　　其次，备物资。编织袋、救生衣、冲锋舟要数量够、用得上，存放的地点要让人知道。\n"
    assert told(*RULES[:2], first, after, "", *OTHER) == []
    (problem,) = told(*RULES[:2], after, first, "", *OTHER)
    assert "counted in another order" in problem.message
