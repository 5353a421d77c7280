"""Rows of writers that say what each did, names spaced out, marks around those at the end, and notes on a writer."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.closers import find_closer
from gazette.importer.credits import find_inline_credit, is_credit_line
from gazette.importer.deeds_and_names import read_deeds_and_names
from gazette.importer.people import scan_people
from gazette.model import ArticleFile
from gazette.problems import Source
from gazette.text.widths import fold

MAST = "临塘晚报\n2003年10月22日　星期三　第4版　社会\n\n"
TITLE = "茶山的清晨"
TEXT = (
    "　　采茶的人天不亮就上山，竹篓挂在腰间，露水打湿了裤脚，谁也不说话，只听见手指掐断嫩芽的声音。\n"
    "　　太阳出来以前她们要采满一篓。我跟着走了两道梁，歇下来的时候，山下的雾还没有散"
)
NEXT = "\n\n渡口停航三天\n　　本报讯（记者 林一舟）因水位太低，北门渡口从昨天起停航三天，过河的人请走上游的桥。\n"
ROWS = [
    ("何海波摄/康宁宁文", ["何海波", "康宁宁"]),
    ("康宁宁文　何海波摄", ["康宁宁", "何海波"]),
    ("文并摄／康宁宁", ["康宁宁"]),
    ("文&图 康宁宁", ["康宁宁"]),
    ("文 + 图｜康宁宁", ["康宁宁"]),
    ("撰文、摄影：康宁宁", ["康宁宁"]),
    ("采写/摄影 本报记者 康宁宁", ["康宁宁"]),
    ("文字 康宁宁 摄影 何海波", ["康宁宁", "何海波"]),
    ("【文字】康宁宁 【摄影】何海波", ["康宁宁", "何海波"]),
    ("文◎康宁宁", ["康宁宁"]),
    ("康宁宁/文 何海波/图 林一舟/视频", ["康宁宁", "何海波", "林一舟"]),
    ("记者 欧阳文静 文/图", ["欧阳文静"]),
    ("康宁宁　本报记者", ["康宁宁"]),
    ("康宁宁，通讯员", ["康宁宁"]),
]


def _read(text: str) -> ArticleFile:
    files = import_page(Source("p.txt", f"{MAST}{TITLE}\n{text}{NEXT}"), PageHints(dt.date(2003, 10, 22), 4)).articles
    assert [each.article.title.printed for each in files] == [TITLE, "渡口停航三天"]
    assert files[0].body.startswith("采茶的人")
    return files[0]


def _names(file: ArticleFile) -> list[str]:
    return [person.name for person in file.article.byline]


@pytest.mark.parametrize(("line", "names"), ROWS)
def test_a_row_of_deeds_and_names_stands_above_below_or_behind_a_text(line: str, names: list[str]) -> None:
    assert _names(_read(f"　　{line}\n{TEXT}。")) == names
    assert _names(_read(f"{TEXT}。\n　　　　　　　　{line}")) == names
    behind = _read(f"{TEXT}。（{line.replace('【', '').replace('】', ' ')}）")
    assert (_names(behind), behind.body[-5:]) == (names, "没有散。\n")


@pytest.mark.parametrize(
    ("printed", "name"),
    [("欧 阳 文 静", "欧阳文静"), ("司　马　如　风", "司马如风"), ("欧阳 文静", "欧阳文静"), ("诸 葛 明", "诸葛明")],
)
def test_a_name_of_a_compound_surname_may_be_spaced_out(printed: str, name: str) -> None:
    for line in (printed, f"本报记者 {printed}", f"□{printed}", f"（{printed}）"):
        assert _names(_read(f"　　{line}\n{TEXT}。")) == [name], line


def test_four_characters_apart_may_be_two_names() -> None:
    assert [key.name for key in scan_people("王 芳 李 平")[0]] == [(0, 3), (4, 7)]


@pytest.mark.parametrize("mark", ["◎", "●", "▲", "★", "※", "＊", "——", "　——"])
@pytest.mark.parametrize("names", ["康宁宁", "康宁宁 何海波", "康 宁", "记者康宁宁"])
def test_marks_before_names_close_a_text(mark: str, names: str) -> None:
    closer = find_closer(fold(f"{TEXT}。{mark}{names}"))
    assert closer is not None
    assert closer.people


@pytest.mark.parametrize("frame", ["〈{}〉", "＜{}＞", "〖{}〗", "｛{}｝", "·{}·", "●{}●"])
def test_any_frame_around_names_closes_a_text(frame: str) -> None:
    file = _read(f"{TEXT}。{frame.format('康宁宁')}")
    assert (_names(file), file.body[-5:]) == (["康宁宁"], "没有散。\n")


@pytest.mark.parametrize(
    "note",
    [
        *("（作者现为{}）", "（作者，{}）", "（作者：{}）", "（作者简介：{}）", "●作者系{}", "＊作者为{}", "※作者系{}"),
        *("作者简介：{}", "◎作者系{}", "（作者介绍：{}）"),
    ],
)
def test_a_note_on_the_writer_is_the_role(note: str) -> None:
    post = "市农科院研究员"
    for gap in ("\n　　", "") if note[0] == "（" else ("\n　　",):
        file = _read(f"　　□康宁宁\n{TEXT}。{gap}{note.format(post)}")
        assert [(person.name, person.role) for person in file.article.byline] == [("康宁宁", post)]


@pytest.mark.parametrize(
    "line",
    [
        *(
            "文图并茂",
            "陈文图",
            "康宁宁摄",
            "图/康宁宁",
            "摄影 康宁宁",
            "文化、图书、影视",
            "杭州 记者",
            "文、史、哲",
            "山水 文",
        ),
        *("康宁宁文集", "图书馆 新记者", "文/图", "【文】【图】"),
    ],
)
def test_titles_credits_and_words_are_no_such_rows(line: str) -> None:
    assert read_deeds_and_names(fold(line)) == ()


def test_a_row_that_names_a_writer_credits_no_picture() -> None:
    assert not is_credit_line("康宁宁文 何海波摄")
    assert is_credit_line("何海波摄")
    assert find_inline_credit("山下的雾还没有散。(康宁宁文/何海波摄)") is None
    assert find_inline_credit("山下的雾还没有散。(何海波摄)") is not None
