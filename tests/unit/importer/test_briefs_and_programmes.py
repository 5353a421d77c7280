"""Briefs below a signed text, programmes by the hour, tables and lists of people, and lines that tell of the paper."""

from __future__ import annotations

import pytest

from gazette.importer.authors import author_grade
from gazette.importer.boxes import Box, find_boxes
from gazette.importer.credits import is_credit_line
from gazette.importer.cuts import is_no_sentence
from gazette.importer.forecasts import is_forecast
from gazette.importer.imprint import is_imprint
from gazette.importer.lines import read_sheet
from gazette.importer.marked_names import read_marked_name
from gazette.importer.notice_names import is_name_of_notice
from gazette.importer.openers import find_opener
from gazette.importer.reported import says_where_and_what
from gazette.importer.staff_lines import is_staff_line
from gazette.importer.traits import read_traits
from gazette.problems import Code, Source
from gazette.text.widths import fold
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

ESSAY = (
    "窗前小札\n看云\n林一舟\n　　云是不要钱的，抬头就有。可是我们一天里抬头的时候，实在太少了。\n"
    "　　小时候躺在谷堆上，一朵云可以看半个下午。如今连半分钟都嫌长。\n"
)
HOURS = (
    "周一（9日）\n18∶00　动画片\n18∶30　农家院\n19∶00　新闻联播\n\n周二（10日）\n18∶00　卫生与健康\n19∶00　新闻联播\n"
)


def boxes(text: str) -> dict[int, Box]:
    return find_boxes(read_traits(read_sheet(Source("p.txt", text))))


@pytest.mark.parametrize("head", ["全市图书馆今起延长开放", "市三院新病房楼启用", "杭州首家夜校开课"])
def test_what_says_where_and_what_below_an_essay_is_the_headline_of_a_brief(head: str) -> None:
    brief = "\n　　到昨天为止，已有两千多人前去，工作人员加了一倍。\n"
    text = f"湖边来了白鹭\n本报讯　{HERONS}\n\n{ESSAY}{head}{brief}三十所校舍修缮完成{brief}"
    assert titles(text)[-2:] == [head, "三十所校舍修缮完成"]


def test_below_a_head_of_briefs_paragraphs_that_each_end_with_names_are_briefs() -> None:
    buses = "　　公交公司在山南新村增开两班早车，头一班五点半发出。"
    herons = "　　湖边的芦苇荡里来了三十多只白鹭，护林员每天去数一遍。"
    signed = f"短　讯\n{buses}（孙立）\n{herons}（何川）\n\n"
    plain = f"短　讯\n{buses}\n{herons}（何川）\n\n"
    rest = f"公交改道\n本报讯　{BUSES}\n"
    found = [[file for file in read(text + rest).articles if file.article.column] for text in (signed, plain)]
    assert [len(files) for files in found] == [2, 0]
    assert [person.name for file in found[0] for person in file.article.byline] == ["孙立", "何川"]


@pytest.mark.parametrize("mark", ["", "◆"])
def test_a_briefs_title_may_stand_in_brackets_before_its_text(mark: str) -> None:
    first = f"　　{mark}【山南新村增开早班车】公交公司从本月起增开两班早车，头一班五点半发出。\n"
    second = f"　　{mark}【两座便桥通车】由镇上修建的两座便桥昨天通车，村民到集市的路近了三里。\n"
    found = read(f"国际简讯\n{first}{second}\n公交改道\n本报讯　{BUSES}\n").articles
    named = [file.article.title.printed for file in found if file.article.column and file.article.title]
    assert named == ["山南新村增开早班车", "两座便桥通车"]
    assert "【" not in "".join(file.body for file in found)


@pytest.mark.parametrize("opening", ["编者先生：", "編者先生："])
def test_whom_a_letter_is_written_to_is_no_word_of_the_editors(opening: str) -> None:
    letter = f"　　{opening}我家门前的路灯坏了两个月，请你们催一催，老人晚上出门要打着手电筒走。\n"
    assert not read(f"请修好路灯\n{letter}公交改道\n本报讯　{BUSES}\n").articles[0].body.startswith(">")


def test_a_bracket_behind_a_text_says_who_translated_it_whatever_the_name_is() -> None:
    tea = "　　据英国一家茶叶协会公布的统计，英国平均每天消费茶一亿八千万杯，人均一年两公斤多。\n"
    found = read(f"英国人爱喝茶\n{tea}（茶鸣　译）\n\n公交改道\n本报讯　{BUSES}\n").articles[0]
    assert [(person.name, person.role) for person in found.article.byline] == [("茶鸣", "译")]


def test_a_district_before_what_it_did_is_no_title_where_another_brief_opens_otherwise() -> None:
    street = "　　●北塘街道　启动晾衣架改造项目，为三十六栋老楼更换晾衣架一千多副。\n"
    rows = f"{street}　　●平桥乡　组织农技人员下田指导油菜病害防治，服务农户两百多户。\n"
    found = read(f"镇街快报\n{rows}　　●{HERONS}\n\n公交改道\n本报讯　{BUSES}\n").articles
    assert [file.body[:4] for file in found if file.article.column] == ["●北塘街", "●平桥乡", f"●{HERONS[:3]}"]


def test_a_bar_before_each_text_of_a_column_is_a_bullet() -> None:
    rows = "▌公交公司从本月起增开两班早车，头一班五点半发出。\n▌湖边的芦苇荡里来了三十多只白鹭，护林员每天去数一遍。\n"
    found = read(f"一周侨讯\n{rows}\n公交改道\n本报讯　{BUSES}\n").articles
    assert [file.article.column for file in found] == ["一周侨讯", "一周侨讯", None]


@pytest.mark.parametrize("mark", "▪◾✓▸")
def test_small_squares_and_ticks_before_titles_of_briefs_are_bullets(mark: str) -> None:
    rows = f"{mark}南岸电器\n　　南岸电器昨日在柳州建厂，明年六月投产。\n{mark}优品便利\n　　第一百家门店昨日开业。\n"
    found = read(f"企业快讯\n{rows}\n公交改道\n本报讯　{BUSES}\n").articles
    assert [file.article.title.printed for file in found] == ["南岸电器", "优品便利", "公交改道"]


@pytest.mark.parametrize("words", ["看云的人", "市场里的早晨", "县长：先看一看", "一棵树活了", "把灯点亮"])
def test_words_that_name_no_place_do_not_say_where(words: str) -> None:
    assert not says_where_and_what(words)


def test_programmes_by_the_hour_are_the_text_of_the_station_and_its_days() -> None:
    stations = f"临江电视台节目\n\n{HOURS}\n山南电视台节目\n\n{HOURS}"
    made = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n{stations}\n公交改道\n本报讯　{BUSES}\n").articles
    assert [file.article.title.printed for file in made] == [
        "湖边来了白鹭",
        "临江电视台节目",
        "山南电视台节目",
        "公交改道",
    ]
    assert all("周二（10日）" in file.body and file.body.count("新闻联播") == 2 for file in made[1:3])
    assert not any(file.article.byline for file in made[1:3])


def test_rows_that_stand_in_and_headlines_at_the_margin_make_no_box() -> None:
    text = f"湖边来了白鹭\n{HERONS}\n　　主裁判：瓦西里（希腊）\n\n老周：明年再来\n\n小林：今年就够了\n{BUSES}\n"
    assert Box.ROW not in boxes(text).values()


def test_the_row_above_numbers_names_their_columns_though_the_rows_have_names_of_their_own() -> None:
    table = "临江　山南\n射门　11　14\n射正　3　6\n角球　4　7\n"
    row = dict.fromkeys((3, 4, 5, 6), Box.ROW)
    assert boxes(f"湖边来了白鹭\n{HERONS}\n比赛数字\n{table}") == row | {2: Box.NAME}


def test_a_list_of_people_is_the_text_below_its_name() -> None:
    rows = "　　临江公司　邹永清　李树森\n　　山南公司　冯　刚　王晓庆\n　　检修公司　魏长林　陈立秋\n"
    text = f"湖边来了白鹭\n本报讯　{HERONS}\n集团公司“金牌班组长”名单\n{rows}公交改道\n本报讯　{BUSES}\n"
    made = articles(text)
    assert [article.title.printed for article in made] == ["湖边来了白鹭", "集团公司“金牌班组长”名单", "公交改道"]
    assert not made[1].byline


@pytest.mark.parametrize("key", ["今日临江 阴有小雨 8℃到14℃ 东北风3级", "明日多云转晴 12~20℃"])
def test_a_line_of_sky_wind_and_degrees_is_a_forecast(key: str) -> None:
    assert is_forecast(key)
    assert not is_forecast(key + " 市民出游要带伞")


@pytest.mark.parametrize(
    "key",
    [
        "本报今日推出“丰收”特刊 请留意5—8版",
        "本报每逢三、六、九日出版 每份三分",
        "订阅处:本市各邮电局",
        "分类广告 每行15元 (每行12字)",
        "临江日报社印务中心承印 电话:0932-2241110",
        "地址:临江市府东街 邮发代号:21—33",
        "读者热线 024-2388**** 欢迎提供新闻线索",
    ],
)
def test_what_a_paper_says_of_itself_is_known_in_more_forms(key: str) -> None:
    assert is_imprint(key)


def test_where_to_write_may_stand_before_those_who_made_the_page() -> None:
    assert is_staff_line("投稿电话:2417 责任编辑:于 青 微机排版:姜 兰")
    assert not is_staff_line("投稿电话:2417 欢迎来稿")


def test_whom_the_paper_visited_is_no_writer() -> None:
    assert author_grade("——访市图书馆馆长 林一舟") == 0
    assert author_grade("市图书馆馆长 林一舟") > 0
    assert author_grade("马 公 山") == 0
    assert author_grade("林 舟 著") > 0
    assert author_grade("(林 一 舟)") > 0
    assert author_grade("护林防火·一线报道") == 0


def test_what_a_company_gives_notice_of_at_length_is_the_name_of_a_notice() -> None:
    assert is_name_of_notice("临江海惠新材料股份有限公司关于召开2024年度股东大会的通知")
    assert not is_name_of_notice("他们等了一个上午终于拿到了关于开会的")


def test_who_drew_a_chart_is_credited_and_no_staff() -> None:
    rows = "　　2021年 742.1\n　　2022年 803.5\n　　2023年 798.9\n"
    chart = f"三年来的总值\n\n{rows}\n制图/林舟\n\n"
    page = read(f"湖边来了白鹭\n本报讯　{HERONS}\n\n{chart}公交改道\n本报讯　{BUSES}\n\n{ESSAY}")
    assert page.issue is not None
    assert not any("制图" in line for info in page.issue.pages for line in info.furniture)


def test_moves_of_chess_are_rows_though_each_has_a_number() -> None:
    moves = "1.炮二平五　马8进7\n2.马二进三　车9平8\n3.车一平二　炮8进4\n"
    assert boxes(f"湖边来了白鹭\n{HERONS}\n棋局\n{moves}\n") == dict.fromkeys((3, 4, 5), Box.ROW) | {2: Box.NAME}


def test_what_a_drawing_is_called_credits_nobody() -> None:
    assert not is_credit_line("漫画:好大的架子")
    assert is_credit_line("漫画:徐鹏飞")


@pytest.mark.parametrize(
    ("signed", "greeting"), [("临江区　一个四年级队员", "亲爱的小队员："), ("云和　小暖", "小暖：")]
)
def test_whom_an_answer_greets_signed_the_letter_above_it(signed: str, greeting: str) -> None:
    letter = "编辑叔叔：\n　　我和同桌是好朋友，可是他借了我的书一直不还。我该不该去要？\n"
    answer = "　　好朋友之间可以把话说开。你告诉他这本书你也要看，他会还的。\n"
    letters = f"{letter}\n{signed}\n\n{greeting}\n\n{answer}"
    made = read(f"队员信箱\n我该不该去要\n{letters}\n\n公交改道\n本报讯　{BUSES}\n").articles
    assert [file.article.title.printed for file in made] == ["我该不该去要", "公交改道"]
    assert {signed, greeting} <= set(made[0].body.split("\n\n"))


def test_who_takes_turns_asks_and_answers_though_something_stands_between() -> None:
    talk = (
        "周刊：很多家长觉得博物馆就该安安静静吗？\n\n林一舟：孩子是用身体认识世界的。\n\n他拿出一张照片。\n\n"
        "周刊：最受欢迎的是什么？\n\n林一舟：一台旧织布机，每个周末都要排队。\n\n"
    )
    text = f"会客厅\n让孩子跑起来\n本报记者 周青\n\n{talk}公交改道\n本报讯　{BUSES}\n"
    assert titles(text) == ["让孩子跑起来", "公交改道"]


def test_a_few_words_below_what_leads_to_a_list_are_its_rows() -> None:
    rows = "临江重工总装二车间\n\n山南药业针剂车间\n\n云水纺织织布五车间\n\n"
    end = "北岸地铁检修库等十个班组。\n\n\n"
    text = f"最美工间揭晓\n本报讯　{HERONS}\n\n获评最美的是：\n\n{rows}{end}公交改道\n本报讯　{BUSES}\n"
    assert titles(text) == ["最美工间揭晓", "公交改道"]


@pytest.mark.parametrize("signed", ["读者　一名老车工", "山南镇　一位家长"])
def test_a_reader_or_one_of_many_below_a_letter_is_no_headline(signed: str) -> None:
    letter = "编辑同志：\n　　我们这里的开水供应得太晚，早班的人只好带冷水上路，请你们问一问。\n"
    text = f"读者来信\n开水应当早些供应\n{letter}{signed}\n\n公交改道\n本报讯　{BUSES}\n"
    assert titles(text) == ["开水应当早些供应", "公交改道"]


def test_a_slogan_right_below_the_masthead_stands_in_no_headline() -> None:
    masthead = "临江县报\n1958年9月13日 星期六 第216期\n鼓足干劲 力争上游 多快好省地建设社会主义\n"
    page = read(f"{masthead}公交改道\n本报讯　{BUSES}\n")
    assert [file.article.title.printed for file in page.articles] == ["公交改道"]
    assert page.articles[0].article.kicker is None


@pytest.mark.parametrize(
    ("line", "names", "begins"),
    [
        ("本报记者 林一舟 凌晨四点的临江码头", ["林一舟"], "凌晨"),
        ("通讯员 苏明晚稻收割完，往年的田要歇到明年", ["苏明"], "晚稻"),
        ("通讯员 田青 记者 李芳7月17日，雨下得很大", ["田青", "李芳"], "7月"),
        ("本报记者 马洪涛 赵静 “没想到这么快！”昨天下午", ["马洪涛", "赵静"], "“没"),
    ],
)
def test_reporters_named_before_their_text_open_a_report(line: str, names: list[str], begins: str) -> None:
    opener = find_opener(line)
    assert opener is not None
    assert [line[slice(*named.name)] for named in opener.people] == names
    assert line[opener.end :].startswith(begins)


@pytest.mark.parametrize(
    "line",
    [
        "本报记者 林一舟 摄于临江码头附近",
        "本报记者 林一舟 市总工会宣传部 李芳",
        "记者在现场看到，门已经开了",
        "通讯员 苏明",
    ],
)
def test_a_row_of_names_and_a_credit_open_none(line: str) -> None:
    assert find_opener(line) is None


def test_when_it_was_is_no_part_of_a_reporters_name() -> None:
    (article,) = articles(f"湖边来了白鹭\n本报讯 通讯员常乐近日，{HERONS}\n")
    assert [person.name for person in article.byline] == ["常乐"]


def test_a_quotation_in_the_masthead_is_furniture_and_one_that_stands_in_is_an_item() -> None:
    masthead = "临江日报\n一九七二年六月五日 星期一\n第一三〇六号\n毛主席语录\n"
    assert titles(f"{masthead}农业学大寨\n公交改道\n本报讯　{BUSES}\n") == ["公交改道"]
    assert len(titles(f"{masthead}　　农业学大寨\n　　备战、备荒、为人民。\n\n公交改道\n本报讯　{BUSES}\n")) > 1


def test_a_few_words_above_three_who_are_named_are_a_headline() -> None:
    voices = "贝利：这支队要的是时间。\n郝海青：我只有一次机会。\n吉马良斯（主教练）：我们看了他们的全部录像。\n"
    made = titles(f"湖边来了白鹭\n本报讯　{HERONS}\n\n{ESSAY}他们怎么说\n{voices}")
    assert made[-1] == "他们怎么说"


def test_who_plays_by_their_shirts_is_no_sentence_that_breaks_off() -> None:
    assert is_no_sentence("10-戈麦思,9-万乔")
    assert not is_no_sentence("他穿10号,比9号快")


def test_a_song_below_the_prose_of_a_narrow_column_is_verse() -> None:
    prose = (
        "　　在大坝工地上，人人都讲打\n夯班的名字。这个班一共有十二\n个姑娘，最大的也只有二十三。\n"
        "　　老周讲：“大坝早一天修\n成，咱村的水田就早一天有水\n喝。”\n"
    )
    song = "跃进歌谣\n土炉歌\n小土炉，一人高，\n肚里通红火苗跳。\n昨天还是黄泥巴，\n今天铁水滚滚冒。\n"
    made = read(f"打夯的姑娘\n·田青·\n{prose}{song}（城关公社　赵石生）\n").articles
    assert made[-1].body.startswith("小土炉，一人高，\\\n肚里通红火苗跳。\\\n")


@pytest.mark.parametrize("key", ["(县教育局供稿)", "市楹联学会供稿"])
def test_the_body_that_sent_a_text_in_wrote_it(key: str) -> None:
    (named,) = read_marked_name(key)
    assert key[slice(*named.name)] == key.strip("()").removesuffix("供稿")
    assert author_grade(key) > 1


@pytest.mark.parametrize("printed", ["文_罗秀　图_宋洁", "文｜罗秀", "撰文|罗秀 宋洁"])
def test_magazines_set_a_line_between_what_was_done_and_who_did_it(printed: str) -> None:
    assert author_grade(fold(printed)) > 1


@pytest.mark.parametrize(
    ("printed", "ends"),
    [("（河口站　工务室）", True), ("（渡口文学社 供稿）", True), ("（掌声）", False), ("河口站", False)],
)
def test_a_body_alone_in_brackets_ends_the_text_above(printed: str, ends: bool) -> None:  # noqa: FBT001  # a row of the table
    traits = read_traits(read_sheet(Source("page.txt", f"渡口今天恢复开船，乘客都上了岸。\n　　{printed}\n")))
    assert traits[-1].ended is ends


def test_days_with_who_is_there_are_rows_of_their_list() -> None:
    rows = "7月9日（周三）上午 消化科 郑国栋\n7月10日（周四）全天 骨伤科 罗振华\n7月11日（周五）下午 皮肤科 连素梅\n"
    report = f"市民湖边看白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n"
    made = read(
        f"分水新闻\n2024年6月5日　星期三　第2版\n\n{report}\n本周专家门诊\n{rows}\n公交改道\n　　本报讯　{BUSES}\n"
    )
    doctors = made.articles[1]
    assert doctors.article.title.printed == "本周专家门诊"
    assert all(name in doctors.body for name in ("郑国栋", "罗振华", "连素梅"))


BULLETED = (
    "全国马拉松赛　临江选手孙丽霞昨日在北京以2小时31分获得女子组第六名。",
    "市第十届老年人运动会　昨日闭幕，沙河区代表团以九枚金牌获团体总分第一。",
    "全国乒乓球联赛　临江化工队昨晚以三比一战胜武汉队，进入前四名。",
)


@pytest.mark.parametrize("mark", ["△", "■", "●"])
def test_briefs_that_all_open_with_a_few_words_and_a_space_have_titles_though_one_may_say_who_did_it(mark: str) -> None:
    read_ones = read("体坛快讯\n" + "".join(f"{mark}{text}\n" for text in BULLETED)).articles
    assert [file.article.title.printed for file in read_ones] == [text.partition("　")[0] for text in BULLETED]
    assert [file.body.strip() for file in read_ones] == [text.partition("　")[2] for text in BULLETED]


def test_briefs_are_titled_by_who_did_it_where_a_gap_parts_that_from_the_text_in_all_of_them() -> None:
    clubs = (
        "市老年体育协会　昨日在沙河区开会，选出了新一届的主席和副主席。",
        "市体育局　昨日给九名教练员发了奖，其中三人来自县里的业余体校。",
        BULLETED[0],
    )
    found = read("体坛快讯\n" + "".join(f"△{text}\n" for text in clubs)).articles
    assert [file.body.strip() for file in found] == [text.partition("　")[2] for text in clubs]


def test_a_brief_whose_title_stands_in_its_text_is_not_said_to_have_none() -> None:
    page = read("体坛快讯\n" + "".join(f"△{text}\n" for text in BULLETED[::2]) + f"△{HERONS}\n")
    assert [problem.span.line for problem in page.problems if problem.code is Code.UNTITLED] == [4]
