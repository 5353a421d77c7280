"""Pictures that stand by themselves: captions below an article or inside it that nothing binds to its text.

**Source**: a page fills a column's end with a picture; its caption and credit then stand right below another text. Of
724 captions on open pages readers set 553 apart and let 171 stand with a text or apart. Bound to a text is what points
at a picture (图为合龙现场, 左图), what the text counts, and whatever its own writer took.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from gazette.importer.blocks import Block, Kin
from gazette.importer.counted_captions import find_own_captions
from gazette.importer.credits import find_inline_credit, find_work
from gazette.importer.headlines import Heads
from gazette.importer.pairs import pairs_of, share
from gazette.importer.pictures import COUNTED, DATED_CAPTION, Captions, find_captions, has_credit
from gazette.importer.stacks import Item
from gazette.text.patterns import compile_late

# A caption that says no more than what is to be seen.
_ONLY_POINTS = compile_late(r"[(\[]?[上下左右]?图(?:为|是|:)[^。]{2,24}。?[)\]]?")
_POINTER = compile_late(r"[▲▼△▽◀▶]|图[为為是:]|[上下左右]图|圖(?:為|說)")
# The first picture that a text counts, or whoever took them all.
_FIRST, _TAKEN = compile_late(r"图\s?\(?[①1一]\)?[:、 ]|①(?=.*②)"), compile_late(r"摄|图")
# Words that say nothing of what a report is about: where every report is from, numbers and spans of time.
_ANYWHERE = compile_late(r"地区|[全我本][省市县区]|公司|[\d〇一二三四五六七八九十百千万亿个年月日]")
_TIMED = compile_late(r"\d月|月\d|\d日|昨[日天]|近日|日前")
_ONE_CAPTION, _REPEATED = 2, 2  # a caption and its credit; pairs of characters
_OWN_WORDS, _STRANGE, _FEW_WORDS, _POINTER_LONGEST = 0.3, 0.15, 0.06, 12


def part_captions(item: Item) -> tuple[Item, ...]:
    """Return an item without the captions that share no words with it, which become items of their own."""
    found = _leave_counted(item, find_captions(item))
    if found.story:
        return _part_stories(item, found)
    if not found.captions:
        return (item,)
    blocks = item.blocks
    place = len(blocks)
    while place > 0 and place - 1 in found.captions | found.credits:
        place -= 1
    while place < len(blocks) and place not in found.captions:
        place += 1
    tail = blocks[place:]
    if place == 0 or not tail:
        return _part_strangers(item, found)
    title = "".join(line.key for line in item.heads.title)
    words = "".join(block.key for block in blocks[:place]) + title
    caption = "".join(block.key for block in tail if block.kin is Kin.TEXT)
    bound = any(_is_bound(block) for block in tail if block.kin is Kin.TEXT)
    if bound and (
        share(caption, words) >= _OWN_WORDS
        or _shows_the_text(tail, caption, (title, words), signed=_is_signed(blocks[place - 1]))
    ):
        return _part_strangers(item, found)
    return _part_tail(item, place)


def _leave_counted(item: Item, found: Captions) -> Captions:
    """Return the captions of an item without those that it counts: its first is there, or its writer took them, too."""
    counted = {at for at in found.captions if COUNTED.match(item.blocks[at].key)}
    first = any(_FIRST.match(item.blocks[at].key) for at in counted)
    if first or any(_TAKEN.search(trait.line.key) for trait in item.heads.author):
        return replace(found, captions=found.captions - counted)
    return replace(found, captions=found.captions - find_own_captions(item.blocks, item.heads.author))


def _part_tail(item: Item, place: int) -> tuple[Item, ...]:
    """Return an item without the captions from a block on, which are pictures' own; a title may stand above them."""
    above = item.blocks[place - 1]
    titled = find_work(item.blocks[place].key) is not None  # a work has its title on its own line
    named = place > 1 and above.kin is Kin.CROSSHEAD and not titled
    first, *others = _part_by_credit(item.blocks[place:])
    heads = Heads(title=tuple(trait.line for trait in above.traits)) if named else Heads()
    return (replace(item, blocks=item.blocks[: place - named]), replace(first, heads=heads), *others)


def _part_by_credit(blocks: tuple[Block, ...]) -> Iterator[Item]:
    """Yield captions below a text that each have a credit, those of one picture together."""
    first = 0
    for index in range(1, len(blocks)):
        above, here = blocks[index - 1], blocks[index]
        credited = above.kin is Kin.CREDIT or has_credit(above)
        own = has_credit(here) or (index + 1 < len(blocks) and blocks[index + 1].kin is Kin.CREDIT)
        words = "".join(block.key for block in blocks[first:index])
        if credited and own and here.kin is Kin.TEXT and share(here.key, words) < _OWN_WORDS:
            yield Item(Heads(), blocks[first:index])
            first = index
    yield Item(Heads(), blocks[first:])


def _part_strangers(item: Item, found: Captions) -> tuple[Item, ...]:
    """Return an item without captions between its paragraphs, but for what points and has words of it or its title."""
    blocks, title = item.blocks, "".join(line.key for line in item.heads.title)
    taken: list[tuple[int, int]] = []
    counted = sum(1 for index in found.captions if _is_ringed(blocks[index].key))  # these stay together
    for index in sorted(found.captions):
        end = index + 1
        while end < len(blocks) and end in found.credits:
            end += 1
        caption = blocks[index].key
        words = title + "".join(block.key for at, block in enumerate(blocks) if not index <= at < end)
        own = (_is_bound(blocks[index]) or _is_torn(blocks[:index])) and (
            share(caption, words) >= _STRANGE or _shows_the_text(blocks[index:end], caption, (title, words))
        )
        if index and not own and not (_is_ringed(caption) and counted > 1):
            taken.append((index, end))
    strange = {at for span in taken for at in range(*span)}
    rest = tuple(block for at, block in enumerate(blocks) if at not in strange)
    return (replace(item, blocks=rest), *(Item(Heads(), blocks[start:end]) for start, end in taken))


def _is_bound(block: Block) -> bool:
    """Say whether a caption may be its text's: no blank line above it, or it points (图为…, ▲, a number)."""
    pointed = block.first.caption and not block.first.tore  # what only tore a sentence was read as a caption for that
    return not block.first.line.gap or pointed or _POINTER.search(block.key) is not None or _is_ringed(block.key)


def _is_torn(above: tuple[Block, ...]) -> bool:
    """Say whether a text breaks off above a caption: it goes on below it, in one item."""
    return bool(above) and above[-1].kin is Kin.TEXT and not (above[-1].last.line.closed or above[-1].last.ended)


def _is_ringed(key: str) -> bool:
    return COUNTED.match(key) is not None


def _is_signed(block: Block) -> bool:
    """Say whether a text ends with a block that names who wrote it."""
    return block.kin is Kin.AUTHOR or block.last.ended


def _shows_the_text(tail: tuple[Block, ...], caption: str, item: tuple[str, str], *, signed: bool = False) -> bool:
    """Say whether a caption is its item's own: it only points (图为合龙现场), or repeats the headline.

    ``item`` is its headline and all its words. What says who does what, none of it in these, shows something else.
    """
    bare, (title, words) = _bare(tail[0].key), item
    points = len(tail) <= _ONE_CAPTION and _ONLY_POINTS.fullmatch(bare) is not None and not _TIMED.search(bare)
    points = points and (len(bare) <= _POINTER_LONGEST or share(caption, words) >= _FEW_WORDS)
    repeated = sum(1 for pair in pairs_of(title) & pairs_of(caption) if not _ANYWHERE.search(pair))
    return points or repeated >= (_REPEATED if signed or _TIMED.search(caption) else 1)


def _bare(key: str) -> str:
    credit = find_inline_credit(key)
    return key[: credit[0]].rstrip() if credit else key


def _part_stories(item: Item, found: Captions) -> tuple[Item, ...]:
    """Return a photo story without the dated captions of other pictures, each of which has its own credit."""
    blocks = item.blocks
    title = "".join(line.key for line in item.heads.title)
    cuts = [0]
    for index in range(1, len(blocks)):
        above = blocks[index - 1]
        credited = index - 1 in found.credits or find_inline_credit(above.key) is not None or above.last.ended
        own = index + 1 in found.credits or find_inline_credit(blocks[index].key) is not None
        if index in found.captions and credited and own and DATED_CAPTION.match(blocks[index].key):
            words = title + "".join(block.key for block in blocks[cuts[-1] : index])
            stranger = share(title, blocks[index].key) == 0 and share(blocks[index].key, words) < _OWN_WORDS
            cuts += [index] if stranger else []
    parts = [blocks[start:end] for start, end in pairwise((*cuts, len(blocks)))]
    first = Item(item.heads, parts[0], item.banner, item.margin, item.stacked, item.brief, item.alike)
    return (first, *(Item(Heads(), part) for part in parts[1:]))
