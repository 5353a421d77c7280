"""Rows that name who told a text and who wrote it down: 余奶奶口述 孙女余可记录, 阿豆（六岁）说 妈妈记, 采访/整理 小川.

**Source**: memoirs, recipes, talks and children's verse in small papers and supplements, where neither needs the
surname that a byline has: one is a grandmother or a monk, the other a grandchild or a lay brother.
"""

from __future__ import annotations

import re

from gazette.importer.people import ROLE, Named
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word

_TELLS = r"口述|讲述|自述|忆述|回忆|讲授|开示|主讲|口授|传授|受访|(?<!小)[讲述说唱]"
_WRITES = r"搜集整理|采访整理|整理|记录|笔录|笔记|笔受|记述|录音|执笔|代笔|采访|采录|采写|撰文|编写|[记录写]"
_KIN = (
    r"(?:外?孙[女子]?|女儿|儿子|儿媳|女婿|妻子|丈夫|老伴|侄[女子儿]|[妈爸]{2}|[爷奶]{2}|[外阿][公婆]|父亲|母亲|姥[姥爷]"
    r"|姐姐|哥哥|妹妹|弟弟|邻居|学生|弟子|徒弟|老师)"
)
_ORDER = r"(?:居士|法师|师父|师太|道长|长老|和尚|上人|牧师|神父|阿訇)"
_NAME = rf"[{HAN}]{{2,4}}?|[{HAN}]\s[{HAN}]"
_WHO = (
    rf"(?:(?P<post>{ROLE}|{_KIN}(?=[{HAN}])|{_ORDER}|志愿者)\s?)?(?P<name>{_NAME})(?P<order>{_ORDER})?"
    r"(?:\((?P<said>[^()]{2,8})\))?"
)
_TOLD = compile_late(rf"{_WHO}\s?(?P<did>{_TELLS})(?:[\s、,/]+|$)")
_WROTE = compile_late(rf"{_WHO}\s?(?P<did>{_WRITES})(?:[\s、,/]+|$)")
# The deeds before the names: 受访 田小禾 采访 小 磊. One who did two things is named behind both: 采访/整理 小 川.
_DEED = r"(?:口述|讲述|自述|主讲|受访|对话|采访|整理|记录|笔录|执笔|撰文|采写)(?:者|人)?"
_LABELLED = compile_late(rf"(?P<did>{_DEED})\s?[:/]?\s+(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])(?:\s+|$)")
_BOTH = compile_late(rf"(?P<did>{_DEED}\s?[/、·&]\s?{_DEED})\s?[:/]?\s*(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s[{HAN}])")
# Who belongs to an order, behind a whole name: 江采莲居士.
_ORDERED = compile_late(rf"(?P<name>[{HAN}]{{3}})(?P<order>居士|法师|道长|牧师|神父|阿訇)")
_ONLY_KIN = compile_late(_KIN)
_CALLED = compile_late(rf"[阿小老][{HAN}]")
# A line that tells and writes nothing is asked no further.
_SIGN = compile_late(r"[述讲说唱忆示授访录记写理文笔士师长父訇]")
_NOBODY = (0, 0)
_TWO = 2


def read_dictated(key: str) -> tuple[Named, ...]:
    """Return who told and who wrote down, in this order, where a folded line names them and nothing else.

    A whole name before what its bearer is in an order names a writer, too: 江采莲居士.
    **Shape**: empty, or two people and more; one where somebody did both, or belongs to an order.
    """
    if _SIGN.search(key) is None:
        return ()
    ordered = _ORDERED.fullmatch(key)
    if ordered is not None and is_name(ordered["name"]):
        return (Named(ordered.span("order"), ordered.span("name")),)
    both = _BOTH.fullmatch(key)
    if both is not None:
        return () if is_common_word(_plain(both["name"])) else (Named(both.span("did"), both.span("name")),)
    return _read_labelled(key) or _read_told(key)


def _read_labelled(key: str) -> tuple[Named, ...]:
    people: list[Named] = []
    position = 0
    while match := _LABELLED.match(key, position):
        if is_common_word(_plain(match["name"])):
            return ()
        people.append(Named(match.span("did"), match.span("name")))
        position = match.end()
    return tuple(people) if position == len(key) and len(people) >= _TWO else ()


def _read_told(key: str) -> tuple[Named, ...]:
    told = _TOLD.match(key)
    wrote = _WROTE.fullmatch(key, told.end()) if told else None
    if told is None or wrote is None or told.end() == told.end("did"):
        return ()
    pair = (told, wrote)
    short = any(len(match["did"]) == 1 for match in pair)
    named = [_is_named(match) for match in pair]
    if not any(named) or (short and not all(named[i] or _is_kin(match) for i, match in enumerate(pair))):
        return ()  # 干部讲 群众记 is a headline
    if any(is_common_word(_plain(match["name"])) and not (_is_told(match) or _is_kin(match)) for match in pair):
        return ()
    return tuple(_name(match) for match in pair)


def _name(match: re.Match[str]) -> Named:
    """Return whom a part of the row names, with what they are before what they did."""
    for group in ("post", "order", "said", "did"):
        if match[group]:
            return Named(match.span(group), match.span("name"))
    return Named(_NOBODY, match.span("name"))


def _is_named(match: re.Match[str]) -> bool:
    """Say whether a part of the row surely names one person: by surname, post, age, or what everybody calls them."""
    name = _plain(match["name"])
    return _is_told(match) or (not _is_kin(match) and (is_name(name) or _CALLED.fullmatch(name) is not None))


def _is_told(match: re.Match[str]) -> bool:
    """Say whether a post or an age stands beside the name."""
    return bool(match["post"] or match["order"] or match["said"])


def _is_kin(match: re.Match[str]) -> bool:
    return _ONLY_KIN.fullmatch(match["name"]) is not None


def _plain(name: str) -> str:
    return name.replace(" ", "")
