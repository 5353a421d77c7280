"""Quotation marks, book-title marks and brackets that do not come in pairs.

**Source**: GB/T 15834-2011: a quotation of several paragraphs opens each of them and is closed once, in the last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.problems import Code, Problem, Source
from gazette.proofreading.passages import HIDDEN, Passage, warn
from gazette.text.patterns import compile_late

_PAIRS = {"“": "”", "‘": "’", "《": "》", "〈": "〉", "「": "」", "『": "』", "（": "）", "【": "】", "〔": "〕"}
_CLOSERS = {closer: opener for opener, closer in _PAIRS.items()}
_QUOTES = frozenset("“‘「『")
# A narrow bracket does for a wide one: recognition and typesetters mix them.
_SAME = {"(": "（", ")": "）"}
SUSPECT = compile_late("[" + "".join((*_PAIRS, *_CLOSERS, *_SAME)) + "]")
# Pairs one after the other, and in a pair pairs of other kinds: nothing is wrong with the marks of a passage like this.
_KINDS = tuple((re.escape(opener), re.escape(closer)) for opener, closer in (*_PAIRS.items(), ("(", ")")))
_IN_ORDER = compile_late(
    "(?:{})*".format(
        "|".join(
            f"{opener}(?:{'|'.join(other + end for other, end in _KINDS if other != opener)})*{closer}"
            for opener, closer in _KINDS
        )
    )
)
# 1） and 二) number things, and nothing opens them; ’ after a Latin letter is an apostrophe.
_NUMBERED = compile_late(r"(?:^|[\s，。；：、！？\ufffc”]|[^\w])[0-9０-９a-zA-Z一二三四五六七八九十]{1,3}$")
# 〉〉〉 and the like point at what follows; they hold nothing.
_ARROWS = compile_late(r"^[〉》]{2,}|([〉》〈《])\1{2,}")
# Two that open and nothing between them that closes or is of another kind.
_NESTED = compile_late(r"(?P<outer>[“‘「『])(?P<between>[^“”‘’「」『』\n]*)(?P<inner>(?P=outer))")
_MIXED = compile_late(r"（[^（）()\n]*\)|\([^（）()\n]*）")
_OF_ONE_KIND = "inside “ ” write ‘ ’, inside ‘ ’ write “ ”; or one of them stands the wrong way round"
_HINT = "look at the printed page: one of the pair is missing, or stands the wrong way round"


def check_marks(source: Source, passages: Sequence[Passage]) -> Iterator[Problem]:
    """Warn once in each passage of a mark whose other half is missing."""
    for index, passage in enumerate(passages):
        if _IN_ORDER.fullmatch("".join(SUSPECT.findall(passage.text))):
            continue
        following = passages[index + 1] if index + 1 < len(passages) else None
        yield from _check_kinds(source, passage)
        at = _find_unpaired(passage, following)
        if at is None:
            continue
        mark = passage.text[at]
        opened = _SAME.get(mark, mark) in _PAIRS
        message = f"{mark} is never closed" if opened else f"{mark} closes what nothing opened"
        yield warn(Code.UNBALANCED, source.span(passage.start + at), message, _HINT)


def _check_kinds(source: Source, passage: Passage) -> Iterator[Problem]:
    """Warn once in a passage of a quotation mark inside its own kind, and of brackets of two widths."""
    found = _NESTED.search(passage.text)
    if found:
        span = source.span(passage.start + found.start("inner"), passage.start + found.end("inner"))
        message = f"{found['inner']} stands inside {found['outer']}, and both are of one kind"
        yield warn(Code.UNBALANCED, span, message, _OF_ONE_KIND)
    mixed = _MIXED.search(passage.text)
    if mixed:
        span = source.span(passage.start + mixed.start(), passage.start + mixed.end())
        message = "one of these brackets is half-width, the other full-width"
        yield warn(Code.HALF_WIDTH, span, message, "write both alike: （ ）")


def _find_unpaired(passage: Passage, following: Passage | None) -> int | None:
    """Return where a mark stands alone, counted from the passage's beginning; None when all are paired."""
    stack: list[tuple[str, int]] = []
    for match in SUSPECT.finditer(_ARROWS.sub(_blank, passage.text)):
        mark = _SAME.get(match[0], match[0])
        if mark in _PAIRS:
            stack.append((mark, match.start()))
        elif stack and stack[-1][0] == _CLOSERS[mark]:
            stack.pop()
        elif _stands_alone(passage.text, match.start(), mark):
            continue
        elif any(opener == _CLOSERS[mark] for opener, _ in stack):
            return stack[-1][1]
        else:
            return match.start()
    # A quotation in a quotation opens both anew: what is open here opens the next paragraph, in this order.
    if stack and passage.body and _goes_on("".join(opener for opener, _ in stack), following):
        stack.clear()
    return stack[-1][1] if stack else None


def _blank(match: re.Match[str]) -> str:
    return HIDDEN * len(match[0])


def _stands_alone(text: str, at: int, mark: str) -> bool:
    if mark == "’":
        before = text[max(0, at - 1) : at]
        return (before.isascii() and before.isalnum()) or text[at + 1 : at + 2].isdecimal()
    return mark == "）" and bool(_NUMBERED.search(text[max(0, at - 5) : at]))


def _goes_on(openers: str, following: Passage | None) -> bool:
    if following is None or not following.body or not _QUOTES.issuperset(openers):
        return False
    return following.text.lstrip(" >　\n").startswith(openers)
