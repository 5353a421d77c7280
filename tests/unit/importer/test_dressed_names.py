"""Writers in the dress of web editions, messengers and designers are read as those in the plain one."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.dressed_names import undress
from gazette.problems import Source
from gazette.text.widths import fold

HEAD = "临塘晚报\n2003年10月22日　星期三　第4版　社会\n\n"
TEXT = (
    "　　城南菜场从上月起开到晚上九点，下了班的人也能买到当天的菜。摊主老许说，夜里两个钟头卖出的比\n"
    "早上还多，只是人累些。\n　　明年春天，城北两处菜场也照这个办法做，摊位费夜里减半。\n"
)
REST = (
    "\n老码头改成了茶馆\n"
    "　　本报讯（记者 何海波）荒了十年的老码头，上周改成了一间茶馆。茶馆有二十张桌子，靠窗能\n看见渡船。\n"
)
FORMS = [
    ("记者丨陈亦方", [("陈亦方", "记者")]),
    ("通讯员·陈亦方", [("陈亦方", "通讯员")]),
    ("文丨本报记者 陈亦方", [("陈亦方", "记者")]),
    ("〈本报记者 陈亦方〉", [("陈亦方", "记者")]),
    ("〖记者 陈亦方〗", [("陈亦方", "记者")]),
    ("【本报记者】陈亦方", [("陈亦方", "记者")]),
    ("［通讯员］　陈亦方　林一舟", [("陈亦方", "通讯员"), ("林一舟", "通讯员")]),
    ("【文】陈亦方", [("陈亦方", "文")]),
    ("记者（陈亦方）", [("陈亦方", "记者")]),
    ("＊通讯员 陈亦方", [("陈亦方", "通讯员")]),
    ("✎陈亦方", [("陈亦方", None)]),
    ("～陈亦方～", [("陈亦方", None)]),
    ("〈陈亦方 林一舟〉", [("陈亦方", None), ("林一舟", None)]),
    ("□本报记者 陈亦方 □通讯员 林一舟", [("陈亦方", "记者"), ("林一舟", "通讯员")]),
    ("采访整理：陈亦方", [("陈亦方", "采访整理")]),
    ("陈亦方丨文图", [("陈亦方", "文图")]),
    ("本文作者：陈亦方", [("陈亦方", None)]),
    ("作者：陈亦方（市第一中学）", [("陈亦方", "市第一中学")]),
    ("撰稿：陈亦方　审核：林一舟", [("陈亦方", "撰稿"), ("林一舟", "审核")]),
    ("市一中·陈亦方", [("陈亦方", "市一中")]),
    ("【浙江】陈亦方", [("陈亦方", "浙江")]),
]


@pytest.mark.parametrize(("line", "people"), FORMS)
def test_a_line_of_writers_is_read_in_any_dress(line: str, people: list[tuple[str, str | None]]) -> None:
    page = f"{HEAD}菜场夜里也开门\n　　{line}\n{TEXT}{REST}"
    first = import_page(Source("p.txt", page), PageHints(dt.date(2003, 10, 22), 4)).articles[0].article
    assert [(person.name, person.role) for person in first.byline] == people
    assert first.title.printed == "菜场夜里也开门"


@pytest.mark.parametrize("line", [line for line, _ in FORMS])
def test_a_dress_has_as_many_signs_as_the_plain_one(line: str) -> None:
    assert len(undress(fold(line))) == len(line)
    assert author_grade(fold(line)) in {1, WITH_ROLE}


@pytest.mark.parametrize(
    "line",
    [
        "〈停电〉",
        "『黎明』",
        "“小巷总理”",
        "图片·新闻",
        "▎图片·新闻",
        "记者丨走基层",
        "作者·读者",
        "文化·生活",
        "【口述】老街往事",
        "记者（见习）",
        "【浙江】高考",
        "黄山（安徽）",
        "统筹·发展",
        "——记者手记",
    ],
)
def test_what_only_looks_so_names_nobody(line: str) -> None:
    assert author_grade(fold(line)) == 0
