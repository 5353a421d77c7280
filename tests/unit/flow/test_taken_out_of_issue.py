"""What an editor took out of an issue.yaml stays out of it, is said, and comes back when they ask for it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import BinaryIO

import pytest

from gazette import disk
from gazette.flow import ImportRequest, import_pages
from gazette.problems import Code, GazetteError, Problem, Severity
from gazette.review import Fate, ImportReport

ISSUE = Path("content/2011-03-08/issue.yaml")
SECOND, THIRD = Path("seeds/02.txt"), Path("seeds/03.txt")
HEAD = "2011年3月8日 星期二 第2版 副刊\n责任编辑 江一帆\n第1234期\n"
TEXT = """

渡口上的摆渡人

　　本报讯（记者 潘小禾）五十七岁的柳大叔在白沙渡口摇了三十年船，每天第一班船五点半开，送孩子们过河上学。
"""
KEYS = {
    "number": r"(?m)^number: .*\n",
    "name": r"    name: .*\n",
    "editors": r"    editors:\n(?:    - .*\n)+",
    "furniture": r"    furniture:\n(?:    - .*\n)+",
}


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SECOND.parent.mkdir()
    SECOND.write_text(HEAD + TEXT, encoding="utf-8")
    assert run().files[-1].fate is Fate.NEW


def run(seed: Path = SECOND, *, restore: bool = False, dry: bool = False) -> ImportReport:
    request = ImportRequest(files=(seed,), content=Path("content"), restore=restore, dry_run=dry)
    (report,) = import_pages(request)
    return report


def read() -> str:
    return ISSUE.read_text(encoding="utf-8")


def take_out(key: str) -> str:
    without, count = re.subn(KEYS[key], "", read())
    assert count == 1
    ISSUE.write_text(without, encoding="utf-8")
    return without


def find_said(report: ImportReport) -> list[Problem]:
    return [each for each in report.problems if each.code is Code.LEFT_OUT]


@pytest.mark.parametrize("key", KEYS)
def test_a_key_that_was_taken_out_stays_out_is_said_and_comes_back_when_asked_for(key: str) -> None:
    whole = read()
    without = take_out(key)
    for dry in (True, False, False):
        report = run(dry=dry)
        (said,) = find_said(report)
        assert said.message.endswith(f": {key}")
        assert said.severity is Severity.NOTE
        assert (said.span.path, said.span.line) == (ISSUE.as_posix(), 1 + without.splitlines().index("pages:"))
        assert report.files[-1].fate is Fate.UNCHANGED
        assert read() == without
    assert find_said(run(restore=True)) == []
    assert read() == whole


def test_an_empty_key_is_one_that_was_taken_out() -> None:
    written = re.sub(KEYS["name"], "    name:\n", read())
    ISSUE.write_text(written, encoding="utf-8")
    assert len(find_said(run())) == 1
    assert read() == written


def test_what_the_page_text_did_not_say_before_is_new_and_is_filled_in() -> None:
    shutil.rmtree("content")
    SECOND.write_text("2011年3月8日 星期二 第2版\n" + TEXT, encoding="utf-8")
    run()
    assert "name" not in read()
    SECOND.write_text(HEAD + TEXT, encoding="utf-8")
    assert find_said(run()) == []
    assert "    name: 副刊\n" in read()
    assert "number: '1234'\n" in read()
    take_out("name")
    assert len(find_said(run())) == 1


def test_the_number_of_an_issue_stays_out_when_another_page_has_it_too() -> None:
    take_out("number")
    THIRD.write_text(HEAD.replace("第2版", "第3版") + TEXT, encoding="utf-8")
    (said,) = find_said(run(THIRD))
    assert said.message.endswith(": number")
    assert "\nnumber:" not in f"\n{read()}"
    assert "    name: 副刊\n" in read()


def test_an_import_that_wrote_no_note_of_its_keys_is_understood_and_gets_one() -> None:
    whole = read()
    ISSUE.write_text(re.sub("    - keys .*\n", "", whole), encoding="utf-8")
    take_out("furniture")
    assert find_said(run())[0].message.endswith(": furniture")
    assert re.search("    - keys number:.{8} name:.{8} editors:.{8} furniture:.{8}\n", read())
    assert find_said(run())[0].message.endswith(": furniture")
    run(restore=True)
    assert read() == whole


def test_an_issue_file_that_was_deleted_is_written_anew() -> None:
    whole = read()
    ISSUE.unlink()
    assert find_said(run()) == []
    assert read() == whole


def test_nothing_of_a_page_is_written_where_its_issue_file_cannot_be_put_there(monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree("content")
    whole = disk.open_waiting

    def open_waiting(path: Path) -> BinaryIO:
        if path.name == ISSUE.name:
            raise PermissionError(13, "Permission denied")
        return whole(path)

    monkeypatch.setattr("gazette.bundle.open_waiting", open_waiting)
    with pytest.raises(GazetteError, match=r"issue\.yaml: Permission denied"):
        run()
    assert not Path("content").exists()
