"""The weights of a headline's parts fitted: of all divisions of its lines those of the gold file most likely.

A division's score is a sum of weights: with each weight a direction of its own, one score says how often each counts.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
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
from tests.bench.import_fitting.labels import accepted
from tests.bench.import_fitting.pages import LabelledPage
from tests.bench.import_scoring.words import fold_field

_BULLETS = "◆◇■□▲△▼▽●○★☆►▶◎※·"
_MOST_LINES, _STEPS, _FREE, _NEAR = 7, 100, 1.0, 0.3
# From this page on gold files name every reading of a headline that a colleague could defend.
_GENEROUS = 165
_PARTS = ("kicker", "title", "subtitle")


@dataclass(frozen=True, slots=True)
class _Heads:
    """One headline. **Shape**: divisions x weights, how often each weight counts; True where the gold file agrees."""

    shares: Any
    right: Any


_READ: dict[Path, tuple[_Heads, ...]] = {}


def fit_headlines(pages: Sequence[LabelledPage], beliefs: Beliefs, *, near_today: bool = False) -> Beliefs:
    """Return the weights that make the gold divisions of the pages' headlines most likely, near what is believed.

    With ``near_today`` they stay nearer still to today's weights, and only pages count that name every good reading.
    """
    heads = [found for page in pages if not near_today or _is_generous(page) for found in read_page(page)]
    known, titles = (HEADLINE, TITLE_LINES) if near_today else (beliefs.headline, beliefs.title_lines)
    base = np.array([*(known.get(name, 0.0) for name in HEADLINE), *(titles[count] for count in TITLE_LINES)])
    far = _NEAR if near_today else _FREE

    def loss(moved: Any) -> tuple[float, Any]:  # noqa: ANN401  # arrays have no types here
        value, slope = 0.5 * float(((moved / far) ** 2).sum()), moved / far**2
        for head in heads:
            scores = head.shares @ (base + moved)
            free, bound = _shares(scores), _shares(np.where(head.right, scores, -np.inf))
            value += free[1] - bound[1]
            slope = slope + head.shares.T @ (free[0] - bound[0])
        return value, slope

    found = minimize(loss, np.zeros(base.size), jac=True, method="L-BFGS-B", options={"maxiter": _STEPS})
    fitted = [round(float(value), 1) + 0.0 for value in base + found.x]
    names = dict(zip(HEADLINE, fitted, strict=False))
    lines = dict(zip(TITLE_LINES, fitted[len(HEADLINE) :], strict=True))
    return Beliefs(beliefs.prior, beliefs.rules, beliefs.after, beliefs.last, names, lines)


def _is_generous(page: LabelledPage) -> bool:
    number = page.page.name.split("-")[0]
    return not number.isdigit() or int(number) >= _GENEROUS


def _shares(scores: Any) -> tuple[Any, float]:  # noqa: ANN401
    most = scores.max()
    parts = np.exp(scores - most)
    return parts / parts.sum(), float(most + np.log(parts.sum()))


def read_page(page: LabelledPage) -> tuple[_Heads, ...]:
    """Return a page's headlines; the same page is measured once."""
    if page.gold not in _READ:
        _READ[page.gold] = tuple(_read(page))
    return _READ[page.gold]


def _read(page: LabelledPage) -> Iterator[_Heads]:
    sections, _ = read_sections(_as_labelled(page))
    items: list[dict[str, Any]] = json.loads(page.gold.read_text(encoding="utf-8"))["articles"]
    for section in sections:
        lines = tuple(trait.line for trait in section.heads if not trait.author)
        if not 1 < len(lines) <= _MOST_LINES:
            continue
        divisions = headlines.list_divisions(len(lines))
        right = [_agrees(page, items, lines, cuts) for cuts in divisions]
        if any(right):
            yield _Heads(_weigh(section, lines, divisions), np.array(right))


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


def _agrees(
    page: LabelledPage, items: list[dict[str, Any]], lines: tuple[Line, ...], cuts: tuple[int, int, int]
) -> bool:
    keys = [fold_field(line.text, page.page.slips).lstrip(_BULLETS) for line in lines]
    column, *parts = ("".join(keys[start:end]) for start, end in pairwise((0, *cuts, len(keys))))
    for item in items:
        good = {
            name: {fold_field(value, page.page.slips) for value in accepted(item, name)} for name in (*_PARTS, "column")
        }
        if any(part not in good[name] for part, name in zip(parts, _PARTS, strict=True)) or not parts[1]:
            continue
        elsewhere = not column and not any(key in good["column"] for key in keys if key)
        if column in good["column"] or elsewhere:  # a line may be as good a kicker as a column's name
            return True
    return False


def _weigh(section: Section, lines: tuple[Line, ...], divisions: Sequence[tuple[int, int, int]]) -> Any:  # noqa: ANN401
    text = "".join(block.key for block in section.blocks)
    signed = any(trait.author for trait in section.heads)
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
    try:
        yield
    finally:
        HEADLINE.update(kept[0])
        TITLE_LINES.update(kept[1])
