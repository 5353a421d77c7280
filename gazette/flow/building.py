"""content/ -> site/: everything is read, checked and made before the first file of the site is touched."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack, nullcontext
from dataclasses import dataclass, replace
from itertools import chain

import gazette
from gazette import disk
from gazette.flow.galleys import clear_galleys, open_galleys
from gazette.flow.gathering import read_all, read_content
from gazette.flow.indexing import Indexing, begin_edition
from gazette.flow.keeping import Keeper
from gazette.flow.making import Done, Workshop, kind_keys, make_all
from gazette.flow.pictures import develop_all
from gazette.flow.plates import Forme
from gazette.flow.reading import Edition
from gazette.flow.remembering import Memories, revision_of, tell_texts
from gazette.flow.requests import Announce, BuildReport, BuildRequest
from gazette.flow.vouching import Told, forget, remember, vouch
from gazette.flow.work import Progress, silent
from gazette.formats.colours import colour_asset
from gazette.groups import Group
from gazette.groups.planning import PICTURES, plan_bundles, plan_groups
from gazette.groups.whole import Whole
from gazette.growing import scratch_folder
from gazette.looking import Look
from gazette.paper.addresses import HOME
from gazette.paper.moves import list_addresses
from gazette.problems import Problem, has_errors
from gazette.staging import Staging
from gazette.views.frame import Imprint


def check_site(request: BuildRequest, progress: Progress = silent, published: str | None = None) -> BuildReport:
    """Return every problem in content/ and layouts/; nothing is written there, nor in the site.

    ``published`` is an old sitemap, or a site with one, of which every address must still be there.
    """
    with scratch_folder() as scratch:
        edition, _, workshop = read_all(request, progress, Memories(scratch, request, empty=True, reads_only=True))
        problems = list(edition.problems)
        if not has_errors(edition.problems):
            # Pictures were looked at; making them takes long, and finds nothing more.
            whole = _whole(request, edition, workshop.imprint)
            groups = [group for group in plan_groups(whole) if group.kind != PICTURES]
            for done in make_all(workshop, groups, request.jobs, progress):
                problems += done.problems
            if published is not None:
                from gazette.flow.published import find_gone  # noqa: PLC0415  # it needs all that talks to servers

                pages = (address for address, _ in list_addresses(edition.paper))
                kept = edition.moves.addresses | edition.moves.given_up | frozenset((HOME, *pages))
                problems += find_gone(published, kept, edition.settings.url)
    return _report(edition, problems)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Filled:
    """A site that waits to be published, and what is to be remembered of it once it is.

    What it was made from is let go: a long archive's records and facts are most of what a build holds.
    """

    report: BuildReport
    folders: frozenset[str]
    staging: Staging
    keeper: Keeper
    made: Sequence[Done]
    imprint: Imprint
    search_key: str


def build_whole(request: BuildRequest, progress: Progress, seen: Look, announce: Announce) -> BuildReport:
    """Publish content/ as a site, everything read; ``seen`` is how it lies there, ``announce`` as in ``build_site``."""
    disk.sweep(request.memory)
    memories = Memories(request.memory, request, empty=request.full)
    if request.full:
        memories.darkroom.clear(())
    with ExitStack() as open_until_published:
        filled = _fill(request, progress, memories, seen, open_until_published)
        if isinstance(filled, BuildReport):
            return filled
        texts = tell_texts(memories.known.now, request.content)
        forget(request, seen)
        published = filled.staging.publish(gazette.__version__, revision_of(texts))
    if published.written or published.removed:
        announce()
    report, keeper = replace(filled.report, published=published), filled.keeper
    keeper.keep(filled.made)
    memories.write(filled.folders, keeper.ledger)
    clear_galleys(memories.galleys(request), () if request.full else keeper.ledger.now)
    whole = keeper.plates.write(Forme(bases=keeper.bases, imprint=filled.imprint))
    told = Told(known=memories.known.now, texts=texts, site=filled.staging.digests, marks=keeper.tell_marks())
    remember(request, filled.search_key, vouch(request, report, seen, told) if whole else None)
    return report


def _fill(
    request: BuildRequest, progress: Progress, memories: Memories, seen: Look, until: ExitStack
) -> _Filled | BuildReport:
    """Return the site with everything made that waits to move in; a report when there is an error."""
    edition, layouts, workshop = read_all(request, progress, memories)
    problems = list(edition.problems)
    if has_errors(edition.problems):
        return _report(edition, problems)
    search_key = "" if request.full else seen.memory.search_key
    bases, plates = kind_keys(memories.known_layouts, workshop), memories.plates(request)
    staging = until.enter_context(Staging(request.site, untouched=seen.changed is not None and not request.full))
    keeper = Keeper(staging, memories.made(request), bases, plates)
    groups = list(keeper.find_new(plan_bundles(_whole(request, edition, workshop.imprint))))
    _develop(request, groups, workshop, progress)
    begun = (
        begin_edition(request, edition, staging, progress, search_key) if request.search else nullcontext(Indexing(str))
    )
    index = until.enter_context(begun)
    jobs = max(1, request.jobs - index.processes)
    made = []
    # With --full nothing that is remembered is believed; and what layouts alone have changed will be planned once.
    restyled = seen.changed == frozenset() and seen.restyled
    galleys = None if request.full else open_galleys(memories.galleys(request), workshop.imprint, keeps=restyled)
    first = not (request.full or keeper.ledger.before)
    keeping = chain(memories.keep_known() if first else (), plates.pack_some(keep=first))
    for done in make_all(replace(workshop, room=staging.room, galleys=galleys), groups, jobs, progress):
        next(keeping, None)  # while other processes make
        problems += done.problems
        made.append(done)
        for put in done.puts:
            staging.note(put)
    if has_errors(tuple(problems)):
        return _report(edition, problems)
    for asset in layouts.assets:
        staging.add(colour_asset(asset, edition.settings))
    return _Filled(
        report=_report(edition, problems),
        folders=frozenset(edition.folders),
        staging=staging,
        keeper=keeper,
        made=made,
        imprint=workshop.imprint,
        search_key=index.finish(),
    )


def read_site(request: BuildRequest, progress: Progress = silent) -> Edition:
    """Return what content/ holds, as far as it can be read; what is remembered is used, the site is left alone."""
    return read_content(request, progress, Memories(request.memory, request, reads_only=True))


def _develop(request: BuildRequest, groups: Iterable[Group], workshop: Workshop, progress: Progress) -> None:
    """Make the pictures of groups, in as many processes as there are; the groups then find them in the darkroom."""
    facts = [group.facts for group in groups if group.kind == PICTURES]
    wanted = [(path, digest, each.sizes[path]) for each in facts for path, digest in each.files if path in each.sizes]
    formats = workshop.imprint.settings.picture_formats
    develop_all(workshop.library, wanted, formats, request.jobs, progress)


def _whole(request: BuildRequest, edition: Edition, imprint: Imprint) -> Whole:
    return Whole(
        paper=edition.paper,
        connections=edition.connections,
        imprint=imprint,
        infos=edition.infos,
        seeds=edition.seeds,
        pictures=edition.pictures,
        sizes=edition.sizes,
        facsimiles=edition.facsimiles,
        moves=edition.moves,
        reading_only=request.reading_only,
        searched=request.search,
    )


def _report(edition: Edition, problems: list[Problem]) -> BuildReport:
    issues = edition.paper.issues
    return BuildReport(
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        issues=len(issues),
        pages=sum(len(issue.pages) for issue in issues),
        articles=sum(len(issue.articles) for issue in issues),
    )
