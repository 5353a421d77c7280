"""Build by every Python at hand and compare all bytes. Opt-in: python -m tests.bench.pythons [PYTHON ...].

Each Python from 3.11 that is found (on the PATH, of pyenv, uv or asdf), or that is named, gets an environment of its
own, into which the program is installed with pip from pyproject.toml, and makes the committed paper with an article of
rare characters. The exit code is 1 when a site differs from this Python's, 2 when there is no other Python.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from tests.pythons import ROOT, build_by, find_pythons, make_paper


def main(named: list[str]) -> int:
    """Compare the Pythons that were named, all at hand if none was."""
    pythons = [(path, path) for path in named] or list(find_pythons())
    if not pythons:
        print("no other Python from 3.11 is at hand")  # noqa: T201
        return 2
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        project = make_paper(Path(folder) / "project")
        ours = build_by(sys.executable, project)
        print(f"{sys.version.split()[0]}: {len(ours)} files", flush=True)  # noqa: T201
        for number, (version, path) in enumerate(pythons):
            theirs = build_by(_install(path, Path(folder) / str(number)), project)
            different = sorted(name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name))
            print(f"{version}: {'the same bytes' if not different else ', '.join(different)}", flush=True)  # noqa: T201
            wrong += bool(different)
    return int(wrong > 0)


def _install(python: str, folder: Path) -> str:
    """Install the program into an environment of its own; return its Python."""
    subprocess.run([python, "-m", "venv", str(folder)], check=True)  # noqa: S603  # an interpreter of this machine
    place = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
    subprocess.run([place, "-m", "pip", "install", "--quiet", "--editable", str(ROOT)], check=True)  # noqa: S603
    return str(place)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
