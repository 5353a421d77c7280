"""Page furniture: the words and lines of mastheads, and the facts an issue keeps of them.

**Source**: mastheads of dailies: Chinese and pinyin title, 国内统一连续出版物号 CN…, 邮发代号,
第12345期, 今日8版, date with weekday and lunar date; what an issue must print (GB/T 9999, CN numbers).
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.series import is_dressed_series
from gazette.text.dates import DAY, MONTH, YEAR, close_up, reads_backwards
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# An address, once; text that goes on right behind it makes a sentence of the line: http://www.a.cn今起发售车票.
_ADDRESS = (
    r"(?:https?://(?:www\.)?|www\.)(?![!-~]*[”’]?"
    r"(?!\w{2,6}[::]|国内|邮[发政箱]|热线|新闻热|[电電][话話]|官方|微[信博]|[第总]|星期|零售|[今本][日期].{1,3}版|[订广]|客户端)"
    rf"[{HAN}]{{2}})"
)
# A day of the week, but in no phrase, which a headline has, and no folio: 我市聘请星期日工程师.
_SPOKEN = (
    rf"(?<=[{HAN}])(?<![日号历年月期版份分元角报初廿卅〇一二三四五六七八九十])星期[一二三四五六日天]"
    rf"(?=[{HAN}]{{2}})(?![农夏阴旧]历|第|总|[今本][日期]|出版|零售|[晴阴多小大中]|[{HAN}]{{0,2}}刊)"
)
_DAY_OF_WEEK = rf"(?!{_SPOKEN})星期[一二三四五六日天]"
_PUBLISHING = compile_late(
    r"(?:国内)?统一(?:连续出版物|刊)号|\bCN\s?\d\d\s?[—-]\s?\d{4}|邮[发政]代号|报刊代号|邮政编码|国内邮发|国外代号|今日\s*[\d一二三四五六七八九十]+\s*版|本期\s*[\d一二三四五六七八九十]+\s*版|"
    rf"(?:总|第)\s*[\d〇零一二三四五六七八九十百千]+\s*[期号](?!.{{0,2}}(?:文件|台|令|公告))|[农夏阴旧]历(?=[{HAN}]{{0,4}}[年正一二三四五六七八九十腊冬])|(?:主管|主办|出版)(?:单位)?[::]|(?:主管|主办|编印|内部刊物|内部资料)(?=\s|$)|(?:报社|集团|传媒)出版|零售(?=价|每|[:\s\d]|[〇零一二三四五六七八九十两]+[元角分])|"
    rf"(?:每份|定价|订价|全年订价|零售价)[::]?.{{0,8}}[元角分]|机关报|创刊|社长[::]|总编辑?[::]|编辑出版|社址|广告经营许可|印刷厂?[::]?|{_ADDRESS}|"
    r"(?:新闻|投稿|读者|爆料|监督|发行|广告|投诉)?(?:热线|电话|邮箱|传真|微信号?|QQ群?|二维码|客户端)(?:[::]|\s?[\d(]|(?<!热线)$|\s)|E-?mail|报业集团|网址|日期[::]|"
    + _DAY_OF_WEEK
)
# One of these stands in each of them.
SIGNS = "CQitw今代价份传关刊刷办印历号售团址媒微总料星期热版码社端管统订许话辑邮"
_SIGN = compile_late(f"[{SIGNS}]")
# What stands in the masthead of a front page and in no folio: who publishes, the paper's number, how many pages today.
_FRONT = compile_late(
    r"(?:出版物|刊)号|\bCN\s?\d\d|代号|机关报|主[管办]|"
    r"[今本][日天期](?:出版|出纸)?\s*[\d〇一二三四五六七八九十两]+\s*大?[版张]"
)
_OFFERED = compile_late(
    r"(?:招[展商租聘生]|参展|[订售购]票|订[购货]|购房|报名|咨询|预[约订]|[联聯][系络絡]|售后|挂号|急救|洽[谈談])(?:热线|[电電][话話]|邮箱|传真|方式|地址)"
)
_WEEKDAY = compile_late(
    rf"(?!{_SPOKEN})(?:星\s?期\s?|周)[一二三四五六日天]|\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_TITLE = compile_late(
    rf"[{HAN}\s·]{{2,14}}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|导报|画报|农报|工人报|青年报|教育报|都市报|工商报|法制报|法治报|电视报|消息报|信息报|经济报|科技报|文艺报|文学报|文汇报|新闻|新报|公报|邮报|周刊|导刊|月刊|画刊|文摘|通讯|报)(?:\s*[(\[]?[{HAN}]{{1,4}}版[)\]]?)?"
)
# What a paper is called in English, behind its name: 港岛财经日报 HK Island Economic Daily.
_ENGLISH_NAME = compile_late(rf"(?<=[{HAN}])\s+(?:[A-Z][A-Za-z'.&-]*\s?){{2,6}}$")
_PINYIN = compile_late(r"[A-ZÜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙ][A-Za-zÜüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'’ ·&.-]{5,60}")
_BY = "By"  # who wrote an English text below its headline: By Li Ming
_DATED = compile_late(r"[日期周./-]|[a-zA-Z],? \d")  # one of these is in every date and weekday
# A writer says in what part of the day it was, too: 11月28日夜.
_DATE_ALONE = compile_late(
    rf"(?:{YEAR}\s?年\s?)?{MONTH}\s?月\s?{DAY}\s?日(?:(?:[深午]夜|[清凌]?晨|夜|晚|午后|傍晚)$)?|\d{{4}}[-./]\d\d?[-./]\d\d?"
)
# A letter, digit or character that stands in none of these: what has one is no date alone.
_IN_NO_DATE = compile_late(r"[^\W\dA-Za-zſ〇○零一二三四五六七八九十廿卅正元年月日星期周天深午夜清凌晨晚后傍]")
# When and where a text was written, below it: 一九五五年六月于麻坡, 1979年5月4日夜写于北京.
_WRITTEN = compile_late(
    rf"(?!.*(?:了|召开|举行|[开成][幕工业立]|[出毕去][生业世])){YEAR}\s?年\s?(?P<part>{MONTH}\s?月(?:\s?{DAY}\s?日|[上中下]旬)?|[春夏秋冬][日夜末]?)?"
    rf"[晨午晚夜深]{{0,2}},?\s?(?:(?:[写作草稿记寄改]|初稿|改定)[于在]|(?(part)于|(?!)))[{HAN}]{{2,10}}"
)
OWN_NAME = compile_late(rf"[{HAN}]{{2,8}}[报報刊]\s+")
_TITLE_LONGEST, _PLAIN_LONGEST = 12, 7
_NO_PAPERS = ("捷报", "喜报", "预报", "海报", "汇报", "情报")
_ORNAMENT = compile_late(rf"(?:[^\w{HAN}。,、;:!?“”\"]|_)+|囗")


def is_title_of_paper(key: str) -> bool:
    """Say whether a folded line may be the name of a newspaper, spaced out or not, alone or before its English one."""
    key = _ENGLISH_NAME.sub("", key) if key[-1:].isascii() else key
    bare = key.replace(" ", "")
    if not _TITLE.fullmatch(key) or len(bare) > _TITLE_LONGEST or bare.endswith(_NO_PAPERS):
        return False
    return (
        len(bare) <= _PLAIN_LONGEST
        or not bare.endswith("报")
        or bool(re.search(r"(?:[日晚早晨时商周快导画农]|工人|青年|都市|法[制治]|教育)报$", bare))
    )


def names_paper(key: str) -> bool:
    """Say whether a folded folio begins with the name of the paper."""
    return OWN_NAME.match(key) is not None


def is_pinyin(key: str) -> bool:
    """Say whether a folded line is a title in Latin letters, as mastheads carry it in pinyin."""
    words = key.split()
    capital = all(word[0].isupper() for word in words if word[0].isalpha())
    return capital and words[0] != _BY and _PINYIN.fullmatch(key) is not None


@lru_cache(maxsize=1024)  # asked of a line by whatever looks where the text begins or ends
def count_publishing_words(key: str) -> int:
    """Return how many words of a masthead or folio a folded line holds."""
    if _SIGN.search(key) is None or calls_for_others(key) or ("期" in key and is_dressed_series(key)):
        return 0
    return len(_PUBLISHING.findall(key))


def tells_front_page(key: str) -> bool:
    """Say whether a folded line on top of a page holds what only the front page prints."""
    return _FRONT.search(key) is not None


def calls_for_others(key: str) -> bool:
    """Say whether a folded line begins with where to call for what others offer, which no paper's own number is."""
    return _OFFERED.match(key) is not None


def has_weekday(key: str) -> bool:
    """Say whether a folded line names a day of the week."""
    named = "周" in key or "星" in key or "day" in key.lower()
    return named and _WEEKDAY.search(key) is not None


def is_date_line(key: str) -> bool:
    """Say whether a folded line holds a date and nothing that makes a sentence of it."""
    if "年" in key[:8] and _WRITTEN.fullmatch(key):
        return True
    key = close_up(key)
    key = key[::-1] if reads_backwards(key) else key
    if not _DATED.search(key) or _IN_NO_DATE.search(key) is not None:
        return False
    rest = _WEEKDAY.sub("", _DATE_ALONE.sub("", key, count=1))
    return rest != key and len(re.sub(r"[\s\W]", "", rest)) == 0


def is_ornament(key: str) -> bool:
    """Say whether a folded line has no letter, digit or stop: a rule, stars, arrows, an empty box (囗)."""
    return bool(_ORNAMENT.fullmatch(key))
