"""Columns whose rows open alike: the label of each is its title, what parts it from the text a form word."""

from __future__ import annotations

import pytest

from gazette.importer.lines import read_sheet
from gazette.importer.titled_rows import find_titled_rows
from gazette.problems import Source
from tests.unit.reading_pages import BUSES, HERONS, articles, read

ABOVE = f"公交改道\n　　本报讯（记者　高静）{BUSES}\n"
BELOW = f"湖滨栈道开放\n　　本报讯　{HERONS}\n"
NEWS = (
    "明晚八点起检修，后天清早恢复，住户请备好用水。",
    "头三天免费，凭身份证入场，每人限带一名儿童。",
    "夏令时段延长两小时，周一闭馆，节日照常开放。",
)


def rows_of(name: str, *openings: str, indent: str = "　　") -> str:
    """Return a column of that name with one row of news behind each opening."""
    rows = (f"{indent}{opening}{news}\n" for opening, news in zip(openings, NEWS, strict=False))
    return f"{name}\n{''.join(rows)}"


def in_column(text: str, name: str) -> list[tuple[str, str]]:
    """Return title and text of the items that stand under a column between two reports."""
    found = read(ABOVE + text + BELOW).articles
    return [(file.article.title.printed, file.body.strip()) for file in found if file.article.column == name]


@pytest.mark.parametrize("indent", ["　　", ""])
@pytest.mark.parametrize(
    ("name", "openings", "titles"),
    [
        ("民生速递", ("▲自来水：", "▲公园：", "▲学校："), ["自来水", "公园", "学校"]),
        ("商情快讯", ("■水泥：", "■棉花：", "■食糖："), ["水泥", "棉花", "食糖"]),
        ("便民", ("停水：", "义诊：", "展览："), ["停水", "义诊", "展览"]),
        (
            "暖新闻",
            ("@修鞋的老周：", "@开早班车的阿梅：", "@五年级的小满："),
            ["修鞋的老周", "开早班车的阿梅", "五年级的小满"],
        ),
        ("校园播报", ("◎市八中　", "◎美术学院　", "◎桃园实小　"), ["市八中", "美术学院", "桃园实小"]),
        ("校园播报", ("◎市八中　", "◎美术学院　"), ["市八中", "美术学院"]),
        ("县域快讯", ("■茶叶小镇 ", "■交通 ", "■文化 "), ["茶叶小镇", "交通", "文化"]),
        ("校园短波", ("宜昌 ", "恩施 ", "随州 "), ["宜昌", "恩施", "随州"]),
        ("环球快讯", ("智利　", "挪威　", "肯尼亚　"), ["智利", "挪威", "肯尼亚"]),
        ("乡镇速览", ("〇平桥　", "〇柳林　", "〇东河　"), ["平桥", "柳林", "东河"]),
        ("体坛短波", ("射箭　", "赛艇　", "举重　"), ["射箭", "赛艇", "举重"]),
        ("活动派", ("【灯会】", "【市集】", "【夜游】"), ["灯会", "市集", "夜游"]),
        ("周末去处", ("【看】", "【听】", "【尝】"), ["看", "听", "尝"]),
        ("“办实事”清单", ("【县医保局】", "【县交通局】", "【县残联】"), ["县医保局", "县交通局", "县残联"]),
        ("城乡资讯", ("■【粮食】", "■【文化】", "■【工业】"), ["粮食", "文化", "工业"]),
        ("农事提醒（六月上旬）", ("【水稻】", "【棉花】", "【油菜】"), ["水稻", "棉花", "油菜"]),
        ("城事快读", ("［供水］", "［文博］", "［图书］"), ["供水", "文博", "图书"]),
        (
            "各地快讯",
            ("○西安电扇走俏　", "○兰州瓜贱　", "○武汉凉席降价　"),
            ["西安电扇走俏", "兰州瓜贱", "武汉凉席降价"],
        ),
        ("便民", ("停水｜", "义诊｜", "展览｜"), ["停水", "义诊", "展览"]),
        ("便民", ("停水——", "义诊——", "展览——"), ["停水", "义诊", "展览"]),
    ],
)
def test_what_all_rows_of_a_column_open_with_is_their_title(
    name: str, openings: tuple[str, ...], titles: list[str], indent: str
) -> None:
    assert in_column(rows_of(name, *openings, indent=indent), name.strip("【】")) == [
        (title, news) for title, news in zip(titles, NEWS, strict=False)
    ]


@pytest.mark.parametrize(
    ("name", "openings"),
    [
        ("乡镇短波", ("▲石桥：", "▲酉溪：", "▲柳坪：")),
        ("站段传真", ("◆平川机务段：", "◆许州车务段：", "◆商西供电段：")),
        ("环球快讯", ("智利｜", "挪威｜", "肯尼亚｜")),
    ],
)
def test_who_did_it_and_where_stay_in_the_sentence_behind_the_colon(name: str, openings: tuple[str, ...]) -> None:
    assert [body for _, body in in_column(rows_of(name, *openings), name)] == [
        f"{opening}{news}" for opening, news in zip(openings, NEWS, strict=True)
    ]


def wrap(text: str, width: int) -> str:
    return "".join(f"{text[at : at + width]}\n" for at in range(0, len(text), width))


@pytest.mark.parametrize(
    "openings", [("○仰光　", "○海防　", "○神戶　"), ("【燈會】", "【市集】", "【夜遊】"), ("▲糖：", "▲鹽：", "▲布：")]
)
@pytest.mark.parametrize("width", [13, 16])
def test_rows_that_are_broken_at_the_width_of_a_column_are_whole(openings: tuple[str, ...], width: int) -> None:
    texts = (
        "米價每擔跌至三百五十元，行家觀望，成交稀疏，船期未定。",
        "當局禁止大蒜出口，已裝船的八百包不在此限，餘貨退回。",
        "人造絲每磅一百九十元，平穩，廠家下月初開始交貨。",
    )
    rows = "".join(wrap(f"{opening}{text}", width) for opening, text in zip(openings, texts, strict=True))
    above, below = (wrap(f"　　本報訊　{text}", width) for text in (BUSES + HERONS, HERONS + BUSES))
    page = f"公交改道\n{above}各埠簡訊\n{rows}湖濱棧道開放\n{below}"
    found = [file for file in read(page).articles if file.article.column == "各埠簡訊"]
    assert [file.article.title.printed for file in found] == [opening.strip("○▲【】：　") for opening in openings]
    assert [file.body.strip() for file in found] == list(texts)


def test_rows_that_each_name_their_source_are_items_without_a_name_above_them() -> None:
    rows = "".join(
        f"　　▲【{title}】本报讯　{news}\n"
        for title, news in zip(("水管换新", "馆日免费", "夏令延时"), NEWS, strict=True)
    )
    found = read(ABOVE + rows + BELOW).articles
    assert [file.article.title.printed for file in found] == [
        "公交改道",
        "水管换新",
        "馆日免费",
        "夏令延时",
        "湖滨栈道开放",
    ]
    assert [file.article.source for file in found[1:4]] == ["本报讯"] * 3


def test_what_stands_below_the_last_row_is_none_of_the_column() -> None:
    page = rows_of("便民", "停水：", "义诊：", "展览：") + "　　左图：孩子们在广场上放风筝。　林一舟摄\n"
    found = articles(ABOVE + page + BELOW)
    assert [article.column for article in found] == [None, "便民", "便民", "便民", None, None]


def test_a_headline_whose_text_stands_elsewhere_is_not_the_columns_name() -> None:
    page = rows_of("便民", "停水：", "义诊：", "展览：")
    found = articles(f"{ABOVE}老城墙下\n秋声渐起\n{page}{BELOW}")
    assert [article.title.printed for article in found if article.column == "便民"] == ["停水", "义诊", "展览"]


@pytest.mark.parametrize(
    ("name", "openings"),
    [
        ("读者热线", ("问：", "答：", "编者：")),
        ("街谈巷议", ("毕小姐：", "老霍：", "钱师傅：")),
        ("街谈巷议", ("葛昌明：", "沈建国：", "周立波：")),
        ("微看台", ("@江边夜跑者：", "@早班公交四路：", "@洛水渔樵：")),
        ("各方声音", ("◇船工　周阿大：", "◇厨师　林福来：", "◇司机　吴大年：")),
        ("维权快讯", ("【案情】", "【分析】", "【提示】")),
        ("菜场短波", ("主料：", "做法：", "特点：")),
        ("招聘快讯", ("时间：", "地点：", "电话：")),
        ("农家信息", ("●出售：", "●求购：", "●招工：")),
        ("小资料", ("潮汐：", "季风：", "寒流：")),
        ("股市常用语", ("牛市：", "熊市：", "套牢：")),
        ("相关链接", ("热身：", "补水：", "拉伸：")),
        ("新书架", ("《长堤》　", "《灯塔》　", "《夜航》　")),
        ("县城三件实事办成了", ("热身：", "补水：", "拉伸：")),
        ("县城三件实事办成了", ("宜昌 ", "恩施 ", "随州 ")),
        ("县城三件实事年底前全部办成", ("【灯会】", "【市集】", "【夜游】")),
        ("今日要闻", ("2版　", "3版　", "4版　")),
        ("一周要闻", ("3月2日　", "3月4日　", "3月5日　")),
        ("便民", ("停水：", "停水：", "义诊：")),
        ("便民", ("停水：", "", "义诊：")),
        ("便民", ("停水：", "义诊　", "【展览】")),
        ("便民", ("停水：“", "义诊：“", "展览：“")),
        ("便民", ("停水：", "本市老年人健身舞大会：", "义诊：")),
    ],
)
def test_other_rows_with_labels_keep_them(name: str, openings: tuple[str, ...]) -> None:
    bodies = "".join(file.body for file in read(ABOVE + rows_of(name, *openings) + BELOW).articles)
    labels = [opening.strip("●◇@【】：　 “") for opening in openings if opening]
    kept = [label for label in labels if label in bodies or label.split("　")[0] in bodies]
    assert len(kept) == len(labels)


@pytest.mark.parametrize("openings", [("停水：", "义诊："), ("宜昌 ", "恩施 ")])
def test_two_rows_without_a_sign_before_them_are_no_column(openings: tuple[str, ...]) -> None:
    page = rows_of("便民", *openings)
    assert not [article for article in articles(ABOVE + page + BELOW) if article.title.printed in {"停水", "宜昌"}]


@pytest.mark.parametrize(
    "rows",
    [
        "红星影院　《洪流》　八点\n江边剧场　《渡口》　九点\n工人俱乐部　《归帆》　七点\n",
        "白菜　每斤五分\n萝卜　每斤四分\n土豆　每斤六分\n",
        "杨柳：青\n桃花：红\n梨花：白\n",
    ],
)
def test_programmes_prices_and_words_have_no_sentences_behind_their_labels(rows: str) -> None:
    found = articles(f"{ABOVE}今日资讯\n{rows}{BELOW}")
    assert not [article for article in found if article.title.printed in {"红星影院", "白菜", "杨柳"}]


def test_points_of_a_report_stay_in_it() -> None:
    rows = "".join(f"　　●{label}：{news}\n" for label, news in zip(("农业", "工业", "商业"), NEWS, strict=True))
    assert [article.title.printed for article in articles(ABOVE + rows + BELOW)] == ["公交改道", "湖滨栈道开放"]


def test_blanks_that_a_scan_sets_inside_a_phrase_end_no_label() -> None:
    rows = (
        "医院购进一台 C 型手术灯，十月起使用。",
        "报名截止 10月25日，请到林业局登记。",
        "图书馆添了 B 型放映机，凭证可看。",
    )
    found = read(f"{ABOVE}县城简讯\n" + "".join(f"△{row}\n" for row in rows) + BELOW).articles
    assert [file.body.strip("△\n") for file in found[1:-1]] == list(rows)


@pytest.mark.parametrize(
    ("name", "openings"),
    [
        ("校园短波", ("秋季运动会决赛：", "歌咏比赛结果：", "电影晚会节目：")),
        ("城市快讯", ("夏季用电高峰：", "自来水管改造：", "公园免费开放：")),
        ("灯火", ("●电梯：", "●车棚：", "●路灯：")),
    ],
)
def test_long_words_before_a_colon_and_points_below_a_headline_are_no_labels(
    name: str, openings: tuple[str, ...]
) -> None:
    sheet = read_sheet(Source("page.txt", ABOVE + rows_of(name, *openings) + BELOW))
    assert find_titled_rows(sheet) == {}
