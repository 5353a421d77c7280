"""What a site says of an article below its headline: when it was released, how often read, by whom and from where.

**Source**: digital editions and news sites since about 2003: 2022-06-10 07:30:12, [发表时间]：2013-11-22 [来源]：本报,
时间：2008-12-3 阅读次数：96, 来源：某报 作者：记者 某某. Who wrote it and where it is from are fields of the article.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.widths import fold, width_of

_DAY = r"\d{4}(?:-\d\d?-\d\d?|/\d\d?/\d\d?|\.\d\d?\.\d\d?|年\d\d?月\d\d?日)"
_WEEKDAY, _CLOCK = r"(?:\s*(?:星期|周)[一二三四五六日天])?", r"\d\d?:\d\d(?::\d\d)?"
_OPEN, _CLOSE = r"(?:[\[【(]\s?)?", r"(?:\s?[\]】)])?"
_TIME = r"(?:日期|时间)"  # of whatever is held, too
_WHEN = rf"(?:(?:发布|发表|更新|刊发|上传|见报|入库|报道){_TIME})"
_READ = r"(?:(?:阅读|浏览|点击|访问|查看)(?:次数|人数|量|数|率)?|评论数?|点赞数?|收藏数?)"
_EDITED, _FROM, _BY = (
    r"(?:(?:责任|网络)?编辑|版次|版名|版面|版别|字数|期次)",
    r"(?:(?:稿件?|新闻|文章|信息)?来\s?源|稿源)",
    r"(?:作\s?者|记者|通讯员)",
)
# A reporter and a count without a colon, and the buttons that size the letters: 记者 某某, 阅读 2345, 字体:大 中 小.
_REPORTER = rf"(?:记者|通讯员)\s+[{HAN}]{{2,4}}(?=[\s)\]】]|$)"
_COUNTED, _SIZED = r"(?:阅读|浏览|点击)[量数]?\s?\d{3,8}(?=\s|$)", r"字[体号]\s?:"
_BEGINS = compile_late(
    rf"(?:^|(?<=[\s|丨·]))(?={_OPEN}(?:{_WHEN}|{_TIME}|{_READ}|{_EDITED}|{_FROM}|{_BY}){_CLOSE}\s?:|{_OPEN}{_DAY}|{_REPORTER}|{_COUNTED}|{_SIZED})"
)
# A day with its label or its clock, or a count: nothing else looks so. A day alone may be of a sign-off.
_SURE = compile_late(
    rf"{_OPEN}{_WHEN}{_CLOSE}\s?:\s?{_DAY}{_WEEKDAY}(?:\s?{_CLOCK})?{_CLOSE}|{_OPEN}{_DAY}{_WEEKDAY}\s?{_CLOCK}{_CLOSE}"
    rf"|{_OPEN}{_READ}{_CLOSE}\s?:\s?\d{{1,8}}\s?次?{_CLOSE}|{_COUNTED}|{_SIZED}[\s\w+-]{{1,24}}"
)
_PLAIN = compile_late(
    rf"{_OPEN}{_DAY}{_WEEKDAY}{_CLOSE}|{_OPEN}{_TIME}{_CLOSE}\s?:\s?{_DAY}{_WEEKDAY}(?:\s?{_CLOCK})?{_CLOSE}"
    rf"|{_OPEN}{_EDITED}{_CLOSE}\s?:.{{1,8}}"
)
_NAMED = compile_late(
    rf"{_OPEN}(?:(?P<source>{_FROM})|{_BY}|(?P<when>{_WHEN}|{_TIME})){_CLOSE}\s?:\s?(?P<value>[^:。!?]{{0,24}})"
)
_REPORTS = compile_late(r"(?:^|[\s|丨·])(?:记者|通讯员)[\s:]")
_REPORTED = compile_late(rf"{_REPORTER}{_CLOSE}")
# The paper's name before the day, and how a line ends that a body signs.
_PAPER = compile_late(rf"《?[{HAN}]{{2,10}}[报刊网]》?\s+(?={_OPEN}{_DAY})")
_BODY = compile_late(r"(?:公司|[局委办部会院处社站所厂校]|中心|办公室|敬[启上])$")
_OWN = compile_late(r"本[报刊站网台]|原创")
_DATED, _SIGNS = compile_late(r"\d{4}[-/.年]\d"), (":", "记者", "通讯员", "阅读", "浏览", "点击")
_FIELD = compile_late(r"(?:来\s?源|稿源|作\s?者|记者|通讯员)\s?[\]】)）］]?\s?[:：]")
_LONGEST, _REACH = 80, 2
_TEXT_LEAST, _INDENTED_LEAST, _SURE_LEAST, _HEADLINE_WIDEST, _INDENT = 20.0, 14.0, 32.0, 36.0, 1.5
_WRITER = compile_late(r"[□■◎○●◇◆]|.*(?:记者|通讯员|文/|/文)")
_ENDED = "。!?;,:”…"


class Said(enum.Enum):
    """What a piece of such a line says; of what is ``PLAIN`` or ``EMPTY`` its neighbours tell whether it is one."""

    SURE = "when it was released, or how often it was read"
    PLAIN = "a day"
    SOURCE = "where it is from"
    WRITER = "who wrote it"
    EMPTY = "a label alone, or that the paper's own is from it"


FIELDS = frozenset({Said.SOURCE, Said.WRITER})


class Piece(NamedTuple):
    """A piece of a folded line. **Units**: code points from 0."""

    start: int
    said: Said


def _shows_sign(key: str) -> bool:
    return any(map(key.__contains__, _SIGNS)) or _DATED.search(key) is not None


@lru_cache(maxsize=1024)
def read_release(key: str) -> tuple[Piece, ...]:
    """Return the pieces of a folded line that is nothing but what a site says of an article; else none."""
    if len(key) > _LONGEST or "。" in key or not _shows_sign(key):
        return ()
    begin = len(key) - len(key.lstrip())
    paper = _PAPER.match(key, begin)
    begin = paper.end() if paper else begin
    starts = [match.start() for match in _BEGINS.finditer(key, begin)]
    if not starts or starts[0] != begin:
        return ()
    ends = [*starts[1:], len(key)]
    said = [_read_piece(key[start:end].rstrip(" |·丨,")) for start, end in zip(starts, ends, strict=True)]
    if len(said) > 1 and _REPORTS.search(key) and not {Said.SOURCE, Said.SURE} & set(said):
        return ()  # 记者:某某 编辑:某某 is what a paper prints
    pieces = tuple(Piece(start, each) for start, each in zip(starts, said, strict=True) if each is not None)
    return pieces if len(pieces) == len(starts) else ()


def _read_piece(words: str) -> Said | None:
    if _SURE.fullmatch(words):
        return Said.SURE
    if _PLAIN.fullmatch(words):
        return Said.PLAIN
    named = _NAMED.fullmatch(words)
    if named is None:
        return Said.WRITER if _REPORTED.fullmatch(words) else None
    value = named["value"].strip()
    if not value or _OWN.fullmatch(value):
        return Said.EMPTY
    if named["when"]:
        return None
    return Said.SOURCE if named["source"] else Said.WRITER


def find_release_parts(text: str) -> tuple[int, ...]:
    """Return where in a page text the white space stands that parts a writer or a source from what a site says beside.

    **Shape**: in order. **Units**: code points from 0.
    """
    return tuple(_find_parts(text)) if _FIELD.search(text) else ()


def _find_parts(text: str) -> Iterator[int]:
    offset = 0
    for line in text.split("\n"):
        pieces = read_release(fold(line.rstrip())) if len(line) <= _LONGEST else ()
        named = [piece for piece in pieces if piece.said not in {Said.SURE, Said.PLAIN}]
        if len(pieces) > 1 and named:
            for above, piece in pairwise(pieces):
                if (above in named or piece in named) and line[piece.start - 1].isspace():
                    yield offset + piece.start - 1
        offset += len(line) + 1


def find_release_lines(keys: Sequence[str], *, site: bool, indents: Sequence[float] = ()) -> dict[int, Said]:
    """Return the folded printed lines of a page that say such things of an article, by their places.

    A day alone is one below a headline and above a text, on a page that a ``site`` shows. A writer or a source is one
    beside another such line; by itself a paper prints it, too.
    """
    read = {at: pieces for at, key in enumerate(keys) if (pieces := read_release(key))}
    found = {at: pieces[0].said for at, pieces in read.items() if _is_sure(pieces)}
    found |= {at: Said.PLAIN for at, pieces in read.items() if site and _dates(keys, at, read, indents)}
    found |= {at: Said.PLAIN for at, pieces in read.items() if site and len(pieces) > 1 and at not in found}
    found |= {at: Said.EMPTY for at, pieces in read.items() if site and pieces[0].said is Said.EMPTY}
    told = FIELDS | {Said.EMPTY}
    for at, pieces in read.items():
        if len(pieces) == 1 and pieces[0].said in told and _stands_beside(at, read, found):
            found[at] = pieces[0].said
    return found


def _is_sure(pieces: tuple[Piece, ...]) -> bool:
    """Say whether pieces say such things wherever they stand: one of them by itself, or who and where from together."""
    said = {piece.said for piece in pieces}
    return Said.SURE in said or (len(said) > 1 and bool(said & FIELDS))


def _dates(keys: Sequence[str], at: int, read: dict[int, tuple[Piece, ...]], indents: Sequence[float]) -> bool:
    """Say whether a day alone stands below what may be a headline or its writer, and above a text."""
    plain = len(read[at]) == 1 and read[at][0].said is Said.PLAIN
    if not (plain and at) or keys[at - 1][-1] in _ENDED or _BODY.search(keys[at - 1]):
        return False
    below = (place for place in range(at + 1, min(len(keys), at + 2 * _REACH + 1)) if place not in read)
    first = next(below, None)
    if first is not None and _WRITER.match(keys[first]) and width_of(keys[first]) < _TEXT_LEAST:
        first = next(below, None)
    indented = first is not None and bool(indents) and indents[first] >= _INDENT
    least = _INDENTED_LEAST if indented else _TEXT_LEAST if "年" not in keys[at] else _SURE_LEAST
    return first is not None and width_of(keys[first]) >= least and width_of(keys[at - 1]) <= _HEADLINE_WIDEST


def _stands_beside(at: int, read: dict[int, tuple[Piece, ...]], found: dict[int, Said]) -> bool:
    """Say whether a line that names a writer or a source stands right beside another that says such things."""
    near = [other for other in range(at - _REACH, at + _REACH + 1) if other in read and other != at]
    return any(other in found or read[other][0].said is not read[at][0].said for other in near)
