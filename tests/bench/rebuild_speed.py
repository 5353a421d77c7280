"""How long a build takes after each kind of change, as ratios to a cold build of the same run.

python tests/bench/rebuild_speed.py [--articles 1000] [--runs 5]: makes an archive of the size asked for in a temporary
folder, builds it cold, then after each change, and prints medians. Search is left out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

PROJECT = Path(__file__).parents[2]
AN_ISSUE = 6
SETTLING_S = 2.2
VOCABULARY = (
    "工会职工企业技能竞赛培训代表大会车间班组安全生产维权法律援助调解劳动关系模范工匠精神传承乡村振兴共同富裕"
    "数字平台快递驿站服务夜校课程报名志愿社区医院学校道路桥梁通车开工项目投资春耕秋收水稻茶叶渔船港口物流电商"
    "旅游文化演出比赛冠军天气防汛"
)
WORDS = tuple(VOCABULARY[at : at + 2] for at in range(0, len(VOCABULARY), 2))


def main() -> int:
    """Measure and print; the archive is gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        make_archive(root, options.articles)
        rows = measure(root, options.runs)
    cold = rows[0][1]
    lines = [f"{options.articles} articles, medians of {options.runs}, search left out"]
    lines += [f"{name:<22}{seconds:8.2f} s{seconds / cold:8.3f} x cold" for name, seconds in rows]
    sys.stdout.write("\n".join(lines) + "\n")
    return 0


def make_archive(root: Path, articles: int) -> None:
    """Write content/ and layouts/: six articles an issue, bodies of some 1,200 characters, the same ones every time."""
    chance = random.Random(7)  # noqa: S311  # an archive, not a secret
    shutil.copytree(PROJECT / "layouts", root / "layouts")
    content = root / "content"
    content.mkdir()
    (content / "publication.yaml").write_text(
        "title: 试验日报\nurl: https://example.org/paper/\n", encoding="utf-8", newline="\n"
    )
    for number in range(articles):
        day = dt.date(2000, 1, 1) + dt.timedelta(days=number // AN_ISSUE)
        page = content / day.isoformat() / "01"
        page.mkdir(parents=True, exist_ok=True)
        text = "\n\n".join(sentence(chance, 90) for _ in range(6))
        head = f"title: {sentence(chance, 6)[:-1]}\ncolumn: {chance.choice(WORDS[:12])}{chance.choice(WORDS[:12])}"
        path = page / f"{number % AN_ISSUE + 1:02d}-a.md"
        path.write_text(f"---\n{head}\n---\n\n{text}\n", encoding="utf-8", newline="\n")


def sentence(chance: random.Random, words: int) -> str:
    """Return a sentence of so many words."""
    return "".join(chance.choices(WORDS, k=words)) + "。"


def measure(root: Path, runs: int) -> list[tuple[str, float]]:
    """Return the median seconds of a cold build and of one after each kind of change."""
    article = min((root / "content").rglob("*.md"))
    changes: tuple[tuple[str, Callable[[int], None]], ...] = (
        ("cold", partial(forget, root)),
        ("nothing changed", settle),
        ("one body edited", partial(append, article, "\n又一段{run}。\n")),
        ("one title edited", partial(retitle, article)),
        ("one article added", partial(add, article.parent)),
        ("one layout changed", partial(append, root / "layouts" / "article.html", "<!-- {run} -->\n")),
        ("settings changed", partial(rename, root / "content" / "publication.yaml")),
    )
    rows = []
    for name, change in changes:
        if change is settle:  # the build that sees settled files vouches for those that follow
            settle(0)
            build(root)
        taken = []
        for run in range(runs):
            change(run)
            taken.append(build(root))
        rows.append((name, statistics.median(taken)))
    return rows


def forget(root: Path, _: int) -> None:
    """Take the site and the memory away."""
    for name in ("site", ".gazette"):
        shutil.rmtree(root / name, ignore_errors=True)


def settle(_: int) -> None:
    """Wait until the files are old enough for their times to be believed."""
    time.sleep(SETTLING_S)


def append(path: Path, words: str, run: int) -> None:
    """Add words to a file."""
    write(path, path.read_text(encoding="utf-8") + words.format(run=run))


def retitle(article: Path, run: int) -> None:
    """Give an article another title."""
    lines = article.read_text(encoding="utf-8").split("\n")
    write(article, "\n".join([lines[0], f"title: 第{run}次改题", *lines[2:]]))


def add(page: Path, run: int) -> None:
    """Add an article to a page."""
    write(page / f"{90 + run}-b.md", "---\ntitle: 新稿\n---\n\n正文。\n")


def rename(settings: Path, run: int) -> None:
    """Give the newspaper another name: every page shows it."""
    write(settings, f"title: 试验日报第{run}版\n")


def write(path: Path, text: str) -> None:
    """Put a text in place with the same bytes on every system."""
    path.write_text(text, encoding="utf-8", newline="\n")


def build(root: Path) -> float:
    """Run build.py in a process of its own and return the seconds it took."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, str(PROJECT / "build.py"), "--no-search", "--quiet"]
    started = time.perf_counter()
    subprocess.run(command, cwd=root, env=environment, check=True)  # noqa: S603  # our own program
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
