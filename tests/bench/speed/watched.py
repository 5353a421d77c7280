"""How long an editor waits: from a file saved to its words in the open browser, with ``serve`` and a real Chromium.

python -m tests.bench.speed.watched [--articles 1000] [--runs 5] [--folder /dev/shm]

Makes an archive, serves it, opens an article, and then saves the article's file: first with another sentence at its
end, then with another headline. Prints each wait and the medians, with what serve itself says that its rounds took.
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO

from playwright.sync_api import Page, sync_playwright

from tests.bench.speed.archive import PROJECT, write_archive
from tests.bench.speed.measure import append, middle, replace_line
from tests.browser.conftest import find_browser

WAIT_MS = 120_000
QUIET_S = 3.0
ASKED_MS = 20


class Served:
    """An archive that is served; ``said`` are the lines that ``serve`` prints."""

    def __init__(self, root: Path) -> None:
        self.root = root
        environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
        command = [sys.executable, str(PROJECT / "build.py"), "serve", "--port", "0", "--lang", "en"]
        self.process = subprocess.Popen(command, cwd=root, env=environment, stdout=subprocess.PIPE, encoding="utf-8")  # noqa: S603  # our own program
        out = self.process.stdout
        assert out is not None  # it is piped
        self.address = out.readline().split(" ", 1)[0]
        self.said: list[str] = []
        threading.Thread(target=self._hear, args=(out,), daemon=True).start()

    def _hear(self, out: IO[str]) -> None:
        self.said.extend(out)

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        self.process.send_signal(signal.SIGINT)
        self.process.wait(60)


def main() -> int:
    """Measure and print; the archive is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="where the archive is made: memory, rather than a disk")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        root = Path(folder) / "archive"
        write_archive(root, options.articles)
        time.sleep(QUIET_S)  # nobody's layouts were written a moment ago
        served = Served(root)
        try:
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=find_browser(), args=["--no-sandbox"])
                report(served, browser.new_page(), options.runs)
                browser.close()
        finally:
            served.stop()
    return 0


def report(served: Served, page: Page, runs: int) -> None:
    """Open an article, change it and print how long its new words took."""
    article = middle(served.root / "content")
    day, sheet, name = article.parts[-3:]
    page.goto(served.address)
    page.wait_for_selector("h1", timeout=10 * WAIT_MS)  # the first build is a cold one
    page.goto(f"{served.address}{day.replace('-', '/')}/{sheet}/{name[:2]}/")
    for what in ("body", "title"):
        waits = [wait(served, page, article, f"第{run}次改{what}") for run in range(1, runs + 1)]
        shown = ", ".join(f"{each:.2f}" for each in waits)
        sys.stdout.write(f"one {what} edited: {statistics.median(waits):.2f} s of {shown}\n")
    rounds = re.findall(r"in ([\d.]+) s", "".join(served.said))
    sys.stdout.write(f"of which serve's rounds, the cold build first: {', '.join(rounds)}\n")


def wait(served: Served, page: Page, article: Path, words: str) -> float:
    """Return how long it takes until the open page shows other words."""
    time.sleep(QUIET_S)
    assert served.process.poll() is None  # it would be waited for in vain
    started = time.perf_counter()
    if words.endswith("body"):
        append(article, f"\n{words}。\n")
    else:
        replace_line(article, "title: ", f"title: {words}")
    has_words = "words => document.body?.innerText.includes(words)"  # asked at every frame, it would take a core
    page.wait_for_function(has_words, arg=words, polling=ASKED_MS, timeout=WAIT_MS)
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
