"""Labels that say which part of an item a line is: 引题：…, 【主题】…, （副）…, [图说] …, 正文：….

They are no words of the item. They are taken out before a page is read, which then is told what each such line is, and
put back into the account of it as words that only mark a field.

**Source**: manuscripts as typists, editors' systems and typesetters write them (引题、主题、副题、栏题), with lines
between and above items that count or number them (稿件3, （2）, 字数：820).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from gazette.importer.authors import author_grade
from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.importer.invisible import Bared
from gazette.importer.label_forms import CODE, INNER, LABEL, Found, find_label
from gazette.importer.lines import Sheet, read_sheet
from gazette.importer.site_lines import find_released
from gazette.importer.told import HEADLINE, NAMES, Label, Told
from gazette.problems import Source
from gazette.text.widths import fold, width_of

# All that a page without labels is asked.
_SIGN = re.compile(
    r"^[^\S\n]*+[◆●■▲▼▶★☆*·]?[^\S\n]?[(\[<【〈《〖（［〔]?[^\S\n]*+(?:[引肩眉副栏欄正主大题題]|[图圖][片说說注]|照片[说說]|[标標][题題]|作者|署名|[来來稿]源"
    r"|[新文稿通双次子下小分插篇专][闻章件栏行标題题目]|KICKER|kicker|TITLE|title|HEAD|headline|HL|[YB]T|#+\s)"
    r"|[(（\[［〔【<]\s?[引肩眉主副]|〖[A-Z]",
    re.MULTILINE,
)
# What a system says of an item, and the numbers by which it counts items right above what is labelled.
_SYSTEM = re.compile(
    r"\s*[(\[]?(?:字数|(?:稿件?|图片|照片|文件)?[编序]号|文件名|签发人?|组版|付印|排字|发排|录入|入库|校次|栏宽|字号|版位|(?:稿件)?状态"
    r"|发稿时间|流水号|稿签)\s?[:|=→丨\t].{0,60}|\s*稿号[\s:].{0,60}"
    r"|\s*[\[【](?:序号|编号|体裁|类[型别]|图片|状态|来稿|字数|关键词|见报日?|版[面次]|责编|美编|报[纸名刊]|日期|主持)[\]】].{0,60}"
    r"|\s*(?:序号|体裁|关键词|见报日?|版[面次]|责编|美编|报[纸名刊])[|=→丨\t].{0,60}"
    r"|\s*</?[^<>]{1,60}/?>\s*|\s*<([^<>]{1,16})>[^<>]{0,24}</\1>\s*|\s*\[[A-Z]{2,4}\].{0,60}|\s*\[[A-Z0-9]{1,5}-\d{1,2}\].{0,60}"
    r"|\s*(?:SLUG|PUB|PAPER|PAGE|DATE|SECTION|DESK|EDITOR|STATUS|STORY|ITEM|ID|NO|WORDS|END)\d?\s?[=:].{0,60}"
    r"|\s*[-—]{1,2}\s?完\s?[-—]{1,2}\s*|\s*[-=*#~_+]{2,}(?:[\w ]{1,24}[-=*#~_+]{2,})?\s*"
    r"|\s*[(\[]\s?(?:以上)?共.{1,3}[篇条件稿].{0,16}"
    r"|\s*[(\[〖【]?\s?(?:全文)?(?:完|END|End|end)\s?[)\]〗】]?\s*(?:字数\s?:?\s?\d+\s?字?)?\s*"
)
_COUNT = re.compile(
    r"\s*(?P<shape>[(\[【]?\s?(?:稿件?|文稿|图稿|照片|篇目?|第|[Ii]tem|ITEM|NO\.?|No\.?|P)?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"(?:\s?[篇条件张]稿?)?\s?[)\]】.、:]?)(?P<rest>[^。!?]{0,16})"
)
_BARE = "9"
_DIGITS = re.compile(r"\d+|[一二三四五六七八九十]+|[①-⑳]")
_DEEP = re.compile(r"(?:　{3}|\s{6})\s*[^\s。,，!！?？]{2,24}\s*$")
_RUNNING = re.compile(r"[。,!?:;].{4}|.{24}")
_KINDS_LEAST, _LEAST = 2, 2
_TITLES = {"TITLE_1", "TITLE_3", "TITLE_5", "TITLE_8"}
_PLACELESS = {Use.UNPLACED, Use.INVISIBLE, Use.FURNITURE}
_OF_ANY_PAGE = {"CAPTION_1", "CAPTION_3"}
# 主题, 题目 and 标题 label what is announced or asked for, too: 主题:…, 时间:…, 地点:….
_DETAIL = re.compile(r"\s*(?:时\s*间|地\s*点|主讲人?|嘉宾|主办|票价|对象|要求|截止|奖项|稿酬|展期)\S{0,4}\s?[:]")


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page text without its labels.

    **Shape**: ``told`` says by the number of a line what its label, or its place, says of it. **Units**: lines count
    from 1.
    """

    bared: Bared
    told: Mapping[int, Told]

    def read(self) -> Sheet:
        """Return the text without labels as lines."""
        return read_sheet(self.bared.source, self.told)

    def restore(self, page: ImportedPage) -> ImportedPage:
        """Return a page that was read so as one of the whole text: each label marks what follows it."""
        whole = self.bared.restore(page)
        fates = [piece for fate in whole.fates for piece in self._part(fate)]
        below: Fate | None = None  # the next words that have a place
        for at in range(len(fates) - 1, -1, -1):
            fate = fates[at]
            if fate.use is Use.UNPLACED and self._is_label(fate):
                fates[at] = _mark(fate, below)
            elif fate.use not in _PLACELESS:
                below = fate
        return replace(whole, fates=tuple(fates))

    def _part(self, fate: Fate) -> Iterator[Fate]:
        """Yield the pieces of a fate between which something was taken out, and that as a mark of the same."""
        kept = frozenset(self.bared.kept.get(fate.line, ()))
        inside = range(fate.column - 1, fate.end_column - 1)
        if fate.line not in self.bared.kept or kept.issuperset(inside):
            yield fate
            return
        for is_kept, run in groupby(inside, key=kept.__contains__):
            places = list(run)
            mark = fate.mark or (not is_kept and fate.use is not Use.UNPLACED)
            yield fate._replace(column=places[0] + 1, end_column=places[-1] + 2, mark=mark)

    def _is_label(self, fate: Fate) -> bool:
        return fate.line in self.bared.kept and not set(self.bared.kept[fate.line]).intersection(
            range(fate.column - 1, fate.end_column - 1)
        )


def _mark(label: Fate, below: Fate | None) -> Fate:
    """Return a label as a mark of the words below it."""
    if below is None:
        return label._replace(use=Use.FURNITURE)
    return label._replace(use=below.use, article=below.article, mark=True)


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
            if label.group in _OF_ANY_PAGE or (number in released and label.label in NAMES)
        }
    kept: dict[int, tuple[int, ...]] = {}
    bared = list(lines)
    for number, text in enumerate(lines, 1):
        places = _list_kept(text, found.get(number))
        if len(places) < len(text):
            kept[number], bared[number - 1] = places, "".join(text[place] for place in places)
    if not kept:
        return None
    rooms = {number: width_of(lines[number - 1][: label.start].lstrip()) for number, label in found.items()}
    told = {number: Told(label, rooms.get(number, 0.0)) for number, label in _tell(lines, found).items()}
    return Labelled(Bared(source, replace(source, text="\n".join(bared)), kept), told if found else {})


def _list_kept(text: str, found: Found | None) -> tuple[int, ...]:
    """Return which places of a line are left without its label and the codes of typesetting."""
    codes = tuple(CODE.finditer(text))
    if found is None and not codes:
        return tuple(range(len(text)))
    indent = len(text) - len(text.lstrip())
    gone = set(range(indent, found.start)) | set(range(found.end, len(text))) if found else set()
    for code in codes:
        gone |= set(range(*code.span()))
    return tuple(place for place in range(len(text)) if place not in gone)


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
        inner = [match.end() - len(match[0].lstrip()) for match in INNER.finditer(key)] if LABEL.match(key) else []
        lines += [line[start:end] for start, end in pairwise((0, *inner, len(line)))]
        found += [offset + at for at in inner]
        offset += len(line) + 1
    return tuple(found) if found and _is_labelled(lines, _find_labels(lines)) else ()


def _find_labels(lines: list[str]) -> dict[int, Found]:
    """Return the labels of lines, by their numbers."""
    found = {}
    for number, text in enumerate(lines, 1):
        if text and (label := find_label(fold(text))):
            found[number] = label
    return found


def _is_labelled(lines: list[str], found: Mapping[int, Found]) -> bool:
    """Say whether labels show that a page has them: of two parts of headlines, or twice that of a title.

    A word and room behind it show less than a colon does: 主题　秋天的湖.
    """
    counted = Counter(label.label for label in found.values())
    if len(HEADLINE & counted.keys()) >= _KINDS_LEAST:
        return True
    titles = [number for number, label in found.items() if label.group in _TITLES]
    announced = any(_DETAIL.match(fold(text)) for number in titles for text in lines[number : number + 3])
    texts = counted[Label.TEXT] > 0
    lettered = sum(1 for label in found.values() if label.group in {"TITLE_2", "TITLE_7"})
    return (len(titles) + texts >= _LEAST or lettered > _LEAST) and bool(titles or lettered) and not announced


def _tell(lines: list[str], found: Mapping[int, Found]) -> dict[int, Label]:
    """Return what lines are, by their numbers: of a label that stands alone the next printed line is told."""
    told: dict[int, Label] = {}
    alone: Label | None = None
    above: Label | None = None  # what the printed line above is
    for number, text in enumerate(lines, 1):
        if not text.strip():
            continue
        label = found[number].label if number in found else None
        words = text[found[number].start : found[number].end].strip() if number in found else ""
        if label is Label.CROSSHEAD and above in HEADLINE:
            label = Label.SUBTITLE  # 大标题, 小标题
        if label is Label.AUTHOR and _RUNNING.search(fold(words)):
            label = Label.TEXT  # (文) names a writer, and what is no headline
        if label is None and above in HEADLINE and _DEEP.match(text) and not author_grade(fold(text.strip())):
            label = above  # the title goes on
        elif label is None:
            label = alone if alone in HEADLINE | {Label.COLUMN, Label.CAPTION} else None
        elif not words:
            alone, above = label, None
            continue
        if label is None and _SYSTEM.fullmatch(fold(text)):
            label = Label.SYSTEM
        if label is not None:
            told[number] = label
        alone, above = None, label
    _tell_counts(lines, found, told)
    return told


def _tell_counts(lines: list[str], found: Mapping[int, Found], told: dict[int, Label]) -> None:
    """Tell of lines that count an item that they are a system's: they stand right above what is labelled.

    So are all lines that are made as these, unless they are a bare number.
    """
    counts = {number: _COUNT.fullmatch(fold(text)) for number, text in enumerate(lines, 1) if text.strip()}
    above = {number for number, below in pairwise(counts) if counts[number] is not None and below in found}
    shapes = {_shape(counts[number]) for number in above} - {_BARE}
    for number, count in counts.items():
        if number not in told and number not in found and (number in above or _shape(count) in shapes):
            told[number] = Label.SYSTEM


def _shape(count: re.Match[str] | None) -> str | None:
    """Return how a line counts an item, whatever its number."""
    return None if count is None else _DIGITS.sub(_BARE, count["shape"])
