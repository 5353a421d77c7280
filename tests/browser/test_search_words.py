"""The browser's rules of what counts as the same are Python's."""

import json
import unicodedata
from pathlib import Path

from playwright.sync_api import Page

from gazette.flow import BuildRequest, read_site
from gazette.flow.lookup import Shelves
from gazette.text.queries import parse_query
from gazette.text.searching import find_phrases, format_index_text
from gazette.text.variants import simplified_forms
from tests.browser.conftest import ROOT

TEXTS = (
    "义乌创新“三招”构建和谐劳动关系",
    "人才“下沉”，县域成为就业新选择。",
    "2024 缙云疗休养(杭州)推介会、43.5%、1,000人；9:30 A.B",
    "ＰＬＣ　５Ａ級 勞動 乾坤 薴 〇 々 ー が 한국어 café naïve Straße",
    "“”，。 ——",
    "㎡①½ﬁ№",
    "王\U00031350甲\U0002ebf0 \U000323b0a\U0003fffd乙",
)


def phrases_in_browser(page: Page, texts: list[str]) -> list[list[list[str]]]:
    # As one text each way: Playwright takes a list apart, and there are forty thousand of them.
    script = "texts => gazette.loadForms().then(() => JSON.stringify(JSON.parse(texts).map(gazette.findPhrases)))"
    found = json.loads(page.evaluate(script, json.dumps(texts)))
    assert isinstance(found, list)
    return found


def test_texts_have_the_same_phrases_in_python_and_in_the_browser(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    expected = [[list(phrase) for phrase in find_phrases(text)] for text in TEXTS]
    assert phrases_in_browser(page, list(TEXTS)) == expected


def test_every_character_is_treated_alike_in_python_and_in_the_browser(page: Page, site: str) -> None:
    """Each stands between two digits, so that what parts words and phrases shows; newer than Python is passed over."""
    page.goto(f"{site}search/")
    characters = [
        chr(code)
        for code in (*range(0x20, 0xD800), *range(0xE000, 0x10000), *range(0x1F000, 0x20000, 7), 0x20000, 0x2A6D6)
        if unicodedata.category(chr(code)) not in {"Cn", "Cc", "Mn", "Mc", "Me"}
    ]
    texts = [f"1{character}2" for character in characters]
    found = phrases_in_browser(page, texts)
    different = [
        (f"U+{ord(character):04X}", expected, given)
        for character, text, given in zip(characters, texts, found, strict=True)
        if (expected := [list(phrase) for phrase in find_phrases(text)]) != given
    ]
    assert different == []


def test_the_browser_gives_a_text_back_from_the_index(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    texts = ["勞動競賽，“三招” 2024 缙云", "《人间》 PLC编程。", "、开头", "王\U000323b0甲\U0003fffd，"]
    indexed = [f"\ue006 {format_index_text(text)}" for text in texts]
    shown = page.evaluate("all => all.map((each) => gazette.restore(each)[0].text)", indexed)
    assert shown == texts


def test_the_browser_folds_with_the_table_of_the_index(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    forms = simplified_forms()
    (folded,) = phrases_in_browser(page, ["".join(forms)])
    assert folded == [list(forms.values())]


def test_queries_mean_the_same_in_python_and_in_the_browser(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    queries = [
        "劳动 “关系 义务” -杭州 作者:李明 栏目：巡礼 -标题:人才 title:“a b”",
        "6月5号 六月十五日 二〇二四年六月 2024年12月31日 2024/6/5 20240605 ２０２４-０６",
        '日期:2024-13 版:02 「整句 话」 『又』 "x y"z -',
        "十月 十一月三十日 1月8号 年月日 号 13号线 三月",
    ]
    found = page.evaluate("queries => gazette.loadForms().then(() => queries.map(gazette.parseQuery))", queries)
    expected = [
        [
            {
                "field": part.field,
                "minus": part.minus,
                "text": part.text,
                "ways": [[list(phrase) for phrase in way] for way in part.ways],
                "date": part.date,
            }
            for part in parse_query(query)
        ]
        for query in queries
    ]
    assert found == expected


def test_the_command_line_finds_what_the_page_finds_in_the_same_order(
    page: Page, site: str, site_folder: Path, tmp_path: Path
) -> None:
    content = site_folder.parent / "project" / "content"
    request = BuildRequest(content=content, layouts=ROOT / "layouts", site=tmp_path / "site")
    edition = read_site(request)
    shelves, places = Shelves(edition.paper, edition.stories), sorted(edition.stories)
    queries = [
        "劳动",
        "夜校",
        "师傅",
        "写信 夜校",
        "报名 夜校",
        "作者:金钧胤",
        "标题:劳动",
        "6月5日",
        "日期:2023",
        "劳动 -义乌",
        "栏目:来信",
        "版:２ 夜校",
        "“义乌创新” 日期:2024-06",
        "作者:金 -标题:夜校",
        "6月5日 -夜校",
        "勞動關係",
        "６月５日",
        # The index has 10, 13, 2024 and others that begin with these.
        "1",
        "2",
        "５",
        "一月二日",
        # Nothing has these as they stand.
        "jinjunyin",
        "Jīn Jūnyìn",
        "lao dong guan xi",
        "作者:jinjunyin",
        "laodong 义乌",
        "版:1 写信夜校劳动",
        "日期:2024-06 写信夜校劳动",
        "新型学徒质班",
        "新型徒制班",
        "新型学学徒制班",
        "新学型徒制班",
        "金均胤",
        "金钧胤胤",
        "金均胤 夜校",
        "标题:新型学徒质班",
        "义乌调解员",
        "劳动义务工会 调解员的夜校",
        "夜晚学校里的师傅们",
        "鼹鼠",
    ]
    asked = """async (queries) => {
      const archive = await gazette.openArchive();
      const found = [];
      for (const query of queries) {
        const { how, scores, meant } = await gazette.answer(archive, query);
        const names = how === "near" || !scores.size ? await gazette.findNames(query) : [];
        found.push({ how, meant: [...new Set(meant)], names, ranks: archive.order(scores, "best") });
      }
      return found;
    }"""
    page.goto(f"{site}search/")
    ways = set()
    for query, told in zip(queries, page.evaluate(asked, queries), strict=True):
        found = shelves.find(query)
        shown: dict[str, object] = {"how": found.how, "meant": list(found.meant), "names": list(found.names)}
        shown["ranks"] = [places.index(hit.article.place) for hit in found.hits]
        assert shown == told, query
        assert (told["ranks"] == []) == (query == "鼹鼠"), query
        ways.add(told["how"])
    assert ways == {"whole", "sound", "near"}
