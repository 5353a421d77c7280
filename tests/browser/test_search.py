"""The search page, as a reader uses it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import BOTH_WIDTHS, OWN_AT_BOTH_WIDTHS, PREFIX, ROOT, Console, serve, wait_until
from tests.browser.test_articles import HARD, LINES_OF, LONG
from tests.browser.test_reach import PAGES

THREE_WAYS = "义乌创新“三招”构建和谐劳动关系"


def search(page: Page, site: str, query: str, more: str = "") -> None:
    page.goto(f"{site}search/?q={quote(query)}{more}")
    settle(page)


def settle(page: Page) -> None:
    """Wait until the status tells what was found."""
    wait_until(
        page,
        "() => document.getElementById('search')?.hasAttribute('aria-busy') === false"
        " && (document.getElementById('search-status')?.textContent ?? '') !== ''",
    )


def open_tools(page: Page) -> None:
    """Show filters and orders, which a telephone folds away."""
    tools = page.locator("#search-tools")
    if tools.get_attribute("open") is None:
        tools.locator("summary").click()


def titles(page: Page) -> list[str]:
    return page.locator(".search-hit h2").all_inner_texts()


def marks(page: Page, where: str) -> list[str]:
    return page.locator(f".search-hit >> nth=0 >> {where} mark").all_inner_texts()


def status(page: Page) -> str:
    return page.locator("#search-status").inner_text()


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("普里沙", THREE_WAYS),
        ("自治州の普里沙", THREE_WAYS),
        ("自治州的普里沙", THREE_WAYS),
        ("劳动", THREE_WAYS),
        ("6月5日", "共护水清岸绿好生态"),
        ("六月五日", "共护水清岸绿好生态"),
        ("5A级", "康养仙都邀您“缙”情畅游"),
        ("５Ａ級", "康养仙都邀您“缙”情畅游"),
        ("13.3%", "人才“下沉”，县域成为就业新选择"),
        ("PLC", "人才“下沉”，县域成为就业新选择"),
        ("plc", "人才“下沉”，县域成为就业新选择"),
        ("义乌创新“三招”", THREE_WAYS),
        ("义乌创新三招构建", THREE_WAYS),
        ("义乌创新「三招」", THREE_WAYS),
        ("月背采样", "嫦娥六号携月背“土”特产启程回家"),
        ("陈静", "新型学徒制班为企业“定制”人才"),
        ("王华斌", "共护水清岸绿好生态"),
        ("人才“下沉”，县域成为就业新选择", "人才“下沉”，县域成为就业新选择"),
        ("2024 缙云疗休养(杭州)推介会在杭举行", "康养仙都邀您“缙”情畅游"),
        ("织布厂", "織布廠生產競賽開始"),
        ("織布廠", "織布廠生產競賽開始"),
        ("作者:金钧胤", "康养仙都邀您“缙”情畅游"),
        ("1953年1月2日", "織布廠生產競賽開始"),
        ("1953-01-02", "織布廠生產競賽開始"),
        ("19530102", "織布廠生產競賽開始"),
        ("6月5号", "共护水清岸绿好生态"),
        ("六月五号", "共护水清岸绿好生态"),
    ],
)
def test_the_article_that_was_meant_comes_first(page: Page, site: str, query: str, first: str) -> None:
    search(page, site, query)
    assert titles(page)[0] == first
    assert status(page).startswith("找到")


def test_traditional_characters_find_simplified_ones_and_the_reverse(page: Page, site: str) -> None:
    search(page, site, "勞動")
    traditional = titles(page)
    search(page, site, "劳动")
    assert titles(page) == traditional
    assert "織布廠生產競賽開始" in traditional


@BOTH_WIDTHS
def test_hits_are_marked_in_title_and_excerpt_as_they_are_written(page: Page, site: str) -> None:
    search(page, site, "劳动")
    assert marks(page, "h2") == ["劳动"]
    assert set(marks(page, ".search-excerpt")) == {"劳动"}
    search(page, site, "织布厂")
    assert marks(page, "h2") == ["織布廠"]


def test_title_and_excerpt_have_the_words_of_the_article_and_no_spaces_of_the_index(page: Page, site: str) -> None:
    search(page, site, "缙云疗休养")
    assert "2024 缙云疗休养(杭州)推介会在杭州举行。" in page.locator(".search-excerpt").first.inner_text()


def test_a_headline_among_the_results_breaks_as_on_its_page_and_in_no_word_that_was_found(
    page: Page, cases: str
) -> None:
    search(page, cases, "联合举办全省")
    for width in range(320, 470, 10):
        page.set_viewport_size({"width": width, "height": 900})
        for words in ("浙江省", "义乌市", "总工会", "地铁5号线", "建设者", "杭州", "联合举办全省"):
            assert set(page.evaluate(LINES_OF, [f"h2:has(a[href*='{LONG}'])", words])) == {1}, f"{words} at {width}"
    search(page, cases, "红楼梦 从")
    for width in range(320, 460, 20):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(LINES_OF, [f"h2:has(a[href*='{HARD}'])", "从“《"]) == [1]


@BOTH_WIDTHS
def test_markup_in_an_article_is_shown_as_text(page: Page, site: str) -> None:
    search(page, site, "大小")
    assert titles(page) == ["比较 <b>大小</b> & “引号”"]
    assert "若 a<b 且 b<c，则 a<c。" in page.locator(".search-excerpt").inner_text()


@BOTH_WIDTHS
def test_date_page_and_column_stand_under_the_title(page: Page, site: str) -> None:
    search(page, site, "普里沙")
    facts = page.locator(".search-facts").inner_text()
    assert facts == "2024年6月5日 · 第1版 · 和谐劳动关系创建工作巡礼"
    assert page.locator(".search-facts time").get_attribute("datetime") == "2024-06-05"


@BOTH_WIDTHS
def test_a_hit_in_the_printed_reading_says_so(page: Page, site: str) -> None:
    search(page, site, "自治州の普里沙")
    assert page.locator(".search-excerpt").inner_text().startswith("原文印作")
    search(page, site, "普里沙")
    assert not page.locator(".search-excerpt").inner_text().startswith("原文印作")


def test_every_word_must_be_there(page: Page, site: str) -> None:
    search(page, site, "金钧胤 李健")
    assert titles(page) == ["康养仙都邀您“缙”情畅游"]


def test_a_minus_leaves_articles_out(page: Page, site: str) -> None:
    search(page, site, "劳动 -义乌")
    assert len(titles(page)) > 0
    assert THREE_WAYS not in titles(page)


def test_quotation_marks_hold_words_together(page: Page, site: str) -> None:
    search(page, site, "“关系义乌”")
    assert titles(page) == [THREE_WAYS]
    search(page, site, "“义乌关系”")
    assert status(page).startswith("没有找到完全一样的")


def test_a_field_looks_in_its_field_alone(page: Page, site: str) -> None:
    search(page, site, "作者:陈静")
    assert not status(page).startswith("找到")
    search(page, site, "标题:劳动")
    assert titles(page) == [THREE_WAYS]
    search(page, site, "栏目:巡礼")
    assert titles(page) == [THREE_WAYS]
    search(page, site, "日期:1953")
    assert titles(page) == ["織布廠生產競賽開始"]
    search(page, site, "版:2 夜校")
    assert status(page) == "找到 12 篇"


@BOTH_WIDTHS
def test_one_wrong_character_finds_what_is_near_and_says_so(page: Page, site: str) -> None:
    search(page, site, "新型学徒质班")
    assert titles(page) == ["新型学徒制班为企业“定制”人才"]
    assert status(page) == "没有找到完全一样的“新型学徒质班”，下面 1 篇与它相近"
    expect(page.locator("#search-advice")).to_be_hidden()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("新型学徒质班", "新型学徒制班"),
        ("新型徒制班", "新型学徒制班"),
        ("新型学学徒制班", "新型学徒制班"),
        ("新学型徒制班", "新型学徒制班"),
        ("金均胤", "金钧胤"),
    ],
)
def test_what_was_meant_is_offered_whatever_the_slip(page: Page, site: str, typed: str, meant: str) -> None:
    search(page, site, typed)
    assert status(page).startswith("没有找到完全一样的")
    assert len(titles(page)) == 1
    assert meant in page.locator("#search-meant a").all_inner_texts()


def test_words_typed_without_a_space_are_found_apart(page: Page, site: str) -> None:
    search(page, site, "义乌调解员")
    assert titles(page)[0] == THREE_WAYS
    assert {"义乌", "调解员"} <= set(marks(page, ".search-excerpt"))


def test_words_side_by_side_come_before_words_apart(page: Page, site: str) -> None:
    search(page, site, "夜校 报名")
    apart = titles(page)
    search(page, site, "报名 夜校")
    assert sorted(apart) == sorted(titles(page))
    assert apart[0] == "车间来信之二"
    assert titles(page)[0] == "车间来信之三"


@pytest.mark.parametrize(
    ("typed", "words", "first"),
    [
        ("jinjunyin", "金钧胤", "康养仙都邀您“缙”情畅游"),
        ("Jīn Jūnyìn", "金钧胤", "康养仙都邀您“缙”情畅游"),
        ("laodongguanxi", "劳动关系", THREE_WAYS),
        ("lao dong guan xi", "劳动关系", THREE_WAYS),
        ("作者:jinjunyin", "金钧胤", "康养仙都邀您“缙”情畅游"),
    ],
)
def test_pinyin_of_a_name_or_a_headline_finds_what_it_spells(
    page: Page, site: str, typed: str, words: str, first: str
) -> None:
    search(page, site, typed)
    assert titles(page)[0] == first
    assert status(page).startswith("按拼音找到")
    assert status(page).endswith(words)


def test_a_word_of_the_alphabet_that_is_there_is_no_pinyin(page: Page, site: str) -> None:
    search(page, site, "PLC")
    assert status(page).startswith("找到")


def test_words_are_suggested_for_the_beginning_of_their_pinyin(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("jinju")
    expect(page.locator("#search-suggestions [role=option]", has_text="金钧胤")).to_have_count(1)


@BOTH_WIDTHS
def test_nothing_found_says_so_and_what_to_try(page: Page, site: str) -> None:
    search(page, site, "鼹鼠")
    assert status(page) == "没有找到“鼹鼠”"
    assert titles(page) == []
    expect(page.locator("#search-advice")).to_be_visible()
    assert page.locator("#search-try a").count() >= 2


def test_a_name_with_one_wrong_character_leads_to_the_right_one(page: Page, site: str) -> None:
    search(page, site, "金均胤")
    page.click("#search-meant a")
    expect(page.locator("#search-box")).to_have_value("金钧胤")
    expect(page.locator(".search-hit h2")).to_have_text(["康养仙都邀您“缙”情畅游"])


@BOTH_WIDTHS
def test_names_are_suggested_while_one_types(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("钧胤")
    expect(page.locator("#search-suggestions [role=option]")).to_have_text(["金钧胤"])
    assert page.locator("#search-suggestions mark").inner_text() == "钧胤"
    assert page.locator("#search-box").get_attribute("aria-expanded") == "true"


def test_a_column_and_a_frequent_word_are_suggested_too(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("巡礼")
    expect(page.locator("#search-suggestions [role=option]")).to_have_text(["和谐劳动关系创建工作巡礼"])
    page.fill("#search-box", "来")
    expect(page.locator("#search-suggestions [role=option]")).to_have_text(["来信", "读者来信"])


@BOTH_WIDTHS
def test_a_suggestion_is_chosen_by_keyboard_and_the_rest_are_put_away(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    box = page.locator("#search-box")
    box.press_sequentially("钧胤")
    expect(page.locator("#search-suggestions [role=option]")).to_have_count(1)
    page.keyboard.press("ArrowDown")
    option = page.locator("#search-suggestions [aria-selected=true]")
    expect(option).to_have_text("金钧胤")
    assert box.get_attribute("aria-activedescendant") == option.get_attribute("id")
    expect(box).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(option).to_have_count(0)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    expect(box).to_have_value("金钧胤")
    expect(page.locator("#search-suggestions")).to_be_hidden()
    expect(page.locator(".search-hit h2")).to_have_text(["康养仙都邀您“缙”情畅游"])
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-hit >> nth=0 >> a")).to_be_focused()


@BOTH_WIDTHS
def test_escape_puts_suggestions_away_and_keeps_what_was_typed(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("钧胤")
    expect(page.locator("#search-suggestions [role=option]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("#search-suggestions")).to_be_hidden()
    expect(page.locator("#search-box")).to_have_value("钧胤")
    assert page.locator("#search-box").get_attribute("aria-expanded") == "false"


def test_a_suggestion_is_chosen_with_a_finger(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("jinju")
    page.click("#search-suggestions [role=option]")
    expect(page.locator("#search-box")).to_have_value("金钧胤")
    expect(page.locator(".search-hit h2")).to_have_text(["康养仙都邀您“缙”情畅游"])


@BOTH_WIDTHS
def test_the_grammar_is_explained_behind_a_question_mark(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    summary = page.locator(".search-help summary")
    assert summary.locator(".search-ask").inner_text() == "?"
    expect(page.locator(".search-help dl")).to_be_hidden()
    summary.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".search-help dl")).to_be_visible()
    examples = page.locator(".search-help dt").all_inner_texts()
    assert [each[:3] for each in examples] == ["劳动 ", "“世界", "工会 ", "作者:", "栏目:", "日期:", "标题:", "版:2"]


def test_a_slash_leads_to_a_search_box_from_every_page(browser: Browser, cases: str, console: Console) -> None:
    console.expect("404")
    for width, pages in ((1440, PAGES), (390, ("2024/03/01/01/01/", "2024/03/01/01/typeset/", "gone/"))):
        size = {"width": width, "height": 900}
        with browser.new_context(viewport=size, service_workers="block") as context:  # type: ignore[arg-type]
            page = context.new_page()
            for path in pages:
                page.goto(cases + path)
                page.evaluate("document.activeElement.blur()")
                page.keyboard.press("/")
                expect(page.locator("input[name=q]:focus")).to_be_visible()


@pytest.mark.parametrize("address", ["2024/06/05/01/03/", "search/?q=PLC"])
def test_a_slash_leads_to_the_search_box(page: Page, site: str, address: str) -> None:
    page.goto(site + address)
    page.locator("body").press("/")
    expect(page.locator("input[name=q]:visible")).to_be_focused()
    page.keyboard.press("/")
    expect(page.locator("input[name=q]:visible")).to_have_value("/")


def test_a_phrase_often_repeated_comes_before_one_said_once_and_the_newer_before_the_older(
    page: Page, site: str
) -> None:
    search(page, site, "夜校")
    assert titles(page)[:3] == ["车间来信之一", "车间来信之十二", "车间来信之十一"]


@BOTH_WIDTHS
def test_order_by_date_goes_both_ways(page: Page, site: str) -> None:
    search(page, site, "劳动", "&sort=old")
    assert titles(page)[0] == "織布廠生產競賽開始"
    open_tools(page)
    page.select_option("#search-sort", "new")
    settle(page)
    assert titles(page)[-1] == "織布廠生產競賽開始"
    assert parse_qs(urlsplit(page.url).query)["sort"] == ["new"]


@BOTH_WIDTHS
def test_more_results_come_when_asked_for_and_the_focus_goes_to_the_first_of_them(page: Page, site: str) -> None:
    search(page, site, "夜校")
    assert page.locator(".search-hit").count() == 10
    page.click("#search-more")
    expect(page.locator(".search-hit")).to_have_count(12)
    expect(page.locator(".search-hit >> nth=10 >> a")).to_be_focused()
    expect(page.locator("#search-more")).to_be_hidden()


@BOTH_WIDTHS
def test_facets_count_and_leave_out(page: Page, site: str) -> None:
    search(page, site, "劳动")
    open_tools(page)
    years = page.locator("#search-years label")
    assert years.all_text_contents() == ["2024年 3", "1953年 1"]
    page.check("#search-years input[value='1953']")
    expect(page.locator(".search-hit")).to_have_count(1)
    assert page.locator("#search-years label").all_text_contents() == ["2024年 3", "1953年 1"]
    assert parse_qs(urlsplit(page.url).query)["year"] == ["1953"]


@BOTH_WIDTHS
def test_results_that_are_all_filtered_out_are_told_as_such(page: Page, site: str) -> None:
    search(page, site, "劳动", "&year=2023")
    assert "筛掉" in status(page)
    page.click("#search-years input[value='2023']")
    expect(page.locator(".search-hit")).to_have_count(4)


@BOTH_WIDTHS
def test_a_range_of_dates_leaves_out_what_is_before_and_after(page: Page, site: str) -> None:
    search(page, site, "夜校", "&from=2023-12-03&to=2023-12-05")
    assert sorted(titles(page)) == ["车间来信之三", "车间来信之五", "车间来信之四"]


@BOTH_WIDTHS
def test_results_come_as_one_types(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    page.locator("#search-box").press_sequentially("普里沙", delay=20)
    expect(page.locator(".search-hit")).to_have_count(1)
    assert parse_qs(urlsplit(page.url).query)["q"] == ["普里沙"]


def counted(page: Page) -> None:
    """Note every query that is asked of the index; the first of them is held back until somebody lets it go."""
    page.evaluate(
        """() => {
          const answer = gazette.answer;
          window.asked = [];
          gazette.answer = async (archive, query) => {
            window.asked.push(query);
            if (window.asked.length === 1) await new Promise((go) => { window.letGo = go; });
            return answer(archive, query);
          };
        }"""
    )


def test_what_is_typed_without_a_pause_is_asked_once(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    counted(page)
    typed = """() => {
      const box = document.getElementById("search-box");
      for (const value of ["普", "普里", "普里沙"]) {
        box.value = value;
        box.dispatchEvent(new InputEvent("input"));
      }
    }"""
    page.evaluate(typed)
    wait_until(page, "() => Boolean(window.letGo)")
    page.evaluate("window.letGo()")
    expect(page.locator(".search-hit")).to_have_count(1)
    assert page.evaluate("window.asked") == ["普里沙"]


def test_an_answer_that_comes_after_the_next_question_is_not_shown(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    counted(page)
    page.fill("#search-box", "夜校")
    wait_until(page, "() => Boolean(window.letGo)")
    page.fill("#search-box", "普里沙")
    expect(page.locator(".search-hit h2")).to_have_text([THREE_WAYS])
    page.evaluate(
        "new Promise((done) => { window.letGo(); setTimeout(done, 300); })"  # the answer is there by then
    )
    assert page.evaluate("window.asked") == ["夜校", "普里沙"]
    assert (titles(page), status(page)) == ([THREE_WAYS], "找到 1 篇")


@BOTH_WIDTHS
def test_an_address_holds_all_of_a_search(page: Page, site: str) -> None:
    address = f"?q={quote('夜校')}&year=2023&page=2&from=2023-12-01&to=2023-12-11&sort=old&show=20"
    page.goto(f"{site}search/{address}")
    settle(page)
    assert titles(page) == [f"车间来信之{each}" for each in (*"一二三四五六七八九十", "十一")]
    expect(page.locator("#search-years input[value='2023']")).to_be_checked()
    expect(page.locator("#search-pages input[value='2']")).to_be_checked()
    expect(page.locator("input[name=from]")).to_have_value("2023-12-01")
    expect(page.locator("#search-sort")).to_have_value("old")
    # What leaves articles out is in sight on a telephone too.
    expect(page.locator("#search-years")).to_be_visible()
    page.uncheck("#search-years input[value='2023']")
    settle(page)
    assert "year" not in parse_qs(urlsplit(page.url).query)
    page.go_back()
    expect(page.locator("#search-years input[value='2023']")).to_be_checked()


@BOTH_WIDTHS
def test_back_shows_the_search_before(page: Page, site: str) -> None:
    search(page, site, "普里沙")
    page.fill("#search-box", "陈静")
    page.press("#search-box", "Enter")
    expect(page.locator(".search-hit h2")).to_have_text("新型学徒制班为企业“定制”人才")
    page.go_back()
    expect(page.locator(".search-hit h2")).to_have_text(THREE_WAYS)
    expect(page.locator("#search-box")).to_have_value("普里沙")


def test_back_shows_the_search_before_though_results_came_while_the_next_one_was_typed(page: Page, site: str) -> None:
    search(page, site, "普里沙")
    page.fill("#search-box", "")
    page.locator("#search-box").press_sequentially("夜校")
    expect(page.locator(".search-hit")).to_have_count(10)
    page.press("#search-box", "Enter")
    page.check("#search-years input[value='2023']")
    settle(page)
    page.go_back()
    expect(page.locator("#search-years input[value='2023']")).not_to_be_checked()
    expect(page.locator("#search-box")).to_have_value("夜校")
    page.go_back()
    expect(page.locator(".search-hit h2")).to_have_text(THREE_WAYS)
    expect(page.locator("#search-box")).to_have_value("普里沙")


@OWN_AT_BOTH_WIDTHS
def test_composition_neither_searches_nor_submits(own_page: Page, site: str) -> None:
    own_page.goto(f"{site}search/")
    own_page.focus("#search-box")
    client = own_page.context.new_cdp_session(own_page)
    client.send("Input.imeSetComposition", {"text": "pulisha", "selectionStart": 7, "selectionEnd": 7})
    own_page.evaluate(
        "document.getElementById('search-box').dispatchEvent("
        "new KeyboardEvent('keydown', {key: 'Enter', isComposing: true, bubbles: true, cancelable: true}))"
    )
    own_page.wait_for_timeout(400)
    assert urlsplit(own_page.url).query == ""
    client.send("Input.insertText", {"text": "普里沙"})
    expect(own_page.locator(".search-hit")).to_have_count(1)


def test_an_enter_that_ends_a_composition_does_not_reach_the_form(page: Page, site: str) -> None:
    page.goto(f"{site}search/")
    prevented = page.evaluate(
        """() => ["isComposing", "keyCode"].map((name) => {
          const value = name === "keyCode" ? 229 : true;
          const event = new KeyboardEvent("keydown", {key: "Enter", [name]: value, bubbles: true, cancelable: true});
          return !document.getElementById("search-box").dispatchEvent(event);
        })"""
    )
    assert prevented == [True, True]


@BOTH_WIDTHS
def test_arrow_keys_go_through_the_results(page: Page, site: str) -> None:
    search(page, site, "夜校")
    page.focus("#search-box")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-hit >> nth=0 >> a")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator(".search-hit >> nth=1 >> a")).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#search-box")).to_be_focused()


@BOTH_WIDTHS
def test_the_count_is_announced(page: Page, site: str) -> None:
    search(page, site, "夜校")
    live = page.locator("#search-status")
    assert live.get_attribute("aria-live") == "polite"
    assert status(page) == "找到 12 篇"


def test_an_answer_is_announced_once_and_another_answer_of_the_same_count_too(page: Page, site: str) -> None:
    search(page, site, "夜校")
    told = """async (queries) => {
      const search = document.getElementById("search");
      const changes = [];
      const status = document.getElementById("search-status");
      const count = (records) => { changes[changes.length - 1] += records.length; };
      new MutationObserver(count).observe(status, { childList: true });
      for (const query of queries) {
        changes.push(0);
        document.getElementById("search-box").value = query;
        document.getElementById("search-form").requestSubmit();
        while (search.hasAttribute("aria-busy")) await new Promise((go) => setTimeout(go, 10));
      }
      return changes;
    }"""
    # Entered, after it was found as it was typed; then another one, which as many articles have.
    assert page.evaluate(told, ["夜校", "车间来信"]) == [0, 1]
    assert status(page) == "找到 12 篇"


@BOTH_WIDTHS
def test_searches_are_remembered_on_this_device_until_they_are_forgotten(page: Page, site: str) -> None:
    search(page, site, "普里沙")
    page.press("#search-box", "Enter")
    settle(page)
    page.goto(f"{site}search/")
    assert page.locator("#search-recent a").all_inner_texts() == ["普里沙"]
    page.click("#search-forget")
    expect(page.locator("#search-recent")).to_be_hidden()
    page.goto(f"{site}search/")
    expect(page.locator("#search-recent")).to_be_hidden()


def test_without_javascript_the_page_leads_to_calendar_and_lists(browser: Browser, site: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{site}search/?q=劳动")
        expect(page.get_by_text("需要 JavaScript")).to_be_visible()
        addresses = page.locator("main a").evaluate_all("links => links.map((link) => link.href)")
    assert {f"{site}2024/", f"{site}columns/", f"{site}people/"} <= set(addresses)


def test_from_a_folder_the_page_says_that_search_needs_a_web_server(browser: Browser, site_folder: Path) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto((site_folder / "any/prefix/search/index.html").as_uri())
        expect(page.locator("#search-file")).to_be_visible()
        assert "python -m http.server" in page.locator("#search-file").inner_text()
        expect(page.locator("#search-form")).to_be_hidden()


@OWN_AT_BOTH_WIDTHS
def test_an_index_that_cannot_be_loaded_is_told(own_page: Page, site: str, console: Console) -> None:
    console.expect("Failed to (load|fetch)")
    own_page.route("**/pagefind/**", lambda route: route.abort())
    own_page.goto(f"{site}search/?q=普里沙")
    expect(own_page.locator("#search-status")).to_contain_text("搜索暂时不可用")


def test_a_search_that_meets_an_index_replaced_meanwhile_asks_the_new_one(
    browser: Browser, site: str, console: Console
) -> None:
    console.expect("Failed to load resource")
    asked: list[str] = []
    with browser.new_context() as context:
        page = context.new_page()

        def lose_the_second(route: Route) -> None:
            """Answer as a host does whose index was replaced between its first part and its second."""
            asked.append(route.request.url)
            if len(asked) == 2:
                route.fulfill(status=404, content_type="text/html", body="<!doctype html>")
            else:
                route.continue_()

        page.route("**/pagefind/all/index/*", lose_the_second)
        search(page, site, "普里沙")
        assert titles(page) == [THREE_WAYS]
    assert asked[1] not in asked[:1]
    assert asked[2:] == asked[:2]


def test_the_page_needs_nothing_but_its_own_site_and_no_inline_script(browser: Browser, site: str) -> None:
    policy = (
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'"
    )
    with browser.new_context() as context:
        page = context.new_page()

        def guard(route) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001  # Playwright's Route
            answer = route.fetch()
            route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

        page.route("**/search/?q=*", guard)
        page.goto(f"{site}search/?q=普里沙")
        expect(page.locator(".search-hit")).to_have_count(1)  # and the console says nothing of what was refused


@pytest.fixture(scope="module")
def sharded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The site of the same edition, each year indexed by itself."""
    root = tmp_path_factory.mktemp("sharded")
    content = root / "project" / "content"
    shutil.copytree(Path(__file__).parent / "edition", content)
    shutil.copytree(ROOT / "content" / "2024-06-05", content / "2024-06-05", dirs_exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("gazette.paper.shards.SHARDED_FROM", 2)
        report = build_site(BuildRequest(content=content, layouts=ROOT / "layouts", site=root / "www" / PREFIX))
    assert not has_errors(report.problems), report.problems
    with serve(root / "www") as address:
        yield address


def test_an_index_of_several_years_finds_the_same_in_the_same_order(page: Page, site: str, sharded: str) -> None:
    asked = """async (queries) => {
      const archive = await gazette.openArchive();
      const found = [];
      for (const query of queries) {
        const { how, scores } = await gazette.answer(archive, query);
        found.push([how, ...["best", "new", "old"].map((order) => archive.order(scores, order))]);
      }
      return found;
    }"""
    queries = [
        "劳动",
        "夜校",
        "師傅",
        "6月5日",
        "标题:劳动",
        "日期:2023",
        "新型学徒质班",
        "laodong",
        "劳动 -义乌",
        "写信 夜校",
    ]
    found = []
    for address in (site, sharded):
        page.goto(f"{address}search/")
        found.append(page.evaluate(asked, queries))
    assert found[0] == found[1]
    assert len(found[0][0][1]) > 3
    search(page, sharded, "劳动")
    assert titles(page)[0] == THREE_WAYS
    assert page.locator("#search-years label").all_text_contents() == ["2024年 3", "1953年 1"]
