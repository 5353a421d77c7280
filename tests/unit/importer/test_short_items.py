"""Tests for short items without a headline, told by their words beside those of the text that they stand below."""

from __future__ import annotations

from operator import add, le

import pytest

from gazette.importer import short_items
from gazette.importer.lines import read_sheet
from gazette.importer.pairs import leave_out, pairs_of, share
from gazette.importer.rereading import read_again
from gazette.importer.short_items import weigh_alone
from gazette.importer.short_signs import read_characters, read_shared, read_signs, read_topic
from gazette.importer.weights import SHORT
from gazette.problems import Source

FOLIO = "2009年8月14日　星期五　第3版　民生新闻\n"
LIBRARY = (
    "旧书回到借书台\n"
    "　　本报讯（记者　何晓棠）区图书馆把十年没人借过的旧书搬到大厅，贴上一张纸条：谁想看，先拿走。"
    "半个月里，六千册书借出了四千册。\n"
    "　　馆员说，最抢手的是七十年代的家电修理手册，还有一套没有封面的连环画。"
    "有位读者翻到了自己上小学时写下的借书签名。\n"
    "　　馆里打算每季度换一批书，借走不还的也不催，只在书末留一页，请读完的人写一句话。\n"
)
LAST = (
    "渡口添了一只船\n"
    "　　本报讯（记者　贺岭）青石渡口从今天起多开一班船，早晚各加两趟，船票还是一元。赶集的人不用再等。\n"
)
CAPTION = "　　昨日，消防队员在南桥码头上用竹竿搭起浮桥。\n"
BRIEF = "　　长岭镇农机站新添三台插秧机，每亩收费四十元。\n"
BY_PAIRS = {*read_shared("消防队员", "旧书", ("书台",))}
BY_WORDS = {*BY_PAIRS, *read_characters("消防队员", "旧书", "书台"), *read_topic("消防队员", "旧书")}
_LATENT = 0.5  # texts of two subjects are less like than not at all by no more than this
GOES_ON = "　　借书台旁放着一本登记册，翻开看，最后一页已经写满了读者的名字。\n"


def texts(*below: str, text: str = LIBRARY) -> list[list[str]]:
    """Return the first characters of each paragraph of each item of a page with something below its first text."""
    page = FOLIO + text + "".join(below) + LAST
    _, items = read_again(read_sheet(Source("page.txt", page)))
    return [[block.key[:4] for block in titled.item.blocks] for titled in items.titled]


def test_a_caption_without_a_credit_below_a_text_stands_alone() -> None:
    assert ["昨日,消"] in texts(CAPTION)


def test_a_brief_without_a_headline_below_a_text_stands_alone() -> None:
    assert ["长岭镇农"] in texts(BRIEF)


def test_two_of_them_stand_each_alone() -> None:
    assert {("昨日,消",), ("长岭镇农",)} <= {tuple(item) for item in texts(CAPTION, BRIEF)}


def test_a_caption_set_into_a_text_stands_alone_and_the_text_goes_on() -> None:
    first, second, third, fourth = LIBRARY.splitlines(keepends=True)
    found = texts(text=first + second + third + CAPTION + fourth)
    assert ["昨日,消"] in found
    assert ["本报讯(", "馆员说,", "馆里打算"] in found


@pytest.mark.parametrize(
    "paragraph",
    [
        GOES_ON,
        "　　上周，他又捐出自己的一箱藏书，用三轮车推了两里路。\n",
        "　　警方提醒市民，夜里过桥注意脚下。\n",
        "　　时间：每周二至周日，上午九点到下午五点。\n",
        "　　昨天他在南桥码头上走了一整夜。\n",
    ],
    ids=["has its words", "of him", "a body whose name is known", "a part of it", "what he did"],
)
def test_a_paragraph_of_the_text_stays_with_it(paragraph: str) -> None:
    assert any(len(item) == 4 for item in texts(paragraph))


def test_what_stands_below_a_writer_and_above_the_text_is_the_writers() -> None:
    note = LIBRARY.replace("　　本报讯（记者　何晓棠）", "　　编者按　").splitlines(keepends=True)
    rest = "　　桥下的水到天亮才退。\n"
    assert any(len(item) == 4 for item in texts(text=f"{note[0]}{note[1]}　　本报记者　何晓棠\n{CAPTION}{rest}"))


def test_what_stands_below_the_name_of_a_list_stays_together() -> None:
    listed = LIBRARY.replace("旧书回到借书台", "生活指南").replace("　　本报讯（记者　何晓棠）", "　　")
    assert any(len(item) == 4 for item in texts(BRIEF, text=listed))


def test_the_last_of_two_sentences_is_no_brief() -> None:
    report = (
        "旧书回到借书台\n　　区图书馆把没人借过的旧书搬到大厅，贴上一张纸条：谁想看，先拿走。"
        "半个月里借出了四千册，书架空了一半，馆员搬书搬得直不起腰。\n"
    )
    assert any(len(item) == 2 for item in texts(BRIEF, text=report))


def test_a_paragraph_below_a_few_words_stays_with_them() -> None:
    notice = "停水通知\n　　因检修管道，北街今夜停水两小时。\n"
    assert any(len(item) == 2 for item in texts(BRIEF, text=notice))


def test_names_that_close_the_text_speak_for_what_stands_below() -> None:
    signed, open_ = ({"names close what is above": closed} for closed in (1.0, 0.0))
    key, title, text = "昨日,消防队员在南桥码头上搭起浮桥。", "旧书回到借书台", "馆员说,最抢手的是家电修理手册。" * 6
    assert weigh_alone(key, title, (text,), signed) > weigh_alone(key, title, (text,), open_)


def test_what_no_words_can_outweigh_is_not_compared() -> None:
    most = [
        sum(max(0.0, SHORT[sign][kind]) for sign in BY_WORDS) for kind in (0, 1)
    ]  # each counts once at most, or is against
    assert all(map(le, most, short_items._MOST_BY_WORDS))  # noqa: SLF001  # a bound that weights fitted anew must keep
    pairs = [sum(max(0.0, SHORT[sign][kind]) for sign in BY_PAIRS) for kind in (0, 1)]
    pairs = list(map(add, pairs, short_items._MOST_BY_TOPIC))  # noqa: SLF001
    assert all(map(le, pairs, short_items._MOST_BY_PAIRS))  # noqa: SLF001  # the same of what comes before that
    far, *others = (SHORT[sign] for sign in read_topic("消防队员", "旧书"))
    topic = [max(0.0, -far[kind] * _LATENT) + sum(max(0.0, each[kind]) for each in others) for kind in (0, 1)]
    assert all(map(le, topic, short_items._MOST_BY_TOPIC))  # noqa: SLF001  # the same of what is asked last
    amounts = {"words of the headline", "a rare character of the headline", "a rare character of the text"}
    amounts |= {"its opening's characters", "about the same"}
    assert all(weight <= 0 for sign in amounts for weight in SHORT[sign])  # they may count more than once


def test_a_paragraph_has_words_of_a_text_that_it_has_of_its_paragraphs_joined() -> None:
    key, title, texts = "南桥昨夜,搭起浮桥2座", "浮桥一夜搭起", ("渡口的船停在桥头", "南岸人家,昨夜未眠", "2座茶棚")
    strange = leave_out(pairs_of(key), (title, *texts))
    assert strange == {pair for pair in pairs_of(key) if pair not in title + "".join(texts)}
    assert {"南桥", "起浮"} <= strange
    assert not {"昨夜", "浮桥", "搭起", "2座"} & strange
    assert leave_out(pairs_of("头南"), texts) == frozenset()  # where one ends and the next begins
    shared = read_shared(key, title, texts)
    assert shared["few words shared"] == (share(key, title + "".join(texts)) < 0.1)


def test_every_sign_of_a_paragraph_has_a_weight() -> None:
    assert set(read_signs("昨日,消防队员在南桥码头上搭起浮桥。")) | BY_WORDS <= set(SHORT)
