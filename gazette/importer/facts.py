"""What a page says of itself: its number and name, the issue's number, its editors.

**Source**: mastheads and folio lines.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.importer import folios, furniture, issue_counts, staff_lines
from gazette.importer.indexes import stands_in_index
from gazette.importer.issue_dates import Found, cut_path_date, find_path_date
from gazette.importer.lines import Line, Sheet
from gazette.importer.makers import find_makers, list_posts
from gazette.importer.page_names import find_page_name
from gazette.importer.sections import SECTION
from gazette.importer.staff_pieces import find_posts_and_names, name_post
from gazette.importer.traits import Traits
from gazette.model import Person
from gazette.text.han import HAN
from gazette.text.numerals import RINGED, parse_number
from gazette.text.patterns import compile_late
from gazette.text.person_names import split_names

_PATH_PAGE = compile_late(r"(?:^|[/_-])(?:第|p|page|[A-Da-d])?0?(\d{1,2})(?:版)?(?:[-_][^/]*)?\.[a-z]+$")
_SHORT, _MASTHEAD_WORDS = 12, 3
# What says on top of a page which one it is, beside its title, its date or its makers: ③, 【12】, 第九页, 8版/案件/.
_STATED = compile_late(
    rf"(?:^|\s)(?:(?P<ring>[{RINGED}])|第(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}})[版页])(?=\s|$)"
    r"|【(?P<boxed>\d{1,2})】|^(?P<slashed>\d{1,2})版/"
)
# The same behind the page's name, and nothing else: 案例·公告 6. In an index there are several.
_BEHIND_NAME = compile_late(rf"[{HAN}]{{2,4}}(?:·[{HAN}]{{2,4}})?\s+(?P<n>\d{{1,2}})")
# Behind those who made the page, nothing else: 责任编辑:莫愁 A4版.
_BEHIND_MAKERS = compile_late(rf"^[^版]+\s{SECTION}?(?P<n>0?\d{{1,2}}|[一二三四五六七八九十]{{1,3}})版$")
_TOP_LINES = 4
# Papers of several sheets (张), each folded to four pages, number the pages of each: 第二张第一版.
_SHEET = compile_late(
    r"第\s?(?P<sheet>\d|[一二三四五六七八九])\s?张\s?第\s?(?P<n>\d{1,2}|[一二三四五六七八九十]{1,2})\s?[版页]"
)
_SHEET_PAGES = 4


@dataclass(frozen=True, slots=True)
class Facts:
    """What the furniture of a page says, as printed where it is a text."""

    number: str | None
    page_count: int | None
    name: str | None
    editors: tuple[Person, ...]
    lines: tuple[str, ...]


def read_facts(lines: tuple[Traits, ...], found_page: int | None) -> Facts:
    """Return the facts of a page's furniture."""
    printed = [trait.line for trait in lines]
    name = find_page_name(lines, first=found_page == 1) if found_page is not None else None
    return Facts(
        number=issue_counts.find_number(printed, name),
        page_count=issue_counts.find_page_count([line.key for line in printed]),
        name=name,
        editors=tuple(_read_makers(printed)),
        lines=tuple(line.text for line in printed),
    )


def _read_makers(lines: list[Line]) -> Iterator[Person]:
    """Yield who made the page, in the order of its lines; those whose posts stand above their names, too."""
    pairs = dict(find_posts_and_names(lines))
    for index, line in enumerate(lines):
        if index in pairs:
            below = lines[pairs[index]]
            for span in split_names(below.key):
                yield Person("".join(below.text[slice(*span)].split()), name_post(line))
        elif index not in pairs.values():
            yield from (Person(name, post) for name, post in list_posts(find_makers(line.key), line.text))


def _is_masthead(trait: Traits) -> bool:
    """Say whether a line above the text belongs to a masthead: titles and publishing words, no posts."""
    published = trait.words >= _MASTHEAD_WORDS and not staff_lines.staff_words(trait.line.key)
    return trait.top and (trait.paper or trait.pinyin or published)


def _find_stated(lines: tuple[Traits, ...]) -> Found | None:
    """Return the number that one line on top of a page says, where no folio has it."""
    keys = {trait.line.number: trait.line.key for trait in lines if trait.line.number <= _TOP_LINES}
    told = [(number, match) for number, key in keys.items() if (match := _STATED.search(key))]
    told = told or [(number, match) for number, key in keys.items() if (match := _BEHIND_NAME.fullmatch(key))]
    if len(told) != 1:
        return None
    line, match = told[0]
    value = parse_number(next(each for each in match.groupdict().values() if each))
    return Found(value, line=line) if value else None


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
    """Return the number that a folio says, or one line on top of the page."""
    for trait in lines:
        own = staff_lines.find_own_page(trait.line.key) if trait.top else None
        if own is not None:
            return Found(own, line=trait.line.number)
        if trait.staff and not trait.folio:
            continue
        first = trait is lines[0]  # 科技前沿 4 on top is a folio, further down it would point to page 4
        if folios.points_elsewhere(trait.line.key) and not first and (fronted or not (trait.folio or trait.paged)):
            continue
        telling = trait.folio or trait.paged or trait.line.width <= _SHORT
        found = folios.find_page_number(trait.line.key) if telling else None
        if found and not trait.date:
            return Found(found[0], line=trait.line.number)
    made = next((told for trait in lines if trait.top and (told := _find_beside_makers(trait))), None)
    if made is not None:
        return made
    # Under a masthead a line may point to another page, unless the date or the paper's title stands in it.
    return _find_stated(tuple(trait for trait in lines if trait.folio or not fronted))


def find_page(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the page's number: that of its folio; else 1 under a masthead, or what the file's name says.

    The lines of an index name other pages: A4 农民工返乡，谁来收麦.
    """
    lines = tuple(trait for trait in lines if not stands_in_index(sheet.printed, sheet.printed.index(trait.line)))
    fronted = any(_is_masthead(trait) and not trait.paper for trait in lines)
    told = next((found for trait in lines if trait.top and (found := _find_sheet(trait.line))), None)
    told = told or _find_printed(lines, fronted=fronted)
    if told:
        return told
    heads = [trait for trait in lines if _is_masthead(trait)]
    if heads:
        plain = any(trait.top and furniture.tells_front_page(trait.line.key) for trait in lines)
        return Found(1, "the masthead, which only the front page carries", heads[0].line.number, plain=plain)
    named = _PATH_PAGE.search(cut_path_date(sheet.source.path))
    if named and find_path_date(sheet.source.path):
        return Found(int(named[1]), "the name of its file")
    return Found(None)
