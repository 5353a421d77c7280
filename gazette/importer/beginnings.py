"""Where the texts below a stack of headlines may begin: what says so, and paragraphs that take a headline's words up.

**Source**: the lead of a report says what its headline says; where a text has neither source nor writer, that is all
there is to tell that another one begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from itertools import combinations

from gazette.importer.blocks import Block, Kin, part_texts
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.talks import find_talks
from gazette.importer.traits import Traits
from gazette.importer.unmarked import ends_counting, has_writer_too_many, names_column
from gazette.text.patterns import compile_late

_ONE = compile_late(r"1[.、]|一、")
_LEAD, _FEWEST = 60, 2  # characters in which a text takes its headline's words up, and how many pairs of them
_MOST_UNMARKED, _MOST_CANDIDATES, _MOST_MARKED = 2, 4, 6
_MOST_UNSURE, _MOST_TEXTS, _SHORTEST_TEXT = 6, 24, 50


class Beginnings:
    """Where the texts below a stack may begin: at breaks that are ``sure``, and where a headline is taken up."""

    def __init__(self, heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...]) -> None:
        self._heads, self._blocks, self._sure = heads, blocks, sure
        found = {*_find_leads(heads, blocks, sure), *_find_forms(blocks, sure), *_find_apart(blocks, sure)}
        found.update(at for at in find_talks(heads, blocks) if at not in sure)
        self._may = tuple(sorted(found))[:_MOST_UNSURE]

    @cached_property
    def _is_told(self) -> bool:
        """Say whether a text begins somewhere, though nothing says where.

        The name of a column stands inside the stack: another headline begins there, and its text is most often no
        report. So it is where a stack has a writer, where blank lines part as many headlines, where a text has two.
        """
        if any(names_column(head.line.key) for head in self._heads[1:-1]) or any(head.author for head in self._heads):
            return True
        return any(has_writer_too_many(part, part) for part in part_texts(self._blocks, self._sure))

    def list_breaks(self, count: int) -> Iterator[tuple[int, ...]]:
        """Yield the ways to part the blocks into so many texts."""
        blocks, sure, may = self._blocks, self._sure, self._may
        told = count == _count_apart(self._heads) or self._is_told
        one_more = tuple(sorted({*may, *_list_texts(blocks, sure)})) if told else may
        for marked in range(min(len(sure), count - 1), -1, -1):
            missing = count - 1 - marked
            if missing > _MOST_UNMARKED:
                return
            for breaks in combinations(sure, marked) if len(sure) <= _MOST_MARKED else [sure[:marked]]:
                for unmarked in combinations(one_more if missing == 1 and marked == len(sure) else may, missing):
                    ordered = tuple(sorted((*breaks, *unmarked)))
                    if all(_is_long(blocks, ordered, index) for index in unmarked):
                        yield ordered


def _count_apart(heads: tuple[Traits, ...]) -> int:
    """Return how many headlines blank lines part in a stack of which other lines stand close; 0 where none do."""
    apart = sum(1 for head in heads[1:] if head.line.gap > 0)
    return apart + 1 if 0 < apart < len(heads) - 1 else 0


def _find_forms(blocks: tuple[Block, ...], sure: tuple[int, ...]) -> Iterator[int]:
    """Yield where a text of another form begins: the first question or number, and verse below prose."""
    asked = counted = False
    for index, block in enumerate(blocks):
        first, prose = block.first, block.kin is Kin.TEXT
        begins = prose and ((first.question and not asked) or (not counted and _ONE.match(block.key)))
        begins = begins or (prose and ends_counting(blocks, index))
        begins = begins or (block.kin is Kin.VERSE and blocks[index - 1].kin is not Kin.VERSE)
        if begins and index and index not in sure:
            yield index
        asked, counted = asked or first.question, counted or first.numbered


def _find_apart(blocks: tuple[Block, ...], sure: tuple[int, ...]) -> tuple[int, ...]:
    """Return paragraphs that stand apart as none inside a text does, where they are few."""
    may = [index for index in range(1, len(blocks)) if blocks[index].kin is Kin.TEXT and index not in sure]
    gaps = [blocks[index].first.line.gap for index in may]
    apart = [index for index, gap in zip(may, gaps, strict=True) if gap > min(gaps)]
    return tuple(apart) if len(apart) <= _MOST_UNMARKED and len(apart) * 2 < len(may) else ()


def _list_texts(blocks: tuple[Block, ...], sure: tuple[int, ...]) -> tuple[int, ...]:
    """Return all paragraphs below the first that may begin a text, where they are few; none where they are many."""
    texts = tuple(index for index in range(1, len(blocks)) if blocks[index].kin is Kin.TEXT and index not in sure)
    return texts if len(texts) <= _MOST_TEXTS else ()


def _find_leads(heads: tuple[Traits, ...], blocks: tuple[Block, ...], sure: tuple[int, ...]) -> tuple[int, ...]:
    """Return the paragraphs that open with words of a head line that no text above them has, the most telling few."""
    wanted = [pairs_of(head.line.key) for head in heads if not head.author]
    all_wanted = frozenset[str]().union(*wanted)
    found: list[tuple[int, int]] = []
    above, last = set[str](), ""  # the pairs of these that the text above has, and where it ends
    for index, block in enumerate(blocks):
        key = block.key
        said = all_wanted & pairs_inside([key])
        if index and block.kin is Kin.TEXT and index not in sure and len(said) >= _FEWEST:
            fresh = set(filter(key[:_LEAD].__contains__, said - above))
            most = max([len(pairs & fresh) for pairs in wanted]) if len(fresh) >= _FEWEST else 0
            if most >= _FEWEST:
                found.append((most, index))
        above.update(said, [last + key[0]])
        last = key[-1]
    return tuple(index for _, index in sorted(found, reverse=True)[:_MOST_CANDIDATES])


def _is_long(blocks: tuple[Block, ...], breaks: tuple[int, ...], start: int) -> bool:
    end = next((index for index in breaks if index > start), len(blocks))
    return sum([len(block.key) for block in blocks[start:end]]) >= _SHORTEST_TEXT
