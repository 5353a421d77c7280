"""Finding articles from the command line, by the same words, grammar and order as the search page."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from gazette.flow.near import Answer, find_names, find_near, phrases_to_mark, together
from gazette.flow.slips import Scores, Spot, Words, keep_best
from gazette.formats.passages import Passage, read_passages
from gazette.formats.search_words import list_names, list_spellings
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


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found; ``marks`` are the stretches of the excerpt that were asked for."""

    article: Article
    score: float
    excerpt: str
    marks: tuple[tuple[int, int], ...]
    printed: bool


@dataclass(frozen=True, slots=True)
class Found:
    """What a query finds, in order; ``how`` and ``meant`` as ``near.Answer`` has them.

    ``names`` are columns, people and frequent words one character away, where nothing has what was asked for.
    """

    hits: tuple[Hit, ...]
    how: str = "whole"
    meant: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


class Shelves:
    """All articles with their words, to be asked."""

    def __init__(self, paper: Paper, stories: Mapping[Place, Story]) -> None:
        names = {(page.date, page.number): page.name for issue in paper.issues for page in issue.pages}
        self.paper = paper
        self.stories = {place: stories[place] for place in sorted(stories)}
        self.passages = {
            place: read_passages(format_content(story.article, story.body, names[place.date, place.page]))
            for place, story in self.stories.items()
        }
        self._known: dict[Words, dict[Place, Spot]] = {}
        self._spellings: dict[str, Words] | None = None

    def find(self, query: str, order: str = "best") -> Found:
        """Return what a query finds, in order: best, new or old."""
        parts = parse_query(query)
        if not parts:
            return Found(())
        answer = self._answer([part for part in parts if not part.minus])
        for part in parts:
            for place in self._find_part(part) if part.minus else ():
                answer.scores.pop(place, None)
        hits = tuple(self._show(place, answer.scores[place], answer.marks) for place in _order(answer.scores, order))
        names = find_names(list_names(self.paper), query) if answer.how == "near" or not hits else ()
        meant = (self._as_printed(text, hits) for text in answer.meant) if answer.how == "near" else answer.meant
        return Found(hits, answer.how, tuple(dict.fromkeys(meant)), tuple(names))

    def _answer(self, wanted: Sequence[Part]) -> Answer:
        found = [self._find_part(part) for part in wanted]
        scores = together(found) if found else dict.fromkeys(self.stories, 0.0)
        if not scores:
            return find_near(self, wanted, found)
        for before, part in pairwise(wanted):
            self._prefer_side_by_side(before, part, scores)
        return Answer(scores, phrases_to_mark(wanted), how="whole")

    def _find_part(self, part: Part) -> Scores:
        words = [word for phrase in part.ways[0] for word in phrase]
        match part.field:
            case "column":
                return self._having(lambda article: _has_words(article.column or "", words))
            case "page":
                number = re.search("[0-9]+", unicodedata.normalize("NFKC", part.text))
                return self._having(lambda article: number is not None and article.place.page == int(number[0]))
            case "date":
                return self._published(part.date)
        scores: Scores = {}
        for phrases in part.ways:
            keep_best(scores, self.find_all(phrases, part.field))
        if part.date is not None and len(part.date) == _WHOLE_DATE:
            keep_best(scores, self._published(part.date))
        return scores

    def _published(self, date: str | None) -> Scores:
        return self._having(lambda article: date is not None and article.place.date.isoformat().startswith(date))

    def _having(self, test: Callable[[Article], bool]) -> Scores:
        return {place: 0.0 for place, story in self.stories.items() if test(story.article)}

    def find_all(self, phrases: Sequence[Words], field: str) -> Scores:
        """Return the articles that have every one of some phrases in a field, with their weights added."""
        return together(self._weigh_phrase(phrase, field) for phrase in phrases)

    def _weigh_phrase(self, phrase: Words, field: str) -> Scores:
        found = self.find_phrase((PERSON, *phrase) if field == "author" else phrase)
        return {
            place: _weigh(_HEADLINES.get(spot.section, 0), spot.first, spot.count, len(phrase))
            for place, spot in found.items()
            if field != "title" or spot.section is Section.TITLE
        }

    def find_phrase(self, words: Words) -> dict[Place, Spot]:
        """Return the articles that have a phrase; it is counted where the count is to decide their order."""
        if words not in self._known:
            spots = ((place, _find_spot(passages, words)) for place, passages in self.passages.items())
            found = {place: spot for place, spot in spots if spot is not None}
            if 1 < len(found) <= _COUNTED_MOST:
                for place, spot in found.items():
                    found[place] = replace(spot, count=max(1, _count_runs(self.passages[place], words)))
            self._known[words] = found
        return self._known[words]

    def spellings(self) -> Mapping[str, Words]:
        """Return words and names by how they are spelt."""
        if self._spellings is None:
            self._spellings = list_spellings(self.paper)
        return self._spellings

    def _prefer_side_by_side(self, before: Part, part: Part, scores: Scores) -> None:
        if before.field == part.field == "text":
            for place in self.find_phrase((*before.ways[0][-1], *part.ways[0][0])):
                if place in scores:
                    scores[place] += _SIDE_BY_SIDE

    def _as_printed(self, text: str, hits: Sequence[Hit]) -> str:
        """Return words that were found, as the first article that has them prints them: 勞動 for 劳动, PLC for plc."""
        words = [word for phrase in find_phrases(text) for word in phrase]
        for passage in (each for hit in hits for each in self.passages[hit.article.place]):
            for at in passage.find(words)[:1]:
                printed = passage.text[passage.spans[at][0] : passage.spans[at + len(words) - 1][1]]
                # Not where a mark or a line end stands among them.
                if len(printed) == len(text):
                    return printed
        return text

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


def _find_spot(passages: Sequence[Passage], words: Words) -> Spot | None:
    found = ((passage, at) for passage in passages for at in passage.find(words)[:1])
    first = next(found, None)
    return None if first is None else Spot(first[0].section, first[0].first + first[1], 1)


def _count_runs(passages: Sequence[Passage], words: Words) -> int:
    """Return how often so many places in a row are taken by words of a phrase: all that the page can count by."""
    wanted = frozenset(words)
    runs, run, before = 0, 0, -2
    for place in (each.first + at for each in passages for at, word in enumerate(each.words) if word in wanted):
        run = run + 1 if place == before + 1 else 1
        runs += run % len(words) == 0
        before = place
    return runs


def _weigh(field: int, first: int, count: int, length: int) -> float:
    weight = field + count / (count + 1.5) + 1 / (1 + first / 60)
    return math.floor(weight * 4 * math.log2(1 + length) + 0.5) / 4


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
