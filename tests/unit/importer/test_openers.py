from __future__ import annotations

import pytest

from gazette.importer.openers import find_opener
from gazette.text.widths import fold


def read(line: str) -> tuple[str, str, str, list[str], str] | None:
    key = fold(line)
    opener = find_opener(key)
    if opener is None:
        return None
    people = [key[slice(*named.role)] + "/" + key[slice(*named.name)] for named in opener.people]
    return key[slice(*opener.source)], key[slice(*opener.place)], key[slice(*opener.date)], people, key[opener.end :]


@pytest.mark.parametrize(
    ("line", "source", "place", "date", "people", "text"),
    [
        ("新华社北京6月4日电 月背", "新华社", "北京", "6月4日", [], "月背"),
        (
            "新华社北京６月４日电（记者王 芳、李小明）国家",
            "新华社",
            "北京",
            "6月4日",
            ["记者/王 芳", "记者/李小明"],
            "国家",
        ),
        ("据新华社华盛顿电 美国", "据新华社", "华盛顿", "", [], "美国"),
        ("〔新华社北京二日电〕国务院", "新华社", "北京", "二日", [], "国务院"),
        ("（新華社北京四日電）中央", "新华社", "北京", "四日", [], "中央"),
        ("本报讯 记者金钧胤 通讯员李健报道 在", "本报讯", "", "", ["记者/金钧胤", "通讯员/李健"], "在"),
        ("【本报讯】昨天", "本报讯", "", "", [], "昨天"),
        ("本报讯（记者 张三 通讯员 李四）昨日", "本报讯", "", "", ["记者/张三", "通讯员/李四"], "昨日"),
        ("本报讯 记者张三 昨日,我市", "本报讯", "", "", ["记者/张三"], "昨日,我市"),
        ("本报武汉10月14日电 今天", "本报", "武汉", "10月14日", [], "今天"),
        ("通讯员李睿清报道 “来之前", "", "", "", ["通讯员/李睿清"], "“来之前"),
        ("【本報記者何麗珊報道】有巴士", "", "", "", ["本报记者/何丽珊"], "有巴士"),
        ("本报特派记者张三东京8月2日电 奥运", "", "东京", "8月2日", ["本报特派记者/张三"], "奥运"),
        ("商报讯（记者 徐峰）受", "商报讯", "", "", ["记者/徐峰"], "受"),
    ],
)
def test_a_head_of_a_report_is_read_into_its_parts(  # noqa: PLR0913, PLR0917  # a row of the table
    line: str, source: str, place: str, date: str, people: list[str], text: str
) -> None:
    assert read(line) == (source, place, date, people, fold(text))


@pytest.mark.parametrize(
    "line",
    [
        "记者从市政府获悉，",
        "通讯员们都来了",
        "本报电话改号",
        "新华社电讯事业",
        "人民日报评论员文章",
        "昨日，我市召开会议。",
    ],
)
def test_a_sentence_that_only_begins_like_one_is_no_head_of_a_report(line: str) -> None:
    assert read(line) is None
