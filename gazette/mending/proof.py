"""The proof that a mended file says the same as before, but for what was mended."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.fields.mappings import read_mapping
from gazette.fields.nodes import Mapping, Node, Scalar, Sequence, parse_yaml
from gazette.fields.readers import Desk
from gazette.matter.article_file import read_keys
from gazette.matter.body import BodyText, render_body
from gazette.matter.front_matter import ARTICLE_KEYS, STANDING_KEYS
from gazette.matter.issue_file import parse_issue_file
from gazette.matter.names import Role
from gazette.problems import Problem, Severity, Source
from gazette.proofreading.characters import INVISIBLE
from gazette.settings import KEYS, MOST_NESTING
from gazette.text.unified import unified

_ANY_DAY = dt.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Look:
    """What a file says, forms of characters and invisible ones aside.

    **Shape**: ``words`` are its keys and values in order, None when they cannot be read; ``text`` is the text below
    them, the whole file where nothing parts the two; ``html`` is how that reads, None where it is not known; ``errors``
    count what is wrong, by code and message.
    """

    words: tuple[str, ...] | None
    text: str
    html: str | None
    errors: Counter[str]


def look_at(source: Source, role: Role) -> Look:
    """Return what a file says."""
    if role in {Role.ARTICLE, Role.STANDING}:
        keys = ARTICLE_KEYS if role is Role.ARTICLE else STANDING_KEYS
        parts, _, problems = read_keys(source, keys)
        if parts is None:
            return Look(None, _plain(source.text), None, _errors(problems))
        body, found = render_body(BodyText(source, "2000-01-01/01", parts.body, parts.body_line, MOST_NESTING))
        return Look(_words(parts.node), _plain(parts.body), _plain(body.html), _errors((*problems, *found)))
    node, problems = parse_yaml(source)
    if role is Role.ISSUE:
        problems = parse_issue_file(source, _ANY_DAY)[1]
    elif node is not None:
        desk = Desk(source, list(problems))
        read_mapping(node, KEYS, desk)
        problems = tuple(desk.problems)
    return Look(_words(node), "", "", _errors(problems))


def says_the_same(before: Look, after: Look, edits: int) -> bool:
    """Say whether a file is better for so many edits and otherwise the same.

    Nothing may be wrong that was not wrong before, or hidden behind what was. Where the keys could be read before, no
    more of them may differ than were edited; where they could not, they can now, and the text below them is the same.
    """
    if after.words is None or (before.html is not None and before.html != after.html):
        return False
    if before.words is None:
        return before.text.endswith(after.text)
    if after.errors - before.errors:
        return False
    better = bool(before.errors - after.errors)
    if len(before.words) != len(after.words):
        return better and _squeeze(before.words) == _squeeze(after.words)
    changed = sum(old != new for old, new in zip(before.words, after.words, strict=True))
    return changed <= edits and (changed == 0 or better)


def has_the_same_words(before: Look, after: Look, _edits: int) -> bool:
    """Say whether a text was divided into other paragraphs and crossheads, and nothing in it is another word."""
    if before.html is None or after.html is None or before.words != after.words or after.errors - before.errors:
        return False
    return _letters(before.html) == _letters(after.html)


def _letters(html: str) -> str:
    return re.sub(r"<[^>]*>|[\s#]", "", html)


def _words(node: Node | None) -> tuple[str, ...] | None:
    return tuple(_plain(word) for word in _walk(node)) if isinstance(node, Mapping) else None


def _squeeze(words: tuple[str, ...]) -> str:
    """Return the words of keys and values alone, however they are divided."""
    return re.sub(r"[\s:,{}\[\]]", "", "".join(words))


def _walk(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        yield "["
        for item in node.items:
            yield from _walk(item)
        yield "]"
    elif isinstance(node, Mapping):
        yield "{"
        for key, value in node.items:
            yield key.text
            yield from _walk(value)
        yield "}"


def _plain(text: str) -> str:
    seen = INVISIBLE.sub("", text)
    return unicodedata.normalize("NFKC", "".join(unified(sign) if sign > "\u2e7f" else sign for sign in seen)).strip()


def _errors(problems: tuple[Problem, ...]) -> Counter[str]:
    return Counter(f"{problem.code} {problem.message}" for problem in problems if problem.severity is Severity.ERROR)
