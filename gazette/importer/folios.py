"""Folios (报眉): which page a line says it is, by number and name, and lines that point to other pages (导读).

**Source**: folios of dailies: page number, page name (版名), date with weekday, the paper's name, in any order.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.furniture import count_publishing_words, has_weekday, is_title_of_paper
from gazette.importer.sections import SECTION
from gazette.importer.turned_lines import read_way
from gazette.text.almanac import locate_lunar_day
from gazette.text.dates import DAY, MONTH, find_dates
from gazette.text.han import HAN
from gazette.text.numerals import RINGED, parse_number
from gazette.text.patterns import compile_late

_PAGE_NUMBER = compile_late(
    # a number alone may stand behind a square: ■04
    rf"(?:第?\s*{SECTION}?\s*(?P<n>0?\d{{1,3}}|[〇○零]?[一二三四五六七八九十]{{1,3}}|[{RINGED}])(?:、[\d一二三四五六七八九十]{{1,3}})?\s*版(?![式面次名]))|版次\s?:\s?{SECTION}?(?P<n7>0?\d{{1,2}})|^·\s?(?P<n8>\d{{1,2}})\s?·"
    rf"|(?:^|\s){SECTION}(?P<n5>\d{{1,2}})(?=\s|$|·[{HAN}])|^[■□●◆]?\s?[A-Da-d]?\s?(?P<n2>0?\d{{1,2}})(?![年月日号时点]|/\d)(?=\s|$|[{HAN}·|/])|(?:^|\s|[|·■□●◆]){SECTION}?(?P<n3>0?\d{{1,2}})$|(?i:page|p\.?)\s*(?P<n4>\d{{1,3}})"
    r"|(?:^|\s)第\s?(?P<n6>\d{1,2}|[一二三四五六七八九十]{1,3})\s?页(?=\s|$)"
)
_LATIN, _MARKS = compile_late(r"[A-Za-z]{3}"), 2  # of a folio: one may stand in any sentence
# How many pages there are today: 今日8版, 今日特刊100版. Papers with a hundred pages say so; hardly one numbers them.
_COUNTS, _COUNT_REACH, _HUNDRED = (
    compile_late(r"(?:今日|本[期日]|今天|共)\s*(?:出版?|出纸|特刊|专刊|增刊|号外)?\s*$"),
    6,
    100,
)
_PAGE_NAME = compile_late(
    r"(?:今日|本地|综合|国内|国际|地方|城市|县区|乡镇|时政|经济|财经|社会|民生|文化|体育|教育|健康|法治|理论|评论|科技|农业|三农|生活|文艺|人文|热点|深度|便民|消费)*·?"
    r"(?:要闻|新闻|综合|时政|经济|财经|产经|社会|民生|副刊|文化|体育|教育|健康|法治|理论|评论|广告|公告|专题|专版|特刊|国际|国内|视点|周刊|时讯|资讯|科技|农业|生活|文艺|天下|关注|读书|文摘|港闻|服务)(?:版|周刊|新闻)?|\W*[A-Da-d]?\d{1,3}\W*"
)
_INDEX = compile_late(
    r"^[^。]{4,28}?(?<!\d)[\s.…·(/—▶→]+(?:第|见|详见)?\s?[A-Da-d]?\d{1,2}\s?版?[)\]]?$|^[^。]{4,28}?[\s.…·(/—▶→]+(?:详?见)?(?:第[一二三四五六七八九十]{1,3}|[①-⑳])版[)\]]?$|^[◆◇■□▲△●○★☆►▶◎※·]?\s?第?(?:[A-Da-d]?\d{1,2}|[①-⑳])版[:\s][^。]{4,30}$|[^。]{4,24}(?:详?见|→|▶)?第?[A-Da-d]?\d{1,2}版[)\]]?$"
)
# What such a line ends in where no digit ends it, and how near its head 版 stands in one that begins with it.
_INDEX_ENDS, _INDEX_HEAD = "版)]", 6
# A pointer below a headline on the front page.
_SEE = compile_late(
    r"(?:相关)?(?:报道|内容|新闻|全文)?(?:详见|详细报道见|报道见|刊|见|→)\s?(?:今日|本报)?第?[A-Da-d]?[\d一二三四五六七八九十①-⑳]{1,3}[版—-]?(?:[\d]{1,2}版)?"
)
# Goods and their price: a headline in an index is longer, and no bracket closes it.
_PRICED = compile_late(rf"(?:[{HAN}]{{1,6}}|[{HAN}A-Za-z\d]{{1,8}}\([^()]{{1,10}}\))[\s:]+\d{{1,2}}")
# The paper's own title, which a folio may set in title marks, and what its supplement is called.
_OWN_TITLE = compile_late(rf"《[{HAN}·\s]{{2,14}}[报刊報]》|副刊\s*《[{HAN}]{{2,6}}》")
_BARE_NUMBER = compile_late(r"(?:(?<=\s)|(?<=\())[A-Da-d]?0?(?P<n>\d{1,2})(?=[\s)]|$)")
# A page's name and its number without a space: 02要闻, 要闻02, ③综合新闻.
_SOLID_PAGE = compile_late(
    rf"(?:[A-Da-d]?0?\d{{1,2}}|[①-⑯])(?P<after>[{HAN}]{{2,6}})|(?P<before>[{HAN}]{{2,6}})[A-Da-d]?0\d"
)
# Numbers drawn and scores: no folio has three of them in a row but for its date.
_NUMBERS = compile_late(r"(?:\s\d{1,2}(?=\s|$)){3}")
_SENTENCE_MARK = compile_late(r"[。《》“”?!;]")
_MONTH_AND_DAY = compile_late(rf"{MONTH}月\s?{DAY}日")
_PARTS_PAGE = compile_late(r"[\s|·/●■◆★▪•()]+")
_PAGE_ITSELF = compile_late(rf"第?{SECTION}?\d{{1,3}}版?|第?(?:[〇○零]?[一二三四五六七八九十]{{1,3}}|[{RINGED}])版")
_PAGE_AND_NAME = compile_late(
    rf"[{HAN}·\s]{{0,8}}第?\s?{SECTION}?\d{{1,3}}\s?版|第?{SECTION}?[\d〇○零一二三四五六七八九十{RINGED}]{{1,3}}\s?版[{HAN}·|\s]{{0,10}}"
)
# A number in a ring before the paper's title and the day, and nothing else: ②　理工校讯　1985年9月10日.
_RINGED_FOLIO = compile_late(rf"[{RINGED}]\s+[{HAN}\s]{{2,16}}\s(?P<day>[\d{HAN}/.—-]{{8,12}})(?:\s+星期.)?")
# Papers of several sheets: 第二张第一页 经济·航运, 第一版　今日三大张, 今日出纸一张半　零售一毫.
_NUMERAL = r"[\d一二三四五六七八九十两]{1,3}"
_OF_SHEETS = compile_late(
    rf"第\s?{_NUMERAL}\s?张[\s,]*第\s?{_NUMERAL}\s?[版页](?:[\s·]+[{HAN}·]{{2,10}})?"
    rf"|第\s?{_NUMERAL}\s?页(?:\s+[{HAN}·]{{2,8}})?"
    rf"|(?:第?{_NUMERAL}[版页]\s+)?[今本][日天期](?:出版?|出?纸|共)?[{HAN}]{{0,2}}?{_NUMERAL}大?张半?(?:\s+(?:零售|每份).{{1,8}})?"
)
_NAMED_PAGE = compile_late(rf"(?!.*[出改再初绝正盗原旧新翻首排制拼])[{HAN}]{{2,4}}版")  # 本埠版, 马来亚版
# One of these stands in whatever says which page it is.
_NUMBERS_PAGE = compile_late(r"[\d版①-⑯张页]")
# A double page: B2—B3, 二、三版, 第4-5版; figures alone are a score.
_TWO_PAGES = compile_late(
    rf"{SECTION}\d{{1,2}}\s?[—~、/-]\s?{SECTION}?\d{{1,2}}版?|第?(?:\d{{1,2}}\s?[—~、/-]\s?\d{{1,2}}|[一二三四五六七八九十]{{1,3}}[—~、/-][一二三四五六七八九十]{{1,3}})\s?版"
)
_ENGLISH_PAGE = compile_late(r"[(|·— -]*(?:page|p\.)\s?\d{1,3}[)|·— -]*", re.IGNORECASE)  # on a page in English: Page 3
# When and where something is held, a row of its notice: 时间：3月18日（周六）上午9时.
_HELD = compile_late(
    rf"(?:(?!出版|印刷|发行|付印|开印|截稿)[{HAN}]{{0,4}}(?:时间|地点)|(?:截止|报名|征集|活动|展出|演出|考试|举办|培训)日期)\s?:"
)
# Whose death a notice tells, with the day in both calendars: 陈公讳荣昌府君痛于公元一九五八年九月四日(夏历七月廿一日).
_MOURNS = compile_late(r"府君|夫人|[公母翁]讳|先[父母考妣严慈]|寿终|逝世|病故|[痛恸]于|出殡|大殓|成服")


# When somebody is there, and nothing comes out.
_RANGE_OF_DAYS = compile_late(
    r"(?<!每)(?:周|星期)[一二三四五六日天]\s?[至到—~-]\s?(?:周|星期)?[一二三四五六日天](?![^\s]{0,2}出[版刊])\D{0,6}\d{1,2}\s?(?:[—~:至到-]|时|点)"
)


def is_folio(key: str) -> bool:
    """Say whether a folded line is a folio: two of date, weekday, page number and publishing words, and short."""
    key = read_way(key)
    key = _OWN_TITLE.sub("", key) if "《" in key else key
    if len(key) > 110 or _SENTENCE_MARK.search(key) or _HELD.match(key) or _MOURNS.search(key):  # noqa: PLR2004  # the longest dated mastheads are one line
        return False
    key = mend_digits(key)
    if ("," in key or _NUMBERS.search(key)) and not has_weekday(key):
        return False
    if _RANGE_OF_DAYS.search(key):
        return False  # 周一至周五 8—12 时
    date = bool(find_dates(key)) or _MONTH_AND_DAY.search(key) is not None or locate_lunar_day(key) is not None
    titled = " " in key and any(is_title_of_paper(word) for word in key.split())
    marks = date + has_weekday(key) + titled + min(_MARKS, count_publishing_words(key))
    numbered = _PAGE_NUMBER.search(key) or _RINGED_FOLIO.fullmatch(key)
    return marks >= _MARKS or (marks == _MARKS - 1 and numbered is not None)


def find_page_number(key: str) -> tuple[int, int, int] | None:
    """Return the page number of a folio with its place in the folded line: number, start, end."""
    key = blank_english_days(key)
    for match in _PAGE_NUMBER.finditer(key):
        if "日" in match[0] or _COUNTS.search(key, max(0, match.start() - _COUNT_REACH), match.start()):
            continue
        number = parse_number(next(each for each in match.groupdict().values() if each))
        if number and (number < _HUNDRED or (number < 2 * _HUNDRED and "第" in match[0])):
            return number, match.start(), match.end()
    return _find_bare_number(key)


def blank_english_days(key: str) -> str:
    """Return a folded line with days in English as white space, column for column: Tuesday 8 May 2012."""
    if not _LATIN.search(key):
        return key
    for day in find_dates(key):
        if _LATIN.search(key, day.start, day.end):
            key = f"{key[: day.start]}{' ' * (day.end - day.start)}{key[day.end :]}"
    return key


def _find_bare_number(key: str) -> tuple[int, int, int] | None:
    """Return a number that stands by itself inside a line that is also dated: 某报 2 生产 2012年8月1日 星期三."""
    if not find_dates(mend_digits(key)):
        return None
    match = _BARE_NUMBER.search(blank_english_days(key))
    return (int(match["n"]), match.start(), match.end()) if match and int(match["n"]) else None


def mend_digits(key: str) -> str:
    """Return a folded line with letters that were misread for digits beside digits read as these, column for column."""
    if not ("O" in key or "o" in key or "l" in key or "I" in key):
        return key
    zeros = re.sub(r"(?<=\d)[Oo](?=[\dOo年月日])|(?<=[年月])[Oo](?=\d)", "0", key)
    return re.sub(r"(?<=\d)[lI](?=[\d年月日])|(?<=[年月])[lI](?=[\d月日])", "1", zeros)


def names_page(key: str) -> bool:
    """Say whether a folded line says which page it is and little else: 要闻 03版, 第二版."""
    if _NUMBERS_PAGE.search(key) is None or "日" in re.sub("日报|今日|本日", "", key):
        return False
    if _OF_SHEETS.fullmatch(key) or _NAMED_PAGE.fullmatch(key) or _TWO_PAGES.fullmatch(key):
        return True
    words = [word for word in _PARTS_PAGE.split(key) if word]
    if len(words) == 1 and (solid := _SOLID_PAGE.fullmatch(words[0])):
        words = [solid["before"] or solid["after"], "1"]
    numbers = [word for word in words if _PAGE_ITSELF.fullmatch(word)]
    rest = [word for word in words if word not in numbers]
    rest = ["".join(rest)] if rest and all(len(word) == 1 for word in rest) else rest  # spaced out: 要 闻 01
    if len(numbers) == 1 and all(is_page_name(word) or is_title_of_paper(word) for word in rest):
        return True
    return _PAGE_AND_NAME.fullmatch(key) is not None or _ENGLISH_PAGE.fullmatch(key) is not None


@lru_cache(maxsize=1024)  # asked of a line by half a dozen rules, and of its neighbours
def points_elsewhere(key: str) -> bool:
    """Say whether a folded line is one of an index (导读): a headline and the page that it stands on."""
    if not (key[-1:].isdecimal() or key[-1:] in _INDEX_ENDS or "版" in key[:_INDEX_HEAD]):
        return bool(_SEE.fullmatch(key))
    if _PRICED.fullmatch(key) or _ENGLISH_PAGE.fullmatch(key):
        return bool(_SEE.fullmatch(key))
    return bool(_SEE.fullmatch(key)) or bool(_INDEX.search(key))


def is_page_name(key: str) -> bool:
    """Say whether a folded line may be the name of a page (版名), or a piece of a folio."""
    return bool(_PAGE_NAME.fullmatch(key))
