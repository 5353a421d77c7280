"""Related articles: those that share rare names and things, a column or an author.

Words are looked up in an index of the rare ones alone, and the long lists of columns and authors are looked at near the
article only, so that ten times the articles take ten times the time.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain

from gazette.model import Heading, Listing, Place, Story
from gazette.text.words import tag_words

MOST = 4
# What names somebody, somewhere or something: ICTCLAS's tags for people, places, organisations and other names.
_NAMING = ("nr", "ns", "nt", "nz", "eng")
_NOUN = ("n", "eng")
_LEAST_LENGTH = 2
_LONG_NOUN = 3
_LOOKED_AT = 800  # characters of a text
# A word in more articles than this tells nothing, and a list of them would be long.
_MOST_SHARING = 24
_NEAR = 4  # neighbours in a column's or an author's list, to each side
_COLUMN_WEIGHT = 4.0
_PERSON_WEIGHT = 3.0
# Two words that stand in one article of fifty each, or four that stand in one of seven.
_LEAST_WEIGHT = 7.8


def find_terms(story: Story) -> tuple[str, ...]:
    """Return the names and things that an article speaks of, each once and sorted; its tags among them.

    **Shape**: every noun of the headlines; of the text's beginning names, and nouns long enough to be one thing.
    """
    titles, text, tags = looked_at(story)
    found = {*tags, *(word for word, tag in tag_words(titles) if len(word) >= _LEAST_LENGTH and tag.startswith(_NOUN))}
    found.update(
        [
            word
            for word, tag in tag_words(text)
            if len(word) >= _LEAST_LENGTHS[tag]  # most words are no nouns
        ]
    )
    return tuple(sorted(found))


class _LeastLengths(dict[str, float]):
    """How long a word of a tag must be to name something where texts begin; there are some hundred tags."""

    def __missing__(self, tag: str) -> float:
        length = _LEAST_LENGTH if tag.startswith(_NAMING) else _LONG_NOUN if tag.startswith(_NOUN) else math.inf
        return self.setdefault(tag, length)


_LEAST_LENGTHS = _LeastLengths()


def looked_at(story: Story) -> tuple[str, str, tuple[str, ...]]:
    """Return all of an article that its terms are found in: headlines, the text's beginning, tags."""
    article = story.article
    titles = "\n".join(each.corrected for each in (article.kicker, article.title, article.subtitle) if each is not None)
    return titles, story.body.corrected[:_LOOKED_AT], article.tags


def find_related(
    terms: Mapping[Place, tuple[str, ...]], columns: Iterable[Listing], people: Iterable[Listing]
) -> dict[Place, tuple[Place, ...]]:
    """Return for each article that has any the articles related to it, the nearest first, at most ``MOST``."""
    weights = _weigh_terms(terms)
    rare = {place: list(filter(weights.__contains__, terms[place])) for place in sorted(terms)}
    sharing: dict[str, list[Place]] = defaultdict(list)
    for place, words in rare.items():
        for term in words:
            sharing[term].append(place)
    near = (_neighbours(columns), _COLUMN_WEIGHT), (_neighbours(people), _PERSON_WEIGHT)
    related = {}
    for place, words in rare.items():
        shared: dict[Place, float] = defaultdict(float)
        for term in words:
            weight = weights[term]
            for other in sharing[term]:
                shared[other] += weight
        scores = {other: score for other, score in shared.items() if score >= _LEAST_WEIGHT and other != place}
        for neighbours, weight in near:
            for other in neighbours.get(place, ()):
                scores[other] = scores.get(other, shared.get(other, 0.0)) + weight
        if scores:
            related[place] = _nearest(place, scores)
    return related


def _weigh_terms(terms: Mapping[Place, tuple[str, ...]]) -> dict[str, float]:
    """Return the weight of every rare term that articles share: the rarer, the more it tells."""
    counts = Counter(chain.from_iterable(terms.values()))
    most = min(_MOST_SHARING, max(2, len(terms) // 4))
    return {term: math.log(len(terms) / count) for term, count in counts.items() if 1 < count <= most}


def _neighbours(listings: Iterable[Listing]) -> dict[Place, list[Place]]:
    found: dict[Place, list[Place]] = defaultdict(list)
    for listing in listings:
        places = [article.place for article in listing.articles]
        for at, place in enumerate(places):
            found[place] += places[max(0, at - _NEAR) : at]
            found[place] += places[at + 1 : at + 1 + _NEAR]
    return found


def _nearest(place: Place, scores: Mapping[Place, float]) -> tuple[Place, ...]:
    day = place.date.toordinal()

    def rank(other: Place) -> tuple[float, int, Place]:
        return -round(scores[other], 6), abs(other.date.toordinal() - day), other

    return tuple(sorted(scores, key=rank)[:MOST])


def column_neighbours(columns: Iterable[Listing]) -> dict[Place, tuple[Heading | None, Heading | None]]:
    """Return for each article of a column the ones before and after it, in the order in which they were printed."""
    found = {}
    for listing in columns:
        ordered = sorted(listing.articles, key=lambda article: article.place)
        sides = zip((None, *ordered[:-1]), ordered, (*ordered[1:], None), strict=True)
        found.update({article.place: (before, after) for before, article, after in sides})
    return found
