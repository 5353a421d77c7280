"""What comes near to a query that nothing answers: the rules of layouts/assets/near.js, for the command line.

tests/browser/test_search_words.py holds both readings together; docs/search.md has the rules.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import reduce
from itertools import islice, pairwise, product

from gazette.flow.slips import Library, Scores, Words, find_slips, keep_best
from gazette.text.pinyin import find_spelt, letters_of
from gazette.text.queries import Part
from gazette.text.searching import Section, find_phrases

# Parts of a query that are words, not dates or names of columns.
TEXTS = frozenset({"text", "title", "author"})
_SHARE, _MOST, _PAIRS = 0.6, 20, 40
_SHORTEST_NAME = 2
# A letter of an alphabet or a digit: two words of these need a mark between them.
_NARROW_END, _NARROW_START = re.compile(r"[^\W_\u2e80-\U0010ffff]$"), re.compile(r"^[^\W_\u2e80-\U0010ffff]")


@dataclass(slots=True)
class Answer:
    """What was found; ``how`` is whole, sound (typed in pinyin) or near, ``meant`` what was looked for instead."""

    scores: Scores = field(default_factory=dict)
    marks: list[Words] = field(default_factory=list)
    meant: list[str] = field(default_factory=list)
    how: str = "near"


def find_near(library: Library, parts: Sequence[Part], found: Sequence[Scores]) -> Answer:
    """Return what comes near to a query, the surest way first; ``found`` is what each of its parts found."""
    for way in (_by_sound, _by_one_character, _apart, _by_pairs):
        answer = way(library, parts, found)
        if answer is not None and answer.scores:
            return answer
    return Answer()


def together(found: Iterable[Scores]) -> Scores:
    """Return what all of several findings have, scores added; nothing when there is none."""
    return reduce(_intersect, found) if (found := list(found)) else {}


def phrases_to_mark(parts: Iterable[Part]) -> list[Words]:
    """Return the phrases that a query wants to see marked."""
    return [phrase for part in parts if not part.minus and part.field in TEXTS for way in part.ways for phrase in way]


def find_names(names: Iterable[str], query: str) -> list[str]:
    """Return the names that are a query with one word more, less or another: 李健明 for 李键明."""
    wanted = _words_of(query)
    return [name for name in names if len(words := _words_of(name)) > 1 and _is_near(words, wanted)]


def _words_of(text: str) -> Words:
    return tuple(word for phrase in find_phrases(text) for word in phrase)


def _is_near(one: Words, other: Words) -> bool:
    shorter, longer = sorted((one, other), key=len)
    if one == other or len(other) < _SHORTEST_NAME or len(longer) > len(shorter) + 1:
        return False
    start = next(
        (at for at, (left, right) in enumerate(zip(shorter, longer, strict=False)) if left != right), len(shorter)
    )
    return longer[start + 1 :] == shorter[start + (len(one) == len(other)) :]


def _intersect(one: Scores, other: Scores) -> Scores:
    return {place: score + other[place] for place, score in one.items() if place in other}


def _by_sound(library: Library, parts: Sequence[Part], found: Sequence[Scores]) -> Answer | None:
    answer = Answer(how="sound")
    kept: list[Scores] = []
    at = 0
    while at < len(parts):
        end = at
        while end < len(parts) and parts[end].field == parts[at].field and _is_latin(parts[end]):
            end += 1
        said = _find_sound(library, parts[at:end], parts[at].field)
        kept.append(found[at] if said is None else said.scores)
        answer.marks += phrases_to_mark(parts[at : at + 1]) if said is None else said.marks
        answer.meant += [] if said is None else said.meant
        at = at + 1 if said is None else end
    answer.scores = together(kept)
    return answer if answer.meant else None


def _is_latin(part: Part) -> bool:
    return part.field in TEXTS and letters_of(part.text) != ""


def _find_sound(library: Library, parts: Sequence[Part], field: str) -> Answer | None:
    """Return words of a spelling side by side if there are any so, else each of them somewhere."""
    letters = "".join(letters_of(part.text) for part in parts)
    spelling = find_spelt(letters, library.spellings()) if letters else None
    if spelling is None:
        return None
    whole = _any_of(library, islice(map("".join, product(*spelling)), _MOST), field)
    if whole.scores:
        return whole
    return _all_of(_any_of(library, words, field) for words in spelling)


def _any_of(library: Library, texts: Iterable[str], field: str) -> Answer:
    answer = Answer()
    for text in texts:
        phrases = find_phrases(text)
        found = library.find_all(phrases, field)
        keep_best(answer.scores, found)
        answer.marks += phrases if found else ()
        answer.meant += [text] if found else []
    return answer


def _each_lacking(
    parts: Sequence[Part], found: Sequence[Scores], look: Callable[[Part], Answer | None]
) -> Iterator[Answer]:
    """Yield for each part what it found as it was typed, and for words without a find what is looked for instead."""
    for part, scores in zip(parts, found, strict=True):
        instead = None if scores or part.field not in TEXTS else look(part)
        yield Answer(scores, phrases_to_mark([part])) if instead is None else instead


def _all_of(answers: Iterable[Answer]) -> Answer:
    each = list(answers)
    marks, meant = ([one for answer in each for one in getattr(answer, name)] for name in ("marks", "meant"))
    return Answer(together(answer.scores for answer in each), marks, meant)


def _by_one_character(library: Library, parts: Sequence[Part], found: Sequence[Scores]) -> Answer:
    def look(part: Part) -> Answer:
        answer = Answer()
        for words in part.ways[0]:
            scores, marks = find_slips(library, words, part.field)
            keep_best(answer.scores, scores)
            answer.marks += marks
            # What only lost its first or last character says nothing new.
            typed = _join_phrase(words)
            answer.meant += [text for text in map(_join_phrase, marks) if text not in typed]
        return answer

    return _all_of(_each_lacking(parts, found, look))


def _join_phrase(words: Words) -> str:
    """Return a phrase as one text that asks for the same words again."""
    text = ""
    for word in words:
        text += ("-" if _NARROW_END.search(text) and _NARROW_START.search(word) else "") + word
    return text


def _apart(library: Library, parts: Sequence[Part], found: Sequence[Scores]) -> Answer:
    """Return what has the halves of a phrase, each anywhere."""

    def look(part: Part) -> Answer:
        answer = Answer()
        for words in part.ways[0]:
            for at in range(2, len(words) - 1):
                halves = (words[:at], words[at:])
                scores = library.find_all(halves, part.field)
                answer.marks += halves if scores else ()
                keep_best(answer.scores, scores)
        return answer

    return _all_of(_each_lacking(parts, found, look))


def _by_pairs(library: Library, parts: Sequence[Part], found: Sequence[Scores]) -> Answer:
    """Return the articles that have many of the pairs of neighbours in what was asked for; rare pairs weigh more."""
    # Dates, pages and columns are no words that may be missing: what comes near has them all.
    sure = [each for part, each in zip(parts, found, strict=True) if part.field not in TEXTS]
    pairs = _pairs_of(parts)[:_PAIRS]
    scores: Scores = {}
    for pair in pairs:
        places = library.find_phrase(pair)
        for place, spot in places.items():
            if any(place not in each for each in sure):
                continue
            in_title = 1.5 if spot.section is Section.TITLE else 1
            scores[place] = scores.get(place, 0.0) + in_title / math.log(2 + len(places))
    best = max(scores.values(), default=0.0)
    # Rounded, so that no order depends on the last digit of a sum; the newer first among equals.
    kept = {place: math.floor(score * 1e6 + 0.5) / 1e6 for place, score in scores.items() if score >= best * _SHARE}
    newest = sorted(kept, reverse=True)
    return Answer({place: kept[place] for place in sorted(newest, key=lambda each: -kept[each])[:_MOST]}, pairs)


def _pairs_of(parts: Sequence[Part]) -> list[Words]:
    """Return every two neighbours of the phrases asked for, and the words that stand alone."""
    phrases = phrases_to_mark(parts)
    pairs = (each for words in phrases for each in (pairwise(words) if len(words) > 1 else [words]))
    return list(dict.fromkeys(pairs))
