"""Campaigns by name: what dailies of many years set above reports as the name of a column, though it reads as a slogan.

**Source**: themes that papers of all ranks were given, from their front pages: 壮丽70年 奋斗新时代, 喜迎党的十八大,
深入学习实践科学发展观. The slogans of the 1960s and 1970s (抓革命 促生产) lead in to titles and are none.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_CONGRESS = r"(?:党的)?(?:十[二三四五六七八九]|二十)(?:大|届.{1,2}中全会)"
# Two halves that make one name, whatever stands between them.
_HALVES = (
    ("奋斗百年路", "启航新征程"),
    ("奋进新征程", "建功新时代"),
    ("不忘初心", "牢记使命"),
    ("壮丽七十年", "奋斗新时代"),
    ("壮丽70年", "奋斗新时代"),
    ("决胜全面小康", "决战脱贫攻坚"),
    ("建设美丽中国", "打造生态文明"),
    ("新时代", "新作为", "新篇章"),
    ("新时代", "新气象", "新作为"),
    ("学党史", "悟思想", "办实事", "开新局"),
    ("走基层", "转作风", "改文风"),
    ("科学发展", "成就辉煌"),
    ("迎奥运", "讲文明", "树新风"),
    ("治理整顿", "深化改革"),
    ("解放思想", "深化改革"),
)
_NAMES = compile_late(
    rf"(?:喜迎|迎接|聚焦){_CONGRESS}(?:.{{4,8}})?|(?:深入)?(?:学习|宣传|贯彻|落实|学习宣传|学习贯彻|宣传贯彻|学习宣传贯彻){_CONGRESS}精神"
    r"|(?:深入)?(?:学习(?:实践|贯彻)|贯彻落实|实践)科学发展观(?:活动)?|(?:保持)?共产党员先进性教育(?:活动)?(?:专栏)?"
    r"|(?:扎实开展)?(?:党的)?群众路线教育实践活动(?:专栏|之.)?|[“\"]三严三实[”\"]专题教育|[“\"]两学一做[”\"](?:学习教育)?(?:在.{2,4})?"
    r"|(?:培育和)?践行社会主义核心价值观|社会主义核心价值观在身边|(?:党史)?学习教育进行时|主题教育(?:进行时|在.{2,4})?"
    r"|乡村振兴(?:进行时|在行动|看.{2})?|脱贫攻坚(?:进行时|在行动|群英谱)?|(?:决战决胜|打赢)脱贫攻坚战?|高质量发展(?:调研行|进行时|看.{2})?"
    r"|优化营商环境(?:进行时|在行动)?|扫黑除恶(?:专项斗争|进行时)?|创先争优(?:进行时|在基层)?|(?:创建|争创)(?:全国)?文明城市(?:进行时)?"
    r"|[“\"]?十[一二三四][·.]?五[”\"]?(?:成就)?(?:巡礼|回眸|看.{2})|(?:庆祝|纪念).{2,14}周年(?:特别报[道导]|专栏|特刊)"
    r"|砥砺奋进的五年|走向我们的小康生活|在习近平.{6,24}指引下|(?:建设)?社会主义新农村(?:建设)?(?:巡礼|进行时)|五讲四美三热爱"
)
_BETWEEN = rf"[^{HAN}\d]?"


_IN_HALVES = compile_late(rf"(?:{'|'.join(map(_BETWEEN.join, _HALVES))})(?:{_BETWEEN}(?:特别报[道导]|专栏|进行时))?")
# What such a name begins with.
_FIRST = frozenset('“"主乡争五优保党共决创十喜在培学实宣庆建扎打扫深砥社纪群聚脱落贯走践迎高不壮奋新治科解')


@lru_cache(maxsize=2048)
def names_campaign(key: str) -> bool:
    """Say whether a folded line without spaces between characters is the name of a campaign, and nothing else."""
    return key[:1] in _FIRST and (_NAMES.fullmatch(key) is not None or _IN_HALVES.fullmatch(key) is not None)
