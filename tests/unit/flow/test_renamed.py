"""A page text that got a new name keeps its articles, and nobody has edited them by that."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.problems import Code, Severity
from gazette.review import Fate, ImportReport

PAGE = Path("content/2003-10-17/04")
OLD, NEW = Path("seeds/4.txt"), Path("seeds/2003/第四版.txt")
TEXT = """2003年10月17日 星期五 第4版

林场护林员换上摩托车

　　本报讯（记者 舒眉）青岗林场的十二名护林员上周换上摩托车，巡一遍山从两天缩短到半天。

老码头的搬运工学会开叉车

　　本报讯（记者 方一舟）永安码头的三十名搬运工学完叉车课程，昨天拿到了操作证，最大的五十一岁。
"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    NEW.parent.mkdir(parents=True)
    OLD.write_text(TEXT, encoding="utf-8", newline="\n")
    assert told(run(OLD)) == [Fate.NEW] * 2


def run(seed: Path) -> ImportReport:
    (report,) = import_pages(ImportRequest(files=(seed,), content=Path("content")))
    return report


def told(report: ImportReport) -> list[Fate]:
    return [file.fate for file in report.files[:2]]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8", newline="\n")


def find(number: int) -> Path:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    return path


def test_articles_that_nobody_has_edited_get_the_new_name_also_where_the_text_was_mended() -> None:
    OLD.rename(NEW)
    edit(NEW, "五十一岁", "五十七岁")
    edit(find(1), "title:", "tags: [林场]\ntitle:")
    report = run(NEW)
    assert told(report) == [Fate.KEPT, Fate.UPDATED]
    (said,) = (each for each in report.problems if each.code is Code.SAME_PAGE)
    assert said.severity is Severity.NOTE
    assert OLD.as_posix() in said.message
    edit(find(1), OLD.as_posix(), NEW.as_posix())
    assert told(run(NEW)) == [Fate.KEPT, Fate.UNCHANGED]
    assert verify_content(Path("content")).problems == ()


def test_whoever_wrote_the_new_name_into_articles_has_not_edited_them() -> None:
    OLD.rename(NEW)
    for number in (1, 2):
        edit(find(number), OLD.as_posix(), NEW.as_posix())
    assert told(run(NEW)) == [Fate.UPDATED] * 2
    edit(NEW, "五十一岁", "五十七岁")
    assert told(run(NEW)) == [Fate.UNCHANGED, Fate.UPDATED]


def test_a_text_of_the_page_is_no_new_name_while_the_old_file_is_there_or_its_words_are_others() -> None:
    NEW.write_bytes(OLD.read_bytes())
    refused = run(NEW)
    assert [each.severity for each in refused.problems if each.code is Code.SAME_PAGE] == [Severity.ERROR]
    OLD.unlink()
    NEW.write_text(
        TEXT[: TEXT.index("林场")] + "渔歌\n\n　　本报讯 渔民们昨夜满载而归，码头灯火通明。\n", encoding="utf-8"
    )
    refused = run(NEW)
    assert [each.severity for each in refused.problems if each.code is Code.SAME_PAGE] == [Severity.ERROR]
