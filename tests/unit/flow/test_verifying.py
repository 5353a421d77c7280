from __future__ import annotations

import datetime as dt
import re
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, VerifyReport, import_pages, verify_content
from gazette.matter.article_file import format_article_file, parse_article_file
from gazette.model import Place
from gazette.problems import Source
from gazette.review import Standing

ROOT = Path(__file__).parent.parent.parent.parent
SEED = "seeds/000_51e2a95c7ec7d086.txt"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    shutil.copy(ROOT / SEED, tmp_path / SEED)
    run(tmp_path / SEED)
    return tmp_path


def run(*files: Path, emend: bool = False) -> None:
    for _ in import_pages(ImportRequest(files=files, content=Path("content"), emend=emend)):
        pass


def article(number: int) -> Path:
    (path,) = Path("content/2024-06-05/01").glob(f"{number:02d}-*.md")
    return path


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new).encode())


def standings(report: VerifyReport) -> list[Standing]:
    return [comparison.standing for source in report.sources for comparison in source.articles]


def said(report: VerifyReport) -> list[str]:
    return [f"{problem.span}: {problem.severity}[{problem.code}]" for problem in report.problems]


def test_the_committed_edition_equals_its_source_but_for_what_editors_emended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    report = verify_content(Path("content"))
    assert report.problems == ()
    assert set(standings(report)) == {Standing.AS_IMPORTED, Standing.EDITED}
    assert len(standings(report)) == 6
    (source,) = report.sources
    assert source.account.balanced
    assert source.account.changed == source.account.left_out == source.account.unplaced == 0
    assert [issue.standing for issue in report.issues] == [Standing.AS_IMPORTED]


@pytest.mark.usefixtures("project")
def test_what_was_just_imported_verifies() -> None:
    report = verify_content(Path("content"))
    assert standings(report) == [Standing.AS_IMPORTED] * 6
    assert said(report) == []
    assert report.by_hand == 0


def test_so_does_what_was_imported_with_certain_emendations(project: Path) -> None:
    shutil.rmtree(project / "content")
    run(project / SEED, emend=True)
    assert "{~~" in article(3).read_text(encoding="utf-8")
    assert standings(verify_content(Path("content"))) == [Standing.AS_IMPORTED] * 6


@pytest.mark.usefixtures("project")
def test_an_edited_article_is_listed_with_what_was_changed_and_is_no_problem() -> None:
    edit(article(2), "---\ntitle: |-", "---\ntags: [康养]\ntitle: |-")
    report = verify_content(Path("content"))
    assert standings(report).count(Standing.EDITED) == 1
    (edited,) = [each for source in report.sources for each in source.articles if each.standing is Standing.EDITED]
    assert edited.changed == ("tags",)
    assert "+tags: [康养]" in edited.diff
    assert said(report) == []


def test_a_seed_that_lost_words_is_an_error_at_the_line_that_names_it(project: Path) -> None:
    edit(project / SEED, "嫦娥六号启程回家！", "嫦娥六号启程返家！")
    report = verify_content(Path("content"))
    shown = article(1).as_posix()
    lines = article(1).read_text(encoding="utf-8").splitlines()
    line = 1 + lines.index("source_text:")
    assert said(report) == [f"{shown}:{line}:1: error[I018]"]
    assert "no longer has “回”" in report.problems[0].message


def test_a_line_put_into_a_page_text_is_said_to_have_moved_what_stands_below(project: Path) -> None:
    lines = (project / SEED).read_text(encoding="utf-8").split("\n")
    (project / SEED).write_text("\n".join([lines[0], "", *lines[1:]]), encoding="utf-8")
    report = verify_content(Path("content"))
    moved = "its page text has changed since, and its words stand in other lines now"
    assert {problem.message for problem in report.problems} == {moved}
    assert "(as it stands)" in report.sources[0].articles[0].diff
    edit(project / SEED, "嫦娥六号启程回家！", "嫦娥六号启程返家！")
    first = verify_content(Path("content")).problems[0]
    assert first.message == "its page text has changed since and no longer has “回” in its lines"


@pytest.mark.usefixtures("project")
def test_an_article_that_another_reading_made_is_an_error() -> None:
    path = article(1)
    place = Place(dt.date(2024, 6, 5), 1, 1)
    file, _ = parse_article_file(Source(path.as_posix(), path.read_text(encoding="utf-8")), place, path.name)
    assert file is not None
    otherwise = replace(file, article=replace(file.article, kicker=None))
    path.write_bytes(format_article_file(otherwise).encode())
    report = verify_content(Path("content"))
    assert standings(report)[0] is Standing.DIFFERENT
    assert "reads its page text in another way" in report.problems[0].message


def test_a_seed_that_is_gone_is_an_error_at_each_article(project: Path) -> None:
    (project / SEED).unlink()
    report = verify_content(Path("content"))
    assert [problem.code.value for problem in report.problems] == ["I017"] * 6
    assert all(problem.span.line > 1 for problem in report.problems)


@pytest.mark.usefixtures("project")
def test_a_source_outside_the_project_is_never_read() -> None:
    edit(article(1), f"file: {SEED}", "file: ../secret.txt")
    (problem,) = [problem for problem in verify_content(Path("content")).problems if problem.code.value == "I017"]
    assert "lies outside the project" in problem.message


@pytest.mark.usefixtures("project")
def test_an_article_that_was_deleted_is_a_warning_at_its_lines() -> None:
    article(1).unlink()
    report = verify_content(Path("content"))
    assert said(report) == [f"{SEED}:7:1: warning[I019]"]
    (source,) = report.sources
    assert source.account.left_out > 100
    assert source.account.balanced


@pytest.mark.usefixtures("project")
def test_two_articles_of_the_same_lines_are_a_warning() -> None:
    copy = article(1).with_name("07-又一篇.md")
    shutil.copy(article(1), copy)
    report = verify_content(Path("content"))
    assert [problem.code.value for problem in report.problems] == ["I013"]
    assert report.problems[0].span.path == copy.as_posix()


@pytest.mark.usefixtures("project")
def test_an_article_stays_what_it_is_when_it_moves_to_another_place() -> None:
    article(1).rename(article(1).with_name("09-嫦娥.md"))
    report = verify_content(Path("content"))
    assert standings(report) == [Standing.AS_IMPORTED] * 6
    assert said(report) == []


@pytest.mark.usefixtures("project")
def test_articles_that_an_editor_merged_or_split_are_edited_and_nothing_is_missing() -> None:
    third, fourth, fifth = article(3), article(4), article(5)
    story = fourth.read_text(encoding="utf-8")
    caption = story.partition("caption: ")[2].partition("\n")[0]
    edit(third, "\n---\n", f"\nphotos:\n- caption: {caption}\n\n---\n\n共护水清岸绿好生态\n")
    fourth.unlink()
    head, _, text = fifth.read_text(encoding="utf-8").partition("\n---\n")
    half = text.index("\n\n", len(text) // 2)
    fifth.write_text(f"{head}\n---\n{text[:half]}\n", encoding="utf-8", newline="\n")
    Path(f"{fifth.parent}/07-下半篇.md").write_text(f"{head}\n---\n{text[half:]}", encoding="utf-8", newline="\n")
    report = verify_content(Path("content"))
    (source,) = report.sources
    assert [Path(each.shown).name[:2] for each in source.articles if each.diff] == ["03", "05", "07"]
    assert (source.account.balanced, source.account.changed) == (True, 0)
    (credit,) = source.lost  # nobody wrote it into the third
    assert said(report) == [f"{SEED}:{credit.first[0]}:{credit.first[1]}: warning[I019]"]
    assert source.account.left_out == len(credit.words) + 1


@pytest.mark.parametrize("edited", [True, False])
def test_an_article_that_the_page_text_has_no_more_is_said_to_be_so_and_compared_with_no_other(
    project: Path, *, edited: bool
) -> None:
    if edited:
        edit(article(3), "---\ntitle:", "---\ntags: [就业]\ntitle:")
    lines = (project / SEED).read_text(encoding="utf-8").split("\n")
    (project / SEED).write_text("\n".join([*lines[:37], *lines[61:]]), encoding="utf-8", newline="\n")
    run(project / SEED)
    report = verify_content(Path("content"))
    severity = "warning" if edited else "error"
    (third,) = [each for source in report.sources for each in source.articles if "/03-" in each.shown]
    assert (third.standing, third.diff) == (Standing.EDITED if edited else Standing.DIFFERENT, "")
    found = [problem for problem in report.problems if problem.code.value == "I018"]
    assert [(each.span.path, each.severity.value) for each in found] == [(article(3).as_posix(), severity)]
    assert found[0].message == "its page text no longer has its words"
    assert "I013" not in {problem.code.value for problem in report.problems}


@pytest.mark.usefixtures("project")
def test_a_part_of_an_article_whose_lines_are_nowhere_is_an_editors() -> None:
    part = (
        "---\ntitle: 后记\nsource_text:\n  file: seeds/000_51e2a95c7ec7d086.txt\n  lines: [[900, 901]]\n---\n\n后记。\n"
    )
    Path("content/2024-06-05/01/09-后记.md").write_text(part, encoding="utf-8", newline="\n")
    report = verify_content(Path("content"))
    assert standings(report).count(Standing.EDITED) == 1
    assert said(report) == []


def test_articles_are_known_again_when_the_page_text_gets_lines_above_them(project: Path) -> None:
    edit(article(4), "kind: photo", "kind: photo\ntags: [环境]")
    edit(project / SEED, "世界首次！", "\n\n世界首次！")
    report = verify_content(Path("content"))
    assert [each.changed for source in report.sources for each in source.articles if each.changed] == [("tags",)]
    assert [problem.code.value for problem in report.problems] == ["I018"] * 5
    run(project / SEED)
    assert standings(verify_content(Path("content"))).count(Standing.AS_IMPORTED) == 5


@pytest.mark.usefixtures("project")
def test_an_article_that_moved_to_another_page_takes_no_furniture_along() -> None:
    Path("content/2024-06-05/02").mkdir()
    article(2).rename("content/2024-06-05/02/01-康养.md")
    report = verify_content(Path("content"))
    assert standings(report) == [Standing.AS_IMPORTED] * 6
    assert [issue.standing for issue in report.issues] == [Standing.AS_IMPORTED]


@pytest.mark.usefixtures("project")
def test_what_a_person_wrote_is_counted_apart() -> None:
    Path("content/2024-06-05/01/07-手写.md").write_text("---\ntitle: 手写\n---\n", encoding="utf-8")
    assert verify_content(Path("content")).by_hand == 1


@pytest.mark.usefixtures("project")
def test_an_issue_file_that_an_editor_filled_is_listed_with_the_difference() -> None:
    edit(Path("content/2024-06-05/issue.yaml"), "pages:", "number: '9999'\npages:")
    (issue,) = verify_content(Path("content")).issues
    assert issue.standing is Standing.EDITED
    assert "+number: '9999'" in issue.diff


def test_a_page_without_an_article_is_no_edit_of_the_issue_file_until_somebody_changes_it(project: Path) -> None:
    seed = project / "seeds" / "2.txt"
    seed.write_text("2024年6月5日 星期三 第2版 公告\n\n责任编辑：王华 校对：李明\n", encoding="utf-8")
    run(seed)
    (issue,) = verify_content(Path("content")).issues
    assert issue.standing is Standing.AS_IMPORTED
    edit(Path("content/2024-06-05/issue.yaml"), "name: 公告", "name: 声明")
    (issue,) = verify_content(Path("content")).issues
    assert issue.standing is Standing.EDITED


@pytest.mark.usefixtures("project")
def test_an_article_that_cannot_be_read_is_an_error_and_not_said_to_be_gone() -> None:
    edit(article(1), "title:", "tite:")
    report = verify_content(Path("content"))
    assert {problem.code.value for problem in report.problems} == {"F004"}
    assert standings(report)[-1] is Standing.UNREADABLE


@pytest.mark.usefixtures("project")
def test_an_article_without_its_source_is_said_to_stand_there_and_counted_apart() -> None:
    path = article(3)
    path.write_text(re.sub(r"source_text:\n(  .*\n)+", "", path.read_text(encoding="utf-8")), encoding="utf-8")
    report = verify_content(Path("content"))
    assert (said(report), report.by_hand) == ([], 1)
    (source,) = report.sources
    assert (source.articles[-1].shown, source.articles[-1].standing) == (path.as_posix(), Standing.NO_SOURCE)
    assert source.account.balanced
    assert (source.account.left_out, source.account.unsourced > 100) == (0, True)
    path.unlink()
    assert [problem.code.value for problem in verify_content(Path("content")).problems] == ["I019"]


@pytest.mark.usefixtures("project")
def test_what_an_editor_parted_from_an_article_is_not_said_to_be_taken_out() -> None:
    path = article(3)
    text, half, rest = path.read_text(encoding="utf-8").rpartition("\n\n")
    path.write_text(text + "\n", encoding="utf-8")
    part = path.with_name("09-另一篇.md")
    part.write_text(f"---\ntitle: 另一篇\n---{half}{rest}", encoding="utf-8")
    report = verify_content(Path("content"))
    (source,) = report.sources
    assert (source.articles[-1].shown, source.articles[-1].standing) == (part.as_posix(), Standing.NO_SOURCE)
    assert (source.account.changed, source.account.unsourced > 20, source.account.balanced) == (0, True, True)
    assert (said(report), report.by_hand) == ([], 1)
    part.unlink()
    (source,) = verify_content(Path("content")).sources
    assert (source.account.changed > 20, source.account.unsourced, source.account.balanced) == (True, 0, True)


def test_the_end_of_a_jumped_article_that_an_editor_put_into_its_beginning_is_not_said_to_be_gone(
    project: Path,
) -> None:
    head = "2021年3月4日 星期四 第{}版\n\n天气晴好\n\n　　本报讯 今天天气晴好，市民纷纷出游，公园里游人如织。\n\n"
    begins = "春耕抓得紧\n\n　　本报讯 连日来，农技人员深入田间地头，指导农户整地育秧，（下转第3版）\n"
    ends = "春耕抓得紧\n\n（上接第1版）三百台农机已完成检修，化肥、种子、农膜备足备齐，送技术上门。\n"
    for number, text in ((1, begins), (3, ends)):
        (project / "seeds" / f"{number}.txt").write_text(head.format(number) + text, encoding="utf-8")
    run(project / "seeds" / "1.txt", project / "seeds" / "3.txt")
    first, second = (next(Path(f"content/2021-03-04/0{page}").glob("02-*.md")) for page in (1, 3))
    text = first.read_text(encoding="utf-8") + second.read_text(encoding="utf-8").partition("---\n\n")[2]
    first.write_text(text.replace("continues_on: 3\n", ""), encoding="utf-8")
    second.unlink()
    report = verify_content(Path("content"))
    assert said(report) == []
    source = next(source for source in report.sources if source.file == "seeds/3.txt")
    found = source.articles[-1]
    assert (found.shown, found.standing) == (first.as_posix(), Standing.OTHER_SOURCE)
    assert (source.account.left_out, source.account.unsourced, source.account.balanced) == (0, 30, True)
    assert (source.account.repeated, source.account.changed) == (5, 7)  # one headline, and no jump line any more
