"""Labels that say which part of an item a line is: 引题：…, 【主题】…, （副）…, [图说] …, 正文：….

They are no words of the item. They are taken out before a page is read, which then is told what each such line is, and
put back into the account of it as words that only mark a field.

**Source**: manuscripts as typists, editors' systems and typesetters write them (引题、主题、副题、栏题), with lines
between and above items that count or number them (稿件3, （2）, 字数：820).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.importer.invisible import Bared
from gazette.importer.lines import Sheet, read_sheet
from gazette.importer.site_lines import find_released
from gazette.importer.told import HEADLINE, NAMES, Label, Told
from gazette.problems import Source
from gazette.text.widths import fold, width_of

_NUMBER = r"(?:[一二三四五六七八九十\d上下]{1,2}|\((?:[图稿]\s?)?[一二三四五六七八九十\d]{1,2}\))?"
_COUNTED = r"[一二三四五六七八九十\d]{1,2}"
_WORDS = {
    Label.COLUMN: r"栏目(?:名称?|题)?|[栏篇][题头名]|专栏名?|类别",
    Label.KICKER: r"[引肩眉](?:标)?题|上辅题",
    Label.TITLE: r"[主大正]?标题|[主正大]题|题目",
    Label.SUBTITLE: r"副(?:标)?题|[次子]题|下?辅题",
    Label.AUTHOR: r"作者|署名",
    Label.SOURCE: r"[来稿]源",
    Label.TEXT: r"正文|[内全]文|导语",
    Label.CAPTION: r"图片?说明|图说|照片说明|图注",
    Label.CROSSHEAD: r"小标?题|[分插]题",
}
# One character says it in brackets: (肩), [题], 〔图〕.
_LETTERS = {
    Label.COLUMN: "栏",
    Label.KICKER: "[引肩眉]",
    Label.TITLE: "[主题正]",
    Label.SUBTITLE: "[副次]",
    Label.AUTHOR: "[署作文诗]",
    Label.CAPTION: "图",
    Label.CROSSHEAD: "小",
}


def _name(words: Mapping[Label, str], form: int) -> str:
    return "|".join(f"(?P<{label.name}_{form}>{each})" for label, each in words.items())


_OPENS, _CLOSES = r"[(\[<【〈《〖]\s*", r"\s*[)\]>】〉》〗]\s?:?"
# A folded line up to the words that its label names.
_LABEL = re.compile(
    rf"\s*(?:{_OPENS}(?:(?:{_name(_WORDS, 1)}){_NUMBER}|(?:{_name(_LETTERS, 2)}){_NUMBER}){_CLOSES}"
    rf"|(?:(?:{_name(_WORDS, 3)}){_NUMBER}|{_name(_LETTERS, 4)})\s?[:|]"
    rf"|(?:(?:{_name(_WORDS, 5)}){_COUNTED}|(?P<CAPTION_6>图{_COUNTED}))(?=\s))\s*"
)
# Another label further on: 【引题】…【主题】…, (题)…(文)….
_INNER = re.compile(
    rf"(?<=\S)\s*(?:{_OPENS}(?:{'|'.join(_WORDS.values())}|{'|'.join(_LETTERS.values())}){_CLOSES}(?=\s*\S)"
    rf"|(?<=\s)(?:{'|'.join(_WORDS[label] for label in sorted({*HEADLINE, Label.AUTHOR}))})\s?:)"
)
# All that a page without labels is asked.
_SIGN = re.compile(
    r"^\s*[(\[<【〈《〖（［〔]?\s*(?:[引肩眉副栏欄正]|[图圖][片说說注]|照片[说說]|[主大]?[标標]?[题題]|主\s*[:：)）\]］】〕]|[来稿][源]|作\s*者)",
    re.MULTILINE,
)
# What a system says of an item, and the numbers by which it counts items right above what is labelled.
_SYSTEM = re.compile(
    r"\s*[(\[]?(?:字数|(?:稿件?|图片?|照片|文件)?[编序]号|稿号|文件名|签发人?|组版|付印|排字|发排|录入|入库|校次|栏宽|字号"
    r"|版位|位置|(?:稿件)?状态|发稿时间)\s?[:].*"
    r"|\s*[-—]{1,2}\s?完\s?[-—]{1,2}\s*|\s*[-=*#~_+]{2,}(?:\s*[\w ]{1,16}?\s*[-=*#~_+]{2,})?\s*"
    r"|\s*[(\[]\s?(?:以上)?共.{1,3}[篇条件稿].{0,16}"
    r"|\s*[(\[〖【]?\s?(?:全文)?(?:完|END|End|end)\s?[)\]〗】]?\s*(?:字数\s?:?\s?\d+\s?字?)?\s*"
)
_COUNT = re.compile(
    r"\s*(?P<shape>[(\[【]?\s?(?:稿件?|文稿|图稿|照片|篇目?|第|[Ii]tem|ITEM|NO\.?|No\.?|P)?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"(?:\s?[篇条件张]稿?)?\s?[)\]】.、:]?)(?P<rest>[^。!?]{0,16})"
)
_BARE = "9"
_DIGITS = re.compile(r"\d+|[一二三四五六七八九十]+|[①-⑳]")
_KINDS_LEAST, _LEAST = 2, 2
_TITLES = {"TITLE_1", "TITLE_3", "TITLE_5"}
_OF_ANY_PAGE = {"CAPTION_1", "CAPTION_3"}
# 主题, 题目 and 标题 label what is announced or asked for, too: 主题:…, 时间:…, 地点:….
_DETAIL = re.compile(r"\s*(?:时\s*间|地\s*点|主讲人?|嘉宾|主办|票价|对象|要求|截止|奖项|稿酬|展期)\S{0,4}\s?[:]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page text without its labels.

    **Shape**: ``told`` says by the number of a line what its label, or its place, says of it; ``ends`` where a line's
    label ends. **Units**: lines count from 1, places in them from 0.
    """

    bared: Bared
    told: Mapping[int, Told]
    ends: Mapping[int, int]

    def read(self) -> Sheet:
        """Return the text without labels as lines."""
        return read_sheet(self.bared.source, self.told)

    def restore(self, page: ImportedPage) -> ImportedPage:
        """Return a page that was read so as one of the whole text: each label marks what follows it."""
        whole = self.bared.restore(page)
        fates = list(whole.fates)
        for at, fate in enumerate(fates):
            if fate.use is Use.UNPLACED and self._is_label(fate):
                fates[at] = self._mark(fate, fates[at + 1 :])
        return replace(whole, fates=tuple(fates))

    def _is_label(self, fate: Fate) -> bool:
        return fate.end_column - 1 <= self.ends.get(fate.line, 0)

    @staticmethod
    def _mark(label: Fate, below: list[Fate]) -> Fate:
        """Return a label as a mark of the next words that have a place."""
        of = next((fate for fate in below if fate.use not in {Use.UNPLACED, Use.INVISIBLE, Use.FURNITURE}), None)
        if of is None:
            return label._replace(use=Use.FURNITURE)
        return label._replace(use=of.use, article=of.article, mark=True)


def take_out_labels(source: Source) -> Labelled | None:
    """Return a page text without the labels of its lines; None when it is not labelled."""
    if _SIGN.search(source.text) is None:
        return None
    lines = source.text.split("\n")
    found = _find_labels(lines)
    if not _is_labelled(lines, found):
        released = _find_released(lines)
        found = {
            number: label
            for number, label in found.items()
            if label[0] in _OF_ANY_PAGE or (number in released and _read_label(label[0]) in NAMES)
        }
    if not found:
        return None
    kept: dict[int, tuple[int, ...]] = {}
    bared = list(lines)
    for number, (_, end) in found.items():
        text = lines[number - 1]
        indent = len(text) - len(text.lstrip())
        kept[number] = (*range(indent), *range(end, len(text)))
        bared[number - 1] = text[:indent] + text[end:]
    ends = {number: end for number, (_, end) in found.items()}
    told = {
        number: Told(label, width_of(lines[number - 1][: ends.get(number, 0)].lstrip()))
        for number, label in _tell(lines, found).items()
    }
    return Labelled(Bared(source, replace(source, text="\n".join(bared)), kept), told, ends)


def _find_released(lines: list[str]) -> frozenset[int]:
    """Return the numbers of the lines below a headline that say who wrote it or where it is from, as a site does."""
    numbers = [number for number, text in enumerate(lines, 1) if text.strip()]
    return frozenset(numbers[at] for at in find_released([fold(lines[number - 1].strip()) for number in numbers]))


def find_inner_labels(text: str) -> tuple[int, ...]:
    """Return where in a page text labels begin that stand behind others on a line. **Units**: code points from 0."""
    if _SIGN.search(text) is None:
        return ()
    offset, found = 0, []
    lines: list[str] = []  # as the labels part them
    for line in text.split("\n"):
        key = fold(line)
        inner = [match.end() - len(match[0].lstrip()) for match in _INNER.finditer(key)] if _LABEL.match(key) else []
        lines += [line[start:end] for start, end in pairwise((0, *inner, len(line)))]
        found += [offset + at for at in inner]
        offset += len(line) + 1
    return tuple(found) if found and _is_labelled(lines, _find_labels(lines)) else ()


def _find_labels(lines: list[str]) -> dict[int, tuple[str, int]]:
    """Return by its number which label a line begins with, as its group in the pattern, and where the label ends."""
    found = {}
    for number, text in enumerate(lines, 1):
        match = _LABEL.match(fold(text)) if text else None
        if match is not None and match.lastgroup is not None:
            found[number] = (match.lastgroup, match.end())
    return found


def _read_label(group: str) -> Label:
    return Label[group[: group.index("_")]]


def _is_labelled(lines: list[str], found: Mapping[int, tuple[str, int]]) -> bool:
    """Say whether labels show that a page has them: of two parts of headlines, or twice that of a title."""
    counted = Counter(_read_label(group) for group, _ in found.values())
    if len(HEADLINE & counted.keys()) >= _KINDS_LEAST:
        return True
    titles = [number for number, (group, _) in found.items() if group in _TITLES]
    announced = any(_DETAIL.match(fold(text)) for number in titles for text in lines[number : number + 3])
    lettered = sum(1 for group, _ in found.values() if group == "TITLE_2")
    return (len(titles) >= _LEAST or lettered > _LEAST) and not announced


def _tell(lines: list[str], found: Mapping[int, tuple[str, int]]) -> dict[int, Label]:
    """Return what lines are, by their numbers: of a label that stands alone the next printed line is told."""
    told: dict[int, Label] = {}
    alone: Label | None = None
    above: Label | None = None  # what the printed line above is
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        label = _read_label(found[number][0]) if number in found else None
        if label is Label.CROSSHEAD and above in HEADLINE:
            label = Label.SUBTITLE  # 大标题, 小标题
        if label is None:
            label = alone if alone in HEADLINE | {Label.COLUMN, Label.CAPTION} else None
        elif not text[found[number][1] :].strip():
            alone, above = label, None
            continue
        if label is None and _SYSTEM.fullmatch(fold(text)):
            label = Label.SYSTEM
        if label is not None:
            told[number] = label
        alone, above = None, label
    _tell_counts(lines, found, told)
    return told


def _tell_counts(lines: list[str], found: Mapping[int, tuple[str, int]], told: dict[int, Label]) -> None:
    """Tell of lines that count an item that they are a system's: they stand right above what is labelled.

    So are all lines that are made as these, unless they are a bare number.
    """
    counts = {number: _COUNT.fullmatch(fold(text)) for number, text in enumerate(lines, 1) if text.strip()}
    above = [number for number, below in pairwise(counts) if counts[number] is not None and below in found]
    shapes = {_shape(counts[number]) for number in above} - {_BARE}
    for number, count in counts.items():
        if number not in told and number not in found and (number in above or _shape(count) in shapes):
            told[number] = Label.SYSTEM


def _shape(count: re.Match[str] | None) -> str | None:
    """Return how a line counts an item, whatever its number."""
    return None if count is None else _DIGITS.sub(_BARE, count["shape"])
