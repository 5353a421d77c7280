"""The weights of a headline's parts fitted: of all divisions of its lines those of the gold file most likely.

A division's score is a sum of weights: with each weight a direction of its own, one score says how often each counts.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from gazette.importer import headlines
from gazette.importer.blocks import Section, read_sections
from gazette.importer.classify import Reading
from gazette.importer.lines import Line
from gazette.importer.rules.rule import Role
from gazette.importer.ways import Verdict
from gazette.importer.weights import HEADLINE, TITLE_LINES
from tests.bench.import_fitting.beliefs import Beliefs
from tests.bench.import_fitting.divided import read_divided
from tests.bench.import_fitting.labels import accepted
from tests.bench.import_fitting.pages import LabelledPage
from tests.bench.import_fitting.table import forget_weighed
from tests.bench.import_scoring.words import fold_field

_BULLETS = "◆◇■□▲△▼▽●○★☆►▶◎※·"
_MOST_LINES, _STEPS, _FREE, _NEAR = 7, 100, 1.0, 0.1
# How much the reading that a gold file names first counts beside any that it accepts: lines joined into one title are
# accepted so often that nothing else would be learned.
_FIRST = 0.1
# How much a headline counts that is divided as its editor set it and no other way. With what sentences both lines are
# and what the text says again of each, it costs nothing that colleagues accept; without, seven of a thousand.
_DIVIDED = 0.5
# How much it costs that lines as a headline score otherwise than today: by these scores stacks are divided, too.
_STAYS, _MOST_TOGETHER = 0.35, 5
# From this page on gold files name every reading of a headline that a colleague could defend.
_GENEROUS = 165
_PARTS = ("kicker", "title", "subtitle")


@dataclass(frozen=True, slots=True)
class MeasuredHeadline:
    """One headline. **Shape**: divisions x weights, how often each weight counts; True where the gold file agrees; True
    where it names that reading first. ``counts`` is what it counts beside other headlines.
    """

    lines: tuple[Line, ...]
    shares: Any
    right: Any
    first: Any
    counts: float = 1.0

    @property
    def goals(self) -> Iterator[tuple[float, Any]]:
        """Which readings are to become likely, each with how much that counts."""
        yield self.counts, self.right
        if self.first.any():  # else a part of it stands elsewhere
            yield _FIRST, self.first


@dataclass(frozen=True, slots=True)
class _Measured:
    """What a page has of headlines. **Shape**: ``stays`` are divisions x weights of lines, whose best score is to stay
    as it is: headlines above their text and above none, and neighbouring ones taken together.
    """

    heads: tuple[MeasuredHeadline, ...]
    stays: tuple[Any, ...]


_READ: dict[Path, _Measured] = {}


def fit_headlines(pages: Sequence[LabelledPage], beliefs: Beliefs, *, near_today: bool = False) -> Beliefs:
    """Return the weights that make the gold divisions of the pages' headlines most likely, near what is believed.

    With ``near_today`` they stay nearer still to today's weights, and so do the scores of what is no headline; only
    pages count then that name every good reading.
    """
    measured = [read_page(page) for page in pages if not near_today or _is_generous(page)]
    heads = [*(head for page in measured for head in page.heads), *measure_divided()]
    known, titles = (HEADLINE, TITLE_LINES) if near_today else (beliefs.headline, beliefs.title_lines)
    base = np.array([*(known.get(name, 0.0) for name in HEADLINE), *(titles[count] for count in TITLE_LINES)])
    far = _NEAR if near_today else _FREE
    stays = [(shares, _shares(shares @ base)[1]) for page in measured if near_today for shares in page.stays]

    def loss(moved: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        value, slope = 0.5 * float(((moved / far) ** 2).sum()), moved / far**2
        for head in heads:
            scores = head.shares @ (base + moved)
            free = _shares(scores)
            for counts, goal in head.goals:
                bound = _shares(np.where(goal, scores, -np.inf))
                value += counts * (free[1] - bound[1])
                slope = slope + counts * (head.shares.T @ (free[0] - bound[0]))
        for shares, before in stays:
            parts, now = _shares(shares @ (base + moved))
            value += 0.5 * _STAYS * (now - before) ** 2
            slope = slope + _STAYS * (now - before) * (shares.T @ parts)
        return value, slope

    found = minimize(loss, np.zeros(base.size), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    fitted = [round(float(value), 1) + 0.0 for value in base + found.x]
    names = dict(zip(HEADLINE, fitted, strict=False))
    lines = dict(zip(TITLE_LINES, fitted[len(HEADLINE) :], strict=True))
    return Beliefs(beliefs.prior, beliefs.rules, beliefs.after, beliefs.last, names, lines)


@cache
def measure_divided() -> tuple[MeasuredHeadline, ...]:
    """Return the headlines that stand on no page and are to be divided in one way."""
    found = []
    for head in read_divided():
        if not head.aside:
            right = np.array([cuts in head.right for cuts in headlines.list_divisions(len(head.lines))])
            shares = _weigh_above(head.text, head.lines, signed=False)
            found.append(MeasuredHeadline(head.lines, shares, right, np.zeros_like(right), _DIVIDED))
    return tuple(found)


def _is_generous(page: LabelledPage) -> bool:
    number = page.page.name.split("-")[0]
    return not number.isdigit() or int(number) >= _GENEROUS


def _shares(scores: Any) -> tuple[Any, float]:  # noqa: ANN401
    most = scores.max()
    parts = np.exp(scores - most)
    return parts / parts.sum(), float(most + np.log(parts.sum()))


def read_page(page: LabelledPage) -> _Measured:
    """Return what a page has of headlines; the same page is measured once."""
    if page.gold not in _READ:
        sections, _ = read_sections(_as_labelled(page))
        _READ[page.gold] = _Measured(tuple(_read(page, sections)), tuple(_list_staying(sections)))
    return _READ[page.gold]


def _read(page: LabelledPage, sections: Sequence[Section]) -> Iterator[MeasuredHeadline]:
    items: list[dict[str, Any]] = json.loads(page.gold.read_text(encoding="utf-8"))["articles"]
    for section in sections:
        lines = _lines_of(section)
        if not 1 < len(lines) <= _MOST_LINES:
            continue
        divisions = headlines.list_divisions(len(lines))
        right = [_agrees(page, items, lines, cuts) for cuts in divisions]
        if any(right):
            first = [_agrees(page, items, lines, cuts, _name_first) for cuts in divisions]
            yield MeasuredHeadline(lines, _weigh(section, lines), np.array(right), np.array(first))


def _list_staying(sections: Sequence[Section]) -> Iterator[Any]:
    for section in sections:
        if 0 < len(_lines_of(section)) <= _MOST_TOGETHER:
            yield _weigh(section, _lines_of(section))
            yield _weigh(None, _lines_of(section))
    for above, below in pairwise(sections):
        together = (*_lines_of(above), *_lines_of(below))
        if _lines_of(above) and _lines_of(below) and len(together) <= _MOST_TOGETHER:
            yield _weigh(None, together)


def _lines_of(section: Section) -> tuple[Line, ...]:
    return tuple(trait.line for trait in section.heads if not trait.author)


def _as_labelled(page: LabelledPage) -> Reading:
    """Return the page's reading with the gold roles where these are one."""
    verdicts = tuple(
        Verdict(next(iter(labels)), verdict.other, verdict.margin) if len(labels) == 1 else verdict
        for labels, verdict in zip(page.labels, page.reading.verdicts, strict=True)
    )
    heads = tuple(
        Verdict(Role.HEAD, verdict.other, verdict.margin)
        if Role.HEAD in labels and verdict.role is Role.HEAD
        else verdict
        for labels, verdict in zip(page.labels, verdicts, strict=True)
    )
    return Reading(page.reading.sheet, page.reading.traits, page.reading.rules, heads)


def _name_first(item: Mapping[str, Any], name: str) -> list[str]:
    """Return what a gold file names first for a part of a headline, alone."""
    return [item.get(name) or ""]


def _agrees(
    page: LabelledPage,
    items: list[dict[str, Any]],
    lines: tuple[Line, ...],
    cuts: tuple[int, int, int],
    good_values: Callable[[Mapping[str, Any], str], list[str]] = accepted,
) -> bool:
    keys = [fold_field(line.text, page.page.slips).lstrip(_BULLETS) for line in lines]
    column, *parts = ("".join(keys[start:end]) for start, end in pairwise((0, *cuts, len(keys))))
    for item in items:
        good = {
            name: {fold_field(value, page.page.slips) for value in good_values(item, name)}
            for name in (*_PARTS, "column")
        }
        if any(part not in good[name] for part, name in zip(parts, _PARTS, strict=True)) or not parts[1]:
            continue
        elsewhere = not column and not any(key in good["column"] for key in keys if key)
        if column in good["column"] or elsewhere:  # a line may be as good a kicker as a column's name
            return True
    return False


def _weigh(section: Section | None, lines: tuple[Line, ...]) -> Any:  # noqa: ANN401
    """Return how often each weight counts in each way to divide lines above a section's text, or above none."""
    text = "".join(block.key for block in section.blocks) if section else ""
    return _weigh_above(text, lines, signed=section is not None and any(trait.author for trait in section.heads))


def _weigh_above(text: str, lines: tuple[Line, ...], *, signed: bool) -> Any:  # noqa: ANN401
    divisions = headlines.list_divisions(len(lines))
    with _told_apart():
        return np.array([headlines.score_division(lines, cuts, text, signed=signed) for cuts in divisions])


@contextmanager
def _told_apart() -> Iterator[None]:
    """Make every weight of a headline a direction of its own for a while."""
    kept = dict(HEADLINE), dict(TITLE_LINES)
    ways: Any = np.eye(len(HEADLINE) + len(TITLE_LINES))
    ways.flags.writeable = False
    HEADLINE.update(zip(HEADLINE, ways, strict=False))
    TITLE_LINES.update(zip(TITLE_LINES, ways[len(HEADLINE) :], strict=True))
    forget_weighed()
    try:
        yield
    finally:
        HEADLINE.update(kept[0])
        TITLE_LINES.update(kept[1])
        forget_weighed()
