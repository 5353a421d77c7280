"""Writers behind a title on its own line without a mark: 渡口的灯　李长河, 多一点较真精神（田文）.

**Source**: supplements and pages of opinion set a column of short pieces so. One such line could be two phrases
(铁路建设 展宏图) or somebody's post (市水利局 康宁); where others of the page are plain, so is it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from gazette.importer.closers import REMARK, read_names
from gazette.importer.people import AS_ROLE, ROLE
from gazette.importer.posted_writers import POST
from gazette.importer.printed_lines import find_above
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, shows_surname
from gazette.text.widths import fold, width_of
from gazette.text.words import is_common_word, is_place

_GAPPED = compile_late(
    rf"\s*(?P<title>\S(?:.*?\S)??)(?P<gap>\s+)(?!.*摄)(?P<who>[{HAN}]{{2,4}}|[{HAN}]\s{{1,3}}[{HAN}](?:\s{{1,3}}[{HAN}])?)"
)
_BRACKETED = compile_late(rf"\s*(?P<title>\S[^()]*?)(?P<gap>)\s?\((?P<who>[{HAN}\s]{{2,14}})\)")
_MAY_BE = compile_late(r"\S\s+\S(?:\S{1,3}|\s{1,3}\S(?:\s{1,3}\S)?)\s*$|[)）]\s*$")
# Lines of other kinds: folios, rows of lists and tables, prizes, dates, heads of reports, where somebody works, art.
_NO_TITLE = compile_late(
    rf"[。,;、:/]|\d{{4}}年|星期|[版页]|\d月|[日奖名队组]$|\s[\d.,]+%?$|[.…]{{2}}|^[\d\W]+$|[局所处科系股]$|[县市区镇乡村厂]$|责任?编|热线|电话"
    rf"|^[^{HAN}\w“‘《『「]|{ROLE}|[讯电]$|本[报刊]|(?:书法|摄影|[油国版年漫壁木]画|篆刻|木刻|剪纸|速写|素描|插图|题图|歌曲|相声)$"
    r"|\((?:摄影|[中国]{1,2}画|[油版漫年]画|(?:水印)?木刻|剪纸|书法|篆刻|速写|素描|水[彩粉墨]画?|雕塑|根雕)\)$"
)
# What somebody is: 挡车工, 船老大; a title may end so, too (修表匠).
_CALLING = compile_late(r"[者员工师长生兵民手匠大医问任]$|(?:主持|发言|负责)人$")
# What a bracket says of a piece: 散文, 外一首, 木刻, 化名.
_OF_PIECE = compile_late(r"[首诗歌文曲画刻赋词则章集录讲谜戏剧话之]")
_ENDED = compile_late(r"[。…][”』」)]*$|(?:,.*|.{14})[!?][”』」)]*$")
_FURNITURE = compile_late(r"\d\s?[月版]|星期|第.{1,3}版|责任?编")
_PAUSE = compile_late(r"[,。;!?、:]\s*$")
_PLAIN = compile_late(rf"[{HAN}]{{3,13}}[,。!?;]?")  # a line of verse
_VERSE_LINES = 3
_NARROWEST, _WIDEST, _LONGEST = 2.0, 22.0, 40
_TEXT_LEAST, _VERSE_LEAST = 14.0, 4.0
_WIDE_GAP = 3


class Writer(NamedTuple):
    """Where in a page text a title ends and the writer behind it begins. **Units**: code points from 0."""

    end: int
    name: int


class _Found(NamedTuple):
    """A writer, and whether the line says by itself that it is one."""

    writer: Writer
    sure: bool


def find_bare_writers(text: str) -> tuple[Writer, ...]:
    """Return the writers whom titles of a page text name on their own lines, no mark before them.

    **Shape**: in order; only titles right above a text, and none where no line is plainly one by itself.
    """
    found = tuple(_find_all(text.split("\n")))
    apart = [each for each in found if each.writer.name - each.writer.end > 1]  # two such lines are a habit
    return tuple(each.writer for each in found) if len(apart) > 1 or any(each.sure for each in found) else ()


def may_sign(who: str) -> bool:
    """Say whether folded words in brackets behind a title or below it may be a name, a pen name too: 听雨."""
    if not 1 < len(who) < 4 or is_common_word(who) or is_place(who):  # noqa: PLR2004
        return False
    return is_name(who) or not (REMARK.search(who) or _OF_PIECE.search(who))


def _find_all(lines: Sequence[str]) -> Iterator[_Found]:
    offset = 0
    for index, line in enumerate(lines):
        if len(line) <= _LONGEST and _MAY_BE.search(line):
            key = fold(line.rstrip())
            match = _GAPPED.fullmatch(key) or _BRACKETED.fullmatch(key)
            if match and _names_piece(match) and _heads_text(lines, index, apart=len(match["gap"]) > 1):
                end = offset + match.end("title")
                yield _Found(Writer(end, offset + match.end("gap")), _is_sure(lines, index, match))
        offset += len(line) + 1


def _names_piece(match: re.Match[str]) -> bool:
    """Say whether a line is a title and what may be a name."""
    title, who = match["title"], match["who"].replace(" ", "")
    narrow = width_of(title) < _NARROWEST and len(match["gap"]) < _WIDE_GAP
    if narrow or width_of(title) > _WIDEST or _NO_TITLE.search(title) or POST.search(title):
        return False
    if any(len(gap) >= len(match["gap"]) > 0 for gap in re.findall(r"\s+", title)) or is_place(title):
        return False
    plain = title.replace(" ", "")
    if is_name(plain) and not (plain != title and len(match["gap"]) >= _WIDE_GAP and is_common_word(plain)):
        return False  # 高玉昆　贺兰, 谭必友（利川）; 黄　昏　　　宋铁城 is a title and a name
    if match["gap"]:
        posted = read_names(match.string, match.start("title"), len(match.string))
        return is_name(who) and not (is_place(who) or any(named.role != (0, 0) for named in posted))
    return may_sign(who) or _is_reporter(match)


def _is_reporter(match: re.Match[str]) -> bool:
    """Say whether the bracket names people with what they are for the paper: （本报记者 康宁）."""
    return AS_ROLE.match(match["who"]) is not None and bool(read_names(match.string, *match.span("who")))


def _is_sure(lines: Sequence[str], index: int, match: re.Match[str]) -> bool:
    """Say whether a line is a title and its writer whatever else stands on the page.

    It stands below the end of a text. Behind a narrow gap a surname must show who it is; behind one space, one of two
    phrases of one length is nobody.
    """
    who = match["who"].replace(" ", "")
    if not _begins(lines, index):
        return False
    if not match["gap"]:
        return not may_sign(who) or is_name(who) or who[0] in ("阿", who[1])
    if _CALLING.search(match["title"]):
        return False
    if len(match["gap"]) >= _WIDE_GAP:
        return not is_common_word(who)
    phrases = len(match["gap"]) == 1 and len(who) == len(match["title"])
    return shows_surname(who) and not phrases


def _begins(lines: Sequence[str], index: int) -> bool:
    """Say whether nothing that a line may go on with stands above it: a text that ended, or the head of the page."""
    above = find_above(lines, index)
    key = fold(above).strip()
    return _ENDED.search(key) is not None or _FURNITURE.search(key) is not None


def _heads_text(lines: Sequence[str], index: int, *, apart: bool) -> bool:
    """Say whether text or verse stands below a line, blank lines aside; verse without stops below one set ``apart``."""
    below = [line.strip() for line in lines[index + 1 : index + 8] if line.strip()][:3]
    if not below:
        return False
    if apart and len(below) == _VERSE_LINES and all(_PLAIN.fullmatch(fold(line)) for line in below):
        return True
    below = below[:2]
    verse = len(below) > 1 and all(_PAUSE.search(fold(line)) and width_of(line) >= _VERSE_LEAST for line in below)
    return verse or width_of(below[0]) >= _TEXT_LEAST
