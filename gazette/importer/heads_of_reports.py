"""The head and the end of a text read into fields: source, dateline, byline, jump lines."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field

from gazette.importer.authors import find_supplier, names_group
from gazette.importer.closers import Closer, find_bracket, find_closer, read_names
from gazette.importer.dressed_names import undress
from gazette.importer.fates import Use
from gazette.importer.filed import Opener, shift_opener
from gazette.importer.jumps import Jump, find_jump_from, find_jump_on
from gazette.importer.marked_names import read_marked_name
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.nameless import find_nameless, names_own_word, signs_for_many
from gazette.importer.openers import find_opener, is_whole_head
from gazette.importer.pen_names import find_pen_name, names_body
from gazette.importer.people import Named, shift_named
from gazette.importer.poem_heads import find_posted_poet
from gazette.importer.posted_writers import OCCUPATION
from gazette.importer.rows_of_names import read_row_of_names
from gazette.importer.sections import PLAIN, Numbering
from gazette.importer.sources import find_whole_source
from gazette.importer.stretches import text_of
from gazette.importer.strips import Desk, Strip
from gazette.importer.told import SIGNED, Label
from gazette.importer.writers_alike import DRESS
from gazette.model import Dateline, Person
from gazette.problems import Code, Problem, Severity, Span
from gazette.text.dates import find_dates, nearest_date, parse_month
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_STRIPPED = AUTHOR_MARKS + "()[]【】"
_MONTH_DAY = compile_late(r"(?:(?P<m>[\d一二三四五六七八九十正元]{1,3})月)?(?P<d>[\d一二三四五六七八九十廿卅]{1,3})日")
_APART = compile_late(r"(?<=[记記通讯訊实實习習])\s+(?=[者讯訊员員习習生])")  # 通 讯 员
_WRITER_LABEL = compile_late(r"作\s*者\s*[/:]\s*")
_SPACED_OUT = compile_late(
    r"(?<=^本)\s+(?=[报刊報])|(?<=[报刊報])\s+(?=[讯訊]$)|(?<=新)\s+(?=[华華])|(?<=[华華])\s+(?=社)"
)  # 本 报 讯
_HOUSE = compile_late(r"^本[报刊网台社報](?=.)")


@dataclass(slots=True)
class Fields:
    """What the head and the end of a text said so far."""

    source: str | None = None
    dateline: Dateline | None = None
    people: list[Person] = field(default_factory=list)
    credits: list[str] = field(default_factory=list)  # of pictures, named where the writers are
    continues_on: int | None = None
    continued_from: int | None = None
    column: str | None = None  # 本报社论, where the writers are
    headline: str | None = None  # of the first part, which 上接 may repeat in 《》
    numbering: Numbering = PLAIN


def read_opening(desk: Desk, strip: Strip, start: int, issue: dt.date, fields: Fields) -> int:
    """Enter the head of a report that stands at ``start`` of a strip; return where the text begins."""
    above = strip.lines[0].key if not start else ""
    opener = find_opener(strip.key[start:]) or (find_opener(above) if above and is_whole_head(above) else None)
    if opener is None:
        return start
    shift = shift_opener(opener, start)
    if shift.source[1] > shift.source[0] and fields.source is None:
        fields.source = _SPACED_OUT.sub("", desk.take(strip, shift.source, Use.SOURCE))
    _read_dateline(desk, strip, shift, issue, fields)
    _read_people(desk, strip, shift.people, fields)
    use = Use.SOURCE if fields.source else Use.BYLINE
    desk.mark(strip, (start, shift.end), Use.BYLINE if shift.people else use)
    return shift.end


def _read_dateline(desk: Desk, strip: Strip, opener: Opener, issue: dt.date, fields: Fields) -> None:
    place = desk.take(strip, opener.place, Use.DATELINE) or None
    printed = "".join(strip.key[slice(*opener.date)].split())  # 6 月 4 日
    date = read_date(printed, issue) if printed else None
    if printed:
        desk.mark(strip, opener.date, Use.DATELINE)
    if place or date:
        told = fields.dateline or Dateline(None, None)
        fields.dateline = Dateline(place or told.place, date or told.date)


def read_date(printed: str, issue: dt.date) -> dt.date | None:
    """Return the day that a dateline means: 6月4日, 四日, or a full date."""
    full = find_dates(printed)
    if full:
        return full[0].date
    match = _MONTH_DAY.search(printed)
    if match is None:
        return None
    day = parse_number(match["d"])
    month = parse_month(match["m"]) if match["m"] else None
    return nearest_date(month, day, issue) if day else None


def _read_people(desk: Desk, strip: Strip, people: tuple[Named, ...], fields: Fields) -> None:
    roles: dict[tuple[int, int], str | None] = {(0, 0): None}
    for named in people:
        if named.role not in roles:
            house = _HOUSE.match(strip.key[slice(*named.role)])
            start = named.role[0] + (len(house[0]) if house else 0)
            role = desk.take(strip, (start, named.role[1]), Use.BYLINE)
            roles[named.role] = _APART.sub("", role)
        name = desk.take(strip, named.name, Use.BYLINE)
        latin = name.isascii()  # Tan Wei Ming, where 韩 飞 is 韩飞
        person = Person(name if latin else "".join(name.split()), roles[named.role])
        again = person.role is None and any(person.name == other.name for other in fields.people)  # signs below, too
        if person not in fields.people and not again:
            fields.people.append(person)


def read_author_line(desk: Desk, strip: Strip, issue: dt.date, fields: Fields, told: Label | None = None) -> None:
    """Enter a line that only names writers, or the head of a report that stands on a line of its own.

    What no rule reads is a name, or a source, where a label has ``told`` so.
    """
    key = strip.key
    if (told is Label.HEAD_ABOVE and read_opening(desk, strip, 0, issue, fields)) or read_source_line(
        desk, strip, issue, fields
    ):
        return
    key = undress(key)
    dress = _STRIPPED + DRESS * (told is Label.WRITER_ALIKE)
    start = len(key) - len(key.lstrip(dress))
    end = max(start, len(key.rstrip(dress)))
    supplied = find_supplier(key[:end])
    if supplied is not None:
        fields.credits.append(desk.take(strip, supplied[1], Use.CREDIT))
        desk.mark(strip, (supplied[0], end), Use.CREDIT)
        end = len(key[: supplied[0]].rstrip())
    alone = find_nameless(key, start, end) or ((start, end),) * (
        names_body(key[start:end]) or names_group(key[start:end]) or signs_for_many(key[start:end])
    )
    named = read_marked_name(key) or read_names(key, start, end) or read_row_of_names(key)
    posted = None if named else OCCUPATION.fullmatch(key, start, end)
    if told is Label.SOURCE and fields.source is None and find_opener(key) is None:
        fields.source = desk.take(strip, (start, end), Use.SOURCE)
    elif names_own_word(key[start:end]):
        fields.column = desk.take(strip, (start, end), Use.COLUMN)
    elif alone:
        fields.people += [Person("".join(desk.take(strip, span, Use.BYLINE).split())) for span in alone]
    elif posted:
        _read_people(desk, strip, (Named(posted.span("post"), posted.span("name")),), fields)
    elif (
        not named
        and (filed := find_opener(key)) is not None
        and _says_where_from(filed, fields, whole=filed.end >= len(key))
    ):
        _read_people(desk, strip, filed.people, fields)
        if filed.source != (0, 0) and fields.source is None:
            fields.source = desk.take(strip, filed.source, Use.SOURCE)
        _read_dateline(desk, strip, filed, issue, fields)
    else:
        people = _find_people(key, start, end) or named or _find_unnamed(key, start, end)
        people = people or (find_posted_poet(key) if told in SIGNED else ())
        _read_people(desk, strip, people, fields)
        if not people and told in {Label.AUTHOR, Label.POET} | SIGNED:
            name = desk.take(strip, (start, end), Use.BYLINE)
            fields.people.append(Person("".join(name.split()) if told is Label.WRITER_ALIKE else name))
    desk.mark(strip, (0, len(key)), Use.BYLINE)


def _find_people(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return whom a row names behind 作者: or by itself."""
    label = _WRITER_LABEL.match(key, start, end)
    return read_marked_name(key) or read_names(key, label.end() if label else start, end)


def _find_unnamed(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return whom a row names that no surname shows: a pen name, a group, the reporters of a head without a source."""
    signed = find_bracket(key)  # (太钢通讯组): a group has no name of a person
    filed = find_opener(key)  # 【记者张三专访】 names nothing but its reporter
    found = next((who.people for who in (signed, filed) if who and who.people), ())
    inside = tuple(shift_named(name, start) for name in find_pen_name(key[start:end]))  # (吐尔逊江)
    return find_pen_name(key) or found or inside


def read_source_line(desk: Desk, strip: Strip, issue: dt.date, fields: Fields) -> bool:
    """Enter a line that only tells what its text was taken from: 综合新华社报道; say whether it is one."""
    whole = find_whole_source(strip.key)
    if whole is None or not _fits(whole, fields):
        return False
    _read_closer(desk, strip, whole, issue, fields)
    return True


def _says_where_from(filed: Opener, fields: Fields, *, whole: bool) -> bool:
    """Say whether a line of names gives a place or a source that is not known yet: 本报专访 记者余淑芬.

    A source alone does where it is the ``whole`` line: 本报讯.
    """
    placed = (filed.place != (0, 0) or filed.date != (0, 0)) and fields.dateline is None
    told = filed.source != (0, 0) and filed.place == (0, 0)
    return placed or (told and (bool(filed.people) or (whole and fields.source is None)))


def read_jump_from(desk: Desk, strip: Strip, fields: Fields) -> int:
    """Enter 上接第N版 at the head of a strip; return where the text begins."""
    jump = find_jump_from(strip.key)
    if jump is None:
        return 0
    fields.continued_from = fields.numbering.find_page(jump.section, jump.page, jump.called)
    if fields.continued_from is None:
        called = "it comes from a page that has no number here, {}"
        beyond = "it comes from page {}, and no page of an issue has that number"
        _say_unnumbered(desk, strip, jump, fields, (called, beyond, "it comes from page {} of another section"))
    quoted = re.search(r"《([^》]+)》", strip.key[jump.start : jump.end])
    if quoted:
        start = jump.start + quoted.start(1)
        fields.headline = text_of(desk.sheet, strip.cut(start, start + len(quoted[1])))
    desk.mark(strip, (jump.start, jump.end), Use.CONTINUED_FROM)
    return jump.end


def read_jump_on(desk: Desk, strip: Strip, start: int, fields: Fields) -> int:
    """Enter 下转第N版 at the end of a strip; return where the text ends."""
    jump = find_jump_on(strip.key)
    if jump is None or jump.start < start:
        return len(strip.key)
    fields.continues_on = fields.numbering.find_page(jump.section, jump.page, jump.called)
    if fields.continues_on is None:
        called = "it goes on on a page that has no number here, {}"
        beyond = "it goes on on page {}, and no page of an issue has that number"
        _say_unnumbered(desk, strip, jump, fields, (called, beyond, "it goes on on page {} of another section"))
    desk.mark(strip, (jump.start, len(strip.key)), Use.CONTINUES_ON)
    return len(strip.key[: jump.start].rstrip())


def _say_unnumbered(desk: Desk, strip: Strip, jump: Jump, fields: Fields, messages: tuple[str, str, str]) -> None:
    """Say at a jump line that it names a page that no issue has, or one whose number in the issue it does not tell.

    ``messages`` are for a page that is called by its place, one that no issue has, and one of another section.
    """
    stretch = strip.cut(jump.start, jump.end)[0]
    span = Span(desk.sheet.source.path, stretch.line, stretch.start + 1, stretch.line, stretch.end + 1)
    named = strip.key[jump.start : jump.end].strip("()[]【】 ") if jump.called else f"{jump.section}{jump.page}"
    called, beyond, elsewhere = (message.format(named) for message in messages)
    message, hint = called if jump.called else beyond, "set continues_on and continued_from in the two files"
    if not fields.numbering.tells(jump.section):
        message = elsewhere
        hint = "import that section with --page, and write the number that its page gets into the two files"
    desk.problems.append(Problem(Code.UNPAIRED_JUMP, span, message, hint, Severity.WARNING))


def read_closing(  # noqa: PLR0913  # what stands in the strip, and what is known of it
    desk: Desk, strip: Strip, span: tuple[int, int], issue: dt.date, fields: Fields, *, below: bool
) -> int:
    """Enter closing names or a closing source of a strip; return where the text ends.

    ``below`` a text the strip may be nothing but these.
    """
    start, end = span
    whole = find_whole_source(strip.key[:end])
    closer = whole or find_closer(strip.key[:end])
    if closer is None or closer.start < start or not _fits(closer, fields):
        return end
    if closer.start == start and not (below and (closer.people or whole)):
        return end
    _read_closer(desk, strip, closer, issue, fields)
    return len(strip.key[: closer.start].rstrip())


def _read_closer(desk: Desk, strip: Strip, closer: Closer, issue: dt.date, fields: Fields) -> None:
    if closer.people:
        _read_people(desk, strip, closer.people, fields)
    _read_dateline(desk, strip, Opener(closer.source, closer.place, closer.date, (), closer.end), issue, fields)
    if closer.source != (0, 0):
        fields.source = desk.take(strip, closer.source, Use.SOURCE)
    desk.mark(strip, (closer.start, closer.end), Use.BYLINE if closer.people else Use.SOURCE)


def _fits(closer: Closer, fields: Fields) -> bool:
    if closer.people:
        free = closer.source == (0, 0) or fields.source is None
        return free and (closer.place == (0, 0) or fields.dateline is None)
    return closer.source[1] > closer.source[0] and fields.source is None
