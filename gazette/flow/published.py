"""``check --published``: every address that was public still answers."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

from gazette.copies import is_on_the_web, read_copy, shown_copy, unpack_gzip
from gazette.paper.addresses import SITEMAP, SITEMAPS
from gazette.problems import Code, GazetteError, Problem, Source

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
_INDEX, _MAP = (f"{{{_NAMES['s']}}}{name}" for name in ("sitemapindex", "urlset"))
_ENDINGS = (".xml", ".xml.gz")
_GZIP = b"\x1f\x8b"
_HINT = "keep the file with status: withdrawn, or add the address to aliases of what took its place"


@dataclass(frozen=True, slots=True)
class _OldMap:
    """An old sitemap: where it stands in its copy, its text, its addresses as written."""

    address: str
    source: Source
    locations: tuple[str, ...]
    index: bool


def find_gone(where: str, kept: frozenset[str], url: str) -> tuple[Problem, ...]:
    """Return a problem for every address of an old sitemap that is none of the addresses ``kept``.

    ``where`` is a sitemap or an index of sitemaps, a folder that holds a site, or the web address of either; ``url``
    that of the site, below which addresses are looked for where the old ones do not tell. The site may have moved:
    what counts is where an address stands below the site's own.
    **Problems**: GONE_ADDRESS at the address in its sitemap.
    **Raises**: GazetteError when there is no sitemap, or it cannot be read.
    """
    root, name = _locate(where)
    first = _read(root, name)
    base = url
    maps = [first]
    if first.index:
        parts = [_split(location) for location in first.locations]
        base = next((start for start, _ in parts if start), "")
        maps = [_read(root, part) for _, part in parts]
    elif not (url and all(location.startswith(url) for location in first.locations)):
        base = _find_base(first.locations, kept)
    return tuple(problem for old in maps for problem in _compare(old, base, kept))


def _compare(old: _OldMap, base: str, kept: frozenset[str]) -> Iterator[Problem]:
    at = 0
    for location in old.locations:
        # The next one stands behind the one before: looked for from the start, a long list would take for ever.
        at = max(at, old.source.text.find(escape(location), at))
        address = _address(location, old.address, base)
        if address not in kept:
            message = f"the address {'/' + address} was public and would be gone"
            yield Problem(Code.GONE_ADDRESS, old.source.span(at), message, _HINT)


def _find_base(locations: Sequence[str], kept: frozenset[str]) -> str:
    """Return the address of a site that has moved since: of all that lead to these locations, the one that fits most.

    Empty where they are relative.
    """
    start = posixpath.commonprefix(locations)
    host = start.find("/", start.find("://") + 3)
    if "://" not in start or host < 0:
        return ""

    def count_kept(base: str) -> int:
        told = (unquote(each.removeprefix(base)) for each in locations)
        return sum(address in kept for address in told if address)  # every address is the home page of itself

    # The shortest first: where nothing is kept anywhere, all is gone.
    return max((start[: at + 1] for at in range(host, len(start)) if start[at] == "/"), key=count_kept)


def _locate(where: str) -> tuple[str, str]:
    """Return the copy that a sitemap belongs to, and where in it the sitemap stands."""
    if where.endswith(_ENDINGS):
        root, _, name = where.rpartition("/")
        if root.endswith("/" + SITEMAPS.strip("/")):
            root, name = root.removesuffix("/" + SITEMAPS.strip("/")), SITEMAPS + name
        return root or ".", name
    if not is_on_the_web(where) and not Path(where).is_dir():
        message = f"{shown_copy(where)}: there is no such folder"
        raise GazetteError(message)
    return where, SITEMAP


def _read(root: str, name: str) -> _OldMap:
    shown = f"{shown_copy(root)}/{name}"
    data = read_copy(root, name)
    if data is None:
        message = f"{shown}: there is no such sitemap"
        raise GazetteError(message)
    if data.startswith(_GZIP):
        data = unpack_gzip(shown, data)
    text = data.decode("utf-8-sig", "replace")
    message = f"{shown}: this is no sitemap"
    if "<!DOCTYPE" in text:  # no sitemap has one, and what it may hold is not worth a look
        raise GazetteError(message)
    try:
        tree = ET.fromstring(text)  # noqa: S314  # without a document type there are no entities to expand
    except (ET.ParseError, ValueError) as error:
        raise GazetteError(message) from error
    if tree.tag not in {_INDEX, _MAP}:  # a page that says that there is none, most likely
        raise GazetteError(message)
    return _OldMap(name, Source(shown, text), tuple(_texts(tree)), index=tree.tag == _INDEX)


def _texts(tree: ET.Element) -> Iterator[str]:
    for each in tree.iterfind("*/s:loc", _NAMES):
        if each.text and each.text.strip():
            yield each.text.strip()


def _split(location: str) -> tuple[str, str]:
    """Return the site's address and the sitemap's in it; the site's is empty where locations are relative."""
    start, mark, name = location.rpartition("/" + SITEMAPS)
    if mark:
        return start + "/", SITEMAPS + _only_name(name)
    start, mark, name = location.rpartition("/")
    if "://" in start:  # of another program, whose sitemaps lie beside their index
        return start + "/", _only_name(name)
    folder = SITEMAPS if location.startswith(SITEMAPS) else ""
    return "", folder + _only_name(name)


def _only_name(name: str) -> str:
    """Return the name of a file beside its index, whatever leads elsewhere left out."""
    return unquote(name).replace("\\", "/").rpartition("/")[2]


def _address(location: str, source: str, base: str) -> str:
    if base and location.startswith(base):
        return unquote(location.removeprefix(base))
    if "://" in location:
        return location
    slash = "/" if location.endswith("/") else ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(location)))
    return "" if path == "." else path.rstrip("/") + slash
