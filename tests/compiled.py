"""Layouts compiled once for each process of the tests: parsing and checking them is most of what a small build does."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from gazette.problems import Problem, Source
from gazette.render import Layouts, compile_layouts
from gazette.strings import StringFiles

_OWN = Path(__file__).parents[1] / "layouts"
_MOST = 12
_made: dict[object, Layouts] = {}


@cache
def _own_texts() -> dict[str, str]:
    return {path.relative_to(_OWN).as_posix(): path.read_text(encoding="utf-8") for path in _OWN.rglob("*.html")}


def compile_once(
    sources: Mapping[str, Source], strings: StringFiles, assets: Mapping[str, str]
) -> tuple[Layouts | None, tuple[Problem, ...]]:
    """Return what ``compile_layouts`` returns, for the same files in which nothing is wrong the same as before.

    The program's own are the same wherever they lie; of all others a fault is named by its place, so that this counts.
    """
    own = {name: source.text for name, source in sources.items()} == _own_texts()
    places = () if own else tuple(source.path for source in sources.values())
    texts = (_texts(sources), _texts(strings.whole), _texts(strings.partial), tuple(assets.items()), places)
    if texts not in _made:
        layouts, problems = compile_layouts(sources, strings, assets)
        if layouts is None or problems:
            return layouts, problems
        if len(_made) == _MOST:
            _made.pop(next(iter(_made)))
        _made[texts] = layouts
    return replace(_made[texts], sources=sources), ()


def _texts(sources: Mapping[str, Source]) -> tuple[tuple[str, str], ...]:
    return tuple((name, source.text) for name, source in sources.items())
