"""What an editor took out stays out, whatever else they or the page text did meanwhile."""

from __future__ import annotations

import datetime as dt
import re
import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.matter.issue_file import parse_issue_file
from gazette.problems import Code, Severity, Source
from gazette.review import Fate, ImportReport

PAGE = Path("content/2011-03-08/02")
SEED = Path("seeds/page.txt")
TEXT = """2011年3月8日 星期二 第2版

渡口上的摆渡人

　　本报讯（记者 江一帆）五十七岁的柳大叔在白沙渡口摇了三十年船，每天第一班船五点半开，送孩子们过河上学。

　　他说，等大桥修好了，他就把船送给镇上的博物馆。

旧书摊搬进新街

　　本报讯（记者 潘小禾）昨天，城南的四十多家旧书摊搬进文昌街，街道为他们搭了雨棚，安了路灯。

柑橘合作社直供超市

　　本报讯（通讯员 伍志刚）凤岭乡的柑橘合作社同五家超市签约，今后果子从枝头到货架只要一天。

夜间急诊不再排长队

　　本报讯（记者 江一帆）市第二医院昨起把夜间急诊窗口增加到六个，老人和孩子先看。
"""
MORE = """小学生量出古树年龄

　　本报讯（记者 潘小禾）石桥小学的孩子们用卷尺量了村口的古樟，算出它有四百一十岁。

"""


@pytest.fixture(autouse=True)
def _project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    SEED.parent.mkdir()
    SEED.write_text(TEXT, encoding="utf-8")
    assert [file.fate for file in run().files] == [Fate.NEW] * 5


def run(*, restore: bool = False) -> ImportReport:
    (report,) = import_pages(ImportRequest(files=(SEED,), content=Path("content"), restore=restore))
    return report


def find(number: int) -> Path:
    (path,) = PAGE.glob(f"{number:02d}-*.md")
    return path


def told(report: ImportReport) -> dict[str, Fate]:
    """Return what became of each article, by the first words of its headline."""
    return {file.article.title.printed[:4]: fate.fate for file, fate in report.filed if fate}


def insert_above(words: str) -> None:
    SEED.write_text(TEXT.replace(words, MORE + words, 1), encoding="utf-8")


def write_at(number: int) -> None:
    path = PAGE / f"{number:02d}-手写.md"
    path.write_text("---\ntitle: 编辑手写\n---\n\n编辑自己写的一篇。\n", encoding="utf-8")


def split(number: int) -> None:
    """Part an article in two, the second with a number that nobody had."""
    first = find(number)
    head, _, text = first.read_text(encoding="utf-8").partition("\n---\n")
    one, _, other = text.strip().partition("\n\n")
    first.write_text(f"{head}\n---\n\n{one}\n", encoding="utf-8")
    second = re.sub("title: .*\n", "title: 下半篇\n", head)
    (PAGE / "05-下半篇.md").write_text(f"{second}\n---\n\n{other}\n", encoding="utf-8")


def take_place(number: int) -> None:
    find(4).rename(PAGE / f"{number:02d}-急诊.md")


def half_at(number: int) -> None:
    find(5).rename(PAGE / f"{number:02d}-下半篇.md")


def mend() -> None:
    SEED.write_text(TEXT.replace("安了路灯", "装了路灯"), encoding="utf-8")


MEANWHILE: dict[str, tuple[Callable[[], None], ...]] = {
    "an item above it in the page text": (lambda: insert_above("旧书摊搬进"),),
    "an item right below it in the page text": (lambda: insert_above("柑橘合作社"),),
    "an item at the top of the page": (lambda: insert_above("渡口上的"),),
    "a person's article at its place": (lambda: write_at(2),),
    "another article parted in two": (lambda: split(1),),
    "another article at its place": (lambda: take_place(2),),
    "a word in it mended": (mend,),
    "half of another article at its place": (lambda: split(1), lambda: half_at(2)),
    "much at once": (lambda: insert_above("渡口上的"), lambda: split(1), lambda: write_at(2)),
}


@pytest.mark.parametrize("meanwhile", MEANWHILE)
def test_an_article_that_was_taken_out_stays_out(meanwhile: str) -> None:
    find(2).unlink()
    for happen in MEANWHILE[meanwhile]:
        happen()
    before = {path.name: path.read_bytes() for path in PAGE.iterdir()}
    for _ in range(2):
        fates = told(run())
        assert fates["旧书摊搬"] is Fate.LEFT_OUT
        assert fates.get("小学生量", Fate.NEW) in {Fate.NEW, Fate.UNCHANGED}
    after = {path.name for path in PAGE.iterdir()}
    assert {name for name in after - before.keys() if "古树" not in name} == set()
    assert before.keys() <= after


def test_the_first_article_may_be_taken_out_where_the_page_text_gets_another_above_it() -> None:
    find(1).unlink()
    insert_above("渡口上的")
    report = run()
    assert told(report) == {
        "小学生量": Fate.NEW,
        "渡口上的": Fate.LEFT_OUT,
        "旧书摊搬": Fate.UPDATED,
        "柑橘合作": Fate.UPDATED,
        "夜间急诊": Fate.UPDATED,
    }
    assert report.files[0].shown == "content/2011-03-08/02/05-小学生量出古树年龄.md"


def test_what_is_asked_for_again_gets_its_place_back_or_a_free_one() -> None:
    find(2).unlink()
    find(3).unlink()
    write_at(3)
    report = run(restore=True)
    assert [Path(file.shown).name[:3] for file in report.files[1:3]] == ["02-", "05-"]
    assert {fate.fate for _, fate in run().filed if fate} == {Fate.UNCHANGED}
    find(5).unlink()
    assert told(run())["柑橘合作"] is Fate.LEFT_OUT


def test_an_article_that_was_moved_and_then_taken_out_stays_out_and_its_place_is_nobody_elses() -> None:
    find(2).rename(PAGE / "09-书摊.md")
    run()
    find(9).unlink()
    insert_above("渡口上的")
    report = run()
    assert told(report)["旧书摊搬"] is Fate.LEFT_OUT
    assert Path(report.files[0].shown).name[:3] == "10-"


def test_the_only_article_of_a_page_may_be_taken_out() -> None:
    shutil.rmtree("content")
    SEED.write_text(TEXT[: TEXT.index("旧书摊搬进")], encoding="utf-8")
    assert told(run()) == {"渡口上的": Fate.NEW}
    find(1).unlink()
    assert told(run()) == {"渡口上的": Fate.LEFT_OUT}
    assert told(run(restore=True)) == {"渡口上的": Fate.NEW}


def test_an_article_that_was_written_anew_is_not_said_to_be_taken_out_while_its_file_stands() -> None:
    path = find(2)
    head, _, _ = path.read_text(encoding="utf-8").partition("\n---\n")
    head = re.sub("title: .*", "title: 编者按", head)
    path.write_text(f"{head}\n---\n\n本版今天另有安排，读者来信照登。\n", encoding="utf-8", newline="\n")
    written = path.read_bytes()
    insert_above("旧书摊搬进")
    for _ in range(2):
        fates = told(run())
        assert fates["旧书摊搬"] is Fate.KEPT
        assert fates["小学生量"] in {Fate.NEW, Fate.UNCHANGED}
        assert path.read_bytes() == written


def test_an_article_whose_text_was_gone_for_a_while_is_still_known() -> None:
    find(2).unlink()
    start, end = TEXT.index("旧书摊搬进"), TEXT.index("柑橘合作社")
    SEED.write_text(TEXT[:start] + TEXT[end:], encoding="utf-8")
    assert Fate.NEW not in told(run()).values()
    SEED.write_text(TEXT, encoding="utf-8")
    assert told(run())["旧书摊搬"] is Fate.LEFT_OUT


def test_content_imported_before_traces_were_kept_is_understood_and_gets_them() -> None:
    issue = PAGE.parent / "issue.yaml"
    whole = issue.read_text(encoding="utf-8")
    issue.write_text(whole[: whole.index("    given:")], encoding="utf-8")
    find(2).unlink()
    assert told(run())["旧书摊搬"] is Fate.LEFT_OUT
    assert issue.read_text(encoding="utf-8") == whole


def test_a_damaged_trace_is_an_error_at_its_line() -> None:
    text = (PAGE.parent / "issue.yaml").read_text(encoding="utf-8")
    broken = re.sub("- 3 .{64}", "- 3 abc", text)
    _, (problem,) = parse_issue_file(Source("issue.yaml", broken), dt.date(2011, 3, 8))
    line = 1 + broken.splitlines().index("    - 3 abc")
    assert (problem.code, problem.span.line, problem.span.column) == (Code.WRONG_VALUE, line, 7)


ISSUES = ("number: 1234\n", "# 一期\npages:\n  1: 要闻\n", "pages: {2: '副 刊'}\n", "pages:\n  2: 副刊 # 版名\n")


@pytest.mark.parametrize("written", ISSUES)
def test_an_issue_file_that_an_editor_wrote_in_takes_notes_of_every_page(written: str) -> None:
    shutil.rmtree("content")
    PAGE.parent.mkdir(parents=True)
    issue = PAGE.parent / "issue.yaml"
    issue.write_text(written, encoding="utf-8")
    report = run()
    assert report.files[-1].fate is Fate.UPDATED
    assert "2011年3月8日 星期二 第2版" in issue.read_text(encoding="utf-8")
    assert not Counter(written) - Counter(issue.read_text(encoding="utf-8"))
    find(2).unlink()
    assert told(run())["旧书摊搬"] is Fate.LEFT_OUT
    assert run().files[-1].fate is Fate.UNCHANGED


@pytest.mark.parametrize("written", ["pages: [2\n", "pages:\n  2: |\n    副刊\n", "numbr: 3\n"])
def test_nothing_of_a_page_is_written_where_its_issue_file_cannot_take_notes(written: str) -> None:
    find(2).unlink()
    (PAGE.parent / "issue.yaml").write_text(written, encoding="utf-8")
    before = {path.name: path.read_bytes() for path in PAGE.iterdir()}
    report = run()
    assert report.files == ()
    assert [each.span.path for each in report.problems if each.severity is Severity.ERROR] == [
        "content/2011-03-08/issue.yaml"
    ]
    assert {path.name: path.read_bytes() for path in PAGE.iterdir()} == before


def test_an_edited_article_that_the_page_text_has_no_more_stays_and_is_said_and_a_new_one_is_not_taken_for_it() -> None:
    edited = find(2)
    edited.write_text(edited.read_text(encoding="utf-8").replace("title:", "tags: [书]\ntitle:", 1), encoding="utf-8")
    kept = edited.read_bytes()
    start, end = TEXT.index("旧书摊搬进"), TEXT.index("柑橘合作社")
    for text, fate in ((TEXT[:start] + TEXT[end:], None), (TEXT[:start] + MORE + TEXT[end:], Fate.NEW)):
        SEED.write_text(text, encoding="utf-8")
        report = run()
        (left,) = [problem for problem in report.problems if problem.code is Code.NOT_AS_IMPORTED]
        assert "02-旧书摊搬进新街.md" in left.message
        assert told(report).get("小学生量") is fate
        assert edited.read_bytes() == kept


def test_a_part_that_an_editor_made_an_article_of_is_not_said_to_be_gone() -> None:
    split(1)
    assert Code.NOT_AS_IMPORTED not in {problem.code for problem in run().problems}


def test_a_page_that_was_moved_whole_is_not_said_to_contradict_its_number_and_an_option_is() -> None:
    PAGE.rename(PAGE.with_name("05"))
    words = [problem.message for problem in run().problems]
    assert any(each.startswith("its articles stand on page 5") for each in words)
    assert not any(each.startswith("the page prints") for each in words)
    (report,) = import_pages(ImportRequest(files=(SEED,), content=Path("other"), page=5, dry_run=True))
    (said,) = [problem for problem in report.problems if problem.message.startswith("the page prints")]
    assert (said.span.line, said.span.column) == (1, 15)
