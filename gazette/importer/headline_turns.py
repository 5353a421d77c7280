"""What a line of a headline is to the next by what both say: who speaks, when or at what it was, two of one pattern.

**Source**: as of ``headlines``: what leads in to a title names who speaks, the time or how far a thing has come; lines
of one pattern are one title; what kind of text it is stands below.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import split_words

# Who spoke, and nothing of what was said: 财政司在立法局透露, 市委市政府作出决定.
_SPOKE = compile_late(
    rf"(?:指出|强调|(?<=[{HAN}]{{6}})要求|表示|认为|透露|披露|宣布|呼吁|提醒|警告|建议|主张|重申|坦言|直言|介绍|公布|提出|解释|通报|查明|证实|裁定|预测|"
    r"外[电报媒]报道|(?:统计|研究|调查)(?:显示|表明|发现|分析)|研究:|谈话|声明|(?<![让请听])讲话|发言|答问|"
    r"答记者问|(?<![传小听再])说|发出.{0,4}(?:通[告知报令]|公告|号召|呼吁|倡议)|作出.{0,4}(?:决定|部署|批示|规定)|"
    r"(?:通过|颁布|下达).{0,6}(?:决[定议]|规定|通[知告]|办法|条例))$"
)
# What such a line ends in.
_SPOKE_LAST = frozenset("出调求示为露布吁醒告议张申言绍话明问说知报令召定署法例释实裁测道现析:")
# The same with what it was about: 首相吁华商, 副总理谈人口政策.
_SPOKE_OF = compile_late(
    r".{0,10}(?:总理|[部局司署厅院校厂市县省州社队]长|书记|主席|首相|总统|议员|发言人|教授|院士|专家|主任|总干事|秘书长|委员长?|"
    r"代表|教练|行政长官|特首)(?:就.{2,12})?[谈吁论促](?!体会|心得|经验|感[想受])\S{1,8}|"
    rf"[{HAN}]{{3,10}}提醒[{HAN}]{{2}}"
)
# A time, or what time it is of a thing: “申博”成功之夜, 打破“铁饭碗”以后, 海湾停火一周年, 取消农业税第一年.
_N = r"(?:[一二三四五六七八九十百两]+|(?<!\d)\d{1,3})"
_WHEN = compile_late(
    rf"(?:之[夜前后际时]|前[夕夜]|以[前后来]|(?<=[{HAN}]{{4}})期间|时[候节]|(?<=[{HAN}]{{3}})[后时]|"
    rf"首个?(?:[天日夜周月季年]|周末|星期|季度|清晨|假日)|"
    rf"第{_N}个?(?:[天日夜周月季年]|星期|季度)|倒计时.{{0,6}}|{_N}(?:周年|(?:个月|[天年]|小时|昼夜|载)[后前])|"
    rf"满月|百日|进行时|阶段|关头|时刻)$"
)
# How far a thing has come, whose turn the next line tells: 战罢, 在即, 今揭幕, 尘埃落定.
_STAGE = compile_late(
    r"(?:战罢|赛罢|在即|在望|落定|收官|落幕|揭幕|闭幕|开幕|开[弓锣赛战镜播机园馆学考张炉打]|放榜|发榜|打响|鸣锣|来临|将至|临近|"
    r"已至|[节節气氣]至|将近|归来|凯旋|传来|上演|又起|来袭|过境|来了|启幕|启程|出炉|扩大|升级|蔓延|上涨|下跌|回落|飙升|暴发|爆发|加剧|告急|告捷|告破|新高|新低|肆虐|现身|"
    r"抵.{1,3}|访.{1,3}|返.|满月|大幕|会谈|会晤)$"
)
_STAGE_LONGEST = 4  # characters of it
# What kind of text it is: 边防连长给家属记功的故事, 一座边陲小城的“啡”常故事, 售票窗口暗访记.
_KIND = compile_late(
    rf"(?:见闻|故事|经过|足迹|始末|纪[实事行]|综述|走笔|特写|自述|口述|之[路谜]|[侧散手小暗走追亲]记|[{HAN}]{{4}}记|报告|目击|直击|调查|实录|"
    r"追踪|探访|讲述|启示|印象|素描|剪影|写真|札记|日记|传奇|回眸|扫描|巡礼|算账|解读|揭秘|问答|对话|访谈)$"
)
# What such a line ends in.
_KIND_LAST = frozenset("闻事过迹末实行述笔写路谜记告击查录踪访示象描影真奇眸礼账读秘答话谈")
_FROM = compile_late(r"从.+(?:说起|谈起|讲起|想到的?|看.{2,8})")
_SAME = 2  # characters, or one where the words are as long and of the same kinds


@lru_cache(maxsize=2048)
def list_turns(above: str, below: str) -> list[tuple[str, bool]]:
    """Return what may hold of a folded line and the one below it: names of facts, and whether they do."""
    return [
        ("above, who spoke", _tells_who_spoke(above)),
        ("above, when it was", _WHEN.search(above) is not None),
        ("above, how far it came", tells_how_far(above)),
        ("above, from what it is told", _FROM.fullmatch(above) is not None),
        ("below, what kind of text it is", below[-1:] in _KIND_LAST and _KIND.search(below) is not None),
        ("below, two phrases, and one above", _count_phrases(above) == 1 < _count_phrases(below)),
        ("both of one pattern", are_of_one_pattern(above, below)),
    ]


def tells_how_far(key: str) -> bool:
    """Say whether a folded line says how far a thing has come: 汛期将至, 高温来袭, 开学在即."""
    return _STAGE.search(key, max(0, len(key) - _STAGE_LONGEST)) is not None


def _tells_who_spoke(above: str) -> bool:
    spoke = above[-1:] in _SPOKE_LAST and _SPOKE.search(above) is not None
    return spoke or _SPOKE_OF.fullmatch(above) is not None


def _count_phrases(key: str) -> int:
    key = key.strip()
    return key.count(" ") + key.count(",") + key.count(";") + 1


def are_of_one_pattern(above: str, below: str) -> bool:
    """Say whether two lines are built alike: as long, with the same words at the same places, or 从… and 到…."""
    if above[:1] == "从" and below[:1] == "到":
        return True
    if len(above) != len(below):
        return False
    same = sum([one == other for one, other in zip(above, below, strict=True) if one not in ", “”"])
    return same >= _SAME or (same >= 1 and _tags(above) == _tags(below))


def _tags(key: str) -> list[tuple[int, str]]:
    return [(len(word.text), word.tag[:1]) for word in split_words(key)]
