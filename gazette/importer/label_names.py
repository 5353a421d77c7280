"""Names of the parts of an item, in any language that editors' systems label them in: 眉题, meiti, MT, kicker.

**Source**: terms of make-up (引题、主题、副题), fields of text databases (篇名、题名、责任者), their pinyin and its
initials as programs under DOS name them, and the words of systems in English (hed, dek, TI, AU, TX).
"""

from __future__ import annotations

import re

from gazette.importer.told import Label
from gazette.text.patterns import compile_late

_NAMES = {
    Label.COLUMN: "栏 栏目 栏题 栏名 栏头 栏目名 栏目名称 栏目题 专栏 专栏名 专栏题 辟栏 组题 组稿题 专题 刊头 版块"
    " 栏别 类别 类目 lm lmm lmt lt lanmu lanti lanming lantou zl zhuanlan zuti leibie column col colname"
    " rubric section sec standing slot",
    Label.KICKER: "引 肩 眉 引题 肩题 眉题 引标 肩标 眉标 引标题 肩标题 眉标题 上题 上标题 上辅题 眉批 导题 引子题 前题"
    " 提题 yt yinti ybt jt jianti mt meiti shangti kicker kick eyebrow overline strap shoulder hammer"
    " prehead pretitle kh",
    Label.TITLE: "题 主 正 主题 正题 大题 中题 标题 题目 题名 篇名 篇题 题头 稿题 文题 总题 主标 正标 主标题 正标题"
    " 大标题 总标题 头题 边题 框题 短题 文章标题 新闻标题 稿件标题 文章题目 题文 标题名 图题 通栏题"
    " 通栏标题 bt zbt dbt zt zhuti zhengti dati biaoti zhubiaoti zhengbiaoti dabiaoti timu timing ti tm"
    " pm pianming title tit hl hed hd head headline mainhead mainline maintitle mh tl subject heading",
    Label.SUBTITLE: "副 次 子 副题 次题 子题 副标 副标题 次标题 子标题 下题 下标题 下辅题 辅题 附题 后题 ft fbt futi"
    " fubiaoti xiati citi subtitle sub deck dek subline bank drop dropline sh",
    Label.AUTHOR: "文 作 署 名 作者 署名 作者名 作者姓名 责任者 著者 署名行 笔名 写稿人 来稿人 投稿人 供稿人 zz zuozhe"
    " sm shuming jz jizhe txy tongxunyuan gg gaoren author auth au aut by byline writer reporter bl",
    Label.SOURCE: "来源 稿源 出处 稿件来源 文章来源 电头来源 ly laiyuan gy gaoyuan xxly source src origin agency",
    Label.TEXT: "体 内 诗 词 正文 内文 内容 全文 本文 主文 稿文 文章 原文 正文内容 文章内容 文章正文 正文部分 导语"
    " 主体 结尾 诗文 表文 电文 文体 zw nr zhengwen neirong neiwen quanwen wenzhang wb dy daoyu body text"
    " txt tx bodytext bodycopy copy story content para lead article bd maintext ab abstract",
    Label.CAPTION: "图 照 图片 照片 图说 图注 照片说明 图片说明 附图说明 图文 图片文字 说明文 图释 新闻照片 图照 插图"
    " 题图 附图 压题照片 ts tz tp zp tupian zhaopian tushuo tuzhu tpsm zpsm shuoming tupianshuoming ca"
    " cap capt caption cutline cut photo pic picture pix img image legend",
    Label.CROSSHEAD: "小 小题 小标题 小标 插题 插标题 段题 分题 分标题 中标题 文内标题 文中标题 节题 xt xb xbt xiaoti"
    " xiaobiaoti chati crosshead crossheading cross subhead subheading sideheading",
    Label.SYSTEM: "责编 责任编辑 编辑 美编 校对 签发 签发人 组版 审校 审稿 主编 值班 版面 版次 版号 版名 报名 报纸"
    " 刊名 日期 期号 字数 行数 计行 字号 字体 栏宽 编号 序号 稿号 稿件编号 文件名 状态 类型 体裁 关键词 主题词 分类号"
    " 发稿 付印 rq riqi bc banci bm banming xh xuhao bh bianhao zs zishu zrbj bianji jiaodui date page id no slug"
    " status keywords keyword words wordcount length edition issue editor desk ver version",
}
# One letter, where a mark stands beside it: the initial of 引 肩 眉, 主 正 题, 副, 署, 文, 栏.
_INITIALS = {
    Label.COLUMN: "l",
    Label.KICKER: "y j m k",
    Label.TITLE: "z t h1",
    Label.SUBTITLE: "f",
    Label.AUTHOR: "s a",
    Label.TEXT: "w p",
    Label.CROSSHEAD: "h2 h3 h4",
    Label.CAPTION: "figcaption",
}
_KNOWN = {name: label for table in (_NAMES, _INITIALS) for label, names in table.items() for name in names.split()}
# What ends a part: 体完, 说明完, /TX, ENDTEXT.
_ENDS = compile_late(
    r"(?P<part>.{1,4})(?:完|完毕|毕|止|终|结束|尾)|(?P<begun>.{1,4})(?:始|起|开始)|end(?P<of>.*)|(?P<by>.+)end"
)
# What kind of headline stands in brackets behind its name.
_INNER = compile_late(r"(?:标?题|标)\((?P<part>[^()]{1,3})\)")
_NUMBER = compile_late(r"[\d一二三四五六七八九十]{1,2}$")
# A line that may be a label of a title: all that a page without labels is asked.
TITLES = "|".join(sorted((name for name, label in _KNOWN.items() if label is Label.TITLE), key=len, reverse=True))


def find_part(name: str) -> Label | None:
    """Return which part of an item a folded name names, in whatever case and with a number or without; None if none."""
    bare = re.sub(r"[\s_\-·.]", "", name.lower())
    if (inner := _INNER.fullmatch(bare)) is not None:
        return _KNOWN.get(inner["part"])
    return _KNOWN.get(bare) or _KNOWN.get(_NUMBER.sub("", bare))


def ends_part(name: str) -> bool:
    """Say whether a folded name says that a part ends: 体完, 说明完, ENDTEXT."""
    match = _ENDS.fullmatch(name.lower().strip())
    return match is not None and (name.lower().startswith("end") or any(find_part(part) for part in match.groups("")))
