"""Pieces of the page's head that a sentence breaks off above and goes on below."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.lines import read_sheet
from gazette.importer.own_names import find_heads_inside
from gazette.problems import Source

_HEAD = "湖湾晚报　2011年3月15日　星期二　第6版　要闻\n\n"
_ABOVE = (
    "一座老厂的第二次开工\n　　本报记者　王小川\n　　清晨六点，老机修厂的烟囱没有冒烟\n"
    "，车间里却已经亮起了灯。三十二岁的车\n间主任赵一鸣在调试新到的机床，旁边围\n"
)
_BELOW = (
    "着七八个年轻人。\n　　十年前，这里停产；去年春天，这里\n又响起了机器声。赵一鸣说，第一炉活是\n"
    "给水泵厂加工的两百个轴套，全厂的人都\n跑来看。\n三所新学校秋季开学\n　　本报讯　记者昨日从市教育局获悉，新\n"
    "建的三所学校将于九月一日如期开学。\n"
)
_PIECES = ["2011年3月15日", "2011.3.15", "3月15日　星期二", "要闻　6", "06", "A6", "要闻", "湖湾晚报"]


@pytest.mark.parametrize("piece", _PIECES)
@pytest.mark.parametrize(("over", "under"), [("", ""), ("\n", ""), ("\n", "\n")])
def test_a_piece_of_the_pages_head_inside_a_sentence_is_furniture(piece: str, over: str, under: str) -> None:
    page = import_page(Source("p.txt", f"{_HEAD}{_ABOVE}{over}{piece}\n{under}{_BELOW}"), PageHints())
    factory, schools = page.articles
    first, second = factory.body.strip().split("\n\n")
    assert first.endswith("旁边围着七八个年轻人。")
    assert second.endswith("跑来看。")
    assert schools.article.title.printed == "三所新学校秋季开学"
    assert page.issue is not None
    assert piece in page.issue.pages[0].furniture


@pytest.mark.parametrize(
    "text",
    [
        _ABOVE + "2011年3月14日\n" + _BELOW,  # the day of something else
        _ABOVE + "社会\n" + _BELOW,
        _ABOVE.replace("旁边围", "人不少。") + "2011年3月15日\n　　" + _BELOW,  # below a sentence it signs
    ],
)
def test_what_the_pages_head_does_not_say_or_no_sentence_is_torn_by_is_no_piece_of_it(text: str) -> None:
    assert not find_heads_inside(read_sheet(Source("p.txt", _HEAD + text)), (_HEAD.replace("　", " ").strip(),))
