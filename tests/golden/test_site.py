"""The site made of the committed content/: whole, linked without a gap, the same on every run."""

import os
import shutil
import stat
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from tests.pythons import build_by, find_pythons, has_dependencies, make_paper

ROOT = Path(__file__).parent.parent.parent
URL = "https://example.org/any/prefix/"
# What browsers fetch or follow, and from which attribute.
REFERENCES = {"a": "href", "link": "href", "script": "src", "img": "src", "source": "srcset", "form": "action"}
EXPECTED = (
    "index.html",
    "2024/index.html",
    "2024/06/index.html",
    "2024/06/05/index.html",
    "2024/06/05/01/index.html",
    *(f"2024/06/05/01/{place:02d}/index.html" for place in range(1, 7)),
    "2024/06/05/01/03/source/index.html",
    "columns/index.html",
    "columns/和谐劳动关系创建工作巡礼/index.html",
    "people/index.html",
    "people/金钧胤/index.html",
    "search/index.html",
    "about/index.html",
    "404.html",
    "feed.xml",
    "feed.json",
    "sitemap.xml",
    "robots.txt",
    "manifest.json",
    "assets/site.css",
    "pagefind/pagefind.js",
)


def build(folder: Path, *options: str, umask: int = 0o022, **surroundings: str) -> Path:
    """Build the committed content in a folder of its own, with these variables of the environment; return the site."""
    for name in ("content", "layouts", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    done = subprocess.run(  # noqa: S603  # our own program
        [sys.executable, str(ROOT / "build.py"), "build", *options],
        cwd=folder,
        env={**os.environ, "PYTHONHASHSEED": "0", **surroundings},
        umask=umask,
        capture_output=True,
        encoding="utf-8",
        errors="backslashreplace",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "warning" not in done.stderr.lower()
    return folder / "site"


def tree(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("first"), "--base-url", URL)


@pytest.fixture(scope="module")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site without an address and without a search index; whoever reads it changes nothing."""
    return build(tmp_path_factory.mktemp("plain"), "--no-search")


class Page(HTMLParser):
    """References and anchors of an HTML page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.references: list[str] = []
        self.anchors: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.anchors |= {given["id"] or ""} if "id" in given else set()
        value = given.get(REFERENCES.get(tag, ""))
        if value is not None and given.get("rel") != "canonical":
            self.references.append(value)


def pages(site: Path) -> Iterator[tuple[str, Page]]:
    for path in sorted(site.rglob("*.html")):
        yield path.relative_to(site).as_posix(), Page(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", EXPECTED)
def test_the_site_has_every_page_of_the_contract(site: Path, path: str) -> None:
    assert (site / path).is_file()


def test_every_link_leads_to_a_file_of_the_site_and_an_anchor_on_it(site: Path) -> None:
    found = dict(pages(site))
    checked = 0
    for path, page in found.items():
        for reference in page.references:
            parts = urlsplit(urljoin(URL + path.removesuffix("index.html"), reference))
            if f"{parts.scheme}://{parts.netloc}/" != "https://example.org/":
                assert parts.scheme in {"https", "mailto", "data"}, f"{path}: {reference}"
                continue
            target = unquote(parts.path).removeprefix("/any/prefix/")
            file = f"{target}index.html" if target == "" or target.endswith("/") else target
            assert (site / file).is_file(), f"{path}: {reference}"
            if parts.fragment:
                assert unquote(parts.fragment) in found[file].anchors, f"{path}: {reference}"
            checked += 1
    assert checked > 300


def test_links_inside_the_site_are_relative_so_that_it_works_under_any_prefix(site: Path) -> None:
    for path, page in pages(site):
        for reference in page.references:
            inside = reference.startswith(("/", "https://example.org"))
            assert not inside or path == "404.html", f"{path}: {reference}"


def test_no_page_fetches_anything_from_elsewhere_or_carries_inline_code(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        page = Page(text)
        assert page.references, path
        assert "<style" not in text, path
        assert " style=" not in text, path
        assert " onclick=" not in text, path
        for script in text.split("<script")[1:]:
            opening, _, rest = script.partition(">")
            assert "src=" in opening or "application/ld+json" in opening or rest.startswith("</script>"), path


# What another machine may do otherwise: folders are listed the other way round, and it is thirty years later.
ANOTHER_MACHINE = """
import os
import time

_scandir, _listdir, _time = os.scandir, os.listdir, time.time


class _Backwards:
    def __init__(self, entries):
        with entries:
            self._entries = iter(sorted(entries, key=lambda entry: entry.name, reverse=True))

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        pass


os.scandir = lambda path=".": _Backwards(_scandir(path))
os.listdir = lambda path=".": sorted(_listdir(path), reverse=True)
time.time = lambda: _time() + 30 * 365 * 86400
open(os.environ["SEEN"], "w").close()
"""


@pytest.fixture
def another_disk(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system that lists folders in another order than the usual one, where the machine has one."""
    memory = Path("/dev/shm")  # noqa: S108  # Linux's disk in memory
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(dir=memory) as folder:
        yield Path(folder)


def test_a_build_by_another_machine_gives_the_same_bytes(site: Path, tmp_path: Path, another_disk: Path) -> None:
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "sitecustomize.py").write_text(ANOTHER_MACHINE, encoding="utf-8")
    other = build(
        another_disk / "another folder",
        "--base-url",
        URL,
        "--jobs",
        "1",
        umask=0o077,
        PYTHONPATH=str(tmp_path / "machine"),
        PYTHONHASHSEED="4711",
        PYTHONOPTIMIZE="2",
        LC_ALL="C",
        TZ="Pacific/Kiritimati",
        SOURCE_DATE_EPOCH="0",
        HOME=str(tmp_path),
        SEEN=str(tmp_path / "seen"),
    )
    assert (tmp_path / "seen").exists()
    assert tree(other) == tree(site)
    if os.name == "posix":
        assert modes(site) == {0o644, 0o755}
        assert modes(other) == {0o600, 0o700}


def test_every_python_at_hand_that_can_build_gives_the_same_bytes(tmp_path_factory: pytest.TempPathFactory) -> None:
    project = make_paper(tmp_path_factory.mktemp("pythons") / "project")
    ours = build_by(sys.executable, project)
    # This one once more at the least: others seldom have the dependencies (tests.bench.pythons gives them to all).
    for python in (sys.executable, *(python for _, python in find_pythons() if has_dependencies(python))):
        assert build_by(python, project) == ours, python


def modes(site: Path) -> set[int]:
    """Return who may do what with the files and folders of a site: what the umask leaves, and nothing else."""
    return {stat.S_IMODE(path.stat().st_mode) for path in site.rglob("*")}


def test_building_again_writes_nothing(site: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()}
    command = [sys.executable, str(ROOT / "build.py"), "--base-url", URL]
    done = subprocess.run(command, cwd=site.parent, capture_output=True, encoding="utf-8", check=True)  # noqa: S603
    assert "0 files written" in done.stdout
    assert {path: path.stat().st_mtime_ns for path in site.rglob("*") if path.is_file()} == before
    assert not list(site.parent.glob(".site*"))


def test_both_readings_of_an_emended_passage_are_on_its_page(site: Path) -> None:
    text = (site / "2024/06/05/01/03/index.html").read_text(encoding="utf-8")
    assert "<del>の</del>" in text
    assert "自治州的普里沙" in "".join(text.split("<del>の</del>")).replace(
        '<ins><a href="#emendation-note-1">的</a></ins>', "的"
    ).replace('<span class="emendation" id="emendation-1">', "").replace("</span>", "")


def test_without_the_index_nothing_is_made_that_only_a_search_asks_for(plain_site: Path) -> None:
    assert not (plain_site / "pagefind").exists()
    assert sorted(each.name for each in (plain_site / "search").iterdir()) == ["index.html", "titles"]


def test_a_site_without_an_address_needs_none(plain_site: Path) -> None:
    for path in ("index.html", "feed.xml", "2024/06/05/01/03/index.html"):
        assert "example.org" not in (plain_site / path).read_text(encoding="utf-8")
