"""Headlines that stand below their texts, put above them: a program laid the text of the page down first.

**Source**: text taken out of PDF files comes in the order in which frames were made, and a headline in a frame of its
own may come behind its text, right above the next item: 本报讯… / 剪破新网救海龟 / 本报讯…. Its words are in the text
above, which is a report below another text or has no headline, and not in the one below.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from gazette.importer.classify import Reading
from gazette.importer.pairs import pairs_inside, pairs_of
from gazette.importer.rules.rule import Role
from gazette.importer.tears import reorder
from gazette.importer.unmarked import names_column
from gazette.importer.ways import Verdict
from gazette.text.topics import liken

_TEXT = frozenset({Role.START, Role.REST, Role.SIGN, Role.AUTHOR, Role.CREDIT, Role.JUMP, Role.CROSSHEAD})
_FEWEST = 2  # pairs of a headline's characters that its text has and the texts around it have not
_MOST = 6  # lines of display type in a row
_SHARED = 1  # pairs of characters that any headline and any text may have in common
_COLUMN = 6.0  # em; so wide is the name of a column that only its text tells
_LINES = 60  # of a text that are asked


@dataclass(frozen=True, slots=True)
class _Move:
    """Places among the lines that are no furniture: where a text begins, and the headline below it, to behind it."""

    text: int
    first: int
    end: int


def raise_headlines(reading: Reading) -> Reading:
    """Return a page where each headline that stands below its text stands above it."""
    placed = [at for at, verdict in enumerate(reading.verdicts) if verdict.role is not Role.FURNITURE]
    page = _Page(reading, placed)
    moves = list(page.find_moves())
    if not moves:
        return reading
    verdicts = list(reading.verdicts)
    above: dict[int, list[int]] = {}  # what goes right above a line
    for move in moves:
        above.setdefault(placed[move.text], []).extend(placed[move.first : move.end])
        for at in placed[move.first : page.end_of_display(move.first)]:
            if verdicts[at].role is not Role.HEAD:
                verdicts[at] = Verdict(Role.HEAD, verdicts[at].role, verdicts[at].margin)
        verdicts[placed[move.text]] = replace(verdicts[placed[move.text]], role=Role.START)
        over = placed[move.text - 1] if move.text else None
        if over is not None and verdicts[over].role is Role.HEAD and reading.traits[over].organisation:
            verdicts[over] = Verdict(Role.SIGN, Role.HEAD, verdicts[over].margin)
    moved = frozenset(chain.from_iterable(above.values()))
    order = [line for at in range(len(reading.traits)) if at not in moved for line in (*above.get(at, ()), at)]
    return reorder(reading, order, verdicts)


class _Page:
    """A page that is asked where its texts begin and what stands below them."""

    def __init__(self, reading: Reading, placed: Sequence[int]) -> None:
        self._roles = [reading.verdicts[at].role for at in placed]
        self._traits = [reading.traits[at] for at in placed]

    def find_moves(self) -> Iterator[_Move]:
        """Yield what is to be moved, in the order of the page."""
        free: int | None = None  # where a text begins whose headline was moved away from above it
        at = 0
        while at < len(self._roles):
            end = self.end_of_display(at)
            if end == at:
                at += 1
                continue
            move = self._find_move(at, end, free)
            if move is not None:
                yield move
            free = end if move is not None and move.end == end else None
            at = end

    def end_of_display(self, at: int) -> int:
        """Return where the lines of display type end that begin at a place; the place itself where none does."""
        end = at
        while end < min(len(self._roles), at + _MOST + 1) and self._is_display(end):
            end += 1
        return end if end - at <= _MOST else at

    def _is_display(self, at: int) -> bool:
        role, trait = self._roles[at], self._traits[at]
        if role is Role.HEAD:
            return not trait.bullet
        return role is Role.VERSE and not trait.line.closed

    def _find_move(self, at: int, end: int, free: int | None) -> _Move | None:
        """Return where the headline goes with which lines of display type begin; None where it is above its text."""
        if not at or self._roles[at - 1] not in _TEXT:
            return None
        above, gap = self._traits[at - 1], self._traits[at].line.gap
        if not (above.line.closed or above.ended or self._roles[at - 1] is Role.AUTHOR):
            return None
        top = at
        while top and self._roles[top - 1] in _TEXT:
            top -= 1
        for text in self._list_texts(top, at, free):
            length = self._count_own(text, top, at, end)
            below = self._traits[at + length].line.gap if at + length < len(self._traits) else 1
            if length and gap <= below and (at + length < end or self._needs_no_headline(end)):
                return _Move(text, at, at + length)
        return None

    def _list_texts(self, top: int, at: int, free: int | None) -> Iterator[int]:
        """Yield where the text above may begin: the last report, and the whole text where it has no headline."""
        reports = [place for place in range(top, at) if self._traits[place].opener and self._roles[place] is Role.START]
        if reports and reports[-1] > top:
            yield reports[-1]
        if top == free or not top or (len(reports) <= 1 and self._heads_nothing(top, at)):
            yield top

    def _heads_nothing(self, top: int, end: int) -> bool:
        """Say whether what stands above a text is but the name of a column."""
        over = self._traits[top - 1]
        lone = top < 2 or self._roles[top - 2] in _TEXT  # noqa: PLR2004  # one line
        if not lone or self._roles[top - 1] is not Role.HEAD:
            return False
        if names_column(over.line.key) or over.organisation:  # who gives the notice above signs it
            return True
        return over.line.width <= _COLUMN and not pairs_of(over.line.key) & self._pairs(top, end)

    def _count_own(self, text: int, top: int, at: int, end: int) -> int:
        """Return how many lines of display type are headlines of the text above rather than of the one below."""
        own, below = self._pairs(text, at), self._read(end, self._end_of_text(end))
        strange = self._pairs(top, text) | pairs_inside([below])
        if top and text != top:  # the text above has a headline: of this text it says nothing
            heads = self._list_heads(top)
            if not heads or any(len(pairs_of(key) & own) > _SHARED for key in heads):
                return 0
        length, found, topic = 0, 0, self._read(text, at)
        for place, trait in enumerate(self._traits[at:end], 1):
            key = trait.line.key
            mine, others = len((pairs_of(key) & own) - strange), len((pairs_of(key) & strange) - own)
            if trait.author or others > mine or names_column(key):
                break
            if mine or (found and at + place < end and liken(key, topic) > liken(key, below)):
                length, found = place, found + mine
        return length if found >= _FEWEST else 0

    def _list_heads(self, top: int) -> list[str]:
        first = top
        while first and self._roles[first - 1] in {Role.HEAD, Role.AUTHOR}:
            first -= 1
        return [trait.line.key for trait in self._traits[first:top] if not trait.author]

    def _needs_no_headline(self, at: int) -> bool:
        """Say whether what begins at a place has its own headline, or one below it, or is no text."""
        end = self._end_of_text(at)
        if end - at <= 1 and not any(trait.line.closed for trait in self._traits[at:end]):
            return True
        below = self.end_of_display(end)
        return below > end and self._count_own(at, at, end, below) > 0

    def _end_of_text(self, at: int) -> int:
        end = at
        while end < len(self._roles) and end - at < _LINES and self._roles[end] in _TEXT:
            end += 1
        return end

    def _pairs(self, first: int, end: int) -> frozenset[str]:
        return pairs_inside([self._read(first, end)])

    def _read(self, first: int, end: int) -> str:
        return "".join(trait.line.key for trait in self._traits[first:end])
