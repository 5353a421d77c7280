"""From keys and their values to fields: which keys there are, which are known, and what was likely meant."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Mapping as MappingOf

from gazette.fields.nodes import COMMA, Mapping, Node, Scalar, cure_of_colon
from gazette.fields.readers import Desk, Reader, kind_of, nearest, nearest_is
from gazette.fields.terms import find_key_meant
from gazette.problems import Code, Span

# A comment for people has a space behind its #.
_COMMENT = re.compile(r":[ \t]+(#[^\s#].*)")
# What other programs ask of an article, and here its place in content/ says.
_TOLD_BY_FOLDERS = frozenset({"date", "page", "日期", "版次", "版面"})
# A key and its value with a colon between them that YAML does not take for one.
_GLUED = re.compile(r"(\w+)[ \t]*([:：])(?=\S)")


def read_mapping(
    node: Node, readers: MappingOf[str, Reader[object]], desk: Desk, example: str = ""
) -> dict[str, object]:
    """Return the keys that were read well; an unknown key is reported with the nearest known one.

    An empty value counts as a key that is not there. ``example`` is shown to somebody who wrote no keys at all.
    """
    if not isinstance(node, Mapping):
        hint = f"write it like this: {example}" if example else ""
        if isinstance(node, Scalar) and not node.quoted and (glued := _GLUED.match(node.text)):
            hint = cure_of_colon(find_key_meant(glued[1], readers) or glued[1], glued[2])
        desk.report(Code.WRONG_SHAPE, node.span, f"expected keys with values, found {kind_of(node)}", hint)
        return {}
    values: dict[str, object] = {}
    for key, child in node.items:
        reader = readers.get(key.text)
        if reader is None:
            cut = isinstance(child, Scalar) and child.empty and _ends_in_comma(key, desk)
            others = COMMA if cut else f"known keys: {', '.join(readers)}"
            desk.report(
                Code.UNKNOWN_KEY, key.span, f"unknown key {key.text!r}", _cure_of_key(key.text, readers) or others
            )
        elif isinstance(child, Scalar) and child.empty:
            _check_comment(key, desk)
        else:
            value = reader(child, desk)
            if value is not None:
                values[key.text] = value
    return values


def require_keys(node: Node, keys: Iterable[str], desk: Desk) -> bool:
    """Say whether a mapping has the given keys; each that it lacks is reported at the mapping's first character.

    One without a value is reported where it stands. What is no mapping has none of them, and ``read_mapping`` has
    said so.
    """
    if not isinstance(node, Mapping):
        return False
    written = {key.text for key, child in node.items if not (isinstance(child, Scalar) and child.empty)}
    missing = [key for key in keys if key not in written]
    empty = {key.text: key for key, _ in node.items}
    for key in missing:
        if _is_misspelt(key, node, desk):
            continue  # once is enough
        if key in empty:
            hint = f"write it behind the colon: {key}: …"
            desk.report(Code.MISSING_KEY, empty[key].span, f"the key {key!r} has no value", hint)
            continue
        start = Span(node.span.path, node.span.line, node.span.column, node.span.line, node.span.column + 1)
        desk.report(Code.MISSING_KEY, start, f"the key {key!r} is missing", f"add a line: {key}: …")
    return not missing


def _is_misspelt(key: str, node: Mapping, desk: Desk) -> bool:
    """Say whether an unknown key of a mapping has been reported, with this one for its cure."""
    cures = (nearest_is(key), cure_of_colon(key, "："), cure_of_colon(key, ":"))
    return any(
        problem.code is Code.UNKNOWN_KEY
        and problem.hint in cures
        and node.span.line <= problem.span.line <= node.span.end_line
        for problem in desk.problems
    )


def _ends_in_comma(key: Scalar, desk: Desk) -> bool:
    """Say whether a key is what a comma left of a value: ``{name: 王小明, 李大山}``."""
    behind = desk.source.line(key.span.end_line)[key.span.end_column - 1 :]
    return behind.lstrip()[:1] in {",", "}"}


def _check_comment(key: Scalar, desk: Desk) -> None:
    """Report a value that begins with #, which YAML takes for a comment: colour: #c8161d has no value."""
    line = desk.source.line(key.span.line)
    match = _COMMENT.match(line, key.span.column - 1 + len(key.text))
    if match:
        at = Span(key.span.path, key.span.line, match.start(1) + 1, key.span.line, match.end(1) + 1)
        message = f"what begins with # is a comment: {key.text!r} has no value"
        desk.report(Code.WRONG_VALUE, at, message, f"put it in quotation marks: {key.text}: '{match[1].strip()}'")


def _cure_of_key(word: str, known: MappingOf[str, object]) -> str:
    """Return what a key should be, a value that is glued to it being no part of it; empty when nobody can tell."""
    if word in _TOLD_BY_FOLDERS and "kicker" in known:
        return "leave it out: an article has its day and its page from the folders that it lies in"
    glued = _GLUED.match(word)
    if glued and (meant := find_key_meant(glued[1], known)):
        return cure_of_colon(meant, glued[2])
    return nearest(word, known)
