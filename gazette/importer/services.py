"""What papers serve their readers, by name: 今日天气, 彩票开奖, 今晚电影, 换房, 致读者.

**Source**: service pages of evening and county papers: weather, prices, lotteries, what is on, duty pharmacies, small
advertisements by kind, riddles and jokes, words to readers.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.series import tighten
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import simplify

_WHEN = r"(?:今[日晚天]|明[日晚天]|昨[日天]|今明两天|本周|一周|未来[一两三]天|周末|近期|每[日周])?"
_WHERE = rf"(?:[全本][省市县区地]|[{HAN}]{{2,3}}[省市县区]|我[省市县区])?"
_FORMS = (
    rf"{_WHERE}{_WHEN}(?:天气(?:预报|预告|实况)?|气象(?:预报|[台站]?旬报|信息)?|空气质量|潮汐(?:表|预报)?|水[位情](?:表|预报)?)(?:[和与及].{{2,3}})?",
    rf"{_WHERE}{_WHEN}(?:菜价|肉价|粮价|油价|金价|物价|牌价|汇率)|{_WHEN}(?:体彩|福彩|彩票|双色球)?(?:开奖|摇奖|中奖号码)(?:公告|结果|信息|号码)?|彩票信息",
    rf"{_WHEN}(?:影讯|影剧|剧讯|电影(?:预[告报]|放映)?|电视(?:节目|精选|预[告报])?|广播节目)",
    rf"{_WHEN}(?:看点|赛程|赛事预告)|[{HAN}]{{0,4}}(?:积分榜|奖牌榜|射手榜|跑马贴士)|马经",
    r"值班药[店房]|专家门诊|限行(?:提示|尾号)|列车时刻|航班时刻|船期|失物(?:招领|认领)",
    r"房[屋产]|转让|出让|供应|招商|出租|求租|招租|换房|房屋(?:租售|出租|出售)|租房|售房|出售|求购|收购|家教|补习|征婚|征友|寻人|寻物|招生|聘请|求职|搬家|维修|招请|租让",
    r"扫(?:一扫|码)[,:\s][^。:;]{3,10}",
    r"(?:致|敬告|答)读者|代邮|编者的话|编辑手记|读者点歌台?|点歌台|(?:每日|天天|开心)一[笑乐刻]|笑一笑|[灯字邮影棋词联猜画诗]谜|谜[语面底]|脑筋急转弯|热线(?:直通|回复)",
    rf"[{HAN}]{{0,6}}(?:顺口溜|打油诗|拍手歌|三字经|绕口令|歇后语)|[{HAN}]{{0,4}}(?:幽默|笑话)",
    r"(?:便民|服务|供求|招聘|招工|求职|租售|家政|出行|停电|停水)信息|便民(?:服务台?|公告|提示|电话)|(?:常用|应急|服务)电话",
)
_SERVICE = compile_late("|".join(f"(?:{form})" for form in _FORMS))
# What is wanted, offered or lost: 聘请企台, 铺位出让, 失狗; no headline of a report: 招生问题.
_OFFER = compile_late(
    rf"(?:诚?聘请?|招[请聘募]|征聘|征求(?!意见|看法|建议)|急[征聘]|寻(?!找(?:水|出路|规律|真相|答案|商机|突破))[找访觅]?|走失|失(?=[人物狗猫车表证])|遗失|拾[获得])[{HAN}]{{1,5}}"
    rf"|[{HAN}]{{1,6}}(?:出让|廉让|让售|顶让|招顶|招租|出租|分租|出售|招生|招领)"
)
_ASKS = compile_late(r"专家|顾问|名师|问题|失[学业恋误败]|寻[求根梦味常机衅觅]|失[而去来地眠明信散利踪]|[吗呢了]$")
_NOTE = compile_late(r"[(\[][^()\[\]]{1,16}[)\]]$")


# What lists and tables end their names in: programmes, results, prices, sayings, riddles.
_LISTS = compile_late(
    r".{0,12}(?:节目(?:表|预告|单)?|安排|赛程|战[绩况报]|赛[果况]|积分榜(?:\(?前.{1,3}名\)?)?|(?:射手|奖牌|排行)榜|行情|收[市盘]价?|(?:牌|批发|零售|收购|参考|成交|市场|平均)价|均价|[今本][日周]价|价[格目]表?"
    r"|一览表?|大事[记記]|大事年表|[日课課]程表|[时時][间間]表|名单|评分|(?:技术|数据|比赛|赛事)统计表?|谚语选?|灯谜|谜语|[菜食]谱|时刻表?|预告|汇率|成绩|船期|供求信息|开奖公告|[名格]言.{0,2}|警句|对联|[歌民]谣|贴士|心水|派彩|排位表?|马脆)"
)


@lru_cache(maxsize=2048)
def names_service(key: str) -> bool:
    """Say whether a folded line is the name of something that papers serve their readers; a note may stand behind."""
    return _SERVICE.fullmatch(simplify(tighten(_NOTE.sub("", key) if key[-1:] in ")]" else key))) is not None


def names_offer(key: str) -> bool:
    """Say whether a folded line is what a small advertisement is called that says what is wanted, offered or lost."""
    return _OFFER.fullmatch(simplify(key)) is not None and _ASKS.search(key) is None


@lru_cache(maxsize=2048)
def names_list(key: str) -> bool:
    """Say whether a folded line is called as lists and tables are: 今日赛程, 元宵灯谜."""
    return _LISTS.fullmatch(simplify(key.replace(" ", ""))) is not None


# What stands below is told of, and nobody wrote it by name.
_BOX = compile_late(r"(?:相关|新闻|知识|资料|背景|名词)?链接|名词解释|小[资词][料典]|(?:人物|背景)(?:简介|资料)")


def heads_box(key: str) -> bool:
    """Say whether a folded line heads a box that tells of something, which nobody signs: 链接, 名词解释."""
    return _BOX.fullmatch(key.strip("[]【】")) is not None
