"""Which number a page has (版次): its folio says it, or its head in some other form; else its masthead or its file.

**Source**: folios of papers of all kinds: 第三版, A05, 雅集　12, ④副刊·芦苇荡, 特刊5, B2—B3, （三） below the date, a
bare 五 before it, and 版二第 from right to left. What stands beside a number tells that it is one of something else.
"""

from __future__ import annotations

from gazette.importer import furniture, staff_lines
from gazette.importer.beside_names import blank_counts
from gazette.importer.folios import find_page_number, is_page_name, points_elsewhere
from gazette.importer.head_numbers import PLAIN, Number, counts_others, is_pure, read_numbers
from gazette.importer.indexes import stands_in_index
from gazette.importer.issue_dates import Found, cut_path_date, find_path_date
from gazette.importer.lines import Line, Sheet
from gazette.importer.sections import SECTION
from gazette.importer.traits import Traits
from gazette.text.dates import find_dates
from gazette.text.han import HAN
from gazette.text.numerals import parse_number
from gazette.text.patterns import compile_late

_PATH_PAGE = compile_late(r"(?:^|[/_-])(?:第|p|page|[A-Da-d])?0?(\d{1,2})(?:版)?(?:[-_][^/]*)?\.[a-z]+$")
_SHORT, _MASTHEAD_WORDS = 12, 3
# Behind those who made the page, nothing else: 责任编辑:莫愁 A4版.
_BEHIND_MAKERS = compile_late(rf"^[^版]+\s{SECTION}?(?P<n>0?\d{{1,2}}|[一二三四五六七八九十]{{1,3}})版$")
# Papers of several sheets (张), each folded to four pages, number the pages of each: 第二张第一版.
_SHEET = compile_late(
    r"第\s?(?P<sheet>\d|[一二三四五六七八九])\s?张\s?第\s?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[版页]"
)
_SHEET_PAGES, _TOP_LINES, _FOOT, _MASTHEAD_LINES = 4, 4, 4, 3
# What stands on another page: (全文刊第二版), 广告:二、四版.
_ELSEWHERE = compile_late(
    r"(?:[见转接登载在于]|(?<![副特专周月增画报])刊)[今本]?[日报]?第?[A-Da-d]?[\d一二三四五六七八九十]{1,3}[、\d一二三四五六七八九十]*版|^广告:"
    rf"|\d\s?版?\s*[▶►→☞]\s?[{HAN}\d]{{5}}"
)
_ALONE = compile_late(r"\(?[\d一二三四五六七八九十]{1,3}\)?")
# A count or a number, as good the one as the other: 第9期 四版.
_EITHER = compile_late(r"[期号]\)?\s+(?P<n>[\d一二三四五六七八九十]{1,2})\s?版$")


def find_page(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the page's number: that of its folio; else 1 under a masthead, or what the file's name says.

    The lines of an index name other pages: A4 农民工返乡，谁来收麦.
    """
    lines = tuple(trait for trait in lines if not stands_in_index(sheet.printed, sheet.printed.index(trait.line)))
    blocks = _find_blocks(sheet, lines)
    fronted = any(_is_masthead(trait) and not trait.paper for trait in lines)
    plain = any(trait.top and furniture.tells_front_page(trait.line.key) for trait in lines)
    told = next((found for trait in lines if trait.top and (found := _find_sheet(trait.line))), None)
    folios = tuple(trait for block in blocks for trait in block if _may_be_folio(trait, block, sheet, plain=plain))
    told = told or _find_printed(folios, fronted=fronted) or _find_in_head(lines, fronted=fronted)
    return told or _find_masthead(lines, blocks, plain=plain) or _find_named(sheet)


def _find_masthead(lines: tuple[Traits, ...], blocks: list[tuple[Traits, ...]], *, plain: bool) -> Found | None:
    """Return 1 for a page with a masthead on top, or further down where that is dated and says what only it says."""
    head = next((trait for trait in lines if _is_masthead(trait)), None)
    if head is None:
        mastheads = [block for block in blocks if len(block) >= _MASTHEAD_LINES and any(map(_is_dated, block))]
        telling = (trait for block in mastheads for trait in block if furniture.tells_front_page(trait.line.key))
        head, plain = next(telling, None), True
    return (
        head
        if head is None
        else Found(1, "the masthead, which only the front page carries", head.line.number, plain=plain)
    )


def _find_named(sheet: Sheet) -> Found:
    """Return the number that the file's name says."""
    named = _PATH_PAGE.search(cut_path_date(sheet.source.path))
    return Found(int(named[1]), "the name of its file") if named and find_path_date(sheet.source.path) else Found(None)


def _find_blocks(sheet: Sheet, lines: tuple[Traits, ...]) -> list[tuple[Traits, ...]]:
    """Return lines of furniture that stand right below each other."""
    places = {line.number: place for place, line in enumerate(sheet.printed)}
    blocks: list[tuple[Traits, ...]] = []
    for trait in lines:
        right_below = blocks and places[blocks[-1][-1].line.number] + 1 == places[trait.line.number]
        blocks = [*blocks[:-1], (*blocks[-1], trait)] if right_below else [*blocks, (trait,)]
    return blocks


def _is_dated(trait: Traits) -> bool:
    return trait.date or bool(find_dates(trait.line.key))


def _may_be_folio(trait: Traits, block: tuple[Traits, ...], sheet: Sheet, *, plain: bool) -> bool:
    """Say whether a line stands where a folio may: on top, and not below a front page's head, whose lines point on.

    A number that is alone in the middle of the page is that of a text's part.
    """
    if trait.top or trait.line.number <= _TOP_LINES:
        return True
    alone = len(block) == 1 and _ALONE.fullmatch(trait.line.key) is not None
    return not plain and (not alone or trait.line.number >= sheet.printed[-1].number - _FOOT)


def _is_masthead(trait: Traits) -> bool:
    """Say whether a line above the text belongs to a masthead: titles and publishing words, no posts."""
    published = trait.words >= _MASTHEAD_WORDS and not staff_lines.staff_words(trait.line.key)
    return trait.top and (trait.paper or trait.pinyin or published)


def _find_sheet(line: Line) -> Found | None:
    """Return the number of a page that says on which sheet of the paper it stands: 第二张第一版 is page 5."""
    match = _SHEET.search(line.key)
    sheet, number = (parse_number(match["sheet"]), parse_number(match["n"])) if match else (None, None)
    if not sheet or not number:
        return None
    if sheet == 1 or number > _SHEET_PAGES:
        return Found(number, line=line.number)
    why = f"sheet {sheet}, page {number}, with {_SHEET_PAGES} pages to a sheet"
    return Found(number + _SHEET_PAGES * (sheet - 1), why, line.number)


def _find_beside_makers(trait: Traits) -> Found | None:
    """Return the number of the page behind those who made it: 责任编辑:莫愁 A4版."""
    match = _BEHIND_MAKERS.search(trait.line.key) if trait.staff else None
    return Found(parse_number(match["n"]), line=trait.line.number) if match else None


def _find_printed(lines: tuple[Traits, ...], *, fronted: bool) -> Found | None:
    """Return the number that a folio says, or that stands behind those who made the page."""
    for trait in lines:
        own = staff_lines.find_own_page(trait.line.key) if trait.top else None
        if own is not None:
            return Found(own, line=trait.line.number)
        if (trait.staff and not trait.folio) or _ELSEWHERE.search(trait.line.key):
            continue
        first = trait is lines[0]  # 科技前沿 4 on top is a folio, further down it would point to page 4
        if points_elsewhere(trait.line.key) and not first and (fronted or not (trait.folio or trait.paged)):
            continue
        telling = (trait.folio or trait.paged or trait.line.width <= _SHORT) and not counts_others(trait.line.key)
        found = find_page_number(blank_counts(trait.line.key)) if telling else None
        if found and not trait.date:
            return Found(found[0], _doubt(trait.line), trait.line.number)
    return next((told for trait in lines if trait.top and (told := _find_beside_makers(trait))), None)


def _doubt(line: Line) -> str:
    """Return why a page's number is not plainly said: it may count the issue's pages as well."""
    return "what may be how many pages the issue has, as well" if _EITHER.search(line.key) else ""


def _find_in_head(lines: tuple[Traits, ...], *, fronted: bool) -> Found | None:
    """Return the number that a line of the page's head says in any form, the plainest, where no other says another."""
    told = [
        (number, trait)
        for above, trait in zip((None, *lines), lines, strict=False)
        if (trait.top or trait.line.number <= _TOP_LINES) and not (above and _goes_on(above, trait))
        for number in _read_head(trait, fronted=fronted)
    ]
    best = max((number.strength for number, _ in told), default=0)
    told = [(number, trait) for number, trait in told if number.strength == best]
    if best < PLAIN and len({number.value for number, _ in told}) > 1:
        return None
    return Found(told[0][0].value, line=told[0][1].line.number) if told else None


def _goes_on(above: Traits, trait: Traits) -> bool:
    """Say whether a number on a line of its own is the day of the month above, or one in brackets that parts a text."""
    if _ALONE.fullmatch(trait.line.key) is None:
        return False
    told = above.folio or above.date or above.paper or above.words or is_page_name(above.line.key)
    return above.line.key.endswith("月") or (trait.line.key.startswith("(") and not told)


def _read_head(trait: Traits, *, fronted: bool) -> list[Number]:
    """Return the numbers of a line of the head that are the page's: those of no pointer, and no two that differ."""
    key = trait.line.key
    numbers = read_numbers(key)
    if not numbers or _ELSEWHERE.search(key) or not is_pure(key, numbers):
        return []
    plain = numbers[0].strength == PLAIN or not (fronted and points_elsewhere(key))
    return numbers[:1] if plain and len({number.value for number in numbers}) == 1 else []
