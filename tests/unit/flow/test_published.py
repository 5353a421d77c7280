import gzip
import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest

from gazette.cli import main
from gazette.flow.published import find_gone
from gazette.problems import Code, GazetteError
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


SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def locations(*addresses: str, index: bool = False) -> str:
    names = ("sitemapindex", "sitemap") if index else ("urlset", "url")
    listed = "".join(f"<{names[1]}><loc>{each}</loc></{names[1]}>" for each in addresses)
    return f'<?xml version="1.0"?>\n<{names[0]} xmlns="{SITEMAP}">{listed}</{names[0]}>'


KEPT, GONE = "2024/06/01/01/01/", "2024/06/01/01/03/"


def gone(where: Path, url: str = "https://example.org/paper/") -> list[tuple[str, int, int]]:
    """Return the addresses of an old list that a site with one article has lost, and where they stand."""
    found = find_gone(str(where), frozenset({"", KEPT}), url)
    assert all(each.code == Code.GONE_ADDRESS for each in found)
    return [(each.message.split()[2], each.span.line, each.span.column) for each in found]


@pytest.mark.parametrize("old", ["https://example.org/paper/", "https://old.example/", "http://old.example/sub/path/"])
@pytest.mark.parametrize("url", ["https://example.org/paper/", ""])
@pytest.mark.parametrize("name", ["old.xml", "old.xml.gz"])
def test_a_site_that_has_moved_is_compared_below_its_old_address(tmp_path: Path, old: str, url: str, name: str) -> None:
    text = locations(old, f"{old}{KEPT}", f"{old}{GONE}").encode()
    (tmp_path / name).write_bytes(gzip.compress(text) if name.endswith(".gz") else text)
    assert [address for address, _, _ in gone(tmp_path / name, url)] == [f"/{GONE}"]


def test_a_moved_site_that_keeps_nothing_of_its_list_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "old.xml").write_text(locations(f"https://old.example/{GONE}"), encoding="utf-8")
    assert gone(tmp_path / "old.xml") == [(f"/{GONE}", 2, 71)]


def test_the_index_of_another_program_is_followed_to_the_lists_beside_it(tmp_path: Path) -> None:
    index = locations("https://old.example/sitemap-posts.xml.gz", index=True)
    (tmp_path / "sitemap.xml").write_text(index, encoding="utf-8")
    posts = locations("https://old.example/" + KEPT, "https://old.example/a?b=1&amp;c=2")
    (tmp_path / "sitemap-posts.xml.gz").write_bytes(gzip.compress(posts.encode()))
    assert gone(tmp_path) == [("/a?b=1&c=2", 2, 130)]


OUTSIDE = ("../secret.xml", "/etc/hostname", "sitemaps/../../secret.xml", "sitemaps/%2e%2e/s.xml")


@pytest.mark.parametrize("name", OUTSIDE)
def test_an_index_leads_to_no_file_outside_its_site(tmp_path: Path, name: str) -> None:
    for each in (tmp_path / "secret.xml", tmp_path / "s.xml"):
        each.write_text(locations(f"https://old.example/{GONE}"), encoding="utf-8")
    (tmp_path / "old").mkdir()
    (tmp_path / "old" / "sitemap.xml").write_text(locations(name, index=True), encoding="utf-8")
    with pytest.raises(GazetteError, match="there is no such sitemap"):
        gone(tmp_path / "old")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "<html/",
        "<html/>",
        '<html xmlns="http://www.w3.org/1999/xhtml"><title>404</title></html>',
        "<urlset/>",
        '<!DOCTYPE x [<!ENTITY a "aa">]><urlset>&a;</urlset>',
        "<a>" * 10_000,
        "\0",
        "\x1f\x8bnothing packed",
    ],
)
def test_what_is_no_sitemap_is_said_to_be_none(tmp_path: Path, text: str) -> None:
    (tmp_path / "old.xml").write_text(text, encoding="latin-1")
    with pytest.raises(GazetteError, match=r"this is no sitemap|nothing that gzip has packed"):
        gone(tmp_path / "old.xml")


def test_what_is_no_sitemap_is_exit_code_two(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "old.xml").write_text("<html/>", encoding="utf-8")
    assert main([*CHECK, "old.xml"]) == 2
    assert "no sitemap" in capsys.readouterr().err
    assert main([*CHECK, "nowhere"]) == 2
