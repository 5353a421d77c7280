"""The Pythons of this machine, and what each makes of the same paper."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
LEAST, MOST = 11, 30
# Where programs that keep several Pythons put them.
_PLACES = (".pyenv/versions/*/bin/python", ".local/share/uv/python/*/bin/python", ".asdf/installs/python/*/bin/python")
_ASK = "import json, sys; print(json.dumps([sys.implementation.name, list(sys.version_info[:3])]))"
# Han characters of Unicode 14, 15, 15.1 and 17, and of none: each Python knows others of them.
RARE = "\u9ffd\U0002a6df\U00031350\U0002ebf0\U000323b0\U0003fffd"
_ARTICLE = """---
title: 王{0}甲与李{1}乙
byline: [王{0}, 张{2}]
column: 栏{3}
tags: [标{4}]
aliases: [/旧/{5}]
---

本报讯 {0}{1}{2}（abc{3}def）{4}。“{5}”说{0}，a{1}b 12{2}34。{{~~{3}~>{4}~~}} **{5}**字**{0}：**字
"""


def find_pythons() -> Iterator[tuple[str, str]]:
    """Yield every other Python from 3.11 on this machine, its newest release only: version and program."""
    named = (shutil.which(f"python3.{minor}") for minor in range(LEAST, MOST))
    found = [path for path in named if path] + [
        str(path) for place in _PLACES for path in sorted(Path.home().glob(place), reverse=True)
    ]
    seen = {sys.version_info[:2]}
    for path in found:
        try:
            answer = subprocess.run([path, "-c", _ASK], capture_output=True, check=True, timeout=60)  # noqa: S603
            name, version = json.loads(answer.stdout)
        except (OSError, subprocess.SubprocessError, ValueError):
            continue  # it is one by name only
        if name == "cpython" and version >= [3, LEAST] and tuple(version[:2]) not in seen:
            seen.add(tuple(version[:2]))
            yield ".".join(map(str, version)), path


def has_dependencies(python: str) -> bool:
    """Say whether a Python has all that a build imports."""
    script = "import gazette.flow, gazette.search, gazette.pictures, gazette.text.words, opencc, pypinyin"
    return subprocess.run([python, "-c", script], cwd=ROOT, capture_output=True, check=False).returncode == 0  # noqa: S603


def make_paper(folder: Path) -> Path:
    """Make a project of the committed paper and of an article of rare characters."""
    for name in ("content", "layouts", "seeds"):
        shutil.copytree(ROOT / name, folder / name)
    page = folder / "content" / "2024-06-05" / "02"
    page.mkdir()
    (page / "01-a.md").write_text(_ARTICLE.format(*RARE), encoding="utf-8")
    return folder


def build_by(python: str, project: Path) -> dict[str, bytes]:
    """Build a project by a Python, from nothing; return every file of the site."""
    site = project / "site"
    for left in (site, project / ".gazette"):
        shutil.rmtree(left, ignore_errors=True)
    done = subprocess.run(  # noqa: S603  # our own program
        [python, str(ROOT / "build.py"), "build", "--quiet", "--base-url", "https://example.org/"],
        cwd=project,
        env={**os.environ, "PYTHONPYCACHEPREFIX": str(project / "compiled")},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
