"""What the words of two lines say of the break between them: which parts of a headline it divides, if any.

They choose among the ways to divide one headline. Whether lines make one headline is asked without them.

**Source**: as of ``gazette.text.seam_words``.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from operator import add

from gazette.importer.headline_parts import Cuts, Shapes, names_column
from gazette.importer.lines import Line
from gazette.importer.series import sounds_like_column
from gazette.importer.weights import HEADLINE
from gazette.text.seam_words import SeamWords, weigh_words

WORDS = "words on both sides"
_IN_TITLE, _ELSEWHERE = 3, 4  # fields of SeamWords


def score_words(lines: tuple[Line, ...], divisions: tuple[Cuts, ...]) -> list[float]:
    """Return what the words at all breaks weigh for each way to divide a headline's lines."""
    total = [0.0] * len(divisions)
    for (above, below), kinds in zip(pairwise(lines), _place_kinds(len(lines), divisions), strict=True):
        total = list(map(add, total, map(_weigh(above.key, below.key).__getitem__, kinds)))
    return total


def list_words(lines: tuple[Line, ...], cuts: Cuts) -> Shapes:
    """Yield what the words at each break say of a division: the name of the weight, and how often it counts."""
    for index, (above, below) in enumerate(pairwise(lines), 1):
        yield WORDS, _say(above.key, below.key)[kind_of_seam(index, cuts)]


def kind_of_seam(index: int, cuts: Cuts) -> int:
    """Return which field of ``SeamWords`` counts for the break above the line at ``index``, from 1.

    Names of columns have one line: below several no word speaks for one.
    """
    if index in cuts and not 1 < index == cuts[0]:
        return cuts.index(index)
    return _IN_TITLE if cuts[1] < index < cuts[2] else _ELSEWHERE


def _weigh(above: str, below: str) -> tuple[float, ...]:
    weight = HEADLINE[WORDS]
    return tuple([weight * said for said in _say(above, below)])


def _say(above: str, below: str) -> SeamWords:
    """Return what words say of a break; nothing against a column whose name is known, or beside what form a text has.

    （三章） below a title is told by its brackets.
    """
    if below.startswith("(") and below.endswith(")"):
        return SeamWords()
    said = weigh_words(above, below)
    known = said.column and (names_column(above) or sounds_like_column(above))
    return said._replace(column=0.0) if known else said


@lru_cache(maxsize=32)  # headlines of few lines are divided in the same few ways
def _place_kinds(count: int, divisions: tuple[Cuts, ...]) -> list[list[int]]:
    """Return for each break which kind it is in each division."""
    return [[kind_of_seam(index, cuts) for cuts in divisions] for index in range(1, count)]
