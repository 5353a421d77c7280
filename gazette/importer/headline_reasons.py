"""Why the lines of a headline were divided so: what spoke for and against each part, and the next best division.

**Source**: as of ``headlines``, whose weights are told here by their names.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gazette.importer.headline_parts import Cuts, weigh_lines
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.headlines import Division, Parts, cut_parts
from gazette.importer.leads import list_told
from gazette.importer.seams import list_seams
from gazette.importer.shared_columns import Titled
from gazette.importer.voices import Voice
from gazette.importer.weights import HEADLINE
from gazette.importer.worded_seams import list_words

_NAMES = ("column", "kicker", "title", "subtitle")
_LEAST = 0.05  # what weighs less is told as nothing
_BETWEEN = "between lines"
_SOURCES = {
    "column": "a column's name says nothing of the text below it",
    "kicker": "a kicker leads in to the title",
    "title": "a title says in few words what the text says",
    "subtitle": "a subtitle adds what the title leaves out",
    "headline": "each part of a headline says something else",
    _BETWEEN: "a part ends where a phrase does",
}
_EARNED = "it must earn its place"
_TOLD = "reports say first what their titles say"


class Choice(NamedTuple):
    """How a headline was divided, and how it may be.

    **Shape**: ``written`` is what stands in the article, ``taken`` what its lines say, mostly the same; ``other`` is
    empty where there is no other way.
    """

    written: str
    taken: str
    other: str

    @property
    def instead(self) -> str:
        """The best division but the written one."""
        return self.other if self.taken == self.written else self.taken


def read_choice(titled: Titled, division: Division) -> Choice:
    """Return how an item's headline was divided, as ``name_parts`` says it."""
    heads = titled.item.heads
    written = name_parts((heads.column or titled.column, heads.kicker, heads.title, heads.subtitle))
    other = name_parts(cut_parts(division.lines, division.other)) if division.other else ""
    return Choice(written, name_parts(cut_parts(division.lines, division.taken)), other)


def name_parts(parts: Parts) -> str:
    """Return the parts of a headline with the numbers of their lines: ``kicker 3-3; title 4-5``."""
    named = zip(_NAMES, parts, strict=True)
    return "; ".join(f"{name} {lines[0].number}-{lines[-1].number}" for name, lines in named if lines)


def say_parts(named: str) -> str:
    """Return the same as words of a sentence: ``kicker 3, title 4-5``."""
    said = []
    for part in named.split("; "):
        name, _, lines = part.partition(" ")
        first, _, last = lines.partition("-")
        said.append(f"{name} {first if first == last else lines}")
    return ", ".join(said)


def list_voices(division: Division) -> tuple[Voice, ...]:
    """Return what spoke more for one of two divisions than for the other, strongest first; all where there is one."""
    weighed: dict[tuple[str, str], list[float]] = {}
    for place, cuts in enumerate((division.taken, division.other)):
        for name, source, weight in list_weights(division, cuts) if cuts else ():
            weighed.setdefault((name, source), [0.0, 0.0])[place] += weight
    voices = [Voice(*named, *weights) for named, weights in weighed.items()]
    telling = [voice for voice in voices if abs(voice.weight - voice.other_weight) >= _LEAST]
    return tuple(sorted(telling, key=lambda voice: -abs(voice.weight - voice.other_weight)))


def list_weights(division: Division, cuts: Cuts) -> Iterator[tuple[str, str, float]]:
    """Yield what adds up to the score of a division: names of weights, their authority, what they weigh."""
    lines, (_, second, third) = division.lines, cuts
    count = "one line" if third - second == 1 else f"{third - second} lines"
    yield f"title: a title of {count}", _SOURCES["title"], weigh_lines(third - second)
    for part, name, times in HeadlineScores.of(lines, division.text).list_shapes(cuts, signed=division.signed):
        said = _EARNED if name == part else name
        yield f"{part}: {said}", _SOURCES[part], HEADLINE[name] * times if times else 0.0
    for name, times in (*list_seams(lines, cuts), *list_words(lines, cuts)):
        yield f"{_BETWEEN}: {name}", _SOURCES[_BETWEEN], HEADLINE[name] * times
    for name, times in list_told(lines, cuts, division.text):
        yield name, _TOLD, HEADLINE[name] * times
