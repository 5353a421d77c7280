"""Take the screenshots of this folder from the committed edition: ``python docs/screenshots/take.py``.

It needs what the tests need (``pip install -e '.[test]'``) and an installed Chromium or Chrome.
"""

from __future__ import annotations

import functools
import http.server
import shutil
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
sys.path.insert(0, str(ROOT))

from gazette.flow import BuildRequest, build_site  # noqa: E402  # from the clone that this file stands in
from gazette.problems import has_errors  # noqa: E402

SIZES = {"phone": (390, 844), "desktop": (1440, 1000)}
SHOTS = (
    ("home", "", "desktop", "light"),
    ("home", "", "phone", "light"),
    ("home", "", "desktop", "dark"),
    ("page", "2024/06/05/01/", "desktop", "light"),
    ("page", "2024/06/05/01/", "phone", "dark"),
    ("typeset", "2024/06/05/01/typeset/", "desktop", "light"),
    ("typeset", "2024/06/05/01/typeset/", "phone", "light"),
    ("article", "2024/06/05/01/03/", "desktop", "light"),
    ("article", "2024/06/05/01/03/", "desktop", "dark"),
    ("article", "2024/06/05/01/03/", "phone", "light"),
    ("article", "2024/06/05/01/03/", "phone", "dark"),
    ("calendar", "2024/06/", "desktop", "light"),
    ("calendar", "2024/06/", "phone", "dark"),
    ("search", "search/?q=普里沙", "desktop", "light"),
    ("search", "search/?q=义乌", "phone", "light"),
)


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing of requests."""


def main() -> int:
    """Build the edition, serve it on this machine, and write the pictures beside this file."""
    browser = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
    if browser is None:
        print("there is no Chromium or Chrome on this machine", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        report = build_site(BuildRequest(content=ROOT / "content", layouts=ROOT / "layouts", site=site))
        if has_errors(report.problems):
            print(*report.problems, sep="\n", file=sys.stderr)
            return 1
        handler = functools.partial(_Quiet, directory=str(site))
        with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            with playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"]) as started:
                for shot in SHOTS:
                    take(started, f"http://127.0.0.1:{server.server_port}/", *shot)
            server.shutdown()
    return 0


def take(browser: Browser, site: str, name: str, address: str, size: str, scheme: str) -> None:  # noqa: PLR0913, PLR0917
    """Write one picture: the first screen of a page on a desk, the page's head on a phone."""
    width, height = SIZES[size]
    context = browser.new_context(
        viewport={"width": width, "height": height},
        color_scheme="dark" if scheme == "dark" else "light",
        locale="zh-CN",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(site + address, wait_until="networkidle")
    page.screenshot(path=HERE / f"{name}-{size}-{scheme}.png")
    context.close()


if __name__ == "__main__":
    sys.exit(main())
