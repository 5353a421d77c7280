"""Pictures of content/: looked at before anything is published, made in any process; flaws told where they are named.

Pillow is loaded where a picture is worked on, and nowhere else.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import cast

from gazette import disk
from gazette.darkroom import Darkroom
from gazette.flow.library import Library
from gazette.flow.stock import ReadRequest
from gazette.flow.work import Progress, spread
from gazette.model import StandingPage
from gazette.paper.links import locate_picture
from gazette.paper.records import Packed, Record
from gazette.paper.renditions import Extent
from gazette.pictures.flaws import Flaw, Looked
from gazette.problems import Code, Problem, Severity, Span

# A picture is as much work as many articles.
_FEW_PICTURES = 4
# A picture with its digest and its extent.
Wanted = tuple[str, str, Extent]


def look_at(request: ReadRequest, paths: Sequence[str], jobs: int, progress: Progress) -> dict[str, Packed]:
    """Return what was seen of pictures, packed, by their paths in content/."""

    def report(done: int) -> None:
        progress("pictures", done, len(paths))

    seen = spread(
        partial(_look, request.darkroom, request.content, request.bounds.picture_pixels),
        paths,
        jobs,
        report,
        worth=_FEW_PICTURES,
    )
    return dict(zip(paths, seen, strict=True))


def develop_all(
    library: Library, wanted: Sequence[Wanted], formats: tuple[str, ...], jobs: int, progress: Progress
) -> None:
    """Make the files of pictures, given with their sizes, and keep them in the darkroom."""

    def report(done: int) -> None:
        progress("pictures", done, len(wanted))

    for _ in spread(partial(_develop, library, formats), wanted, jobs, report, worth=_FEW_PICTURES):
        pass


def unpack_looked(told: Packed) -> Looked:
    """Return what was seen of a picture."""
    size, flaw, photographic = cast("tuple[tuple[int, int] | None, tuple[str, str, str] | None, bool]", told)
    return Looked(size, None if flaw is None else Flaw(Code(flaw[0]), flaw[1], flaw[2]), photographic)


def check_looked(
    looked: Mapping[str, Looked], records: Iterable[Record], standing: Iterable[StandingPage], library: Library
) -> tuple[Problem, ...]:
    """Return the flaws of pictures that are to be published, each where it is first named.

    **Problems**: BROKEN_PICTURE, LARGE_PICTURE, OTHER_PICTURE, and MOVING_PICTURE as a warning: at the file's name in
    the article, at the file itself where it is a printed page.
    """
    flawed = {path: seen.flaw for path, seen in sorted(looked.items()) if seen.flaw is not None}
    if not flawed:
        return ()
    named = {path: record for record in reversed([*records]) for path in record.files if path in flawed}
    on_pages = {link.target: page for page in standing for link in page.body.links if link.target in flawed}
    problems = []
    for path, flaw in flawed.items():
        warning = flaw.code is Code.MOVING_PICTURE
        naming = named[path].path if path in named else on_pages[path].path if path in on_pages else None
        if warning and path in named and flaw.code.value in named[path].accepted:
            continue
        span = Span(library.shown + path) if naming is None else locate_picture(path, library.read_source(naming))
        severity = Severity.WARNING if warning else Severity.ERROR
        problems.append(Problem(flaw.code, span, flaw.message, flaw.hint, severity))
    return tuple(problems)


def _look(darkroom: Darkroom, content: Path, most_pixels: int, path: str) -> Packed:
    looked = darkroom.look(posixpath.basename(path), disk.read_bytes(content / path), most_pixels)
    flaw = looked.flaw
    told = None if flaw is None else (flaw.code.value, flaw.message, flaw.hint)
    return looked.size, told, looked.photographic


def _develop(library: Library, formats: tuple[str, ...], wanted: Wanted) -> None:
    library.make_files(*wanted, formats)
