"""Characters: none invented, none lost, none that belongs to the page in an article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gazette.importer import ImportedPage, Use
from tests.bench.import_scoring.gold import GoldPage
from tests.bench.import_scoring.items import FoundItem
from tests.bench.import_scoring.words import fold, grams

_TELLING = 4  # shorter furniture may well be said in an article


def count_invented(page: GoldPage, found: Sequence[FoundItem]) -> int:
    """Return how many characters of the articles stand beside no neighbour of the page, corrected or not."""
    printed, corrected = fold(page.text), fold(page.text, page.slips)
    wordings = [printed, corrected]
    for item in page.items:
        wordings += [*item.titles, "".join(paragraph.text for paragraph in item.paragraphs)]
    known = frozenset().union(*(grams(words, 2) for words in wordings))
    single = frozenset(printed + corrected)
    return sum(_count_strange(piece, known, single) for item in found for piece in item.pieces)


def _count_strange(piece: str, known: frozenset[str], single: frozenset[str]) -> int:
    if len(piece) == 1:
        return piece not in single
    pairs = [piece[at : at + 2] in known for at in range(len(piece) - 1)]
    return (
        sum(not (before or after) for before, after in zip([False, *pairs], [*pairs, False], strict=True))
        if piece
        else 0
    )


def count_lost(page: ImportedPage) -> int:
    """Return how many characters that are no white space the importer's account leaves out or enters twice."""
    entered: Counter[tuple[int, int]] = Counter()
    for fate in page.fates:
        entered.update((fate.line, column) for column in range(fate.column, fate.end_column))
    lines = enumerate(page.source.text.split("\n"), 1)
    ink = [(line, column) for line, text in lines for column, sign in enumerate(text, 1) if not sign.isspace()]
    return sum(entered[place] != 1 for place in ink)


def count_unplaced(page: ImportedPage) -> int:
    """Return how many characters the importer reports as having no place."""
    return sum(fate.end_column - fate.column for fate in page.fates if fate.use is Use.UNPLACED)


def measure_cover(page: GoldPage, found: Sequence[FoundItem], furniture: Iterable[str]) -> float:
    """Return the share of the page's characters that articles and furniture have.

    Words that become fields, such as 电 and 记者, leave even a perfect import a little under 1.
    """
    needed = Counter(fold(page.text))
    had = Counter("".join(piece for item in found for piece in item.pieces) + "".join(map(fold, furniture)))
    return (needed & had).total() / max(1, needed.total())


def count_leaks(page: GoldPage, found: Sequence[FoundItem]) -> int:
    """Return how many lines of furniture stand in an article."""
    lines = [line for line in page.furniture if len(line) >= _TELLING]
    return sum(any(line in item.text for item in found) for line in lines)
