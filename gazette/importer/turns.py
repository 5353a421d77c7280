"""Turns of a talk whose speakers no list has: 售货员：…, 顾客：…, told by a speaker who speaks again.

**Source**: jokes, sketches and talks are set a line for each turn, the speaker and a colon before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count, pairwise, takewhile
from typing import TYPE_CHECKING

from gazette.importer.lines import Line, Sheet
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

_QUOTED = compile_late(rf"[{HAN}·]{{2,8}}:“[^“”。!?]{{2,16}}”")
_FEWEST, _TURNS, _REACH = 3, 4, 40
_SPEAKS = compile_late(rf"([{HAN}\w·]{{1,6}}):(?=\S{{2}})")
_TURN = compile_late(rf"(?!问答:)([{HAN}\w·]{{1,8}}):(?=\S{{2}})")
# Who asks and who answers, by what they are or by name; who writes on a board of the net: @小雨淅沥：….
_QUESTION = compile_late(
    r"@[\w·.—-]{1,20}:|(?:问|答|[QA])\s?\d?:|(?:读者|网友|市民|患者|家长|职工|农户)(?:来信|来电)?问:"
    rf"|[{HAN}]{{0,14}}?(?:医师|医生|律师|教授|专家|编辑|主任|老师|法官)(?:[{HAN}]{{2,3}})?回?答:"
    rf"|[{HAN}]{{0,4}}(?:读者|律师|医生|专家|编辑)[{HAN}]{{2,4}}?(?:来信|来电)?[问答]:|(?:记者|主持人|读者|专家|编者|嘉宾|[甲乙丙丁]|(?P<name>[{HAN}]{{2,4}})):(?:.*[。!?…]”?|“[^”]*”)(?:\([^()]{{2,20}}\))?$"
)


def is_turn(key: str) -> bool:
    """Say whether a folded line is a turn of a talk: a speaker, a colon, and what was said."""
    match = _QUESTION.match(key) if ":" in key else None
    return match is not None and (match["name"] is None or is_name(match["name"]))


def drop_quoted_headlines(traits: Sequence[Traits]) -> tuple[Traits, ...]:
    """Return lines of which those that say who said what, without a stop, right above a report are no turns."""
    heads = {at for at, (here, below) in enumerate(pairwise(traits)) if here.question and below.opener}
    heads = {at for at in heads if _QUOTED.fullmatch(traits[at].line.key)}
    return tuple(replace(trait, question=False) if at in heads else trait for at, trait in enumerate(traits))


def find_turns(lines: Sequence[Line]) -> frozenset[int]:
    """Return the lines, three or more right below one another, that each open with a speaker, one of them again."""
    found: set[int] = set()
    spoken = {at: match[1] for at, line in enumerate(lines) if ":" in line.key and (match := _TURN.match(line.key))}
    for first in spoken:
        if first - 1 in spoken:
            continue
        turns = list(takewhile(spoken.__contains__, count(first)))
        again = len({spoken[at] for at in turns}) < len(turns)
        if len(turns) >= _FEWEST and again and any(lines[at].closed for at in turns):
            found |= set(turns)
    return frozenset(found)


def find_exchanges(sheet: Sheet) -> frozenset[int]:
    """Return the lines that open with one of two speakers who take turns, twice each, whatever stands between.

    A headline says who says it, too: 某某：我来试试, which has no stop.
    """
    told = [(index, line.key) for index, line in enumerate(sheet.printed) if ":" in line.key]
    spoken = [(index, match[1]) for index, key in told if (match := _SPEAKS.match(key))]
    spoken = [(index, name) for index, name in spoken if sheet.printed[index].closed or sheet.full(index)]
    found: set[int] = set()
    for at in range(len(spoken) - _TURNS + 1):
        places, (one, other, again, answer) = zip(*spoken[at : at + _TURNS], strict=True)
        if one == again != other == answer and places[-1] - places[0] <= _REACH:
            found |= set(places)
    return frozenset(found)
