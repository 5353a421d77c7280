"""What a page says of itself: its number and name, the issue's number, its editors.

**Source**: mastheads and folio lines.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.importer import furniture
from gazette.importer.indexes import stands_in_index
from gazette.importer.issue_dates import Found, cut_path_date, find_path_date
from gazette.importer.lines import Line, Sheet
from gazette.importer.people import scan_people
from gazette.importer.traits import Traits
from gazette.model import Person
from gazette.text.numerals import parse_number

_PATH_PAGE = re.compile(r"(?:^|[/_-])(?:第|p|page|[A-Da-d])?0?(\d{1,2})(?:版)?(?:[-_][^/]*)?\.[a-z]+$")
_NAME = re.compile(r"[\u3400-\u9fff]{2,6}(?:[·/][\u3400-\u9fff]{2,6})?")
_NO_NAME = re.compile(
    r"主管|主办|出版|星期|农历|[年月日期号版]|编辑|校对|责编|美编|版式|电话|出版|日报|晚报|报社|版面|热线|邮箱"
)
_SHORT, _MASTHEAD_WORDS = 12, 3
# What says on top of a page which one it is, beside its title, its date or its makers: ③, 【12】, 第九页, 8版/案件/.
_STATED = re.compile(
    r"(?:^|\s)(?:(?P<ring>[①-⑳])|第(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})[版页])(?=\s|$)"
    r"|【(?P<boxed>\d{1,2})】|^(?P<slashed>\d{1,2})版/"
)
# The same behind the page's name, and nothing else: 案例·公告 6. In an index there are several.
_BEHIND_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{2,4})?\s+(?P<n>\d{1,2})")
_TOP_LINES = 4


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
    keys = [trait.line.key for trait in lines]
    counts = [parse_number(count) for key in keys if (count := furniture.find_page_count(key))]
    numbers = [number for key in keys if (number := furniture.find_issue_number(key))]
    return Facts(
        number=numbers[0] if numbers else None,
        page_count=counts[0] if counts else None,
        name=_find_name(lines) if found_page is not None else None,
        editors=tuple(person for trait in lines for person in _read_staff(trait.line)),
        lines=tuple(trait.line.text for trait in lines),
    )


def _find_name(lines: tuple[Traits, ...]) -> str | None:
    """Return the page's name (版名): what a folio holds beside the date and the number."""
    numbered = [trait for trait in lines if furniture.find_page_number(trait.line.key)]
    for trait in (*numbered, *(trait for trait in lines if trait not in numbered)):
        key = trait.line.key
        folio = trait.folio or furniture.find_own_page(key) is not None
        if (trait.staff and not folio) or trait.pinyin or trait.ornament or trait.paper:
            continue
        if trait.words > 1 and not furniture.find_page_number(key):
            continue
        if not (folio or trait.line.width <= 10):  # noqa: PLR2004  # a name beside a folio
            continue
        rest = re.sub(
            r"[\d年月日/.-]{6,}|(?:星期|周)[一二三四五六日天]|农历\S+|第?\s*[A-Da-d]?\d+\s*版|第?[一二三四五六七八九十]+版|第\S+?[期号]|\S*(?:编辑|版式|校对|美编|责编|主编|审校|审读|检校|电话|热线|值班主任)\S*[::/]\s?\S+",
            " ",
            key,
        )
        alone = trait is lines[0] and trait not in numbered  # the paper's own title, unless it can be a page's name
        for word in re.split(r"[\s|:·,()\[\]【】]+", rest):
            if (
                _NAME.fullmatch(word)
                and not (alone and not furniture.is_page_name(word))
                and not _NO_NAME.search(word)
                and (furniture.is_page_name(word) or not furniture.is_title_of_paper(word))
            ):
                start = key.find(word)
                return trait.line.text[start : start + len(word)]
    return None


def _read_staff(line: Line) -> list[Person]:
    people: list[Person] = []
    posts = furniture.staff_words(line.key)
    for index, post in enumerate(posts):
        end = posts[index + 1].start() if index + 1 < len(posts) else len(line.key)
        start = post.end()
        while start < end and line.key[start] in " ::/|":
            start += 1
        stop = len(line.key[:end].rstrip(" |/,、;本版值班执行首席"))
        for named in scan_people(line.key[:stop], start, max(start, stop))[0]:
            name = "".join(line.text[slice(*named.name)].split())
            people.append(Person(name, line.text[post.start() : post.end()]))
    return people


def _is_masthead(trait: Traits) -> bool:
    """Say whether a line above the text belongs to a masthead: titles and publishing words, no posts."""
    published = trait.words >= _MASTHEAD_WORDS and not furniture.staff_words(trait.line.key)
    return trait.top and (trait.paper or trait.pinyin or published)


def _find_stated(lines: tuple[Traits, ...]) -> Found | None:
    """Return the number that one line on top of a page says, where no folio has it."""
    keys = {trait.line.number: trait.line.key for trait in lines if trait.line.number <= _TOP_LINES}
    told = [(number, match) for number, key in keys.items() if (match := _STATED.search(key))]
    told = told or [(number, match) for number, key in keys.items() if (match := _BEHIND_NAME.fullmatch(key))]
    if len(told) != 1:
        return None
    line, match = told[0]
    said = match.groupdict()
    ring = said.get("ring")
    value = ord(ring) - ord("①") + 1 if ring else parse_number(next(each for each in said.values() if each))
    return Found(value, line=line) if value else None


def find_page(sheet: Sheet, lines: tuple[Traits, ...]) -> Found:
    """Return the page's number: that of its folio; else 1 under a masthead, or what the file's name says.

    The lines of an index name other pages: A4 农民工返乡，谁来收麦.
    """
    lines = tuple(trait for trait in lines if not stands_in_index(sheet.printed, sheet.printed.index(trait.line)))
    fronted = any(_is_masthead(trait) and not trait.paper for trait in lines)
    for trait in lines:
        own = furniture.find_own_page(trait.line.key) if trait.top else None
        if own is not None:
            return Found(own, line=trait.line.number)
        if trait.staff and not trait.folio:
            continue
        first = trait is lines[0]  # 科技前沿 4 on top is a folio, further down it would point to page 4
        if furniture.points_elsewhere(trait.line.key) and not first and (fronted or not (trait.folio or trait.paged)):
            continue
        telling = trait.folio or trait.paged or trait.line.width <= _SHORT
        found = furniture.find_page_number(trait.line.key) if telling else None
        if found and not trait.date:
            return Found(found[0], line=trait.line.number)
    # Under a masthead a line may point to another page, unless the date or the paper's title stands in it.
    stated = _find_stated(tuple(trait for trait in lines if trait.folio or not fronted))
    if stated is not None:
        return stated
    heads = [trait for trait in lines if _is_masthead(trait)]
    if heads:
        return Found(1, "the masthead, which only the front page carries", heads[0].line.number)
    named = _PATH_PAGE.search(cut_path_date(sheet.source.path))
    if named and find_path_date(sheet.source.path):
        return Found(int(named[1]), "the name of its file")
    return Found(None)
