"""Last paragraphs that stand apart from their text stay with it: they head nothing."""

from __future__ import annotations

import datetime as dt

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.problems import Source

HEAD = "湖滨日报　2004年4月14日　星期三　第1版\n\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/01.txt", HEAD + text), PageHints(date=dt.date(2004, 4, 14), page=1))


def test_a_paragraph_that_breaks_off_for_another_page_is_no_kicker() -> None:
    page = read(
        "城南三条老街年内翻修\n\n本报讯（记者 方卓）今年城南将翻修三条老街，总长六公里，总投资八千万元。\n\n"
        "其中石板街铺到（下转第三版）\n\n麦田病害防治全面展开\n\n"
        "本报讯（记者 方卓）我市麦田病害已达三十万亩，各县组织机防队八百个，昼夜喷药防治。\n"
    )
    street, wheat = page.articles
    assert street.body.rstrip().endswith("其中石板街铺到")
    assert street.article.continues_on == 3
    assert wheat.article.kicker is None


def test_a_paragraph_that_ends_with_a_stop_of_half_the_width_is_no_kicker() -> None:
    page = read(
        "渔港今日开渔\n\n本报讯(通讯员 海波) 昨日12时,休渔期结束,二百条渔船鸣笛出海.\n\n"
        "头一网鱼虾今晨上岸.\n\n旧楼装上防盗门\n\n本报讯(记者 方卓) 新港街道为六十栋旧楼装上了防盗门,居民只交30元.\n"
    )
    harbour, doors = page.articles
    assert harbour.body.rstrip().endswith("头一网鱼虾今晨上岸.")
    assert doors.article.kicker is None


def test_the_formula_that_closes_a_notice_begins_none_without_its_stop() -> None:
    page = read(
        "通　告\n\n自九月二十日起，西大街禁止货车通行，违者由公安交通管理部门处理。\n\n特此通告\n\n"
        "平川县公安局\n\n二〇〇四年四月十二日\n\n招工启事\n\n我厂招收缝纫女工二十名，报名至二十五日止。\n\n平川县绣服厂\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["通　告", "招工启事"]
    assert "特此通告" in page.articles[0].body
