from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from gazette.importer import import_page, plan_search, plans, stacks, torn_stacks
from gazette.importer.headline_scores import HeadlineScores
from gazette.importer.headlines import read_among, read_heads, score_among
from gazette.importer.lines import read_sheet
from gazette.importer.stack_texts import Span, TextsOfStack
from gazette.importer.text_orders import Order
from gazette.importer.traits import read_traits
from gazette.importer.verse import find_verse
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read_golden

ROOT = Path(__file__).parents[3]
STACKED = (
    "seeds/000_51e2a95c7ec7d086.txt",
    "tests/golden/import/pages/14-four-stacked-2014.txt",
    "tests/golden/import/pages/109-county-front-2023-stacked.txt",
)
WITH_COLUMNS = (
    "tests/golden/import/pages/318-tianshan-weekend-2003.txt",
    "tests/golden/import/pages/341-gongren-2024.txt",
    "tests/golden/import/pages/416-qingnian-fukan.txt",
)


def forget() -> None:
    """Forget what is remembered of stacks from page to page."""
    for remembered in (stacks.split_section, stacks.rank_divisions, torn_stacks.find_lost):
        remembered.cache_clear()


@pytest.mark.parametrize("path", STACKED)
def test_what_a_stack_is_spared_changes_neither_its_articles_nor_its_doubts(
    path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = Source(path, (ROOT / path).read_text(encoding="utf-8"))
    quick = import_page(source)
    forget()
    # Every way to divide a stack may come second, every stack may be divided, or be one headline that reads better.
    for module in (plan_search, plans):
        monkeypatch.setattr(module, "promise", lambda *_: float("inf"))
    monkeypatch.setattr(plans, "_BEST_WHOLE", float("inf"))
    assert import_page(source) == quick
    forget()


@pytest.mark.parametrize("path", [*STACKED, *WITH_COLUMNS])
def test_words_of_no_way_to_divide_a_stack_weigh_more_than_they_may(path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[tuple[float, float]] = []

    def weigh(spans: list[Span], below: TextsOfStack) -> tuple[float, Order]:
        words, order = asked(spans, below)
        weighed.append((words, below.list_most()[spans[0][0]]))
        return words, order

    asked = plan_search.weigh_words
    monkeypatch.setattr(plan_search, "weigh_words", weigh)
    forget()
    import_page(Source(path, (ROOT / path).read_text(encoding="utf-8")))
    assert weighed
    assert all(words <= most + 1e-6 for words, most in weighed)


def test_a_headline_of_a_stack_is_read_as_it_would_be_alone() -> None:
    rows = "工人文化宫换新颜\n——老厂区改造纪事\n本报记者　陈亦方\n时评\n桥要修 路也要修\n百年老桥限行五天\n"
    traits = read_traits(read_sheet(Source("page.txt", rows)))
    scores = HeadlineScores.of(tuple(trait.line for trait in traits if not trait.author))
    spans = list(combinations(range(len(traits) + 1), 2))
    above = [sum(1 for trait in traits[:start] if not trait.author) for start, _ in spans]
    among = [read_among(scores, lines, traits[start:end]) for lines, (start, end) in zip(above, spans, strict=True)]
    assert among == [read_heads(traits[start:end], "") for start, end in spans]
    best = [score_among(scores, lines, traits[start:end]) for lines, (start, end) in zip(above, spans, strict=True)]
    assert best == [heads.score for heads in among]
    assert len({heads.title for heads in among}) > 8


@pytest.mark.parametrize(
    ("name", "last", "first"),
    [
        ("488-tiyu", "这一棒我等了四十年", "汤尤杯今日开战"),
        ("410-jinling-2016", "一通报警牵出电信诈骗窝点", "凌晨两点，"),
    ],
)
def test_a_stack_is_parted_behind_no_colon_and_into_no_badly_formed_headlines(name: str, last: str, first: str) -> None:
    made = [file.article for file in read_golden(name).articles]
    printed = ["".join(part.printed for part in (it.kicker, it.title, it.subtitle) if part) for it in made]
    assert sum(last in line and first not in line for line in printed) == 1
    assert sum(first in line and last not in line for line in printed) == 1


def test_the_name_of_a_column_heads_no_text_of_a_stack() -> None:
    shelter = "　　本报讯（记者郝晴）候车亭月底完工，区交通运输局说。\n"
    show = "　　本报讯（记者孙立）图片展昨日开幕，新闻图片二百张展出。\n"
    text = f"临塘报 2021年10月22日 星期五 第4版\n\n图片新闻\n候车亭月底完工\n{shelter}{show}"
    titles = [file.article.title.printed for file in import_page(Source("page.txt", text)).articles]
    assert titles == ["候车亭月底完工", "图片展昨日开幕"]


def test_six_headlines_above_a_reporters_name_are_no_verse() -> None:
    lines = "湖边来了白鹭\n一池碧水引客来\n公交改道换新站\n三条线路今起试行\n十二个车站启用\n市民点赞\n\n"
    assert not any(find_verse(read_sheet(Source("page.txt", f"{lines}本报记者 孙立 通讯员 郝晴\n{HERONS}\n"))))
    assert any(find_verse(read_sheet(Source("page.txt", f"{lines}孙立\n{HERONS}\n"))))


def test_a_kicker_right_above_its_headline_is_no_banner_where_headlines_stand_apart() -> None:
    heads = (
        "乒超联赛第十六轮\n张怡宁连下三城\n王楠称手感还差\n\n"
        "田径队封闭备战\n刘翔加练后半程\n\n国少轻取亚青赛对手\n——下轮对阵东道主\n\n"
    )
    texts = (
        "　　本报济南7月1日电（记者金寒）张怡宁昨晚连下三城，王楠说手感还差一口气。\n"
        "　　本报讯（记者郝晴）田径队进入封闭训练，刘翔近期主要加练后半程的衔接。\n"
        "　　本报广州7月1日电（记者孙立）国少男足在亚青赛轻取对手，下一轮对东道主。\n"
    )
    page = import_page(Source("page.txt", "体坛报 2008年7月2日 星期三 第4版\n\n" + heads + texts))
    assert [file.article.column for file in page.articles] == [None, None, None]


def test_points_with_a_bullet_each_between_a_headline_and_its_report_are_its_subtitle() -> None:
    text = (
        "滨江晚报 1998年8月20日 星期四 第1版\n\n死守大堤决战今宵\n▲水位预计21时达到25.66米\n▲军民坚守在146公里堤防上\n"
        "　　本报讯（记者辛立新）江水拍打着子堤，探照灯把江面照得如同白昼。今晚，第六次洪峰将通过本市。\n"
    )
    article = import_page(Source("page.txt", text)).articles[0].article
    assert (article.title.printed, article.column, article.kind.value) == ("死守大堤决战今宵", None, "article")
    assert article.subtitle is not None
    assert article.subtitle.printed == "▲水位预计21时达到25.66米\n▲军民坚守在146公里堤防上"


@pytest.mark.parametrize(
    ("name", "heads"),
    [
        ("404-ganbei-1998", ["誓与大堤共存亡", "九江城里鱼水情", "水涨价不涨"]),
        ("40-county-front-2022-stacked", ["飞出“致富鸭”", "古法造纸坊来了洋学徒"]),
        ("409-haizhou-2013", ["让三万老人喘口气", "“数字看病”跑赢“排队看病”"]),
    ],
)
def test_stacked_headlines_of_several_parts_are_parted_where_each_is_whole(name: str, heads: list[str]) -> None:
    made = read_golden(name).articles
    parts = [(file.article.kicker, file.article.title, file.article.subtitle) for file in made]
    printed = ["".join(part.printed for part in three if part) for three in parts]
    found = [[head for head in heads if head in line] for line in printed]
    assert [own for own in found if own] == [[head] for head in heads]


def test_the_paragraph_between_a_jump_line_and_the_next_report_ends_the_text_above() -> None:
    made = read_golden("404-ganbei-1998").articles
    assert [file.article.dateline is not None for file in made if "老人身后的木牌上" in file.body] == [True]


def test_a_text_without_a_mark_below_a_report_has_the_headline_whose_words_it_takes_up() -> None:
    made = read_golden("283-railway-1991").articles
    found = [file.article.title.printed for file in made if "笑脸" in file.body]
    assert found == ["板凳要擦，笑脸也要擦"]


def test_a_commentary_named_among_stacked_headlines_heads_a_text_without_a_mark() -> None:
    made = read_golden("471-gandong").articles
    (furnace,) = [file for file in made if file.body.startswith("今天上午十时，余山钢铁厂")]
    assert "公共食堂" not in furnace.body


def test_a_line_that_ends_in_a_colon_is_the_kicker_of_the_first_headline_and_no_banner() -> None:
    made = [file.article for file in read_golden("647-1999-local").articles]
    (moved,) = (article for article in made if "移民搬迁不再难" in article.title.printed)
    (court,) = (article for article in made if "法院判决返还多收提留款" in article.title.printed)
    assert (moved.column, court.column) == (None, None)
    assert "大同县杜庄乡：" in f"{moved.kicker and moved.kicker.printed} {moved.title.printed}"
    assert "大同县" not in f"{court.kicker and court.kicker.printed} {court.title.printed}"


@pytest.mark.parametrize(
    ("name", "first", "second"),
    [
        ("915-guojia-yaowen", "共同谱写亚非合作新篇章", "瓜达尔港迎来首批集装箱"),
        ("965-morning-paper-society-brevities", "十三名驴友全部获救", "公交车上突发心梗 全车人“拐”向医院"),
    ],
)
def test_a_line_that_says_where_a_text_comes_from_parts_no_stack_and_no_text(
    name: str, first: str, second: str
) -> None:
    made = {file.article.title.printed.split("\n")[-1]: file for file in read_golden(name).articles}
    assert made[first].article.continued_from == 1
    assert made[first].body.count("\n") > 1
    assert made[second].body.count("\n") > 1


def test_a_report_below_a_jump_line_is_another_one_though_it_has_words_of_the_headline() -> None:
    wire = f"新华社北京十日电　湖边的护鸟办法今天公布，{BUSES}"
    made = articles(f"湖边来了白鹭\n　　本报讯　{HERONS}\n　　{BUSES}\n（下转第二版）\n\n{wire}\n")
    assert [(article.source, article.continues_on) for article in made] == [("本报讯", 2), ("新华社", None)]


def test_a_text_without_a_mark_that_says_its_headline_again_has_it_where_others_are_marked() -> None:
    found = articles(
        "民警夜间巡逻\n截获一车私盐\n东门旧货市场\n下月搬到城外\n自来水公司公布\n二十四小时抢修电话\n"
        "本报讯（记者何军）昨夜，城南民警在巡逻时截\n获一车私盐，共三吨半。车主已被带走审查。\n"
        "去年以来，城南一带接连发现私盐，民警增加了\n夜间巡逻的次数。\n"
        "（记者刘敏）东门旧货市场将于下月底前搬到城\n外的新址，新址有铺面四百间。\n"
        "自来水公司昨天公布二十四小时抢修电话，用户\n家中水管破裂可以随时拨打，抢修车半小时内赶到。\n"
        "抢修不收上门费。\n"
    )
    heads = [[article.kicker.printed if article.kicker else "", article.title.printed] for article in found]
    assert ["".join("".join(head).split()) for head in heads] == [
        "民警夜间巡逻截获一车私盐",
        "东门旧货市场下月搬到城外",
        "自来水公司公布二十四小时抢修电话",
    ]
