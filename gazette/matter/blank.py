"""New files for editors: what is known filled in, every other useful key there as a comment, to be taken up or left."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from collections.abc import Sequence as SequenceOf

from gazette.fields.nodes import Mapping, Node, Scalar, Sequence
from gazette.matter.writing import mapping, serialize, text_node
from gazette.problems import Code, Problem, Severity, Source
from gazette.proofreading.passages import find_key

# Key, an example of its value, and what it is: in Chinese and in English. An empty explanation goes on from above.
_ARTICLE: SequenceOf[tuple[str, str, str]] = (
    ("kicker: 引题", "引题，标题上面的一行", "kicker, the line above the headline"),
    ("subtitle: 副题", "副题，标题下面的一行", "subtitle, the line below the headline"),
    ("column: 栏目名", "栏目：同名的文章归在一起", "column: articles of one name are listed together"),
    ("kind: photo", "体裁：article 文章、photo 图片、brief 简讯、notice 公告", "kind: article, photo, brief or notice"),
    ("source: 本报讯", "来源：本报讯、新华社……", "source: the agency, as printed"),
    ("dateline: {{place: 杭州, date: {date}}}", "电头：发稿的地点和日期", "dateline: where and when it was filed"),
    ("byline:", "署名：姓名和身份，一人一行", "byline: names and roles, one a line"),
    ("- {{name: 王小明, role: 记者}}", "", ""),
    ("photos:", "图片：文件放在本文件旁边", "photos: the files stand beside this one"),
    (
        "- {{file: photo.jpg, caption: 图片说明, credit: 摄影者, alt: 画面上有什么}}",
        "",
        "",
    ),
    ("continues_on: 4", "下转第几版", "the page that it jumps to"),
    ("continued_from: 1", "上接第几版", "the page that it jumps from"),
    ("tags: [话题]", "话题", "topics"),
    ("summary: 一句话提要", "提要，订阅和分享时显示", "summary, for feeds and previews"),
)
_ISSUE: SequenceOf[tuple[str, str, str]] = (
    ('number: "12345"', "期号", "issue number"),
    ("page_count: 8", "版数", "number of pages"),
    ("pages:", "各版：版次、版名、责任编辑", "pages: number, name, editors"),
    ("  1: {{name: 要闻, editors: [{{name: 王小明, role: 责任编辑}}]}}", "", ""),
)
_BODY = (
    "正文从这里开始，段与段之间空一行。写好后删去上面的 draft: true，文章才会发表。",
    "The text begins here, a blank line between paragraphs. Take draft: true away above, and it will be published.",
)
_UNUSED = ("用得着的行，去掉行首的 # 和一个空格。", "Take the # and the space away from the lines that you need.")


def format_blank_article(title: str, date: dt.date, *, chinese: bool, column: str = "") -> str:
    """Return a new article's file: its title, a draft until somebody says otherwise, every useful key as a comment.

    With a column, that key says it.
    """
    known = [("title", title), *([("column", column)] if column else [])]
    head = serialize(mapping((text_node(key), text_node(value)) for key, value in known))
    at = 0 if chinese else 1
    useful = [row for row in _ARTICLE if not (column and row[0].startswith("column:"))]
    rows = ["---", head.rstrip("\n"), "draft: true", f"# {_UNUSED[at]}"]
    return "\n".join([*rows, *_comments(useful, date, at), "---", "", _BODY[at], ""])


def format_blank_issue(date: dt.date, *, chinese: bool) -> str:
    """Return a new issue.yaml: every key as a comment, so that it says nothing yet."""
    at = 0 if chinese else 1
    return "\n".join([f"# {date.isoformat()}", f"# {_UNUSED[at]}", *_comments(_ISSUE, date, at), ""])


# What stands in a new file for a person to write over; names are none, for somebody may have them, nor is a word
# that a paper may print at this key: 话题 is a column's name in many.
_SAMPLES = frozenset({"引题", "副题", "栏目名", "图片说明", "摄影者", "画面上有什么", "一句话提要", "标题"})
_SAMPLE_TAG = "话题"
_EVERY_SAMPLE = (*_SAMPLES, _SAMPLE_TAG)


def check_unfilled(source: Source, node: Node | None, body: str, *, draft: bool) -> tuple[Problem, ...]:
    """Return a warning for every sample of a new file that readers would get; a draft may still have them.

    **Problems**: UNFILLED at the sample.
    """
    head = source.text[: len(source.text) - len(body)]
    if draft or not (any(map(head.__contains__, _EVERY_SAMPLE)) or "\\" in head or any(map(body.__contains__, _BODY))):
        return ()
    spans = [scalar.span for scalar in _scalars(node) if scalar.text.strip() in _SAMPLES]
    spans += [scalar.span for scalar in _scalars(find_key(node, "tags")) if scalar.text.strip() == _SAMPLE_TAG]
    for sample in _BODY:
        at = source.text.find(sample, len(source.text) - len(body))
        spans += [source.span(at, at + len(sample))] if at >= 0 else []
    message, hint = "a sample of a new file still stands here, and readers see it", "write over it, or delete it"
    return tuple(Problem(Code.UNFILLED, span, message, hint, Severity.WARNING) for span in spans)


def _scalars(node: Node | None) -> Iterator[Scalar]:
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from _scalars(item)
    elif isinstance(node, Mapping):
        for _, value in node.items:
            yield from _scalars(value)


def _comments(rows: SequenceOf[tuple[str, str, str]], date: dt.date, at: int) -> list[str]:
    out: list[str] = []
    for row, *words in rows:
        out += [f"## {words[at]}"] if words[at] else []
        out.append(f"# {row.format(date=date.isoformat())}")
    return out
