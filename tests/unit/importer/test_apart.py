"""Items without a headline on pages whose blank lines part items: captions, notices, briefs of a column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer.apart import find_apart
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.rereading import read_again
from gazette.importer.rules.rule import Role
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import read

FOLIO = "2019年4月9日　星期二　城事　03版\n\n"
SCHOOL = (
    "　　城西小学的操场铺了新的跑道，孩子们早上七点就来试跑，一圈二百米。\n"
    "　　校长说，放学以后附近居民也能进来。\n　　保安每晚九点锁门。\n"
)
LANTERN = (
    "　　古街的灯笼换成了节能灯，一年省下四万度电。\n"
    "　　修灯的是两位退休电工，一盏一盏爬梯子换。\n　　换下来的旧灯笼送给了剧团。\n"
)
WELL = "　　北门外的老井清出了半车碎瓷，井水又能照见人影。\n　　守井的人把井台也用青石垫高了一层。\n"
NOTICE = "　　来稿一经采用即付薄酬，请写明姓名、地址，勿一稿多投。\n"


def lay_out(*below: str) -> str:
    """Return a page of four headlines with blank lines between items, something below the third text."""
    items = ["操场铺了新跑道\n" + SCHOOL, "古街灯笼换新灯\n" + LANTERN, "老井清出碎瓷\n" + WELL, *below]
    last = "渡口添了一只摆渡船\n　　渡口从今天起多开一班船，早晚各加两趟，赶集的人不用再等。\n　　船票还是一元。\n"
    return FOLIO + "\n".join([*items, last])


def texts(page: str) -> list[list[str]]:
    """Return the first characters of each paragraph of each item."""
    _, items = read_again(read_sheet(Source("page.txt", page)))
    return [[block.key[:4] for block in titled.item.blocks] for titled in items.titled]


def test_what_stands_below_a_blank_line_is_an_item_where_only_items_stand_so() -> None:
    assert ["北门外的", "守井的人"] in texts(lay_out(NOTICE))
    assert ["来稿一经"] in texts(lay_out(NOTICE))


def test_where_paragraphs_stand_apart_a_blank_line_parts_nothing() -> None:
    page = lay_out(NOTICE)
    for paragraph in ("　　校长说", "　　修灯的", "　　换下来"):
        page = page.replace(paragraph, "\n" + paragraph)
    assert ["北门外的", "守井的人", "来稿一经"] in texts(page)


@pytest.mark.parametrize(
    "paragraph",
    [
        "　　不过，下井的人说，再往下两丈还有一层石板，没有人掀得动。\n",
        "　　清出来的碎瓷装了三只木箱，送到文化馆去了，馆里正在拼一只碗。\n",
        "　　问：井水还能喝吗？\n",
        "　　图为清井的人把碎瓷一片一片摆在井台上。\n",
    ],
    ids=["goes on", "says what the headline says", "asks", "says of what it is"],
)
def test_a_paragraph_that_goes_on_stays_below_its_text(paragraph: str) -> None:
    assert ["北门外的", "守井的人", fold(paragraph.strip())[:4]] in texts(lay_out(paragraph))


def test_a_text_below_its_writer_stays_with_what_introduces_it() -> None:
    column = "百姓论坛\n\n　　编者按　上周本版登了两封来信，说的是菜场里的秤，今天请两位读者来谈。\n\n"
    page = lay_out(column + "秤砣与人心\n老　韩\n\n　　菜场里最沉的是秤砣，最轻的也是秤砣，看谁的手提着它。\n")
    assert any(item[:2] == ["编者按 ", "菜场里最"] for item in texts(page))


def test_what_surrounds_a_caption_set_into_a_text_stays_together() -> None:
    caption = "　　摆渡的人在船头点起一盏马灯。（方圆摄）\n　　井绳换了新的，是用旧帆布条搓成的，比棕绳耐磨。\n"
    assert ["北门外的", "守井的人", "井绳换了"] in texts(lay_out(caption))


def test_a_caption_below_which_the_text_goes_on_stays_inside_of_it() -> None:
    inset = "　　方家渡的人在井口点起一盏马灯。（见右上角）\n\n换上的井绳是用旧帆布条搓成的，比棕绳耐磨，也比铁链轻。\n"
    assert ["北门外的", "守井的人", "方家渡的"] in texts(lay_out(inset))


def test_paragraphs_apart_below_a_short_line_are_briefs_of_that_column() -> None:
    briefs = (
        "市井短打\n　　粮油店搬到十字街口，面粉每袋便宜两角。\n",
        "　　东关澡堂修好锅炉，后天开门，老人半价。\n",
        "　　裱画铺收了第一个女学徒，今年十九岁。\n",
    )
    made = [(file.article.kind.value, file.article.column) for file in read(lay_out(*briefs)).articles]
    assert made.count(("brief", "市井短打")) == 3


def test_a_name_that_begins_a_page_ends_something_whatever_stands_at_the_pages_end() -> None:
    reading = classify(read_sheet(Source("page.txt", "何田\n\n" + NOTICE + "\n" + lay_out().removeprefix(FOLIO))))
    first, second, *others, last = reading.verdicts
    first, second, last = (
        replace(first, role=Role.AUTHOR),
        replace(second, role=Role.START),
        replace(last, role=Role.AUTHOR),
    )
    assert 3 in find_apart(replace(reading, verdicts=(first, second, *others, last)))


def test_a_caption_set_off_inside_its_text_parts_it_nowhere() -> None:
    caption = "　　守井的人在北门外把井台用青石垫高。　于　勇　摄\n"
    below = "　　再往下两丈还有一层石板，没有人掀得动。\n"
    assert ["北门外的", "守井的人", "再往下两"] in texts(lay_out(f"{caption}\n{below}"))
    assert ["北门外的", "守井的人"] in texts(lay_out(f"{caption.replace('于　勇　摄', '')}\n{below}"))
