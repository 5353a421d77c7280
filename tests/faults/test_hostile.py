"""What strangers write, in every field and in every output: it is text everywhere, and acts nowhere."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import accumulate
from pathlib import Path
from typing import cast
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from gazette.flow import BuildRequest, build_site
from gazette.matter import front_matter as front
from gazette.matter.issue_file import ISSUE_KEYS, PAGE_KEYS
from gazette.problems import Code, has_errors
from gazette.settings import KEYS
from gazette.text.forbidden import find_forbidden
from tests.naughty import fair_strings, find_errors, format_article, read_strings

ROOT = Path(__file__).parents[2]
# Ends what may be open, begins what may act, and is full of what some format takes for its own.
PAYLOAD = (
    "</title></textarea></script><script>alert(1)</script><img src=x onerror=alert(2)>\" onfocus=alert(3) '`-->]]>"
    "<![CDATA[&lt;&#106;&amp;{{7*7}}{%x%}\\}{~#$^_% ER  - @article{x,"
)
HARMLESS = "无害"
# What Markdown makes of it: entities are signs, and a backslash before a sign is none.
READ = PAYLOAD.replace("&lt;", "<").replace("&#106;", "j").replace("&amp;", "&").replace("\\}", "}")
Keys = dict[str, object]
DAY = "content/2024-06-05"
PICTURE = "图&'`{}$(x).png"


def article(say: str) -> dict[str, object]:
    """Return front matter with a payload in every key; each names itself first, so that it can be looked for."""
    return {
        "title": f"【title】{say}\n{say}",
        "kicker": f"【kicker】{say}",
        "subtitle": f"【subtitle】{say}",
        "column": f"【column】{say}",
        "kind": "article",
        "source": f"【source】{say}",
        "dateline": {"place": f"【place】{say}", "date": "2024-06-04"},
        "byline": [{"name": f"【name】{say}", "role": f"【role】{say}"}],
        "photos": [
            {
                "file": PICTURE,
                "caption": f"【caption】{say}",
                "credit": f"【credit】{say}",
                "alt": f"【alt】{say}",
                "focus": [0.5, 0.5],
            }
        ],
        "continues_on": 2,
        "continued_from": 3,
        "tags": [f"【tag】{say}"],
        "summary": f"【summary】{say}",
        "language": "zh-Hans",
        "draft": "false",
        "status": "published",
        "withdrawn": {"date": "2024-06-06", "reason": f"【withdrawn】{say}"},
        "aliases": ["/旧/a_b-c~d.html"],
        "region": [[0, 0], [0.5, 0], [0.5, 0.5]],
        "corrections": [{"date": "2024-06-06", "text": f"【correction】{say}"}],
        "source_text": {"file": "seeds/a.txt", "lines": [[1, 2]], "digest": f"【digest】{say}"},
        "accepted": ["T001"],
    }


def issue(say: str) -> dict[str, object]:
    editors = [{"name": f"【editor】{say}", "role": f"【editor's role】{say}"}]
    page: dict[str, object] = {
        "name": f"【page】{say}",
        "editors": editors,
        "furniture": [f"【furniture】{say}"],
        "imported": 6,
    }
    page["given"] = [f"1 {'0f' * 32}"]  # digits alone
    return {"number": f"【number】{say}", "page_count": 4, "pages": {"1": page}, "accepted": ["T001"]}


def publication(say: str) -> dict[str, object]:
    words = ("title", "latin_title", "publisher", "place", "cn_number", "issn", "rights", "description", "branch")
    return {
        **{key: f"【paper's {key}】{say}" for key in words},
        "language": "zh-Hans",
        "url": "https://example.org/a&b;`{}$(x)/",
        "time_zone": "Asia/Shanghai",
        "colour": "#aa1122",
        "repository": "https://example.org/c&d;`{}$(x)",
        "list_length": 50,
        "feed_length": 30,
        "share_pictures": "false",
        "picture_formats": [],
        "original_pictures": "false",
        "accepted": ["T001"],
        **dict.fromkeys(("text_bytes", "page_text_bytes", "picture_bytes", "picture_pixels"), 9_000_000),
        "nesting": 19,
    }


def standing(say: str) -> dict[str, object]:
    return {"title": f"【standing】{say}", "summary": f"【standing summary】{say}", "language": "zh-Hans"}


MARKDOWN = {"body", "head", "about"}


def make_paper(folder: Path, say: str) -> Path:
    """Make a paper that says something in every field of every file, and build it."""
    page = folder / DAY / "01"
    page.mkdir(parents=True)
    (folder / "seeds").mkdir()
    (folder / "seeds" / "a.txt").write_text(f"【seed】{say}\n第二行\n", encoding="utf-8")
    Image.new("RGB", (40, 30), "red").save(page / PICTURE)
    linked = f'[【link】](https://example.org/ "{say.replace(chr(34), "")}") `{say}`'
    body = f"【body】{say}\n\n## 【head】{say}\n\n{linked}\n"
    shown = {key: value for key, value in article(say).items() if key != "withdrawn"}
    write(page / "01-a.md", shown, body)
    gone = article(say) | {"title": "撤", "status": "withdrawn", "aliases": [], "photos": []}
    write(page / "02-b.md", gone, "撤。\n")
    write(folder / "content" / "about.md", standing(say), f"【about】{say}\n")
    (folder / DAY / "issue.yaml").write_text(json.dumps(issue(say), ensure_ascii=False), encoding="utf-8")
    (folder / "content" / "publication.yaml").write_text(
        json.dumps(publication(say), ensure_ascii=False), encoding="utf-8"
    )
    site = folder / "site"
    request = BuildRequest(content=folder / "content", layouts=ROOT / "layouts", site=site, search=False)
    report = build_site(request)
    assert report.published is not None, [str(problem) for problem in report.problems]
    return site


def write(path: Path, head: dict[str, object], body: str) -> None:
    # JSON is YAML: nothing of a payload has to be escaped by hand.
    text = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
    path.write_text(f"---\n{text}\n---\n\n{body}", encoding="utf-8")


def test_every_key_of_every_file_has_its_payload() -> None:
    assert article("").keys() == front.ARTICLE_KEYS.keys()
    assert issue("").keys() == ISSUE_KEYS.keys()
    assert publication("").keys() == KEYS.keys()
    assert standing("").keys() == front.STANDING_KEYS.keys()
    (photo,), pages_of = cast("list[Keys]", article("")["photos"]), cast("dict[str, Keys]", issue("")["pages"])
    assert photo.keys() == front.PHOTO_KEYS.keys()
    assert pages_of["1"].keys() == PAGE_KEYS.keys()


@dataclass(slots=True)
class Paper:
    """A site of hostile content and its harmless twin, which says what markup a site has."""

    hostile: Path
    harmless: Path

    @property
    def markup(self) -> set[tuple[str, tuple[str, ...]]]:
        """The elements of the harmless pages and feeds, and their attributes."""
        feeds = [ET.fromstring(path.read_bytes()) for path in self.harmless.rglob("feed.xml")]  # noqa: S314  # our own
        return read(*pages(self.harmless), *(each for feed in feeds for each in markup_of(feed))).tags

    def files(self, pattern: str) -> Iterator[tuple[str, str]]:
        for path in sorted(self.hostile.rglob(pattern)):
            yield path.relative_to(self.hostile).as_posix(), path.read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Paper:
    folder = tmp_path_factory.mktemp("hostile")
    return Paper(make_paper(folder / "hostile", PAYLOAD), make_paper(folder / "harmless", HARMLESS))


@dataclass(slots=True)
class Seen:
    """What is in some HTML: elements with their attributes, addresses, texts, and JSON-LD."""

    tags: set[tuple[str, tuple[str, ...]]] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    texts: list[str] = field(default_factory=list)
    data: list[str] = field(default_factory=list)


class Reader(HTMLParser):
    def __init__(self, seen: Seen) -> None:
        super().__init__()
        self.seen = seen
        self.in_data = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.seen.tags |= {(tag, (name,)) for name in given} | {(tag, ())}
        self.seen.texts += [value for value in given.values() if value]
        self.seen.addresses |= {given[name] or "" for name in ("href", "src", "action", "srcset") if name in given}
        self.in_data = tag == "script" and given.get("type") == "application/ld+json"
        assert tag != "script" or self.in_data or given.get("src")

    def handle_data(self, data: str) -> None:
        (self.seen.data if self.in_data else self.seen.texts).append(data)
        self.in_data = False

    def handle_comment(self, data: str) -> None:
        pytest.fail(f"a comment: {data}")

    def unknown_decl(self, data: str) -> None:
        pytest.fail(f"a declaration: {data}")


def read(*texts: str) -> Seen:
    seen = Seen()
    for text in texts:
        reader = Reader(seen)
        reader.feed(text)
        reader.close()
    return seen


def markup_of(tree: ET.Element) -> list[str]:
    """Return the pieces of HTML in a feed."""
    return [each.text or "" for each in tree.iter() if each.get("type") == "html"]


def pages(site: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(site.rglob("*.html"))]


def test_pages_hold_no_markup_that_harmless_ones_do_not_and_lead_nowhere_else(paper: Paper) -> None:
    hostile, harmless = read(*pages(paper.hostile)), read(*pages(paper.harmless))
    assert hostile.tags - harmless.tags == set()
    for address in hostile.addresses:
        assert urlsplit(address).scheme in {"", "https", "data"}, address
        assert not address.startswith(("data:text/html", "data:image/svg", "//")), address
    text = "\n".join(hostile.texts)
    fields = set(re.findall(f"【([^%】]*)】{HARMLESS}", "\n".join(harmless.texts)))
    assert fields >= {"title", "kicker", "column", "name", "caption", "alt", "withdrawn", "page", "editor", "seed"}
    for name in fields:
        assert f"【{name}】{READ if name in MARKDOWN else PAYLOAD}" in text, name


def test_json_ld_is_json_and_says_what_was_written(paper: Paper) -> None:
    data = read(*pages(paper.hostile)).data
    assert not re.search("</|<!", "".join(data))
    assert any(f"【title】{PAYLOAD}" in text for text in strings([json.loads(each) for each in data]))


def strings(value: object) -> Iterator[str]:
    """Yield every text in a value of JSON."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield str(key)
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif isinstance(value, str):
        yield value


def keys(value: object) -> set[str]:
    if isinstance(value, dict):
        return set(value) | {key for each in value.values() for key in keys(each)}
    return {key for each in value for key in keys(each)} if isinstance(value, list) else set()


@pytest.mark.parametrize("name", ["*.xml", "feed.xml", "sitemap.xml", "opensearch.xml", "sitemaps/*.xml"])
def test_every_xml_file_is_well_formed_and_has_no_element_of_its_own(paper: Paper, name: str) -> None:
    files = list(paper.files(name))
    assert files
    known = {
        (each.tag, key)
        for path in paper.harmless.rglob("*.xml")
        for each in ET.fromstring(path.read_text(encoding="utf-8")).iter()  # noqa: S314  # our own files
        for key in ("", *each.attrib)
    }
    for path, text in files:
        assert "<!DOCTYPE" not in text, path
        tree = ET.fromstring(text)  # noqa: S314
        assert {(each.tag, key) for each in tree.iter() for key in ("", *each.attrib)} <= known, path
        assert read(*markup_of(tree)).tags <= paper.markup, path


@pytest.mark.parametrize("name", ["feed.json", "index.json", "manifest.webmanifest", "*.json"])
def test_every_json_file_is_json_and_has_no_key_of_its_own(paper: Paper, name: str) -> None:
    files = [(path, text) for path, text in paper.files(name) if not path.startswith(("manifest.json", "pagefind"))]
    assert files
    for path, text in files:
        told = json.loads(text)
        twin = paper.harmless / path
        if twin.exists():
            assert keys(told) <= keys(json.loads(twin.read_text(encoding="utf-8"))), path
        if path.endswith("feed.json"):
            assert read(*(item["content_html"] for item in told["items"])).tags <= paper.markup, path


def test_feeds_say_what_was_written(paper: Paper) -> None:
    feed = json.loads((paper.hostile / "feed.json").read_text(encoding="utf-8"))
    assert f"【paper's title】{PAYLOAD}" in set(strings(feed))
    atom = ET.fromstring((paper.hostile / "feed.xml").read_text(encoding="utf-8"))  # noqa: S314
    assert f"【paper's title】{PAYLOAD}" in {each.text for each in atom.iter()}


def test_plain_text_says_what_was_written_and_nothing_else(paper: Paper) -> None:
    text = (paper.hostile / "2024/06/05/01/01/index.txt").read_text(encoding="utf-8")
    assert f"【title】{PAYLOAD}" in text
    assert f"【body】{READ}" in text
    assert find_forbidden(text) is None


@pytest.mark.parametrize("path", ["sw.js", "robots.txt", "withdrawn.json"])
def test_what_tells_nothing_of_articles_is_the_same_bytes(paper: Paper, path: str) -> None:
    assert (paper.hostile / path).read_bytes() == (paper.harmless / path).read_bytes()


def citations(paper: Paper) -> dict[str, str]:
    seen = read((paper.hostile / "2024/06/05/01/01/index.html").read_text(encoding="utf-8"))
    data = [each.removeprefix("data:").partition(",") for each in seen.addresses if each.startswith("data:")]
    return {kind.partition(";")[0]: unquote(text) for kind, _, text in data}


def test_a_bibtex_entry_is_one_whose_braces_close_at_its_end(paper: Paper) -> None:
    text = citations(paper)["application/x-bibtex"]
    depths = list(accumulate({"{": 1, "}": -1}.get(sign, 0) for sign in text.strip()))
    assert depths.index(1) == len("@article")
    assert depths[depths.index(1) :].index(0) == len(depths) - depths.index(1) - 1
    words, _, address = text.partition("  url = ")
    assert not re.search(r"[$&#^_~%\\]", re.sub(r"\\[$&#_%]|\\text\w+\{\}", "", words))
    assert address.startswith("{https://example.org/")
    assert len(re.findall(r"^@", text, re.MULTILINE)) == 1
    assert set(re.findall(r"^  (\w+) = ", text, re.MULTILINE)) <= set(
        "author title journal entrysubtype date year month day pages publisher issn language url".split()  # noqa: SIM905
    )


def test_a_ris_record_is_one_and_every_line_of_it_a_tag_with_its_value(paper: Paper) -> None:
    lines = citations(paper)["application/x-research-info-systems"].rstrip("\n").split("\n")
    tags = [re.fullmatch(r"([A-Z][A-Z0-9])  - (.*)", line) for line in lines]
    assert all(tags), lines
    found = [tag[1] for tag in tags if tag]
    assert (found[0], found[-1], found.count("TY"), found.count("ER")) == ("TY", "ER", 1, 1)


def test_a_csl_citation_is_json_with_the_fields_of_one(paper: Paper) -> None:
    (item,) = json.loads(citations(paper)["application/vnd.citationstyles.csl+json"])
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"literal": f"【name】{PAYLOAD}"}]


# ---- Strings that others have gathered


def test_strings_over_which_programs_stumble_are_text_or_one_of_few_errors() -> None:
    strings = read_strings()
    assert len(strings) > 400
    assert len(fair_strings()) > 400
    wrong = {code for each in strings for code in find_errors(each)}
    assert wrong <= {Code.UNSAFE_LINK, Code.FORBIDDEN_CHARACTER, Code.BROKEN_EMENDATION}, wrong


def test_strings_over_which_programs_stumble_bring_no_markup_into_pages_and_feeds(tmp_path: Path) -> None:
    folder = tmp_path / DAY / "01"
    folder.mkdir(parents=True)
    settings = "title: 某报\nurl: https://example.org/\nshare_pictures: false\n"
    (tmp_path / "content" / "publication.yaml").write_text(settings, encoding="utf-8")
    strings = fair_strings()
    titles = [each for each in strings if "\n" not in each and find_forbidden(each) is None]
    for number, at in enumerate(range(0, len(strings), 30), 1):
        text = format_article(titles[number], "\n\n".join(strings[at : at + 30]))
        (folder / f"{number:02d}-a.md").write_text(text, encoding="utf-8", newline="\n")
    site = tmp_path / "site"
    request = BuildRequest(content=tmp_path / "content", layouts=ROOT / "layouts", site=site, search=False)
    report = build_site(request)
    assert report.published is not None, [str(problem) for problem in report.problems if has_errors((problem,))]
    feed = ET.fromstring((site / "feed.xml").read_bytes())  # noqa: S314  # our own
    items = json.loads((site / "feed.json").read_text(encoding="utf-8"))["items"]
    seen = read(*pages(site), *markup_of(feed), *(item["content_html"] for item in items))
    assert len(items) == number
    for tag, names in seen.tags:
        assert tag not in {"iframe", "object", "embed", "style", "base", "frame", "marquee", "video", "audio"}
        assert not [name for name in names if name.startswith("on") or name in {"style", "srcdoc"}], (tag, names)
    for address in seen.addresses:
        assert urlsplit(address).scheme in {"", "http", "https", "data", "mailto", "tel"}, address
