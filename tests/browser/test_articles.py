"""Articles as a reader meets them: hard lines, two readings, parts, sources, citations, corrections."""

import datetime as dt
import gzip
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, Response, expect

from tests.browser.conftest import BOTH_WIDTHS, OWN_AT_BOTH_WIDTHS, wait_until

JUMPED, HARD, LONG = "2024/03/01/01/01/", "2024/03/01/01/02/", "2024/03/01/01/03/"
LATER = "2024/03/01/04/01/"
PICTURED = "2024/03/02/01/01/"
PAGES = (
    JUMPED,
    HARD,
    LONG,
    LATER,
    "2024/03/01/04/02/",
    PICTURED,
    f"{JUMPED}source/",
    "corrections/",
    "2024/",
    "2024/03/",
    "2024/03/01/01/",
    "people/",
    "columns/河边人家/",
)
WIDTHS = (320, 390, 768, 1440)
PAGE_BYTES = 30_000
WITH_AND_WITHOUT_SCRIPTS = pytest.mark.parametrize(
    ("width", "scripts"),
    [(390, True), (390, False), (1440, True)],
    ids=["phone", "phone without JavaScript", "desk"],
)
# Rectangles of the words of a text: one when they stand on one line.
LINES_OF = """([root, words]) => {
  const walker = document.createTreeWalker(document.querySelector(root), NodeFilter.SHOW_TEXT);
  const nodes = [];
  let text = "";
  while (walker.nextNode()) {
    nodes.push([walker.currentNode, text.length]);
    text += walker.currentNode.data;
  }
  const place = (at) => {
    const [node, start] = nodes.findLast(([, from]) => from <= at);
    return [node, at - start];
  };
  const found = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const range = document.createRange();
    range.setStart(...place(at));
    const [node, offset] = place(at + words.length - 1);
    range.setEnd(node, offset + 1);
    found.push(new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size);
  }
  return found;
}"""


# A scheme changes colours and no width: each is judged once, on a telephone and on a desk.
@pytest.mark.parametrize(("width", "scheme"), [(320, None), (390, "light"), (768, None), (1440, "dark")])
def test_hard_cases_fit_every_screen_and_axe_finds_nothing(
    page: Page, cases: str, width: int, scheme: Literal["light", "dark"] | None
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme)
    for path in PAGES:
        page.goto(cases + path)
        if scheme:
            results = Axe().run(page)
            assert results.violations_count == 0, f"{path}: {results.generate_report()}"
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path


@pytest.mark.parametrize("width", WIDTHS)
def test_no_line_tears_a_dash_an_ellipsis_a_name_or_a_number(page: Page, cases: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(cases + HARD)
    whole = [("h1", "《红楼梦》"), ("h1", "5A级"), ("h1", "100%"), ("h1", "……"), ("h1", "——"), ("h1", "从“《")]
    whole += [(".prose", words) for words in ("——", "……", "100%", "13800138000", "1,234,567.89")]
    for root, words in whole:
        counts = page.evaluate(LINES_OF, [root, words])
        assert counts, words
        assert set(counts) == {1}, f"{words} in {root} at {width}"
    page.goto(cases + LONG)
    for words in ("浙江省", "义乌市", "总工会", "职业", "地铁5号线", "建设者", "杭州"):
        assert set(page.evaluate(LINES_OF, ["h1", words])) == {1}, f"{words} at {width}"


def test_what_is_copied_from_a_headline_is_the_headline(page: Page, cases: str) -> None:
    page.goto(cases + LONG)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    title = "浙江省总工会与义乌市人民政府联合举办全省职工职业技能大赛暨地铁5号线建设者表彰大会在杭州隆重举行"
    assert page.evaluate("getSelection().toString()").strip() == title
    assert page.title() == f"{title} - 排印试验报"


def test_a_search_marks_words_across_the_breaks_of_a_headline(page: Page, cases: str) -> None:
    page.goto(f"{cases}{LONG}?hl=全省职工职业技能大赛")
    expect(page.locator("h1 mark").first).to_be_visible()
    assert "".join(page.locator("h1 mark").all_inner_texts()) == "全省职工职业技能大赛"


@BOTH_WIDTHS
def test_verse_keeps_its_lines_and_a_wide_table_scrolls_by_itself(page: Page, cases: str) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(cases + HARD)
    assert page.locator(".lines").first.inner_text().split("\n") == [
        "床前明月光，",
        "疑是地上霜。",
        "举头望明月，",
        "低头思故乡。",
    ]
    box = page.locator(".table-box")
    assert box.evaluate("box => box.scrollWidth > box.clientWidth")
    box.focus()
    page.keyboard.press("ArrowRight")
    wait_until(page, "document.querySelector('.table-box').scrollLeft > 0")


@BOTH_WIDTHS
def test_a_jumped_article_is_read_to_its_end_on_one_page(page: Page, cases: str) -> None:
    page.goto(cases + JUMPED)
    text = page.locator("article").inner_text()
    assert text.index("四任河长") < text.index("第4版 综合") < text.index("日记还要写下去。")
    contents = page.locator("nav.crossheads a")
    expect(contents).to_have_text(["漂满垃圾的河面", "四任河长", "孩子下河捉鱼", "日记还要写下去"])
    contents.nth(2).click()
    expect(page.get_by_role("heading", name="孩子下河捉鱼")).to_be_in_viewport()
    page.locator(".page-mark .part-own").click()
    expect(page).to_have_url(cases + LATER)


@BOTH_WIDTHS
def test_a_later_part_has_its_page_and_leads_to_the_whole(page: Page, cases: str) -> None:
    page.goto(cases + LATER)
    assert "四任河长" not in page.locator("article").inner_text()
    page.locator(".part-of a").click()
    expect(page).to_have_url(cases + JUMPED)
    page.goto(f"{cases}2024/03/01/04/02/")
    expect(page.locator(".part-of")).to_have_count(0)
    expect(page.locator(".jump")).to_have_text("上接第2版")


@BOTH_WIDTHS
def test_footnotes_of_both_parts_lead_to_their_own_notes(page: Page, cases: str) -> None:
    page.goto(cases + JUMPED)
    for number, words in enumerate(("二类", "村史馆")):
        reference = page.locator(".footnote-ref a").nth(number)
        target = (reference.get_attribute("href") or "").removeprefix("#")
        expect(page.locator(f'[id="{target}"]')).to_contain_text(words)


@WITH_AND_WITHOUT_SCRIPTS
def test_the_note_on_a_word_comes_to_the_reader_who_keeps_the_place(
    browser: Browser, cases: str, width: int, *, scripts: bool
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 844}, java_script_enabled=scripts)
    page = context.new_page()
    page.goto(cases + JUMPED)
    word = page.locator("#emendation-p2-1 a")
    word.scroll_into_view_if_needed()
    before = word.bounding_box()
    word.focus()
    page.keyboard.press("Enter")
    note = page.locator("#emendation-note-p2-1")
    expect(note).to_be_in_viewport()
    expect(note).to_contain_text("漁")
    assert word.bounding_box() == before
    note.get_by_role("link").click()
    expect(word).to_be_in_viewport()
    expect(note).to_have_css("position", "static")
    context.close()


@BOTH_WIDTHS
def test_the_switch_shows_headline_caption_and_every_part_as_printed(page: Page, cases: str) -> None:
    page.goto(cases + JUMPED)
    article = page.locator("article")
    assert "钱塘江边" in article.inner_text()
    page.get_by_role("checkbox").check()
    text = article.inner_text()
    assert "钱唐江边" in text
    assert "杭洲水务" in text
    assert "捉漁" in text
    assert "没有换没有换" in text


@pytest.mark.parametrize("width", [390, 1440], ids=["phone", "desk"])
def test_every_citation_is_copied_with_one_tap(browser: Browser, cases: str, width: int) -> None:
    size = {"width": width, "height": 900}
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"], viewport=size)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(cases + JUMPED)
    citations = page.locator(".cite-style")
    expect(citations).to_have_count(5)
    for number, citation in enumerate(citations.all()):
        if number:  # the first lies open
            citation.locator("summary").click()
        citation.get_by_role("button", name="复制", exact=True).click()
        expect(citation.get_by_role("button", name="已复制")).to_be_visible()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert copied.strip() == citation.locator(".citation").inner_text().strip()
        assert "一条河道的三十年治理之路" in copied
    context.close()


@WITH_AND_WITHOUT_SCRIPTS
def test_a_citation_is_saved_as_a_file(browser: Browser, cases: str, width: int, *, scripts: bool) -> None:
    size = {"width": width, "height": 844}
    context = browser.new_context(viewport=size, java_script_enabled=scripts, accept_downloads=True)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(cases + HARD)
    page.get_by_text("BibTeX").click()
    assert page.locator("#cite-bibtex").inner_text().startswith("@article{")
    with page.expect_download() as waiting:
        page.locator("#cite-bibtex ~ .cite-ways a").click()
    assert waiting.value.suggested_filename == "news20240301-01-02.bib"
    saved = Path(waiting.value.path()).read_text(encoding="utf-8")
    assert r"100\%达标" in saved
    assert page.get_by_role("button", name="复制").first.is_visible() == scripts
    context.close()


@pytest.mark.parametrize(("width", "beside"), [(390, False), (1440, True)], ids=["phone", "desk"])
def test_the_source_stands_beside_the_article_or_under_it(page: Page, cases: str, width: int, *, beside: bool) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto(cases + JUMPED)
    page.get_by_role("link", name="原文对照").click()
    expect(page).to_have_url(f"{cases}{JUMPED}source/")
    row = page.get_by_role("row").filter(has_text="打捞船十二艘")
    expect(row.get_by_role("cell")).to_have_count(2)
    article, source = row.get_by_role("cell").all()
    expect(article).to_contain_text("杭州水务集团")
    expect(source).to_contain_text("杭洲水")
    expect(source.locator(".line-number")).to_have_text(["12", "13"])
    one, other = article.bounding_box(), source.bounding_box()
    assert one is not None
    assert other is not None
    assert (abs(one["y"] - other["y"]) < 1) == beside


@OWN_AT_BOTH_WIDTHS
def test_a_photo_has_caption_credit_and_a_place_kept_for_it(own_page: Page, cases: str) -> None:
    own_page.add_init_script(
        "window.shifts = []; new PerformanceObserver((list) => window.shifts.push(...list.getEntries()))"
        ".observe({ type: 'layout-shift', buffered: true });"
    )
    own_page.goto(cases + PICTURED, wait_until="networkidle")
    picture = own_page.get_by_role("img", name="灰蓝的水面上一道长堤")
    assert (picture.get_attribute("width"), picture.get_attribute("height")) == ("900", "600")
    figure = own_page.get_by_role("figure")
    expect(figure).to_contain_text("钱塘江支流的堤。")
    expect(figure).to_contain_text("欧阳海燕 摄")
    assert own_page.evaluate("window.shifts.length") == 0


@BOTH_WIDTHS
def test_corrections_are_reached_from_every_foot_and_lead_to_their_articles(page: Page, cases: str) -> None:
    page.goto(cases)
    page.get_by_role("contentinfo").get_by_role("link", name="更正").click()
    expect(page).to_have_url(f"{cases}corrections/")
    expect(page.locator(".correction-entry")).to_have_count(2)
    page.get_by_role("link", name="一条河道").click()
    expect(page.locator("#correction-1")).to_contain_text("打捞船十二艘")
    expect(page.locator("#correction-1")).to_be_in_viewport()


@OWN_AT_BOTH_WIDTHS
def test_a_calendar_tells_missing_days_and_today_apart(own_page: Page, cases: str) -> None:
    own_page.clock.set_fixed_time(dt.datetime(2024, 3, 20, 12))  # noqa: DTZ001  # the reader's own clock
    own_page.goto(f"{cases}2024/03/")
    states = {day: own_page.locator(f'td:has(time[datetime="2024-03-{day:02d}"])') for day in (2, 3, 6, 20)}
    classes = {day: cell.get_attribute("class") for day, cell in states.items()}
    assert classes == {2: "published", 3: "missing", 6: "beyond", 20: "beyond"}
    expect(states[3]).to_contain_text("无报")
    expect(states[20]).to_have_attribute("aria-current", "date")
    expect(own_page.locator("[aria-current=date]")).to_have_count(1)


def test_an_article_without_pictures_weighs_little(browser: Browser, edition: str) -> None:
    context = browser.new_context()
    answers: list[Response] = []
    context.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  # a bound builtin cannot be marked
    page = context.new_page()
    page.goto(f"{edition}2024/06/05/01/03/", wait_until="networkidle")
    sizes = {answer.url.removeprefix(edition): len(gzip.compress(answer.body(), mtime=0)) for answer in answers}
    context.close()
    assert len(sizes) > 3
    assert sum(sizes.values()) <= PAGE_BYTES, sizes
