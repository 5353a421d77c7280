import json
import os
import shutil
from pathlib import Path

import pytest

from gazette.cli import main
from tests.faults.killing import make_project
from tests.unit.flow.test_published import BUILD, served


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with a site and a copy of it."""
    made = make_project(tmp_path / "project", days=1)
    monkeypatch.chdir(made)
    assert main(BUILD) == 0
    shutil.copytree(made / "site", made / "copy")
    return made


def test_a_true_copy_is_exit_code_zero(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["verify", "copy"]) == 0
    assert "0 different, 0 missing, 0 extra" in capsys.readouterr().out
    with served(project / "copy") as address:
        assert main(["verify", address, "--quiet"]) == 0


@pytest.mark.parametrize("where", ["web", "folder"])
def test_every_file_that_differs_is_missing_or_too_many_is_named(
    project: Path, capsys: pytest.CaptureFixture[str], where: str
) -> None:
    copy = project / "copy"
    page = copy / "2024" / "06" / "01" / "01" / "01" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("春耕", "秋收"), encoding="utf-8")
    (copy / "feed.xml").unlink()
    (copy / "evil.html").write_text("x", encoding="utf-8")
    if where == "web":
        with served(copy) as address:
            assert main(["verify", address, "--quiet"]) == 1
    else:
        assert main(["verify", "copy", "--quiet"]) == 1
    said = capsys.readouterr().out.splitlines()
    wanted = ["different  2024/06/01/01/01/index.html", "  missing  feed.xml"]
    assert said == wanted if where == "web" else [*wanted, "    extra  evil.html"]


def test_a_copy_with_a_manifest_of_its_own_making_is_compared_with_ours(project: Path) -> None:
    copy = project / "copy"
    (copy / "robots.txt").write_text("", encoding="utf-8")
    manifest = json.loads((copy / "manifest.json").read_text(encoding="utf-8"))
    del manifest["files"]["robots.txt"]
    (copy / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    assert main(["verify", "copy", "--quiet"]) == 1
    shutil.rmtree(project / "site")
    (copy / "robots.txt").unlink()
    assert main(["verify", "copy", "--quiet"]) == 0


def test_a_manifest_names_program_and_content(project: Path) -> None:
    def revision() -> str:
        manifest = json.loads((project / "site" / "manifest.json").read_text(encoding="utf-8"))
        assert manifest["generator"].startswith("gazette ")
        return str(manifest["content"])

    first = revision()
    assert main([*BUILD, "--full"]) == 0
    assert revision() == first
    (project / "content" / "publication.yaml").write_text("title: 试验晚报\n", encoding="utf-8")
    assert main(BUILD) == 0
    assert revision() != first


DAMAGED = {"none": None, "empty": b"", "nothing in it": b'{"files": {}}', "deep": b"[" * 100_000}


@pytest.mark.parametrize("data", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_manifest_of_a_copy_is_named_and_one_of_ours_is_exit_code_two(
    project: Path, capsys: pytest.CaptureFixture[str], data: bytes | None
) -> None:
    manifest = project / "copy" / "manifest.json"
    manifest.unlink()
    if data is not None:
        manifest.write_bytes(data)
    assert main(["verify", "copy", "--quiet"]) == 1
    assert capsys.readouterr().out == ("  missing  manifest.json\n" if data is None else "different  manifest.json\n")
    (project / "site" / "manifest.json").write_bytes(data or b"")
    assert main(["verify", "copy", "--quiet"]) == 2
    assert "site/manifest.json: this is no manifest of Gazette's" in capsys.readouterr().err
    (project / "site").rename(project / "elsewhere")
    assert main(["verify", "copy", "--quiet"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_is_no_file_and_what_is_hidden_is_named(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    copy = project / "copy"
    (copy / "feed.xml").unlink()
    (copy / "feed.xml").mkdir()
    (copy / "robots.txt").write_bytes((copy / "robots.txt").read_bytes() + b"\n")
    (copy / ".evil").mkdir()
    (copy / ".evil" / "index.html").write_text("x", encoding="utf-8")
    (copy / ".git").mkdir()
    (copy / ".git" / "HEAD").write_text("x", encoding="utf-8")
    wanted = ["different  robots.txt", "  missing  feed.xml", "    extra  .evil/index.html"]
    if hasattr(os, "mkfifo"):  # it would be waited for
        (copy / "feed.json").unlink()
        os.mkfifo(copy / "feed.json")
        wanted.insert(1, "  missing  feed.json")
    assert main(["verify", "copy", "--quiet"]) == 1
    assert capsys.readouterr().out.splitlines() == wanted


@pytest.mark.parametrize("where", ["nowhere", "content", "http://127.0.0.1:9/"])
def test_what_is_no_copy_is_exit_code_two(project: Path, capsys: pytest.CaptureFixture[str], where: str) -> None:
    shutil.rmtree(project / "site")
    assert main(["verify", where]) == 2
    assert capsys.readouterr().err.count("\n") == 1
