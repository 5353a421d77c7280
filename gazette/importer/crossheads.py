"""Crossheads that open alike: 误会一：… and 误会二：…, 九月三日：… and 十月三日：…, 1978：… and 1996：….

**Source**: features and service pages name the parts of a text by one form; titles of briefs name places and bodies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from gazette.importer.readers_ask import asks_as_reader
from gazette.importer.reported import says_where_and_what
from gazette.importer.series import STANDING, is_series, names_briefs, tighten
from gazette.importer.services import names_service
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place

_REACH = 60
_WIDEST, _HEADLINE_WIDEST = 18.0, 24.0
_STACK_LEAST = 4
_COUNTED = compile_late(rf"(?P<what>[{HAN}]{{1,4}}?)[一二三四五六七八九十\d]{{1,2}}\s?[::]\s?\S")
_ALIKE = compile_late(rf"(?P<what>[{HAN}])[{HAN}]{{1,3}}[::]\s?\S")
_YEAR = compile_late(r"(?:1[6-9]|20)\d\d年?(?:代|[春夏秋冬])?[::]\s?\S")
_DATED = compile_late(
    r"(?:[\d一二三四五六七八九十]{1,2}月)?[\d一二三四五六七八九十]{1,3}日(?:上午|下午|晚|夜)?[::]\s?\S"
)
_LABELLED = compile_late(rf"(?P<what>[{HAN}]{{2,4}})[::]\s?\S")
# What a body's name ends in, and what a notice says first: 地址：…, 时间：….
_BODIES, _PARTICULARS = "馆处局部院队", "寄址话箱间点价期编"
_FEW = compile_late(rf"[{HAN}]{{2,4}}")
# What says in short what the text below its writer will tell.
_SUMMARY = compile_late(r"[\[【(〖]?(?:(?:核心|阅读)提示|内容[提摘]要|提要|摘要|提示|导读|引言|题记)[\]】)〗:\s]")
# What is taught, and what whoever teaches it says: 暑期班, 学费六十元，报名：….
_COURSE = compile_late(r"(?:[暑寒假夜期训修]班|讲座|培训|学[校堂]|夏令营|冬令营|招生)$")
_SIGN_UP, _COURSE_REACH = compile_late(r"报名|学费|[免收]费|开[课班]"), 6
_TWO = 2
_FORMS = (_COUNTED, _DATED, _YEAR, _ALIKE)


def find_kindred(traits: Sequence[Traits], lonely: Sequence[int], paragraph_gap: int) -> frozenset[int]:
    """Return the short lines between paragraphs that others of the same text are made like."""
    return _find_alike(traits, lonely) | _find_even(traits, paragraph_gap) | _find_labelled(traits, lonely)


def _find_alike(traits: Sequence[Traits], lonely: Sequence[int]) -> frozenset[int]:
    """Return which of the short lines between paragraphs open as another one near them does.

    Who said what and when in one place is a table or a notice, so nothing but a few words follows the colon.
    """
    groups: dict[tuple[int, str], list[int]] = defaultdict(list)
    for index in lonely:
        name = _name_form(traits[index])
        if name is not None:
            groups[name].append(index)
    return frozenset(
        at for places in groups.values() for at in places if any(0 < abs(at - other) <= _REACH for other in places)
    )


def _find_labelled(traits: Sequence[Traits], lonely: Sequence[int]) -> frozenset[int]:
    """Return the short lines that part one text, two or more of which say first what or who: 融资：…, 用地：….

    A place or a body is what a brief is about, which has its headline: 秘鲁：…, 图书馆：….
    """
    found: set[int] = set()
    run: list[int] = []
    among = frozenset(lonely)
    for index, trait in enumerate(traits):
        if index in among:
            run = [*run, index] if _is_labelled(trait) else []
            found |= set(run) if len(run) >= _TWO else set()
        elif trait.opener or trait.author >= _TWO or trait.jump or trait.ended:
            run = []
    return frozenset(found)


def _is_labelled(trait: Traits) -> bool:
    match = _LABELLED.match(trait.line.key)
    if match is None or trait.bullet or trait.note or trait.organisation:
        return False
    return match["what"][-1] not in _BODIES + _PARTICULARS and not is_place(match["what"])


def _find_even(traits: Sequence[Traits], paragraph_gap: int) -> frozenset[int]:
    """Return the lines of a few characters each, three or more as long, that part one text: 搬得出, 稳得住, 能致富.

    They stand as near as paragraphs do, spaced out or not: 找 米, 淘 米, 下 锅. Nothing else is set in display type
    between them, so that no other text begins there.
    """
    found: set[int] = set()
    run: list[int] = []
    for index in range(1, len(traits) - 1):
        here = traits[index]
        if not here.line.closed and here.line.gap <= paragraph_gap and _parts_evenly(traits, index):
            words = tighten(here.line.key)
            run = [*run, index] if run and len(tighten(traits[run[-1]].line.key)) == len(words) else [index]
            found |= set(run) if len(run) > _TWO else set()
        elif here.opener or here.ended or here.jump or here.bullet or not _is_text(here):
            run = []
    return frozenset(found)


def _parts_evenly(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a few characters, and no sign, stand alone between a sentence and a text."""
    above, here, below = traits[index - 1 : index + 2]
    words = tighten(here.line.key)
    if not above.line.closed or _FEW.fullmatch(words) is None:
        return False
    column = is_series(words) or STANDING.fullmatch(words)
    titled = (
        below.line.width <= _WIDEST and below.line.key[-1] in "?!"
    )  # the name of a column, and a headline that asks
    item = here.notice or names_service(here.line.key) or column or titled  # these stand by themselves
    return _is_text(below) and not (below.opener or below.author or below.bullet or item)


def find_inside_signed(traits: Sequence[Traits], paragraph_gap: int) -> frozenset[int]:
    """Return the short lines that part a text whose writer stands right below its headline.

    What ends such a text ends it here, too: names, a jump, the head of a report, a headline of several lines or with a
    writer of its own, a text below that ends with names. What stands apart from the text above and below further than
    its paragraphs, and the page's, parts nothing.
    """
    found: set[int] = set()
    gap = None  # how many blank lines the paragraphs of the signed text have above them
    for index, trait in enumerate(traits):
        if trait.author and _names_writer(traits, index):
            gap = paragraph_gap
        elif gap is None or _stands_in_text(traits, index):
            continue
        elif trait.opener or trait.ended or trait.jump or trait.author or trait.folio or trait.date or trait.bullet:
            gap = None
        elif _is_display(trait) and index + 1 < len(traits):
            near = trait.line.gap <= (gap or 0) or not traits[index + 1].line.gap
            gap = gap if _parts_text(traits, index) else None
            found |= {index} if near and gap is not None else set()
        elif traits[index - 1].line.closed:
            gap = max(gap, trait.line.gap)
    return frozenset(found)


def find_below_stacks(traits: Sequence[Traits], lonely: Sequence[int]) -> frozenset[int]:
    """Return the short lines that part a report below stacked headlines, another report below it without its own.

    One of the headlines above is that report's: a line between the two heads nothing but a part.
    """
    return frozenset(at for at in lonely if _has_stack(traits, at) and _has_bare_report(traits, at))


def _has_stack(traits: Sequence[Traits], at: int) -> bool:
    """Say whether the text above a line opens with the head of a report, below headlines of several lines."""
    for index in range(at - 1, max(0, at - _REACH), -1):
        if traits[index].opener:
            top = index
            while top > 0 and (traits[top - 1].jump or _is_display(traits[top - 1])):
                top -= 1
            return index - top >= _STACK_LEAST
        if _is_display(traits[index]) and traits[index - 1].line.closed:
            return False
    return False


def _has_bare_report(traits: Sequence[Traits], at: int) -> bool:
    """Say whether a report stands below a line with no headline between the two."""
    for above, here in pairwise(traits[at + 1 : at + _REACH]):
        if here.opener:
            return above.line.closed
        if _is_display(here) or here.author or here.ended:
            return False
    return False


def _names_writer(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line names a writer between a headline, or a summary below one, and a text."""
    here = traits[index]
    if not 0 < index < len(traits) - 1 or here.line.bracketed:
        return False
    above, below = traits[index - 1], traits[index + 1]
    if len(below.line.key) == 1 and index + 2 < len(traits):  # the first character of the text, set large
        below = traits[index + 2]
    headed = _heads_text(above) or (index > 1 and _sums_up(above) and _heads_text(traits[index - 2]))
    return headed and not below.opener and not below.author and _is_text(below)


def _stands_in_text(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line is the first character of a text, set large, or a picture's credit with that text below it."""
    here = traits[index]
    lone = len(here.line.key) == 1 or here.credit or here.credited
    return lone and index + 1 < len(traits) and _is_text(traits[index + 1]) and not traits[index + 1].opener


def _sums_up(trait: Traits) -> bool:
    """Say whether a line says in short what the text below will tell, or what the editors say of it."""
    return trait.line.closed and (trait.note or _SUMMARY.match(trait.line.key) is not None)


def _heads_text(trait: Traits) -> bool:
    """Say whether a line may be the last of a headline, which may ask or cry out and be as wide as the text."""
    line = trait.line
    return line.width <= _HEADLINE_WIDEST and line.key[-1] not in ".。,;:、"


def _parts_text(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a short line stands alone between sentences and a text that no names end."""
    above, here, below = traits[index - 1], traits[index], traits[index + 1]
    key = here.line.key
    if here.notice or below.bullet or is_series(key) or names_briefs(key) or STANDING.fullmatch(tighten(key)):
        return False
    if not above.line.closed or not _is_text(below) or below.opener or below.author or below.verse:
        return False
    if _asks(below) or says_where_and_what(key) or asks_as_reader(below.line.key) or _opens_course(traits, index):
        return False  # a column and a headline; a brief's headline; a column of questions
    for trait in traits[index + 1 : index + _REACH]:
        if trait.ended or trait.credit or trait.credited or trait.jump:
            return trait.jump
        if _is_display(trait) and not trait.full:
            return not trait.author
    return True


def _opens_course(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line names a course, and what stands below it says what it costs or where to sign up."""
    if _COURSE.search(traits[index].line.key) is None:
        return False
    return any(_SIGN_UP.search(trait.line.key) for trait in traits[index + 1 : index + 1 + _COURSE_REACH])


def _is_display(trait: Traits) -> bool:
    line = trait.line
    return line.width <= _WIDEST and not line.closed and not trait.full and line.key[-1] not in ",;:、"


def _asks(trait: Traits) -> bool:
    """Say whether a line that stands apart is a headline that asks or cries out, and nothing that somebody says."""
    line = trait.line
    said = trait.question or line.key[0] in "“「『" or ":" in line.key
    return line.gap > 0 and line.width <= _WIDEST and line.key[-1] in "?!" and not said and not trait.full


def _is_text(trait: Traits) -> bool:
    return trait.full or trait.line.closed or trait.line.width > _WIDEST


def _name_form(trait: Traits) -> tuple[int, str] | None:
    """Return what form a line opens in and the words that it shares with others of that form, None without any."""
    if trait.bullet or trait.note or trait.organisation:
        return None
    for number, form in enumerate(_FORMS):
        match = form.match(trait.line.key)
        if match is not None:
            return number, match.groupdict().get("what") or ""
    return None
