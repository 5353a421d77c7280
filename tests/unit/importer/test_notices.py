"""Notices one below another, no blank line between them: who signs the one above, and who gives the one below."""

from __future__ import annotations

from tests.unit.reading_pages import HERONS, articles, read, read_golden

WATER = "因主管道改造，定于3月26日22时至27日6时停止供水，请用户提前做好储水准备。"
SALE = "受委托，定于4月2日上午10时举行拍卖会，有意竞买者请于4月1日前办理登记手续。"
PLAN = "现将县城东单元详细规划局部调整方案予以公示，如有意见，可书面向本局提出。"


def test_who_signs_a_notice_gives_none_below() -> None:
    notices = (
        ("停水通知", WATER, "云溪自来水有限公司"),
        ("拍卖公告", SALE, "浙江恒诚拍卖公司"),
        ("规划公示", PLAN, ""),
    )
    page = "".join("\n".join(filter(None, rows)) + "\n" for rows in notices)
    found = [(item.title.printed, item.kicker) for item in articles(f"湖边来了白鹭\n本报讯　{HERONS}\n{page}")[1:]]
    assert found == [("停水通知", None), ("拍卖公告", None), ("规划公示", None)]


def test_who_signs_a_notice_may_fill_a_narrow_column_above_the_name_of_the_next() -> None:
    def column(text: str) -> str:
        return f"　　{text[:12]}\n" + "".join(f"{text[at : at + 14]}\n" for at in range(12, len(text), 14))

    water = f"停水通知\n{column(WATER)}　　云溪县城关自来水有限公司\n"
    page = f"湖边来了白鹭\n{column('本报讯　' + HERONS)}{water}拍卖公告\n{column(SALE)}"
    assert [item.title.printed for item in articles(page)] == ["湖边来了白鹭", "停水通知", "拍卖公告"]


def test_the_date_below_who_signs_a_notice_ends_it() -> None:
    page = read(
        f"湖边来了白鹭\n本报讯　{HERONS}\n通告\n{WATER}\n宁州市公安局交通支队\n一九九二年五月十八日\n拍卖公告\n{SALE}\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", "通告", "拍卖公告"]
    assert "一九九二年五月十八日" in page.articles[1].body


def test_who_gives_notices_above_their_names_gives_each() -> None:
    page = (
        f"湖边来了白鹭\n本报讯　{HERONS}\n\n云溪自来水有限公司\n停水通知\n{WATER}\n浙江恒诚拍卖公司\n拍卖公告\n{SALE}\n"
    )
    kickers = [item.kicker.printed if item.kicker else None for item in articles(page)[1:]]
    assert kickers == ["云溪自来水有限公司", "浙江恒诚拍卖公司"]


def test_below_who_signed_a_notice_the_text_of_the_next_headline_of_a_stack_begins() -> None:
    page = (
        f"云溪自来水有限公司通告\n图书馆增设夜间阅览室\n　　{WATER}\n　　{WATER}\n　　云溪自来水有限公司\n"
        f"　　二〇二四年三月二十日\n　　市图书馆从十月一日起，每晚七时至九时半开放自学阅览室，凭借书证入场。\n"
    )
    assert [item.title.printed for item in articles(page)] == ["云溪自来水有限公司通告", "图书馆增设夜间阅览室"]


def test_what_lists_things_under_one_head_is_one_item_and_briefs_are_several() -> None:
    def titles(head: str) -> list[str]:
        rows = "".join(f"●{text}\n" for text in (WATER, SALE, PLAN))
        return [item.title.printed for item in articles(f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n{head}\n{rows}")[1:]]

    assert [titles(head) for head in ("小资料", "农家小窍门", "遗失声明")] == [["小资料"], ["农家小窍门"], ["遗失声明"]]
    assert len(titles("市讯")) == len(titles("短讯")) == 3


def test_the_name_of_a_notice_right_below_who_gives_another_goes_on_with_nothing() -> None:
    assert "遗失声明" in [file.article.title.printed for file in read_golden("917-longyuan-zonghe").articles]
