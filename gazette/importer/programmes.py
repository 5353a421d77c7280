"""Rows of programmes: an hour and what is on then, the day above such rows, the channel between them.

**Source**: television pages print 18:30 体育之窗 below 周一(23日); some a channel or a day before the hour, a channel
above its own rows（湖州电视台（9频道））, and a day on which nothing is on（29日　（检修机器））.
"""

from __future__ import annotations

from collections.abc import Sequence

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_AT = r"(?:\d{1,2}[:∶]\d{2}|(?:十[一二]?|[一二三四五六七八九])时(?:正|半|[二三四五]?十?五?分)?)"
_HOUR = compile_late(
    rf"(?:(?:[{HAN}]{{1,8}}台|\d{{1,2}}日|(?:星期|周)[一二三四五六日天])\s+)?{_AT}(?:\s?[—~-]\s?\d{{1,2}}[:∶]\d{{2}})?\s+\S"
)
_DAY = compile_late(
    r"(?:(?:星期|周)[一二三四五六日天](?:\s?\(?(?:\d{1,2}月)?\d{1,2}日\)?)?|(?:\d{1,2}月)?\d{1,2}日\s?\(?(?:星期|周)[一二三四五六日天]\)?"
    r"|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日\s?\(?(?:星期|周)[一二三四五六日天]\)?)"
)
_CHANNEL = compile_late(
    rf"[{HAN}]{{2,10}}(?:台|卫视|频道|有线(?!电视))[一二三四\d]?套?(?:\([^()]{{1,8}}\))?|[{HAN}]{{2,6}}(?<!第)[一二三四五六七八]套(?:\([^()]{{1,8}}\))?|\d{{1,2}}日\s+\([^()]{{2,16}}\)"
)
_ON_DAY = compile_late(rf"(?:星期|周)[一二三四五六日天]\s+{_AT}\s+[{HAN}《]")
_PROGRAMME = compile_late(rf"[{HAN}\d·“”()一二三四]{{2,14}}节目(?:表|预告|单)?")
# Why nothing is on: 下午检修机器，没有节目.
_OFF = compile_late(
    r"\(?(?:[上下]午|全天|白天|[早晚]间)?[^。:;]{0,8}(?:检修|维修|停[机播]|无节目|没有节目|节目暂停)[^。:;]{0,10}\)?"
)


def tells_hour(key: str) -> bool:
    """Say whether a folded line begins with an hour, a channel or a day before it or not, and what is on then."""
    return (":" in key or "∶" in key or "时" in key) and _HOUR.match(key) is not None


def names_day(key: str) -> bool:
    """Say whether a folded line is a day of the week and nothing else, its date with it or not."""
    return _DAY.fullmatch(key) is not None


def find_days(keys: Sequence[str]) -> frozenset[int]:
    """Return the places of folded lines that name a day right above an hour and what is on, or above a channel's.

    So are those that say what is on at which hour of a day of the week: 星期一 18:45 清河新闻.
    """
    return frozenset(
        at
        for at, key in enumerate(keys)
        if (names_day(key) and _heads_hours(*keys[at + 1 : at + 3])) or _ON_DAY.match(key)
    )


def stands_below_channel(above: str) -> bool:
    """Say whether a folded line is what a programme is called, so that the day right below it is no folio's."""
    return _PROGRAMME.fullmatch(above) is not None or _CHANNEL.fullmatch(above) is not None


def _heads_hours(first: str = "", second: str = "") -> bool:
    return tells_hour(first) or (is_row_without_hour(first) and tells_hour(second))


def is_row_without_hour(key: str) -> bool:
    """Say whether a folded line is a channel, or why nothing is on, a day before it or not."""
    return _CHANNEL.fullmatch(key) is not None or _OFF.fullmatch(key) is not None
