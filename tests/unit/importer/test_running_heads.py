"""A running head in the middle of a text is furniture, not the headline of the rest of a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rules.rule import Role
from gazette.importer.running_heads import drop_running_heads
from gazette.importer.weights import DOUBT
from gazette.problems import Code, Source
from tests.unit.reading_pages import read, read_golden

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
TORN = (
    "青石镇旧码头改成渡口博物馆\n"
    "本报讯　青石镇的旧码头停用了十二年，今年\n"
    "春天改成渡口博物馆，老船工们都很高兴。\n"
    "城乡·纪事\n"
    "{rest}船具，做了玻璃柜来放。老船工每天都到\n"
    "渡口博物馆里讲这些船具怎么用，孩子们爱听。\n"
)


def test_a_headline_above_a_line_that_opens_with_a_particle_is_furniture() -> None:
    page = read(HEAD + TORN.format(rest="的"))
    assert len(page.articles) == 1
    assert "的船具，做了玻璃柜" in page.articles[0].body
    assert "城乡·纪事" not in page.articles[0].body


def test_a_headline_above_a_line_that_may_open_a_text_stays_one() -> None:
    assert len(read(TORN.format(rest="有")).articles) == 2


def test_a_running_head_with_the_papers_name_is_furniture_wherever_it_stands() -> None:
    report = "本报讯　青石镇的旧码头停用了十二年，今年春天改成渡口博物馆，老船工们都很高兴。（孙立强）\n"
    head = "江南日报\n\n2024年6月5日　星期三　第3版　要闻\n\n"
    page = f"{head}旧码头改成博物馆\n{report}老渡口开了茶馆\n{report}{report}\n江南日报　6月5日\n\n{report}"
    made = read(page).articles
    assert made[0].article.title.printed == "旧码头改成博物馆"
    assert all("江南日报" not in file.article.title.printed + file.body for file in made)


def test_the_pages_name_and_number_below_its_date_head_no_article() -> None:
    page = (
        "江南日报\n2024年6月5日\n城乡管理　2\n　　　旧码头改成博物馆\n　　　老船工讲船具\n"
        "　　本报讯　青石镇的旧码头停用了十二年，今年春天改成渡口博物馆。\n"
    )
    (made,) = read(page).articles
    assert made.article.column is None
    assert made.article.kicker is None or "城乡" not in made.article.kicker.printed


INDENTED = (
    "青石镇旧码头改成渡口博物馆\n"
    "　　本报讯　青石镇的旧码头停用了十二年，今\n"
    "年春天改成渡口博物馆，老船工们都很高兴。他\n"
    "们捐出用过的\n"
    "安全是回家的路\n"
    "{indent}船具三百多件，做了玻璃柜来放。老船工每天都\n"
    "到渡口博物馆里讲这些船具怎么用，孩子们爱听。\n"
    "　　馆里每天上午九时开门，下午五时关门。\n"
)


def test_a_line_between_half_a_sentence_and_one_at_the_margin_is_furniture_where_paragraphs_stand_in() -> None:
    (made,) = read(HEAD + INDENTED.format(indent="")).articles
    assert "捐出用过的船具三百多件" in made.body
    assert "回家的路" not in made.article.title.printed + made.body


def test_a_line_above_a_paragraph_stays_a_headline() -> None:
    assert any(
        "回家的路" in file.article.title.printed for file in read(HEAD + INDENTED.format(indent="　　")).articles
    )


def test_a_motto_between_the_halves_of_a_sentence_is_furniture_where_nothing_stands_in() -> None:
    flush = INDENTED.format(indent="").replace("　　", "")
    (made,) = read(HEAD + flush.replace("安全是回家的路", "安全是天　质量是命")).articles
    assert "捐出用过的船具三百多件" in made.body
    assert "质量是命" not in made.body


def test_the_papers_name_that_its_folio_says_is_furniture_once_more_inside_a_text() -> None:
    text = INDENTED.replace("　　", "").replace("们捐出用过的\n", "们捐出用过的旧船具，放在新做的玻璃柜里，还把\n")
    text = text.format(indent="")
    for again in ("江南日报", "江南日报　4　文化周刊", "江南日报·文化周刊"):
        head = "江南日报　3　文化周刊\n2024年6月5日　星期三\n\n"
        made = read(head + text.replace("安全是回家的路", f"\n{again}\n")).articles
        assert all("江南日报" not in file.article.title.printed + file.body for file in made)


def test_a_page_number_in_brackets_and_the_count_of_a_supplement_are_furniture_inside_a_text() -> None:
    text = INDENTED.format(indent="").replace("们捐出用过的\n", "们捐出用过的旧船具，放在新做的玻璃柜里，还把\n")
    for mark in ("（三版）", "渡口　第二十七期"):
        (made,) = read(HEAD + text.replace("安全是回家的路", mark)).articles
        assert "还把船具三百多件" in made.body
    other = text.replace("　　", "").replace("安全是回家的路", "\n渡口　第二十七期\n")
    assert "\n\n船具三百多件" in read(HEAD + other).articles[0].body


def test_who_printed_a_paper_is_furniture() -> None:
    page = read(HEAD + INDENTED.format(indent="") + "\n督印人：黎国栋　承印：江南印务有限公司\n")
    assert all("承印" not in file.body for file in page.articles)


@pytest.mark.parametrize("mark", ["4 综合", "06 | 产经观察", "·2·"])
def test_a_page_number_in_any_dress_between_texts_is_furniture(mark: str) -> None:
    report = "本报讯　青石镇的旧码头停用了十二年，今年春天改成渡口博物馆，老船工们都很高兴。\n"
    page = read(f"{HEAD}旧码头改成博物馆\n{report}{mark}\n老渡口开了茶馆\n{report}")
    assert [file.article.title.printed for file in page.articles] == ["旧码头改成博物馆", "老渡口开了茶馆"]
    assert page.issue is not None
    assert mark in page.issue.pages[0].furniture


def test_a_number_and_words_that_name_no_page_are_none() -> None:
    report = "本报讯　青石镇的旧码头停用了十二年，今年春天改成渡口博物馆，老船工们都很高兴。\n"
    page = read(f"{HEAD}旧码头改成博物馆\n{report}12 生肖\n{report}")
    assert page.issue is not None
    assert "12 生肖" not in page.issue.pages[0].furniture


QUOTATION = "毛主席语录\n备战、备荒、为人民。\n"
REPORT = "本报讯　青石镇的旧码头停用了十二年，今年春天改成渡口博物馆，老船工们都很高兴。\n"


def test_a_quotation_set_into_the_masthead_is_furniture() -> None:
    masthead = "江南日报\n2024年6月5日　星期三　第3版\n"
    page = read(f"{QUOTATION}{masthead}\n旧码头改成博物馆\n{REPORT}")
    assert [file.article.title.printed for file in page.articles] == ["旧码头改成博物馆"]
    apart = read(f"{QUOTATION}\n{masthead}\n旧码头改成博物馆\n{REPORT}")
    assert any("备战" in file.body for file in apart.articles)


def test_two_phrases_that_cry_out_above_a_headline_are_no_part_of_it() -> None:
    page = read(f"{HEAD}旧码头改成博物馆\n{REPORT}人人动手，颗粒归仓！\n老渡口开了茶馆\n{REPORT}")
    assert [file.article.kicker for file in page.articles] == [None, None]
    assert page.issue is not None
    assert "人人动手，颗粒归仓！" in page.issue.pages[0].furniture


def test_a_headline_that_cries_out_above_its_text_stays_one() -> None:
    page = read(f"{HEAD}旧码头改成博物馆\n{REPORT}人人动手，颗粒归仓！\n{REPORT}")
    assert page.articles[1].article.title.printed == "人人动手，颗粒归仓！"


def test_a_name_set_upright_is_the_column_of_the_report_below_it() -> None:
    page = read(f"{HEAD}旧码头改成博物馆\n{REPORT}环\n球\n速\n递\n老渡口开了茶馆\n{REPORT}")
    assert (page.articles[1].article.column, page.articles[1].article.title.printed) == ("环球速递", "老渡口开了茶馆")


def test_a_name_set_upright_heads_all_briefs_below_it() -> None:
    brief = REPORT.removeprefix("本报讯　")
    page = read(f"{HEAD}旧码头改成博物馆\n{REPORT}一\n句\n话\n新\n闻\n▲甲地，{brief}▲乙地，{brief}")
    assert [file.article.column for file in page.articles[1:]] == ["一句话新闻", "一句话新闻"]


def test_numerals_below_each_other_are_no_name() -> None:
    page = read(f"{HEAD}旧码头改成博物馆\n{REPORT}一\n{REPORT}二\n{REPORT}三\n{REPORT}")
    assert [file.article.column for file in page.articles] == [None] * len(page.articles)


def test_the_pages_number_and_name_above_two_headlines_are_none_of_them() -> None:
    page = read_golden("917-longyuan-zonghe")
    assert page.issue is not None
    assert page.issue.pages[0].furniture.count("4 综合") == 2  # at the head of the page, and where it turns


def test_the_pages_name_said_again_inside_a_text_is_no_crosshead() -> None:
    page = read_golden("915-guojia-yaowen")
    assert page.issue is not None
    assert page.issue.pages[0].furniture.count("要闻") == 2  # at the head of the page, and inside the text
    assert "## 要闻" not in "".join(file.body for file in page.articles)


def test_a_motto_above_a_sentence_at_the_margin_is_no_paragraph() -> None:
    page = read_golden("963-special-issue-port-expo-2025")
    assert any("安装风机102台。订单排到了" in file.body for file in page.articles)


def first_roles(date: str) -> list[Role]:
    """Return what is made of the first two lines of a page, read as headlines, a third line standing below them."""
    text = f"产业动态\n机床周刊\n{date}\n\n缺柜又缺工\n本报讯　机床厂的订单排到了年底。\n"
    reading = classify(read_sheet(Source("page.txt", text)))
    heads = tuple(replace(verdict, role=Role.HEAD) for verdict in reading.verdicts[:2])
    read_so = drop_running_heads(replace(reading, verdicts=(*heads, *reading.verdicts[2:])))
    return [verdict.role for verdict in read_so.verdicts[:2]]


def test_what_stands_above_the_date_in_the_pages_first_block_is_no_headline() -> None:
    assert first_roles("2021年4月29日　星期四") == [Role.FURNITURE] * 2
    assert first_roles("订单排到年底") == [Role.HEAD] * 2


@pytest.mark.parametrize(("number", "role"), [("12", Role.FURNITURE), ("十二连冠", Role.HEAD)])
def test_what_stands_between_the_date_and_a_bare_number_is_no_headline(number: str, role: Role) -> None:
    text = f"2021年4月29日　星期四\n机床\n{number}\n\n缺柜又缺工\n本报讯　机床厂的订单排到了年底。\n"
    reading = classify(read_sheet(Source("page.txt", text)))
    heads = tuple(replace(verdict, role=Role.HEAD) for verdict in reading.verdicts[1:3])
    read_so = drop_running_heads(replace(reading, verdicts=(*reading.verdicts[:1], *heads, *reading.verdicts[3:])))
    assert [verdict.role for verdict in read_so.verdicts[1:3]] == [role] * 2


@pytest.mark.parametrize(
    ("mark", "joined"),
    [
        ("江南日报", True),
        ("06", True),
        ("6", True),
        ("·　6　·", True),
        ("责任编辑：王敏", True),
        ("\n江南日报\n", False),  # what blank lines set apart may stand between two texts
    ],
)
def test_a_sentence_goes_on_below_furniture_set_into_it(mark: str, joined: bool) -> None:  # noqa: FBT001
    page = read(
        f"江南日报\n2011年3月15日　星期二　第6版\n\n全市新建供水管网一百二十公里\n"
        f"本报讯（记者 石磊）昨日召开的市政府常务会议提出，今年全市新建、改\n"
        f"建供水管网一百二十公里，其中老城区四十公里，四月开工，重点解决老\n城区管道锈蚀问题，会议\n{mark}\n"
        f"听取了水务部门关于去年供水情况的汇报，并就施工期间的供水作了\n安排。\n"
        f"三十年老街灯今夜换新颜\n昨晚七时，建设路上的二百一十盏街灯同时亮起。\n"
    )
    body = page.articles[0].body
    assert ("会议听取了水务部门" in body) is joined
    assert page.articles[0].article.title.printed == "全市新建供水管网一百二十公里"
    said = [each.alternative for each in page.problems if each.code is Code.DOUBTFUL_LINE]
    assert all(other and (other.chance is None or other.chance >= DOUBT) for other in said)
