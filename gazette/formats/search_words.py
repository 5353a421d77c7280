"""What is suggested to a reader who types, and what a word typed in pinyin may mean: small files beside the index."""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from string import ascii_lowercase

from gazette.formats.compact import format_compact
from gazette.model import Output, Paper
from gazette.paper.addresses import SEARCH
from gazette.text.one_line import format_one_line
from gazette.text.pinyin import find_spellings
from gazette.text.words import find_all_words, simplify, tag_words

NAMES = f"{SEARCH}names.json"
PINYIN = f"{SEARCH}pinyin/"
# Compressed, as the wire has it: names are loaded by every reader who types.
NAMES_BYTES = 10_000
# With the simplified forms of a paper that is printed in traditional characters.
FORMS_BYTES = 20_000
# A word of one headline is no help to anybody who does not know it already.
_FREQUENT = 2
# Nouns, names, verbs and set phrases can be looked for; what only holds a sentence together cannot.
_TELLING = frozenset("nvaijlsbt")
_HAN_WORD = re.compile("[\u3400-\u9fff]{2,}")


def format_search_words(paper: Paper) -> tuple[Output, ...]:
    """Return the names and words to suggest, and for each letter what is spelt with it at the beginning.

    **Shape**: ``names.json`` is a list, what most articles have first: of texts, and of ``[text, simplified]`` where a
    name is printed in traditional characters; at most ``NAMES_BYTES`` compressed without the simplified forms and
    ``FORMS_BYTES`` with them.
    ``pinyin/l.json`` is ``{"laodong": "劳动", …}``, a spelling to the words that have it, parted by spaces, the
    frequent ones first; ``劳动/勞動`` is a word and how the paper prints it. Every letter has its file, so that
    browsers ask for none that is not there.
    """
    names = [_with_simplified(name) for name in list_names(paper)]
    return (Output(NAMES, format_compact(names)), *_format_pinyin(list_spellings(paper)))


def list_names(paper: Paper) -> list[str]:
    """Return the columns, the people and the words of several headlines to suggest, as the paper prints them.

    **Shape**: what most articles have first; as many as take ``NAMES_BYTES`` compressed.
    """
    words = _Words()
    for text in _headlines(paper):
        words.add(text, _find_telling(text))
    columns = {listing.name: len(listing.articles) for listing in paper.columns}
    frequent = {words.as_printed(word): count for word, count in words.counts.items() if count >= _FREQUENT}
    counts = Counter(frequent) | Counter(_count_people(paper)) | Counter(columns)
    names = [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    while _is_too_long(names):
        names = names[: len(names) * 9 // 10]
    return names


def list_spellings(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Return the words of headlines and the names of people by how they are spelt, as the paper prints them.

    **Shape**: spellings in order, as ``text.pinyin.find_spellings`` gives them; the frequent words first.
    """
    words = _Words()
    for text in _headlines(paper):
        words.add(text, _find_inner(text))
    people = _count_people(paper)
    printed = {simplify(name): name for name in people}
    spelt: dict[str, dict[str, int]] = {}
    for counts, name in ((words.counts, False), ({simplify(each): count for each, count in people.items()}, True)):
        for word, count in counts.items():
            for spelling in find_spellings(word, name=name):
                spelt.setdefault(spelling, {})[word] = count
    return {
        spelling: tuple(
            printed.get(word) or words.as_printed(word)
            for word, _ in sorted(spelt[spelling].items(), key=lambda item: (-item[1], item[0]))
        )
        for spelling in sorted(spelt)
    }


class _Words:
    """In how many headlines words are, all ways to print a word taken together, and how each is printed mostly."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self._otherwise: dict[str, Counter[str]] = {}

    def add(self, text: str, words: Mapping[str, int]) -> None:
        """Count the simplified words of a headline, which stand at these places of it."""
        self.counts.update(words.keys())
        for word, at in words.items():
            printed = text[at : at + len(word)]
            if printed != word:
                self._otherwise.setdefault(word, Counter())[printed] += 1

    def as_printed(self, word: str) -> str:
        """Return a word in the characters that most headlines have it in."""
        forms = self._otherwise.get(word)
        if forms is None:
            return word
        plainly = {word: self.counts[word] - forms.total()}
        return min((forms | Counter(plainly)).items(), key=lambda item: (-item[1], item[0]))[0]


def _with_simplified(name: str) -> str | tuple[str, str]:
    simplified = simplify(name)
    return name if simplified == name else (name, simplified)


def _is_too_long(names: Sequence[str]) -> bool:
    packed = zlib.compress(format_compact(names))
    forms = zlib.compress(format_compact([_with_simplified(name) for name in names]))
    return len(packed) > NAMES_BYTES or len(forms) > FORMS_BYTES


def _count_people(paper: Paper) -> dict[str, int]:
    return {listing.name: len(listing.articles) for listing in paper.people}


def _headlines(paper: Paper) -> Iterator[str]:
    for article in (article for issue in paper.issues for article in issue.articles):
        wordings = (article.title, article.kicker, article.subtitle)
        yield "\n".join(format_one_line(each.corrected) for each in wordings if each is not None)


def _find_telling(text: str) -> dict[str, int]:
    """Return the words of a headline that can be looked for, and where each stands first."""
    found: dict[str, int] = {}
    at = 0
    for word, tag in tag_words(text):
        if _HAN_WORD.fullmatch(word) and tag[:1] in _TELLING:
            found.setdefault(word, at)
        at += len(word)
    return found


def _find_inner(text: str) -> dict[str, int]:
    """Return every word of a headline, those inside of others too, and where each stands first."""
    simplified = simplify(text)
    return {word: simplified.index(word) for word in sorted(find_all_words(simplified)) if _HAN_WORD.fullmatch(word)}


def _format_pinyin(spellings: Mapping[str, Sequence[str]]) -> Iterable[Output]:
    letters: dict[str, dict[str, str]] = {letter: {} for letter in ascii_lowercase}
    for spelling, words in spellings.items():
        letters[spelling[0]][spelling] = " ".join(map(_with_printed, words))
    for letter, table in letters.items():
        yield Output(f"{PINYIN}{letter}.json", format_compact(table))


def _with_printed(word: str) -> str:
    simplified = simplify(word)
    return word if simplified == word else f"{simplified}/{word}"
