"""Rows of a list that the column cuts, and what goes on with them right below: prices, ships, programmes, gifts.

**Source**: papers set in narrow columns: 食盐　每市斤　二百三 above 十元, 和生　由日本来　泊 above 浮筒Ｂ七.
A row whose last word finds no room on its line goes on below, at the margin or one em in.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence

from gazette.importer.folios import points_elsewhere
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import Line, Sheet, is_indent
from gazette.importer.traits import Traits
from gazette.text.han import HAN, is_han_alone
from gazette.text.patterns import compile_late
from gazette.text.words import is_open, is_word_cut

_WIDEST, _SHORT_OF = 22.0, 1.1
_SENTENCE = compile_late(r"[,。;:!?…“”]")
_LABEL, _TELLS = compile_late(rf"[{HAN}]{{1,6}}:"), compile_late(r"[。;!?…]")
_NARROW, _EM = 18.0, 0.95
_NUMERALS = r"〇零一二三四五六七八九十廿卅百千万两半\d"
_UNITS = "元角分仙占厘毫斤两担石吨尺匹疋件张枚名人点时刻日号巷楼折成艘辆只箱袋桶头打包盒度"
_NUMERAL_AT_END = compile_late(rf"[{_NUMERALS}]$")
# What a number, a sum or an hour goes on with: 十元, 角七分, 点半, 午二时截货.
_MEASURED = compile_late(rf"[{_NUMERALS}{_UNITS}半整正]*[{_UNITS}][{_NUMERALS}半整正]?")
_SUM_AT_END, _SMALLER = compile_late(r"[元角]$"), compile_late(rf"[{_NUMERALS}]{{1,2}}[角分]")
_PART_OF_DAY, _HOUR = compile_late(r"(?:[上下中正]午|[早晚夜])$"), compile_late(rf"[{_NUMERALS}]{{1,3}}[时点]")
_SIGNED, _FEW = compile_late(r"[启上叩具]$"), 2.0
_DISPLAY, _WELL_SHORT = 5, 3.0


class Cut(enum.StrEnum):
    """What a line does in a list whose rows the column cuts."""

    ROW = "begins a row"
    REST = "goes on with one"
    BELOW = "a few words below the last of them"


def find_cut_rows(sheet: Sheet, traits: Sequence[Traits]) -> dict[int, Cut]:
    """Return the rows of each list that the column cuts, whole ones among them, and what goes on with them."""
    found: dict[int, Cut] = {}
    if not sheet.wrapped or sheet.indented:
        return found
    at = 0
    while at < len(traits):
        rows = _find_list(sheet, traits, at)
        if Cut.REST in rows:
            found |= dict(enumerate(rows, at))
            found |= dict.fromkeys(_find_display(sheet, traits, at + len(rows)), Cut.BELOW)
        at += len(rows) or 1
    return found


def _find_list(sheet: Sheet, traits: Sequence[Traits], first: int) -> list[Cut]:
    """Return what the lines of a list do that begins at a line; nothing where none begins there."""
    rows: list[Cut] = []
    at = first
    while at < len(traits) and not (rows and traits[at].line.gap):
        opens = at > first and _opens_alike(traits[first].line, traits[at].line)
        if at > first and not opens and (_is_cut(sheet, traits, at - 1) or _fills(sheet, traits, at - 1)):
            rows.append(Cut.REST)
        elif _is_row(traits[at]) or _is_loose(sheet, traits[at]) or (rows and _is_cut(sheet, traits, at)):
            rows.append(Cut.ROW)
        else:
            break
        at += 1
    return rows


def _find_display(sheet: Sheet, traits: Sequence[Traits], first: int) -> range:
    """Return the lines of a few words below the last row of a list, several of display type, above what is text."""
    at = first
    while at < len(traits) and at - first < _DISPLAY and _is_display(traits[at], sheet.measures[at]):
        at += 1
    heads = at - first > 1 and at < len(traits) and not (traits[at].folio or traits[at].staff)
    return range(first, at if heads else first)


def _is_display(trait: Traits, measure: float) -> bool:
    line = trait.line
    short = _FEW < line.width <= measure - _WELL_SHORT and " " not in line.key and not line.closed
    return short and not (trait.author or trait.ended) and _may_be_listed(trait)


def _is_row(trait: Traits) -> bool:
    """Say whether a line is words set apart, and no sentence, name of a writer or piece of the page's frame."""
    line = trait.line
    words = line.key.split()
    plain = not (line.bracketed or trait.roled)
    return len(words) > 1 and max(map(len, words)) > 1 and plain and _may_be_listed(trait)


def _may_be_listed(trait: Traits) -> bool:
    return _may_stand_in_list(trait) and _SENTENCE.search(trait.line.key) is None


def _may_stand_in_list(trait: Traits) -> bool:
    line = trait.line
    marked = trait.opener or trait.staff or trait.folio or trait.words or trait.top or trait.jump or trait.credit
    marked = marked or trait.bullet or trait.date or trait.question or trait.credited
    framed = marked or is_imprint(line.key) or points_elsewhere(line.key)
    return not (framed or line.width > _WIDEST)


def _is_loose(sheet: Sheet, trait: Traits) -> bool:
    """Say whether a line of a narrow page is words set wide apart, marks among them: 抵步：某某號　由香港."""
    return sheet.set_to_measure and _is_spaced(trait)


def _is_spaced(trait: Traits) -> bool:
    line = trait.line
    gapped = "\u3000" in line.text and line.width <= _NARROW and not (line.bracketed or trait.roled)
    return gapped and _may_stand_in_list(trait) and _TELLS.search(line.key) is None


def _opens_alike(first: Line, line: Line) -> bool:
    """Say whether a line opens with the label that the first row has, or with its first character: 往汕头, 往海防."""
    label, other = _LABEL.match(first.key), _LABEL.match(line.key)
    if label or other:
        return bool(label and other)
    return line.key[0] == first.key[0] and "\u3000" in line.text


def _fills(sheet: Sheet, traits: Sequence[Traits], at: int) -> bool:
    """Say whether words set wide apart fill their line on a page set to one width, so that the next one goes on.

    Where the two lines are made of words as long as each other they are rows of a table.
    """
    if at + 1 >= len(traits) or not sheet.set_to_measure:
        return False
    line, below = traits[at].line, traits[at + 1].line
    filled = 0 < sheet.measures[at] <= _NARROW and sheet.measures[at] - line.width - line.indent < _EM
    spaced = _is_spaced(traits[at]) and list(map(len, line.key.split())) != list(map(len, below.key.split()))
    if not (filled and spaced) or below.gap or traits[at + 1].roled or not _may_stand_in_list(traits[at + 1]):
        return False
    return "\u3000" in below.text or not traits[at + 1].full


def _is_cut(sheet: Sheet, traits: Sequence[Traits], at: int) -> bool:
    """Say whether a line fills its column and the one right below goes on with its last word."""
    if at + 1 >= len(traits):
        return False
    line, below = traits[at].line, traits[at + 1].line
    room = sheet.measures[at] - line.width - line.indent
    open_end = line.raw[line.end :] == "\u3000" and room <= _SHORT_OF
    if (
        below.gap
        or (below.width > line.width and not open_end)
        or not (_may_be_listed(traits[at]) and _may_be_listed(traits[at + 1]))
    ):
        return False
    if room > _SHORT_OF:
        return False
    named = traits[at + 1].notice or (traits[at + 1].roled and not _MEASURED.fullmatch(below.key))
    lost = (
        below.width <= _FEW
        and not traits[at + 1].notice
        and at + 2 < len(traits)
        and _is_row(traits[at])
        and _is_row(traits[at + 2])
    )
    return open_end or lost or _stands_in(line, below) or _goes_on(line.key, below.key, named=named)


def _stands_in(line: Line, below: Line) -> bool:
    """Say whether a few words stand in below a row at the margin."""
    return is_indent(below.indent) and not line.indent and " " in line.key


def _goes_on(above: str, below: str, *, named: bool) -> bool:
    """Say whether a word, a number or an hour reaches from the end of one folded line to the head of the next."""
    cells, first = above.split(), below.split(maxsplit=1)[0]
    last = cells[-1]
    if last[-1] == "、" or (_NUMERAL_AT_END.search(last) and _MEASURED.fullmatch(first)):
        return True
    if (_SUM_AT_END.search(last) and _SMALLER.match(first)) or (_PART_OF_DAY.search(last) and _HOUR.match(first)):
        return True
    if len(cells) == 1 or " " in below or named or _SIGNED.search(last):
        return False
    alone = is_han_alone(last) and len(cells[0]) > 1
    return alone or is_word_cut(last, below) or is_open(last)
