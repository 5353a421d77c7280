"""Which part of a jumped article goes on with which."""

from __future__ import annotations

import pytest

from gazette.text.jumped import Part, Told, begins_with, breaks_off, join_parts, likeness, make_part

FIRST = "李桂兰白天上课，晚上把孩子们一个个送过山梁，青石岭小学的老杨、村支书都记得，"
REST = "李桂兰再一个人打着手电回来。青石岭小学有了操场，村支书老杨说，孩子们在哪儿，讲台就在哪儿。"
BRIDGE = "主塔高二百一十米的大桥昨日封顶，工程师王强在现场说，"
BRIDGE_REST = "工程师王强说，大桥主塔封顶以后，现场的施工就到了最难的一段。"


def part(  # noqa: PLR0913  # a test names what it is about
    page: int, on: int | None, since: int | None, title: str, text: str = "", *, subtitle: str | None = None
) -> Part:
    return make_part(page, (on, since), (title, None, subtitle), text)


def joined(*parts: Part) -> list[tuple[int, int, Told]]:
    return [(joint.first, joint.second, joint.told) for joint in join_parts(parts)]


def test_texts_without_a_headline_are_told_by_the_words_of_both() -> None:
    assert joined(
        part(1, 2, None, "乡村教师的三十年", FIRST),
        part(1, 2, None, "跨海大桥", BRIDGE),
        part(2, None, 1, "工程师王强说", BRIDGE_REST),
        part(2, None, 1, "李桂兰再一个人打着手电回来", REST),
    ) == [(0, 3, Told.WORDS), (1, 2, Told.WORDS)]


def test_a_continuation_may_be_headed_by_the_subtitle_of_the_first_part() -> None:
    first = part(1, 4, None, "省委召开常委会会议", "会议强调，", subtitle="研究部署防汛救灾和灾后恢复重建工作")
    assert joined(
        first,
        part(1, 4, None, "省政府与中国铁建签署战略合作协议"),
        part(4, None, 1, "战略合作协议"),
        part(4, None, 1, "防汛救灾和灾后恢复重建"),
    ) == [(0, 3, Told.HEADLINE), (1, 2, Told.HEADLINE)]
    assert joined(first, part(4, None, 1, "研究防汛救灾和恢复重建")) == [(0, 1, Told.HEADLINE)]


def test_a_third_part_may_name_the_page_where_the_whole_began() -> None:
    title = "乡村教师的三十年"
    parts = (part(1, 2, None, title), part(2, 3, 1, title), part(3, None, 1, title))
    assert joined(*parts) == [(0, 1, Told.HEADLINE), (1, 2, Told.HEADLINE)]
    assert joined(*parts[:2], part(3, None, 1, "老渡口焕新记")) == [(0, 1, Told.HEADLINE)]


@pytest.mark.parametrize("title", ["教师三十年", "乡村教师三十年", "乡村教师的三十年"])
def test_where_one_part_says_nothing_of_the_other_a_shortened_headline_joins_them(title: str) -> None:
    told = Told.HEADLINE if title == "乡村教师的三十年" else Told.LIKE
    for on, since in ((2, None), (None, 1)):
        first, rest = part(1, on, None, "乡村教师的三十年", FIRST), part(2, None, since, title, REST)
        assert joined(first, rest) == [(0, 1, told)]
        assert not joined(first, rest, part(2, None, since, title, REST))
        assert not joined(first, part(2, None, since, "今冬供暖缴费开始"))


def test_a_longer_headline_is_another_article() -> None:
    assert not joined(part(1, 4, None, "南湾柑橘开园", FIRST), part(4, None, None, "南湾柑橘开园以后", REST))


def test_a_text_that_breaks_off_and_shares_many_words_goes_on_though_it_does_not_say_so() -> None:
    rest = part(2, None, 1, "李桂兰再一个人打着手电回来", REST)
    assert joined(part(1, None, None, "三十年", FIRST), rest) == [(0, 1, Told.LIKE)]
    assert not joined(part(1, None, None, "三十年", FIRST[:-1] + "。"), rest)
    assert not joined(part(1, None, None, "三十年", FIRST), part(1, None, None, "四十年", FIRST), rest)


def test_a_part_goes_on_once() -> None:
    same = part(1, None, None, "甲乙丙丁")
    assert joined(same, part(2, None, 1, "甲乙丙丁"), part(3, None, 1, "甲乙丙丁")) == []


def test_likeness_is_what_headlines_and_texts_share() -> None:
    first = part(1, 2, None, "乡村教师的三十年", FIRST)
    assert likeness(first, part(2, None, 1, "乡村教师的三十年")) == 1.0
    assert 0 < likeness(first, part(2, None, 1, "李桂兰再一个人打着手电回来", REST)) < 1
    assert likeness(first, part(2, None, 1, "跨海大桥", BRIDGE_REST)) == 0


def test_first_words_are_no_headline() -> None:
    assert begins_with("再打着手电，回来。", "再打着手电回来")
    assert begins_with("9月11日上午，市民看见灯亮了，很高兴。", "市民看见灯亮了")
    assert not begins_with("看见灯亮了。", "灯")
    assert not begins_with("看见灯亮了。", "")
    ends = [breaks_off(text) for text in ("送过山梁，", "送过山梁。\n", "他说：“好。”", "")]
    assert ends == [True, False, False, False]
