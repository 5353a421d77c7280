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
from pathlib import Path

PROJECT = Path(__file__).parents[2]
AN_ISSUE = 6
SETTLING_S = 2.2
WORDS = ["工会", "职工", "企业", "技能", "竞赛", "培训", "代表", "大会", "车间", "班组", "安全", "生产", "维权", "法律", "援助", "调解", "劳动", "关系", "模范", "工匠", "精神", "传承", "乡村", "振兴", "共同", "富裕", "数字", "平台", "快递", "驿站", "服务", "夜校", "课程", "报名", "志愿", "社区", "医院", "学校", "道路", "桥梁", "通车", "开工", "项目", "投资", "春耕", "秋收", "水稻", "茶叶", "渔船", "港口", "物流", "电商", "旅游", "文化", "博物馆", "演出", "比赛", "冠军", "天气", "防汛"]  # noqa: E501


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


def measure(root: Path, runs: int) -> list[tuple[str, float]]:  # noqa: C901
    """Return the median seconds of a cold build and of one after each kind of change."""
    article = min((root / "content").rglob("*.md"))
    layout = root / "layouts" / "article.html"
    settings = root / "content" / "publication.yaml"

    def forget(_: int) -> None:
        for name in ("site", ".gazette"):
            shutil.rmtree(root / name, ignore_errors=True)

    def append(path: Path, words: str) -> Callable[[int], None]:
        def change(run: int) -> None:
            text = path.read_text(encoding="utf-8") + words.format(run=run)
            path.write_text(text, encoding="utf-8", newline="\n")

        return change

    def rename(run: int) -> None:
        settings.write_text(f"title: 试验日报第{run}版\n", encoding="utf-8", newline="\n")

    def title(run: int) -> None:
        lines = article.read_text(encoding="utf-8").split("\n")
        article.write_text("\n".join([lines[0], f"title: 第{run}次改题", *lines[2:]]), encoding="utf-8", newline="\n")

    def add(run: int) -> None:
        article.with_name(f"{90 + run}-b.md").write_text("---\ntitle: 新稿\n---\n\n正文。\n", encoding="utf-8")

    changes: tuple[tuple[str, Callable[[int], None]], ...] = (
        ("cold", forget),
        ("nothing changed", lambda _: time.sleep(SETTLING_S)),
        ("one body edited", append(article, "\n又一段{run}。\n")),
        ("one title edited", title),
        ("one article added", add),
        ("one layout changed", append(layout, "<!-- {run} -->\n")),
        ("settings changed", rename),
    )
    rows = []
    for name, change in changes:
        taken = []
        if name == "nothing changed":  # the build that sees settled files vouches for those that follow
            time.sleep(SETTLING_S)
            build(root)
        for run in range(runs):
            change(run)
            taken.append(build(root))
        rows.append((name, statistics.median(taken)))
    return rows


def build(root: Path) -> float:
    """Run build.py in a process of its own and return the seconds it took."""
    environment = {**os.environ, "PYTHONPATH": str(PROJECT)}
    command = [sys.executable, str(PROJECT / "build.py"), "--no-search", "--quiet"]
    started = time.perf_counter()
    subprocess.run(command, cwd=root, env=environment, check=True)  # noqa: S603  # our own program
    return time.perf_counter() - started


if __name__ == "__main__":
    sys.exit(main())
