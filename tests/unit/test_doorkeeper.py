import os
import re
import sys
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.doorkeeper import check_entries
from gazette.flow import FixRequest, fix_content
from gazette.matter.names import check_same_names, parse_name
from gazette.problems import Code
from gazette.settings import Bounds
from tests.faults.killing import make_project

JPEG = b"\xff\xd8\xff\xe0"


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    project = make_project(tmp_path / "project", days=1)
    monkeypatch.chdir(project)
    return project / "content"


def codes(content: Path, bounds: Bounds | None = None) -> list[tuple[Code, str]]:
    return [(each.code, Path(each.span.path).name) for each in check_entries(content, bounds or Bounds())]


@pytest.mark.skipif(os.name != "posix", reason="links are made by administrators alone elsewhere")
def test_a_link_out_of_content_is_neither_followed_nor_shown(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = content.parent / "secret.txt"
    secret.write_text("---\ntitle: 密码\n---\n\n密码\n", encoding="utf-8")
    (content / "2024-06-01" / "01" / "09-密.md").symlink_to(secret)
    (content / "2024-06-01" / "02").symlink_to(content.parent)
    assert codes(content) == [(Code.LEADS_OUT, "09-密.md"), (Code.LEADS_OUT, "02")]
    assert main(["build", "--no-search"]) == 1
    said = capsys.readouterr()
    assert "N007" in said.err
    assert "密码" not in said.err + said.out
    assert not (content.parent / "site").exists()


@pytest.mark.skipif(os.name != "posix", reason="links are made by administrators alone elsewhere")
def test_a_page_text_that_links_out_is_not_shown_beside_its_article(content: Path) -> None:
    (content.parent / "secret.txt").write_text("密码", encoding="utf-8")
    (content.parent / "seeds").mkdir()
    (content.parent / "seeds" / "a.txt").symlink_to(content.parent / "secret.txt")
    article = "---\ntitle: 甲\nsource_text: {file: seeds/a.txt, lines: [1]}\n---\n\n文。\n"
    (content / "2024-06-01" / "01" / "09-甲.md").write_text(article, encoding="utf-8")
    assert main(["build", "--no-search", "--quiet"]) == 0
    site = content.parent / "site"
    assert not [path for path in site.rglob("*") if path.is_file() and "密码".encode() in path.read_bytes()]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_is_no_file_is_not_waited_for(content: Path) -> None:
    os.mkfifo(content / "2024-06-01" / "01" / "09-管.md")
    assert codes(content) == [(Code.LEADS_OUT, "09-管.md")]
    assert main(["check", "--quiet"]) == 1


def test_a_file_beyond_its_bound_is_not_read(content: Path) -> None:
    page = content / "2024-06-01" / "01"
    with (page / "09-大.md").open("wb") as file:
        file.truncate(50_000_000)
    assert codes(content) == [(Code.TOO_LARGE, "09-大.md")]
    assert main(["check", "--quiet"]) == 1
    assert codes(content, Bounds(text_bytes=50_000_000)) == []


@pytest.mark.parametrize(
    "name", ["aux.jpg", "NUL", "com1.md", "长" * 81, "03-a?.md", "03-a.md.", "03 ", "03-\x1b[2J.md", "a\\b"]
)
def test_a_name_that_some_system_cannot_hold_is_an_error(name: str) -> None:
    found, problems = parse_name(f"2024-06-05/01/{name}", "x")
    assert (found, [each.code for each in problems]) == (None, [Code.NAME_NOT_EVERYWHERE])


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse names that are no text")
def test_a_name_that_is_no_text_is_one_problem_and_no_bug(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path(os.fsdecode(os.fsencode(content / "2024-06-01" / "01") + b"/09-\xff\x1b[31m.jpg")).write_bytes(JPEG)
    assert main(["check", "--quiet"]) == 1
    said = capsys.readouterr().err
    assert "error[N005]" in said
    assert "\x1b" not in said


def test_names_that_differ_in_case_or_composition_alone_are_one_name() -> None:
    problems = check_same_names(["01/a.jpg", "01/A.jpg", "01/\u00e9.jpg", "01/e\u0301.jpg", "02/a.jpg"], "content/")
    assert [(each.code, each.span.path) for each in problems] == [
        (Code.SAME_NAME, "content/01/a.jpg"),
        (Code.SAME_NAME, "content/01/\u00e9.jpg"),
    ]


def test_a_link_out_of_content_is_not_mended_nor_shown_by_a_check_that_mends(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("---\ntitle： 密\n---\n", encoding="utf-8")
    link = tmp_path / "content" / "2024-06-05" / "01" / "01-x.md"
    link.parent.mkdir(parents=True)
    try:
        link.symlink_to(secret)
    except OSError:
        pytest.skip("this system lets nobody make links")
    assert fix_content(FixRequest(content=tmp_path / "content")) == ()
    assert link.is_symlink()


def test_a_check_that_mends_reads_what_the_settings_let_in(content: Path) -> None:
    large = content / "2024-06-01" / "01" / "09-大.md"
    large.write_bytes("---\ntitle： 大\n---\n\n".encode() + "字。\n\n".encode() * 300)
    settings = (content / "publication.yaml").read_text(encoding="utf-8")
    (content / "publication.yaml").write_text(f"{settings}text_bytes: 2000\n", encoding="utf-8")
    assert fix_content(FixRequest(content=content)) == ()
    (content / "publication.yaml").write_text(f"{settings}text_bytes: 3000\n", encoding="utf-8")
    assert [Path(fixed.shown).name for fixed in fix_content(FixRequest(content=content))] == ["09-大.md"]
    assert "title: 大" in large.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name != "posix", reason="links are made by administrators alone elsewhere")
def test_what_may_not_come_in_hides_no_other_mistake(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = content / "2024-06-01" / "01"
    (page / "photo.jpg").symlink_to(content.parent / "secret.jpg")
    (page / "08-图.md").write_text("---\ntitle: 图\nphotos: [{file: photo.jpg}]\n---\n", encoding="utf-8")
    (page / "09-错.md").write_text("---\ntitel: 错\n---\n", encoding="utf-8")
    for command in ("check", "build"):
        assert main([command, "--quiet"]) == 1
        said = capsys.readouterr().err
        assert re.findall(r"error\[(\w+)\]", said) == ["F004", "N007"], said
    assert not (content.parent / "site").exists()
