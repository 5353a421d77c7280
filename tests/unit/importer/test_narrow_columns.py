"""Pages of presses set upright: narrow columns without indents, and what stands in and around them."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer.blocks import is_below_head
from gazette.importer.cut_rows import find_cut_rows
from gazette.importer.folios import names_page
from gazette.importer.headlines import score_division
from gazette.importer.heads_above import find_heads_above
from gazette.importer.lines import Sheet, read_sheet
from gazette.importer.openers import find_opener
from gazette.importer.told import Label
from gazette.importer.told_lines import tell_lines
from gazette.importer.traits import Traits, read_traits
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import articles, read_with_body, titles

HEAD = "臨塘晚報\n中華民國三十六年五月八日　星期四\n"
FERRY = (
    "東門外石橋昨日午後忽告坍塌，\n橋上挑夫二人跌落河中，幸經\n船戶撈起，僅受微傷。工務局\n"
    "已派員查勘，據云橋墩年久失\n修，前月大水又沖去石樁三根。\n修復約需兩月，行人暫由北門\n繞道。\n"
)
SCHOOL = (
    "縣立第二小學本年招考新生，\n報名者四百餘人，而學額祇得\n八十名。校長談，教室不敷應\n"
    "用，擬借城隍廟偏殿暫作課堂，\n已呈請縣府核准，下月可望開\n學。\n"
)

TEXTS = HEAD + "石橋坍塌\n" + FERRY + "借廟開課\n" + SCHOOL


def read_cut(text: str) -> tuple[Sheet, tuple[Traits, ...]]:
    sheet = read_sheet(Source("page.txt", text))
    return sheet, read_traits(sheet)


def test_the_head_of_a_report_above_its_headline_is_the_source_of_that_report() -> None:
    page = HEAD + "【本報訊】\n東門石橋\n昨午坍塌\n" + FERRY + "〔中央社杭州七日電〕\n第二小學\n借廟開課\n" + SCHOOL
    bridge, school = articles(page)
    assert (bridge.source, bridge.title.printed.replace("\n", "")) == ("本報訊", "東門石橋昨午坍塌")
    assert school.title.printed.replace("\n", "") == "第二小學借廟開課"
    assert school.dateline is not None
    assert (school.source, school.dateline.place) == ("中央社", "杭州")


def test_a_place_above_a_headline_is_where_the_report_was_filed() -> None:
    page = HEAD + "石橋坍塌\n" + "【本報訊】" + FERRY + "【海寧訊】\n第二小學\n借廟開課\n" + SCHOOL
    school = articles(page)[-1]
    assert school.title.printed.replace("\n", "") == "第二小學借廟開課"
    assert school.byline == ()
    assert school.dateline is not None
    assert (school.dateline.place, school.dateline.date) == ("海寧", None)


def test_a_headline_with_a_mark_below_the_head_of_its_report_is_no_brief_of_a_column() -> None:
    page = HEAD + "石橋坍塌\n" + FERRY + "〔杭州七日訊〕\n△第二小學\n借廟開課\n" + SCHOOL
    school = articles(page)[-1]
    assert school.title.printed.replace("\n", "") == "第二小學借廟開課"
    assert school.column is None
    assert school.dateline is not None
    assert school.dateline.date == dt.date(2024, 5, 7)


def test_the_head_of_a_report_right_above_its_text_is_none_above_a_headline() -> None:
    sheet = read_sheet(Source("page.txt", HEAD + "石橋坍塌\n【本報訊】\n" + FERRY))
    assert not find_heads_above(sheet)
    above = read_sheet(Source("page.txt", HEAD + "【本報訊】\n石橋坍塌\n" + FERRY))
    assert dict(find_heads_above(above)) == {2: Label.HEAD_ABOVE, 3: Label.BELOW_HEAD}


def test_the_name_of_a_page_above_the_head_of_a_report_is_no_line_of_its_headline() -> None:
    page = HEAD + "本埠新聞\n【本報訊】\n東門石橋\n昨午坍塌\n" + FERRY + "第二小學借廟開課\n" + SCHOOL
    assert titles(page)[0].replace("\n", "") == "東門石橋昨午坍塌"


def test_a_title_of_several_very_short_lines_is_one_title() -> None:
    page = HEAD + "東關碼頭\n貨棧失火\n燒去棉布\n無人受傷\n【本報訊】" + FERRY + "城隍廟\n改建\n新學堂\n" + SCHOOL
    assert [title.replace("\n", "") for title in titles(page)] == [
        "東關碼頭貨棧失火燒去棉布無人受傷",
        "城隍廟改建新學堂",
    ]
    assert [article.kicker for article in articles(page)] == [None, None]


def test_the_head_of_a_report_that_the_end_of_a_full_line_cuts_begins_a_report() -> None:
    page = (
        HEAD + "石橋坍塌\n" + FERRY + "〔合眾國際社紐約五月七日\n電〕此間昨日大雪，積雪深達\n二尺，航空班機全部停飛。\n"
    )
    bridge, snow = articles(page)
    assert bridge.title.printed == "石橋坍塌"
    assert snow.dateline is not None
    assert (snow.source, snow.dateline.place) == ("合眾國際社", "紐約")


def test_who_sent_a_report_from_a_place_above_its_headline_is_named_whole() -> None:
    text = "【本報駐東京特派員文易淵七\n日專電】此間昨日大雪，積雪\n深達二尺，航空班機全部停飛\n。\n"
    page = HEAD + "石橋坍塌\n" + FERRY + "〔本報東京專電〕\n東京大雪\n班機停飛\n" + text
    snow = articles(page)[-1]
    assert [person.name for person in snow.byline] == ["文易淵"]
    assert snow.dateline is not None
    assert snow.dateline.place == "東京"


def test_ten_days_before_a_day_are_no_place() -> None:
    opener = find_opener(fold("【本報駐東京特派員文易淵廿八日專電】此間昨日大雪"))
    assert opener is not None
    assert (opener.place, opener.date[1] - opener.date[0]) == ((0, 0), 3)


def test_a_headline_below_the_head_of_its_report_is_one_and_no_stack() -> None:
    page = HEAD + "【本報訊】\n東門石橋\n挑夫落水\n" + FERRY
    traits = read_traits(tell_lines(read_sheet(Source("page.txt", page))))
    assert is_below_head(traits[2:5])
    assert not is_below_head(traits[3:5])


@pytest.mark.parametrize(
    "line", ["第二張第一頁　經濟·航運", "今日出紙一張半　零售一毫", "第一版　今日三大張", "第四頁", "本埠版"]
)
def test_what_says_which_sheet_or_page_it_is_heads_no_report(line: str) -> None:
    article = articles(HEAD + line + "\n【本報訊】\n東門石橋\n昨午坍塌\n" + FERRY + "借廟開課\n" + SCHOOL)[0]
    assert (article.title.printed.replace("\n", ""), article.kicker, article.column) == ("東門石橋昨午坍塌", None, None)


@pytest.mark.parametrize("line", ["三年出版", "下月改版"])
def test_what_is_done_with_an_edition_names_no_page(line: str) -> None:
    assert not names_page(fold(line))


def test_a_row_set_wide_that_fills_its_column_goes_on_below() -> None:
    rows = "大光戲院\n今日開映　國產歷史鉅片　春\n風曲　日場二時三刻　夜場七\n時半　優待學生\n"
    cinema = read_with_body(TEXTS + rows)[-1]
    assert cinema.strip() == "今日開映　國產歷史鉅片　春風曲　日場二時三刻　夜場七時半　優待學生"


def test_rows_that_open_with_one_label_stand_each_by_itself() -> None:
    rows = "抵步：安平號　由天津　三號\n碼頭\n抵步：海寧號　由牛莊　明日\n上午\n"
    ships = read_with_body(TEXTS + "輪船進口\n" + rows)[-1]
    assert ships.strip().split("\n\n") == ["抵步：安平號　由天津　三號碼頭", "抵步：海寧號　由牛莊　明日上午"]


def test_rows_of_words_as_long_as_each_other_are_those_of_a_table() -> None:
    rows = "今日米價\n白米每石　三萬二千　無市價\n糙米每石　二萬九千　稍微升\n麥粉每袋　一萬八千　平穩定\n"
    assert len(find_cut_rows(*read_cut(TEXTS + rows))) == 0


def test_a_caption_that_fills_its_column_with_who_took_the_picture_is_no_row_of_a_list() -> None:
    caption = "石橋與橋下渡船（周　錫　攝）\n"
    poem = "詩\n橋邊\n余　靜\n父親用竹篙\n把月亮\n一格一格撐碎\n鷺鷥飛過\n不敢停下\n"
    assert len(find_cut_rows(*read_cut(TEXTS + caption + poem))) == 0
    verse = articles(TEXTS + caption + poem)[-1]
    assert (verse.column, verse.title.printed) == ("詩", "橋邊")


def test_two_characters_below_a_title_in_a_column_sign_a_narrow_text() -> None:
    text = "城裏的橋，年年有人走，年年\n沒有人看。等到橋墩露出水面\n，大家才說早該修了。\n"
    essay = articles(TEXTS + "小言論\n橋要有人看\n無忌\n" + text)[-1]
    assert (essay.title.printed, [person.name for person in essay.byline]) == ("橋要有人看", ["無忌"])
    plain = articles(TEXTS + "東門外\n橋要有人看\n無忌\n" + text)[-1]
    assert plain.byline == ()


def test_a_mark_before_a_headline_speaks_against_a_kicker_behind_it() -> None:
    marked, bare = (read_sheet(Source("page.txt", mark + "縣立二小\n借廟開課\n招生八十")).printed for mark in ("△", ""))
    assert score_division(marked, (0, 1, 3), SCHOOL) < score_division(bare, (0, 1, 3), SCHOOL) - 1
