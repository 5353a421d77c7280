"""One key of a YAML file given another value: every other byte stays, comments, order, quotation marks and line ends.

A library that writes YAML anew keeps comments, but not how an editor wrote things. So the place is found by the parser,
the text is changed there alone, and who asks for it reads the result again before it is believed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from gazette.fields.nodes import Mapping, Node, Scalar
from gazette.matter.writing import sequence, serialize, text_node
from gazette.problems import Source

_STEP = "  "
# What may stand behind a key whose value begins in the next line.
_REMARK = re.compile(r"[ \t]*(?:#[^\n]*)?(?=\n)")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
Follows = Callable[[str], bool]


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what takes its place. **Units**: code points of a text whose lines end in line feeds."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What is to be changed: the key at the end of ``path``, through the mappings that contain each other.

    **Shape**: ``value`` as it stands in a flow collection (``flow_text``, ``[[0, 1]]``); None takes the key away.
    ``block`` is the same on lines of its own, for where there is room; empty for what has one line. A key that is new
    is put before the first for which ``follows`` says so, else last.
    """

    path: tuple[str, ...]
    value: str | None
    block: str = ""
    follows: Follows = lambda _: False


def flow_text(text: str) -> str:
    """Return a text as it is written inside brackets, and anywhere else in YAML."""
    return serialize(sequence([text_node(text)], flow=True)).rstrip("\n")[1:-1]


def plan_edit(source: Source, root: Node | None, end: int, amendment: Amendment) -> Edit | None:
    """Return how a text is to be changed; ``end`` is where its YAML ends.

    None when it cannot be done: there is a word or a list where a mapping would have to be, or nothing to take away.
    """
    node: Node | None = root
    indent = 0
    for depth, key in enumerate(amendment.path):
        rest = amendment.path[depth:]
        if node is None or (isinstance(node, Scalar) and node.empty):
            if amendment.value is None:
                return None
            return _begin(source, node, end, _lines(rest, amendment, " " * indent))
        if not isinstance(node, Mapping):
            return None
        indent = node.items[0][0].span.column - 1 if node.items else indent
        found = next((at for at, (name, _) in enumerate(node.items) if _same_key(name.text, key)), None)
        if found is None:
            return _insert(source, node, rest, amendment) if amendment.value is not None else None
        if depth == len(amendment.path) - 1:
            return _replace(source, node, found, amendment)
        node = node.items[found][1]
        indent += len(_STEP)
    return None


def apply_edit(raw: str, edit: Edit) -> str:
    """Return a text with an edit made in it, whatever its lines end in and whether or not it has a byte order mark."""
    mark = "\ufeff" if raw.startswith("\ufeff") else ""
    lines = _LINE.findall(raw.removeprefix(mark))
    ending = "\r\n" if any(line.endswith("\r\n") for line in lines) else "\n"
    start, end = _raw_offset(lines, edit.start), _raw_offset(lines, edit.end)
    body = raw.removeprefix(mark)
    return mark + body[:start] + edit.text.replace("\n", ending) + body[end:]


def _raw_offset(lines: Sequence[str], offset: int) -> int:
    """Return where a place of the text with plain line feeds is in the text as it was written."""
    raw = plain = 0
    for line in lines:
        body = len(line.rstrip("\r\n"))
        if offset <= plain + body:
            return raw + offset - plain
        plain += body + 1
        raw += len(line)
    return raw


def _same_key(one: str, other: str) -> bool:
    """Say whether two keys are the same: page numbers are, with and without zeros before them."""
    return one == other or (one.isdigit() and other.isdigit() and int(one) == int(other))


def _begin(source: Source, node: Node | None, end: int, written: str) -> Edit:
    """Return the edit that writes keys where there is nothing yet: below an empty key, or at the end."""
    at = end if node is None else _next_line(source.text, _offset(source, node), end)
    glue = "\n" if at and source.text[at - 1] != "\n" else ""
    return Edit(at, at, glue + written)


def _lines(rest: Sequence[str], amendment: Amendment, indent: str) -> str:
    rows = [f"{indent}{_STEP * depth}{key}:" for depth, key in enumerate(rest)]
    return "\n".join(rows) + _written(amendment, indent + _STEP * (len(rest) - 1)) + "\n"


def _written(amendment: Amendment, indent: str) -> str:
    """Return a value as it stands behind the colon of its key, which stands in by ``indent``."""
    if not amendment.block:
        return f" {amendment.value}"
    return "".join(f"\n{indent}{line}" for line in amendment.block.split("\n"))


def _insert(source: Source, node: Mapping, rest: Sequence[str], amendment: Amendment) -> Edit:
    keys = [name.text for name, _ in node.items]
    before = next((at for at, key in enumerate(keys) if amendment.follows(key)), len(keys))
    if _is_flow(source, node):
        return _insert_flow(source, node, rest, amendment.value or "")
    indent = " " * (node.items[0][0].span.column - 1)
    if before == 0:
        at = source.offset(node.items[0][0].span.line, 1)
    else:
        last = node.items[before - 1][1]
        at = _next_line(source.text, _true_end(source, last), len(source.text))
    glue = "\n" if at and source.text[at - 1] != "\n" else ""
    return Edit(at, at, glue + _lines(rest, amendment, indent))


def _insert_flow(source: Source, node: Mapping, rest: Sequence[str], value: str) -> Edit:
    written = value
    for key in reversed(rest[1:]):
        written = f"{{{key}: {written}}}"
    at = _offset(source, node, end=True) - 1
    while source.text[at - 1].isspace():
        at -= 1
    glue = ", " if node.items else ""
    glue = " " if source.text[at - 1] == "," else glue
    return Edit(at, at, f"{glue}{rest[0]}: {written}")


def _replace(source: Source, node: Mapping, found: int, amendment: Amendment) -> Edit | None:
    name, child = node.items[found]
    after_key = source.offset(name.span.end_line, name.span.end_column)
    end = _true_end(source, child)
    flow = _is_flow(source, node)
    if amendment.value is None:
        if flow:
            return None
        start = source.offset(name.span.line, 1)
        return Edit(start, _next_line(source.text, end, len(source.text)), "")
    colon = source.text.index(":", after_key) + 1
    if amendment.block and not flow:
        remark = _REMARK.match(source.text, colon)
        start = remark.end() if remark else colon
        return Edit(start, max(start, end), _written(amendment, " " * (name.span.column - 1)))
    block = source.text[colon:end].strip()[:1] in {"|", ">"}
    kept = "\n" if block and source.text[end - 1 : end] == "\n" else ""
    return Edit(colon, max(colon, end), f" {amendment.value}{kept}")


def plan_nesting(source: Source, node: Mapping, key: Scalar, value: Scalar, inner: str) -> Edit:
    """Return the edit by which the text behind a key becomes the value of an ``inner`` key in it, as it was written."""
    start, end = _offset(source, value), _offset(source, value, end=True)
    if _is_flow(source, node):
        return Edit(start, end, f"{{{inner}: {source.text[start:end]}}}")
    colon = source.text.index(":", source.offset(key.span.end_line, key.span.end_column)) + 1
    return Edit(colon, colon, f"\n{' ' * (key.span.column - 1)}{_STEP}{inner}:")


def _true_end(source: Source, node: Node) -> int:
    """Return where a value ends: the parser ends a list of lines only where the next thing begins, after comments."""
    if isinstance(node, Scalar) or _is_flow(source, node):
        return _offset(source, node, end=True)
    last = node.items[-1][1] if isinstance(node, Mapping) else node.items[-1]
    return _true_end(source, last)


def _is_flow(source: Source, node: Node) -> bool:
    return not isinstance(node, Scalar) and source.text[_offset(source, node)] in "[{"


def _offset(source: Source, node: Node, *, end: bool = False) -> int:
    span = node.span
    return source.offset(span.end_line, span.end_column) if end else source.offset(span.line, span.column)


def _next_line(text: str, at: int, limit: int) -> int:
    """Return the beginning of the line after a place; the place itself where a line begins."""
    if at and text[at - 1] == "\n":
        return at
    found = text.find("\n", at, limit)
    return limit if found < 0 else found + 1
