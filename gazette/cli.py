"""The command line: its commands and their exit codes. It prints, and so do ``…_command`` and ``terminal``."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import gazette
from gazette.correct_command import add_correct
from gazette.import_command import add_import
from gazette.new_command import add_new
from gazette.problems import GazetteError, Problem, SettingsError, has_errors
from gazette.schema_command import add_schema
from gazette.search_command import add_search
from gazette.serve_command import add_serve, serve
from gazette.speech import LANGUAGES, Parser, choose_language, in_words, number_of, problems_in_words, put, say
from gazette.terminal import (
    DONE,
    INTERRUPTED,
    OUR_BUG,
    WRONG_CONTENT,
    WRONG_WORLD,
    count_problems,
    positive,
    print_problems,
    progress_printer,
    tell,
)
from gazette.verify_command import add_verify

if TYPE_CHECKING:  # the commands import what they need when they run
    from gazette.flow import BuildRequest
    from gazette.looking import Look


# How many new values Python makes before it looks for garbage. What a command makes in masses it keeps: to look after
# each 700 of them, as is usual, takes an eighth of a small build.
_SELDOM = (20_000, 50, 100)
SETTINGS_FIRST = "nothing else was looked at: what is wrong in the settings comes first"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 content, 2 surroundings, 3 our bug, 130 interrupted."""
    gc.set_threshold(*_SELDOM)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding must not stop Chinese
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    choose_language(given)
    options = make_parser().parse_args(_with_command(given))
    try:
        return _run(options)
    except GazetteError as error:
        _tell_error(error)
        return WRONG_WORLD
    except OSError as error:  # a disk can refuse anywhere
        say(f"gazette: {error.filename or 'the system'}: {error.strerror or error}", sys.stderr)
        return WRONG_WORLD
    except MemoryError:
        say("gazette: the memory is full; --jobs 1 needs the least", sys.stderr)
        return WRONG_WORLD
    except KeyboardInterrupt:
        say("gazette: interrupted; the site is as it was, or each of its files is old or new", sys.stderr)
        return INTERRUPTED
    except Exception:  # noqa: BLE001  # the last door: whatever comes here is our bug, and says so
        import traceback  # noqa: PLC0415  # it never happens

        traceback.print_exc()
        say(
            "gazette: this is a bug of Gazette's, not a mistake of yours; please report it with the lines above",
            sys.stderr,
        )
        return OUR_BUG


def _tell_error(error: GazetteError) -> None:
    """Print what is wrong with the surroundings: in a sentence, or where in the settings it stands."""
    if isinstance(error, SettingsError):
        print_problems(error.problems)
        tell(SETTINGS_FIRST)
    else:
        say("\n".join(f"gazette: {in_words(line)}" for line in str(error).split("\n")), sys.stderr)


def _run(options: argparse.Namespace) -> int:
    """Run a command, which loads what it needs.

    **Raises**: GazetteError where a package of others is not there: the wrong Python was called, most likely.
    """
    try:
        return int(options.run(options))
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in {"", "gazette"}:
            raise
        message = (
            f"the package {missing!r} is not installed for this Python: run {_python()} -m pip install -e . "
            "or call the Python of the folder that you installed into: .venv/bin/python build.py"
        )
        raise GazetteError(message) from error


def _with_command(given: list[str]) -> list[str]:
    """Return arguments with ``build`` where they name no command; the language may stand before the command."""
    at = 0
    while at < len(given) and given[at].startswith("--lang"):
        at += 1 if "=" in given[at] else 2
    named = at < len(given) and not _is_option(given[at])
    return given if named else [*given[:at], "build", *given[at:]]


def _is_option(word: str) -> bool:
    return word.startswith("-") and word not in {"-h", "--help", "--version"}


def make_parser() -> argparse.ArgumentParser:
    """Return the parser of all commands and their options."""
    parser = Parser(
        prog="build.py",
        description="Turn the pages of a newspaper into a digital edition. Without a command: build.",
    )
    parser.add_argument("--version", action="version", version=f"gazette {gazette.__version__}")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    _add_build(commands.add_parser("build", help="content/ -> site/, search index included"))
    _add_check(commands.add_parser("check", help="every problem in content/ and layouts/, nothing written"))
    _add_serve(commands.add_parser("serve", help="the edition in a browser, brought up to date with every change"))
    add_new(commands.add_parser("new", help="a new article, issue, page or column, its file ready to be filled in"))
    add_correct(commands.add_parser("correct", help="a published correction of an article, from what was changed"))
    add_import(commands.add_parser("import", help="page text -> articles under content/"))
    add_search(commands.add_parser("search", help="what a reader would find, for editors and programs"))
    add_schema(
        commands.add_parser("schema", help="the JSON Schema of a kind of file, for editors that check while typing")
    )
    add_verify(commands.add_parser("verify", help="whether a copy of the site is the site, file by file"))
    for each in (parser, *commands.choices.values()):
        each.add_argument("--lang", choices=LANGUAGES, help="language of messages (default: the system's)")
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.add_argument("--layouts", type=Path, default=Path("layouts"), metavar="DIR", help="default: layouts")
    parser.add_argument("--base-url", metavar="URL", help="where the site will live (default: url of publication.yaml)")
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes to use (default: one a core)")
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def _add_site(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="default: site")
    parser.add_argument("--drafts", action="store_true", help="publish drafts too")


def _add_serve(parser: argparse.ArgumentParser) -> None:
    _add_common(parser)
    add_serve(parser)
    parser.set_defaults(run=_serve, drafts=True)


def _add_build(parser: argparse.ArgumentParser) -> None:
    _add_site(parser)
    parser.add_argument("--no-search", action="store_true", help="leave the search index out")
    parser.add_argument("--full", action="store_true", help="ignore what is remembered of the last build")
    parser.set_defaults(run=_build)


def _add_check(parser: argparse.ArgumentParser) -> None:
    _add_site(parser)
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
        report = build_site(_request(options), progress, tell, looked)
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
        f"{number_of(articles, 'article')} -> {_shown(options.site)}/: "
        f"{number_of(written, 'file')} written, {unchanged} unchanged, {removed} removed"
    )
    say(
        f"To read it: {_python()} -m http.server -d {_shown(options.site)} 8000, "
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
    )


def _load_build() -> None:
    """Load what a build needs, while its first look is under way."""
    from gazette.flow import build_site  # noqa: F401, PLC0415  # as in _build


def _check(options: argparse.Namespace, parser: argparse.ArgumentParser) -> int:
    from gazette.flow import check_site  # noqa: PLC0415  # as in _build

    if options.dry_run and not options.fix:
        parser.error("--dry-run belongs to --fix: check writes nothing without it")
    if options.fix:
        _fix(options)
    try:
        with progress_printer(quiet=options.quiet) as progress:
            report = check_site(_request(options), progress, options.published)
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
        from gazette.problem_lists import FORMATS  # noqa: PLC0415  # as in _build

        print(FORMATS[options.format](problems_in_words(problems)), end="")


def _fix(options: argparse.Namespace) -> None:
    """Mend what is certain, and show it; on the error stream when the list of problems is for a program."""
    from gazette.flow import FixRequest, fix_content  # noqa: PLC0415  # as in _build

    shown = sys.stdout if options.format == "text" else sys.stderr
    done = fix_content(FixRequest(content=options.content, dry_run=options.dry_run), tell)
    for fixed in done:
        put(fixed.diff.rstrip("\n"), shown)
    if done and not options.quiet:
        what = "would be mended: this was a dry run, nothing was written" if options.dry_run else "mended"
        say(f"{number_of(len(done), 'file')} {what}", shown)


def _serve(options: argparse.Namespace) -> int:
    return serve(_request(options), options)


def _request(options: argparse.Namespace) -> BuildRequest:
    from gazette.flow import BuildRequest  # noqa: PLC0415  # as in _build
    from gazette.flow.work import sensible_jobs  # noqa: PLC0415

    return BuildRequest(
        content=options.content,
        layouts=options.layouts,
        site=options.site or Path("site"),
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
