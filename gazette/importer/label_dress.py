"""Labels that a page shows by itself to be labels: one dress, in which parts of items are named again and again.

A program that has never seen a system's labels knows them by their dress (〈…〉, <…>, #1 …, @…=, a code of capitals at
the head of lines) in which names of parts of headlines stand. What else wears it is a label, too, and what it names is
told by its words and by the labels around it.

**Source**: as of ``part_labels``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gazette.importer.authors import author_grade
from gazette.importer.label_forms import NOTHING, RUNNING, SYSTEM_ALONE, Found
from gazette.importer.label_names import TITLES, ends_part, find_part
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.told import HEADLINE, Label
from gazette.text.patterns import compile_late

_OPENS, _CLOSES = r"(\[<【〈《〖{", r")\]>】〉》〗}"
_SIGN = rf"[^\w\s{_OPENS}{_CLOSES}“”‘’'\"。,、;:!?…—·]"
_PART = r"\([主副引肩眉正小]题?\)"
_NAME = (
    r"[A-Za-z][A-Za-z_-]{0,15}(?![A-Za-z])\d{0,2}"
    rf"|[\u4e00-\u9fff](?:[\u4e00-\u9fff]{{0,5}}(?:{_PART})?|\s[\u4e00-\u9fff])"
)
# A folded line up to the words that its label names; what is no label is sorted out below.
_WORN = compile_late(
    rf"\s*+(?:[\[{{]\s*(?=\"))?(?P<item>#?\d{{1,3}}(?:\s*[.、)\-|]\s*|\s+))?(?P<sign>\"|{_SIGN}{{0,6}}+)\s?"
    rf"(?P<open>[{_OPENS}]{{0,2}}+)\s*+(?P<ends>/?)(?P<name>{_NAME})\s*+(?P<close>[{_CLOSES}]{{1,2}}+|{_SIGN}{{0,6}}+)"
    r"(?P<after>\s?\"?\s?[:=|→丨]{1,2}\s?\"?|\{|—{1,2}|)\s*"
)
_MAY_BE = compile_late(rf"[^\w\n]{{0,8}}(?:#?\d{{1,3}}[^\w\n]{{1,4}})?(?:{TITLES})\d{{0,2}}(?![^\W\d])", re.IGNORECASE)
# What stands behind the words: the label's end, the other quotation mark, the other brace.
_CLOSED = compile_late(r"[<\[{]/[^<>\[\]{}]{1,16}[>\]}]\s*$")
_BRACED, _QUOTED = compile_late(r"\}\s*$"), '",}] '
_NUMERAL = compile_late(r"[一二三四五六七八九十百零〇\d]+|[完上中下左右注男女甲乙丙丁]")
_ROWS = compile_late(r"\S\s{2,}\S.*\S\s{2,}\S")
_NUMBER = compile_late(r"[\d一二三四五六七八九十]+$")
_IDLE = compile_late(r"[\d\w:./\- ]{0,40}|[\d一二三四五六七八九十百零〇]+[字行条张篇号版页栏]", re.ASCII)
_COLON_ALONE = ("", "", ":")
_COLUMN_LONGEST, _LINE, _FEW, _BACK = 8, 40, 3, 12
_BARE_LEAST, _TITLES_LEAST, _KINDS_LEAST = 5, 2, 2
_ITEMS = {Label.TEXT, Label.AUTHOR, Label.COLUMN, Label.CAPTION}


class _Worn(NamedTuple):
    """A line's head that may be a label. **Shape**: ``dress`` is what stands around ``name``."""

    dress: tuple[bool, str, str, str, bool]
    name: str
    ends: bool
    start: int
    end: int

    @property
    def closes(self) -> bool:
        """Say whether it says that a part ends."""
        return self.ends or (find_part(self.name) is None and ends_part(self.name))

    @property
    def bare(self) -> bool:
        """Say whether nothing marks it."""
        return self.dress[1:4] == ("", "", "")


class _Dress(NamedTuple):
    """A dress of labels: how often each name wears it, and how the names of parts among these are made."""

    names: Counter[str]
    upper: bool
    single: bool
    longest: int

    @classmethod
    def of(cls, group: list[_Worn]) -> _Dress:
        """Return what the labels of one dress are like."""
        names = Counter(each.name for each in group)
        known = [name for name in names if find_part(name)]
        return cls(names, all(name.isupper() for name in known), min(map(len, known)) == 1, max(map(len, known)))


def find_dressed(lines: list[str]) -> dict[int, Found]:
    """Return the labels of folded lines in dresses that the page shows to be labels', by their numbers."""
    if not any(map(_MAY_BE.match, lines)):
        return {}
    worn = {number: each for number, text in enumerate(lines, 1) if (each := _read(text)) is not None}
    named: dict[tuple[bool, str, str, str, bool], list[_Worn]] = {}
    for each in worn.values():
        named.setdefault(each.dress, []).append(each)
    shown = {dress: _Dress.of(group) for dress, group in named.items() if _shows(group)}
    for dress in [each for each in shown if each[1:4] == _COLON_ALONE]:
        begins = next(number for number, each in worn.items() if each.dress == dress and find_part(each.name))
        if any("。" in text or is_name_of_notice(text.strip()) for text in lines[: begins - 1]):  # 主题:… is announced
            del shown[dress]
    known = {
        number: each for number, each in worn.items() if each.dress in shown and _is_label(each, shown[each.dress])
    }
    first = min((number for number, each in known.items() if find_part(each.name)), default=0)
    known = {number: each for number, each in known.items() if number >= first}
    return _name_parts(lines, known) if known else {}


def _read(key: str) -> _Worn | None:
    """Return what a folded line may be labelled with: a name between marks, before one, or alone before a gap."""
    match = _WORN.match(key)
    if match is None:
        return None
    sign, opens, close, after = (match[each].strip() for each in ("sign", "open", "close", "after"))
    bracket = bool(close) and close[0] in ")]>】〉》〗}"
    if bool(opens) != bracket:
        return None
    apart = match.end() == len(key) or key[match.end() - 1].isspace()
    if not (opens or close or after or apart):
        return None
    quoted, braced = '"' in sign + after, "{" in after
    if quoted:
        at = key.find('"', max(match.end(), len(key.rstrip(_QUOTED))))
    else:
        trailer = (_BRACED if braced else _CLOSED).search(key, match.end())
        at = trailer.start() if trailer else -1
    end = len(key[:at].rstrip()) if at >= 0 else len(key)
    ascii_name = match["name"].isascii()
    name = match["name"] if ascii_name else re.sub(r"\s", "", match["name"])
    behind = "" if opens or match["item"] else close + after.replace('"', "").strip()
    dress = (bool(match["item"]), sign, opens, behind, ascii_name)
    return _Worn(dress, name, bool(match["ends"]), match.end(), max(end, match.end()))


def _shows(group: list[_Worn]) -> bool:
    """Say whether a dress is of labels: parts of headlines are named in it, or titles beside other parts.

    Where nothing marks a label there must be more of them; where a colon does, others than headlines.
    """
    counted = Counter(part for each in group if not each.ends and (part := find_part(each.name)) and _is_enough(each))
    del counted[Label.SYSTEM]
    kinds, titles = len(counted), counted[Label.TITLE]
    heads, items = len(counted.keys() & HEADLINE), len(counted.keys() & _ITEMS)
    if group[0].bare and not group[0].dress[0]:
        return titles >= _TITLES_LEAST and kinds >= _KINDS_LEAST and sum(counted.values()) >= _BARE_LEAST
    if group[0].dress[3]:
        return bool(titles) and bool(items) and (kinds >= _FEW or titles >= _TITLES_LEAST)
    return heads >= _KINDS_LEAST or (bool(titles) and bool(items) and sum(counted.values()) >= _FEW)


def _is_enough(worn: _Worn) -> bool:
    """Say whether a name may be a label in its dress: one character must be marked, or a capital."""
    return len(worn.name) > 1 or not worn.bare or worn.name.isupper()


def _is_label(worn: _Worn, dress: _Dress) -> bool:
    """Say whether a name in a dress of labels is one: a part's, the end of one, or one like these that comes again."""
    if not _is_enough(worn):
        return False
    if worn.ends or find_part(worn.name) or (not worn.bare and ends_part(worn.name)):
        return True
    if _NUMERAL.fullmatch(worn.name) or (worn.dress[3] and not worn.dress[1] and not worn.dress[4]):
        return False
    if worn.dress[4]:
        return worn.name.isupper() if dress.upper else not worn.bare
    if worn.bare or len(worn.name) == 1:
        return worn.dress[0] if worn.bare else dress.single
    return dress.names[worn.name] > 1 and len(worn.name) <= dress.longest and worn.dress[2] != "("


def _name_parts(lines: list[str], known: Mapping[int, _Worn]) -> dict[int, Found]:
    """Return which part each label names; what has no known name is told by its words and the labels around it."""
    numbers = sorted(known)
    parts: dict[int, Label | None] = {}
    for number in numbers:
        worn = known[number]
        part = Label.SYSTEM if worn.closes else find_part(worn.name)
        runs = part is Label.AUTHOR and RUNNING.search(lines[number - 1], worn.start, worn.end)
        parts[number] = Label.TEXT if runs else part  # (文) names a writer and what is no headline
    told: dict[str, Counter[Label]] = {}
    for at, number in enumerate(numbers):
        if parts[number] is None:
            above = [parts[each] for each in reversed(numbers[max(0, at - _BACK) : at])]
            last = numbers[at + 1] if at + 1 < len(numbers) else len(lines) + 1
            parts[number] = seen = _infer(lines, (known[number], number, last), above, parts.get(last))
            told.setdefault(known[number].name, Counter())[seen] += 1
    found = {}
    for number in numbers:
        worn = known[number]
        words = lines[number - 1][worn.start : worn.end]
        part = told[worn.name].most_common(1)[0][0] if worn.name in told else parts[number] or Label.SYSTEM
        if part is Label.SYSTEM or (part is not Label.TITLE and words.strip() and NOTHING.fullmatch(words)):
            waits = not worn.closes and not words
            found[number] = Found(SYSTEM_ALONE if waits else "SYSTEM_9", 0, len(lines[number - 1]))
        else:
            found[number] = Found(f"{part.name}_9", worn.start, worn.end)
    return dict(_add_second(found, known))


def _infer(
    lines: list[str], place: tuple[_Worn, int, int], above: list[Label | None], next_part: Label | None
) -> Label:
    """Return which part of an item a label without a known name names, by its words and the labels around it.

    **Shape**: ``place`` is the label, its line and that of the next one; ``above`` the labels above it, the nearest
    first.
    """
    worn, number, last = place
    own = lines[number - 1][worn.start : worn.end].strip()
    rest = [each for each in lines[number : last - 1] if re.search(r"\w", each)]
    words = own or " ".join(rest)
    if not words or _IDLE.fullmatch(words):
        return Label.SYSTEM
    if "。" in words or len(words) > _LINE or _ROWS.search(words):
        return Label.TEXT
    joined = not (rest if own else rest[1:]) and all(each.strip() for each in lines[number : last - 1])
    below = next_part if joined else None
    untitled = Label.TITLE not in above[: above.index(Label.TEXT) if Label.TEXT in above else len(above)]
    if author_grade(words) > untitled:
        return Label.AUTHOR
    if below is Label.TITLE:
        return Label.COLUMN if len(words) <= _COLUMN_LONGEST else Label.KICKER
    if above[:1] == [Label.TITLE] and below in {Label.TEXT, Label.AUTHOR}:
        return Label.SUBTITLE
    return Label.TITLE if untitled and below in {Label.TEXT, Label.AUTHOR, Label.SUBTITLE} else Label.SYSTEM


def _add_second(found: Mapping[int, Found], known: Mapping[int, _Worn]) -> Iterator[tuple[int, Found]]:
    """Yield labels; of two titles of one item that a number tells apart the second is a subtitle: <TI1>, <TI2>.

    Where two names tell them apart, the first leads in to the second: 篇名, 题.
    """
    numbers = list(found)
    for above, number, below in zip([0, *numbers], numbers, [*numbers[1:], 0], strict=False):
        label = found[number]
        if label.label is not Label.TITLE or known[number].ends:
            yield number, label
            continue
        name = known[number].name
        titles = (each for each in (above, below) if each and found[each].label is Label.TITLE)
        names = {each: known[each].name for each in titles}
        if above in names and name[-1] in "23456789" and names[above][:-1] == name[:-1] and names[above] != name:
            yield number, label._replace(group="SUBTITLE_9")
        elif below in names and _NUMBER.sub("", names[below]) != _NUMBER.sub("", name):
            yield number, label._replace(group="KICKER_9")
        else:
            yield number, label
