"""Whose a picture is, as web pages and magazines dress it: 图｜张三, 张三·摄, 〈张三摄〉, 图据某报, Photo: 张三.

**Source**: WeChat pages and papers of the mainland since 2010 set bars and dots where dailies set a stroke; papers of
Hong Kong and Taiwan put ◎ before 攝影 and angle brackets around it.
"""

from __future__ import annotations

import re

from gazette.importer.marks import BULLETS
from gazette.importer.owners import is_owner_line
from gazette.importer.people import scan_people
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_common_word

STROKES = "/:|丨·︱│┃"
_OPEN = rf"[{BULLETS}—*\s]{{0,4}}[(\[【〈〖“]?\s?"
_CLOSE = r"\s?[)\]】〉〗”]?"
_LABEL = (
    r"(?:本[文版])?(?:摄\s{0,4}影(?:报[道导])?|摄(?=\s?[/:|])|拍\s?摄|航拍|图\s{0,2}片(?:来源|提供)?|照片|相片|供图|图"
    r"|(?i:photos?(?:\sby)?|pic))"
)
# What it is, then who: a stroke, a bar or a blank between the two. Who wrote, or set the page, stands in neither.
_ALSO = r"(?!.*(?:^|[\s/|丨])[撰图]?文(?=[\s/:|丨])|图\s?/\s?文|.*(?:编辑|设计|校对|文字|制图|美编))"
_LABELLED = compile_late(
    rf"{_ALSO}{_OPEN}{_LABEL}(?:\s{{0,2}}[{STROKES}]\s{{0,2}}|\s{{1,4}})(?P<who>[^。,:;!?()\[\]]{{2,30}}?){_CLOSE}"
)
# Who, then what they did.
_TRAILED = compile_late(
    rf"{_ALSO}{_OPEN}(?P<who>[^。,:;!?()\[\]]{{2,30}}?)\s{{0,2}}"
    rf"(?:[{STROKES}]\s{{0,2}}(?:摄影?(?:报[道导])?|供?图)|摄影?|拍摄){_CLOSE}"
)
# Stills, archives, agencies, and who gave it without a name: 视频截图, 本报资料, 新华社稿, 由受访者提供, 学校供图.
_GIVER = (
    r"(?:受访(?:者|人|单位|企业|对象)|采访对象|主办(?:方|单位)|校方|学校|医院|警方|消防|家属|当事人|剧组|馆方|店家|企业"
    r"|社区|街道)"
)
_KEPT = (
    r"(?:网络|视频|电视|监控|画面|直播)截图|本[报刊](?:资料|图片)|(?:无人机|航拍|影像|历史)(?:照片|图片|资料)"
    r"|(?:新华|中新|法新|路透|美联|共同|塔斯|中央|合众)社(?:传真)?(?:(?<![(\[【].{3})稿|照片|图片)|(?:路透|法新|美联|新华)(?:图片?|照片)"
    rf"|由?{_GIVER}(?:供图?|提供|供稿)"
)
# Where it is from, and archives that name nobody.
_FROM = compile_late(
    rf"{_OPEN}(?:图(?:片|像)?(?:据|源(?:[于自]|(?=\s?[:/|])|(?=网))|取自|来[自源])\s?[{STROKES}]?\s?(?![此说称])[{HAN}\w@《》“”·\-]{{2,16}}"
    rf"|(?:图片?)?来源\s?[{STROKES}]\s?(?:视觉中国|图虫(?:创意)?|新华社|中新社|人民视觉|东方IC|VCG)"
    rf"|VCG|CFP|IC\s?photo|图虫(?:创意|网)?|Getty(?:\sImages)?|视觉中国|东方IC|{_KEPT}){_CLOSE}",
    re.IGNORECASE,
)
_SIGN, _LONGEST = compile_late(r"[图摄拍照相源视VvGgPp供提稿资I]"), 40  # one is in any of these
_NAMED = compile_late(_OPEN + _LABEL + rf"(?:\s{{0,2}}[{STROKES}]\s{{0,2}}|\s{{1,4}})")


def is_dressed_credit(key: str) -> bool:
    """Say whether a folded line, or what stands behind a caption's last sentence, is such a credit and nothing else."""
    if len(key) > _LONGEST or _SIGN.search(key) is None:
        return False
    if _FROM.fullmatch(key) or is_owner_line(key):
        return True
    match = _LABELLED.fullmatch(key) or _TRAILED.fullmatch(key)
    if match is None:
        return False
    who = match["who"].strip()
    people, end = scan_people(who)
    return bool(people) and end >= len(who) and not (len(people) == 1 and is_common_word(who))


def find_dressed_name(key: str, start: int, end: int) -> int:
    """Return where the name begins behind such a label, ``start`` where there is none."""
    match = _NAMED.match(key, start, end)
    return match.end() if match is not None and match.end() < end and scan_people(key, match.end(), end)[0] else start
