"""Phrases of a headline: where a line that is too long for its page may break without tearing a word.

**Source**: BudouX's model for simplified Chinese says where a phrase may end; the dictionary of words and the names and
numbers of the article have the last word, for the model alone tears 义|乌 and 铁5|号线. W3C clreq: no line begins with
a particle's mark of a phrase before it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise

from gazette.text.han import HAN
from gazette.text.one_line import split_lines
from gazette.text.patterns import compile_late
from gazette.text.words import simplify, split_plainly

# Shorter lines fit on every screen.
_FITS = 8
_HAN = compile_late(rf"[{HAN}]")
# Numbers with what counts them, words of an alphabet, names of routes and grades, quoted words, short asides, offices.
_SOLID = compile_late(
    rf"[A-Za-z0-9０-９.,%％℃·+\-—–~～/:]+(?:[{HAN}](?![{HAN}]{{0,1}}[A-Za-z0-9]))?"
    rf"|[{HAN}]?[A-Za-z0-9]+(?:号线|号|级)"
    r"|[“‘「『《〈（(][^”’」』》〉）)]{1,8}[”’」』》〉）)]"
    r"|(?:百分之)?[〇零一二两三四五六七八九十百千万亿点]{2,}"
    r"|[—…]{2,}"
    r"|[省市县区州](?:总?工会|[党团]?委|政府|政协|人大|纪委)"
)
_NEVER_FIRST = frozenset(" 的地得了着过们等之吗呢吧啊”’」』》〉）)】〕、，。；：！？…—·")
_NEVER_LAST = frozenset(" “‘「『《〈（(【〔第—·")

# The pieces of text that BudouX's models score: one, two and three of the six characters round a place.
_PIECES = (*(f"UW{number}" for number in range(1, 7)), "BW1", "BW2", "BW3", "TW1", "TW2", "TW3", "TW4")
# What stands round a text, so that there are six round each of its places.
_HEAD, _FOOT = "\0\0\0", "\0\0"

# After these a line may break without being told so.
_PAUSES = frozenset(" —…，、；：。！？")
_LEADS = frozenset("与和及同暨把被将对向从在以为让给到于由每各多更最不再还又也都就才是有新老大小")

# A preposition at the head of a phrase, and the mark that opens behind it: browsers break between the two.
OPENING = frozenset("“‘「『《〈（(【〔")
_TIED = compile_late(
    rf"(?:(?<=[{''.join(sorted(_PAUSES))}])|^)[{''.join(sorted(_LEADS))}][{''.join(sorted(OPENING))}]+"
)


# Of lines, each with the names that stay in one piece, the pieces between which it may break.
Phrases = dict[tuple[str, tuple[str, ...]], tuple[str, ...]]
# What was found out before: the dictionary and the model need not be asked for it.
_lent: Phrases = {}
_MOST_LENT = 4096


def split_phrases(line: str, whole: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return a line in the pieces between which it may break; ``whole`` are names that stay in one.

    **Shape**: the pieces joined are the line; one piece where it is short or not Chinese.
    """
    return (line,) if fits(line) else _lent.get((line, whole)) or _split(line, whole)


def fits(line: str) -> bool:
    """Say whether a line is so short that it breaks nowhere."""
    return len(line) <= _FITS


def split_headline(text: str, whole: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Return a headline on one line in the pieces between which it may break: at its printed breaks and its phrases.

    **Shape**: the pieces joined are ``format_one_line(text)``; none for a text without characters.
    """
    return tuple(phrase for line in split_lines(text) for phrase in split_phrases(line, whole))


def find_tied(phrase: str) -> tuple[tuple[int, int], ...]:
    """Return where a phrase's characters must stay together though every browser would part them: 从“, 让《.

    **Shape**: pairs of start and end, in order; none overlaps another.
    """
    return tuple(match.span() for match in _TIED.finditer(phrase))


def lend_phrases(known: Phrases) -> None:
    """Take what ``split_phrases`` gave in another run of the same program, or in another process."""
    if len(_lent) > _MOST_LENT:
        _lent.clear()
    _lent.update(known)


def open_model() -> None:
    """Load the model of phrases: processes that are copied from this one have it then."""
    _model()


@lru_cache(maxsize=4096)
def _split(line: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    return _find_pieces(line, whole)


def _find_pieces(line: str, whole: tuple[str, ...]) -> tuple[str, ...]:
    text = simplify(line)
    if fits(text) or not _HAN.search(text):
        return (line,)
    ends = set(accumulate(map(len, split_plainly(text)[:-1])))
    words = {
        at for at in ends - _inside(text, whole) if text[at] not in _NEVER_FIRST and text[at - 1] not in _NEVER_LAST
    }
    framed = f"{_HEAD}{text}{_FOOT}"
    edges = sorted({0, len(line), *[at for at in words if _begins_phrase(framed, at)]})
    # Where the model finds no end for long, any word may end the line.
    for start, end in pairwise(tuple(edges)):
        if end - start > _FITS:
            edges += [at for at in words if start < at < end]
    return tuple([line[start:end] for start, end in pairwise(_join_single(text, sorted(edges)))])


def _join_single(text: str, edges: list[int]) -> list[int]:
    """Return the edges without those beside a single character.

    A preposition, a conjunction or an adverb stays with what follows; else it is half a word that no dictionary has
    (月|背), and which half cannot be told. A character after a mark that ends lines is as single as one after an edge.
    """
    kept = list(edges)
    for start, end in pairwise(edges):
        paused = end - start > 1 and text[end - 2] in _PAUSES
        single = end - 1 if paused else start
        if end - single == 1 and _HAN.match(text[single]):
            for edge in (end,) if paused or text[single] in _LEADS else (start, end):
                at = bisect_left(kept, edge)
                if not 0 < at < len(kept) - 1 or kept[at] != edge:
                    continue
                if kept[at + 1] - max(kept[at - 1], single if paused else 0) <= _FITS:
                    del kept[at]
    return kept


def _begins_phrase(framed: str, at: int) -> bool:
    """Say whether the model begins a phrase at a place, or before the particles in front of it that close another."""
    scores = _model()
    while True:
        if scores.begins(framed, at):
            return True
        at -= 1
        if at < 1 or framed[len(_HEAD) + at] not in _NEVER_FIRST:
            return False


def _inside(text: str, whole: tuple[str, ...]) -> set[int]:
    """Return the places inside what must not be torn."""
    solid = [match.span() for match in _SOLID.finditer(text)]
    for plain in simplify("\0".join(whole)).split("\0"):
        at = text.find(plain) if plain else -1
        while at >= 0:
            solid.append((at, at + len(plain)))
            at = text.find(plain, at + len(plain))
    return {at for start, end in solid for at in range(start + 1, end)}


@dataclass(frozen=True, slots=True)
class _Model:
    """What speaks for a phrase to begin between two characters: scores of the pieces of text round the place.

    **Shape**: ``pieces`` give the scores of what may stand in each piece, in the order of ``_PIECES``.
    """

    pieces: tuple[Callable[[str, int], int], ...]
    least: float

    def begins(self, framed: str, at: int) -> bool:
        """Say whether a phrase begins at a place inside a text in its frame: BudouX asks the same of every place."""
        one, two, three, four, five, six, before, over, after, first, second, third, last = self.pieces
        a, b, c, d, e, f = tuple(framed[at : at + 6])
        left, middle, right = b + c, c + d, d + e
        # All in a row, for this is done a dozen times a headline: a loop over the pieces takes twice as long.
        score = one(a, 0) + two(b, 0) + three(c, 0) + four(d, 0) + five(e, 0) + six(f, 0)
        score += before(left, 0) + over(middle, 0) + after(right, 0)
        score += first(a + left, 0) + second(b + middle, 0) + third(c + right, 0) + last(right + f, 0)
        return score > self.least


@lru_cache(maxsize=1)
def _model() -> _Model:
    from budoux import load_default_simplified_chinese_parser  # noqa: PLC0415  # dear to import, needed for long lines

    model = load_default_simplified_chinese_parser().model
    every = sum(sum(scores.values()) for scores in model.values())
    return _Model(tuple([model.get(name, {}).get for name in _PIECES]), every / 2)
