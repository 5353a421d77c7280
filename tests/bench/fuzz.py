"""Feed every parser with what no editor would write. Opt-in: python -m tests.bench.fuzz [PARSER ...] [--minutes N].

Atheris looks for texts that reach new branches, where it is installed (pip install atheris); elsewhere Hypothesis puts
texts together. Either finds a text that raises anything, a problem that points out of its file, and a text of which
eight times as much takes more than thirty times as long. What was found is printed, and the exit code is 1. Nothing is
kept between runs: the corpus is the pieces of tests/faults/parsers.py, and what was found belongs into a test.
"""

from __future__ import annotations

import argparse
import importlib.util
import itertools
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # atheris must be there before what it watches
    from tests.faults.parsers import Parser

ROOT = Path(__file__).parents[2]
ENGINES = ("atheris", "hypothesis")
NAMES = ("front matter", "bodies", "emendations", "importer", "queries", "settings", "issues", "mending")
MOST_BYTES = 2000
# Of every so many texts one is looked at for growth: so many characters of it, and eight times as many.
_EVERY, _CHARACTERS = 50, 1500
_HANGS_SECONDS = 60


def main() -> int:
    """Feed the parsers that were named, all if none was, each for its part of the time."""
    options = _read_options()
    if options.feed:
        return (_feed_guided if options.engine == "atheris" else _feed_blindly)(options.feed, options.seconds)
    found = 0
    for name in options.parsers or NAMES:
        seconds = options.minutes * 60 / len(options.parsers or NAMES)
        command = [sys.executable, "-m", "tests.bench.fuzz", "--engine", options.engine, "--feed", name]
        done = subprocess.run(  # noqa: S603  # our own program
            [*command, "--seconds", str(int(seconds))],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        told = done.stdout + done.stderr
        fed = "".join(re.findall(r"^(?:Done|FED) (\d+)", told, re.MULTILINE)) or "?"
        print(f"{name}: {fed} texts, {'FOUND' if done.returncode else 'nothing found'} ({options.engine})", flush=True)  # noqa: T201
        if done.returncode:
            found += 1
            print(told[-4000:], flush=True)  # noqa: T201
    return int(found > 0)


def _read_options() -> argparse.Namespace:
    guided = importlib.util.find_spec("atheris") is not None
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("parsers", nargs="*", metavar="PARSER", choices=[[], *NAMES], help=", ".join(NAMES))
    reader.add_argument("--minutes", type=float, default=10, help="for all of them together (default: 10)")
    reader.add_argument("--engine", choices=ENGINES, default=ENGINES[0 if guided else 1])
    reader.add_argument("--feed", choices=NAMES, help=argparse.SUPPRESS)
    reader.add_argument("--seconds", type=int, default=60, help=argparse.SUPPRESS)
    return reader.parse_args()


def _taster(parser: Parser, fed: itertools.count[int]) -> Callable[[str], None]:
    """Return what is done with a text: it is read, and now and then looked at for growth."""
    from tests.faults.parsers import find_growth  # noqa: PLC0415  # as above

    looked = itertools.count()

    def taste(text: str) -> None:
        parser.read(text)
        parser.read(parser.frame(text))
        if text and next(fed) % _EVERY == 0:
            # In turn the whole text is repeated, and a third of it with the others round it.
            third = len(text) // 3 if next(looked) % 2 else 0
            before, piece, after = text[:third], text[third : len(text) - third], text[len(text) - third :]
            growth = find_growth(parser, piece, max(1, _CHARACTERS // len(piece)), before, after)
            if growth is not None:
                message = f"eight times as often it took {growth:.0f} times as long: {(before, piece, after)!r}"
                raise AssertionError(message)

    return taste


def _feed_guided(name: str, seconds: int) -> int:
    """Feed a parser with what Atheris finds; the process ends in Atheris."""
    import atheris  # noqa: PLC0415  # optional

    with atheris.instrument_imports(include=["gazette"]):
        from tests.faults.parsers import PARSERS  # noqa: PLC0415  # as above
    fed = itertools.count(1)
    taste = _taster(PARSERS[name], fed)

    def taste_bytes(data: bytes) -> None:
        text = data.decode("utf-8", "replace")
        try:
            taste(text)
        except BaseException:
            print(f"FOUND IN {text!r}", file=sys.stderr, flush=True)  # noqa: T201
            raise

    with tempfile.TemporaryDirectory() as folder:
        corpus, words = Path(folder) / "corpus", Path(folder) / "words"
        corpus.mkdir()
        pieces = [piece.encode("utf-8", "replace") for piece in PARSERS[name].pieces]
        for number, piece in enumerate(pieces):
            (corpus / str(number)).write_bytes(piece)
        rows = ('"' + "".join(f"\\x{byte:02x}" for byte in piece) + '"' for piece in pieces)
        words.write_text("\n".join(rows) + "\n", encoding="ascii")
        limits = [f"-max_total_time={seconds}", f"-max_len={MOST_BYTES}", f"-timeout={_HANGS_SECONDS}"]
        atheris.Setup(
            [sys.argv[0], *limits, f"-dict={words}", f"-artifact_prefix={folder}/", "-rss_limit_mb=4096", str(corpus)],
            taste_bytes,
        )
        atheris.Fuzz()
    return 0


def _feed_blindly(name: str, seconds: int) -> int:
    """Feed a parser with what Hypothesis puts together."""
    from hypothesis import HealthCheck, Phase, given, settings  # noqa: PLC0415  # of the tests
    from hypothesis import strategies as st  # noqa: PLC0415

    from tests.faults.parsers import PARSERS  # noqa: PLC0415  # as above

    fed = itertools.count(1)
    taste = _taster(PARSERS[name], fed)
    texts = st.lists(st.one_of(st.sampled_from(PARSERS[name].pieces), st.text(max_size=8)), max_size=60).map("".join)
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        settings(
            max_examples=500,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=(Phase.generate, Phase.shrink),
        )(given(texts)(taste))()
    print(f"FED {next(fed)}")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main())
