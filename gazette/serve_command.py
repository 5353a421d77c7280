"""``build.py serve``: the edition in a browser of this machine, brought up to date whenever a file is saved."""

from __future__ import annotations

import argparse
import sys
import threading
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.options import add_common, request_of
from gazette.problems import GazetteError
from gazette.speech import in_words, number_of, problems_in_words, say, spoken_language
from gazette.terminal import INTERRUPTED, count_problems, ended_by_the_system, fresh_lines, print_problems

if TYPE_CHECKING:  # the command imports what it needs when it runs
    from gazette.flow import Announce, BuildReport, BuildRequest
    from gazette.serving import Outcome

DEFAULT_PORT = 8000
_MOST_PORT = 65535


def add_serve(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``serve``."""
    add_common(parser)
    parser.add_argument(
        "--site", type=Path, metavar="DIR", help="where the preview is made, drafts and all (default: .gazette-preview)"
    )
    parser.add_argument(
        "--port", type=_port, default=DEFAULT_PORT, metavar="N", help="default: 8000, or the next that is free; 0: any"
    )
    parser.add_argument(
        "--prefix", type=_prefix, default="/", metavar="PATH", help="serve below a path: /repo/, as GitHub Pages does"
    )
    parser.add_argument(
        "--poll", action="store_true", help="look through the files, where no notice of changes comes (network disks)"
    )
    parser.add_argument("--open", action="store_true", help="open the edition in the browser")
    parser.set_defaults(run=lambda options: _serve(request_of(options), options), drafts=True)


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= _MOST_PORT):
        message = f"{text!r} is no port; write a number up to {_MOST_PORT}"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _prefix(text: str) -> str:
    parts = [part for part in text.split("/") if part]
    if parts[:1] == ["_gazette"] or any(part in {".", ".."} or not part.isprintable() for part in parts):
        message = f"{text!r} is no path for an edition; write it as /repo/"
        raise argparse.ArgumentTypeError(message)
    return "/" + "".join(f"{part}/" for part in parts)


def _serve(request: BuildRequest, options: argparse.Namespace) -> int:
    """Serve until Ctrl-C, or until the system asks for an end; the exit code then is that of an interruption.

    **Raises**: GazetteError when nothing can be served.
    """
    from gazette import serving  # noqa: PLC0415  # --help must not wait for servers and watchers

    preview = serving.plan_preview(request, options.site)
    preview.require_sources()
    preview.keep_out_of_git()
    board = serving.Board()
    words = serving.words_in(spoken_language())
    heard = serving.listen(options.port)
    port = heard.getsockname()[1]
    regions = serving.RegionDesk(request.content, words, options.prefix)
    grounds = serving.Grounds(roots=preview.roots, prefix=options.prefix, board=board, words=words, regions=regions)
    ways = serving.Ways(
        build=_build,
        lines=fresh_lines,
        tell=partial(_tell, options),
        in_words=in_words,
        problems_in_words=problems_in_words,
    )
    rounds = serving.Rounds(preview, board, ways)
    stop = threading.Event()
    with ended_by_the_system(), serving.answering(heard, serving.Answers(grounds)):
        _tell_address(options, port)
        try:
            rounds.go(serving.watch(preview.watched, stop, _say, poll=options.poll))
        except KeyboardInterrupt:
            _say("stopped")
        finally:
            stop.set()
            board.close()
            rounds.stop()
    return INTERRUPTED


def _tell_address(options: argparse.Namespace, port: int) -> None:
    address = f"http://127.0.0.1:{port}{options.prefix}"
    if options.port not in {0, port}:
        _say(f"port {options.port} is taken; this is another one")
    if not options.quiet:
        say(f"{address} shows the edition, drafts too, and follows every change. Ctrl-C stops it.")
        sys.stdout.flush()
    if options.open:
        import webbrowser  # noqa: PLC0415  # as in serve

        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()


def _build(request: BuildRequest, announce: Announce) -> BuildReport:
    """Build; a bug of ours is shown and survived, for the next change may well get round it."""
    from gazette.flow import build_site  # noqa: PLC0415  # as in serve

    try:
        return build_site(request, tell=_say, announce=announce)
    except GazetteError:
        raise
    except OSError as error:  # a disk can refuse anywhere
        message = f"{error.filename or 'the system'}: {error.strerror or error}"
        raise GazetteError(message) from error
    except Exception as error:
        import traceback  # noqa: PLC0415  # it never happens

        traceback.print_exc()
        message = f"this is a bug of Gazette's, not a mistake of yours; please report it: {error!r}"
        raise GazetteError(message) from error


def _tell(options: argparse.Namespace, outcome: Outcome) -> None:
    """Print what came of a build."""
    if outcome.report is None and not outcome.settings:
        _say(outcome.refusal)
        return
    print_problems(outcome.problems)
    if outcome.failed:
        _say(f"{count_problems(outcome.problems)}; the pages stay as they were")
    elif not options.quiet and outcome.report is not None:
        done = outcome.report.published
        changed = done.written + done.removed if done else 0
        articles = number_of(outcome.report.articles, "article")
        say(f"{articles}; {number_of(changed, 'file')} changed in {outcome.seconds:.2f} s")
        sys.stdout.flush()


def _say(words: str) -> None:
    say("\n".join(f"gazette: {in_words(line)}" for line in words.split("\n")), sys.stderr)
