"""The command line: arguments, printing, progress and exit codes. The only room that prints or exits."""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import io
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import gazette
from gazette.problems import GazetteError, Problem, Severity, has_errors

if TYPE_CHECKING:  # the commands import what they need when they run
    from gazette.flow import BuildRequest, ImportReport
    from gazette.flow.work import Progress

_LONG = 200  # fewer files than this are done before anybody wonders
DONE, WRONG_CONTENT, WRONG_WORLD, OUR_BUG, INTERRUPTED = 0, 1, 2, 3, 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 content, 2 surroundings, 3 our bug, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding must not stop Chinese
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    options = _parser().parse_args(given if given and not _is_option(given[0]) else ["build", *given])
    try:
        return int(options.run(options))
    except GazetteError as error:
        print(f"gazette: {error}", file=sys.stderr)
        return WRONG_WORLD
    except KeyboardInterrupt:
        print("gazette: interrupted; the site is as it was, or each of its files is old or new", file=sys.stderr)
        return INTERRUPTED
    except Exception:  # noqa: BLE001  # the last door: whatever comes here is our bug, and says so
        traceback.print_exc()
        print(
            "gazette: this is a bug of Gazette's, not a mistake of yours; please report it with the lines above",
            file=sys.stderr,
        )
        return OUR_BUG


def _is_option(word: str) -> bool:
    return word.startswith("-") and word not in {"-h", "--help", "--version"}


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="build.py",
        description="Turn the pages of a newspaper into a digital edition. Without a command: build.",
    )
    parser.add_argument("--version", action="version", version=f"gazette {gazette.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_build(commands.add_parser("build", help="content/ -> site/, search index included"))
    _add_check(commands.add_parser("check", help="every problem in content/ and layouts/, nothing written"))
    _add_import(commands.add_parser("import", help="page text -> articles under content/"))
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.add_argument("--layouts", type=Path, default=Path("layouts"), metavar="DIR", help="default: layouts")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="default: site")
    parser.add_argument("--base-url", metavar="URL", help="where the site will live (default: url of publication.yaml)")
    parser.add_argument("--jobs", type=_positive, metavar="N", help="processes to use (default: one a core)")
    parser.add_argument("--drafts", action="store_true", help="publish drafts too")
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--no-search", action="store_true", help="leave the search index out")
    parser.add_argument("--full", action="store_true", help="ignore what is remembered of the last build")
    parser.set_defaults(run=_build)


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.set_defaults(run=_check)


def _add_import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="raw text of one newspaper page")
    parser.add_argument(
        "--date", type=_date, metavar="D", help="date of the issue: 2024-06-05 (default: found in the text)"
    )
    parser.add_argument("--page", type=_positive, metavar="N", help="page number (default: found in the text)")
    parser.add_argument("--emend", action="store_true", help="mark certain misreadings: {~~の~>的~~}")
    parser.add_argument("--dry-run", action="store_true", help="report everything, write nothing")
    parser.add_argument("--explain", type=_positive, metavar="LINE", help="say why a line of FILE became what it is")
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    parser.set_defaults(run=_import)


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        message = f"{text!r} is no whole number from 1"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _date(text: str) -> dt.date:
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no date; write it as 2024-06-05"
        raise argparse.ArgumentTypeError(message) from error


def _build(options: argparse.Namespace) -> int:
    from gazette.flow import build_site  # noqa: PLC0415  # --help must not wait for Jinja and Markdown

    request = _request(options)
    with progress_printer(quiet=options.quiet) as progress:
        report = build_site(request, progress)
    _print_problems(report.problems)
    if report.published is None:
        print(f"Nothing was published: {_count(report.problems)}.", file=sys.stderr)
        return WRONG_CONTENT
    if not options.quiet:
        done = report.published
        print(
            f"{_number(report.issues, 'issue')}, {_number(report.pages, 'page')}, "
            f"{_number(report.articles, 'article')} -> {_shown(options.site)}/: "
            f"{_number(done.written, 'file')} written, {done.unchanged} unchanged, {done.removed} removed"
        )
        print(
            f"To read it: {_python()} -m http.server -d {_shown(options.site)} 8000, "
            "then open http://127.0.0.1:8000/ (opening index.html as a file works too, search aside)"
        )
    return DONE


def _check(options: argparse.Namespace) -> int:
    from gazette.flow import check_site  # noqa: PLC0415  # as in _build

    with progress_printer(quiet=options.quiet) as progress:
        report = check_site(_request(options), progress)
    _print_problems(report.problems)
    if not options.quiet:
        checked = f"{_number(report.articles, 'article')} on {_number(report.pages, 'page')}"
        print(f"{checked} checked: {_count(report.problems)}")
    return WRONG_CONTENT if has_errors(report.problems) else DONE


def _import(options: argparse.Namespace) -> int:
    from gazette.flow import (  # noqa: PLC0415  # as in _build
        ImportRequest,
        check_jumps,
        explain_page_line,
        import_pages,
    )
    from gazette.importer import format_report  # noqa: PLC0415

    request = ImportRequest(
        files=tuple(options.files),
        content=options.content,
        date=options.date,
        page=options.page,
        emend=options.emend,
        dry_run=options.dry_run,
    )
    if options.explain is not None:
        print(explain_page_line(request, options.explain))
        return DONE
    code = DONE
    pages = []
    for report in import_pages(request):
        _print_import(report, format_report(report.page) if report.page and not options.quiet else "")
        pages += [report.page] if report.page else []
        if has_errors(report.problems):
            print(f"{report.shown}: nothing was written: {_count(report.problems)}.", file=sys.stderr)
            code = WRONG_CONTENT
    _print_problems(check_jumps(pages))
    if request.dry_run and not options.quiet:
        print("This was a dry run: nothing was written.")
    return code


def _print_import(report: ImportReport, text: str) -> None:
    """Print what came of a page; its text shows the page's own doubts, so these are not said a second time."""
    if text:
        print(text)
    said = report.page.problems if report.page and text else ()
    _print_problems([each for each in report.problems if each.severity is Severity.ERROR or each not in said])
    for file in report.files:
        if text or file.diff:
            print(f"{file.fate:>9}  {file.shown}")
        if file.diff:
            print("           edited since it was imported, so it stays; the import would have changed:")
            print("".join(f"           {line}\n" for line in file.diff.splitlines()), end="")


def _request(options: argparse.Namespace) -> BuildRequest:
    from gazette.flow import BuildRequest  # noqa: PLC0415  # as in _build
    from gazette.flow.work import sensible_jobs  # noqa: PLC0415

    return BuildRequest(
        content=options.content,
        layouts=options.layouts,
        site=options.site,
        base_url=options.base_url,
        jobs=sensible_jobs(options.jobs),
        drafts=options.drafts,
        search=not getattr(options, "no_search", False),
        full=getattr(options, "full", False),
    )


def _shown(path: Path) -> str:
    return path.as_posix().rstrip("/")


def _python() -> str:
    """Return the way to call this Python again, as short as it can be typed from here."""
    program = Path(sys.executable)
    here = Path.cwd()
    return str(program.relative_to(here)) if program.is_relative_to(here) else str(program)


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _print_problems(problems: Sequence[Problem]) -> None:
    for problem in problems:
        print(problem, file=sys.stderr)
        if problem.hint:
            print(f"    {problem.hint}", file=sys.stderr)


def _count(problems: Sequence[Problem]) -> str:
    words = []
    for severity in (Severity.ERROR, Severity.WARNING):
        number = sum(problem.severity is severity for problem in problems)
        words += [_number(number, severity.value)] if number else []
    return ", ".join(words) or "no problems"


@contextlib.contextmanager
def progress_printer(*, quiet: bool) -> Iterator[Progress]:
    """Show how far a long work has come: a bar on a terminal, a plain line a stage elsewhere."""
    if quiet:
        yield lambda _stage, _done, _total: None
    elif sys.stderr.isatty():
        yield from _bars()
    else:
        yield _plain_lines


def _plain_lines(stage: str, done: int, total: int) -> None:
    if done == total and total >= _LONG:
        print(f"{stage}: {total}", file=sys.stderr)


def _bars() -> Iterator[Progress]:
    from tqdm import tqdm  # noqa: PLC0415  # a terminal only

    bars: dict[str, tqdm[object]] = {}

    def show(stage: str, done: int, total: int) -> None:
        if stage not in bars:
            bars[stage] = tqdm(total=total, desc=stage, leave=False, delay=0.5, file=sys.stderr)
        bars[stage].update(done - bars[stage].n)
        if done == total:
            bars.pop(stage).close()

    try:
        yield show
    finally:
        for bar in bars.values():
            bar.close()
