"""Whoever is killed at whatever moment leaves old or new files, and the next run puts everything right."""

import shutil
from pathlib import Path

import pytest

from tests.faults.commands import ENDED, INTERRUPTED, SERVE, WRITING, contents, find_damage
from tests.faults.killing import KILLED, edit, files, find_harm, make_import, make_project, some_moments
from tests.faults.running import moments, run

BUILD = ("build", "--quiet", "--jobs", "1")


def test_a_build_killed_anywhere_leaves_old_or_new_files_and_the_next_one_equals_a_clean_one(tmp_path: Path) -> None:
    before = make_project(tmp_path / "before")
    run(before, *BUILD)
    old = files(before / "site")
    clean = tmp_path / "clean"
    shutil.copytree(before, clean)
    edit(clean)
    count = moments(clean, *BUILD)
    new = files(clean / "site")
    assert set(old) - set(new)
    for number, at in enumerate(some_moments(count, 8)):
        project = tmp_path / str(number)
        shutil.copytree(before, project)
        edit(project)
        assert run(project, *BUILD, at=at).returncode == KILLED, at
        assert find_harm(project / "site", old, new) == [], at
        assert run(project, *BUILD).returncode == 0
        assert files(project / "site") == new, at
        assert [path.name for path in project.iterdir() if path.name.endswith("staging")] == []


def test_a_first_build_killed_anywhere_is_no_obstacle_to_the_next(tmp_path: Path) -> None:
    clean = make_project(tmp_path / "clean", days=1)
    count = moments(clean, *BUILD, "--no-search")
    new = files(clean / "site")
    for number, at in enumerate(some_moments(count, 9)):
        project = make_project(tmp_path / str(number), days=1)
        assert run(project, *BUILD, "--no-search", at=at).returncode == KILLED, at
        assert find_harm(project / "site", {}, new) == [], at
        assert run(project, *BUILD, "--no-search").returncode == 0
        assert files(project / "site") == new, at


def test_a_build_killed_on_its_way_to_another_index_does_not_pass_that_index_off_as_its_own(tmp_path: Path) -> None:
    project = make_project(tmp_path / "project", days=1)
    run(project, *BUILD)
    old = files(project / "site")
    article = project / "content" / "2024-06-01" / "01" / "01-春耕.md"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("春耕的", "夜校的"), encoding="utf-8", newline="\n")
    other = tmp_path / "other"
    shutil.copytree(project, other)
    at = moments(other, *BUILD) - 3  # when all files have moved, and before anything is remembered
    assert run(project, *BUILD, at=at).returncode == KILLED
    article.write_text(text, encoding="utf-8", newline="\n")
    assert run(project, *BUILD).returncode == 0
    assert files(project / "site") == old


def test_an_import_killed_anywhere_has_lost_nothing_and_the_next_one_equals_a_clean_one(tmp_path: Path) -> None:
    command = ("import", "seeds/000_51e2a95c7ec7d086.txt", "--quiet", "--report", "report.json")
    clean = make_import(tmp_path / "clean")
    old = files(clean / "content")
    count = moments(clean, *command)
    new = files(clean / "content")
    assert len(new) > len(old)
    for number, at in enumerate(some_moments(count, 10)):
        project = make_import(tmp_path / str(number))
        assert run(project, *command, at=at).returncode == KILLED, at
        here = {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path}
        assert old.items() <= here.items()
        assert here.items() <= new.items(), at
        assert run(project, *command).returncode == 0
        assert files(project / "content") == new, at


def test_a_check_that_mends_killed_anywhere_leaves_each_file_old_or_new(tmp_path: Path) -> None:
    command = ("check", "--fix", "--quiet")
    before = make_project(tmp_path / "before", days=1)
    for path in sorted(before.rglob("*.md")):
        path.write_text(path.read_text(encoding="utf-8").replace("title:", "title："), encoding="utf-8", newline="\n")
    clean = tmp_path / "clean"
    shutil.copytree(before, clean)
    old = files(clean / "content")
    count = moments(clean, *command)
    new = files(clean / "content")
    assert len(new.items() - old.items()) == 3
    for at in some_moments(count, 11):
        project = tmp_path / str(at)
        shutil.copytree(before, project)
        assert run(project, *command, at=at).returncode == KILLED, at
        here = {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path}
        assert here.keys() == old.keys()
        assert all(data in {old[path], new[path]} for path, data in here.items()), at
        assert run(project, *command).returncode == 0
        assert {path: data for path, data in files(project / "content").items() if "/.gazette-" not in path} == new


@pytest.mark.parametrize("name", ["correct", "new"])
def test_what_an_editor_asks_for_is_there_or_not_when_it_is_killed_and_the_next_try_does_it(
    busy: Path, tmp_path: Path, name: str
) -> None:
    clean = tmp_path / "clean"
    shutil.copytree(busy, clean)
    for at in some_moments(moments(clean, *WRITING[name]), 12, 2):
        project = tmp_path / str(at)
        shutil.copytree(busy, project)
        assert run(project, *WRITING[name], at=at).returncode == KILLED, at
        assert find_damage(project, busy, clean) == [], at
        assert run(project, *WRITING[name]).returncode == 0, at
        assert contents(project) == contents(clean), at


def test_a_preview_killed_anywhere_has_harmed_nothing_and_the_next_one_equals_a_clean_one(
    busy: Path, tmp_path: Path
) -> None:
    clean = tmp_path / "clean"
    shutil.copytree(busy, clean)
    count = moments(clean, *SERVE, first=ENDED, code=INTERRUPTED)
    pages = Path(".gazette-preview", "pages")
    new = files(clean / pages)
    for at in some_moments(count, 13, 2):
        project = tmp_path / str(at)
        shutil.copytree(busy, project)
        assert run(project, *SERVE, first=ENDED, at=at).returncode == KILLED, at
        assert find_damage(project, busy, busy) == [], at
        assert find_harm(project / pages, {}, new) == [], at
        assert run(project, *SERVE, first=ENDED).returncode == INTERRUPTED
        assert files(project / pages) == new, at


ASKED_TO_END = """
import os, signal
from gazette import bundle
bundle.take_place = lambda *_: os.kill(os.getpid(), signal.SIGTERM)
"""


def test_an_import_that_the_system_asks_to_end_leaves_nothing_behind(busy: Path, tmp_path: Path) -> None:
    project = tmp_path / "project"
    shutil.copytree(busy, project)
    done = run(project, *WRITING["import"], first=ASKED_TO_END)
    assert (done.returncode, "interrupted" in done.stderr or "中断" in done.stderr) == (INTERRUPTED, True)
    assert contents(project) == contents(busy)


@pytest.mark.parametrize("leftover", [".gazette-abcd1234"])
def test_what_a_killed_import_left_behind_is_swept_and_an_editors_file_is_not(tmp_path: Path, leftover: str) -> None:
    project = make_import(tmp_path / "project")
    folder = project / "content" / "2024-06-05" / "01"
    (folder / leftover).write_text("half", encoding="utf-8")
    (folder / ".gazette-notes.txt").write_text("mine", encoding="utf-8")
    assert run(project, "import", "seeds/000_51e2a95c7ec7d086.txt", "--quiet").returncode == 0
    assert not (folder / leftover).exists()
    assert (folder / ".gazette-notes.txt").exists()
