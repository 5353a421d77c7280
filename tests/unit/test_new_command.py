"""New files for editors: where they go, what they hold, and that nothing is ever overwritten."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.matter.blank import format_blank_article, format_blank_issue
from gazette.matter.front_matter import ARTICLE_KEYS
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.story import parse_story
from gazette.model import Place
from gazette.problems import Source

DAY = dt.date(2024, 6, 5)
GIVEN = ("new", "--date", "2024-06-05", "--page", "2", "--title", "湖边：来了“白鹭”")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "content"


def taken_up(text: str) -> str:
    """Return a new file with all its comments taken up."""
    return re.sub(r"^# (?=[a-z_]+:|- |  1:)", "", text, flags=re.MULTILINE)


def test_a_new_article_takes_the_place_after_the_last_of_its_page(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = desk / "2024-06-05" / "02"
    page.mkdir(parents=True)
    for name in ("01-甲.md", "04-乙.md", "photo.jpg"):
        (page / name).write_text("---\ntitle: 题\n---\n", encoding="utf-8")
    assert main(GIVEN) == 0
    assert capsys.readouterr().out == "content/2024-06-05/02/05-湖边来了白鹭.md\n"
    assert main(GIVEN) == 0
    assert capsys.readouterr().out == "content/2024-06-05/02/06-湖边来了白鹭.md\n"


@pytest.mark.parametrize("typed", ["2024-6-5", "2024.6.5", "2024/6/5", "20240605", "2024年6月5日", " ２０２４-06-05 "])
def test_a_date_is_taken_as_people_type_it(desk: Path, capsys: pytest.CaptureFixture[str], typed: str) -> None:
    assert main(["new", "--date", typed, "--page", "1", "--title", "题"]) == 0
    assert capsys.readouterr().out == "content/2024-06-05/01/01-题.md\n"
    assert desk.exists()


@pytest.mark.parametrize("typed", ["2", "02", "２", "二", "第2版", "第二版", " 2版 "])
def test_a_page_is_taken_as_people_type_it(desk: Path, typed: str) -> None:
    assert main(["new", "--date", "2024-06-05", "--page", typed, "--title", "甲"]) == 0
    assert (desk / "2024-06-05" / "02" / "01-甲.md").is_file()


def test_a_new_issue_is_begun_by_its_date_alone(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "issue", "2024-6-5"]) == 0
    assert capsys.readouterr().out == "content/2024-06-05/issue.yaml\n"
    assert (desk / "2024-06-05" / "issue.yaml").is_file()


def test_two_dates_are_one_too_many(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "issue", "2024-06-05", "--date", "2024-06-06"]) == 2
    assert "write one" in capsys.readouterr().err
    assert list(desk.iterdir()) == [desk / "publication.yaml"]


@pytest.mark.parametrize("typed", ["2024-13-1", "2024-6-31", "6月5日", "昨天", ""])
def test_what_is_no_date_is_told_how_to_be_written(capsys: pytest.CaptureFixture[str], typed: str) -> None:
    with pytest.raises(SystemExit):
        main(["new", "--date", typed, "--page", "1", "--title", "题"])
    assert "2024-06-05" in capsys.readouterr().err


def test_a_new_article_is_a_draft_with_its_title_that_passes_every_check(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(GIVEN)
    path = desk.parent / capsys.readouterr().out.strip()
    story, problems = parse_story(Source("x.md", path.read_text(encoding="utf-8")), Place(DAY, 2, 1), "x.md")
    assert problems == ()
    assert story is not None
    assert (story.article.title.printed, story.article.draft) == ("湖边：来了“白鹭”", True)


@pytest.mark.parametrize("chinese", [True, False])
def test_every_line_of_a_new_article_can_be_taken_up(*, chinese: bool) -> None:
    text = taken_up(format_blank_article("题: 目", DAY, chinese=chinese))
    story, problems = parse_story(Source("x.md", text), Place(DAY, 2, 1), "2024-06-05/02/01.md")
    assert problems == ()
    assert story is not None
    assert story.article.title.printed == "题: 目"
    assert story.article.dateline is not None
    assert (story.article.byline[0].role, story.article.photos[0].file) == ("记者", "photo.jpg")
    offered = set(re.findall(r"^([a-z_]+):", text, re.MULTILINE))
    later = {"language", "region", "corrections", "source_text", "accepted", "status", "withdrawn", "aliases"}
    assert set(ARTICLE_KEYS) - offered == later


@pytest.mark.parametrize("chinese", [True, False])
def test_a_new_issue_says_nothing_until_its_lines_are_taken_up(*, chinese: bool) -> None:
    text = format_blank_issue(DAY, chinese=chinese)
    assert parse_issue_file(Source("issue.yaml", text), DAY)[0].pages == ()
    issue, problems = parse_issue_file(Source("issue.yaml", taken_up(text)), DAY)
    assert problems == ()
    assert (issue.number, issue.page_count, issue.pages[0].name) == ("12345", 8, "要闻")


def test_a_new_issue_never_takes_the_place_of_another(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "issue", "--date", "2024-06-05"]) == 0
    path = desk / "2024-06-05" / "issue.yaml"
    path.write_text("page_count: 4\n", encoding="utf-8")
    assert main(["new", "issue", "--date", "2024-06-05"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "page_count: 4\n"


def test_what_is_missing_is_asked_for_on_a_terminal(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = iter(["gestern", "2024-06-05", "2", "", "题目"])
    monkeypatch.setattr("sys.stdin", _Terminal())
    monkeypatch.setattr("builtins.input", lambda _question: next(answers))
    assert main(["new"]) == 0
    assert "'gestern' is no date" in capsys.readouterr().err
    assert (desk / "2024-06-05" / "02" / "01-题目.md").exists()


@pytest.mark.parametrize("missing", ["--date", "--page", "--title"])
def test_where_nobody_can_answer_what_is_missing_is_named(
    desk: Path, missing: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    at = GIVEN.index(missing)
    assert main([*GIVEN[:at], *GIVEN[at + 2 :]]) == 2
    assert f"say {missing}" in capsys.readouterr().err
    assert list(desk.iterdir()) == [desk / "publication.yaml"]


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_new_issue_names_its_schema_where_there_is_one(desk: Path) -> None:
    assert main(["new", "issue", "--date", "2024-06-07"]) == 0
    assert "$schema" not in (desk / "2024-06-07" / "issue.yaml").read_text(encoding="utf-8")
    schema = desk.parent / "docs" / "schemas" / "issue.schema.json"
    schema.parent.mkdir(parents=True)
    schema.write_text("{}", encoding="utf-8")
    assert main(["new", "issue", "--date", "2024-06-08"]) == 0
    first = (desk / "2024-06-08" / "issue.yaml").read_text(encoding="utf-8").split("\n")[0]
    assert (desk / "2024-06-08" / first.partition("$schema=")[2]).resolve() == schema.resolve()
