"""Names of columns and jump lines in the dresses that papers give them: frames, twin marks, bars, arrows, hands."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

import pytest

from gazette.importer import PageHints, import_page
from gazette.problems import Source

MAST = "临塘晚报\n2003年10月22日　星期三　第4版　社会·民生\n责任编辑　周立　电话：0571-8800123\n\n"
RIVER = (
    "全市动员清理河道\n　　本报讯（记者 林一舟）昨天起，用一个月清理河道里的水草和沉船，三千名干部职工报名\n参加。\n"
    "　　河道办说，清出的水草送到农场沤肥，沉船先登记，一个月内没有船主来认，就由打捞队拆走。\n"
)
QUAY = "老码头改成了茶馆"
TEA = (
    "荒了十年的老码头，上周改成了一间茶馆。茶馆有二十张桌子，靠窗能看\n见来往的渡船。\n"
    "　　“修旧如旧，梁柱都没有动。”负责修缮的工匠说，光是清洗墙上的标语就用了半个月。"
)
REPORT = f"　　本报讯（记者 陈亦方）{TEA}"
ESSAY = "巷口修伞的老人今年七十了，摊子摆在邮局的台阶下面，雨天的时候生意最好，晴天他就看看\n报。"


class Read(NamedTuple):
    """What a test asks of an article."""

    title: str | None
    column: str | None
    continues_on: int | None
    continued_from: int | None
    body: str


def read(text: str) -> list[Read]:
    page = Source("p.txt", f"{MAST}{text}\n\n{RIVER}")
    files = import_page(page, PageHints(dt.date(2003, 10, 22), 4)).articles
    return [
        Read(
            each.article.title.printed if each.article.title else None,
            each.article.column,
            each.article.continues_on,
            each.article.continued_from,
            each.body,
        )
        for each in files
    ]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "轉入第六版",
            "（轉入第六版）",
            "（下转至第6版）",
            "（下文转6版）",
            "（续转第6版）",
            "（下转P6）",
            "（下转第6版。）",
        ),
        *(
            "↓下转六版",
            "➡转6版",
            "👉转6版",
            "—转6版—",
            "·转6版·",
            "*转6版*",
            "｜转6版",
            "～转6版～",
        ),
        *("《转6版》", "｛转6版｝", "◤下转第6版◢"),
    ],
)
def test_a_jump_line_says_where_a_text_goes_on(line: str) -> None:
    first, *more = read(f"{QUAY}\n{REPORT}\n　　{line}")
    assert (first.continues_on, len(more)) == (6, 1)
    assert "转" not in first.body


@pytest.mark.parametrize("mark", ["→", "▶", "⬇", "☞", "➡", "↓"])
def test_an_arrow_right_behind_a_text_tells_a_jump(mark: str) -> None:
    first, *_ = read(f"{QUAY}\n{REPORT}{mark}转6版")
    assert first.continues_on == 6
    assert first.body.endswith("半个月。\n")


@pytest.mark.parametrize("words", ["他的户口转6版", "有人议论他转入第6版", "他问：为什么不转6版", "连接第6版"])
def test_what_only_sounds_like_a_jump_stays_in_its_sentence(words: str) -> None:
    first, *_ = read(f"{QUAY}\n{REPORT}{words}")
    assert first.continues_on is None
    assert words in first.body


@pytest.mark.parametrize(
    "line",
    [
        *(
            "（接上第1版）",
            "（上承第一版）",
            "（转自第1版）",
            "（上文接1版）",
            "（正文上接第1版）",
            "（上接P1）",
            "（续上第1版）",
            "{上接第1版}",
        ),
        *(
            "《上接第1版》",
            "·上接第1版·",
            "⬆上接第1版",
            "⬅紧接第1版",
            "👈上接A1版",
            "*上接第1版*",
            "—上接一版—",
            "｜上接第1版",
        ),
    ],
)
def test_a_jump_line_says_where_a_text_comes_from(line: str) -> None:
    first, *more = read(f"{QUAY}\n{line}\n　　{TEA}")
    assert (first.continued_from, first.title, len(more)) == (1, QUAY, 1)
    assert "接" not in first.body


@pytest.mark.parametrize(
    "behind",
    [
        "　上接第1版",
        "◀上接第1版",
        "⬆上接一版",
        "〖上接第1版〗",
        "（上接第1版《码头新貌》）",
        "〈上接A1版〉",
        "＜上接第1版＞",
        "·上接第1版·",
    ],
)
def test_where_a_text_comes_from_stands_behind_its_headline(behind: str) -> None:
    first, *_ = read(f"{QUAY}{behind}\n　　{TEA}")
    assert (first.continued_from, first.title) == (1, QUAY)


@pytest.mark.parametrize("line", ["上接第1版", "上接A01版", "☆上接第1版☆", "·上接第1版·", "—上接第1版—"])
def test_a_text_begins_right_behind_where_it_comes_from(line: str) -> None:
    first, *_ = read(f"{QUAY}\n　　{line}{TEA}")
    assert first.continued_from == 1
    assert first.body.startswith("荒了十年")


@pytest.mark.parametrize(
    "dress",
    [
        *(
            "【{}】",
            "〈{}〉",
            "〖{}〗",
            "〔{}〕",
            "［{}］",
            "<{}>",
            "＜{}＞",
            "[{}]",
            "■{}■",
            "☆{}☆ ",
            "｜{}｜",
            "#{}#",
            "★{}★",
        ),
        *("{}｜", "{}/", "{}丨", "{} | ", "【{}】　"),
    ],
)
@pytest.mark.parametrize("name", ["湖畔随笔", "大家谈", "茶余饭后"])
def test_a_column_in_front_of_a_headline_is_told_by_its_dress(dress: str, name: str) -> None:
    first, *_ = read(f"{dress.format(name)}{QUAY}\n{REPORT}")
    assert (first.column, first.title) == (name, QUAY)


@pytest.mark.parametrize("dress", ["【{}】", "〈{}〉", "★{}★"])
def test_a_column_of_any_name_is_told_by_a_frame_that_stands_alone(dress: str) -> None:
    first, *_ = read(f"{dress.format('渡口')}修伞的人\n　　□陆野\n　　{ESSAY}")
    assert (first.column, first.title) == ("渡口", "修伞的人")


@pytest.mark.parametrize(
    "line",
    [
        *("※湖畔随笔※", "~湖畔随笔~", "#湖畔随笔#", "▌湖畔随笔", "→湖畔随笔", "湖畔随笔◀"),
        *("栏目：湖畔随笔", "专栏：湖畔随笔", "本期栏目：湖畔随笔", "湖畔随笔/"),
    ],
)
def test_a_column_above_a_headline_has_its_bare_name(line: str) -> None:
    first, *_ = read(f"{line}\n修伞的人\n　　□陆野\n　　{ESSAY}")
    assert (first.column, first.title) == ("湖畔随笔", "修伞的人")


@pytest.mark.parametrize(
    "title",
    [
        "《湖畔随笔》出了第三版",
        "“大家谈”谈出好主意",
        "【图说】老码头改成了茶馆",
        "二〇〇三/二〇〇四年老码头改造",
        "村民说：老码头改好了",
    ],
)
def test_a_title_that_looks_dressed_stays_whole(title: str) -> None:
    first, *_ = read(f"{title}\n{REPORT}")
    assert first.column is None


def test_labels_of_several_lines_are_no_columns() -> None:
    rows = "".join(f"【{label}】{words}\n" for label, words in (("瓷坊", "老窑今天点火"), ("茶山", "秋茶昨天开采")))
    assert not any(each.column == "瓷坊" for each in read(f"{rows}{REPORT}"))
