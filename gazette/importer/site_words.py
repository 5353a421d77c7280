"""Words of the site that shows a page: what readers may press beside it, and who runs the site.

**Source**: digital editions of dailies (数字报) since about 2003, whose pages are copied with all that stands around
them: 上一版 下一版, 【返回】【打印】, 版面导航, 放大+ 缩小- 默认, 点赞（58）, 粤ICP备…号. The arrows of some are digits
of a font of signs (Webdings): 上一篇3 4下一篇.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_THIS = r"(?:本[稿页文版篇条]|此[页文篇])"
# What is nothing but a button wherever it stands.
_SURE = (
    r"上一[篇条版]:\s?[^。]{2,40}$|下一[篇条版]:\s?[^。]{2,40}$|原标题:\s?[^。]{4,40}$",
    r"[34789]?\s?[上下前后]一[版篇页期条](?:文章|新闻)?\s?[34789]?(?!\w)",
    rf"返?回到?(?:[{HAN}]{{2,4}}(?=首页))?(?:本版|版面|电子版|数字报|报纸|标题|文章)?(?:目录|首页|主页|列表|版面|导航|顶部|顶端|上一?页)",
    r"(?:本版|版面|标题|文章|内容|新闻|本期|各版|版次|期刊)(?:标题)?(?:导航|目录|概览|列表|索引|缩略图|大图)",
    rf"(?:打印|收藏|分享|转发|关闭|下载|复制|推荐|评论|播报)(?:{_THIS}|窗口|链接|网址|文章|全文)|全文复制|复制(?:链接|网址|全文)|分享[到至]:?(?!\w)",
    r"(?:发送|推荐|转发|分享)给?(?:给|至|到)?(?:朋友圈|朋友|好友|微信|微博|邮箱)(?:好友)?:?",
    r"(?:我要|发表|查看|网友)(?:评论|纠错|留言|打印|分享|收藏)|点击(?:加载|查看)更多|加载更多|写留言|精选留言",
    r"\d{1,7}\s?(?:人参与|条评论|次阅读)|参与互动|展开全文|打开APP(?:阅读全文)?|阅读原文|查看原文|喜欢作者|点击上方\W?蓝字\W?关注我们",
    r"夜间模式|(?:语音)?朗读(?:全文|本文|文章)|听全文|设为首页|加入收藏|(?:已显示|没有更多)(?:全部)?内容?了?",
    r"请选择(?:日期|版面|期[数次])|(?:全文|高级|站内|日期|按日期|往期|过刊)(?:检索|搜索|查询|浏览|回顾|报纸)|往期报纸",
    r"(?:本版)?PDF(?:版本?|文件)?(?:下载|阅读|浏览)|下载(?:本版)?PDF|查看PDF(?:版面)?|(?:电子版|数字报|网站)首页|点击看?查?看?大图",
    r"扫码?(?:一扫)?[看读](?:版面|原版|数字报|报纸)|手机(?:看报|阅读)|(?:客户端|APP)下载",
    r"字[体号](?:大小)?:\s?[大AT][+-]?\s?\|?\s?(?:[中AT][+-]?\s?)?[小AT]?[+-]?(?!\w)|放大\s?\+|缩小\s?-|默认\s?o|大\W{1,3}中\W{1,3}小(?!\w)|小\s中\s大",
    r"(?:本版|本期)?共\s?\d{1,3}\s?[篇条](?:文章|新闻|稿件)?|版面:(?:\s*[A-Z]?\d{1,2}){2,}",
    r"(?:浏览|阅读|点击)(?:次数|量|数):?\s?\d+(?:\s?次)?",
    r"网站地图|友情链接",
)
# What may be a word of the paper, too, and is a button where two stand together.
_LIKELY = (
    r"(?:点赞|收藏|评论|分享|在看|转发|阅读|浏览|赞)[:\s]\s?\d[\d.]{0,6}万?\+?|返回|后退|前进|首页|主页|目录|导航|顶端|顶部|TOP|"
    r"放大|缩小|默认|恢复|字[号体](?:大小)?|A[+-]?(?!\w)|"
    r"打印|收藏|关闭|分享[到至]?:?|评论|点赞|在看|推荐|纠错|转发|收听|播放|暂停|停止|PDF版?(?!\w)|下载|日历|检索|搜索|登录|注册|"
    r"版面图|语音播报|听新闻|放大镜|用户名|密码|联系我们|关于我们|(?:新浪|腾讯)微博|人人网|图片版|文[本字]版|手机版|电脑版|标准版|微信|微博|朋友圈|QQ空间|赞赏|留言|朗读|我[有来](?:话说|说两句)|"
    r"[上下前后][版篇期页条](?!\w)|往期|原版|原图|广告服务|帮助|[尾末]页"
)
# The channels of a site, or the way to a page through them: 首页 | 要闻 | 社会, 首页 > 要闻 > 正文.
_CHANNELS = compile_late(
    rf"(?:[{HAN}]{{0,4}}位置:\s?)?(?:[{HAN}]{{0,6}})首页(?:\s*[|丨>·/-]+\s*[{HAN}]{{2,6}}){{2,16}}\s*[|丨>]?"
)
_GAP = r"(?:\(\d+\)|[^\w\"“”‘’。,;!?…《》%=、])*"
_SPACE = compile_late(_GAP)
# What stands beside buttons and is none by itself.
_BESIDE = compile_late(r"内容|标题|更多|阅读|[大中小](?!\w)|\+|\d{1,2}(?!\w)|第\s?\d{1,2}\s?页|共\s?\d{1,2}\s?页")
# Where a picture or a film stood.
_MEDIA = compile_late(
    r"[\[【(<]\s?(?:图片|照片|组图|图集|视频|音频|动图)\s?\d{0,2}\s?[\]】)>]|图片加载中[.…]*|点击(?:图片)?(?:可)?(?:放大|看大图)(?:图片)?"
)
_SURE_WORD, _LIKELY_WORD = compile_late("|".join(f"(?:{form})" for form in _SURE)), compile_late(_LIKELY)
# One of these stands in each of them.
SIGNS = (
    "+APQ中于互享内册准击列博印历原参句听喜回图圈复字密帮录往微恢户手扫择搜播放文暂服朗期条标模止浏浪版看"
    "端篇索纠纸缩网联脑腾航荐藏览言论话询赞转载返进退送链镜闭闻阅音页顶顾默"
)
_SIGN = compile_late(f"[{SIGNS}]")
# The paper, which may stand before its buttons: 《江南日报》数字版 ｜ 上版 ｜ 下版.
_PAPER = rf"(?:[{HAN}\s]{{2,14}}?[报刊][\s·]*|《[{HAN}\s·]{{2,14}}》[\s·]*|[{HAN}]{{2,8}}[\s·]+)"
_EDITION = r"(?:多媒体)?(?:数字(?:报刊?平台|报刊|报|版|杂志)|电子(?:报刊|报|版)|网络版|网上版)"
_NAMED = compile_late(rf"[\s<·]*{_PAPER}{_EDITION}")
_LONGEST, _FEW = 100, 2
# Which page it is and of which day, before its buttons.
_STATED = compile_late(
    rf"(?:当前版?面?:\s?)?(?:第?[A-Z]?\d{{1,3}}版[:\s]?\s?[{HAN}·]{{0,8}}|\d{{4}}(?:年\d\d?月\d\d?日|-\d\d?-\d\d?)(?:\s*星期[一二三四五六日天])?)\s+"
)
# Who runs the site, at its foot.
_FOOT = compile_late(
    rf"[{HAN}]ICP[备证]|(?:^|\s)版权所有(?:$|[\s:])|[{HAN}]版权所有$|©|^技术支持:|分辨率(?:浏览|观看|显示)|"
    rf"[{HAN}]{{2,}}(?:网络(?:部|中心)|技术部|信息中心)(?:制作|维护|承办)$|^Copyright\b|网(?:络)?(?:安)?备(?:案)?\s?[\d号]"
)
SIGNS_OF_FOOT = "Py©息持术权络网辨"
_SIGN_OF_FOOT = compile_late(f"[{SIGNS_OF_FOOT}]")
_MAKERS = compile_late(r"编辑|责编|校对|美编|版式|主编|监制")
_LISTS = compile_late(
    r"(?:版面|标题|文章|内容|新闻|本版|本期|各版|版次)(?:导航|目录|概览|列表|索引)|[本该同]版(?:其[他它])?(?:新闻|文章|标题|内容|稿件)|共\s?\d{1,3}\s?[篇条]"
)


@lru_cache(maxsize=1024)
def is_row_of_buttons(key: str) -> bool:
    """Say whether a folded line is nothing but what a reader may press, and what counts how often others did."""
    if len(key) > _LONGEST or _SIGN.search(key) is None:
        return False
    if "首页" in key and _CHANNELS.fullmatch(key):
        return True
    named = _NAMED.match(key)
    at = _pass_over(key, named.end() if named else 0)
    sure = likely = 0
    while at < len(key):
        word = _SURE_WORD.match(key, at)
        sure += word is not None
        likely += word is None and _LIKELY_WORD.match(key, at) is not None
        word = word or _LIKELY_WORD.match(key, at) or _BESIDE.match(key, at)
        if word is None:
            return False
        at = _pass_over(key, word.end())
    return sure > 0 or likely >= _FEW


def _pass_over(key: str, at: int) -> int:
    """Return where the next word begins."""
    space = _SPACE.match(key, at)
    return space.end() if space else at


@lru_cache(maxsize=1024)
def stands_beside_buttons(key: str) -> bool:
    """Say whether a folded line is buttons, the page's name or its day before them or not: 第3版：民生 上一版."""
    stated = _STATED.match(key)
    return is_row_of_buttons(key[stated.end() :] if stated else key)


@lru_cache(maxsize=1024)
def names_edition(key: str) -> bool:
    """Say whether a folded line is nothing but the name of a digital edition: 江南日报 多媒体数字版."""
    return _NAMED.fullmatch(key) is not None


@lru_cache(maxsize=1024)
def is_foot_of_site(key: str) -> bool:
    """Say whether a folded line tells who runs a site; one that names those who made the page is the paper's own."""
    may_be = len(key) <= _LONGEST and "。" not in key and _SIGN_OF_FOOT.search(key) is not None
    return may_be and _FOOT.search(key) is not None and _MAKERS.search(key) is None


@lru_cache(maxsize=1024)
def stands_for_picture(key: str) -> bool:
    """Say whether a folded line is nothing but a sign that a picture or a film stood there: [图片]."""
    return _MEDIA.fullmatch(key) is not None


def heads_list(key: str) -> bool:
    """Say whether a folded line says that what stands on the page is listed below it: 文章列表, ◇本版新闻."""
    return len(key) <= _LONGEST and _LISTS.search(key) is not None
