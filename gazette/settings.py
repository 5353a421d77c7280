"""publication.yaml: what the paper is called, where it lives, how it looks."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from zoneinfo import available_timezones

from gazette.fields.mappings import read_mapping, require_keys
from gazette.fields.nodes import Node, Scalar, parse_yaml
from gazette.fields.readers import (
    Desk,
    NumberReader,
    Reader,
    read_accepted,
    read_choice,
    read_colour,
    read_language,
    read_line,
    read_list,
    read_text,
    read_truth,
    read_url,
    read_whole_number,
)
from gazette.problems import Code, GazetteError, SettingsError, Source

# Every level of quotations and lists takes a few calls of Python's, which has a thousand.
MOST_NESTING = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """How much may come in from whoever sends a file.

    **Units**: bytes of a text in content/, of a page text, of a picture; pixels of a picture once it is unpacked;
    levels of quotations and lists in each other.
    """

    text_bytes: int = 2_000_000
    page_text_bytes: int = 2_000_000
    picture_bytes: int = 80_000_000
    # A broadsheet page scanned at 400 dots an inch has 50 million; decoded, 80 million are a quarter of a gigabyte.
    picture_pixels: int = 80_000_000
    nesting: int = 19


USUAL_BOUNDS = Bounds()


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The publication (报纸) as publication.yaml describes it.

    **Shape**: ``url`` ends in a slash; it is empty when nobody has said where the site will live, and then feeds,
    sitemap and canonical links do without. ``colour`` is ``#rrggbb``. ``list_length`` and ``feed_length`` count
    articles. ``picture_formats`` are the kinds of file that are made of pictures beside their own, where the library
    of this computer can make them; pictures as editors gave them are published only with ``original_pictures``.
    ``accepted`` are codes of warnings that nobody wants to read. The last ones are ``bounds``.
    """

    title: str
    latin_title: str | None = None
    language: str = "zh-Hans"
    url: str = ""
    publisher: str | None = None
    place: str | None = None
    cn_number: str | None = None
    issn: str | None = None
    time_zone: str = "Asia/Shanghai"
    rights: str | None = None
    description: str | None = None
    colour: str = "#b3121b"
    repository: str | None = None
    branch: str = "main"
    list_length: int = 50
    feed_length: int = 30
    share_pictures: bool = True
    picture_formats: tuple[str, ...] = ("avif", "webp")
    original_pictures: bool = False
    accepted: tuple[str, ...] = ()
    text_bytes: int = USUAL_BOUNDS.text_bytes
    page_text_bytes: int = USUAL_BOUNDS.page_text_bytes
    picture_bytes: int = USUAL_BOUNDS.picture_bytes
    picture_pixels: int = USUAL_BOUNDS.picture_pixels
    nesting: int = USUAL_BOUNDS.nesting

    @property
    def bounds(self) -> Bounds:
        """How much may come in."""
        return Bounds(**{each.name: getattr(self, each.name) for each in dataclasses.fields(Bounds)})


def read_time_zone(node: Node, desk: Desk) -> str | None:
    """Return the name of a time zone that this computer knows."""
    text = read_text(node, desk)
    if text is not None and text not in available_timezones():
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no time zone", "write it as in Asia/Shanghai")
        return None
    return text


def read_site_url(node: Node, desk: Desk) -> str | None:
    """Return a web address that ends in a slash."""
    url = read_url(node, desk)
    return None if url is None else url.rstrip("/") + "/"


KEYS: dict[str, Reader[object]] = {
    "title": read_line,
    "latin_title": read_line,
    "language": read_language,
    "url": read_site_url,
    "publisher": read_line,
    "place": read_line,
    "cn_number": read_line,
    "issn": read_line,
    "time_zone": read_time_zone,
    "rights": read_text,
    "description": read_line,
    "colour": read_colour,
    "repository": read_url,
    "branch": read_line,
    "list_length": read_whole_number,
    "feed_length": read_whole_number,
    "share_pictures": read_truth,
    "picture_formats": read_list(read_choice(("avif", "webp"))),
    "original_pictures": read_truth,
    "accepted": read_accepted,
    "text_bytes": read_whole_number,
    "page_text_bytes": read_whole_number,
    "picture_bytes": read_whole_number,
    "picture_pixels": read_whole_number,
    "nesting": NumberReader(MOST_NESTING),
}


def parse_settings(source: Source) -> Settings:
    """Return the settings of a publication.yaml.

    **Raises**: SettingsError with file, line, column, key and cure when anything in it is wrong, all mistakes at once.
    """
    node, problems = parse_yaml(source)
    desk = Desk(source, list(problems))
    values: dict[str, object] = {}
    if node is not None:
        values = read_mapping(node, KEYS, desk)
        require_keys(node, ("title",), desk)
    elif not problems:
        desk.report(Code.MISSING_KEY, source.span(0), "the settings are empty", "add a line: title: …")
    if desk.problems:  # a warning too: nobody would see one of the settings
        raise SettingsError(tuple(desk.problems))
    return Settings(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def override_url(settings: Settings, url: str) -> Settings:
    """Return the settings with another site address, as ``--base-url`` gives it.

    **Raises**: GazetteError when it is no web address.
    """
    source = Source("--base-url", url)
    address = read_site_url(Scalar(url, source.span(0)), Desk(source))
    if address is None:
        message = f"--base-url: {url!r} is no web address (write it whole: https://example.org/paper/)"
        raise GazetteError(message)
    return dataclasses.replace(settings, url=address)
