"""Briefs of one paragraph each below the name of their column, told by labels in brackets, places, days or the name."""

from __future__ import annotations

import pytest

from tests.unit.reading_pages import BUSES, articles, read

ABOVE = f"公交改道\n　　本报讯　{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{BUSES}\n"
NEWS = (
    "县水泥厂二号窑昨天点火，日产熟料三百吨。",
    "新华书店连环画柜台重新开张，三天卖出两千册。",
    "城西粮站收购早稻一百二十万斤，比去年早了五天。",
)


def in_column(name: str, labels: tuple[str, ...], below: str = BELOW) -> list[str]:
    """Return how the briefs under a column of that name begin, one paragraph of news behind each label."""
    rows = "".join(f"　　{label}{news}\n" for label, news in zip(labels, NEWS, strict=True))
    found = read(f"{ABOVE}{name}\n{rows}{below}").articles
    return [file.body.strip()[-8:] for file in found if file.article.column == name]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("各地纪事", ("【临塘】", "【山南】", "【海港】")),
        ("乡镇拾穗", ("【东河镇】", "【平桥乡】", "【马家集】")),
        ("四海扫描", ("【利马】", "【里斯本】", "【斯德哥尔摩】")),
        ("四海扫描", ("秘鲁：", "葡萄牙：", "瑞典：")),
        ("七天内外", ("星期二：", "星期四：", "星期六：")),
        ("四海扫描", ("【新华社利马三日电】", "【新华社里斯本三日电】", "【新华社斯德哥尔摩二日电】")),
        ("全县一周", ("3月2日　", "3月4日　", "3月5日　")),
        ("一句话新闻", ("", "", "")),
        ("跃进卫星台", ("", "", "")),
    ],
)
def test_each_line_below_a_column_of_news_is_a_brief(name: str, labels: tuple[str, ...]) -> None:
    assert in_column(name, labels) == [news[-8:] for news in NEWS]


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("小常识", ("【临塘】", "【山南】", "【海港】")),
        ("维权简讯", ("【案情】", "【分析】", "【提示】")),
        ("菜场短波", ("主料：", "做法：", "特点：")),
        ("今年大事记", ("3月2日　", "3月4日　", "3月5日　")),
        ("湖边的早晨", ("", "", "")),
        ("便民快讯", ("", "", "")),
        ("一句话新闻", ("", "他还说，", "")),
    ],
)
def test_parts_of_one_text_and_lists_are_no_briefs(name: str, labels: tuple[str, ...]) -> None:
    assert in_column(name, labels) == []


def test_days_tell_briefs_that_are_longer_than_lines_without_a_mark_may_be() -> None:
    more = (
        "有关部门说，这是今年入春以来的第三次，下个月还要再做一次，请大家互相转告，不要错过，"
        "来的时候带上户口簿和照片，住得远的可以托邻居代办，年纪大的有人上门来办。"
    )
    rows = "".join(f"　　3月{day}日　{news}{more}\n" for day, news in zip((2, 4, 5), NEWS, strict=True))
    found = read(f"{ABOVE}全县一周\n{rows}{BELOW}").articles
    assert [file.article.column for file in found] == [None, "全县一周", "全县一周", "全县一周", None]


@pytest.mark.parametrize("name", ["农业简讯", "【农业简讯】", "一句话新闻"])
def test_two_lines_are_briefs_below_a_name_that_says_so_in_brackets_too(name: str) -> None:
    found = read(f"{ABOVE}{name}\n　　{NEWS[0]}\n　　{NEWS[1]}\n{BELOW}").articles
    assert [file.body.strip() for file in found if file.article.column == name.strip("【】")] == list(NEWS[:2])


@pytest.mark.parametrize("name", ["简讯", "【简讯】"])
def test_short_sentences_are_briefs_and_no_verse(name: str) -> None:
    rows = "城南影院修好了。\n三号井口打出了水。\n县里的气象台装上了新机器。\n"
    found = read(f"公交改道\n本报讯　{BUSES}\n{name}\n{rows}湖滨栈道开放\n本报讯　{BUSES}\n").articles
    assert [file.body.strip() for file in found if file.article.column == "简讯"] == rows.split()


def test_what_stands_below_the_last_labelled_line_is_none_of_the_column() -> None:
    rows = "".join(f"　　{label}{news}\n" for label, news in zip(("秘鲁：", "葡萄牙：", "瑞典："), NEWS, strict=True))
    found = articles(f"{ABOVE}四海扫描\n{rows}　　左图：孩子们在广场上放风筝。　林一舟摄\n{BELOW}")
    assert [article.column for article in found] == [None, *["四海扫描"] * 3, None, None]


def test_labels_with_a_paragraph_without_one_between_them_part_one_text() -> None:
    first, second, third = NEWS
    text = f"　　秘鲁：{first}\n　　葡萄牙：{second}\n　　瑞典：{third}\n　　工人们很高兴。\n　　挪威：{second}\n"
    assert not [article for article in articles(f"{ABOVE}四海扫描\n{text}{BELOW}") if article.column]


def test_paragraphs_that_speak_of_one_thing_below_a_column_of_news_stay_one() -> None:
    same = "　　县水泥厂二号窑昨天点火。\n　　县水泥厂二号窑日产熟料三百吨。\n　　县水泥厂工人上街报喜。\n"
    assert not [article for article in articles(f"{ABOVE}一句话新闻\n{same}{BELOW}") if article.column]


@pytest.mark.parametrize("mark", ["", "◆"])
@pytest.mark.parametrize("labels", [("地铁", "面", "海港市"), ("东河镇", "平桥乡", "县交通局")])
def test_words_in_brackets_that_each_brief_of_a_column_opens_with_are_its_title(mark: str, labels: list[str]) -> None:
    rows = "".join(f"　　{mark}【{label}】{news}\n" for label, news in zip(labels, NEWS, strict=True))
    found = [file for file in read(f"{ABOVE}国际简讯\n{rows}{BELOW}").articles if file.article.column]
    assert [file.article.title.printed for file in found] == list(labels)
    assert [file.body.strip() for file in found] == list(NEWS)


@pytest.mark.parametrize("labels", [("地铁", "地铁", ""), ("案情", "地铁", "海港")])
def test_words_in_brackets_are_no_title_where_some_have_none_or_name_a_part(labels: tuple[str, ...]) -> None:
    rows = "".join(f"　　◆【{label}】{news}\n".replace("【】", "") for label, news in zip(labels, NEWS, strict=True))
    found = read(f"{ABOVE}国际简讯\n{rows}{BELOW}").articles
    assert not [file for file in found if file.article.title.printed in labels]


@pytest.mark.parametrize(
    "head", ["临塘县第三毛纺厂向全县人民致以春节的问候", "山南机械厂诚聘铸工两名", "新城商场八月一日隆重开业"]
)
def test_what_a_firm_has_printed_below_a_column_of_briefs_is_none_of_it(head: str) -> None:
    briefs = "".join(
        f"{title}\n　　{news}\n" for title, news in zip(("水泥厂点火", "书店开张", "早稻入库"), NEWS, strict=True)
    )
    text = "　　厂址：城关镇东街八号，电话一二三四，厂长率全体职工。\n"
    found = articles(f"{ABOVE}信息窗\n{briefs}{head}\n{text}{BELOW}")
    assert [article.column for article in found if article.title.printed == head] == [None]
    assert [article.column for article in found[1:4]] == ["信息窗"] * 3
