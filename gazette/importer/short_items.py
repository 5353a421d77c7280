"""Short items without a headline that stand below or inside another text: what a picture shows, a brief, a notice.

**Source**: make-up fills a column's foot with a picture or two lines of news (补白), and sets pictures into texts.
An editor sees by the words that they are none of the text: no word of it comes back, and all is said in a sentence.
What that weighs was counted on the open test pages: 981 such items, and 11,800 paragraphs of articles as short.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice

from gazette.importer.blocks import Block, Kin
from gazette.importer.brief_forms import names_things_of_one
from gazette.importer.headlines import Heads
from gazette.importer.marks import BULLETS
from gazette.importer.series import is_series, names_briefs, tighten
from gazette.importer.shared_columns import Titled
from gazette.importer.short_signs import (
    STOPS,
    goes_on_with_somebody,
    offers,
    read_characters,
    read_shared,
    read_signs,
    read_topic,
)
from gazette.importer.stacks import Item
from gazette.importer.weights import SHORT
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place

_LONGEST, _SHORTEST, _TEXT_LEAST, _REPORT_LEAST = 160, 9, 60, 100
_HALF_LONG, _LONG = 300, 600
_NAME_LONGEST = 3
_FARTHEST = 40  # paragraphs above and below, so that a list of thousands takes no longer for each of them
_COUNT = compile_late(r"\([^()]*\)$")  # 文化简报（三则）
_PICTURE, _BOTH = 0, (0, 1)  # a caption's weight comes first
_NAMED = compile_late(rf"[{HAN} ]{{2,10}}:")
# More than this no words that are shared or are not shared add, nor pairs of characters and what they are about, nor
# this alone; for a caption, then for a brief or a notice.
_MOST_BY_WORDS, _MOST_BY_PAIRS, _MOST_BY_TOPIC = (4.5, 5.0), (4.4, 6.0), (3.5, 3.5)
_TEXTS = frozenset({Kin.TEXT, Kin.VERSE})
_CLOSES = frozenset({Kin.AUTHOR, Kin.SIGN, Kin.JUMP})
_ENDS = _CLOSES | {Kin.CREDIT}


def part_short_items(items: Sequence[Titled]) -> Iterator[Titled]:
    """Yield items, each without the short ones in it that its words say are none of it."""
    for titled in items:
        item = titled.item
        strange = find_strange(item)
        if not strange:
            yield titled
            continue
        own = tuple(block for at, block in enumerate(item.blocks) if at not in strange)
        yield replace(titled, item=replace(item, blocks=own))
        for at in sorted(strange):
            yield Titled(Item(Heads(), (item.blocks[at],)))


def find_strange(item: Item) -> frozenset[int]:
    """Return the places of the paragraphs of an item that are short items by themselves: from its end, then inside."""
    blocks = item.blocks
    end = len(blocks)
    while end > 1 and _is_strange(item, end - 1, frozenset(), end):
        end -= 1
    found = set(range(end, len(blocks)))
    for at in range(1, end - 1):
        if _is_strange(item, at, found, end, kinds=(_PICTURE,)):
            found.add(at)
    left = sum(1 for block in blocks if block.kin is Kin.TEXT) - len(found)
    return frozenset(found) if left > 1 or len(found) == 1 else frozenset()  # each by itself: a list of its headline


def _is_strange(item: Item, at: int, found: Container[int], end: int, kinds: tuple[int, ...] = _BOTH) -> bool:
    """Say whether a paragraph is none of an item whose text are the others above ``end``, but for those found."""
    if not _may_stand_alone(item.blocks, at):
        return False
    here, title = item.blocks[at].key.lstrip(BULLETS + " "), "".join(line.key for line in item.heads.title)
    if not title or _lists(item) or goes_on_with_somebody(here):
        return False
    first, last = max(0, at - _FARTHEST), at + 1 + _FARTHEST
    others = [item.blocks[place] for place in range(first, min(last, end)) if place != at and place not in found]
    texts = [block.key for block in others if block.kin in _TEXTS]
    length = sum(map(len, texts))
    if length < _TEXT_LEAST:
        return False
    if length < _REPORT_LEAST:
        kinds = (_PICTURE,)  # a report of two sentences has the other words in its last
    if _NAMED.match(here) and not is_place(here.split(":")[0]):
        return False  # who answers what, or a part of it: 编辑：…, 住宿：…
    around = (*item.blocks[max(1, first) : at], *item.blocks[at + 1 : last])
    apart = item.blocks[at].first.line.gap > max((block.first.line.gap for block in around), default=0)
    closed = item.blocks[at - 1].kin in _CLOSES or item.blocks[at - 1].ended
    stands = {"stands apart": apart, "names close what is above": closed}
    return weigh_alone(here, title, texts, stands, kinds) > 0


def _lists(item: Item) -> bool:
    """Say whether an item's headline is the name of a column or a list: what stands below it belongs together."""
    names = [_COUNT.sub("", tighten(line.key)) for line in item.heads.title]
    told = any(is_series(name) or names_briefs(name) or names_things_of_one(name) for name in names)
    return told or len("".join(names)) <= _NAME_LONGEST


def _may_stand_alone(blocks: tuple[Block, ...], at: int) -> bool:
    """Say whether a block is a whole short paragraph without a mark, below one that has ended."""
    here, above = blocks[at], blocks[at - 1]
    first = here.first
    if (
        here.kin is not Kin.TEXT
        or not _SHORTEST <= len(here.key) <= _LONGEST
        or (first.tore and not (here.last.line.closed or offers(here.key)))
    ):
        return False
    whole = here.key[-1] in STOPS or offers(here.key)
    told = first.opener or first.caption or first.numbered or first.question or first.note or here.last.credited
    row = first.ad or first.row or first.figured or first.line.told
    near = blocks[max(0, at - _FARTHEST) : at + 1 + _FARTHEST]
    listed = first.bullet and sum(block.first.bullet for block in near) > 1
    ended = above.kin in _ENDS or (above.kin is Kin.TEXT and (above.last.line.closed or above.ended))
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    led = above.kin is Kin.AUTHOR and (below is not None or all(block.first.note for block in islice(blocks, at - 1)))
    return bool(ended and whole and not (told or row or listed or led) and (below is None or below.kin is Kin.TEXT))


def weigh_alone(
    key: str, title: str, texts: Sequence[str], stands: Mapping[str, float], kinds: tuple[int, ...] = _BOTH
) -> float:
    """Return what speaks for a paragraph as a picture's caption or a brief beside a headline's text; above 0 it is one.

    **Units**: sums of ``weights.SHORT``, of the two the greater.
    """
    words = "".join((title, *texts))
    seen: dict[str, float] = {**read_signs(key), **stands, "a long text beside it": min(_LONG, len(words)) / _HALF_LONG}
    if _weigh(seen, kinds, _MOST_BY_WORDS) <= 0:
        return -1.0  # whatever words they share
    characters = read_characters(key, title, words)
    if _weigh(seen | characters, kinds, _MOST_BY_PAIRS) <= 0:
        return -1.0  # what is cheap to ask comes first
    seen |= read_shared(key, title, texts) | characters
    if _weigh(seen, kinds, _MOST_BY_TOPIC) <= 0:
        return -1.0
    seen |= read_topic(key, words)
    return _weigh(seen, kinds)


def _weigh(seen: Mapping[str, float], kinds: tuple[int, ...], most: tuple[float, float] = (0.0, 0.0)) -> float:
    """Return what signs weigh for the likelier kind, and what may be added to it at most."""
    shown = [(SHORT[sign], amount) for sign, amount in seen.items() if amount]
    return max([sum([weights[kind] * amount for weights, amount in shown]) + most[kind] for kind in kinds])
