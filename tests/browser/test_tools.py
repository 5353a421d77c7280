"""The reading tools: display, reading aloud, sharing, keys, where one stopped; and that nothing needs them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import wait_until

LONG = "2024/03/01/01/03/"
FIRST = "2024/03/01/01/01/"
OTHER = "2024/03/01/01/02/"
WIDTHS = (390, 1440)
# A voice that says nothing and is soon done, with an account of what it was given.
VOICES = """
const spoken = window.spoken = [];
let timer = 0;
class Words { constructor(text) { this.text = text; } }
const speech = {
  getVoices: () => VOICE_LIST,
  addEventListener() {},
  cancel() { clearTimeout(timer); },
  speak(words) {
    spoken.push(words.text);
    timer = setTimeout(() => words.onend && words.onend(), window.speechPace || 5);
  },
};
Object.defineProperty(window, "speechSynthesis", { value: speech, configurable: true });
Object.defineProperty(window, "SpeechSynthesisUtterance", { value: Words, configurable: true });
"""
CHINESE = VOICES.replace("VOICE_LIST", '[{ lang: "en-US" }, { lang: "zh-CN" }]')
ENGLISH = VOICES.replace("VOICE_LIST", '[{ lang: "en-US" }]')


@pytest.fixture(params=WIDTHS)
def reader(page: Page, request: pytest.FixtureRequest) -> Page:
    """A reader's window, on a telephone and on a desk."""
    page.set_viewport_size({"width": request.param, "height": 800})
    return page


@pytest.fixture(params=WIDTHS)
def own_reader(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A reader's window that nobody has afterwards, and that has loaded nothing before."""
    with browser.new_context(viewport={"width": request.param, "height": 800}) as context:
        yield context.new_page()


def open_display(page: Page) -> None:
    page.locator("[data-opens=display]").first.click()
    expect(page.locator("#display")).to_be_visible()


def choose(page: Page, name: str, value: str) -> None:
    page.locator(f'[name="display-{name}"][value="{value}"] + span').click()


def low(page: Page) -> None:
    """Make a window so low that an article goes on below it."""
    assert page.viewport_size is not None
    page.set_viewport_size({"width": page.viewport_size["width"], "height": 320})


def style(page: Page, selector: str, name: str) -> str:
    return str(page.eval_on_selector(selector, f"element => getComputedStyle(element)['{name}']"))


def test_type_grows_in_five_steps_and_the_choice_is_kept(reader: Page, cases: str) -> None:
    reader.goto(cases + LONG)
    open_display(reader)
    sizes = []
    for value in ("-2", "-1", "", "1", "2"):
        choose(reader, "size", value)
        sizes.append(float(style(reader, ".prose p", "fontSize").removesuffix("px")))
    assert sizes == sorted(set(sizes))
    reader.goto(cases + FIRST)
    assert float(style(reader, ".prose p", "fontSize").removesuffix("px")) == sizes[-1]


def test_line_spacing_and_face_follow_the_choice(reader: Page, cases: str) -> None:
    reader.goto(cases + LONG)
    before, song = (
        float(style(reader, ".prose p", "lineHeight").removesuffix("px")),
        style(reader, ".prose p", "fontFamily"),
    )
    open_display(reader)
    choose(reader, "leading", "wide")
    choose(reader, "face", "hei")
    assert float(style(reader, ".prose p", "lineHeight").removesuffix("px")) > before
    assert style(reader, ".prose p", "fontFamily") != song


@pytest.mark.parametrize("theme", ["light", "dark", "sepia"])
def test_every_theme_is_readable_on_every_kind_of_page(reader: Page, cases: str, theme: str) -> None:
    reader.goto(cases + LONG)
    open_display(reader)
    choose(reader, "theme", theme)
    assert Axe().run(reader).violations_count == 0
    reader.keyboard.press("Escape")
    # The light look is judged on every kind of page where nobody chose it, too.
    kinds = ("", FIRST, "2024/03/", "2024/03/01/01/", "search/", "corrections/", f"{FIRST}source/")
    for address in kinds[:1] if theme == "light" else kinds:
        reader.goto(cases + address)
        assert reader.evaluate("document.documentElement.dataset.theme") == theme
        results = Axe().run(reader)
        assert results.violations_count == 0, results.generate_report()


def test_forgetting_brings_back_what_everybody_sees(reader: Page, cases: str) -> None:
    reader.goto(cases + LONG)
    open_display(reader)
    choose(reader, "theme", "sepia")
    choose(reader, "size", "2")
    reader.locator("[data-forget]").click()
    assert reader.evaluate("[document.documentElement.dataset.theme, localStorage.length]") == [None, 0]
    expect(reader.locator('[name="display-theme"][value=""]')).to_be_checked()


def test_the_sheet_is_left_by_escape_and_focus_goes_back_to_its_button(reader: Page, cases: str) -> None:
    reader.goto(cases + LONG)
    button = reader.locator(".tools [data-opens=display]")
    button.focus()
    reader.keyboard.press("Enter")
    expect(reader.locator("#display")).to_be_visible()
    reader.keyboard.press("Escape")
    expect(reader.locator("#display")).to_be_hidden()
    expect(button).to_be_focused()


def test_a_browser_that_keeps_nothing_still_shows_the_choice(reader: Page, cases: str) -> None:
    reader.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new Error('blocked'); } })")
    reader.goto(cases + LONG)
    open_display(reader)
    choose(reader, "theme", "dark")
    assert reader.evaluate("document.documentElement.dataset.theme") == "dark"


def test_an_article_is_read_aloud_sentence_by_sentence_to_its_end(reader: Page, cases: str) -> None:
    reader.add_init_script(CHINESE)
    reader.goto(cases + FIRST)
    reader.locator("[data-tool=speak]").click()
    expect(reader.locator("#speaking")).to_be_hidden(timeout=20_000)
    spoken = reader.evaluate("spoken")
    assert "".join(spoken[0].split()) == "".join(reader.locator("h1").inner_text().split())
    text = "".join(spoken)
    for paragraph in reader.locator(".prose > p").all_inner_texts():
        assert "".join(re.sub(r"\[\d+\]", "", paragraph).split()) in "".join(text.split())
    assert "[1]" not in text


def test_reading_aloud_lights_up_the_sentence_pauses_goes_on_and_stops(reader: Page, cases: str) -> None:
    reader.add_init_script(f"window.speechPace = 1e6; {CHINESE}")
    reader.goto(cases + FIRST)
    reader.locator("[data-tool=speak]").click()
    lit = "() => [...CSS.highlights.get('spoken')].join('').split(/\\s+/).join(' ').trim()"
    assert reader.evaluate(lit) == reader.evaluate("spoken[0]")
    reader.locator("[data-speak=on]").click()
    assert reader.evaluate(lit) == reader.evaluate("spoken[1]")
    pause = reader.locator("[data-speak=pause]")
    label = pause.inner_text()
    pause.click()
    assert pause.inner_text() != label
    pause.click()
    assert reader.evaluate("spoken.length") == 3  # the second sentence once more
    reader.keyboard.press("Escape")
    expect(reader.locator("#speaking")).to_be_hidden()
    assert reader.evaluate("CSS.highlights.has('spoken')") is False
    expect(reader.locator("[data-tool=speak]")).to_be_focused()


def test_without_a_voice_of_the_language_nothing_offers_to_read(reader: Page, cases: str) -> None:
    reader.add_init_script(ENGLISH)
    reader.goto(cases + FIRST)
    expect(reader.locator("[data-tool=print]")).to_be_visible()
    expect(reader.locator("[data-tool=speak]")).to_be_hidden()


def test_the_link_is_copied_and_shared_without_the_marks_of_a_search(own_reader: Page, cases: str) -> None:
    own_reader.context.grant_permissions(["clipboard-read", "clipboard-write"])
    own_reader.add_init_script("navigator.share = (what) => { window.shared = what; return Promise.resolve(); }")
    own_reader.goto(cases + FIRST + "?q=x#p2")
    copy = own_reader.locator("[data-tool=copy]")
    copy.click()
    expect(copy).to_have_text(str(copy.get_attribute("data-done")))
    assert own_reader.evaluate("navigator.clipboard.readText()") == cases + FIRST
    own_reader.locator("[data-tool=share]").click()
    assert own_reader.evaluate("shared.url") == cases + FIRST


def test_an_editor_of_the_file_is_one_tap_away(reader: Page, cases: str) -> None:
    reader.goto(cases + OTHER)
    mend = reader.locator("a[href*='/edit/']")
    expect(mend).to_be_visible()
    assert unquote(mend.get_attribute("href") or "").endswith("/content/2024-03-01/01/02-难句.md")


def test_a_device_that_cannot_share_shows_no_button_for_it(reader: Page, cases: str) -> None:
    reader.add_init_script("Object.defineProperty(navigator, 'share', { value: undefined })")
    reader.goto(cases + FIRST)
    expect(reader.locator("[data-tool=share]")).to_be_hidden()


def test_printing_asks_the_browser_to_print(reader: Page, cases: str) -> None:
    reader.add_init_script("window.print = () => { window.printed = true; }")
    reader.goto(cases + FIRST)
    reader.locator("[data-tool=print]").click()
    assert reader.evaluate("printed") is True


@pytest.mark.parametrize(("onward", "back"), [("j", "k"), ("ArrowRight", "ArrowLeft")])
def test_keys_turn_to_the_next_article_and_back(reader: Page, cases: str, onward: str, back: str) -> None:
    reader.goto(cases + FIRST)
    reader.keyboard.press(onward)
    reader.wait_for_url(cases + "2024/03/01/01/02/")
    reader.keyboard.press(back)
    reader.wait_for_url(cases + FIRST)


def test_keys_are_letters_where_somebody_types(reader: Page, site: str) -> None:
    reader.goto(site + "search/")
    box = reader.locator("#search-box")
    box.fill("")
    box.press_sequentially("jk?")
    expect(box).to_have_value("jk?")
    expect(reader.locator("#keys")).to_be_hidden()
    # The page searches while one types: what it asks for must be there, and answered, before the window closes.
    expect(reader.locator("#search-status")).not_to_be_empty()
    assert reader.url.startswith(site + "search/")


def test_a_question_mark_opens_the_list_of_keys(reader: Page, cases: str) -> None:
    reader.goto(cases + "2024/")
    reader.keyboard.press("?")
    expect(reader.locator("#keys")).to_be_visible()
    reader.keyboard.press("j")
    reader.keyboard.press("Escape")
    expect(reader.locator("#keys")).to_be_hidden()


def test_reading_goes_on_where_it_stopped(reader: Page, cases: str) -> None:
    low(reader)
    reader.goto(cases + FIRST)
    reader.locator(".prose > *").nth(5).evaluate(
        "element => element.scrollIntoView({ block: 'start', behavior: 'instant' })"
    )
    wait_until(reader, "localStorage.getItem('gazette.positions') !== '{}' && localStorage.length > 0")
    reader.goto(cases + OTHER)
    assert reader.evaluate("scrollY") == 0
    reader.goto(cases + FIRST)
    expect(reader.locator("#resumed")).to_be_visible()
    assert reader.evaluate("scrollY") > 0
    reader.locator("#resumed button").click()
    assert reader.evaluate("scrollY") == 0
    expect(reader.locator("#resumed")).to_be_hidden()


def test_an_address_that_names_a_place_leads_there_and_not_to_where_one_stopped(reader: Page, cases: str) -> None:
    reader.add_init_script("localStorage.setItem('gazette.positions', JSON.stringify({ [location.pathname]: 5 }))")
    reader.goto(cases + FIRST + "#main")
    expect(reader.locator("#resumed")).to_be_hidden()


def test_a_line_tells_how_far_one_has_read(reader: Page, cases: str) -> None:
    low(reader)
    reader.goto(cases + FIRST)
    shown = "() => new DOMMatrix(getComputedStyle(document.querySelector('.progress span')).transform).a"
    reader.mouse.wheel(0, 300)
    wait_until(reader, f"({shown})() > 0 && ({shown})() < 1")
    reader.evaluate("scrollTo({ top: document.body.scrollHeight, behavior: 'instant' })")
    wait_until(reader, f"({shown})() === 1")


def test_nothing_moves_for_who_prefers_less_motion(browser: Browser, cases: str) -> None:
    with browser.new_context(reduced_motion="reduce") as context:
        page = context.new_page()
        page.goto(cases + LONG)
        page.mouse.wheel(0, 600)
        wait_until(page, "scrollY > 0")
        expect(page.locator(".progress")).to_be_hidden()


def test_without_a_script_no_tool_is_seen_or_reached(browser: Browser, cases: str) -> None:
    context: BrowserContext
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(cases + FIRST)
        for tool in page.locator(".tool").all():
            expect(tool).to_be_hidden()
        expect(page.locator(".prose").first).to_be_visible()


def test_the_tools_move_nothing_when_they_come(own_reader: Page, cases: str) -> None:
    own_reader.add_init_script(
        "window.shift = 0;"
        "new PerformanceObserver((list) => list.getEntries().forEach((entry) => { shift += entry.value; }))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    own_reader.goto(cases + FIRST)
    own_reader.wait_for_timeout(300)
    assert own_reader.evaluate("shift") == 0


def test_a_chosen_look_is_there_before_anything_is_painted(own_reader: Page, cases: str) -> None:
    own_reader.goto(cases + FIRST)
    open_display(own_reader)
    choose(own_reader, "theme", "dark")
    choose(own_reader, "size", "2")
    own_reader.route("**/site.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    own_reader.goto(cases + OTHER)  # what is deferred never comes here
    look = own_reader.evaluate("({ ...document.documentElement.dataset })")
    assert (look["theme"], look["size"]) == ("dark", "2")
    ground = own_reader.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert ground == "rgb(24, 23, 21)"
