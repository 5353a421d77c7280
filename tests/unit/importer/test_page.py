from __future__ import annotations

import datetime as dt
from functools import partial
from pathlib import Path

import pytest

from gazette.importer import PageHints, Use, format_report, import_page
from gazette.importer.imported import ImportedPage
from gazette.model import Article, Dateline, Kind, Person
from gazette.phrases import translate
from gazette.problems import Code, Severity, Source
from gazette.text.commonmark import plain_lines

SEED = Path(__file__).parents[3] / "seeds" / "000_51e2a95c7ec7d086.txt"
HINTS = PageHints(date=dt.date(2019, 9, 20), page=6)


def read(text: str, hints: PageHints = HINTS) -> ImportedPage:
    return import_page(Source("page.txt", text), hints)


def articles(text: str) -> list[Article]:
    return [file.article for file in read(text).articles]


def titles(text: str) -> list[str]:
    return [article.title.printed for article in articles(text)]


@pytest.fixture(scope="module")
def seed() -> ImportedPage:
    return import_page(Source("seeds/page.txt", SEED.read_text(encoding="utf-8")))


def test_the_seed_page_becomes_its_six_items_in_order(seed: ImportedPage) -> None:
    assert [file.article.title.printed for file in seed.articles] == [
        "嫦娥六号携月背“土”特产\n启程回家",
        "康养仙都\n邀您“缙”情畅游",
        "义乌创新“三招”\n构建和谐劳动关系",
        "共护水清岸绿\n好生态",
        "新型学徒制班\n为企业“定制”人才",
        "人才“下沉”，\n县域成为就业新选择",
    ]
    assert [len(plain_lines(file.body)) for file in seed.articles] == [3, 5, 7, 0, 5, 10]


def test_the_seed_pages_date_and_number_are_inferred_and_said_to_be(seed: ImportedPage) -> None:
    assert (seed.date, seed.page) == (dt.date(2024, 6, 5), 1)
    assert seed.date_inferred
    assert seed.page_inferred
    assert sum(problem.code is Code.INFERRED for problem in seed.problems) == 2


def test_a_dispatch_gives_source_place_day_and_its_jump(seed: ImportedPage) -> None:
    first = seed.articles[0].article
    assert first.source == "新华社"
    assert first.dateline == Dateline("北京", dt.date(2024, 6, 4))
    assert first.continues_on == 4
    assert first.kicker is not None
    assert first.kicker.printed == "世界首次！"


def test_a_report_names_its_people_with_their_roles(seed: ImportedPage) -> None:
    second = seed.articles[1].article
    assert second.byline == (Person("金钧胤", "记者"), Person("李健", "通讯员"))
    assert second.subtitle is not None
    assert second.subtitle.printed == "2024 缙云疗休养(杭州)推介会\n在杭举行"


def test_a_photo_story_has_its_caption_and_credit_and_no_text(seed: ImportedPage) -> None:
    photo = seed.articles[3]
    assert photo.article.kind is Kind.PHOTO
    assert photo.article.photos[0].credit == "通讯员王华斌"
    assert photo.article.photos[0].caption is not None
    assert photo.article.photos[0].caption.printed.startswith("6月5日是第53个世界环境日")
    assert photo.body == ""


def test_a_banner_stands_over_the_stacked_articles_below_it(seed: ImportedPage) -> None:
    banner = "贯彻落实省委“新春第一会”精神 推动打造高素养劳动者队伍"
    assert [file.article.column for file in seed.articles[4:]] == [banner, banner]


def test_a_misread_character_is_named_at_its_place_and_left_alone(seed: ImportedPage) -> None:
    [misread] = [problem for problem in seed.problems if problem.code is Code.MISREAD]
    assert (misread.span.line, misread.span.column, misread.severity) == (45, 74, Severity.WARNING)
    assert "の" in seed.articles[2].body


def test_certain_emendations_are_marked_when_asked_for() -> None:
    source = Source("seeds/page.txt", SEED.read_text(encoding="utf-8"))
    emended = import_page(source, emend=True)
    assert "自治州{~~の~>的~~}普里沙" in emended.articles[2].body


def test_the_report_puts_doubts_before_the_account_of_every_line(seed: ImportedPage) -> None:
    report = format_report(seed)
    assert report.index("To look at:") < report.index("Articles:") < report.index("Every line:")
    assert "   45? 03 source, byline, body" in report


def test_the_report_shows_of_a_long_line_what_is_doubtful() -> None:
    words = "昨天上午，青山小学操场上的孩子们正跟着老人学包粽子，老人手把手地教，学校の食堂还备好了糯米和红枣。"
    report = format_report(read(f"小学生学包粽子\n　　本报讯 记者刘辉报道 {words}\n"))
    assert "      | …子，老人手把手地教，学校の食堂还备好了糯米和红枣。\n" in report


def test_the_report_names_what_it_found_in_chinese_too(seed: ImportedPage) -> None:
    report = format_report(seed, partial(translate, language="zh-Hans"))
    assert "   45? 03 消息头, 署名, 正文 " in report
    assert "，第 1 版" in report.split("\n", 1)[0]


def test_words_that_mark_a_field_are_accounted_to_it(seed: ImportedPage) -> None:
    marks = [fate for fate in seed.fates if fate.mark and fate.line == 68]
    assert [(fate.use, fate.article) for fate in marks] == [(Use.CREDIT, 4)]


def test_a_page_without_a_number_is_taken_for_the_first_and_says_so() -> None:
    text = "我市召开会议\n　　本报讯　会议昨天召开。\n"
    page = import_page(Source("page.txt", text), PageHints(date=dt.date(2024, 6, 5)))
    assert (page.page, page.page_inferred) == (1, True)
    assert "--page" in next(problem.hint for problem in page.problems if problem.code is Code.NO_PAGE_NUMBER)


def test_a_page_without_a_date_is_refused_with_the_option_that_gives_it() -> None:
    page = import_page(Source("page.txt", "我市召开会议\n　　本报讯　会议昨天召开。\n"))
    assert page.articles == ()
    assert {problem.code for problem in page.problems if problem.severity is Severity.ERROR} == {Code.NO_DATE}
    assert "--date" in next(problem.hint for problem in page.problems if problem.code is Code.NO_DATE)


def test_a_page_without_print_is_refused() -> None:
    assert [problem.code for problem in read("\n \u3000\n").problems] == [Code.EMPTY_PAGE]


def test_wrapped_lines_join_over_a_column_break_after_a_comma() -> None:
    page = read(
        "农资备足\n"
        "　　本报讯（记者 陈明）春耕时节，全市各地\n"
        "抢抓农时，组织农技人员深入田间地头，指导\n"
        "农户春耕。“农资供应充足。”市供销社主任说，\n"
        "\n"
        "下一步将加大调运力度，保障农民用种用肥的\n"
        "需求。\n"
        "　　全市已检修农机具一万二千台套，可满足春\n"
        "耕需要。\n"
    )
    assert len(plain_lines(page.articles[0].body)) == 2
    assert "主任说，下一步" in page.articles[0].body


def test_three_headlines_stacked_find_their_three_texts() -> None:
    text = (
        "高新区招商引资再传捷报\n临港新城跑出建设加速度\n老工业区焕发新活力\n\n"
        "本报讯 记者周涛报道 昨日，高新区举行签约仪式，12个项目落户，招商引资的捷报接连不断。\n\n"
        "本报讯 记者吴芳报道 走进临港新城，到处是热火朝天的建设场面，新城跑出了建设“加速度”。\n\n"
        "本报讯 见习记者孙悦 昔日的老工业区，如今成了文创园，老工业区吸引了80多家企业入驻。\n"
    )
    assert titles(text) == ["高新区招商引资再传捷报", "临港新城跑出建设加速度", "老工业区焕发新活力"]
    assert [article.byline[0].role for article in articles(text)] == ["记者", "记者", "见习记者"]


def test_briefs_with_bullets_share_the_head_of_their_column() -> None:
    text = (
        "■ 简讯\n◆我县开展消防检查\n　　近日，县消防大队对商场开展消防安全检查，发现隐患36处。（孙立）\n"
        "◆县图书馆延长开放时间\n　　从11月10日起，县图书馆开放时间延长至晚上9时。（周洁 吴敏）\n"
    )
    found = articles(text)
    assert [(article.kind, article.column) for article in found] == [(Kind.BRIEF, "简讯")] * 2
    assert found[1].title.printed == "县图书馆延长开放时间"
    assert found[1].byline == (Person("周洁"), Person("吴敏"))


def test_verse_keeps_its_lines_and_its_author() -> None:
    page = read(
        "秋日私语\n□ 王小明\n\n山坡上的柿子红了\n像一盏盏灯笼\n挂在母亲的目光里\n\n"
        "风从稻田吹来\n带着泥土的气息\n我听见\n童年的脚步声\n"
    )
    assert page.articles[0].article.byline == (Person("王小明"),)
    assert page.articles[0].body.startswith("山坡上的柿子红了\\\n像一盏盏灯笼\\\n挂在母亲的目光里\n\n风从")


def test_a_notice_keeps_its_signature_and_date_apart() -> None:
    page = read(
        "停水公告\n因管网改造，定于11月10日8时至18时对人民路沿线停水，请用户做好储水准备。\n"
        "县自来水有限公司\n2021年11月8日\n"
    )
    assert page.articles[0].article.kind is Kind.NOTICE
    assert plain_lines(page.articles[0].body)[1:] == ("县自来水有限公司", "2021年11月8日")


@pytest.mark.parametrize(
    ("greeting", "sign", "kind"),
    [
        ("", "西门外 一居民", Kind.ARTICLE),
        ("　　编辑同志：\n", "县路灯管理所\n　　十一月八日", Kind.ARTICLE),
        ("", "县路灯管理所\n　　十一月八日", Kind.NOTICE),
        ("", "本报编辑部谨启", Kind.NOTICE),
    ],
)
def test_what_is_signed_is_a_notice_where_it_is_given_on_a_day_and_a_letter_is_none(
    greeting: str, sign: str, kind: Kind
) -> None:
    text = (
        f"路灯几时亮\n{greeting}　　西门外一带管线老化，县里安排在下月检修路灯，施工期间请行人当心，绕行人民路。\n"
        f"　　西门外一带明晚检修路灯，请行人当心。\n　　{sign}\n\n我县小麦丰收\n　　本报讯　全县小麦已收八成。\n"
    )
    assert [article.kind for article in articles(text)] == [kind, Kind.ARTICLE]


def test_a_continuation_takes_the_headline_that_its_jump_line_repeats() -> None:
    text = (
        "上接第1版《为民办实事 件件有着落》\n体现在实效。截至4月底，全市民生实事项目开工率达到92%，完成投资45亿元。\n"
    )
    [article] = articles(text)
    assert article.continued_from == 1
    assert article.title.printed == "为民办实事 件件有着落"


def test_an_editors_note_is_set_off_from_the_text() -> None:
    page = read(
        "异地养老卡在哪\n本报记者 董倩\n\n"
        "【编者按】随着人口流动加速，越来越多老人随子女迁居，本报今起刊发调查。\n\n"
        "“孙子上幼儿园，我们老两口就跟过来了。”郝玉兰在社区的长椅上告诉记者，她来了三年。\n"
    )
    assert page.articles[0].body.startswith("> 【编者按】")


def test_numbered_crossheads_part_a_text() -> None:
    page = read(
        "异地养老，卡在哪儿\n\n本报讯 像郝玉兰这样的“候鸟老人”，滨海市登记在册的有4.3万人。\n\n一、医保报销来回跑\n\n"
        "郝玉兰患有高血压，每月药费五六百元，垫付之后年底回老家报销。\n\n二、社区融入有点难\n\n"
        "听不懂方言，是不少老人的第一道坎，社区为此办起了普通话角。\n"
    )
    assert [line for line in page.articles[0].body.split("\n") if line.startswith("## ")] == [
        "## 一、医保报销来回跑",
        "## 二、社区融入有点难",
    ]


def test_a_masthead_in_traditional_characters_is_furniture_and_dates_the_page() -> None:
    page = import_page(
        Source(
            "page.txt",
            "人民生活報\n一九五三年五月四日　星期一　農曆癸巳年三月廿一　第一二三四號　今日四版\n\n"
            "全國青年熱烈紀念五四\n【新華社北京三日電】首都各界青年三日下午在中山公園舉行集會，紀念五四青年節。\n",
        )
    )
    assert (page.date, page.page) == (dt.date(1953, 5, 4), 1)
    assert page.issue is not None
    assert (page.issue.number, page.issue.page_count) == ("一二三四", 4)
    assert page.articles[0].article.dateline == Dateline("北京", dt.date(1953, 5, 3))
    assert page.articles[0].article.source == "新華社"


def test_a_folio_names_the_page_and_its_editors() -> None:
    page = import_page(
        Source(
            "page.txt",
            "2022年7月20日 星期三\n02版 综合\n编辑：陈晨 校对：刘洋\n\n县里召开现场会\n\n"
            "7月18日，全县高标准农田建设现场会在平安镇召开，会议通报了建设进度。（通讯员 马丽）\n",
        )
    )
    assert page.issue is not None
    info = page.issue.pages[0]
    assert (info.number, info.name) == (2, "综合")
    assert info.editors == (Person("陈晨", "编辑"), Person("刘洋", "校对"))
    assert len(info.furniture) == 3


def test_a_dispatch_without_a_headline_is_named_by_its_first_words() -> None:
    page = read(
        "企业当主角\n本报记者 郑军\n\n走进开发区，创新的气息扑面而来，企业都在忙着研发。\n\n"
        "新华社里约热内卢8月11日电（记者王浩宇、张旭东）中国队11日再夺两金，奖牌榜升至前列。\n"
    )
    assert [file.article.title.printed for file in page.articles] == ["企业当主角", "中国队11日再夺两金"]
    assert Code.UNTITLED in {problem.code for problem in page.problems}


def test_pieces_of_a_column_that_do_not_follow_each_other_are_reported() -> None:
    page = read(
        "山货出山记\n\n"
        "　　云岭乡地处深山，过去山货运不出、卖不上价，乡里建起了电商服务站，培训村民开设网店，如今打包\n\n"
        "　　初冬时节，走进云岭乡电商服务站，打包、贴单、装车，一派忙碌景象，站长笑得合不拢嘴。\n"
    )
    [problem] = [problem for problem in page.problems if problem.code is Code.OUT_OF_ORDER]
    assert problem.span.line == 5


PARTED = """
车站里的灯

    本报讯（记者 陈立） 入冬以来，城南车站的候车室每天夜里都亮着一盏灯，值班员老周说这盏灯是留给晚到的旅客的。


每天夜里十一点，最后一班车进站，他总要走到站台的尽头，看看车厢里还有没有睡着的人，再回来把炉子添满。


灯下有热水


炉子上放着一把铁壶，壶里的水从来没有凉过，过路的司机和搬运工都在这里喝过水，也都在这里歇过脚。


他说，去年冬天特别长，从十一月一直冷到了第二年的三月，这个炉子一共烧了三千

二百块蜂窝煤，一块也没有浪费。
"""


def test_a_short_line_with_a_paragraphs_blank_lines_is_a_crosshead() -> None:
    (file,) = read(PARTED.replace("    本报", "本报")).articles
    assert "### 灯下有热水" in file.body or "## 灯下有热水" in file.body


def test_a_smaller_gap_than_between_paragraphs_is_a_column_break() -> None:
    (file,) = read(PARTED.replace("    本报", "本报")).articles
    assert plain_lines(file.body)[-1].endswith("三千二百块蜂窝煤，一块也没有浪费。")


def test_each_bullet_below_a_short_head_is_an_item_of_that_column() -> None:
    text = (
        "市井短讯\n\n"
        "●城东新开两家菜场 城东新开的两家菜场昨天开门迎客，一共有八十多个摊位，卖的都是本地菜。\n\n\n"
        "●图书馆延长开放时间 从下周起市图书馆每天晚上开放到九点半，周末全天开放，不再午休。\n"
    )
    found = articles(text)
    assert [article.title.printed for article in found] == ["城东新开两家菜场", "图书馆延长开放时间"]
    assert {article.column for article in found} == {"市井短讯"}


@pytest.mark.parametrize(
    ("folio", "page"),
    [
        ("4版 副刊　2011年5月20日　　《江城学院报》第612期", 4),
        ("江城钢铁报 2 生产一线 2011年5月20日 星期五", 2),
        ("健康周刊 ● 第11版\n2011年5月20日　星期五　编辑/陈立", 11),
    ],
)
def test_a_folio_says_the_page_whatever_stands_beside_its_number(folio: str, page: int) -> None:
    text = f"{folio}\n\n车站里的灯\n\n本报讯（记者 陈立） 入冬以来，城南车站的候车室每天夜里都亮着一盏灯。\n"
    found = read(text, PageHints())
    assert (found.page, found.page_inferred, found.date) == (page, False, dt.date(2011, 5, 20))


def test_a_date_with_misread_digits_is_read_and_said_to_be_inferred() -> None:
    text = (
        "3 社会\n2O11年5月20日 星期五\n\n车站里的灯\n\n本报讯（记者 陈立） 入冬以来，城南车站每天夜里都亮着一盏灯。\n"
    )
    found = read(text, PageHints())
    assert (found.date, found.date_inferred) == (dt.date(2011, 5, 20), True)


def test_an_author_with_a_pen_name_stands_below_the_title() -> None:
    text = (
        "两只水桶\n村　言\n　　有两个邻居，到井边打水，路上碰见了，一个挑着一对空水桶，一个什么也没带，两人说起话来。\n"
        "　　没带桶的人问挑桶的人，为什么走得这样快，挑桶的人说，走得快的人到井边时，井水还是满的。\n"
    )
    (article,) = articles(text)
    assert (article.title.printed, article.byline) == ("两只水桶", (Person("村言"),))


def test_a_file_with_another_pages_date_below_is_said_to_hold_two_pages() -> None:
    second = "2024年6月6日 星期四 第3版\n\n湖边来了白鹭\n　　本报讯 记者孙立报道 昨日清晨，市民在东湖边拍到一群白鹭。\n"
    first = "2024年6月5日 星期三 第2版\n\n老年食堂开到家门口\n　　本报讯 记者金钧胤报道 昨天，第一家老年食堂开张。\n\n"
    (problem,) = [
        each for each in import_page(Source("page.txt", first + second)).problems if "two pages" in each.message
    ]
    assert (problem.code, problem.span.line) == (Code.INFERRED, 6)
    same = first + second.replace("6日 星期四 第3版", "5日 星期三 第2版")
    assert not any("two pages" in each.message for each in import_page(Source("page.txt", same)).problems)


@pytest.mark.parametrize("folio", ["临塘日报　2024年6月5日　第3版", "临塘日报\n2024年6月5日　星期三　第3版"])
def test_a_file_with_another_pages_number_below_is_said_to_hold_two_pages(folio: str) -> None:
    first = "临塘日报　2024年6月5日　星期三　第2版\n\n老年食堂开张\n　　本报讯（记者 金钧）昨天，老年食堂开张。\n\n"
    second = "\n\n湖边来了白鹭\n　　本报讯（记者 孙立）昨日清晨，市民在东湖边拍到一群白鹭。\n"
    (problem,) = [each for each in read(first + folio + second, PageHints()).problems if "two pages" in each.message]
    assert (problem.code, problem.span.line) == (Code.INFERRED, 6 + folio.count("\n"))
    assert "3" in problem.message


@pytest.mark.parametrize("line", ["详见第3版", "第3版", "老年食堂明天休息（第3版）", "临塘日报　2024年6月5日　第2版"])
def test_a_number_that_points_to_another_page_is_no_second_page(line: str) -> None:
    first = "临塘日报　2024年6月5日　星期三　第2版\n\n老年食堂开张\n　　本报讯（记者 金钧）昨天，老年食堂开张。\n\n"
    second = "\n\n湖边来了白鹭\n　　本报讯（记者 孙立）昨日清晨，市民在东湖边拍到一群白鹭。\n"
    assert not any("two pages" in each.message for each in read(first + line + second, PageHints()).problems)


def test_a_page_that_is_all_furniture_is_said_at_its_longest_line() -> None:
    page = import_page(Source("seeds/02.txt", "1987年3月2日　星期一　第2版\n编辑：周洁　电话：2345678\n"), PageHints())
    assert page.articles == ()
    said = [(problem.code, problem.span.line) for problem in page.problems if "no article was found" in problem.message]
    assert said == [(Code.DOUBTFUL_LINE, 1)]
