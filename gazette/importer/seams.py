"""What speaks for and against a cut between two lines of a headline, whatever parts it would divide."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from gazette.importer.headline_parts import is_unfinished
from gazette.importer.lines import Line
from gazette.importer.weights import HEADLINE
from gazette.text.words import has_verb, is_cut, is_open, starts_predicate

_ONE_QUOTATION = re.compile(r"[“「『\"][^”」』\"]{1,12}[”」』\"]")
# What was done, whose subject stands above: 圆了沿线群众出行梦, 打赢了官司.
_DONE = re.compile(r"(?!为了|除了|老了|到了)[\u3400-\u9fff]{1,2}了[\u3400-\u9fff“]")
_COUNTED = re.compile(r"^[“\d一二三四五六七八九十百千万两几]|了$")
_OPEN_MARKS = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}


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
    for above, below, gap in zip(lines, lines[1:], gaps, strict=False):
        cut = -cost_of_cut(above.key, below.key)
        if not gap and any(gaps):
            cut -= HEADLINE["no blank line between parts"]
        kept = -telling if gap else 0.0
        seams.append(Seam(cut, kept - _cost_in_title(above.key, below.key), kept))
    return tuple(seams)


def score_seams(seams: tuple[Seam, ...], cuts: tuple[int, int, int]) -> float:
    """Return what the seams say of a division: where a word or a phrase goes on, and where lines stand apart."""
    total = 0.0
    first, second, third = cuts
    for index, (cut, in_title, elsewhere) in enumerate(seams, 1):
        if index in (first, second, third):
            total = total + cut
        elif second < index < third:
            total = total + in_title
        else:
            total = total + elsewhere
    return total


def cost_of_cut(above: str, below: str) -> float:
    """Return what speaks against a cut between two lines: a word or a phrase that reaches over it."""
    total = HEADLINE["cut inside a word"] * is_cut(above, below)
    total += HEADLINE["cut after an open word"] * is_open(above)
    total += HEADLINE["cut before what is said of it"] * (not has_verb(above) and starts_predicate(below))
    total += HEADLINE["cut before what was done"] * bool(_DONE.match(below))
    total += HEADLINE["cut inside marks"] * _unbalanced(above)
    total += HEADLINE["cut after a comma"] * (above[-1] in ",、")
    total += HEADLINE["cut before a quotation"] * bool(_ONE_QUOTATION.fullmatch(below.replace(" ", "")))
    return total + HEADLINE["cut after an open phrase"] * _is_unfinished(above, below)


def _is_unfinished(above: str, below: str) -> bool:
    """Say whether a phrase goes on below: one that ends in 了 only with how many, a quotation or another 了."""
    return is_unfinished(above) and (above[-1] != "了" or _COUNTED.search(below) is not None)


def _cost_in_title(above: str, below: str) -> float:
    verbs = has_verb(above) + has_verb(below)
    two, none = verbs == 2, verbs == 0  # noqa: PLR2004
    return HEADLINE["title says two things"] * two + HEADLINE["title is nothing but names"] * none


@lru_cache(maxsize=1024)
def _unbalanced(key: str) -> bool:
    return any(key.count(opening) > key.count(closing) for opening, closing in _OPEN_MARKS.items())
