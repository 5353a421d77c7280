"""Texts that the page text parts or joins after they were imported: each keeps its place, and none is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.problems import Code, Problem
from gazette.review import Fate, ImportReport, record_page

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


def doubts(problems: tuple[Problem, ...]) -> list[str]:
    """Return what is said of articles that are not what the page text says, with the numbers of their files."""
    codes = {Code.NOT_AS_IMPORTED, Code.NOT_CONSERVED, Code.SAME_PLACE}
    return [re.sub(r"(content/)?1998-04-21/03/(\d\d)-\S+?\.md", r"\2", p.message) for p in problems if p.code in codes]


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


@pytest.mark.parametrize("edited", [True, False])
def test_a_file_whose_text_fell_into_another_article_is_said_to_be_in_it(*, edited: bool) -> None:
    run(PARTED)
    if edited:
        edit(2, "点卤", "点浆")
    for _ in range(2):
        report = run(JOINED)
        assert doubts(report.problems) == ["the importer reads what 02 says as part of 01; both files stay"]
        assert [file.diff for file in report.files] == [""] * 2
    verified = doubts(verify_content(Path("content")).problems)
    assert verified[0] == "it is made of the same lines of seeds/page.txt as 01"
    assert verified[1:] == ([] if edited else ["the importer reads it as part of 01"])
    edit(2, "title:", "status: withdrawn\ntitle:")
    assert doubts(run(JOINED).problems) == []


def test_a_text_in_two_articles_is_said_where_an_editors_file_keeps_what_the_page_text_parted() -> None:
    run(JOINED)
    edit(1, "再不用摸黑", "再也不用摸黑")
    for _ in range(2):
        report = run(PARTED)
        assert doubts(report.problems) == ["what 02 says stands in 01, too"]
        (said,) = (each for each in report.problems if each.code is Code.NOT_CONSERVED)
        assert said.span.line == 1 + PARTED.split("\n").index("豆腐坊传到第五代")
        account = record_page(report)["conservation"]
        assert isinstance(account, dict)
        assert account["held"]
    assert doubts(verify_content(Path("content")).problems) == ["what 02 says stands in 01, too"]
    (second,) = PAGE.glob("02-*.md")
    second.unlink()
    assert told(run(PARTED))[second.name] is Fate.LEFT_OUT
    assert doubts(run(PARTED).problems) == []


def test_equal_advertisements_of_a_page_are_no_text_in_two_articles() -> None:
    advertisement = "遗失启事\n\n　　岑家坪农机站遗失公章一枚，编号三三一七，声明作废，拾到者请送镇上邮电所柜台。\n\n"
    run(f"{HEAD}{FIRST}{advertisement}{advertisement}")
    assert len(list(PAGE.iterdir())) == 3
    edit(2, "title:", "tags: [启事]\ntitle:")
    assert doubts(run(f"{HEAD}{FIRST}{advertisement}{advertisement}").problems) == []
    assert doubts(verify_content(Path("content")).problems) == []


def test_of_two_files_with_one_number_neither_is_touched_and_that_is_said() -> None:
    run(PARTED)
    (second,) = PAGE.glob("02-*.md")
    second.with_name("02-副本.md").write_bytes(second.read_bytes())
    before = {path.name: path.read_bytes() for path in PAGE.iterdir()}
    text = PARTED.replace("二百块", "三百块")
    for _ in range(2):
        report = run(text)
        assert list(told(report).values()) == [Fate.UNCHANGED, Fate.KEPT]
        assert doubts(report.problems) == ["number 2 stands there twice, as 02 and 02; neither is touched"]
        assert {path.name: path.read_bytes() for path in PAGE.iterdir()} == before
    second.with_name("02-副本.md").unlink()
    assert list(told(run(text)).values()) == [Fate.UNCHANGED, Fate.UPDATED]
