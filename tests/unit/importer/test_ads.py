"""What stands below an article and is none of it: small advertisements, and captions of other pictures."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.model import Kind
from gazette.problems import Source

REPORT = (
    "湖边来了白鹭\n　　本报讯 昨日清晨，市民在公园里散步，湖面上薄雾初散，"
    "几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。\n"
    "　　护鸟人孙立说，白鹭今年来得比往年早了半个月，湖边的芦苇也长高了，明年还会有更多的白鹭到这里来过冬。\n"
)
AD = "　　江城振华配件厂　专业生产：钢丝圈、皮辊\n　　质量可靠　交货迅速　地址：杨柳路28号　联系人：卞先生\n"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), PageHints(dt.date(2024, 6, 5), 2))


def bodies(text: str) -> list[str]:
    return [file.body for file in read(text).articles]


def test_an_advertisement_below_an_article_is_an_item_of_its_own() -> None:
    article, ad = bodies(f"{REPORT}\n{AD}")
    assert "振华" not in article
    assert "专业生产" in ad
    assert "卞先生" in ad


@pytest.mark.parametrize(
    "line",
    [
        "　　报名电话：5550168　联系人：卞先生\n",
        "　　白鹭来了　护鸟人说明年还会来　地址：湖边的芦苇\n",
        "　　江城振华配件厂　交货迅速\n",
    ],
)
def test_an_articles_own_last_line_stays_with_it(line: str) -> None:
    assert len(bodies(REPORT + line)) == 1


def test_an_advertisement_with_a_headline_stays_whole() -> None:
    made = bodies("豫丰牌西瓜良种\n　　个大　皮薄　汁多　厂家直销\n　　邮编：462000　电话：5550168　联系人：邢经理\n")
    assert len(made) == 1


def test_a_caption_that_says_nothing_of_its_headline_is_an_item_without_its_column() -> None:
    page = read(
        "社团动态\n◆太极班招生\n　　太极班逢星期一清晨六时半授课，不收学费。\n\n"
        "　　金山湾畔，一群学童随老师放纸鸢，最大的一只长达四十呎。（黎国强摄）\n"
    )
    brief, caption = (file.article for file in page.articles)
    assert (brief.title.printed, brief.column) == ("太极班招生", "社团动态")
    assert (caption.column, caption.photos[0].credit) == (None, "黎国强")


def test_who_took_the_pictures_is_credited_beside_who_wrote() -> None:
    (file,) = read(REPORT.replace("　　本报讯 ", "文/罗秀　图/宋洁\n　　")).articles
    assert [person.name for person in file.article.byline] == ["罗秀"]
    assert [photo.credit for photo in file.article.photos] == ["宋洁"]


def test_the_text_of_a_brief_may_begin_with_a_number() -> None:
    page = read(
        "体坛短波\n■女排联赛开打日期定了　2008至2009赛季女排联赛将于11月15日开幕，首次采用主客场制。\n"
        "■马拉松报名截止延后　2008年环东湖马拉松报名截止日期延后至10月25日。\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["女排联赛开打日期定了", "马拉松报名截止延后"]


def test_bulleted_paragraphs_apart_below_a_text_without_blank_lines_are_briefs() -> None:
    briefs = (
        "\n　　◎民众联络所主办家政班，现正招生，学费每月三元。\n\n　　◎本坡昨日有两宗车祸，四人受伤，伤势均不严重。\n"
    )
    assert len(read(f"{REPORT}{briefs}").articles) == len(("the report", "a brief", "a brief"))
    apart = REPORT.replace("\n　　护鸟人", "\n\n　　护鸟人")
    assert len(read(f"{apart}{briefs}").articles) == 1


def test_bulleted_paragraphs_right_below_one_another_are_briefs_where_the_first_stands_apart() -> None:
    briefs = "▲民众联络所主办家政班，现正招生，学费每月三元。\n▲本坡昨日有两宗车祸，四人受伤，伤势均不严重。\n"
    several = len(("the report", "a brief", "a brief"))
    assert len(bodies(f"{REPORT}\n{briefs}")) == several
    assert len(bodies(f"{REPORT}编辑/秦朗　美编/霍东　校对/阮玲\n{briefs}")) == several  # furniture parts them, too
    assert len(bodies(f"{REPORT}{briefs}")) == 1  # points that the report makes
    assert len(bodies(f"{REPORT}\n{briefs.replace('▲本坡', '●本坡')}")) == 1


def test_three_sentences_behind_one_bullet_below_a_report_are_briefs_where_all_paragraphs_stand_apart() -> None:
    briefs = (
        "\n　　▲民众联络所主办家政班，学费每月三元。\n\n　　▲本坡昨日有两宗车祸，四人受伤。\n"
        "\n　　▲海关大楼的大钟修好，今早敲响。\n"
    )
    apart = REPORT.replace("\n　　护鸟人", "\n\n　　护鸟人")
    assert len(bodies(apart + briefs)) == len(("the report", *"▲▲▲"))
    assert len(bodies(apart + briefs.replace("▲海关", "●海关"))) == 1
    assert len(bodies(apart.replace("本报讯 ", "") + briefs)) == 1


def test_bulleted_paragraphs_below_a_poem_are_briefs() -> None:
    poem = "元宵感赋\n陈笑风\n海上春灯又一年，华街箫鼓月当天。\n乡书迟过三重浪，客梦先归八闽船。\n"
    poem += "对酒敢辞今夜醉，看花犹记少时缘。\n明朝风雨寻常事，且共儿童放纸鸢。\n"
    briefs = "\n　　▲湖边义诊所自即日起增设牙科，贫病免费。\n\n　　▲护鸟会妇女组昨分赴两家医院慰问。\n"
    assert len(bodies(poem + briefs)) == len(("the poem", "a brief", "a brief"))


BRIEFS = ("湖边小学师生栽下柳树三百棵，明年春天就能成荫。", "城关镇文化站开办夜校，报名的青年有一百二十人。")


def test_paragraphs_that_others_sign_are_briefs_apart_below_a_signed_text() -> None:
    signed = "\n".join(f"　　{brief}\n（{name}）" for brief, name in zip(BRIEFS, ("孙立", "郝晴"), strict=True))
    written = REPORT.replace("\n　　本报讯 ", "\n周洁\n　　")
    article, *briefs = read(f"{written}\n{signed}\n").articles
    assert [[person.name for person in file.article.byline] for file in (article, *briefs)] == [
        ["周洁"],
        ["孙立"],
        ["郝晴"],
    ]
    assert len(bodies(f"{written}{signed}\n")) == 1
    assert len(bodies(f"{REPORT}\n{signed}\n")) == 1


def test_a_word_of_the_editors_apart_below_an_article_is_none_of_it() -> None:
    note = "\n　　编者按：下面这封来信说的是一件小事，却值得各级领导同志一读。\n"
    letter = (
        "\n给鸟留一片芦苇\n　　编辑同志：\n　　湖边的芦苇年年都被割掉，来过冬的鸟没有地方落脚，请有关部门管一管。\n"
    )
    assert ["编者按" in body for body in bodies(f"{REPORT}{note}{letter}")] == [False, True, False]
    assert ["编者按" in body for body in bodies(f"{letter}{note}{REPORT}")] == [True, False]


def test_a_word_of_the_editors_below_a_picture_is_none_of_it() -> None:
    picture = "会海浮沉\n江　帆画\n　　局长坐在会海里的小船上说，快再给我划一船文件来，我还没有看够呢。\n"
    note = "　　编后：修一台冰箱要等八个月，看来不是缺零件，而是缺一点为用户着想的精神。\n"
    *_, last = read(f"{REPORT}\n{picture}{note}").articles
    assert last.body.startswith("> 编后：")
    assert last.article.photos == ()
    assert "编后" in bodies(f"{REPORT}{note}")[0]


VOID = (
    "刘桂芳遗失护士执业证书，证号200842021，声明作废。\n民生大药房遗失药品经营许可证正本，证号鄂DA0271203，声明作废。\n"
)


@pytest.mark.parametrize("name", ["", "遗失声明："])
def test_what_was_lost_and_is_void_below_an_article_is_a_notice_each(name: str) -> None:
    lost = "".join(f"{name}{line}\n" for line in VOID.splitlines())
    report, *notices = read(REPORT + lost).articles
    assert "作废" not in report.body
    assert [file.article.kind for file in notices] == [Kind.NOTICE] * 2
    assert [file.body.strip() for file in notices] == lost.splitlines()


def test_what_was_lost_stays_below_the_name_of_its_notice() -> None:
    _, lost = read(f"{REPORT}遗失声明\n{VOID}").articles
    assert (lost.article.title.printed, lost.body.count("作废")) == ("遗失声明", 2)
