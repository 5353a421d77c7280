"""Many page texts are read by several processes, and all comes out as if one had read them."""

import concurrent.futures
import dataclasses
from pathlib import Path
from typing import Any

import pytest

from gazette.flow import ImportRequest, import_pages, verify_content, work
from gazette.problems import Code, GazetteError
from gazette.review import ImportReport, Standing

PAGES = 26  # enough for more than one process


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "seeds").mkdir()
    for number in range(1, PAGES + 1):
        jump = "（下转第2版）" if number == 1 else "（上接第1版）" if number == 2 else ""
        report = f"湖边来了白鹭{number}只\n　　本报讯　湖边今年来了{number}只白鹭，市民都来看。{jump}\n"
        text = f"2024年6月5日 第{number}版\n\n{report}"
        (tmp_path / "seeds" / f"{number:02}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def read_all(project: Path, jobs: int, name: str) -> tuple[list[ImportReport], dict[str, bytes], list[int]]:
    content, told = project / name, list[int]()
    request = ImportRequest(files=(project / "seeds",), content=content, jobs=jobs)
    reports = list(import_pages(request, lambda _stage, done, _most: told.append(done)))
    files = {path.relative_to(content).as_posix(): path.read_bytes() for path in content.rglob("*") if path.is_file()}
    shown = [
        dataclasses.replace(
            report,
            files=tuple(dataclasses.replace(file, shown=file.shown.replace(name, "content")) for file in report.files),
        )
        for report in reports
    ]
    return shown, files, told


@pytest.mark.parametrize("copied", [True, False], ids=["copies of this process", "processes that are sent their pages"])
def test_several_processes_make_of_many_pages_what_one_makes(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, copied: bool
) -> None:
    one = read_all(project, 1, "one")
    if not copied:
        monkeypatch.setattr(work, "_are_copies", lambda: False)
    several = read_all(project, 2, "several")
    assert several == one
    assert one[2] == list(range(1, PAGES + 1))
    assert len(one[1]) == PAGES + 1  # an article a page, and issue.yaml


@pytest.mark.parametrize(("pages", "several"), [(PAGES, True), (PAGES - 3, False)])
def test_pages_are_spread_where_they_are_many(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, pages: int, several: bool
) -> None:
    for number in range(pages, PAGES):
        (project / "seeds" / f"{number + 1:02}.txt").unlink()
    started: list[object] = []

    class Counted(concurrent.futures.ProcessPoolExecutor):
        def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401  # whatever that one takes
            started.append(self)
            super().__init__(*given, **named)

    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", Counted)
    read_all(project, 2, "content")
    assert bool(started) is several


def test_several_processes_verify_many_pages_as_one_does(project: Path) -> None:
    read_all(project, 1, "content")
    edited, *others = sorted((project / "content").rglob("*.md"))
    edited.write_bytes(edited.read_bytes().replace("市民".encode(), "大家".encode()))
    others[0].unlink()
    (project / "seeds" / "13.txt").unlink()
    told: list[int] = []
    one, several = (verify_content(project / "content", lambda *done: told.append(done[1]), jobs) for jobs in (1, 2))
    assert several == one
    assert told == [*range(1, PAGES + 1), *range(1, PAGES + 1)]  # that of the article which is gone among them
    assert {problem.code for problem in one.problems} == {Code.NO_SOURCE, Code.LEFT_OUT}
    assert [article.standing for source in one.sources for article in source.articles].count(Standing.EDITED) == 1


def test_a_page_that_cannot_be_read_is_told_by_whoever_read_it_and_nothing_is_written(project: Path) -> None:
    (project / "seeds" / "13.txt").unlink()
    (project / "seeds" / "13.txt").symlink_to("nowhere.txt")
    for jobs in (1, 2):
        with pytest.raises(GazetteError, match="nowhere"):
            read_all(project, jobs, "content")
        assert not (project / "content").exists()
