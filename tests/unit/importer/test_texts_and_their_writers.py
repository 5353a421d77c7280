"""Whole pages on which names, spaces and sizes say where a text begins: stacks, poems, tables, large initials."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import heads_table
from gazette.model import Article, ArticleFile, Person
from gazette.problems import Source
from gazette.text.commonmark import plain_lines
from gazette.text.widths import fold

PAGES = Path(__file__).parents[3] / "tests" / "golden" / "import" / "pages"
HINTS = PageHints(dt.date(2024, 6, 5), 2)
HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"


def files(text: str) -> tuple[ArticleFile, ...]:
    return import_page(Source("page.txt", text), HINTS).articles


def writers(name: str) -> set[str]:
    text = (PAGES / name).read_text(encoding="utf-8-sig")
    return {person.name for article in articles(text) for person in article.byline}


def articles(text: str) -> list[Article]:
    return [file.article for file in files(text)]


def test_names_between_two_texts_of_a_stack_go_with_the_lower_one_where_names_stand_above_the_first() -> None:
    heron, bus = articles(
        f"湖边来了白鹭\n\n三条公交线路改道\n\n本报记者 韩飞\n\n{HERONS}\n\n本报通讯员 赵岩\n\n{BUSES}\n"
    )
    assert (heron.title.printed, heron.byline) == ("湖边来了白鹭", (Person("韩飞", "记者"),))
    assert (bus.title.printed, bus.byline) == ("三条公交线路改道", (Person("赵岩", "通讯员"),))


def test_a_poem_ends_above_the_title_and_the_writer_of_the_next() -> None:
    night, father = files(
        "夜班车\n林　沐\n\n末班车的灯\n比月亮还要黄一点\n照着睡着的人\n和没有睡着的路\n\n"
        "给父亲\n小　凡\n\n你的皱纹是我走过的路\n每一条都通向家\n我把汇款单寄回去\n也把想念\n折成最小的一格\n"
    )
    assert [file.article.title.printed for file in (night, father)] == ["夜班车", "给父亲"]
    assert plain_lines(father.body)[-1] == "折成最小的一格"
    assert father.article.byline == (Person("小凡"),)


def test_a_poem_below_its_poet_may_have_commas_within_its_lines() -> None:
    (mint,) = files(
        "雨天\n　　　麦　子\n窗台上的薄荷，又高了一寸\n雨从玻璃上流下来，像在练字\n我把茶热了又热\n等一个敲门声\n\n"
        "后来，雨停了\n我在水洼里看见天空\n一只鸟从里面飞过\n没有留下脚印\n"
    )
    assert (mint.article.title.printed, mint.article.byline) == ("雨天", (Person("麦子"),))
    assert plain_lines(mint.body)[0] == "窗台上的薄荷，又高了一寸"


def test_a_ballad_stands_below_its_column_and_its_title() -> None:
    (song,) = files(
        "枪杆诗\n补鞋歌\n针儿细，线儿长，\n油灯下面补鞋忙。\n鞋底补上千层线，\n爬山过海不走样。\n"
        "首长送我一双新，\n我把新的压箱箱。\n陈建国\n"
    )
    assert (song.article.column, song.article.title.printed) == ("枪杆诗", "补鞋歌")
    assert plain_lines(song.body)[:2] == ("针儿细，线儿长，", "油灯下面补鞋忙。")


def test_a_large_initial_begins_the_sentence_beside_it() -> None:
    (article,) = files(f"湖边来了白鹭\n韩 飞\n昨\n{HERONS[1:]}\n{BUSES}\n")
    assert article.article.title.printed == "湖边来了白鹭"
    assert plain_lines(article.body)[0] == HERONS


THINGS = {
    "鹭": ("湖边添了三十只白鹭，夜里有人轮流守着，", "不许放枪。守的人说，鹭比人起得还早。"),
    "伞": ("渡口备有雨伞四十把，专借外地来的旅客。", "半年借出一千余次，还剩三十七把。"),
    "锁": ("修锁匠老尹在弄堂口挂牌：“孩子把自己反", "锁在屋里的，白天黑夜，一概不收钱。”"),
}
ROWS = {name: f"{name}\n　　{first[:-2]}\n{first[-2:]}{rest}\n" for name, (first, rest) in THINGS.items()}


def test_one_character_above_a_paragraph_is_what_it_is_called() -> None:
    made = files(f"街头巷尾\n{''.join(ROWS.values())}三条公交线路改道\n　　本报讯　{BUSES}\n")
    assert [article.article.title.printed for article in made][:3] == list(THINGS)
    assert [plain_lines(article.body) for article in made][:3] == [("".join(rows),) for rows in THINGS.values()]
    assert [article.article.column for article in made] == ["街头巷尾"] * 3 + [None]


def test_a_column_over_things_is_not_over_what_has_a_headline() -> None:
    ferry = ROWS["锁"].replace("锁\n", "渡口的最后一班船开走了\n", 1)
    made = files(f"街头巷尾\n{ROWS['鹭']}{ROWS['伞']}{ferry}")
    assert [article.article.title.printed for article in made] == ["鹭", "伞", "渡口的最后一班船开走了"]
    assert [article.article.column for article in made] == ["街头巷尾", "街头巷尾", None]


def test_briefs_share_their_column_whatever_the_first_one_is_called() -> None:
    made = files(f"短讯\n停水\n　　{BUSES}\n三条公交线路改道\n　　{HERONS}\n")
    assert [article.article.column for article in made] == ["短讯"] * 2


def test_rows_of_a_table_stay_lines() -> None:
    rows = ["滨海港务 15 5 4 50", "鹏城远洋 14 6 4 48", "大连铸铁 13 5 6 44", "江城钢花 11 7 6 40"]
    (article,) = files("甲级联赛积分榜\n" + "\n".join(rows) + "\n")
    assert list(plain_lines(article.body)) == rows


@pytest.mark.parametrize(
    "head", ["代表团　金　银　铜", "队名　胜　平　负　积分", "　金牌　银牌　铜牌　总数", "选手　胜　负"]
)
def test_what_the_columns_of_a_table_are_called_names_nobody(head: str) -> None:
    (article,) = files(f"奖牌榜\n{head}\n红松　12　9　7\n海岬　11　10　12\n长河　8　8　15\n")
    assert article.article.byline == ()
    assert heads_table(fold(head))


def test_a_row_of_names_heads_no_table() -> None:
    assert not heads_table("石胜 平安 金铜")


def test_what_goods_cost_is_a_table_though_each_row_has_but_a_name_and_an_amount() -> None:
    rows = ["丝苗米 每担 一百四十五元", "白糖 每担 一百二十二元", "面粉 每包 三十一元"]
    prices, bus = files("\n".join(["今日粮油批发价", *rows, "三条公交线路改道", f"本报讯 {BUSES}\n"]))
    assert [file.article.title.printed for file in (prices, bus)] == ["今日粮油批发价", "三条公交线路改道"]
    assert list(plain_lines(prices.body)) == rows


def test_each_headline_of_a_stack_has_the_writers_below_it() -> None:
    heron, bus = articles(
        f"湖边来了白鹭\n本报记者 韩飞\n三条公交线路改道\n见习记者 赵岩\n\n{HERONS}\n（下转第八版）\n\n{BUSES}\n"
    )
    assert (heron.title.printed, heron.byline) == ("湖边来了白鹭", (Person("韩飞", "记者"),))
    assert (bus.title.printed, bus.byline) == ("三条公交线路改道", (Person("赵岩", "见习记者"),))


def test_a_sentence_that_a_picture_cuts_goes_on_below_it() -> None:
    rows = [(HERONS + BUSES)[at : at + 24] for at in range(0, len(HERONS + BUSES), 24)]
    picture = ["图为白鹭飞过湖面。", "", "记者韩飞 摄"]
    (article,) = files("\n".join(["湖边来了白鹭", "", *rows[:3], "", *picture, "", *rows[3:], ""]))
    assert list(plain_lines(article.body)) == [HERONS + BUSES]
    assert [photo.credit for photo in article.article.photos] == ["记者韩飞"]


def test_a_picture_below_verse_is_an_item_of_its_own() -> None:
    poem, picture = files(
        "致抽油机\n雁　翎\n\n　　你弯下腰\n　　向大地鞠躬\n　　你直起身\n　　把黑夜举过头顶\n\n"
        "　　一千次\n　　一万次\n　　你不肯承认\n\n　　采油工在风沙中巡井。\n杜永刚摄\n"
    )
    assert (poem.article.title.printed, poem.article.photos) == ("致抽油机", ())
    assert list(plain_lines(poem.body))[-1] == "你不肯承认"
    assert [photo.credit for photo in picture.article.photos] == ["杜永刚"]


def test_whose_words_they_are_is_a_column_and_a_lawyer_on_duty_is_named() -> None:
    (article,) = articles(f"作者的话\n湖边来了白鹭\n值班律师：江城律师事务所　方正平\n{HERONS}\n")
    assert article.title.printed.endswith("湖边来了白鹭")
    assert article.byline == (Person("方正平", "江城律师事务所"),)


def test_a_source_and_a_writer_on_one_line_below_the_headline_are_both_entered() -> None:
    (article,) = articles(f"湖边来了白鹭\n本报专访　记者余淑芬\n{HERONS}\n{BUSES}\n")
    assert (article.source, article.byline) == ("本报专访", (Person("余淑芬", "记者"),))


def test_who_took_the_pictures_of_a_text_is_credited_below_it() -> None:
    (file,) = files(f"湖边来了白鹭\n{HERONS}\n{BUSES}\n（图片由本报记者韩飞摄）\n")
    assert [photo.credit for photo in file.article.photos] == ["本报记者韩飞"]
    assert list(plain_lines(file.body)) == [HERONS, BUSES]


def test_a_brief_that_opens_with_a_body_has_its_name_in_the_text_where_others_open_otherwise() -> None:
    court, park, _ = files(f"法庭速递\n■汉阳区法院 {HERONS}\n■公园新景 {HERONS}\n■{HERONS}\n")
    assert "".join(plain_lines(court.body)).endswith(f"汉阳区法院 {HERONS}")
    assert park.article.title.printed == "公园新景"


def test_a_line_above_those_who_made_the_page_is_no_name_of_a_table() -> None:
    assert len(files(f"湖边来了白鹭\n\n{HERONS}\n\n扫码看更多新闻\n总编辑：孙立　责任编辑：周洁　校对：韩飞\n")) == 1


def test_a_reader_is_named_with_where_they_live_below_a_letter() -> None:
    (letter,) = articles(f"湖边要有路灯\n编辑同志：{HERONS}\n石河子读者韩　冰\n")
    assert letter.byline == (Person("韩冰", "石河子读者"),)


@pytest.mark.parametrize(
    ("closing", "people"),
    [
        ("（李树森、本报记者陈岚）", (Person("李树森"), Person("陈岚", "记者"))),
        ("（农艺师　黄增锁）", (Person("黄增锁", "农艺师"),)),
    ],
)
def test_closing_names_may_have_a_role_for_each(closing: str, people: tuple[Person, ...]) -> None:
    (article,) = files(f"湖边来了白鹭\n本报讯　{HERONS}{closing}\n")
    assert article.article.byline == people
    assert plain_lines(article.body) == (HERONS,)


def test_a_reporter_says_where_a_report_was_sent_from() -> None:
    (article,) = articles(f"湖边来了白鹭\n本报记者 钱多 发自佛山\n{HERONS}\n{BUSES}\n")
    assert article.byline == (Person("钱多", "记者"),)
    assert article.dateline is not None
    assert article.dateline.place == "佛山"


def test_two_characters_together_are_no_name_where_names_of_two_are_spaced_out() -> None:
    first, second = articles(f"湖边来了白鹭\n田　冲\n{HERONS}\n\n花事\n\n{BUSES}\n")
    assert (first.byline, second.byline) == ((Person("田冲"),), ())
    assert second.title.printed == "花事"


def test_what_was_taken_from_another_paper_says_so_in_its_source() -> None:
    (article,) = articles(f"湖边来了白鹭\n{HERONS}（摘自《湖城晚报》）\n")
    assert article.source == "摘自《湖城晚报》"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("（译自《湖城晚报》）", "译自《湖城晚报》"),
        ("（原载《湖城晚报》，有删节）", "原载《湖城晚报》，有删节"),
        ("译自《湖城晚报》", "译自《湖城晚报》"),
        ("摘自《湖城晚报》2024年第5期", "摘自《湖城晚报》2024年第5期"),
        ("——译自《湖城晚报》", "译自《湖城晚报》"),
    ],
)
def test_a_line_of_its_own_below_a_text_says_where_it_was_taken_from(line: str, source: str) -> None:
    (article,) = articles(f"湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n　　　　　　{line}\n")
    assert (article.source, article.byline) == (source, ())


@pytest.mark.parametrize("group", ["太钢通讯组", "洮阳机床厂报道组"])
def test_a_group_that_signs_below_a_text_wrote_it(group: str) -> None:
    (article,) = articles(f"湖边来了白鹭\n　　{HERONS}\n　　{BUSES}\n　　　　　　　　（{group}）\n")
    assert article.byline == (Person(group),)


def test_a_pen_name_of_four_characters_stands_below_a_columns_name_and_a_title() -> None:
    penned, plain = articles(f"濠江漫筆\n賣報的阿婆\n林中英子\n　　{HERONS}\n\n湖边来了白鹭\n玉米缺苗\n　　{BUSES}\n")
    assert (penned.title.printed, penned.byline) == ("賣報的阿婆", (Person("林中英子"),))
    assert plain.byline == ()


def test_who_wrote_and_who_drew_a_serial_are_named_with_what_they_did() -> None:
    (article,) = articles(f"風城舊事\n陸景明　著　　高山嵐　圖\n　　{HERONS}\n　　{BUSES}\n")
    assert article.title.printed == "風城舊事"
    assert article.byline == (Person("陸景明", "著"), Person("高山嵐", "圖"))


def test_a_reporter_below_a_text_that_names_its_own_at_its_head_wrote_the_next_one() -> None:
    heron, bus = articles(
        f"湖边来了白鹭\n\n三条公交线路改道\n\n　　本报讯（记者韩飞）{HERONS}\n　　本报记者 赵岩\n　　{BUSES}\n"
    )
    assert (heron.title.printed, heron.byline) == ("湖边来了白鹭", (Person("韩飞", "记者"),))
    assert (bus.title.printed, bus.byline) == ("三条公交线路改道", (Person("赵岩", "记者"),))


def test_who_answers_or_writes_below_a_title_is_named_with_the_post_behind_the_name() -> None:
    (answer,) = articles(
        "律师信箱\n买到过期奶粉怎么办\n沈青律师\n　　问：小票没了还能维权吗？\n　　答：能，刷卡记录也是凭证。\n"
    )
    assert answer.byline == (Person("沈青", "律师"),)


def test_a_name_with_its_post_in_brackets_stands_above_a_text_in_a_narrow_column() -> None:
    assert any("蔡幸夫" in name for name in writers("479-nanying.txt"))


def test_two_phrases_of_one_length_are_no_post_and_name() -> None:
    found = articles(
        f"湖边来了白鹭\n\n　　本报讯　{HERONS}\n\n先留种　后分配\n各队普遍进行穗选\n\n　　本报讯　{BUSES}\n"
    )
    assert [article.byline for article in found] == [(), ()]


def test_the_names_of_a_report_go_on_below_a_full_line() -> None:
    assert "孙嘉航" in writers("483-qianshao.txt")


def test_what_the_writer_is_ends_the_text_and_heads_nothing() -> None:
    for note in ("作者是时事评论员", "作者是本地大学交通研究员"):
        heron, bus = files(
            f"湖边来了白鹭\n韩飞\n\n{HERONS}\n\n{BUSES}\n\n{note}\n\n三条公交线路改道\n\n本报讯 {BUSES}\n"
        )
        assert heron.article.byline == (Person("韩飞", note.removeprefix("作者是")),)
        assert plain_lines(heron.body)[-1] == BUSES
        assert (bus.article.kicker, bus.article.title.printed) == (None, "三条公交线路改道")


def test_the_family_who_give_notice_of_a_death_stay_below_it() -> None:
    family = ["孝男　文彬　文煌　文耀", "孝女　淑琴　淑惠", "泣告"]
    death, bus = files(
        "\n".join(["讣告", f"　　{HERONS}谨此讣", "闻", *family, "", "三条公交线路改道", f"　　本报讯 {BUSES}\n"])
    )
    assert (death.article.byline, list(plain_lines(death.body))[-3:]) == ((), family)
    assert bus.article.title.printed == "三条公交线路改道"


def test_a_name_in_latin_letters_keeps_its_spaces() -> None:
    (article,) = articles(f"湖边来了白鹭\n讀者　Tan Wei Ming\n{HERONS}\n{BUSES}\n")
    assert article.byline == (Person("Tan Wei Ming", "讀者"),)


def test_a_poem_set_in_steps_is_one_poem() -> None:
    (poem,) = files(
        "巡道工\n乔　木\n一盏马灯\n　　提着半个月亮\n枕木是他的琴键\n　　一步一个音响\n\n"
        "二十年\n　　走了九个地球的路\n却从没有走出\n　　这十里山岗\n"
    )
    assert (poem.article.title.printed, poem.article.byline) == ("巡道工", (Person("乔木"),))
    assert plain_lines(poem.body)[-1] == "这十里山岗"


def test_the_second_of_two_poems_stands_below_its_title_and_not_in_the_next_headline() -> None:
    poems, bridge = files(
        "修鞋匠（外一首）\n毛小棠\n\n他把春天钉进鞋底\n钉子短短的，像句号\n路过的人都没有停下\n只有雨停下来\n\n"
        "　　值日\n\n黑板上还剩半个太阳\n我没舍得擦\n放学以后\n它就留在教室里\n替我们亮着\n\n"
        "清明过石桥\n语文组　俞　畅\n\n雨湿青石半城烟，桥下春波送纸船。\n儿童不识前朝事，笑指碑文认少年。\n"
    )
    assert plain_lines(poems.body)[-1] == "替我们亮着"
    assert bridge.article.title.printed == "清明过石桥"


def test_reporters_in_brackets_on_the_line_below_where_and_when_they_filed_belong_to_the_same_head() -> None:
    (bus,) = articles(
        "三条公交线路改道\n　　新华社东京５月１７日电\n（记者康平）公交公司昨天宣布，下周\n"
        "起三条公交线路改道运行，沿线新设十\n二个车站，乘客可以在站牌上查到新的\n发车时刻。\n"
        "　　公交公司昨天宣布，下周起三条公交\n线路改道运行，沿线新设十二个车站。\n"
    )
    assert (bus.source, bus.byline) == ("新华社", (Person("康平", "记者"),))


def test_names_at_the_end_of_a_text_are_its_writers_where_a_caption_stands_below_it() -> None:
    text = f"　　本报讯 {HERONS}\n\n　　{HERONS}（通讯员 侯建军 孟庆\n祥）\n图为湖边的白鹭。　高　峰　摄\n"
    assert articles(f"湖边来了白鹭\n\n{text}")[0].byline == (Person("侯建军", "通讯员"), Person("孟庆祥", "通讯员"))


def test_a_name_that_is_a_word_too_ends_a_text_far_in_or_apart_from_what_follows() -> None:
    far = articles(f"湖边的人\n　　{HERONS}\n　　　　　　　　　　　　文　心\n三条公交线路改道\n　　本报讯 {BUSES}\n")
    apart = articles(f"湖边的人\n{HERONS}\n丁　当\n\n三条公交线路改道\n本报讯 {BUSES}\n")
    assert [item[0].byline for item in (far, apart)] == [(Person("文心"),), (Person("丁当"),)]


def test_who_signs_for_many_is_named_with_their_number() -> None:
    letter = articles(
        f"没有水的日子\n　　{HERONS}\n马家湾新村　赵淑贞等十二人\n三条公交线路改道\n　　本报讯 {BUSES}\n"
    )[0]
    assert (letter.title.printed, letter.byline) == ("没有水的日子", (Person("赵淑贞等十二人", "马家湾新村"),))


def test_a_few_characters_in_brackets_below_a_text_are_its_writer_though_no_list_has_such_a_name() -> None:
    def writers_of(line: str) -> list[str]:
        made = articles(f"湖边的人\n　　{HERONS}\n{line}\n三条公交线路改道\n　　本报讯 {BUSES}\n")
        return [person.name for person in made[0].byline]

    assert [writers_of(line) for line in ("（谷雨）", "（吐尔逊江）", "（吴晓村）")] == [
        ["谷雨"],
        ["吐尔逊江"],
        ["吴晓村"],
    ]
    assert [writers_of(line) for line in ("（二）", "（全文完）", "（县文化局）")] == [[], [], []]


def test_two_characters_below_a_line_that_ends_in_a_comma_are_no_writer() -> None:
    assert "每人" not in writers("442-hk-1957-local.txt")
