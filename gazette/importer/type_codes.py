"""Codes of typesetting that say how large a line is set: [HT3K]…[HT], 〖HT2"XBS〗, 【三黑】, （小四楷）.

They are no words of an item, and the sizes tell its parts: text is set in the size of most characters, of what stands
above it the largest lines are the title, those above the title lead in to it, those below it add to it.

**Source**: the commands of 华光 and 方正 (HT with the size, then the typeface; a size with ″ is a small one), and how
editors mark copy for the typesetter (二号黑, 五宋).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from gazette.importer.authors import author_grade
from gazette.importer.furniture import count_publishing_words
from gazette.importer.told import Label
from gazette.text.patterns import compile_late

_OPENS, _CLOSES = r"[(\[<【〖]", r"[)\]>】〗]"
# Commands of the typesetter's book: with nothing behind them, with a number, HT and WT with a typeface. [NBA] is none.
_COMMAND = (
    "(?:HT|WT|ST|FT|JT|HJ|HS|HZ|KG|KH|KX|JZ|JY|JX|JP|ZK|ZJ|ZS|ZW|ZZ|ZY|DK|DS|DW|DQ|DZ|SM|SX|SD|SP|SZ|CM|CX|CB|CD|CS|PS|PZ|LM"
    "|LY|LQ|LT|TX|TP|TS|BT|BD|BG|BH|BS|BX|BF|FL|FQ|FK|XQ|XX|XZ|XC|HX|HL|GB|GK|GZ|MD|ML|MZ|MS|WB|WX|YM|YH|YY|YT|QX|QS|QP|PY|PW)"
)
_ASIDE = r"[A-Z0-9a-z,\"'”*/.+\-()=#;&]"
_CODE = compile_late(
    rf"〖[A-Z]{{2,3}}{_ASIDE}{{0,16}}〗|[\[【](?:{_COMMAND}(?:(?![A-Za-z]){_ASIDE}{{0,16}})?|[A-Z]{{2,3}}\d{_ASIDE}{{0,15}}"
    r"|[HW]T(?:[XDCZ]?[SHKFLYB]|[XDC]?BS|SS|FS|LB|[ZCPY]Y|XK|XL|DH|B[ZX])(?:\d[^\[\]【】]{0,8})?)[\]】]"
)
_FACE = "(?:[小大粗细超中特]?(?:标宋|标|黑|楷|仿宋|仿|宋|隶|魏|圆)体?)"
_GRADE = r"(?:特大|小?初|小?[一二三四五六七1-7])"
_MARK = compile_late(rf"{_OPENS}\s?(?:(?P<size>{_GRADE})号?\s?{_FACE}|{_FACE}\s?(?P<other>{_GRADE})号?)\s?{_CLOSES}")
_SIZE = compile_late(r"HT(?P<size>10|\d)(?P<small>[\"'”])?(?P<face>[A-Z]*)")
_GRADES = {"特大": 0.0, "初": 0.5} | {each: float(at) for at, each in enumerate("一二三四五六七", 1)}
_NAMED = compile_late(r"\s*[【《〈\[].{2,10}[】》〉\]]\s*")
_PAGE = compile_late(r"第?[一二三四五六七八九十\d]{1,2}版|[日晚时周]报$|\d年|^(?:责编|编辑|校对)")
_CODES_LEAST, _LESS = 4, 0.4
_DISPLAY_LONGEST, _RUN_LONGEST = 32, 6


@dataclass(frozen=True, slots=True)
class TypeCodes:
    """What a page's codes of typesetting say.

    **Shape**: ``spans`` is where in each line codes stand, by its number; ``told`` what the sizes say of lines.
    **Units**: lines count from 1, places in a line from 0.
    """

    spans: Mapping[int, tuple[tuple[int, int], ...]]
    told: Mapping[int, Label]


@dataclass(frozen=True, slots=True)
class _Set:
    """A line with words, folded and without its codes. **Shape**: ``size`` is None where no code says it."""

    number: int
    key: str
    size: float | None
    face: str
    begins: bool  # a code of its size stands before it
    gap: bool  # a blank line, or one of codes alone, stands above


def read_type_codes(keys: list[str]) -> TypeCodes | None:
    """Return what the codes of typesetting of folded lines say; None where they do not show several sizes."""
    text = "\n".join(keys)
    if "HT" not in text and _MARK.search(text) is None:  # no code that says a size is without either
        return None
    spans = {number: tuple(_find_codes(key)) for number, key in enumerate(keys, 1)}
    sizes = [size for key, number in zip(keys, spans, strict=True) for size in _list_sizes(key, spans[number])]
    if len(sizes) < _CODES_LEAST or len(set(sizes)) == 1:
        return None
    rows = list(_list_rows(keys, spans))
    body = _find_body(rows)
    return TypeCodes({number: each for number, each in spans.items() if each}, _tell(rows, body) if body else {})


def _find_codes(key: str) -> Iterator[tuple[int, int]]:
    for form in (_CODE, _MARK):
        for match in form.finditer(key):
            yield match.span()


def _read_size(code: str) -> tuple[float, str] | None:
    """Return the size that a code says, as its number, and the typeface; a small one is a half further down."""
    match = _SIZE.search(code)
    if match is not None:
        return int(match["size"]) + 0.5 * bool(match["small"]), match["face"]
    match = _MARK.fullmatch(code)
    if match is None:
        return None
    grade = match["size"] or match["other"]
    bare = grade.removeprefix("小")
    return _GRADES.get(bare, float(bare) if bare.isdigit() else 0.0) + 0.5 * (bare != grade), code


def _list_sizes(key: str, spans: tuple[tuple[int, int], ...]) -> list[tuple[float, str]]:
    return [size for start, end in spans if (size := _read_size(key[start:end])) is not None]


def _list_rows(keys: list[str], spans: Mapping[int, tuple[tuple[int, int], ...]]) -> Iterator[_Set]:
    """Yield the lines with words; the size of one holds for those below it until another code of type comes."""
    size: tuple[float, str] | None = None
    gap = True
    for number, key in enumerate(keys, 1):
        begins, last, words = False, 0, ""
        first = size
        for start, end in sorted(spans[number]):
            words += key[last:start]
            last = end
            code = key[start:end]
            told = _read_size(code)
            if told is not None or code[1:-1] == "HT":
                size = told
            if not words.strip():
                first, begins = size, begins or told is not None
        words = (words + key[last:]).strip()
        if not words:
            gap = True
            continue
        yield _Set(number, words, first[0] if first else None, first[1] if first else "", begins, gap)
        gap = False


def _find_body(rows: list[_Set]) -> tuple[float, str] | None:
    """Return size and face of the text: those of most characters."""
    counted: Counter[tuple[float, str]] = Counter()
    for row in rows:
        if row.size is not None:
            counted[row.size, row.face] += len(row.key)
    return counted.most_common(1)[0][0] if counted else None


def _tell(rows: list[_Set], body: tuple[float, str]) -> dict[int, Label]:
    """Return what sizes say of lines."""
    told: dict[int, Label] = {}
    run: list[_Set] = []
    for row, below in pairwise([*rows, _Set(0, "", None, "", begins=False, gap=True)]):
        shown = row.begins and row.size is not None and len(row.key) <= _DISPLAY_LONGEST
        if shown and (row.size or 0) < body[0] - _LESS and not _is_masthead(row.key) and len(run) < _RUN_LONGEST:
            if row.gap and run and below.size is not None and run[-1].size is not None:
                told |= _tell_run(run)
                run = []
            run.append(row)
            continue
        told |= _tell_run(run)
        if row.begins and (row.size, row.face) == body:
            told[row.number] = Label.FIRST if run or row.gap else Label.AMONG
        elif shown and row.size == body[0] and row.key[-1] not in "。摄":
            told |= _tell_small(row, headed=bool(run), inside=(below.size, below.face) == body and not below.gap)
        run = []
    return told | _tell_run(run)


def _tell_small(row: _Set, *, headed: bool, inside: bool) -> dict[int, Label]:
    """Return what a few words in the size of the text and another face are: a writer below a headline, a crosshead."""
    if headed and author_grade(row.key):
        return {row.number: Label.AUTHOR}
    return {row.number: Label.CROSSHEAD} if inside and not headed and not author_grade(row.key) else {}


def _tell_run(run: list[_Set]) -> dict[int, Label]:
    """Return which part of a headline each of its lines is: the largest are the title."""
    if not run:
        return {}
    if len(run) == 1 and _NAMED.fullmatch(run[0].key):
        return {run[0].number: Label.COLUMN}
    largest = min(row.size or 0 for row in run)
    places = [at for at, row in enumerate(run) if row.size == largest]
    told: dict[int, Label] = {}
    for at, row in enumerate(run):
        if at < places[0]:
            told[row.number] = Label.COLUMN if _NAMED.fullmatch(row.key) else Label.KICKER
        elif author_grade(row.key) and at > places[-1]:
            told[row.number] = Label.AUTHOR
        else:
            told[row.number] = Label.TITLE if row.size == largest and at <= places[-1] else Label.SUBTITLE
    return told


def _is_masthead(key: str) -> bool:
    return count_publishing_words(key) > 0 or _PAGE.search(key) is not None
