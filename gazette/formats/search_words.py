"""What is suggested to a reader who types, and what a word typed in pinyin may mean: small files beside the index."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from string import ascii_lowercase

from gazette.formats.compact import format_compact
from gazette.model import Heading, Output, Paper
from gazette.paper.addresses import SEARCH
from gazette.text.one_line import format_one_line
from gazette.text.pinyin import find_spellings
from gazette.text.words import find_all_words, simplify, tag_words

NAMES = f"{SEARCH}names.json"
PINYIN = f"{SEARCH}pinyin/"
# Compressed, as the wire has it: names are loaded by every reader who types.
NAMES_BYTES = 10_000
# A word of one headline is no help to anybody who does not know it already.
_FREQUENT = 2
# Nouns, names, verbs and set phrases can be looked for; what only holds a sentence together cannot.
_TELLING = frozenset("nvaijlsbt")


def format_search_words(paper: Paper) -> tuple[Output, ...]:
    """Return the names and words to suggest, and for each letter what is spelt with it at the beginning.

    **Shape**: ``names.json`` is a list, what most articles have first, at most ``NAMES_BYTES`` compressed;
    ``pinyin/l.json`` is ``{"laodong": "劳动", …}``, a spelling to the words that have it, parted by spaces, the
    frequent ones first. Every letter has its file, so that browsers ask for none that is not there.
    """
    return (Output(NAMES, format_compact(list_names(paper))), *_format_pinyin(list_spellings(paper)))


def list_names(paper: Paper) -> list[str]:
    """Return the columns, the people and the words of several headlines to suggest.

    **Shape**: what most articles have first; as many as take ``NAMES_BYTES`` compressed.
    """
    headlines = [_headlines(article) for issue in paper.issues for article in issue.articles]
    people = _count_people(paper)
    columns = {listing.name: len(listing.articles) for listing in paper.columns}
    telling = Counter(word for text in headlines for word in _find_telling(text))
    frequent = {word: count for word, count in telling.items() if count >= _FREQUENT}
    counts = Counter(frequent) | Counter(people) | Counter(columns)
    names = [name for name, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))]
    while len(zlib.compress(format_compact(names))) > NAMES_BYTES:
        names = names[: len(names) * 9 // 10]
    return names


def list_spellings(paper: Paper) -> dict[str, tuple[str, ...]]:
    """Return the words of headlines and the names of people by how they are spelt; the frequent first.

    **Shape**: spellings in order, as ``text.pinyin.find_spellings`` gives them.
    """
    headlines = [_headlines(article) for issue in paper.issues for article in issue.articles]
    sounding = Counter(word for text in headlines for word in find_all_words(text) if _is_han_word(word))
    spelt: dict[str, dict[str, int]] = {}
    for counts, name in ((sounding, False), (_count_people(paper), True)):
        for word, count in counts.items():
            for spelling in find_spellings(simplify(word), name=name):
                spelt.setdefault(spelling, {})[simplify(word)] = count
    return {
        spelling: tuple(word for word, _ in sorted(spelt[spelling].items(), key=lambda item: (-item[1], item[0])))
        for spelling in sorted(spelt)
    }


def _count_people(paper: Paper) -> dict[str, int]:
    return {listing.name: len(listing.articles) for listing in paper.people}


def _headlines(article: Heading) -> str:
    wordings = (article.title, article.kicker, article.subtitle)
    return simplify("\n".join(format_one_line(each.corrected) for each in wordings if each is not None))


def _find_telling(text: str) -> frozenset[str]:
    return frozenset(word for word, tag in tag_words(text) if _is_han_word(word) and tag[:1] in _TELLING)


def _is_han_word(word: str) -> bool:
    return len(word) > 1 and all("\u3400" <= each <= "\u9fff" for each in word)


def _format_pinyin(spellings: Mapping[str, Sequence[str]]) -> Iterable[Output]:
    letters: dict[str, dict[str, str]] = {letter: {} for letter in ascii_lowercase}
    for spelling, words in spellings.items():
        letters[spelling[0]][spelling] = " ".join(words)
    for letter, table in letters.items():
        yield Output(f"{PINYIN}{letter}.json", format_compact(table))
