"""Jumped articles (下转/上接): which item on a later page goes on with which on an earlier one, within an issue.

An item that says 下转第4版 may be continued by any item of page 4 that says 上接 its page, and by one with the same
headline that says nothing. Which it is: the one with the same headline, else the one with the most words in common,
else the only one that is left on both sides. What stays in doubt is not joined.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from gazette.model import Article, Issue, Place, Story
from gazette.text.han import LATER_HAN
from gazette.text.patterns import compile_late
from gazette.text.words import split_plainly

_NO_WORDS = compile_late(rf"(?:(?![{LATER_HAN}])[\W_])+")
# So many words of a text are looked at: names and things that go on in the second part stand early in it.
_LOOKED_AT = 1200
_LEAST_WORDS = 3
Pair = tuple[Place, Place]


def join_jumps(issue: Issue, stories: Mapping[Place, Story]) -> Mapping[Place, tuple[Place, ...]]:
    """Return every jumped article that could be put together: its first part, and all its parts in order.

    **Shape**: two parts at least; an item belongs to one article.
    """
    following = _match(issue.articles, stories)
    later = set(following.values())
    return {first: _chain(first, following) for first in following if first not in later}


def _chain(first: Place, following: Mapping[Place, Place]) -> tuple[Place, ...]:
    parts = [first]
    while parts[-1] in following:
        parts.append(following[parts[-1]])
    return tuple(parts)


def _match(articles: Iterable[Article], stories: Mapping[Place, Story]) -> dict[Place, Place]:
    groups: dict[tuple[int, int], tuple[list[Article], list[Article]]] = defaultdict(lambda: ([], []))
    silent: dict[tuple[int, str], list[Article]] = defaultdict(list)
    for article in articles:
        if article.continues_on is not None:
            groups[article.place.page, article.continues_on][0].append(article)
        if article.continued_from is not None:
            groups[article.continued_from, article.place.page][1].append(article)
        silent[article.place.page, _headline(article)].append(article)
    found: dict[Place, Place] = {}
    for (page, other), (firsts, seconds) in sorted(groups.items()):
        if page == other:
            continue
        if firsts and seconds:
            found |= _match_group(firsts, seconds, stories)
        found |= _match_silent(page, other, (firsts, seconds), silent, found)
    return found


def _match_group(firsts: list[Article], seconds: list[Article], stories: Mapping[Place, Story]) -> dict[Place, Place]:
    """Match the items that say 下转第b版 on page a with those that say 上接第a版 on page b."""
    found: dict[Place, Place] = {}
    for rule in (_by_headline, _by_words):
        left = [article for article in firsts if article.place not in found]
        right = [article for article in seconds if article.place not in found.values()]
        found |= rule(left, right, stories)
    left = [article for article in firsts if article.place not in found]
    right = [article for article in seconds if article.place not in found.values()]
    # Both jump lines name the other's page, and nobody else does.
    if len(left) == len(right) == 1:
        found[left[0].place] = right[0].place
    return found


def _by_headline(firsts: list[Article], seconds: list[Article], _: Mapping[Place, Story]) -> dict[Place, Place]:
    """Match headlines that are alike or one of which holds the other, where there is one such pair alone."""
    return _only_pairs(
        (first.place, second.place)
        for first in firsts
        for second in seconds
        if _alike(_headline(first), _headline(second))
    )


def _by_words(firsts: list[Article], seconds: list[Article], stories: Mapping[Place, Story]) -> dict[Place, Place]:
    """Match texts by the words that they alone share, where one has more of them than any other."""
    words = {article.place: _words(stories[article.place]) for article in (*firsts, *seconds)}
    shared = {
        (first.place, second.place): len(words[first.place] & words[second.place])
        for first in firsts
        for second in seconds
    }
    best: list[Pair] = []
    for (first, second), count in shared.items():
        rivals = [other for pair, other in shared.items() if pair != (first, second) and {first, second} & set(pair)]
        if count >= _LEAST_WORDS and count >= 2 * max(rivals, default=0):
            best.append((first, second))
    return _only_pairs(best)


def _match_silent(
    page: int,
    other: int,
    group: tuple[list[Article], list[Article]],
    silent: Mapping[tuple[int, str], list[Article]],
    found: Mapping[Place, Place],
) -> dict[Place, Place]:
    """Match an item that names the other page with the one of the same headline there that says nothing."""
    firsts, seconds = group
    pairs = [
        (first.place, second.place)
        for first in firsts
        for second in silent.get((other, _headline(first)), ())
        if second.continued_from is None and first.place not in found
    ]
    pairs += [
        (first.place, second.place)
        for second in seconds
        for first in silent.get((page, _headline(second)), ())
        if first.continues_on is None and second.place not in found.values()
    ]
    return _only_pairs(pairs)


def _only_pairs(pairs: Iterable[Pair]) -> dict[Place, Place]:
    """Return the pairs neither side of which stands in another pair."""
    known = list(pairs)
    firsts = [first for first, _ in known]
    seconds = [second for _, second in known]
    return {first: second for first, second in known if firsts.count(first) == seconds.count(second) == 1}


def _headline(article: Article) -> str:
    return _NO_WORDS.sub("", article.title.corrected)


def _alike(one: str, other: str) -> bool:
    return bool(one and other) and (one in other or other in one)


def _words(story: Story) -> frozenset[str]:
    text = story.article.title.corrected + "\n" + story.body.corrected[:_LOOKED_AT]
    return frozenset(word for word in split_plainly(text) if len(word) > 1)
