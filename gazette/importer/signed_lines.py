"""What a line may be in and below a stack of headlines: display type, the name of a writer, prose, verse.

**Source**: as of ``signed_stacks``, which asks it of lines by themselves, before anything else of the page is known.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.credits import find_inline_credit, find_work, is_credit_line
from gazette.importer.folios import is_folio, names_page
from gazette.importer.furniture import count_publishing_words, is_date_line, is_ornament, is_pinyin, is_title_of_paper
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.marks import AUTHOR_MARKS, BULLETS
from gazette.importer.openers import find_opener
from gazette.importer.poem_heads import is_poet, names_column_of_poems, read_count
from gazette.importer.poem_runs import may_be_verse
from gazette.importer.series import is_called_column, is_series
from gazette.importer.staff_lines import is_staff_line
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_common_word

VERSE_LEAST = 3  # lines of a poem
WIDEST = 22.0  # ems of a line of display type
_NAME_WIDEST, _PROSE_WIDER, _FILLED = 16.0, 24.0, 9.0
_ASIDE, _IN = 2.1, 1.0  # ems by which names set alike stand in more or less; what stands in at all
_BARE_LONGEST, _GAP_MOST, _FAR = 4, 2, 4.1
_STOP = compile_late(r"[,。;!?]")
_NO_DISPLAY = compile_late(r"[。;]|[,、]$")
_NAMED = compile_late(rf"[{HAN}](?: {{0,4}}[{HAN}]){{1,3}}")
# Who taught the writer, gave the text or drew beside it.
_OTHERS = compile_late(r"指[导導]|供稿|推荐|插[图圖]|[题題][图圖]")
_SAYS = compile_late(r"[我你他她它们了着]")
_MARKS = "□◎○⊙"
_NUMERAL = compile_late(r"[(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[)、.]?")
# An answer belongs to the question above it, and what is under a label of the editors to the text.
_ANSWERS = compile_late(r"(?:答|编者|编后|[(\[【]编)")


@lru_cache(maxsize=256)  # a stack asks it of all lines below, and so does each of those that may stand there
def may_sign(line: Line) -> bool:
    """Say whether a line may be nothing but a writer's name, a pen name, too."""
    key = line.key
    if (
        line.width > _NAME_WIDEST
        or line.told is not None
        or key[-1] in ",:;、"
        or is_called_column(key.lstrip(AUTHOR_MARKS))
    ):
        return False
    if _OTHERS.search(key) or is_staff_line(key) or is_credit_line(key) or find_work(key):
        return False
    bare = key.strip("()[]" + AUTHOR_MARKS)
    plain = bare.replace(" ", "")
    named = len(plain) <= _BARE_LONGEST and _NAMED.fullmatch(bare) is not None and not has_verb(plain)
    return is_name(line) or (named and (" " in bare or not is_common_word(plain)))


@lru_cache(maxsize=256)
def is_name(line: Line) -> bool:
    """Say whether a line looks like a name by a surname, a post, a mark, or two characters apart."""
    return is_poet(line) or author_grade(line.key) > 0


def is_sure_name(line: Line) -> bool:
    """Say whether a line looks like a name and is no word, or has a mark of writers before it."""
    marked = line.key[0] in _MARKS and _NAMED.fullmatch(line.key[1:].strip()) is not None
    return marked or (is_name(line) and not _SAYS.search(line.key) and not is_common_word(line.key.replace(" ", "")))


def opens_below_report(line: Line) -> bool:
    """Say whether a line below a report that named its reporter surely names who wrote the next text."""
    sure = may_sign(line) and is_sure_name(line) and find_opener(line.key) is None
    return sure and (line.key[0] in _MARKS or _dress(line) in {"posted", "bare"})


def are_alike(first: Line, other: Line) -> bool:
    """Say whether two lines of names are set in one manner: as dressed as each other, and as far in."""
    apart, least = abs(first.indent - other.indent), min(first.indent, other.indent)
    return apart <= _ASIDE and (apart < _IN or least >= _IN) and may_sign(other) and _are_dressed_alike(first, other)


def ends_alike(first: Line, other: Line) -> bool:
    """Say whether two lines of names that end texts are set in one manner: both far in, or both not."""
    return may_sign(other) and (first.indent > _FAR) == (other.indent > _FAR) and _dress(first) == _dress(other)


def _are_dressed_alike(first: Line, other: Line) -> bool:
    """Say whether two names are as dressed as each other; a reporter has a post, who comments has none."""
    dresses = {_dress(first), _dress(other)}
    return len(dresses) == 1 or (dresses == {"posted", "bare"} and is_sure_name(other))


def _dress(line: Line) -> str:
    key = line.key
    if line.bracketed or key[0] in AUTHOR_MARKS:
        return key[0]
    return "posted" if author_grade(key) >= WITH_ROLE else "bare"


def is_display(sheet: Sheet, at: int) -> bool:
    """Say whether a line may be of a headline or a column's name, and is no text and no furniture."""
    line = sheet.printed[at]
    key = line.key
    if line.width > WIDEST or (line.closed and key[-1] not in "!?") or key[0] in BULLETS or line.told is not None:
        return False
    if line.bracketed or _NO_DISPLAY.search(key) or _fills(sheet, at):
        return False
    if is_title_of_paper(key) or is_date_line(key) or is_folio(key) or is_staff_line(key) or is_pinyin(key):
        return False
    if is_ornament(key) or count_publishing_words(key) or names_page(key):
        return False
    return not (is_credit_line(key) or find_inline_credit(key) or find_opener(key))


def _fills(sheet: Sheet, at: int) -> bool:
    """Say whether a line fills its column as text does: it stands in, or so does the one below it."""
    if not sheet.full(at):
        return False
    return is_indent(sheet.printed[at].indent) or (at + 1 < len(sheet.printed) and sheet.full(at + 1))


def may_begin_headline(line: Line) -> bool:
    """Say whether a headline may begin with a line of display type: no name of a column, no subtitle."""
    key = line.key
    other = is_called_column(key) or names_column_of_poems(key) or read_count(key) is not None
    return not (other or key.startswith("—") or author_grade(key) >= WITH_ROLE)


def begins_text(sheet: Sheet, at: int) -> bool:
    """Say whether prose or verse stands at a line."""
    if at >= len(sheet.printed) or _ANSWERS.match(sheet.printed[at].key):
        return False
    return is_prose(sheet, at) or is_verse(sheet, range(at, at + VERSE_LEAST))


def is_prose(sheet: Sheet, at: int) -> bool:
    """Say whether a line is of a text: long, full, or a sentence, or phrases with a stop among them; or it greets."""
    line = sheet.printed[at]
    if line.width > _PROSE_WIDER or (line.closed and (line.width > _FILLED or is_indent(line.indent))):
        return True
    if line.width <= _FILLED:
        return line.key[-1] == ":"
    return sheet.full(at) or (is_indent(line.indent) and _STOP.search(line.key[:-1]) is not None)


def ends_text(line: Line) -> bool:
    """Say whether a text may end with a line: with a stop, what stands in brackets, or a picture's caption."""
    key = line.key
    return line.closed or key[-1] in ")]" or is_credit_line(key) or bool(find_inline_credit(key) or find_work(key))


def heads_text(sheet: Sheet, at: int) -> bool:
    """Say whether a line below a text may be a headline."""
    line = sheet.printed[at]
    if line.width > WIDEST or line.key[-1] in "!?" or sheet.stands_as_paragraph(line) or _NUMERAL.fullmatch(line.key):
        return False
    return ends_text(sheet.printed[at - 1]) and is_display(sheet, at)


def is_verse(sheet: Sheet, places: range) -> bool:
    """Say whether lines are verse, all of them."""
    if len(places) < VERSE_LEAST or places.stop > len(sheet.printed):
        return False
    lines = sheet.printed[places.start : places.stop]
    if any(is_sure_name(line) for line in lines[:VERSE_LEAST]):
        return False
    if any(line.gap > _GAP_MOST or is_series(line.key) or names_column_of_poems(line.key) for line in lines):
        return False
    return all(may_be_verse(sheet, at) for at in places)
