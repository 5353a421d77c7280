"""What a column's width, an indent and a blank line say of a line, and what they do not say."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.lines import read_sheet
from gazette.importer.notice_names import is_organisation
from gazette.importer.series import STANDING, is_series, names_briefs, opens_like_column, sounds_like_column
from gazette.importer.traits import read_traits
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，来买菜的人也多了，收摊的时间比往常早了半小时。"
SCHOOL = "钳工班昨晚开了第一课，三十名青年工人带着图纸走进教室，老师傅手把手地教他们怎样看懂一张装配图。"


def bodies(text: str) -> list[tuple[str, ...]]:
    return [tuple(plain_lines(file.body)) for file in read(text).articles]


def column(text: str, measure: int = 14) -> str:
    """A paragraph in a narrow column, two ems in."""
    rows = ["　　" + text[: measure - 2]]
    rows += [text[at : at + measure] for at in range(measure - 2, len(text), measure)]
    return "".join(f"{row}\n" for row in rows)


def test_headlines_of_two_lines_that_stand_in_as_paragraphs_do_may_fill_their_column() -> None:
    heads = (
        "湖边来了几只白鹭\n引得市民驻足拍照",
        "公交三条线路改道\n新设车站一十二个",
        "菜场各种蔬菜降价\n收摊提早半个钟头",
        "钳工夜校昨晚开课\n师傅手把手教看图",
    )
    texts = (HERONS, BUSES, PRICES, SCHOOL)
    pages = [
        "　　" + head.replace("\n", "\n　　") + "\n" + column("本报讯　" + text)
        for head, text in zip(heads, texts, strict=True)
    ]
    assert titles("\n".join(pages)) == list(heads)


def test_a_column_break_hides_no_headlines_that_stand_in() -> None:
    torn = column(HERONS).replace("\n", "\n\n", 3)
    texts = {"甲乙丙": torn, "丁戊己": column(BUSES), "庚辛壬": column(PRICES), "癸子丑": column(SCHOOL)}
    page = "\n".join(f"　　{head}\n{text}" for head, text in texts.items())
    assert read_sheet(Source("p.txt", page)).headlines_stand_in


def test_headlines_of_two_lines_show_that_headlines_stand_in_where_no_blank_line_parts_texts() -> None:
    heads = (
        "　　湖边来客\n　　来了白鹭",
        "　　公交改道\n　　何时能改？",
        "　　菜场降价\n　　收摊提早",
        "　　工人夜校\n　　昨晚开课",
    )
    texts = (HERONS, BUSES, PRICES, SCHOOL)
    pages = [f"{head}\n{column(text)}" for head, text in zip(heads, texts, strict=True)]
    assert read_sheet(Source("p.txt", "".join(pages))).headlines_stand_in
    margin = [page.replace("　　", "", 2) for page in pages]
    assert not read_sheet(Source("p.txt", "".join(margin))).headlines_stand_in


def test_a_paragraph_that_lost_its_indent_begins_below_a_line_that_left_room_for_it() -> None:
    texts = [HERONS, PRICES, "看，" + BUSES, SCHOOL, HERONS]
    lines = "".join(column(text) for text in texts).split("\n")
    lost = next(at for at, line in enumerate(lines) if line.startswith("　　钳工班"))
    assert len(lines[lost - 1]) == 12
    lines[lost] = lines[lost].strip("　")
    (body,) = bodies("湖边来了白鹭\n" + "\n".join(lines))
    assert body == tuple(texts)


def test_a_dot_at_the_end_of_a_line_is_a_stop_misread_unless_another_begins_it() -> None:
    lines = read_sheet(Source("p.txt", "房间里的灯一盏盏熄灭·\n·湖边·\n湖边的灯\n")).printed
    assert [line.closed for line in lines] == [True, False, False]


def test_what_is_wider_than_its_column_is_no_part_of_the_paragraph_above() -> None:
    caption = "孩子们在湖边看白鹭从芦苇丛里飞起　本报记者 雷鸣 摄"
    (body,) = bodies(f"湖边来了白鹭\n{column(HERONS)}{column(BUSES)}{caption}\n")
    assert body == (HERONS, BUSES)


@pytest.mark.parametrize("measure", [14, 20])
def test_a_blank_line_between_any_two_parts_nothing(measure: int) -> None:
    page = f"湖边来了白鹭\n{column(HERONS, measure)}{column(BUSES, measure)}公交改道\n{column(SCHOOL, measure)}"
    spaced = page.replace("\n", "\n\n")
    assert titles(spaced) == titles(page)
    assert bodies(spaced) == bodies(page)


def test_lines_of_one_headline_stay_together_where_some_stand_solid() -> None:
    heads = ("白鹭\n来了", "公交\n改道", "菜价\n回落", "夜校\n开课")
    page = "\n\n".join(f"{head}\n\n{text}" for head, text in zip(heads, (HERONS, BUSES, PRICES, SCHOOL), strict=True))
    assert [line.gap for line in read_sheet(Source("p.txt", page)).printed] == [0, 0, 1, *[1, 0, 1] * 3]


def test_a_letter_opens_with_a_name_and_a_colon_and_is_signed_far_in() -> None:
    text = column(HERONS, 26) + column(BUSES, 26)
    page = f"亲情寄语\n饭在锅里，我们在家里\n文斌：\n{text}　　　　　　　　妻　秀云\n夜校开进车间\n{column(SCHOOL, 26)}"
    (letter, other) = articles(page)
    assert letter.title.printed == "饭在锅里，我们在家里"
    assert other.title.printed == "夜校开进车间"
    assert "妻" not in (other.kicker.printed if other.kicker else "") + (other.column or "")


def test_what_is_read_as_a_headline_is_one_though_its_characters_could_be_a_name() -> None:
    (article,) = articles(f"【老城旧事】\n墨缘斋\n□寇北辰\n{HERONS}\n{BUSES}\n")
    assert (article.column, article.title.printed) == ("老城旧事", "墨缘斋")
    assert [person.name for person in article.byline] == ["寇北辰"]


def test_a_head_with_a_bullet_set_apart_from_the_headline_below_is_its_column() -> None:
    (article,) = articles(f"■走进乡村学校\n\n山坳里的读书声\n本报记者　段海宁\n{HERONS}\n{BUSES}\n")
    assert (article.column, article.title.printed) == ("走进乡村学校", "山坳里的读书声")


@pytest.mark.parametrize("mark", ["⊙", "▣", "◉"])
def test_writers_are_named_behind_many_marks(mark: str) -> None:
    assert author_grade(f"{mark}本报记者 高远") > 1
    (article,) = articles(f"沪指暴跌二百点\n{mark}本报记者 高远\n{HERONS}\n{BUSES}\n")
    assert [person.name for person in article.byline] == ["高远"]


def test_verse_between_its_writer_and_the_imprint_is_no_stack_of_headlines() -> None:
    verse = (
        "你是我头上的一颗星\n不在天上，在地层深处\n照见煤壁的每一道纹路\n也照见兄弟的笑脸\n\n"
        "八百米的黑\n挡不住一束光的脚步\n升井的那一刻\n我把你轻轻擦亮\n"
    )
    imprint = "准印证号：（晋）内资字第0000号　本报印刷厂印　内部资料　免费交流\n"
    page = f"湖边来了白鹭\n{column(HERONS, 28)}矿　灯\n□选煤厂 赵振华\n{verse}{imprint}"
    assert titles(page) == ["湖边来了白鹭", "矿　灯"]
    assert bodies(page)[1] == tuple(verse.split())


def test_percentages_count_no_series() -> None:
    assert not is_series("九巴申請加價百分之十一")
    assert is_series("治水纪行之十一")


@pytest.mark.parametrize(
    "name",
    [
        *(
            "简明新闻",
            "调查与答复",
            "来信与回音",
            "精准扶贫看荆楚",
            "千村万户看全省",
            "法治头条",
            "深度报道",
            "权威发布",
        ),
        *("奋进新征程 建功新时代", "全国两会声音", "第一落点", "暖闻热评", "国内新闻"),
    ],
)
def test_columns_are_known_by_how_they_are_called(name: str) -> None:
    assert is_series(name) or sounds_like_column(name)


def test_campaigns_of_study_open_as_columns_do() -> None:
    assert opens_like_column("深入学习贯彻党的十九大精神")
    assert not opens_like_column("省委深入学习党的十九大精神")


@pytest.mark.parametrize("headline", ["市政协传达两会声音", "省市两会声音响亮", "记者深度报道获奖"])
def test_whoever_does_so_is_no_name_of_a_column(headline: str) -> None:
    assert not is_series(headline)
    assert not sounds_like_column(headline)


@pytest.mark.parametrize("marked", ["·乡土小志·", "■环球·博览■"])
def test_a_head_between_two_marks_is_the_column_of_the_headline_below(marked: str) -> None:
    (text,) = read(f"{marked}\n候鸟怎样过冬\n孙立强\n{HERONS}\n").articles
    assert (text.article.column, text.article.title.printed) == (marked.strip("·■"), "候鸟怎样过冬")


def test_columns_of_answers_are_called_by_the_number_to_call() -> None:
    assert STANDING.fullmatch("12366热线问答")
    assert not STANDING.fullmatch("深化增值税改革热线问答")


def test_quick_reports_head_briefs_and_offices_give_notice() -> None:
    assert names_briefs("期市快报")
    assert is_organisation("松江电机厂行政科")


def test_a_sentence_that_ends_in_the_name_of_a_body_is_no_body() -> None:
    assert not is_organisation("务,逾期将依法强制执行。松江市中级人民法院")


def test_what_goes_on_from_a_full_line_signs_nothing() -> None:
    cut = column(f"{PRICES[:28]}，限期向江县人民法院", 14)
    assert cut.endswith("人民法院\n")
    apart = column(f"{PRICES[:28]}。", 14) + "江县人民法院\n"
    signed = [read_traits(read_sheet(Source("page.txt", text)))[-1].organisation for text in (cut, apart)]
    assert signed == [False, True]


@pytest.mark.parametrize(
    "top",
    [
        "洛水日报\n2013年11月8日 星期五\n值班主任：郭芸　编辑：于恬\n\n07\n洛浦\n\n",
        "第五版　南島日報\n港　聞\n公元一九八八年六月九日　星期四\n\n",
    ],
)
def test_a_page_names_itself_beside_its_number_or_between_pieces_of_its_folio(top: str) -> None:
    page = import_page(Source("page.txt", f"{top}湖边来了白鹭\n{HERONS}\n{BUSES}\n"), PageHints(page=5))
    assert [file.article.title.printed for file in page.articles] == ["湖边来了白鹭"]
    article = page.articles[0].article
    assert (article.byline, article.column, article.kicker) == ((), None, None)


def test_slogans_between_articles_are_no_headline() -> None:
    slogans = "工业学大庆　农业学大寨　全国学人民解放军"
    page = f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n{slogans}\n\n公交改道\n　　本报讯　{BUSES}\n"
    assert titles(page) == ["湖边来了白鹭", "公交改道"]
    assert [(article.column, article.kicker) for article in articles(page)] == [(None, None)] * 2


def test_who_said_it_stays_below_a_quotation() -> None:
    sayings = (
        "“冠军的奖金还没到手，先欠队友一顿火锅。”\n——鲁骁谈赛后打算\n“他们最后三分钟踢得像刚热完身。”\n——对手的主教练\n"
    )
    found = articles(f"湖边来了白鹭\n{HERONS}\n\n声音\n{sayings}")
    assert [article.title.printed for article in found] == ["湖边来了白鹭", "声音"]


def test_quick_news_above_a_bullet_is_a_head_and_no_crosshead() -> None:
    page = f"湖边来了白鹭\n{column(HERONS, 22)}快讯\n◆全国少儿乒乓球赛在黄石落幕。\n◆湖北棋手在段位赛中晋升六段。\n"
    assert [article.column for article in articles(page)] == [None, "快讯", "快讯"]


def test_a_round_mark_parts_who_edited_a_text_from_who_wrote_it() -> None:
    (article,) = articles(f"白鹭去哪儿了\n⊙记者 梁知远 ○编辑 郑 楠\n　　{HERONS}\n　　{BUSES}\n")
    assert [(person.name, person.role) for person in article.byline] == [("梁知远", "记者"), ("郑楠", "编辑")]


def test_a_mark_that_columns_have_and_dirt_beside_it_are_no_name() -> None:
    assert not is_series("丨 ,")
    assert is_series("丨城事")


@pytest.mark.parametrize("measure", [9, 11, 13])
def test_a_page_of_columns_as_narrow_as_headlines_has_paragraphs_and_no_headlines_in_them(measure: int) -> None:
    texts = {"湖边来客": HERONS, "公交改道": BUSES, "菜场降价": PRICES, "工人夜校": SCHOOL}
    page = "\n".join(f"{head}\n{column(text, measure)}" for head, text in texts.items())
    assert titles(page) == list(texts)
    assert bodies(page) == [(text,) for text in texts.values()]


def test_verse_fills_no_narrow_column() -> None:
    verse = "湖上晨雾散如纱，\n白鹭双飞入芦花。\n渔人不问春多少，\n一篙撑过水人家。\n" * 6
    assert not read_sheet(Source("p.txt", f"湖上\n{verse}")).wrapped


def test_where_to_write_and_when_stand_on_a_line_each() -> None:
    labels = "来信地址：滨海路88号　滨海时报社“城市记忆”征集组\n截止日期：8月31日\n"
    text = "".join(f"{words[at : at + 18]}\n" for words in (HERONS, BUSES) for at in range(0, len(words), 18))
    (file,) = read(f"湖边来了白鹭\n\n{text}\n{labels}").articles
    assert list(plain_lines(file.body))[-2:] == labels.split("\n")[:2]
