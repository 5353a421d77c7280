"""What an import says of articles that were joined or taken out, of what it brings back, and that it says it once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.flow import ImportRequest, import_pages
from gazette.review import ARTICLE, Fate, FileFate, record_page

DAY = Path("content/2008-10-14")
ISSUE = DAY / "issue.yaml"
HEAD = "2008年10月14日 星期二 第{}版 {}\n责任编辑 江一帆\n\n"
TITLE = "盐渍菜窖今冬再开\n\n"
FIRST = f"{TITLE}　　本报讯（记者 岑远）红旗街的旧菜窖停了十二年，昨天清出了积土，（下转第4版）\n"
SECOND = f"{TITLE}（上接第2版）第一批下窖的有雪里蕻三千斤、萝卜五千斤，冬至以前开缸。\n"
THIRD = "邮筒搬了家\n\n　　本报讯 桥头的绿邮筒昨天移到了粮站对面，取信的时间仍是上午九点。\n"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("seeds").mkdir()
    for number, name, text in ((2, "本县", FIRST), (4, "生活", f"{SECOND}\n{THIRD}")):
        Path(f"seeds/{number}.txt").write_text(HEAD.format(number, name) + text, encoding="utf-8", newline="\n")
    Path("content").mkdir()
    Path("content/publication.yaml").write_text("title: 县报\n", encoding="utf-8")
    run()


def run(*, restore: bool = False) -> dict[str, FileFate]:
    request = ImportRequest(files=(Path("seeds"),), content=Path("content"), restore=restore)
    reports = list(import_pages(request))
    for report in reports:
        assert record_page(report)["files"]
    found = (file for report in reports for file in report.files)
    return {re.sub("-.*", "", file.shown.removeprefix(f"{DAY.as_posix()}/")): file for file in found}


def find(page: int, number: int) -> Path:
    (path,) = (DAY / f"{page:02d}").glob(f"{number:02d}-*.md")
    return path


def join(first: Path, second: Path) -> None:
    text = second.read_text(encoding="utf-8").partition("---\n\n")[2]
    first.write_text(first.read_text(encoding="utf-8") + "\n" + text, encoding="utf-8")
    second.unlink()


def test_an_article_that_was_joined_with_its_other_part_is_said_to_stand_there_and_not_to_be_taken_out() -> None:
    first = find(2, 1)
    join(first, find(4, 1))
    for restore in (False, True):
        file = run(restore=restore)["04/01"]
        assert (file.fate, file.held_by) == (Fate.LEFT_OUT, first.as_posix())
    assert not list((DAY / "04").glob("01-*"))


def test_so_is_one_that_was_joined_with_another_on_its_page() -> None:
    second = find(4, 2)
    join(second, find(4, 1))
    assert run()["04/01"].held_by == second.as_posix()


def test_an_article_that_was_deleted_stands_nowhere_though_a_few_of_its_words_do() -> None:
    find(4, 1).unlink()
    other = "---\ntitle: 腌菜\n---\n\n她家第一批下窖的有雪里蕻两百斤。\n"
    (DAY / "04" / "09-腌菜.md").write_text(other, encoding="utf-8")
    file = run()["04/01"]
    assert (file.fate, file.held_by, file.restored) == (Fate.LEFT_OUT, "", ())
    file = run(restore=True)["04/01"]
    assert (file.fate, file.held_by, file.restored) == (Fate.NEW, "", (ARTICLE,))
    assert run(restore=True)["04/01"].restored == ()


def test_keys_of_an_issue_file_that_come_back_are_said_and_the_file_is_not_called_kept() -> None:
    text = ISSUE.read_text(encoding="utf-8")
    ISSUE.write_text(text.replace("    name: 生活\n", "").replace("name: 本县", "name: 县内"), encoding="utf-8")
    request = ImportRequest(files=(Path("seeds/4.txt"),), content=Path("content"), restore=True)
    (report,) = import_pages(request)
    assert (report.files[-1].fate, report.files[-1].restored) == (Fate.UPDATED, ("name",))
    ISSUE.write_text(text.replace("    name: 本县\n", "").replace("江一帆", "江小帆"), encoding="utf-8")
    file = run(restore=True)["issue.yaml"]
    assert file.fate is Fate.KEPT  # what page 4 says of it comes last
    assert "name: 本县" in ISSUE.read_text(encoding="utf-8")
    ISSUE.write_text(text.replace("    name: 生活\n", "").replace("江一帆", "江小帆"), encoding="utf-8")
    file = run(restore=True)["issue.yaml"]
    assert (file.fate, file.restored, "江小帆" in file.diff) == (Fate.UPDATED, ("name",), True)


def test_commands_say_what_was_joined_and_what_was_brought_back(capsys: pytest.CaptureFixture[str]) -> None:
    first = find(2, 1)
    join(first, find(4, 1))
    find(4, 2).unlink()
    text = ISSUE.read_text(encoding="utf-8")
    ISSUE.write_text(text.replace("    name: 生活\n", "").replace("江一帆", "江小帆"), encoding="utf-8")
    assert main(["import", "seeds/2.txt", "seeds/4.txt", "--restore", "--lang", "en"]) == 0
    told = capsys.readouterr().out
    assert f"           its words stand in {first.as_posix()}, so it is not written again\n" in told
    assert "           somebody had taken it out; --restore brought it back\n" in told
    assert "           somebody had taken out what --restore brought back: name\n" in told
    assert "           what somebody wrote in it stays; the import would have changed:\n" in told


def test_an_import_after_files_got_other_numbers_is_followed_by_one_that_changes_nothing() -> None:
    find(2, 1).rename(DAY / "02" / "07-菜窖.md")
    find(4, 2).rename(DAY / "04" / "08-邮筒.md")
    assert run()["issue.yaml"].fate is Fate.UPDATED
    before = ISSUE.read_bytes()
    assert {file.fate for file in run().values()} == {Fate.UNCHANGED}
    assert ISSUE.read_bytes() == before
