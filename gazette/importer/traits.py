"""What can be seen of each printed line by itself and beside its neighbours: the facts that rules weigh."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer import closers, folios, furniture, jumps, staff_lines
from gazette.importer.authors import WITH_ROLE, author_grade, names_go_on
from gazette.importer.credits import find_inline_credit, find_work, is_caption, is_credit_line
from gazette.importer.heads_above import cuts_head
from gazette.importer.jumps import Jump
from gazette.importer.lines import Line, Sheet
from gazette.importer.marks import BULLETS, NUMBERED
from gazette.importer.mended_traits import MENDS
from gazette.importer.notice_names import is_name_of_notice, is_organisation, names_body_below
from gazette.importer.openers import find_opener
from gazette.importer.room import ends_early
from gazette.importer.rows_of_lists import Row
from gazette.importer.run_on import begins_text
from gazette.importer.series import names_briefs
from gazette.importer.signatures import mend_author
from gazette.importer.signed_texts import SPACED
from gazette.importer.small_ads import Ad
from gazette.importer.told import BOXES, NAMES, POEMS, SIGNED, STACK, Label
from gazette.importer.turns import is_turn
from gazette.importer.verse import find_verse
from gazette.text.dates import find_dates
from gazette.text.patterns import compile_late

# What somebody answered, in a story: 答：“我不看字，我看马。”
_ANSWERED = compile_late(r"[问答]:[“「『\"]")
_NOTE = compile_late(
    r"[\[【((]?\s*(?:本[报刊])?(?:编者按|编者的话|编者附[言记语]|编后|开栏的话|开栏语|编者语|编前|编辑按|按语|编者(?!先生|女士|同志|小姐|大鉴|台鉴)|(?:开篇|开版|主持人)(?:的?话|语)(?=[\s:\])】]))\s*[\]】))]?\s*[::]?"
)
_STOP = compile_late(r"[,。;]")
_STOPS = compile_late(r"[。!?…”)\]]")
_CHOPPED = compile_late(r"[,。;:、!?”’)\]】》…]")
# Who speaks opens no report, and (又讯) goes on with the one above.
_NO_HEAD = compile_late(r"(?:记者|问|答|读者|主持人)\s?:|[(\[【]?\s?(?:又|另|续)[讯电]\s?[)\]】:]")
_WIDER_THAN_HEADLINES = 30.0
# What such a line is no line around it says otherwise; that one is verse as far as it is told so.
_TOLD = POEMS | NAMES | BOXES | SIGNED | STACK
_NO_VERSE = POEMS | SIGNED | STACK | {Label.BELOW_POEMS}


# As of a ``Scene`` nobody changes one, though it is not frozen: a frozen value of so many fields takes twice as long to
# make, and each line of each page has one.
@dataclass(unsafe_hash=True, slots=True, kw_only=True)
class Traits:
    """The facts of one printed line. **Shape**: ``author`` is 0 for none, 1 for bare names, 2 for ``roled`` ones.

    ``tore`` is known once torn texts are put together: the line stood where one of them stops. Lines that are pieces
    of one title have the same ``piece``, which is 0 for others; those of a box of large figures are ``figured``.
    """

    line: Line
    full: bool
    opener: bool
    author: int
    jump: bool
    resumed: bool
    credit: bool
    caption: bool
    folio: bool
    staff: bool
    paper: bool
    pinyin: bool
    ornament: bool
    date: bool
    bullet: bool
    numbered: bool
    question: bool
    note: bool
    notice: bool
    organisation: bool
    chopped: bool
    verse: bool
    ended: bool
    top: bool
    words: int
    credited: bool
    paged: bool
    forecast: bool = False
    running: bool = False
    poem: bool = False
    early: bool = False
    tore: bool = False
    ad: Ad | None = None
    piece: int = 0
    figured: bool = False
    row: Row | None = None

    @property
    def roled(self) -> bool:
        """Say whether the line surely names writers: a role or a mark stands before them."""
        return self.author >= WITH_ROLE

    @property
    def text(self) -> bool:
        """Say whether the line is surely text: a sentence that ends, a full line, or wider than headlines are."""
        return self.line.closed or self.full or self.line.width > _WIDER_THAN_HEADLINES


def read_traits(sheet: Sheet) -> tuple[Traits, ...]:
    """Return the facts of every printed line, in order."""
    verse = find_verse(sheet)
    top = _find_top(sheet)
    seen = [_look(sheet, index, verse=verse[index], top=index < top) for index in range(len(sheet.printed))]
    spaced = any(trait.author and SPACED.fullmatch(trait.line.key) for trait in seen)
    read = [
        trait if trait.line.told in _TOLD else mend_author(seen, index, spaced=spaced)
        for index, trait in enumerate(seen)
    ]
    for mend in MENDS:
        read = mend(sheet, read)
    return tuple(read)


def _look(sheet: Sheet, index: int, *, verse: bool, top: bool) -> Traits:
    line = sheet.printed[index]
    key = line.key
    short = len(key) <= 120  # noqa: PLR2004  # no mark of a page is longer
    bare = short and "。" not in key
    full, work, cut = sheet.full(index), find_work(key) is not None, cuts_head(sheet, index)
    credit = short and is_credit_line(key) and not _ends_credit(sheet, index)
    jump_on, jump_from = _find_jump_on(sheet, index) if short else None, jumps.find_jump_from(key)
    return Traits(
        line=line,
        full=full,
        opener=line.told is not Label.HEAD_ABOVE
        and (cut or find_opener(key) is not None)
        and not (credit or _NO_HEAD.match(key) or names_briefs(key.strip("[]【】"))),
        author=_grade(line, full=full, work=work) if short and not cut else 0,
        jump=len(key) <= 30 and _is_jump_line(key, jump_on, jump_from),  # noqa: PLR2004  # a jump line is one phrase
        resumed=jump_from is not None,
        credit=credit,
        caption=(is_caption(key) and not (short and staff_lines.staff_words(key)))
        or work
        or line.told is Label.CAPTION,
        folio=bare and folios.is_folio(key),
        staff=(bare and staff_lines.is_staff_line(key)) or (short and staff_lines.is_slashed_staff_line(key)),
        paper=bare and furniture.is_title_of_paper(key),
        pinyin=bare and furniture.is_pinyin(key),
        ornament="。" not in key and furniture.is_ornament(key),
        date=short and furniture.is_date_line(key),
        bullet=key[0] in BULLETS and len(key) > 1,
        numbered=bool(NUMBERED.match(key)),
        question=is_turn(key) and not _is_told(sheet, index),
        note=bool(_NOTE.match(key)),
        notice=short and is_name_of_notice(key),
        organisation=line.width <= 24 and is_organisation(key) and not _runs_on(sheet, index),  # noqa: PLR2004  # a signature is one line
        chopped=bool(_CHOPPED.match(key)),
        verse=line.told is Label.VERSE if line.told in _NO_VERSE else verse,
        ended=jump_on is not None or (short and (_ends_in_names(line, full=full) or names_body_below(key))),
        top=top,
        words=furniture.count_publishing_words(key) if short else 0,
        credited=find_inline_credit(key) is not None,
        paged=line.width <= 20 and folios.names_page(key),  # noqa: PLR2004  # a page name and a number
        early=ends_early(sheet, index),
    )


def _runs_on(sheet: Sheet, index: int) -> bool:
    """Say whether a line goes on with the sentence of a full line right above: 民法院, below …蕲春县人."""
    line = sheet.printed[index]
    return index > 0 and line.gap == 0 and sheet.full(index - 1) and not sheet.printed[index - 1].closed


def _ends_credit(sheet: Sheet, index: int) -> bool:
    """Say whether a line is the rest of a credit that the full line right above it begins behind its last stop."""
    if not index or sheet.printed[index].gap or not sheet.full(index - 1):
        return False
    begun = _STOPS.split(sheet.printed[index - 1].key)[-1]
    return bool(begun) and is_credit_line(begun + sheet.printed[index].key)


def _is_told(sheet: Sheet, index: int) -> bool:
    """Say whether a story tells what somebody answered, in quotation marks, and names him in the line above."""
    return _ANSWERED.match(sheet.printed[index].key) is not None and _runs_on(sheet, index)


def _ends_in_names(line: Line, *, full: bool) -> bool:
    """Say whether a line closes with names or a source; names without brackets may go on below a full line."""
    if line.told is Label.TITLE_IN_BOX:
        return False  # [修桥]
    return (closers.find_bracket(line.key) if full else closers.find_closer(line.key)) is not None


def _grade(line: Line, *, full: bool, work: bool) -> int:
    """Return how much a line looks like one of names; where a label says that it is, with a role."""
    if line.told in NAMES:
        return WITH_ROLE
    if line.told in POEMS | BOXES | STACK:
        return int(line.told is Label.POET)
    if line.told in SIGNED:
        return max(1, author_grade(line.key))
    return 0 if work or (full and names_go_on(line.key)) else author_grade(line.key)


def _find_jump_on(sheet: Sheet, index: int) -> Jump | None:
    """Return where the text goes on; 详见第4版 by itself says so only below a sentence, elsewhere it is an index's."""
    jump = jumps.find_jump_on(sheet.printed[index].key)
    if jump and jump.seen and not sheet.printed[index].key[: jump.start].strip():
        return jump if index and sheet.printed[index - 1].closed else None
    return jump


def _is_jump_line(key: str, on: Jump | None, back: Jump | None) -> bool:
    return bool(on and not key[: on.start].strip()) or bool(back and not key[back.end :].strip())


def _is_narrow_text(sheet: Sheet, index: int) -> bool:
    """Say whether a line and the one right below it fill a narrow column and hold a comma or a stop."""
    pair = sheet.printed[index : index + 2]
    if len(pair) < 2 or pair[1].gap or furniture.count_publishing_words(pair[1].key):  # noqa: PLR2004  # a line and the next
        return False
    filled = sheet.full(index) and not pair[0].closed
    return filled and all(_STOP.search(line.key[:-1]) for line in pair) and not find_dates(pair[0].key)


def _find_top(sheet: Sheet) -> int:
    """Return the index of the first line that is surely text: what stands above may be a masthead."""
    for index, line in enumerate(sheet.printed):
        publishing = furniture.count_publishing_words(line.key) or folios.is_folio(line.key)
        if (line.width > 26 and not publishing) or find_opener(line.key):  # noqa: PLR2004  # no masthead word is so long
            return index
        if line.closed and not publishing and line.width > 14:  # noqa: PLR2004
            return index
        if not publishing and (_is_narrow_text(sheet, index) or begins_text(sheet, index)):
            return index
    return len(sheet.printed)
