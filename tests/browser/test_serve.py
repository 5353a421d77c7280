"""The editors' desk in a real browser: build.py serve in a process of its own, files that change under it."""

from __future__ import annotations

import base64
import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Console, wait_until

ROOT = Path(__file__).parents[2]
FIRST = "2024-06-05/01/01-a.md"
LONG = "\n\n".join(f"第{number}段，说的是同一件事。" for number in range(120))
WAIT_MS = 30_000


class Desk:
    """A small paper, the desk that serves it, and what stands in its files."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.content = root / "content"
        self.write("publication.yaml", "title: 试报\n")
        self.write(FIRST, f"---\ntitle: 头条\n---\n\n{LONG}\n")
        self.write("2024-06-05/01/02-b.md", "---\ntitle: 未定的稿子\ndraft: true\n---\n\n正文。\n")
        shutil.copytree(ROOT / "layouts", root / "layouts")
        command = [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0", "--prefix", "/repo/"]
        command += ["--lang", "zh-Hans"]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        self.process = subprocess.Popen(  # noqa: S603  # our own program
            command, cwd=root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
        )
        match = re.match(r"http://\S+", _of(self.process.stdout).readline())
        assert match
        self.address = match[0]

    def write(self, path: str, text: str) -> None:
        """Put a text in place; content that is written here is the same on every system."""
        (self.content / path).parent.mkdir(parents=True, exist_ok=True)
        (self.content / path).write_text(text, encoding="utf-8", newline="\n")

    def stop(self, number: signal.Signals = signal.SIGINT) -> tuple[int, str]:
        """Ask for the end and return the exit code, and what was said of it."""
        self.process.send_signal(number)
        _, said = self.process.communicate(timeout=30)
        return self.process.returncode, said


def _of(stream: IO[str] | None) -> IO[str]:
    assert stream is not None
    return stream


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, browser: Browser) -> Iterator[Desk]:  # noqa: ARG001  # none, no desk
    desk = Desk(tmp_path_factory.mktemp("desk"))
    yield desk
    if desk.process.poll() is None:
        desk.stop()


def article(desk: Desk, page: Page) -> None:
    """Open the first article once the edition has been made."""
    page.goto(f"{desk.address}2024/06/05/01/01/")
    expect(page.locator("h1")).to_contain_text("头条", timeout=WAIT_MS)
    wait_until(page, "document.readyState === 'complete'")  # before, it may be shorter than it will be


@pytest.fixture
def editor(page: Page, console: Console) -> Page:
    """An editor's window; a page that is not there at the moment is the one thing that its console may speak of."""
    # The edition's own page for addresses that nothing stands at looks for its style at every depth.
    console.expect("Failed to load resource", "Refused to (apply style|execute script)")
    # A search page that is open before the first index is made finds none.
    console.expect("Failed to fetch dynamically", "two builds", "of the search index is not there")
    return page


def test_a_change_is_seen_where_the_editor_was_reading(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    editor.evaluate("scrollTo({ top: 2000, behavior: 'instant' })")
    wait_until(editor, "scrollY === 2000")
    desk.write(FIRST, f"---\ntitle: 头条改过\n---\n\n{LONG}\n\n又添一段。\n")
    expect(editor.locator("h1")).to_contain_text("头条改过", timeout=WAIT_MS)
    expect(editor.get_by_text("又添一段。").first).to_be_attached()
    wait_until(editor, "document.readyState === 'complete'")
    wait_until(editor, "scrollY === 2000")
    desk.write(FIRST, f"---\ntitle: 头条\n---\n\n{LONG}\n")
    expect(editor.locator("h1")).not_to_contain_text("改过", timeout=WAIT_MS)


def test_a_change_of_a_layout_and_of_the_settings_is_seen_too(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    style = desk.root / "layouts" / "assets" / "site.css"
    style.write_text(style.read_text(encoding="utf-8") + "\nh1 { letter-spacing: 7px; }\n", encoding="utf-8")
    expect(editor.locator("h1")).to_have_css("letter-spacing", "7px", timeout=WAIT_MS)
    desk.write("publication.yaml", "title: 新试报\n")
    expect(editor).to_have_title(re.compile("新试报"), timeout=WAIT_MS)
    desk.write("publication.yaml", "title: 试报\n")
    expect(editor).not_to_have_title(re.compile("新试报"), timeout=WAIT_MS)


def test_a_mistake_lies_over_the_last_good_page_and_goes_when_it_is_mended(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    desk.write(FIRST, "---\ntitle: 头条\nsubtitel: 副题\n---\n\n正文。\n")
    overlay = editor.get_by_role("alert")
    expect(overlay).to_be_visible(timeout=WAIT_MS)
    for words in (f"content/{FIRST}:3:1", "没有 “subtitel” 这个键", "是不是 “subtitle”？", "1 处错误"):
        expect(overlay).to_contain_text(words)
    expect(overlay.locator("mark")).to_have_text("subtitel")
    expect(editor.locator("h1")).to_contain_text("头条")
    expect(editor.get_by_text("第7段，").first).to_be_attached()
    overlay.get_by_role("button", name="收起").click()
    expect(overlay.locator("mark")).to_have_count(0)
    overlay.get_by_role("button", name="展开").click()
    desk.write(FIRST, f"---\ntitle: 头条\nsubtitle: 副题\n---\n\n{LONG}\n")
    expect(overlay).to_have_count(0, timeout=WAIT_MS)
    expect(editor.get_by_text("副题").first).to_be_visible(timeout=WAIT_MS)


def test_the_overlay_can_be_read_by_everybody(desk: Desk, browser: Browser, console: Console) -> None:
    console.expect("")  # Axe looks into the overlay by ways that the page's policy forbids and its console tells of
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        article(desk, page)
        desk.write(FIRST, "---\ntitle: 头条\nsubtitel: 副题\n---\n\n正文。\n")
        expect(page.get_by_role("alert")).to_be_visible(timeout=WAIT_MS)
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth") == 320
        desk.write(FIRST, f"---\ntitle: 头条\n---\n\n{LONG}\n")
        expect(page.get_by_role("alert")).to_have_count(0, timeout=WAIT_MS)


def test_wrong_settings_are_shown_like_any_mistake(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    desk.write("publication.yaml", "titel: 试报\n")
    expect(editor.get_by_role("alert")).to_contain_text("没有 “titel” 这个键", timeout=WAIT_MS)
    expect(editor.get_by_role("alert").locator("mark")).to_have_text("titel")
    desk.write("publication.yaml", "title: 试报\n")
    expect(editor.get_by_role("alert")).to_have_count(0, timeout=WAIT_MS)


def test_drafts_are_shown_and_marked_and_no_site_is_made(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    editor.goto(f"{desk.address}2024/06/05/01/")
    row = editor.locator("h2, h3").filter(has_text="未定的稿子").first
    expect(row.locator(".draft")).to_have_text("未定稿")
    expect(editor.locator(".preview")).to_be_visible()
    editor.goto(f"{desk.address}2024/06/05/01/02/")
    expect(editor.locator(".draft-note")).to_have_text("未定稿")
    assert not (desk.root / "site").exists()


def test_an_article_whose_folder_goes_and_comes_back_is_shown_again(desk: Desk, editor: Page) -> None:
    editor.goto(f"{desk.address}2024/06/06/01/01/")  # nothing stands there yet, and nothing renews it on the way
    desk.write("2024-06-06/01/01-c.md", "---\ntitle: 次日\n---\n\n正文。\n")
    expect(editor.locator("h1")).to_contain_text("次日", timeout=WAIT_MS)
    shutil.rmtree(desk.content / "2024-06-06")
    expect(editor.locator("h1")).not_to_contain_text("次日", timeout=WAIT_MS)
    desk.write("2024-06-06/01/01-c.md", "---\ntitle: 次日又来\n---\n\n正文。\n")
    expect(editor.locator("h1")).to_contain_text("次日又来", timeout=WAIT_MS)


def test_search_answers_once_the_index_has_followed(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    desk.write(FIRST, f"---\ntitle: 头条\n---\n\n{LONG}\n\n罕见之词。\n")
    expect(editor.locator("main")).to_contain_text(
        "罕见之词", timeout=WAIT_MS
    )  # else its renewal calls off the next one
    editor.goto(f"{desk.address}search/?q=罕见之词")
    expect(editor.locator("#search-hits")).to_contain_text("头条", timeout=2 * WAIT_MS)


# A white facsimile of 40 by 60: what is drawn on it is told in fractions.
PAGE = base64.b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAACgAAAA8AQAAAAA8wsVNAAAAEElEQVR4nGP4DwIMoySNSQAqxirkmpNr5AAAAABJRU5ErkJggg=="
)
DRAWN = "2024-06-05/02/01-a.md"
ARTICLE = """---
# 编者的话
title: '第一篇'   # 别动
corrections:
- {date: 2024-06-06, text: 改过}
---

正文。
""".replace("\n", "\r\n")


@pytest.fixture
def drawing(desk: Desk, editor: Page) -> Page:
    """A page of two articles with a facsimile, open for drawing; the first article is chosen."""
    desk.write(DRAWN, ARTICLE)
    desk.write("2024-06-05/02/02-b.md", "---\ntitle: 第二篇\n---\n\n正文。\n")
    (desk.content / "2024-06-05" / "02" / "page.png").write_bytes(PAGE)
    editor.goto(f"{desk.address.removesuffix('repo/')}_gazette/regions/2024-06-05/02/")
    expect(editor.get_by_role("radio", name="第一篇")).to_be_checked()
    return editor


def press(page: Page, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag over the facsimile, from and to places in fractions of it."""
    box = page.locator("#sheet").bounding_box()
    assert box
    page.mouse.move(box["x"] + start[0] * box["width"], box["y"] + start[1] * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + end[0] * box["width"], box["y"] + end[1] * box["height"], steps=4)
    page.mouse.up()


def region_of(text: str) -> list[list[float]]:
    match = re.search(r"^region: (.*)$", text, re.MULTILINE)
    return json.loads(match[1]) if match else []


def test_a_rectangle_is_drawn_saved_and_nothing_else_in_the_file_is_touched(desk: Desk, drawing: Page) -> None:
    press(drawing, (0.1, 0.2), (0.6, 0.5))
    expect(drawing.locator("#articles")).to_contain_text("尚未保存")
    drawing.get_by_role("button", name="保存").click()
    expect(drawing.get_by_role("status")).to_contain_text(f"已保存：content/{DRAWN}")
    expect(drawing.get_by_role("radio", name="第二篇")).to_be_checked()  # the next that has none
    written = (desk.content / DRAWN).read_bytes().decode()
    drawn = region_of(written.replace("\r", ""))
    expected = [[0.1, 0.2], [0.6, 0.2], [0.6, 0.5], [0.1, 0.5]]
    assert [[pytest.approx(x, abs=0.01), pytest.approx(y, abs=0.01)] for x, y in drawn] == expected
    line = next(line for line in written.split("\r\n") if line.startswith("region"))
    assert written.replace(f"{line}\r\n", "") == ARTICLE
    assert written.index("region") < written.index("corrections")


def test_a_polygon_is_drawn_by_keys_alone_and_undone_step_by_step(desk: Desk, drawing: Page) -> None:
    drawing.get_by_role("radio", name="多边形").check()
    drawing.locator("#sheet").focus()
    drawing.keyboard.press("ArrowUp")  # the cross comes to the middle
    for keys in ("Space", "Shift+ArrowRight", "Space", "Shift+ArrowDown", "Space", "Shift+ArrowDown", "Space"):
        drawing.keyboard.press(keys)
    drawing.keyboard.press("Control+z")  # the last corner
    drawing.keyboard.press("Enter")
    drawing.keyboard.press("Control+s")
    expect(drawing.get_by_role("status")).to_contain_text("已保存")
    assert region_of((desk.content / DRAWN).read_text(encoding="utf-8")) == [[0.5, 0.5], [0.54, 0.5], [0.54, 0.54]]
    drawing.get_by_role("radio", name="第一篇").check()
    drawing.get_by_role("button", name="撤销").click()
    drawing.get_by_role("button", name="保存").click()
    expect(drawing.get_by_role("status")).to_contain_text("已保存")
    assert (desk.content / DRAWN).read_bytes().decode() == ARTICLE


def test_a_polygon_of_clicks_ends_with_a_double_click(desk: Desk, drawing: Page) -> None:
    drawing.get_by_role("radio", name="多边形").check()
    box = drawing.locator("#sheet").bounding_box()
    assert box
    for x, y in ((0.1, 0.1), (0.9, 0.1)):
        drawing.mouse.click(box["x"] + x * box["width"], box["y"] + y * box["height"])
    drawing.mouse.dblclick(box["x"] + 0.5 * box["width"], box["y"] + 0.4 * box["height"])
    drawing.get_by_role("button", name="保存").click()
    expect(drawing.get_by_role("status")).to_contain_text("已保存")
    assert len(region_of((desk.content / DRAWN).read_text(encoding="utf-8"))) == 3


def test_a_file_that_was_changed_elsewhere_is_not_overwritten(desk: Desk, drawing: Page) -> None:
    other = ARTICLE.replace("正文。", "正文，别人改过。")
    desk.write(DRAWN, other)
    press(drawing, (0.1, 0.2), (0.6, 0.5))
    drawing.get_by_role("button", name="保存").click()
    expect(drawing.get_by_role("status")).to_contain_text("文件在别处改过，没有保存")
    assert (desk.content / DRAWN).read_bytes().decode() == other


def test_the_page_for_drawing_can_be_used_by_everybody(desk: Desk, drawing: Page, browser: Browser) -> None:
    results = Axe().run(drawing)
    assert results.violations_count == 0, results.generate_report()
    with browser.new_context(viewport={"width": 320, "height": 700}) as context:
        page = context.new_page()
        page.goto(drawing.url)
        assert page.evaluate("document.documentElement.scrollWidth") == 320
    drawing.goto(f"{desk.address.removesuffix('repo/')}_gazette/regions/")
    expect(drawing.get_by_role("link", name="2024-06-05 · 02")).to_be_visible()
    expect(drawing.locator("li")).to_contain_text("已画 0 篇，共 2 篇")


def test_the_newspaper_page_leads_to_drawing(desk: Desk, drawing: Page) -> None:
    drawing.goto(f"{desk.address}2024/06/05/02/")
    drawing.get_by_role("link", name="画热区").click()
    expect(drawing.locator("#sheet")).to_be_visible()


def test_it_ends_cleanly_and_the_open_page_says_so(desk: Desk, editor: Page) -> None:
    article(desk, editor)
    code, said = desk.stop()
    assert (code, "已停止" in said, "Traceback" in said) == (130, True, False)
    expect(editor.get_by_text("预览服务已停止")).to_be_visible(timeout=WAIT_MS)
