"""Texts that the page text parts or joins after they were imported: each keeps its place, and none is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.review import Fate, ImportReport

PAGE = Path("content/1998-04-21/03")
SEED = Path("seeds/page.txt")
HEAD = "1998年4月21日 星期二 第3版\n\n"
FIRST = """花市桥头添夜灯

　　本报讯（记者 邱云）城西花市桥昨晚亮起四十盏路灯，摆摊的花农收摊再不用摸黑。

"""
SECOND_HEAD = "豆腐坊传到第五代\n\n"
SECOND_SOURCE = "本报讯（记者 骆小舟）"
SECOND = """河埠头的岑记豆腐坊上月换了主人，二十六岁的岑家小女儿从省城辞工回来，接过祖父的石磨。
　　她每天凌晨两点起身泡豆、推磨、点卤，天亮以前挑到集上的二百块豆腐不到一个钟头就卖完。
　　祖父今年八十一岁，仍坐在灶前看火，说火候是教不会的，只能守出来。
"""
PARTED = f"{HEAD}{FIRST}{SECOND_HEAD}　　{SECOND_SOURCE}{SECOND}"
JOINED = f"{HEAD}{FIRST.rstrip()}\n　　{SECOND}"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SEED.parent.mkdir()


def run(text: str) -> ImportReport:
    SEED.write_text(text, encoding="utf-8", newline="\n")
    (report,) = import_pages(ImportRequest(files=(SEED,), content=Path("content")))
    return report


def told(report: ImportReport) -> dict[str, Fate]:
    return {Path(file.shown).name: file.fate for file in report.files[:-1]}


def read(number: int) -> str:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    return path.read_text(encoding="utf-8")


def edit(number: int, old: str, new: str) -> None:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def test_an_article_whose_second_half_gets_its_headline_keeps_its_place_and_the_half_gets_a_new_one() -> None:
    assert told(run(JOINED)) == {"01-花市桥头添夜灯.md": Fate.NEW}
    assert told(run(PARTED)) == {"01-花市桥头添夜灯.md": Fate.UPDATED, "02-豆腐坊传到第五代.md": Fate.NEW}
    assert ("豆腐" in read(1), "石磨" in read(2)) == (False, True)
    assert set(told(run(PARTED)).values()) == {Fate.UNCHANGED}


def test_so_it_does_where_an_editor_has_edited_it() -> None:
    run(JOINED)
    edit(1, "title:", "tags: [花市]\ntitle:")
    edit(1, "再不用摸黑", "再也不用摸黑")
    assert told(run(PARTED)) == {"01-花市桥头添夜灯.md": Fate.KEPT, "02-豆腐坊传到第五代.md": Fate.NEW}


def test_a_text_that_lost_its_headline_goes_to_the_article_above_it_under_whose_headline_it_stands() -> None:
    run(PARTED)
    second = read(2)
    assert told(run(JOINED)) == {"01-花市桥头添夜灯.md": Fate.UPDATED}
    assert "石磨" in read(1)
    assert read(2) == second
    assert set(told(run(PARTED)).values()) == {Fate.UPDATED, Fate.UNCHANGED}
