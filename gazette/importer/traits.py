"""What can be seen of each printed line by itself and beside its neighbours: the facts that rules weigh."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from gazette.importer import closers, furniture, jumps
from gazette.importer.closers import find_pen_name, read_names
from gazette.importer.credits import find_inline_credit, is_caption, is_credit_line
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.openers import find_opener
from gazette.importer.people import Named
from gazette.importer.series import is_series
from gazette.text.person_names import is_name
from gazette.text.words import has_verb, is_common_word

BULLETS = "◆◇■□▲△▼▽●○★☆►▶◎※·⊙◉❖✦♦♣♠♥➤»"
_AUTHOR_BULLETS = "□■○●◎◇◆△▲☆★·—-/| "
_NUMBERED = re.compile(
    r"(?:\d{1,2}:\d\d(?=\s)|[(\[]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)\]]|[.、．](?!\d))|[①-⑳⑴-⒇]|第[一二三四五六七八九十\d]{1,3}[,、条章节:\s]|其[一二三四五]|[一二三四五六七八九]是(?![否非不]))"
)
_QUESTION = re.compile(
    r"(?:问|答|[QA])\s?\d?:|(?:记者|主持人|读者|专家|编者|嘉宾|(?P<name>[\u3400-\u9fff]{2,4})):.*[。!?…”]$"
)
_NOTE = re.compile(
    r"[\[【((]?\s*(?:编者按|编者的话|编后|开栏的话|开栏语|编者语|编前|编辑按|按语|编者)\s*[\]】))]?\s*[::]?"
)
_NOTICE = re.compile(
    r".{0,24}(?:公告|通告|启事|声明|通知|公示|讣告|更正|告示|招聘|招租|启示|广告|拍卖公告|遗失|寻人|鸣谢|致歉|敬告|征稿|征订|征文|招标)(?:[((].{1,10}[))])?"
)
_ORGANISATION = re.compile(
    r".{2,}(?:公司|委员会|政府|局|部|厅|院|校|会|处|所|中心|社|站|厂|集团|银行|办公室|编辑部|本报|法院|医院|分行|支行|大学|学院|领导小组|总队|支队|小组|管理处|图书馆|博物馆|[委協协]會|局|館|公司|大學|學校|办公厅)$"
)
_NAMELESS = re.compile(r"本[报刊](?:特约)?评论员|本报编辑部|编\s*者|[\u3400-\u9fff]{2,6}评论员|本报记者|新华社记者")
_LABEL = re.compile(
    r"(?:(?:文/图|图/文)\s*[/:]?|(?:作者|文|撰文|口述|整理|编译|采写|报[道导]|采访|主持(?:专家|人)?|(?:答疑|受访|坐诊)?专家)\s*[/:])\s*"
)
_CHOPPED = re.compile(r"[,。;:、!?”’)\]】》…]")
_ASKED = re.compile(r"(?:记者|问|答|读者|主持人)\s?:")
# A line of a ballad or a saying: phrases of a few words, with their stop.
_SAYING = re.compile(r"(?:[\u3400-\u9fff]{1,11}[,。!?;:、]\s?){1,3}(?:[\u3400-\u9fff]{2,9}[。!?;,])?")
_SPACED = re.compile(r"[\u3400-\u9fff] {1,3}[\u3400-\u9fff]")
_STANZA_GAP = 2
_ROLED, _TEXT_LEAST, _TITLE_WIDEST = 2, 14.0, 22.0
_PUNCTUATED = ",。!?;:、…—"
_VERSE_WIDEST, _VERSE_FILLED, _VERSE_LEAST = 18.0, 13.0, 4


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
    verse = _find_verse(sheet)
    top = _find_top(sheet)
    seen = [_look(sheet, index, verse=verse[index], top=index < top) for index in range(len(sheet.printed))]
    return tuple(
        replace(trait, author=_ROLED) if _is_penned(seen, index) else trait for index, trait in enumerate(seen)
    )


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
    if above.line.key[-1] == "。" or (above.line.closed and not marked):
        return False
    if below.opener or below.author or below.line.width < _TEXT_LEAST or is_name_of_notice(key):
        return False
    if above.line.width > _TITLE_WIDEST or above.opener or above.verse:
        return False
    headed = top is not None and above.line.gap == 0 and not top.line.closed  # a column and a title
    return bool(find_pen_name(key)) and (marked or (headed and not has_verb(key)))


def _closes_text(above: Traits, here: Traits, below: Traits) -> bool:
    """Say whether a name spaced out stands right below a text and not above another."""
    spaced = _SPACED.fullmatch(here.line.key) is not None and not here.line.gap and above.line.closed
    if _SPACED.fullmatch(below.line.key) or is_common_word(here.line.key.replace(" ", "")):
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
    return Traits(
        line=line,
        full=sheet.full(index),
        opener=find_opener(key) is not None and not _ASKED.match(key),
        author=author_grade(key) if short else 0,
        jump=short and len(key) <= 30 and _is_jump_line(key),  # noqa: PLR2004  # a jump line is one phrase
        resumed=jumps.find_jump_from(key) is not None,
        credit=short and is_credit_line(key),
        caption=is_caption(key),
        folio=short and furniture.is_folio(key),
        staff=short and furniture.is_staff_line(key),
        paper=short and furniture.is_title_of_paper(key),
        pinyin=short and furniture.is_pinyin(key),
        ornament=furniture.is_ornament(key),
        date=short and furniture.is_date_line(key),
        bullet=key[0] in BULLETS and len(key) > 1,
        numbered=bool(_NUMBERED.match(key)),
        question=_is_turn(key),
        note=bool(_NOTE.match(key)),
        notice=short and is_name_of_notice(key),
        organisation=line.width <= 24 and is_organisation(key),  # noqa: PLR2004  # a signature is one line
        chopped=bool(_CHOPPED.match(key)),
        verse=verse,
        ended=short and (closers.find_closer(key) is not None or jumps.find_jump_on(key) is not None),
        top=top,
        words=furniture.count_publishing_words(key) if short else 0,
        credited=find_inline_credit(key) is not None,
        paged=line.width <= 20 and furniture.names_page(key),  # noqa: PLR2004  # a page name and a number
    )


def is_name_of_notice(key: str) -> bool:
    """Say whether a folded headline is that of a notice: 公告, 启事, 声明."""
    return bool(_NOTICE.fullmatch(key.replace(" ", "")))


def is_organisation(key: str) -> bool:
    """Say whether a folded line is the name of a body that gives notices or signs them."""
    return bool(_ORGANISATION.fullmatch(key))


def author_grade(key: str) -> int:
    """Say how surely a folded line only names writers: 2 with a role or a mark before it, 1 for bare names, 0 not."""
    bare = key.strip(_AUTHOR_BULLETS + "()[]【】")
    if not bare or len(bare) > 60:  # noqa: PLR2004  # longer rows of names are text
        return 0
    if _NAMELESS.fullmatch(bare):
        return 2
    people = read_names(bare, 0, len(bare))
    return _grade_names(key, bare, people) if people else _grade_other(bare)


def _grade_other(bare: str) -> int:
    if _find_occupation(bare):
        return 1
    opener = find_opener(bare)
    if opener is not None and opener.people and opener.end >= len(bare) and bare[-1] != ":":
        return 2
    label = _LABEL.match(bare)
    return 2 if label and read_names(bare, label.end(), len(bare)) else 0


def _grade_names(key: str, bare: str, people: tuple[Named, ...]) -> int:
    if (
        people[0].role != (0, 0)
        or key[0] in "□○◎"
        or bare.endswith(("文/图", "文/摄", "图/文", "/文", "整理", "编译", "报道"))
    ):
        return 2
    if "·" in bare:  # 乡村振兴·一线见闻 is a series
        return 0
    marked = key[0] in _AUTHOR_BULLETS
    plain = bare.replace(" ", "")
    if len(people) == 1 and not marked and (is_common_word(plain) or is_series(plain)):
        return 0  # 毕 业 is spaced out like a name
    return 1 if len(people) <= 4 and len(bare) <= 16 else 0  # noqa: PLR2004  # bare names stand in ones and twos


def _find_occupation(bare: str) -> bool:
    """Say whether a writer is named by post or place and name: 钢厂工人 赵铁生."""
    match = closers.OCCUPATION.fullmatch(bare)
    return match is not None and is_name(match["name"].replace(" ", ""))


def _is_turn(key: str) -> bool:
    """Say whether a line is a turn of a talk: a speaker, a colon, and what was said."""
    match = _QUESTION.match(key)
    return match is not None and (match["name"] is None or is_name(match["name"]))


def _is_jump_line(key: str) -> bool:
    on, back = jumps.find_jump_on(key), jumps.find_jump_from(key)
    return bool(on and not key[: on.start].strip()) or bool(back and not key[back.end :].strip())


def _find_top(sheet: Sheet) -> int:
    """Return the index of the first line that is surely text: what stands above may be a masthead."""
    for index, line in enumerate(sheet.printed):
        publishing = furniture.count_publishing_words(line.key) or furniture.is_folio(line.key)
        if (line.width > 26 and not publishing) or find_opener(line.key):  # noqa: PLR2004  # no masthead word is so long
            return index
        if line.closed and not publishing and line.width > 14:  # noqa: PLR2004
            return index
    return len(sheet.printed)


def _find_verse(sheet: Sheet) -> tuple[bool, ...]:
    """Mark runs of short lines whose ends are ends of phrases: verse, not prose broken at a column's width."""
    lines = sheet.printed
    out = [False] * len(lines)
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _is_short(sheet, end) and (end == index or _goes_on(sheet, end)):
            end += 1
        index += _is_headed(lines[index:end])
        run = _trim(lines[index:end])
        end = index + len(run) if run else end
        named = index > 0 and author_grade(lines[index - 1].key) > 0
        least = _VERSE_LEAST - 1 if all(_SAYING.fullmatch(line.key) for line in run) else _VERSE_LEAST
        if len(run) >= least and not _heads_text(sheet, index, end) and _is_verse(run, named=named):
            out[index:end] = [True] * (end - index)
        index = max(end, index + 1)
    return tuple(out)


def _is_headed(run: tuple[Line, ...]) -> bool:
    """Say whether nothing but sayings stands below the first of some lines, which has no stop: their headline."""
    rest = run[1:]
    sayings = len(rest) >= _VERSE_LEAST - 1 and all(_SAYING.fullmatch(line.key) for line in rest)
    return sayings and not _has_stops(run[:1])


def _trim(run: tuple[Line, ...]) -> tuple[Line, ...]:
    """Leave out the short lines without a stop that follow verse with stops: the next headline."""
    stops = sum(1 for line in run if _has_stops((line,)))
    while run and stops * 5 >= len(run) * 3 and not _has_stops(run[-1:]):
        run = run[:-1]
    return run


def _heads_text(sheet: Sheet, start: int, end: int) -> bool:
    """Say whether short lines without stops stand right above a text, as headlines do."""
    lines = sheet.printed
    if end >= len(lines) or _has_stops(lines[start:end]):
        return False
    return find_opener(lines[end].key) is not None or (lines[end].gap <= 1 and lines[end].width > _TITLE_WIDEST)


def _has_stops(run: tuple[Line, ...]) -> bool:
    """Say whether lines end as sentences do: headlines stacked above a report do not."""
    return any(line.text[-1] in "。，！？；,!?;" for line in run)


def _is_short(sheet: Sheet, index: int) -> bool:
    """Say whether a line may be verse: short, and not a filled line of a column of prose."""
    line = sheet.printed[index]
    if any(sign.isdigit() for sign in line.key):
        return False  # a table
    filled = line.width > _VERSE_FILLED and sheet.full(index)
    return line.width <= _VERSE_WIDEST and (not filled or (line.closed and bool(_SAYING.fullmatch(line.key))))


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Lines of one poem are set alike; names and a paragraph's indent part it from what is around it."""
    above, line = sheet.printed[index - 1], sheet.printed[index]
    if (
        line.gap > (_STANZA_GAP if sheet.paragraph_gap < _STANZA_GAP else 1)
        or line.key[0] in BULLETS
        or _NUMBERED.match(line.key)
        or author_grade(above.key)
        or author_grade(line.key)
    ):
        return False
    return is_indent(line.indent) == is_indent(above.indent)


def _is_verse(run: tuple[Line, ...], *, named: bool) -> bool:
    run = tuple(line for line in run if not furniture.is_ornament(line.key)) or run  # dots part stanzas
    ends = sum(1 for line in run if line.text[-1] in _PUNCTUATED + "，。！？；：、”")
    inner = sum(
        1
        for line in run
        if re.search(r"[,。!?;]", line.key[:-1])
        and not re.fullmatch(r"[\u3400-\u9fff]{3,7},[\u3400-\u9fff]{3,7}[。!?;,]?", line.key)
    )
    if inner * 5 > len(run) and not all(_SAYING.fullmatch(line.key) for line in run):
        return False
    bare = ends == 0 and (named or len(run) >= 6)  # noqa: PLR2004  # six headlines do not follow one another
    return ends * 5 >= len(run) * 3 or bare
