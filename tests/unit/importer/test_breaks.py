"""Where a text begins below another one in a stack of headlines."""

from __future__ import annotations

from tests.unit.reading_pages import articles, read_golden


def test_a_report_begins_where_the_text_above_it_is_torn() -> None:
    made = read_golden("773-binhai-1996").articles
    (surgery,) = (file for file in made if "心脏手术" in file.article.title.printed)
    assert surgery.body.startswith("俄罗斯总统叶利钦")


def test_a_text_begins_below_a_name_in_brackets_that_a_line_break_cuts() -> None:
    stack = "河岸新栽垂柳三千株\n敲钟四十年的老校工\n"
    willows = "　　本报讯　河岸昨天栽下垂柳，共三千株，\n园林处的人说，明年春天河岸就能成荫。（晓\n天）\n"
    bells = "　　镇上小学的钟是一段铁轨，挂在槐树上，\n老校工敲钟敲了四十年，没有误过一分钟。\n"
    bells += "孩子们说，他的手表要对着铁轨走。\n"
    assert [article.title.printed for article in articles(stack + willows + bells)] == stack.split()


def test_a_text_begins_below_words_that_point_to_another_page() -> None:
    stack = "河岸新栽垂柳三千株\n敲钟四十年的老校工\n"
    willows = "　　本报讯　河岸昨天栽下垂柳，共三千株，\n园林处的人说，明年春天河岸就能成荫。\n　　（{}）\n"
    bells = "　　镇上小学的一段铁轨，挂在槐树的上头，\n四十年里天天响，没有误过一分钟。\n"
    bells += "孩子们说，他的手表要对着铁轨走。\n"
    for pointer, count in (("更多报道见A5版", 2), ("树种名单详见第三版", 2), ("图文见6-7版", 2), ("见上图", 1)):
        assert len(articles(stack + willows.format(pointer) + bells)) == count, pointer


def test_lines_that_a_blank_line_parts_are_two_headlines_where_other_lines_stand_close() -> None:
    stack = "渔港抓紧修补网具\n东湾队赶在休渔期前备足材料\n\n老船长教出五个新舵手\n\n台风以前抢收海带\n"
    nets = "　　本报讯　东湾队入夏以来修补网具六百多张，\n比去年同期多出一倍，各船都备足了材料。\n"
    nets += "　　队里的办法是先补旧网，再织新网，一张也不丢。\n石海生\n\n"
    captain = "　　六十岁的老船长贺连山，在海上跑了四十年。今年\n他一面出海，一面带会了五个年轻人掌舵。\n"
    captain += "　　贺师傅常说，海上的事急不得，要看天，看水，看\n鱼群，样样看准了才下网。\n"
    kelp = "　　养殖场职工赶在台风登陆前加紧收割。七月上旬，每\n天有四十多条小船往来，日产量增加了一半。\n"
    kelp += "　　晒场上人手不够，机关干部也去帮忙，连夜把晒干的\n海带运进仓库，一点没有受潮。\n"
    made = articles(stack + nets + captain + kelp)
    assert [article.title.printed for article in made][1:] == ["老船长教出五个新舵手", "台风以前抢收海带"]


def test_texts_that_blank_lines_part_as_the_headlines_begin_there_though_nothing_else_says_so() -> None:
    heads, upper = (
        "剧场重新开门\n\n“云展览”能不能替代展厅\n\n",
        "　　剧场五月起开门，座位只卖三成，观众比谁想的都热情，谢幕时掌声不断。\n",
    )
    upper += "　　演员对着空椅子演，心里发慌。剧场的人说，空椅子上也坐着人，只是暂时来不了。\n"
    lower = "　　居家的几个月里，博物馆把展品搬到了网上。做得精致的，点开一件能转着看一圈。\n"
    lower += "　　站在展厅里真的铜鼎前面，人才知道自己也在时间里，这是别处看不到的。\n"
    parted, close = (articles(heads + upper + between + lower) for between in ("\n", ""))
    assert [article.title.printed for article in parted] == ["剧场重新开门", "“云展览”能不能替代展厅"]
    assert len(close) == 1


def test_whoever_is_named_below_half_a_sentence_wrote_what_is_below() -> None:
    found = articles(
        "两座新桥同日合龙\n公交月票改用磁卡\n本报记者 范大同 上海报道\n"
        "昨天上午，南河上的两座新桥同日合龙，桥面\n各宽二十四米。施工队长说，装好路灯和栏杆以\n"
        "本报记者 葛小梅 上海报道\n从下月起，公交月票全部改用磁卡，旧票可用到\n年底。市民可到十二个代售点换取新卡。\n"
    )
    assert [(article.title.printed, [person.name for person in article.byline]) for article in found] == [
        ("两座新桥同日合龙", ["范大同"]),
        ("公交月票改用磁卡", ["葛小梅"]),
    ]
