import os
import re
import shutil
from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.importer.fates import Ledger
from gazette.model import Place
from gazette.phrases import translate
from gazette.problems import Code, GazetteError, Severity, has_errors
from gazette.review import Fate, ImportReport

PAGE = Path("content/2024-06-05/01")
SEED = Path(__file__).parent.parent.parent.parent / "seeds" / "000_51e2a95c7ec7d086.txt"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "page.txt").write_bytes(SEED.read_bytes())
    return tmp_path


def run(project: Path) -> ImportReport:
    (report,) = import_pages(ImportRequest(files=(project / "seeds" / "page.txt",), content=project / "content"))
    return report


def contents(project: Path) -> dict[str, bytes]:
    content = project / "content"
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}


def articles(project: Path) -> dict[str, bytes]:
    """Return the articles alone: issue.yaml notes where they stand."""
    return {path: data for path, data in contents(project).items() if path.endswith(".md")}


def body(data: bytes) -> bytes:
    return data.partition(b"\n---\n")[2]


def names(report: ImportReport) -> list[str]:
    return [name for name in fates(report) if name.isdigit()]


def fates(report: ImportReport) -> dict[str, Fate]:
    return {file.shown.rpartition("/")[2][:2]: file.fate for file in report.files}


def test_a_page_becomes_files_under_its_date_and_page(project: Path) -> None:
    report = run(project)
    assert not has_errors(report.problems)
    assert report.shown == "seeds/page.txt"
    assert {file.fate for file in report.files} == {Fate.NEW}
    names = sorted(path.name for path in (project / "content" / "2024-06-05" / "01").iterdir())
    assert [name[:3] for name in names] == ["01-", "02-", "03-", "04-", "05-", "06-"]
    assert names[2] == "03-义乌创新三招.md"


def test_nothing_is_written_when_the_importers_own_check_fails(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    close = Ledger.close
    monkeypatch.setattr(Ledger, "close", lambda ledger: close(ledger)[1:])  # the first stretch of the page is lost
    report = run(project)
    assert [problem.code for problem in report.problems if problem.severity is Severity.ERROR] == [Code.NOT_CONSERVED]
    assert report.files == ()
    assert not (project / "content").exists()


def test_importing_again_changes_nothing(project: Path) -> None:
    run(project)
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    assert {file.fate for file in run(project).files} == {Fate.UNCHANGED}
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before


def test_what_an_editor_changed_stays_and_the_difference_is_shown(project: Path) -> None:
    run(project)
    path = project / "content" / "2024-06-05" / "01" / "03-义乌创新三招.md"
    edited = path.read_text(encoding="utf-8").replace("自治州の", "自治州{~~の~>的~~}")
    path.write_text(edited, encoding="utf-8", newline="\n")
    report = run(project)
    assert fates(report)["03"] is Fate.KEPT
    assert path.read_text(encoding="utf-8") == edited
    (file,) = [file for file in report.files if file.fate is Fate.KEPT]
    assert "{~~の~>的~~}" in file.diff


def test_an_article_keeps_its_place_when_its_file_was_renamed(project: Path) -> None:
    run(project)
    folder = project / "content" / "2024-06-05" / "01"
    (folder / "03-义乌创新三招.md").rename(folder / "03-三招.md")
    assert {file.fate for file in run(project).files} == {Fate.UNCHANGED}
    assert len(list(folder.iterdir())) == 6


def test_a_file_that_a_person_wrote_at_a_place_stays_and_the_article_gets_another(project: Path) -> None:
    PAGE.mkdir(parents=True)
    (PAGE / "01-手写.md").write_text("---\ntitle: 手写\n---\n", encoding="utf-8", newline="\n")
    assert names(run(project)) == ["07", "02", "03", "04", "05", "06"]
    assert "手写" in (PAGE / "01-手写.md").read_text(encoding="utf-8")
    assert {file.fate for file in run(project).files} == {Fate.UNCHANGED}


def test_what_a_person_typed_of_a_page_by_hand_is_its_article(project: Path) -> None:
    run(project)
    path = next(PAGE.glob("03-*.md"))
    typed = re.sub("source_text:\n(?:  .*\n)+", "", path.read_text(encoding="utf-8"))
    shutil.rmtree(project / "content")
    path.parent.mkdir(parents=True)
    path.write_text(typed, encoding="utf-8", newline="\n")
    assert fates(run(project))["03"] is Fate.KEPT
    assert len(list(PAGE.iterdir())) == 6


def test_what_an_editor_took_out_stays_out_until_it_is_asked_for(project: Path) -> None:
    run(project)
    for number in ("02", "06"):
        next(PAGE.glob(f"{number}-*.md")).unlink()
    report = run(project)
    assert [name for name, fate in fates(report).items() if fate is Fate.LEFT_OUT] == ["02", "06"]
    assert len(list(PAGE.iterdir())) == 4
    request = ImportRequest(files=(project / "seeds" / "page.txt",), content=project / "content", restore=True)
    (restored,) = import_pages(request)
    assert [name for name, fate in fates(restored).items() if fate is Fate.NEW] == ["02", "06"]
    assert {file.fate for file in run(project).files} == {Fate.UNCHANGED}


def test_a_page_whose_articles_were_all_taken_out_stays_so_until_they_are_asked_for(project: Path) -> None:
    run(project)
    before = articles(project)
    shutil.rmtree(PAGE)
    for _ in range(2):
        assert {file.fate for file in run(project).files[:6]} == {Fate.LEFT_OUT}
    request = ImportRequest(files=(project / "seeds" / "page.txt",), content=project / "content", restore=True)
    (restored,) = import_pages(request)
    assert {file.fate for file in restored.files[:6]} == {Fate.NEW}
    assert articles(project) == before


def test_one_of_which_nobody_knows_any_more_is_imported_as_for_the_first_time(project: Path) -> None:
    run(project)
    shutil.rmtree(PAGE.parent)
    assert {file.fate for file in run(project).files} == {Fate.NEW}


def test_so_is_another_page_in_its_place(project: Path) -> None:
    run(project)
    shutil.rmtree(PAGE)
    other = "2024年6月5日 星期三 第1版\n\n渔港开出早班船\n\n　　本报讯（记者 桑田）昨天起石浦渔港每天四点开出早班船。\n"
    (project / "seeds" / "page.txt").write_text(other, encoding="utf-8")
    assert fates(run(project))["01"] is Fate.NEW


def test_an_import_that_was_broken_off_is_completed(project: Path) -> None:
    run(project)
    (PAGE.parent / "issue.yaml").unlink()  # it is written last
    for number in ("04", "05", "06"):
        next(PAGE.glob(f"{number}-*.md")).unlink()
    assert list(fates(run(project)).values()).count(Fate.NEW) == 4
    assert len(list(PAGE.iterdir())) == 6


@pytest.mark.parametrize(
    "moved",
    ["2024-06-05/01/09-三招.md", "2024-06-05/02/01-三招.md", "2024-06-12/01/01-三招.md", "2024-06-04/03/07-三招.md"],
)
def test_an_article_that_an_editor_moved_stays_where_it_is(project: Path, moved: str) -> None:
    run(project)
    target = project / "content" / moved
    target.parent.mkdir(exist_ok=True, parents=True)
    next(PAGE.glob("03-*.md")).rename(target)
    before = articles(project)
    report = run(project)
    assert {file.fate for file in report.files[:6]} == {Fate.UNCHANGED}
    assert report.files[2].shown == f"content/{moved}"
    assert articles(project) == before


def test_an_article_that_an_editor_edited_and_moved_to_another_issue_is_shown_as_a_difference_there(
    project: Path,
) -> None:
    run(project)
    target = project / "content" / "2024-06-12" / "01" / "03-三招.md"
    target.parent.mkdir(parents=True)
    next(PAGE.glob("03-*.md")).rename(target)
    target.write_bytes(target.read_bytes().replace("自治州の".encode(), "自治州的".encode()))
    before = contents(project)
    report = run(project)
    assert (report.files[2].shown, report.files[2].fate) == ("content/2024-06-12/01/03-三招.md", Fate.KEPT)
    assert "自治州の" in report.files[2].diff
    assert contents(project) == before


@pytest.mark.parametrize("moved", ["2024-06-06/01", "2024-06-05/02", "2023-01-01/08"])
def test_a_page_that_an_editor_moved_whole_is_imported_where_it_stands(project: Path, moved: str) -> None:
    run(project)
    target = project / "content" / moved
    target.parent.mkdir(exist_ok=True)
    PAGE.rename(target)
    next(target.glob("05-*.md")).unlink()
    (target / "20-手写.md").write_text("---\ntitle: 手写\n---\n\n自己写的。\n", encoding="utf-8")
    if moved[:10] != PAGE.parent.name:
        (PAGE.parent / "issue.yaml").rename(target.parent / "issue.yaml")
        PAGE.parent.rmdir()
    run(project)
    before = contents(project)
    assert sorted(path[14:16] for path in before if path.endswith(".md")) == ["01", "02", "03", "04", "06", "20"]
    report = run(project)
    assert all(file.shown.startswith(f"content/{moved[:10]}") for file in report.files)
    assert {path for path in before if path.endswith(".md")} == {
        path for path in contents(project) if path[:13] == moved
    }
    assert contents(project) == before
    assert Code.INFERRED in {problem.code for problem in report.problems if problem.severity is Severity.NOTE}


def test_a_page_whose_articles_were_moved_to_many_issues_leaves_nothing_behind(project: Path) -> None:
    run(project)
    for number, path in enumerate(sorted(PAGE.glob("*.md"))):
        target = project / "content" / f"2024-07-0{number // 2 + 1}" / "01"
        target.mkdir(parents=True, exist_ok=True)
        path.rename(target / path.name)
    shutil.rmtree(PAGE.parent)
    before = contents(project)
    assert {file.fate for file in run(project).files} == {Fate.UNCHANGED}
    assert contents(project) == before


def test_a_place_whose_article_moved_is_not_given_to_one_that_was_taken_out(project: Path) -> None:
    run(project)
    (PAGE.parent / "02").mkdir()
    next(PAGE.glob("02-*.md")).rename(PAGE.parent / "02" / "01-康养.md")
    next(PAGE.glob("06-*.md")).unlink()
    report = run(project)
    assert report.files[5].shown.startswith(f"{PAGE.as_posix()}/06-")
    assert report.files[5].fate is Fate.LEFT_OUT


def test_an_order_that_an_editor_changed_stays(project: Path) -> None:
    run(project)
    third, fourth = (next(PAGE.glob(f"{number}-*.md")) for number in ("03", "04"))
    third.rename(PAGE / "x")
    fourth.rename(PAGE / "03-first.md")
    (PAGE / "x").rename(PAGE / "04-second.md")
    before = articles(project)
    assert names(run(project)) == ["01", "02", "04", "03", "05", "06"]
    assert articles(project) == before


def test_articles_keep_their_places_when_the_page_text_gets_one_more_above_them(project: Path) -> None:
    run(project)
    edited = next(PAGE.glob("04-*.md"))
    edited.write_bytes(edited.read_bytes().replace(b"title:", b"tags: [a]\ntitle:"))
    before = contents(project)
    seed = project / "seeds" / "page.txt"
    text = seed.read_text(encoding="utf-8")
    head = text.index("嫦娥六号携月")
    more = "老年食堂开到家门口\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张，附近的老人都来尝鲜。\n\n"
    seed.write_text(text[:head] + more + text[head:], encoding="utf-8", newline="\n")
    report = run(project)
    assert names(report) == ["07", "01", "02", "03", "04", "05", "06"]
    assert [file.fate for file in report.files[:5]] == [Fate.NEW, *[Fate.UPDATED] * 3, Fate.KEPT]  # lines moved on
    after = contents(project)
    assert {path for path in after if path not in before} == {"2024-06-05/01/07-老年食堂开到家门口.md"}
    assert all(body(after[path]) == body(data) for path, data in before.items() if path.endswith(".md"))


def test_articles_that_an_editor_merged_or_split_stay_so(project: Path) -> None:
    run(project)
    third, fourth, fifth = (next(PAGE.glob(f"{number}-*.md")) for number in ("03", "04", "05"))
    third.write_bytes(third.read_bytes() + b"\n" + body(fourth.read_bytes()))
    fourth.unlink()
    head, _, text = fifth.read_text(encoding="utf-8").partition("\n---\n")
    half = text.index("\n\n", len(text) // 2)
    fifth.write_text(f"{head}\n---\n{text[:half]}\n", encoding="utf-8", newline="\n")
    second = re.sub("title: (?:.*\n  .*\n  .*|.*)\n", "title: 下半篇\n", head, count=1)
    (PAGE / "07-下半篇.md").write_text(f"{second}\n---\n{text[half:]}", encoding="utf-8", newline="\n")
    before = contents(project)
    report = run(project)
    assert fates(report)["03"] is fates(report)["05"] is Fate.KEPT
    assert fates(report)["04"] is Fate.LEFT_OUT
    assert "07" not in fates(report)
    assert contents(project) == before


def test_an_article_that_the_page_text_has_no_more_stays_and_is_said(project: Path) -> None:
    run(project)
    seed = project / "seeds" / "page.txt"
    text = seed.read_text(encoding="utf-8").split("\n")
    seed.write_text("\n".join([*text[:37], *text[61:]]), encoding="utf-8", newline="\n")  # without the third article
    report = run(project)
    assert len(list(PAGE.iterdir())) == 6
    (left,) = [problem for problem in report.problems if problem.code is Code.NOT_AS_IMPORTED]
    assert "01/03-义乌创新三招.md" in left.message


def test_a_file_that_cannot_be_read_any_more_is_still_its_articles(project: Path) -> None:
    run(project)
    broken = next(PAGE.glob("03-*.md"))
    broken.write_bytes(broken.read_bytes().replace(b"title:", b"tite:"))
    before = contents(project)
    assert fates(run(project))["03"] is Fate.KEPT
    assert contents(project) == before


def test_a_file_still_as_imported_follows_its_source(project: Path) -> None:
    run(project)
    seed = project / "seeds" / "page.txt"
    seed.write_bytes(seed.read_bytes().replace("嫦娥六号启程回家！".encode(), "嫦娥六号启程返家！".encode()))
    report = run(project)
    assert fates(report)["01"] is Fate.UPDATED
    (path,) = (project / "content" / "2024-06-05" / "01").glob("01-*.md")
    assert "启程返家" in path.read_text(encoding="utf-8")


def test_an_issue_file_with_an_editors_words_is_filled_not_replaced(project: Path) -> None:
    run(project)
    path = project / "content" / "2024-06-05" / "issue.yaml"
    path.write_text("number: '9999'\n", encoding="utf-8", newline="\n")
    run(project)
    text = path.read_text(encoding="utf-8")
    assert "9999" in text
    assert "浙江工人日报" in text


def test_the_paths_of_seeds_are_relative_to_the_project(project: Path) -> None:
    report = run(project)
    assert report.page is not None
    origins = {file.article.source_text.file for file in report.page.articles if file.article.source_text}
    assert origins == {"seeds/page.txt"}
    assert report.page.articles[0].article.place == Place(report.page.articles[0].article.place.date, 1, 1)


@pytest.mark.parametrize("dry_run", [True, False])
def test_a_page_text_outside_the_project_is_refused_for_no_article_could_name_it(
    project: Path, tmp_path_factory: pytest.TempPathFactory, *, dry_run: bool
) -> None:
    outside = tmp_path_factory.mktemp("elsewhere") / "page.txt"
    outside.write_bytes(SEED.read_bytes())
    (report,) = import_pages(ImportRequest(files=(outside,), content=project / "content", dry_run=dry_run))
    (error,) = [problem for problem in report.problems if problem.severity is Severity.ERROR]
    assert (error.code, error.span.path) == (Code.NO_SOURCE, outside.as_posix())
    assert "content/ stands in" in error.message
    assert report.page is not None
    assert report.files == ()
    assert not (project / "content").exists()


@pytest.mark.skipif(os.name != "posix", reason="links are made by administrators alone elsewhere")
def test_so_is_a_link_that_leads_outside(project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = tmp_path_factory.mktemp("elsewhere") / "page.txt"
    outside.write_bytes(SEED.read_bytes())
    (project / "seeds" / "page.txt").unlink()
    (project / "seeds" / "page.txt").symlink_to(outside)
    assert Code.NO_SOURCE in {problem.code for problem in run(project).problems}


FOURTH = "2024年6月5日 星期三 第4版\n\n老年食堂开到家门口\n\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张。\n"


def run_all(*files: Path, dry_run: bool = False) -> list[ImportReport]:
    return list(import_pages(ImportRequest(files=files, content=Path("content"), dry_run=dry_run)))


def test_a_folder_means_the_text_files_in_it_in_the_order_of_their_names(project: Path) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    (project / "seeds" / "notes.md").write_text("no page", encoding="utf-8")
    (project / "seeds" / ".hidden.txt").write_text("no page", encoding="utf-8")
    assert [report.shown for report in run_all(project / "seeds")] == ["seeds/4.txt", "seeds/page.txt"]
    assert (project / "content" / "2024-06-05" / "04").is_dir()


def test_names_are_in_the_order_in_which_people_count(project: Path) -> None:
    (project / "seeds" / "page.txt").unlink()
    for number in (1, 2, 10, 11):
        text = FOURTH.replace("第4版", f"第{number}版")
        (project / "seeds" / f"{number}版.txt").write_text(text, encoding="utf-8")
    names = [f"seeds/{number}版.txt" for number in (1, 2, 10, 11)]
    assert [report.shown for report in run_all(project / "seeds")] == names
    assert [report.shown for report in run_all(project / "seeds" / "*.txt")] == names


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_among_the_page_texts_is_named_and_nobody_waits_for_it(project: Path) -> None:
    os.mkfifo(project / "seeds" / "pipe.txt")
    with pytest.raises(GazetteError, match=r"pipe\.txt: this is a pipe, no file"):
        run_all(project / "seeds")


def test_a_pattern_that_no_shell_has_looked_up_is_looked_up_here(project: Path) -> None:
    assert [report.shown for report in run_all(project / "seeds" / "*.txt")] == ["seeds/page.txt"]


@pytest.mark.parametrize("name", ["empty", "seeds/*.doc"])
def test_a_folder_or_pattern_without_a_text_is_one_sentence(project: Path, name: str) -> None:
    (project / "empty").mkdir()
    with pytest.raises(GazetteError, match=r"no (?:text )?file"):
        run_all(project / name)


def test_pages_of_two_sections_with_one_number_are_told_the_number_that_each_may_have(project: Path) -> None:
    text = "清河日报 {}版 2023年9月12日 星期二\n\n天气晴好\n\n　　本报讯 今天天气晴好，市民纷纷出游。\n"
    for name in ("A01", "A02", "B01", "B02"):
        (project / "seeds" / f"{name}.txt").write_text(text.format(name), encoding="utf-8")
    told = {report.shown: report.problems for report in run_all(project / "seeds" / "?0?.txt")}
    assert not has_errors((*told["seeds/A01.txt"], *told["seeds/A02.txt"]))
    for name, number in (("B01", 3), ("B02", 4)):
        [problem] = [each for each in told[f"seeds/{name}.txt"] if each.severity is Severity.ERROR]
        first = name.replace("B", "A")
        message = f"this is page B{number - 2} of 2023-09-12, and seeds/{first}.txt has the number {number - 2} already"
        hint = f"sections are numbered through: import B's singly, this one with --page {number}"
        assert (problem.code, problem.message, problem.hint) == (Code.SAME_PAGE, message, hint)
        assert "叠" in translate(problem.hint, "zh-Hans")


def test_a_page_given_twice_is_an_error_and_nothing_at_all_is_written(project: Path) -> None:
    (project / "seeds" / "again.txt").write_bytes(SEED.read_bytes())
    (project / "seeds" / "z.txt").write_text(FOURTH, encoding="utf-8")
    first, second, third = run_all(project / "seeds")
    assert not has_errors(first.problems)
    assert [problem.code for problem in second.problems if problem.severity is Severity.ERROR] == [Code.SAME_PAGE]
    assert "seeds/again.txt" in second.problems[0].message
    assert first.files == second.files == third.files == ()
    assert not (project / "content").exists()


def test_a_page_with_an_error_does_not_keep_the_others_from_being_written(project: Path) -> None:
    (project / "seeds" / "4.txt").write_text("没有日期的一行。\n", encoding="utf-8")
    bad, good = run_all(project / "seeds")
    assert bad.files == ()
    assert good.files


def test_all_pages_are_read_before_the_first_is_written(project: Path) -> None:
    stages = []

    def watch(stage: str, done: int, total: int) -> None:
        stages.append((stage, done, total, (project / "content").exists()))

    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    list(import_pages(ImportRequest(files=(project / "seeds",), content=project / "content"), watch))
    assert stages == [("importing", 1, 2, False), ("importing", 2, 2, False)]


def test_jump_lines_that_stay_open_are_said_at_their_page(project: Path) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    fourth, first = run_all(project / "seeds")
    assert Code.UNPAIRED_JUMP in {problem.code for problem in first.problems}
    assert Code.UNPAIRED_JUMP not in {problem.code for problem in fourth.problems}


def test_a_dry_run_tells_each_file_as_the_import_then_finds_it(project: Path) -> None:
    run(project)
    edited = next((project / "content" / "2024-06-05" / "01").glob("03-*.md"))
    edited.write_bytes(edited.read_bytes().replace("自治州の".encode(), "自治州的".encode()))
    next((project / "content" / "2024-06-05" / "01").glob("05-*.md")).unlink()
    (project / "seeds" / "4.txt").write_text(FOURTH.replace("第4版", "第4版 · 民生"), encoding="utf-8")
    before = {path: path.read_bytes() for path in project.rglob("*") if path.is_file()}
    dry = run_all(project / "seeds", dry_run=True)
    assert {path: path.read_bytes() for path in project.rglob("*") if path.is_file()} == before
    assert dry == run_all(project / "seeds")
    told = {file.fate for report in dry for file in report.files}
    assert told == set(Fate)


def test_a_dry_run_of_two_pages_makes_one_issue_file(project: Path) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH.replace("第4版", "第4版 · 民生"), encoding="utf-8")
    assert run_all(project / "seeds", dry_run=True) == run_all(project / "seeds")


FIRST = (
    "2024年6月5日 星期三 第1版\n\n民生实事件件有着落\n\n"
    "本报讯 昨日，我市召开民生实事推进会，通报全市民生实事项目的进展情况。\n\n（下转第4版）\n"
)
JUMPING = (
    FIRST,
    "2024年6月5日 星期三 第4版\n\n（上接第1版）民生实事项目开工率达到92%，完成投资45亿元，件件有着落，群众看得见。\n",
)


@pytest.fixture
def jumping(project: Path) -> tuple[Path, Path]:
    """Two pages of an issue, the first of which goes on on the second."""
    paths = project / "seeds" / "a.txt", project / "seeds" / "b.txt"
    for path, text in zip(paths, JUMPING, strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def test_the_parts_of_an_article_on_two_pages_are_joined_by_headline_and_words(jumping: tuple[Path, Path]) -> None:
    one, other = run_all(*jumping)
    [pair] = one.jumps
    assert ((pair.first.page, pair.second.page), pair.likeness > 0.3) == ((1, 4), True)
    assert other.jumps == ()


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_pages_that_are_imported_one_by_one_are_joined_as_well(
    jumping: tuple[Path, Path], order: tuple[int, int]
) -> None:
    (before,) = run_all(jumping[order[0]])
    assert before.jumps == ()
    (after,) = run_all(jumping[order[1]])
    (again,) = run_all(jumping[order[0]])
    for report in (after, again):
        assert [(pair.first.page, pair.second.page) for pair in report.jumps] == [(1, 4)]
        assert Code.UNPAIRED_JUMP not in {problem.code for problem in report.problems}


def test_a_jump_to_a_page_behind_the_last_of_the_issue_is_said(project: Path) -> None:
    path = project / "seeds" / "a.txt"
    path.write_text(FIRST.replace("第1版", "第1版 今日8版").replace("第4版", "第9版"), encoding="utf-8")
    [report] = run_all(path)
    said = [problem.message for problem in report.problems if problem.code is Code.UNPAIRED_JUMP]
    assert said == ["it names page 9, and the issue has 8 pages"]


def test_an_editor_who_took_out_where_an_article_goes_on_is_believed(project: Path, jumping: tuple[Path, Path]) -> None:
    jumping[1].write_text(FOURTH, encoding="utf-8")
    first, _ = run_all(*jumping)
    assert Code.UNPAIRED_JUMP in {problem.code for problem in first.problems}
    [path] = (project / PAGE).glob("01-*.md")
    path.write_text(path.read_text(encoding="utf-8").replace("continues_on: 4\n", ""), encoding="utf-8")
    for files in ((jumping[0],), (jumping[1],), jumping):
        reports = run_all(*files)
        assert Code.UNPAIRED_JUMP not in {problem.code for report in reports for problem in report.problems}


def test_a_part_that_an_editor_took_out_is_joined_with_nothing(project: Path, jumping: tuple[Path, Path]) -> None:
    run_all(*jumping)
    for path in (project / PAGE).parent.glob("04/*.md"):
        path.unlink()
    first, second = run_all(*jumping)
    assert (first.jumps, second.jumps) == ((), ())
    assert [problem.message for problem in first.problems if problem.code is Code.UNPAIRED_JUMP] == [
        "it goes on on page 4, where nothing answers it"
    ]
    request = ImportRequest(files=jumping, content=Path("content"), restore=True, dry_run=True)
    assert [len(report.jumps) for report in import_pages(request)] == [1, 0]
    [path] = (project / PAGE).glob("01-*.md")
    path.write_text(path.read_text(encoding="utf-8").replace("continues_on: 4\n", ""), encoding="utf-8")
    first, second = run_all(*jumping)
    assert (first.jumps, second.jumps) == ((), ())
    assert Code.UNPAIRED_JUMP not in {problem.code for problem in (*first.problems, *second.problems)}


def test_an_editor_who_wrote_where_an_article_goes_on_is_believed_at_the_next_import(
    project: Path, jumping: tuple[Path, Path]
) -> None:
    jumping[0].write_text(JUMPING[0].replace("（下转第4版）\n", ""), encoding="utf-8")
    run_all(jumping[0])
    (alone,) = run_all(jumping[1])
    assert Code.UNPAIRED_JUMP in {problem.code for problem in alone.problems}
    [path] = (project / PAGE).glob("01-*.md")
    path.write_text(path.read_text(encoding="utf-8").replace("\n---\n", "\ncontinues_on: 4\n---\n"), encoding="utf-8")
    kept = path.read_bytes()
    for files in ((jumping[1],), (jumping[0],), jumping):
        reports = run_all(*files)
        assert sum(len(report.jumps) for report in reports) == 1
        assert Code.UNPAIRED_JUMP not in {problem.code for report in reports for problem in report.problems}
    assert path.read_bytes() == kept


def test_a_page_never_takes_the_place_of_another_page_text(project: Path) -> None:
    run(project)
    before = {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()}
    (project / "seeds" / "other.txt").write_text(
        "2024年6月5日\n\n一家企业倒闭了\n\n　　本报讯　荆江灯泡厂昨日宣布倒闭。\n", encoding="utf-8"
    )
    files = (project / "seeds" / "other.txt",)
    (report,) = import_pages(ImportRequest(files=files, content=project / "content"))
    assert [each.code for each in report.problems if each.severity is Severity.ERROR] == [Code.SAME_PAGE]
    assert {path: path.read_bytes() for path in (project / "content").rglob("*") if path.is_file()} == before
    (moved,) = import_pages(ImportRequest(files=files, content=project / "content", page=2))
    assert [file.fate for _, file in moved.filed if file] == [Fate.NEW]


@pytest.mark.skipif(os.name != "posix", reason="links are made by administrators alone elsewhere")
@pytest.mark.parametrize("linked", ["2024-06-05", "2024-06-05/01", "2024-06-05/issue.yaml", "2024-06-05/01/02-a.md"])
def test_nothing_is_written_or_shown_where_a_link_leads_out_of_content(project: Path, linked: str) -> None:
    outside = project / "outside"
    outside.mkdir()
    aim = outside / "secret.md" if "." in linked else outside
    (outside / "secret.md").write_text("secret: 甲\n", encoding="utf-8")
    (project / "content" / linked).parent.mkdir(parents=True)
    (project / "content" / linked).symlink_to(aim)
    with pytest.raises(GazetteError, match=r"a link leads out of content/ here") as refused:
        run(project)
    assert str(refused.value).startswith("content/2024-06-05/")
    assert "outside" not in str(refused.value)
    assert {path.name: path.read_text(encoding="utf-8") for path in outside.iterdir()} == {"secret.md": "secret: 甲\n"}
