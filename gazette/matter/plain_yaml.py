"""YAML of plain values written straight: the same bytes that PyYAML writes, in a small part of its time.

PyYAML makes events of nodes and looks at each character several times; that took a tenth of an import. What stands in
most content files is plain: words of a newspaper, numbers, dates, names of files. Where any value is not, all of it is
left to PyYAML.

**Source**: YAML 1.1, plain scalars (9.1.3) and their implicit types; how PyYAML's emitter sets block mappings, lists
and literal blocks.
"""

from __future__ import annotations

import re

import yaml

_TAG = "tag:yaml.org,2002:"
# What needs no quotation marks and is surely no number, date or truth value: it has a sign of Chinese text, and none of
# YAML's own.
_SIGN = "\u00b7\u2010-\u2027\u2030-\u205e\u2460-\u24ff\u25a0-\u27bf\u3000-\u303f\u3400-\u9fff\uff01-\uffef"
_TEXT = re.compile(rf"(?=[0-9A-Za-z]*[{_SIGN}])[{_SIGN}0-9A-Za-z /().%+_-]*(?<! )")
# Names of files and of people in Latin letters, the sum of a file's bytes, what an issue's file notes of imports.
_LATIN = re.compile(
    r"[A-Za-z]+[/ .][0-9A-Za-z/._ -]*[0-9A-Za-z]|sha256:[0-9a-f]+|[0-9]+ [0-9a-f]{64}|keys(?: [a-z_]+:[0-9a-f]{8})+"
)
_KEY = re.compile(r"(?!(?:yes|true|false|null|off)$)[a-z][a-z_]{2,}")
_OTHERS = {
    f"{_TAG}int": re.compile(r"0|[1-9][0-9]*"),
    f"{_TAG}bool": re.compile(r"true|false"),
    f"{_TAG}timestamp": re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}"),
}
_KEY_LONGEST = 100  # longer ones stand behind a question mark
_NUMBER = re.compile(r"[1-9][0-9]*")  # a text that is one stands in quotation marks


class _NotPlainError(Exception):
    """A value that PyYAML must write."""


def format_plainly(node: yaml.Node) -> str | None:
    """Return a mapping or a list as YAML text; None where PyYAML must write it.

    **Shape**: no node stands in it twice.
    """
    try:
        return _format_block(node, "")
    except _NotPlainError:
        return None


def _format_block(node: yaml.Node, margin: str) -> str:
    """Return a mapping or a list, a line for each of what it has."""
    if not isinstance(node, yaml.CollectionNode) or node.flow_style:
        raise _NotPlainError
    if isinstance(node, yaml.MappingNode):
        return _format_mapping(node, margin)
    return "".join([f"{margin}-{_format_item(item, margin + '  ')}" for item in _list_items(node)])


def _format_mapping(node: yaml.MappingNode, margin: str) -> str:
    if not node.value:
        raise _NotPlainError
    return "".join([f"{margin}{_format_key(key)}:{_format_value(value, margin)}" for key, value in node.value])


def _format_value(node: yaml.Node, margin: str) -> str:
    """Return what stands behind a key and its colon."""
    if isinstance(node, yaml.ScalarNode) and node.style == "|":
        return _format_lines(node.value, margin)
    if isinstance(node, yaml.ScalarNode):
        return f" {_format_scalar(node)}\n"
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        return f" {_format_flow(node)}\n"
    return "\n" + _format_block(node, f"{margin}  " if isinstance(node, yaml.MappingNode) else margin)


def _format_item(node: yaml.Node, margin: str) -> str:
    """Return what stands behind the dash of a list; the first key of a mapping stands on the same line."""
    if isinstance(node, yaml.MappingNode) and not node.flow_style:
        return f" {_format_mapping(node, margin).removeprefix(margin)}"
    if isinstance(node, yaml.SequenceNode) and not node.flow_style:
        raise _NotPlainError
    return f" {_format_scalar(node) if isinstance(node, yaml.ScalarNode) else _format_flow(node)}\n"


def _format_flow(node: yaml.Node) -> str:
    """Return a node on one line."""
    if isinstance(node, yaml.MappingNode):
        if not node.value:
            raise _NotPlainError
        pairs = ", ".join([f"{_format_flow(key)}: {_format_flow(value)}" for key, value in node.value])
        return f"{{{pairs}}}"
    if isinstance(node, yaml.SequenceNode):
        return f"[{', '.join(map(_format_flow, _list_items(node)))}]"
    text = _format_scalar(node)
    if ":" in text:  # it stands in quotation marks there
        raise _NotPlainError
    return text


def _list_items(node: yaml.Node) -> list[yaml.Node]:
    items: list[yaml.Node] = node.value
    if not items:
        raise _NotPlainError
    return items


def _format_lines(text: str, margin: str) -> str:
    """Return lines as a block that shows them; it has no break at its end."""
    lines = text.split("\n")
    if not all(map(_TEXT.fullmatch, lines)):
        raise _NotPlainError
    return " |-\n" + "".join([f"{margin}  {line}\n" for line in lines])


def _format_key(node: yaml.Node) -> str:
    text = _format_scalar(node)
    if len(text) > _KEY_LONGEST:
        raise _NotPlainError
    return text


def _format_scalar(node: yaml.Node) -> str:
    text: str = node.value
    if not isinstance(node, yaml.ScalarNode) or node.style is not None:
        raise _NotPlainError
    if node.tag != f"{_TAG}str":
        if node.tag not in _OTHERS or not _OTHERS[node.tag].fullmatch(text):
            raise _NotPlainError
        return text
    if _TEXT.fullmatch(text) or _KEY.fullmatch(text) or _LATIN.fullmatch(text):
        return text
    if _NUMBER.fullmatch(text):
        return f"'{text}'"
    raise _NotPlainError
