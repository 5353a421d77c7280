"""Headlines stacked above texts that are each told by their writer's name."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.signed_stacks import find_signed_stacks
from gazette.importer.told import Label
from gazette.problems import Source
from tests.unit.reading_pages import articles, read_with_body, titles

HEAD = "青河日报\n2011年5月18日　星期三\n第6版　副刊\n"
KILN = (
    "　　镇口那座砖窑熄了二十年，窑火的颜色我还记得。父亲半夜添煤，火舌从窑眼里伸出来。\n"
    "　　后来窑拆了，砖头被人一车一车拉去垒猪圈，父亲站在坡上看着。\n"
)
UMBRELLA = (
    "　　外婆的伞是油纸糊的，伞骨断过两根。下雨天她撑着旧伞送我上学，自己的肩膀总是湿的。\n"
    "　　我在城里买过许多伞，丢了也不心疼，只有那把旧伞还挂在门背后。\n"
)
WELL = (
    "　　我家的井在院子东头，井沿磨得溜光。早晨挑水的人多，扁担碰着扁担，说的都是头天夜里的梦。\n"
    "　　自来水通了以后，井盖上了石板。母亲洗菜还是要到井边蹲着，她说那里凉快。\n"
)
BARBER = "　　剃头匠姓吴，巷子里的人都叫他吴师傅。一条长凳，一面镜子，一盆热水，就是他的铺子。\n"
WHEAT = "一粒麦子落进土里\n它什么也不说\n春天替它说了\n一整片绿色\n"
STORY = "　　老陈把书放在柜台上，说：“还书。”管理员翻开一看，借书的日子是一九七九年。\n"
SALT = (
    "　　盐场的风是白的，吹在脸上要结壳。晒盐的人不打伞，他们的脸比盐板还要亮。\n"
    "　　我尝过新出的盐，先是苦，后来是鲜，最后什么味道也没有了。\n"
)
CAT = (
    "　　那只猫住在阁楼上，白天睡觉，夜里走路，脚步轻得像雪。\n"
    "　　搬家那天它不肯下来，我们在楼梯上放了一条鱼，它看了看，又回去睡了。\n"
)
PLANT = "　　随着一声闷响，立了四十六年的老电厂烟囱慢慢倒下，这块地拆除以后将建成公园。\n"
FAR = "　　　　　　"
COMMENT = "　　脚底下不晃，头一夜睡不着，渔民这话细想却让人心酸，有了院子还要有活路，才能睡得踏实。\n"
PROFILES = (
    "平凡岗位\n三颗星\n劳动者风采\n　林　涛\n　　在我们身边，有许多平凡的人，他们做着平凡的事。\n"
    "　张桂英\n　　张桂英是环卫站的清扫工，每天凌晨四点出门，二十年没有请过一次假。\n"
    "　李大山\n　　李大山守了三十年的林子，五万棵树他都认得。\n"
)
FISHERS = "　　昨天上午，最后一条住家船靠上码头，三百户渔民搬上岸，住进了新居，家家院里晒着渔网。\n"
MUSIC = "　　青石岭小学的操场上，山里娃跟着录音机学唱歌，这是今年第一堂音乐课，老师来自县城。\n"
SCALES = "　　早市天亮前就散了，最热闹的是卖豆腐的摊子，秤挂在竹竿上，秤砣用红绳拴着。\n"


def told(page: str) -> list[Label]:
    found = find_signed_stacks(read_sheet(Source("page.txt", page)))
    return [found[at] for at in sorted(found)]


def bylines(page: str) -> dict[str, list[str]]:
    return {each.title.printed.replace("\n", ""): [person.name for person in each.byline] for each in articles(page)}


@pytest.mark.parametrize("indent", ["", "　"])
def test_each_name_between_texts_below_a_stack_begins_a_text(indent: str) -> None:
    """Headlines come in another order than their texts."""
    names = [f"{indent}{name}\n" for name in ("唐知远", "鲁小禾", "冯　岩")]
    page = HEAD + "窑火\n一把旧伞\n井边的日子\n" + names[0] + UMBRELLA + names[1] + WELL + names[2] + KILN
    assert bylines(page) == {"窑火": ["冯岩"], "一把旧伞": ["唐知远"], "井边的日子": ["鲁小禾"]}
    assert [len(body.split("\n\n")) for body in read_with_body(page)] == [2, 2, 2]


def test_six_texts_below_a_stack_with_columns_and_a_poem_get_their_headlines() -> None:
    page = (
        HEAD
        + "小小说\n还　书\n窑火\n巷子里的\n剃头匠\n给麦子\n市井\n早市上的秤\n井边的日子\n"
        + f"　鲁小禾\n{WELL}　荷　衣\n{WHEAT}　冯　岩\n{KILN}　沈　默\n{BARBER}　黎　桐\n{SCALES}　罗　非\n{STORY}"
    )
    assert bylines(page) == {
        "还　书": ["罗非"],
        "窑火": ["冯岩"],
        "巷子里的剃头匠": ["沈默"],
        "给麦子": ["荷衣"],
        "早市上的秤": ["黎桐"],
        "井边的日子": ["鲁小禾"],
    }
    assert {each.column for each in articles(page) if each.column} == {"小小说", "市井"}


def test_a_name_above_a_stack_wrote_the_text_above() -> None:
    page = (
        HEAD
        + f"早市上的秤\n{SCALES}　黎　桐\n窑火\n一把旧伞\n井边的日子\n"
        + f"　冯　岩\n{KILN}　唐知远\n{UMBRELLA}　鲁小禾\n{WELL}"
    )
    assert told(page).count(Label.STACKED) == len(["窑火", "一把旧伞", "井边的日子"])


@pytest.mark.parametrize(
    "page",
    [
        # each text has a headline of its own
        f"窑火\n　冯　岩\n{KILN}一把旧伞\n　唐知远\n{UMBRELLA}井边的日子\n　鲁小禾\n{WELL}",
        f"小小说\n短篇\n还　书\n　罗　非\n{STORY}一把旧伞\n　唐知远\n{UMBRELLA}",
        # parts of one text are on those whom it names
        PROFILES,
        # fewer headlines than names
        f"往事\n　冯　岩\n{KILN}　唐知远\n{UMBRELLA}　鲁小禾\n{WELL}",
        # both texts have the words of one headline, and none those of the other
        f"窑火\n熄了二十年的砖窑\n　冯　岩\n{KILN}　唐知远\n{UMBRELLA}",
        # one wrote both
        f"窑火\n一把旧伞\n　冯　岩\n{KILN}　冯　岩\n{UMBRELLA}",
        # a name nearer to the text above
        f"窑火\n一把旧伞\n　冯　岩\n{KILN}　唐知远\n\n{UMBRELLA}",
        # names set in another manner
        f"窑火\n一把旧伞\n　冯　岩\n{KILN}唐知远\n{UMBRELLA}",
        # an answer
        f"窑火\n一把旧伞\n　冯　岩\n{KILN}　唐知远\n　　答：旧伞的事，" + UMBRELLA.lstrip("　"),
    ],
)
def test_names_that_tell_no_texts_below_a_stack(page: str) -> None:
    assert told(HEAD + page) == []


def test_two_reporters_of_one_text_stay_together() -> None:
    page = (
        HEAD + f"渔民\n搬上岸\n山里娃\n有了音乐课\n本报记者　林　涛\n通讯员　宋晓雯\n{FISHERS}本报记者　郑　凯\n{MUSIC}"
    )
    assert bylines(page) == {"渔民搬上岸": ["林涛", "宋晓雯"], "山里娃有了音乐课": ["郑凯"]}
    assert titles(page) == ["渔民\n搬上岸", "山里娃\n有了音乐课"]


@pytest.mark.parametrize("indent", [10, 1])
def test_each_name_at_the_end_of_a_text_below_a_stack_ends_one(indent: int) -> None:
    """The verse of a poem ends so, too; a pen name is one where it stands as far in as the others."""
    page = HEAD + "阁楼上的猫\n窑火\n给麦子\n盐　场\n井边的日子\n"
    for text, name in ((KILN, "冯　岩"), (SALT, "海　青"), (WHEAT, "程　铁"), (WELL, "鲁小禾"), (CAT, "阿　苏")):
        page += text + "　" * indent + name + "\n"
    assert bylines(page) == {
        "阁楼上的猫": ["阿苏"],
        "窑火": ["冯岩"],
        "给麦子": ["程铁"],
        "盐　场": ["海青"],
        "井边的日子": ["鲁小禾"],
    }


def test_a_report_that_names_its_reporter_is_the_first_text_of_a_stack() -> None:
    report = "　　本报讯（记者　周　兰）" + FISHERS.lstrip("　")
    page = (
        HEAD + f"渔民搬上岸\n山里娃有了音乐课\n老电厂拆除\n{report}本报记者　宋晓雯\n{MUSIC}本报记者　郑　凯\n{PLANT}"
    )
    assert bylines(page) == {"渔民搬上岸": ["周兰"], "山里娃有了音乐课": ["宋晓雯"], "老电厂拆除": ["郑凯"]}


@pytest.mark.parametrize(
    "inside",
    [
        "　　荷塘小景（国画）　江　薇 作\n",
        "一\n　　水是甜的，夏天镇西瓜，冬天洗手不冷。\n二\n　　井沿上的绳印深得能放进一根手指。\n",
        "井绳\n　　绳子是麻的，夏天镇西瓜，冬天洗手不冷。\n水桶\n　　桶沿碰着井沿，一夜里响到天亮，谁也不恼。\n",
    ],
)
def test_captions_and_crossheads_end_no_text_below_a_stack(inside: str) -> None:
    page = HEAD + f"窑火\n井边的日子\n一把旧伞\n　鲁小禾\n{WELL}{inside}　冯　岩\n{KILN}　唐知远\n{UMBRELLA}"
    made = {"窑火": ["冯岩"], "井边的日子": ["鲁小禾"], "一把旧伞": ["唐知远"]}
    assert made.items() <= bylines(page).items()


def test_a_headline_of_its_own_ends_the_texts_below_a_stack() -> None:
    page = HEAD + f"窑火\n一把旧伞\n　冯　岩\n{KILN}　唐知远\n{UMBRELLA}井边的日子\n　鲁小禾\n{WELL}"
    assert bylines(page) == {"窑火": ["冯岩"], "井边的日子": ["鲁小禾"], "一把旧伞": ["唐知远"]}


@pytest.mark.parametrize(
    "page",
    [
        # what readers say of one thing
        (
            f"公园该不该收门票\n读者众说纷纭\n收还是不收\n　　公园是大家的，我不赞成收门票。\n{FAR}周立新\n"
            f"　　不收门票，草坪谁来管？适当收一点，我看可以。\n{FAR}高　平\n"
        ),
        # a question and its answer
        (
            f"借条丢了\n律师答疑\n{KILN}{FAR}周立新\n　　答：借条丢了，钱也能要回来，只要写下的日子没有过去。\n"
            f"　　还要有证人在，律师才好说话，法院才好判决，这一点请务必记住。\n{FAR}高　平\n"
        ),
        # the editor
        f"渔民搬上岸\n三百户住进新居\n{FISHERS}{FAR}责任编辑　周　兰\n",
    ],
)
def test_names_at_the_end_that_part_no_texts_below_a_stack(page: str) -> None:
    assert told(HEAD + page) == []


def test_who_comments_and_a_poet_with_a_post_sign_texts_among_those_of_reporters() -> None:
    page = HEAD + (
        f"渔民搬上岸\n让渔民睡得踏实\n给麦子\n老电厂拆除\n本报记者　林　涛\n{FISHERS}　　辛　直\n{COMMENT}"
        f"　　荷　衣（女，教师）\n{WHEAT}本报记者　郑　凯\n{PLANT}"
    )
    page = page.replace("本报记者", "　　本报记者")
    assert bylines(page) == {
        "渔民搬上岸": ["林涛"],
        "让渔民睡得踏实": ["辛直"],
        "给麦子": ["荷衣"],
        "老电厂拆除": ["郑凯"],
    }


def test_who_comments_on_a_report_signs_right_below_it() -> None:
    report = "　　本报讯（记者　周　兰）" + FISHERS.lstrip("　")
    page = HEAD + f"渔民搬上岸\n住进新居\n让渔民睡得踏实\n{report}辛　直\n{COMMENT}"
    assert bylines(page)["让渔民睡得踏实"] == ["辛直"]


def test_two_headlines_of_two_lines_each_are_divided_in_the_middle() -> None:
    page = HEAD + (
        "公厕为何\n总锁着\n公交站牌\n该换了\n读者　高　平\n"
        "　　十七路车去年就改了线，站牌上写的还是老站名，外地人常常坐错车。\n"
        "　　换一块站牌花不了多少钱，希望公交公司尽快办好。\n市民　周立新\n"
        "　　我家附近新盖了一座公厕，门上一直挂着锁，老人孩子有急事只好往远处跑。\n　　公厕盖了就要用。\n"
    )
    assert titles(page) == ["公厕为何\n总锁着", "公交站牌\n该换了"]


def test_a_letter_below_a_report_opens_a_text_though_one_stands_above_that() -> None:
    page = HEAD + (
        "公厕锁着\n夜市摊主考证上岗\n站牌该换了\n"
        "　　编辑同志：\n　　我家附近的公厕门上一直挂着锁。\n　　　　　　　市民　周立新\n"
        "　　本报讯（记者　康　平）夜市的一百二十名摊主上周考证上岗，学食品卫生。\n"
        "　　编辑同志：\n　　十七路车改了线，站牌上写的还是老站名，该换一块。\n　　　　　　　读者　高　平\n"
    )
    assert bylines(page) == {"公厕锁着": ["周立新"], "夜市摊主考证上岗": ["康平"], "站牌该换了": ["高平"]}


NOTICE = "征　文\n　　本刊征集千字散文，截止九月三十日，来稿请寄本报副刊部。\n"


@pytest.mark.parametrize("barber", [BARBER + NOTICE, BARBER.replace("一面镜子", f"一面镜\n{NOTICE}子")])
def test_a_notice_with_its_own_headline_stands_between_texts_of_a_stack(barber: str) -> None:
    page = HEAD + f"窑火\n巷子里的剃头匠\n一把旧伞\n　唐知远\n{UMBRELLA}　沈　默\n{barber}　冯　岩\n{KILN}"
    made = bylines(page)
    assert {"窑火": ["冯岩"], "一把旧伞": ["唐知远"], "巷子里的剃头匠": ["沈默"], "征　文": []}.items() <= made.items()


def test_below_a_notice_stands_no_text_of_a_stack_without_its_words() -> None:
    page = HEAD + f"窑火\n巷子里的剃头匠\n盐场的风\n　沈　默\n{BARBER}　冯　岩\n{KILN}{NOTICE}　唐知远\n{UMBRELLA}"
    assert told(page).count(Label.WRITER_ABOVE) == len(["沈　默", "冯　岩"])
