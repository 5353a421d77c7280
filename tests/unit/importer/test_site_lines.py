"""Pages copied out of digital editions are read without the buttons, lists and feet of the sites that show them."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line, format_explanation, import_page
from gazette.importer.fates import Use
from gazette.importer.site_lines import find_site_lines
from gazette.importer.site_words import is_foot_of_site, is_row_of_buttons, names_edition, stands_beside_buttons
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, read, titles


@pytest.mark.parametrize(
    "printed",
    [
        "下一篇",
        "上一版3　　4下一版",
        "◀ 前一版　后一版 ▶",
        "【上版】【下版】【返回】　请选择版面▼",
        "版面导航 | 标题导航 | 往期回顾",
        "【字体：大 中 小】【打印】【关闭】",
        "放大+　缩小-　默认o",
        "点赞（12）　在看（3）　评论",
        "点赞 12 收藏 3 分享",
        "分享到：QQ空间 新浪微博 微信",
        "《河川日报》数字版 ｜ 上版 ｜ 下版",
        "版面：01 02 03 04",
        "本版共6篇文章",
        "上一篇：渡口添了新船",
        "返回本版列表",
        "阅读次数：96",
        "首页 | 要闻 | 时政 | 文化",
        "首页 > 要闻 > 正文",
        "全文复制　放大　缩小",
        "我有话说(0人参与)",
        "阅读 1.2万　点赞 56　在看 12",
    ],
)
def test_what_readers_press_beside_a_page_is_told_by_its_words(printed: str) -> None:
    assert is_row_of_buttons(fold(printed))


@pytest.mark.parametrize(
    "printed",
    [
        "评论",
        "导航",
        "返回",
        "更多",
        "大　小",
        "评论　副刊",
        "下版",
        "返回原点",
        "上一版的教训",
        "推荐阅读",
        "首页上的少年",
    ],
)
def test_a_word_that_a_paper_prints_too_is_no_button_by_itself(printed: str) -> None:
    assert not is_row_of_buttons(fold(printed))


def test_the_name_of_the_page_may_stand_before_its_buttons() -> None:
    assert stands_beside_buttons(fold("第03版：民生　上一版　下一版"))
    assert not is_row_of_buttons(fold("第03版：民生　上一版　下一版"))


def test_signs_of_pictures_part_no_text() -> None:
    assert titles(f"白鹭飞起\n{HERONS}\n[图片]\n{BUSES}\n") == ["白鹭飞起"]
    assert find_site_lines([HERONS, "[图片]", BUSES, "图片"]) == {1: False}


def test_an_edition_and_whoever_runs_its_site_are_known_by_their_words() -> None:
    assert names_edition(fold("河川晚报 多媒体数字版"))
    assert not names_edition(fold("河川晚报推出数字版"))
    assert is_foot_of_site(fold("版权所有 河川日报社 技术支持：网络中心"))
    assert is_foot_of_site(fold("河川日报社　川ICP备00000012号"))
    assert not is_foot_of_site(fold("责任编辑：何田　川ICP备00000012号"))
    assert not is_foot_of_site(fold("版权所有者在法庭上说"))


PAGE = f"""河川日报 2024年6月5日 星期三 第2版
上一版　下一版
标题导航
白鹭飞起
公交改道
白鹭飞起
{HERONS}
上一篇　下一篇
公交改道
{BUSES}
返回目录　打印本页
"""


def test_buttons_part_articles_and_stand_in_none() -> None:
    page = read(PAGE)
    assert [file.article.title.printed for file in page.articles] == ["白鹭飞起", "公交改道"]
    assert [file.body.strip() for file in page.articles] == [HERONS, BUSES]
    assert all(file.article.kicker is None for file in page.articles)


def test_buttons_and_lists_are_furniture_in_the_account_and_none_of_the_issue() -> None:
    page = read(PAGE)
    furniture = {fate.line for fate in page.fates if fate.use is Use.FURNITURE}
    assert {2, 3, 4, 5, 8, 11} <= furniture
    assert page.issue is not None
    assert not any("上一" in line for line in page.issue.pages[0].furniture)


def test_a_line_of_the_site_is_explained() -> None:
    told = explain_line(Source("page.txt", PAGE), 8)
    assert told is not None
    assert told.taken == "furniture"
    assert "of the site that shows the page" in format_explanation(told)


def test_a_list_of_headlines_ends_where_the_first_of_them_heads_its_text() -> None:
    page = f"文章列表\n白鹭飞起\n公交改道\n读者来信\n征文启事\n白鹭飞起\n{HERONS}\n下一篇\n公交改道\n{BUSES}\n"
    assert titles(page) == ["白鹭飞起", "公交改道"]


def test_a_kicker_below_a_list_with_bullets_stays_with_its_headline() -> None:
    listed = "文章列表\n◎湖边白鹭飞起\n◎公交改道\n\n"
    page = f"{listed}昨日清晨的公园里\n湖边白鹭飞起\n{HERONS}\n下一篇\n公交改道\n{BUSES}\n"
    assert "昨日清晨的公园里" in titles(page)[0]


def test_a_list_of_pages_is_none_of_headlines() -> None:
    page = f"版面目录\n第1版：要闻\n第2版：综合\n第3版：副刊\n白鹭飞起\n{HERONS}\n上一篇 下一篇\n公交改道\n{BUSES}\n"
    assert titles(page) == ["白鹭飞起", "公交改道"]


def test_what_comes_again_below_buttons_alone_is_no_list() -> None:
    first, second = ("要闻", "白鹭飞起", "2024-06-05", HERONS), ("要闻", "公交改道", "2024-06-05", BUSES)
    keys = ["标题导航 往期回顾", "下一篇", *first, "上一篇 下一篇", *second]
    assert set(find_site_lines(keys)) == {0, 1, 4, 6, 9}


def test_headlines_right_below_buttons_are_a_list_where_they_come_again_below_texts() -> None:
    page = f"上一版　下一版\n白鹭飞起\n公交改道\n白鹭飞起\n{HERONS}\n下一篇\n公交改道\n{BUSES}\n"
    assert titles(page) == ["白鹭飞起", "公交改道"]


def test_a_list_below_the_last_text_names_what_stands_above() -> None:
    page = f"上一版　下一版\n白鹭飞起\n{HERONS}\n下一篇\n公交改道\n{BUSES}\n本版其他新闻\n白鹭飞起\n公交改道\n"
    assert titles(page) == ["白鹭飞起", "公交改道"]


def test_a_headline_below_buttons_that_name_a_list_stays_where_one_line_comes_again() -> None:
    keys = [
        "标题导航 返回目录",
        "白鹭飞起",
        HERONS,
        "标题导航 返回目录",
        "公交改道",
        BUSES,
        "本版新闻",
        "白鹭飞起",
        "公交改道",
    ]
    assert set(find_site_lines(keys)) == {0, 3, 6, 7, 8}


def test_a_list_counts_its_headlines_and_cuts_long_ones() -> None:
    lead = "【本版导航】\n1. 湖边白鹭飞起…\n2. 公交改道\n"
    page = f"{lead}湖边白鹭飞起引路人\n{HERONS}\n下一篇\n公交改道\n{BUSES}\n"
    assert titles(page) == ["湖边白鹭飞起引路人", "公交改道"]


def test_the_way_to_a_page_is_furniture_that_tells_its_day_and_number() -> None:
    way = "您现在的位置：河川网 > 河川日报 > 2024年06月07日 > 03版：民生\n"
    page = import_page(Source("page.txt", f"{way}上一篇 下一篇\n白鹭飞起\n{HERONS}\n"))
    assert (str(page.date), page.page) == ("2024-06-07", 3)
    assert [file.article.title.printed for file in page.articles] == ["白鹭飞起"]


@pytest.mark.parametrize("word", ["密码", "朗读", "放大镜", "听新闻", "联系我们"])
def test_one_word_that_a_site_may_have_is_a_headline_above_a_text(word: str) -> None:
    page = f"2024年6月5日　星期三　第3版\n\n{word}\n本报记者　陆野\n　　{HERONS}\n　　{BUSES}\n"
    assert titles(page) == [word]


def test_who_owns_a_book_is_no_foot_of_a_site() -> None:
    said = "中国版权所有，侵权必究，这是他写在书上的话"
    assert find_site_lines([said]) == {}
