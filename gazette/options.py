"""Options that commands have in common, and what is asked of a build by them."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gazette.terminal import positive

if TYPE_CHECKING:  # --help must not wait for what a build needs
    from gazette.flow import BuildRequest


def add_common(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of whatever reads an edition."""
    parser.add_argument("--content", type=Path, default=Path("content"), metavar="DIR", help="default: content")
    parser.add_argument("--layouts", type=Path, default=Path("layouts"), metavar="DIR", help="default: layouts")
    parser.add_argument("--base-url", metavar="URL", help="where the site will live (default: url of publication.yaml)")
    parser.add_argument("--jobs", type=positive, metavar="N", help="processes to use (default: one a core)")
    parser.add_argument("--quiet", action="store_true", help="print problems only")


def add_site(parser: argparse.ArgumentParser) -> None:
    """Give a parser the arguments of whatever reads an edition with its site in mind."""
    add_common(parser)
    parser.add_argument("--site", type=Path, default=Path("site"), metavar="DIR", help="default: site")
    parser.add_argument("--drafts", action="store_true", help="publish drafts too")


def request_of(options: argparse.Namespace) -> BuildRequest:
    """Return what is asked of a build."""
    from gazette.flow import BuildRequest  # noqa: PLC0415  # as above
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


def show(path: Path) -> str:
    """Return a folder as it was given."""
    return path.as_posix().rstrip("/")


def name_python() -> str:
    """Return the way to call this Python again, as short as it can be typed from here."""
    program = Path(sys.executable)
    here = Path.cwd()
    return str(program.relative_to(here)) if program.is_relative_to(here) else str(program)
