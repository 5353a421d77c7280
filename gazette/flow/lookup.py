"""Finding articles from the command line, by the same words, grammar and order as the search page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from gazette.formats.passages import Passage, read_passages
from gazette.formats.shadow import format_content
from gazette.model import Article, Paper, Place, Story
from gazette.text.queries import Part, parse_query
from gazette.text.searching import PERSON, Section, find_phrases

_IN_TITLE, _IN_HEADLINES = 8, 4
_COUNTED_MOST = 500
_SIDE_BY_SIDE = 3
_HEADLINES = {Section.TITLE: _IN_TITLE, Section.KICKER: _IN_HEADLINES, Section.SUBTITLE: _IN_HEADLINES}
_EXCERPT = (Section.BODY, Section.PRINTED, Section.SUBTITLE, Section.KICKER, Section.CREDIT, Section.COLUMN)
_BEFORE, _AFTER = 24, 72
_WHOLE_DATE = len("2024-06-05")
Scores = dict[Place, float]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found; ``marks`` are the stretches of the excerpt that were asked for."""

    article: Article
    score: float
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    printed: bool


class Shelves:
    """All articles with their words, to be asked."""

    def __init__(self, paper: Paper, stories: Mapping[Place, Story]) -> None:
        names = {(page.date, page.number): page.name for issue in paper.issues for page in issue.pages}
        self.stories = {place: stories[place] for place in sorted(stories)}
        self.passages = {
            place: read_passages(format_content(story.article, story.body, names[place.date, place.page]))
            for place, story in self.stories.items()
        }

    def find(self, query: str, order: str = "best") -> list[Hit]:
        """Return what a query finds, in order: best, new or old."""
        parts = parse_query(query)
        wanted = [part for part in parts if not part.minus]
        if not parts:
            return []
        scores = _together([self._find_part(part) for part in wanted]) if wanted else dict.fromkeys(self.stories, 0.0)
        for before, part in pairwise(wanted):
            self._prefer_side_by_side(before, part, scores)
        for part in parts:
            for place in self._find_part(part) if part.minus else ():
                scores.pop(place, None)
        told = [part for part in wanted if part.field in {"text", "title", "author"}]
        marks = [phrase for part in told for way in part.ways for phrase in way]
        return [self._show(place, scores[place], marks) for place in _order(scores, order)]

    def _find_part(self, part: Part) -> Scores:
        words = [word for phrase in part.ways[0] for word in phrase]
        match part.field:
            case "column":
                return self._having(lambda article: _has_words(article.column or "", words))
            case "page":
                number = "".join(filter(str.isdigit, part.text))
                return self._having(lambda article: str(article.place.page) == number)
            case "date":
                return self._published(part.date)
        scores: Scores = {}
        for phrases in part.ways:
            _keep_best(scores, _together([self._find_phrase(phrase, part.field) for phrase in phrases]))
        if part.date is not None and len(part.date) == _WHOLE_DATE:
            _keep_best(scores, self._published(part.date))
        return scores

    def _published(self, date: str | None) -> Scores:
        return self._having(lambda article: date is not None and article.place.date.isoformat().startswith(date))

    def _having(self, test: Callable[[Article], bool]) -> Scores:
        return {place: 0.0 for place, story in self.stories.items() if test(story.article)}

    def _find_phrase(self, phrase: Sequence[str], field: str) -> Scores:
        asked = (PERSON, *phrase) if field == "author" else phrase
        found = {}
        for place, passages in self.passages.items():
            places = [(passage, at) for passage in passages for at in passage.find(asked)]
            if places and (field != "title" or places[0][0].section is Section.TITLE):
                passage, at = places[0]
                found[place] = (passage, passage.first + at, len(places))
        counted = 1 < len(found) <= _COUNTED_MOST
        return {
            place: _weigh(_HEADLINES.get(passage.section, 0), first, count if counted else 1, len(phrase))
            for place, (passage, first, count) in found.items()
        }

    def _prefer_side_by_side(self, before: Part, part: Part, scores: Scores) -> None:
        if before.field == part.field == "text":
            for place in self._find_phrase((*before.ways[0][-1], *part.ways[0][0]), "text"):
                if place in scores:
                    scores[place] += _SIDE_BY_SIDE

    def _show(self, place: Place, score: float, phrases: Sequence[Sequence[str]]) -> Hit:
        passages = {passage.section: passage for passage in self.passages[place]}
        article = self.stories[place].article
        shown = [passages[section] for section in _EXCERPT if section in passages]
        if not shown:
            return Hit(article, score, "", (), printed=False)
        found = ((each, list(_stretches(each, phrases))) for each in shown)
        passage, stretches = next((pair for pair in found if pair[1]), (shown[0], []))
        start, end = _bounds(passage.text, stretches)
        within = [(one, two) for one, two in stretches if one < end and two > start]
        marks = tuple((max(one, start) - start, min(two, end) - start) for one, two in within)
        return Hit(article, score, passage.text[start:end], marks, printed=passage.section is Section.PRINTED)


def _weigh(field: int, first: int, count: int, length: int) -> float:
    weight = field + count / (count + 1.5) + 1 / (1 + first / 60)
    return math.floor(weight * 4 * math.log2(1 + length) + 0.5) / 4


def _together(found: Sequence[Scores]) -> Scores:
    first, *rest = found
    everywhere = (place for place in first if all(place in each for each in rest))
    return {place: sum((each[place] for each in rest), first[place]) for place in everywhere}


def _keep_best(scores: Scores, others: Scores) -> None:
    for place, score in others.items():
        scores[place] = max(score, scores.get(place, 0.0))


def _order(scores: Scores, how: str) -> list[Place]:
    if how == "old":
        return sorted(scores)
    best = how == "best"
    return sorted(scores, key=lambda place: (-scores[place] if best else 0, -place.date.toordinal(), place))


def _has_words(text: str, words: Sequence[str]) -> bool:
    there = [word for phrase in find_phrases(text) for word in (*phrase, "")]
    return any(there[at : at + len(words)] == list(words) for at in range(len(there)))


def _stretches(passage: Passage, phrases: Iterable[Sequence[str]]) -> Iterator[tuple[int, int]]:
    places = [(at, at + len(phrase) - 1) for phrase in phrases for at in passage.find(phrase)]
    found = sorted((passage.spans[first][0], passage.spans[last][1]) for first, last in places)
    last = None
    for start, end in found:
        if last is not None and start <= last[1]:
            last = (last[0], max(last[1], end))
            continue
        if last is not None:
            yield last
        last = (start, end)
    if last is not None:
        yield last


def _bounds(text: str, stretches: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """Return where the passage round the first hit begins and ends: with its sentence where that is near."""
    hit = stretches[0][0] if stretches else 0
    start = max(text.rfind(mark, 0, hit) + 1 for mark in "。！？；\n")
    if hit - start > _BEFORE:
        start = hit - _BEFORE
    end = text.find("\n", hit)
    return start, min(len(text) if end < 0 else end, max(hit + _AFTER, stretches[0][1] if stretches else 0))
