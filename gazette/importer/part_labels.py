"""Labels that say which part of an item a line is: 引题：…, 【主题】…, （副）…, [图说] …, 正文：….

They are no words of the item. They are taken out before a page is read, which then is told what each such line is, and
put back into the account of it as words that only mark a field.

**Source**: manuscripts as typists, editors' systems and typesetters write them (引题、主题、副题、栏题), with lines
between and above items that count or number them (稿件3, （2）, 字数：820).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, groupby, pairwise

from gazette.importer.fates import Fate, Use
from gazette.importer.imported import ImportedPage
from gazette.importer.invisible import Bared
from gazette.importer.label_dress import find_dressed
from gazette.importer.label_forms import CODE, INNER, LABEL, Found, find_label
from gazette.importer.labelled_parts import find_counts, tell_lines
from gazette.importer.lines import Sheet, read_sheet
from gazette.importer.markdown_marks import MarkdownMarks, read_markdown
from gazette.importer.site_lines import find_released
from gazette.importer.told import HEADLINE, NAMES, Label, Told
from gazette.importer.type_codes import read_type_codes
from gazette.problems import Source
from gazette.text.patterns import compile_late
from gazette.text.widths import fold, width_of

# All that a page without labels is asked.
_SIGN_AT_START = compile_late(
    r"[^\S\n]*+[◆●■▲▼▶★☆*·]?[^\S\n]?[(\[<【〈《〖（［〔]?[^\S\n]*+(?:[引肩眉副栏欄正主大题題]|[图圖][片说說注]|照片[说說]|[标標][题題]|作者|署名|[来來稿]源"
    r"|[新文稿通双次子下小分插篇专][闻章件栏行标題题目]|KICKER|kicker|TITLE|title|HEAD|headline|HL|[YB]T|#+\s)"
    r"|〖[A-Z]"
)
_SIGN = compile_late(r"[(（\[［〔【<]\s?[引肩眉主副]|〖[A-Z]")
# What says that an item ends, behind its last sentence.
_END = compile_late(r"(?<=[。！？”…）)])\s*+[（(]\s?(?:全文)?完\s?[）)]\s*$")
_KINDS_LEAST, _LEAST = 2, 2
_TITLES = {"TITLE_1", "TITLE_3", "TITLE_5", "TITLE_8"}
_PLACELESS = {Use.UNPLACED, Use.INVISIBLE, Use.FURNITURE}
_OF_ANY_PAGE = {"CAPTION_1", "CAPTION_3"}
# 主题, 题目 and 标题 label what is announced or asked for, too: 主题:…, 时间:…, 地点:….
_DETAIL = compile_late(r"\s*(?:时\s*间|地\s*点|主讲人?|嘉宾|主办|票价|对象|要求|截止|奖项|稿酬|展期)\S{0,4}\s?[:]")


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
        return replace(whole, fates=tuple(fates), bare=self.bared.source.text)

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
    lines = source.text.split("\n")
    keys = [fold(text) for text in lines]
    dressed = find_dressed(keys)
    typed = read_markdown(lines) or read_type_codes(keys)
    if not (dressed or typed) and not _shows_sign(source.text):
        return None
    found = _find_labels(lines) | dressed
    if isinstance(typed, MarkdownMarks):
        found = {number: label for number, label in found.items() if number not in typed.told}
    labelled = bool(dressed) or _is_labelled(lines, found)
    if not labelled:
        released = _find_released(lines)
        found = {
            number: label
            for number, label in found.items()
            if label.group in _OF_ANY_PAGE or (number in released and label.label in NAMES)
        }
    kept: dict[int, tuple[int, ...]] = {}
    bared = list(lines)
    for number, text in enumerate(lines, 1):
        gone = typed.spans.get(number, ()) if typed else ()
        places = _list_kept(text, found.get(number), gone, labelled=labelled)
        if len(places) < len(text):
            kept[number], bared[number - 1] = places, "".join(text[place] for place in places)
    if not kept:
        return None
    rooms = {number: width_of(lines[number - 1][: label.start].lstrip()) for number, label in found.items()}
    labels = tell_lines(lines, found, labelled=labelled) if found else {}
    if typed and not labelled:
        heads = {number: label for number, label in typed.told.items() if label in HEADLINE | {Label.COLUMN}}
        labels = {**dict.fromkeys(find_counts(lines, heads), Label.SYSTEM), **typed.told, **labels}
    told = {number: Told(label, rooms.get(number, 0.0)) for number, label in labels.items()}
    return Labelled(Bared(source, replace(source, text="\n".join(bared)), kept), told)


def _list_kept(text: str, found: Found | None, gone: tuple[tuple[int, int], ...], *, labelled: bool) -> tuple[int, ...]:
    """Return which places of a line are left without its label and the codes of typesetting."""
    codes = [code.span() for code in (*CODE.finditer(text), *(_END.finditer(text) if labelled else ()))]
    codes += gone
    if found is None and not codes:
        return tuple(range(len(text)))
    indent = len(text) - len(text.lstrip())
    out = set(range(indent, found.start)) | set(range(found.end, len(text))) if found else set()
    for start, end in codes:
        out |= set(range(start, end))
    return tuple(place for place in range(len(text)) if place not in out)


@lru_cache(maxsize=1)  # asked twice of a page
def _shows_sign(text: str) -> bool:
    """Say whether a page text has what any label has, at the head of a line or further on."""
    starts = accumulate((len(line) + 1 for line in text.split("\n")[:-1]), initial=0)
    return _SIGN.search(text) is not None or any(_SIGN_AT_START.match(text, start) for start in starts)


def _find_released(lines: list[str]) -> frozenset[int]:
    """Return the numbers of the lines below a headline that say who wrote it or where it is from, as a site does."""
    numbers = [number for number, text in enumerate(lines, 1) if text.strip()]
    return frozenset(numbers[at] for at in find_released([fold(lines[number - 1].strip()) for number in numbers]))


def find_inner_labels(text: str) -> tuple[int, ...]:
    """Return where in a page text labels begin that stand behind others on a line. **Units**: code points from 0."""
    if not _shows_sign(text):
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
