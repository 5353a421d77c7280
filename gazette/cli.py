"""The command line: its commands and their exit codes. It prints, and so do ``…_command`` and ``terminal``."""

from __future__ import annotations

import argparse
import gc
import io
import sys
from collections.abc import Sequence

import gazette
from gazette.build_command import add_build
from gazette.check_command import add_check
from gazette.correct_command import add_correct
from gazette.import_command import add_import
from gazette.new_command import add_new
from gazette.options import name_python
from gazette.problems import GazetteError, SettingsError
from gazette.schema_command import add_schema
from gazette.search_command import add_search
from gazette.serve_command import add_serve
from gazette.speech import LANGUAGES, Parser, choose_language, end_telling, in_words, say, stop_telling
from gazette.terminal import DONE, INTERRUPTED, OUR_BUG, SETTINGS_FIRST, WRONG_WORLD, print_problems, tell
from gazette.verify_command import add_verify

# How many new values Python makes before it looks for garbage. What a command makes in masses it keeps: to look after
# each 700 of them, as is usual, takes an eighth of a small build, and each 20,000 a hundredth of an import.
SELDOM = (100_000, 50, 100)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code: 0 done, 1 content, 2 surroundings, 3 our bug, 130 interrupted."""
    gc.set_threshold(*SELDOM)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal of another encoding must not stop Chinese
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    given = list(sys.argv[1:] if arguments is None else arguments)
    choose_language(given)
    options = make_parser().parse_args(_with_command(given))
    code = _run_safely(options)
    end_telling()
    return code


def _run_safely(options: argparse.Namespace) -> int:
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
        say("gazette: interrupted; every file is as it was, or new and whole", sys.stderr)
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
    except BrokenPipeError:  # who reads a list may close it: that is no error
        stop_telling(sys.stdout)
        return DONE
    except ImportError as error:
        missing = (error.name or "").partition(".")[0]
        if missing in {"", "gazette"}:
            raise
        message = (
            f"the package {missing!r} is not installed for this Python: run {name_python()} -m pip install -e . "
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
    add_build(commands.add_parser("build", help="content/ -> site/, search index included"))
    add_check(commands.add_parser("check", help="every problem in content/ and layouts/, nothing written"))
    add_serve(commands.add_parser("serve", help="the edition in a browser, brought up to date with every change"))
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
