"""The running text of a file, passage by passage, with everything hidden that is no text to be proofread."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from gazette.fields.nodes import Mapping, Node, Scalar, Sequence
from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.text.emendations import find_emendations
from gazette.text.patterns import compile_late

# Stands in the place of each character that is hidden, so that every offset stays true.
HIDDEN = "\ufffc"
# Keys whose values are no running text.
_NO_TEXT = frozenset(
    {"kind", "date", "file", "language", "draft", "region", "source_text", "accepted", "continues_on", "continued_from"}
)
# Each pattern looks ahead only so far: what is opened a thousand times and never closed must not be searched for whole.
_FENCE = r"^(?P<fence>`{3,}(?!`)|~{3,}(?!~))[^\n]*\n(?:.*?\n)?(?P=fence)[^\n]*$"
_CODE = r"(?<!`)(?P<ticks>`+)(?!`).{1,2000}?(?<!`)(?P=ticks)(?!`)"
_TARGET = r"(?<=\])\([^()\n]*\)|(?<=\])\[[^\]\n]*\]|^\[[^\]\n]+\]:[^\n]*|\[\^[^\]\n]{1,200}\]"
_ADDRESS = r"<[^<>\s]{1,2000}>|https?://[!-~]+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.]+"
_UNSEEN = compile_late(rf"{_FENCE}|{_CODE}|{_TARGET}|{_ADDRESS}|\\[!-/:-@\[-`{{-~]", re.MULTILINE | re.DOTALL)
_MARKUP = ("`", "<", "\\", "@", "]", "://", "~~~")
# The common characters, all but 一, which between digits is a dash misread.
_COMMON = compile_late("[\u4e01-\u9fff]+")
_PARAGRAPH = compile_late(r"[^\n]+(?:\n(?![ \t>]*(?:\n|\Z))[^\n]*)*")


@dataclass(frozen=True)
class Copy:
    """A content file as it is proofread: its keys as a node, its text as it begins in the file.

    **Units**: ``first_line`` counts from 1; ``body`` reaches to the end of the file.
    """

    source: Source
    node: Node | None
    body: str
    first_line: int

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in order, the values of the keys before the paragraphs; most files are passed over by signs."""
        texts = _find_texts(self.node, [])
        return (*(_value(self.source, each) for each in texts), *_paragraphs(self))


class Passage(NamedTuple):
    """A paragraph or a value of a key: its text with markup hidden, and where it begins in the file.

    A tuple, for every text has a dozen. **Shape**: ``text`` is as long as the stretch of the file that it stands for.
    ``body`` says whether it is a paragraph of the body, which a quotation may go on from.
    """

    start: int
    text: str
    body: bool = False


def find_signs(copy: Copy) -> str:
    """Return what passages have beside common characters: a tenth of them, and all that most slips can be seen by.

    What is hidden in passages may be here, too: looking for it takes longer than looking at it.

    **Shape**: neighbours in a passage are neighbours here, each run of them once; ``HIDDEN`` stands between others.
    """
    texts = [_as_written(copy.source, each) for each in _find_texts(copy.node, [])]
    texts.append(copy.body.strip("\n").replace("\n\n", HIDDEN))  # a line end inside of a paragraph is a sign
    return HIDDEN.join(dict.fromkeys(_COMMON.split(HIDDEN.join(texts))))


def warn(code: Code, span: Span, message: str, hint: str) -> Problem:
    """Return what a proofreader notes in the margin: it stops nothing."""
    return Problem(code, span, message, hint, Severity.WARNING)


def find_key(node: Node | None, *keys: str) -> Node | None:
    """Return the value at the end of a path of keys; None where it ends before."""
    for key in keys:
        items = node.items if isinstance(node, Mapping) else ()
        node = next((value for name, value in items if name.text == key), None)
    return node


def _find_texts(node: Node | None, found: list[Scalar]) -> list[Scalar]:
    """Return a list with the values below a node that are running text."""
    if isinstance(node, Scalar):
        if not node.text.isascii():
            found.append(node)
    elif isinstance(node, Mapping):
        for key, value in node.items:
            if key.text not in _NO_TEXT:
                _find_texts(value, found)
    elif isinstance(node, Sequence):
        for item in node.items:
            _find_texts(item, found)
    return found


def _value(source: Source, node: Scalar) -> Passage:
    return Passage(source.offset(node.span.line, node.span.column), hide(_as_written(source, node)))


def _as_written(source: Source, node: Scalar) -> str:
    """Return a value as it stands in the file, where that is not as it is read."""
    span = node.span
    if not node.quoted and span.line == span.end_line:
        return node.text
    start, end = source.offset(span.line, span.column), source.offset(span.end_line, span.end_column)
    return _without_quotes(source.text[start:end])


def _without_quotes(text: str) -> str:
    """Return a value as written, the quotation marks that YAML itself needs hidden."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in "\"'":
        return HIDDEN + text[1:-1] + HIDDEN
    return text


def _paragraphs(copy: Copy) -> Iterator[Passage]:
    if not copy.body:
        return
    start = len(copy.source.text) - len(copy.body)
    text = hide(copy.body)
    for match in _PARAGRAPH.finditer(text):
        yield Passage(start + match.start(), match[0], body=True)


def hide(text: str) -> str:
    """Return a text with code, addresses, escapes and printed readings hidden: what is left is read by readers."""
    if "{" in text:
        text = "".join(_without_printed(text))
    return _UNSEEN.sub(_blank, text) if any(map(text.__contains__, _MARKUP)) else text


def _without_printed(text: str) -> Iterator[str]:
    """Yield a text with the corrected readings of its emendations alone in sight, where they stand."""
    position = 0
    for start, end, run in find_emendations(text):
        corrected = end - len("~~}") - len(run.corrected)
        yield text[position:start]
        yield _hidden(text[start:corrected])
        yield run.corrected
        yield _hidden(text[corrected + len(run.corrected) : end])
        position = end
    yield text[position:]


def _blank(match: re.Match[str]) -> str:
    return _hidden(match[0])


def _hidden(text: str) -> str:
    return re.sub(r"[^\n]", HIDDEN, text)
