"""The name of a column in front of a headline on its own line: 大家谈　找零与鞠躬, 【大家谈】找零…, 大家谈｜找零….

**Source**: evening papers and weeklies of the 1980s on set a small column so; programs that read scans put wide blanks
between the two. Such a line is read as if it ended behind the name, as it does in most papers. One of two phrases,
一夜排队买表　身份证按斤称, is a headline.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.importer.closers import read_names
from gazette.importer.marks import AUTHOR_MARKS, BULLETS
from gazette.importer.printed_lines import find_below
from gazette.importer.series import STANDING, names_series, sounds_like_column, tighten, uncount
from gazette.text.han import HAN, is_han
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_printed_name
from gazette.text.widths import fold, width_of
from gazette.text.words import is_common_word

# Which instalment of a column it is, as printed.
_NUMBER = r"[一二三四五六七八九十百\d０-９]{1,4}"
_COUNT = (
    rf"(?:\s?[①-⑳⑴-⒇Ⅰ-Ⅻ]|\s?[(（\[［〔【]{_NUMBER}[)）\]］〕】]|[·\s]?之[一二三四五六七八九十]{{1,3}}"
    rf"|[·・\s]{{0,2}}[(（]?总?第{_NUMBER}期[)）]?|\s?(?:NO|No|VOL|Vol)\.?\s?\d{{1,4}}"
    rf"|\s?[(（【][上中下][篇集]?[)）】]|[·・]第{_NUMBER}[篇站回讲辑集])?"
)
# Two blanks or an ideographic one: between characters of a name or a headline there is one at most.
_FRONTED = compile_late(
    rf"\s*(?:[{BULLETS}☆◇]\s?)?(?P<column>[{HAN}“”·](?:\s?[{HAN}“”·]){{1,8}}?){_COUNT}(?P<gap>\s{{2,}}|\u3000)(?P<title>\S.*\S)\s*"
)
_MAY_BE = compile_late(r"\S(?:\s\s|\u3000)\s*\S")
# What stands behind the name of a page or a column and is no headline: its number, a date, who edits, rows.
_NO_TITLE = compile_late(
    r"^[(\[<【]?第.{1,5}[讲期版课回篇集章页]|^[(\[【]?[\d一二三四五六七八九十]+[)\]】]?$|\d{4}年|星期|\d月\d|责任?编|编辑|[版组]$|电话|热线"
    r"|[。;]$|摄影?$|^[文图]/|^新华社|^本报|[讯電电]$|^之[一二三四五六七八九十]"
)
# Marks of a verb: what only sounds like a column is a phrase then, 高考上了红榜.
_VERB = compile_late(r"[了着过把被将得]")
# A name in a frame, between two marks of one kind, or before a bar; behind it the headline.
_DRESSED = compile_late(
    rf"\s*(?P<dress>[【〔［\[〈〖<＜]\s?(?P<framed>[{HAN}](?:\s?[{HAN}“”·]){{1,9}}){_COUNT}[】〕］\]〉〗>＞]"
    rf"|(?P<twin>[·■★☆◆◇●○□◎※*＊~～#＃｜|丨])(?P<twinned>[{HAN}](?:\s?[{HAN}]){{1,9}})(?P=twin)"
    rf"|[{BULLETS}]?\s?(?P<barred>[{HAN}](?:\s?[{HAN}“”]){{1,7}}){_COUNT}\s?(?:[｜|丨┃/／»→▶►▎]|[>＞]{{1,2}})"
    rf"|[{BULLETS}]\s?(?P<marked>[{HAN}](?:\s?[{HAN}“”]){{1,7}}?){_COUNT}(?:\s|[:：]|—{{1,2}}|[·・])(?=\S)"
    rf"|(?P<named>[{HAN}](?:\s?[{HAN}“”]){{1,7}}?){_COUNT}\s?(?:[:：]|—{{1,2}}|[·・]|(?<=[期\d)）])\s))\s*"
    r"(?P<title>\S.*\S)\s*"
)
_DRESSES = compile_late(r"[】〕］\]〉〗>＞·■★☆◆◇●○□◎※*＊~～#＃｜|丨┃/／»→▶►▎:：—・▍▲期]")
_SET_OFF = compile_late(r"[】〕］\]〉〗>＞·■★☆◆◇●○□◎※*＊~～#＃｜|丨┃/／»→▶►▎:：—・]")
_BEGINS_TEXT = compile_late(r"\s*(?:\s{2}|\u3000|[（(]?(?:本[报刊]|新华社|记者|通讯员))")
_NO_COLUMN = compile_late(
    r"[组漫]?图[文片集]?|图说|[视音]频|直播|海报|本报讯|.*[讯電电]|[作记]者|摄影|责编|编辑|来源|通讯员|.*日"
)
_PHRASE_GAP = compile_late(r"\s{2,}|\u3000")
_SHORT = 2  # characters: 健康：… and 声音：… are headlines
_NARROWEST, _WIDEST, _LONGEST, _TEXT_LEAST, _WRITER_WIDEST = 4.0, 26.0, 42, 14.0, 12.0


def find_fronted_columns(text: str) -> tuple[int, ...]:
    """Return where in a page text the last white space stands that parts the name of a column from a headline.

    **Shape**: in order; only headlines right above a text or its writer. **Units**: code points from 0.
    """
    return tuple(_find(text.split("\n")))


def find_dressed_columns(text: str) -> Iterator[int]:
    """Yield where in a page text a headline begins behind the name of a column in a frame, or before a bar.

    One name is a column's, also one that none is known by, in a frame that no other line of the page begins with.
    """
    lines, offset = text.split("\n"), 0
    for index, line in enumerate(lines):
        if len(line) <= _LONGEST and _DRESSES.search(line):
            match = _DRESSED.fullmatch(line)
            if match and _is_dressed(match, lines, index):
                yield offset + match.start("title")
        offset += len(line) + 1


def _is_dressed(match: re.Match[str], lines: Sequence[str], index: int) -> bool:
    line = match.string
    called = match["framed"] or match["twinned"] or match["barred"] or match["marked"] or match["named"]
    name = tighten(fold(called)).replace(" ", "")
    title = fold(match["title"])
    if not _NARROWEST <= width_of(title) <= _WIDEST or _NO_TITLE.search(title) or sum(map(is_han, title)) < _NARROWEST:
        return False
    if _NO_COLUMN.fullmatch(name) or _SET_OFF.search(title) or is_printed_name(title) or title[0] in ",。、:)的":
        return False
    if not (_is_signed(lines, index) or (_heads_text(lines, index) and _BEGINS_TEXT.match(find_below(lines, index)))):
        return False
    alike = sum(each.lstrip().startswith(match["dress"][0]) for each in lines)
    known = names_series(name) or STANDING.fullmatch(name) is not None
    if match["marked"] or match["named"]:
        apart = fold(line[match.end("marked" if match["marked"] else "named") : match.start("title")]).isspace()
        return known and ((match["marked"] and apart) or (len(name) > _SHORT and not is_common_word(name)))
    return known or sounds_like_column(name) or (alike == 1 and match["barred"] is None)


def _find(lines: list[str]) -> Iterator[int]:
    offset = 0
    for index, line in enumerate(lines):
        if len(line) <= _LONGEST and _MAY_BE.search(line):
            match = _FRONTED.fullmatch(line)
            if match and _names_both(match, signed=_is_signed(lines, index)) and _heads_text(lines, index):
                yield offset + match.end("gap") - 1
        offset += len(line) + 1


def _names_both(match: re.Match[str], *, signed: bool) -> bool:
    """Say whether a line is the name of a column and a headline.

    What only sounds like the name of a column needs a writer below.
    """
    column, title = tighten(fold(match["column"])), fold(match["title"])
    width = width_of(title)
    if not _NARROWEST <= width <= _WIDEST or _NO_TITLE.search(title) or sum(map(is_han, title)) < _NARROWEST:
        return False
    if is_printed_name(title) or read_names(title, 0, len(title)) or _PHRASE_GAP.search(match["title"]):
        return False
    counted = tighten(fold(match.string[match.start("column") : match.start("gap")]))
    if names_series(column) or STANDING.fullmatch(column) or uncount(counted) != counted:  # 走读长江·第三篇
        return True
    return signed and sounds_like_column(column) and len(column) != len(title) and _VERB.search(column) is None


def _is_signed(lines: Sequence[str], index: int) -> bool:
    """Say whether a writer stands right below a line."""
    below = fold(find_below(lines, index)).strip(AUTHOR_MARKS)
    return 0 < width_of(below) <= _WRITER_WIDEST and bool(read_names(below, 0, len(below)))


def _heads_text(lines: Sequence[str], index: int) -> bool:
    """Say whether a writer or a text stands below a line, blank lines aside."""
    below = find_below(lines, index)
    if _is_signed(lines, index):
        return True
    return width_of(below.strip()) >= _TEXT_LEAST and (len(below) > _LONGEST or not _PHRASE_GAP.search(below.strip()))
