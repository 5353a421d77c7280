"""Where everything is on the site: permanent addresses made from date, page and place, never from a headline.

An address is a path below the site's root without a leading slash: ``""`` is the home page, ``2024/06/05/01/03/`` an
article, ``feed.xml`` a file.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import html
import re
import unicodedata
from functools import lru_cache
from urllib.parse import quote

from gazette.model import Place
from gazette.text.file_names import is_name_everywhere

HOME = ""
SEARCH = "search/"
COLUMNS = "columns/"
PEOPLE = "people/"
TAGS = "tags/"
ATOM_FEED = "feed.xml"
JSON_FEED = "feed.json"
SITEMAP = "sitemap.xml"
SITEMAPS = "sitemaps/"
ROBOTS = "robots.txt"
RIGHTS = "rights/"
OFFLINE = "offline/"
WITHDRAWN = "withdrawn.json"
WEB_MANIFEST = "manifest.webmanifest"
OPEN_SEARCH = "opensearch.xml"
NOT_FOUND = "404.html"
CORRECTIONS = "corrections/"
CORRECTIONS_FEED = f"{CORRECTIONS}feed.xml"

# What no file system or web address holds: each has a full-width form that reads the same.
_FULL_WIDTH = str.maketrans({char: chr(ord(char) + 0xFEE0) for char in '"#%&*/:<>?\\|^`{}[]'})
_WIDE_LETTERS = str.maketrans({char: chr(ord(char) + 0xFEE0) for char in "acclnpACLNP"})
_NAME_BYTES = 180
# What a page of a directory is called; a list of that name writes its hyphen wide.
_DIRECTORY_PAGE = re.compile(r"page-\d+", re.IGNORECASE)
_REFERENCE = re.compile(r'((?:href|src)=")content:([^"]*)"')
_PAGE_FOLDER = re.compile(r"(\d{4})-(\d\d)-(\d\d)/(\d\d)/")
_ARTICLE_PATH = re.compile(_PAGE_FOLDER.pattern + r"(\d\d+)(?:-[^/]*)?\.md")
# What every reader can show of a picture: its kind by the ending of the file that an editor gave.
_SHOWN_AS = {
    "jpg": "jpg",
    "jpeg": "jpg",
    "png": "png",
    "gif": "png",
    "webp": "jpg",
    "avif": "jpg",
    "heic": "jpg",
    "heif": "jpg",
}


def year_address(year: int) -> str:
    """Return ``2024/``."""
    return f"{year:04d}/"


def month_address(year: int, month: int) -> str:
    """Return ``2024/06/``."""
    return f"{year:04d}/{month:02d}/"


@lru_cache(maxsize=4096)
def issue_address(date: dt.date) -> str:
    """Return ``2024/06/05/``."""
    return f"{date.year:04d}/{date.month:02d}/{date.day:02d}/"


@lru_cache(maxsize=4096)
def page_address(date: dt.date, page: int) -> str:
    """Return ``2024/06/05/01/``."""
    return f"{issue_address(date)}{page:02d}/"


@lru_cache(maxsize=4096)
def article_address(place: Place) -> str:
    """Return ``2024/06/05/01/03/``."""
    return f"{page_address(place.date, place.page)}{place.number:02d}/"


def source_address(place: Place) -> str:
    """Return ``2024/06/05/01/03/source/``, where an article stands beside the text it was made from."""
    return f"{article_address(place)}source/"


def typeset_address(date: dt.date, page: int) -> str:
    """Return ``2024/06/05/01/typeset/``, where a page stands set in columns on one sheet."""
    return f"{page_address(date, page)}typeset/"


def share_picture_address(place: Place) -> str:
    """Return ``2024/06/05/01/03/share.png``, the picture that link previews show."""
    return f"{article_address(place)}share.png"


def titles_address(year: int) -> str:
    """Return ``search/titles/2024.json``, the headlines of a year for other programs."""
    return f"{SEARCH}titles/{year:04d}.json"


def picture_address(place: Place, file: str) -> str:
    """Return ``2024/06/05/01/photo.jpg``: pictures stand with the page that printed them."""
    return f"{page_address(place.date, place.page)}{_shown_name(file)}"


def picture_kind(file: str) -> str:
    """Return the kind of file in which everybody can see a picture, ``jpg`` or ``png``; empty for no picture."""
    return _SHOWN_AS.get(file.rpartition(".")[2].lower(), "")


def _shown_name(file: str) -> str:
    """Return the name under which a picture is published: its own, and its kind where that is another's.

    ``photo.jpg`` and ``map.png`` stay what they are; ``photo.heic`` is ``photo.heic.jpg``.
    """
    kind, ending = picture_kind(file), file.rpartition(".")[2].lower()
    return file if kind in {"", ending} or ending == "jpeg" else f"{file}.{kind}"


@lru_cache(maxsize=4096)
def listing_address(kind: str, name: str) -> str:
    """Return the address of a column, person or tag: ``columns/和谐劳动关系创建工作巡礼/``.

    Spaces become hyphens and marks that a file system refuses take their full-width forms; the name must not depend
    on what else is published, so two names that come out alike are a problem for ``paper.listings``, not a number.
    """
    words = "-".join(unicodedata.normalize("NFC", name).split()).translate(_FULL_WIDTH)
    words = words.strip(". ") or "-"
    if _DIRECTORY_PAGE.fullmatch(words):
        words = words.replace("-", "－")
    if not is_name_everywhere(words):  # one of Windows' devices
        words = words[0].translate(_WIDE_LETTERS) + words[1:]
    if len(words.encode()) > _NAME_BYTES:
        digest = hashlib.sha256(words.encode()).hexdigest()[:8]
        words = words.encode()[: _NAME_BYTES - 9].decode(errors="ignore") + "-" + digest
    return f"{kind}{words}/"


def list_page_address(address: str, number: int) -> str:
    """Return the address of a list's page: the first is the list itself, then ``columns/…/2/``."""
    return address if number == 1 else f"{address}{number}/"


def directory_page_address(section: str, number: int) -> str:
    """Return the address of a directory's page: the first is the section itself, then ``people/page-2/``."""
    return section if number == 1 else f"{section}page-{number}/"


def relative_url(source: str, target: str) -> str:
    """Return a link from one page of the site to another, relative and percent-encoded.

    ``relative_url("2024/06/", "2024/06/05/")`` is ``05/``; to itself it is ``./``.
    """
    above, at = _folders_above(source), 0
    while not target.startswith(above[at][0]):  # the last is the root, in which everything lies
        at += 1
    folder, up = above[at]
    return up + _quote(target[len(folder) :]) or "./"


# A page has many links, and leads to its neighbours for the most part.
@lru_cache(maxsize=512)
def _folders_above(source: str) -> tuple[tuple[str, str], ...]:
    """Return the folders that an address lies in, its own first, with the way up to each."""
    folder = source[: source.rfind("/") + 1]
    found = [(folder, "")]
    while folder:
        folder = folder[: folder.rfind("/", 0, -1) + 1]
        found.append((folder, found[-1][1] + "../"))
    return tuple(found)


# Most links of a paper end in the same few words: feed.xml, 05/, 01/03/.
@lru_cache(maxsize=4096)
def _quote(path: str) -> str:
    return quote(path, safe="/~")


def absolute_url(base: str, target: str) -> str:
    """Return a full web address: ``base`` ends in a slash."""
    return base + _quote(target)


def output_path(address: str) -> str:
    """Return the file that answers an address: ``index.html`` in its folder, or the file itself."""
    return f"{address}index.html" if address == "" or address.endswith("/") else address


def content_address(path: str) -> str:
    """Return the address of a file of content/: of the page made from it, or of the file where it is published.

    ``2024-06-05/01/03-义乌创新三招.md`` is ``2024/06/05/01/03/``, ``2024-06-05/01/photo.jpg`` is
    ``2024/06/05/01/photo.jpg``, ``about.md`` is ``about/``.
    """
    article = _ARTICLE_PATH.fullmatch(path)
    if article:
        year, month, day, page, number = article.groups()
        return f"{year}/{month}/{day}/{page}/{number}/"
    folder = _PAGE_FOLDER.match(path)
    if folder:
        return "/".join(folder.groups()) + "/" + _shown_name(path[folder.end() :])
    return f"{path[:-3]}/" if path.endswith(".md") else _shown_name(path)


def localise(body_html: str, source: str) -> str:
    """Return HTML of a body with its ``content:…`` references made relative to the page that shows it."""
    if "content:" not in body_html:
        return body_html
    return _REFERENCE.sub(lambda match: f'{match[1]}{_resolve(match[2], source=source)}"', body_html)


def absolutise(body_html: str, base: str) -> str:
    """Return HTML of a body with its ``content:…`` references made absolute, for feeds."""
    if "content:" not in body_html:
        return body_html
    return _REFERENCE.sub(lambda match: f'{match[1]}{_resolve(match[2], base=base)}"', body_html)


def _resolve(escaped: str, *, source: str = "", base: str | None = None) -> str:
    path, mark, fragment = html.unescape(escaped).partition("#")
    address = content_address(path)
    url = relative_url(source, address) if base is None else absolute_url(base, address)
    return html.escape(url + mark + fragment)
