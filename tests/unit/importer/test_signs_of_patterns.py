"""What is looked for before a dear pattern is asked turns away no line that the pattern holds of."""

from __future__ import annotations

import pytest

from gazette.importer.authors import names_mourners
from gazette.importer.credits import find_inline_credit
from gazette.importer.damage import DAMAGES, Damage
from gazette.importer.furniture import is_date_line
from gazette.importer.headline_parts import decrees
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.number_letters import find_number_letters
from gazette.importer.remarks import find_remark
from gazette.importer.series import tighten


@pytest.mark.parametrize(
    "credit",
    [
        "(本报记者 王小明 摄)",
        "[王小明摄影报道]",
        "记者 王小明 摄影",
        "王小明 供图",
        "视觉中国供图",
        "受访者提供",
        "资料图片",
        "资料图",
        "人民视觉",
        "影像中国",
        "东方IC",
        "新华社发",
        "新华社记者王小明摄",
        "(新华社/王小明)",
        "中新社发(王小明)",
    ],
)
def test_a_credit_behind_a_sentence_is_found_in_every_form(credit: str) -> None:
    assert find_inline_credit(f"桥通车了。{credit}") is not None
    assert find_inline_credit(f"{credit}桥通车了。") is None


@pytest.mark.parametrize("remark", ["(线索提供:王先生)", "[详见第三版]", "【作者系本报读者】", "(详见第三版) "])
def test_a_remark_behind_the_last_sentence_is_found_in_every_bracket(remark: str) -> None:
    assert find_remark(f"桥通车了。{remark}") is not None


@pytest.mark.parametrize("said", ["强调", "指出", "要求", "提出", "部署", "号召", "决定"])
def test_who_said_so_at_which_meeting_is_known_by_each_verb(said: str) -> None:
    assert decrees(f"全省水利会议{said}")
    assert not decrees(f"全省水利会议{said}了")


@pytest.mark.parametrize("asked", ["水利厅厅长就防汛谈", "水利厅厅长答记者问", "王小明调研水利时强调"])
def test_who_answers_or_looks_on_leads_in_to_what_he_said(asked: str) -> None:
    assert decrees(asked)


@pytest.mark.parametrize(
    "line",
    ["孝男 文彬", "不孝子 文煌", "孤哀子 文煌", "孤子 文煌", "哀子 文煌", "护丧妻 秀云", "杖期夫 文煌", "孝媳: 秀云"],
)
def test_mourners_are_known_by_each_name_of_theirs(line: str) -> None:
    assert names_mourners(line)
    assert not names_mourners(f"那位{line}")
    assert not names_mourners("")


@pytest.mark.parametrize(
    "line", ["2024年6月5日", "六月五日 星期三", "星期三", "周三", "2024-06-05", "2024.6.5", "2024/6/5"]
)
def test_a_date_alone_is_known_in_every_form(line: str) -> None:
    assert is_date_line(line)
    assert not is_date_line(f"{line} 桥通车了")


@pytest.mark.parametrize("text", ["2OO8年", "2ＯＯ8年", "2oo8年", "l200元", "1I2元", "三O里"])
def test_letters_in_numbers_are_found_whichever_they_are(text: str) -> None:
    assert find_number_letters(text)
    assert not find_number_letters("2008年12月")


@pytest.mark.parametrize("kind", [kind for kind in DAMAGES if kind.sign], ids=lambda kind: kind.pattern.pattern)
def test_a_kind_of_misreading_has_its_sign(kind: Damage) -> None:
    texts = ("坏\ufffd字", "大〓田", "大＿田", "“走吧，快走1”")
    found = [text for text in texts if kind.pattern.search(text)]
    assert found
    assert all(kind.sign in text for text in found)


def test_what_is_spaced_out_is_set_tight_whatever_the_space() -> None:
    assert (tighten("短 讯"), tighten("短  讯"), tighten("短讯"), tighten("短 讯集")) == (
        "短讯",
        "短讯",
        "短讯",
        "短 讯集",
    )


NOTICES = (
    "遗 失,寻猫,寻人,贺电,停水预告,致歉信,诚聘,招租,稿约,征婚,小启,更正,鸣谢,招领,友情提醒,桥东菜场招标,春季征文,"
    "报刊征订,读者须知,物业公示(三),汾水县人民政府关于封闭老桥的函"
)


@pytest.mark.parametrize("name", NOTICES.split(","))
def test_a_notice_is_known_by_its_name_whatever_it_ends_in(name: str) -> None:
    assert is_name_of_notice(name)
    assert not is_name_of_notice(f"{name}。")
