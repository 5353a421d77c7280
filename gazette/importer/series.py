"""Names of columns and series (栏题): what they are called and how they are set off.

**Source**: standing heads of dailies and weeklies: 专栏, 视点, 信箱, genres such as 快板 and 杂文,
名·名, 【名】, 名（三）.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.campaigns import names_campaign
from gazette.importer.marks import BULLETS, FRAMES, TWINS
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import simplify

# Which part or instalment it is, behind a name: ③, （三）, 之三, ·三, （第12期）, VOL.12.
_NUMBER = r"[一二三四五六七八九十百\d]{1,4}"
PART = (
    rf"(?:\s?[①-⑳⑴-⒇Ⅰ-Ⅻ]|\s?[(\[【]{_NUMBER}[)\]】]|(?<!分)[·\s]?之[一二三四五六七八九十]{{1,3}}|·[一二三四五六七八九十]{{1,3}}"
    rf"|(?:\s?·\s?|\s|\s?[(\[])总?第{_NUMBER}[期回站篇讲辑][)\]]?|\s?(?:NO|No|VOL|Vol)\.?\s?\d{{1,4}})"
)
# Behind a known one 第12期 is, and （下） of two or three, which titles have, too.
INSTALMENT = rf"(?:{PART}|总?第{_NUMBER}期|\s?[(【][上中下][篇集]?[)】]|\s[上中下][篇集]?)"
_COUNTED = compile_late(rf"(?<=\w{{2}})(?<![刊版报号]){INSTALMENT}$")  # 副刊第12期 heads the page
_LAST_OF_COUNTS = frozenset(
    ")]】上中下期集回站篇讲辑一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ"
)
_DRESS = "".join((*FRAMES, *FRAMES.values(), BULLETS, TWINS, "/:→▶◀←▌▍▎▐<>_ "))
# How names of series end: looked for in so many last characters, or a part's number behind 之.
_SERIES_ENDS, _PART = (
    compile_late(
        r"(?:巡礼|聚焦|专栏|进行时|视点|论坛|时评|短评|快评|锐评|社评|社论|快讯|简讯|简报|之窗|园地|走笔|面对面|访谈录|讲堂|百科|走基层|"
        r"系列报[道导]|特别报[道导]|系列之.{1,3}|专题|专版|特刊|副刊|连载(?:\s?(?:之?[一二三四五六七八九十\d]{1,4}|[(][一二三四五六七八九十\d]{1,4}[)]|[①-⑳]))?|速览|速递|播报|集锦|撷英|短波|点滴|掠影|剪影|纵横|广角|瞭望|透视|信箱|来信|服务台|信息窗|风向标|"
        r"杂谈|随笔|札记|手记|漫笔|诗页|诗苑|诗坛|诗廊|吟草|吟稿|吟坛|诗草|诗钞|词草|唱和集?|赛[诗歌][台会]|诗擂台|诗传单|大字报选?|茶座|在行动|见闻|新闻链接|相关链接|新闻背景|延伸阅读|名词解释|小贴士|新闻延伸|相关新闻|"
        r"今日关注|追踪|传真|博览|天地|窗口|栏目|珍闻|拾零|文摘|画廊|影像|图片新闻|新闻图片|新闻速递|一句话新闻|小资料|小档案|小镜头|放送台|看板|点睛|建议|短新闻|简明新闻|短讯|谚语选?|文摘|百花栏|评论员文章|.栏)$"
    ),
    compile_late(r"(?<!分)之[一二三四五六七八九十]+"),
)
# The same of names that are no longer than so.
_SERIES_WHOLE = compile_late(
    r".{0,4}(?:故事|观察|要闻|在线|一线|风采|访谈|综述|解读|问答|评论|随感|心语|人物|先锋|榜样|行动|新气象|新作为|新篇章|新时代|关注|热点|焦点|民生|调查|探访|连线|动态|动向|链接|背景|读书|健康|法治|生活|漫画|天气|书画|摄影)"
    r"|(?:背景|新闻|人物)资料|人物(?:名片|简介)|知识窗|小知识|小[辞词]典"
    r"|.{0,4}(?:快递|一角|[周旬股球楼乐]评|[一每][周日月]一评|市场分析|市场扫描|观潮|争鸣|论道|有问有答|你问我[答查帮]|帮你[跑问忙办]|巷议|来函|来论|好人好事|批评与建议|(?:调查|来信|批评)与(?:答复|回[复音]|反馈)|市况|行情|书讯|诗抄|诗选|诗笺|小议|漫话|闲话|夜话|絮语|课堂|"
    r"人物志|往事|忆往昔|忆当年|记忆|写真|图说|视界|手记|日记|三言两语|一得|快报|特稿|侧记|专访|小记|史话|掌故|风物|科普|释疑|解惑|商情|备忘录|编读往来|回音壁|"
    r"曝光台|光荣榜|红黑榜|排行榜|问(?:医生|律师|专家|老师)|拍客|随手拍|意见箱|语录|妙语|留言板|布告栏|荐书|书架|书评|影评|剧评|放送台|论语|随想)|.{0,6}[二两三四五六七八九十][则則]|.{2,6}[二两兩三四五六七八九十][款例]"
    r"|.{0,4}两会(?:特别报道|时间|进行时|声音|观察|连线|速递)"
    r"|(?:外国(?:人|友人|朋友|专家)|老外|洋人|外宾|外[报刊媒电])(?:眼[里中]的?|[谈看话说论])(?:中国|我国|中华|我们)"
)
# What such names end in, but for 系列之 and a few characters.
_LAST_OF_ENDS = frozenset(
    ")0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳一七三九二五会伸信像八六刊动十单口台和四地坛堂士头导层座廊录影报接摘料时景望板标栏案"
    "横波注滴点焦片版目真睛礼科稿窗章笔箱苑英草视览角议讯记论评语读谈踪载选递道释钞锦闻集零面页题"
)
_LAST_OF_WHOLE = frozenset(
    "为书事代们例况函则則办动华台向国堂壁复客家察师帮年康录影得忆志忙态情惑想感抄报拍接描故时昔普景来板析架查栏样榜款气治注活潮点"
    "料片介窗识典物生画界疑真稿章笺答箱线角议讯记论访评话语说读谈象跑述选递道采锋问间闻音馈鸣"
)
_ENDS_LONGEST, _WHOLE_LONGEST, _NAMED_LONGEST = 9, 10, 29
# Marks that dirt on a page looks like, too, so they hold a word: 丨 , is none.
WRAPPED = compile_late(
    r"(?=(?:.*[^\W丨]){2})(?:[□◇○※*~=#◤▶→▌┃-]{1,2}[^\W_]{2,10}[□◇○※*~=#◢◀←▌┃-]{1,2}|[^\W_]{2,8}\s?[|丨┃/]|[·●■★◆▲☆◎—|丨].{1,18}[·●■★◆▲☆◎—|丨]?|[【\[〖〈<《「『][^】\]〗〉>》」』]{1,18}[】\]〗〉>》」』]|<+[^<>]{1,18})"
)
# What standing heads are called: genres, and services to the reader.
STANDING = compile_late(
    r".{0,3}(?:快板|散文|诗歌|新诗|短诗|现代诗|[旧古]体诗|诗词|联语(?:征对)?|小说|杂文|杂感|寓言|童话|相声|小品|笑话|灯谜|谜语|通讯|特写|速写|民歌|农谚|评弹|曲艺|小小说)录?"
    rf"|(?:.{{1,4}}|\d{{3,}}[{HAN}]{{0,3}})(?:一刻|问答|必答|顾问|门诊|药箱|信箱|沙龙|茶座|论坛|讲座|课堂|知识|常识|絮语|手记|漫笔|话题|来论|来信|广场|看台|茶馆|书架|书屋|小窗|一议|之声|之友|天下|人生|大家谈|日记|札记|随想|来鸿|夜话)"
    r"|.{2,10}(?:征文(?:选登)?|选登|大家谈)|.{1,4}谈|.{2,6}(?:的诗|小小说|微型小说|散记|杂记|小札|漫谈|夜谈|意见|生活|经验)"
)
# What columns of short items are called.
BRIEFS = compile_late(
    r"(?:[简短快要零书展]讯|^[市县区镇厂矿校社侨影医农商][讯闻]|快报|简报|短波|短新闻|简明新闻|一句话新闻|点滴|掠影|集锦|行情|信息窗?|拾零|速递|速览|播报|镜头|动态|珍闻|趣闻|看板|放送台?|文摘|摘编|集萃|荟萃|拾趣|快递|短讯|花絮|短打|资讯|提个醒|早知道|温馨提示|便民提示|扫描|(?<!小道)(?<!好)消息|(?:[一本每上]周|简明)要闻|[讯闻息事]一束|卫星台|拾穗|微播|鳞爪|零拾|拾锦|速报|[电侨]讯)$"
)
_BRIEFS_LONGEST = 5  # characters that such a name ends in
# Briefs of one field, or of one place: 快讯·国际.
_OF_FIELD = compile_late(rf"(?:[快短简]讯|短波|速[览递报]|快[报递]|微播|短新闻)·[{HAN}]{{2,4}}")
NAMED_SERIES = compile_late(
    rf".{{2,14}}[·丨|/].{{2,14}}|[【\[〖].{{2,18}}[】\]〗]|.{{2,12}}{PART}"
    r"|(?:系列|连续|追踪|跟踪|专题|特别)(?:报[道导]|述评|评论|访谈|调查)[ :·|].{2,18}"
)
_SETS_OFF = compile_late(r"[·丨|/\]】〗)之①-⑳⑴-⒇Ⅰ-ⅫNV第系连追跟专特]")  # one is in any such name

# What columns are often called, though reports may be called so, too: how their names end, and how they begin.
_ENDS = compile_late(
    r"(?:直击|提[示醒]|警[示钟]|看点|视[线窗野角]|镜头|特写|扫描|一瞥|拾[贝遗趣萃零]|采[撷风]|(?:调研|万里|采访|记者|基层|乡村|一线|边[关疆]|大地)行|感[悟言]|心[得声语]|呼声|声音|回[音应眸望]|[追三]问|问诊|答疑|支招|帮[办忙]|"
    r"热线|直通车|直播间|会客[厅室]|茶[坊话余事馆]|夜读|闲[话谈]|[絮漫杂琐笔座清]谈|[漫杂琐小微热]议|断想|偶[感拾得]|有感|[速素]描|速写|群像|[英光]?[谱榜]|人家|人生|岁月|年代|足迹|印[记象]|钩沉|溯源|寻[踪访]|纪[事闻]|实录|档案|"
    r"[旧轶逸琐趣往]事|传说|民[俗风]|乡[音愁情土]|风[情范采云]|风景线|地理|名[片家]|学[堂苑园]|讲[堂坛座]|论[坛剑见丛]|评[说点]|点[评将兵滴]|之[友家窗声角桥旅星路歌光]|花[絮边]|[集荟汇]粹|集[萃纳]|[综纵概一]览|[快速]览|快[车线门语评]|"
    r"[时微短锐快社]评|[时短微]论|[微]?[言语]|短[波平]快?|短笛|小(?:言|辞典|词典|字典|百科|常识|知识|窍门|经验|发明|统计|辑|记|品|站|屋|资料|档案|消息|镜头|启事|方)|门道|诀窍|妙[招方]|[焦热重亮]点|观[点察潮澜]|风向标|晴雨表|指南|导[航购读游医]|"
    r"顾问|参谋|管家|养生|食[疗谱]|菜谱|菜篮子|药膳|[偏验]方|门诊|处方|来[信函论稿]|投书|书[简屋房评话窗讯林]|[荐悦阅品解]读|专[栏题访论线]|连线|对话|访谈|表扬|献策|金点子|议[事政]|透[视析]|剖析|[析说释]案|案例|[说释普]法|维权|"
    r"投诉|资讯|咨询|(?:发言|嘉宾|评论|观察|旁听)席|议事厅|沙龙|动[态向]|走势|报价|市[况井声]|商[情讯海]|理财|盘[点口]|[测论解操]盘|擂台|看台|[足体棋歌文艺影诗谜]坛|艺[苑海]|荧屏|声屏|幕后|星空|师[者说道]|家教|亲子|童[心谣]|青春|零距离|万花筒|健身|在基层|进基层|"
    r"接待日|新匠|工匠|匠人|匠心|达人|乡贤|能人|好人|榜样|楷模|标兵|身边人|身边事|办实事|新征程|新风尚|新风|新貌|万象|百态|纪行|纪实|行吟|诗[抄笺歌]|[诗词曲]话|辣评|手札|札记|眼|夹子|本草|快递|掌故|速递|简[讯报介]|论苑|点睛|数[字据说]|老照片|旧影|头条|新方位|[热漫]评|评析|体验|鉴赏|回顾|近影|笔会|时文|微事|目击|落点|第一[现视]场?|摘[抄录]|格言|警句|厨[房艺]|笔谈|诗[坛苑])$"
)
_BEGINS = compile_late(
    r"(?:(?:深入|认真)(?:学习|宣传|贯彻)|走[近进]|聚焦|关注|直击|探访|寻访|感受|话说|话题|今日|每[周旬日月]|天天|本周|昨[日天]|百姓|读者|市民|身边|最美|我的|我为|我看|我说|喜迎|学习|践行|弘扬|优化|争[做当创]|奋进|点击|点赞|热议|回眸|回望|寻找|发现|“[^”]{2,10}”[在大进])"
)
# What more of them are called, whole: letters printed, small genres, whose words they are, places of talk.
_NAMES = compile_late(
    r"(?:来[信函稿].{0,4}|.{1,4}(?:照登|摘登|反馈|回声|反响|互动|回访|习作|新作|近作|佳作|作品选|之[道星花约旅恋歌缘家]|驿站|加油站|服务站|交流站|信息|消息|专稿|问事处|坐堂|"
    r"乐园|园丁|大院|地图|密码|味道|脉搏|表情|心情|笔记|日课|长廊|橱窗|文苑|艺廊|浪花|漫步|春秋|内外|里外|线上|台前|医话|药房|粉碎机|万家|天下事|世界|时空|前沿|前线|"
    r"坊间|民间|人间|草木|小事|善举|新事|新苗|新知|新觉|新论|新声|新说|新语|新秀|新星|善行|智慧|心事|心路|情怀|情缘|情思|情韵|遐思|回味|留痕|留言|留香|寄语|赠言|赞歌|"
    r"导刊|专刊|专页|号角|战报|喜报|捷报|快板诗|随感录|随想录|讲坛|讲义|教室|课外|题库|擂台赛|谜语|谜底|谜面|征答|摘编|荟萃|拾锦|小窗|小札|小语|小景|小照|絮谈|对垒|出招|"
    r"那些事儿?|那点事儿?|的新鲜事|的治理|我知道|我来[说答帮]|帮帮[帮忙团]|跑一趟|深一度|去哪儿|看过来|说两句|评一评|议一议|聊一聊|读一读|考考你|猜一猜|提个醒|街拍|分析|纵深|点击|回放|集装箱|经验交流|简释|热线直播)"
    r"|(?:国内|国际|本[市省县地]|市内|省内|社会|社区|校园|体育|文化|教育|经济|科技|军事|财经|娱乐)新闻|(?:深度|独家|特别|追踪|跟踪|连续|热线)报[道导]|权威发布|一周回顾|好书推荐|读书时间|开卷有益"
    r"|田间地头|希望的田野上?|善行义举|平凡英雄|道德模范|先锋模范|榜样的力量|工匠精神|人在旅途|老街老巷|教子有方|育儿经|天下奇观|监督岗|咨询台|有感而发|[我之]+见|心香一瓣|多味斋|序与跋|影像志"
    r"|提个醒|[城家警港网]事|[新旧轶]闻.{2}|经验交流|(?:监督|表扬|投诉|展示|议政|服务|点歌|光荣)[台厅]|.{2}[文医艺弈棋画法教诗书词译影剧乐]苑|小(?:幽默|言论|议论|评论|信息|新闻|消息|品文|讽刺|故事|测验|建议|知识|调查|广告|人物|天地|百花|作家|诗人|画家|博士|参考|札记|品|说|站|灵通|杂志)|小小.{2}"
    rf"|([{HAN}])一\1|茶余饭后|历史上的今天|古今中外|花鸟虫鱼|家庭医生|警钟长鸣|.{{0,3}}警示录|科[技教]兴农|党旗飘飘|反腐倡廉|思想火花|理论(?:学习|与实践|园地)|工作研究|问题讨论|群言堂|.{{2}}有约|.{{2}}诊所|.{{2}}[三五]分钟|.{{2}}有[道招]|.{{2}}(?:把脉|会诊|锦囊|攻略|宝典|俱乐部|旁白|素描|时光)|[笑谜艺诗词史文]林|.{{2}}家书|百宝箱|在路上|"
    r"移风易俗|新事新办|[文党]史资料|革命传统|(?:知识|科技|文化|法律|健康|卫生|农技)窗|.{2}介绍|.{0,2}(?:调查|考察)报告|.{1,2}农事|.?药箱子|.{2,6}日记|.{1,3}[路街巷]口|新[风人事]赞|绿茵场|.坛风云|智力游戏|病虫情报|"
    r"外汇牌价|时事(?:讲话|手册)|动脑筋|漫画与幽默|故事新编|民间.{2}|知心.{2}|致富.{2}|党史.{2}"
    rf"|[{HAN}]{{2,3}}(?:的话|[说讲]话|说[^了的着到过是要不\W]|谈[兵病天艺事理心书古今史戏诗画球棋])|.{{2,4}}思考|.{{2,5}}(?:回忆|见闻)录|[{HAN}]{{2}}(?:边|河畔|江畔|湖畔)"
    r"|.{2,3}诗|.{1,3}说|.{1,3}[感想思杂]录|.{2,5}谈(?:体会|经营|管理|创业|致富|教育|写作|读书|生活|投资|消费|市场|心得|经验|学习|养生|健康|育儿|党建|家教|改革|形势|打算|认识|感受|工作|艺|心|理想|.{0,2}诀窍)"
    r"|.{1,5}[者人家手兵工们员]的故事|[你您我他她]问.{1,2}答|(?:市民|居民|读者|网友|百姓|群众|职工|学生|家长|患者|记者|农民|农户)问\s?.{2,3}答|法[庭院]线|一问一答|有话.{1,3}说|[我你您大众各]?[家位]?有话.{0,2}说|我.{0,2}有话.{0,2}|[众各][说议抒].{0,2}|七嘴八舌|.{0,2}(?:心里|知心|贴心|悄悄|体己|真心|实在)话|直[说言]|他山之石|街头巷尾|"
    r"书[边香影缘角痕海]|书人书事|书里书外|品书|灯下书|故园|世相|浮生|行走|履痕|游踪|凡人|画外音|.{0,2}百味|食[话味]|寻味|家长里短|广而告之|你知道吗|红领巾|夕阳红|老字号|老物件|[她他]时代|本报评论.{0,3}|.{0,2}述评|思[想辨考][者录]|观点.{2}|(?:家长|农民|市民|妈妈|职工|空中|周末)学校|致富.{1,3}|农[家技事谚].{1,3}|科学种田|学.{1,3}用.{1,3}|庄稼.{1,3}|"
    r".{2,6}看(?:项目|一线|基层|变化|发展|亮点|担当|作为|成效|山区|农村|中国|[全我各][国省市县地]|荆楚|齐鲁|燕赵|三晋|中原|江淮|八闽|八桂|巴蜀|三秦|陇原|[潇湖]湘|岭南|南粤|龙江|辽沈|塞上|天山|高原)|.{2,6}(?:我)?在(?:岗|身边|现场|路上|脚下|基层)|.{0,4}走过.{2,4}年|壮丽.{2,4}年)"
)
_SPEAKS = compile_late(r"(?:提[示醒]|警示|声|声音|建议|心语|寄语|[说言话语问评议论]|[姐妹哥弟叔伯姨爷奶师生长友者员])$")
_LEADS_LEAST = 4
_NAME_LONGEST, _END_LONGEST, _STANDING_LONGEST = 8, 4, 5


_SPACED = compile_late(rf"[{HAN}](?:\s+[{HAN}])+")

_EDITORS_WORD = compile_late(r"[\[【(]?(?:开[栏篇]的?[话語语]|编者的话|编前(?:的话|语)?|编辑的话)[\]】)]?")


def tighten(key: str) -> str:
    """Return a folded line whose characters are spaced out one by one, 短 讯, without these spaces."""
    return key.replace(" ", "") if " " in key and _SPACED.fullmatch(key) else key


def names_series(name: str) -> bool:
    """Say whether a folded name, not spaced out, is made as names of columns and series are: 走基层, 小资料, 之三.

    Only its last characters are looked at, or all of a short one: every line of every page is asked.
    """
    bare = uncount(name)
    return _is_made_as_series(name) or (bare != name and _is_made_as_series(bare))


def _is_made_as_series(name: str) -> bool:
    last = name[-1:]
    if len(name) <= _WHOLE_LONGEST and last in _LAST_OF_WHOLE and _SERIES_WHOLE.fullmatch(name):
        return True
    may_end = last in _LAST_OF_ENDS or last.isdecimal() or "系列之" in name
    if may_end and _SERIES_ENDS.search(name, max(0, len(name) - _ENDS_LONGEST)):
        return True
    part = name.rfind("之")
    return part >= 0 and _PART.fullmatch(name, part) is not None


def uncount(name: str) -> str:
    """Return a folded name without the number of its part or instalment: 大家谈, of 大家谈（第12期）."""
    return _COUNTED.sub("", name) if name[-1:] in _LAST_OF_COUNTS else name


@lru_cache(maxsize=2048)
def is_dressed_series(key: str) -> bool:
    """Say whether a folded line is a known name of a column between marks, before a colon, or with its number."""
    bare = uncount(tighten(key).strip(_DRESS))
    shut = "".join(key.split())
    if not 1 < len(bare) < len(shut) or (shut[0] in "—-" and shut[-1] not in "—-"):  # ——介绍三号炉的经验 is a subtitle
        return False
    standing = len(bare) <= _STANDING_LONGEST and STANDING.fullmatch(bare) is not None
    return names_series(bare) or standing or (shut[-1] == ":" and _leads_on(bare))


def _leads_on(name: str) -> bool:
    """Say whether what stands before a colon, alone on its line, is a column's name, and nobody who says something."""
    return len(name) >= _LEADS_LEAST and sounds_like_column(name) and _SPEAKS.search(name) is None


@lru_cache(maxsize=1024)  # headlines ask it of each part of each way to divide them
def is_named_series(key: str) -> bool:
    """Say whether a folded line is the name of a column and the name of what stands in it, or which part of it."""
    marked = len(key) <= _NAMED_LONGEST and _SETS_OFF.search(key) is not None
    return marked and NAMED_SERIES.fullmatch(key) is not None


def _read_name(key: str) -> str:
    """Return a folded line as names of columns are known: not spaced out, in simplified characters."""
    return simplify(tighten(key))


@lru_cache(maxsize=2048)
def sounds_like_column(key: str) -> bool:
    """Say whether a short folded line ends as names of columns often do."""
    key = _read_name(key).rstrip("?!")  # 你知道吗?
    return len(key) <= _NAME_LONGEST and (
        _ENDS.search(key, max(0, len(key) - _END_LONGEST)) is not None or _NAMES.fullmatch(key) is not None
    )


@lru_cache(maxsize=2048)
def opens_like_column(key: str) -> bool:
    """Say whether a folded line begins as names of columns often do."""
    return _BEGINS.match(_read_name(key)) is not None


@lru_cache(maxsize=2048)
def names_briefs(key: str) -> bool:
    """Say whether a folded line is named as columns of short items are, spaced out or not."""
    name = _read_name(key)
    return _ends_as_briefs(name) or (_OF_FIELD.fullmatch(name) is not None and _ends_as_briefs(name.split("·")[0]))


def _ends_as_briefs(name: str) -> bool:
    return BRIEFS.search(name, max(0, len(name) - _BRIEFS_LONGEST)) is not None


@lru_cache(maxsize=4096)
def is_series(key: str) -> bool:
    """Say whether a folded line is named as columns and series are, spaced out or not."""
    key = _read_name(key)
    return bool(
        names_series(key)
        or is_dressed_series(key)
        or names_campaign(key)
        or is_named_series(key)
        or (WRAPPED.fullmatch(key) and key.startswith("—") <= key.endswith("—"))
    )


def is_called_column(key: str) -> bool:
    """Say whether a folded line is named as columns are."""
    named = is_series(key) or sounds_like_column(key) or names_briefs(key)
    return named or STANDING.fullmatch(_read_name(key)) is not None


def names_editors_word(key: str) -> bool:
    """Say whether a folded line is what papers call the word with which the editors open a column: 开栏的话."""
    return _EDITORS_WORD.fullmatch(key) is not None
