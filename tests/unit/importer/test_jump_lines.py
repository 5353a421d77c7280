"""Jump lines of a page: where a text goes on, and where it comes from."""

from __future__ import annotations

import pytest

from gazette.importer import explain_line, import_page
from gazette.importer.fates import Use
from gazette.importer.jumps import find_jump_from, find_jump_on, find_jumps_behind_headlines, stands_elsewhere
from gazette.problems import Source
from gazette.text.widths import fold

TEXT = "\n乡村教师的三十年\n\n　　本报记者 林晓燕\n\n　　从县城出发，沿着盘山公路走两个小时，才能到达青石岭小学。\n"
BROKEN = "　　学校里有三十七个孩子、一块用锅底灰刷黑的木板。李桂兰白天上课，晚上把孩子们送过山梁，\n"
OTHER = "\n市区新增公交线路两条\n\n　　本报讯（记者 赵磊）昨日起，市公交集团开通两条公交线路，末班为21时30分。\n"


def jumps(text: str, number: int = 2) -> list[tuple[str, int | None, int | None]]:
    page = import_page(Source("page.txt", f"清河日报 2023年9月12日 星期二 第{number}版\n{text}"))
    assert not any("转" in file.body or "接" in file.body for file in page.articles)
    return [
        (file.article.title.printed, file.article.continues_on, file.article.continued_from) for file in page.articles
    ]


@pytest.mark.parametrize("line", ["（紧接第三版）", "（接第三版）", "紧接三版", "▲接3版", "（緊接第３版）"])
@pytest.mark.parametrize("above", ["", "\n", "　　"])
def test_a_text_goes_on_on_a_later_page_and_the_one_below_it_comes_from_none(line: str, above: str) -> None:
    here, other = ("乡村教师的三十年", 3, None), ("市区新增公交线路两条", None, None)
    assert jumps(f"{TEXT}{BROKEN}{above}{line}\n{OTHER}") == [here, other]
    assert jumps(f"{OTHER}{TEXT}{BROKEN}{above}{line}\n\n责任编辑：吴敏 版式：刘洋\n") == [other, here]
    assert jumps(f"{OTHER}{TEXT}{above}{line}\n") == [other, here]


def test_below_a_headline_the_same_words_say_where_a_text_comes_from() -> None:
    assert jumps(f"{OTHER}\n乡村教师的三十年\n（紧接第一版）\n{BROKEN}") == [
        ("市区新增公交线路两条", None, None),
        ("乡村教师的三十年", None, 1),
    ]
    assert jumps(f"{TEXT}\n（紧接第一版）\n{OTHER}", 4)[1] == ("市区新增公交线路两条", None, 1)
    assert jumps(f"{TEXT}\n（紧接第三版）\n{OTHER}", 4)[1] == ("市区新增公交线路两条", None, 3)


def test_without_a_number_of_its_own_a_page_tells_by_where_a_text_breaks_off() -> None:
    page = import_page(Source("page.txt", f"{TEXT}{BROKEN}（紧接第三版）\n{OTHER}"))
    assert [file.article.continues_on for file in page.articles] in ([3, None], [])


def test_a_jump_line_without_text_is_no_article() -> None:
    assert [title for title, *_ in jumps(f"{OTHER}{TEXT}\n（上接第三版）\n\n责任编辑：吴敏 版式：刘洋\n")] == [
        "市区新增公交线路两条",
        "乡村教师的三十年",
    ]


@pytest.mark.parametrize(
    ("line", "start", "number"),
    [
        ("送过山梁，（下转2版）▶▶▶", 5, 2),
        ("送过山梁，■下转2版", 5, 2),
        ("送过山梁，〈下转第三版〉", 5, 3),
        ("送过山梁，（①下转第2版）", 5, 2),
        ("送过山梁，（下转2版《转型》）", 5, 2),
        ("他想……下转3版", 4, 3),
        ("……下转3版", 0, 3),
        ("送过山梁，（下转②版）", 5, 2),
        ("送过山梁，（下转第⑫版）", 5, 12),
        ("下转❸版", 0, 3),
        ("送过山梁，下转▶3版", 5, 3),
        ("（下转 >>> 第3版）", 0, 3),
        ("（下转首版）", 0, 1),
    ],
)
def test_a_jump_line_is_read_whatever_stands_beside_it(line: str, start: int, number: int) -> None:
    jump = find_jump_on(fold(line))
    assert jump is not None
    assert (jump.start, jump.end, jump.page) == (start, len(line), number)


@pytest.mark.parametrize(
    "line",
    [
        *("■上接1版", "◆上接1版", "☜上接1版", "……上接1版", "〈上接第一版〉", "（①上接第1版）", "（❷上接第1版）"),
        *("（续一版）", "续一版", "（續第一版）", "◀◀◀（上接1版）", "（上接1版）▶▶", "☞（接1版）"),
        *("（上接①版）", "上接第①版", "（❷上接❶版）", "上接◀1版", "（上接首版）"),
        *("《乡村教师》上接A1版", "《乡村教师》（上接1版）"),
    ],
)
def test_where_a_text_comes_from_is_read_whatever_stands_beside_it(line: str) -> None:
    jump = find_jump_from(fold(line))
    assert jump is not None
    assert (jump.end, jump.page) == (len(line), 1)
    assert jumps(f"{OTHER}\n乡村教师的三十年\n{line}\n{BROKEN}")[1] == ("乡村教师的三十年", None, 1)


@pytest.mark.parametrize("jump", ["（上接第1版）", " （上接1版）", "(上接A1版)　", "【文接一版】"])
def test_where_a_text_comes_from_may_stand_behind_its_headline(jump: str) -> None:
    text = f"{OTHER}\n乡村教师的三十年{jump}\n{BROKEN}"
    assert jumps(text)[1] == ("乡村教师的三十年", None, 1)
    page = import_page(Source("page.txt", f"清河日报 2023年9月12日 星期二 第2版\n{text}"))
    line = text.count("\n") - text.partition("乡村教师")[2].count("\n") + 2
    assert [(fate.use, fate.line) for fate in page.fates if fate.use is Use.CONTINUED_FROM] == [
        (Use.CONTINUED_FROM, line)
    ]
    assert page.became[line] == "headline"
    why = explain_line(page.source, line)
    assert why is not None
    assert why.uses == ((2, Use.TITLE), (2, Use.CONTINUED_FROM))


@pytest.mark.parametrize("line", ["他说，路修好了（上接第1版）", "（上接第1版）（上接第2版）", "春耕抓得紧（接第1版）"])
def test_behind_words_that_are_no_headline_it_parts_no_line(line: str) -> None:
    assert not list(find_jumps_behind_headlines(f"{line}\n"))


def test_words_of_a_sentence_are_no_jump_line() -> None:
    for line in ("价格反转2版", "（续一）", "接1版的样子印出来", "直接2版"):
        assert find_jump_on(fold(line)) is None
        assert find_jump_from(fold(line)) is None


@pytest.mark.parametrize("cut", range(1, 7))
@pytest.mark.parametrize("above", ["。\n", "。", ""])
def test_a_jump_line_that_the_end_of_a_line_cuts_is_one(cut: int, above: str) -> None:
    line = "（下转第二版）"
    body = TEXT + BROKEN.rstrip("，\n") + above
    assert jumps(f"{body}{line[:cut]}\n{line[cut:]}\n{OTHER}", 1)[0] == ("乡村教师的三十年", 2, None)
    assert jumps(f"{body}{line[:cut]}\n{line[cut:]}\n{OTHER}", 1)[1][1:] == (None, None)


def test_a_cut_jump_line_in_a_narrow_column_ends_its_text() -> None:
    text = (
        "县里过紧日子\n本报讯（记者向晖）会议费下降四成，公务\n用车费下降三成，压减下来的资金都用于民生，\n"
        "重点保障灾后重建、水毁农田修复和食堂。（下转\n第二版）\n废品站失主找到了\n"
        "本报讯（记者蔡伟）一只破棉鞋里塞着两万元\n钱，废品站的老洪等了三天。\n"
    )
    assert jumps(text, 1) == [("县里过紧日子", 2, None), ("废品站失主找到了", None, None)]
    assert jumps(text.replace("（下转\n第二版）", "\n（下转\n第二版）"), 1)[0] == ("县里过紧日子", 2, None)


@pytest.mark.parametrize("where", ["（全文刊第三版）", "（全文见第二版）", "详见第4版", "（刊于第二版）"])
def test_a_headline_whose_text_stands_on_another_page_is_an_item(where: str) -> None:
    report = "市区新增公交线路两条\n　　本报讯（记者 赵磊）昨日起，市公交集团开通两条公交线路，末班为21时30分。\n"
    head = "清河日报 2023年9月12日 星期二 第1版\n社论\n把路修到家门口\n"
    page = import_page(Source("page.txt", f"{head}{where}\n{report}"))
    comment, below = page.articles
    assert (comment.article.column, comment.article.title.printed, comment.body) == ("社论", "把路修到家门口", "")
    assert below.article.title.printed == "市区新增公交线路两条"


@pytest.mark.parametrize("where", ["（相关报道见3版）", "（图片见第三版）"])
def test_what_else_stands_on_another_page_ends_no_headline(where: str) -> None:
    assert not stands_elsewhere(fold(where))
