"""Heads of reports that say where a report comes from, and no day: 【台北讯】, (大阪电), (波士顿特约通讯), ●溪湖讯.

**Source**: papers of Taiwan, of the south seas and of America; the north of China about 1950.
"""

from __future__ import annotations

from gazette.importer.filed import Opener
from gazette.importer.people import ROLE
from gazette.text.dates import DAY, MONTH
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import is_place, simplify

_BRACKETED = compile_late(
    rf"[(\[【]\s*(?P<place>(?!本)[{HAN}]{{2,4}}?)"
    r"(?:(?P<source>(?:特[约派])?通讯|[航特]讯|[特专]稿)|(?P<special>专[讯电])|讯|电)\s*[)\]】]\s*"
)
# With its day, right above whoever sent it: 临塘6月4日专电(记者 林一舟).
_DAYED = compile_late(
    rf"(?P<place>(?!本)[{HAN}]{{2,4}})(?P<date>(?:{MONTH}月)?{DAY}日)[专特]?电\s*(?=[(\[【]\s*{ROLE})"
)
# What only a place stands before, known or not.
_SENT = ("特约通讯", "特派通讯", "航讯")
# Nothing parts it from the text.
_BARE = compile_late(rf"(?P<place>[{HAN}]{{2}})讯(?=[{HAN}\d“])")
# What stands before 讯 and is no place: what a report is of, whose it is, who gives it.
_NO_PLACE = compile_late(
    r"(?:综合|专|特|航|又|[昨今外]|财经|经济|金融|股市|地产|工商|市场|马经|体育|法[庭院]|教育|文化|科技|影[视剧]|娱乐|航运|交通"
    r"|卫生|气象|农业|民生|要闻|国际|全国|各地|海外|侨[社团]|商会|警方|消防|记者|社团|妇女|青年|路透|法新|美联|合众|塔斯|共同"
    r"|新华|中央|中新|韩联|德新|彭博|新闻)\w*|.*[报社网台处局部会厂校院团界快线日停来去闪充用发供输节触致回唁贺急通]"
)


def names_place(words: str) -> bool:
    """Say whether what stands before 讯 or 电 in the head of a report is where it comes from, known or not: 员林."""
    plain = simplify(words)
    return is_place(plain) or _NO_PLACE.fullmatch(plain) is None


def find_placed(key: str) -> Opener | None:
    """Return where the report of a folded line comes from, in brackets, and what it is called; or from when it is."""
    dayed = _DAYED.match(key)
    if dayed is not None and names_place(dayed["place"]):
        return Opener((0, 0), dayed.span("place"), dayed.span("date"), (), dayed.end())
    match = _BRACKETED.match(key)
    if match is None:
        return None
    source = match.span("source") if match["source"] else (0, 0)
    known = match["special"] or (match["source"] and match["source"] not in _SENT)
    named = is_place if known else names_place
    return Opener(source, match.span("place"), (0, 0), (), match.end()) if named(match["place"]) else None


def find_placed_bare(key: str) -> Opener | None:
    """Return where a brief comes from that a known place and 讯 open, and nothing behind them: 溪湖讯糖厂开工."""
    match = _BARE.match(key)
    if match is None or not is_place(match["place"]):
        return None
    return Opener((0, 0), match.span("place"), (0, 0), (), match.end())
