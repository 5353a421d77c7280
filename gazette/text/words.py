"""Words of Chinese text and what kind of word each is: where a line may break and what can stand alone.

**Source**: the dictionary of jieba, by the package rjieba; its tags are those of ICTCLAS (n noun, v verb,
p preposition, u particle, m numeral, q measure word …).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, filterfalse, starmap
from operator import itemgetter
from types import ModuleType
from typing import NamedTuple

from gazette.text.han import HAN
from gazette.text.place_names import CITIES
from gazette.text.variants import simplified_forms

_REACH, _GUESSED, _PAIR, _LONG_NAME = 6, 3, 2, 4
# A line that may be a headline is asked for all its words; of a longer one the first and the last are enough.
_ASKED_OFTEN = 24
_MARKS = ",。;:!?、“”()《》"
# What closes nothing by itself: a preposition, a conjunction, a particle before its noun.
_OPEN = frozenset({"p", "c", "uj", "uv", "ud", "d"})
_OPEN_WORDS = frozenset("的地得与和及或以为向对在从把被让将由于是有一第这那各每某本该并且而但又")
# What has come is no "up to": 汛期将至, 大雪节气至.
_ARRIVED = re.compile(r"(?:[将將已即]|[节節][气氣])至$")
# What begins nothing: particles, suffixes, measure words of a number above.
_BOUND = frozenset({"uj", "ul", "uz", "ug", "uv", "ud", "y", "k"})
VERBS = frozenset({"v", "vg", "vd", "vi", "vq"})
# What leads to a word behind it, and is a surname.
_PARTICLES = frozenset("从向于和都那应别连还当由为被将")
_PREDICATE = frozenset({"v", "vd", "vg", "vi", "vq", "d", "p"})


_TWO_HAN = re.compile(rf"[{HAN}]{{2}}")
_SECOND = itemgetter(1)  # of a word and its tag


class Word(NamedTuple):
    """A word and its tag."""

    text: str
    tag: str


@lru_cache(maxsize=256)  # lines of headlines are asked for again
def split_words(text: str) -> tuple[Word, ...]:
    """Return the words of a folded text, in order, white space left out."""
    return tuple(starmap(Word, _tag(text)))


def split_plainly(text: str) -> tuple[str, ...]:
    """Return the words of a simplified text without their tags, white space and marks among them; joined, the text."""
    return tuple(_dictionary().cut(text))


def find_all_words(text: str) -> frozenset[str]:
    """Return every word of the dictionary that a simplified text has, those inside of others too: 开拓 in 开拓进取."""
    return frozenset(_dictionary().cut_all(text))


def tag_words(text: str) -> list[tuple[str, str]]:
    """Return the words of a long text with their tags, nothing remembered of it."""
    tagged: list[tuple[str, str]] = _dictionary().tag(simplify(text))
    return tagged


def open_dictionary() -> None:
    """Load the dictionary: processes that are copied from this one have it then."""
    _dictionary()


@cache
def _dictionary() -> ModuleType:
    import rjieba  # noqa: PLC0415  # dear to load, and where all words are known already nobody asks for it

    return rjieba


def simplify(text: str) -> str:
    """Return the text with each traditional character as its simplified form, column for column."""
    return text.translate(_table()) if _traditional().search(text) else text


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    return {ord(old): new for old, new in simplified_forms().items()}


@cache
def _traditional() -> re.Pattern[str]:
    return re.compile("[" + "".join(map(re.escape, map(chr, _table()))) + "]")


@lru_cache(maxsize=4096)
def _tag(text: str) -> tuple[tuple[str, str], ...]:
    """Return the words of a folded text and their tags, in order, white space left out."""
    tagged = _dictionary().tag(text)
    return tuple(tagged if text.split() == [text] else (pair for pair in tagged if not pair[0].isspace()))


@lru_cache(maxsize=8192)
def is_cut(above: str, below: str) -> bool:
    """Say whether a word reaches from the end of one line to the head of the next."""
    return bool(_reach_over(above, below))


def is_word_cut(above: str, below: str) -> bool:
    """Say whether a word of the dictionary reaches over, none that is only supposed to be one: 时|期, not 能|期."""
    word = _reach_over(above, below)
    return bool(word) and word in find_all_words(word)


def _reach_over(above: str, below: str) -> str:
    """Return the word that reaches from the end of one line to the head of the next, or nothing."""
    if _TWO_HAN.fullmatch(above[-1:] + below[:1]) is None:
        return ""
    tail, head = above[-_REACH:], below[:_REACH]
    words = list(filterfalse(str.isspace, _dictionary().cut(tail + head)))
    ends = list(accumulate(map(len, words)))
    at = bisect_left(ends, len(tail))
    return "" if at == len(ends) or ends[at] == len(tail) else words[at]


@lru_cache(maxsize=8192)
def is_open(text: str) -> bool:
    """Say whether a line ends in a word that wants another after it."""
    if _ARRIVED.search(text):
        return False
    tagged = _tag(_last_phrase(text))
    return bool(tagged) and (tagged[-1][1] in _OPEN or tagged[-1][0] in _OPEN_WORDS)


@lru_cache(maxsize=8192)
def is_bound(text: str) -> bool:
    """Say whether a line begins with a word that wants another before it."""
    tagged = _tag(_first_phrase(text))
    return bool(tagged) and tagged[0][1] in _BOUND


def _last_phrase(text: str) -> str:
    """Return what stands behind the last mark of a long text, or that mark: no word reaches over one."""
    if len(text) <= _ASKED_OFTEN:
        return text
    at = max(map(text.rfind, _MARKS))
    return text[at + 1 :] or text[at:]


def _first_phrase(text: str) -> str:
    """Return what stands before the first mark of a long text, or that mark."""
    if len(text) <= _ASKED_OFTEN:
        return text
    at = min((at for at in map(text.find, _MARKS) if at >= 0), default=len(text))
    return text[:at] or text[:1]


@lru_cache(maxsize=8192)
def has_verb(text: str) -> bool:
    """Say whether a line holds a verb, so that it may say something by itself."""
    return not VERBS.isdisjoint(map(_SECOND, _tag(text)))


@lru_cache(maxsize=8192)
def says_of_thing(text: str) -> bool:
    """Say whether a few characters are a noun of two and a verb: 农事忙."""
    words = split_words(text)
    if len(words) != _PAIR or len(words[0].text) != _PAIR or words[0].tag.startswith("nr"):
        return False
    return words[0].tag[0] in "nt" and words[1].tag in VERBS


@lru_cache(maxsize=8192)
def is_known_name(text: str) -> bool:
    """Say whether the dictionary has a text as one person's name; four characters are none by a guess: 登碧浪亭."""
    words = split_words(text)
    named = len(words) == 1 and words[0].tag.startswith("nr")
    return named and (len(text) < _LONG_NAME or _is_listed(text))


@lru_cache(maxsize=8192)
def is_place(text: str) -> bool:
    """Say whether a text is the name of one place: a city, 唐山, or what the dictionary has as one, 江苏."""
    if simplify(text) in CITIES:
        return True
    words = split_words(text)
    return len(words) == 1 and words[0].tag == "ns" and _is_listed(text)


def _is_listed(text: str) -> bool:
    """Say whether the dictionary has a text whole; else two characters are one word by a guess."""
    return len(_dictionary().cut(simplify(text), hmm=False)) == 1


@lru_cache(maxsize=8192)
def is_common_word(text: str) -> bool:
    """Say whether the dictionary has a text as one word that names nobody: 毕业, 通告."""
    words = split_words(text)
    if len(text) == 1 or len(words) != 1 or words[0].tag.startswith(("nr", "x")):
        return False
    guessed = (
        len(text) <= _GUESSED or words[0].tag == "m"
    )  # of a surname and a name: 廖文彬; of 何大年, where 年 counts
    return not guessed or _is_listed(text)


def leads_to_word(text: str) -> bool:
    """Say whether three characters are a particle that is a surname, too, and a word behind it: 连月亮, 从远方."""
    return len(text) == 3 and text[0] in _PARTICLES and is_common_word(text[1:])  # noqa: PLR2004  # as long as names


@lru_cache(maxsize=8192)
def starts_predicate(text: str) -> bool:
    """Say whether a line begins with a verb, an adverb or a preposition: with what is said of a subject."""
    tagged = _tag(text)
    return bool(tagged) and tagged[0][1] in _PREDICATE
