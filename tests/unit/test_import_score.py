import datetime as dt
import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from gazette.importer import ImportedPage, PageHints, decode_page, import_page
from gazette.model import Article, ArticleFile, Dateline, Kind, Person, Photo, Place, Run, Wording
from gazette.text.commonmark import format_crosshead, format_paragraph
from tests.bench.import_score import PAGES, choose_pages, main
from tests.bench.import_scoring.characters import count_lost
from tests.bench.import_scoring.gold import GoldPage, find_gold, read_held_out, read_page
from tests.bench.import_scoring.layouts import lay_out
from tests.bench.import_scoring.measures import Tally
from tests.bench.import_scoring.scoring import Score, score_articles
from tests.bench.import_scoring.stated import measure_stated
from tests.bench.import_scoring.words import fold, fold_paragraph, fold_role

GOLD = find_gold(PAGES)
KINDS = {kind.value: kind for kind in Kind} | {"ad": Kind.NOTICE}


def wording(text: str | None) -> Wording:
    return Wording(text or "", (Run(text or "", text or ""),))


def dateline(value: dict[str, str | None] | None) -> Dateline | None:
    if value is None:
        return None
    date = value["date"]
    return Dateline(value["place"], dt.date.fromisoformat(f"2000-{date}") if date else None)


def block(paragraph: str) -> str:
    if paragraph.startswith("## "):
        return format_crosshead(paragraph.removeprefix("## "))
    return format_paragraph(tuple(paragraph.split("\n")))


def article_file(number: int, item: dict[str, Any]) -> ArticleFile:
    paragraphs = list(item["paragraphs"])
    photos = [Photo(credit=credit) for credit in item["photo_credits"]]
    if item["kind"] == "photo" and photos and paragraphs:
        photos[0] = replace(photos[0], caption=wording(paragraphs.pop(0)))
    article = Article(
        place=Place(dt.date(2000, 1, 1), 1, number),
        path=f"2000-01-01/01/{number:02}-x.md",
        title=wording(item["title"]),
        kicker=wording(item["kicker"]) if item["kicker"] else None,
        subtitle=wording(item["subtitle"]) if item["subtitle"] else None,
        column=item["column"],
        kind=KINDS.get(item["kind"], Kind.ARTICLE),
        source=item["source"],
        dateline=dateline(item["dateline"]),
        byline=tuple(Person(person["name"], person["role"]) for person in item["byline"]),
        photos=tuple(photos),
        continues_on=item["continues_on"],
        continued_from=item["continued_from"],
    )
    return ArticleFile(article, "\n\n".join(block(paragraph) for paragraph in paragraphs))


@cache
def gold(name: str) -> GoldPage:
    return read_page(GOLD[name])


def perfect(name: str) -> list[ArticleFile]:
    items = json.loads(GOLD[name].read_text(encoding="utf-8"))["articles"]
    return [article_file(number, item) for number, item in enumerate(items, 1)]


def score(name: str, damage: Callable[[Sequence[ArticleFile]], Sequence[ArticleFile]] = list) -> Score:
    return score_articles(gold(name), damage(perfect(name)))


def retitle(file: ArticleFile, title: str) -> ArticleFile:
    return replace(file, article=replace(file.article, title=wording(title)))


@pytest.mark.parametrize("name", GOLD)
def test_what_the_gold_file_says_scores_one(name: str) -> None:
    done = score(name)
    assert done.total == pytest.approx(1.0)
    assert (done.invented, done.leaks) == (0, 0)


def test_articles_in_another_order_score_the_same() -> None:
    assert score("01-provincial-front-2018", lambda files: files[::-1]).total == pytest.approx(1.0)


def test_nothing_made_scores_nothing() -> None:
    assert score("01-provincial-front-2018", lambda _: []).total == 0.0


def test_two_articles_in_one_file_cost_segmentation_and_a_headline() -> None:
    def merged(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[0].body + "\n\n" + files[1].body), *files[2:]]

    done = score("01-provincial-front-2018", merged)
    assert done.segmentation < 1
    assert done.titles == (5, 6)


def test_an_article_torn_into_two_files_costs_the_pairs_that_belong_together() -> None:
    def torn(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        first, rest = files[0].body.split("\n\n", 1)
        return [replace(files[0], body=first), replace(retitle(files[0], "别的"), body=rest), *files[1:]]

    # 35 pairs, of which 4 are torn; all of 5 borders, and one too many.
    expected = (2 * 31 / (2 * 31 + 4) + 2 * 5 / (2 * 5 + 1)) / 2
    assert score("01-provincial-front-2018", torn).segmentation == pytest.approx(expected)


def test_an_advertisement_may_be_left_out() -> None:
    def without(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [file for file in files if "棚板" not in file.body]

    assert score("06-trade-paper-2005-gb18030", without).total == pytest.approx(1.0)


def test_bodies_under_each_others_headlines_cost_more_than_a_lost_headline() -> None:
    def swapped(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[1].body), replace(files[1], body=files[0].body), *files[2:]]

    def untitled(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [retitle(files[0], "没有"), *files[1:]]

    swap, lost = (score("01-provincial-front-2018", how) for how in (swapped, untitled))
    assert swap.segmentation < lost.segmentation
    assert swap.total < lost.total < 1


def test_a_paragraph_cut_in_two_is_not_exact_and_leaves_two_too_many() -> None:
    def cut(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[0].body[:40] + "\n\n" + files[0].body[40:]), *files[1:]]

    whole = score("01-provincial-front-2018").paragraphs
    done = score("01-provincial-front-2018", cut).paragraphs
    assert (done.exact, done.wanted, done.made) == (whole.exact - 1, whole.wanted, whole.made + 1)
    assert done.share < 1


def test_a_field_left_out_is_missed_and_one_made_up_is_wrong() -> None:
    def damaged(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        first = replace(files[0], article=replace(files[0].article, kicker=None))
        second = replace(files[1], article=replace(files[1].article, column="冷链"))
        return [first, second, *files[2:]]

    done = score("01-provincial-front-2018", damaged)
    assert (done.fields["kicker"].missed, done.fields["kicker"].wrong) == (1, 0)
    assert (done.fields["column"].missed, done.fields["column"].wrong) == (0, 1)
    assert done.field < 1


def test_the_right_name_in_another_role_counts_half() -> None:
    def trainee(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        people = tuple(replace(person, role="实习生") for person in files[3].article.byline)
        return [*files[:3], replace(files[3], article=replace(files[3].article, byline=people)), *files[4:]]

    tally = score("01-provincial-front-2018", trainee).fields["byline"]
    assert tally.wrong == tally.missed == 0.5


def test_words_that_the_page_does_not_have_are_invented() -> None:
    def longer(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[0].body + "\n\n鹦鹉螺号潜艇"), *files[1:]]

    assert score("01-provincial-front-2018", longer).invented == len("鹦鹉螺号潜艇")


def test_furniture_in_a_body_is_counted() -> None:
    def leaking(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[0].body + "\n\nDONGJIANG RIBAO"), *files[1:]]

    assert score("01-provincial-front-2018", leaking).leaks == 1


def test_briefs_of_one_column_may_share_a_file() -> None:
    def together(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        briefs = [file for file in files if file.article.kind is Kind.BRIEF]
        rest = [file for file in files if file.article.kind is not Kind.BRIEF]
        body = "\n\n".join(f"{file.article.title.printed}{file.body}" for file in briefs)
        return [*rest, replace(briefs[0], body=body)]

    assert score("04-mainland-daily-1953-traditional", together).segmentation == pytest.approx(1.0)


def test_a_slip_may_be_left_as_it_is() -> None:
    def as_printed(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(files[0], body=files[0].body.replace("突擊的現象", "突擊の現象")), *files[1:]]

    assert score("04-mainland-daily-1953-traditional", as_printed).total == pytest.approx(1.0)


def test_verse_may_stand_line_by_line_but_not_in_one_line() -> None:
    def alone(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(file, body=file.body.replace("\\\n", "\n\n")) for file in files]

    def run_on(files: Sequence[ArticleFile]) -> list[ArticleFile]:
        return [replace(file, body=file.body.replace("\\\n", "")) for file in files]

    assert score("05-university-supplement-2011", alone).total == pytest.approx(1.0)
    assert score("05-university-supplement-2011", run_on).paragraphs.share < 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("“月背”—挖宝", "「月背」——挖宝"), ("２０２４ 年", "2024年"), ("等着……", "等着。。。"), ("刘　辉", "刘辉")],
)
def test_width_spaces_quotation_marks_and_dashes_do_not_matter(one: str, other: str) -> None:
    assert fold(one) == fold(other)


def test_a_bullet_at_the_head_of_a_paragraph_does_not_matter_but_within_it_does() -> None:
    assert fold_paragraph("◆道外新添市场") == "道外新添市场"
    assert fold_paragraph("道外◆新添市场") != "道外新添市场"


def test_a_role_is_the_same_in_both_scripts_and_with_the_papers_own_mark() -> None:
    assert fold_role("本報記者") == fold_role("记者") == "记者"


def test_every_character_that_the_account_leaves_out_is_lost() -> None:
    page = gold("09-enterprise-paper-2012")
    decoded = decode_page("page.txt", page.data)
    assert decoded.source is not None
    imported = import_page(decoded.source, PageHints())
    whole = count_lost(imported)
    first = imported.fates[0]
    assert whole == 0
    assert count_lost(replace(imported, fates=imported.fates[1:])) > 0
    assert count_lost(replace(imported, fates=(*imported.fates, first))) > 0


def test_held_out_pages_are_scored_only_when_asked_for(tmp_path: Path) -> None:
    names = ("09-enterprise-paper-2012", "10-world-news-2024")
    for name in names:
        for suffix in (".txt", ".gold.json"):
            (tmp_path / f"{name}{suffix}").write_bytes((PAGES / f"{name}{suffix}").read_bytes())
    (tmp_path / "HELD_OUT").write_text(names[1] + "\n", encoding="utf-8")
    assert [page.name for page in choose_pages(tmp_path, held_out=True)] == [names[1]]
    assert [page.name for page in choose_pages(tmp_path, held_out=False)] == [names[0]]


def test_only_pages_that_there_are_are_held_out() -> None:
    assert read_held_out(PAGES) <= set(GOLD)


def test_the_table_ends_with_the_mean_of_all_pages(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for suffix in (".txt", ".gold.json"):
        source = PAGES / f"09-enterprise-paper-2012{suffix}"
        (tmp_path / source.name).write_bytes(source.read_bytes())
    code = main(["--pages", str(tmp_path), "-v"])
    printed = capsys.readouterr().out
    assert code == 0
    assert "== 09-enterprise-paper-2012" in printed
    assert printed.splitlines()[-1].startswith("mean of all pages")


def stated(name: str, change: Callable[[ImportedPage], ImportedPage] = lambda imported: imported) -> dict[str, Tally]:
    page = gold(name)
    source = decode_page(f"{name}.txt", page.data).source
    assert source is not None
    return dict(measure_stated(page, change(import_page(source, PageHints()))))


def named(imported: ImportedPage, name: str | None) -> ImportedPage:
    assert imported.issue is not None
    (info,) = imported.issue.pages
    return replace(imported, issue=replace(imported.issue, pages=(replace(info, name=name),)))


def test_what_a_page_states_is_right_wrong_or_missed() -> None:
    right, wrong, missed = Tally(right=1.0), Tally(wrong=1.0), Tally(missed=1.0)
    page = "770-nanhu-2019"  # A06 社区
    assert stated(page) == {"date": right, "page number": right, "page name": right}
    assert stated(page, lambda imported: replace(imported, page=7))["page number"] == wrong
    assert stated(page, lambda imported: replace(imported, page=1, page_inferred=True))["page number"] == missed
    assert stated(page, lambda imported: replace(imported, page=6, page_inferred=True))["page number"] == right
    assert stated(page, lambda imported: replace(imported, page=7, page_inferred=True))["page number"] == wrong
    assert stated(page, lambda imported: named(imported, "街坊"))["page name"] == wrong
    assert stated(page, lambda imported: named(imported, None))["page name"] == missed
    assert stated(page, lambda imported: named(imported, "社 区"))["page name"] == right
    assert stated(page, lambda imported: replace(imported, date=None))["date"] == missed


def test_what_the_gold_file_does_not_have_counts_nowhere() -> None:
    assert set(stated("1576-1951-0604-hongyang-shi-2")) == {"date"}
    assert gold("750-ganzhong-weisheng").names == {None}


def test_the_table_says_how_much_of_what_pages_state_is_right(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("770-nanhu-2019", "1576-1951-0604-hongyang-shi-2"):
        for suffix in (".txt", ".gold.json"):
            (tmp_path / f"{name}{suffix}").write_bytes((PAGES / f"{name}{suffix}").read_bytes())
    assert main(["--pages", str(tmp_path)]) == 0
    printed = {line[:34].strip(): line[34:].split() for line in capsys.readouterr().out.splitlines()}
    assert printed["page number"] == ["1", "1", "0", "0"]
    assert printed["page name"] == ["1", "1", "0", "0"]
    assert printed["by what a page states"] == ["stated", "right", "wrong", "missed"]


def test_a_folder_without_pages_is_said_and_fails(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["--pages", str(tmp_path)]) == 1
    assert "no page to score" in capsys.readouterr().err


# Another item stands between the pieces of a paragraph, on purpose.
_TORN = frozenset(
    {
        "2458-2025-linzhou-wanbao-jiankang",
        "2478-1983-pujiang-evening",
        "2479-1986-chuanxi-gongren",
        "2481-1985-dangdai-qingnian",
        "2483-2003-duhui-health",
        "2484-1995-xiangjiang-lo",
        "2488-2015-qingfeng-county",
        "2489-1994-qingfang-trade",
        "2492-1988-yuejiang-evening",
        "2493-2001-fazhi-anjian",
        "2497-1983-beiyuan-shiyou",
        "2503-1978-kejiao-shifanyuan",
        "2506-2008-nanxia-dianlibao",
        "2513-1980-huaichuan-ribao-front",
        "2514-1982-beifang-gongren-er",
        "2515-1984-fencheng-wanbao-shehui",
        "2516-1985-weibei-nongmin-jingji",
        "2517-1987-dongnan-qingnian-bao-3",
        "2518-1989-kejiao-shibao-2",
        "2519-1991-luyuan-xianbao-yi",
        "2520-1994-hk-huanan-gangwen",
        "2521-1993-binjiang-shangbao-shichang",
        "2523-1998-zhongtai-shibao-difang",
        "2524-1998-qianxian-zhanshi-kanghong",
        "2525-2001-duhui-ribao-guoji",
        "2526-2003-yunmeng-dushi-a5",
        "2527-2006-fangjing-zhoubao-chanye",
        "2528-2009-qidi-bao-chunyun",
        "2529-2014-ganshui-ribao-fukan",
        "2530-2025-haiyue-ribao-front",
        "2531-1996-zhongzhou-fazhi-2",
        "2532-2012-jiangdong-gongren-zonghe",
        "2542-1976-beixian-tiedao",
        "2547-1987-gangdu-local",
        "2160-1990-liujiang-dian",
        "2180-1963-singapore-nanguang",
        "2189-1978-keji-bao",
        "2194-haiwan-2009-bendi",
        "2199-xibei-2021-fukan",
        "2201-wanjiang-2012-jiankang",
        "2202-jiangda-2016-xiaobao",
        "2203-qingyang-2023-xianbao",
        "2205-hexi-2008-dushequ",
        "2206-zhongyuan-2018-shuju",
        "2207-jinjiang-2010-louping",
        "2210-tielu-1998-qiye",
        "2211-lilun-2015-pinglun",
        "2212-xinji-2025-keji",
        "2213-lanshan-2011-tupian",
        "2214-fazhi-2004-fating",
        "2215-liuyun-2013-meishi",
        "2218-nongcun-2022-hangqing",
        "2219-zuqiu-2002-shijiebei",
        "2223-youtian-2015-qiye",
        "2252-2016-huaneng-changkan",
        "2285-1978-hanshui-front",
        "2288-1985-jiangcheng-wanbao",
        "2291-1988-shangbao-p2",
        "2297-1995-qunzhong-xinfang",
        "2300-1998-fazhi-p3",
        "2303-2001-jingji-p1",
        "2306-2006-dangbao-front",
        "2311-2016-fupin-front",
        "2312-2019-wenlv-p9",
        "2314-2025-ribao-front",
        "2321-1988-hangyun-donghai",
        "2344-1990-wanbao-binhai",
        "2352-1983-linye-p3",
        "2362-2001-jinrong-p5",
        "2367-2019-huanbao-p4",
        "2372-1962-heunggong-shehui",
        "2381-1996-zhangyun-difang",
        "2390-2018-hk-yaowen",
        "2393-1980-linjiang-front",
        "2394-1981-huaiyuan-rural",
        "2395-1982-haibin-front",
        "2396-1983-xishan-women",
        "2397-1984-luzhou-reform",
        "2398-1985-beiling-front",
        "2399-1986-xuzhuang-education",
        "2400-1987-dongquan-sports",
        "2401-1988-chuanxi-market",
        "2402-1989-nanfeng-front",
        "2403-1990-jinchang-factory",
        "2404-1991-flood-huainan",
        "2405-1992-yuehai-special",
        "2406-1993-mountain-county",
        "2407-1994-jianghan-evening",
        "2408-1996-flood-hospital",
        "2409-1998-school-front",
        "2410-2000-consumer",
        "2411-2002-culture",
        "2412-2005-court-front",
        "2414-2012-youth-metro",
        "2415-2017-village-poverty",
        "2416-2024-evening-robot",
        "16-out-of-order-2017",
        "1876-2023-quanguo-zonghe",
        "1915-1999-dongao-shidian",
        "1933-xinghua-1941-chouzhen",
        "1940-taiwan-1978-fukan",
        "1945-hk-1975-shema",
        "1979-2018-gaige40",
        "2003-1997-port-paper-page2",
        "2009-1995-evening-mixed-makeup",
        "2030-1993-tielu-xiaobao",
        "2066-1999-youji",
        "2101-2018-fengyu-toutiao",
        "83-river-daily-1950-traditional",
        "120-evening-city-1998",
        "140-power-company-2020",
        "152-county-paper-1997",
        "155-provincial-dispatches-2005",
        "158-city-daily-1960-wrapped-nasty",
        "160-evening-paper-1996-stacked",
        "223-party-1974",
        "254-railway-1994",
        "272-weekly-1995",
        "274-county-1972",
        "281-evening-1998",
        "295-wujing-1998",
        "297-qiaobao-1987",
        "299-guoji-1996",
        "301-xianbao-1971",
        "303-provincial-1979",
        "308-evening-2003",
        "318-tianshan-weekend-2003",
        "321-children-1982",
        "322-legal-evening-2006",
        "323-chinatown-1978",
        "325-hk-left-1974",
        "316-beidahuang-1986",
        "320-port-trade-2009",
        "324-taiwan-economic-1989",
        "352-jiangbei-1992",
        "354-nanguo-1953",
        "355-donghu-2023",
        "357-guangming-1979",
        "361-qingnian-1998",
        "368-xingdao-1995",
        "341-gongren-2024",
        "416-qingnian-fukan",
        "418-beijiang-zhanshi",
        "419-zhongyuan-tielu",
        "422-nanfang-keji",
        "424-gonghui-lilun",
        "425-nongcun-xinxi",
        "427-youzheng-zonghe",
        "459-kanjiang-bao",
        "463-nanguo-chenbao",
        "465-hangwun-seungbo",
        "467-beihai-wenxue",
        "469-guanghua-ribao-1953",
        "400-binjiang-1978",
        "404-ganbei-1998",
        "490-xianqu",
        "491-xiaofei",
        "493-duzhe",
        "494-taiwan",
        "483-qianshao",
        "428-laodong-xinbao-1949",
        "438-linhe-bao-1983",
        "452-tw-1978-fukan",
        "486-nongke",
        "498-qingyi-county",
        "502-farmers",
        "503-education",
        "508-sports",
        "512-jingu-workers-1951",
        "515-world-page-1977",
        "516-liao-workers-1988",
        "520-literary-supplement-2024",
        "521-hk-kongman-1968",
        "525-sf-overseas-1980",
        "540-city-daily-1951",
        "544-county-1986",
        "546-campus-1998",
        "548-workers-2008",
        "550-national-2019",
        "553-hongkong-2009",
        "555-sheng-1957",
        "565-xianbao-1992",
        "602-baishan1986",
        "606-nanjiang1999",
        "610-saishang2012",
        "611-ludao-metro2015",
        "614-dongbei-gongren-1952",
        "619-xibei-tiedao-1974",
        "622-tiyu-wanbao-1995",
        "623-zhanqi-qianshao-1964",
        "626-hongxing-zhagang-1985",
        "643-1958-front",
        "647-1999-local",
        "654-2025-front",
        "655-jiangcheng-1987",
        "662-nanhai-wanbao-1986",
        "665-minghu-guonei-2016",
        "666-lingnan-front-2001",
        "684-macau1999",
        "688-cn1956-fukan",
        "708-ribao-yiban-1979",
        "715-ribao-sheying-2008",
        "717-xianbao-fukan-1994",
        "719-wanbao-bendi-2021",
        "720-jingu-gongren-1951",
        "722-qianshao-1955",
        "724-beijiang-tielu-1981",
        "726-xiling-fazhi-1990",
        "728-keji-xinxi-1999",
        "730-longgang-2010",
        "732-linghai-gongren-2025",
        "734-chuanxi-1952",
        "735-gongren-1963",
        "737-hongkong-2012",
        "739-taiwan-1975",
        "741-vancouver-1985",
        "743-rongcheng-2011",
        "745-haibin-2024",
        "747-xining-huangshui",
        "749-yuexiu-wanbao",
        "750-ganzhong-weisheng",
        "752-binhai-tiyu",
        "754-wenhua-shuping",
        "758-ludao-tiyu",
        "760-chutian-jiaoyu",
        "762-jingjiao-lilun",
        "764-liaohai-zhoumo",
        "766-wanjiang-wenhua",
        "769-binjiang-1951",
        "771-jincheng-1983",
        "773-binhai-1996",
        "775-nongken-1962",
        "777-ningcheng-2003",
        "779-yihe-1958",
        "781-jiangnan-2016",
        "783-haiying-1999",
        "785-songyuan-1974",
        "787-gongshang-1990",
        "788-donghu-2011",
        "789-puyang-2022",
        "790-railway-1948",
        "794-oil-1984",
        "796-law-1988",
        "798-youth-1993",
        "799-health-1997",
        "803-port-2013",
        "806-hk-labour-1957",
        "808-macau-1989",
        "812-yongjiang-front-1951",
        "814-liaobin-economy-1959",
        "816-yuzhou-evening-sports-1965",
        "825-jianghan-metro-front-1998",
        "838-aomen-1999",
        "840-angang-1988",
        "842-zhejiang-1963",
        "854-gongxiao-1985",
        "867-city-sports-tables",
        "869-evening-market-page",
        "877-millennium-metropolis",
        "880-legal-daily-1996-columns-cut",
        "885-medicine-paper-2009-tables-ads",
        "895-forestry-1987-bad-ocr",
        "896-tax-commerce-2001-gb18030",
        "897-fire-police-2015-clean",
        "901-xiangzhong-ribao",
        "903-nanling-guoji",
        "907-xianggang-ribao",
        "909-taiwan-minsheng",
        "918-donghai-guoji",
        "919-aomen-haojiang",
        "932-taiwan-tainan-traditional-front",
        "940-guizhou-mountain-daily-front",
        "946-river-city-workers-1953",
        "949-provincial-daily-1959-gb18030",
        "951-army-paper-outpost-1964",
        "955-evening-paper-1989-city-life",
        "958-consumer-page-readers-complaints",
        "960-science-weekly-two-halves-2024",
        "963-special-issue-port-expo-2025",
        "965-morning-paper-society-brevities",
        "1012-dongtai-2013",
        "1021-zhuanfang-2016",
        "1028-jituanbao-2023",
        "1034-xibei-gongren",
        "1036-beihe-laodong",
        "1046-taihu-shibao",
        "1048-guandong-gongren",
        "1054-pingyuan-1949",
        "1055-zhanshi-1951",
        "1056-fangzhi-1954",
        "1059-linqu-1962",
        "1060-meikuang-1965",
        "1061-hongse-1971",
        "1064-laonian-1984",
        "1066-jiankang-1989",
        "1067-jinrong-1993",
        "1069-lvyou-1999",
        "1070-tiyu-2002",
        "1071-yuye-2006",
        "1073-dushi-2015",
        "1075-xianrongmei-2025",
        "969-xiangjiang-db",
        "974-fangzhi-shichang",
        "984-dianli-huabei",
        "990-fazhi-zhoukan",
        "995-keji-qianyan",
        "1076-yuannan-1978",
        "1079-jiangzhou-1992",
        "1086-chuanbei-2008",
        "1091-longjiang-2018",
        "1096-gongren-2023",
        "1100-steel-1997",
        "1105-railway-2008",
        "1111-oilfield-2006",
        "1117-port-1995",
        "1119-power-2022",
        "1126-dushi-kuaibao-2003",
        "1128-jinchen-2020",
        "1129-tiyu-zhoubao-1989",
        "1137-baojian-2001",
        "1138-yingshi-zhoumo-1994",
        "1140-binjiang-wanbao-2016",
        "1147-1953-workers",
        "1149-leap-1958",
        "1152-hk-1971",
        "1156-tw-1999",
        "1159-us-chinatown",
        "1160-1955-army",
        "1164-minguang-1950",
        "1165-honghe-1958",
        "1168-jinzhou-1979",
        "1170-huashang-1988",
        "1171-laodong-1992",
        "1175-yuzhong-2003",
        "1180-youtian-2014",
        "1182-yunshan-2018",
        "1186-hexi-1952",
        "1187-wennan-1958",
        "1189-songliao-1972",
        "1191-xinwan-1984",
        "1192-gongxiao-1987",
        "1194-kepu-1994",
        "1195-xiangang-1997",
        "1196-jidu-1999",
        "1197-qianjiang-2001",
        "1199-tiyu-2005",
        "1200-nongmin-2007",
        "1201-haixia-2009",
        "1202-jiangbei-2012",
        "1204-tongxin-2016",
        "1209-honglu",
        "1214-fangzhi",
        "1223-chengbao",
        "1226-feihua-ribao",
        "1229-nongji",
        "1236-shengbao-1972",
        "1244-wanbao-1996",
        "1246-dushi-2003",
        "1259-dianli-2021",
        "1270-tiyu-2008",
        "1275-meikuang-1988",
        "1281-nangang-wanbao-2003",
        "1289-shanyang-gongren-1981",
        "1293-huaihe-xianbao-1998",
        "1297-haiyan-ligong-2024",
        "1302-qinghe-xianbao-1958",
        "1307-binglang-ribao-2003",
        "1309-fengye-zhoubao-2012",
        "1312-zhoumo-jiankang-1997",
        "1314-dushi-chenbao-2022",
        "1318-fazhi-zhoukan-2003",
        "1321-haojiang-ribao-1999",
        "1322-qingnian-bao-1959",
        "1323-jiangcheng-kangyi-2020",
        "1353-steel-works-1991",
        "1360-consumer-weekly-2001",
        "1363-fishery-trade-1997",
        "1365-silver-weekly-2019",
        "1367-tech-explorer-2025",
        "1328-huaishui-daily",
        "1330-yunling-county",
        "1332-chuwen-daily-flood",
        "1336-huanghai-evening-quake",
        "1338-linchuan-wenzheng",
        "1340-haixi-prefecture-newspring",
        "1341-binhai-sports",
        "1415-school-paper-1986",
        "1417-factory-paper-1963",
        "1420-daily-1956",
        "1421-hongkong-1967",
        "1423-nanyang-1954",
        "1425-county-2009",
        "1426-newyork-1993",
        "1484-workers-1955",
        "1487-daily-hard-1973",
        "1493-evening-hard-2006",
        "1508-wires-1979",
        "1509-overseas-1951",
        "1524-jingji-guancha-2001",
        "1553-shengbao-front-1988",
        "1564-county-1959",
        "1566-evening-culture-1987",
        "1568-hk-evening-1973",
        "1571-youth-1984",
        "1574-army-1979",
        "1528-evening-hard-2006",
    }
)

# On these a strip of furniture stands in the middle of a title.
_TORN_TITLES = frozenset(
    {
        "1036-beihe-laodong",
        "1902-2018-mingjiang-wenyu",
        "1904-2004-lvcheng-jiaoyu",
        "2136-1998-dongting-kb",
        "2149-1996-cangshan-front",
        "2198-chuzhou-1999-yiban",
    }
)  # or a label parts it


def _stands(title: str, page: GoldPage, printed: str) -> bool:
    """Say whether a title stands on a page in one piece, or in two where something tears it."""
    if page.name not in _TORN_TITLES:
        return title in printed
    return any(title[:cut] in printed and title[cut:] in printed for cut in range(len(title) + 1))


@pytest.mark.parametrize("name", GOLD)
def test_every_field_and_paragraph_of_a_gold_file_stands_on_its_page(name: str) -> None:
    page = gold(name)
    printed = fold(page.text, page.slips)
    missing = [
        words
        for item in page.items
        for words in (*(name.name for name in item.bylines[0]), *(fold(credit) for credit in item.credits))
        if fold(words, page.slips) not in printed
    ]
    missing += [item.title for item in page.items if not _stands(fold(item.title, page.slips), page, printed)]
    if page.name not in _TORN:
        missing += [
            part.text
            for item in page.items
            for part in item.paragraphs
            if any(line not in printed for line in part.lines)
        ]
    assert missing == []


def test_a_page_laid_out_otherwise_has_its_paragraphs_whole_and_only_their_beginnings_stand_in() -> None:
    page = next(page for page in choose_pages(PAGES, held_out=False) if page.name == "1049-xiamei-ribao")
    assert "温建国出席会议\n并讲话" in page.text  # broken there, as by a column
    laid = {name: other.text for name, other in lay_out(page)}
    assert "温建国出席会议并讲话" in laid["indents"]
    assert not any(row.startswith("　　并") for row in laid["columns of 17"].splitlines())
    assert "温建国出席会议并讲话" in "".join(laid["columns of 17"].splitlines())


def test_a_page_set_in_columns_without_indents_ends_its_paragraphs_with_short_lines_or_blank_ones() -> None:
    page = next(page for page in choose_pages(PAGES, held_out=False) if page.name == "01-provincial-front-2018")
    laid = {name: other.text.splitlines() for name, other in lay_out(page)}
    solid = laid["columns of 28, no indents"]
    assert not any(row.startswith("　　") for row in solid)
    assert max(map(len, solid)) > 24
    parted = laid["columns of 28, no indents, a blank line between paragraphs"]
    assert [row for row in parted if row] == [row for row in solid if row]
    assert parted.count("") > solid.count("")
