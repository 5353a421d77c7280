"""Texts torn by another item are put together again, and the join is said."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from gazette.importer import ImportedPage, PageHints, import_page
from gazette.importer.classify import classify
from gazette.importer.lines import read_sheet
from gazette.importer.wholes import put_together
from gazette.problems import Code, Source
from tests.unit.reading_pages import read_golden

HEAD = "2024年6月5日　星期三　第3版　江南日报\n\n"
CLOSE_SET = (
    "国营第三棉纺织厂提前完成全年计划\n"
    "本报讯　国营第三棉纺织厂全体职工在竞\n"
    "赛中发挥了高度的积极性，已于十月十日\n"
    "提前完成了全年计划。青年女工沈金娣创\n"
    "造的新接头法，把每个接头的时间由七秒\n"
    "缩短到\n"
    "\n黄河大桥加固工程全部竣工\n"
    "本报讯　黄河大桥的加固工程，已于日前\n"
    "全部竣工，列车通过速度提高到五十公里。\n"
    "\n四秒半，已在全厂推广。\n"
    "老工人许阿福改装了送经装置，使每台布\n"
    "机的日产量提高了百分之八。\n"
)
INDENTED = (
    "大战牛头山\n"
    "　　本报讯　红旗公社党委和民工同吃同住\n"
    "同劳动，石崖大队民工连在阴坡打\n"
    "\n短评\n及早备足种子\n"
    "　　一年之计在于春，眼下离春播只有一个\n"
    "多月，种子准备得怎样，应当引起重视。\n"
    "\n冻土，一镐下去只留一个白点，他们就用\n"
    "火烧，硬是啃下了这块硬骨头。\n"
)


def read(text: str) -> ImportedPage:
    return import_page(Source("seeds/03.txt", HEAD + text), PageHints(date=dt.date(2024, 6, 5), page=3))


def body_of(page: ImportedPage, words: str) -> str:
    return next(file.body for file in page.articles if words in file.article.title.printed)


def test_a_text_that_stops_in_mid_sentence_goes_on_with_the_piece_below_another_text() -> None:
    page = read(CLOSE_SET)
    torn = body_of(page, "国营第三棉纺织厂")
    assert "由七秒缩短到四秒半，已在全厂推广。" in torn
    assert torn.rstrip().endswith("百分之八。")
    assert "四秒半" not in body_of(page, "黄河大桥")


def test_where_paragraphs_are_indented_a_line_at_the_margin_below_a_blank_line_goes_on() -> None:
    page = read(INDENTED)
    assert "在阴坡打冻土，一镐下去" in body_of(page, "大战牛头山")
    assert "冻土" not in body_of(page, "及早备足种子")


def test_a_torn_text_put_together_is_said_with_the_line_where_it_stops() -> None:
    page = read(CLOSE_SET)
    lines = (HEAD + CLOSE_SET).split("\n")
    said = [problem for problem in page.problems if problem.code is Code.DOUBTFUL_JOIN]
    assert [problem.span.line for problem in said] == [lines.index("四秒半，已在全厂推广。") + 1]
    assert said[0].alternative is not None
    assert said[0].alternative.line == lines.index("缩短到") + 1


def test_no_character_is_lost_or_moved_within_its_piece() -> None:
    for text in (CLOSE_SET, INDENTED):
        page = read(text)
        assert page.articles
        assert len(page.tears) == 1
        assert all(problem.code is not Code.NOT_CONSERVED for problem in page.problems)


def test_a_text_that_ends_takes_nothing_from_below_another() -> None:
    whole = INDENTED.replace("在阴坡打\n", "在阴坡打石头。\n")
    assert read(whole).tears == ()


def test_a_piece_ends_above_the_next_report() -> None:
    text = CLOSE_SET + "本报讯　市立图书馆开放，藏书四万二千册。\n"
    last = (HEAD + text).split("\n").index("机的日产量提高了百分之八。") + 1
    assert [tear.last for tear in read(text).tears] == [last]


def test_a_sentence_that_a_caption_cuts_is_put_together_and_the_caption_stands_below() -> None:
    text = (
        "飞车抢夺案一审宣判\n\n"
        "本报讯　昨日，区法院一审宣判一起飞车抢夺案，三名被告人分别获刑，旁\n听席上坐满了市民。\n\n"
        "那天零时，下了夜班的护士小杨骑车行至航空路附近，被一辆摩托车从身后\n追上。坐在后座的陈某一把扯住她肩上的旧挎包就走，小杨就在后面死死拉\n\n"
        "图为被告人在法庭上接受宣判。\n\n记者王大明　摄\n\n"
        "住不放，连人带车被拖出二十多米。公诉人出示了现场照片，被害人家属当\n庭痛哭。\n\n"
        "经过两个半小时的审理，法庭当庭宣判，旁听席上有人鼓掌，随即被法警制\n止。\n"
    )
    page = read(text)
    assert len(page.tears) == 1
    assert "死死拉住不放" in body_of(page, "飞车抢夺案")


def test_a_short_line_that_a_caption_cuts_off_goes_on_below_it_and_the_join_is_said() -> None:
    text = (
        "飞车抢夺案一审宣判\n\n"
        "本报讯　昨日，区法院一审宣判一起飞车抢夺案，三名被告人分别获刑，旁\n听席上坐满了市民。\n\n"
        "那天零时，下了夜班的护士小杨骑车行至航空路附近，被一辆摩托车从身后\n追上。坐在后座的陈某一把扯住挎包，小杨死死拉\n\n"
        "图为被告人在法庭上接受宣判。\n\n记者王大明　摄\n\n"
        "住不放，连人带车被拖出二十多米。公诉人出示了现场照片，被害人家属当\n庭痛哭。\n"
    )
    page = read(text)
    assert "死死拉住不放" in body_of(page, "飞车抢夺案")
    assert [problem.code for problem in page.problems] == [Code.DOUBTFUL_JOIN]


def test_a_line_that_could_be_a_name_goes_on_with_the_full_line_of_a_sentence_above() -> None:
    page = read(
        "骑楼老街修旧如旧\n"
        "本报讯（记者莫愁）西关一条骑楼街的修\n"
        "缮方案，昨天又改了一稿，这是第七稿了。\n"
        "据悉，该街共有骑楼一百一十八栋，修缮\n"
        "费用由\n\n小蛮腰下放飞风筝\n本报讯　昨日午后，老街坊把风筝放上天空。\n"
    )
    assert all(person.name != "费用由" for file in page.articles for person in file.article.byline)


PICTURED = (
    "县茶厂改办法收鲜叶\n"
    "本报讯　县茶厂今年改变收购鲜叶的办法，同\n"
    "八百户茶农签订合同，茶农吃了定心丸。茶叶公司\n"
    "\n山村小学添新教室\n"
    "本报讯　{school}，三间\n"
    "新教室昨天落成，学生搬进去上课，桌椅齐全。\n"
    "图为演员们在车站为养路工演出节目的情景。\n"
    "　　　　本报记者　王小明摄\n"
    "经理带着会计走乡串户，跌价时公司给茶农补贴\n"
    "鲜叶，涨价时随市场收购，茶农都很放心。\n"
)


def test_a_piece_below_a_picture_goes_to_the_text_whose_words_it_has() -> None:
    page = read(PICTURED.format(school="石桥村小学的旧房子用了三十年"))
    assert "茶叶公司经理带着会计" in body_of(page, "县茶厂")


def test_a_piece_below_a_picture_stays_with_the_text_above_it_where_it_has_the_words_of_that_one() -> None:
    text = PICTURED.replace("跌价时公司给茶农补贴", "山村小学学生上课的新教室").replace(
        "鲜叶，涨价时随市场收购，茶农", "桌椅齐全，三间旧房子拆了，学生"
    )
    assert read(text.format(school="石桥村小学的旧房子用了三十年")).tears == ()


def test_a_piece_ends_above_the_rest_of_another_sentence() -> None:
    rest = "城乡·纪事\n的旧桌椅由新的换下，三年级学生都很高兴。\n"
    page = read(PICTURED.format(school="石桥村小学的旧房子用了三十年") + rest)
    assert "旧桌椅" not in body_of(page, "县茶厂")
    assert "茶叶公司经理带着会计" in body_of(page, "县茶厂")


def test_headlines_that_tear_a_sentence_head_the_report_below_that_has_none() -> None:
    page = read_golden("654-2025-front")
    assert "传承弘扬“晋江经验”，坚持“两个毫不动摇”" in body_of(page, "敢闯敢试")
    assert "植保无人机" in body_of(page, "春耕备")
    headed = replace(page.source, text=page.source.text.replace("本报讯（记者 张辉", "春耕正忙\n本报讯（记者 张辉"))
    assert put_together(classify(read_sheet(headed))).tears == ()


def test_pieces_that_lie_in_one_another_are_read_in_one_order_and_conserved() -> None:
    page = read(
        "本报讯（通讯员　甘露）每天早上8点，长岭\n起，9名返乡大学生在这里给46名留守儿童上\n县医院新增\n线路\n"
        "粮大户和合作社117家。\n导、普通话、防溺水、剪纸和篮球。\n教室是现成的，桌椅是村民凑的，黑板是村小\n"
        "退下来的。大学生韦明月说，最受欢迎的是\n“给爸爸妈妈打一通视频电话”课，娃娃们先\n写好要说的话，再拨通。\n"
    )
    assert len(page.tears) > 1
    assert sorted(line for line, _ in page.order) == [fate.line for fate in page.fates if fate.column == 1]
    assert all(problem.code is not Code.NOT_CONSERVED for problem in page.problems)


def test_of_two_torn_texts_the_one_torn_last_goes_on_first_and_no_piece_holds_another() -> None:
    page = read(
        "旧区重整座谈会昨晚举行\n"
        "　　本报讯　街坊互助会昨晚举办旧区重整座谈\n"
        "会，老街坊大多希望先修旧楼，不要拆，免得\n丢了大家的饭碗，又保不\n"
        "纺织厂新车间投产\n"
        "　　本报讯　市第三棉纺织厂的新车间昨日投产\n，车间里装了新式布机四百台，产量可以提高一\n倍，全部由厂里的老师\n"
        "停电通告\n　　为更换电缆，本星期日凌晨二时至六时，东\n街、西街暂停供电。\n"
        "\n傅们安装。\n　　老工人许阿福说，新布机好用。\n"
        "\n住老街。\n　　老街坊黄伯说，游客来这里看的是老房子。\n"
    )
    assert [(tear.stop, tear.first, tear.last) for tear in page.tears] == [(6, 18, 19), (10, 15, 16)]
    assert [line for line, _ in page.order if 5 < line < 20] == [6, 18, 19, *range(7, 11), 15, 16, *range(11, 14)]
    assert "又保不住老街。" in body_of(page, "旧区重整")
    assert "老师傅们安装。" in body_of(page, "纺织厂")
    assert all(problem.code is not Code.NOT_CONSERVED for problem in page.problems)


def test_a_line_below_a_caption_that_closes_with_its_credit_goes_on_with_the_text_above() -> None:
    caption = "　　图为石崖大队民工连在工地开山打石\n头。刘传玺摄\n"
    page = read(INDENTED[: INDENTED.index("\n短评")] + caption + INDENTED[INDENTED.index("冻土") :])
    assert "在阴坡打冻土，一镐下去" in body_of(page, "大战牛头山")


def test_a_blank_line_ends_a_piece_where_paragraphs_stand_in() -> None:
    more = "\n　　南后街的旧书摊，从前是一家挨一家的，\n每个星期六下午总有人蹲到天黑。\n"
    assert [tear.last for tear in read(INDENTED + more).tears] == [13]
    assert [tear.last for tear in read(INDENTED + more[1:]).tears] == [15]


def test_below_a_report_of_one_paragraph_nothing_but_a_word_that_reaches_over_goes_on_with_a_text() -> None:
    torn = (
        "体检报告要让人看懂\n\n体检以后拿到一本报告，几十页纸，许多职工看了半天也说不明白。看不\n\n"
        "工会为环卫工体检\n\n本报讯　县总工会日前组织环卫工体检，查出的问题都安排了医院复查。（莫小棠）\n\n"
        "懂，就生疑；一生疑，就到处打听。医生多写一句话，大家就少跑一趟路。\n\n报告是给人看的，要让人看得明白。\n"
    )
    assert "看不懂，就生疑" in body_of(read(torn), "体检报告")


def test_below_a_phrase_with_room_a_line_set_apart_at_the_margin_goes_on_where_paragraphs_stand_in() -> None:
    notice = "\n天津路新华书店\n　　新到《铁流》《青年近卫军》《保卫延安》\n代办邮购　上午八时半至下午七时\n"
    start, end = INDENTED.index("\n短评"), INDENTED.index("\n冻土")
    assert "在阴坡打冻土" in body_of(read(INDENTED[:start] + notice + INDENTED[end:]), "大战牛头山")


def test_a_line_that_opens_with_a_particle_below_an_advertisement_goes_on_with_a_text() -> None:
    torn = CLOSE_SET.replace("四秒半，已在全厂推广。", "的四秒半，已在全厂推广。").replace(
        "全部竣工，列车通过速度提高到五十公里。", "全部竣工。厂址：黄河镇十八里铺　联系人：盛科长"
    )
    assert "缩短到的四秒半" in body_of(read(torn), "国营第三棉纺织厂")


TWO_TORN = (
    "秋粮入库要赶在霜降前\n"
    "　　本报讯　全县秋粮收购会议昨天召开，\n"
    "会议要求各乡在霜降以前把公粮送完。有\n"
    "的农户缺劳力，由村里组织\n"
    "\n粮机跨区作业不停步\n"
    "　　本报讯　首批收割机昨天开出县境，一\n"
    "共有六十台，车队在收费站口停下来检查\n"
    "轮胎，\n"
    "雨棚漏水无人修\n"
    "　　本报讯　汽车站的雨棚漏水三个月，候\n"
    "车的人只好打着伞站在棚下面等车，没有\n"
    "一个人来修理。\n"
    "随后向北开去。\n"
    "　　司机说，带了铁锅。\n"
    "互助队代收，不让一粒粮食发芽。\n"
    "　　县长最后说，粮食送到一车，验收一车。\n"
)


def test_two_pieces_at_the_margin_below_paragraphs_that_have_ended_go_each_to_a_text_that_stops() -> None:
    page = read(TWO_TORN)
    assert "由村里组织互助队代收" in body_of(page, "秋粮入库")
    assert "检查轮胎，随后向北开去。" in body_of(page, "粮机跨区")
    assert body_of(page, "雨棚漏水").rstrip().endswith("没有一个人来修理。")


def test_a_short_phrase_right_below_a_sentence_that_breaks_off_heads_the_next_text() -> None:
    page = read(
        "春播前要晒好稻种\n"
        "春播在即，稻种是关键。各队要抓紧时间，做\n"
        "好选种、晒种、浸种工作，保证苗全苗壮。\n"
        "稻种要选晴天晒两天，每天翻动五次，提高发\n"
        "给耕牛添点夜料\n"
        "开春以后耕牛活重，夜里要添一次料。每头牛每\n"
        "晚添料二斤，先饮水后喂料。\n"
        "怎样防治蚜虫\n"
        "蚜虫一般在四月中旬开始为害，要早查早治，\n"
        "用烟叶水喷雾也有效果。\n"
        "芽率。浸种用清水，每天换水一次，浸到种子吸\n"
        "足水为止。\n"
    )
    assert [file.article.title.printed for file in page.articles] == [
        "春播前要晒好稻种",
        "给耕牛添点夜料",
        "怎样防治蚜虫",
    ]
    assert "提高发芽率" in page.articles[0].body
    assert page.articles[1].body.startswith("开春以后")


def test_a_name_that_a_caption_cuts_is_whole() -> None:
    page = read(
        "老戏迷自办票友角\n"
        "晚报讯（记者 宋晓）每周六下午，公园的八\n角亭里都会传出京胡声。这里是一群老戏迷自\n"
        "办的票友角，发起人是退休教师沈\n"
        "▲票友们在公园八角亭里排练。\n本报记者 韩冬 摄\n"
        "文远。十年来，票友从最初的五个人发展到现\n在的六十多人，最小的只有九岁。\n"
    )
    assert "发起人是退休教师沈文远。" in page.articles[0].body
