"""Campaigns by name, which papers set above reports as the name of a column."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.campaigns import names_campaign
from gazette.text.widths import fold
from tests.unit.reading_pages import read_golden


@pytest.mark.parametrize(
    "name",
    [
        "壮丽70年 奋斗新时代",
        "学党史　悟思想　办实事　开新局",
        "喜迎党的十八大",
        "深入学习贯彻党的二十大精神",
        "优化营商环境",
    ],
)
def test_a_campaign_is_known_by_its_name(name: str) -> None:
    assert names_campaign(fold(name))


@pytest.mark.parametrize(
    "line", ["抓革命 促生产", "壮丽70年 我们走过", "喜迎党的生日", "我市优化营商环境", "脱贫攻坚路上的一家人"]
)
def test_slogans_that_lead_in_and_sentences_are_none(line: str) -> None:
    assert not names_campaign(fold(line))


def test_a_campaign_above_a_report_is_its_column() -> None:
    first, *_ = read_golden("1514-jiangcheng-morning-2019").articles
    assert (first.article.column, first.article.kicker) == ("壮丽70年 奋斗新时代", None)


@pytest.mark.parametrize("city", ["克拉玛依", "石河子"])
def test_a_city_of_a_names_length_is_no_writer(city: str) -> None:
    assert author_grade(fold(city)) == 0
