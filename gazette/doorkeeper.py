"""What may not come in: files of content/ that are looked at before anything of them is read."""

from __future__ import annotations

import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from gazette.disk import bound_of, shown_path
from gazette.listing import list_marks
from gazette.matter.names import PICTURES, check_same_names
from gazette.problems import Code, GazetteError, Problem, Span
from gazette.settings import Bounds
from gazette.survey import Mark

# publication.yaml sets all bounds but its own: that is the environment's.
PUBLICATION_BYTES = 1_000_000
PUBLICATION_VARIABLE = "GAZETTE_PUBLICATION_BYTES"
SMALLER_PICTURE = "make it smaller, or raise picture_bytes in publication.yaml"


# Where one of these is, the file is not read.
SHUT_OUT = frozenset({Code.LEADS_OUT, Code.TOO_LARGE, Code.LARGE_PICTURE})


def check_entries(content: Path, bounds: Bounds, marks: Mapping[str, Mark | None] | None = None) -> tuple[Problem, ...]:
    """Return what may not be read or published, whatever it says; ``marks`` are those of ``list_marks``, if known.

    **Problems**: LEADS_OUT at a link that leads out of content/ and at what is no file; TOO_LARGE;
    LARGE_PICTURE; SAME_NAME.
    **Raises**: GazetteError when the folder cannot be read.
    """
    shown = shown_path(content).rstrip("/") + "/"
    problems: list[Problem] = []
    inside, least = content.resolve(), min(bounds.picture_bytes, bounds.text_bytes)
    files = list_marks(content) if marks is None else marks
    for path, mark in files.items():
        if mark is None or mark[0] > least:  # all others are files, and fit
            problems += _check_entry(path, content / path, inside, shown, bounds)
    return (*problems, *check_same_names(files, shown))


def check_publication(path: Path) -> None:
    """Let no publication.yaml be read that is larger than its bound, which the environment may set.

    **Raises**: GazetteError when it is, and when the environment sets no number.
    """
    most = bound_of(PUBLICATION_VARIABLE, PUBLICATION_BYTES)
    try:
        size = path.stat().st_size
    except OSError:
        return  # reading it will say why
    if size > most:
        message = (
            f"{shown_path(path)}: the settings have {size} bytes, and {most} is the most "
            f"(the environment variable {PUBLICATION_VARIABLE} sets another bound)"
        )
        raise GazetteError(message)


def _check_entry(path: str, entry: Path, inside: Path, shown: str, bounds: Bounds) -> Iterator[Problem]:
    span = Span(shown + path)
    if entry.is_symlink() and not (entry.resolve().is_relative_to(inside) and entry.is_file()):
        yield Problem(Code.LEADS_OUT, span, "this is a link that leads elsewhere", "put the file itself here")
        return
    try:
        found = entry.stat()
    except OSError:
        return  # reading it will say why
    if not stat.S_ISREG(found.st_mode):
        yield Problem(Code.LEADS_OUT, span, "this is no file", "remove it")
        return
    picture = path.lower().endswith(PICTURES)
    most = bounds.picture_bytes if picture else bounds.text_bytes
    if found.st_size > most:
        message = f"the file has {found.st_size} bytes, and {most} is the most"
        hint = SMALLER_PICTURE if picture else "make it smaller, or raise text_bytes in publication.yaml"
        yield Problem(Code.LARGE_PICTURE if picture else Code.TOO_LARGE, span, message, hint)
