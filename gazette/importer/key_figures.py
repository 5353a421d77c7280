"""Figures set large inside a report, each with what it counts on the line below or above it.

**Source**: boxes of key figures (数读): 1060亩 and below it 荷塘面积, several of them between the paragraphs of a
report, with or without a name above them.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.importer.boxes import Box
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_FIGURE = compile_late(
    rf"(?!\d{{1,2}}月|(?:19|20)\d\d年?$)[约近超逾达第+-]?\d[\d.,]*(?:[%‰℃]|[十百千万亿多余]*[{HAN}]{{0,4}}(?:/[{HAN}]{{1,4}})?)"
)
_LABEL = compile_late(rf"[{HAN}\dA-Za-z“”《》()、·\s-]*[{HAN}]{{2}}[{HAN}\dA-Za-z“”《》()、·\s-]*")
_NAME = compile_late(r"(?:数读|数字|数据|看数字|图说数据|关键数字|数说)[^。]{0,8}|.{0,8}(?:数读|数字|数据|数说)")
_FEWEST, _WIDEST = 2, 18.0  # figures; ems of a label


def find_key_figures(traits: Sequence[Traits]) -> dict[int, Box]:
    """Return what lines do in boxes of two figures and more that stand by turns with what they count."""
    found: dict[int, Box] = {}
    figures = [_is_figure(trait) for trait in traits]
    at = 0
    while at < len(traits):
        end = at
        while end + 1 < len(traits) and figures[end] and _is_label(traits[end + 1]):
            end += 2
        if end - at >= 2 * _FEWEST:
            found |= dict.fromkeys(range(at, end), Box.ROW)
            if end < len(traits) and (traits[end].text or traits[end].opener):
                found[end] = Box.TEXT
            if at > 1 and _NAME.fullmatch(traits[at - 1].line.key.replace(" ", "")):
                found[at - 1] = Box.INSIDE
        at = max(end, at + 1)
    return found


def _is_figure(trait: Traits) -> bool:
    """Say whether a line is one number with its unit and nothing else."""
    return not (trait.top or trait.folio) and _FIGURE.fullmatch(trait.line.key) is not None


def _is_label(trait: Traits) -> bool:
    """Say whether a line is a few words that say what a figure counts, and no sentence."""
    line = trait.line
    marked = trait.opener or trait.roled or trait.jump or trait.credit or trait.caption or trait.bullet
    short = line.width <= _WIDEST and not (line.closed or trait.folio or trait.staff or trait.top)
    return short and not marked and _LABEL.fullmatch(line.key) is not None and not _is_figure(trait)
