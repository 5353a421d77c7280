"""``build.py correct``: a published correction of an article, made from what was changed."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path

from gazette.speech import say
from gazette.terminal import DONE, day, tell


def add_correct(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``correct``."""
    parser.add_argument("article", metavar="ARTICLE", help="its file, or its address: 2024/06/05/01/03")
    parser.add_argument("--text", metavar="T", help="what was corrected (default: what git says that was changed)")
    parser.add_argument(
        "--date", type=day, metavar="D", help="day of the correction (default: of the change, or today)"
    )
    parser.add_argument(
        "--by", metavar="NAME", help="who corrected it (default: who changed it, as git says; '': nobody)"
    )
    parser.add_argument("--since", metavar="REV", help="compare with this git revision (default: the version before)")
    parser.add_argument("--dry-run", action="store_true", help="show what would be written, and write nothing")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from gazette.disk import shown_path  # noqa: PLC0415  # --help must not wait for what it does not need
    from gazette.flow.correcting import CorrectRequest, correct  # noqa: PLC0415

    report = correct(
        CorrectRequest(
            content=options.content,
            article=options.article,
            now=dt.datetime.now(dt.UTC),
            text=options.text,
            date=options.date,
            since=options.since,
            by=options.by,
            dry_run=options.dry_run,
        ),
        tell,
    )
    path = shown_path(report.path)
    say(f"{path} would get, in corrections:" if options.dry_run else f"{path} got, in corrections:")
    print("".join(f"  {line}\n" for line in report.lines.splitlines()), end="")
    if not options.dry_run:
        say("Readers see it on the article and on /corrections/; edit the words in the file as you like.")
    return DONE
