"""Rates, results and small advertisements whose words nothing sets apart, a line for each."""

from __future__ import annotations

import pytest

from gazette.model import Article
from tests.unit.reading_pages import BUSES, HERONS, articles, read_with_body, titles

REPORT = f"湖边来了白鹭\n　　本报讯　{HERONS}\n"
NEXT = f"三条公交线路改道\n　　本报讯　{BUSES}\n"


def _below_report(text: str) -> list[Article]:
    first, *others = articles(f"{REPORT}{text}")
    assert first.title.printed == "湖边来了白鹭"
    return others


@pytest.mark.parametrize(
    "rows",
    [
        "足金收市每兩三百一十四元二毫半\n美鈔每千五千八百二十元\n英鎊每百一千三百元\n",
        "花胶每斤八十二元五角\n虾米每斤九元\n",
    ],
)
def test_rates_told_in_words_have_a_line_each_below_their_name(rows: str) -> None:
    rates, below = _below_report(f"金銀行情\n{rows}{NEXT}")
    assert rates.title.printed == "金銀行情"
    assert below.title.printed == "三条公交线路改道"
    body = read_with_body(f"{REPORT}金銀行情\n{rows}{NEXT}")[1]
    assert len(body.split()) >= rows.count("\n")


def test_one_price_in_a_headline_is_none_of_them() -> None:
    assert "猪肉每斤一元二角" in titles(f"{REPORT}猪肉每斤一元二角\n　　本报讯　{BUSES}\n")


def test_results_told_in_words_have_a_line_each_below_what_leads_to_them() -> None:
    text = f"乒乓賽昨晚開拍\n　　本报讯　{HERONS}\n　　賽果如下：\n方國棟二比零沈志成\n何永年三比一孫家明\n{NEXT}"
    assert titles(text) == ["乒乓賽昨晚開拍", "三条公交线路改道"]


def test_a_label_in_brackets_begins_a_small_advertisement_though_the_one_above_has_no_stop() -> None:
    text = (
        "小廣告\n【招租】塔門新樓單位，兩房一廳，月租二百四十元，電七一三五四二八\n"
        "【聘廚師】酒樓請熟手廚師兩名，食宿供給，面洽大埔墟富善街十二號\n"
        "【遺失】本人遺失學生證一張，拾獲者請寄回校方，薄酬。\n"
    )
    bodies = "\n\n".join(read_with_body(f"{REPORT}{text}{NEXT}")[1:-1])
    parts = [part for part in bodies.split("\n\n") if part.strip()]
    assert [any(word in part for part in parts) for word in ("月租二百四十元", "請熟手廚師", "遺失學生證")] == [
        True
    ] * 3
    assert not any("熟手廚師" in part and "學生證" in part for part in parts)


@pytest.mark.parametrize("where", ["面洽積福街三十號", "請電五六一七八四三"])
def test_where_to_apply_goes_on_with_the_offer_above_it(where: str) -> None:
    offers = "聘請\n⊙山頂住宅請司機，須有五年經驗，包食宿，\n月薪三百。電六二六——三一八八\n⊙花店請女店員，識英語。\n"
    below = "賭城班次\n華埠至賭城　每日早七時、晚十一時　來回三十三元，送籌碼\n華埠至雷城　每晚十時　單程二十五元\n"
    found = titles(f"{REPORT}{offers}{where}\n{below}")
    assert found[-1] == "賭城班次"


@pytest.mark.parametrize("call", ["洽：七一八—五五五—七七〇〇", "查询　六一二三四五七", "洽：二四六八—一三五七"])
def test_nothing_but_whom_to_call_heads_nothing(call: str) -> None:
    sold, lost = _below_report(
        f"洗衣舖出讓\n皇后街洗衣舖，生意穩定，因東主退休，廉讓。\n{call}\n失狗\n本人走失黃色小狗一隻，尋獲者酬金百元。\n"
    )
    assert (sold.title.printed, lost.title.printed) == ("洗衣舖出讓", "失狗")
    assert not sold.byline
    assert not lost.byline


def test_what_is_wanted_heads_its_text_below_a_row_that_ends_with_a_number() -> None:
    buses, waiters = _below_report(
        "賭城巴士\n喜來登專線　每日早八時起　勿街八十號開車　來回十八元，送籌碼十五元\n"
        "康樂宮專線　週末加開晚班　伊利莎伯街口　電話二二六—九九九一\n"
        "聘請企檯\n新澤西餐館請熟手企檯兩名，略識英語，供食宿，晚十時後洽陳先生。\n"
    )
    assert (buses.title.printed, waiters.title.printed) == ("賭城巴士", "聘請企檯")


def test_films_in_corner_brackets_are_rows_of_what_is_shown() -> None:
    (films,) = _below_report(
        "華埠今日電影\n新聲戲院　「橫財萬千」　一時、三時半、六時\n音樂戲院　「賭仙」　每兩小時一場\n"
    )
    assert films.title.printed == "華埠今日電影"
    body = read_with_body(
        f"{REPORT}華埠今日電影\n新聲戲院　「橫財萬千」　一時、三時半、六時\n音樂戲院　「賭仙」　每兩小時一場\n"
    )[1]
    assert "橫財萬千" in body
    assert "賭仙" in body
