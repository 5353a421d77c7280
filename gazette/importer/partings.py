"""Where a stack of head lines may be cut into headlines, whatever texts stand below it.

**Source**: as of ``plans``, which weighs the texts, too: the same cuts are tried above other texts, and weighed once.
"""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nlargest
from itertools import accumulate, combinations, pairwise

from gazette.importer.lines import Line
from gazette.importer.seams import cost_of_cut
from gazette.importer.series import is_named_series, is_series
from gazette.importer.traits import Traits
from gazette.importer.weights import STACK

_TWO, _LINES_MOST, _BANNER_MOST, _NAME_LONGEST = 2, 4, 2, 14

Cuts = tuple[int, ...]  # where headlines begin below the first
Edges = list[list[float]]  # by a headline's first line, then by the one below its last


class Partings:
    """The ways to cut a stack of head lines. **Units**: sums of weights of ``weights.STACK``.

    Two headlines that have as many lines each tell something where it is known that there are two: ``counted``.
    """

    def __init__(self, heads: tuple[Traits, ...], *, counted: bool = False) -> None:
        self.heads = heads
        self._counted = counted
        self.gaps = find_gaps([head.line for head in heads])
        self._edges: dict[bool, Edges] = {}
        self._known: dict[tuple[int, Cuts], float | None] = {}
        # How many lines above each are no writer's.
        self._printed = list(accumulate([not head.author for head in heads], initial=0))
        self._writers = frozenset([index for index, head in enumerate(heads) if head.author])
        self._series = frozenset([index for index, head in enumerate(heads) if is_series(head.line.key)])
        # Where no line stands close, blank lines between them say nothing.
        self._loose = len(self.gaps) < len(heads) - 1
        # The first line of all may lead in to what stands below it.
        self._inside = frozenset([gap for gap in self.gaps if gap > 1]) if self._loose else frozenset[int]()
        self._cuts = [0.0, *(_weigh_cut(above, below) for above, below in pairwise(heads))]

    def list(self, count: int) -> Iterator[tuple[int, Cuts, float]]:
        """Yield the ways to cut so many headlines below the first: lines of a banner, cuts, and what speaks for it."""
        for banner in self.list_banners(count):
            for cuts in combinations(range(banner + 1, len(self.heads)), count):
                weight = self.weigh(banner, cuts)
                if weight is not None:
                    yield banner, cuts, weight

    def list_banners(self, count: int) -> tuple[int, ...]:
        """Return how many lines of a banner may stand above so many headlines and one more."""
        most = range(min(_BANNER_MOST + 1, len(self.heads) - count))
        return tuple([banner for banner in most if not banner or self._may_be_banner(banner, count + 1)])

    def weigh(self, banner: int, cuts: Cuts) -> float | None:
        """Return what speaks for a way to cut the stack; None where it cannot be cut so."""
        if (banner, cuts) not in self._known:
            self._known[banner, cuts] = self._weigh(banner, cuts)
        return self._known[banner, cuts]

    def list_edges(self, *, bannered: bool) -> Edges:
        """Return what speaks for a headline between each line and each below it: for the cut there, against its length.

        **Shape**: by its first line, then by the one below its last; minus infinity where none can stand. ``bannered``
        says whether a banner stands above all. With ``most_of_banner`` these come to what ``weigh`` says, or more.
        """
        known = self._edges.get(bannered)
        if known is None:
            lines = len(self.heads)
            cuts = [*(self._weigh_cut(cut, bannered=bannered) for cut in range(lines)), 0.0]
            known = self._edges[bannered] = [
                [
                    float("-inf")
                    if start in self._writers or (end == start + 1 and start in self._series)
                    else cuts[end]
                    - STACK["line too many in a headline"]
                    * max(0, self._printed[end] - self._printed[start] - _LINES_MOST)
                    for end in range(start + 1, lines + 1)
                ]
                for start in range(lines)
            ]
        return known

    def _weigh_cut(self, cut: int, *, bannered: bool) -> float:
        apart = not bannered and cut in self._inside
        return self._cuts[cut] + STACK["lines stand apart inside a headline"] * apart

    def most_of_cuts(self, banner: int, count: int) -> float:
        """Return what speaks at most for so many cuts, wherever they are."""
        places = range(banner + 1, len(self.heads))
        return sum(nlargest(count, [self._weigh_cut(cut, bannered=banner > 0) for cut in places]))

    def most_of_banner(self, banner: int, count: int) -> float:
        """Return what speaks at most for so many headlines and one more below a banner, but for their edges."""
        printed = self._printed[-1] - self._printed[banner]
        score = STACK["set alike"] if count + self._counted > 1 and printed % (count + 1) == 0 else 0.0
        if banner:
            inside = len([gap for gap in self.gaps if gap > banner]) > count
            score += STACK["banner set off"] if self.heads[banner].line.gap > 0 else STACK["banner named so"]
            return score + (0.0 if inside else STACK["all that stands apart is banner"])
        if self._loose and len(self.gaps) == count:
            score += STACK["parted wherever lines stand apart"]
        return score - STACK["lines stand apart inside a headline"] * len(self._inside)

    def _may_be_banner(self, banner: int, count: int) -> bool:
        """Say whether a banner stands apart from the headlines below it, is named as columns are, or is too many."""
        heads = self.heads
        if heads[banner - 1].line.key[-1] == ":":
            return False  # it leads in to the line below
        if not any(char.isalpha() for head in heads[:banner] for char in head.line.key):
            return False  # a number of a page, or dirt: ②
        named = is_named_series(heads[0].line.key)
        if named and banner == 1 and any(is_named_series(head.line.key) for head in heads[_TWO:]):
            return False  # each headline has its own
        apart = heads[banner].line.gap > 0 or banner - 1 in self._series
        # Where parts stand apart, a banner does, too.
        even = count > _TWO and not self.gaps and (len(heads) - banner) % count == 0
        return apart or (banner == 1 and even and (named or len(heads[0].line.key) <= _NAME_LONGEST))

    def _weigh(self, banner: int, cuts: Cuts) -> float | None:
        """Weigh how the stack is cut; None where it cannot be cut so."""
        starts, ends = (banner, *cuts), (*cuts, len(self.heads))
        if self._writers.intersection(starts):
            return None  # a writer begins no headline
        if any(start + 1 in ends for start in self._series.intersection(starts)):
            return None  # the name of a column is no headline
        score = sum([self._cuts[cut] for cut in cuts]) + (self._weigh_banner(banner, cuts) if banner else 0.0)
        counts = [self._printed[end] - self._printed[start] for start, end in zip(starts, ends, strict=True)]
        if max(counts) > _LINES_MOST:
            too_many = sum([max(0, count - _LINES_MOST) for count in counts])
            score -= STACK["line too many in a headline"] * too_many
        if len(counts) + (self._counted and counts[0] > 1) > _TWO and len(set(counts)) == 1:
            score += STACK["set alike"]
        if not banner and self._loose:
            if cuts == self.gaps:
                score += STACK["parted wherever lines stand apart"]
            score -= STACK["lines stand apart inside a headline"] * len(self._inside.difference(cuts))
        return score

    def _weigh_banner(self, banner: int, cuts: Cuts) -> float:
        score = STACK["banner set off"] if self.heads[banner].line.gap > 0 else STACK["banner named so"]
        inside = any(gap > banner and gap not in cuts for gap in self.gaps)
        score += 0.0 if inside else STACK["all that stands apart is banner"]
        score -= STACK["parted by no blank line, and one is inside"] * (
            inside and any(cut not in self.gaps for cut in cuts)
        )
        return score


def find_gaps(lines: list[Line]) -> tuple[int, ...]:
    """Return the lines below the first that blank lines part from what is above."""
    return tuple([index for index, line in enumerate(lines) if index and line.gap > 0])


def _weigh_cut(above: Traits, below: Traits) -> float:
    """Weigh a cut between two lines of a stack."""
    line = below.line
    score = STACK["parted by a blank line"] * (line.gap > 0) + STACK["parted below a writer"] * bool(above.author)
    score -= STACK["parted after a comma"] * (above.line.key[-1] in ",、:——")
    score -= STACK["parted above a dash"] * line.key.startswith("—")
    if not above.author:
        score -= STACK["parted where a phrase goes on"] * cost_of_cut(above.line.key, line.key)
    return score
