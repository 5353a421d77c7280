"""Figures set large, each with what it counts below it, where a narrow column cuts that into lines.

**Source**: boxes 数读, 数说 and the like: 94%→27%, below it 卫生院感冒病人抗生素使用 / 率，2002年与2012年. A figure
stands on a line of its own, and what it counts ends where the next figure begins or its line has room.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from gazette.importer.boxes import Box
from gazette.importer.cut_rows import Cut
from gazette.importer.series import is_called_column
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_NUMBER = rf"\d[\d.,]*(?:/\d+|[%‰℃]|°C?)?(?:[十百千万亿多余]*[{HAN}]{{0,3}}(?:\d+[{HAN}]{{1,2}})?(?:/[{HAN}]{{1,4}})?)"
_FIGURE = compile_late(rf"(?!\d{{1,2}}月|(?:19|20)\d\d年$)[约近超逾达第+-]?{_NUMBER}(?:[→~-]+{_NUMBER})?")
_NAME = compile_late(r"数[读说][^。]{0,6}|.{0,6}数[读说据]|(?:看|关键)?数字[^。]{0,4}")
_FEWEST, _NAMED, _LINES_MOST, _FIGURE_WIDEST = 3, 2, 3, 10.0
_SAID = compile_late(rf"[{HAN}]{{2}}")


def find_cut_figures(traits: Sequence[Traits], known: Mapping[int, Box]) -> tuple[dict[int, Cut], dict[int, Box]]:
    """Return what lines do in boxes of such figures: which begin a row and which go on with one; and their names.

    Two figures make one below a name, three below a few words; what is ``known`` without cut lines is none.
    """
    cuts: dict[int, Cut] = {}
    names: dict[int, Box] = {}
    if sum(_is_figure(traits, at) for at in range(len(traits))) < _NAMED:
        return cuts, names  # nearly any page
    at = 0
    while at < len(traits):
        rows, end = _read_rows(traits, at)
        if not rows:
            at += 1
            continue
        named, parts = _is_named(traits, at - 1), _parts_text(traits, at - 1)
        figures = sum(1 for cut in rows.values() if cut is Cut.ROW) // 2
        least = _NAMED if named else _FEWEST if parts or _is_named(traits, at - 2) else len(traits)
        if figures < least or all(index in known for index in rows):
            at = end
            continue
        cuts |= rows
        if named:
            goes_on = end < len(traits) and (traits[end].text or traits[end].opener)
            names[at - 1] = Box.INSIDE if goes_on else Box.NAME
        elif parts:
            names[at - 1] = Box.INSIDE
        at = end
    return cuts, names


def mark_figures(traits: tuple[Traits, ...]) -> tuple[Traits, ...]:
    """Return the facts of a page's lines, those of such boxes marked: no text stops in them or goes on."""
    cuts, _ = find_cut_figures(traits, {})
    if not cuts:
        return traits
    return tuple([replace(trait, figured=True) if at in cuts else trait for at, trait in enumerate(traits)])


def _is_named(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a line is the name of such a box: 数读."""
    return at >= 0 and _NAME.fullmatch(traits[at].line.key.replace(" ", "")) is not None


def _parts_text(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a few words stand between a text and the first figure: 过去一年."""
    line = traits[at].line
    return at > 0 and traits[at - 1].line.closed and line.width <= _FIGURE_WIDEST and not line.closed


def _read_rows(traits: Sequence[Traits], at: int) -> tuple[dict[int, Cut], int]:
    """Return the rows of a box that begins at a line, with the place behind them: each figure and what it counts."""
    rows: dict[int, Cut] = {}
    while _is_figure(traits, at):
        end = _find_end(traits, at + 1)
        if end == at + 1:
            break
        rows |= {at: Cut.ROW, at + 1: Cut.ROW} | dict.fromkeys(range(at + 2, end), Cut.REST)
        at = end
    return rows, at


def _find_end(traits: Sequence[Traits], first: int) -> int:
    """Return the place behind what a figure counts; the first line where nothing does."""
    at = first
    while at < len(traits) and at - first < _LINES_MOST:
        here = traits[at]
        key = here.line.key
        rest = at > first and _is_figure(traits, at + 1)  # 其中民办 / 12家, above 2.7次
        begins = key[0] == "(" or is_called_column(key) if at > first else not _SAID.search(key)
        if begins or _is_other(here) or (_is_figure(traits, at) and not rest):
            break
        at += 1
        if key[-1] == "。":
            return first  # a sentence below a large figure
        if not here.full or here.line.closed:
            break
    return at


def _is_figure(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a line is one number with its unit, or two with an arrow between them, and nothing else."""
    if at >= len(traits):
        return False
    line = traits[at].line
    return line.width <= _FIGURE_WIDEST and _FIGURE.fullmatch(line.key) is not None and not traits[at].date


def _is_other(trait: Traits) -> bool:
    """Say whether a line is no part of what a figure counts."""
    marked = trait.opener or trait.roled or trait.jump or trait.credit or trait.caption or trait.bullet
    return marked or trait.staff or trait.line.gap > 0
