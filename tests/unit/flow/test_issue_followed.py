"""What nobody has changed in an issue.yaml follows the page text; what an editor wrote stays, and is shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content
from gazette.review import Fate, ImportReport

ISSUE = Path("content/1996-11-20/issue.yaml")
HEAD = "1996年11月20日 星期三 第{}版 {}\n责任编辑 {}\n第{}期\n"
TEXT = """

柳编合作社接到大订单

　　本报讯（记者 谷雨）柳林湾的柳编合作社接到三千只果篮的订单，社员们白天割柳，晚上编筐。
"""


def run(number: str, *, page: int = 2, name: str = "副刊", editor: str = "江一帆", dry: bool = False) -> ImportReport:
    seed = Path("seeds") / f"{page:02d}.txt"
    seed.parent.mkdir(exist_ok=True)
    seed.write_text(HEAD.format(page, name, editor, number) + TEXT, encoding="utf-8")
    (report,) = import_pages(ImportRequest(files=(seed,), content=Path("content"), dry_run=dry))
    return report


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("1386")


def read() -> str:
    return ISSUE.read_text(encoding="utf-8")


def change(old: str, new: str) -> None:
    assert old in read()
    ISSUE.write_text(read().replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize("own", ["", "# 合订本第三册\n"])
def test_a_number_a_name_and_editors_that_the_page_text_got_right_later_are_written(own: str) -> None:
    ISSUE.write_text(own + read(), encoding="utf-8")
    assert run("1387", name="综合", editor="江一航", dry=True).files[-1].fate is Fate.UPDATED
    assert run("1387", name="综合", editor="江一航").files[-1].fate is Fate.UPDATED
    for word in ("number: '1387'", "name: 综合", "{name: 江一航, role: 责任编辑}", "- 第1387期", own):
        assert word in read()
    assert "1386" not in read()
    assert run("1387", name="综合", editor="江一航").files[-1].fate is Fate.UNCHANGED
    verified = verify_content(Path("content"))
    assert [each.standing.value for each in verified.issues] == ["edited" if own else "as imported"]


def test_what_an_editor_wrote_stays_and_the_difference_is_shown_while_the_rest_follows() -> None:
    change("name: 副刊", "name: 文艺副刊")
    for fate in (Fate.UPDATED, Fate.KEPT):
        file = run("1387").files[-1]
        assert file.fate is fate
        assert "-    name: 文艺副刊\n+    name: 副刊\n" in file.diff
        assert "number" not in file.diff
    assert "name: 文艺副刊" in read()
    assert "number: '1387'" in read()


def test_the_number_that_one_page_gave_is_not_taken_for_an_editors_where_another_prints_it_otherwise() -> None:
    report = run("1368", page=3, name="广告")
    assert report.files[-1].fate is Fate.UPDATED
    assert run("1368", page=3, name="广告").files[-1].fate is Fate.UNCHANGED
    assert "number: '1386'" in read()
    run("1387")
    assert "number: '1387'" in read()


def test_an_issue_file_without_seals_shows_what_the_page_text_says_otherwise() -> None:
    ISSUE.write_text(re.sub(r"(:[0-9a-f]{8})(?=[ \n])", "", read()), encoding="utf-8")
    assert "keys number name" in read()
    file = run("1387").files[-1]
    assert file.fate is Fate.UPDATED  # it has seals now
    assert run("1387").files[-1].fate is Fate.KEPT
    assert "+number: '1387'" in file.diff
