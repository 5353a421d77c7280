"""``build.py new``: a new article, issue, page or column, its file ready to be filled in."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from gazette.problems import GazetteError
from gazette.speech import in_words, put, say
from gazette.terminal import DONE, day, page_number, tell

if TYPE_CHECKING:  # --help must not wait for what it does not need
    from gazette.flow.starting import Start

_T = TypeVar("_T")


def add_new(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``new``."""
    parser.add_argument(
        "what",
        nargs="?",
        choices=("article", "issue", "page", "column"),
        default="article",
        help="default: article. A page begins with its first article, a column with the first that names it",
    )
    parser.add_argument("when", nargs="?", type=day, metavar="DATE", help="the same as --date: new issue 2024-06-05")
    parser.add_argument("--date", type=day, metavar="D", help="date of the issue: 2024-06-05")
    parser.add_argument("--page", type=page_number, metavar="N", help="page of the article; page: the next one")
    parser.add_argument("--title", metavar="T", help="headline of the article")
    parser.add_argument("--name", metavar="NAME", help="name of the page, or of the column")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from gazette.disk import shown_path  # noqa: PLC0415  # --help must not wait for what it does not need
    from gazette.flow.starting import Start, StartRequest, start  # noqa: PLC0415

    what = Start(options.what)
    if options.when and options.date and options.when != options.date:
        message = "two dates are given: write one"
        raise GazetteError(message)
    date = options.when or options.date or _ask("--date", "Date of the issue (2024-06-05): ", day)
    request = StartRequest(content=options.content, date=date, what=what)
    if what is not Start.ISSUE:
        page = options.page or (0 if what is Start.PAGE else _ask("--page", "Page: ", page_number))
        name = _ask_name(what, options)
        title = (options.title or "").strip() or _ask("--title", "Headline: ", _words)
        request = replace(request, page=page, name=name, title=title)
    for path in start(request, tell):
        put(shown_path(path))
    return DONE


def _ask_name(what: Start, options: argparse.Namespace) -> str:
    """Return the name of a column, which it must have, or of a page, which it may have; nothing else is named."""
    given = (options.name or "").strip()
    if what == "column":
        return given or _ask("--name", "Name of the column: ", _words)
    if what == "page":
        return given or (_ask("--name", "Name of the page (may be empty): ", str.strip) if sys.stdin.isatty() else "")
    if given:
        message = "--name is for a page or a column"
        raise GazetteError(message)
    return ""


def _words(text: str) -> str:
    if not text.strip():
        message = "a headline has words"
        raise argparse.ArgumentTypeError(message)
    return text.strip()


def _ask(option: str, question: str, read: Callable[[str], _T]) -> _T:
    """Ask on a terminal until there is an answer; elsewhere nobody would give one."""
    if not sys.stdin.isatty():
        message = f"say {option}; it is asked for only on a terminal"
        raise GazetteError(message)
    while True:
        try:
            return read(input(in_words(question)).strip())
        except argparse.ArgumentTypeError as error:
            say(f"gazette: {in_words(str(error))}", sys.stderr)
        except EOFError as error:
            message = f"say {option}"
            raise GazetteError(message) from error
