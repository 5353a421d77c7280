"""What the first sentences of a text say of a headline's lines: of each line beside the one below it.

**Source**: reports are built as an inverted pyramid (倒金字塔). A title says what the first sentence says, and a
subtitle what comes after it; what leads in to a title names circumstances, told later in the sentence or not at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise, repeat
from operator import add
from typing import NamedTuple

from gazette.importer.headline_lengths import list_lengths, name_place
from gazette.importer.headline_parts import Cuts
from gazette.importer.headline_sentences import list_sentences
from gazette.importer.headline_turns import list_turns
from gazette.importer.lines import Line
from gazette.importer.openers import find_opener
from gazette.importer.pairs import pairs_of, share
from gazette.importer.paraphrases import Sayings, list_amounts
from gazette.importer.rules.measures import is_parallel
from gazette.importer.series import is_series, sounds_like_column
from gazette.importer.weights import HEADLINE
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_open, split_words

_STOP = compile_late(r"[。!?]")
# A word in quotation marks, not what somebody says.
_QUOTED = compile_late(r"(?<![称稱说說道:])“")
# What will be, still is, or came to so much: a line adds it to the one above.
_STATE = compile_late(r"有望|可望|预计|料|拟|擬|将|將|已|未|仍|不再|无|無|逾|達|达")
# 昨夺首金, 去年新设三百余家, 首批下月上岗: what stands above has said whose.
_WHEN = compile_late(r"[去今明前昨首第]")
# What came about, said to its end: 联检大楼昨日启用. What stands below adds to it.
_CAME_ABOUT = compile_late(
    r"揭晓|开幕|闭幕|竣工|亮相|启动|开展|收官|启用|合龙|通车|投产|出炉|落成|开工|成立|签约|挂牌|举行|召开|开通|开馆|上市|开业|结束|落幕|登场|发布|获奖|夺冠|完成|开赛|告捷|就绪"
)
_NUMBER = compile_late(r"\d|[一二三四五六七八九十百千万萬]+[个個名户戶元万萬亿億项項]")
_TEXT_REACH, _HEAD_REACH, _FEW = 400, 60, 30
_MUCH, _LENGTH = 0.5, 14
_OPENING, _BEGINNING = 40, 60
_SHORTEST, _LONGEST = 8, 120
_LATER, _MORE = 10.0, 0.2
_NAMED = 3
_NOUNS = frozenset({"n", "ns", "nt", "nr", "nz"})


# What holds of two lines, and how much.
_Facts = tuple[tuple[str, float], ...]


class Told(NamedTuple):
    """What a text says of a line above another. **Units**: sums of weights, as a part's last line or one of a title."""

    as_kicker: float
    in_title: float
    above_subtitle: float


class _Lead(NamedTuple):
    """The beginning of a text, the head of a report left out; ``nouns`` are the first of its first sentence."""

    sentences: tuple[str, ...]
    first: str
    nouns: tuple[str, ...]
    sayings: Sayings


def find_told(lines: tuple[Line, ...], text: str) -> tuple[Told, ...]:
    """Return what a text says of each line of its headline that has one below it; nothing where there is no text.

    The name of a column says nothing of a text, nor does a line whose last word wants another: 一片叶子的.
    """
    told = []
    for place, (above, below) in enumerate(pairwise(lines if text else ())):
        facts = _list_told_of(above, below, text, name_place(place, len(lines)))
        told.append(Told(*[_weigh(place, facts) for place in _PLACES]))
    return tuple(told)


def list_told(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str) -> Iterator[tuple[str, float]]:
    """Yield what a text says of a division: for the lines that it holds of names of weights, and how much of each."""
    first, second, third = cuts
    for index, (above, below) in enumerate(pairwise(lines if text else ()), 1):
        place = "kicker" if first < index == second else "title goes on" if second < index < third else ""
        place = "subtitle" if index == third else place
        for fact, much in _list_told_of(above, below, text, name_place(index - 1, len(lines))) if place else ():
            if f"{place}: {fact}" in HEADLINE:
                yield f"{place}: {fact}", much


def _list_told_of(above: Line, below: Line, text: str, place: str) -> _Facts:
    """Return the names of what holds of a line and the one below it, and how much."""
    upper, lower = above.key, below.key
    if is_series(upper) or sounds_like_column(upper) or is_open(upper):
        return ()
    facts = (place, *list_lengths(upper, lower), *list_sentences(upper, lower), *list_facts(upper, lower, text))
    amounts = list_amounts(upper, lower, _read_lead(text).sayings) if len(text) > _FEW else ()
    return (*zip(facts, repeat(1.0)), *amounts)


def score_told(told: tuple[Told, ...], divisions: tuple[Cuts, ...]) -> list[float]:
    """Return what a text says of each division: of each line beside the one below it."""
    total = [0.0] * len(divisions)
    for line, places in zip(told, _place_lines(len(told), divisions), strict=True):
        total = list(map(add, total, map((*line, 0.0).__getitem__, places)))
    return total


@lru_cache(maxsize=32)  # as of the places of seams
def _place_lines(count: int, divisions: tuple[Cuts, ...]) -> list[list[int]]:
    """Return for each line which of its weights counts in each division; one more where it stands elsewhere."""
    return [
        [
            0 if first < index == second else 1 if second < index < third else 2 if index == third else 3
            for first, second, third in divisions
        ]
        for index in range(1, count + 1)
    ]


class _Names(dict[str, str]):
    """What weights of a place are called, by the facts that they are of."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self._place = place

    def __missing__(self, fact: str) -> str:
        found = self[fact] = f"{self._place}: {fact}"
        return found


_PLACES = tuple(map(_Names, ("kicker", "title goes on", "subtitle")))


def _weigh(place: _Names, facts: _Facts) -> float:
    total = 0.0
    for fact, much in facts:
        total = total + HEADLINE.get(place[fact], 0.0) * much
    return total


@lru_cache(maxsize=2048)
def list_facts(above: str, below: str, text: str) -> tuple[str, ...]:
    """Return what holds of a folded line and the one below it: names of facts."""
    facts = [
        ("below, a quotation", _QUOTED.search(below) is not None),
        ("below, when", _WHEN.match(below) is not None),
        ("below, what will be or still is", _STATE.search(below) is not None),
        ("below, a number, and none above", bool(_NUMBER.search(below)) and not _NUMBER.search(above)),
        ("above, what came about", _CAME_ABOUT.fullmatch(above[-2:]) is not None),
        ("above to its verb, below another thing", _goes_over(above, below)),
        ("below, two phrases alike", is_parallel(below)),
        *list_turns(above, below),
    ]
    if len(text) > _FEW:
        lead = _read_lead(text)
        facts += [*_list_orders(above, below, lead), *_list_told(above, below, lead.first)]
    return tuple(name for name, holds in facts if holds)


def _list_orders(above: str, below: str, lead: _Lead) -> list[tuple[str, bool]]:
    """Return whose words come first: those of a line or of the one below it."""
    opening = lead.first[:_OPENING]
    return [
        ("above, what an earlier sentence says", _rank(above, lead) < _rank(below, lead)),
        ("above, what the first sentence says later", _place(above, lead.first) - _place(below, lead.first) > _LATER),
        ("above, whom the text begins with", _names(above, lead) and not _names(below, lead)),
        ("below, what the text opens with", share(below, opening) - share(above, opening) > _MORE),
    ]


def _list_told(above: str, below: str, first: str) -> list[tuple[str, bool]]:
    """Return how much of each line the first sentence says."""
    return [
        ("above, what the first sentence says", share(above, first) > _MUCH),
        ("below, at length, what a later one says", len(below) >= _LENGTH and share(below, first) <= _MUCH),
    ]


def _goes_over(above: str, below: str) -> bool:
    """Say whether a line ends with its verb, and the one below begins with a noun and says something, too."""
    ends, begins = split_words(above)[-1:], split_words(below)[:1]
    over = bool(ends and begins) and ends[0].tag.startswith("v") and begins[0].tag.startswith("n")
    return over and has_verb(above) and has_verb(below)


@lru_cache(maxsize=256)
def _read_lead(text: str) -> _Lead:
    opener = find_opener(text[:_HEAD_REACH])
    lead = text[opener.end if opener else 0 :][:_TEXT_REACH]
    stop = _STOP.search(lead, _SHORTEST)
    first = lead[: stop.start()] if stop else lead[:_LONGEST]
    nouns = [word.text for word in split_words(first[:_BEGINNING]) if word.tag in _NOUNS and len(word.text) > 1]
    sentences = tuple(_STOP.split(lead))
    return _Lead(sentences, first, tuple(nouns[:_NAMED]), Sayings.of(first, sentences[1:]))


@lru_cache(maxsize=2048)
def _rank(key: str, lead: _Lead) -> float:
    """Return which sentence shares most with a line: its number, or not a number where none shares anything."""
    pairs = pairs_of(key)
    shared = [sum(map(sentence.__contains__, pairs)) for sentence in lead.sentences]
    most = max(shared)
    return float(shared.index(most)) if most else float("nan")


@lru_cache(maxsize=2048)
def _place(key: str, sentence: str) -> float:
    """Return where in a sentence the words that a line shares with it stand; not a number where it shares none."""
    found = [at for at in map(sentence.find, pairs_of(key)) if at >= 0]
    return sum(found) / len(found) if found else float("nan")


def _names(key: str, lead: _Lead) -> bool:
    return any(noun in key for noun in lead.nouns)
