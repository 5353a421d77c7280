"""How words at the end of a text say where it was taken from: 据《…》, 新华社, 综合, a paper of another country.

**Source**: （据《…》）, （摘自《…》）, （新华社特稿）, （荷兰《科学周刊》） in dailies and digests.
"""

from __future__ import annotations

import re

from gazette.text.han import HAN
from gazette.text.words import is_place

PAPER = rf"(?:《[^》]+》|[{HAN}]{{2,10}}?(?:网|报|社|新闻|客户端|电视台|频道)|央视(?:新闻)?)"
_AGENCY = r"(?:新华社|中新社|中央社|中通社|新华网|人民网|央视新闻|中新网|人民日报)"
_FROM = re.compile(
    rf"(?:以上|本[版栏组](?:稿件|文字)?)?[均皆都]?(?:综合)?(?:据|[摘选转]自|转[载引]自?|原?载于?|(?:稿件)?来源[::/]|综合).{{0,6}}?{PAPER}(?:、{PAPER})*.{{0,12}}"
    rf"|{_AGENCY}(?:[{HAN}]{{0,8}}(?:\d{{1,2}}月)?\d{{1,2}}日)?(?:供本报)?(?:专[稿电]|微?特?稿|电讯?)?"
)
# Behind a whole sentence it may be shorter, or name whoever sent it in: (综合), (据市卫健委), (县农业局).
_FROM_SHORT = re.compile(
    rf"(?:本报)?综合(?:报[道导]|消息|整理)?|据[{HAN}]{{2,12}}(?:消息|报[道导]|发布)?|(?:稿件)?来源[::/]\s?[{HAN}]{{2,16}}"
)
# A paper of another country: (荷兰《科学周刊》).
_FOREIGN_PAPER = re.compile(rf"(?P<place>[{HAN}]{{2,5}})《[^》]{{2,12}}》(?:杂志|网站)?")


def names_source(words: str, *, ended: bool) -> bool:
    """Say whether folded words at the end of a text name its source; short ones do when a sentence ``ended``."""
    if _FROM.fullmatch(words):
        return True
    paper = _FOREIGN_PAPER.fullmatch(words) if ended else None
    return ended and (_FROM_SHORT.fullmatch(words) is not None or (paper is not None and is_place(paper["place"])))
