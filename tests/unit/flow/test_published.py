import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from gazette.cli import main
from tests.faults.killing import make_project

BUILD = ["build", "--quiet", "--no-search"]
CHECK = ["check", "--quiet", "--published"]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project that was published, and has lost an article since."""
    made = make_project(tmp_path / "project", days=2)
    monkeypatch.chdir(made)
    assert main(BUILD) == 0
    (made / "content" / "2024-06-01" / "01" / "03-夜校.md").unlink()
    return made


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize("old", ["site", "site/sitemap.xml", "site/sitemaps/2024.xml"])
def test_an_address_that_was_public_and_is_gone_fails_at_its_line(
    project: Path, capsys: pytest.CaptureFixture[str], old: str
) -> None:
    assert project.exists()
    assert main([*CHECK, old]) == 1
    said = capsys.readouterr().err
    assert "error[P003]: the address /2024/06/01/01/03/ was public and would be gone" in said
    assert said.count("error[P003]") == 1
    assert "site/sitemaps/2024.xml:" in said


def test_the_same_is_told_of_a_site_on_the_web(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(project / "site") as address:
        assert main([*CHECK, address]) == 1
    assert capsys.readouterr().err.count("error[P003]") == 1


@pytest.mark.parametrize("how", ["withdrawn", "alias"])
def test_a_notice_or_an_alias_keeps_the_address(project: Path, how: str) -> None:
    page = project / "content" / "2024-06-01" / "01"
    if how == "withdrawn":
        (page / "03-夜校.md").write_text("---\ntitle: 夜校1\nstatus: withdrawn\n---\n\n文。\n", encoding="utf-8")
    else:
        path = page / "01-春耕.md"
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("column", "aliases: [/2024/06/01/01/03/]\ncolumn"), encoding="utf-8")
    assert main([*CHECK, "site"]) == 0


def test_a_site_whose_address_nobody_has_said_is_compared_too(project: Path) -> None:
    (project / "content" / "publication.yaml").write_text("title: 试验日报\n", encoding="utf-8")
    assert main([*BUILD, "--site", "other"]) == 0
    assert main([*CHECK, "other"]) == 0
    (project / "content" / "2024-06-01" / "01" / "02-秋收.md").unlink()
    assert main([*CHECK, "other"]) == 1


@pytest.mark.parametrize("text", ["", "<html/", '<!DOCTYPE x [<!ENTITY a "aa">]><urlset>&a;</urlset>'])
def test_what_is_no_sitemap_is_exit_code_two(project: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (project / "old.xml").write_text(text, encoding="utf-8")
    assert main([*CHECK, "old.xml"]) == 2
    assert "no sitemap" in capsys.readouterr().err
    assert main([*CHECK, "nowhere"]) == 2
