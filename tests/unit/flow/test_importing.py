from pathlib import Path

import pytest

from gazette.flow import ImportRequest, import_pages
from gazette.model import Place
from gazette.problems import has_errors
from gazette.review import Fate, ImportReport

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


def test_a_file_that_a_person_wrote_at_the_same_place_stays(project: Path) -> None:
    folder = project / "content" / "2024-06-05" / "01"
    folder.mkdir(parents=True)
    (folder / "01-手写.md").write_text("---\ntitle: 手写\n---\n", encoding="utf-8", newline="\n")
    assert fates(run(project))["01"] is Fate.KEPT
    assert "手写" in (folder / "01-手写.md").read_text(encoding="utf-8")


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


def test_an_issue_file_with_comments_stays_as_it_is(project: Path) -> None:
    run(project)
    path = project / "content" / "2024-06-05" / "issue.yaml"
    path.write_text("number: '9999'  # 见报头\n", encoding="utf-8", newline="\n")
    report = run(project)
    assert path.read_text(encoding="utf-8") == "number: '9999'  # 见报头\n"
    (file,) = [file for file in report.files if file.shown.endswith("issue.yaml")]
    assert file.fate is Fate.KEPT


def test_the_paths_of_seeds_are_relative_to_the_project(project: Path) -> None:
    report = run(project)
    assert report.page is not None
    origins = {file.article.source_text.file for file in report.page.articles if file.article.source_text}
    assert origins == {"seeds/page.txt"}
    assert report.page.articles[0].article.place == Place(report.page.articles[0].article.place.date, 1, 1)
