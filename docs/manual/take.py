"""Take the pictures of the manuals from the program itself: ``python docs/manual/take.py``.

It needs what the tests need (``pip install -e '.[test]'``) and an installed Chromium or Chrome.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
CHINESE = {**os.environ, "LC_ALL": "zh_CN.UTF-8", "PYTHONUNBUFFERED": "1"}
ARTICLE = "2024/06/05/01/03/"


def main() -> int:
    """Make a copy of the edition, take its pictures, and write them beside this file."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if browser is None:
        print("there is no Chromium or Chrome on this machine", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        desk = Path(folder)
        for name in ("content", "layouts", "seeds"):
            shutil.copytree(ROOT / name, desk / name)
        with playwright.chromium.launch(executable_path=browser, args=["--no-sandbox", "--disable-gpu"]) as started:
            _take_review(started, desk)
            with _served(desk) as site:
                _take_desk(started, desk, site)
    return 0


def _take_review(browser: Browser, desk: Path) -> None:
    seed = next((desk / "seeds").glob("*.txt"))
    command = [
        sys.executable,
        str(ROOT / "build.py"),
        "import",
        str(seed),
        "--dry-run",
        "--quiet",
        "--report",
        "r.html",
    ]
    subprocess.run(command, cwd=desk, env=CHINESE, check=True, capture_output=True)  # noqa: S603  # our own program
    page = _page(browser, 1280, 1400)
    page.goto((desk / "r.html").as_uri())
    page.screenshot(path=HERE / "review.png")


def _take_desk(browser: Browser, desk: Path, site: str) -> None:
    page = _page(browser, 1000, 520)
    page.goto(site + ARTICLE, wait_until="load")
    page.locator(".emendation ins a").nth(1).click()
    page.locator(".emendation ins a").nth(1).evaluate("each => each.scrollIntoView({block: 'center'})")
    page.wait_for_timeout(500)
    page.screenshot(path=HERE / "emendation.png")
    facsimile = _page(browser, 1000, 1400)
    facsimile.goto(f"{site}2024/06/05/01/", wait_until="load")
    facsimile.screenshot(path=desk / "content" / "2024-06-05" / "01" / "page.jpg", type="jpeg", quality=80)
    wrong = desk / "content" / "2024-06-05" / "01" / "05-新型学徒制班.md"
    text = wrong.read_text(encoding="utf-8")
    wrong.write_text(text.replace("column: ", "colum: ", 1), encoding="utf-8")
    overlay = _page(browser, 1000, 640)
    overlay.goto(f"{site}2024/06/05/01/05/", wait_until="load")
    overlay.wait_for_timeout(3000)
    overlay.screenshot(path=HERE / "overlay.png")
    wrong.write_text(text, encoding="utf-8")
    overlay.wait_for_timeout(3000)
    overlay.goto(f"{site}_gazette/regions/2024-06-05/01/", wait_until="load")
    overlay.set_viewport_size({"width": 1200, "height": 800})
    box = overlay.locator("#sheet").bounding_box()
    assert box is not None  # noqa: S101  # a page without its sheet is no picture for the manual
    overlay.mouse.move(box["x"] + box["width"] * 0.04, box["y"] + box["height"] * 0.2)
    overlay.mouse.down()
    overlay.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + box["height"] * 0.45, steps=5)
    overlay.mouse.up()
    overlay.screenshot(path=HERE / "regions.png")


def _page(browser: Browser, width: int, height: int) -> Page:
    return browser.new_page(viewport={"width": width, "height": height}, locale="zh-CN", color_scheme="light")


@contextmanager
def _served(desk: Path) -> Iterator[str]:
    """Serve a copy of the edition on any free port, and give its address."""
    command = [sys.executable, str(ROOT / "build.py"), "serve", "--port", "0"]
    process = subprocess.Popen(command, cwd=desk, env=CHINESE, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603
    try:
        for line in process.stdout or ():
            found = re.search(r"http://\S+/", line)
            if found:
                yield found[0]
                return
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    sys.exit(main())
