"""``check --published``: every address that was public still answers."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from gazette.copies import is_on_the_web, read_copy, shown_copy
from gazette.paper.addresses import SITEMAP, SITEMAPS
from gazette.problems import Code, GazetteError, Problem, Source

_NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
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
    that of the site, below which addresses are looked for where the old ones do not tell.
    **Problems**: GONE_ADDRESS at the address in its sitemap.
    **Raises**: GazetteError when there is no sitemap, or it cannot be read.
    """
    root, name = _locate(where)
    first = _read(root, name)
    problems = []
    base = url
    maps = [first]
    if first.index:
        parts = [_split(location) for location in first.locations]
        base = next((start for start, _ in parts if start), "")
        maps = [_read(root, part) for _, part in parts]
    for old in maps:
        for location in old.locations:
            address = _address(location, old.address, base)
            if address not in kept:
                span = old.source.span(max(0, old.source.text.find(location)))
                message = f"the address {'/' + address} was public and would be gone"
                problems.append(Problem(Code.GONE_ADDRESS, span, message, _HINT))
    return tuple(problems)


def _locate(where: str) -> tuple[str, str]:
    """Return the copy that a sitemap belongs to, and where in it the sitemap stands."""
    if where.endswith(".xml"):
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
    text = data.decode("utf-8", "replace")
    message = f"{shown}: this is no sitemap"
    if "<!DOCTYPE" in text:  # no sitemap has one, and what it may hold is not worth a look
        raise GazetteError(message)
    try:
        tree = ET.fromstring(text)  # noqa: S314  # without a document type there are no entities to expand
    except ET.ParseError as error:
        raise GazetteError(message) from error
    found = tuple(_texts(tree))
    return _OldMap(name, Source(shown, text), found, index=tree.tag.endswith("}sitemapindex"))


def _texts(tree: ET.Element) -> Iterator[str]:
    for each in tree.iterfind("*/s:loc", _NAMES):
        if each.text and each.text.strip():
            yield each.text.strip()


def _split(location: str) -> tuple[str, str]:
    """Return the site's address and the sitemap's in it; the site's is empty where locations are relative."""
    start, mark, name = location.rpartition("/" + SITEMAPS)
    if mark:
        return start + "/", SITEMAPS + name
    return "", unquote(location)


def _address(location: str, source: str, base: str) -> str:
    if base and location.startswith(base):
        return unquote(location.removeprefix(base))
    if "://" in location:
        return location
    slash = "/" if location.endswith("/") else ""
    path = posixpath.normpath(posixpath.join(posixpath.dirname(source), unquote(location)))
    return "" if path == "." else path.rstrip("/") + slash
