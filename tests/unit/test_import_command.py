from __future__ import annotations

import contextlib
import io
import json
import re
import shutil
from pathlib import Path

import pytest

from gazette.cli import main

ROOT = Path(__file__).parent.parent.parent
SEED = "seeds/000_51e2a95c7ec7d086.txt"
FOURTH = "2024年6月5日 星期三 第4版\n\n老年食堂开到家门口\n\n　　本报讯 记者金钧胤报道 昨天，全市第一家老年食堂开张。\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_dry_run_writes_its_report_and_nothing_else(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(project)
    assert main(["import", SEED, "--dry-run", "--report", "out/r.html"]) == 0
    assert set(files(project)) - set(before) == {"out/r.json", "out/r.html"}
    assert {name: data for name, data in files(project).items() if name in before} == before
    assert "Report: out/r.json, out/r.html" in capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_a_report_of_another_kind_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["import", SEED, "--report", "r.txt"])
    assert "it ends in .json or .html" in capsys.readouterr().err


def test_a_report_that_cannot_be_written_stops_the_import_before_it_begins(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    (project / "r.json").mkdir()
    before = files(project)
    assert main(["import", SEED, "--report", "r.json"]) == 2
    assert files(project) == before
    assert capsys.readouterr().err == "gazette: r.json: this is a folder, no file can be written there\n"


@pytest.mark.parametrize("report", ["content/r.html", "content/2024-06-05/r.json", "out/../content/deep/r.json"])
def test_a_report_among_the_articles_is_refused_before_the_import_begins(
    project: Path, capsys: pytest.CaptureFixture[str], report: str
) -> None:
    (project / "seeds" / "2024-06-05-04.txt").write_text(FOURTH, encoding="utf-8")
    before = files(project)
    assert main(["import", "seeds", "--report", report, "--content", "content"]) == 2
    assert files(project) == before
    assert "no report belongs in the folder of articles" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("seeds/无.txt",), "gazette：seeds/无.txt：没有这个文件或文件夹\n"),
        ((SEED, "--content", f"{SEED}/content"), "路径里有一段是文件，不是文件夹\n"),
    ],
)
def test_what_the_disk_refuses_is_said_in_chinese(
    capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert main(["import", *words, "--quiet", "--lang", "zh-Hans"]) == 2
    assert capsys.readouterr().err.endswith(said)


def test_a_jump_to_another_section_is_listed_once(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH.replace("开张。", "开张，（下转B2版）"), encoding="utf-8")
    assert main(["import", "seeds/4.txt", "--dry-run", "--lang", "en"]) == 0
    assert capsys.readouterr().out.count("it goes on on page B2 of another section") == 1


def test_a_report_is_written_of_pages_with_errors_too(project: Path) -> None:
    (project / "seeds" / "x.txt").write_text("只有一行字。\n", encoding="utf-8")
    assert main(["import", "seeds/x.txt", "--report", "r.json", "--quiet"]) == 1
    (page,) = json.loads((project / "r.json").read_text(encoding="utf-8"))["pages"]
    assert page["counts"]["errors"] == 1
    assert page["articles"] == []
    assert page["lines"][0]["text"] == "只有一行字。"


@pytest.mark.parametrize(
    ("spoken", "language"), [("", "zh-Hans"), ("C.UTF-8", "zh-Hans"), ("zh_TW.UTF-8", "zh-Hans"), ("de_DE", "en")]
)
def test_the_review_page_speaks_chinese_unless_the_system_speaks_something_else(
    project: Path, monkeypatch: pytest.MonkeyPatch, spoken: str, language: str
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", spoken)
    monkeypatch.setattr("locale.getlocale", lambda: (None, None))
    main(["import", SEED, "--dry-run", "--quiet", "--report", "r.html"])
    assert f'<html lang="{language}">' in (project / "r.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("given", [["--lang", "en", "import", SEED], ["import", SEED, "--lang=en"]])
def test_the_review_page_speaks_the_language_that_was_asked_for(
    project: Path, monkeypatch: pytest.MonkeyPatch, given: list[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    main([*given, "--dry-run", "--quiet", "--report", "r.html"])
    assert '<html lang="en">' in (project / "r.html").read_text(encoding="utf-8")


@pytest.mark.usefixtures("project")
def test_the_committed_content_verifies(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--verify"]) == 0
    said = capsys.readouterr()
    assert "edited  content/2024-06-05/01/03-义乌创新三招.md (body)" in said.out
    assert "自治州{~~の~>的~~}普里沙" in said.out
    assert "every one accounted for" in said.out
    assert said.err == ""


def test_verify_exits_with_one_when_an_unedited_article_differs(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    seed = project / SEED
    seed.write_bytes(seed.read_bytes().replace("启程回家！".encode(), "启程返家！".encode()))
    before = files(project)
    assert main(["import", "--verify"]) == 1
    said = capsys.readouterr()
    assert "different  content/2024-06-05/01/01-嫦娥六号携月背土特产.md" in said.out
    assert "error[I018]" in said.err
    assert files(project) == before


@pytest.mark.usefixtures("project")
def test_verify_says_nothing_in_quiet_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--verify", "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


@pytest.mark.parametrize("arguments", [["--verify", SEED], ["--verify", "--report", "r.json"], []], ids=str)
@pytest.mark.usefixtures("project")
def test_arguments_that_do_not_go_together_are_refused(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["import", *arguments])
    assert "--verify" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["seeds"], "--explain tells of a line of one page text, and these are 2: name one FILE"),
        (["seeds/none.txt"], "seeds/none.txt: No such file or directory"),
        ([SEED], "there is no text in line 2"),
    ],
    ids=str,
)
def test_a_line_that_cannot_be_explained_is_told_in_one_sentence(
    project: Path, given: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    assert main(["import", *given, "--explain", "2"]) == 2
    assert said in capsys.readouterr().err


def test_a_folder_of_one_page_is_explained(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "seeds", "--explain", "42"]) == 0
    assert "headline" in capsys.readouterr().out
    assert (project / SEED).is_file()


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["--explain", "3-6"], [3, 5, 6]),
        (["--explain", "3～5", "--explain", "6"], [3, 5, 6]),
        (["--explain", "6", "--explain", "3-5", "--explain=3"], [6, 3, 5]),
    ],
)
def test_lines_are_explained_in_the_order_in_which_they_are_asked(
    project: Path, asked: list[str], told: list[int], capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds" / "4.txt").write_text(f"{FOURTH}　　市民李大妈说，饭菜好吃。\n", encoding="utf-8")
    assert main(["import", "seeds/4.txt", *asked, "--lang", "en"]) == 0
    said = re.findall(r"^line (\d+): ", capsys.readouterr().out, re.MULTILINE)
    assert list(map(int, said)) == told


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("2-2", "there is no text in line 2"),
        ("3-99", "there is no line 99; it has "),
        ("5-3", "'5-3' goes backwards: the first line comes first"),
        ("3-", "'' is no whole number from 1"),
    ],
)
def test_lines_that_cannot_be_explained_are_refused(
    project: Path, asked: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    with contextlib.suppress(SystemExit):
        assert main(["import", "seeds/4.txt", "--explain", asked, "--lang", "en"]) == 2
    assert said in capsys.readouterr().err


def test_a_page_given_twice_is_exit_code_one_and_nothing_is_written(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    shutil.copy(project / SEED, project / "seeds" / "z.txt")
    before = files(project)
    assert main(["import", "seeds", "--quiet"]) == 1
    assert files(project) == before
    said = capsys.readouterr().err
    assert f"seeds/z.txt:1:1: error[I016]: this is page 1 of 2024-06-05 again, which {SEED} has already" in said
    assert f"{SEED}: nothing was written, for page 1 of 2024-06-05 was given twice: {SEED}, " in said


def test_a_folder_says_how_many_pages_it_had(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    main(["import", "seeds", "--dry-run"])
    assert "importing: 2\n" in capsys.readouterr().err
    main(["import", "seeds/4.txt", "--dry-run"])
    assert "importing" not in capsys.readouterr().err
    main(["import", "seeds", "--dry-run", "--quiet"])
    assert "importing" not in capsys.readouterr().err


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_terminal_sees_a_bar(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "seeds" / "4.txt").write_text(FOURTH, encoding="utf-8")
    shown: list[tuple[object, ...]] = []

    class Bar:
        n = 0

        def __init__(self, **given: object) -> None:
            shown.append((given["desc"], given["total"]))

        def update(self, count: int) -> None:
            self.n += count

        def close(self) -> None:
            shown.append(("closed", self.n))

    monkeypatch.setattr("tqdm.tqdm", Bar)
    monkeypatch.setattr("sys.stderr", Terminal())
    main(["import", "seeds", "--dry-run"])
    assert shown == [("importing", 2), ("closed", 2)]


def test_a_line_with_a_problem_is_shown_as_the_page_prints_it(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "江城日报 2024年6月5日 星期三 第2版\n\n湖边来了白鹭\n　　本报讯 记者孙立报道 昨日清晨，市民驻足拍照。\n"
    (project / "seeds" / "other.txt").write_bytes(page.encode("gb18030"))
    main(["import", "seeds/other.txt", "--dry-run"])
    assert " 1 | 江城日报 2024年6月5日" in capsys.readouterr().err


@pytest.mark.parametrize("where", ["content", "seeds"])
@pytest.mark.parametrize("arguments", [["../seeds/page.txt"], ["../seeds/page.txt", "--dry-run"], ["--verify"]])
def test_an_import_from_a_folder_that_is_no_newspapers_is_one_sentence_and_writes_nothing(
    project: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    where: str,
    arguments: list[str],
) -> None:
    (project / SEED).rename(project / "seeds" / "page.txt")
    before = files(project)
    monkeypatch.chdir(project / where)
    assert main(["import", *arguments]) == 2
    said = capsys.readouterr().err
    assert said.startswith("gazette: content/publication.yaml: there is no such file here")
    assert files(project) == before


def test_a_content_folder_that_is_named_needs_no_newspaper_yet(project: Path) -> None:
    (project / "new" / "seeds").mkdir(parents=True)
    shutil.copy(project / SEED, project / "new" / SEED)
    assert main(["import", f"new/{SEED}", "--content", "new/content", "--quiet"]) == 0
    assert (project / "new" / "content" / "2024-06-05" / "issue.yaml").is_file()
    assert main(["import", SEED, "--content", "new/content", "--quiet"]) == 1


def test_from_another_folder_a_page_text_is_named_as_it_is_found_from_there(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = FOURTH.replace("昨天，", "昨天の")
    (project / "seeds" / "4.txt").write_text(text, encoding="utf-8")
    (project / "desk" / "seeds").mkdir(parents=True)
    (project / "desk" / "seeds" / "4.txt").write_text("别的文本\n" * 9, encoding="utf-8")
    for folder, shown in (
        (project / "desk", (project / "seeds/4.txt").as_posix()),
        (project.parent, f"{project.name}/seeds/4.txt"),
    ):
        monkeypatch.chdir(folder)
        given = ["import", str(project / "seeds" / "4.txt"), "--content", str(project / "content"), "--lang", "en"]
        assert main([*given, "--dry-run", "--quiet"]) == 0
        said = capsys.readouterr().err
        assert f"{shown}:5:17: warning[I010]" in said
        assert text.split("\n")[4].strip() in said
        assert main([*given, "--dry-run"]) == 0
        assert f"{shown}: 2024-06-05, page 4" in capsys.readouterr().out
        assert main([*given, "--explain", "99"]) == 2
        assert capsys.readouterr().err == f"gazette: {shown}: there is no line 99; it has 5\n"


@pytest.mark.parametrize(
    ("report", "there", "said"),
    [
        (
            "seeds/4.json",
            "seeds/4.json",
            "seeds/4.json: this is the page text itself; name another file for the report",
        ),
        (
            "seeds/4.html",
            "seeds/4.json",
            "seeds/4.json: this is the page text itself; name another file for the report",
        ),
        ("r.json", "r.html", "r.html: this file is no report of an import, so none is written over it; name another"),
        ("r.html", "r.json", "r.json: this file is no report of an import, so none is written over it; name another"),
    ],
)
def test_a_report_is_written_over_nothing_but_a_report(
    project: Path, report: str, there: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / there).write_text(FOURTH, encoding="utf-8")
    before = files(project)
    given = there if there.startswith("seeds") else SEED
    assert main(["import", given, "--report", report, "--lang", "en"]) == 2
    assert capsys.readouterr().err == f"gazette: {said}\n"
    assert files(project) == before


@pytest.mark.parametrize("language", ["zh-Hans", "en"])
def test_an_earlier_report_is_written_over(project: Path, language: str) -> None:
    (project / "r.html").write_bytes(b"")
    for _ in range(2):
        assert main(["import", SEED, "--dry-run", "--quiet", "--report", "r.json", "--lang", language]) == 0
    page = (project / "r.html").read_text(encoding="utf-8")
    (project / "r.html").write_text(page.replace('content="gazette import report"', ""), encoding="utf-8")
    assert main(["import", SEED, "--dry-run", "--quiet", "--report", "r.json", "--lang", language]) == 0
    assert (project / "r.html").read_text(encoding="utf-8") == page
