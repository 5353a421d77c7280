"""Crossheads of interviews: a few words between the turns of a talk, whose speakers go on below.

**Source**: interviews name each speaker before a colon and part long talks by crossheads; who answers in one article
answers in no other of the page.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.importer.series import is_series, names_briefs
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word

_WIDEST, _INTRODUCED = 18.0, 12
_TURN = compile_late(rf"(?P<who>[{HAN}·]{{1,6}}):(?=\S{{2}})")
_POSTED = compile_late(
    rf"[{HAN}]{{1,3}}(?:主任|书记|老师|院长|教授|局长|先生|女士|校长|医生|厂长|经理|董事长|主席|博士|律师)"
)


def find_parts_of_talks(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the short lines right above a turn, one of whose named speakers has spoken above in the same text.

    The first such line may stand below who is introduced and does not speak yet.
    """
    turns = {index: match["who"] for index, trait in enumerate(traits) if (match := _TURN.match(trait.line.key))}
    if not any(map(_is_named, set(turns.values()))):
        return frozenset()
    places = [index for index in range(1, len(traits) - 1) if index + 1 in turns and _is_short(traits, index)]
    found: set[int] = set()
    for above, here, below in _neighbours(places, len(traits)):
        speakers = _list_named(traits, turns, range(here + 1, below))
        spoke = _list_named(traits, turns, range(above + 1, here), backward=True)
        if speakers & spoke:
            found.add(here)
            if above >= 0 and above not in found and _introduces(traits, above, spoke):
                found.add(above)
    return frozenset(found)


def _neighbours(places: list[int], end: int) -> Iterator[tuple[int, int, int]]:
    """Yield each place with the one above, or -1, and the one below, or the end."""
    edges = [-1, *places, end]
    yield from zip(edges, places, edges[2:], strict=False)


def _list_named(
    traits: Sequence[Traits], turns: dict[int, str], among: range, *, backward: bool = False
) -> frozenset[str]:
    """Return who speaks by name among some lines, as far as nothing ends the text there."""
    named: set[str] = set()
    for index in reversed(among) if backward else among:
        if _ends(traits[index]):
            break
        if index in turns and _is_named(turns[index]):
            named.add(turns[index])
    return frozenset(named)


def _introduces(traits: Sequence[Traits], at: int, speakers: frozenset[str]) -> bool:
    """Say whether the lines above a place name one of those who speak below it."""
    above = "\n".join(trait.line.key for trait in traits[max(0, at - _INTRODUCED) : at])
    return any(name in above for name in speakers)


def _ends(trait: Traits) -> bool:
    """Say whether another text begins or this one ends."""
    return bool(trait.opener or trait.ended or trait.jump or trait.folio or trait.staff or trait.roled)  # with a role


def _is_short(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line is a few words below a sentence."""
    above, here = traits[index - 1], traits[index]
    line, key = here.line, here.line.key
    marked = here.author or here.notice or here.credit or _ends(here) or ":" in key
    column = is_series(key) or names_briefs(key)
    return above.line.closed and line.width <= _WIDEST and not (line.closed or here.full or marked or column)


def _is_named(who: str) -> bool:
    """Say whether a speaker is somebody, not whoever asks or answers, and no label as 时间 is."""
    return _POSTED.fullmatch(who) is not None or (is_name(who) and not is_common_word(who))
