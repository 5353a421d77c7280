"""Words that texts share, as pairs of neighbouring characters: no dictionary is asked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import repeat
from math import fsum, log
from operator import add

from gazette.text.patterns import compile_late

_LONG = 400  # characters of a text in which it takes longer to look for a pair than to remember it
_MARKS, _WORDS = compile_late(r"[^\w]"), compile_late(r"\w+")


@lru_cache(maxsize=2048)
def pairs_of(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters, letters and digits of a folded text."""
    words = words_of(key)
    return frozenset(map(add, words, words[1:]))


def words_of(key: str) -> str:
    """Return the Han characters, letters and digits of a folded text."""
    return key if key.isalnum() else "".join(_WORDS.findall(key))  # to re those are words, and the underscore


@lru_cache(maxsize=1024)
def share(key: str, text: str) -> float:
    """Return which part of a headline's pairs of characters the text has, from 0 to 1."""
    pairs = pairs_of(key) if text else None
    has = text.__contains__ if len(text) < _LONG else _find_in(text).__getitem__
    return sum(map(has, pairs)) / len(pairs) if pairs else 0.0


class _Found(dict[str, bool]):
    """Which pairs of characters a text has: each is looked for once, and the parts of one headline share most."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def __missing__(self, pair: str) -> bool:
        found = self[pair] = pair in self._text
        return found


@lru_cache(maxsize=32)  # the texts of a page
def _find_in(text: str) -> _Found:
    return _Found(text)


@lru_cache(maxsize=1024)
def reach(key: str, text: str) -> int:
    """Return how far into a text the first pair of characters stands that a headline shares with it.

    **Units**: characters; the length of the text where none does.
    """
    found = [at for at in map(text.find, pairs_of(key)) if at >= 0]
    return min(found) if found else len(text)


def pairs_inside(paragraphs: Sequence[str]) -> frozenset[str]:
    """Return the pairs of characters that stand side by side in folded paragraphs, no mark between them."""
    if len(paragraphs) == 1:
        return _pairs_side_by_side(paragraphs[0])
    return _pairs_of_text(tuple(paragraphs))


@lru_cache(maxsize=32)  # the texts of a page, which many ways to divide its stacks and whoever compares them ask for
def _pairs_of_text(paragraphs: tuple[str, ...]) -> frozenset[str]:
    return frozenset().union(*map(_pairs_side_by_side, paragraphs))


@lru_cache(maxsize=256)  # the paragraphs of a page: ways to divide its stacks ask for them again, other pages never
def _pairs_side_by_side(key: str) -> frozenset[str]:
    return frozenset().union(*(map(add, run, run[1:]) for run in _MARKS.split(key)))


def leave_out(pairs: frozenset[str], texts: Iterable[str]) -> frozenset[str]:
    """Return the pairs of characters that no text has, nor any two of them side by side where one ends; none is empty.

    They are of those of ``pairs_of``: no mark is in them, and so each stands in a run of ``pairs_inside`` if anywhere.
    """
    left, last = set(pairs), ""
    for text in texts:
        left = left - _pairs_side_by_side(text)
        left.discard(last + text[0])
        last = text[-1]
    return frozenset(left)


class _Weights(dict[str, float]):
    """What pairs of characters count: the more, the fewer of some texts have them; each is counted once."""

    def __init__(self, texts: Sequence[frozenset[str]]) -> None:
        super().__init__()
        self._texts = texts

    def __missing__(self, pair: str) -> float:
        count = len([True for pairs in self._texts if pair in pairs])
        weight = self[pair] = log((len(self._texts) + 1) / count) if count else 0.0
        return weight


class TextsBelow:
    """The texts below a stack of headlines: how many words each shares with one, which many ways to divide it ask.

    **Shape**: a text is its pairs of characters. **Units**: each pair of characters counts by how few of the texts have
    it.
    """

    def __init__(self, texts: Sequence[frozenset[str]]) -> None:
        self._pairs = texts
        self._weights = _Weights(texts)

    def overlaps(self, pairs: frozenset[str]) -> list[float]:
        """Return how many of some words each text has."""
        weight = self._weights.__getitem__
        return [fsum(map(weight, pairs & own)) for own in self._pairs]


def list_gains(overlaps: list[float], most: float) -> list[float]:
    """Return how many more words each text has than the others; more than ``most`` is no surer."""
    enough = list(map(min, overlaps, repeat(most)))
    *_, second, first = sorted(enough)
    return [own - (second if own == first else first) for own in enough]
