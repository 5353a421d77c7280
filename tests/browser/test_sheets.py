"""The printed page beside its text, and the page set on one sheet of A3: on a desk, on a telephone, on paper."""

from __future__ import annotations

import random
import re
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from gazette.flow import BuildRequest, build_site
from gazette.problems import has_errors
from tests.browser.conftest import BOTH_WIDTHS, PREFIX, ROOT, serve
from tests.editions import make_edition, make_page

COUNTS = (1, 3, 8, 15, 30)
FACSIMILE = "2024/01/01/01/"
COLUMNS = "2024/01/09/01/"
SHEET_OF_PDF = re.compile(rb"/Type\s*/Page\b")
# White space in lines: under the frames of a row, under articles side by side in a series, over what is stacked;
# and between a picture and what stands under it.
HOLES = """() => {
  const foot = (box) => Math.max(
    ...[...box.querySelectorAll("p, hgroup, img, figcaption")].map((each) => each.getBoundingClientRect().bottom));
  const under = (boxes) => { const feet = boxes.map(foot); return feet.map((each) => Math.max(...feet) - each); };
  const rows = [...document.querySelectorAll(".row")].flatMap((row) => under([...row.children]));
  const sides = [...document.querySelectorAll(".cards")].flatMap((series) => {
    const cards = [...series.children], across = Number(series.className.match(/across-(\\d)/)[1]);
    return cards.flatMap((_, at) => at % across ? [] : under(cards.slice(at, at + across)));
  });
  const over = [...document.querySelectorAll(".stack > .card + .card")].map(
    (card) => card.getBoundingClientRect().top - foot(card.previousElementSibling));
  return [...rows, ...sides, ...over].map((each) => each / 28);
}"""
UNDER_PICTURES = """() => [...document.querySelectorAll(".card > .picture + *")].map((next) => {
  const parts = next.previousElementSibling.querySelectorAll("img, figcaption");
  const feet = [...parts].map((each) => each.getBoundingClientRect().bottom);
  return (next.getBoundingClientRect().top - Math.max(...feet)) / 28;
})"""
HOLE_LINES, PICTURE_LINES = 6, 3
REGION = "region: [[0.1, 0.1], [0.6, 0.1], [0.6, 0.4], [0.1, 0.4]]\n"


def _picture(width: int, height: int) -> bytes:
    """Return a grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xdd" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@pytest.fixture(scope="module")
def sheets(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a paper with pages of 1 to 30 items, the third with pictures; the very first has a facsimile.

    One more has two columns of briefs, one below the other.
    """
    root = tmp_path_factory.mktemp("sheets")
    content = root / "content"
    make_edition(content, 0)
    for number, count in enumerate(COUNTS, 1):
        for page in (1, 2, 3):
            folder = content / f"2024-01-{number:02d}" / f"{page:02d}"
            pick = random.Random(number * 10 + page)  # noqa: S311
            make_page(folder, count, pick, brief=page > 1, picture=_picture(30, 20) if page > 2 else None)
    facsimile = content / "2024-01-01" / "01"
    make_page(facsimile, 2, random.Random(1))  # noqa: S311
    (facsimile / "page.png").write_bytes(_picture(300, 420))
    first = facsimile / "01-稿件.md"
    first.write_text(first.read_text(encoding="utf-8").replace("source:", f"{REGION}source:"), encoding="utf-8")
    briefs = content / "2024-01-09" / "01"
    briefs.mkdir(parents=True)
    for number, column in enumerate(("", *["各地动态"] * 3, *["一句话新闻"] * 3), 1):
        head = f"title: 白鹭{number}\n" + (f"column: {column}\nkind: brief\n" if column else "")
        (briefs / f"{number:02d}-白鹭.md").write_text(f"---\n{head}---\n\n湖边来了{number}只。\n", encoding="utf-8")
    site = root / "www" / PREFIX
    report = build_site(BuildRequest(content=content, layouts=ROOT / "layouts", site=site, search=False))
    assert not has_errors(report.problems), report.problems
    with serve(root / "www") as address:
        yield address


def _sheets_printed(page: Page, folder: Path) -> int:
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True, print_background=True)
    return len(SHEET_OF_PDF.findall(file.read_bytes()))


@pytest.mark.parametrize("day", range(1, len(COUNTS) + 1), ids=lambda day: f"{COUNTS[day - 1]}-items")
def test_a_page_of_any_number_of_items_prints_on_one_sheet(page: Page, sheets: str, day: int, tmp_path: Path) -> None:
    page.goto(f"{sheets}2024/01/{day:02d}/{(3, 2, 1, 2, 3)[day - 1]:02d}/typeset/")
    assert _sheets_printed(page, tmp_path) == 1


def test_the_committed_page_prints_on_one_sheet(page: Page, edition: str, tmp_path: Path) -> None:
    page.goto(f"{edition}2024/06/05/01/typeset/")
    assert _sheets_printed(page, tmp_path) == 1


def test_the_front_page_runs_on_in_columns_on_paper(page: Page, edition: str, tmp_path: Path) -> None:
    page.goto(edition)
    assert _sheets_printed(page, tmp_path) == 2


def test_the_sheet_is_a3_and_holds_the_whole_text_within_its_edges(page: Page, sheets: str) -> None:
    page.goto(f"{sheets}2024/01/04/01/typeset/")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 1032, "height": 1500})  # the width of the printed sheet within its margins
    outside = page.evaluate(
        """() => {
          const sheet = document.querySelector(".broadsheet").getBoundingClientRect();
          return Array.from(document.querySelectorAll(".set .headline, .set p")).filter(
            (each) => each.getBoundingClientRect().right > sheet.right + 1).length;
        }"""
    )
    assert outside == 0


@pytest.mark.parametrize("width", [1000, 1440])
def test_a_composed_page_of_any_number_of_items_has_no_holes(page: Page, sheets: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    holes, white = {}, {}
    for day, number in ((day, number) for day in range(2, len(COUNTS) + 1) for number in (1, 3)):
        page.goto(f"{sheets}2024/01/{day:02d}/{number:02d}/", wait_until="domcontentloaded")
        holes[COUNTS[day - 1], number] = max(page.evaluate(HOLES))
        white[COUNTS[day - 1], number] = max(page.evaluate(UNDER_PICTURES), default=0)
    assert max(holes.values()) < HOLE_LINES, holes
    assert max(white.values()) < PICTURE_LINES, white


def test_on_a_desk_the_sheet_stands_in_columns_and_on_a_telephone_in_one(browser: Browser, sheets: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:  # nothing of it needs the script
        page = context.new_page()
        page.goto(f"{sheets}2024/01/03/01/typeset/")
        tops = {}
        for width in (1440, 390):
            page.set_viewport_size({"width": width, "height": 900})
            boxes = [each.bounding_box() for each in page.locator(".set").all()]
            tops[width] = len({round(box["x"]) for box in boxes if box})
        assert tops[1440] > 1
        assert tops[390] == 1


@BOTH_WIDTHS
def test_outlines_on_the_printed_page_lead_to_the_text_beside_it_or_below(page: Page, sheets: str) -> None:
    page.goto(sheets + FACSIMILE)
    region = page.locator(".region")
    expect(region).to_have_count(1)
    picture, text = page.locator(".facsimile").bounding_box(), page.locator("#text-1").bounding_box()
    assert picture
    assert text
    if page.viewport_size == {"width": 390, "height": 900}:
        assert picture["y"] + picture["height"] <= text["y"]
        assert page.evaluate("document.documentElement.scrollWidth") == 390
    else:
        assert picture["x"] + picture["width"] < text["x"]
    region.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#text-1$"))
    expect(page.locator(".headline-list a")).to_have_count(2)


@BOTH_WIDTHS
def test_the_printed_page_is_made_larger_by_buttons_keys_and_wheel_and_moved_by_dragging(
    page: Page, sheets: str
) -> None:
    page.goto(sheets + FACSIMILE)
    sheet, view = page.locator(".facsimile-sheet"), page.locator(".facsimile-view")

    def width() -> float:
        box = sheet.bounding_box()
        assert box
        return box["width"]

    start = width()
    page.locator("[data-zoom=in]").click()
    by_button = width()
    assert by_button > start
    view.focus()
    page.keyboard.press("+")
    by_key = width()
    assert by_key > by_button
    view.hover(position={"x": 200, "y": 300})
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    page.wait_for_timeout(100)
    assert width() > by_key
    before = view.evaluate("view => view.scrollLeft")
    page.mouse.down()
    page.mouse.move(100, 500, steps=4)
    page.mouse.up()
    assert view.evaluate("view => view.scrollLeft") != before
    expect(page).to_have_url(sheets + FACSIMILE)  # a drag that ends on an outline is no click
    page.keyboard.press("0")
    assert width() == start
    page.keyboard.press("ArrowRight")  # whole again, the arrows turn pages
    expect(page).to_have_url(re.compile("/2024/01/01/02/$"))


def test_two_fingers_make_the_printed_page_larger(browser: Browser, sheets: str) -> None:
    with browser.new_context(has_touch=True, viewport={"width": 390, "height": 844}) as context:
        page = context.new_page()
        page.goto(sheets + FACSIMILE)
        view = page.locator(".facsimile-view")
        view.scroll_into_view_if_needed()
        grown = view.evaluate(
            """(view) => {
              const sheet = view.firstElementChild, box = view.getBoundingClientRect();
              const send = (type, id, x) => view.dispatchEvent(new PointerEvent(type, {
                pointerId: id, pointerType: "touch", bubbles: true, clientX: box.left + x, clientY: box.top + 60 }));
              const before = sheet.getBoundingClientRect().width;
              send("pointerdown", 1, 100); send("pointerdown", 2, 140); send("pointermove", 2, 200);
              send("pointerup", 1, 100); send("pointerup", 2, 200);
              return sheet.getBoundingClientRect().width / before;
            }"""
        )
        assert grown > 2  # 100 pixels apart after 40


def test_without_a_script_the_printed_page_is_shown_and_linked(browser: Browser, sheets: str) -> None:
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(sheets + FACSIMILE)
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            expect(page.locator(".facsimile img")).to_be_visible()
        expect(page.locator(".facsimile-bar a")).to_have_attribute("href", "page.png")
        expect(page.locator("[data-zoom=in]")).to_be_hidden()
        page.locator(".headline-list a").first.click()
        expect(page).to_have_url(re.compile("#text-1$"))


@BOTH_WIDTHS
def test_an_article_leads_to_its_outline_on_the_printed_page(page: Page, sheets: str) -> None:
    page.goto(f"{sheets}{FACSIMILE}01/")
    page.locator(".whereabouts a", has_text="版面图").click()
    expect(page).to_have_url(re.compile("#region-1$"))
    expect(page.locator(".region:target")).to_have_count(1)


@BOTH_WIDTHS
@pytest.mark.parametrize(("address", "scheme"), [(FACSIMILE, "light"), ("2024/01/03/01/typeset/", "dark")])
def test_facsimile_and_sheet_are_within_everyones_reach(page: Page, sheets: str, address: str, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(sheets + address)
    violations = Axe().run(page).response["violations"]
    assert [(each["id"], each["nodes"][0]["html"][:120]) for each in violations] == []


@BOTH_WIDTHS
def test_each_of_two_columns_one_below_the_other_has_its_whole_frame(page: Page, sheets: str) -> None:
    page.goto(f"{sheets}{COLUMNS}")
    tops = "() => [...document.querySelectorAll('.series')].map((each) => getComputedStyle(each).borderTopWidth)"
    assert page.evaluate(tops) == ["1px", "1px"]
