"""Headlines as dailies print them: who invited, who came to see off, and what a long subtitle tells."""

from __future__ import annotations

import pytest

from gazette.importer.headline_words import attended, kicker_words
from tests.unit.reading_pages import articles

HEAD = "1978年5月1日　星期一　第1版"
TEXT = "本报讯　鱼山水库昨天开始放水，下游三个公社的早稻都浇上了头遍水。水库管理处说，水量足够用到六月底。"
LONG = "管理处先放三天再停两天，下游三个公社、二十一个大队的早稻都浇上了头遍水，水量足够用到六月底"


def test_a_long_line_without_a_stop_between_a_headline_and_a_report_is_its_subtitle() -> None:
    (article,) = articles(f"{HEAD}\n\n鱼山水库开始放水\n{LONG}\n{TEXT}")
    assert article.title.printed == "鱼山水库开始放水"
    assert article.subtitle is not None
    assert article.subtitle.printed == LONG


@pytest.mark.parametrize(
    ("headline", "line"), [("鱼山水库开始放水", f"{LONG}。"), ("放水以后，管理处的人又到各队去看，他们说：", LONG)]
)
def test_a_long_line_that_ends_or_has_no_headline_above_it_is_none(headline: str, line: str) -> None:
    assert all(article.subtitle is None for article in articles(f"{HEAD}\n\n{headline}\n{line}\n{TEXT}"))


@pytest.mark.parametrize("line", ["应鱼山县邀请", "应柳溪市政府的邀请进行友好访问", "應魚山縣邀請"])
def test_who_invited_is_the_occasion(line: str) -> None:
    assert ("kicker names the occasion", 1.0) in kicker_words(line)


@pytest.mark.parametrize("line", ["应邀请者说", "邀请各队来看放水", "应该请谁来"])
def test_other_words_of_inviting_are_none(line: str) -> None:
    assert ("kicker names the occasion", 1.0) not in kicker_words(line)


def test_a_kicker_that_says_who_invited_is_not_joined_to_the_title() -> None:
    text = "本报讯　应鱼山县邀请，柳溪农业代表团今天到达。代表团要看三个水库。"
    (article,) = articles(f"{HEAD}\n\n应鱼山县邀请\n柳溪农业代表团今天到达\n{text}")
    assert article.kicker is not None
    assert article.kicker.printed == "应鱼山县邀请"


@pytest.mark.parametrize(
    "line",
    [
        "鱼山县县长等到车站送行",
        "陈大明到码头迎接",
        "市民到机场欢送",
        "李大山在座",
        "柳溪市长祝酒",
        "县长致词",
        "两县县长剪彩",
        "两县县长揭牌",
        "陈大明揭幕",
        "李小满宣读贺信",
        "李小满宣读贺电",
        "亲友送了花圈",
        "县长参观",
        "市长观看",
    ],
)
def test_who_saw_off_welcomed_or_cut_the_ribbon_attended(line: str) -> None:
    assert attended(line)


def test_what_is_made_for_seeing_off_is_none() -> None:
    assert not attended("送行饺子接风面")
