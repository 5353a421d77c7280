"""Commands in the language of their operator."""

import json
import shutil
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.darkroom import Darkroom
from gazette.flow.reading import read_edition
from gazette.flow.stock import ReadRequest
from gazette.flow.work import silent
from gazette.ledger import Ledger
from gazette.phrases import translate, translate_problems
from gazette.problems import Code, Problem, Span
from gazette.shelf import Shelf

ROOT = Path(__file__).parents[2]
CASES = sorted(
    case for case in (ROOT / "tests" / "problems").iterdir() if (case / "content").exists() and case.name[0] in "BFNPT"
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (page / "01-a.md").write_text("---\ntitle: 甲\nkiker: 乙\n---\n", encoding="utf-8")
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    return tmp_path


def test_problems_are_told_in_the_language_that_is_asked_for(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.is_dir()
    assert main(["check", "--lang", "zh-Hans"]) == 1
    told = capsys.readouterr()
    assert "error[F004]: 没有 “kiker” 这个键" in told.err
    assert "是不是 “kicker”？" in told.err
    assert told.out == "检查了 0 个版上的 0 篇文章：1 个错误\n"
    assert main(["check", "--lang=en"]) == 1
    assert "unknown key 'kiker'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("system", "chinese"), [("zh_CN.UTF-8", True), ("zh_TW.UTF-8", True), ("de_DE.UTF-8", False), ("C", False)]
)
def test_a_system_is_answered_in_its_language(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], system: str, *, chinese: bool
) -> None:
    assert desk.is_dir()
    monkeypatch.setenv("LC_ALL", system)
    main(["check"])
    assert ("没有" in capsys.readouterr().err) is chinese


@pytest.mark.parametrize("before", [["--lang", "zh-Hans"], ["--lang=zh-Hans"]])
def test_the_language_may_stand_before_the_command(
    desk: Path, capsys: pytest.CaptureFixture[str], before: list[str]
) -> None:
    assert desk.is_dir()
    assert main([*before, "check"]) == 1
    assert capsys.readouterr().out == "检查了 0 个版上的 0 篇文章：1 个错误\n"
    assert main([*before, "--no-search"]) == 1
    assert "没有 “kiker” 这个键" in capsys.readouterr().err


def test_lists_for_programs_have_the_language_too(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.is_dir()
    main(["check", "--format", "json", "--lang", "zh-Hans"])
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["code"], problem["severity"], problem["hint"]) == ("F004", "error", "是不是 “kicker”？")


def test_wrong_settings_are_told_in_chinese(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "content" / "publication.yaml").write_text("titel: 某报\ncolour: red\n", encoding="utf-8")
    assert main(["build", "--lang", "zh-Hans"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert lines[0] == "content/publication.yaml:1:1: error[F004]: 没有 “titel” 这个键"
    assert lines[3] == "    是不是 “title”？"
    assert "content/publication.yaml:2:9: error[F008]: “red” 不是颜色" in lines
    assert lines[-1] == "gazette：别的都还没有看：先改设置里的错"


def test_help_and_mistakes_in_arguments_are_told_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["check", "--help", "--lang", "zh-Hans"])
    told = capsys.readouterr().out
    assert told.startswith("用法：build.py check")
    assert "草稿也发表" in told
    assert "show this help" not in told
    with pytest.raises(SystemExit):
        main(["new", "--page", "0", "--lang", "zh-Hans"])
    assert "参数 --page: “0” 不是从 1 起的整数" in capsys.readouterr().err


def test_a_problem_keeps_its_code_place_and_severity() -> None:
    problem = Problem(Code.UNKNOWN_KEY, Span("a.md", 2, 3, 2, 5), "unknown key 'kiker'", "did you mean 'kicker'?")
    (told,) = translate_problems([problem], "zh-Hans")
    assert (told.code, told.span, told.severity) == (problem.code, problem.span, problem.severity)
    assert translate_problems([problem], "en") == (problem,)


def test_a_sentence_that_the_book_does_not_have_stays() -> None:
    assert translate("the sky is falling", "zh-Hans") == "the sky is falling"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_every_problem_of_content_has_its_chinese(case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(case, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path)
    if not (tmp_path / "content" / "publication.yaml").exists():
        (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    shelf, ledger = Shelf(tmp_path / "shelf", ""), Ledger(tmp_path / "ledger", "")
    room = Darkroom(tmp_path / "pictures", reads_only=True)
    request = ReadRequest(content=Path("content"), shelf=shelf, ledger=ledger, darkroom=room)
    problems = read_edition(request, 1, silent).problems
    for problem, told in zip(problems, translate_problems(problems, "zh-Hans"), strict=True):
        assert told.message != problem.message, problem.message
        assert not problem.hint or told.hint != problem.hint, problem.hint


def test_a_line_is_shown_without_the_end_that_windows_gives_it(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "content/2024-06-05/01/01-a.md").write_bytes("---\r\ntitle: 甲\r\nkiker: 乙\r\n---\r\n".encode())
    main(["check", "--lang", "en"])
    assert "    3 | kiker: 乙\n" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["new", "--titel", "甲"], "没有选项 “--titel”：是不是 “--title”？"),
        (["check", "--fxi"], "没有选项 “--fxi”：是不是 “--fix”？"),
        (["build", "--nothing-like-it"], "没有选项 “--nothing-like-it”"),
    ],
)
def test_an_option_that_is_none_is_named_and_the_one_that_was_meant(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main([*arguments, "--lang", "zh-Hans"])
    assert capsys.readouterr().err.rstrip("\n").endswith(told)
