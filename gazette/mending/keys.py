"""Slips in keys and their values: what a Chinese input method or a phone puts in the place of YAML's own signs."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Iterator, Mapping

from gazette.fields.nodes import Mapping as MappingNode
from gazette.fields.nodes import Node, Scalar, Sequence, parse_yaml
from gazette.fields.terms import find_key_meant
from gazette.matter.article_file import split_parts
from gazette.matter.front_matter import ARTICLE_KEYS, NESTED_KEYS, STANDING_KEYS
from gazette.matter.issue_file import ISSUE_KEYS, PAGE_KEYS
from gazette.matter.names import Role
from gazette.mending.edits import Edit
from gazette.problems import Source
from gazette.settings import KEYS

FRONTED = frozenset({Role.ARTICLE, Role.STANDING})
_TABLES: Mapping[Role, Mapping[str, object]] = {
    Role.ARTICLE: ARTICLE_KEYS,
    Role.STANDING: STANDING_KEYS,
    Role.ISSUE: ISSUE_KEYS,
    Role.PUBLICATION: KEYS,
}
_NESTED = {**NESTED_KEYS, "pages": tuple(PAGE_KEYS), "editors": NESTED_KEYS["byline"]}
_FENCE = re.compile(r"---[ \t]*")
# What phones and input methods make of three hyphens.
_DASHES = re.compile(r"[-—–－]{1,6}[ \t]*")
_KEY_LINE = re.compile(r"(?P<indent> *(?:- +)?)(?P<key>\w+)(?P<colon>[ \t]*(?:：[ \t]*|:(?=[^\s/])))(?P<value>.*)")
_BLOCK = re.compile(r"(?P<indent> *(?:- +)*)[\w]+: *[|>][+-]?\d* *$")
_DATE = re.compile(r"(\d{4})\s*[年/.．\-－—]\s*(\d{1,2})\s*[月/.．\-－—]\s*(\d{1,2})\s*[日号]?")
_PAGE = re.compile(r"第?\s*(\d{1,2})\s*版?")
_NUMBERS = frozenset({"continues_on", "continued_from", "page_count", "list_length", "feed_length"})
_TRUTHS = {"是": "true", "否": "false", "真": "true", "假": "false"}
_NEAR = 0.75


# Between braces: {name：王小明, role：记者}.
_WIDE_COLON = re.compile(r"(?<=[{,，])[ \t]*(\w+)([ \t]*：[ \t]*)(?=[^\s：])")
_WIDE_COMMA = re.compile(r"，[ \t]*(?=(\w+)[ \t]*[:：])")


def find_line_edits(source: Source, role: Role, _accepted: tuple[str, ...]) -> tuple[Edit, ...]:
    """Return edits of fences of other dashes, of wide or glued colons behind known keys, and of trailing spaces."""
    start, end, edits = _front(source, role)
    known = {*_TABLES[role], *(name for names in _NESTED.values() for name in names)}
    block: int | None = None
    at = start
    for line in source.text[start:end].split("\n"):
        indent = len(line) - len(line.lstrip(" "))
        if block is not None and line.strip() and indent <= block:
            block = None
        if block is None:
            edits += _line_edits(line, at, known)
            match = _BLOCK.match(line)
            block = len(match["indent"]) if match else None
        at += len(line) + 1
    return tuple(edits)


def _line_edits(line: str, at: int, known: set[str]) -> Iterator[Edit]:
    bare = line.rstrip(" \t\u3000\xa0")
    if bare != line and bare:
        yield Edit(at + len(bare), at + len(line), "")
    for comma in _WIDE_COMMA.finditer(bare) if "{" in bare else ():
        if comma[1] in known:
            yield Edit(at + comma.start(), at + comma.end(), ", ")
    for colon in _WIDE_COLON.finditer(bare) if "{" in bare else ():
        if colon[1] in known:
            yield Edit(at + colon.start(2), at + colon.end(2), ": ")
    match = _KEY_LINE.fullmatch(bare)
    if match and (match["key"] in known or find_key_meant(match["key"], known, _NEAR)):
        space = " " if match["value"] else ""
        yield Edit(at + match.start("colon"), at + match.end("colon"), f":{space}")


def _front(source: Source, role: Role) -> tuple[int, int, list[Edit]]:
    """Return where the keys of a file begin and end, and the edits that its fences need."""
    text = source.text
    if role not in FRONTED:
        return 0, len(text), []
    lines = text.split("\n")
    fences = [number for number, line in enumerate(lines) if _FENCE.fullmatch(line)][:2]
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    edits = []
    if not lines or (fences[:1] != [0] and not _DASHES.fullmatch(lines[0])):
        return 0, 0, []
    second = fences[1] if fences[:1] == [0] and len(fences) > 1 else fences[0] if fences[:1] != [0] and fences else None
    if second is None:
        second = next((number for number, line in enumerate(lines) if number and _DASHES.fullmatch(line)), None)
        if second is None:
            return 0, 0, []
        edits.append(Edit(offsets[second], offsets[second] + len(lines[second]), "---"))
    if fences[:1] != [0]:
        edits.append(Edit(0, len(lines[0]), "---"))
    return offsets[1], offsets[second] - 1, edits


def find_key_edits(source: Source, role: Role, _accepted: tuple[str, ...]) -> tuple[Edit, ...]:
    """Return edits of misspelt keys with one near neighbour, and of dates, numbers and yes or no in other words."""
    if role in FRONTED:
        parts, _ = split_parts(source)
        node = parts.node if parts else None
    else:
        node, _ = parse_yaml(source)
    return tuple(_tree_edits(source, node, tuple(_TABLES[role]), "")) if isinstance(node, MappingNode) else ()


def _tree_edits(source: Source, node: Node, known: tuple[str, ...], parent: str) -> Iterator[Edit]:
    if isinstance(node, Sequence):
        for item in node.items:
            yield from _tree_edits(source, item, known, parent)
    elif isinstance(node, MappingNode):
        written = {key.text for key, _ in node.items}
        for key, value in node.items:
            if parent == "pages" and known == ("",):
                yield from _replace(source, key, _page_key(key.text))
                yield from _tree_edits(source, value, _NESTED["pages"], "")
                continue
            name = key.text if key.text in known else _nearest(key.text, known, written)
            if name and name != key.text:
                yield from _replace(source, key, name)
            if name == "pages":
                yield from _tree_edits(source, value, ("",), "pages")
            elif name in _NESTED:
                yield from _tree_edits(source, value, _NESTED[name], name)
            elif name and isinstance(value, Scalar):
                yield from _replace(source, value, _value(name, value.text))


def _replace(source: Source, scalar: Scalar, new: str) -> Iterator[Edit]:
    if new and new != scalar.text and not scalar.quoted:
        start = source.offset(scalar.span.line, scalar.span.column)
        if source.text[start : start + len(scalar.text)] == scalar.text:
            yield Edit(start, start + len(scalar.text), new)


def _nearest(word: str, known: tuple[str, ...], written: set[str]) -> str:
    """Return the one known key that a word is near to, when it is not written beside it."""
    near = difflib.get_close_matches(word.strip().lower(), known, n=2, cutoff=_NEAR)
    key = near[0] if len(near) == 1 else "" if near else find_key_meant(word, known, _NEAR)
    return key if key not in written else ""


def _page_key(text: str) -> str:
    match = _PAGE.fullmatch(unicodedata.normalize("NFKC", text))
    return text if text.isascii() or match is None else str(int(match[1]))


def _value(key: str, text: str) -> str:
    """Return a value as its key wants it written, when there is no doubt; as it is otherwise."""
    plain = unicodedata.normalize("NFKC", text.strip())
    if key == "date" and (match := _DATE.fullmatch(plain)):
        year, month, day = map(int, match.groups())
        return text if re.fullmatch(r"\d{4}-\d\d?-\d\d?", text) else f"{year:04d}-{month:02d}-{day:02d}"
    if key in _NUMBERS and (match := _PAGE.fullmatch(plain)):
        return text if text.isascii() else match[1]
    return _TRUTHS.get(plain, text) if key == "draft" else text
