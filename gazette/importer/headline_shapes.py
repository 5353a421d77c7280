"""How the parts of a headline compare: their widths, how they end and begin, and what one is beside another.

**Source**: as of ``headlines``: a title is short and says what the text says; what leads in to it names the occasion,
who speaks, or the time; what stands below it adds a fact.
"""

from __future__ import annotations

from bisect import bisect
from functools import lru_cache
from itertools import chain
from math import inf, nextafter

from gazette.importer.headline_parts import Part, Shapes, decrees, leads_on
from gazette.importer.headline_words import (
    attended,
    goes_on,
    is_number_of_document,
    says_who_gave,
    subtitle_words,
)
from gazette.importer.lines import Line
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.series import is_series, names_editors_word, sounds_like_column, tighten
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, starts_predicate

# Who does it: a body, a place, a post. Alone above a title it is a kicker, unless the title says what it did.
_WHO = compile_late(
    r"(?:[部委厂局班组连营团村镇乡县市区省校院所站社队矿处店场]|公司|车间|支部|中心|企业|集团|银行|大学|小镇|居民|工人|社员|农民|读者)$"
)
# Where it happened: a county, a works. The title below says what, and reads without it.
_WHERE = compile_late(
    rf"[{HAN}]{{2,4}}?(?:[省市县区州乡镇村旗]|公社|街道|[工农林牧煤油]场|[铁钢煤电水船布纱]厂)(?=[{HAN}]{{2}})"
)
# Who says it, line below line: 物业:该找施工队 / 施工队:早过了保修期.
_SPEAKER = compile_late(rf"[{HAN}]{{2,8}}:[^\d\s]")
# Who answers what the title says: 乘客斥船员无广播, 专家:先看看餐桌, 当局保证优先配售.
_ANSWERS = compile_late(
    rf"[{HAN}]{{0,4}}?(?:专家|乘客|当局|警方|议员|小贩|职工|用户|居民|市民|村民|农民|家长|学生|读者|网友|业主|药师|患者|"
    r"官方|校方|院方|店方|厂方|商家|业[界者]|学者|律师|代表|委员|球迷|主帅|教练|中方|双方|记者|消委会|农户|社员|工人|群众|妇女|老人)"
)
# The same of an office or a firm, before a colon: 供电局:今起抢修, 九旬东主:该歇一歇.
_SAYS = compile_late(
    rf"[{HAN}]{{0,8}}(?:局|署|院|厅|[物居村组]委会?|公司|集团|中心|气象台|东主|店主|同志)(?:同志|负责人)?(?:说|称|表示|回应|提醒|答复)?:"
)
# How much, how soon, how many at first: what a title leaves to the line below.
_PARTICULARS = compile_late(
    r"(?:首批|首期|设计(?:使用)?(?:寿命|年限|时速|能力|[年日]产)|预计|预期|力争|[计計]划|最[快高低多]|全程|全[长線线]|一期|[总總][投工造]|[总總]面积|平均|成交[额額]|每[人亩年月吨户]|累[计計]|[总總]?投资|[目当]前|体重|身高|[月年日]薪|首[家座条所]|途中|沿途|历时|距今|预料|结局|[年亩日月]产|门票|球票|票价|售价|最[小大])|"
    rf"[{HAN}]{{2}}最[快高多]\d"
)
_STATES, _LEADS = 9.0, 6.0
_EQUAL, _NEAR, _HALF = 0.95, 0.7, 1.4
# What a part is called beside a title: below the first ratio of their widths, from each on.
_RATIOS = (_NEAR, _EQUAL, nextafter(1 / _EQUAL, inf), nextafter(_HALF, inf))
_SIZES = ("far shorter", "shorter", "as long", "longer", "far longer")
_SHORT, _MIDDLE = 12.0, 18.0
_SEVERAL, _NARROWEST = 3, 5.1
_FEW, _FOUR = 6.0, 4.1
_SPACED, _SPACED_FEWEST, _SPACED_MOST = compile_late(r"\S \S \S"), 3, 6
_INSIDE = 0.5  # how much a last line in brackets weighs of a title that is nothing else


def row_shapes(column: Part, kicker: Part, title: Part, subtitle: Part, *, texted: bool) -> Shapes:
    """Yield how a kicker, a title and a subtitle stand together, ``texted`` when a text stands below them."""
    count = len(kicker.lines) + len(title.lines) + len(subtitle.lines)
    single = len(title.lines) == 1 and not column.lines
    if count > 2 and texted and not column.lines:  # noqa: PLR2004  # more than a couplet
        if len(kicker.lines) == 1:
            yield "kicker of the first of many lines", 1.0
        if single and not kicker.lines:
            yield "title of the first of many lines", 1.0
    if len(kicker.lines) == 1 and single and not subtitle.lines:
        # Either may be the main one, and both together are a title, too.
        wide = kicker.width > _LEADS and title.width > _LEADS
        if wide and has_verb(kicker.key) and has_verb(title.key) and not leads_on(kicker.key):
            yield "kicker and title state a thing each", 1.0
    if kicker.lines and subtitle.lines and single:
        yield from _row_of_three(kicker, title, subtitle, texted=texted)
    if len(title.lines) == 2 and len(subtitle.lines) == 1:  # noqa: PLR2004  # two printed lines
        yield "subtitle of one line below a title of two", 1.0
    if subtitle.lines and single and _states(title.lines[0]) and _states(subtitle.lines[0]):
        yield "title and subtitle state a thing each", 1.0


def _row_of_three(kicker: Part, title: Part, subtitle: Part, *, texted: bool) -> Shapes:
    if not len(kicker.lines) == len(subtitle.lines) == 1:
        return
    rows = kicker.width >= _LEADS and has_verb(subtitle.key)
    if rows and texted and _states(title.lines[0]):
        yield "a line for each of three parts", 1.0
    yield "three lines, a part each", 1.0
    if title.width >= _LEADS and has_verb(title.key) and has_verb(subtitle.key):
        yield "three lines, a part each, the last two saying a thing", 1.0


def _states(line: Line) -> bool:
    """Say whether a line is long enough to state a thing, and has a verb."""
    return line.width >= _STATES and has_verb(line.key)


def _stands_in(line: Line, title: Line) -> bool:
    """Say whether a line that is no narrower than a title's stands further in: it is set in a smaller type."""
    return line.indent > title.indent and line.width >= title.width - 1


def _ratio(name: str, part: Part, title: Part) -> str:
    width = title.width
    return f"{name} {_SIZES[bisect(_RATIOS, part.width / (width if width > 1 else 1.0))]}"


def shapes_below_column(column: Part, title: Part, *, kicked: bool, signed: bool) -> Shapes:
    """Yield what a title shows below the name of a column, ``kicked`` when a kicker stands between them."""
    if says_who_gave(title.key):
        yield "column above who gave it", 1.0
    if names_editors_word(title.key):
        yield "column above the editors' word", 1.0
    if kicked and column.width <= min(_FOUR, title.width - 1):
        yield "column of four characters above a kicker", 1.0
    if signed:
        yield "column above a signed text", 1.0
        if max(column.width, title.width) <= _FEW and len(title.lines) == 1 and not has_verb(column.key):
            yield "column of few characters above a signed title of few", 1.0
    if is_name_of_notice(title.key) and not (is_series(column.key) or sounds_like_column(column.key)):
        yield "column that no list names above the name of a notice", 1.0
    if _is_spaced_out(column) and not _SPACED.search(title.key) and _stands_right_below(title, column):
        yield "column spaced out above a title that is not", 1.0
    yield _ratio("column", column, title), 1.0


def _stands_right_below(title: Part, column: Part) -> bool:
    """Say whether nothing, a writer's line neither, stands between two parts of a headline."""
    first = title.lines[0]
    return first.number == column.lines[-1].number + 1 + first.gap


def _is_spaced_out(column: Part) -> bool:
    """Say whether a part is one line of three to six characters with blanks between all of them: 街 谈 巷 闻."""
    name = tighten(column.key)
    return name != column.key and len(column.lines) == 1 and _SPACED_FEWEST <= len(name) <= _SPACED_MOST


def shapes_below_kicker(kicker: Part, title: Part, *, subtitled: bool, signed: bool) -> Shapes:
    """Yield what a title shows below a kicker, ``subtitled`` when it has a subtitle."""
    key, predicate = kicker.key, starts_predicate(title.key)
    if _names_who(key):
        bare = len(kicker.lines) == 1 and not has_verb(key)
        if bare and subtitled and len(title.lines) == 1:
            yield "kicker is a bare body, and three parts are", 1.0
        if not predicate:
            if bare:
                yield "kicker is a bare body", 1.0
            yield "kicker names who", 1.0
    if not predicate and _begins_with_where(key):
        yield "kicker begins with where", 1.0
    if decrees(key):
        yield "title of lines below what was decreed", float(len(title.lines) > 1)
        yield "subtitle below what was decreed", float(subtitled)
    if _stands_in(kicker.lines[-1], title.lines[0]):
        yield "kicker stands further in than its width tells", 1.0
    if signed:
        yield "kicker above a signed text", 1.0
    yield _ratio("kicker", kicker, title), 1.0


@lru_cache(maxsize=1024)
def _names_who(key: str) -> bool:
    return _WHO.search(key) is not None


@lru_cache(maxsize=1024)
def _begins_with_where(key: str) -> bool:
    return _WHERE.match(key) is not None


def subtitle_shapes(subtitle: Part, title: Part) -> Shapes:
    """Yield what a subtitle shows below its title."""
    key = subtitle.key
    yield from subtitle_words(key)
    if _stands_in(subtitle.lines[0], title.lines[-1]):
        yield "subtitle stands further in than its width tells", 1.0
    if _answers(key) or (title.width >= _LEADS and _SAYS.match(key)):
        yield "subtitle begins with who answers", 1.0
    if _gives_particulars(key) and has_verb(title.key):
        yield "subtitle begins with particulars", 1.0
    if len(subtitle.lines) > 1 and all(map(_SPEAKER.match, subtitle.keys)) and not _SPEAKER.match(title.key):
        yield "subtitle says what each says", 1.0
    yield _ratio("subtitle", subtitle, title), 1.0


@lru_cache(maxsize=1024)
def _answers(key: str) -> bool:
    return _ANSWERS.match(key) is not None


@lru_cache(maxsize=1024)
def _gives_particulars(key: str) -> bool:
    return _PARTICULARS.match(key) is not None


def title_shapes(title: Part) -> Shapes:
    """Yield what a title shows alone."""
    if len(title.lines) == 1:
        return _shapes_alone(title)
    return chain(_shapes_alone(title), _shapes_of_lines(title), _shapes_between(title))


def _shapes_alone(title: Part) -> Shapes:
    if attended(title.key):
        yield "title tells who attended", 1.0
    if title.key[0] == "(" and title.key[-1] == ")":
        yield "title all in brackets", 1.0
    if any(map(is_number_of_document, title.keys)):
        yield "title is the number of a document", 1.0


def _shapes_of_lines(title: Part) -> Shapes:
    first, second = title.lines[0], title.lines[1]
    least, most = sorted((first.width, second.width))
    if least < _NEAR * most:
        yield f"title of lines, the {'first' if first.width < second.width else 'second'} far shorter", 1.0
    if _begins_with_where(first.key):
        yield "title of lines, the first begins with where", 1.0
    if least >= _EQUAL * most:
        yield "title of lines as long", 1.0
    if sounds_like_column(first.key):
        yield "title of lines, the first like a column", 1.0
    whole = sum([line.width for line in title.lines])
    if whole <= _SHORT:
        yield "title of short lines", 1.0
    elif whole > _MIDDLE:
        yield "title of long lines", 1.0
    if len(title.lines) >= _SEVERAL and max([line.width for line in title.lines]) <= _NARROWEST:
        yield "title of three lines or more, each of a few characters", len(title.lines) - _SEVERAL + 1.0


def _shapes_between(title: Part) -> Shapes:
    """Yield how the second line of a title goes on with the first."""
    first, second, last = title.lines[0], title.lines[1], title.lines[-1]
    if first.key[-1] in ",、":
        yield "title's first line has a comma", 1.0
    if first.key[0] == "(" or last.key[0] == "(":
        yield "title all in brackets", _INSIDE * float(last.bracketed) + float(first.bracketed)
    if not has_verb(first.key) and starts_predicate(second.key):
        yield "title goes on with what is done", 1.0
    if goes_on(second.key):
        yield "title goes on with a particle", 1.0
    if second.key[0] == "“":
        yield "title goes on with a quotation", 1.0
    if first.key[-1] == ":":
        yield "title with a colon at its end", 1.0
