"""Stacks of headlines divided another way, where the page as a whole is put together better so.

Words that a headline shares with a text say which belong together; whether a headline was joined to the one above it,
or has its text below the next one, shows in what becomes of the page. So each stack is divided in its second-best way,
and with the headline and the texts below it as one stack, too, and the better page stays.

**Source**: as of ``rereading``, which does the same for single lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from gazette.importer.blocks import Section, key_of_text
from gazette.importer.briefs import is_stack
from gazette.importer.pairs import share
from gazette.importer.plan_search import Plan
from gazette.importer.stacks import Ranked, divide, rank_divisions
from gazette.importer.weights import REREADING
from gazette.importer.wholes import PageItems, compare_wholes, divide_otherwise, measure_whole, weigh_gains
from gazette.text.topics import liken

_CLOSE = 4.0
# How far other ways to pair and to divide stay behind is what another division changes, whichever is right.
_BEHIND = {"next-best division behind", "next-best pairing behind"}
_MOST_TRIED = 8  # stacks of a page, and pairs of neighbours: newspapers have fewer
_FEWEST, _MOST = 2, 8  # lines of a stack that the next headline may go with, and of both
_TEXTS = 3  # blocks below both, of which one more may begin a text
# How much liker the other text a line of a headline is, how like that is, and how many characters can tell.
_LIKER, _LIKE, _TELLING = 0.03, 0.15, 4


@dataclass(frozen=True, slots=True)
class OtherDivision:
    """A page with one stack divided in another way. **Units**: ``behind`` is how far its plan stayed behind the best.

    **Shape**: ``gains`` is what the page shows more of, by ``weights.WHOLE``.
    """

    behind: float
    page: PageItems
    gains: dict[str, float]

    @property
    def score(self) -> float:
        """How much better the page is put together so; above 0 this division stays."""
        return (
            weigh_gains(self.gains)
            - REREADING["how far it stayed behind"] * self.behind
            - REREADING["a division stays"]
        )


@dataclass(frozen=True, slots=True)
class _Choice:
    """A way to divide ``count`` sections of the page from ``place`` on, taken for one."""

    place: int
    count: int
    section: Section
    ranked: Ranked
    plan: Plan
    behind: float


def divide_again(page: PageItems) -> PageItems:
    """Return a page with one stack divided in another way, if that makes the better page."""
    better = max(list_other_divisions(page), key=lambda other: other.score, default=None)
    return better.page if better is not None and better.score > 0 else page


def list_other_divisions(page: PageItems) -> Iterator[OtherDivision]:
    """Yield the page with each of its stacks divided in each other way that came close."""
    shown: dict[str, float] = {}
    second = sorted(_list_second_best(page.sections), key=lambda choice: choice.behind)[:_MOST_TRIED]
    for choice in (*second, *_list_joined(page.sections)):
        items = tuple(divide(choice.ranked, choice.section.blocks, choice.plan, 0.0))
        rest = page.sections[choice.place + choice.count :]
        sections = (*page.sections[: choice.place], choice.section, *rest)
        whole = divide_otherwise(page, sections, {choice.section: items})
        shown = shown or measure_whole(page)
        gains = {name: more for name, more in compare_wholes(shown, whole).items() if name not in _BEHIND}
        yield OtherDivision(choice.behind, whole, gains)


def _list_second_best(sections: tuple[Section, ...]) -> Iterator[_Choice]:
    """Yield the second-best way to divide each stack, or the best of one that was not divided, where it came close."""
    for place, section in enumerate(sections):
        ranked = rank_divisions(section)
        if ranked is None or not is_stack(section) or ranked.ways.find(-_CLOSE) is None:
            continue
        ways = ranked.ways
        plan, behind = (ways.second, ways.margin) if ways.divides else (ways.find(), -ways.gain)
        if plan is not None and behind is not None and behind < _CLOSE:
            yield _Choice(place, 1, section, ranked, plan, behind)


def _list_joined(sections: tuple[Section, ...]) -> Iterator[_Choice]:
    """Yield the ways to divide two neighbouring sections as one that give one more headline a text of its own."""
    pairs = enumerate(pairwise(sections))
    crossed = ((place, upper, lower) for place, (upper, lower) in pairs if _may_be_crossed(upper, lower))
    for place, upper, lower in islice(crossed, _MOST_TRIED):
        joined = Section((*upper.heads, *lower.heads), (*upper.blocks, *lower.blocks))
        if not all(map(is_stack, (upper, lower, joined))):
            continue
        ranked = rank_divisions(joined, len(upper.blocks))
        texts = _count_texts(upper) + _count_texts(lower)
        if ranked is None:
            continue
        ways = ranked.ways
        for plan, behind in ((ways.find(), 0.0), (ways.second, ways.margin)):
            if plan and behind is not None and len(plan.order) > texts and len(upper.heads) in plan.cuts:
                yield _Choice(place, 2, joined, ranked, plan, behind)


def _may_be_crossed(upper: Section, lower: Section) -> bool:
    """Say whether a headline of two sections is more about the other's text than about its own, and may be its."""
    lines, below = ([head.line.key for head in part.heads if not head.author] for part in (upper, lower))
    few = len(lines) < _FEWEST or not below or len(lines) + len(below) > _MOST
    if few or not (upper.blocks and lower.blocks) or len(upper.blocks) + len(lower.blocks) < _TEXTS:
        return False
    own, other = key_of_text(upper.blocks), key_of_text(lower.blocks)
    return any(_is_liker(line, other, own) for line in lines) or any(_is_liker(line, own, other) for line in below)


def _is_liker(line: str, other: str, own: str) -> bool:
    """Say whether a line is about another text, and more so than about its own, of which it has no more words.

    What texts are about is dear to ask.
    """
    if len(line) < _TELLING or share(line, other) < share(line, own):
        return False
    return (like := liken(line, other)) > _LIKE and like - liken(line, own) > _LIKER


def _count_texts(section: Section) -> int:
    ranked = rank_divisions(section)
    best = ranked.ways.find() if ranked and ranked.ways.divides else None
    return len(best.order) if best else 1
