"""Values to YAML as an editor would write it: nothing quoted that need not be, short things on one line."""

from __future__ import annotations

import datetime as dt
import enum
import re
from collections.abc import Iterable
from functools import singledispatch

import yaml

from gazette.matter.front_matter import ARTICLE_KEYS, WIDE_COMMA
from gazette.model import Article, Correction, Dateline, Kind, Person, Photo, SourceText, Status, Withdrawal, Wording

_TAG = "tag:yaml.org,2002:"
_NEVER_FOLDED = 2**31 - 1  # libyaml's widest line
# What libyaml writes otherwise than PyYAML: characters beyond U+FFFF, breaks of lines that few know, an end of all.
_WRITTEN_OTHERWISE = re.compile(r"\\[UNLP]|[\x85\u2028\u2029]|^\.\.\.$", re.MULTILINE)


def format_yaml(article: Article) -> str:
    """Return the front matter of an article: the keys that say something, in their order, each ending in a line."""
    pairs = [
        (text_node(key), sequence(map(_tag_node, value)) if key == "tags" else value_node(value))
        for key in ARTICLE_KEYS
        if (value := getattr(article, key)) not in {None, (), False}
        and not (key == "kind" and value is Kind.ARTICLE)
        and value is not Status.PUBLISHED
    ]
    return serialize(mapping(pairs))


class _Dumper(yaml.CSafeDumper):
    """Writes without asking at each node what stands at its path: no tag of ours follows from that."""

    def descend_resolver(self, *_: object) -> None:
        """Pass over it."""

    def ascend_resolver(self) -> None:
        """Pass over it."""


def serialize(node: yaml.Node) -> str:
    """Return a node as YAML text; lines are never folded.

    libyaml writes what PyYAML writes in a fifth of its time, but for the end of a text by itself and for a few
    characters that it writes as numbers: rare Han characters beyond U+FFFF among them.
    """
    text: str = yaml.serialize(node, Dumper=_Dumper, allow_unicode=True, width=_NEVER_FOLDED)
    if isinstance(node, yaml.ScalarNode) or _WRITTEN_OTHERWISE.search(text):
        text = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=_NEVER_FOLDED)
    return text


def mapping(pairs: Iterable[tuple[yaml.Node, yaml.Node]], *, flow: bool = False) -> yaml.Node:
    """Return a mapping node, on one line when ``flow``."""
    return yaml.MappingNode(f"{_TAG}map", list(pairs), flow_style=flow)


def sequence(items: Iterable[yaml.Node], *, flow: bool = False) -> yaml.Node:
    """Return a list node, on one line when ``flow``."""
    return yaml.SequenceNode(f"{_TAG}seq", list(items), flow_style=flow)


def text_node(text: str) -> yaml.Node:
    """Return a text; with line breaks in it, as a block that shows them."""
    return yaml.ScalarNode(f"{_TAG}str", text, style="|" if "\n" in text else None)


def _tag_node(tag: str) -> yaml.Node:
    """Return a tag; in quotation marks where its reader would take it for two."""
    return yaml.ScalarNode(f"{_TAG}str", tag, style='"') if WIDE_COMMA.search(tag) else text_node(tag)


def number_node(number: float) -> yaml.Node:
    """Return a number without quotation marks."""
    return yaml.ScalarNode(f"{_TAG}{'int' if isinstance(number, int) else 'float'}", str(number))


def date_node(date: dt.date) -> yaml.Node:
    """Return a date without quotation marks."""
    return yaml.ScalarNode(f"{_TAG}timestamp", date.isoformat())


@singledispatch
def value_node(value: object) -> yaml.Node:
    """Return any value of a front matter field as the node that its reader takes back."""
    message = f"no way to write {type(value).__name__} in front matter"
    raise TypeError(message)


value_node.register(str, text_node)
value_node.register(int, number_node)
value_node.register(float, number_node)
value_node.register(dt.date, date_node)


@value_node.register
def _(value: bool) -> yaml.Node:  # noqa: FBT001  # dispatched on its type
    return yaml.ScalarNode(f"{_TAG}bool", "true" if value else "false")


@value_node.register
def _(value: enum.StrEnum) -> yaml.Node:
    return text_node(value.value)


@value_node.register
def _(value: Wording) -> yaml.Node:
    return text_node(value.markup)


@value_node.register
def _(value: Dateline) -> yaml.Node:
    return _fields(("place", value.place), ("date", value.date), flow=True)


@value_node.register
def _(value: Withdrawal) -> yaml.Node:
    return _fields(("date", value.date), ("reason", value.reason))


@value_node.register
def _(value: Person) -> yaml.Node:
    return _fields(("name", value.name), ("role", value.role), flow=True)


@value_node.register
def _(value: Correction) -> yaml.Node:
    return _fields(("date", value.date), ("text", value.text), ("by", value.by))


@value_node.register
def _(value: Photo) -> yaml.Node:
    return _fields(*((key, getattr(value, key)) for key in ("file", "caption", "credit", "alt", "focus")))


@value_node.register
def _(value: SourceText) -> yaml.Node:
    return _fields(("file", value.file), ("lines", value.lines or None), ("digest", value.digest))


@value_node.register
def _(value: tuple) -> yaml.Node:  # type: ignore[type-arg]  # singledispatch takes the bare class
    flow = all(isinstance(item, tuple | int | float) for item in value)
    return sequence((value_node(item) for item in value), flow=flow)


def _fields(*pairs: tuple[str, object], flow: bool = False) -> yaml.Node:
    return mapping(((text_node(key), value_node(value)) for key, value in pairs if value is not None), flow=flow)
