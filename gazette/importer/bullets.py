"""Crossheads behind bullets, ■水费交了，水却停了 between two paragraphs of a report, as against titles of briefs.

**Source**: city papers since the 1990s, which mark the parts of a long report so. Where a circle was typed as a nought
or a letter (〇, O), several lines of the page begin with it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from operator import attrgetter

from gazette.importer.marks import ZERO
from gazette.importer.traits import Traits
from gazette.text.patterns import compile_late

_WIDEST, _BULLET = 18.0, attrgetter("bullet")
_ZERO, _ZEROS_LEAST = compile_late(ZERO), 2


def read_zeros(traits: tuple[Traits, ...]) -> tuple[Traits, ...]:
    """Return the facts of lines; those that begin with a nought or an O for a circle, two at least, have a bullet."""
    marked = [index for index, trait in enumerate(traits) if _begins_with_zero(traits, index, trait)]
    by_mark = {mark: [at for at in marked if traits[at].line.key[0] == mark] for mark in "〇O"}
    found = {at for places in by_mark.values() if len(places) >= _ZEROS_LEAST for at in places}
    if not found:
        return traits
    return tuple(replace(trait, bullet=True) if index in found else trait for index, trait in enumerate(traits))


def _begins_with_zero(traits: tuple[Traits, ...], index: int, trait: Traits) -> bool:
    """Say whether a line begins with such a mark, where no sentence of the line above goes on."""
    if _ZERO.match(trait.line.key) is None:
        return False
    above = traits[index - 1] if index else None
    return above is None or above.line.closed or above.ended or trait.line.gap > 0 or not above.full


def find_marked_crossheads(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the lines of a few words behind a bullet that part the text of one report.

    The first stands right below a sentence, as a paragraph would; below a column's name or a blank line it would be
    the title of a brief. So would all of them when one of their texts opens with its source or ends with its writer.
    """
    if not any(map(_BULLET, traits)):
        return frozenset()
    return frozenset(index for run in _runs(traits) if _parts_one_text(traits, run) for index in run)


def _runs(traits: tuple[Traits, ...]) -> Iterator[list[int]]:
    """Yield the runs of such lines: with the same bullet, and nothing but text between them."""
    run: list[int] = []
    titles = ""  # the bullet of titles below a column's name
    for index, trait in enumerate(traits):
        mark, apart = trait.line.key[0], trait.line.gap > 0
        if _is_few_words(traits, index):
            if index == 0 or apart or not traits[index - 1].line.closed:
                titles = mark
            elif mark != titles:
                if run and traits[run[0]].line.key[0] != mark:
                    yield run
                    run = []
                run.append(index)
        elif apart:
            titles = ""
        if apart and run:
            yield run
            run = []
    if run:
        yield run


def _is_few_words(traits: tuple[Traits, ...], index: int) -> bool:
    here, after = traits[index], traits[index + 1] if index + 1 < len(traits) else None
    if not here.bullet or here.author or here.line.closed or after is None or after.bullet or after.line.gap:
        return False
    wide = after.line.width > _WIDEST or after.question  # what somebody says may be short
    return here.line.width <= _WIDEST and wide and not after.author


def _parts_one_text(traits: tuple[Traits, ...], run: list[int]) -> bool:
    firsts = [traits[index + 1] for index in run]
    lasts = [traits[index - 1] for index in run]
    return not any(first.opener for first in firsts) and not any(last.credited or last.ended for last in lasts)
