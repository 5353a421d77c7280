"""What the possible tears of a page show: each line that may stop, each that may go on with it, and both together.

**Source**: a text that another item tears goes on with the word, the quotation and the subject that it broke off in;
what each of these weighs, by its name, stands in ``weights.TORN``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, pairwise
from math import log

from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT, is_no_sentence, read_paragraph
from gazette.importer.joints import find_closing_quote, is_quotation_begun
from gazette.importer.pairs import words_of
from gazette.importer.pieces import list_ends
from gazette.importer.rules.rule import DISPLAY, Role
from gazette.importer.stops import breaks_off, is_plain
from gazette.importer.torn_ends import TornEnds
from gazette.importer.weights import TORN
from gazette.text.neighbours import Neighbours
from gazette.text.topics import HALVES, liken
from gazette.text.words import is_cut, is_open, is_word_cut

Shown = Mapping[str, float]
REACH = 160  # lines that may lie between both ends
MANY = 6  # words that tell; more say no more
_ABOVE, _PIECE, _BEFORE, _BEHIND = 14, 12, 10, 6  # lines that are asked for their words
_SEVERAL, _FEWEST = 4, 8
# What it weighs how far below, and how many of each kind stand between.
_FAR = (0.0, *(log(lines) * TORN["how far below"] for lines in range(1, REACH + 1)))
_BETWEEN = ("headlines between", "heads of reports between", "others that stop between", "others that go on between")
_COUNTED = tuple(tuple(min(_SEVERAL, count) * TORN[name] for count in range(REACH + 1)) for name in _BETWEEN)
_SURE = 4.0
_SIGNS = frozenset({Role.AUTHOR, Role.CROSSHEAD, Role.SIGN})


class _Pairs(dict[str, frozenset[int]]):
    """The pairs of neighbouring characters of words, each one number: those of a page are soon found."""

    def __missing__(self, words: str) -> frozenset[int]:
        data = memoryview(words.encode("utf-32-le"))
        even, odd = len(words) // 2 * 8, (len(words) - 1) // 2 * 8
        pairs = self[words] = frozenset(data[:even].cast("Q")).union(data[4 : 4 + odd].cast("Q"))
        return pairs


class TornPage:
    """A page that is asked for what its possible tears show."""

    def __init__(self, reading: Reading, ends: TornEnds, neighbours: Neighbours) -> None:
        self.reading, self.ends, self.neighbours = reading, ends, neighbours
        places, stops, strays = range(len(ends.placed)), set(ends.stops), set(ends.strays)
        roles = [reading.verdicts[index].role for index in ends.placed]
        self._keys = [reading.traits[index].line.key for index in ends.placed]
        self._headlines = _count(role is Role.HEAD and below is not Role.HEAD for role, below in pairwise(roles))
        self._reports = _count(reading.traits[index].opener for index in ends.placed)
        self._stops = _count(at in stops for at in places)
        self._strays = _count(at in strays for at in places)
        self._pairs = _Pairs()

    def measure_stop(self, stop: int) -> Shown:
        """Return what a line shows where it may stop, and what is below it."""
        index, below = self.ends.placed[stop], self.ends.placed[stop + 1]
        here, verdict = self.reading.traits[index], self.reading.verdicts[index]
        under, sheet, lower = self.reading.verdicts[below].role, self.reading.sheet, self.reading.traits[below]
        parted = sheet.wrapped and not here.full and under is not Role.REST
        goes_on = under is Role.REST and stop not in self.ends.headed
        return {
            "any pair": 1.0,
            "a sentence stops": SENTENCE.search(read_paragraph(self.reading, index)[:-1]) is not None,
            "no sentence stops": is_no_sentence(here.line.key),
            "it breaks off": index > 0 and breaks_off(here, self.reading.traits[index - 1]),
            "a phrase is left open": is_open(here.line.key),
            "it ends in a colon": here.line.key[-1] == ":",
            "room behind where it stops": sheet.wrapped and not here.full,
            "names or a crosshead stop": verdict.role in _SIGNS,
            "no text stops": min(_SURE, verdict.margin) if verdict.role not in TEXT else 0.0,
            "room behind a comma": parted and here.line.key[-1] in ",、",
            "display type below": under in DISPLAY or stop in self.ends.headed or lower.resumed or lower.caption,
            "text goes on below": goes_on,
            "neighbours below": max(0.0, self.neighbours.weigh(here.line.key, lower.line.key)) if goes_on else 0.0,
            "a signature below": under is Role.SIGN,
            "a jump line below": under is Role.JUMP and not lower.resumed,
            "a blank line below": self.reading.traits[below].line.gap > 0,
            "furniture below": below != index + 1,
            "no indents": not sheet.indented,
            "a paragraph a line": not sheet.wrapped,
        }

    def measure_stray(self, stray: int) -> Shown:
        """Return what a line shows that may be the middle of a paragraph, and what is above it."""
        index, above = self.ends.placed[stray], self.ends.placed[stray - 1]
        here, over, verdict = self.reading.traits[index], self.reading.traits[above], self.reading.verdicts[index]
        sheet, role = self.reading.sheet, self.reading.verdicts[above].role
        begins, ended, upper, lower = verdict.role is Role.START, over.line.closed, over.line.key, here.line.key
        indented = sheet.indented and over.line.indent >= 1
        return {
            "plain text goes on": is_plain(here),
            "a whole sentence goes on": here.line.closed,
            "a phrase goes on": sheet.wrapped and not here.full and not here.line.closed,
            "a blank line above": here.line.gap > 0,
            "a paragraph goes on": begins,
            "a paragraph at the margin": begins and sheet.indented,
            "no text goes on": verdict.role not in TEXT,
            "how surely it was read": min(_SURE, verdict.margin),
            "a sentence with room above": ended and not over.full,
            "a sentence without room above": ended and over.full,
            "half a sentence with room above": not ended and not over.full,
            "a credit above": over.credited or role is Role.CREDIT,
            "names above": over.ended,
            "a signature above": role is Role.SIGN,
            "verse above": role is Role.VERSE,
            "a jump line above": role is Role.JUMP,
            "the head of a report above": over.opener,
            "a paragraph's first line above": role is Role.START and indented and not over.opener,
            "furniture above": above != index - 1,
            "a word reaches over from above": not ended and is_cut(upper, lower),
            "neighbours above": 0.0 if ended else self.neighbours.weigh(upper, lower),
        }

    def measure_place(self, stop: int, stray: int) -> Shown:
        """Return how far a piece stands below the text that stops, and what stands between both."""
        first = stop + 1
        headlines = self._headlines[max(first, stray - 1)] - self._headlines[first]
        return {
            "right below": stray == first,
            "how far below": log(stray - stop),
            "headlines between": min(_SEVERAL, headlines),
            "heads of reports between": min(_SEVERAL, self._reports[stray] - self._reports[first]),
            "others that stop between": min(_SEVERAL, self._stops[stray] - self._stops[first]),
            "others that go on between": min(_SEVERAL, self._strays[stray] - self._strays[first]),
        }

    def weigh_places(self, stop: int, strays: Sequence[int]) -> list[float]:
        """Return what ``measure_place`` weighs of one line and each of those below it: a page has hundreds of pairs."""
        first = stop + 1
        headlines, reports, stops, others = self._headlines, self._reports, self._stops, self._strays
        by_headlines, by_reports, by_stops, by_others = _COUNTED
        heads, heads_of_reports, stops_here, others_here = headlines[first], reports[first], stops[first], others[first]
        places = [
            _FAR[stray - stop]
            + by_headlines[headlines[stray - 1] - heads]
            + by_reports[reports[stray] - heads_of_reports]
            + by_stops[stops[stray] - stops_here]
            + by_others[others[stray] - others_here]
            for stray in strays
            if stray > first
        ]
        return [TORN["right below"], *places] if len(places) < len(strays) else places

    def marks_may_speak(self, stop: int, stray: int) -> bool:
        """Say whether ``measure_marks`` may speak for a pair: few characters ever stood side by side."""
        return bool(self._closing[stray]) or self._keys[stop][-1] + self._keys[stray][0] in self.neighbours.pairs

    def measure_marks(self, stop: int, stray: int) -> Shown:
        """Return what the characters of both ends and their quotation marks show."""
        upper, lower = self._keys[stop], self._keys[stray]
        closing = self._closing[stray]
        begun = bool(closing) and is_quotation_begun(self.reading, self.ends.placed[stop], closing)
        return {
            "neighbours": self.neighbours.weigh(upper, lower),
            "a quotation is closed": begun,
            "a quotation is closed that was not begun": bool(closing) and not begun,
        }

    def measure_seam(self, stop: int, stray: int) -> Shown:
        """Return which words reach over from a line to another."""
        upper, lower = self._keys[stop], self._keys[stray]
        cut = is_cut(upper, lower)
        return {"a word reaches over": cut, "a word of the dictionary reaches over": cut and is_word_cut(upper, lower)}

    def measure_words(self, stop: int, stray: int) -> Shown:
        """Return whose words the piece has: those of the text that stops, or those around it."""
        lines, *others = self._list_around(stop, stray)
        piece = frozenset[int]().union(*self._list_pairs(lines))
        own, above, below = (frozenset().union(*map(piece.__and__, self._list_pairs(lines))) for lines in others)
        around = above | below
        strange = len(around - own)
        return {
            "words of the text that stops": min(MANY, len(own - around)),
            "words of the text around": min(MANY, strange),
            "share of the words of the text around": strange / max(_FEWEST, len(piece)),
        }

    def measure_own_topic(self, stop: int, stray: int) -> Shown:
        """Return how much the piece is about what the text is that stops."""
        piece, own, _, _ = ("".join(self._keys[lines]) for lines in self._list_around(stop, stray))
        return {"about what the text that stops is": _cap(liken(piece, own))}

    def measure_other_topics(self, stop: int, stray: int) -> Shown:
        """Return how much the piece is about what the texts around it are."""
        piece, _, above, below = ("".join(self._keys[lines]) for lines in self._list_around(stop, stray))
        return {"about what the text around is": _cap(max(liken(piece, above), liken(piece, below)))}

    def _list_around(self, stop: int, stray: int) -> tuple[slice, slice, slice, slice]:
        """Return the lines of a piece, of the text that stops, and of what stands above and below the piece."""
        end = self._piece_ends[stray]
        return (
            slice(stray, min(end, stray + _PIECE)),
            slice(max(0, stop - _ABOVE), stop + 1),
            slice(max(stop + 1, stray - _BEFORE), stray),
            slice(end, end + _BEHIND),
        )

    def _list_pairs(self, lines: slice) -> list[frozenset[int]]:
        """Return the pairs of characters of each of some lines and of their seams; of a line they are found once."""
        words = list(filter(None, self._words[lines]))
        seams = [above[-1] + below[0] for above, below in pairwise(words)]
        return [self._pairs[piece] for piece in (*words, *seams)]

    @cached_property
    def _words(self) -> list[str]:
        return [words_of(key) for key in self._keys]

    @cached_property
    def _piece_ends(self) -> list[int]:
        return list_ends(self.reading, self.ends.placed)

    @cached_property
    def _closing(self) -> dict[int, str]:
        """What closes a quotation in each line that may go on, by its place; nothing where none does."""
        return {stray: find_closing_quote(self._keys[stray]) for stray in self.ends.strays}


def _cap(alike: float) -> float:
    """Return how alike texts are, as far as it tells: no more than the halves of most articles are."""
    return max(0.0, min(HALVES, alike))


def _count(them: Iterable[bool]) -> list[int]:
    """Return how many of the first so many are so."""
    return list(accumulate(them, initial=0))
