"""``build.py schema``: the JSON Schema of a kind of file, for editors that check while one types."""

from __future__ import annotations

import argparse

from gazette.terminal import DONE


def add_schema(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of ``schema``."""
    parser.add_argument(
        "kind",
        nargs="?",
        choices=("article", "standing", "issue", "publication"),
        default="article",
        help="front matter of an article (default) or of a standing page, issue.yaml, publication.yaml",
    )
    parser.set_defaults(run=_run)


def _run(options: argparse.Namespace) -> int:
    from gazette.schemas import format_schema  # noqa: PLC0415  # --help must not wait for what it does not need

    print(format_schema(options.kind), end="")
    return DONE
