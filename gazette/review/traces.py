"""What an article said when it got its place, in 64 digits: known again by them, though its file is gone.

An editor who takes an article out leaves nothing to compare with, and counting places does not tell which it was: the
page text may have got another article meanwhile, and a person may have written one at its place.

**Source**: minwise hashing with one permutation (Li, Owen and Zhang 2012) and few bits (Li and König 2010): the share
of buckets that agree is the share of pairs of characters that two texts have in common.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import add
from zlib import crc32

from gazette.model import ArticleFile
from gazette.text.emendations import parse_wording
from gazette.text.widths import ink_of

_BUCKETS = 32
_EMPTY, _NONE = 0, 1 << 32
_GOLDEN = 0x9E3779B1  # 2**32 by the golden ratio: a checksum is linear, and its product with this is not (Knuth 6.4)
_ALIKE = 0.5  # what two notices of one form hardly reach, and a text with a sentence mended does
_KIN = 0.3  # what no two texts about different things reach
_SAME_NUMBER = 0.05  # of two that are equal, the one that stood there

Given = tuple[tuple[int, str], ...]


def find_text(file: ArticleFile) -> str:
    """Return the words of an article that tell it from others, as printed: headline, captions and body."""
    captions = "".join(photo.caption.printed for photo in file.article.photos if photo.caption)
    body = parse_wording(file.body).printed if "{" in file.body else file.body
    return f"{file.article.title.printed}{captions}{body}"


def find_words(text: str) -> frozenset[str]:
    """Return the pairs of characters that stand beside each other in a text: what texts are compared by."""
    ink = ink_of(text)
    return frozenset(map(add, ink, ink[1:])) or frozenset({ink})


def trace_article(file: ArticleFile) -> str:
    """Return the trace of an article's words: one byte for each bucket of them, two hexadecimal digits a byte."""
    least = [_NONE] * _BUCKETS
    ink = ink_of(find_text(file))
    pairs = list(map(add, ink, ink[1:])) or [ink]  # a pair that comes twice changes nothing
    words = "\0".join(pairs).encode("utf-8", "surrogatepass").split(b"\0")  # none has a \0
    for checksum in map(crc32, words):
        mixed = checksum * _GOLDEN & 0xFFFFFFFF
        bucket = mixed >> 27
        if mixed < least[bucket]:  # noqa: PLR1730  # min() takes as long as all the rest
            least[bucket] = mixed
    return bytes(_EMPTY if each == _NONE else each & 0xFF or 1 for each in least).hex()


def compare_traces(one: str, other: str) -> float:
    """Return how much of their words two articles have in common, from 0 to 1, by their traces."""
    pairs = [(a, b) for a, b in zip(bytes.fromhex(one), bytes.fromhex(other), strict=True) if a or b]
    return sum(a == b for a, b in pairs) / (len(pairs) or 1)


def may_be_of(file: ArticleFile, trace: str) -> bool:
    """Say whether an article may be another version of the one that left a trace."""
    return compare_traces(trace_article(file), trace) >= _KIN


def is_likely_of(file: ArticleFile, trace: str) -> bool:
    """Say whether an article is most likely the one that left a trace, with a sentence mended at most."""
    return compare_traces(trace_article(file), trace) >= _ALIKE


def match_traces(
    versions: Sequence[Sequence[ArticleFile]], numbers: Sequence[int | None], given: Given
) -> dict[int, int]:
    """Return the place that each article was given, as far as one of the traces is its own.

    **Shape**: ``versions`` are what an article says, and what its file does where it has one; ``numbers`` are the
    places where the articles stand, or else would. Each trace is of one article at most.
    """
    if not given:
        return {}
    traces = [[trace_article(file) for file in files] for files in versions]
    matched = _match_same(traces, numbers, given)
    taken = set(matched.values())
    left = [(number, there) for number, there in given if number not in taken]
    found = []
    for index, here in enumerate(traces):
        for number, there in left if index not in matched else ():
            likeness = max((compare_traces(each, there) for each in here), default=0.0)
            if likeness >= _ALIKE:
                found.append((-likeness - _SAME_NUMBER * (number == numbers[index]), index, number))
    for _, index, number in sorted(found):
        if index not in matched and number not in taken:
            matched[index] = number
            taken.add(number)
    return matched


def _match_same(traces: Sequence[Sequence[str]], numbers: Sequence[int | None], given: Given) -> dict[int, int]:
    """Return the place of each article that says what it said there, the same: most of a page, and none is liker."""
    there = dict(given)
    matched: dict[int, int] = {}
    taken: set[int] = set()
    for index, (here, number) in enumerate(zip(traces, numbers, strict=True)):
        if number is not None and number not in taken and there.get(number) in here:
            matched[index] = number
            taken.add(number)
    return matched
