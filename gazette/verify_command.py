"""``build.py verify``: whether a copy of the site is the site, file by file."""

from __future__ import annotations

import argparse
from pathlib import Path

from gazette.speech import in_words, number_of, put, say
from gazette.terminal import DONE, WRONG_CONTENT, progress_printer


def add_verify(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``verify``."""
    parser.add_argument("where", metavar="URL_OR_DIR", help="the copy: a folder or a web address")
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="default: site")
    parser.add_argument("--quiet", action="store_true", help="print problems only")
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from gazette.flow.comparing import compare_copy  # noqa: PLC0415  # --help must not wait for what it does not need

    with progress_printer(quiet=options.quiet) as progress:
        compared = compare_copy(options.where, options.site, progress)
    for word, paths in (("different", compared.different), ("missing", compared.missing), ("extra", compared.extra)):
        for path in paths:
            put(f"{in_words(word):>9}  {path}")
    if not options.quiet:
        told = {"different": compared.different, "missing": compared.missing, "extra": compared.extra}
        counts = ", ".join(f"{len(paths)} {in_words(word)}" for word, paths in told.items())
        say(f"compared with {compared.against}")
        put(f"{number_of(compared.same, 'file')} {in_words('the same')}, {counts}")
    return DONE if compared.whole else WRONG_CONTENT
