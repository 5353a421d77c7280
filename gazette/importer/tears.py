"""Texts torn by another item: where one stops in mid-sentence, and the piece further down that goes on with it.

**Source**: page text follows the columns of the sheet. A text whose second half stands in the next column is torn by
what stands below its first: 由七秒縮短到 / 【新華社…】… / 四秒半，已在全廠推廣。
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT, read_paragraph
from gazette.importer.insets import weigh_insets
from gazette.importer.joints import find_closing_quote, is_out_of_place, lies_below_stack, weigh_seam
from gazette.importer.knots import Knot, find_knot, weigh_piece
from gazette.importer.matching import match_best
from gazette.importer.pieces import find_end, find_own_end
from gazette.importer.rules.rule import Role
from gazette.importer.running_heads import goes_on
from gazette.importer.stops import OPEN_END, breaks_off, is_plain
from gazette.importer.tangles import untangle
from gazette.importer.told import TEXTS
from gazette.importer.torn_captions import is_torn_caption
from gazette.importer.torn_ends import PHRASE, fills, find_placed
from gazette.importer.torn_pairs import pair_torn
from gazette.importer.traits import Traits
from gazette.importer.ways import Verdict
from gazette.text.words import is_cut

_LEAST = 3
_ASIDE, _NEARER = 2.0, 0.001
_FEW = 0.6  # of the column's width


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
    paired = _pair(reading, placed, stops, strays)
    pairs = untangle(reading, placed, paired)
    if not (stops or pairs):
        return reading, ()
    tears: tuple[Tear, ...] = ()
    knot = find_knot(reading, placed, [at for at in stops if not _is_led_on(reading, placed, at, pairs)])
    if knot is not None and pairs == paired:
        reading, tears = _move(reading, ((placed[knot.stop], placed[knot.first : knot.end]),))
        reading = _join(reading, placed[knot.end])
        placed, stops, strays = _find_ends(reading)
        pairs = _pair(reading, placed, stops, strays, whole=knot.stop)
    ends = {stray: find_own_end(reading, placed, stop, stray) for stop, stray in pairs.items()}
    torn = [stop + 1 for stop in pairs]  # below each of these another text begins
    pieces = tuple(
        (placed[stop], placed[stray : min(ends[stray], *(at for at in (*ends, *torn, ends[stray]) if at > stray))])
        for stop, stray in pairs.items()
    )
    mended, moved = _move(reading, pieces)
    return mended, (*tears, *moved)


def _find_ends(reading: Reading) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """Return the lines that are no furniture, and of them those that stop and those that go on with something."""
    placed, headed = find_placed(reading)
    stops = [at for at in range(headed + 1, len(placed) - 1) if _stops(reading, placed, at)]
    first = stops[0] + 2 if stops else len(placed)
    signs = ((at, _weigh_stray(reading, placed, at)) for at in range(first, len(placed)))
    strays = [(at, sign) for at, sign in signs if sign is not None]
    return placed, stops, strays


def _is_led_on(reading: Reading, placed: list[int], stop: int, pairs: dict[int, int]) -> bool:
    """Say whether a piece that something sets apart goes on with a word that is cut, or with a line that has room."""
    above = reading.traits[placed[stop]]
    return stop in pairs and (not above.full or is_cut(above.line.key, reading.traits[placed[pairs[stop]]].line.key))


def _move(reading: Reading, pieces: tuple[tuple[int, list[int]], ...]) -> tuple[Reading, tuple[Tear, ...]]:
    """Return a page with each piece below the line that it goes on with, and what was moved."""
    order, verdicts, tears = list(range(len(reading.traits))), list(reading.verdicts), []
    traits, moved = list(reading.traits), {index for _, piece in pieces for index in piece}
    for stop, piece in pieces:
        if verdicts[stop].role not in TEXT:
            verdicts[stop] = _read_as_text(reading, stop, verdicts[stop])
        below = next((at for at in order[order.index(stop) + 1 :] if verdicts[at].role is not Role.FURNITURE), stop)
        if verdicts[below].role is Role.REST and below != piece[0]:  # what was set in, read as if it went on
            verdicts[below] = replace(verdicts[below], role=Role.START, other=Role.REST)
        if below not in moved and verdicts[below].role is Role.START:
            if _is_head(reading, traits, verdicts, below):
                verdicts[below] = replace(verdicts[below], role=Role.HEAD, other=Role.START)
            else:
                picture = traits[below].caption or is_torn_caption(reading, [*range(below, piece[0])])
                # Only what begins there stands inside a sentence.
                traits[below] = replace(traits[below], tore=True, caption=picture)
        order = [index for index in order if index not in piece]
        after = order.index(stop) + 1
        order[after:after] = piece
        verdicts[piece[0]] = replace(verdicts[piece[0]], role=Role.REST, other=Role.START)
        tears.append(Tear(*(reading.traits[index].line.number for index in (stop, piece[0], piece[-1]))))
    return reorder(replace(reading, traits=tuple(traits)), order, verdicts), tuple(tears)


def _is_head(reading: Reading, traits: list[Traits], verdicts: list[Verdict], index: int) -> bool:
    """Say whether a line right below a sentence that breaks off heads another text: a short phrase above a beginning.

    By itself it looks as if it went on with that sentence.
    """
    here = traits[index]
    below = next((at for at in range(index + 1, len(traits)) if verdicts[at].role is not Role.FURNITURE), index)
    phrase = PHRASE.fullmatch(here.line.key) is not None and not (fills(reading, index) or here.opener or here.bullet)
    marked = here.author or here.credited or here.caption or here.date or here.organisation or here.numbered
    # The name of a table above its rows is left to what tears the text.
    begins = verdicts[below].role is Role.HEAD or (verdicts[below].role is Role.START and traits[below].full)
    return phrase and not marked and begins and below > index


def _read_as_text(reading: Reading, stop: int, verdict: Verdict) -> Verdict:
    """Return a line that a text stops on as text, whatever it looked like by itself."""
    first = reading.traits[stop].line.indent >= 1 or not reading.sheet.indented
    return replace(verdict, role=Role.START if first else Role.REST, other=verdict.role)


def _join(reading: Reading, index: int) -> Reading:
    """Return a page where a line goes on with the paragraph above it."""
    joined = replace(reading.verdicts[index], role=Role.REST)
    return replace(reading, verdicts=(*reading.verdicts[:index], joined, *reading.verdicts[index + 1 :]))


def reorder(reading: Reading, order: list[int], verdicts: list[Verdict]) -> Reading:
    """Return a page with its lines in another order, ``verdicts`` being in the old one."""
    return replace(
        reading,
        traits=tuple(reading.traits[index] for index in order),
        rules=tuple(reading.rules[index] for index in order),
        verdicts=tuple(verdicts[index] for index in order),
    )


def _pair(
    reading: Reading, placed: list[int], stops: list[int], strays: list[tuple[int, int]], whole: int | None = None
) -> dict[int, int]:
    """Return for torn texts the piece that each goes on with: what all show together, then what single signs say.

    ``whole`` is a line whose piece stands right below it already.
    """
    best = {stop: stray for stop, stray in pair_torn(reading).items() if stop != whole}
    signs = _pair_by_signs(reading, placed, stops, strays, whole)
    taken = set(best.values())
    best |= {stop: stray for stop, stray in signs.items() if stop not in best and stray not in taken}
    return dict(sorted(best.items()))


def _pair_by_signs(
    reading: Reading, placed: list[int], stops: list[int], strays: list[tuple[int, int]], whole: int | None
) -> dict[int, int]:
    """Return the pieces that single signs show, so that they weigh the most together; none twice.

    Of pairs as sure as each other the nearer ones go together, and the text that was torn last goes on first: what tore
    it was set into a text that was torn before. So far off counts less and less.
    """
    weights = {
        (stop, stray): sign + _weigh_join(reading, placed, stop, stray)
        for stop in stops
        for stray, sign in strays
        if stray > stop + 1
    }
    for way, weight in weigh_insets(reading, placed).items():
        if way[0] != whole:
            weights[way] = max(weights.get(way, 0), weight)
    sure = {(stop, stray): weight for (stop, stray), weight in weights.items() if weight >= _LEAST}
    return dict(match_best({way: weight - _ASIDE - _NEARER * sqrt(way[1] - way[0]) for way, weight in sure.items()}))


def _weigh_join(reading: Reading, placed: list[int], stop: int, stray: int) -> int:
    """Return how well a piece goes on with a text: by the seam, by its words, by the room that a cut line leaves."""
    short = reading.sheet.indented and reading.sheet.wrapped and not reading.traits[placed[stop]].full
    above = reading.traits[placed[stray - 1]]
    parted = short and (reading.verdicts[placed[stray]].role is Role.START or (above.line.closed and not above.full))
    seam = weigh_seam(reading, placed[stop], placed[stray])
    tail = 2 * _is_tail(reading, placed[stop], placed[stray])
    return seam + _weigh_words(reading, placed, stop, stray) + parted + tail


def _is_tail(reading: Reading, stop: int, stray: int) -> bool:
    """Say whether a few words by themselves end a sentence that broke off on a cut line, where no indent tells it."""
    sheet, line = reading.sheet, reading.traits[stray].line
    plain = sheet.wrapped and not sheet.indented and not reading.traits[stop].full
    alone = reading.verdicts[stray].role is Role.START and line.closed and line.key[0] not in "“「"
    return plain and alone and line.width < _FEW * sheet.measures[stray]


def _stops(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a line of text stops in mid-sentence above something else that begins."""
    index, below = placed[at], placed[at + 1]
    if reading.verdicts[index].role not in TEXT or not breaks_off(reading.traits[index], reading.traits[index - 1]):
        return False
    after, role = reading.traits[below], reading.verdicts[below].role
    begins = role is not Role.START or after.opener or after.line.gap > 0 or after.line.indent >= 1
    if not begins or role in {Role.REST, Role.JUMP, Role.SIGN}:
        return False
    return SENTENCE.search(read_paragraph(reading, index)[:-1]) is not None


def _weigh_stray(reading: Reading, placed: list[int], at: int) -> int | None:
    """Return how surely a line is the middle of a paragraph that stands elsewhere; None where it cannot be."""
    here, above, role = (
        reading.traits[placed[at]],
        reading.traits[placed[at - 1]],
        reading.verdicts[placed[at - 1]].role,
    )
    line = here.line
    first = reading.verdicts[placed[at]].role is Role.START
    strange = is_out_of_place(reading, placed, at)
    if not (strange or reading.verdicts[placed[at]].role in TEXT) or not is_plain(here):
        return None
    if line.told in TEXTS:
        return None
    if _opens_text(above, role):
        below_stack = _LEAST * lies_below_stack(reading, placed, at)
        headed = first and role is Role.HEAD and reading.sheet.indented
        return below_stack or (0 if headed else None)
    closes = above.ended or above.credited or above.line.bracketed or strange
    signed = closes or role not in TEXT or (above.organisation and not above.full)
    bound = line.gap > 0 and goes_on(line.key)
    if not (signed or above.line.closed or bound or _lies_apart(reading, placed[at - 1], placed[at])):
        return None
    margin = reading.sheet.indented and (signed or not above.full or line.gap > 0)
    rare = line.gap > 0 and not reading.sheet.indented and _is_close_set(reading)
    sign = 2 * (margin or rare or bound) + (margin and line.gap > 0) + signed + 2 * bool(find_closing_quote(line.key))
    return sign if sign or first else None


def _lies_apart(reading: Reading, above: int, index: int) -> bool:
    """Say whether a blank line parts a line from one that has room: from no sentence, or from a whole one."""
    over = reading.traits[above]
    phrase = reading.sheet.indented and not SENTENCE.search(read_paragraph(reading, above))
    return reading.traits[index].line.gap > 0 and not over.full and (phrase or not OPEN_END.search(over.line.key))


def _opens_text(above: Traits, role: Role) -> bool:
    """Say whether a text begins below a line: a headline, a report's head, its writer."""
    opened = above.opener and not (above.line.closed or above.ended)
    return role in {Role.HEAD, Role.CROSSHEAD} or opened or (role is Role.AUTHOR and not above.line.bracketed)


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
    return 2 * (weigh_piece(reading, placed, Knot(stop, stray, find_end(reading, placed, stray))) > 0)
