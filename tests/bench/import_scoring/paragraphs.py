"""Paragraph exact match: each paragraph where it belongs, whole, and none that the page does not have."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from tests.bench.import_scoring.items import FoundItem, GoldItem, Paragraph
from tests.bench.import_scoring.placing import Placing, homes, siblings
from tests.bench.import_scoring.words import Slip, fold

_JUMP = re.compile(r"^\(?(下转|下轉|转第|轉第|上接|接第|紧接|緊接).{0,14}\)?$")
_NOTE = re.compile(r"^[\[【〔(]?(编者按|編者按|编者的话|编后|編後|开栏的话|開欄的話)[\]】〕)]?:?")


@dataclass(frozen=True, slots=True)
class ParagraphMatch:
    """How many paragraphs are exactly right, of how many, and how many were made."""

    exact: int
    wanted: int
    made: int

    @property
    def share(self) -> float:
        """The F1 of exact paragraphs."""
        both = self.wanted + self.made
        return 2 * self.exact / both if both else 0.0


@dataclass(slots=True)
class _Desk:
    """A made item's paragraphs while gold ones are looked for among them, and the words that may stand about."""

    paragraphs: tuple[Paragraph, ...]
    taken: set[int] = field(default_factory=set)
    endings: set[str] = field(default_factory=set)
    loose: set[str] = field(default_factory=set)


def measure_paragraphs(
    gold: Sequence[GoldItem], found: Sequence[FoundItem], placing: Placing, slips: Sequence[Slip]
) -> ParagraphMatch:
    """Match every gold paragraph with one made paragraph of its item."""
    desks = [_Desk(item.paragraphs) for item in found]
    for index, item in enumerate(gold):
        _lay_out(
            item,
            [desks[at] for at in homes(gold, placing.match, index)],
            slips,
            shared=_is_shared(gold, placing, index),
        )
    exact = wanted = 0
    for index, item in enumerate(gold):
        own = [desks[at] for at in homes(gold, placing.match, index)]
        hits = sum(any(_take(paragraph, item.kind, desk) for desk in own) for paragraph in item.paragraphs)
        if not item.optional:
            exact, wanted = exact + hits, wanted + len(item.paragraphs)
    forgiven = {placing.match[index] for index, item in enumerate(gold) if item.optional and index in placing.match}
    extra = sum(_count_extra(desk) for at, desk in enumerate(desks) if at not in forgiven)
    return ParagraphMatch(exact, wanted, exact + extra)


def _is_shared(gold: Sequence[GoldItem], placing: Placing, index: int) -> bool:
    return any(other not in placing.match for other in siblings(gold, index) if other != index)


def _lay_out(item: GoldItem, desks: Sequence[_Desk], slips: Sequence[Slip], *, shared: bool) -> None:
    credits_ = {words for credit in item.credits for words in (fold(credit, slips), _bare(fold(credit, slips)))}
    for desk in desks:
        desk.endings |= credits_ | {f"({words})" for words in credits_} | (item.tails if shared else frozenset())
        desk.loose |= credits_ | item.allowed | {_bare(words) for words in item.allowed}


def _bare(words: str) -> str:
    return words[1:-1] if words.startswith("(") and words.endswith(")") else words


def _take(wanted: Paragraph, kind: str, desk: _Desk) -> bool:
    for at, made in enumerate(desk.paragraphs):
        if at not in desk.taken and _equals(wanted, made, kind, desk.endings):
            desk.taken.add(at)
            return True
        run = range(at, at + len(wanted.lines))
        if len(run) > 1 and not desk.taken & set(run) and _stand_alone(wanted.lines, desk.paragraphs[at : run.stop]):
            desk.taken |= set(run)
            return True
    return False


def _stand_alone(lines: Sequence[str], paragraphs: Sequence[Paragraph]) -> bool:
    """Say whether the lines of verse stand as paragraphs of one line each."""
    return [(line,) for line in lines] == [paragraph.lines for paragraph in paragraphs]


def _equals(wanted: Paragraph, made: Paragraph, kind: str, endings: set[str]) -> bool:
    if len(wanted.lines) > 1:
        return wanted.lines == made.lines
    rest = made.text.removeprefix(wanted.text)
    if made.text == wanted.text or (rest != made.text and rest in endings):
        return True
    return kind == "note" and _NOTE.match(wanted.text) is not None and made.text == _NOTE.sub("", wanted.text)


def _count_extra(desk: _Desk) -> int:
    left = (paragraph.text for at, paragraph in enumerate(desk.paragraphs) if at not in desk.taken)
    return sum(not (_JUMP.match(text) or {text, _bare(text)} & desk.loose) for text in left)
