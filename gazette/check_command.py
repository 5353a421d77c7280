"""``build.py check``: every problem in content/ and layouts/; ``--fix`` mends what is certain."""

from __future__ import annotations

import argparse
import sys

from gazette.options import add_site, request_of
from gazette.problems import Problem, SettingsError, has_errors
from gazette.speech import number_of, problems_in_words, put, say
from gazette.terminal import (
    DONE,
    SETTINGS_FIRST,
    WRONG_CONTENT,
    WRONG_WORLD,
    count_problems,
    print_problems,
    progress_printer,
    tell,
)


def add_check(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``check``."""
    add_site(parser)
    parser.add_argument(
        "--format",
        choices=("text", "json", "github", "sarif"),
        default="text",
        help="how problems are listed: for people, for programs, as marks in a pull request, for code scanning",
    )
    parser.add_argument("--fix", action="store_true", help="mend what is certain, and show what was changed")
    parser.add_argument("--dry-run", action="store_true", help="with --fix: show what would be changed, write nothing")
    parser.add_argument(
        "--published",
        metavar="OLD",
        help="an old sitemap, or a site with one: fail when an address that was public would be gone",
    )
    parser.set_defaults(run=lambda options: _check(options, parser))


def _check(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from gazette.flow import check_site  # noqa: PLC0415  # --help must not wait for what it does not need

    if options.dry_run and not options.fix:
        parser.error("--dry-run belongs to --fix: check writes nothing without it")
    if options.fix:
        _fix(options)
    try:
        with progress_printer(quiet=options.quiet) as progress:
            report = check_site(request_of(options), progress, options.published)
    except SettingsError as error:  # nothing else can be looked at
        _list(options, error.problems)
        tell(SETTINGS_FIRST)
        return WRONG_WORLD
    _list(options, report.problems)
    if not options.quiet:
        checked = f"{number_of(report.articles, 'article')} on {number_of(report.pages, 'page')}"
        lists = sys.stdout if options.format == "text" else sys.stderr
        say(f"{checked} checked: {count_problems(report.problems)}", lists)
    return WRONG_CONTENT if has_errors(report.problems) else DONE


def _list(options: argparse.Namespace, problems: tuple[Problem, ...]) -> None:
    """Print problems as ``--format`` asks: for people on the error stream, for programs on the other."""
    if options.format == "text":
        print_problems(problems)
    else:
        from gazette.problem_lists import FORMATS  # noqa: PLC0415  # as in _check

        print(FORMATS[options.format](problems_in_words(problems)), end="")


def _fix(options: argparse.Namespace) -> None:
    """Mend what is certain, and show it; on the error stream when the list of problems is for a program."""
    from gazette.flow import FixRequest, fix_content  # noqa: PLC0415  # as in _check

    shown = sys.stdout if options.format == "text" else sys.stderr
    done = fix_content(FixRequest(content=options.content, dry_run=options.dry_run), tell)
    for fixed in done:
        put(fixed.diff.rstrip("\n"), shown)
    if done and not options.quiet:
        what = "would be mended: this was a dry run, nothing was written" if options.dry_run else "mended"
        say(f"{number_of(len(done), 'file')} {what}", shown)
