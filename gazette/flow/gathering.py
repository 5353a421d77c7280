"""Everything that content/ and layouts/ hold, read with the help of what is remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from gazette.flow.layouts import (
    NOTHING_KNOWN,
    KnownLayouts,
    LayoutFiles,
    compile_before,
    examine_layouts,
    read_layouts,
)
from gazette.flow.library import Library
from gazette.flow.making import Workshop
from gazette.flow.publication import shown_folder
from gazette.flow.reading import Edition, read_edition
from gazette.flow.remembering import LAYOUTS, Memories
from gazette.flow.requests import BuildRequest
from gazette.flow.stock import ReadRequest
from gazette.flow.work import Progress
from gazette.fonts import recall_faces
from gazette.pictures.kinds import makeable
from gazette.problems import has_errors
from gazette.settings import Settings
from gazette.views.frame import plan_imprint

# The layouts that no paper of so many issues does without.
_ALWAYS = ("article", "home", "issue", "listing", "month", "page", "typeset", "year")


def read_content(
    request: BuildRequest, progress: Progress, memories: Memories, meanwhile: Callable[[Settings], None] | None = None
) -> Edition:
    """Return what content/ holds; ``meanwhile`` is done if other processes parse it."""
    wanted = ReadRequest(
        content=request.content,
        base_url=request.base_url,
        drafts=request.drafts,
        shelf=memories.shelf,
        ledger=memories.known,
        darkroom=memories.darkroom,
        bounds=memories.bounds,
    )
    return read_edition(wanted, request.jobs, progress, meanwhile)


def read_all(request: BuildRequest, progress: Progress, memories: Memories) -> tuple[Edition, LayoutFiles, Workshop]:
    """Return what content/ and layouts/ hold, and what every group of files needs beside its facts."""
    layouts, problems = read_layouts(request.layouts)
    before = memories.layouts.before.get(LAYOUTS)
    look = partial(examine_layouts, layouts, before if isinstance(before, KnownLayouts) else NOTHING_KNOWN)

    def prepare(settings: Settings) -> None:
        if not has_errors(look()[1]):  # found again at once
            compile_before(layouts, settings.language, _ALWAYS)

    edition = read_content(request, progress, memories, prepare)
    known, found = look()
    memories.layouts.now[LAYOUTS] = before if known == before else known
    problems += found
    # A preview names its picture by a whole address, so there is none while nobody has said where the site lives.
    settings = edition.settings
    wanted = settings.url and settings.share_pictures and not request.reading_only
    faces = recall_faces(settings.language, request.memory / "faces.json") if wanted else None
    makeable_here = replace(settings, picture_formats=makeable(settings.picture_formats))
    imprint = plan_imprint(edition.paper, makeable_here, preview=request.drafts, share_pictures=faces is not None)
    shown = shown_folder(request.content)
    library = Library(request.content, shown, memories.shelf, memories.darkroom, memories.bounds)
    workshop = Workshop(library=library, layouts=layouts, imprint=imprint, faces=faces)
    return edition.with_problems(problems), layouts, workshop
