"""What speaks for and against a cut between two lines of a headline, whatever parts it would divide."""

from __future__ import annotations

from functools import lru_cache
from operator import add
from typing import NamedTuple

from gazette.importer.headline_parts import Cuts, Shapes, is_unfinished, weigh
from gazette.importer.lines import Line
from gazette.importer.weights import HEADLINE
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_cut, is_open, starts_predicate

_ONE_QUOTATION = compile_late(r"[“「『\"][^”」』\"]{1,12}[”」』\"]")
# What was done, whose subject stands above: 圆了沿线群众出行梦, 打赢了官司.
_DONE = compile_late(rf"(?!为了|除了|老了|到了)[{HAN}]{{1,2}}了[{HAN}“]")
# No word begins with it but these: 的士, 的确, 的哥, 的姐, 的黎波里.
_OF = compile_late("的(?![士确確哥姐黎])")
# What is said of something that stands below: 未建工会的; not how it came about (是怎样来的).
_ATTRIBUTE = compile_late(
    rf"(?<![怎样么來来做干说你我他她])的$(?<!是[{HAN}“”]{{2}}的)(?<!是[{HAN}“”]{{3}}的)(?<!是[{HAN}“”]{{4}}的)"
)
_COUNTED = compile_late(r"^[“\d一二三四五六七八九十百千万两几]|了$")
_OPEN_MARKS = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}

_MANY, _SHORT, _PAIR, _LONGER = 4, 13.0, 8.0, 2.0


class Seam(NamedTuple):
    """A place between two lines. **Units**: sums of weights, for a cut there, for none in the title, for none else."""

    cut: float
    in_title: float
    elsewhere: float


def find_seams(lines: tuple[Line, ...]) -> tuple[Seam, ...]:
    """Return the seams of a headline's lines, one fewer than these. Where all lines stand apart, gaps say little."""
    gaps = [line.gap > 0 for line in lines[1:]]
    telling = HEADLINE["blank line"] if not all(gaps) else HEADLINE["blank line everywhere"]
    seams = []
    lengths = _list_pairs(lines)
    for above, below, gap, length in zip(lines, lines[1:], gaps, lengths, strict=False):
        cut = weigh(length) - cost_of_cut(above.key, below.key)
        if not gap and any(gaps):
            cut -= HEADLINE["no blank line between parts"]
        kept = -telling if gap else 0.0
        seams.append(Seam(cut, kept - cost_in_title(above.key, below.key), kept))
    return tuple(seams)


@lru_cache(maxsize=256)
def _list_pairs(lines: tuple[Line, ...]) -> tuple[tuple[tuple[str, float], ...], ...]:
    """Return for each seam what it says for a cut that it lies by two short lines as long as each other, of many.

    A longer line below these begins another part; the two are one.
    """
    said: list[list[tuple[str, float]]] = [[] for _ in lines[1:]]
    if len(lines) >= _MANY and all(line.width <= _SHORT and not line.gap for line in lines[1:]):
        widths = [line.width for line in lines]
        for at, (first, second, third) in enumerate(zip(widths, widths[1:], widths[2:], strict=False)):
            if first == second <= min(_PAIR, third - _LONGER):
                said[at + 1].append(("cut below two lines as long, above a longer one", 1.0))
                said[at].append(("cut between two lines as long, above a longer one", 1.0))
    return tuple(map(tuple, said))


def list_seams(lines: tuple[Line, ...], cuts: tuple[int, int, int]) -> Shapes:
    """Yield what the seams say of a division: the names of weights, and how often each is taken off."""
    gaps = [line.gap > 0 for line in lines[1:]]
    telling = "blank line" if not all(gaps) else "blank line everywhere"
    _, second, third = cuts
    for index, (above, below, gap) in enumerate(zip(lines, lines[1:], gaps, strict=False), 1):
        if index in cuts:
            yield from _list_pairs(lines)[index - 1]
            yield from ((name, -times) for name, times in _list_cut(above.key, below.key))
            yield "no blank line between parts", -float(not gap and any(gaps))
            continue
        yield telling, -float(gap)
        if second < index < third:
            yield from ((name, -times) for name, times in _list_in_title(above.key, below.key))


def score_seams(seams: tuple[Seam, ...], divisions: tuple[Cuts, ...]) -> list[float]:
    """Return what the seams say of each division: where a word or a phrase goes on, and where lines stand apart."""
    total = [0.0] * len(divisions)
    for seam, places in zip(seams, _place_seams(len(seams), divisions), strict=True):
        total = list(map(add, total, map(seam.__getitem__, places)))
    return total


@lru_cache(maxsize=32)  # headlines of few lines are divided in the same few ways
def _place_seams(count: int, divisions: tuple[Cuts, ...]) -> list[list[int]]:
    """Return for each seam which of its weights counts in each division: as a cut, as one in the title, elsewhere."""
    return [
        [0 if index in cuts else 1 if cuts[1] < index < cuts[2] else 2 for cuts in divisions]
        for index in range(1, count + 1)
    ]


@lru_cache(maxsize=1024)  # each way to divide a stack asks for its own
def cost_of_cut(above: str, below: str) -> float:
    """Return what speaks against a cut between two lines: a word or a phrase that reaches over it."""
    return weigh(_list_cut(above, below))


def _list_cut(above: str, below: str) -> Shapes:
    if is_cut(above, below):
        yield "cut inside a word", 1.0
    if is_open(above):
        yield "cut after an open word", 1.0
    if not has_verb(above) and starts_predicate(below):
        yield "cut before what is said of it", 1.0
    if _DONE.match(below):
        yield "cut before what was done", 1.0
    yield from _list_beside_of(above, below)
    if _unbalanced(above):
        yield "cut inside marks", 1.0
    if above[-1] in ",、":
        yield "cut after a comma", 1.0
    if _ONE_QUOTATION.fullmatch(below.replace(" ", "")):
        yield "cut before a quotation", 1.0
    if _is_unfinished(above, below):
        yield "cut after an open phrase", 1.0


def _list_beside_of(above: str, below: str) -> Shapes:
    if _ATTRIBUTE.search(above):
        yield "cut after 的", 1.0
    if _OF.match(below):
        yield "cut before 的", 1.0


def _is_unfinished(above: str, below: str) -> bool:
    """Say whether a phrase goes on below: one that ends in 了 only with how many, a quotation or another 了."""
    if above.endswith("一得"):
        return False  # 养生一得 is what a column is called
    return is_unfinished(above) and (above[-1] != "了" or _COUNTED.search(below) is not None)


@lru_cache(maxsize=1024)  # as of the cost of a cut
def cost_in_title(above: str, below: str) -> float:
    """Return what speaks against two lines of one title."""
    return weigh(_list_in_title(above, below))


def _list_in_title(above: str, below: str) -> Shapes:
    verbs = has_verb(above) + has_verb(below)
    yield "title says two things", float(verbs == 2)  # noqa: PLR2004
    yield "title is nothing but names", float(verbs == 0)


@lru_cache(maxsize=1024)
def _unbalanced(key: str) -> bool:
    return any(key.count(opening) > key.count(_OPEN_MARKS[opening]) for opening in set(key).intersection(_OPEN_MARKS))
