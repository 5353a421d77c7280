"""The posts of those who make a page (责任编辑, 版式, 值班编委), in one table, and what else has a label beside them.

**Source**: staff lines at the heads and feet of dailies, weeklies, campus and enterprise papers, 1930s to today.
"""

from __future__ import annotations

from gazette.text.han import HAN
from gazette.text.patterns import compile_late

# Which page or day somebody answers for, and no part of the post: 本版责编, 今日一版责编.
_HERE = r"(?:本[版期]|[今本当]日|当班|第?[\d一二三四五六七八九十]{1,3}版|版面(?=\s?责|\s?[主总]?编))\s?"
# What a post is called more closely: 值班副总编, 视觉设计, 微机排版, 学生编辑.
_CLOSER_TEXT = (
    "责任 执行 值班 轮值 夜班 带班 首席 见习 实习 学生 特约 特邀 助理 常务 联合 总 副 组版 图片 图文 文字 "
    "视觉 美术 版面 版式 电脑 微机 激光 计算机 技术 数字 专刊 副刊 栏目 "
)
# Posts that tell a line of makers. Those of two characters may be set apart: 主　编.
_SURE_TEXT = (
    "编辑 编审 主编 总编辑 总编 责编 责校 执编 美编 图编 文编 编委 校对 检校 校检 审校 校审 审读 审核 审稿 核稿 "
    "审签 签发 主审 终审 初审 复审 一审 二审 三审 一读 二读 三读 一校 二校 三校 组版 排版 制图 设计 视觉 监制 出品 "
    "统筹 策划 版式 版面 "
)
# Posts that are words of any sentence, too: 值班民警, 由他主持.
_ALSO_TEXT = "编者 编务 编排 责审 校读 读审 照排 画版 拼版 制版 绘图 总监 监审 出品人 值班 组稿 约稿 录入 主持 主持人 "
# Posts of several parts.
_WHOLE = (
    r"(?:总编室|编辑部|新闻部|采编部|夜编部|采访|编辑|值班|执行|责任)主任|(?:值班|带班)领导|(?:[一二三][审读校]){2}"
    r"|(?:封面|刊头|题头|报头|版头|栏头)(?:题[字图花]|插图|设计|书法|木刻|篆刻)|(?:版[式面]|美术|视觉|装帧)(?:设计|总监)"
)
# Words that are posts beside other posts only, or before a colon or a stroke.
_BESIDE_TEXT = "文字 图片 摄影 摄像 美术 插图 题图 题字 题花 篆刻 配图 漫画 执行 执笔 文案 撰文 制作 海报 "
# Who publishes the paper is no maker of the page, unless it is one person: 社长、总编辑：…, 督印兼总编辑：….
_PUBLISHER = r"(?:社长|发行人|督印人?|主任)"
_AND = r"\s?(?:兼|、|和|及|&|/(?=[^/:]{2,8}[:/]))\s?"
# Posts right behind which a name may stand: 责编李明.
_GLUED_TEXT = "责任编辑 责任校对 美术编辑 值班编委 责编 编辑 校对 美编 版式 组版 主编 审读 "
# What has a label beside those who made the page: whoever or whatever stands behind it did not. The first may stand
# right behind a name.
_CALLED = (
    r"(?:新闻|读者|广告|发行|值班|投稿|联系|服务|本报|爆料|报料|咨询|电子){0,3}(?:电话|热线|专线|传真|邮箱|信箱|邮编|呼机|邮件|短信|手机)"
    r"|[Ee]\s?[—-]?\s?[Mm][Aa][Ii][Ll]|QQ|Call机|BP机|微[信博]|公众号"
)
_OTHER = (
    r"实习生|投稿|来[稿信]|[社地馆厂]址|邮政|网址|印[刷数]|承印|督印|发行|社长|主[管办]|出版|准印|广告|零售|定价|[订售]价|每[份月]|声明|读者|"
    r"法律顾问|代号|内部|免费|转载|[今本][日期天]|通讯员|记者|第?[\d一二三四五六七八九十]{1,3}版|星期|农历|总?第\d|导读|下期|签[样片名字]|"
    r"付[印型]|开[印机]|清样|扫[一码描]"
)
_MARK = r"\s{0,4}[:/|⊙◎\])】]"  # between a post and who has it
_FREE = rf"(?<![{HAN}])"


def _spell(text: str) -> str:
    """Return a pattern of words, the longest first; the characters of those of two may stand apart."""
    words = sorted(text.split(), key=len, reverse=True)
    return "|".join(r"\s{0,3}".join(word) if len(word) == len("主编") else word for word in words)


def _name_post(post: str, beside: str) -> str:
    """Return a pattern of a post with the page or day that it is for; its own words are the group."""
    return rf"(?:{_HERE}){{0,2}}(?:(?P<{post}>{_POST})|(?P<{beside}>{_spell(_BESIDE_TEXT)}))"


_CLOSER = rf"(?:{'|'.join(_CLOSER_TEXT.split())}){{0,3}}"
_ONE = rf"(?:{_WHOLE}|{_CLOSER}(?:{_spell(_SURE_TEXT + _ALSO_TEXT)}))"
_POST = rf"(?:{_PUBLISHER}{_AND})?{_ONE}(?:{_AND}{_ONE}){{0,2}}"
_GLUED = "|".join(_GLUED_TEXT.split())
# A post and what must stand behind it. Where a mark does, a name may stand right before it, as in text out of PDF
# files: 责编：李明版式：王芳. Names of groups: a post by itself, or one that is only beside such.
FIND = compile_late(
    rf"{_name_post('post', 'beside')}(?={_MARK})|{_FREE}{_name_post('apart', 'besides')}(?=\s+\S)"
    rf"|(?P<glued>{_GLUED})(?=[{HAN}]{{2,3}}?(?:[\s、,;|(]|$|{_GLUED}|{_CALLED}))|(?P<label>{_CALLED}|{_FREE}(?:{_OTHER}))"
)
BESIDE = frozenset({"beside", "besides"})
# Such a post, whatever stands around it.
SURE_POST = compile_late(rf"(?:{_WHOLE}|{_CLOSER}(?:{_spell(_SURE_TEXT)})(?!室))")
WHOLE_POST = compile_late(rf"(?:{_HERE}){{0,2}}(?P<post>{_POST})[:/]?")
