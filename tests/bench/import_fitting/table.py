"""The fitted weights written into weights.py, whose comments and other tables stay as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from typing import TypeVar

from gazette.importer.classify import take_weights
from gazette.importer.headlines import read_heads
from gazette.importer.rules.rule import Role
from gazette.importer.seams import cost_in_title, cost_of_cut
from gazette.importer.stacks import rank_divisions, split_section
from gazette.importer.torn_stacks import find_lost
from gazette.importer.weights import AFTER, HEADLINE, LAST, PRIOR, TITLE_LINES, WEIGHTS
from tests.bench.import_fitting.beliefs import Beliefs

_Name = TypeVar("_Name", Role, str, int)
_SHORT = {
    Role.FURNITURE: "F",
    Role.HEAD: "H",
    Role.AUTHOR: "A",
    Role.START: "P",
    Role.REST: "C",
    Role.CROSSHEAD: "X",
    Role.JUMP: "J",
    Role.CREDIT: "R",
    Role.VERSE: "V",
    Role.SIGN: "S",
}


def put_weights(weights: Beliefs) -> None:
    """Put fitted weights into the importer's tables for the rest of the run."""
    PRIOR.update(weights.prior)
    LAST.update(weights.last)
    HEADLINE.update(weights.headline)
    TITLE_LINES.update(weights.title_lines)
    for name in WEIGHTS:
        WEIGHTS[name] = dict(weights.rules.get(name, {}))
    for before, row in weights.after.items():
        AFTER[before].update(row)
    take_weights()
    forget_weighed()


def forget_weighed() -> None:
    """Let the importer forget what it remembers of what other weights said."""
    for remembered in (read_heads, split_section, rank_divisions, find_lost, cost_of_cut, cost_in_title):
        remembered.cache_clear()


def read_weights() -> Beliefs:
    """Return the weights of today."""
    return Beliefs(dict(PRIOR), dict(WEIGHTS), dict(AFTER), dict(LAST), dict(HEADLINE), dict(TITLE_LINES))


def go_halfway(fitted: Beliefs) -> Beliefs:
    """Return the mean of today's weights and fitted ones: it reads pages better that neither was fitted to."""
    return Beliefs(
        prior=_mean(PRIOR, fitted.prior),
        rules={name: _mean(WEIGHTS.get(name, {}), fitted.rules.get(name, {})) for name in {**WEIGHTS, **fitted.rules}},
        after={before: _mean(AFTER[before], row) for before, row in fitted.after.items()},
        last=_mean(LAST, fitted.last),
        headline=_mean(HEADLINE, fitted.headline),
        title_lines=_mean(TITLE_LINES, fitted.title_lines),
    )


def _mean(one: Mapping[_Name, float], other: Mapping[_Name, float]) -> dict[_Name, float]:
    """Return the mean of two rows in tenths, a weight that one of them has not being nothing there."""
    means = {name: round((one.get(name, 0.0) + other.get(name, 0.0)) / 2, 1) for name in {**one, **other}}
    return {name: mean for name, mean in means.items() if mean or (name in one and name in other)}


def write_weights(module: str, weights: Beliefs) -> str:
    """Return the text of weights.py with its fitted tables replaced."""
    for name, table in _format_tables(weights):
        pattern = re.compile(rf"^{name}(?P<type>: [^=\n]+)? = \{{.*?\}}\n(?=\n|[A-Z#])", re.MULTILINE | re.DOTALL)
        if not pattern.search(module):
            message = f"weights.py has no table {name}"
            raise ValueError(message)
        module = pattern.sub(partial(_replace, name, table), module, 1)
    return module


def _replace(name: str, table: str, match: re.Match[str]) -> str:
    return f"{name}{match['type'] or ''} = {table}\n"


def _format_tables(weights: Beliefs) -> list[tuple[str, str]]:
    rules = "".join(f'    "{name}": {_row(row)},\n' for name, row in weights.rules.items())
    after = "".join(f"    {_SHORT[role] if role else None}: {_row(row)},\n" for role, row in weights.after.items())
    headline = "".join(f'    "{name}": {weight},\n' for name, weight in weights.headline.items())
    lines = ", ".join(f"{count}: {weight}" for count, weight in weights.title_lines.items())
    return [
        ("PRIOR", _row(weights.prior)),
        ("WEIGHTS", f"{{\n{rules}}}"),
        ("AFTER", f"{{\n{after}}}"),
        ("LAST", _row(weights.last)),
        ("TITLE_LINES", f"{{{lines}}}"),
        ("HEADLINE", f"{{\n{headline}}}"),
    ]


def _row(row: Mapping[Role, float]) -> str:
    return "{" + ", ".join(f"{_SHORT[role]}: {weight}" for role, weight in row.items()) + "}"
