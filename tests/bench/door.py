"""What a build pays for letting nothing in and losing nothing. Opt-in: python -m tests.bench.door [ARTICLES].

Builds an archive from nothing, without search and in one process, and says how much of its processor time went into
looking at what may come in, into files that wait beside the site, and into moving them in. Beside it stands what the
mere writing of the same files takes.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path
from typing import Any

from gazette.cli import main as gazette
from gazette.flow import reading
from gazette.staging import Staging
from gazette.waiting import WaitingRoom
from tests.bench.speed.archive import write_archive
from tests.faults.killing import files

spent: defaultdict[str, float] = defaultdict(float)


def timed(what: str, function: Callable[..., Any]) -> Callable[..., Any]:
    """Return a function that counts the processor time of another's calls."""

    def call(*arguments: Any, **named: Any) -> Any:  # noqa: ANN401  # whatever it takes
        start = time.process_time()
        try:
            return function(*arguments, **named)
        finally:
            spent[what] += time.process_time() - start

    return call


def main() -> int:
    """Print the door's share of a build."""
    articles = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    for owner, name, what in (
        (reading, "check_entries", "looking at what may come in"),
        (WaitingRoom, "put", "comparing with the site, and waiting beside it"),
        (Staging, "publish", "moving in, and the manifest"),
    ):
        setattr(owner, name, timed(what, getattr(owner, name)))
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write_archive(root, articles)
        options = [f"--{name}={root / name}" for name in ("content", "layouts", "site")]
        start = time.process_time()
        code = gazette(["build", "--quiet", "--no-search", "--jobs", "1", *options])
        whole = time.process_time() - start
        made = files(root / "site")
        start = time.process_time()
        for path, data in made.items():
            target = root / "plain" / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
        plain = time.process_time() - start
    print(f"{articles} articles, {len(made)} files, {whole:.1f} s of processor time")  # noqa: T201  # as kill.py
    for what, seconds in spent.items():
        print(f"{seconds:>7.2f} s  {seconds / whole:>5.1%}  {what}")  # noqa: T201
    print(f"{plain:>7.2f} s  {plain / whole:>5.1%}  beside it: writing the same files")  # noqa: T201
    return code


if __name__ == "__main__":
    sys.exit(main())
