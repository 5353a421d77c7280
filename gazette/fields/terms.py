"""Words that editors write for keys: the newspaper's own terms, and those of other programs.

**Source**: docs/content-format.md, whose table names the term of each key; what word processors and blogs call them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable

_TERMS = {
    "title": "标题 题目 主题 正题 主标题 大标题 报名 headline",
    "kicker": "引题 肩题 眉题 引标题",
    "subtitle": "副题 副标题 小标题 subhead",
    "column": "栏目 栏题 专栏 category",
    "kind": "体裁 类型 type",
    "source": "消息头 来源 稿源",
    "dateline": "电头",
    "byline": "署名 作者 记者 author authors",
    "photos": "图片 照片 配图 photo picture pictures image images",
    "continues_on": "下转 转版 转第",
    "continued_from": "上接",
    "tags": "标签 话题 关键词 keywords",
    "summary": "摘要 提要 导语 abstract",
    "language": "语言 语种",
    "draft": "草稿",
    "status": "状态",
    "withdrawn": "撤稿 撤回",
    "aliases": "旧地址 旧网址 别名",
    "region": "热区",
    "corrections": "更正 勘误",
    "name": "姓名 名字 版名 名称",
    "role": "身份 职务 角色",
    "file": "文件 文件名 src",
    "caption": "图片说明 说明 图说",
    "credit": "摄影 摄影者 摄影记者 拍摄 photographer",
    "alt": "替代文字",
    "place": "地点 发稿地",
    "date": "日期 时间",
    "reason": "原因",
    "text": "内容 说明",
    "number": "期号",
    "page_count": "版数",
    "pages": "版面 版",
    "editors": "责任编辑 责编 编辑 editor",
    "publisher": "出版者 出版单位 主办",
    "description": "简介",
    "colour": "颜色 color",
    "repository": "仓库 repo",
    "rights": "版权 copyright",
    "cn_number": "刊号",
    "time_zone": "时区 timezone",
    "article": "文章 稿件 消息",
    "photo": "图片 照片 图片新闻",
    "brief": "简讯 短讯 简明新闻",
    "notice": "公告 启事 通知",
}


def find_key_meant(word: str, known: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the one of the known keys that a word stands for: a term of it, or a near spelling; empty for none."""
    keys, plain = list(known), word.strip().lower()
    term = next((key for key in keys if plain in _TERMS.get(key, "").split()), "")
    near = [] if term else difflib.get_close_matches(plain, keys, n=2, cutoff=cutoff)
    return term or (near[0] if near else "")
