"""A page's running head printed in the middle of a text: a line like a headline, below which no text can open.

**Source**: no Chinese sentence opens with the particle 的; a line that does is torn off from the words before it. Where
paragraphs stand in, a line at the margin is the middle of one: what stands above it and below half a sentence, a page's
name, a motto or a date, heads nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from gazette.importer.classify import Reading
from gazette.importer.cuts import SENTENCE, TEXT, read_paragraph
from gazette.importer.folios import is_page_name
from gazette.importer.rules.rule import DISPLAY, Role
from gazette.importer.series import is_dressed_series
from gazette.importer.stops import breaks_off, is_plain
from gazette.importer.traits import Traits
from gazette.importer.upright import count_upright
from gazette.importer.ways import Verdict
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_bound

_PARTICLE = "的"
_DISPLAY = frozenset({Role.HEAD, Role.CROSSHEAD, Role.SIGN, Role.START})
_BARE = compile_late(r"[A-Da-d]?\d{1,2}")
_MAY_BE_PAGES = frozenset({Role.HEAD, Role.FURNITURE})
_LONGEST, _SET_IN = 20.0, 2  # em; lines
_MARK = compile_late(r"[,。;:、!?]")
# Two phrases of one length, as mottos are made: 安全是天 质量是命.
_MOTTO = compile_late(rf"(?P<one>[{HAN}]{{4,8}})\s(?P<other>[{HAN}]{{4,8}})")

_CRY = compile_late(rf"(?:[{HAN}]{{4,10}}[\s,]){{1,3}}[{HAN}]{{4,14}}!")
_QUOTED = compile_late(r"毛主席[语語][录錄]|最高指示")
_WORD = compile_late(rf"[{HAN}]{{2,8}}")
_UPRIGHT = 8  # characters of a name set upright
_HEAD, _QUOTATION = 6, 4  # lines of the page's head, and of what may stand below the head of a quotation

# The page's number in brackets, and which time its supplement comes out: (三版), 湟水 第二十七期.
_MARK_OF_PAGE = compile_late(
    rf"\([\d一二三四五六七八九十]{{1,3}}版\)|[{HAN}]{{2,6}}\s+第[\d〇零一二三四五六七八九十百]{{1,5}}期"
    rf"|·\s?\d{{1,2}}\s?·|[A-Da-d]?\d{{1,2}}\s?\|\s?[{HAN}·]{{2,8}}|[{HAN}·]{{2,8}}\s?\|\s?[A-Da-d]?\d{{1,2}}"
)
_SIGN_OF_PAGE = compile_late(r"[\d版期]")  # one of these stands in each
_NUMBERED = compile_late(
    rf"[A-Da-d]?\d{{1,2}}\s+(?P<name>[{HAN}]{{2,4}})|(?P<first>[{HAN}]{{2,4}})\s+[A-Da-d]?\d{{1,2}}"
)


def drop_running_heads(reading: Reading) -> Reading:
    """Return a page where what was set into it as furniture is in no text, and names set upright are headlines.

    **Shape**: furniture is a lone headline above the rest of a sentence, a mark of the page, its name said again, the
    page's first block down to its date, a quotation in the masthead, a cry of two phrases above a headline. A sentence
    that breaks off above it goes on below.
    """
    verdicts = list(reading.verdicts)
    for at in range(1, len(verdicts) - 1):
        mark = _marks_page(reading.traits[at].line.key)
        if mark or _stands_above_rest(reading, verdicts, at):
            verdicts[at] = _turn(verdicts[at], Role.FURNITURE)
        if mark and verdicts[at + 1].role is Role.REST and reading.traits[at + 1].line.gap:
            verdicts[at + 1] = _turn(verdicts[at + 1], Role.START)
    placed = [index for index, verdict in enumerate(verdicts) if verdict.role is not Role.FURNITURE]
    for first, at, rest in zip(placed, placed[1:], placed[2:], strict=False):
        if reading.verdicts[at].role in _DISPLAY and _parts_sentence(reading, first, at, rest):
            verdicts[at] = _turn(verdicts[at], Role.FURNITURE)
            verdicts[rest] = _turn(verdicts[rest], Role.REST, Role.START)
    for first in (at for at, trait in enumerate(reading.traits) if len(trait.line.key) == 1):
        for at in range(first, first + count_upright(reading.traits[first : first + _UPRIGHT])):
            verdicts[at] = _turn(verdicts[at], Role.HEAD)
    first_block = _find_first_block(reading)
    for at in (*first_block, *_find_quotation(reading), *_find_names_again(reading), *_find_cries(reading, placed)):
        verdicts[at] = _turn(verdicts[at], Role.FURNITURE)
    for rest in _find_parted(replace(reading, verdicts=tuple(verdicts))):
        verdicts[rest] = _turn(verdicts[rest], Role.REST, Role.START)
    return replace(reading, verdicts=tuple(verdicts))


def _find_parted(reading: Reading) -> Iterator[int]:
    """Yield where a sentence goes on right below a line or two of furniture, above which it breaks off."""
    placed = [index for index, verdict in enumerate(reading.verdicts) if verdict.role is not Role.FURNITURE]
    for above, rest in pairwise(placed):
        if not 1 < rest - above <= _SET_IN + 1 or any(trait.line.gap for trait in reading.traits[above + 1 : rest + 1]):
            continue
        if reading.verdicts[above].role not in TEXT or reading.verdicts[rest].role is not Role.START:
            continue
        over, below = reading.traits[above], reading.traits[rest]
        torn = is_plain(below) and breaks_off(over, reading.traits[above - 1])
        if torn and SENTENCE.search(read_paragraph(reading, above)[:-1]):
            yield rest


def _stands_above_rest(reading: Reading, verdicts: list[Verdict], at: int) -> bool:
    """Say whether a lone headline stands between two texts, the second of which only goes on."""
    lone = verdicts[at].role in DISPLAY and verdicts[at - 1].role in TEXT and verdicts[at + 1].role in TEXT
    return lone and goes_on(reading.traits[at + 1].line.key)


def _turn(verdict: Verdict, role: Role, other: Role | None = None) -> Verdict:
    """Return a line's verdict for another role; what it was taken for, or ``other``, is the next best then."""
    return verdict if verdict.role is role else replace(verdict, role=role, other=other or verdict.role)


def _find_first_block(reading: Reading) -> range:
    """Return the lines of the block with which the page begins, down to its date, or to a bare number below that.

    What stands above and between is the name of the paper or of a section.
    """
    gaps = (at for at, trait in enumerate(reading.traits[: _HEAD + 1]) if at and trait.line.gap)
    block = reading.traits[: next(gaps, 0)]
    dated = next((at for at, trait in enumerate(block) if trait.date), len(block))
    numbered = (at for at in range(dated + 1, len(block)) if _BARE.fullmatch(block[at].line.key))
    end = max(numbered, default=dated) + 1 if dated < len(block) else 0
    return range(end) if all(verdict.role in _MAY_BE_PAGES for verdict in reading.verdicts[:end]) else range(0)


def _find_names_again(reading: Reading) -> list[int]:
    """Return the lines that say once more what a line of the page's head says, a word and no date: 要闻."""
    own = {
        trait.line.key
        for trait, verdict in zip(reading.traits[:_HEAD], reading.verdicts, strict=False)
        if verdict.role is Role.FURNITURE and _WORD.fullmatch(trait.line.key)
    }
    return [
        at
        for at, trait in enumerate(reading.traits)
        if at >= _HEAD and trait.line.key in own and reading.verdicts[at].role in _DISPLAY
    ]


def _find_quotation(reading: Reading) -> range:
    """Return the lines of a quotation set into the masthead: its head, and what stands down to the paper's own."""
    heads = (at for at, trait in enumerate(reading.traits[:_HEAD]) if _QUOTED.fullmatch(trait.line.key))
    first = next(heads, None)
    if first is None:
        return range(0)
    below = reading.traits[first + 1 : first + 1 + _QUOTATION]
    for end, trait in enumerate(below, first + 1):
        if trait.line.gap:
            break
        if (trait.folio or trait.paper or trait.words) and end - first > 1:
            return range(first, end + 1)
    return range(0)


def _find_cries(reading: Reading, placed: list[int]) -> list[int]:
    """Return the headlines that cry out in two phrases, each where a text has ended and no text of its own begins."""
    found = []
    for above, at, below in zip([None, *placed], placed, placed[1:], strict=False):
        if reading.verdicts[at].role is not Role.HEAD or not _CRY.fullmatch(reading.traits[at].line.key):
            continue
        over = None if above is None else reading.traits[above]
        apart = over is None or over.line.closed or over.ended
        role, rest = reading.verdicts[below].role, reading.traits[below]
        margin = role is Role.START and reading.sheet.indented and is_plain(rest)
        if apart and (role is Role.HEAD or margin):
            found.append(at)
    return found


def _marks_page(key: str) -> bool:
    """Say whether a line is nothing but the page's number in some dress, or its name beside it: (三版), 4 综合."""
    if _SIGN_OF_PAGE.search(key) is None:
        return False
    numbered = _NUMBERED.fullmatch(key)
    named = numbered is not None and is_page_name(numbered["name"] or numbered["first"])
    return named or (_MARK_OF_PAGE.fullmatch(key) is not None and not is_dressed_series(key))  # 法眼观察 第12期


def goes_on(key: str) -> bool:
    """Say whether a line only goes on with a sentence that stands elsewhere: it opens with the particle."""
    return key.startswith(_PARTICLE) and is_bound(key)


def _parts_sentence(reading: Reading, above: int, at: int, below: int) -> bool:
    """Say whether a line of display type stands below half a sentence and above its rest."""
    role, role_below = reading.verdicts[at].role, reading.verdicts[below].role
    if role_below not in TEXT or reading.verdicts[above].role not in TEXT:
        return False
    here, rest = reading.traits[at], reading.traits[below]
    motto = _is_motto(here.line.key)
    margin = reading.sheet.indented and is_plain(rest)
    if motto and margin and role is Role.START and reading.traits[above].line.closed:
        return True  # no paragraph begins at the margin: the one above goes on with a sentence of its own
    bare = _BARE.fullmatch(here.line.key) is not None
    if not (motto or bare or role_below is Role.START):
        return False
    if not _is_display(here) or not is_plain(rest) or not breaks_off(reading.traits[above], reading.traits[above - 1]):
        return False
    return (motto or bare or reading.sheet.indented) and bool(SENTENCE.search(read_paragraph(reading, above)[:-1]))


def _is_display(here: Traits) -> bool:
    """Say whether a line is short, without a mark, and opens nothing."""
    opens = here.figured or here.opener or here.bullet or here.author or here.caption or here.credit
    return not (opens or here.line.width > _LONGEST or _MARK.search(here.line.key))


def _is_motto(key: str) -> bool:
    motto = _MOTTO.fullmatch(key)
    return motto is not None and len(motto["one"]) == len(motto["other"])
