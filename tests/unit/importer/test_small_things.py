"""What small signs of a page say: who is named in brackets, whose telephone it is, what stands below on its own."""

from __future__ import annotations

import datetime as dt

import pytest

from gazette.importer import PageHints, import_page
from gazette.importer.authors import author_grade
from gazette.importer.closers import find_closer
from gazette.importer.furniture import calls_for_others, count_publishing_words, is_date_line
from gazette.importer.lines import read_sheet
from gazette.model import Article, ArticleFile, Kind, Person
from gazette.problems import Source
from gazette.text.widths import fold

HINTS = PageHints(dt.date(2024, 6, 5), 2)
HERONS = "昨日清晨，市民在公园里散步，湖面上薄雾初散，几只白鹭从芦苇丛中飞起，引得路人纷纷驻足拍照留念。"
BUSES = "公交公司昨天宣布，下周起三条公交线路改道运行，沿线新设十二个车站，乘客可以在站牌上查到新的发车时刻。"
PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说这比上周都便宜了一些，来买菜的人也多了，收摊的时间比往常早了半小时。"
SCHOOL = "钳工班昨晚开了第一课，三十名青年工人带着图纸走进教室，老师傅手把手地教他们怎样看懂一张装配图。"
PICTURE = "6月4日，孩子们在老师指导下制作剪纸，这门手艺已经走进了课堂。\n记者 彭晓东 摄\n"


def files(text: str) -> tuple[ArticleFile, ...]:
    return import_page(Source("page.txt", text), HINTS).articles


def articles(text: str) -> list[Article]:
    return [file.article for file in files(text)]


def titles(text: str) -> list[str]:
    return [article.title.printed for article in articles(text)]


def wrapped(text: str) -> str:
    """A paragraph at the width of a narrow column, two ems in."""
    rows = ["　　" + text[:16], *(text[at : at + 18] for at in range(16, len(text), 18))]
    return "".join(f"{row}\n" for row in rows)


def test_headlines_that_stand_in_as_far_as_paragraphs_are_headlines_all_the_same() -> None:
    texts = {"湖边来了白鹭": HERONS, "公交线路改道": BUSES, "菜价连日回落": PRICES, "夜校开进车间": SCHOOL}
    page = "\n".join(f"　　{head}\n{wrapped(text)}" for head, text in texts.items())
    assert titles(page) == list(texts)


def test_the_head_of_a_column_of_briefs_is_no_name_though_it_is_spaced_out() -> None:
    found = articles(f"湖边来了白鹭\n{HERONS}\n\n图片新闻\n{PICTURE}\n简 讯\n▲{HERONS}\n▲{BUSES}\n")
    assert [article.column for article in found[-2:]] == ["简 讯", "简 讯"]
    assert not any(article.byline for article in found)


def test_a_commentators_article_is_a_kind_of_article_and_names_nobody() -> None:
    assert author_grade("本报评论员文章") == 0
    assert author_grade("本报评论员") > 0
    (_, second) = articles(f"湖边来了白鹭\n{HERONS}\n\n本报评论员文章\n公交改道要多听意见\n\n{BUSES}\n\n{HERONS}\n")
    assert second.title.printed == "公交改道要多听意见"


@pytest.mark.parametrize("head", ["■ 市场分析", "● 鸟事"])
def test_one_word_behind_a_bullet_names_the_column_of_the_headline_below(head: str) -> None:
    (article,) = articles(f"{head}\n湖边的白鹭缘何越来越多\n本报记者　邵敏\n{HERONS}\n{BUSES}\n")
    assert (article.column, article.title.printed) == (head[2:], "湖边的白鹭缘何越来越多")


def test_a_telephone_for_what_others_offer_is_no_furniture() -> None:
    assert calls_for_others(fold("招展热线：020-83551234"))
    assert not calls_for_others(fold("新闻热线：020-83551234"))
    assert count_publishing_words(fold("招展热线：020-83551234　传真：020-83551235")) == 0
    assert count_publishing_words(fold("新闻热线：020-83551234　传真：020-83551235")) > 0
    fair = "时间：2010年3月8日\n地点：会展中心\n招展热线：020-83551234　传真：020-83551235\n"
    found = files(f"湖边来了白鹭\n{HERONS}\n\n国际包装工业展览会\n{fair}")
    assert "招展热线" in found[-1].body


def test_lines_with_labels_are_no_brief_of_the_column_above() -> None:
    briefs = f"企业快讯\n湖边来了白鹭\n{HERONS}\n公交线路改道\n{BUSES}\n"
    fair = "国际包装工业展览会\n时间：3月8日至11日\n地点：会展中心\n"
    assert [article.column for article in articles(f"{briefs}\n{fair}")] == ["企业快讯", "企业快讯", None]


def test_a_small_notice_below_another_is_an_item_of_its_own() -> None:
    person = "周桂英，女，七十一岁，七月二十八日下午离家未归，有知其下落者请与其子联系，当面重谢。"
    found = articles(f"寻人启事\n{person}\n\n遗失 李春梅遗失粮油供应证，号码0034512，声明作废。\n")
    assert [(article.title.printed, article.kind) for article in found] == [
        ("寻人启事", Kind.NOTICE),
        ("遗失", Kind.NOTICE),
    ]


def test_what_is_answered_under_a_label_stays_with_the_letter_above() -> None:
    heads = "楼上“下雨” 楼下遭殃\n物业公司：这事得找施工队\n施工队：早过保修期啦\n"
    letter = "编辑同志：\n楼上漏水，找物业公司，说找施工队，施工队说过了保修期。请问该找谁？\n读者 冯玉兰\n"
    (article,) = articles(f"{heads}{letter}【记者追踪】房管局说，施工队应当负责，下周派人协调。\n（记者 白桦）\n")
    assert article.title.printed == "楼上“下雨” 楼下遭殃"
    assert article.subtitle is not None
    assert article.subtitle.printed == "物业公司：这事得找施工队\n施工队：早过保修期啦"


def test_who_signs_a_letter_that_opens_in_mid_line_wrote_it() -> None:
    (article,) = articles(f"湖边来了白鹭\n编辑同志：{HERONS}\n{BUSES}\n　　　　　　　　　　读者 孙桂芳\n")
    assert (article.kind, article.byline) == (Kind.ARTICLE, (Person("孙桂芳", "读者"),))


def test_rows_with_one_bullet_below_a_short_head_are_briefs_of_a_line() -> None:
    rows = ("湖人胜火箭 豪取三连胜", "黄蜂负于公牛", "小将夺得头名")
    found = files(f"短 传\n{''.join(f'○{row}{chr(10)}' for row in rows)}\n公交线路改道\n{BUSES}\n")
    assert [file.body.strip("○\n") for file in found[:3]] == list(rows)
    assert [file.article.column for file in found] == ["短 传"] * 3 + [None]


def test_a_notice_below_lines_without_a_text_is_an_item_of_its_own() -> None:
    found = files(f"湖边来了白鹭\n{HERONS}\n\n农家对联\n责任田里春光好\n致富路上喜事多\n\n更 正\n{BUSES}\n")
    assert [file.article.title.printed for file in found] == ["湖边来了白鹭", "农家对联", "更 正"]
    assert "致富路上喜事多" in found[1].body


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        (f"{HERONS}（博山　孙成）", ["孙成"]),
        (f"{HERONS}（桑植 农民 钟六妹）", ["钟六妹"]),
        (f"{HERONS}（欣　欣）", ["欣 欣"]),
        (f"{HERONS}（通　知）", []),
        ("问：萤火虫的光会烫手吗？（辽宁　谢秋云）", []),
    ],
)
def test_who_stands_in_brackets_below_a_text_wrote_it(printed: str, people: list[str]) -> None:
    key = fold(printed)
    closer = find_closer(key)
    found = [] if closer is None else [key[slice(*named.name)] for named in closer.people]
    assert found == people


def test_a_word_in_brackets_far_in_below_a_text_is_a_name() -> None:
    first, _ = articles(
        f"公交线路改道\n{wrapped(HERONS)}{wrapped(BUSES)}{'　' * 12}（向南）\n\n湖边来了白鹭\n本报讯 {HERONS}\n"
    )
    assert [person.name for person in first.byline] == ["向南"]


def test_a_picture_below_a_signed_text_with_other_words_is_an_item_of_its_own() -> None:
    found = articles(f"街谈巷议\n路灯不亮 里长自掏腰包\n{BUSES}\n（文／张雅雯）\n\n{PICTURE}")
    assert [article.kind for article in found] == [Kind.ARTICLE, Kind.PHOTO]


def test_what_a_bracket_says_of_a_riddle_is_no_headline_of_what_follows() -> None:
    riddles = "谜语\n1.一口咬掉牛尾巴。（打一字）\n2.千条线，万条线，掉到水里看不见。（打一自然现象）\n（谜底见下期）\n"
    assert titles(f"{riddles}\n稿约\n本版欢迎散文、随笔、诗歌来稿，千字以内为宜，请勿一稿多投。\n") == ["谜语", "稿约"]


def test_a_byline_that_a_column_break_cuts_is_read_whole() -> None:
    (article,) = articles(f"湖边来了白鹭\n本报讯（首席记者 沈一鸣 通讯员 陆\n\n佳怡）{HERONS}\n\n{BUSES}\n")
    assert [person.name for person in article.byline] == ["沈一鸣", "陆佳怡"]


def test_a_match_above_a_headline_is_its_kicker() -> None:
    (article,) = articles(f"男篮联赛第五轮\n泰山客场险胜\n本报讯 {HERONS}\n{BUSES}\n")
    assert article.kicker is not None
    assert (article.kicker.printed, article.title.printed) == ("男篮联赛第五轮", "泰山客场险胜")


def test_a_headline_further_in_than_paragraphs_is_centred_though_it_is_only_four_ems() -> None:
    sheet = read_sheet(Source("page.txt", f"　　　　湖边来了白鹭\n{wrapped(HERONS)}{wrapped(BUSES)}"))
    assert [sheet.far_in(line) for line in sheet.printed[:2]] == [True, False]
    alone = read_sheet(Source("page.txt", f"　　　　湖边来了白鹭\n{HERONS}\n{BUSES}\n"))
    assert not alone.far_in(alone.printed[0])


def test_a_writer_with_a_post_at_the_right_below_a_text_is_its_byline() -> None:
    (article,) = articles(f"公交线路改道\n{wrapped(HERONS)}{wrapped(BUSES)}{'　' * 9}本报记者　武建国\n")
    assert (article.kind, article.byline) == (Kind.ARTICLE, (Person("武建国", "记者"),))


def test_the_name_of_a_column_and_a_question_are_nobodys_names() -> None:
    assert author_grade(fold("法律顾问")) == author_grade(fold("【记者追踪】")) == 0
    advice = "问：我与单位签订了三年劳动合同，试用到第十个月被辞退，合法吗？\n答：不合法，可以申请仲裁。\n"
    (article,) = articles(f"法律顾问\n试用期一年\n合法吗\n{advice}")
    assert (article.column, article.title.printed) == ("法律顾问", "试用期一年\n合法吗")


def test_the_line_of_an_expert_is_no_headline() -> None:
    assert author_grade(fold("本期专家：省人民医院骨科主任医师 郑柏年")) > 0


def test_a_commentary_heads_nothing_but_itself() -> None:
    found = articles(f"短评\n公交改道要多听意见\n{BUSES}\n\n湖边来了白鹭\n{HERONS}\n\n菜价连日回落\n{PRICES}\n")
    assert [article.column for article in found] == ["短评", None, None]


def test_tips_below_their_head_have_headlines() -> None:
    assert titles(f"提个醒\n公交线路改道\n{BUSES}\n菜价连日回落\n{PRICES}\n") == ["公交线路改道", "菜价连日回落"]


def test_who_announces_in_the_old_way_signs_and_heads_no_other_notice() -> None:
    moved = "本報訂於本月十日遷往灣仔軒尼詩道新址辦公，電話照舊，敬希垂注。"
    person = "陳阿妹，年廿二歲，五年前來港後失去聯絡，如有知其下落者請函告，必有厚酬。"
    found = articles(f"小啟\n{moved}\n　　　　　　　　　　華僑晨報社啟\n\n尋人\n{person}\n")
    assert [(article.title.printed, article.kind) for article in found] == [
        ("小啟", Kind.NOTICE),
        ("尋人", Kind.NOTICE),
    ]


@pytest.mark.parametrize(
    ("key", "said"), [("零售每份八分", 1), ("零售：一角", 1), ("月饼重创零售", 0), ("零售额微升", 0)]
)
def test_only_a_price_says_how_a_paper_is_sold(key: str, said: int) -> None:
    assert (count_publishing_words(fold(key)) > 0) == (said > 0)


def test_a_weekday_set_in_three_words_is_a_date() -> None:
    assert is_date_line("星 期 五")
    assert not is_date_line("周 五")  # who may be called so
