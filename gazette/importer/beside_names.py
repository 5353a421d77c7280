"""What the head of a page prints beside the page's number and name: its day, how many pages there are, what it costs.

**Source**: folios of dailies: none of 今日48版, A叠32版 B叠16版, 全份五叠40版, 第26期　16版　0.70元, 八开四版,
14℃—23℃ and 1995年4月 28 tells which page it is.
"""

from __future__ import annotations

import re

from gazette.importer.folios import mend_digits
from gazette.text.dates import find_dates
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SOME = r"[\d一二三四五六七八九十两]{1,3}"
_ERA = "(?:公元|西元|西历|公历|国历|佛历|中华民国|民国|[农夏阴旧]历)?"
_SPELLED = "[〇○零一二三四五六七八九十廿卅]"
# How many pages or sheets the issue has, by sections too, and how large these are.
_PAGES = rf"{_SOME}\s?大?[版页张]半?"
_COUNT = (
    rf"(?:今[日天]|本[报刊期日]|共|全份|每[期份])(?:本[报刊])?(?:出版|出纸|特刊|专刊|增刊|号外|共|发行)*\s?(?:"
    rf"(?:[A-H]叠\s?{_SOME}\s?版[\s,、+]*)+|(?:(?:对|{_SOME})开)?\s?(?:{_SOME}叠)?\s?{_PAGES}(?:\s?{_SOME}大?[张版])?)"
    rf"|(?:[A-H]叠\s?{_SOME}\s?版[\s,、+]*){{2,}}|(?:对|{_SOME})开\s?{_PAGES}|{_SOME}叠\s?{_SOME}\s?版"
    rf"|(?<=期)\s+{_SOME}\s?版(?=\s+[\d.]+元)"
)
_WEEKDAY = (
    rf"逢?(?:(?<![{HAN}])|(?<=[日年月逢历]))(?:星\s?期\s?|周)[一二三四五六日天]刊?"
    r"|\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b,?"
)
_CYCLE = r"(?:岁次)?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]\s?年?\s?)?"
_LUNAR = rf"{_CYCLE}[闰正冬腊一二三四五六七八九十]{{1,3}}月{_SPELLED[:-1]}初]{{1,3}}日?"
_DAY = compile_late(
    rf"{_ERA}\s?(?:\d|{_SPELLED}){{2,5}}\s?年(?:\s?(?:\d|{_SPELLED}|元){{1,3}}\s?月"
    rf"(?:\s?(?:\d|{_SPELLED}){{1,3}}(?:\s?[日号]|(?=\s*(?:星期|周))))?)?"
    rf"|\d{{4}}\s?[-./]\s?\d{{1,2}}\s?[-./]\s?\d{{1,2}}|(?<!\d)\d{{2}}/\d{{2}}/\d{{2}}(?!\d)"
    rf"|{_ERA}\s?(?:\d|{_SPELLED}){{1,3}}\s?月\s?(?:\d|{_SPELLED}){{1,3}}\s?日|{_WEEKDAY}|{_LUNAR}|\d{{1,2}}:\d{{2}}(?::\d{{2}})?"
)
_NUMBERED = compile_late(
    rf"{_COUNT}|\(?(?:总第|总|第|复刊第?)\s?[\d〇○零一二三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾佰仟]+\s?[期号辑集]\)?"
    rf"|每?逢?[周旬月]?[\d一二三四五六七八九十、]{{1,9}}日?出[版刊]|每月.{{1,9}}出[版刊]"
    r"|代号\s?:?\s?[A-Z]?\d{1,3}(?:\s?[—-]\s?[\d×]{1,4})?|\bCN\s?[\d×]{2}\s?[—-]\s?[\d×]{3,4}\S*|准印证\S*"
    r"|[\d一二三四五六七八九十.]+\s?[元角分](?=\s|$)|[—-]?\d{1,2}\s?(?:℃|°C?|度)?\s?[—~至-]\s?[—-]?\d{1,2}\s?(?:℃|°|度)"
)


def blank(form: re.Pattern[str], key: str) -> str:
    """Return a folded line with white space for all that has a form, column for column."""
    return form.sub(lambda match: " " * len(match[0]), key)


def blank_counts(key: str) -> str:
    """Return a folded line with white space for its days, how many pages there are, which issue it is, its price."""
    mended = mend_digits(key)
    for day in find_dates(mended):
        mended = f"{mended[: day.start]}{' ' * (day.end - day.start)}{mended[day.end :]}"
    blanked = blank(_DAY, mended)
    return blank(_NUMBERED, "".join(" " if now == " " else key[at] for at, now in enumerate(blanked)))
