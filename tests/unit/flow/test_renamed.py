"""A page text that got a new name keeps its articles, and nobody has edited them by that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.problems import Code, Severity
from gazette.review import Fate, ImportReport, Standing

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


def test_articles_that_editors_edited_or_moved_stay_its_own_at_every_import_after_the_first() -> None:
    edit(find(2), "三十名搬运工", "三十余名搬运工")
    moved = find(2).rename(make(Path("content/2003-10-17/06")) / "01-叉车.md")
    edit(find(1), "title:", "tags: [林场]\ntitle:")
    OLD.rename(NEW)
    for _ in range(3):
        report = run(NEW)
        assert told(report) == [Fate.KEPT] * 2
        assert [each.message for each in report.problems if each.code is Code.SAME_PAGE] == [
            f"its articles name {OLD}, which is not there: this is taken for the same text under a new name"
        ]
    assert [path.name for path in PAGE.iterdir()] == [find(1).name]
    edit(moved, OLD.as_posix(), NEW.as_posix())
    report = run(NEW)
    assert told(report) == [Fate.KEPT] * 2


def test_one_into_which_another_was_copied_stays_its_own_though_that_is_there_too() -> None:
    text = find(2).read_text(encoding="utf-8")
    find(1).write_text(find(1).read_text(encoding="utf-8") + text[text.rindex("---\n") + 4 :], encoding="utf-8")
    OLD.rename(NEW)
    for fate in (Fate.UPDATED, Fate.UNCHANGED):
        report = run(NEW)
        assert told(report) == [Fate.KEPT, fate]
        assert [each.severity for each in report.problems if each.code is Code.SAME_PAGE] == [Severity.NOTE]
    (problem,) = (each for each in verify_content(Path("content")).problems if each.code is Code.NO_SOURCE)
    assert NEW.as_posix() in problem.hint


def test_so_they_do_when_others_have_got_the_new_name() -> None:
    edit(find(2), "老码头的搬运工学会开叉车", "搬运工学会开叉车")
    edit(find(2), "，昨天拿到了操作证", "")
    find(2).rename(make(PAGE.parent / "06") / "01-叉车.md")
    OLD.rename(NEW)
    for fate in (Fate.UPDATED, Fate.UNCHANGED):
        assert told(run(NEW)) == [fate, Fate.KEPT]


def test_verify_compares_articles_that_name_the_old_name_with_the_text_and_says_the_new_one() -> None:
    edit(find(2), "三十名搬运工", "三十余名搬运工")
    OLD.rename(NEW)
    run(NEW)
    report = verify_content(Path("content"))
    (source,) = report.sources
    assert source.file == NEW.as_posix()
    assert [each.standing for each in source.articles] == [Standing.AS_IMPORTED, Standing.EDITED]
    assert source.account.balanced
    (problem,) = report.problems
    assert (problem.code, problem.span.path) == (Code.NO_SOURCE, find(2).as_posix())
    assert NEW.as_posix() in problem.hint
    assert OLD.as_posix() not in problem.hint


def test_another_page_of_one_form_stays_its_own_though_a_page_text_is_gone() -> None:
    other, fourth = Path("seeds/5.txt"), run(OLD)
    other.write_text(TEXT.replace("第4版", "第5版").replace("十二名", "十五名"), encoding="utf-8", newline="\n")
    assert told(run(other)) == [Fate.NEW] * 2
    OLD.unlink()
    report = run(other)
    assert told(report) == [Fate.UNCHANGED] * 2
    assert Code.SAME_PAGE not in {each.code for each in report.problems}
    problems = verify_content(Path("content")).problems
    assert [each.span.path for each in problems] == [file.shown for file in fourth.files[:2]]
    assert all("bring the file back" in each.hint for each in problems)


@pytest.mark.parametrize("day", ["2003年10月18日 星期六 第4版", "2003年10月17日 星期五 第5版"])
def test_a_page_that_has_another_day_or_number_and_another_name_is_said_to_stand_there_twice(day: str) -> None:
    NEW.write_text(OLD.read_text(encoding="utf-8").replace("2003年10月17日 星期五 第4版", day), encoding="utf-8")
    assert Code.SAME_PAGE not in {each.code for each in run(NEW).problems}
    OLD.unlink()
    for _ in range(2):
        (said,) = (each for each in run(NEW).problems if each.code is Code.SAME_PAGE)
        assert said.severity is Severity.WARNING
        assert find(1).relative_to("content").as_posix() in said.message
    shutil.rmtree(PAGE)
    assert Code.SAME_PAGE not in {each.code for each in run(NEW).problems}


def test_a_page_that_only_has_an_advertisement_of_the_day_before_is_said_to_be_nothing_of_it() -> None:
    OLD.unlink()
    again = TEXT[TEXT.index("林场") : TEXT.index("老码头")]
    NEW.write_text(
        f"2003年10月18日 星期六 第4版\n\n{again}渔歌\n\n　　本报讯 渔民们满载而归，码头灯火通明。\n", encoding="utf-8"
    )
    assert Code.SAME_PAGE not in {each.code for each in run(NEW).problems}


def test_a_continuation_in_a_text_under_a_new_name_stands_there_once() -> None:
    first = Path("seeds/1.txt")
    head = "\n义仓村修成盘山渠\n\n　　本报讯（记者 舒眉）义仓村的盘山渠昨天通水，"
    first.write_text(
        f"2003年10月17日 星期五 第1版\n{head}全长九公里，由村民用三年时间凿成，（下转第4版）\n", encoding="utf-8"
    )
    edit(OLD, "第4版\n", "第4版\n\n义仓村修成盘山渠\n\n（上接第1版）渠首的石闸重三吨，是二十个人抬上去的。\n")
    run(first)
    run(OLD)
    OLD.rename(NEW)
    first_report, report = import_pages(ImportRequest(files=(first, NEW), content=Path("content")))
    assert [each.code for each in (*first_report.problems, *report.problems)].count(Code.UNPAIRED_JUMP) == 0
    assert len(first_report.jumps) == 1


def make(folder: Path) -> Path:
    folder.mkdir()
    return folder


def test_a_part_of_a_page_whose_file_is_gone_is_sent_to_the_other_parts() -> None:
    assert told(run(OLD)) == [Fate.UNCHANGED] * 2
    OLD.unlink()
    NEW.write_text(TEXT[: TEXT.index("老码头")], encoding="utf-8")
    (refused,) = (each for each in run(NEW).problems if each.code is Code.SAME_PAGE)
    assert refused.severity is Severity.ERROR
    assert refused.hint.endswith("if it is only a part of that page, put its parts into one file")
    assert len([*PAGE.iterdir()]) == 2
