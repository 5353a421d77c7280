"""``build.py correct``: what git says that was changed becomes a correction that readers see."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from gazette.cli import main

FILE = "content/2024-06-05/01/03-三招.md"
TEXT = "---\ntitle: 三招   # 主题\n---\n\n昨日，会议在杭州举行，30人参加。\n"


def git(*words: str) -> None:
    given = ("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "core.autocrlf=false")
    subprocess.run(["git", *given, *words], check=True, capture_output=True)  # noqa: S603, S607  # git is where the system has it


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / FILE
    file.parent.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    file.write_bytes(TEXT.encode())
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2024-06-05T10:00:00+08:00")
    return file


def commit(file: Path, text: str | None = None, day: str = "2024-06-05") -> None:
    if text is not None:
        file.write_bytes(text.encode())
    if not Path(".git").exists():
        git("init", "-q")
    git("add", ".")
    git("commit", "-q", "-m", "x", "--date", f"{day}T10:00:00+08:00")


def test_what_was_changed_since_the_last_commit_is_told(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(desk)
    git("config", "user.name", "编辑")
    changed = TEXT.replace("30人", "80人").encode()
    desk.write_bytes(changed)
    assert main(["correct", FILE, "--date", "2024-06-07"]) == 0
    added = "corrections:\n- date: 2024-06-07\n  text: 将“30”改为“80”。\n  by: 编辑\n"
    assert desk.read_bytes() == changed.replace("# 主题\n".encode(), f"# 主题\n{added}".encode())
    said = capsys.readouterr().out
    assert "将“30”改为“80”。" in said
    assert FILE in said


def test_a_change_that_is_committed_is_told_with_its_day(desk: Path) -> None:
    commit(desk)
    commit(desk, TEXT.replace("杭州", "宁波"), "2024-06-09")
    assert main(["correct", "2024/06/05/01/03"]) == 0
    assert "- date: 2024-06-09\n  text: 将“杭州”改为“宁波”。\n  by: n\n" in desk.read_text(encoding="utf-8")


@pytest.mark.parametrize(("by", "line"), [("王 芳", "  by: 王 芳\n---"), ("", "”。\n---")])
def test_who_corrected_is_named_otherwise_or_not_at_all(desk: Path, by: str, line: str) -> None:
    commit(desk)
    commit(desk, TEXT.replace("杭州", "宁波"))
    assert main(["correct", FILE, "--by", by]) == 0
    assert line in desk.read_text(encoding="utf-8")


@pytest.mark.parametrize("committed", [True, False])
def test_an_article_of_another_name_is_known_by_its_number(desk: Path, *, committed: bool) -> None:
    commit(desk)
    git("mv", FILE, FILE.replace("三招", "四招"))
    renamed = desk.with_name("03-四招.md")
    renamed.write_bytes(TEXT.replace("杭州", "宁波").encode())
    if committed:
        git("commit", "-q", "-am", "x")
    assert main(["correct", "2024/06/05/01/03", "--date", "2024-06-09"]) == 0
    assert "text: 将“杭州”改为“宁波”。" in renamed.read_text(encoding="utf-8")


def test_a_clone_without_its_history_is_told_how_to_get_it(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(desk)
    commit(desk, TEXT.replace("杭州", "宁波"))
    git("clone", "-q", "--depth", "1", Path.cwd().as_uri(), "shallow")
    monkeypatch.chdir("shallow")
    assert "git fetch --unshallow" in refused(capsys, FILE)


def test_any_earlier_version_can_be_compared_with(desk: Path) -> None:
    commit(desk)
    git("tag", "first")
    commit(desk, TEXT.replace("杭州", "宁波"))
    commit(desk, TEXT.replace("杭州", "宁波").replace("30", "80"))
    assert main(["correct", "https://example.org/2024/06/05/01/03/", "--since", "first", "--date", "2024-06-09"]) == 0
    assert "将“杭州”改为“宁波”；将“30”改为“80”。" in desk.read_text(encoding="utf-8")


def test_a_dry_run_shows_and_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["correct", FILE, "--text", "图说有误，已改正。", "--date", "2024-06-07", "--dry-run"]) == 0
    assert desk.read_bytes() == TEXT.encode()
    assert "text: 图说有误，已改正。" in capsys.readouterr().out


def test_an_editors_own_words_need_no_git_and_line_ends_stay(desk: Path) -> None:
    desk.write_bytes(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode())
    assert main(["correct", FILE, "--text", "图说有误。", "--date", "2024-06-07"]) == 0
    data = desk.read_bytes()
    assert data.startswith(b"\xef\xbb\xbf---\r\n")
    assert data.count(b"\n") == data.count(b"\r\n")
    assert "corrections:\r\n- date: 2024-06-07\r\n  text: 图说有误。\r\n".encode() in data


def refused(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["correct", *words]) == 2
    return capsys.readouterr().err


def test_without_a_repository_or_a_history_it_is_said_what_to_do(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "no git repository; say what was changed with --text" in refused(capsys, FILE)
    git("init", "-q")
    assert "git does not know this file yet" in refused(capsys, FILE)
    commit(desk)
    assert "never been changed" in refused(capsys, FILE)
    assert "no version 'nonsense'" in refused(capsys, FILE, "--since", "nonsense")
    desk.write_bytes(TEXT.replace("# 主题", "").encode())
    assert "no word that readers see has changed" in refused(capsys, FILE)
    assert desk.read_bytes() == TEXT.replace("# 主题", "").encode()


def test_without_git_it_is_said_what_to_do(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.exists()
    monkeypatch.setenv("PATH", str(desk.parent))
    assert "git is not installed; say what was changed with --text" in refused(capsys, FILE)


def test_what_is_no_article_is_named(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert desk.exists()
    for word in ("nothing.md", "2024/06/05/01/99", "content/publication.yaml"):
        assert "there is no such article" in refused(capsys, word, "--text", "x")


def test_a_text_that_is_new_throughout_is_to_be_described_by_people(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commit(desk)
    desk.write_bytes(("---\ntitle: 三招\n---\n\n" + "完全是另外一篇文章了，" * 60).encode())
    assert "--text" in refused(capsys, FILE)


def test_the_same_correction_is_not_written_twice(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    commit(desk)
    desk.write_bytes(TEXT.replace("30人", "80人").encode())
    assert main(["correct", FILE, "--date", "2024-06-07"]) == 0
    once = desk.read_bytes()
    assert "already" in refused(capsys, FILE, "--date", "2024-06-07")
    assert desk.read_bytes() == once
