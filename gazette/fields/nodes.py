"""YAML text to a tree of nodes that know their place in the file.

Scalars are kept as written: YAML's own guesses turn ``page: 010`` into 8, ``title: No`` into False and ``12:30``
into 750. What a scalar means is decided by the field that reads it (see ``readers``). Only libyaml's parser is used:
it is seven times as fast as PyYAML's own and its marks count code points.

**Source**: YAML 1.1 as libyaml reads it, without tags, anchors and merge keys.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.text.forbidden import find_forbidden, name_character

_TAB = "indent with spaces, never with a tab"
_SIGN = "the text begins with a sign of YAML's own: put all of it in single quotation marks: '[图片新闻] 石桥'"
_HINTS = {
    "mapping values are not allowed": "put the text in quotation marks when it holds a colon and a space",
    "could not find expected ':'": (
        "every line is a key, a colon, a space and a value; a headline of two lines begins with title: |-"
    ),
    "found character that cannot start any token": _SIGN,
    "found a tab character": _TAB,
    "did not find expected alphabetic or numeric character": _SIGN,
    "entries are not allowed in this context": _SIGN,
    "mapping keys are not allowed in this context": _SIGN,
    "did not find expected '-' indicator": "begin each item of the list with a dash, all of them in one column",
    "did not find expected <document start>": "these lines stand outside of keys: mend or delete them",
    "found unknown escape character": "use single quotation marks: in double ones a backslash begins a sign's name",
    "did not find expected key": "check the indentation of this line and the quotation marks above it",
    "found unexpected end of stream": "a quotation mark is opened and never closed",
    "did not find expected ',' or ']'": "close the list with ] or put each item on a line of its own after a dash",
    "did not find expected ',' or '}'": "close the braces with }",
}

COMMA = "between braces a comma ends a value: put a text that holds one in quotation marks"
COMMENT = "what follows a space and # is a comment: put the text in quotation marks"
MISSED_COMMA = "a comma is missing before this key: {name: 金钧胤, role: 记者}"
ALIGNED = "begin the key right under the first key of its item; a new item begins with a dash"
WIDE_COMMA = "write a half-width comma and a space between keys or items: {name: 金钧胤, role: 记者}"
INDENTED = "begin a key without spaces before it; put text that holds a colon and a space in quotation marks"
TIGHT_DASH = "put a space behind the dash of each item: - 王小明"
_INDENTED = re.compile(r"[ ]+\w+:(?: |$)")
WIDE_DASH = "begin each item of a list with a half-width dash and a space: - 王小明"
_WIDE_DASH = re.compile(r"[ ]*[－—–―−]+[ ]*[^\s－—–―−]")
_TIGHT_DASH = re.compile(r"[ ]*-[^\s-]")
# A value that begins with a sign and goes on behind what closes it: [图片新闻] 石桥, "石桥"修好了, {~~侨~>桥~~}修好.
_SIGNED = re.compile(
    r"""[ ]*(?:-[ ]+)?\w+:[ \t]++(?:"[^"]*"|'[^']*'|\[[^\]]*\]|\{[^}]*\}|.*\{(?:~~|\+\+|--))[ \t]*[^\s#]"""
)
# What stands before a key: spaces, the dash of an item.
_OF_KEY = re.compile(r"([ ]*(?:-[ ]+)?)\w+:")
# A comment for people has a space behind its #; what has none was meant as text.
_LOST = re.compile(r"[ \t]+(#[^\s#!].*)")
_LISTED_COMMENT = re.compile(r"\[[^\[\]]*\s#[^\n]*")
_TIGHT = re.compile(r"[ ]*(?:-[ ]+)?(\w+):[^\s:/].*")
_WIDE = re.compile(r"^[ \t]*(?:- *)?(\w+)[ \t]*(?P<colon>：)", re.MULTILINE)


class Scalar(NamedTuple):
    """A text as written, and where its first character stands. A tuple, for a file has a dozen."""

    text: str
    span: Span
    quoted: bool = False

    @property
    def glued_key(self) -> str:
        """Return the key of a key and its value that a full-width colon keeps together; empty where there is none."""
        match = None if self.quoted else _WIDE.match(self.text)
        return match[1] if match else ""

    @property
    def empty(self) -> bool:
        """Say whether nothing was written: no value, ``~`` or ``null``."""
        return not self.quoted and self.text in {"", "~", "null"}


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list of nodes in order."""

    items: tuple[Node, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and their nodes in order; a repeated key has been reported and its first value kept."""

    items: tuple[tuple[Scalar, Node], ...]
    span: Span


Node = Scalar | Sequence | Mapping


def cure_of_colon(key: str, colon: str) -> str:
    """Return what to do about a colon that does not part its key from a value: it is wide, or nothing follows it."""
    begin = "write a half-width colon and a space" if colon == "：" else "put a space behind the colon"
    return f"{begin}: {key}: …; python build.py check --fix does it"


# Mistakes that YAML notices lines after they were made: they are shown where they begin.
_SEEN_LATE = ("could not find expected ':'", "found unexpected end of stream", "found unexpected document indicator")

# What an anchor, an alias or a tag begins with, where one may stand.
_REFERRING = re.compile(r"(?:^|[\s,:\[{-])[&*!]", re.MULTILINE)


def parse_yaml(source: Source, start: int = 0, end: int | None = None) -> tuple[Node | None, tuple[Problem, ...]]:
    """Return the tree of ``source.text[start:end]``; None when it is empty or cannot be read.

    **Problems**: YAML_SYNTAX at the character that libyaml stumbles over; REPEATED_KEY at the second key;
    YAML_REFERENCE at an anchor, an alias or a tag; FORBIDDEN_CHARACTER at a text that holds one by its number.
    """
    text = source.text[start:end]
    reading = _Reading(source, start)
    try:
        if _REFERRING.search(text):  # an alias of an alias of an alias is a gigabyte, so none is ever followed
            reference = reading.find_reference(text)
            if reference is not None:
                return None, (reference,)
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        if root is None:
            return None, ()
        node = reading.node(root)
    except yaml.reader.ReaderError as error:
        at = start + max(0, text.find(chr(error.character) if isinstance(error.character, int) else "\0"))
        message = f"the character U+{ord(source.text[at]):04X} may not stand in YAML"
        return None, (Problem(Code.YAML_SYNTAX, source.span(at), message, "delete it"),)
    except yaml.MarkedYAMLError as error:
        return None, (reading.syntax_problem(error),)
    except RecursionError:
        message = "lists and mappings are nested too deeply"
        return None, (Problem(Code.YAML_SYNTAX, source.span(start), message),)
    return node, tuple(reading.problems)


class _Reading:
    """One pass over a composed tree, with what is wrong gathered on the way."""

    def __init__(self, source: Source, start: int) -> None:
        self.source = source
        self.start = start
        self.problems: list[Problem] = []

    def node(self, raw: yaml.Node) -> Node:
        span = self.source.span(self.start + raw.start_mark.index, self.start + raw.end_mark.index)
        if isinstance(raw, yaml.MappingNode):
            return Mapping(self.pairs(raw), span)
        if isinstance(raw, yaml.SequenceNode):
            return Sequence(tuple(self.node(item) for item in raw.value), span)
        quoted = isinstance(raw, yaml.ScalarNode) and bool(raw.style)
        value = str(raw.value)
        at = find_forbidden(value) if getattr(raw, "style", None) == '"' else None
        if at is not None:
            message = f"the character {name_character(value[at])} may stand in no content file"
            self.problems.append(Problem(Code.FORBIDDEN_CHARACTER, span, message, "delete it"))
        if not quoted and value:
            self.check_comment(value, self.start + raw.end_mark.index)
        return Scalar(value, span, quoted=quoted)

    def check_comment(self, value: str, end: int) -> None:
        """Warn of words behind a value that YAML takes for a comment: ``title: 石桥 #二`` has lost its 二."""
        lost = _LOST.match(self.source.text, end)
        if lost is None:
            return
        span = self.source.span(lost.start(1), lost.end(1))
        whole = f"{value} {lost[1].rstrip()}".replace("'", "''")
        message = f"{lost[1].rstrip()!r} is taken for a comment, and readers do not see it"
        hint = f"put all of it in quotation marks: '{whole}'; if it is a comment, put a space behind the #"
        self.problems.append(Problem(Code.LOST_COMMENT, span, message, hint, Severity.WARNING))

    def find_reference(self, text: str) -> Problem | None:
        for event in yaml.parse(text, Loader=yaml.CSafeLoader):
            named = getattr(event, "anchor", None) is not None or getattr(event, "tag", None) is not None
            mark = event.start_mark
            if mark is not None and (named or isinstance(event, yaml.AliasEvent)):
                span = self.source.span(self.start + mark.index)
                hint = "put the text in quotation marks if it begins with &, * or !; else write it out"
                return Problem(Code.YAML_REFERENCE, span, "anchors, aliases and tags of YAML are not read", hint)
        return None

    def pairs(self, raw: yaml.MappingNode) -> tuple[tuple[Scalar, Node], ...]:
        seen: dict[str, Scalar] = {}
        pairs: list[tuple[Scalar, Node]] = []
        for raw_key, raw_value in raw.value:
            key = self.node(raw_key)
            if not isinstance(key, Scalar):
                problem = Problem(Code.YAML_SYNTAX, key.span, "a key must be a word")
                self.problems.append(problem)
                continue
            if key.text in seen:
                message = f"the key {key.text!r} stands here a second time, first in line {seen[key.text].span.line}"
                self.problems.append(Problem(Code.REPEATED_KEY, key.span, message, "keep one of the two"))
                continue
            seen[key.text] = key
            pairs.append((key, self.node(raw_value)))
        return tuple(pairs)

    def wide_colon(self, offset: int) -> re.Match[str] | None:
        """Return the key with a full-width colon in the line of a mistake, in the line above it, or above its lines."""
        start = self.source.text.rfind("\n", 0, max(0, self.source.text.rfind("\n", 0, offset))) + 1
        end = self.source.text.find("\n", offset)
        head = max(start, self.start)
        while head > self.start and self.source.text[head : head + 1] in {" ", "\t"}:  # what a key holds stands in
            head = self.source.text.rfind("\n", 0, head - 1) + 1
        above = _WIDE.match(self.source.text, max(head, self.start)) if head < start else None
        last = len(self.source.text) if end < 0 else end
        found = list(_WIDE.finditer(self.source.text, max(start, self.start), last))
        return above or (found[-1] if found else None)

    def syntax_problem(self, error: yaml.MarkedYAMLError) -> Problem:
        said = error.problem or error.context or "this cannot be read as YAML"
        mark = error.problem_mark or error.context_mark
        if error.context_mark is not None and any(words in said for words in _SEEN_LATE):
            mark = error.context_mark
        offset = self.start + (mark.index if mark else 0)
        wide = self.wide_colon(offset)
        if wide is not None:
            message = f"a full-width colon stands after the key {wide[1].strip()!r}"
            hint = cure_of_colon(wide[1], "：")
            return Problem(Code.YAML_SYNTAX, self.source.span(wide.start("colon")), message, hint)
        begun = self.source.span(self.start + (error.context_mark or mark).index) if mark else self.source.span(offset)
        message = f"this is not YAML: {said}"
        if error.context and error.context_mark and error.problem:
            message += f" ({error.context} that begins in line {begun.line})"
        if error.context_mark is not None and "did not find expected ','" in said and self.leaves_open(begun, offset):
            offset = self.start + error.context_mark.index
        span = self.source.span(min(offset, len(self.source.text)))
        return Problem(Code.YAML_SYNTAX, span, message, self.cure(said, offset, begun))

    def leaves_open(self, begun: Span, offset: int) -> bool:
        """Say whether a brace or bracket is never closed: another key follows, no further in than its own."""
        line = self.source.span(offset).line
        own, other = _OF_KEY.match(self.source.line(begun.line)), _OF_KEY.match(self.source.line(line))
        return begun.line < line and (other is None or (own is not None and other.end(1) <= own.end(1)))

    def cure(self, said: str, offset: int, begun: Span) -> str:
        """Return what to do about a mistake: what the lines where it begins and shows tell, else what YAML says."""
        line, first = self.source.line(self.source.span(offset).line), self.source.line(begun.line)
        tight = _TIGHT.fullmatch(first) if "could not find expected ':'" in said else None
        tells = (
            (tight, cure_of_colon(tight[1], ":") if tight else ""),
            (self.source.text[offset : offset + 1] == "\t", _TAB),
            (_TIGHT_DASH.match(first), TIGHT_DASH),
            (_WIDE_DASH.match(first), WIDE_DASH),
            ("mapping values" in said and _INDENTED.match(line), INDENTED),
            ("did not find expected ','" in said and "，" in line, WIDE_COMMA),
            ("',' or '}'" in said and line == first and self.source.text[offset : offset + 1] == ":", MISSED_COMMA),
            ("expected '-' indicator" in said and _INDENTED.match(line), ALIGNED),
            ("did not find expected ','" in said and _LISTED_COMMENT.search(first), COMMENT),
            ("did not find expected" in said and _SIGNED.match(line), _SIGN),
        )
        hint = next((cure for words, cure in _HINTS.items() if words in said), "")
        return next((cure for told, cure in tells if told), hint)
