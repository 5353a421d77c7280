"""``build.py build``: content/ -> site/, and a first look that may find nothing to do."""

from __future__ import annotations

import argparse
import gc
import sys
from typing import TYPE_CHECKING

from gazette.options import add_site, name_python, request_of, show
from gazette.speech import number_of, say
from gazette.terminal import DONE, WRONG_CONTENT, count_problems, print_problems, progress_printer, tell

if TYPE_CHECKING:  # the command imports what it needs when it runs
    from gazette.looking import Look


def add_build(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``build``."""
    add_site(parser)
    parser.add_argument("--no-search", action="store_true", help="leave the search index out")
    parser.add_argument("--full", action="store_true", help="ignore what is remembered of the last build")
    parser.set_defaults(run=_build)


def _build(options: argparse.Namespace) -> int:
    """Build; what a small build makes lives as long as it does, so nothing looks for garbage, nor at its end."""
    gc.disable()
    try:
        return _build_and_tell(options)
    finally:
        gc.freeze()
        gc.enable()


def _build_and_tell(options: argparse.Namespace) -> int:
    looked = None if options.full else _look(options)
    seen = looked.unchanged if looked else None
    if seen is not None:
        print_problems(seen.problems)
        if not options.quiet:
            _tell_built(options, seen.counts, (0, seen.files, 0))
        return DONE
    from gazette.flow import build_site  # noqa: PLC0415  # --help must not wait for Jinja and Markdown

    with progress_printer(quiet=options.quiet) as progress:
        report = build_site(request_of(options), progress, tell, looked)
    print_problems(report.problems)
    if report.published is None:
        say(f"Nothing was published: {count_problems(report.problems)}.", sys.stderr)
        return WRONG_CONTENT
    if not options.quiet:
        done = report.published
        counts = report.issues, report.pages, report.articles
        _tell_built(options, counts, (done.written, done.unchanged, done.removed))
    return DONE


def _tell_built(options: argparse.Namespace, counts: tuple[int, int, int], files: tuple[int, int, int]) -> None:
    issues, pages, articles = counts
    written, unchanged, removed = files
    say(
        f"{number_of(issues, 'issue')}, {number_of(pages, 'page')}, "
        f"{number_of(articles, 'article')} -> {show(options.site)}/: "
        f"{number_of(written, 'file')} written, {unchanged} unchanged, {removed} removed"
    )
    say(
        f"To read it: {name_python()} -m http.server -d {show(options.site)} 8000, "
        "then open http://127.0.0.1:8000/ (opening index.html as a file works too, search aside)"
    )


def _look(options: argparse.Namespace) -> Look:
    """Return how everything lies there: where a build would do nothing, what it would import stays unloaded."""
    from gazette.looking import Inputs, look  # noqa: PLC0415  # as in _build

    return look(
        Inputs(
            content=options.content,
            layouts=options.layouts,
            site=options.site,
            base_url=options.base_url,
            drafts=options.drafts,
            search=not options.no_search,
        ),
        prepare=_load_build,
        prepare_texts=_load_texts,
    )


def _load_build() -> None:
    """Load what a build needs, while its first look is under way."""
    from gazette.flow import build_site  # noqa: F401, PLC0415  # as in _build


def _load_texts() -> None:
    """Load what an edited text needs besides, likewise."""
    from gazette.groups import text_makers  # noqa: F401, PLC0415  # as in _build
    from gazette.text.words import open_dictionary  # noqa: PLC0415  # as in _build

    open_dictionary()
