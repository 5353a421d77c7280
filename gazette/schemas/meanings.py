"""What each key means, in Chinese and in English: editors read it while they type."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a key is, in two languages, with values to choose from while typing."""

    chinese: str
    english: str
    examples: tuple[str, ...] = ()


_ACCEPTED = Meaning(
    "已核对、不必再提示的警告代码", "codes of warnings that an editor has looked into; they are silent then"
)
_LANGUAGE = Meaning("语言标签", "language tag (BCP 47)", ("zh-Hans", "zh-Hant", "en"))
_PERSON = "姓名与身份，一人一项", "names and roles, one a person"
_DATELINE_PLACE = Meaning("发稿地点", "where it was filed", ("北京", "杭州"))
_DATELINE_DATE = Meaning("发稿日期", "when it was filed", ("2024-06-04",))

MEANINGS: Mapping[str, Meaning] = {
    "article.title": Meaning(
        "主题（正题）；其中的换行就是版面上的断行", "headline; a line break in it is the printed break"
    ),
    "article.kicker": Meaning("引题（肩题、眉题），主题上面的一行", "kicker, the line above the headline"),
    "article.subtitle": Meaning("副题，主题下面的一行", "subtitle, the line below the headline"),
    "article.column": Meaning(
        "栏目；同名的文章归在一起", "column, standing head; articles of one name are listed together"
    ),
    "article.kind": Meaning("体裁：文章、图片、简讯、公告", "what the item is: article, photo, brief or notice"),
    "article.source": Meaning("消息头，照原样", "source as printed", ("本报讯", "新华社")),
    "article.dateline": Meaning(
        "电头：发稿的地点和日期，写一样也行", "dateline: where and when it was filed; one of the two will do"
    ),
    "article.dateline.place": _DATELINE_PLACE,
    "article.dateline.date": _DATELINE_DATE,
    "article.byline": Meaning(f"署名：{_PERSON[0]}", f"byline: {_PERSON[1]}"),
    "article.photos": Meaning(
        "图片；文件放在本文件旁边，没有文件时只写图片说明",
        "pictures; the files stand beside this one, without a file the caption is all there is",
    ),
    "article.photos.file": Meaning(
        "图片文件名，不带文件夹", "name of the picture's file, without a folder", ("photo.jpg",)
    ),
    "article.photos.caption": Meaning("图片说明", "caption"),
    "article.photos.credit": Meaning("摄影者", "who took it"),
    "article.photos.alt": Meaning("画面上有什么，给看不见图片的读者", "what it shows, for readers who cannot see it"),
    "article.photos.focus": Meaning(
        "焦点：裁剪时必须留在画面里的一点 [x, y]，从 0 到 1",
        "the point that stays in sight where the picture is cropped: [x, y], from 0 to 1",
    ),
    "article.continues_on": Meaning("下转第几版", "the page that it jumps to"),
    "article.continued_from": Meaning("上接第几版", "the page that it jumps from"),
    "article.tags": Meaning("话题", "subjects"),
    "article.summary": Meaning("提要，列表、订阅和搜索引擎用", "summary, for lists, feeds and search engines"),
    "article.language": _LANGUAGE,
    "article.draft": Meaning("true：草稿，暂不发表", "true: a draft, not yet to be published"),
    "article.status": Meaning(
        "withdrawn：撤回，地址上只留说明", "withdrawn: a notice stands at the address", ("withdrawn",)
    ),
    "article.withdrawn": Meaning("撤回的日期和原因", "when and why it was withdrawn"),
    "article.withdrawn.date": Meaning("撤回日期", "the day on which it was withdrawn"),
    "article.withdrawn.reason": Meaning("撤回原因，读者看得到", "why, for readers"),
    "article.aliases": Meaning(
        "旧网址，自动转到这篇稿件", "addresses that it had elsewhere, which lead here", ("/news/2019/123.html",)
    ),
    "article.region": Meaning(
        "热区：稿件在版面图上的轮廓，一点一对 [x, y]，从 0 到 1",
        "outline on the facsimile: points [x, y], each from 0 to 1 of its width and height",
    ),
    "article.corrections": Meaning("更正：日期和说明", "published corrections: date and text"),
    "article.corrections.date": Meaning("更正的日期", "when it was corrected", ("2024-06-06",)),
    "article.corrections.text": Meaning("改了什么", "what was corrected"),
    "article.corrections.by": Meaning("更正的人", "who corrected it"),
    "article.source_text": Meaning(
        "取自哪个原文文件的哪几行，由导入程序填写", "where the importer found it; written by the importer"
    ),
    "article.source_text.file": Meaning("原文文件", "file of the page text"),
    "article.source_text.lines": Meaning("行号范围", "ranges of its lines"),
    "article.source_text.digest": Meaning(
        "导入时的摘要，用来看出改动", "digest of what was imported, by which changes show"
    ),
    "article.accepted": _ACCEPTED,
    "standing.title": Meaning("页面标题", "title of the page"),
    "standing.summary": Meaning("提要", "summary"),
    "standing.language": _LANGUAGE,
    "person.name": Meaning("姓名", "name"),
    "person.role": Meaning("身份", "role as printed", ("记者", "通讯员", "责任编辑")),
    "issue.number": Meaning("期号", "issue number"),
    "issue.page_count": Meaning("版数", "number of pages"),
    "issue.pages": Meaning(
        "各版：版次，下面写版名、责任编辑；只写版名也行", "pages by number: name, editors; a name alone will do"
    ),
    "issue.accepted": _ACCEPTED,
    "page.name": Meaning("版名", "name of the page", ("要闻", "综合")),
    "page.editors": Meaning(f"责任编辑：{_PERSON[0]}", f"page editors: {_PERSON[1]}"),
    "page.furniture": Meaning(
        "版面上不属于任何稿件的文字，照原样一行一项", "lines of the page that belong to no article, as printed"
    ),
    "page.imported": Meaning(
        "导入写过的最大序号；删掉的稿件因此不会再被写出", "highest place that an import gave: what was deleted stays so"
    ),
    "page.given": Meaning(
        "导入给过的序号和稿件文字的特征；删掉的稿件凭它认得，不要手改",
        "places that imports gave, and digits by which their articles are known when they were deleted; not for people",
    ),
    "publication.title": Meaning("报名", "name of the newspaper"),
    "publication.latin_title": Meaning("报名的拉丁字母写法", "its name in Latin letters"),
    "publication.language": _LANGUAGE,
    "publication.url": Meaning(
        "网站地址；订阅、站点地图和规范链接需要它",
        "address of the site; feeds, sitemap and canonical links need it",
        ("https://example.org/paper/",),
    ),
    "publication.publisher": Meaning("出版者", "publisher"),
    "publication.place": Meaning("出版地", "place of publication"),
    "publication.cn_number": Meaning("国内统一连续出版物号", "CN serial number", ("CN 33-0000",)),
    "publication.issn": Meaning("国际标准连续出版物号", "ISSN"),
    "publication.time_zone": Meaning("时区", "time zone", ("Asia/Shanghai",)),
    "publication.rights": Meaning("版权说明，每一页都有", "a sentence on rights, shown on every page"),
    "publication.description": Meaning("一句话介绍，搜索引擎和订阅用", "one sentence for search engines and feeds"),
    "publication.colour": Meaning("报头的颜色，要加引号", "colour of the masthead, in quotation marks", ("#c8161d",)),
    "publication.repository": Meaning(
        "仓库地址；文章页由此链到 GitHub 的编辑页",
        "address of the repository; articles then link to GitHub's edit page",
    ),
    "publication.branch": Meaning("仓库里发布用的分支", "the branch that is published", ("main", "master")),
    "publication.list_length": Meaning("列表一页的文章数", "articles on one page of a list"),
    "publication.feed_length": Meaning("订阅里的文章数", "articles in a feed"),
    "publication.share_pictures": Meaning(
        "是否为每篇文章做一张分享用的图片", "whether each article gets a picture for link previews"
    ),
    "publication.picture_formats": Meaning(
        "除原有格式外还生成哪些图片格式：webp、avif", "kinds of picture file made beside their own: webp, avif"
    ),
    "publication.original_pictures": Meaning(
        "true：连原图一起发布（其中可能有拍摄地点）",
        "true: publish the pictures as they were given, too; they may tell where they were taken",
    ),
    "publication.accepted": _ACCEPTED,
    "publication.text_bytes": Meaning("一个文字文件最多多少字节", "the most bytes that a file of text may have"),
    "publication.page_text_bytes": Meaning(
        "一版的原文（seeds/ 里的文件）最多多少字节", "the most bytes that a page text (in seeds/) may have"
    ),
    "publication.picture_bytes": Meaning("一个图片文件最多多少字节", "the most bytes that a picture may have"),
    "publication.picture_pixels": Meaning("一张图片最多多少像素", "the most pixels that a picture may have"),
    "publication.nesting": Meaning(
        "引文和列表最多套几层，不超过五十", "how deep quotations and lists may stand in each other, 50 at most"
    ),
}
