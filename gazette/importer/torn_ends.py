"""Where a torn text may stop and where it may go on: all lines that nothing else explains, before any is chosen.

**Source**: a paragraph ends with a stop and begins with an indent; a line that ends without one above something else
stops in mid-sentence, and a line at the margin below a whole sentence is the middle of a paragraph. What a line was
taken for by itself counts for little here: 降幅最大的 above another text looks like a headline and is half a sentence.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer.box_rows import is_row_of_cells
from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT
from gazette.importer.marks import RINGS
from gazette.importer.openers import is_whole_head
from gazette.importer.room import leaves_room
from gazette.importer.rows_of_lists import Row
from gazette.importer.rows_of_names import is_row_of_names
from gazette.importer.rules.rule import Role
from gazette.importer.told import TEXTS
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SECOND = 2
_WHOLE_ROWS = frozenset({Row.FIRST, Row.BROKEN, Row.REST})
_CLOSE = 4.0  # how far its second reading may stay behind where a line may yet be text
# A few words without a stop, as headlines are.
PHRASE = compile_late(rf"[{HAN}\d“”《》·— ]{{4,20}}")
_OPEN = compile_late(rf"[{HAN}A-Za-z0-9,、;:“「《(]")


@dataclass(frozen=True, slots=True)
class TornEnds:
    """The lines of a page that are no furniture, and of them those that may stop and those that may go on.

    **Shape**: ``placed`` are places in the reading, ``stops`` and ``strays`` places among ``placed``; right below those
    of the stops that are ``headed`` a headline may stand, though it was read as the end of the sentence.
    """

    placed: tuple[int, ...]
    stops: tuple[int, ...]
    strays: tuple[int, ...]
    headed: frozenset[int] = frozenset()


def find_torn_ends(reading: Reading) -> TornEnds:
    """Return where texts of a page may stop in mid-sentence, and where one that nobody began may go on."""
    placed, headed = find_placed(reading)
    stops = tuple(at for at in range(headed + 1, len(placed) - 1) if _may_stop(reading, placed, at))
    strays = tuple(at for at in range(headed + 2, len(placed)) if _may_go_on(reading, placed, at))
    above_head = frozenset(at for at in stops if _may_head_alone(reading, placed, at + 1))
    return TornEnds(tuple(placed), stops, strays, above_head)


def find_placed(reading: Reading) -> tuple[list[int], int]:
    """Return the places of a page's lines that are no furniture, and the first of these that shows that texts begin.

    What breaks off above a headline, or the head of a report, is display type.
    """
    pairs = enumerate(zip(reading.verdicts, reading.traits, strict=True))
    placed = [index for index, (verdict, trait) in pairs if verdict.role is not Role.FURNITURE and may_tear(trait)]
    heads = (at for at, index in enumerate(placed) if _shows_texts(reading, index))
    return placed, next(heads, len(placed))


def may_tear(trait: Traits) -> bool:
    """Say whether a line may be of a text that is torn: advertisements, figures and broken rows are whole."""
    return trait.ad is None and not trait.figured and trait.row not in _WHOLE_ROWS


def _shows_texts(reading: Reading, index: int) -> bool:
    return reading.verdicts[index].role is Role.HEAD or reading.traits[index].opener


def may_be_text(reading: Reading, index: int) -> bool:
    """Say whether a line was read as text, or nearly was."""
    verdict = reading.verdicts[index]
    return verdict.role in TEXT or (verdict.other in TEXT and verdict.margin < _CLOSE)


def _runs_on(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a line fills its column and the next one goes on with it, as lines of a paragraph do.

    Nothing goes on below who took a picture, below names that close a text, or with a headline.
    """
    here, below = reading.traits[placed[at]], reading.traits[placed[at + 1]]
    joined = reading.verdicts[placed[at + 1]].role is Role.REST and below.line.gap == 0
    if not joined or here.line.closed or not (here.full or not reading.sheet.wrapped):
        return False
    ends = here.credited or here.ended or here.roled
    return not (ends or may_head(reading, placed, at + 1) or _may_head_alone(reading, placed, at + 1))


def may_head(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a line that was read as the end of a paragraph may be the first of the headline right below it."""
    line = reading.traits[placed[at]].line
    above_headline = at + 1 < len(placed) and reading.verdicts[placed[at + 1]].role is Role.HEAD
    return above_headline and not (fills(reading, placed[at]) or line.closed or SENTENCE.search(line.key))


def fills(reading: Reading, index: int) -> bool:
    """Say whether a line fills its column; where the lines of the page leave no room, none that does leave it."""
    sheet = reading.sheet
    return reading.traits[index].full and not (sheet.set_to_measure and leaves_room(sheet, index))


def _may_head_alone(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a line that was read as the end of a paragraph may be a headline: a phrase above a beginning.

    Where paragraphs stand in they show that none begins with it.
    """
    trait, role = reading.traits[placed[at]], reading.verdicts[placed[at]].role
    if role is not Role.REST or at + 1 == len(placed) or trait.full or reading.sheet.indented:
        return False
    return reading.verdicts[placed[at + 1]].role is Role.START and PHRASE.fullmatch(trait.line.key) is not None


def _may_stop(reading: Reading, placed: list[int], at: int) -> bool:
    trait = reading.traits[placed[at]]
    if trait.line.closed or not may_be_text(reading, placed[at]) or _OPEN.match(trait.line.key[-1]) is None:
        return False
    whole = (
        trait.credited
        or trait.date
        or trait.caption
        or is_row_of_names(trait.line.key)
        or (trait.ended and trait.line.bracketed)
    )
    return not (whole or _heads_writer(reading, placed, at) or _runs_on(reading, placed, at))


def _heads_writer(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a headline stands right above the line that names its writer, and this above a paragraph."""
    if reading.verdicts[placed[at]].role is not Role.HEAD:
        return False
    below = [reading.verdicts[index].role for index in placed[at + 1 : at + 3]]
    return below == [Role.AUTHOR, Role.START] and not reading.traits[placed[at + 1]].line.gap


def _opens_text(reading: Reading, placed: list[int], at: int) -> bool:
    """Say whether a text begins with a line: below a report's head, a picture's number, a writer who tears a sentence.

    Whoever is named right below half a sentence wrote what is below his name.
    """
    if at < _SECOND:
        return False
    above, over = (reading.traits[placed[at - back]] for back in (1, 2))
    writer = reading.verdicts[placed[at - 1]].role is Role.AUTHOR and above.roled and not above.line.bracketed
    torn = may_be_text(reading, placed[at - 2]) and not (over.line.closed or over.ended or over.credited)
    headed = above.opener and is_whole_head(above.line.key)
    return headed or above.line.key in RINGS or (writer and torn)


def _may_go_on(reading: Reading, placed: list[int], at: int) -> bool:
    trait = reading.traits[placed[at]]
    if not may_be_text(reading, placed[at]) or trait.line.told in TEXTS:
        return False
    marked = trait.opener or trait.bullet or trait.note or trait.caption or trait.question or trait.line.bracketed
    row = is_row_of_cells(trait.line.key) or is_row_of_names(trait.line.key)
    if (
        marked
        or row
        or _opens_text(reading, placed, at)
        or (trait.credited and not trait.full)
        or (reading.sheet.indented and trait.line.indent >= 1)
    ):
        return False
    return not _runs_on(reading, placed, at - 1)
