"""Names of columns and series (栏题): what they are called and how they are set off.

**Source**: standing heads of dailies and weeklies: 专栏, 视点, 信箱, genres such as 快板 and 杂文,
名·名, 【名】, 名（三）.
"""

from __future__ import annotations

import re
from functools import lru_cache

SERIES = re.compile(
    r".*(?:巡礼|聚焦|专栏|进行时|视点|论坛|时评|短评|快评|锐评|社评|社论|快讯|简讯|简报|之窗|园地|走笔|面对面|访谈录|讲堂|百科|走基层|"
    r"系列报道|特别报道|系列之.{1,3}|专题|专版|特刊|副刊|连载|速览|速递|播报|集锦|撷英|短波|点滴|掠影|剪影|纵横|广角|瞭望|透视|信箱|来信|服务台|信息窗|风向标|"
    r"杂谈|随笔|札记|手记|漫笔|诗页|诗苑|诗坛|诗廊|茶座|在行动|见闻|新闻链接|相关链接|新闻背景|延伸阅读|名词解释|小贴士|新闻延伸|相关新闻|"
    r"今日关注|追踪|传真|博览|天地|窗口|栏目|珍闻|拾零|文摘|画廊|影像|图片新闻|新闻图片|新闻速递|一句话新闻|小资料|小档案|小镜头|放送台|看板|点睛|建议|短新闻|短讯|谚语选?|文摘|百花栏|评论员文章|.栏|(?<!分)之[一二三四五六七八九十]+)"
    r"|.{0,4}(?:故事|观察|要闻|在线|一线|风采|访谈|综述|解读|问答|评论|随感|心语|人物|先锋|榜样|行动|新气象|新作为|新篇章|新时代|关注|热点|焦点|民生|调查|探访|连线|动态|动向|链接|背景|读书|健康|法治|生活|漫画|天气|书画|摄影)"
    r"|.{0,4}(?:快递|一角|市场分析|市场扫描|观潮|争鸣|论道|有问有答|你问我[答查帮]|帮你[跑问忙办]|巷议|来函|来论|好人好事|批评与建议|市况|行情|书讯|诗抄|诗选|诗笺|小议|漫话|闲话|夜话|絮语|课堂|"
    r"人物志|往事|记忆|写真|图说|视界|手记|日记|三言两语|一得|快报|特稿|侧记|专访|小记|史话|掌故|风物|科普|释疑|解惑|商情|备忘录|编读往来|回音壁|"
    r"曝光台|光荣榜|红黑榜|排行榜|意见箱|留言板|布告栏|荐书|书架|书评|影评|剧评|放送台|论语|随想)|.{0,6}[二两三四五六七八九十]则"
)
WRAPPED = re.compile(
    r"[·●■★◆▲☆◎—|丨].{1,18}[·●■★◆▲☆◎—|丨]?|[【\[〖〈<《「『][^】\]〗〉>》」』]{1,18}[】\]〗〉>》」』]|<+[^<>]{1,18}"
)
# What standing heads are called: genres, and services to the reader.
STANDING = re.compile(
    r".{0,3}(?:快板|散文|诗歌|小说|杂文|杂感|寓言|童话|相声|小品|笑话|通讯|特写|速写|民歌|农谚|评弹|曲艺|小小说)录?"
    r"|.{1,4}(?:一刻|问答|必答|顾问|门诊|药箱|信箱|沙龙|茶座|论坛|讲座|课堂|知识|常识|絮语|手记|漫笔|话题|来论|来信|广场|看台|茶馆|书架|书屋|小窗|一议|之声|之友|天下|人生|大家谈|日记|札记|随想|来鸿|夜话)"
    r"|.{2,10}(?:征文(?:选登)?|选登|大家谈)|.{1,4}谈|.{2,6}(?:的诗|小小说|微型小说|散记|杂记|小札|漫谈|夜谈|意见|生活|经验)"
)
# What columns of short items are called.
BRIEFS = re.compile(
    r"(?:[简短快要零书]讯|快报|简报|短波|短新闻|简明新闻|一句话新闻|点滴|掠影|集锦|行情|信息窗?|拾零|速递|速览|播报|镜头|动态|珍闻|趣闻|看板|放送台?|文摘|摘编|集萃|荟萃|拾趣|快递|短讯|提个醒|早知道|温馨提示|便民提示)$"
)
NAMED_SERIES = re.compile(
    r".{2,14}[·丨|/].{2,14}|[【\[〖].{2,18}[】\]〗]|.{2,12}(?:[(\[][一二三四五六七八九十\d]{1,3}[)\]]|(?<!分)之[一二三四五六七八九十]|[①-⑳])"
)

# What columns are often called, though reports may be called so, too: how their names end, and how they begin.
_ENDS = re.compile(
    r"(?:直击|提[示醒]|警[示钟]|看点|视[线窗野角]|镜头|特写|扫描|一瞥|拾[贝遗趣萃零]|采[撷风]|(?:调研|万里|采访|记者|基层|乡村|一线|边[关疆]|大地)行|感[悟言]|心[得声语]|呼声|声音|回[音应眸望]|[追三]问|问诊|答疑|支招|帮[办忙]|"
    r"热线|直通车|直播间|会客[厅室]|茶[坊话余事馆]|夜读|闲[话谈]|[絮漫杂琐笔座清]谈|[漫杂琐小微热]议|断想|偶[感拾得]|有感|[速素]描|速写|群像|[英光]?[谱榜]|人家|人生|岁月|年代|足迹|印[记象]|钩沉|溯源|寻[踪访]|纪[事闻]|实录|档案|"
    r"[旧轶逸琐趣往]事|传说|民[俗风]|乡[音愁情土]|风[情范采]|风景线|地理|名[片家]|学[堂苑园]|讲[堂坛座]|论[坛剑见丛]|评[说点]|点[评将兵滴]|之[友家窗声角桥旅星路歌光]|花[絮边]|[集荟汇]粹|集[萃纳]|[综纵概一]览|[快速]览|快[车线门语评]|"
    r"[时微短锐快社]评|[时短微]论|[微]?[言语]|短[波平]快?|短笛|小(?:言|辞典|词典|字典|百科|常识|知识|窍门|经验|发明|统计|辑|记|品|站|屋|资料|档案|消息|镜头|启事|方)|门道|诀窍|妙[招方]|[焦热重亮]点|观[点察潮澜]|风向标|晴雨表|指南|导[航购读游医]|"
    r"顾问|参谋|管家|养生|食[疗谱]|菜谱|菜篮子|药膳|[偏验]方|门诊|处方|来[信函论稿]|投书|书[简屋房评话窗讯林]|[荐悦阅品解]读|专[栏题访论线]|连线|对话|访谈|表扬|献策|金点子|议[事政]|透[视析]|剖析|[析说释]案|案例|[说释普]法|维权|"
    r"投诉|资讯|咨询|动[态向]|走势|报价|市[况井声]|商[情讯海]|理财|盘[点口]|[测论解操]盘|擂台|看台|[足体棋歌文艺影诗]坛|艺[苑海]|荧屏|声屏|幕后|星空|师[者说道]|家教|亲子|童[心谣]|青春|零距离|万花筒|健身|在基层|进基层|"
    r"接待日|新匠|工匠|匠人|匠心|达人|乡贤|能人|好人|榜样|楷模|标兵|身边人|身边事|办实事|新征程|新风尚|新风|新貌|万象|百态|纪行|纪实|行吟|诗[抄笺歌]|[诗词曲]话|辣评|手札|札记|眼|夹子|本草|快递|掌故|速递|简[讯报介]|论苑|点睛|数[字据说]|老照片|摘[抄录]|格言|警句|厨[房艺]|笔谈|诗[坛苑])$"
)
_BEGINS = re.compile(
    r"(?:走[近进]|聚焦|关注|直击|探访|寻访|感受|话说|话题|今日|每[周日月]|天天|本周|昨[日天]|百姓|读者|市民|身边|最美|我的|我为|我看|我说|喜迎|学习|践行|弘扬|优化|争[做当创]|奋进|点击|点赞|热议|回眸|回望|寻找|发现|“[^”]{2,10}”[在大进])"
)
_NAME_LONGEST = 8


_SPACED = re.compile(r"[\u3400-\u9fff](?:\s+[\u3400-\u9fff])+")


def tighten(key: str) -> str:
    """Return a folded line whose characters are spaced out one by one, 短 讯, without these spaces."""
    return key.replace(" ", "") if _SPACED.fullmatch(key) else key


@lru_cache(maxsize=2048)
def sounds_like_column(key: str) -> bool:
    """Say whether a short folded line ends as names of columns often do."""
    key = tighten(key)
    return len(key) <= _NAME_LONGEST and _ENDS.search(key) is not None


@lru_cache(maxsize=2048)
def opens_like_column(key: str) -> bool:
    """Say whether a folded line begins as names of columns often do."""
    return _BEGINS.match(tighten(key)) is not None


def names_briefs(key: str) -> bool:
    """Say whether a folded line is named as columns of short items are, spaced out or not."""
    return bool(BRIEFS.search(tighten(key)))


def is_series(key: str) -> bool:
    """Say whether a folded line is named as columns and series are, spaced out or not."""
    key = tighten(key)
    return bool(
        SERIES.fullmatch(key)
        or NAMED_SERIES.fullmatch(key)
        or (WRAPPED.fullmatch(key) and key.startswith("—") <= key.endswith("—"))
    )
