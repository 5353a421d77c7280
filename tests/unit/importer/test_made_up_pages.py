"""Habits of making up a page: how papers set names, staff lines, columns, verse and what stands apart."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.folios import points_elsewhere
from gazette.importer.lines import read_sheet
from gazette.importer.staff_lines import is_slashed_staff_line
from gazette.importer.verse import find_verse
from gazette.model import Article, Kind
from gazette.problems import Source
from gazette.text.person_names import split_names
from gazette.text.widths import fold

FOLIO = "2024年6月5日　星期三　第2版"
WALK = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照。"
PRICE = "菜场里黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，前来买菜的人也比平时多了。"
TRAIN = "铁路部门说，新的列车时刻表从下月起实行，去省城的第一班车提前到六点一刻，比现在早半个小时。"
VERSE_BARE = "布谷鸟喊了三遍\n父亲才放下镰刀\n他把麦穗放在掌心\n像放下\n一个熟睡的孩子\n像放下一盏灯"


def read(text: str) -> ImportedPage:
    return import_page(Source("page.txt", text), PageHints(dt.date(2024, 6, 5), 2))


def articles(text: str) -> list[Article]:
    return [file.article for file in read(text).articles]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("许 听澜", ["许 听澜"]),
        ("欧阳 平", ["欧阳 平"]),
        ("刘 辉 李小明", ["刘 辉", "李小明"]),
        ("刘辉 李明", ["刘辉", "李明"]),
        ("王 李小明", []),
        ("庄 晓 棠", ["庄 晓 棠"]),
        ("刘 辉 王 芳", ["刘 辉", "王 芳"]),
    ],
)
def test_a_space_may_part_surname_and_given_name(printed: str, names: list[str]) -> None:
    assert [printed[start:end] for start, end in split_names(printed)] == names


@pytest.mark.parametrize("printed", ["◎许 听澜", "□欧阳 平"])
def test_a_marked_name_with_a_space_inside_is_an_author(printed: str) -> None:
    (article,) = articles(f"{FOLIO}\n\n湖边的清晨\n{printed}\n　　{WALK}\n　　{PRICE}\n")
    assert [person.name for person in article.byline] == [printed[1:].replace(" ", "")]


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("8版/案件/编辑 邵正/校对 田野", True),
        ("编辑 邵正/校对 田野/版式 小贝", True),
        ("编辑 邵正/校对 田野", False),
        ("湖边/山上/编辑 邵正", False),
    ],
)
def test_slashes_part_the_pieces_of_a_staff_line(printed: str, *, expected: bool) -> None:
    assert is_slashed_staff_line(fold(printed)) is expected


def test_who_gave_the_pictures_is_credited_beside_the_writers() -> None:
    (article,) = articles(
        f"{FOLIO}\n\n白鹭回来了\n文/本报记者 严 秋 实习记者 卜晓星　图/市园林局提供\n　　{WALK}\n　　{PRICE}\n"
    )
    assert [(person.name, person.role) for person in article.byline] == [("严秋", "记者"), ("卜晓星", "实习记者")]
    assert [photo.credit for photo in article.photos] == ["市园林局"]


def test_labels_before_names_make_an_author_line() -> None:
    assert author_grade(fold("报道：许秋燕　摄影：卓明辉")) == 2  # with a role


def test_a_report_in_a_narrow_column_opens_with_a_line_of_its_own() -> None:
    rows = (
        "本报讯（记者史可朗 实习生文娟）\n昨天凌晨１时许，下夜班的柴女士骑\n车经过纺织路时，连人带车栽进一个\n"
        "没有盖子的窨井里，膝盖多处擦伤。\n"
    )
    (article,) = articles(f"{FOLIO}\n\n井盖夜里长脚\n{rows}")
    assert (article.source, [person.name for person in article.byline]) == ("本报讯", ["史可朗", "文娟"])


def test_an_opening_note_does_not_part_a_headline_from_its_writers() -> None:
    note = f"　　开栏的话：{TRAIN}"
    (article,) = articles(
        f"{FOLIO}\n\n小城新匠\n回乡修钟表的年轻人\n{note}\n　　本报记者 薛知夏\n　　{WALK}\n　　{PRICE}\n"
    )
    assert (article.title.printed, article.column) == ("回乡修钟表的年轻人", "小城新匠")
    assert [person.name for person in article.byline] == ["薛知夏"]


def test_each_of_two_stacked_headlines_keeps_the_column_above_it() -> None:
    first = "　　本报讯（记者高一帆）十五岁的佘雨桐在泳池里触壁回头看大屏幕，一天游出两项省纪录，教练说小海豚还能更快。"
    second = (
        "　　本报讯（记者彭越）石小牛走上台往手心吹了一口镁粉，杠铃过顶，三盏白灯亮起，全村的人都在看他的举重比赛。"
    )
    heads = "省运会·泳池边\n十五岁的小海豚\n省运会·举重台\n全村的人看他举重\n"
    one, two = articles(f"{FOLIO}\n\n{heads}{first}\n　　她说明天还要游。\n{second}\n　　他说还要再举。\n")
    assert [(one.title.printed, one.column), (two.title.printed, two.column)] == [
        ("十五岁的小海豚", "省运会·泳池边"),
        ("全村的人看他举重", "省运会·举重台"),
    ]


def test_briefs_titled_in_their_first_line_may_have_titles_of_two_characters() -> None:
    tennis, chess = (
        "中网资格赛昨日战罢首轮，四名球员晋级，其中有外卡选手。",
        "全国围棋联赛第十八轮，领头羊主将失利，优势缩小到两分。",
    )
    found = articles(f"{FOLIO}\n\n综合快讯\n　　网球　{tennis}\n　　棋类　{chess}\n　　（均据新华社）\n")
    assert [(article.title.printed, article.column, article.kind) for article in found[:2]] == [
        ("网球", "综合快讯", Kind.BRIEF),
        ("棋类", "综合快讯", Kind.BRIEF),
    ]


def test_a_headline_after_the_last_stanza_is_no_verse() -> None:
    poem = "你总是在黄昏\n数完最后一枚铜钱\n把竹篙插进水里\n像插一炷香\n摸到你放在河底的\n那根竹篙\n"
    lines = find_verse(
        read_sheet(Source("page.txt", f"渡口\n陆小禾\n\n{poem}\n诗词小辑\n运河秋兴\n欧阳 平\n\n{WALK}\n"))
    )
    assert lines[2:8] == (True,) * 6
    assert lines[8:10] == (False, False)


def test_poems_without_a_stop_stand_below_a_title_that_counts_them() -> None:
    title = "职工书屋\n夜班之后（外一首）\n铜都 阿矿\n"
    poem = "\n天还没有亮\n我把矿灯拧灭\n\n饭盒\n\n盖子盖上\n还是鼓出来\n一小块疼爱\n"
    lines = find_verse(read_sheet(Source("page.txt", f"{title}{poem}\n工会简讯\n\n{WALK}\n")))
    assert lines == (False,) * 3 + (True,) * 6 + (False,) * 2


def test_the_last_word_of_a_paragraph_begins_no_verse() -> None:
    rows = (
        "　　负责人介绍，与去年相比，这次演练增加了山地和盐碱\n滩两种地形，"
        "从发现目标到到达现场的平均时间缩短了六分\n钟。\n"
        "今晨快语\n别让首问负责\n变成首问推责\n"
    )
    assert not any(find_verse(read_sheet(Source("page.txt", rows))))


def test_a_line_of_weather_in_the_masthead_is_furniture() -> None:
    weather = "江城地区天气预报 今天白天到夜里 多云转阴 偏东风３到４级 １８℃～２５℃"
    page = read(f"江 城 晨 报\n{FOLIO}\n{weather}\n\n湖边来了白鹭\n　　{WALK}\n　　{PRICE}\n")
    assert len(page.articles) == 1
    assert page.issue is not None
    assert any("天气预报" in str(line) for line in page.issue.pages[0].furniture)


def test_a_crosshead_stands_nearer_to_the_text_above_than_headlines_of_reports() -> None:
    def text(gap: str) -> str:
        report = f"{FOLIO}\n\n\n白鹭回来了\n\n本报讯 {WALK}\n\n{gap}白鹭从哪里来\n\n{PRICE}{WALK}\n"
        others = f"\n\n菜价回落\n\n本报讯 {PRICE}\n\n{PRICE}\n\n\n列车提速\n\n本报讯 {TRAIN}\n\n{TRAIN}\n"
        return report + others

    assert [article.title.printed for article in articles(text(""))] == ["白鹭回来了", "菜价回落", "列车提速"]


def test_the_names_at_the_head_of_a_report_may_go_on_below() -> None:
    rows = (
        "　　本报讯　（记者 佟海生 通讯员 蔡\n苇）凌晨三点，石浦湾码头的灯比天上\n的星还密。昨日是秋季开渔的第七天，\n"
        "塑料筐从岸边一直排到马路对面。\n"
    )
    (article,) = articles(f"{FOLIO}\n\n开渔首周进港一千二百船\n{rows}")
    assert article.source == "本报讯"
    assert [person.name for person in article.byline] == ["佟海生", "蔡苇"]


def test_a_telephone_in_a_sentence_is_no_furniture() -> None:
    letter = "　　我先后给路灯所打过四次电话，每次都说登记了，可登记了半年，灯还是瞎的，到底要登记到哪一天呢？"
    page = read(f"{FOLIO}\n一盏路灯瞎了半年\n　　编辑同志：\n{letter}\n　　{WALK}\n")
    (file,) = page.articles
    assert file.body.startswith("编辑同志：")
    assert "我先后给路灯所打过四次电话" in file.body


def test_prices_are_no_index() -> None:
    assert not points_elsewhere(fold("小黄鱼（中）　　24"))
    assert not points_elsewhere(fold("带鱼　36"))
    assert points_elsewhere(fold("老街改造怎么改　6"))


def test_a_note_of_the_editors_under_its_own_name_is_an_item() -> None:
    note = "记者昨日与路灯所联系，值班长到现场看后发现是地下电缆断了，答应本周内修复，本栏下周再去看一看。"
    found = articles(f"{FOLIO}\n\n一盏路灯瞎了半年\n　　{WALK}\n　　{PRICE}\n\n编后\n　　{note}\n")
    assert [article.title.printed for article in found] == ["一盏路灯瞎了半年", "编后"]


@pytest.mark.parametrize(("name", "below"), [("路　野", VERSE_BARE), ("尚　可", "一、听雨\n　　" + WALK)])
def test_a_name_that_is_a_word_too_is_the_author_below_a_title_above_verse_or_a_first_part(
    name: str, below: str
) -> None:
    (article,) = articles(f"{FOLIO}\n\n湖边的清晨\n{name}\n{below}\n")
    assert [person.name for person in article.byline] == [name.replace("　", "")]


@pytest.mark.parametrize("head", ["■短　讯", "短　讯", "短讯"])
def test_a_column_of_briefs_may_be_spaced_out(head: str) -> None:
    first, second = articles(f"{FOLIO}\n\n{head}\n湖边来了白鹭\n　　{WALK}\n\n菜价回落\n　　{PRICE}\n")
    assert (first.title.printed, first.column, second.column) == ("湖边来了白鹭", head.lstrip("■"), head.lstrip("■"))


@pytest.mark.parametrize("column", ["记者帮你跑", "记者蹲点日记", "记者观察"])
def test_columns_that_begin_with_the_reporter_name_nobody(column: str) -> None:
    assert author_grade(column) == 0


def test_a_reporters_name_may_end_in_a_word_for_text() -> None:
    (article,) = articles(f"{FOLIO}\n\n湖边来了白鹭\n　　本报讯 记者简仲文报道：{WALK}\n")
    assert [person.name for person in article.byline] == ["简仲文"]


@pytest.mark.parametrize("printed", ["△徽州老街修旧如旧　第三版", "详见4版", "相关报道见第5版"])
def test_what_ends_in_a_page_in_words_points_elsewhere(printed: str) -> None:
    assert points_elsewhere(fold(printed))


def test_a_page_of_headlines_and_whole_paragraphs_has_no_columns() -> None:
    heads = "".join(f"4月{day}日起，全市又有十条公交线可以扫码\n\n" for day in range(1, 9))
    texts = "".join(f"{WALK}{PRICE}\n\n" for _ in range(4))
    assert not read_sheet(Source("page.txt", heads + texts)).wrapped


def test_rows_of_a_table_are_paragraphs_of_their_own() -> None:
    table = "品名　　昨日　　今日\n黄瓜　　3.00　　3.20\n番茄　　4.00　　4.10\n茄子　　2.80　　2.80"
    (file,) = read(f"{FOLIO}\n\n昨日菜价\n{table}\n").articles
    assert len(file.body.strip().split("\n\n")) == 4


def test_a_dated_picture_with_its_own_credit_below_a_photo_story_stands_by_itself() -> None:
    story, other = articles(
        f"{FOLIO}\n\n车站里的小红帽\n2月10日，志愿者在车站帮旅客把行李抬上扶梯。\n孙立　摄\n\n"
        "2月8日，侗寨的村民在鼓楼前摆起长桌宴，唱歌饮酒。\n周洁　摄\n"
    )
    assert (story.title.printed, len(story.photos), len(other.photos)) == ("车站里的小红帽", 1, 1)
    assert other.kind is Kind.PHOTO
