"""How long many pages take to import, and how much memory: ``python tests/bench/import_speed.py --pages 1000``.

Each page is the first edition's, with a day of its own and other words in its short lines, so that no headline is met
twice. Pages, articles and issue files are written to a folder that is removed afterwards. The
CPU time has all that an import by the command line takes: the program's start and the compiling of its patterns, too.
"""

from __future__ import annotations

import argparse
import datetime as dt
import gc
import resource
import sys
import tempfile
import time
from pathlib import Path

from gazette.cli import SELDOM
from gazette.flow import ImportRequest, import_pages

SEED = Path(__file__).parents[2] / "seeds" / "000_51e2a95c7ec7d086.txt"
FIRST_DAY, SHORT = dt.date(2001, 1, 1), 16
WORDS = "春夏秋冬东南西北山水田林湖海江河风云雨雪"


def make_page(text: str, number: int) -> str:
    """Return a page of other headlines: in each short line a word of the page's own stands."""
    own = "".join(WORDS[number // len(WORDS) ** power % len(WORDS)] for power in range(3))
    lines = [
        f"{line[:2]}{own}{line[2:]}" if 2 < len(line) < SHORT and line[0] > "\u3400" else line
        for line in text.split("\n")
    ]
    day = FIRST_DAY + dt.timedelta(number)
    return f"{day.year}年{day.month}月{day.day}日 第1版\n\n" + "\n".join(lines)


def time_used() -> float:
    """Return the CPU time of this process and of those that it started and that have ended, in seconds."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def main() -> None:
    """Import pages and print what that cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1000)
    parser.add_argument("--jobs", type=int, default=1)
    options = parser.parse_args()
    count = options.pages
    gc.set_threshold(*SELDOM)  # as the command line does
    began, used = time.perf_counter(), time_used()
    text = SEED.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        for number in range(count):
            (seeds / f"{number:04d}.txt").write_text(make_page(text, number), encoding="utf-8", newline="\n")
        making, waited = time_used() - used, time.perf_counter() - began
        reports = import_pages(ImportRequest(files=(seeds,), content=Path(folder) / "content", jobs=options.jobs))
        files = sum(len(report.files) for report in reports)
        seconds, cpu = time.perf_counter() - began - waited, time_used() - making
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)) / 1024
    sys.stdout.write(
        f"{count} pages, {files} files: {cpu:.1f} s of CPU time, {seconds:.1f} s in all, "
        f"{peak:.0f} MB of memory a process\n"
    )


if __name__ == "__main__":
    main()
