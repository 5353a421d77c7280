"""A build, as little of one as will do: nothing, edited texts, changed layouts; else everything is read."""

from __future__ import annotations

import gc

from gazette.flow.replating import replate
from gazette.flow.requests import Announce, BuildReport, BuildRequest, announce_nothing
from gazette.flow.work import Progress, silent
from gazette.locking import Tell, hold, say_nothing
from gazette.looking import Look, is_still_so, look


def build_site(
    request: BuildRequest,
    progress: Progress = silent,
    tell: Tell = say_nothing,
    looked: Look | None = None,
    announce: Announce = announce_nothing,
) -> BuildReport:
    """Publish content/ as a site, whole; with an error in content/ or layouts/, the site stays as it was.

    One build at a time: another waits, and ``tell`` hears for whom. ``looked`` is how everything lay there a moment
    ago, where somebody has looked already. ``announce`` hears that other files stand in the site, before anything is
    remembered of them: nobody who waits for the pages need wait for that.
    **Raises**: GazetteError when the surroundings are wrong. When a disk refuses half-way, every file of the site is
    the old or the new one, and the next build puts the rest right.
    """
    with hold(request.root, "build", tell):
        now = looked if looked and is_still_so(looked, request.inputs) else look(request.inputs)
        quick = None if request.full else _build_less(request, now, progress, announce)
        if quick is not None:
            return quick
        gc.enable()  # the command line does without it as long as a build is small
        from gazette.flow.building import build_whole  # noqa: PLC0415  # dear to import, and an edited text needs less

        return build_whole(request, progress, now, announce)


def _build_less(request: BuildRequest, now: Look, progress: Progress, announce: Announce) -> BuildReport | None:
    """Build without reading everything; None when it takes more."""
    if not now.restyled:
        return replate(request, now, progress, announce)
    gc.enable()  # as above
    from gazette.flow.restyling import restyle  # noqa: PLC0415  # as above

    return restyle(request, now, progress, announce)
