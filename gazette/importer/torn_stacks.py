"""Headlines stacked above one text whose other text stands further down, below a line that is not its headline.

**Source**: page text follows the columns: 甲题 / 乙题 / 甲文 / an advertisement, the paper's title, a caption / 乙文.
What stands right above the second text has no word of it, and a headline of the stack has some. Or it is another
item with a text of its own, below which the text begins: 甲题 / 乙题 / 甲文 / 丙题 / 丙文 / 乙文.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from gazette.importer.blocks import Block, Kin, Section, is_below_head
from gazette.importer.breaks import find_breaks, find_breaks_of
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.plans import Ways, rank_plans
from gazette.importer.remembered import remember
from gazette.importer.stack_writers import mend_writers, part_writers
from gazette.importer.traits import Traits
from gazette.importer.unmarked import heads_column
from gazette.text.person_names import is_name

_FEWEST = 2  # pairs of a headline's characters that the text further down has and the one below the stack has not
_ROWS = 3
_SURE, _SURER, _SUREST = 3.0, 4.0, 5.0  # what a way to divide must come to below a name, and below anything else
_SHARED = 0.03  # of their pairs of characters that two texts of different items have in common
_PEN_NAME, _NAME = 3, 5  # how long a pen name is, and a name in brackets


def mend_stacks(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield sections where a headline that stands last in a stack has its text from the section below."""
    rest = [mend_writers(section) for section in sections]
    while rest:
        upper = rest.pop(0)
        stack, writers = part_writers(upper.heads, upper.blocks)
        upper = Section(stack, upper.blocks)
        cut = _find_cut(upper, rest[0]) if rest else None
        lost = find_lost(upper, rest[0]) if rest and cut is None else None
        if lost is not None:
            yield Section((*upper.heads[: lost[0]], *writers), upper.blocks)
            own, text = rest[0].blocks[: lost[1]], rest[0].blocks[lost[1] :]
            rest[:1] = [Section(rest[0].heads, own), Section(upper.heads[lost[0] :], text)]
            continue
        if cut is None:
            yield Section((*stack, *writers), upper.blocks)
            continue
        signed = _is_writer(rest[0].heads) and rest[0].heads[0].line.bracketed
        closing = _sign(rest[0].heads[0]) if signed else ()
        start, end = cut
        yield Section((*upper.heads[:start], *upper.heads[end:], *writers), (*upper.blocks, *closing))
        lower = Section((), rest[0].blocks) if signed else rest[0]
        rest[:1] = list(_give(upper.heads[start:end], lower))


def _sign(name: Traits) -> tuple[Block, ...]:
    """Return the name in brackets that closes the text above it."""
    return (Block(Kin.AUTHOR, (replace(name, author=1),)),)


@remember(64)  # as find_lost: it divides the stack, which is dear where its lines are many
def _find_cut(upper: Section, lower: Section) -> tuple[int, int] | None:
    """Return where the headline stands in a stack whose text stands in the section below; None where it is there."""
    heads, blocks, seam = upper.heads, upper.blocks, len(upper.blocks)
    if len(heads) < 2 or is_below_head(heads) or not blocks:  # noqa: PLR2004  # no stack
        return None
    if not _is_strange(lower) or not _takes_up(upper, lower.blocks):
        return None
    ways = _rank(heads, (*blocks, *lower.blocks), seam)
    plan = ways.find(_SURE)
    if plan is None or plan.breaks[-1] != seam:
        return None
    gain = ways.gain - (_find_gain(heads, blocks) if len(plan.breaks) > 1 else 0.0)
    edges = (*plan.cuts, len(heads))
    group = plan.order.index(len(plan.breaks))
    last = group == len(plan.breaks)
    if not group or gain < (_SURE if last and _is_writer(lower.heads) else _SUREST):
        return None
    return edges[group - 1], edges[group]


def _rank(heads: tuple[Traits, ...], blocks: tuple[Block, ...], seam: int | None = None) -> Ways:
    return rank_plans(heads, blocks, find_breaks(blocks), seam=seam)


def _find_gain(heads: tuple[Traits, ...], blocks: tuple[Block, ...]) -> float:
    """Return what speaks for dividing a stack above its own texts, 0 where nothing does."""
    ways = _rank(heads, blocks)
    return ways.gain if ways.divides else 0.0


@remember(64)  # a page read again in another way has most sections once more
def find_lost(upper: Section, lower: Section) -> tuple[int, int] | None:
    """Return where a headline begins in a stack whose text stands below another item's text, and where there.

    That item's headline has hardly a word of the text; None where none stands so.
    """
    heads, seam = upper.heads, len(upper.blocks)
    if len(heads) < 2 or is_below_head(heads) or not seam or not lower.heads:  # noqa: PLR2004  # no stack
        return None
    alone: float | None = None  # what speaks for dividing the stack above its own texts: asked once, where it counts
    for place in (*_list_reports(lower), *_list_others(upper, lower)):
        text = lower.blocks[place:]
        ways, sure = _rank(heads, (*upper.blocks, *text), seam), _SURE if text[0].first.opener else _SURER
        plan = ways.find(sure)
        if plan is None or seam not in plan.breaks or plan.order != tuple(range(len(plan.order))):
            continue
        alone = _find_gain(heads, upper.blocks) if alone is None else alone
        if ways.gain - alone >= sure:
            return plan.cuts[plan.breaks.index(seam)], place
    return None


def _list_reports(lower: Section) -> Iterator[int]:
    """Yield where a report begins below another text whose headline has hardly a word of it."""
    title = pairs_of("".join(head.line.key for head in lower.heads if not head.author))
    for place, block in enumerate(lower.blocks):
        if place and block.first.opener and len(title & pairs_of(block.key)) <= 1:
            yield place


def _list_others(upper: Section, lower: Section) -> Iterator[int]:
    """Yield where a text that is no report may begin below another one: where one surely begins, or none does.

    It takes up words of the stack, and hardly has a word of the other text, none of its headline.
    """
    title = pairs_of("".join(head.line.key for head in lower.heads if not head.author))
    breaks = find_breaks_of(lower)
    for place in breaks or range(1, len(lower.blocks)):
        above, text = lower.blocks[:place], lower.blocks[place:]
        first = text[0]
        if first.kin is not Kin.TEXT or first.first.opener or first.first.bullet:
            continue
        other = pairs_inside([block.key for block in text])
        if title & other:
            continue
        own = pairs_inside([block.key for block in above])
        strange = len(own & other) <= _SHARED * min(len(own), len(other))
        if strange and _takes_up(upper, text):
            yield place


def _is_strange(section: Section) -> bool:
    """Say whether what stands above a text as its headline has hardly a word of it, or is a picture's caption."""
    if not section.heads or not section.blocks or heads_column(section.heads):
        return False  # a commentary hardly repeats its headline
    text = pairs_inside([block.key for block in section.blocks])
    return _is_caption(section.heads) or sum(len(pairs_of(head.line.key) & text) for head in section.heads) <= 1


def _is_caption(heads: tuple[Traits, ...]) -> bool:
    return len(heads) == 1 and heads[0].credited


def _takes_up(upper: Section, text: tuple[Block, ...]) -> bool:
    """Say whether a text has words of a stack's line, or of two, that the text right below the stack has not."""
    own, other = (pairs_inside([block.key for block in blocks]) for blocks in (text, upper.blocks))
    lines = [head.line.key for head in upper.heads if not head.author]
    return any(len((pairs_of("".join(pair)) & own) - other) >= _FEWEST for pair in pairwise(lines))


def _give(heads: tuple[Traits, ...], section: Section) -> Iterator[Section]:
    """Yield a section with its headline from a stack, and what stood above it by itself, but for who wrote it.

    The rows of a box above the report stay below the name of the box.
    """
    above, place = section.heads, _find_report_below_rows(section.blocks)
    if above and place:
        yield Section(above, section.blocks[:place])
        yield Section(heads, section.blocks[place:])
        return
    if above and _is_writer(above):
        heads, above = (*heads, replace(above[0], author=1)), ()
    if _is_caption(above):
        yield Section((), (Block(Kin.TEXT, above),))
    elif above:
        yield Section(above, ())
    yield Section(heads, section.blocks)


def _find_report_below_rows(blocks: tuple[Block, ...]) -> int:
    """Return where a report opens below three rows or more that are no sentences; 0 where none does."""
    place = next((index for index, block in enumerate(blocks) if block.last.line.closed or block.first.opener), 0)
    rows = all(block.kin in {Kin.TEXT, Kin.VERSE} and len(block.traits) == 1 for block in blocks[:place])
    return place if place >= _ROWS and rows and blocks[place].first.opener else 0


def _is_writer(heads: tuple[Traits, ...]) -> bool:
    """Say whether nothing but a name stands there, a pen name too."""
    key = heads[0].line.key.replace(" ", "").strip("()[]")
    short = len(key) <= (_NAME if heads[0].line.bracketed else _PEN_NAME)
    return len(heads) == 1 and (bool(heads[0].author) or is_name(key) or short)
