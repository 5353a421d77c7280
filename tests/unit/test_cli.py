import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazette.cli import main

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_without_a_command_it_builds(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--no-search"]) == 0
    said = capsys.readouterr()
    assert (project / "site" / "index.html").exists()
    assert "http://127.0.0.1:8000/" in said.out
    assert "warning" not in said.err


def test_quiet_says_nothing_when_all_is_well(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--no-search", "--quiet", "--site", str(project / "out")]) == 0
    assert capsys.readouterr() == ("", "")


def test_a_mistake_is_named_and_the_site_stays_as_it_was(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--no-search"]) == 0
    before = files(project / "site")
    (path,) = (project / "content" / "2024-06-05" / "01").glob("02-*.md")
    lines = path.read_text(encoding="utf-8").split("\n")
    lines.insert(1, "tite: 甲")
    path.write_text("\n".join(lines), encoding="utf-8")
    capsys.readouterr()
    assert main(["build", "--no-search"]) == 1
    said = capsys.readouterr().err
    assert f"content/2024-06-05/01/{path.name}:2:1: error[F004]: unknown key 'tite'" in said
    assert "did you mean 'title'?" in said
    assert "Nothing was published: 1 error." in said
    assert files(project / "site") == before


def test_check_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(project)
    assert main(["check"]) == 0
    assert files(project) == before
    assert "no problems" in capsys.readouterr().out


def test_wrong_settings_are_shown_at_their_lines_and_exit_code_two(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "content" / "publication.yaml").write_text("title: 甲\nlanguge: en\n", encoding="utf-8")
    for command in ("check", "build"):
        assert main([command]) == 2
        assert capsys.readouterr().err == (
            "content/publication.yaml:2:1: error[F004]: unknown key 'languge'\n"
            "    2 | languge: en\n      | ^^^^^^^\n    did you mean 'language'?\n    docs/problems.md#f004\n"
            "gazette: nothing else was looked at: what is wrong in the settings comes first\n"
        )
    assert main(["check", "--format", "github"]) == 2
    assert capsys.readouterr().out.startswith("::error file=content/publication.yaml,line=2,endLine=2,col=1,")


@pytest.mark.parametrize(
    ("keys", "told"),
    [
        ("draft: true", ["note[P002]: the issue of 2024-06-06 is not published: all its articles are drafts"]),
        ("status: withdrawn\nwithdrawn: {date: 2024-06-07, reason: 误}", []),
        ("kiker: 乙", []),
    ],
)
def test_nobody_is_told_to_delete_a_folder_that_has_articles(
    project: Path, capsys: pytest.CaptureFixture[str], keys: str, told: list[str]
) -> None:
    issue = project / "content" / "2024-06-06"
    (issue / "01").mkdir(parents=True)
    (issue / "issue.yaml").write_text("number: '1'\n", encoding="utf-8")
    (issue / "01" / "01-a.md").write_text(f"---\ntitle: 甲\n{keys}\n---\n\n文。\n", encoding="utf-8")
    main(["check"])
    found = [line.partition(": ")[2] for line in capsys.readouterr().err.splitlines() if "P002" in line]
    assert found == told


def test_a_content_folder_of_drafts_alone_says_so(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (project / "content").glob("2024-06-05/*/*.md"):
        path.write_text("---\ntitle: 甲\ndraft: true\n---\n\n文。\n", encoding="utf-8")
    assert main(["build"]) == 1
    assert "error[P002]: all articles in content/ are drafts" in capsys.readouterr().err


def test_a_cure_promises_no_more_than_fix_does(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "content" / "2024-06-05" / "01"
    (page / "08-a.md").write_text("---\ntitle: 甲\n引题：乙\n---\n\n文。\n", encoding="utf-8")
    (page / "09-a.md").write_text("---\ntitle: 甲\n地区：乙\n---\n\n文。\n", encoding="utf-8")
    settings = project / "content" / "publication.yaml"
    before = settings.read_text(encoding="utf-8")
    assert main(["check"]) == 1
    told = [line.strip() for line in capsys.readouterr().err.splitlines() if "half-width colon" in line]
    mends = "python build.py check --fix does it"
    assert told == [
        f"write a half-width colon and a space: 引题: …; {mends}",
        "write a half-width colon and a space: 地区: …",
    ]
    assert main(["check", "--fix"]) == 1
    assert [line for line in capsys.readouterr().err.splitlines() if mends in line] == []
    settings.write_text(f"{before}地区：乙\n", encoding="utf-8")
    assert main(["check"]) == 2
    assert mends not in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_a_missing_content_folder_is_exit_code_two(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--content", "nowhere"]) == 2
    assert "nowhere: there is no such folder" in capsys.readouterr().err


def test_a_bug_is_a_traceback_and_exit_code_three(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("gazette.flow.check_site", break_down)
    assert project.exists()
    assert main(["check"]) == 3
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_a_missing_package_is_one_sentence_with_the_cure(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(_: object) -> int:
        message = "No module named 'cbor2.tool'"
        raise ModuleNotFoundError(message, name="cbor2.tool")

    monkeypatch.setattr("gazette.build_command._build", refuse)
    assert main(["build"]) == 2
    said = capsys.readouterr().err
    assert "the package 'cbor2' is not installed for this Python" in said
    assert "-m pip install -e ." in said
    assert "Traceback" not in said


def test_an_older_python_reads_build_py_and_is_told_which_one_is_needed() -> None:
    text = (ROOT / "build.py").read_text(encoding="utf-8")
    ast.parse(text, feature_version=(3, 4))
    older = "import sys; sys.version_info = (3, 10, 4); import runpy; runpy.run_path('build.py', run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", older], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603  # our own program
    assert done.returncode == 2
    assert "needs Python 3.11 or newer" in done.stderr
    assert "Traceback" not in done.stderr


def test_an_interruption_while_the_program_is_loaded_is_exit_code_130() -> None:
    pressed = (
        "import runpy, sys\n"
        "class Pressed:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'gazette.cli': raise KeyboardInterrupt\n"
        "sys.meta_path.insert(0, Pressed())\n"
        "runpy.run_path('build.py', run_name='__main__')\n"
    )
    done = subprocess.run([sys.executable, "-c", pressed], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)  # noqa: S603  # our own program
    assert (done.returncode, done.stderr) == (130, "")


def test_an_interruption_is_exit_code_130(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("gazette.flow.check_site", interrupt)
    assert project.exists()
    assert main(["check"]) == 130
    assert "interrupted" in capsys.readouterr().err


def test_import_reports_every_line_and_names_its_files(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    assert main(["import", "seeds/000_51e2a95c7ec7d086.txt"]) == 0
    said = capsys.readouterr()
    assert "content/2024-06-05/01/03-义乌创新三招.md" in said.out
    assert "の" in said.out + said.err


def test_a_dry_run_reports_everything_and_writes_nothing(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    before = files(project)
    assert main(["import", "seeds/000_51e2a95c7ec7d086.txt", "--dry-run"]) == 0
    assert files(project) == before
    said = capsys.readouterr().out
    assert "new  content/2024-06-05/01/03-义乌创新三招.md" in said
    assert "nothing was written" in said


def test_emend_marks_a_certain_misreading_and_keeps_the_printed_one(project: Path) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    assert main(["import", "seeds/000_51e2a95c7ec7d086.txt", "--emend", "--quiet"]) == 0
    (path,) = (project / "content" / "2024-06-05" / "01").glob("03-*.md")
    assert "自治州{~~の~>的~~}普里沙" in path.read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_explain_names_the_rules_that_spoke_for_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "seeds/000_51e2a95c7ec7d086.txt", "--explain", "42"]) == 0
    said = capsys.readouterr().out
    assert "line 42: 义乌创新“三招”" in said
    assert "taken as: headline" in said


@pytest.mark.usefixtures("project")
def test_explaining_a_blank_line_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "seeds/000_51e2a95c7ec7d086.txt", "--explain", "1"]) == 2
    assert "there is no text in line 1" in capsys.readouterr().err


def test_a_jump_whose_other_half_is_missing_is_said_when_pages_come_together(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fourth = (
        "2024年6月5日 星期三 第4版\n\n老年食堂开到家门口\n\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张。\n"
    )
    (project / "seeds" / "4.txt").write_text(fourth, encoding="utf-8")
    main(["import", "seeds/000_51e2a95c7ec7d086.txt", "seeds/4.txt", "--dry-run"])
    said = capsys.readouterr()
    assert said.out.count("[I015]") == 1  # among the page's doubts, and not a second time
    assert "[I015]" not in said.err
    main(["import", "seeds/000_51e2a95c7ec7d086.txt", "seeds/4.txt", "--dry-run", "--quiet"])
    assert "[I015]" in capsys.readouterr().err


def test_how_a_page_was_decoded_is_said(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = project / "seeds" / "gbk.txt"
    page.write_bytes((project / "seeds" / "000_51e2a95c7ec7d086.txt").read_text(encoding="utf-8").encode("gb18030"))
    main(["import", "seeds/gbk.txt", "--dry-run"])
    assert "note[I002]: the file is no UTF-8; it was read as gb18030" in capsys.readouterr().err


def test_a_page_without_a_date_is_not_written(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "x.txt").write_text("只有一行字。\n", encoding="utf-8")
    shutil.rmtree(project / "content" / "2024-06-05")
    assert main(["import", "seeds/x.txt"]) == 1
    assert "--date" in capsys.readouterr().err
    assert not (project / "content" / "2024-06-05").exists()


def test_help_imports_neither_templates_nor_markdown() -> None:
    script = (
        "import sys\nfrom gazette.cli import main\n"
        "dear = {'jinja2', 'markdown_it', 'yaml', 'tqdm', 'concurrent', 'hashlib', 'json', 'pickle', 'traceback'}\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        "sys.exit(bool(dear & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, check=False)  # noqa: S603
    assert done.returncode == 0, done.stderr


def test_a_build_with_nothing_to_do_says_so_and_imports_next_to_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    assert main(["--no-search"]) == 0
    before = files(project / "site")
    capsys.readouterr()
    script = (
        "import sys\nfrom gazette import survey\nfrom gazette.cli import main\n"
        "survey._FINE_NS = survey._COARSE_NS = -(10**12)\n"
        "code = main(['--no-search'])\nsys.exit(code or bool({'jinja2', 'markdown_it', 'yaml'} & set(sys.modules)))"
    )
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", script], cwd=project, env=environment, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert b"0 files written" in done.stdout
    assert files(project / "site") == before
