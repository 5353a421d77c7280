"""Texts torn by another item: where one stops in mid-sentence, and the piece further down that goes on with it.

**Source**: page text follows the columns of the sheet. A text whose second half stands in the next column is torn by
what stands below its first: 由七秒縮短到 / 【新華社…】… / 四秒半，已在全廠推廣。
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from gazette.importer.classify import Reading
from gazette.importer.cuts import NO_SENTENCE, SENTENCE, TEXT, read_paragraph
from gazette.importer.joints import find_closing_quote, lies_below_stack, weigh_seam
from gazette.importer.knots import Knot, find_knot, weigh_piece
from gazette.importer.rules.rule import Role
from gazette.importer.running_heads import goes_on
from gazette.importer.traits import Traits
from gazette.importer.ways import Verdict
from gazette.text.person_names import is_name
from gazette.text.words import is_cut

_STOPS = re.compile(r"[\u3400-\u9fff,、“「]$")
# Whoever gives a notice, who took a picture, how high the water stands.
_LAST_WORDS = re.compile(r"(?:法院|公司|[摄攝]|[\d.]+(?:公里|[米分]))$")
_BEGUN = re.compile(r"[\u3400-\u9fff]{4,}[。;][\u3400-\u9fff]{2,6}(?:公司|法院)$")  # who acts, behind a sentence
_ADDRESSED = re.compile(r"[\u3400-\u9fff()]{2,20}:")
_NAMED = re.compile(r"。\s*(?:[\u3400-\u9fff]{2}\s)?(?P<name>[\u3400-\u9fff]{1,3}(?:\s[\u3400-\u9fff]{1,2})?)$")
_LONG = 8  # lines of a caption that a narrow column breaks
_LEAST = 3


@dataclass(frozen=True, slots=True)
class Tear:
    """A torn text: the line where it stops, and the first and the last line of the piece that goes on with it.

    **Units**: numbers of lines, as ``Line.number``.
    """

    stop: int
    first: int
    last: int


def mend_tears(reading: Reading) -> tuple[Reading, tuple[Tear, ...]]:
    """Return a page with each piece that goes on with a torn text right below it, and what was moved."""
    placed, stops, strays = _find_ends(reading)
    if not stops:
        return reading, ()
    tears: tuple[Tear, ...] = ()
    knot = find_knot(reading, placed, [at for at in stops if not _is_led_on(reading, placed, at, strays)])
    if knot is not None:
        reading, tears = _move(reading, ((placed[knot.stop], placed[knot.first : knot.end]),))
        reading = _join(reading, placed[knot.end])
        placed, stops, strays = _find_ends(reading)
    pairs = _pair(reading, placed, stops, strays) if stops else ()
    pieces = tuple((placed[stop], placed[stray : _find_end(reading, placed, stray)]) for stop, stray in pairs)
    mended, moved = _move(reading, pieces)
    return mended, (*tears, *moved)


def _find_ends(reading: Reading) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """Return the lines that are no furniture, and of them those that stop and those that go on with something."""
    placed = [index for index, verdict in enumerate(reading.verdicts) if verdict.role is not Role.FURNITURE]
    stops = [at for at in range(1, len(placed) - 1) if _stops(reading, placed, at)]
    first = stops[0] + 2 if stops else len(placed)
    strays = [(at, sign) for at in range(first, len(placed)) if (sign := _weigh_stray(reading, placed, at))]
    return placed, stops, strays


def _is_led_on(reading: Reading, placed: list[int], stop: int, strays: list[tuple[int, int]]) -> bool:
    """Say whether a word is cut where a text stops, and its rest opens a piece that something sets apart."""
    above = reading.traits[placed[stop]].line.key
    return any(is_cut(above, reading.traits[placed[at]].line.key) for at, _ in strays if at > stop + 1)


def _move(reading: Reading, pieces: tuple[tuple[int, list[int]], ...]) -> tuple[Reading, tuple[Tear, ...]]:
    """Return a page with each piece below the line that it goes on with, and what was moved."""
    order, verdicts, tears = list(range(len(reading.traits))), list(reading.verdicts), []
    for stop, piece in pieces:
        order = [index for index in order if index not in piece]
        after = order.index(stop) + 1
        order[after:after] = piece
        verdicts[piece[0]] = replace(verdicts[piece[0]], role=Role.REST, other=Role.START)
        tears.append(Tear(*(reading.traits[index].line.number for index in (stop, piece[0], piece[-1]))))
    return _reorder(reading, order, verdicts), tuple(tears)


def place_of(line: int, tears: tuple[Tear, ...]) -> tuple[int, ...]:
    """Return what lines sort by in the order in which they are read; ``line`` is a line's number.

    A piece that was moved may be torn itself: its rest went where the later of both puts it.
    """
    tear = next((tear for tear in reversed(tears) if tear.first <= line <= tear.last), None)
    return (line,) if tear is None else (*place_of(tear.stop, tears), line)


def _join(reading: Reading, index: int) -> Reading:
    """Return a page where a line goes on with the paragraph above it."""
    joined = replace(reading.verdicts[index], role=Role.REST)
    return replace(reading, verdicts=(*reading.verdicts[:index], joined, *reading.verdicts[index + 1 :]))


def _reorder(reading: Reading, order: list[int], verdicts: list[Verdict]) -> Reading:
    return replace(
        reading,
        traits=tuple(reading.traits[index] for index in order),
        rules=tuple(reading.rules[index] for index in order),
        verdicts=tuple(verdicts[index] for index in order),
    )


def _pair(
    reading: Reading, placed: list[int], stops: list[int], strays: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield each torn text with the piece that goes on with it, the surest first, then the nearest; none twice."""
    ways = sorted(
        (
            -(sign + weigh_seam(reading, placed[stop], placed[stray]) + _weigh_words(reading, placed, stop, stray)),
            stray - stop,
            stop,
            stray,
        )
        for stop in stops
        for stray, sign in strays
        if stray > stop + 1 and not _is_picture(reading, placed[stop], placed[stop + 1 : stray])
    )
    taken: set[int] = set()
    for weight, _, stop, stray in ways:
        if -weight < _LEAST or stop in taken or stray in taken:
            continue
        taken |= {stop, stray}
        yield stop, stray


def _is_picture(reading: Reading, stop: int, between: list[int]) -> bool:
    """Say whether nothing but a caption and its credit stand below a full line: the text is joined over them."""
    credited = reading.verdicts[between[-1]].role is Role.CREDIT or reading.traits[between[-1]].credited
    alone = credited and reading.traits[between[0]].caption and len(between) <= _LONG
    return alone and reading.traits[stop].full


def _stops(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a line of text stops in mid-sentence above something else that begins."""
    index, below = placed[at], placed[at + 1]
    trait, after, role = reading.traits[index], reading.traits[below], reading.verdicts[below].role
    if reading.verdicts[index].role not in TEXT or role in {Role.REST, Role.JUMP, Role.SIGN}:
        return False
    begins = role is not Role.START or after.opener or after.line.gap > 0 or after.line.indent >= 1
    paragraph = read_paragraph(reading, index)
    return begins and bool(SENTENCE.search(paragraph[:-1])) and _breaks_off(trait, reading.traits[index - 1])


def _breaks_off(trait: Traits, above: Traits) -> bool:
    """Say whether a line ends inside a sentence, and is no notice's, no list's and no signature's."""
    key = trait.line.key
    if trait.ended or trait.credited or trait.bullet or trait.date or trait.caption or trait.author or trait.verse:
        return False
    apart = above.line.closed and not trait.full and not SENTENCE.search(key)  # a head that was read as text
    if trait.full and _BEGUN.search(key):
        return True
    if apart or trait.organisation or not _STOPS.search(key) or _is_none(key):
        return False
    named = _NAMED.search(key)
    return named is None or not is_name(named["name"].replace(" ", ""))


def _is_none(key: str) -> bool:
    """Say whether a folded line is no piece of a sentence: of a table, a list, a notice, or its last words."""
    return NO_SENTENCE.search(key) is not None or _LAST_WORDS.search(key) is not None


def _weigh_stray(reading: Reading, placed: list[int], at: int) -> int:
    """Return how surely a line is the middle of a paragraph that stands elsewhere; 0 where nothing says so."""
    here, above, role = (
        reading.traits[placed[at]],
        reading.traits[placed[at - 1]],
        reading.verdicts[placed[at - 1]].role,
    )
    line = here.line
    if reading.verdicts[placed[at]].role not in TEXT or not _is_plain(here):
        return 0
    if _opens_text(above, role):
        return _LEAST * lies_below_stack(reading, placed, at)
    signed = above.ended or above.line.bracketed or role not in TEXT or (above.organisation and not above.full)
    apart = line.gap > 0 and not above.full and not _STOPS.search(above.line.key)
    if not (signed or above.line.closed or apart):
        return 0
    margin = reading.sheet.indented and (signed or not above.full or line.gap > 0)
    rare = line.gap > 0 and not reading.sheet.indented and _is_close_set(reading)
    return 2 * (margin or rare) + (margin and line.gap > 0) + signed + 2 * bool(find_closing_quote(line.key))


def _is_plain(here: Traits) -> bool:
    """Say whether a line is text at the margin that nothing marks as a beginning."""
    line = here.line
    marked = here.opener or here.bullet or here.numbered or here.question or here.note or here.caption or here.author
    other = here.resumed or here.credited or here.folio or here.organisation or here.date or line.bracketed
    if (
        marked
        or other
        or line.indent >= 1
        or NO_SENTENCE.search(line.key)
        or _LAST_WORDS.search(line.key)
        or _ADDRESSED.match(line.key)
    ):
        return False
    return here.full or line.closed or SENTENCE.search(line.key) is not None


def _opens_text(above: Traits, role: Role) -> bool:
    """Say whether a text begins below a line: a headline, a report's head, its writer."""
    return role in {Role.HEAD, Role.CROSSHEAD} or above.opener or (role is Role.AUTHOR and not above.line.bracketed)


def _is_close_set(reading: Reading) -> bool:
    """Say whether most paragraphs of a page have no blank line above them."""
    gaps = [
        trait.line.gap > 0
        for trait, verdict in zip(reading.traits, reading.verdicts, strict=True)
        if verdict.role is Role.START
    ]
    return sum(gaps) * 2 < len(gaps)


def _weigh_words(reading: Reading, placed: list[int], stop: int, stray: int) -> int:
    """Return how surely the words of a piece below a picture are those of the text that stops, not of the one above."""
    if reading.verdicts[placed[stray - 1]].role is not Role.CREDIT:
        return 0
    return 2 * (weigh_piece(reading, placed, Knot(stop, stray, _find_end(reading, placed, stray))) > 0)


def _find_end(reading: Reading, placed: list[int], at: int) -> int:
    """Return where a piece ends: above a headline, a report's head, a writer above a text, or below what closes it."""
    for end in range(at + 1, len(placed)):
        here, role = reading.traits[placed[end]], reading.verdicts[placed[end]].role
        above, over = reading.traits[placed[end - 1]], reading.verdicts[placed[end - 1]].role
        below = reading.verdicts[placed[end + 1]].role if end + 1 < len(placed) else Role.HEAD
        leads = role is Role.AUTHOR and below is Role.START
        closed = over in {Role.JUMP, Role.SIGN} or (above.ended and role is Role.START)
        closed = closed or (above.line.closed and goes_on(here.line.key))
        if role in {Role.HEAD, Role.VERSE} or here.opener or here.bullet or here.caption or leads or closed:
            return end
    return len(placed)
