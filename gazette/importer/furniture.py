"""Page furniture: mastheads, folio lines, staff lines, and the facts an issue keeps of them.

**Source**: mastheads and folios of dailies: Chinese and pinyin title, 国内统一连续出版物号 CN…, 邮发代号,
第12345期, 今日8版, date with weekday and lunar date; what an issue must print (GB/T 9999, CN numbers).
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.importer.sections import SECTION
from gazette.text.almanac import locate_lunar_day
from gazette.text.dates import DAY, MONTH, YEAR, find_dates
from gazette.text.han import HAN
from gazette.text.numerals import NUMERAL, RINGED, parse_number

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
_PUBLISHING = re.compile(
    r"(?:国内)?统一(?:连续出版物|刊)号|\bCN\s?\d\d\s?[—-]\s?\d{4}|邮[发政]代号|报刊代号|邮政编码|国内邮发|国外代号|今日\s*[\d一二三四五六七八九十]+\s*版|本期\s*[\d一二三四五六七八九十]+\s*版|"
    rf"(?:总|第)\s*[\d〇零一二三四五六七八九十百千]+\s*[期号](?!.{{0,2}}(?:文件|台|令|公告))|[农夏阴旧]历(?=[{HAN}]{{0,4}}[年正一二三四五六七八九十腊冬])|(?:主管|主办|出版)(?:单位)?[::]|(?:主管|主办|编印|内部刊物|内部资料)(?=\s|$)|(?:报社|集团|传媒)出版|零售(?=价|每|[:\s\d]|[〇零一二三四五六七八九十两]+[元角分])|"
    rf"(?:每份|定价|订价|全年订价|零售价)[::]?.{{0,8}}[元角分]|机关报|创刊|社长[::]|总编辑?[::]|编辑出版|社址|广告经营许可|印刷厂?[::]?|{_ADDRESS}|"
    r"(?:新闻|投稿|读者|爆料|监督|发行|广告|投诉)?(?:热线|电话|邮箱|传真|微信号?|QQ群?|二维码|客户端)(?:[::]|\s?[\d(]|(?<!热线)$|\s)|E-?mail|报业集团|网址|日期[::]|"
    + _DAY_OF_WEEK
)
# What stands in the masthead of a front page and in no folio: who publishes, the paper's number, how many pages today.
_FRONT = re.compile(
    r"(?:出版物|刊)号|\bCN\s?\d\d|代号|机关报|主[管办]|"
    r"[今本][日天期](?:出版|出纸)?\s*[\d〇一二三四五六七八九十两]+\s*大?[版张]"
)
_OFFERED = re.compile(
    r"(?:招[展商租聘生]|参展|[订售购]票|订[购货]|购房|报名|咨询|预[约订]|[联聯][系络絡]|售后|挂号|急救|洽[谈談])(?:热线|[电電][话話]|邮箱|传真|方式|地址)"
)
_STAFF = re.compile(
    r"(?:第?[一二三四五六七八九十\d]{1,3}版\s?|本版|本期|今日|本日|当[班日]|轮值|版面|值班|执行|责任|首席|视觉|美术|图片|文字|见习|一审|二审|三审|统筹|策划|主编|副)?(?:总监制|出品|执编|编审|主审|监印|责任编辑|[責责]任[編编][輯辑]|[編编][輯辑]|主\s?[編编]|总?值班(?=[::])|校[對对]|[採采][訪访]主任|(?:总编室|编辑部|新闻部|采编部|夜编部)主任|承印|督印人?|責編|责编|责校|编辑|主编|总编辑?|编委|主任|版式(?:设计|编辑)?|美编|校对|检校|校检|审校|校审|审签|签发|审读|组版|排版|制图|"
    rf"设计|美术编辑|视觉|终审|初审|复审|[一二三][审读]|审核|监制|统筹|策划|电子信箱|电子邮箱|邮箱|电话|热线)\s*(?:[::/|⊙◎]|\s(?=[{HAN}]))"
)
_LEADING_DATE = re.compile(r"(?:\d{1,2}\s+)?\d{4}年\d{1,2}月\d{1,2}日\s*(?:(?:星期|周)[一二三四五六日天]\s*)?(?=\S)")
# Who drew what stands on the page, before its other makers: 插图 陈步云 校对 温小燕.
_DRAWN = re.compile(
    r"(?:插图|题图|题花|篆刻|刊头|组稿)[:\s]"
    rf"(?:[{HAN}]{{2,3}}|[{HAN}] [{HAN}])\s+(?=[{HAN}])"
)
# Where to write for the page, before those who made it: 投稿电话:2417 责任编辑:于 淼.
_CALLED = re.compile(r"(?:投稿|联系|编辑部|本版)?(?:电话|热线|邮箱|信箱):\s?[\w@.()—-]+\s+")
_STAFF_WORD = re.compile(
    r"(?:责任(?:编辑|校对|美编|版式)|责编|执编|责校|(?:图片|文字|图文|版面|美术)编辑|图编|文编|(?:副?总)?编辑|(?:执行|常务|副)?主编|编委|版[式面]设计|版式编辑|版[式面]|美术编辑|美编|校对|检校|校检|审校|审读|组版|排版|制图|设计|视觉|终审|初审|复审|[一二三][审读]|值班(?:主任|总编|编委|领导|主编)|带班领导|核稿|审稿|审核|审签|签发|[编主]审|校审|总编(?!室|辑)|总监制|出品|监制|统筹|策划)"
)
STAFF_POST = _STAFF_WORD.pattern
_PAGE_NUMBER = re.compile(
    # a number alone may stand behind a square: ■04
    rf"(?:第?\s*{SECTION}?\s*(?P<n>0?\d{{1,3}}|[一二三四五六七八九十]{{1,3}}|[{RINGED}])(?:、[\d一二三四五六七八九十]{{1,3}})?\s*版(?![式面次名]))|版次\s?:\s?{SECTION}?(?P<n7>0?\d{{1,2}})|^·\s?(?P<n8>\d{{1,2}})\s?·"
    rf"|(?:^|\s){SECTION}(?P<n5>\d{{1,2}})(?=\s|$|·[{HAN}])|^[■□●◆]?\s?[A-Da-d]?\s?(?P<n2>0?\d{{1,2}})(?![年月日号时点]|/\d)(?=\s|$|[{HAN}·|/])|(?:^|\s|[|·■□●◆]){SECTION}?(?P<n3>0?\d{{1,2}})$|(?i:page|p\.?)\s*(?P<n4>\d{{1,3}})"
    r"|(?:^|\s)第\s?(?P<n6>\d{1,2}|[一二三四五六七八九十]{1,3})\s?页(?=\s|$)"
)
_WEEKDAY = re.compile(
    rf"(?!{_SPOKEN})(?:星\s?期\s?|周)[一二三四五六日天]|\b(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b"
)
_TITLE = re.compile(
    rf"[{HAN}\s·]{{2,14}}(?:日报|晚报|早报|晨报|时报|商报|周报|快报|导报|画报|农报|工人报|青年报|教育报|都市报|工商报|法制报|法治报|电视报|消息报|信息报|经济报|科技报|文艺报|文学报|文汇报|新闻|新报|公报|邮报|周刊|导刊|月刊|画刊|文摘|通讯|报)(?:\s*[(\[]?[{HAN}]{{1,4}}版[)\]]?)?"
)
# What a paper is called in English, behind its name: 港岛财经日报 HK Island Economic Daily.
_ENGLISH_NAME = re.compile(rf"(?<=[{HAN}])\s+(?:[A-Z][A-Za-z'.&-]*\s?){{2,6}}$")
_PINYIN = re.compile(r"[A-ZÜĀÁǍÀĒÉĚÈĪÍǏÌŌÓǑÒŪÚǓÙ][A-Za-zÜüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ'’ ·&.-]{5,60}")
_BY = "By"  # who wrote an English text below its headline: By Li Ming
_DATED = re.compile(r"[日期周./-]|[a-zA-Z],? \d")  # one of these is in every date and weekday
# A writer says in what part of the day it was, too: 11月28日夜.
_DATE_ALONE = re.compile(
    rf"(?:{YEAR}\s?年\s?)?{MONTH}\s?月\s?{DAY}\s?日(?:(?:[深午]夜|[清凌]?晨|夜|晚|午后|傍晚)$)?|\d{{4}}[-./]\d\d?[-./]\d\d?"
)
# When and where a text was written, below it: 一九五五年六月于麻坡, 1979年5月4日夜写于北京.
_WRITTEN = re.compile(
    rf"(?!.*(?:了|召开|举行|[开成][幕工业立]|[出毕去][生业世])){YEAR}\s?年\s?(?P<part>{MONTH}\s?月(?:\s?{DAY}\s?日|[上中下]旬)?|[春夏秋冬][日夜末]?)?"
    rf"[晨午晚夜深]{{0,2}},?\s?(?:(?:[写作草稿记寄改]|初稿|改定)[于在]|(?(part)于|(?!)))[{HAN}]{{2,10}}"
)
_ISSUE_NUMBER = re.compile(r"(?:总第|第|总)\s*(?P<n>[\d〇零一二三四五六七八九十百千万]{2,12})\s*[期号]")
# How many pages there are today: 今日8版, 今日特刊100版. Papers with a hundred pages say so; hardly one numbers them.
_LATIN = re.compile(r"[A-Za-z]{3}")
_COUNTS, _COUNT_REACH, _HUNDRED = (
    re.compile(r"(?:今日|本[期日]|今天|共)\s*(?:出版?|出纸|特刊|专刊|增刊|号外)?\s*$"),
    6,
    100,
)
_PAGE_COUNT = re.compile(
    rf"(?:今日|本[期日]|今天|共|对开|四开)\s*(?:出版?|出纸|特刊|专刊|增刊|号外|共|[一二三四]开)?\s*(?P<n>{NUMERAL})\s*[版页张](?P<sheet>)"
)
_PAGE_NAME = re.compile(
    r"(?:今日|本地|综合|国内|国际|地方|城市|县区|乡镇|时政|经济|财经|社会|民生|文化|体育|教育|健康|法治|理论|评论|科技|农业|三农|生活|文艺|人文|热点|深度|便民|消费)*·?"
    r"(?:要闻|新闻|综合|时政|经济|财经|产经|社会|民生|副刊|文化|体育|教育|健康|法治|理论|评论|广告|公告|专题|专版|特刊|国际|国内|视点|周刊|时讯|资讯|科技|农业|生活|文艺|天下|关注|读书|文摘|港闻|服务)(?:版|周刊|新闻)?|\W*[A-Da-d]?\d{1,3}\W*"
)
_INDEX = re.compile(
    r"^[^。]{4,28}?(?<!\d)[\s.…·(/—▶→]+(?:第|见|详见)?\s?[A-Da-d]?\d{1,2}\s?版?[)\]]?$|^[^。]{4,28}?[\s.…·(/—▶→]+(?:详?见)?(?:第[一二三四五六七八九十]{1,3}|[①-⑳])版[)\]]?$|^[◆◇■□▲△●○★☆►▶◎※·]?\s?第?(?:[A-Da-d]?\d{1,2}|[①-⑳])版[:\s][^。]{4,30}$|[^。]{4,24}(?:详?见|→|▶)?第?[A-Da-d]?\d{1,2}版[)\]]?$"
)
# What such a line ends in where no digit ends it, and how near its head 版 stands in one that begins with it.
_INDEX_ENDS, _INDEX_HEAD = "版)]", 6
# A pointer below a headline on the front page.
_SEE = re.compile(
    r"(?:相关)?(?:报道|内容|新闻|全文)?(?:详见|详细报道见|报道见|刊|见|→)\s?(?:今日|本报)?第?[A-Da-d]?[\d一二三四五六七八九十①-⑳]{1,3}[版—-]?(?:[\d]{1,2}版)?"
)
# Goods and their price: a headline in an index is longer, and no bracket closes it.
_PRICED = re.compile(rf"(?:[{HAN}]{{1,6}}|[{HAN}A-Za-z\d]{{1,8}}\([^()]{{1,10}}\))[\s:]+\d{{1,2}}")
# A page's number on a line above the text, before its name or those who made it.
_OWN_PAGE = re.compile(rf"第?\s?{SECTION}?0?(?P<n>\d{{1,2}}|[一二三四五六七八九十]{{1,3}}|[{RINGED}])\s?版[\s|·:]+")
# The same with its name, before those who made it.
_NAMED_PAGE = re.compile(_OWN_PAGE.pattern + rf"[{HAN}·]{{2,6}}[\s|·:]+(?=本版|责任|[编編][辑輯])")
# A page's number and name, before those who made it: 06 社会·法治 编辑 苗青.
_NAMED_NUMBER = re.compile(rf"{SECTION}?0?\d{{1,2}}[\s|·:]+[{HAN}·]{{2,8}}[\s|]+(?=\S+?[\s:]\s?[{HAN}])")
# A page's number and name before those who made it, without 版: B07 楼市 责编:夏青.
_BEFORE_MAKERS = re.compile(rf"{SECTION}?0?(?P<n>\d{{1,2}})[\s|·:]+(?=[{HAN}·]{{2,6}}[\s|·:]+\S)")
# The paper's own title, which a folio may set in title marks.
_OWN_TITLE = re.compile(rf"《[{HAN}·\s]{{2,14}}[报刊報]》")
_OWN_NAME = re.compile(rf"[{HAN}]{{2,8}}[报報刊]\s+")
_BEFORE_STAFF = (_OWN_NAME, _NAMED_PAGE, _OWN_PAGE, _NAMED_NUMBER)
_BARE_NUMBER = re.compile(r"(?:(?<=\s)|(?<=\())[A-Da-d]?0?(?P<n>\d{1,2})(?=[\s)]|$)")
# A page's name and its number without a space: 02要闻, 要闻02, ③综合新闻.
_SOLID_PAGE = re.compile(
    rf"(?:[A-Da-d]?0?\d{{1,2}}|[①-⑯])(?P<after>[{HAN}]{{2,6}})|(?P<before>[{HAN}]{{2,6}})[A-Da-d]?0\d"
)
_TITLE_LONGEST, _PLAIN_LONGEST, _FEW_PIECES = 12, 7, 2
_NO_PAPERS = ("捷报", "喜报", "预报", "海报", "汇报", "情报")
# Numbers drawn and scores: no folio has three of them in a row but for its date.
_NUMBERS = re.compile(r"(?:\s\d{1,2}(?=\s|$)){3}")
_SENTENCE_MARK = re.compile(r"[。《》“”?!;]")
_MONTH_AND_DAY = re.compile(rf"{MONTH}月\s?{DAY}日")
_PARTS_PAGE = re.compile(r"[\s|·/●■◆★▪•()]+")
_PAGE_ITSELF = re.compile(rf"第?{SECTION}?\d{{1,3}}版?|第?(?:[一二三四五六七八九十]{{1,3}}|[{RINGED}])版")
_PAGE_AND_NAME = re.compile(
    rf"[{HAN}·\s]{{0,8}}第?\s?{SECTION}?\d{{1,3}}\s?版|第?{SECTION}?[\d一二三四五六七八九十{RINGED}]{{1,3}}\s?版[{HAN}·|\s]{{0,10}}"
)
# One of these stands in whatever says which page it is.
_NUMBERS_PAGE = re.compile(r"[\d版①-⑯]")
_ENGLISH_PAGE = re.compile(r"[(|·— -]*(?:page|p\.)\s?\d{1,3}[)|·— -]*", re.IGNORECASE)  # on a page in English: Page 3
_ORNAMENT = re.compile(rf"(?:[^\w{HAN}。,、;:!?“”\"]|_)+")


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
    return _OWN_NAME.match(key) is not None


def is_pinyin(key: str) -> bool:
    """Say whether a folded line is a title in Latin letters, as mastheads carry it in pinyin."""
    words = key.split()
    capital = all(word[0].isupper() for word in words if word[0].isalpha())
    return capital and words[0] != _BY and _PINYIN.fullmatch(key) is not None


@lru_cache(maxsize=1024)  # asked of a line by whatever looks where the text begins or ends
def count_publishing_words(key: str) -> int:
    """Return how many words of a masthead or folio a folded line holds."""
    return 0 if calls_for_others(key) else len(_PUBLISHING.findall(key))


def tells_front_page(key: str) -> bool:
    """Say whether a folded line on top of a page holds what only the front page prints."""
    return _FRONT.search(key) is not None


def calls_for_others(key: str) -> bool:
    """Say whether a folded line begins with where to call for what others offer, which no paper's own number is."""
    return _OFFERED.match(key) is not None


def is_staff_line(key: str) -> bool:
    """Say whether a folded line names those who made the page."""
    if "。" in key or len(key) >= 90:  # noqa: PLR2004  # a staff line is one line
        return False
    bare = key.lstrip("■□●○◆◇★☆▲△·|()[] ")
    dated = _LEADING_DATE.match(bare) if bare[:1].isdigit() else None
    bare = bare[dated.end() :] if dated else bare
    before = _DRAWN.match(bare) or _CALLED.match(bare)
    bare = bare[before.end() :] if before else bare
    own = next(filter(None, (form.match(bare) for form in _BEFORE_STAFF)), None)
    return _STAFF.match(bare, own.end() if own else 0) is not None


def is_slashed_staff_line(key: str) -> bool:
    """Say whether slashes part a folded line into pieces, a page number and posts with names: 8版/案件/编辑 邵正."""
    if key.count("/") < _FEW_PIECES:
        return False
    pieces = [piece.strip() for piece in key.split("/")]
    posts = sum(1 for piece in pieces if _STAFF.match(piece) and " " in piece)
    return posts > 0 and (posts > 1 or any(names_page(piece) for piece in pieces))


def staff_words(key: str) -> tuple[re.Match[str], ...]:
    """Return the posts that a staff line names, in order."""
    return tuple(_STAFF_WORD.finditer(key))


def has_weekday(key: str) -> bool:
    """Say whether a folded line names a day of the week."""
    return bool(_WEEKDAY.search(key))


def is_date_line(key: str) -> bool:
    """Say whether a folded line holds a date and nothing that makes a sentence of it."""
    if "年" in key[:8] and _WRITTEN.fullmatch(key):
        return True
    if not _DATED.search(key):
        return False
    rest = _WEEKDAY.sub("", _DATE_ALONE.sub("", key, count=1))
    return rest != key and len(re.sub(r"[\s\W]", "", rest)) == 0


# When and where something is held, a row of its notice: 时间：3月18日（周六）上午9时.
_HELD = re.compile(
    rf"(?:(?!出版|印刷|发行|付印|开印|截稿)[{HAN}]{{0,4}}(?:时间|地点)|(?:截止|报名|征集|活动|展出|演出|考试|举办|培训)日期)\s?:"
)


# Whose death a notice tells, with the day in both calendars: 陈公讳荣昌府君痛于公元一九五八年九月四日(夏历七月廿一日).
_MOURNS = re.compile(r"府君|夫人|[公母翁]讳|先[父母考妣严慈]|寿终|逝世|病故|[痛恸]于|出殡|大殓|成服")


def is_folio(key: str) -> bool:
    """Say whether a folded line is a folio: two of date, weekday, page number and publishing words, and short."""
    key = _OWN_TITLE.sub("", key) if "《" in key else key
    if len(key) > 110 or _SENTENCE_MARK.search(key) or _HELD.match(key) or _MOURNS.search(key):  # noqa: PLR2004  # the longest dated mastheads are one line
        return False
    key = mend_digits(key)
    if ("," in key or _NUMBERS.search(key)) and not has_weekday(key):
        return False
    date = bool(find_dates(key)) or _MONTH_AND_DAY.search(key) is not None or locate_lunar_day(key) is not None
    page = _PAGE_NUMBER.search(key) is not None
    titled = " " in key and any(is_title_of_paper(word) for word in key.split())
    marks = date + page + has_weekday(key) + titled + min(2, count_publishing_words(key))
    return marks >= 2  # noqa: PLR2004  # one may stand in any sentence


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


def find_own_page(key: str) -> int | None:
    """Return the number of the page that a folded line names first, its name or its makers behind: 第2版 综合新闻."""
    match = _OWN_PAGE.match(key) or _BEFORE_MAKERS.match(key)
    if match is None:
        return None
    rest = key[match.end() :].strip(" |·:")
    named = match.re is _OWN_PAGE and is_page_name(rest)
    return parse_number(match["n"]) if named or staff_words(rest) else None


def _find_bare_number(key: str) -> tuple[int, int, int] | None:
    """Return a number that stands by itself inside a line that is also dated: 某报 2 生产 2012年8月1日 星期三."""
    if not find_dates(mend_digits(key)):
        return None
    match = _BARE_NUMBER.search(blank_english_days(key))
    return (int(match["n"]), match.start(), match.end()) if match and int(match["n"]) else None


def mend_digits(key: str) -> str:
    """Return a folded line with letters that were misread for digits beside digits read as these, column for column."""
    zeros = re.sub(r"(?<=\d)[Oo](?=[\dOo年月日])|(?<=[年月])[Oo](?=\d)", "0", key)
    return re.sub(r"(?<=\d)[lI](?=[\d年月日])|(?<=[年月])[lI](?=[\d月日])", "1", zeros)


def names_page(key: str) -> bool:
    """Say whether a folded line says which page it is and little else: 要闻 03版, 第二版."""
    if _NUMBERS_PAGE.search(key) is None or "日" in key.replace("日报", ""):
        return False
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


def find_issue_number(key: str) -> str | None:
    """Return the issue number (期号) as printed, or None."""
    match = _ISSUE_NUMBER.search(key)
    return match["n"] if match else None


def find_page_count(key: str) -> str | None:
    """Return the number of pages (版数) as printed, or None."""
    match = _PAGE_COUNT.search(key)
    return match["n"] if match else None


def is_ornament(key: str) -> bool:
    """Say whether a folded line has no letter, digit or stop: a rule, stars, arrows."""
    return bool(_ORNAMENT.fullmatch(key))
