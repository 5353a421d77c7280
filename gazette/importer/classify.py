"""Which role every line plays: what each rule says of it, added up, and the best way through the whole page.

A line is ambiguous by itself; what stands around it settles it. Each rule that holds adds its weights to the roles;
``ways`` finds the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import compress, repeat
from operator import attrgetter, call
from typing import NamedTuple

from gazette.importer import ways
from gazette.importer.bullets import read_zeros
from gazette.importer.cut_figures import mark_figures
from gazette.importer.jump_turns import turn_jumps
from gazette.importer.lines import Sheet
from gazette.importer.poems import find_names_of_poems
from gazette.importer.remembered import begin_page
from gazette.importer.rules.asked import list_asked
from gazette.importer.rules.rule import Role, Rule, Scene
from gazette.importer.scenes import make_scenes
from gazette.importer.title_pieces import mark_pieces
from gazette.importer.traits import Traits, read_traits
from gazette.importer.turns import drop_quoted_headlines
from gazette.importer.ways import Totals, Verdict, find_ways
from gazette.importer.weights import PRIOR, WEIGHTS

_ROLES = tuple(Role)


class Tried(NamedTuple):
    """A role that a line was tried in.

    **Units**: ``behind`` is how far it stayed behind by the rules, ``worse`` how much worse the page as a whole was put
    together so, both in weights.
    """

    role: Role
    behind: float
    worse: float


@dataclass(frozen=True, slots=True)
class Reading:
    """A page with its lines' facts, the rules that held for each, and the verdicts; all in the order of the lines.

    **Shape**: ``poems`` are the lines that name poems of several; ``sums`` has what the
    rules of each line weigh for each role, and ``totals`` what the best ways through the page on which it has that role
    come to; ``reread`` has the numbers of the lines that the page
    as a whole decided, against what their rules weighed most for, each with what spoke for that and what it weighed;
    ``tried`` are the roles that the page was put together with, by the numbers of lines.
    """

    sheet: Sheet
    traits: tuple[Traits, ...]
    rules: tuple[tuple[Rule, ...], ...]
    verdicts: tuple[Verdict, ...]
    poems: frozenset[int] = frozenset()
    sums: tuple[dict[Role, float], ...] = ()
    totals: Totals = ()
    reread: Mapping[int, Mapping[str, float]] = field(default_factory=dict)
    tried: Mapping[int, tuple[Tried, ...]] = field(default_factory=dict)


def classify(sheet: Sheet) -> Reading:
    """Return every printed line's role."""
    begin_page()
    traits = drop_quoted_headlines(turn_jumps(read_traits(sheet)))
    traits = mark_pieces(mark_figures(read_zeros(traits)), sheet)
    poems = find_names_of_poems(traits)
    scenes = make_scenes(sheet, traits, poems)
    rules = tuple(map(find_rules, scenes))
    sums = [_weigh(held) for held in rules]
    verdicts, totals = find_ways(sums, poems)
    return Reading(sheet, traits, rules, verdicts, poems, tuple(sums), totals)


def find_rules(scene: Scene) -> tuple[Rule, ...]:
    """Return the rules that hold for a line, in their order."""
    rules, asked = list_asked(scene)
    return tuple(compress(rules, map(call, asked, repeat(scene))))


def _weigh(rules: tuple[Rule, ...]) -> dict[Role, float]:
    rows = map(_ROWS.__getitem__, map(_NAME, rules))
    return dict(zip(_ROLES, map(sum, zip(_ROWS[_BEFORE_ALL], *rows, strict=True)), strict=True))


def take_weights() -> None:
    """Take the weights of ``weights.py`` as they stand there now: whoever fits them puts others in their place."""
    _ROWS.clear()
    _ROWS.update({name: _list_weights(weights) for name, weights in WEIGHTS.items()})
    _ROWS[_BEFORE_ALL] = _list_weights(PRIOR)
    ways.take_weights()


def _list_weights(weights: Mapping[Role, float]) -> tuple[float, ...]:
    return tuple(weights.get(role, 0.0) for role in _ROLES)


_NAME = attrgetter("name")
_BEFORE_ALL = ""  # names what a role weighs before any rule speaks
# What each rule weighs for the roles, in their order: asked for every line of every page.
_ROWS: dict[str, tuple[float, ...]] = {}
take_weights()
