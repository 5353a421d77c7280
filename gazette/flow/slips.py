"""Phrases with one slip, and how articles are asked: the part of layouts/assets/near.js that reads articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from gazette.formats.passages import Passage
from gazette.model import Place
from gazette.text.searching import PERSON, Section

_READ, _LONGEST, _SHORTEST = 24, 30, 3
_IN_TITLE = 8
Scores = dict[Place, float]
Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a phrase stands first in an article, as pagefind counts places, and how often it is there."""

    section: Section
    first: int
    count: int


class Library(Protocol):
    """Articles that can be asked."""

    @property
    def passages(self) -> Mapping[Place, tuple[Passage, ...]]:
        """The text of each."""

    def find_phrase(self, words: Words) -> Mapping[Place, Spot]:
        """Return the articles that have a phrase."""

    def find_all(self, phrases: Sequence[Words], field: str) -> Scores:
        """Return the articles that have every one of some phrases."""

    def spellings(self) -> Mapping[str, tuple[str, ...]]:
        """Return words and names by how they are spelt."""


def keep_best(scores: Scores, others: Scores) -> None:
    """Add to scores what others have, the better of two."""
    for place, score in others.items():
        scores[place] = max(score, scores.get(place, 0.0))


def find_slips(library: Library, words: Words, field: str) -> tuple[Scores, list[Words]]:
    """Return the articles that have a phrase but for one slip, and the phrases that they have.

    A slip is another word, one missing, one too many, or two that changed places.
    """
    words = words[:_LONGEST]
    scores: Scores = {}
    marks: list[Words] = []
    if len(words) < _SHORTEST:
        return scores, marks
    for phrase in _changed(words):
        found = library.find_all((phrase,), field)
        marks += [phrase] if found else []
        keep_best(scores, found)
    for place, (phrases, in_title) in _find_gaps(library, words).items():
        keep_best(scores, {place: float(_IN_TITLE if in_title else 1)})
        marks += phrases
    return scores, list(dict.fromkeys(marks))


def _changed(words: Words) -> Iterator[Words]:
    """Yield the phrases that can be asked for whole: one word less, or two that change places."""
    yield words[1:]
    yield words[:-1]
    for at in range(len(words) - 1):
        yield (*words[:at], words[at + 1], words[at], *words[at + 2 :])
        if at and len(words) > _SHORTEST:
            yield (*words[:at], *words[at + 1 :])


def _find_gaps(library: Library, words: Words) -> dict[Place, tuple[list[Words], bool]]:
    """Return the articles that have beginning and end of a phrase with one word between: what stands there, where."""
    heads = _while_found(library, [words[:length] for length in range(1, len(words) + 1)])
    tails = _while_found(library, [words[-length:] for length in range(1, len(words) + 1)])
    gaps = []
    for at in range(1, len(words)):
        # Another word, or one more.
        gaps += [(words[:at], words[at + 1 :])] if words[:at] in heads and words[at + 1 :] in tails else []
        gaps += [(words[:at], words[at:])] if words[:at] in heads and words[at:] in tails else []
    found: dict[Place, list[tuple[Words, Words, bool]]] = {}
    for head, tail in gaps:
        if heads[head].keys() & tails[tail].keys():
            for place, passages in library.passages.items():
                first = _first_gap(passages, head, tail)
                if first is not None:
                    found.setdefault(place, []).append((head, tail, _is_in_title(passages, first)))
    return _read_gaps(library, found)


def _while_found(library: Library, phrases: Iterable[Words]) -> dict[Words, Mapping[Place, Spot]]:
    found = {}
    for phrase in phrases:
        places = library.find_phrase(phrase)
        if not places:
            break
        found[phrase] = places
    return found


def _first_gap(passages: Sequence[Passage], head: Words, tail: Words) -> int | None:
    """Return the first place where words of a phrase take so many places, one is passed over, and so many again.

    None where an article lacks one of the words, or has no such place.
    """
    wanted = {*head, *tail}
    if not all(any(f"\n{word}\n" in passage.line for passage in passages) for word in wanted):
        return None
    taken = {passage.first + at for passage in passages for at, word in enumerate(passage.words) if word in wanted}
    steps = [*range(len(head)), *range(len(head) + 1, len(head) + 1 + len(tail))]
    return next((place for place in sorted(taken) if all(place + step in taken for step in steps)), None)


def _is_in_title(passages: Sequence[Passage], place: int) -> bool:
    title = passages[0]
    return title.section is Section.TITLE and place < title.first + len(title.words)


def _read_gaps(
    library: Library, found: Mapping[Place, Sequence[tuple[Words, Words, bool]]]
) -> dict[Place, tuple[list[Words], bool]]:
    in_title = {place: any(title for _, _, title in gaps) for place, gaps in found.items()}
    newest = sorted(found, reverse=True)
    read = sorted(newest, key=lambda place: not in_title[place])[:_READ]
    texts = {
        place: [
            text
            for head, tail, _ in found[place]
            for passage in library.passages[place]
            for text in _texts_around(passage.words, head, tail)
        ]
        for place in read
    }
    return {place: (there, in_title[place]) for place, there in texts.items() if there}


def _texts_around(words: Words, head: Words, tail: Words) -> Iterator[Words]:
    length = len(head) + 1 + len(tail)
    for at in range(len(words) - length + 1):
        here = words[at : at + length]
        between = here[len(head)]
        if here[: len(head)] == head and here[len(head) + 1 :] == tail and between not in {"", PERSON}:
            yield here
