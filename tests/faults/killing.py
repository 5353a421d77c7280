"""A small project, and commands on it that are killed at a moment of their work."""

from __future__ import annotations

import json
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

from tests.faults.running import ROOT, environment

KILLED = -getattr(signal, "SIGKILL", signal.SIGTERM)


def make_project(folder: Path, days: int = 2) -> Path:
    """Make a project with a few articles on each of some days."""
    shutil.copytree(ROOT / "layouts", folder / "layouts")
    for day in range(1, days + 1):
        for number, word in enumerate(("春耕", "秋收", "夜校"), 1):
            path = folder / "content" / f"2024-06-{day:02d}" / "01" / f"{number:02d}-{word}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            head = f"title: {word}{day}\ncolumn: 工会\nbyline: [{{name: 金钧胤, role: 记者}}]"
            text = f"---\n{head}\n---\n\n{word}的消息传来。\n"
            path.write_text(text, encoding="utf-8", newline="\n")
    settings = folder / "content" / "publication.yaml"
    settings.write_text("title: 试验日报\nurl: https://example.org/paper/\n", encoding="utf-8", newline="\n")
    return folder


def make_import(project: Path) -> Path:
    """Make a project whose first import broke off after one article, which somebody has edited since."""
    shutil.copytree(ROOT / "seeds", project / "seeds")
    shutil.copytree(ROOT / "content", project / "content")
    folder = project / "content" / "2024-06-05" / "01"
    for path in (*sorted(folder.glob("*.md"))[1:], folder.parent / "issue.yaml"):
        path.unlink()
    (kept,) = folder.glob("*.md")
    kept.write_text(kept.read_text(encoding="utf-8") + "\n编辑加的一段。\n", encoding="utf-8", newline="\n")
    return project


def edit(project: Path) -> None:
    """Change an article, drop one, add one: some files of the site change, some go, some come."""
    day = project / "content" / "2024-06-01" / "01"
    text = (day / "01-春耕.md").read_text(encoding="utf-8")
    (day / "01-春耕.md").write_text(text.replace("春耕1", "大桥通车"), encoding="utf-8", newline="\n")
    (day / "02-秋收.md").unlink()
    (day / "04-开班.md").write_text("---\ntitle: 开班\ntags: [技能]\n---\n\n开班了。\n", encoding="utf-8", newline="\n")


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder with its bytes."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def started(project: Path, *arguments: str) -> subprocess.Popen[bytes]:
    """Start a command in a project."""
    command = [sys.executable, str(ROOT / "build.py"), *arguments]
    return subprocess.Popen(  # noqa: S603
        command, cwd=project, env=environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def run_for(project: Path, seconds: float, *arguments: str) -> int | None:
    """Run a command in a project and kill it after some time; None when it was done before."""
    with started(project, *arguments) as process:
        time.sleep(seconds)
        if process.poll() is not None:
            return None
        process.kill()
        return process.wait()


def some_moments(count: int, seed: int, wanted: int = 3) -> list[int]:
    """Return a few of a command's moments, the same for every run of a test."""
    return random.Random(seed).sample(range(1, count + 1), wanted)  # noqa: S311  # nothing secret


def find_harm(site: Path, old: dict[str, bytes], new: dict[str, bytes]) -> list[str]:
    """Return the files of a site that are neither the old nor the new one, or that its manifest does not know."""
    here = files(site) if site.exists() else {}
    manifest = json.loads(here.pop("manifest.json"))["files"] if "manifest.json" in here else {}
    if old and not manifest:
        return ["manifest.json"]
    return [path for path, data in here.items() if data not in (old.get(path), new.get(path)) or path not in manifest]
