"""Lines that are nothing but a forecast: 今日临江 阴有小雨 8℃到14℃ 东北风3级.

**Source**: papers print the day's weather on one line beside the masthead, or between two articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# Sky, wind and heat, and what stands between them.
_TOLD = (
    r"(?:晴朗?|多云|阴|阵雨|雷阵雨|雨夹雪|[小中大暴]?到?[小中大暴]?[雨雪]|雾|霾|间|转|到|有|局部|"
    r"偏?[东西南北]{1,2}到?[东西南北]{0,2}风|微风|风力|风|\d{1,2}(?!\d)|[~—至-]|级|"
    r"最[高低]|气温|温度|℃|度|[,、;:]|\s|白天|夜间|今[日天晚夜]|明[日天])"
)
_WHERE = rf"(?:今[日天]|明[日天]|本市)?[{HAN}]{{0,4}}?[\s:]*(?:天气[\s:]*)?"
_FORECAST = compile_late(rf"(?=.*\d\s?(?:℃|度))(?=.*[晴云阴雨雪雾风]){_WHERE}{_TOLD}+")
_SKY = compile_late(rf"(?=.*(?:[晴云阴雨雪雾霾]|风|℃|度))(?:{_TOLD}|-)+")
_LABELLED = compile_late(
    r"(?:今[日天明]|今明[两二]?天|本[市埠])?(?:(?:天气|气象)(?:预报)?\s*:|气温[:\s]).*\d\s?(?:℃|°|度)"
)
_NAMED = compile_late(r"(?:今[日天晚]|明[日天]|今明[两二]?天|本[市埠])?天气(?:预报)?")
_WEATHER = compile_late(
    r"\d\s?(?:℃|度)(?=.*[晴云阴雨雪风雾])|[晴云阴雨雪风雾温].*\d\s?(?:℃|度)|\d\s?(?:℃|度)?\s?[~—至到-]\s?-?\d+\s?(?:℃|度)|(?:今日|明天|今天|本市)?天气[:预]|(?:晴|多云|阴|小雨|阵雨)(?:转|到)(?:晴|多云|阴|小雨|中雨|阵雨)"
)

# A day of somebody's diary: 三月九日 小雨, 5月3日 星期二 多云转晴.
_NUMBER = r"[\d〇零一二三四五六七八九十廿]"
_DIARY = compile_late(
    rf"(?:{_NUMBER}{{2,4}}年\s?)?{_NUMBER}{{1,3}}月{_NUMBER}{{1,3}}日\s+(?:(?:星期|周)[一二三四五六日天]\s+)?"
    r"(?:晴|多云|阴|[小中大暴阵雷]{0,2}[雨雪]|雾|霾|大风|风|霜|间|转|夹|到|有){1,5}"
)


def may_tell_weather(key: str) -> bool:
    """Say whether a folded line has a character that each has that tells or names the weather."""
    return "气" in key or "度" in key or "℃" in key or "转" in key or "到" in key


@lru_cache(maxsize=1024)
def is_forecast(key: str) -> bool:
    """Say whether a folded line tells where, what sky, what wind and how many degrees, and nothing else."""
    return ("℃" in key or "度" in key) and _FORECAST.fullmatch(key) is not None


def tells_sky(key: str) -> bool:
    """Say whether a folded line tells the sky, the wind or the heat, and nothing else: 多云转小雨."""
    return _SKY.fullmatch(key) is not None


def labels_weather(key: str) -> bool:
    """Say whether a folded line is a forecast behind its name: 今日天气：晴 17℃—25℃."""
    return _LABELLED.match(key) is not None and "。" not in key


def heads_forecast(key: str, below: Sequence[str]) -> bool:
    """Say whether a folded line names the weather and the one below alone tells it: 今日天气 / 晴 17℃—25℃."""
    named = _NAMED.fullmatch(key.replace(" ", "")) is not None
    return named and is_forecast(below[0]) and not any(map(names_weather, below[1:2]))


def names_weather(key: str) -> bool:
    """Say whether a folded line speaks of the sky and of degrees, or of 天气."""
    return _WEATHER.search(key) is not None


def opens_diary(key: str) -> bool:
    """Say whether a folded line is nothing but a day and its sky, as entries of a diary begin: 三月九日 小雨."""
    return "日" in key and _DIARY.fullmatch(key) is not None
