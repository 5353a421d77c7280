"""Pages whose paragraphs are a line each and short, and what stands on them: lists, turns, names of parts, numbers."""

from __future__ import annotations

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.closers import read_names
from gazette.importer.furniture import is_title_of_paper
from gazette.importer.lines import read_sheet
from gazette.problems import Code, Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read, titles

FOLIO = "分水新闻\n2024年6月5日　星期三　第2版\n\n"
FIRST = f"湖边的鸟\n孙立强\n{HERONS}\n{BUSES}\n"
PEST = """二化螟进入孵化盛期
县植保站
据各监测点调查，我县第三代二化螟于八月十八日进入孵化盛期，比去年早三天，亩平卵块二百八十五块，预计为中等偏重发生。
防治对象田：一季晚稻、晚稻秧苗素质好、叶色浓绿的田块。
防治适期：8月20日至25日。
防治药剂（每亩用量）：
①20%氯虫苯甲酰胺10毫升；
②34%乙多·甲氧虫24毫升；
③5%阿维菌素60毫升。
以上药剂任选一种，兑水30公斤均匀喷雾。
"""
TURNS = """读者：我家的柑橘最近裂果严重，怎么办？（金塘镇　刘满生）
专家：裂果多因久旱骤雨、水分供应不均引起。应及时灌水，保持土壤湿润，树盘覆草，结合喷药加磷酸二氢钾。（县农业局　陈国兴）
读者：黄瓜苗期猝倒病如何防治？（石桥乡　周建）
专家：播前用多菌灵拌土消毒，出苗后控制浇水，发病初期喷药。（县蔬菜办　何芳）
"""
LOACHES = (
    "泥鳅越夏管理四要点\n一、遮阴降温\n在池面搭架种丝瓜、葡萄，遮阴面积不超过三分之一。\n"
    "二、勤换水\n每三天换水一次，每次换去五分之一。\n三、精投喂\n早晚各投喂一次，以两小时吃完为宜。\n"
)


def body(text: str, title: str) -> list[str]:
    (found,) = (file for file in read(text).articles if file.article.title.printed == title)
    return [row.rstrip("\\") for row in found.body.splitlines() if row]


def test_lines_of_all_widths_are_paragraphs_though_few_end_as_sentences_do() -> None:
    offers = (
        "●我处有优质红薯种苗20万株，每株0.1元。联系人：谭老板　13973812345\n"
        "●求购老品种辣椒种子。电话：0738－8765432　肖\n●转让：八成新插秧机一台，价面议。联系电话：15107381234\n"
    )
    text = f"{FOLIO}{PEST}专家在线\n{TURNS}供求信息\n{offers}"
    assert not read_sheet(Source("page.txt", text)).wrapped
    assert body(text, "二化螟进入孵化盛期") == PEST.splitlines()[2:]


def test_names_behind_the_turns_of_a_talk_stay_with_them() -> None:
    text = f"{FOLIO}{FIRST}专家在线\n{TURNS}"
    assert body(text, "专家在线") == TURNS.splitlines()
    assert not articles(text)[-1].byline


def test_the_first_of_the_parts_that_are_counted_is_a_crosshead_as_the_others_are() -> None:
    found = body(FOLIO + FIRST + LOACHES, "泥鳅越夏管理四要点")
    assert [row for row in found if row.startswith("##")] == ["## 一、遮阴降温", "## 二、勤换水", "## 三、精投喂"]


def test_what_somebody_says_below_a_crosshead_behind_a_square_may_be_short() -> None:
    talk = (
        f"影人追踪\n不拍戏的时候我弹琴\n记者　安然\n{HERONS}\n"
        "■“我不是明星，我是演员”\n记者：很多观众说您挑剔。\n陈道明：剧本不好，演员再使劲也没用。\n"
        "■“天津观众懂戏”\n记者：对天津的印象如何？\n陈道明：天津观众懂戏。\n"
    )
    assert titles(FOLIO + FIRST + talk)[1:] == ["不拍戏的时候我弹琴"]


@pytest.mark.parametrize(
    ("line", "role", "name"),
    [
        ("太原五中 高级教师 王海燕", "高级教师", "王海燕"),
        ("河西区 老观众 冯大年", "老观众", "冯大年"),
        ("江州大学 法学院 教授 李明", "教授", "李明"),
    ],
)
def test_where_somebody_works_and_what_they_are_may_stand_apart(line: str, role: str, name: str) -> None:
    (named,) = read_names(line, 0, len(line))
    assert (line[slice(*named.role)], line[slice(*named.name)]) == (role, name)
    assert author_grade(line) > 0


def test_the_editors_word_below_a_short_line_names_no_writer() -> None:
    text = f"{FOLIO}{FIRST}答案在这里\n上期谜底：一、雪　二、伞　三、油灯\n编后\n{HERONS}\n"
    assert not [person.name for article in articles(text)[1:] for person in article.byline]


@pytest.mark.parametrize("makers", ["责任编辑：莫愁　A4版", "责任编辑　莫愁　4版"])
def test_a_page_behind_those_who_made_it_is_its_number(makers: str) -> None:
    text = f"科技兴农\n2015年8月20日　星期四\n湘中农报\n{makers}\n病虫情报\n{PEST}"
    page = import_page(Source("page.txt", text), PageHints())
    assert page.page == 4
    assert [file.article.column for file in page.articles if file.article.column] == ["病虫情报"]
    assert not is_title_of_paper("病虫情报")


def test_what_to_do_by_mail_is_no_address_of_the_paper_and_no_call_in_mid_sentence() -> None:
    how = "活动时间：9月10日至30日\n参加办法：下载步数截图发至邮箱dfbs@126.com\n奖项设置：一等奖1名，奖自行车一辆。\n"
    assert body(f"{FOLIO}{FIRST}奖品等你拿\n{how}", "奖品等你拿") == how.splitlines()
    short = "活动时间：9月10日至30日\n奖项设置：一等奖1名\n参加办法：下载步数截图发至邮箱dfbs@126.com\n"
    assert body(f"{FOLIO}{FIRST}奖品等你拿\n{short}", "奖品等你拿")[-1] == short.splitlines()[-1]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("鲁泰纺织去年出口创汇2.1亿美元，同比增长一成多。", "鲁泰纺织去年出口创汇2.1亿美元"),
        ("市一医院10月18日上午在门诊大厅举行“世界骨质疏松日”义诊，届时有检查。", "市一医院10月18日上午在门诊大厅举行"),
    ],
)
def test_an_item_without_a_headline_is_named_by_whole_words(text: str, name: str) -> None:
    page = read(f"{FOLIO}{FIRST}医讯\n▲{text}\n▲市妇幼保健院新开设乳腺专科，门诊时间为每周一、三、五上午。\n")
    assert [file.article.title.printed for file in page.articles][1] == name
    assert [problem.code for problem in page.problems].count(Code.UNTITLED) == 2  # one for each


LOTTERY = """体彩“排列3”第08058期开奖公告
本期销售金额：18,234,560元
中奖号码：3 0 7
奖级 中奖注数 单注奖金
直选 2341注 1000元
组选6 4120注 160元
福彩双色球第2008026期
红球：02 08 11 19 27 33
蓝球：14
一等奖 4注 6,782,340元
二等奖 98注 141,230元
下期奖池：123,456,789元
"""


def test_rows_of_figures_with_commas_in_them_are_no_columns_of_text() -> None:
    text = (
        f"{LOTTERY}彩市风云\n“守号”三年　中得百万\n本报讯 家住江北的出租车司机老吴走进体彩中心，兑走了大奖。\n"
        "老吴告诉记者，这注号码他守了三年，是用家人的生日凑成的，每天两块钱，就当给自己留个念想。\n"
        "问他拿到钱做什么，老吴说：“先把房贷还了，车照开，日子照过。”（陈静）\n"
        "气象\n今天：多云到阴，西北风3到4级，5到13度\n明天：阴有小雨，4到9度\n后天：小雨转阴，3到8度\n"
    )
    assert not read_sheet(Source("page.txt", FOLIO + text)).wrapped
    assert (
        body(FOLIO + text, "“守号”三年　中得百万")[-1] == "问他拿到钱做什么，老吴说：“先把房贷还了，车照开，日子照过。”"
    )
    assert body(FOLIO + text, "气象")[0] == "今天：多云到阴，西北风3到4级，5到13度"
    assert [article.column for article in articles(FOLIO + text)].count("彩市风云") == 1


def test_a_ratio_is_a_row_as_the_figures_above_it_are() -> None:
    rows = "新生　4238人\n来自　31个省\n最小年龄　15岁\n男女比例　1：2.3\n"
    assert body(f"{FOLIO}{FIRST}数字北师\n{rows}诗歌\n在图书馆\n沈一白\n{HERONS}\n", "数字北师") == rows.splitlines()


def test_verse_below_a_credit_is_verse() -> None:
    ballad = [
        "早起喝杯水，饭后百步走。",
        "遇事不着急，笑口要常有。",
        "荤素搭配好，少盐又少油。",
        "儿女各有福，莫把心操够。",
    ]
    text = (
        f"{FOLIO}{FIRST}咔嚓一声，我们都笑了。\n题图：李大伟　作\n养生歌谣\n"
        + "\n".join(ballad)
        + f"\n忆往昔\n入党那一天\n{HERONS}\n"
    )
    (found,) = (file for file in read(text).articles if file.article.title.printed == "养生歌谣")
    assert found.body.count("\\\n") == len(ballad) - 1
    assert articles(text)[-1].column == "忆往昔"
    assert not articles(text)[-2].byline


def test_a_long_title_of_a_brief_ends_above_when_it_was() -> None:
    long = "铸造厂技师王强获省“金牌工人”称号"
    briefs = (
        f"一线快讯\n总装厂开展“百日无缺陷”竞赛 9月1日起，总装厂在全厂开展劳动竞赛，优胜班组有奖。（李波）\n"
        f"{long} 日前，省总工会公布第五届名单，铸造厂模具技师王强榜上有名。（张秀）\n"
    )
    found = [file for file in read(FOLIO + FIRST + briefs).articles if file.article.title.printed == long]
    assert found[0].body.startswith("日前，省总工会")


@pytest.mark.parametrize("marks", ["“”", "「」"])
def test_what_somebody_says_below_a_colon_is_a_paragraph_of_its_own(marks: str) -> None:
    said = f"{marks[0]}就叫慢慢读，不着急。{marks[1]}"
    saved = "清早六点，八十二岁的阿婆推着小车出门捡瓶子，四年攒下四万元，上周五用手绢包着送到了区慈善会。"
    named = "区慈善会的工作人员说，这笔钱将在山村小学建起一间图书室，阿婆想给它取个名字："
    assert body(f"{FOLIO}{FIRST}阿婆捡瓶子建图书室\n{saved}\n{named}\n{said}\n", "阿婆捡瓶子建图书室") == [
        saved,
        named,
        said,
    ]


def test_a_few_words_at_the_margin_head_an_item_below_an_entry_that_stands_in_and_has_no_stop() -> None:
    buses = "　　早班车　六时十分　末班车　十九时四十分　票价每人五角　儿童半价　行李另计　携带自行车者加收三角"
    ferry = "　　机动渡船每半小时开一班，风浪大时停航，请旅客留意码头的告示牌。"
    page = f"湖边的鸟\n孙立强\n　　{HERONS}\n　　{BUSES}\n城北客运站班车\n{buses}\n石埠渡口改点\n{ferry}\n"
    assert titles(page) == ["湖边的鸟", "城北客运站班车", "石埠渡口改点"]
