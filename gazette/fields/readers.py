"""From nodes to values: one reader a shape, every complaint a problem at its place.

A reader takes a node and a ``Desk`` to report to, and gives the value or None. None means "reported", so that a
caller never has to look at the problems to know that it may not go on.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from gazette.fields.nodes import Mapping, Node, Scalar, Sequence
from gazette.fields.terms import find_key_meant
from gazette.problems import Code, Problem, Severity, Source, Span
from gazette.text.emendations import find_emendations

T = TypeVar("T")
Reader = Callable[[Node, "Desk"], T | None]

# Schemas of the formats are made with the same patterns.
DATE = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
WHOLE_NUMBER = re.compile(r"0{0,8}[1-9][0-9]{0,8}")
FRACTION = re.compile(r"[0-9]{0,3}\.?[0-9]{1,12}")
URL = re.compile(r"""https?://[^\s/?#<>"']+(/[^\s?#<>"']*)?""")
_DIGITS = 9
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}


@dataclass(slots=True)
class Desk:
    """Where readers lay down what is wrong in a file; its list is taken when the reading is over."""

    source: Source
    problems: list[Problem] = field(default_factory=list)

    def report(self, code: Code, span: Span, message: str, hint: str = "", severity: Severity = Severity.ERROR) -> None:
        """Lay a problem down."""
        self.problems.append(Problem(code, span, message, hint, severity))

    def find(self, words: str, node: Node) -> Span:
        """Return where words stand in the file within a node; the node's own place when they are not to be found.

        A quoted or folded scalar holds other characters than the file, so its words are looked for, not counted.
        """
        span = node.span
        start = self.source.offset(span.line, span.column)
        at = self.source.text.find(words, start, self.source.offset(span.end_line, span.end_column))
        return span if at < 0 else self.source.span(at, at + len(words))


def kind_of(node: Node) -> str:
    """Return what a node is, in words."""
    return {Scalar: "a text", Sequence: "a list", Mapping: "a mapping"}[type(node)]


def read_text(node: Node, desk: Desk) -> str | None:
    """Return a text as written, without white space at its ends; it must say something."""
    if not isinstance(node, Scalar):
        desk.report(Code.WRONG_SHAPE, node.span, f"expected a text, found {kind_of(node)}")
        return None
    if not node.text.strip():
        desk.report(Code.WRONG_VALUE, node.span, "expected a text, found nothing", "write it, or delete the key")
        return None
    return node.text.strip()


def read_line(node: Node, desk: Desk) -> str | None:
    """Return a text of one line; a line break in it counts as a space."""
    text = read_text(node, desk)
    if text is not None and "{" in text and any(find_emendations(text)):
        message = "emendations are read in headlines, captions and the text, not here"
        hint = "write the corrected reading alone"
        desk.report(Code.NO_MARKUP, node.span, message, hint, Severity.WARNING)
    return None if text is None else " ".join(text.split("\n"))


def read_date(node: Node, desk: Desk) -> dt.date | None:
    """Return a date written 2024-06-05."""
    text = read_text(node, desk)
    if text is None:
        return None
    match = DATE.fullmatch(text)
    if match is None:
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no date", "write year, month and day: 2024-06-05")
        return None
    with contextlib.suppress(ValueError):
        return dt.date(*map(int, match.groups()))
    desk.report(Code.WRONG_VALUE, node.span, f"there is no day {text!r}", "mend the month or the day")
    return None


def read_whole_number(node: Node, desk: Desk) -> int | None:
    """Return a whole number from 1; ``010`` is ten."""
    text = read_text(node, desk)
    if text is None:
        return None
    if len(text) > _DIGITS or not WHOLE_NUMBER.fullmatch(text):
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no whole number from 1", "write digits only: 4")
        return None
    return int(text)


@dataclass(frozen=True, slots=True)
class NumberReader:
    """A reader of whole numbers from 1 to a bound."""

    most: int

    def __call__(self, node: Node, desk: Desk) -> int | None:
        """Return the number."""
        number = read_whole_number(node, desk)
        if number is not None and number > self.most:
            desk.report(Code.WRONG_VALUE, node.span, f"{number} is too much: {self.most} is the most", "write less")
            return None
        return number


def read_fraction(node: Node, desk: Desk) -> float | None:
    """Return a number from 0 to 1."""
    text = read_text(node, desk)
    if text is None:
        return None
    if not FRACTION.fullmatch(text) or not 0 <= float(text) <= 1:
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no number from 0 to 1", "write a fraction: 0.25")
        return None
    return float(text)


def read_truth(node: Node, desk: Desk) -> bool | None:
    """Return true or false."""
    text = read_text(node, desk)
    if text is None:
        return None
    truth = TRUTHS.get(text.lower())
    if truth is None:
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is neither true nor false", "write true or false")
    return truth


def read_language(node: Node, desk: Desk) -> str | None:
    """Return a language tag (BCP 47): zh-Hans, zh-Hant, en."""
    text = read_text(node, desk)
    if text is not None and not LANGUAGE.fullmatch(text):
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no language tag", "write it as in zh-Hans, zh-Hant, en")
        return None
    return text


def read_colour(node: Node, desk: Desk) -> str | None:
    """Return a colour written #c8161d, in small letters."""
    text = read_text(node, desk)
    if text is not None and not COLOUR.fullmatch(text):
        hint = "write six hexadecimal digits in quotation marks: '#c8161d'"
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no colour", hint)
        return None
    return None if text is None else text.lower()


def read_url(node: Node, desk: Desk) -> str | None:
    """Return a web address, http or https, without a query."""
    text = read_text(node, desk)
    if text is not None and not URL.fullmatch(text):
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is no web address", "write it whole: https://example.org/")
        return None
    return text


@dataclass(frozen=True, slots=True)
class ChoiceReader:
    """A reader that takes one of the given words."""

    choices: tuple[str, ...]

    def __call__(self, node: Node, desk: Desk) -> str | None:
        """Return the word."""
        text = read_text(node, desk)
        if text is None or text in self.choices:
            return text
        hint = nearest(text, self.choices) or f"one of: {', '.join(self.choices)}"
        desk.report(Code.WRONG_VALUE, node.span, f"{text!r} is not among the words that may stand here", hint)
        return None


def read_choice(choices: Iterable[str]) -> ChoiceReader:
    """Make a reader that takes one of the given words."""
    return ChoiceReader(tuple(choices))


# What a file or the settings may accept: warnings about the content, never an error.
ACCEPTABLE = tuple(
    code.value for code in Code if code.value.startswith("T") or code in {Code.RAW_HTML, Code.EMPTY_ISSUE}
)


def read_accepted(node: Node, desk: Desk) -> tuple[str, ...] | None:
    """Return the codes of warnings that an editor has looked into and accepts."""
    return read_list(read_choice(ACCEPTABLE))(node, desk)


@dataclass(frozen=True, slots=True)
class ListReader(Generic[T]):
    """A reader of lists of what another reader takes; ``example`` is shown to somebody who wrote no list."""

    item: Reader[T]
    example: str = ""

    def __call__(self, node: Node, desk: Desk) -> tuple[T, ...] | None:
        """Return the items; None when one of them is wrong."""
        if not isinstance(node, Sequence):
            hint = "put each item on a line of its own after a dash, or all between [ and ]"
            hint = f"write it like this: {self.example}" if self.example else hint
            desk.report(Code.WRONG_SHAPE, node.span, f"expected a list, found {kind_of(node)}", hint)
            return None
        values = [self.item(child, desk) for child in node.items]
        good = tuple(value for value in values if value is not None)
        return good if len(good) == len(values) else None


def read_list(item: Reader[T], example: str = "") -> ListReader[T]:
    """Make a reader of lists; None when one item is wrong."""
    return ListReader(item, example)


def nearest(word: str, known: Iterable[str]) -> str:
    """Return a hint at the known word that another was meant to be; empty for none."""
    near = find_key_meant(word, known)
    return nearest_is(near) if near else ""


def nearest_is(word: str) -> str:
    """Return the hint that this is what was meant."""
    return f"did you mean {word!r}?"
