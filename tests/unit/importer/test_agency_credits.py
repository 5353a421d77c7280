"""Agencies alone below captions, and captions of two lines where paragraphs are whole lines."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.model import Article
from gazette.problems import Source

_HERONS = (
    "城东湿地来了白鹭\n　　本报讯（记者　李长河）昨天清晨，城东湿地公园的浅滩上落下三百多只白鹭，引来不少市民拍照。\n"
    "　　公园管理处介绍，今年水位调得低，小鱼小虾多，白鹭停留的时间比往年长了半个月。\n"
)
_SCHOOLS = (
    "三所新学校秋季开学\n"
    "　　本报讯（记者　王小川）记者昨日从市教育局获悉，新建的三所学校将于九月一日如期开学，可提供学位三千六百个。\n"
)
_LOTUS = "6月3日，游客在清水湖国家湿地公园乘船观赏荷花。"


def _import(text: str) -> list[Article]:
    page = Source("p.txt", f"湖湾晚报　2024年6月5日　第4版　要闻\n{text}")
    return [file.article for file in import_page(page, PageHints()).articles]


@pytest.mark.parametrize(
    "agency", ["新华社", "据新华社", "（新华社）", "【中新社】", "人民网", "新华社/法新", "李长河/视觉中国"]
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_an_agency_alone_below_a_caption_is_its_credit(agency: str, gap: str) -> None:
    herons, lotus, _ = _import(f"{_HERONS}{gap}{_LOTUS}\n{agency}\n{gap}{_SCHOOLS}")
    (photo,) = lotus.photos
    assert photo.caption is not None
    assert (photo.caption.printed, photo.credit) == (_LOTUS, agency.strip("（）【】"))
    assert (herons.source, len(herons.byline), herons.photos) == ("本报讯", 1, ())


def test_below_a_text_of_its_own_an_agency_is_its_source() -> None:
    flood = "海水倒灌淹了码头\n　　6月3日，南方一座港口因风暴潮出现海水倒灌，码头被淹，千余名旅客滞留。\n　　新华社\n"
    _, brief, _ = _import(f"{_HERONS}\n{flood}{_SCHOOLS}")
    assert (brief.title.printed, brief.source, brief.photos) == ("海水倒灌淹了码头", "新华社", ())
    essay, _ = _import(
        "城东湿地来了白鹭\n\n昨天清晨，城东湿地公园的浅滩上落下三百多只白鹭，引来不少市民拍照。\n\n"
        f"公园管理处介绍，今年水位调得低，小鱼小虾多。\n新华社\n\n{_SCHOOLS}"
    )
    assert (essay.source, essay.photos) == ("新华社", ())


@pytest.mark.parametrize("credit", ["\n李长河　摄", "李长河　摄", "\n图源：新华社", "新华社发（李长河　摄）"])
def test_a_caption_that_opens_with_its_day_goes_on_below(credit: str) -> None:
    caption = "6月3日，游客在清水湖国家湿地公园乘船\n观赏荷花。初夏时节，湖中荷花次第开放。"
    _, lotus, _ = _import(f"{_HERONS}{caption}{credit}\n{_SCHOOLS}")
    (photo,) = lotus.photos
    assert photo.caption is not None
    assert photo.caption.printed == caption.replace("\n", "")


def test_days_of_a_chronicle_and_a_headline_with_a_day_do_not_go_on() -> None:
    events = "6月3日，市人民医院新院区启用\n6月4日，清水河大桥合龙\n6月5日，三所新学校交付\n"
    first, *_ = _import(f"本月大事\n{events}{_SCHOOLS}")
    assert first.title.printed == "本月大事"
    first, _ = _import(
        f"6月8日，去清水湖看荷花\n　　本报讯（记者　王小川）湿地公园荷花进入盛花期，今起延长开放两小时。\n{_SCHOOLS}"
    )
    assert first.title.printed == "6月8日，去清水湖看荷花"


def test_a_sentence_that_opens_with_a_day_goes_on_with_its_paragraph_in_a_column() -> None:
    page = import_page(
        Source(
            "p.txt",
            "湖湾晚报　2024年3月22日　第4版　要闻\n深水桥全线贯通\n"
            "　　随着最后一盏绿灯亮起，大桥主体工程完成\n联调，机电设备全部投入试运行，记者试乘。\n"
            "3月21日，记者跟随建设人员乘工程车驶入\n大桥，从东岸出发，到西岸只用了十二分钟。\n"
            "　　桥面双向八车道铺着沥青，护栏刷成淡淡的\n海水蓝，每隔八十米就有一处紧急停车带。\n",
        ),
        PageHints(),
    )
    (bridge,) = page.articles
    assert "记者试乘。3月21日，记者跟随" in bridge.body
