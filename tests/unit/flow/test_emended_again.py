"""Articles with emendations whose page is imported again: the marks stay, with --emend and without."""

from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.review import Fate, FileFate

SEED, CONTENT = Path("seeds/a.txt"), Path("content")
TEXT = """1998年6月5日
第1版

河西大桥合龙

　　本报讯　昨日上午，河西大桥の最后一段钢梁落下，投资5O0万元，两岸合龙，围观的群众放起了鞭炮。
"""
MARKED = "河西大桥{~~の~>的~~}最后一段钢梁落下，投资5{~~O~>0~~}0万元"


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SEED.parent.mkdir()
    SEED.write_text(TEXT, encoding="utf-8")


def run(*, emend: bool) -> FileFate:
    (report,) = import_pages(ImportRequest(files=(SEED,), content=CONTENT, emend=emend))
    return report.files[0]


def read() -> str:
    (path,) = CONTENT.rglob("01-*.md")
    return path.read_text(encoding="utf-8")


def test_an_import_without_the_option_leaves_the_marks_of_one_with_it() -> None:
    run(emend=True)
    whole = read()
    assert MARKED in whole
    assert [run(emend=emend).fate for emend in (False, True, False)] == [Fate.UNCHANGED] * 3
    assert read() == whole
    SEED.write_text(TEXT.replace("昨日上午", "昨日下午"), encoding="utf-8")
    assert run(emend=False).fate is Fate.UPDATED
    assert MARKED in read()
    assert "昨日下午" in read()


def test_an_article_without_marks_gets_none_without_the_option() -> None:
    run(emend=False)
    assert run(emend=False).fate is Fate.UNCHANGED
    assert "{~~" not in read()
    assert run(emend=True).fate is Fate.UPDATED


def test_what_an_editor_marked_by_hand_is_shown_as_theirs() -> None:
    run(emend=False)
    (path,) = CONTENT.rglob("01-*.md")
    path.write_text(read().replace("大桥の", "大桥{~~の~>的~~}"), encoding="utf-8")
    file = run(emend=False)
    assert file.fate is Fate.KEPT
    assert "{~~の~>的~~}" in file.diff


def test_what_the_issue_remembers_of_an_article_is_its_printed_words() -> None:
    run(emend=True)
    issue = CONTENT / "1998-06-05" / "issue.yaml"
    remembered = issue.read_text(encoding="utf-8")
    for emend in (False, True):
        run(emend=emend)
        assert issue.read_text(encoding="utf-8") == remembered
