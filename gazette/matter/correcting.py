"""A correction (更正) put into an article's file, in which every other byte stays as it is."""

from __future__ import annotations

from dataclasses import replace

import yaml

from gazette.fields.nodes import Mapping, Node, Scalar, Sequence
from gazette.matter.article_file import parse_article_file, split_parts
from gazette.matter.writing import date_node, mapping, serialize, text_node
from gazette.model import Correction, Place
from gazette.problems import Source, Span

_FENCE = "---"


def insert_correction(source: Source, place: Place, path: str, correction: Correction) -> str | None:
    """Return the text of an article's file with one more correction, below those that are there.

    None when that cannot be done without touching something else: the keys are written in some rare way.
    """
    parts, _ = split_parts(source)
    before, _ = parse_article_file(source, place, path)
    if parts is None or before is None or not isinstance(parts.node, Mapping):
        return None
    node = next((value for key, value in parts.node.items if key.text == "corrections"), None)
    text = _insert(source, node, correction)
    after, _ = parse_article_file(Source(source.path, text), place, path)
    wanted = replace(before, article=replace(before.article, corrections=(*before.article.corrections, correction)))
    return text if after == wanted else None


def format_correction(correction: Correction) -> str:
    """Return a correction as the item of a list in YAML."""
    first, *others = serialize(mapping(_pairs(correction))).rstrip("\n").split("\n")
    return "\n".join((f"- {first}", *(f"  {line}" for line in others))) + "\n"


def _pairs(correction: Correction) -> tuple[tuple[yaml.Node, yaml.Node], ...]:
    known = ((text_node("date"), date_node(correction.date)), (text_node("text"), text_node(correction.text)))
    return known if correction.by is None else (*known, (text_node("by"), text_node(correction.by)))


def _insert(source: Source, node: Node | None, correction: Correction) -> str:
    lines = source.text.split("\n")
    item = format_correction(correction).rstrip("\n").split("\n")
    if isinstance(node, Sequence) and node.items and not _is_flow(source, node):
        indent = lines[node.items[0].span.line - 1].partition("-")[0]
        at = _last_line(node.items[-1])
        return "\n".join([*lines[:at], *(indent + line for line in item), *lines[at:]])
    if isinstance(node, Sequence) and node.items:
        at = source.offset(node.span.end_line, node.span.end_column) - 1
        pair = serialize(mapping(_pairs(correction), flow=True)).strip()
        return f"{source.text[:at].rstrip(' ')}, {pair}{source.text[at:]}"
    if node is not None:
        return _fill(lines, node.span, item)
    at = next(number for number, line in enumerate(lines[1:], 1) if line.rstrip() == _FENCE)
    return "\n".join([*lines[:at], "corrections:", *item, *lines[at:]])


def _fill(lines: list[str], span: Span, item: list[str]) -> str:
    """Return the text with an empty key filled: ``corrections:`` or ``corrections: []``."""
    at = span.line - 1
    line = lines[at]
    key, colon, rest = line.partition(":")
    comment = rest.partition("#")
    kept = f"  #{comment[2]}" if comment[1] else ""
    return "\n".join([*lines[:at], f"{key}{colon}{kept}", *item, *lines[at + 1 :]])


def _is_flow(source: Source, node: Sequence) -> bool:
    return source.text.startswith("[", source.offset(node.span.line, node.span.column))


def _last_line(node: Node) -> int:
    """Return the last line that a value of a block stands in, counted from 1."""
    if isinstance(node, Scalar):
        return (
            node.span.end_line - 1
            if node.span.end_column == 1 and node.span.end_line > node.span.line
            else node.span.end_line
        )
    children = [value for _, value in node.items] if isinstance(node, Mapping) else list(node.items)
    return max((_last_line(child) for child in children), default=node.span.line)
