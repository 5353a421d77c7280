"""Keys in YAML as the importer and most editors write them, read without libyaml: the same tree in half the time.

Whatever could mean anything else to YAML (quotation marks, comments, anchors, folded texts, empty lines, a key twice)
is left to ``parse_yaml``, with all that there is to say of it.
"""

from __future__ import annotations

import re

from gazette.fields.nodes import Mapping, Node, Scalar, Sequence
from gazette.problems import Source, Span
from gazette.text.patterns import compile_late

# What stands for itself wherever it stands, and what does so behind the first sign of a text.
_FIRST = r"\w，。、；：？！“”‘’（）《》〈〉【】「」『』—…·％／～"
_SIGN = _FIRST + "().%+/-"
_KEY = "[a-z_]{1,40}"
_KEY_LINE = compile_late(
    rf"({_KEY}):(?: (?:(?P<text>[{_FIRST}][{_SIGN}]*(?:(?: +|:)[{_SIGN}]+)*)|(?P<block>\|-)|(?P<flow>[\[{{])))?"
)
_LINE_OF_BLOCK = compile_late(rf"[{_SIGN}]+(?: +[{_SIGN}]+)*")
_TEXT = compile_late(rf"[{_FIRST}][{_SIGN}]*(?: +[{_SIGN}]+)*")
_FLOW_KEY = compile_late(f"({_KEY}): ")
_DEEPEST = 3
_INDENT = "  "


def read_plainly(source: Source, start: int, end: int) -> Mapping | None:
    """Return the tree of ``source.text[start:end]``, which are whole lines; None for what is left to ``parse_yaml``."""
    lines = source.text[start:end].split("\n")
    begins_line = start == 0 or source.text[start - 1] == "\n"
    if lines.pop() or not lines or not begins_line:
        return None
    reading = _Reading(source.path, source.text.count("\n", 0, start) + 1, lines)
    try:
        node, _ = reading.mapping(0, "")
    except _NotPlainError:
        return None
    return node


class _NotPlainError(Exception):
    """Something stands here that only YAML's own parser may read."""


class _Reading:
    """The lines of one text; ``at`` is the index of a line, and what is read comes with that of the line below it."""

    def __init__(self, path: str, number: int, lines: list[str]) -> None:
        self.path = path
        self.number = number  # that of the first line in the file
        self.lines = lines

    def mapping(self, at: int, indent: str) -> tuple[Mapping, int]:
        begin, column = at, len(indent)
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while at < len(self.lines) and self.lines[at].startswith(indent):
            line = self.lines[at]
            found = _KEY_LINE.match(line, column)
            if found is None or found[1] in pairs:
                raise _NotPlainError
            key = self.scalar(found[1], at, column)
            value, at = self.value(found, at, indent)
            pairs[key.text] = key, value
        return Mapping(tuple(pairs.values()), self.lines_between(begin, column, at)), at

    def value(self, found: re.Match[str], at: int, indent: str) -> tuple[Node, int]:
        """Return what stands behind a key."""
        line, kind = found.string, found.lastgroup
        if kind == "flow":
            value, end = self.flow(at, found.end() - 1)
            return self.whole(value, at, end), at + 1
        if kind == "text":
            return self.whole(self.scalar(found["text"], at, found.start("text")), at, found.end()), at + 1
        if found.end() < len(line) or (kind is None and indent) or at + 1 == len(self.lines):
            raise _NotPlainError
        if kind == "block":
            return self.text_block(at, found.start("block"), indent + _INDENT)
        if self.lines[at + 1].startswith(_INDENT):
            return self.mapping(at + 1, _INDENT)
        return self.sequence(at + 1)

    def sequence(self, at: int) -> tuple[Node, int]:
        """Return a list whose dashes stand where its key does."""
        begin = at
        items: list[Node] = []
        while at < len(self.lines) and self.lines[at].startswith("- "):
            line = self.lines[at]
            if _KEY_LINE.match(line, 2):
                self.lines[at] = _INDENT + line[2:]
                keys, at = self.mapping(at, _INDENT)
                items.append(keys)
            else:
                item, end = self.inner(at, 2)
                items.append(self.whole(item, at, end))
                at += 1
        if not items:
            raise _NotPlainError
        return Sequence(tuple(items), self.lines_between(begin, 0, at)), at

    def text_block(self, at: int, column: int, indent: str) -> tuple[Node, int]:
        """Return a text of lines that are kept as they stand: a headline of two."""
        begin, at = at, at + 1
        texts = []
        while at < len(self.lines) and self.lines[at].startswith(indent):
            texts.append(self.lines[at][len(indent) :])
            at += 1
        if not texts or not all(map(_LINE_OF_BLOCK.fullmatch, texts)):
            raise _NotPlainError
        return Scalar("\n".join(texts), self.lines_between(begin, column, at), quoted=True), at

    def inner(self, at: int, column: int, depth: int = 0) -> tuple[Node, int]:
        """Return a text, a list or a mapping inside of a line, and where it ends."""
        if self.lines[at].startswith(("[", "{"), column):
            return self.flow(at, column, depth)
        found = _TEXT.match(self.lines[at], column)
        if found is None:
            raise _NotPlainError
        return self.scalar(found[0], at, column), found.end()

    def flow(self, at: int, column: int, depth: int = 0) -> tuple[Node, int]:
        """Return a list in brackets or a mapping in braces, and where it ends."""
        if depth == _DEEPEST:
            raise _NotPlainError
        if self.lines[at][column] == "{":
            return self.braces(at, column, depth)
        items: list[Node] = []
        end = column
        while not items or self.goes_on(at, end, "]"):
            item, end = self.inner(at, end + (2 if items else 1), depth + 1)
            items.append(item)
        return Sequence(tuple(items), self.inside(at, column, end + 1)), end + 1

    def braces(self, at: int, column: int, depth: int) -> tuple[Node, int]:
        """Return a mapping in braces, and where it ends."""
        line, end = self.lines[at], column
        pairs: dict[str, tuple[Scalar, Node]] = {}
        while not pairs or self.goes_on(at, end, "}"):
            found = _FLOW_KEY.match(line, end + (2 if pairs else 1))
            if found is None or found[1] in pairs:
                raise _NotPlainError
            value, end = self.inner(at, found.end(), depth + 1)
            pairs[found[1]] = self.scalar(found[1], at, found.start()), value
        return Mapping(tuple(pairs.values()), self.inside(at, column, end + 1)), end + 1

    def goes_on(self, at: int, column: int, closing: str) -> bool:
        """Say whether a list in a line has another item."""
        line = self.lines[at]
        if line.startswith(", ", column):
            return True
        if line.startswith(closing, column):
            return False
        raise _NotPlainError

    def whole(self, node: Node, at: int, end: int) -> Node:
        """Return what a line ends with, where it does."""
        if end < len(self.lines[at]):
            raise _NotPlainError
        return node

    def scalar(self, text: str, at: int, column: int) -> Scalar:
        return Scalar(text, self.inside(at, column, column + len(text)))

    def inside(self, at: int, begin: int, end: int) -> Span:
        line = self.number + at
        return Span(self.path, line, begin + 1, line, end + 1)

    def lines_between(self, at: int, column: int, end: int) -> Span:
        """Return the place of what ends where the next line begins."""
        return Span(self.path, self.number + at, column + 1, self.number + end, 1)
