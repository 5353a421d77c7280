"""The keys of an article's front matter: how each is read, and in which order they are written."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

from gazette.fields.mappings import read_mapping, require_keys
from gazette.fields.nodes import Mapping, Node, Scalar, Sequence, cure_of_colon
from gazette.fields.readers import (
    Desk,
    Reader,
    read_accepted,
    read_choice,
    read_date,
    read_fraction,
    read_language,
    read_line,
    read_list,
    read_text,
    read_truth,
    read_whole_number,
)
from gazette.fields.terms import find_key_meant
from gazette.model import Correction, Dateline, Kind, Person, Photo, SourceText, Status, Withdrawal, Wording
from gazette.problems import Code, Severity
from gazette.text.emendations import find_flaw, parse_wording
from gazette.text.file_names import is_name_everywhere
from gazette.text.han import LATER_HAN
from gazette.text.patterns import compile_late

PAIR = 2
CORNERS = 3
_OUTLINE = "an outline is in fractions of the page's width and height; python build.py serve draws it with the mouse"
# Segments of letters, digits and a few marks, none of them going up: what a file system and a web address both hold.
ALIAS = compile_late(r"/?(?!\.)[\w~%+,-][\w.~%+,-]*(?:/[\w~%+,-][\w.~%+,-]*)*/?")
# Of all the folders in which it stands, systems hold some 4,000 bytes.
LONGEST_ALIAS = 400
_LATER_HAN = compile_late(f"[{LATER_HAN}]")
# Commas and other marks by which a Chinese hand parts the items of a list.
WIDE_COMMA = compile_late("[，、；]")
T = TypeVar("T")


def read_wording(node: Node, desk: Desk) -> Wording | None:
    """Return a text with both its readings; a line break in it is the printed break.

    **Problems**: BROKEN_EMENDATION at the brace that opens it.
    """
    text = read_text(node, desk)
    if text is None:
        return None
    flaw = find_flaw(text)
    if flaw is not None:
        hint = "write {~~printed~>corrected~~}, {++added++} or {--dropped--}"
        desk.report(Code.BROKEN_EMENDATION, desk.find(text[flaw.offset : flaw.offset + 3], node), flaw.message, hint)
        return None
    if isinstance(node, Scalar) and not node.quoted and node.span.end_line > node.span.line:
        hint = "write |- behind the colon to keep the break, each line below it behind two spaces; or write one line"
        desk.report(Code.WRONG_VALUE, node.span, "the lines of this text are read as one", hint, Severity.WARNING)
    return parse_wording(text)


def read_kind(node: Node, desk: Desk) -> Kind | None:
    """Return the kind of an item."""
    word = read_choice(kind.value for kind in Kind)(node, desk)
    return None if word is None else Kind(word)


def read_status(node: Node, desk: Desk) -> Status | None:
    """Return whether readers still get an item."""
    word = read_choice(status.value for status in Status)(node, desk)
    return None if word is None else Status(word)


def read_withdrawal(node: Node, desk: Desk) -> Withdrawal | None:
    """Return when and why an article was withdrawn; one of the two is enough."""
    values = read_mapping(node, WITHDRAWAL_KEYS, desk, "{date: 2024-06-07, reason: …}")
    return Withdrawal(**values) if values else None  # type: ignore[arg-type]  # each reader gives its field's type


def read_alias(node: Node, desk: Desk) -> str | None:
    """Return an address that an article had elsewhere: below the site's root, without a slash at its beginning."""
    text = read_line(node, desk)
    if text is None:
        return None
    names = text.strip("/").split("/")
    plain = _LATER_HAN.sub("字", text)
    if len(text) > LONGEST_ALIAS or not ALIAS.fullmatch(plain) or not all(map(is_name_everywhere, names)):
        hint = "write it from the root of the site, in at most 400 characters: /news/2019/123.html or /news/123/"
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no address inside the site", hint)
        return None
    address = text.strip("/")
    return address if address.endswith((".html", ".htm")) else f"{address}/"


def read_dateline(node: Node, desk: Desk) -> Dateline | None:
    """Return a dateline; one of place and date is enough."""
    values = read_mapping(node, DATELINE_KEYS, desk, "{place: 北京, date: 2024-06-04}")
    return Dateline(**values) if values else None  # type: ignore[arg-type]  # each reader gives its field's type


def read_person(node: Node, desk: Desk) -> Person | None:
    """Return a person of the byline: a name with a role, or a name alone."""
    if isinstance(node, Scalar):
        if node.glued_key:
            hint = cure_of_colon(find_key_meant(node.glued_key, PERSON_KEYS) or node.glued_key, "：")
            desk.report(Code.WRONG_SHAPE, node.span, f"{node.text!r} is no name", hint)
            return None
        name = read_line(node, desk)
        return None if name is None else Person(name)
    values = read_mapping(node, PERSON_KEYS, desk, "{name: 金钧胤, role: 记者}")
    if not require_keys(node, ("name",), desk) or "name" not in values:
        return None
    return Person(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def read_photo(node: Node, desk: Desk) -> Photo | None:
    """Return a picture, or what is known of one.

    A picture of which nothing but who took it is known is what a dash before each key makes of one picture.
    """
    values = read_mapping(node, PHOTO_KEYS, desk, "{file: photo.jpg, caption: …, credit: …, alt: …}")
    written = {key.text for key, _ in node.items} if isinstance(node, Mapping) else set()
    if values and not {"file", "caption"} & written and "alt" in values:
        hint = "put a dash before the first key of a picture alone, and the others below it behind two spaces"
        desk.report(Code.MISSING_KEY, node.span, "a picture without file and caption", hint, Severity.WARNING)
    return Photo(**values) if values else None  # type: ignore[arg-type]  # each reader gives its field's type


def read_file_name(node: Node, desk: Desk) -> str | None:
    """Return the name of a picture that stands beside the article: no folder, no way out of content/."""
    name = read_line(node, desk)
    if name is not None and ("/" in name or "\\" in name or name.startswith(".")):
        hint = "put the picture into the article's folder and write its name alone"
        desk.report(Code.WRONG_VALUE, node.span, f"{name!r} is no name of a file beside the article", hint)
        return None
    return name


def read_correction(node: Node, desk: Desk) -> Correction | None:
    """Return a published correction."""
    values = read_mapping(node, CORRECTION_KEYS, desk, "{date: 2024-06-06, text: …}")
    if not require_keys(node, ("date", "text"), desk) or not {"date", "text"} <= values.keys():
        return None
    return Correction(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def read_point(node: Node, desk: Desk) -> tuple[float, float] | None:
    """Return a point of a region in fractions of the facsimile's width and height."""
    values = read_list(read_fraction)(node, desk)
    return _pair(node, values, desk, "a point is [x, y]")


def read_region(node: Node, desk: Desk) -> tuple[tuple[float, float], ...] | None:
    """Return an outline: three points or more."""
    first = Desk(desk.source)
    points = read_list(read_point)(node, first)
    for problem in first.problems[:1]:  # who wrote pixels wrote them at every corner
        wrong = problem.code is Code.WRONG_VALUE
        desk.problems.append(replace(problem, hint=_OUTLINE) if wrong else problem)
    if points is not None and len(points) < CORNERS:
        hint = "draw it in serve, or write three corners or more: [[0, 0], [0.5, 0], [0.5, 0.4], [0, 0.4]]"
        desk.report(Code.WRONG_SHAPE, node.span, f"an outline of {len(points)} points", hint)
        return None
    return points


def read_lines(node: Node, desk: Desk) -> tuple[int, int] | None:
    """Return a range of lines, both ends inclusive; a single number is a range of one line."""
    if not isinstance(node, Sequence):
        number = read_whole_number(node, desk)
        return None if number is None else (number, number)
    values = read_list(read_whole_number)(node, desk)
    return _pair(node, values, desk, "a range of lines is [first, last]")


def _pair(node: Node, values: tuple[T, ...] | None, desk: Desk, shape: str) -> tuple[T, T] | None:
    if values is not None and len(values) != PAIR:
        desk.report(Code.WRONG_SHAPE, node.span, f"expected two values, found {len(values)}", shape)
        return None
    return None if values is None else (values[0], values[1])


def read_source_text(node: Node, desk: Desk) -> SourceText | None:
    """Return where the importer found the article."""
    values = read_mapping(node, SOURCE_TEXT_KEYS, desk)
    if not require_keys(node, ("file",), desk) or "file" not in values:
        return None
    return SourceText(**values)  # type: ignore[arg-type]  # each reader gives its field's type


def read_tag(node: Node, desk: Desk) -> str | None:
    """Return a tag; one that a comma of full width made of two is published as written, with a warning.

    YAML parts the items of ``[甲，乙]`` at commas of half width only. In quotation marks the comma is the tag's own.
    """
    tag = read_line(node, desk)
    if tag and isinstance(node, Scalar) and not node.quoted and WIDE_COMMA.search(tag):
        hint = "write a comma of half width between two tags: [A, B]; put the tag in quotation marks if it is one"
        desk.report(Code.WRONG_VALUE, node.span, f"{tag!r} is read as one tag", hint, Severity.WARNING)
    return tag


WITHDRAWAL_KEYS: dict[str, Reader[object]] = {"date": read_date, "reason": read_line}
DATELINE_KEYS: dict[str, Reader[object]] = {"place": read_line, "date": read_date}
PERSON_KEYS: dict[str, Reader[object]] = {"name": read_line, "role": read_line}
PHOTO_KEYS: dict[str, Reader[object]] = {
    "file": read_file_name,
    "caption": read_wording,
    "credit": read_line,
    "alt": read_line,
    "focus": read_point,
}
CORRECTION_KEYS: dict[str, Reader[object]] = {"date": read_date, "text": read_line, "by": read_line}
SOURCE_TEXT_KEYS: dict[str, Reader[object]] = {"file": read_line, "lines": read_list(read_lines), "digest": read_line}

# In the order in which they are written. docs/content-format.md describes each; a test holds the two together.
ARTICLE_KEYS: dict[str, Reader[object]] = {
    "title": read_wording,
    "kicker": read_wording,
    "subtitle": read_wording,
    "column": read_line,
    "kind": read_kind,
    "source": read_line,
    "dateline": read_dateline,
    "byline": read_list(read_person, "[{name: 金钧胤, role: 记者}]"),
    "photos": read_list(read_photo, "[{file: photo.jpg, caption: …, credit: …, alt: …}]"),
    "continues_on": read_whole_number,
    "continued_from": read_whole_number,
    "tags": read_list(read_tag, "[劳动, 环境]"),
    "summary": read_text,
    "language": read_language,
    "draft": read_truth,
    "status": read_status,
    "withdrawn": read_withdrawal,
    "aliases": read_list(read_alias, "[/news/2019/123.html]"),
    "region": read_region,
    "corrections": read_list(read_correction, "[{date: 2024-06-06, text: …}]"),
    "source_text": read_source_text,
    "accepted": read_accepted,
}

# Keys of the values that are mappings, or lists of them.
NESTED_KEYS = {
    "dateline": tuple(DATELINE_KEYS),
    "byline": tuple(PERSON_KEYS),
    "photos": tuple(PHOTO_KEYS),
    "corrections": tuple(CORRECTION_KEYS),
    "source_text": tuple(SOURCE_TEXT_KEYS),
}

STANDING_KEYS: dict[str, Reader[object]] = {
    "title": read_wording,
    "summary": read_text,
    "language": read_language,
}
