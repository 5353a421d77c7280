"""Where a text stops in mid-sentence, and where one goes on that nobody began: pieces of a column that changed places.

**Source**: columns are cut at the end of any line, most often inside a sentence; a paragraph's first line stands in,
so a line at the margin below one that ends short and with its stop is the middle of another paragraph.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from gazette.importer.classify import Reading
from gazette.importer.openers import is_whole_head
from gazette.importer.rows_of_names import is_row_of_names
from gazette.importer.rules.rule import Role
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

TEXT = frozenset({Role.START, Role.REST})
# What a paragraph may rightly end with beside a stop: a colon, a list's mark, a quotation, a dash.
_RIGHT_ENDS = ":;”’》)]—"
SENTENCE = compile_late(r"[,。;!?]")
_GOES_ON = compile_late(rf"[{HAN},、“]$")
# Words set apart, a label, an address: advertisements, tables and lists, which end their lines without a stop.
_NO_SENTENCE = compile_late(
    rf"\S\s{{2,}}\S|^[{HAN} ]{{2,6}}:(?!“)|[\d—-]{{5,}}|[○〇]{{2,}}|"
    rf"\d{{1,2}}[—-]\s?[{HAN}·]{{2,6}}(?:\([^()]*\))?,\s?\d{{1,2}}[—-]|"  # who plays, by their shirts
    r"[\d.]+元|[气氣]象|[。!?…][”’」』]?—|[℃度]$|^(?:地址|电话|定价|做法|用法|主料|配料)"
)
# Who signs, who took or gave a picture, until when.
_SIGNED = compile_late(rf"(?:[摄攝组組院司局会會时時]|供[图圖]|\s[{HAN}]{{2,3}})$")
_CAPTION = compile_late(r"^\d{1,2}月\d{1,2}日")
_LEAST, _NARROWEST, _WIDE = 8.0, 10.0, 24.0


@dataclass(frozen=True, slots=True)
class Cut:
    """A text line that stops in mid-sentence, or one that nothing leads to; ``index`` counts printed lines from 0."""

    index: int
    stops: bool


def find_cuts(reading: Reading) -> tuple[Cut, ...]:
    """Return where texts stop in mid-sentence above another one or the end, and where lines go on with nothing above.

    A line that goes on is told where a text stops, too, or where no column break parts it from what stands above.
    """
    placed = [index for index, verdict in enumerate(reading.verdicts) if verdict.role is not Role.FURNITURE]
    lost = tuple(_find_strays(reading, placed))
    stops = tuple(Cut(index, stops=True) for index in _find_stops(reading, placed, lost=bool(lost)))
    strays = tuple(Cut(index, stops=False) for index in lost if stops or reading.traits[index].line.gap == 0)
    return tuple(sorted(stops + strays, key=lambda cut: cut.index))


def stops_in_mid_sentence(reading: Reading, index: int, *, headed: bool = False) -> bool:
    """Say whether a line of text stops in mid-sentence, and is no line of an advertisement, a table or a list.

    Where another text is ``headed`` right below it, the line may have room behind its last word.
    """
    trait = reading.traits[index]
    line = trait.line
    if line.closed or line.key[-1] in _RIGHT_ENDS or trait.ended or trait.credited or trait.bullet or trait.numbered:
        return False
    short = not (trait.full or line.width > _WIDE or line.key[-1] in ",、" or (headed and _is_rest(reading, index)))
    if short or trait.date or trait.caption or trait.author:
        return False
    if not _GOES_ON.search(line.key) or is_no_sentence(line.key):
        return False
    return SENTENCE.search(read_paragraph(reading, index)) is not None


@lru_cache(maxsize=1024)
def is_no_sentence(key: str) -> bool:
    """Say whether a folded line is of an advertisement, a table or a list, which end theirs without a stop."""
    return _NO_SENTENCE.search(key) is not None


def read_paragraph(reading: Reading, index: int) -> str:
    """Return a paragraph's words as far as a line of it."""
    first = index
    while first > 0 and reading.verdicts[first].role is Role.REST:
        first -= 1
    return "".join(trait.line.key for trait in reading.traits[first : index + 1])


def _find_stops(reading: Reading, placed: list[int], *, lost: bool) -> Iterator[int]:
    for at, index in enumerate(placed):
        trait = reading.traits[index]
        # However few words of a sentence stand there, more follow.
        width = _NARROWEST if trait.line.key[-1] in ",、" or _is_rest(reading, index) else trait.line.width
        if reading.verdicts[index].role not in TEXT or width < _NARROWEST / 2:
            continue
        below = placed[at + 1] if at + 1 < len(placed) else None
        head = below is None or reading.verdicts[below].role is Role.HEAD or _begins(reading.traits[below])
        if head and width >= _NARROWEST and stops_in_mid_sentence(reading, index, headed=below is not None):
            yield index
        elif below is not None and _is_swallowed(reading, index, below, lost=lost):
            yield placed[at - 1]


def _is_rest(reading: Reading, index: int) -> bool:
    """Say whether a line goes on with a sentence on a page of columns, and is no signature and no row of names."""
    if not reading.sheet.wrapped or reading.verdicts[index].role is not Role.REST:
        return False
    trait = reading.traits[index]
    key = trait.line.key
    return not (trait.organisation or trait.verse or is_row_of_names(key) or _SIGNED.search(key) is not None)


def _begins(trait: Traits) -> bool:
    """Say whether a line opens another text: the head of a report, or where a text comes from."""
    return trait.opener or trait.resumed


def _is_swallowed(reading: Reading, index: int, below: int, *, lost: bool) -> bool:
    """Say whether a line joined to a cut text over a column break is a headline: short, and a text begins below it.

    Where a piece is ``lost`` elsewhere any text will do, else it must open as reports do.
    """
    trait, next_one = reading.traits[index], reading.traits[below]
    if reading.verdicts[index].role is not Role.REST or trait.line.gap == 0 or trait.full:
        return False
    begins = next_one.opener or next_one.roled or reading.verdicts[below].role is Role.AUTHOR
    begins = begins or (lost and reading.verdicts[below].role is Role.START)
    return begins and not (trait.line.closed or trait.ended or trait.credited)


def _find_strays(reading: Reading, placed: list[int]) -> Iterator[int]:
    if not (reading.sheet.indented and reading.sheet.wrapped):
        return
    for at in range(1, len(placed)):
        above, here = reading.traits[placed[at - 1]], reading.traits[placed[at]]
        role = reading.verdicts[placed[at - 1]].role
        whole = all(above.line.key.count(mark) == above.line.key.count(end) for mark, end in ("()", "[]", "【】"))
        ended = (role in {Role.AUTHOR, Role.CREDIT} and whole) or (
            role in TEXT and not above.full and (above.line.closed or above.ended)
        )
        ended = ended and not (above.opener and is_whole_head(above.line.key))  # a text begins below it
        if ended and reading.verdicts[placed[at]].role in TEXT and _stands_at_margin(here):
            yield placed[at]


def _stands_at_margin(here: Traits) -> bool:
    """Say whether a line is plain text at the margin, as the middle of a paragraph is."""
    line = here.line
    marked = here.opener or here.bullet or here.numbered or here.question or here.note or here.caption or here.author
    other = here.resumed or here.credited or here.organisation or here.date
    if marked or other or line.indent >= 1 or line.bracketed or line.width < _LEAST or not (here.full or line.closed):
        return False
    return not (is_no_sentence(line.key) or _CAPTION.match(line.key))
