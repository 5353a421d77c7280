"""What every command says and takes alike: problems, counts, progress, kinds of arguments, exit codes."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.problems import Problem, Severity
from gazette.speech import CHINESE, in_words, number_of, problems_in_words, put, say, spoken_language

if TYPE_CHECKING:  # --help must not wait for Jinja and Markdown
    from gazette.flow.work import Progress
    from gazette.problem_lists import LineReader

_MOST_BYTES = 2_000_000
_LONG = 200  # fewer files than this are done before anybody wonders
DONE, WRONG_CONTENT, WRONG_WORLD, OUR_BUG, INTERRUPTED = 0, 1, 2, 3, 130
SETTINGS_FIRST = "nothing else was looked at: what is wrong in the settings comes first"


def positive(text: str) -> int:
    """Return an argument that must be a whole number from 1."""
    if not (text.isascii() and text.isdigit() and int(text)):
        message = f"{text!r} is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def page_number(text: str) -> int:
    """Return an argument that must be a newspaper page, as people write one: 2, ２, 第2版, 二."""
    from gazette.text.file_names import LAST_PAGE  # noqa: PLC0415  # as the next
    from gazette.text.numerals import parse_number  # noqa: PLC0415  # --help must not wait for it

    found = parse_number(text.strip().removeprefix("第").removesuffix("版"))
    number = positive(text if found is None else str(found))
    if number > LAST_PAGE:
        message = f"{text!r} is no page number; pages are numbered from 1 to {LAST_PAGE}"
        raise argparse.ArgumentTypeError(message)
    return number


def day(text: str) -> dt.date:
    """Return an argument that must be a date, as people write one: 2024-06-05, 2024-6-5, 20240605, 2024年6月5日."""
    from gazette.matter.misnamed import find_issue_folder  # noqa: PLC0415  # --help must not wait for it

    found = find_issue_folder(text.strip())
    if not found:
        message = f"{text!r} is no date; write it as 2024-06-05"
        raise argparse.ArgumentTypeError(message)
    return dt.date.fromisoformat(found)


def tell(words: str) -> None:
    """Say something that a person waits for: never part of what a command was asked for."""
    say(f"gazette: {words}", sys.stderr)


def print_problems(problems: Sequence[Problem]) -> None:
    """Print problems with their lines and their cures."""
    if problems:
        from gazette.problem_lists import format_text  # noqa: PLC0415  # nothing is wrong most of the time

        put(format_text(problems_in_words(problems), fresh_lines()).rstrip("\n"), sys.stderr)


def fresh_lines() -> LineReader:
    """Return a way to read single lines of files as they are now."""
    _read_lines.cache_clear()
    return _read_line


@lru_cache(maxsize=8)
def _read_lines(path: str) -> tuple[str, ...]:
    from gazette.importer.decode import decode_page  # noqa: PLC0415  # nothing is wrong most of the time

    try:
        if Path(path).is_symlink() or not Path(path).is_file() or Path(path).stat().st_size > _MOST_BYTES:
            return ()  # a link may lead to what nobody else should read
        data = Path(path).read_bytes()
    except (OSError, ValueError):
        return ()
    if path.endswith(".txt"):  # the text of a page, in whatever encoding it came
        source = decode_page(path, data).source
        return tuple(source.text.split("\n")) if source is not None else ()
    text = data.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")  # as files are read
    return () if "\0" in text else tuple(text.split("\n"))  # a picture has no lines


def _read_line(path: str, number: int) -> str | None:
    """Return a line of a file that a problem names; None when it is not there any more, or names no file."""
    lines = _read_lines(path)
    return lines[number - 1] if 0 < number <= len(lines) else None


def count_problems(problems: Sequence[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    words = []
    for severity in (Severity.ERROR, Severity.WARNING):
        number = sum(problem.severity is severity for problem in problems)
        words += [number_of(number, severity.value)] if number else []
    return ("、" if spoken_language() == CHINESE else ", ").join(words) or in_words("no problems")


@contextlib.contextmanager
def progress_printer(*, quiet: bool, least: int = _LONG) -> Iterator[Progress]:
    """Show how far a long work has come: a bar on a terminal, a plain line a stage elsewhere.

    The plain line is left out of work on fewer things than ``least``.
    """
    if quiet:
        yield lambda _stage, _done, _total: None
    elif sys.stderr.isatty():
        yield from _bars()
    else:
        yield partial(_plain_lines, least)


def _plain_lines(least: int, stage: str, done: int, total: int) -> None:
    if done == total and total >= least:
        print(f"{in_words(stage)}: {total}", file=sys.stderr)


def _bars() -> Iterator[Progress]:
    from tqdm import tqdm  # noqa: PLC0415  # a terminal only

    # Its thread, which redraws bars that nobody moves, would keep a build from copying this process.
    tqdm.monitor_interval = 0
    bars: dict[str, tqdm[object]] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in bars:
            bars[stage] = tqdm(total=total, desc=in_words(stage), leave=False, delay=0.5, file=sys.stderr)
        bars[stage].update(done - bars[stage].n)
        if done == total:
            bars.pop(stage).close()

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()


@contextlib.contextmanager
def ended_by_the_system() -> Iterator[None]:
    """Treat the system's request to end as Ctrl-C: everything is left in order."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
