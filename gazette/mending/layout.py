"""Paragraphs and crossheads as Chinese typing writes them, made into Markdown: their words stay as they are."""

from __future__ import annotations

import re

from gazette.fields.nodes import Scalar, Sequence
from gazette.matter.article_file import split_parts
from gazette.matter.names import Role
from gazette.mending.edits import Edit
from gazette.mending.keys import FRONTED
from gazette.problems import Code, Source
from gazette.proofreading.markup import CROSSHEAD, INDENT
from gazette.proofreading.passages import Copy, find_key

_SIGNS = re.compile("[#＃]")


def find_layout_edits(source: Source, role: Role, accepted: tuple[str, ...]) -> tuple[Edit, ...]:
    """Return edits that put a blank line in the place of an indent, and a space behind ``##``."""
    parts, _ = split_parts(source) if role in FRONTED else (None, ())
    if parts is None:
        return ()
    copy = Copy(source, parts.node, parts.body, parts.body_line)
    own = find_key(copy.node, "accepted")
    named = (item.text for item in (own.items if isinstance(own, Sequence) else ()) if isinstance(item, Scalar))
    quiet = frozenset({*accepted, *named})
    found: list[Edit] = []
    for passage in copy.passages:
        if not passage.body:
            continue
        if Code.PARAGRAPHS.value not in quiet:
            found += (_indent(passage.text, match, passage.start) for match in INDENT.finditer(passage.text))
        if Code.NO_MARKUP.value not in quiet:
            found += (_crosshead(match, passage.start) for match in CROSSHEAD.finditer(passage.text))
    return tuple(edit for edit in found if edit.end > edit.start)


def _indent(text: str, match: re.Match[str], start: int) -> Edit:
    verse = text[: match.start()].endswith(("\\\n", "  \n"))
    between = "\n" if match.start() else ""
    end = match.start() if verse else match.end()
    return Edit(start + match.start(), start + end, between)


def _crosshead(match: re.Match[str], start: int) -> Edit:
    return Edit(start + match.start(), start + match.end(), "#" * len(_SIGNS.findall(match[0])) + " ")
