"""What can be seen of each printed line by itself and beside its neighbours: the facts that rules weigh."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gazette.importer import closers, furniture, jumps
from gazette.importer.authors import author_grade, is_pen_name, names_go_on
from gazette.importer.credits import find_inline_credit, is_caption, is_credit_line
from gazette.importer.date_pieces import find_date_pieces
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.marks import BULLETS, NUMBERED
from gazette.importer.openers import find_opener
from gazette.importer.own_names import find_names_again
from gazette.importer.series import is_series, names_briefs
from gazette.importer.verse import find_verse
from gazette.text.dates import find_dates
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, is_common_word

_QUESTION = re.compile(
    r"(?:问|答|[QA])\s?\d?:|[\u3400-\u9fff]{0,4}(?:读者|律师|医生|专家|编辑)[\u3400-\u9fff]{2,4}?(?:来信|来电)?[问答]:|(?:记者|主持人|读者|专家|编者|嘉宾|[甲乙丙丁]|(?P<name>[\u3400-\u9fff]{2,4})):(?:.*[。!?…]”?|“[^”]*”)$"
)
_NOTE = re.compile(
    r"[\[【((]?\s*(?:编者按|编者的话|编后|开栏的话|开栏语|编者语|编前|编辑按|按语|编者|(?:开篇|开版|主持人)(?:的?话|语)(?=[\s:\])】]))\s*[\]】))]?\s*[::]?"
)
_NOTICE = re.compile(
    r".{0,24}(?:公告|通告|启事|声明|通知|公示|讣告|更正|告示|招聘|招租|启示|广告|拍卖公告|遗失|寻人|鸣谢|致歉|敬告|致歉信|道歉信|感谢信|诚聘|征稿|稿约|约稿|征订|征文|招标|招领|小启|温馨提[示醒]|友情提[示醒]|寻[物狗猫]|须知|[停供][电水气]预告)(?:[((].{1,10}[))])?"
)
_ORGANISATION = re.compile(
    r"[^。;!?]{2,}(?:公司|委员会|政府|局|部|科|厅|院|校|会|处|所|中心|社|站|厂|集团|银行|办公室|编辑部|本报|法院|医院|分行|支行|大学|学院|领导小组|总队|支队|大队|中队|商会|联社|联合会|清算组|小组|管理处|图书馆|博物馆|[委協协]會|局|館|公司|大學|學校|办公厅)$"
    r"|(?:致歉|道歉|声明|公告|启事|委托)人:.{2,}|.{2,}(?:社|公司|局|会|处|部|校|厂|行|店|同人|同仁|全人)[谨敬]?启$"
)
_STOP = re.compile(r"[,。;]")
_CHOPPED = re.compile(r"[,。;:、!?”’)\]】》…]")
_ASKED = re.compile(r"(?:记者|问|答|读者|主持人)\s?:")
_SPACED = re.compile(r"[\u3400-\u9fff] {1,3}[\u3400-\u9fff]")
# The first part of an essay: a numeral, alone or before its name.
_PART = re.compile(r"[(]?[一1①](?:[)、.·\s]|$)")
_HEADS = frozenset({"导读", "要目", "目录", "预告", "索引", "天气", "启事", "更正"})
_ROLED, _TEXT_LEAST, _TITLE_WIDEST = 2, 14.0, 22.0
_FAR = 4.1  # ems: no paragraph begins so far in
_BRACKET_LONGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Traits:
    """The facts of one printed line. **Shape**: ``author`` is 0 for none, 1 for bare names, 2 with a role."""

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


def read_traits(sheet: Sheet) -> tuple[Traits, ...]:
    """Return the facts of every printed line, in order."""
    verse = find_verse(sheet)
    top = _find_top(sheet)
    seen = [_look(sheet, index, verse=verse[index], top=index < top) for index in range(len(sheet.printed))]
    spaced = any(trait.author and _SPACED.fullmatch(trait.line.key) for trait in seen)
    read = [_mend_author(seen, index, spaced=spaced) for index in range(len(seen))]
    read = _mend_papers(read)
    again = find_names_again(sheet.printed, frozenset(trait.line.key for trait in read if trait.paper and trait.top))
    read = [replace(trait, folio=True) if index in again else trait for index, trait in enumerate(read)]
    for first, last in find_date_pieces(sheet.printed):
        read[first:last] = [replace(trait, date=True) for trait in read[first:last]]
    return tuple(read)


def _mend_papers(seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; below a folio that names the paper 麦收快报 is a headline and no second paper."""
    named = next(
        (index for index, trait in enumerate(seen) if trait.folio and furniture.names_paper(trait.line.key)), None
    )
    if named is None:
        return seen
    folio = seen[named].line.key.replace(" ", "")
    return [
        replace(trait, paper=trait.paper and (index < named or trait.line.key.replace(" ", "") in folio))
        for index, trait in enumerate(seen)
    ]


def _mend_author(seen: list[Traits], index: int, *, spaced: bool) -> Traits:
    """Return a line's facts; what stands around it may show a writer's name, or that the editors sign a notice.

    Where names of two characters are ``spaced`` out, two that stand together are none.
    """
    trait = seen[index]
    if spaced and trait.author == 1 and len(trait.line.key) == _ROLED:
        return replace(trait, author=0)
    if _is_penned(seen, index):
        return replace(trait, author=_ROLED)
    above = seen[index - 1].line if index else None
    if above is not None and above.closed and _is_set_off(trait.line):
        return replace(trait, author=1)
    signed = above is not None and above.closed and trait.line.key.endswith("编辑部")
    inside = above is not None and trait.line.key.endswith(")") and _opens_bracket(above)
    runs_on = above is not None and trait.author == 1 and _goes_on(seen[index - 1], trait)
    if trait.author and (signed or inside or runs_on or trait.notice):
        return replace(trait, author=0)
    return replace(trait, ended=True) if _is_signature(seen, index) else trait


def _goes_on(above: Traits, here: Traits) -> bool:
    """Say whether a line that could be names goes on with the full line of a sentence right above: 修缮 / 费用由."""
    line = above.line
    return above.full and here.line.gap == 0 and "," in line.key and not (line.closed or above.ended)


def _is_set_off(line: Line) -> bool:
    """Say whether nothing but a name stands far in, in brackets: the writer's, though 向南 is a word."""
    return line.bracketed and line.indent > _FAR and is_name(line.key[1:-1].replace(" ", ""))


def _is_signature(seen: list[Traits], index: int) -> bool:
    """Say whether names stand right below a sentence and above what is none: they end the text."""
    if not 0 < index < len(seen) - 1 or not seen[index].author:
        return False
    above, here, below = seen[index - 1], seen[index], seen[index + 1]
    apart = below.line.gap > here.line.gap or not is_indent(below.line.indent)
    display = below.line.width <= _TITLE_WIDEST and not below.line.closed and apart
    return above.line.closed and here.line.gap <= below.line.gap and display and not below.opener


def _opens_bracket(line: Line) -> bool:
    """Say whether the closing names of a text break off at the end of a line: …帽子。(通讯员."""
    return line.key.rfind("(") > max(line.key.rfind(")"), len(line.key) - _BRACKET_LONGEST)


def _is_penned(seen: list[Traits], index: int) -> bool:
    """Say whether a line below a title and above a text that is no report names a writer whom no surname shows."""
    if not 0 < index < len(seen) - 1:
        return False
    above, here, below = seen[index - 1], seen[index], seen[index + 1]
    return _closes_text(above, here, below) or _opens_text(above, here, below, seen[index - 2] if index > 1 else None)


def _opens_text(above: Traits, here: Traits, below: Traits, top: Traits | None) -> bool:
    """Say whether a name stands below a title and above a text."""
    key = here.line.key
    marked = " " in key or "(" in key
    if here.author or here.line.gap > marked or above.author or above.line.width <= here.line.width - 6:
        return False
    if (
        key[-1] in "吗呢吧了的么"
        or above.credit
        or above.jump
        or ("(" not in key and is_series(key))
        or names_briefs(key)
    ):
        return False  # 简 讯 is spaced out like a name
    if above.line.key[-1] == "。" or (above.line.closed and not marked):
        return False
    named = marked and is_name(key.replace(" ", ""))
    narrow = "(" in key and below.full and is_indent(below.line.indent)
    part = named and (below.verse or below.numbered or _PART.match(below.line.key))
    short = below.line.width < _TEXT_LEAST and not (narrow or part)
    if below.opener or below.author or short or is_name_of_notice(key):
        return False
    if above.line.width > _TITLE_WIDEST or above.opener or above.verse:
        return False
    headed = top is not None and above.line.gap == 0 and not top.line.closed  # a column and a title
    column = top.line.key if top is not None and headed else ""
    return is_pen_name(key, column) and (marked or (headed and not has_verb(key)))


def _closes_text(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a name spaced out stands right below a text and not above another."""
    spaced = _SPACED.fullmatch(here.line.key) is not None and not here.line.gap and above.line.closed
    plain = here.line.key.replace(" ", "")
    if _SPACED.fullmatch(below.line.key) or is_common_word(plain) or is_series(plain) or plain in _HEADS:
        return False  # a title of two characters, above its author or alone
    return (
        spaced
        and above.line.width > _TITLE_WIDEST / 3
        and not below.opener
        and below.line.width <= _TITLE_WIDEST
        and not below.line.closed
    )


def _look(sheet: Sheet, index: int, *, verse: bool, top: bool) -> Traits:
    line = sheet.printed[index]
    key = line.key
    short = len(key) <= 120  # noqa: PLR2004  # no mark of a page is longer
    credit = short and is_credit_line(key)
    return Traits(
        line=line,
        full=sheet.full(index),
        opener=find_opener(key) is not None and not (credit or _ASKED.match(key) or names_briefs(key.strip("[]【】"))),
        author=author_grade(key) if short and not (sheet.full(index) and names_go_on(key)) else 0,
        jump=short and len(key) <= 30 and _is_jump_line(key),  # noqa: PLR2004  # a jump line is one phrase
        resumed=jumps.find_jump_from(key) is not None,
        credit=credit,
        caption=is_caption(key),
        folio=short and furniture.is_folio(key),
        staff=short and (furniture.is_staff_line(key) or furniture.is_slashed_staff_line(key)),
        paper=short and furniture.is_title_of_paper(key),
        pinyin=short and furniture.is_pinyin(key),
        ornament=furniture.is_ornament(key),
        date=short and furniture.is_date_line(key),
        bullet=key[0] in BULLETS and len(key) > 1,
        numbered=bool(NUMBERED.match(key)),
        question=_is_turn(key),
        note=bool(_NOTE.match(key)),
        notice=short and is_name_of_notice(key),
        organisation=line.width <= 24 and is_organisation(key) and not _runs_on(sheet, index),  # noqa: PLR2004  # a signature is one line
        chopped=bool(_CHOPPED.match(key)),
        verse=verse,
        ended=short and _ends_text(key, full=sheet.full(index)),
        top=top,
        words=furniture.count_publishing_words(key) if short else 0,
        credited=find_inline_credit(key) is not None,
        paged=line.width <= 20 and furniture.names_page(key),  # noqa: PLR2004  # a page name and a number
    )


@lru_cache(maxsize=1024)
def is_name_of_notice(key: str) -> bool:
    """Say whether a folded headline is that of a notice: 公告, 启事, 声明."""
    return bool(_NOTICE.fullmatch(key.replace(" ", "")))


@lru_cache(maxsize=1024)
def is_organisation(key: str) -> bool:
    """Say whether a folded line is the name of a body that gives notices or signs them."""
    return ":" not in key.replace("人:", "") and bool(_ORGANISATION.fullmatch(key))


def _runs_on(sheet: Sheet, index: int) -> bool:
    """Say whether a line goes on with the sentence of a full line right above: 民法院, below …蕲春县人."""
    line = sheet.printed[index]
    return index > 0 and line.gap == 0 and sheet.full(index - 1) and not sheet.printed[index - 1].closed


def _is_turn(key: str) -> bool:
    """Say whether a line is a turn of a talk: a speaker, a colon, and what was said."""
    match = _QUESTION.match(key)
    return match is not None and (match["name"] is None or is_name(match["name"]))


def _ends_text(key: str, *, full: bool) -> bool:
    """Say whether a line closes with names, a source or a jump; names without brackets may go on below a full line."""
    closer = closers.find_bracket(key) if full else closers.find_closer(key)
    return closer is not None or jumps.find_jump_on(key) is not None


def _is_jump_line(key: str) -> bool:
    on, back = jumps.find_jump_on(key), jumps.find_jump_from(key)
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
        publishing = furniture.count_publishing_words(line.key) or furniture.is_folio(line.key)
        if (line.width > 26 and not publishing) or find_opener(line.key):  # noqa: PLR2004  # no masthead word is so long
            return index
        if line.closed and not publishing and line.width > 14:  # noqa: PLR2004
            return index
        if not publishing and _is_narrow_text(sheet, index):
            return index
    return len(sheet.printed)
