"""Boxes beside a report that say by their name what they are, in front of their text or above it: 小资料, 讣告.

**Source**: dailies since the 1980s. The name in brackets, between twin signs or behind a bullet opens the box's one
paragraph below the end of a report; where the report goes on below it, it is a paragraph of the report.
"""

from __future__ import annotations

from collections.abc import Mapping

from gazette.importer.authors import WITH_ROLE, author_grade
from gazette.importer.lines import Sheet, is_indent
from gazette.importer.marks import BULLETS
from gazette.importer.openers import find_opener
from gazette.importer.row_labels import read_opening
from gazette.importer.signed_lines import ends_text, is_display, is_prose
from gazette.importer.told import Label
from gazette.text.patterns import compile_late

_NAMES = compile_late(
    r"(?:新闻|相关|知识|背景|政策|资料|法律|法规)?链接|(?:新闻|事件|历史|资料)背景|背景(?:资料|新闻|知识)|(?:名词|术语|词语)解释"
    r"|小(?:资料|贴士|知识|档案|[辞词]典|常识|百科)|知识(?:窗|点|库|卡片?|延伸)|延伸阅读|相关(?:新闻|资料|报道|知识)|新闻(?:资料|延伸|[辞词]典|助读)"
)
# What serves readers in a paragraph of its own, also before a colon: 停电信息：…, 讣告：…; 停水：… is a row of several.
_SERVICES = compile_late(
    r"停[水电气](?:停[水电气])?(?:信息|通知|公告|预告|通告)|(?:停电|停水|供水|供电|公交|交通|天气|施工|检修)(?:信息|通知|通告)|讣告|讣闻|哀启"
    r"|(?:寻[人物车]|遗失|失物招领|招领|招[工租生聘]|征[文稿订婚]|迁址|搬迁|更名|更正)启事|更正(?:与致歉)?|重要更正|[影书剧棋]讯|电影预告|影院排片"
)
_FRAMES = f"【】〖〗[]〔〕<>《》〈〉「」『』()*#~—-·|: {BULLETS}"
_LONGEST, _LINES_MOST, _HEADS_MOST = 10, 24, 4


def names_note(key: str) -> bool:
    """Say whether a folded line is nothing but the name of a box beside a report, in any dress: ■知识窗."""
    return len(key) <= _LONGEST and _NAMES.fullmatch("".join(key.strip(_FRAMES).split())) is not None


def find_noted_boxes(sheet: Sheet) -> Mapping[int, Label]:
    """Return the lines of boxes whose name stands in front of their one paragraph, and names above, by their places."""
    told: dict[int, Label] = {}
    for at, line in enumerate(sheet.printed):
        if line.told is not None or not _begins(sheet, at):
            continue
        if names_note(line.key):
            below = _end_of_box(sheet, at)
            told |= {at: Label.NAME_OF_NOTE} if below > at and _ends(sheet, below) else {}
        elif _opens_note(line.key) and is_prose(sheet, at):
            end = _end_of_paragraph(sheet, at)
            if _ends(sheet, end):
                told |= dict.fromkeys(range(at, end), Label.INSIDE) | {at: Label.TITLED_ROW}
    return told


def _opens_note(key: str) -> bool:
    """Say whether a folded line opens with such a name, set off from its text by more than a colon."""
    opening = read_opening(key)
    if opening is None or not opening.text:
        return False
    if _SERVICES.fullmatch(opening.label):
        return bool(opening.left) or opening.part == ":"
    return bool(opening.left or opening.mark) and _NAMES.fullmatch(opening.label) is not None


def _begins(sheet: Sheet, at: int) -> bool:
    """Say whether a text has ended above a line, or nothing stands there that it may go on with."""
    return at == 0 or ends_text(sheet.printed[at - 1]) or not (is_prose(sheet, at - 1) or is_display(sheet, at - 1))


def _end_of_paragraph(sheet: Sheet, at: int) -> int:
    """Return where the paragraph that begins at a line ends."""
    lines = sheet.printed
    for place in range(at, min(len(lines) - 1, at + _LINES_MOST)):
        below = lines[place + 1]
        ended = lines[place].closed and (not sheet.full(place) or is_indent(below.indent))
        if below.gap or ended:
            return place + 1
    return len(lines)


def _end_of_box(sheet: Sheet, at: int) -> int:
    """Return where the text below a name ends, a title of its own above it or none: at a line of display type."""
    lines = sheet.printed
    first = at + 1
    while first < min(len(lines), at + _HEADS_MOST) and is_display(sheet, first):
        first += 1
    for place in range(first + 1, min(len(lines), first + _LINES_MOST)):
        if ends_text(lines[place - 1]) and is_display(sheet, place):
            return place
    return len(lines) if first < len(lines) <= first + _LINES_MOST else at


def _ends(sheet: Sheet, end: int) -> bool:
    """Say whether what stands below a box is the head of another item, and not how the report goes on."""
    lines = sheet.printed
    if end == len(lines) or _opens_note(lines[end].key):
        return True
    below = end
    while below < len(lines) and is_display(sheet, below):
        below += 1
    if not 0 < below - end <= _HEADS_MOST or below == len(lines):
        return False
    news = find_opener(lines[below].key) is not None or author_grade(lines[below].key) >= WITH_ROLE
    return news or below - end > 1 or lines[end].gap > sheet.paragraph_gap
