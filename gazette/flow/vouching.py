"""What a build vouches for to the next one: that content/ and the site lie as they lay when it had ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from gazette import disk, memory
from gazette.flow.requests import BuildReport, BuildRequest
from gazette.flow.stock import Known
from gazette.looking import Look
from gazette.manifest import MANIFEST
from gazette.survey import Mark, stamp_marked


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a build knows of the bytes that it read and wrote.

    **Shape**: ``known`` is what is known of each file of content/, ``texts`` are the digests of its folders, ``site``
    those of the files of the site as its manifest has them; ``marks`` tell how some of them lie there.
    """

    known: Mapping[str, object]
    texts: Mapping[str, str]
    site: Mapping[str, str]
    marks: Mapping[str, Mark]


def forget(request: BuildRequest, look: Look) -> None:
    """Vouch for nothing from here on: the site is about to change, and whoever breaks in now must find no old word."""
    if look.memory.seen is not None:
        _write(request, memory.Memory(look.memory.search_key))


def remember(request: BuildRequest, search_key: str, seen: memory.Seen | None) -> None:
    """Keep what the next build may go by; nothing of what this one said when that is None."""
    _write(request, memory.Memory(search_key, seen))


def _write(request: BuildRequest, now: memory.Memory) -> None:
    data = memory.format_memory(request.root, request.site, now)
    disk.write_bytes(memory.memory_path(request.root), data)


def vouch(request: BuildRequest, report: BuildReport, look: Look, told: Told) -> memory.Seen | None:
    """Return what the next build may go by; None when something cannot be told by how it lies there."""
    done = report.published
    young = tell_young(look.content.young, told.known)
    plain = all(problem.alternative is None for problem in report.problems)
    if done is None or young is None or not (look.stock.settled and look.content.whole and plain):
        return None
    own = disk.digest_of(disk.read_bytes(request.site / MANIFEST))
    young_site: list[str] = []
    site = stamp_marked(request.site, (*sorted(told.site), MANIFEST), told.marks, young_site)
    if not all(site):
        return None
    return memory.Seen(
        inputs=look.stock.digest,
        layouts=look.stock.layouts,
        content=look.content.areas,
        site=site,
        young=young,
        # As short as those that the next look takes of a file's bytes.
        young_site={path: own if path == MANIFEST else told.site[path][: len(own)] for path in young_site},
        texts=told.texts,
        program=memory.program_key(),
        counts=(report.issues, report.pages, report.articles),
        files=done.written + done.unchanged,
        problems=report.problems,
    )


def tell_young(paths: Iterable[str], known: Mapping[str, object]) -> dict[str, str] | None:
    """Return the digests of files of content/ as they were read; None when one was read by nobody who told."""
    files = {path: known.get(path) for path in paths}
    digests = {path: each.digest for path, each in files.items() if isinstance(each, Known)}
    return digests if len(digests) == len(files) else None
