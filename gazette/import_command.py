"""``build.py import``: page text to articles, its reports, and the proof that articles still equal their page text."""

from __future__ import annotations

import argparse
import contextlib
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.problems import Code, Problem, Severity, has_errors
from gazette.speech import in_words, number_of, page_language, put, say
from gazette.terminal import (
    DONE,
    WRONG_CONTENT,
    count_problems,
    day,
    ended_by_the_system,
    page_number,
    positive,
    print_problems,
    tell,
)
from gazette.terminal import progress_printer as progress

if TYPE_CHECKING:  # the command imports what it needs when it runs
    from gazette.flow import VerifiedSource, VerifyReport
    from gazette.review import Comparison, FileFate, ImportReport

_REPORTS = (".json", ".html")
_SEVERAL = 2


def add_import(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of the import."""
    parser.add_argument(
        "files", nargs="*", type=Path, metavar="FILE", help="raw text of one newspaper page; a folder: its .txt files"
    )
    parser.add_argument("--date", type=day, metavar="D", help="date of the issue: 2024-06-05 (default: as printed)")
    parser.add_argument("--page", type=page_number, metavar="N", help="page number (default: found in the text)")
    parser.add_argument("--emend", action="store_true", help="mark certain misreadings: {~~の~>的~~}")
    parser.add_argument("--restore", action="store_true", help="write again what an editor took out")
    parser.add_argument("--dry-run", action="store_true", help="report everything, write nothing but the report")
    parser.add_argument(
        "--report",
        type=_report,
        metavar="FILE",
        help="write what became of every line: r.json for programs and, always beside it, r.html for editors",
    )
    parser.add_argument(
        "--explain",
        type=_lines,
        action="append",
        metavar="LINE",
        help="say why a line of FILE, or lines 3-5, became what they are; may be given more than once",
    )
    parser.add_argument(
        "--verify", action="store_true", help="import what content/ was made of again, compare, and write nothing"
    )
    parser.add_argument("--content", type=Path, metavar="DIR", help="default: content")
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes to use (default: one a core)")
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    parser.set_defaults(run=lambda options: _run(options, parser))


def _report(text: str) -> Path:
    path = Path(text)
    if path.suffix not in _REPORTS:
        message = f"{text!r} is no name for a report; it ends in .json or .html, and both are written"
        raise argparse.ArgumentTypeError(message)
    return path


def _lines(text: str) -> tuple[int, int]:
    """Return an argument that must be a line, or lines: 3, 3-5."""
    first, dash, last = re.sub("[–—~～至]", "-", text).partition("-")
    lines = positive(first), positive(last if dash else first)
    if lines[0] > lines[1]:
        message = f"{text!r} goes backwards: the first line comes first"
        raise argparse.ArgumentTypeError(message)
    return lines


def _run(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from gazette.flow.publication import check_here  # noqa: PLC0415  # --help must not wait for Jinja and Markdown

    if options.verify:
        said = options.date or options.page or options.emend or options.restore
        if options.files or options.report or options.explain or said:
            parser.error(
                "--verify looks at the whole of content/: it takes no FILE and none of the options of an import"
            )
    elif not options.files:
        parser.error("name at least one FILE, or --verify")
    elif options.explain and (options.report or options.restore or options.jobs):
        parser.error("--explain tells of a line and imports nothing: it takes no --report, --restore or --jobs")
    if options.content is None:
        options.content = Path("content")
        if options.explain is None:  # which tells of a page text alone
            check_here(options.content)
    if options.verify:
        return _verify(options)
    return _import(options)


def _import(options: argparse.Namespace) -> int:
    from gazette.flow import (  # noqa: PLC0415  # --help must not wait for Jinja and Markdown
        ImportRequest,
        Review,
        check_apart,
        explain_page_lines,
        import_pages,
    )
    from gazette.flow.viewpoint import see_report  # noqa: PLC0415
    from gazette.flow.work import sensible_jobs  # noqa: PLC0415

    request = ImportRequest(
        files=tuple(options.files),
        content=options.content,
        date=options.date,
        page=options.page,
        emend=options.emend,
        dry_run=options.dry_run,
        restore=options.restore,
        jobs=sensible_jobs(options.jobs),
    )
    if options.explain is not None:
        put(explain_page_lines(request, options.explain, in_words))
        return DONE
    if options.report:
        check_apart(options.report, request)
    code = DONE
    with contextlib.ExitStack() as stack:
        stack.enter_context(ended_by_the_system())
        review = options.report and stack.enter_context(
            Review(options.report, page_language(), dry_run=options.dry_run)
        )
        show = stack.enter_context(progress(quiet=options.quiet, least=_SEVERAL))
        for report in import_pages(request, show, tell):
            code = max(code, _say(see_report(report, options.content), quiet=options.quiet))
            if review:
                review.add(report)
    if not options.quiet:
        _print_end(options)
    return code


def _print_end(options: argparse.Namespace) -> None:
    if options.report:
        say("Report: " + ", ".join(options.report.with_suffix(suffix).as_posix() for suffix in _REPORTS))
    if options.dry_run:
        say("This was a dry run: nothing was written to content/.")


def _say(report: ImportReport, *, quiet: bool) -> int:
    from gazette.importer import format_report  # noqa: PLC0415  # as in _import

    page = replace(report.page, problems=_list_own(report)) if report.page else None
    _print_import(report, format_report(page, in_words) if page and not quiet else "")
    if has_errors(report.problems):
        say(f"{report.shown}: nothing was written: {count_problems(report.problems)}.", sys.stderr)
        return WRONG_CONTENT
    if not report.files:
        for each in report.twice:
            message = (
                f"{report.shown}: nothing was written, "
                f"for page {each.page} of {each.date} was given twice: {', '.join(each.files)}"
            )
            say(message, sys.stderr)
    return DONE


def _list_own(report: ImportReport) -> tuple[Problem, ...]:
    """Return what is said of the lines of a page: its own doubts, and what all pages tell of its jump lines."""
    page = report.page
    if page is None:
        return ()
    jumps = (each for each in report.problems if each.code is Code.UNPAIRED_JUMP and each not in page.problems)
    return (*page.problems, *(each for each in jumps if each.span.path == page.source.path))


def _print_import(report: ImportReport, text: str) -> None:
    """Print what came of a page; its text shows what is said of its lines, so that is not said a second time."""
    if text:
        say(text)
    said = _list_own(report) if text else ()
    print_problems([each for each in report.problems if each.severity is Severity.ERROR or each not in said])
    for file in report.files:
        if text or file.diff:
            _print_file(file, whole=text != "")
    for pair in report.jumps if text else ():
        first, second = pair.first, pair.second
        say(f"   joined  {first.page:02}/{first.number:02} goes on in {second.page:02}/{second.number:02}")


def _print_file(file: FileFate, *, whole: bool) -> None:
    """Print what became of a file and, unless only what stays is wanted, why."""
    from gazette.review import ARTICLE, Fate  # noqa: PLC0415  # as in _import

    put(f"{in_words(file.fate):>9}  {file.shown}")
    message = ""
    if file.held_by:
        message = f"           its words stand in {file.held_by}, so it is not written again"
    elif file.fate is Fate.LEFT_OUT:
        message = "           somebody took it out, so it is not written again; --restore brings it back"
    elif ARTICLE in file.restored:
        message = "           somebody had taken it out; --restore brought it back"
    elif file.restored:
        message = f"           somebody had taken out what --restore brought back: {', '.join(file.restored)}"
    if message and whole:
        say(message)
    if file.diff and file.fate is Fate.UPDATED:
        say("           what somebody wrote in it stays; the import would have changed:")
    elif file.diff:
        say("           edited since it was imported, so it stays; the import would have changed:")
    if file.diff:
        _put_diff(file.diff, 11)


def _verify(options: argparse.Namespace) -> int:
    from gazette.flow import verify_content  # noqa: PLC0415  # as in _import
    from gazette.flow.viewpoint import see_problems  # noqa: PLC0415
    from gazette.flow.work import sensible_jobs  # noqa: PLC0415

    with progress(quiet=options.quiet) as show:
        report = verify_content(options.content, show, sensible_jobs(options.jobs))
    if not options.quiet:
        for source in report.sources:
            _print_source(source)
        for issue in report.issues:
            _print_comparison(issue)
    print_problems(see_problems(report.problems, [source.file for source in report.sources], options.content))
    if not options.quiet:
        _print_verdict(report)
    return WRONG_CONTENT if has_errors(report.problems) else DONE


def _print_source(source: VerifiedSource) -> None:
    account = source.account
    put(f"{source.file}: {number_of(len(source.articles), 'article')}")
    for comparison in source.articles:
        _print_comparison(comparison)
    if account.characters:
        parts = {
            "in articles": account.in_articles,
            "taken out by editors": account.changed,
            "not imported yet": account.outdated,
            "furniture": account.furniture,
            "invisible": account.invisible,
            "unplaced": account.unplaced,
            "in articles that do not name it or cannot be read": account.unsourced,
            "there once for two parts that were joined": account.repeated,
            "in no article": account.left_out,
        }
        counted = ", ".join(in_words(f"{count} {what}") for what, count in parts.items() if count)
        verdict = "what is in no article is named below" if account.left_out else "every one accounted for"
        verdict = in_words(verdict if account.balanced else "THE ACCOUNT DOES NOT BALANCE")
        put(f"  {number_of(account.characters, 'character')}: {counted}; {verdict}")
    for lost in source.lost:
        if lost.edited:
            put(f"{in_words('taken out'):>13}  {lost.first[0]}:{lost.first[1]}  {lost.words}")


def _print_comparison(comparison: Comparison) -> None:
    changed = f" ({', '.join(comparison.changed)})" if comparison.changed else ""
    put(f"{in_words(comparison.standing):>13}  {comparison.shown}{changed}")
    if comparison.diff:
        _put_diff(comparison.diff, 15)


def _put_diff(diff: str, room: int) -> None:
    """Print a difference, indented; its two heads, which say whose text is which, in the reader's language."""
    lines = diff.splitlines()
    put("\n".join(" " * room + line for line in (*map(in_words, lines[:2]), *lines[2:])))


def _print_verdict(report: VerifyReport) -> None:
    standings = [comparison.standing.value for source in report.sources for comparison in source.articles]
    counts = {name: standings.count(name) for name in ("as imported", "edited", "different")}
    counted = [in_words(f"{count} {name}") for name, count in counts.items()]
    sourced = number_of(sum(counts.values()), "article")
    say(
        f"{sourced} with a source: {', '.join(counted)}; {report.by_hand} written by hand; "
        f"{number_of(len(report.sources), 'page text')}; {count_problems(report.problems)}"
    )
