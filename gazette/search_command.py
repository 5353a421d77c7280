"""``build.py search``: what a reader would find, on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.problems import GazetteError
from gazette.speech import in_words, number_of, put
from gazette.terminal import DONE, positive, progress_printer

if TYPE_CHECKING:  # --help must not wait for Markdown
    from gazette.flow.lookup import Found, Hit

# How many words are told that were looked for instead, and how many that may have been meant.
_MEANT, _OFFERED = 6, 4


def add_search(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``search``."""
    parser.add_argument(
        "query", nargs="+", metavar="WORDS", help="as on the search page: words, “a phrase”, 作者:…, 日期:2024-06"
    )
    parser.add_argument(
        "--without", action="append", default=[], metavar="WORD", help="leave out articles that have this word"
    )
    parser.add_argument("--order", choices=("best", "new", "old"), default="best", help="order: best, new or old first")
    parser.add_argument("--limit", type=positive, default=20, metavar="N", help="articles to show (default: 20)")
    parser.add_argument("--format", choices=("text", "json"), default="text", help="for people, or for programs")
    parser.add_argument("--drafts", action="store_true", help="look in drafts too")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from gazette.flow import BuildRequest, read_site  # noqa: PLC0415  # --help must not wait for what it does not need
    from gazette.flow.lookup import Shelves  # noqa: PLC0415
    from gazette.text.queries import parse_query  # noqa: PLC0415

    query = " ".join([*options.query, *(f"-{word}" for word in options.without)])
    if not parse_query(query):
        message = "there is no word in the query"
        raise GazetteError(message)
    root = options.content.resolve().parent
    request = BuildRequest(content=options.content, layouts=root / "layouts", site=root / "site", drafts=options.drafts)
    with progress_printer(quiet=options.format == "json") as progress:
        edition = read_site(request, progress)
    found = Shelves(edition.paper, edition.stories).find(query, options.order)
    if options.format == "json":
        from gazette.problem_lists import format_tame_json  # noqa: PLC0415  # as above

        told = {"query": query, "found": len(found.hits), "how": found.how, "meant": list(found.meant)}
        told["names"] = list(found.names)
        told["articles"] = _tell(found.hits[: options.limit])
        print(format_tame_json(told), end="")
    else:
        _tell_how(found)
        _print(found.hits, options.limit, options.content)
    return DONE


def _tell(hits: Sequence[Hit]) -> list[dict[str, object]]:
    from gazette.paper.addresses import article_address  # noqa: PLC0415  # as in _run
    from gazette.text.one_line import format_one_line  # noqa: PLC0415

    return [
        {
            "address": article_address(hit.article.place),
            "path": hit.article.path,
            "date": hit.article.place.date.isoformat(),
            "page": hit.article.place.page,
            "title": format_one_line(hit.article.title.corrected),
            "column": hit.article.column,
            "excerpt": hit.excerpt,
            "marks": [list(mark) for mark in hit.marks],
            "printed": hit.printed,
        }
        for hit in hits
    ]


def _print(hits: Sequence[Hit], limit: int, content: Path) -> None:
    from gazette.disk import shown_path  # noqa: PLC0415  # as in _run
    from gazette.problem_lists import show_invisible  # noqa: PLC0415

    on, off = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("", "")
    for hit, told in zip(hits[:limit], _tell(hits[:limit]), strict=True):
        print(f"{told['address']}  {on}{show_invisible(str(told['title']))}{off}")
        print(f"    {show_invisible(shown_path(content / hit.article.path))}")
        if hit.excerpt:
            print(f"    {_mark(hit, on, off)}")
    shown = "" if len(hits) <= limit else f" ({limit})"
    print(f"{number_of(len(hits), 'article')}{shown}", file=sys.stderr)


def _tell_how(found: Found) -> None:
    """Say what was done when nothing has what was typed, and what may have been meant."""
    if found.how != "whole" and found.hits:
        how = in_words("nothing has all of it; this comes near" if found.how == "near" else "read as pinyin")
        put(": ".join([how, " ".join(found.meant[:_MEANT])]) if found.meant else how, sys.stderr)
    if found.names:
        put(f"{in_words('did you mean')}: {' '.join(found.names[:_OFFERED])}", sys.stderr)


def _mark(hit: Hit, on: str, off: str) -> str:
    parts, at = [], 0
    for start, end in hit.marks:
        parts += [_tame(hit.excerpt[at:start]), on, _tame(hit.excerpt[start:end]), off]
        at = end
    return "".join([*parts, _tame(hit.excerpt[at:])]).strip()


def _tame(text: str) -> str:
    from gazette.problem_lists import show_invisible  # noqa: PLC0415  # as in _run

    return show_invisible(text.replace("\n", " "))
