from __future__ import annotations

import pytest

from gazette.importer.blocks import Block, Kin
from gazette.importer.credits import find_inline_credit, find_work, is_caption, is_credit_line
from gazette.importer.headlines import Heads
from gazette.importer.lines import read_sheet
from gazette.importer.run_in_titles import has_run_in_title
from gazette.importer.stacks import Item
from gazette.importer.strange_pictures import part_captions
from gazette.importer.traits import read_traits
from gazette.model import Kind
from gazette.problems import Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

TWO_BRIDGES = f"沅水三桥合龙\n本报讯 {HERONS}\n"
CAPTION = "昨日清晨，市民在湖边散步，几只白鹭从芦苇丛中飞起。"


@pytest.mark.parametrize("title", ["低温平台建成", "■圖書館延長開放", "两只白鹭安家"])
def test_a_title_is_parted_by_a_space_from_the_text_that_it_opens(title: str) -> None:
    assert has_run_in_title(fold(f"{title}　{CAPTION}"))


@pytest.mark.parametrize(
    "text",
    [
        f"图为湖边的白鹭　{CAPTION}",
        f"上图是湖边白鹭　{CAPTION}",
        f"白鹭　{CAPTION}",
        f"1.4万亿元　{CAPTION}",
        f"307个　{CAPTION}",
        f"湖边来了白鹭，{CAPTION}",
        "湖边来了白鹭　很多。",
        f"湖边来了白鹭　（三）{CAPTION}",
        CAPTION,
    ],
)
def test_a_caption_and_a_text_without_such_a_space_have_no_title_of_their_own(text: str) -> None:
    assert not has_run_in_title(fold(text))


@pytest.mark.parametrize(
    "line", ["图为湖边的白鹭。", "▲圖為湖邊的白鷺。", "左图：湖边", "（资料图片）　湖边", "图①：湖边"]
)
def test_captions_say_that_they_are(line: str) -> None:
    assert is_caption(fold(line))


@pytest.mark.parametrize("line", ["图书馆延长开放时间", "图们江畔", "上图书馆去"])
def test_a_text_about_a_library_is_no_caption(line: str) -> None:
    assert not is_caption(fold(line))


@pytest.mark.parametrize(
    "line",
    [
        "初三（2）班　纪　然　摄影",
        "初三（2）班 纪然 摄",
        "攝影：陳立",
        "江城日报社 供图",
        "新华社发（陈立摄）",
        "陈立摄（江城视觉）",
        "▲記者陳立攝",
        "陈立 剪纸",
        "陈立 漫画",
        "陈立作（新华社发）",
        "（人民视觉）",
        "受访者提供",
    ],
)
def test_a_line_of_its_own_credits_a_picture(line: str) -> None:
    assert is_credit_line(fold(line))


WORK = ["摄", "摄影", "提供", "供图", "图片", "作", "绘", "画", "木刻", "剪纸", "速写", "素描", "水彩"]


@pytest.mark.parametrize("word", WORK)
def test_whatever_somebody_did_for_a_picture_credits_it(word: str) -> None:
    assert is_credit_line(fold(f"通讯员　王华斌　{word}"))
    assert is_credit_line(fold(f"（通讯员王华斌　{word} ）"))


def test_a_credit_may_be_long_where_nothing_makes_a_sentence_of_it() -> None:
    assert is_credit_line(fold(f"{'江城市第三中学校本部　初三（2）班　' * 4}纪　然　摄影"))


@pytest.mark.parametrize("line", ["湖边来了白鹭", "他天天到湖边去摄影。", "湖边 白鹭 天天有"])
def test_other_lines_credit_nobody(line: str) -> None:
    assert not is_credit_line(fold(line))


@pytest.mark.parametrize(
    "credit",
    [
        "（陈立 摄）",
        "通讯员陳立 攝",
        "新华社发",
        "本报记者 陈 立 摄影报道",
        "（资料图片）",
        "影像中国",
        "本报通讯员摄",
        "市环卫中心供图",
        "江畔图库供图",
    ],
)
def test_a_caption_may_close_with_its_credit(credit: str) -> None:
    key = fold(CAPTION + credit)
    assert find_inline_credit(key) == (len(CAPTION), len(key))


@pytest.mark.parametrize(
    "line", ["晚渡（摄影）　陈　立", "《山村》（水印木刻） 陈大立", "荷塘（国画）　　周洁", "秋牧（木刻）　白　音"]
)
def test_who_made_what_is_shown_stands_behind_what_it_is_made_in(line: str) -> None:
    lake, work = articles(f"湖边来了白鹭\n孙　立\n　　{HERONS}\n　　{BUSES}\n{line}\n")
    assert [person.name for person in lake.byline] == ["孙立"]
    title, _, name = line.replace("　　", "　").replace(" ", "　").partition("　")
    assert [(photo.caption.printed, photo.credit) for photo in work.photos if photo.caption] == [(title, name)]


@pytest.mark.parametrize("line", ["晚渡（摄影）", "晚渡（外一首）　陈　立", "晚渡（摄影） 获得一等奖"])
def test_other_words_in_brackets_make_no_work(line: str) -> None:
    assert find_work(fold(line)) is None


def test_a_caption_without_a_credit_has_none() -> None:
    assert find_inline_credit(fold(CAPTION)) is None


def test_a_credit_in_brackets_opens_no_report() -> None:
    caption = "湖边的木棉昨日初放，引来不少市民拍照，老人说今年的花早开了半个月。"
    page = f"公交改道\n本报讯 {BUSES}\n\n\n{caption}\n\n（本报记者陈立摄）\n\n停水\n{BUSES}\n"
    story = articles(page)[1]
    assert [photo.credit for photo in story.photos] == ["本报记者陈立"]


def test_a_caption_that_only_points_or_repeats_the_headline_is_its_texts_own() -> None:
    for caption in (
        "图为合龙现场。　本报记者 陈立 摄",
        "▲晨練的人們停下來看白鷺，雨後天色初晴，遠山如洗。（記者陳立攝）",
    ):
        page = f"{TWO_BRIDGES}\n湖边来了白鹭\n本报讯 {BUSES}\n{caption}\n\n公交改道\n本报讯 {HERONS}\n"
        assert titles(page) == ["沅水三桥合龙", "湖边来了白鹭", "公交改道"]


def test_a_caption_that_points_at_people_of_whom_the_text_has_no_word_stands_alone() -> None:
    caption = "图为某部八连战士在零下二十多度的雪原上进行滑雪训练。　陈立摄"
    *_, bridge, snow = articles(
        f"{TWO_BRIDGES}\n湖边来了白鹭\n本报讯 {BUSES}\n{caption}\n\n公交改道\n本报讯 {HERONS}\n"
    )[:3]
    assert bridge.photos == ()
    assert [photo.credit for photo in snow.photos] == ["陈立"]


def test_numbers_and_the_place_of_every_report_make_no_caption_its_texts_own() -> None:
    caption = "图为地区棉纺厂细纱车间女工在精心操作。她这九个月已完成全年看台定额。\n郭振铎　摄"
    page = f"{TWO_BRIDGES}\n地区车队头一个月节油\n本报讯 {BUSES}\n{caption}\n"
    assert len(titles(page)) == 3


def test_a_caption_of_other_words_at_a_texts_end_stands_alone() -> None:
    caption = "▲菜農昨日清晨趕著大車進城，趕上了入秋以來的頭一場大霜。（記者陳立攝）"
    page = f"{TWO_BRIDGES}\n湖边来了白鹭\n本报讯 {BUSES}\n{caption}\n\n公交改道\n本报讯 {HERONS}\n"
    assert len(titles(page)) == 4


SNOW = "连日来，阿尔山某边防连踏着没膝深的积雪巡逻，守卫着北大门。"


def test_a_picture_of_something_else_between_two_paragraphs_is_an_item_of_its_own() -> None:
    bridge, snow = articles(f"沅水三桥合龙\n本报讯 {HERONS}\n\n▲{SNOW}（陈立摄）\n\n{BUSES}\n")
    assert (bridge.title.printed, bridge.photos) == ("沅水三桥合龙", ())
    assert [photo.credit for photo in snow.photos] == ["陈立"]


def test_a_picture_of_the_same_thing_between_two_paragraphs_stays_in_its_article() -> None:
    (bridge,) = articles(f"沅水三桥合龙\n本报讯 {HERONS}\n\n▲昨天的沅水三桥工地。（陈立摄）\n\n{BUSES}\n")
    assert [photo.credit for photo in bridge.photos] == ["陈立"]


def test_a_caption_may_point_into_its_picture_at_the_margin() -> None:
    text = f"推炮歌\n　　{HERONS}\n　　{BUSES}\n\n　　{SNOW}\n图为官兵们通过冰河。　陈立摄\n"
    *_, snow = articles(text)
    assert [photo.caption.printed if photo.caption else "" for photo in snow.photos] == [f"{SNOW}图为官兵们通过冰河。"]


def test_a_caption_at_the_margin_below_the_last_paragraph_of_a_text_begins_there() -> None:
    text = f"湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n图为湖边的白鹭。　陈立摄\n"
    (heron,) = articles(text)
    assert [photo.caption.printed if photo.caption else "" for photo in heron.photos] == ["图为湖边的白鹭。"]


def test_a_sentence_that_stands_apart_below_a_text_and_has_no_word_of_it_is_another_picture() -> None:
    page = f"公交改道\n　　本报讯　{HERONS}\n\n　　{BUSES}\n\n　　菜农赶上了头一场大霜。\n陈立摄\n"
    assert [[photo.credit for photo in item.photos] for item in articles(page)] == [[], ["陈立"]]


def test_a_title_above_such_a_sentence_is_the_pictures() -> None:
    page = Source("page.txt", f"△{BUSES}\n“下一位！”\n　　药房窗口前，人未到，烟先到。\n　　陈　立画\n")
    kins = (Kin.TEXT, Kin.CROSSHEAD, Kin.TEXT, Kin.CREDIT)
    blocks = (Block(kin, (trait,)) for kin, trait in zip(kins, read_traits(read_sheet(page)), strict=True))
    parts = part_captions(Item(Heads(), tuple(blocks), brief=True))
    assert [[line.text for line in part.heads.title] for part in parts] == [[], ["“下一位！”"]]


def test_a_caption_below_the_last_of_some_briefs_is_no_brief() -> None:
    page = f"短讯\n　　▲{HERONS}（方文）\n　　▲{BUSES}（方文）\n\n　　{SNOW}\n　　本报记者　陈立摄\n"
    *_, buses, snow = articles(page)
    assert (buses.column, buses.photos, snow.column) == ("短讯", (), None)


def test_each_caption_below_a_text_with_a_credit_of_its_own_is_a_picture_of_its_own() -> None:
    second = "昨天下午，沅水三桥合龙，工人们挥手相庆。"
    page = f"公交改道\n　　本报讯　{BUSES}\n\n　　{SNOW}\n　　陈立　摄\n　　{second}\n　　王琴　摄\n"
    assert [[photo.credit for photo in item.photos] for item in articles(page)] == [[], ["陈立"], ["王琴"]]


def test_a_dated_caption_points_to_the_picture_above_and_not_to_its_text() -> None:
    page = f"公交改道\n　　{BUSES}（巷子口）\n\n　　上图：昨天，学生给守堤的叔叔送来绿豆汤。\n本报记者　陈立摄\n"
    assert len(titles(page)) == 2


def test_one_word_of_the_headline_makes_no_caption_a_signed_letters_own() -> None:
    letter = f"请替社员想一想\n　　{BUSES}\n　　希望门市部改进办法。\n青化砭公社社员　惠生财"
    page = f"{TWO_BRIDGES}\n{letter}\n　　女社员正在给棉苗间苗。　（秦川摄）\n\n公交改道\n本报讯 {HERONS}\n"
    assert len(titles(page)) == 4


SNOW = "上周末，鼓楼迎来立春后第一场雪，雪下得不大，刚好落满一层瓦，孩子们都跑了出来。"


def column(text: str, measure: int = 14) -> str:
    """A paragraph in a narrow column, two ems in."""
    rows = ["　　" + text[: measure - 2], *(text[at : at + measure] for at in range(measure - 2, len(text), measure))]
    return "\n".join(rows) + "\n"


@pytest.mark.parametrize("credit", ["视觉中国", "记者陈文彬", "读者 阿木"])
def test_a_credit_that_a_narrow_column_breaks_is_read_whole(credit: str) -> None:
    caption = SNOW + credit + ("供图" if "中国" in credit else " 摄")
    assert "\n" + credit[1:] in column(caption)
    (_, snow) = articles(f"湖边来了白鹭\n{column('本报讯　' + HERONS)}\n雪落鼓楼\n{column(caption)}")
    assert [photo.credit for photo in snow.photos] == [credit]


def test_a_title_above_a_caption_whose_last_line_is_its_credit_is_the_pictures() -> None:
    signed = f"舞龙人的最后一圈\n本报记者　王敏　文/图\n　　{HERONS}\n\n　　{BUSES}\n\n"
    caption = "　　二月十八日上午，长江江面上三头江豚逐浪而行，镜头里\n的江豚像是在笑。市民　郝江平　供图\n"
    assert titles(f"{signed}江豚微笑\n{caption}") == ["舞龙人的最后一圈", "江豚微笑"]


def test_a_headline_right_below_a_caption_in_a_paragraphs_place_is_none_of_it() -> None:
    report = "　　本报讯　供销社的送货员每逢初三都推着小车到最偏远的山沟里去送货，车上还带着一个旧书箱。\n"
    page = f"公社整修低洼地\n{report}　　图为突击队在工地上运土。　　本报通讯员摄\n送货小车进山沟\n{report}"
    assert [item.title.printed for item in articles(page)] == ["公社整修低洼地", "送货小车进山沟"]


def test_captions_that_a_text_counts_are_its_own_whatever_they_show() -> None:
    shown = "图①：田学义掀开炕门。\n\n图②：火道口，一只猫在打盹。\n"
    assert titles(f"湖边来了白鹭\n本报记者 孙立 摄影报道\n\n{HERONS}\n\n{BUSES}\n\n{shown}") == ["湖边来了白鹭"]
    assert titles(f"湖边来了白鹭\n本报讯 {HERONS}\n\n{BUSES}\n\n{shown}") == ["湖边来了白鹭"]
    stray = shown.replace("①", "③").replace("②", "④")
    assert len(titles(f"湖边来了白鹭\n本报讯 {HERONS}\n\n{BUSES}\n\n{stray}")) > 1


COUNTED = (
    "最后的枸杞炕\n{writer}\n"
    "　　在中宁县恩和镇，机器烘干早已替代土炕，六十四岁的田学义仍然守着村里最后一座枸杞炕。\n"
    "　　儿子在县城开饭馆，劝他别干了。\n"
    "　　图①：骑手越过半个雪山。\n"
    "　　图②：火道口，一只猫打盹。\n"
)


def test_a_page_whose_writers_line_names_one_photographer_and_a_caption_another_is_not_refused() -> None:
    page = COUNTED.format(writer="文/本报记者 王大明　图/李小江") + "　　图为田学义守着枸杞炕。陈立秋 摄\n"
    (made,) = articles(page)
    assert [photo.credit for photo in made.photos if photo.credit] == ["李小江", "陈立秋"]


STRANGE = "盛夏时节，猛追湾游泳池每天接待泳客四千人次。"


@pytest.mark.parametrize("credit", ["蓝　天　摄", "（本報記者何家俊攝）", "记者康仁和／摄影"])
def test_a_sentence_above_who_took_it_that_has_no_word_of_the_text_is_a_picture_of_its_own(credit: str) -> None:
    bus, pool = articles(f"三条公交线路改道\n　　本报讯　{BUSES}\n　　{STRANGE}\n{credit}\n")
    assert (len(bus.photos), len(pool.photos)) == (0, 1)


def test_where_a_report_comes_from_is_no_word_of_it() -> None:
    shown = "江口矿的矿工同本报记者合影。"
    bus, mine = articles(f"三条公交线路改道\n　　本报讯　记者周洁报道：{BUSES}\n　　{shown}\n新华社记者　陈　立摄\n")
    assert (len(bus.photos), len(mine.photos)) == (0, 1)


@pytest.mark.parametrize("credit", ["（图片由本报记者蓝天摄）", "（市公交公司提供）"])
def test_who_gave_a_picture_makes_no_caption_of_what_stands_above(credit: str) -> None:
    assert len(articles(f"三条公交线路改道\n　　本报讯　{BUSES}\n　　{STRANGE}\n{credit}\n")) == 1


def test_a_last_text_that_says_what_is_to_be_seen_elsewhere_is_a_picture_of_its_own() -> None:
    page = f"三条公交线路改道\n　　本报讯　{BUSES}\n　　%s\n"
    assert len(articles(page % "罗马尼亚康斯坦察港正在扩建。图为新建的集装箱码头一角。")) == 2
    assert len(articles(page % "三条公交线路下周起改道。图为乘客在公交站牌上查发车时刻。")) == 1


@pytest.mark.parametrize(
    ("line", "writer"),
    [
        ("图/文 陈立", ("陈立", "图/文")),
        ("（圖／文 陈立）", ("陈立", "圖／文")),
        ("图/文 本报记者 陈立", ("陈立", "记者")),
        ("图/李平 文/陈立", ("陈立", "文")),
    ],
)
def test_who_took_the_pictures_and_wrote_the_text_is_its_writer(line: str, writer: tuple[str, str]) -> None:
    (story,) = articles(f"湖边来了白鹭\n{line}\n　　{HERONS}\n　　{BUSES}\n　　老人们天天来数，数到了四十只。\n")
    assert writer in [(person.name, person.role) for person in story.byline]
    assert (story.kind, story.photos) == (Kind.ARTICLE, ())


def test_pictures_counted_on_one_line_above_who_took_them_are_one_caption() -> None:
    counted = "①列车驶出车站　②市民在站厅参观　③驾驶员做好发车准备"
    (article,) = articles(f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n{BUSES}\n\n{counted}　本报记者　罗　冰　摄\n")
    (photo,) = article.photos
    assert (str(photo.caption and photo.caption.printed), photo.credit) == (counted, "本报记者　罗　冰")


@pytest.mark.parametrize("credit", ["新华社/法新", "新华社/路透", "视觉中国/美联"])
def test_agencies_behind_a_caption_took_its_picture(credit: str) -> None:
    key = f"{CAPTION} {credit}"
    assert find_inline_credit(key) == (len(CAPTION) + 1, len(key))


def wrap(text: str, measure: int) -> str:
    """A text broken at a number of characters, no indent before it."""
    return "".join(f"{text[at : at + measure]}\n" for at in range(0, len(text), measure))


def test_a_text_goes_on_below_captions_in_its_column() -> None:
    captions = "上图：白鹭飞过湖面。\n下图：市民在湖边拍照留念忙。\n"
    page = f"湖边来了白鹭\n\n本报讯　{wrap(HERONS, 14)}{captions}{wrap(BUSES, 14)}"
    (file,) = read(page).articles
    assert [str(photo.caption and photo.caption.printed) for photo in file.article.photos] == captions.split()
    assert file.body.rstrip().endswith(BUSES)


def test_pictures_counted_on_a_line_of_its_own_above_who_took_them_are_one_caption() -> None:
    counted = "①列车驶出车站　②市民在站厅参观　③驾驶员做好发车准备"
    page = f"湖边来了白鹭\n\n本报讯　{HERONS}\n\n{BUSES}\n\n{counted}\n本报记者　罗　冰　摄\n"
    (photo,) = articles(page)[0].photos
    assert (str(photo.caption and photo.caption.printed), photo.credit) == (counted, "本报记者　罗　冰")


def test_who_gave_a_picture_did_not_take_it() -> None:
    (_, swans) = articles(f"线路改道\n　　本报讯　{BUSES}\n\n湖边来了白鹭\n　　{HERONS}受访者供图\n")
    assert [photo.credit for photo in swans.photos] == ["受访者供图"]


@pytest.mark.parametrize(
    ("printed", "credit"),
    [
        ("图/视觉中国", "视觉中国"),
        ("　图：张三", "张三"),
        ("　摄影/本报记者 张三", "本报记者 张三"),
        ("　摄影：张三", "张三"),
        ("图片来源：新华社", "新华社"),
        ("（资料图）", "资料图"),
        ("（影像中国）", "影像中国"),
        ("　张三 摄（影像中国）", "张三 摄（影像中国）"),
        ("　新华社/法新", "新华社/法新"),
        ("　新华社传真照片", "新华社传真照片"),
        ("　本报记者 张三 图", "本报记者 张三"),
        ("　张三 绘", "张三 绘"),
        ("　网络图片", "网络图片"),
        ("　央视截图", "央视截图"),
        ("　张三航拍", "张三航拍"),
        ("（图片由市园林局提供）", "图片由市园林局提供"),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n　　"])
def test_a_credit_behind_a_caption_is_told_as_on_a_line_of_its_own(printed: str, credit: str, gap: str) -> None:
    caption = "昨天上午，几名中学生在北环高架桥下打球。"
    (_, picture) = articles(
        f"湖边来了白鹭\n　　本报讯　{HERONS}\n\n　　{caption}{gap}{printed if not gap else printed.strip()}\n"
    )
    assert [(photo.caption.printed if photo.caption else "", photo.credit) for photo in picture.photos] == [
        (caption, credit)
    ]


@pytest.mark.parametrize("end", ["他拿起相机就拍摄", "这张照片，是网上的资料图", "图：略"])
def test_words_behind_a_sentence_that_credit_nobody_stay_text(end: str) -> None:
    assert find_inline_credit(fold(f"{HERONS}{end}")) is None


def test_a_credit_cut_at_the_end_of_a_line_stays_with_its_own_caption() -> None:
    page = (
        "老街的最后一台“爆米花机”\n"
        "　　5月16日，在板桥老街口，七十六岁的修师傅摇着\n爆米花机等待“开炮”。他说，听见“砰”的一声，孩\n"
        "子们就从四面八方跑来，几十年没有变过。\n市民 汤国庆 摄\n\n"
        "　　5月19日，在丹霞观景台，游客拍摄雨后的彩虹和远\n"
        "处的山。当日，该景区接待游客两万人次。新华社发\n（蔺小雨 摄）\n"
    )
    found = [photo.credit for article in articles(page) for photo in article.photos]
    assert found == ["市民 汤国庆", "新华社发（蔺小雨 摄）"]
