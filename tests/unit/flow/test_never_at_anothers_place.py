"""What an editor took out or put into another article comes back at no place of an article that the page lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.problems import Code
from gazette.review import Fate, ImportReport

PAGE = Path("content/2009-09-11/02")
SEED = Path("seeds/2.txt")
HEAD = "2009年9月11日 星期五 第2版\n"
FERRY = """
柳条渡口添了新船

　　本报讯（记者 管一鸣）柳条渡口昨天下水一条铁壳渡船，一次能载四十人，老艄公史大江把撑了三十年的木船送进了村史馆。
"""
KILN = """
红土岗的砖窑改种蘑菇

　　本报讯（记者 卓小满）红土岗停烧六年的砖窑里长出了蘑菇，窑洞冬暖夏凉，十一户人家合股，头一茬收了两千多斤。
"""
HENS = """
邮递员的车后座

　　本报讯（记者 蓝青）乡邮员柏长春的车后座绑着一只竹篮，替山里人捎盐、捎药，也捎过一窝刚出壳的小鸡。
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SEED.parent.mkdir()
    deliver(FERRY, KILN, HENS)


def deliver(*parts: str) -> ImportReport:
    SEED.write_text(HEAD + "".join(parts), encoding="utf-8", newline="\n")
    (report,) = import_pages(ImportRequest(files=(SEED,), content=Path("content")))
    return report


def find(number: int) -> Path:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    return path


@pytest.mark.parametrize("joined", [True, False])
def test_an_article_without_a_file_stays_out_when_the_page_loses_the_one_below(*, joined: bool) -> None:
    if joined:
        text = find(2).read_text(encoding="utf-8")
        find(1).write_text(find(1).read_text(encoding="utf-8") + text[text.index("\n\n") :], encoding="utf-8")
    find(2).unlink()
    last = find(3).read_bytes()
    report = deliver(FERRY, KILN)
    assert [file.fate for file in report.files[:2]] == [Fate.KEPT if joined else Fate.UNCHANGED, Fate.LEFT_OUT]
    assert find(3).read_bytes() == last
    assert Code.NOT_AS_IMPORTED in {each.code for each in report.problems}


def test_an_article_that_the_page_text_replaced_by_another_is_brought_up_to_date() -> None:
    new = KILN.replace(
        "红土岗停烧六年的砖窑里长出了蘑菇，窑洞冬暖夏凉，十一户人家合股，头一茬收了两千多斤", "雨天，窑停烧"
    )
    report = deliver(FERRY, new, HENS)
    assert [file.fate for file in report.files[:3]] == [Fate.UNCHANGED, Fate.UPDATED, Fate.UNCHANGED]


def test_nobody_is_told_to_delete_words_that_an_edited_article_lacks() -> None:
    kiln = KILN.replace("　　本报讯（记者 卓小满）", "　　")
    deliver(FERRY, kiln, HENS)
    find(1).write_text(find(1).read_text(encoding="utf-8").replace("---\n", "---\ntags: [渡口]\n", 1), encoding="utf-8")
    report = deliver(FERRY, "\n".join(kiln.split("\n")[2:]), HENS)
    (said,) = (each for each in report.problems if each.code is Code.NOT_AS_IMPORTED)
    assert "as part of" in said.message
    assert said.hint == "somebody has edited that one: put the words there before you delete this file"
    assert said.span.line > 1
