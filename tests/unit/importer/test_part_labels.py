"""Labels of manuscripts and editors' systems are no words of an item; what they label is what they say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.importer import PageHints, check_conservation, explain_line, import_page
from gazette.importer.fates import Use
from gazette.importer.part_labels import Labelled, take_out_labels
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, HINTS, articles, read, titles

REPORT = f"　　本报讯（记者 王小明）{BUSES}\n"
FORMS = ("引题：", "【引题】", "［肩题］", "(肩)", "〔眉题〕：", "引题1：", "<引题>")


def lay_out(kicker: str, title: str, subtitle: str) -> str:
    return f"{kicker}三条线路下周改道\n{title}新设十二个车站\n{subtitle}站牌上可以查到发车时刻\n{REPORT}"


@pytest.mark.parametrize("kicker", FORMS)
def test_the_parts_of_a_headline_are_what_their_labels_say_without_them(kicker: str) -> None:
    (article,) = articles(lay_out(kicker, "主题：", "副题："))
    assert article.kicker is not None
    assert article.kicker.printed == "三条线路下周改道"
    assert article.title.printed == "新设十二个车站"
    assert article.subtitle is not None
    assert article.subtitle.printed == "站牌上可以查到发车时刻"
    assert article.source == "本报讯"


def test_traditional_labels_are_read_too() -> None:
    (article,) = articles(lay_out("引題：", "主題：", "副題："))
    assert article.title.printed == "新设十二个车站"


def test_two_labelled_titles_show_that_a_page_is_labelled() -> None:
    page = f"标题：三条线路下周改道\n{REPORT}\n标题：湖边来了白鹭\n　　{HERONS}\n"
    assert titles(page) == ["三条线路下周改道", "湖边来了白鹭"]


def test_what_is_announced_keeps_its_words() -> None:
    when = "时间：六月八日上午九时\n地点：县图书馆\n"
    assert take_out_labels(Source("page.txt", f"主题：湖边的鸟\n{when}\n主题：老渡口的船\n{when}")) is None


def test_a_label_alone_is_of_the_next_line() -> None:
    page = f"【引题】\n三条线路下周改道\n【主题】\n新设十二个车站\n【正文】\n{REPORT}"
    (article,) = articles(page)
    assert article.kicker is not None
    assert (article.kicker.printed, article.title.printed) == ("三条线路下周改道", "新设十二个车站")


def test_a_line_that_the_label_of_its_text_fills_goes_on_below() -> None:
    text = "正文：" + HERONS
    lines = "\n".join(text[at : at + 18] for at in range(0, len(text), 18))
    page = f"标题：湖边来了白鹭\n{lines}\n标题：三条线路下周改道\n{REPORT}"
    assert read(page).articles[0].body.strip() == HERONS


@pytest.mark.parametrize(
    "line", ["作者：县农技站 单国义", "（作者）单国义", "署名：单国义", "【作者】 单国义", "[作者]单 国 义"]
)
def test_who_wrote_it_is_read_behind_any_label(line: str) -> None:
    page = f"标题：湖边来了白鹭\n{line}\n　　{HERONS}\n　　{HERONS}\n标题：三条线路下周改道\n{REPORT}"
    (first, _) = articles(page)
    assert [person.name for person in first.byline] == ["单国义"] or first.byline[0].name.endswith("单国义")
    assert first.title.printed == "湖边来了白鹭"


def test_a_label_of_a_source_marks_it() -> None:
    page = f"标题：湖边来了白鹭\n【来源】平川融媒\n　　{HERONS}\n标题：三条线路下周改道\n{REPORT}"
    assert articles(page)[0].source == "平川融媒"


@pytest.mark.parametrize("label", ["图片说明：", "【图说】", "照片说明：", "图注："])
def test_a_caption_has_no_label_on_any_page(label: str) -> None:
    page = read(f"三条线路下周改道\n{REPORT}\n{label}白鹭从芦苇丛中飞起。王小明摄\n")
    photo = page.articles[1].article.photos[0]
    assert photo.caption is not None
    assert photo.caption.printed == "白鹭从芦苇丛中飞起。"
    assert photo.credit is not None


@pytest.mark.parametrize("count", ["稿件2", "（2）", "[02]", "②　380字　一号黑体", "----------", "--- item2 ---"])
def test_what_counts_items_is_furniture(count: str) -> None:
    first = count.replace("2", "1").replace("②", "①")
    page = read(
        f"{first}\n标题：湖边来了白鹭\n　　{HERONS}\n（完）\n字数：50\n{count}\n标题：三条线路下周改道\n{REPORT}"
    )
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭", "三条线路下周改道"]
    told = {fate.line: fate.use for fate in page.fates}
    assert [told[number] for number in (1, 4, 5, 6)] == [Use.FURNITURE] * 4


def test_a_small_headline_is_a_subtitle_below_a_large_one_and_else_a_crosshead() -> None:
    page = (
        f"大标题：湖边来了白鹭\n小标题：市民清晨拍照\n　　{HERONS}\n小标题：草滩上的巢\n　　{HERONS}\n"
        f"大标题：三条线路下周改道\n{REPORT}"
    )
    first = read(page).articles[0]
    assert first.article.subtitle is not None
    assert first.article.subtitle.printed == "市民清晨拍照"
    assert "## 草滩上的巢" in first.body


def test_a_label_is_a_mark_of_what_it_labels() -> None:
    page = read(lay_out("引题：", "主题：", "副题："))
    labels = [(fate.line, fate.use, fate.article, fate.mark) for fate in page.fates if fate.column == 1][:3]
    assert labels == [(1, Use.KICKER, 1, True), (2, Use.TITLE, 1, True), (3, Use.SUBTITLE, 1, True)]


def test_a_label_says_why_a_line_is_what_it_is() -> None:
    source = Source("page.txt", lay_out("引题：", "主题：", "副题："))
    why = explain_line(source, 2)
    assert why is not None
    assert any(voice.rule == "labelled as a part of a headline" for voice in why.said)
    assert import_page(source, PageHints(HINTS.date, 1)).articles


@pytest.mark.parametrize("gap", ["", "　"])
def test_labels_behind_each_other_on_a_line_part_it(gap: str) -> None:
    head = f"【引题】三条线路下周改道{gap}【主题】新设十二个车站{gap}【副题】站牌上可以查到发车时刻\n"
    (article,) = articles(head + REPORT)
    assert article.kicker is not None
    assert article.subtitle is not None
    assert (article.kicker.printed, article.title.printed) == ("三条线路下周改道", "新设十二个车站")
    assert article.source_text is not None
    assert article.source_text.lines == ((1, 2),)


def test_a_number_stands_for_the_colon_of_a_label() -> None:
    page = f"标题一　湖边来了白鹭\n　　{HERONS}\n图一　白鹭从芦苇丛中飞起。\n标题二　三条线路下周改道\n{REPORT}"
    assert [title for title in titles(page) if "白鹭从" not in title] == ["湖边来了白鹭", "三条线路下周改道"]


def test_counted_paragraphs_below_a_labelled_column_are_briefs() -> None:
    page = (
        f"标题：三条线路下周改道\n{REPORT}\n栏目：兴农之路\n　　1. 石桥镇推广新稻种，每亩补助三十元。\n"
        "　　2. 庞营乡办起编织点，专编出口花篮。\n　　3. 柳沟村修好了水渠，六百亩田不再靠天。\n标题：湖边来了白鹭\n"
        f"　　{HERONS}\n"
    )
    made = [(article.kind, article.column) for article in articles(page)]
    assert made[1:4] == [("brief", "兴农之路")] * 3


OTHER = (
    ("<引题>{}</引题>", "<标题>{}</标题>", "<副题>{}</副题>"),
    ("[肩标]　{}", "[主标]　{}", "[副标]　{}"),
    ("KICKER: {}", "TITLE: {}", "SUB: {}"),
    ("[YT]{}", "[BT]{}", "[FT]{}"),
    ("◆引题：{}", "●主题：{}", "▲副题：{}"),
    ("【引题】→{}", "【标题】→{}", "【副题】→{}"),
    ("眉题｜{}", "主题｜{}", "副题｜{}"),
    ("引题　{}", "正题　{}", "副题　{}"),
    ("〔引·四号楷·占六行〕{}", "〔主·初号宋·通栏〕{}", "〔副·四号仿〕{}"),
    ("（眉题／小黑）{}", "（大题／超粗黑／8栏）{}", "（小题／楷）{}"),
    ("{}　（引，四号楷）", "{}　（主，二号黑，通栏）", "{}　（副，四号宋）"),
    ("{}　　　　[引][HT4]", "{}　　　　[主][HT1]", "{}　　　　[副][HT4]"),
    ("〖HT4K〗【引题】{}〖HT〗", "〖BT1〗〖HT1CH〗{}〖HT〗", "〖HT4F〗【副题】{}〖HT〗"),
)


@pytest.mark.parametrize("forms", OTHER, ids=lambda forms: forms[1])
def test_labels_of_systems_and_of_typesetting_are_read(forms: tuple[str, str, str]) -> None:
    words = ("三条线路下周改道", "新设十二个车站", "站牌上可以查到发车时刻")
    head = "\n".join(form.format(said) for form, said in zip(forms, words, strict=True))
    page = read(f"{head}\n{REPORT}")
    (article,) = (file.article for file in page.articles)
    assert article.kicker is not None
    assert article.subtitle is not None
    assert (article.kicker.printed, article.title.printed, article.subtitle.printed) == words
    assert not [problem for problem in page.problems if problem.code.name == "UNPLACED"]


def test_codes_inside_a_line_are_no_words_of_it() -> None:
    (article,) = read(f"〖HT2H〗三条线路〖HT3H〗下周改道〖HT〗\n〖HT5SS〗〓〓{REPORT.lstrip()}").articles
    assert article.article.title.printed == "三条线路下周改道"
    assert "HT" not in article.body
    assert "〓" not in article.body


def test_headings_of_markdown_are_titles_and_bold_lines_have_no_marks() -> None:
    page = f"# 湖边来了白鹭\n**文/王小明**\n\n{HERONS}\n\n# 三条线路下周改道\n\n{REPORT}"
    first, second = articles(page)
    assert (first.title.printed, second.title.printed) == ("湖边来了白鹭", "三条线路下周改道")
    assert [person.name for person in first.byline] == ["王小明"]


def test_a_part_that_an_item_lacks_is_the_systems_word() -> None:
    page = f"[栏目]　无\n[主标]　湖边来了白鹭\n[副标]　——\n　　{HERONS}\n[主标]　三条线路下周改道\n{REPORT}"
    first, second = articles(page)
    assert (first.column, first.subtitle, second.column) == (None, None, None)


def test_a_title_goes_on_in_a_line_far_in() -> None:
    page = f"●主题：云溪茶园请来四百个\n　　　　“太阳能灭虫工”\n　　{HERONS}\n●主题：三条线路下周改道\n{REPORT}"
    assert titles(page)[0] == "云溪茶园请来四百个\n“太阳能灭虫工”"


def test_a_long_line_behind_the_label_of_a_writer_is_text() -> None:
    page = f"（主）湖边来了白鹭\n（文）{HERONS}\n（副）三条线路下周改道\n　　{BUSES}\n"
    assert HERONS in read(page).articles[0].body


@pytest.mark.parametrize("forms", [("引", "主", "副"), ("引题", "主题", "副题")])
def test_labels_in_brackets_right_behind_the_words_are_read(forms: tuple[str, str, str]) -> None:
    words = ("骆驼刺返青早", "防护林工程开工", "总投资六亿元")
    head = "\n".join(f"{said}（{form}）" for said, form in zip(words, forms, strict=True))
    (article,) = articles(f"{head}\n{REPORT}")
    assert article.kicker is not None
    assert article.subtitle is not None
    assert (article.kicker.printed, article.title.printed, article.subtitle.printed) == words


def test_a_labelled_title_and_a_labelled_text_show_it_and_a_tag_may_end_on_another_line() -> None:
    (file,) = read(f"<标题>湖边来了白鹭</标题>\n<作者>记者 马超</作者>\n<正文>{HERONS}\n　　{BUSES}</正文>\n").articles
    assert file.article.title.printed == "湖边来了白鹭"
    assert [person.name for person in file.article.byline] == ["马超"]
    assert file.body == f"{HERONS}\n\n{BUSES}\n"


@pytest.mark.parametrize("line", ["位置：江城东路三号", "类型：小说", "URL: 江城大桥"])
def test_what_a_notice_says_of_itself_stays_below_labels(line: str) -> None:
    page = read(f"引题：三条线路下周改道\n主题：新设十二个车站\n{REPORT}{line}\n")
    assert line in page.articles[0].body


def test_a_title_may_be_called_nothing() -> None:
    assert titles(f"标题：空\n　　{HERONS}\n标题：三条线路下周改道\n{REPORT}")[0] == "空"


@pytest.mark.parametrize("label", ["栏目：", "【栏题】", "类别：", "[LM]"])
def test_a_labelled_column_is_one(label: str) -> None:
    page = f"{label}街谈巷议\n标题：湖边来了白鹭\n　　{HERONS}\n标题：三条线路下周改道\n{REPORT}"
    assert [article.column for article in articles(page)] == ["街谈巷议", None]


def test_where_taking_labels_out_loses_words_they_are_read_as_words(monkeypatch: pytest.MonkeyPatch) -> None:
    page = f"引题：明年通车\n主题：三条线路下周改道\n{BUSES}\n"
    assert [article.title.printed for article in articles(page)] == ["三条线路下周改道"]
    restore = Labelled.restore
    monkeypatch.setattr(Labelled, "restore", lambda self, page: replace(restore(self, page), fates=()))
    made = read(page)
    assert not check_conservation(made)
    assert "主题：" in "".join(file.article.title.printed + file.body for file in made.articles)
