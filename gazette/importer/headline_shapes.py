"""How the parts of a headline compare: their widths, the words they share with the text, how they end and begin.

**Source**: as of ``headlines``: a title is short and says what the text says; what leads in to it names the occasion,
who speaks, or the time; what stands below it adds a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer.headline_parts import decrees, leads_on
from gazette.importer.headline_words import (
    attended,
    column_words,
    goes_on,
    kicker_words,
    says_who_gave,
    subtitle_words,
    words_below_kicker,
)
from gazette.importer.lines import Line
from gazette.importer.pairs import reach, share
from gazette.importer.series import is_series, sounds_like_column
from gazette.importer.traits import is_name_of_notice
from gazette.text.words import has_verb, starts_predicate

# Who does it: a body, a place, a post. Alone above a title it is a kicker, unless the title says what it did.
_WHO = re.compile(
    r"(?:[部委厂局班组连营团村镇乡县市区省校院所站社队矿处店场]|公司|车间|支部|中心|企业|集团|银行|大学|小镇|居民|工人|社员|农民|读者)$"
)
# Where it happened: a county, a works. The title below says what, and reads without it.
_WHERE = re.compile(
    r"[\u3400-\u9fff]{2,4}?(?:[省市县区州乡镇村旗]|公社|街道|[工农林牧煤油]场|[铁钢煤电水船布纱]厂)(?=[\u3400-\u9fff]{2})"
)
# Who says it, line below line: 物业:该找施工队 / 施工队:早过了保修期.
_SPEAKER = re.compile(r"[\u3400-\u9fff]{2,8}:[^\d\s]")
# Who answers what the title says: 乘客斥船员无广播, 专家:先看看餐桌, 当局保证优先配售.
_ANSWERS = re.compile(
    r"[\u3400-\u9fff]{0,4}?(?:专家|乘客|当局|警方|议员|小贩|职工|用户|居民|市民|村民|农民|家长|学生|读者|网友|业主|药师|患者|"
    r"官方|校方|院方|店方|厂方|商家|业[界者]|学者|律师|代表|委员|球迷|主帅|教练|中方|双方|记者|消委会|农户|社员|工人|群众|妇女|老人)"
)
# How much, how soon, how many at first: what a title leaves to the line below.
_PARTICULARS = re.compile(
    r"(?:首批|首期|预计|预期|力争|[计計]划|最[快高低多]|全程|全[长線线]|一期|[总總][投工造]|[总總]面积|平均|成交[额額]|每[人亩年月吨户]|累[计計]|[总總]?投资|[目当]前)|"
    r"[\u3400-\u9fff]{2}最[快高多]\d"
)
_LEAD_REACH = 80
_STATES, _LEADS = 9.0, 6.0
_EQUAL, _NEAR, _HALF = 0.95, 0.7, 1.4
_SHORT, _MIDDLE = 12.0, 18.0
_FEW, _FOUR = 6.0, 4.1
_INSIDE = 0.5  # how much a last line in brackets weighs of a title that is nothing else


@dataclass(frozen=True, slots=True)
class Division:
    """A headline divided. **Shape**: ``reported`` says whether the text opens with the head of a report."""

    column: tuple[Line, ...]
    kicker: tuple[Line, ...]
    title: tuple[Line, ...]
    subtitle: tuple[Line, ...]
    text: str
    reported: bool
    signed: bool


def find_shapes(division: Division) -> Iterator[tuple[str, float]]:
    """Yield the names of the weights that a division takes, each with how often."""
    title = _key(division.title)
    if division.column:
        yield from _column_shapes(division, title)
    if division.kicker:
        yield from _kicker_shapes(division, title)
    if division.subtitle:
        yield from _subtitle_shapes(division, title)
    if len(division.title) > 1:
        yield from _title_shapes(division)
    yield "title tells who attended", float(attended(title))
    yield "title all in brackets", float(title[0] == "(" and title[-1] == ")")
    yield from _row_shapes(division)


def _row_shapes(division: Division) -> Iterator[tuple[str, float]]:
    """Weigh how a kicker, a title and a subtitle stand together, a statement each."""
    kicker, title, subtitle = division.kicker, division.title, division.subtitle
    single = len(title) == 1 and not division.column
    many = len(kicker) + len(title) + len(subtitle) > 2 and not division.column  # noqa: PLR2004  # more than a couplet
    many = many and bool(division.text)
    yield "kicker of the first of many lines", float(many and len(kicker) == 1)
    yield "title of the first of many lines", float(many and single and not kicker)
    if len(kicker) == 1 and single and not subtitle:  # either may be the main one, and both together are a title, too
        says = all(line.width > _LEADS and has_verb(line.key) for line in (*kicker, *title))
        yield "kicker and title state a thing each", float(says and not leads_on(kicker[0].key))
    if kicker and subtitle and single:
        rows = len(kicker) == len(subtitle) == 1 and kicker[0].width >= _LEADS and has_verb(subtitle[0].key)
        yield "a line for each of three parts", float(rows and _states(title[0]) and bool(division.text))
        if len(kicker) == len(subtitle) == 1:
            says = has_verb(title[0].key) and has_verb(subtitle[0].key)
            yield "three lines, a part each", 1.0
            yield "three lines, a part each, the last two saying a thing", float(says and title[0].width >= _LEADS)
    if len(title) == 2 and len(subtitle) == 1:  # noqa: PLR2004  # two printed lines
        yield "subtitle of one line below a title of two", 1.0
    if subtitle and single:
        yield "title and subtitle state a thing each", float(_states(title[0]) and _states(subtitle[0]))


def _states(line: Line) -> bool:
    """Say whether a line is long enough to state a thing, and has a verb."""
    return line.width >= _STATES and has_verb(line.key)


def _stands_in(line: Line, title: Line) -> float:
    """Say whether a line that is no narrower than a title's stands further in: it is set in a smaller type."""
    return float(line.indent > title.indent and line.width >= title.width - 1)


def _key(lines: tuple[Line, ...]) -> str:
    return "".join(line.key for line in lines)


def _width(lines: tuple[Line, ...]) -> float:
    return max(line.width for line in lines)


def _ratio(name: str, part: tuple[Line, ...], title: tuple[Line, ...]) -> str:
    ratio = _width(part) / max(1.0, _width(title))
    size = (
        "far shorter"
        if ratio < _NEAR
        else "shorter"
        if ratio < _EQUAL
        else "as long"
        if ratio <= 1 / _EQUAL
        else "longer"
        if ratio <= _HALF
        else "far longer"
    )
    return f"{name} {size}"


def _later(part: str, other: str, text: str) -> float:
    """Say whether a part's words come later in the first sentences than another's; 0 where neither's come."""
    lead = text[:_LEAD_REACH]
    return float(reach(part, lead) > reach(other, lead))


def _column_shapes(division: Division, title: str) -> Iterator[tuple[str, float]]:
    key = _key(division.column)
    own, four = share(key, division.text), _width(division.column) <= min(_FOUR, _width(division.title) - 1)
    yield from column_words(key)
    yield "column's words in the text", own
    yield "column without a word of the text", float(own == 0 and bool(division.text))
    yield "title's words beside the column's", share(title, division.text) - own
    yield "column above who gave it", float(says_who_gave(title))
    yield "column of four characters above a kicker", float(four and bool(division.kicker))
    yield "column above a report", float(division.reported)
    yield "column above a signed text", float(division.signed)
    few = _width(division.column + division.title) <= _FEW and len(division.title) == 1 and not has_verb(key)
    yield "column of few characters above a signed title of few", float(division.signed and few)
    unnamed = not (is_series(key) or sounds_like_column(key))
    yield "column that no list names above the name of a notice", float(unnamed and is_name_of_notice(title))
    yield _ratio("column", division.column, division.title), 1.0


def _kicker_shapes(division: Division, title: str) -> Iterator[tuple[str, float]]:
    key = _key(division.kicker)
    own = share(key, division.text)
    yield from kicker_words(key)
    yield from words_below_kicker(title)
    yield "kicker without a word of the text", float(own == 0 and bool(division.text))
    bare = bool(_WHO.search(key)) and not has_verb(key) and len(division.kicker) == 1
    yield (
        "kicker is a bare body, and three parts are",
        float(bare and bool(division.subtitle) and len(division.title) == 1),
    )
    yield "kicker is a bare body", float(bare and not starts_predicate(title))
    yield "title of lines below what was decreed", float(len(division.title) > 1 and decrees(key))
    yield "subtitle below what was decreed", float(bool(division.subtitle) and decrees(key))
    yield "kicker names who", float(bool(_WHO.search(key)) and not starts_predicate(title))
    yield "kicker begins with where", float(bool(_WHERE.match(key)) and not starts_predicate(title))
    yield "kicker stands further in than its width tells", _stands_in(division.kicker[-1], division.title[0])
    yield "kicker above a report", float(division.reported)
    yield "kicker's words come later than the title's", _later(key, title, division.text)
    yield "kicker above a signed text", float(division.signed)
    yield _ratio("kicker", division.kicker, division.title), 1.0


def _subtitle_shapes(division: Division, title: str) -> Iterator[tuple[str, float]]:
    key = _key(division.subtitle)
    yield from subtitle_words(key)
    yield "subtitle's words in the text", share(key, division.text) - share(title, division.text)
    yield "subtitle stands further in than its width tells", _stands_in(division.subtitle[0], division.title[-1])
    yield "subtitle above a report", float(division.reported)
    yield "subtitle begins with who answers", float(bool(_ANSWERS.match(key)))
    yield "subtitle begins with particulars", float(bool(_PARTICULARS.match(key)) and has_verb(title))
    spoken = len(division.subtitle) > 1 and all(_SPEAKER.match(line.key) for line in division.subtitle)
    yield "subtitle says what each says", float(spoken and not _SPEAKER.match(title))
    yield _ratio("subtitle", division.subtitle, division.title), 1.0


def _title_shapes(division: Division) -> Iterator[tuple[str, float]]:
    title = division.title
    first, second = title[0], title[1]
    least, most = sorted((first.width, second.width))
    yield "title of lines, the first far shorter", float(first.width < _NEAR * second.width)
    yield "title of lines, the second far shorter", float(second.width < _NEAR * first.width)
    yield "title of lines, the first names who", float(bool(_WHO.search(first.key)))
    yield "title of lines, the first begins with where", float(bool(_WHERE.match(first.key)))
    yield "title of lines as long", float(least >= _EQUAL * most)
    whole = sum(line.width for line in title)
    yield "title of lines, the first like a column", float(sounds_like_column(first.key))
    yield "title of short lines", float(whole <= _SHORT)
    yield "title of long lines", float(whole > _MIDDLE)
    yield "title's first line has a comma", float(first.key[-1] in ",、")
    shares = [share(line.key, division.text) for line in title]
    yield "title all in brackets", _INSIDE * float(title[-1].bracketed)
    yield "title of lines, words of one", max(shares) - min(shares)
    yield "title of lines, the first without a word", float(shares[0] == 0 and bool(division.text))
    yield "title goes on with what is done", float(not has_verb(first.key) and starts_predicate(second.key))
    yield "title goes on with a particle", float(goes_on(second.key))
    yield "title goes on with a quotation", float(second.key[0] == "“")
    yield "title with a colon at its end", float(first.key[-1] == ":")
    yield "title of lines that state a thing each", float(all(_states(line) for line in title[:2]))
