"""Items without a headline, told by the blank line above them on a page whose blank lines part items and nothing else.

**Source**: where paragraphs stand close, a blank line is the rule or the white space between two items (文章之间的
空行): what stands below one is a caption, a notice of the editors, the next brief of a column.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.importer.blocks import Block, Kin, key_of_text, part_texts
from gazette.importer.classify import Reading
from gazette.importer.headlines import Heads
from gazette.importer.pairs import pairs_of, share
from gazette.importer.rules.letters import opens_letter
from gazette.importer.rules.rule import Role
from gazette.importer.series import is_series, names_briefs
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.importer.unmarked import goes_on_with

_HEADLINES_LEAST, _STAND_APART = 3, 0.9  # headlines below texts, and how many of them a blank line stands above
_PARAGRAPHS_MOST = 0.3  # of the paragraphs below another one, those that a blank line stands above
_BRIEFS_LEAST, _HEAD_WIDEST = 3, 6.0
_CAPTION_LONGEST, _OWN_WORDS = 90, 0.28  # and the part of its words that its text has
_SHARED = 1  # pairs of characters that any headline and any text may have in common
_INSIDE = frozenset({Role.START, Role.REST, Role.AUTHOR, Role.SIGN, Role.CREDIT})
_CLOSES = frozenset({Role.AUTHOR, Role.SIGN, Role.CREDIT})


def find_apart(reading: Reading) -> frozenset[int]:
    """Return the numbers of lines that begin an item though no headline says so; none where blank lines say little."""
    roles = [verdict.role for verdict in reading.verdicts]
    gaps = [trait.line.gap > 0 for trait in reading.traits]
    below = range(1, len(roles))
    heads = [at for at in below if roles[at] is Role.HEAD and roles[at - 1] in _INSIDE]
    if len(heads) < _HEADLINES_LEAST or sum(gaps[at] for at in heads) < _STAND_APART * len(heads):
        return frozenset()
    starts = [at for at in below if roles[at] is Role.START and roles[at - 1] in _INSIDE]
    apart = [at for at in starts if gaps[at]]
    if len(apart) > _PARAGRAPHS_MOST * len(starts):
        return frozenset()
    torn = any(gap and role is Role.REST for gap, role in zip(gaps, roles, strict=True))
    own = (at for at in apart if _begins(reading, at) and not (torn and _goes_on(reading, roles, at)))
    return frozenset(reading.traits[at].line.number for at in own)


def _begins(reading: Reading, at: int) -> bool:
    """Say whether what stands above is over, and what stands below neither answers it nor says of what it is."""
    above, here, role = reading.traits[at - 1], reading.traits[at], reading.verdicts[at - 1].role
    leads = role is Role.AUTHOR and at > 1 and reading.verdicts[at - 2].role in {Role.HEAD, Role.AUTHOR}
    over = above.line.closed or above.ended or (role in _CLOSES and not leads)
    return over and not (here.question or here.note or here.caption or opens_letter(here))


def _goes_on(reading: Reading, roles: Sequence[Role], at: int) -> bool:
    """Say whether a paragraph has words of the headline and text above it: where columns leave a blank line, too."""
    top = next((place for place in range(at - 1, -1, -1) if roles[place] is Role.HEAD), 0)
    end = next((place for place in range(at + 1, len(roles)) if roles[place] is not Role.REST), len(roles))
    keys = [trait.line.key for trait in reading.traits]
    return len(pairs_of("".join(keys[top:at])) & pairs_of("".join(keys[at:end]))) > _SHARED


def part_apart(items: Sequence[Titled], apart: frozenset[int]) -> Iterator[Titled]:
    """Yield items, each parted where one without a headline begins; what a column's name heads are its briefs."""
    for titled in items:
        item = titled.item
        texts = part_texts(item.blocks, tuple(at for at in range(1, len(item.blocks)) if _opens(item, at, apart)))
        if len(texts) == 1:
            yield titled
        elif not titled.column and _is_column(item, texts):
            for text in texts:
                yield Titled(Item(Heads(), text, brief=True), item.heads.title)
        else:
            yield replace(titled, item=replace(item, blocks=texts[0]))
            for text in texts[1:]:
                yield Titled(Item(Heads(), text))


def _opens(item: Item, place: int, apart: frozenset[int]) -> bool:
    """Say whether a paragraph that stands apart begins another item: it has hardly a word of the headline above."""
    block, above = item.blocks[place], item.blocks[:place]
    if block.first.line.number not in apart or not any(other.kin is Kin.TEXT for other in above):
        return False
    if goes_on_with(block.key) or any(trait.line.gap for trait in block.traits[1:]):
        return False  # what stands above is set into its text, or it into that
    picture = next((at for at in (place, place - 1, place - 2) if _shows(item, at)), None)
    if picture is not None and not block.first.opener:
        return False  # what is set off by blank lines is the picture, inside its text
    return len(pairs_of(item.heads.key) & pairs_of(block.key)) <= _SHARED


def _shows(item: Item, place: int) -> bool:
    """Say whether a paragraph is a caption between others, of a picture of what they are about, and who took it."""
    blocks = item.blocks
    if place < 1 or blocks[place].kin is not Kin.TEXT or len(blocks[place].key) > _CAPTION_LONGEST:
        return False
    below = place + 1
    while below < len(blocks) and blocks[below].kin is Kin.CREDIT:
        below += 1
    credited = blocks[place].last.credited or below > place + 1
    inside = below < len(blocks) and blocks[below].kin is Kin.TEXT
    words = key_of_text(blocks[:place]) + item.heads.key
    return credited and inside and share(blocks[place].key, words) >= _OWN_WORDS


def _is_column(item: Item, texts: Sequence[tuple[Block, ...]]) -> bool:
    """Say whether one short line heads texts of one paragraph each: the name of a column, and its briefs."""
    heads = item.heads
    if len(heads.title) != 1 or len(heads.lines) != 1 or any(not _is_brief(text) for text in texts):
        return False
    line = heads.title[0]
    named = is_series(line.key) or names_briefs(line.key)
    return named or (line.width <= _HEAD_WIDEST and len(texts) >= _BRIEFS_LEAST)


def _is_brief(text: tuple[Block, ...]) -> bool:
    """Say whether a text is one paragraph, with its writer at most, and no picture's caption."""
    return [block.kin for block in text if block.kin is not Kin.AUTHOR] == [Kin.TEXT] and not text[-1].last.credited
