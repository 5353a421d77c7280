"""Jumped articles (下转/上接): which part of an issue goes on with which, asked by the import and by the site alike.

A part that says 下转第4版 may be continued by any of page 4 that says 上接 its page. Which it is: the one with a like
headline, else the one with the most words in common, else the only one that is left on both sides. Then a part of page
4 that names the page where the whole began and has the headline of the one before it; then one that says nothing and
has the headline, or one like it. Last, two with one headline, of which one names another page: 上接第2版, misprinted,
where the whole began on page 1. What stays in doubt is not joined.
"""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, product

from gazette.text.han import LATER_HAN
from gazette.text.patterns import compile_late
from gazette.text.widths import fold
from gazette.text.words import simplify, split_plainly

_NO_WORDS = compile_late(rf"(?:(?![{LATER_HAN}])[\W_])+")
# So many words of a text are looked at: names and things that go on in the second part stand early in it.
_LOOKED_AT = 1200
_LEAST_WORDS, _MANY_WORDS = 3, 5
# Of a headline that is the first words of its text: how far in they stand behind a day, and how few they are there.
_DAY_LONGEST, _FIRST_WORDS = 8, 5
_PART_LEAST, _LIKE_LEAST = 2, 4
_ENDS = "。！？!?.…”’」』）)】]》〉"
_SURE = 0.35


class Told(enum.Enum):
    """What tells that two parts are one article."""

    HEADLINE = enum.auto()
    WORDS = enum.auto()
    NUMBERS = enum.auto()  # the page numbers alone
    LIKE = enum.auto()  # a like headline or words, and one of the two says nothing of the other
    MISNAMED = enum.auto()  # the same headline, and one of the two names another page


@dataclass(frozen=True)
class Part:
    """An article as far as jumps go. **Shape**: ``heads`` are title, kicker and subtitle as bare words, none empty."""

    page: int
    continues_on: int | None
    continued_from: int | None
    heads: tuple[str, ...]
    text: str

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of headline and text, those of one character left out."""
        text = simplify("\n".join((*self.heads, self.text[:_LOOKED_AT])))
        return frozenset(word for word in split_plainly(text) if len(word) > 1)

    @property
    def breaks_off(self) -> bool:
        """Whether the text ends in mid-sentence."""
        return breaks_off(self.text)


@dataclass(frozen=True, slots=True)
class Joint:
    """Two parts, by their places among all, and what tells that they are one article."""

    first: int
    second: int
    told: Told


_Pair = tuple[int, int]
_Found = dict[int, Joint]


def make_part(page: int, jumps: tuple[int | None, int | None], titles: tuple[str | None, ...], text: str = "") -> Part:
    """Return an article as a part; a continuation that is called by the first words of its text has no headline."""
    on, since = jumps
    title, *others = titles
    own = None if since is not None and begins_with(text, title or "") else title
    heads = tuple(filter(None, (_bare(head or "") for head in (own, *others))))
    return Part(page, on, since, heads, text)


def begins_with(text: str, title: str) -> bool:
    """Say whether a title is nothing but the first words of a text, behind a day or not."""
    words = _bare(title)
    at = _bare(text[: len(title) + 4 * _DAY_LONGEST]).find(words) if words else -1
    return at == 0 or (0 < at <= _DAY_LONGEST and len(words) >= _FIRST_WORDS)


def breaks_off(text: str) -> bool:
    """Say whether a text ends in mid-sentence."""
    return text.rstrip()[-1:] not in _ENDS  # an empty text ends as well


def join_parts(parts: Sequence[Part]) -> tuple[Joint, ...]:
    """Return which parts go on with which, in the order of the first ones; a part is a first and a second once."""
    groups: dict[tuple[int, int], tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for at, part in enumerate(parts):
        if part.continues_on is not None:
            groups[part.page, part.continues_on][0].append(at)
        if part.continued_from is not None:
            groups[part.continued_from, part.page][1].append(at)
    found: _Found = {}
    for (page, other), (firsts, seconds) in sorted(groups.items()):
        if page != other and firsts and seconds:
            _match_group(parts, firsts, seconds, found)
    for pairs_of, rule, told in _LATER_RULES:
        _add(found, [pair for pair in _left(pairs_of(parts), found) if rule(parts[pair[0]], parts[pair[1]])], told)
    _add(found, _most_words(parts, _left(_silent_firsts(parts), found)), Told.LIKE)
    misnamed = [pair for pair in _left(_misnamed(parts), found) if _same(parts[pair[0]], parts[pair[1]])]
    _add(found, misnamed, Told.MISNAMED)
    return tuple(found[first] for first in sorted(found))


def likeness(first: Part, second: Part) -> float:
    """Return how much of headline and words two parts share, from 0 to 1."""
    heads = [max(_share(one, other), _share(other, one)) for one, other in product(first.heads, second.heads)]
    told = [_share(head, _bare(second.text)) for head in first.heads] if second.text else []
    fewest = min(len(first.words), len(second.words)) if first.text and second.text else 0
    words = [len(first.words & second.words) / fewest] if fewest else []
    return max((*heads, *told, *words), default=0.0)


def _match_group(parts: Sequence[Part], firsts: list[int], seconds: list[int], found: _Found) -> None:
    """Match the parts that say 下转第b版 on page a with those that say 上接第a版 on page b."""
    pairs = list(product(firsts, seconds))
    _add(found, [(one, other) for one, other in _left(pairs, found) if _alike(parts[one], parts[other])], Told.HEADLINE)
    _add(found, _most_words(parts, _left(pairs, found)), Told.WORDS)
    left = _left(pairs, found)
    # Both jump lines name the other's page, and nobody else does.
    if len(left) == 1:
        [(one, other)] = left
        shares = [_share(head, _bare(parts[other].text)) for head in parts[one].heads]
        _add(found, left, Told.WORDS if max(shares, default=0.0) >= _SURE else Told.NUMBERS)


def _left(pairs: Iterable[_Pair], found: _Found) -> list[_Pair]:
    taken = {joint.second for joint in found.values()}
    return [(first, second) for first, second in pairs if first not in found and second not in taken]


def _add(found: _Found, pairs: Iterable[_Pair], told: Told) -> None:
    """Enter the pairs neither side of which stands in another pair."""
    known = list(pairs)
    firsts, seconds = [first for first, _ in known], [second for _, second in known]
    for first, second in known:
        if firsts.count(first) == seconds.count(second) == 1:
            found[first] = Joint(first, second, told)


def _most_words(parts: Sequence[Part], pairs: list[_Pair]) -> list[_Pair]:
    """Return the pairs of texts that share more words than either shares with any other."""
    shared = {pair: len(parts[pair[0]].words & parts[pair[1]].words) for pair in pairs}
    best = []
    for (first, second), count in shared.items():
        rivals = [other for pair, other in shared.items() if pair != (first, second) and {first, second} & set(pair)]
        silent = parts[first].continues_on is None
        if count >= (_MANY_WORDS if silent else _LEAST_WORDS) and count >= 2 * max(rivals, default=0):
            best.append((first, second))
    return best


def _passed_over(parts: Sequence[Part]) -> list[_Pair]:
    """Return parts with those that may follow them and name, as they do, the page where the whole began."""
    return [
        (one, other)
        for one, first in enumerate(parts)
        if first.continued_from is not None and first.continues_on is not None
        for other, second in enumerate(parts)
        if second.page == first.continues_on != first.page and second.continued_from == first.continued_from
    ]


def _silent_seconds(parts: Sequence[Part]) -> list[_Pair]:
    """Return parts that say where they go on with those on that page that say nothing."""
    return [
        (one, other)
        for one, first in enumerate(parts)
        if first.continues_on is not None
        for other, second in enumerate(parts)
        if second.page == first.continues_on != first.page and second.continued_from is None
    ]


def _misnamed(parts: Sequence[Part]) -> list[_Pair]:
    """Return parts that go on elsewhere with those that come from elsewhere, where one of the two names the other."""
    return [
        (one, other)
        for one, first in enumerate(parts)
        if first.continues_on is not None
        for other, second in enumerate(parts)
        if second.continued_from is not None and second.page != first.page
        if (second.page == first.continues_on) != (first.page == second.continued_from)
    ]


def _silent_firsts(parts: Sequence[Part]) -> list[_Pair]:
    """Return parts that break off and say nothing with those that say that they come from their page."""
    return [(one, other) for one, other in _all_silent_firsts(parts) if parts[one].breaks_off]


def _all_silent_firsts(parts: Sequence[Part]) -> list[_Pair]:
    return [
        (one, other)
        for other, second in enumerate(parts)
        if second.continued_from is not None
        for one, first in enumerate(parts)
        if first.page == second.continued_from != second.page and first.continues_on is None
    ]


def _alike(one: Part, other: Part) -> bool:
    """Say whether headlines are alike: one is a part of the other, or has a few characters less."""
    return any(_holds(*sorted(pair, key=len)) for pair in product(one.heads, other.heads))


def _holds(short: str, long: str) -> bool:
    if short in long:
        return len(short) >= _PART_LEAST or short == long
    rest = iter(long)
    return len(short) >= _LIKE_LEAST and 2 * len(short) >= len(long) and all(char in rest for char in short)


def _shortens(one: Part, other: Part) -> bool:
    """Say whether the second headline, of some length, is a part of the first, or that with a few characters less."""
    pairs = product(one.heads, other.heads[:1])
    return any(_LIKE_LEAST <= len(short) <= len(long) and _holds(short, long) for long, short in pairs)


def _same(one: Part, other: Part) -> bool:
    return bool(one.heads and other.heads) and one.heads[0] == other.heads[0]


_LATER_RULES: tuple[tuple[Callable[[Sequence[Part]], list[_Pair]], Callable[[Part, Part], bool], Told], ...] = (
    (_passed_over, _alike, Told.HEADLINE),
    (_silent_seconds, _same, Told.HEADLINE),
    (_all_silent_firsts, _same, Told.HEADLINE),
    (_silent_seconds, _shortens, Told.LIKE),
    (_all_silent_firsts, _shortens, Told.LIKE),
)


def _bare(text: str) -> str:
    return fold(_NO_WORDS.sub("", text))


def _share(head: str, text: str) -> float:
    """Return which part of a headline's pairs of characters a text has."""
    pairs = {one + other for one, other in pairwise(head)}
    return sum(pair in text for pair in pairs) / len(pairs) if pairs else 0.0
