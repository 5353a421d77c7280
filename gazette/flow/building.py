"""content/ -> site/: everything is read, checked and made before the first file of the site is touched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import gazette
from gazette import disk, memory
from gazette.darkroom import Darkroom, picture_key
from gazette.flow.indexing import IndexRequest, add_search
from gazette.flow.keeping import Keeper
from gazette.flow.layouts import NOTHING_KNOWN, KnownLayouts, LayoutFiles, examine_layouts, read_layouts
from gazette.flow.library import Library
from gazette.flow.making import Workshop, kind_keys, make_all
from gazette.flow.pictures import develop_all
from gazette.flow.published import find_gone
from gazette.flow.reading import Edition, read_edition, read_settings, shown_folder
from gazette.flow.stock import Known, ReadRequest
from gazette.flow.work import Progress, silent
from gazette.fonts import recall_faces
from gazette.formats.colours import colour_asset
from gazette.groups import Group, Whole, plan_bundles, plan_groups
from gazette.groups.planning import PICTURES
from gazette.growing import scratch_folder
from gazette.ledger import Ledger
from gazette.locking import Tell, hold, say_nothing
from gazette.matter.names import PUBLICATION
from gazette.paper.addresses import picture_kind
from gazette.paper.moves import list_addresses
from gazette.problems import Problem, has_errors
from gazette.settings import USUAL_BOUNDS, Bounds
from gazette.shelf import Shelf
from gazette.staging import Published, Staging
from gazette.views.frame import Imprint, plan_imprint

_LAYOUTS = "layouts"


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What an operator asks for; folders as given on the command line.

    ``scratch`` is where the index is made, for a build that may run beside another: else the memory's folder.
    """

    content: Path
    layouts: Path
    site: Path
    base_url: str | None = None
    jobs: int = 1
    drafts: bool = False
    search: bool = True
    full: bool = False
    scratch: Path | None = None

    @property
    def inputs(self) -> memory.Inputs:
        """Everything that decides what this build makes."""
        return memory.Inputs(
            content=self.content,
            layouts=self.layouts,
            site=self.site,
            base_url=self.base_url,
            drafts=self.drafts,
            search=self.search,
        )

    @property
    def root(self) -> Path:
        """The folder that content/ stands in, where the memory lies."""
        return self.inputs.root

    @property
    def workshop(self) -> Path:
        """The folder in which the search index is made."""
        return self.scratch or self.root / memory.FOLDER


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What came of a build; ``published`` is None when nothing was: there are errors, or it was only a check."""

    problems: tuple[Problem, ...]
    issues: int
    pages: int
    articles: int
    published: Published | None = None


def check_site(request: BuildRequest, progress: Progress = silent, published: str | None = None) -> BuildReport:
    """Return every problem in content/ and layouts/; nothing is written there, nor in the site.

    ``published`` is an old sitemap, or a site with one, of which every address must still be there.
    """
    with scratch_folder() as scratch:
        edition, _, workshop = _read(request, progress, _Memories(scratch, request, empty=True, reads_only=True))
        problems = list(edition.problems)
        if not has_errors(edition.problems):
            # Pictures were looked at; making them takes long, and finds nothing more.
            groups = [group for group in plan_groups(_whole(edition, workshop.imprint)) if group.kind != PICTURES]
            for done in make_all(workshop, groups, request.jobs, progress):
                problems += done.problems
            if published is not None:
                pages = (address for address, _ in list_addresses(edition.paper))
                kept = edition.moves.addresses | frozenset(pages)
                problems += find_gone(published, kept, edition.settings.url)
    return _report(edition, problems)


def build_site(request: BuildRequest, progress: Progress = silent, tell: Tell = say_nothing) -> BuildReport:
    """Publish content/ as a site, whole; with an error in content/ or layouts/, the site stays as it was.

    One build at a time: another waits, and ``tell`` hears for whom.
    **Raises**: GazetteError when the surroundings are wrong. When a disk refuses half-way, every file of the site is
    the old or the new one, and the next build puts the rest right.
    """
    with hold(request.root, "build", tell):
        return _build(request, progress)


def _build(request: BuildRequest, progress: Progress) -> BuildReport:
    disk.sweep(request.root / memory.FOLDER)
    stock = memory.take_stock(request.inputs)
    before = memory.Memory() if request.full else memory.read_memory(request.root, request.site)
    memories = _Memories(request.root / memory.FOLDER, request, empty=request.full)
    if request.full:
        memories.darkroom.clear(())
    edition, layouts, workshop = _read(request, progress, memories)
    problems = list(edition.problems)
    if has_errors(edition.problems):
        return _report(edition, problems)
    with Staging(request.site) as staging:
        keeper = Keeper(staging, memories.made(request), kind_keys(memories.known_layouts, workshop))
        groups = list(keeper.find_new(plan_bundles(_whole(edition, workshop.imprint))))
        _develop(request, groups, workshop, progress)
        made = []
        for done in make_all(replace(workshop, room=staging.room), groups, request.jobs, progress):
            problems += done.problems
            made.append(done)
        if has_errors(tuple(problems)):
            return _report(edition, problems)
        for put in (put for done in made for put in done.puts):
            staging.note(put)
        for asset in layouts.assets:
            staging.add(colour_asset(asset, edition.settings))
        search_key = _add_search(request, edition, staging, progress, before.search_key) if request.search else ""
        published = staging.publish(gazette.__version__, _revision(request, memories.known))
    report = _report(edition, problems, published)
    keeper.keep(made)
    memories.write(edition, keeper.ledger)
    now = memory.Memory(search_key, _vouch(request, report, stock))
    disk.write_bytes(memory.memory_path(request.root), memory.format_memory(request.root, request.site, now))
    return report


def index_site(request: BuildRequest, progress: Progress = silent) -> bool:
    """Publish the search index of content/ in a folder of its own, where it takes the place of the last one whole.

    It holds up no build: the project is locked only while what was made is remembered.
    Returns False, and leaves the last index, when there is an error in content/.
    **Raises**: GazetteError when the surroundings are wrong.
    """
    with hold(request.site.parent, "index"):
        before = memory.read_memory(request.root, request.site)
        memories = _Memories(request.root / memory.FOLDER, request, empty=False)
        edition = _read_content(request, progress, memories)
        if has_errors(edition.problems):
            return False
        with Staging(request.site) as staging:
            key = _add_search(request, edition, staging, progress, before.search_key)
            staging.publish(gazette.__version__)
        with hold(request.root, "index"):
            now = memory.format_memory(request.root, request.site, memory.Memory(key))
            disk.write_bytes(memory.memory_path(request.root), now)
    return True


def read_site(request: BuildRequest, progress: Progress = silent) -> Edition:
    """Return what content/ holds, as far as it can be read; what is remembered is used, the site is left alone."""
    memories = _Memories(request.root / memory.FOLDER, request, empty=False, reads_only=True)
    return _read_content(request, progress, memories)


class _Memories:
    """What is remembered of files: what they were parsed to, what is known of them, what the site was made from."""

    def __init__(self, folder: Path, request: BuildRequest, *, empty: bool, reads_only: bool = False) -> None:
        self.folder = folder
        self.empty = empty
        self.bounds = _bounds(request)
        version = _version(request, self.bounds)
        self.shelf = Shelf(folder / "parsed", version)
        self.known = Ledger(folder / "known", version, empty=empty)
        self.darkroom = Darkroom(request.root / memory.FOLDER / "pictures", reads_only=reads_only)
        self.layouts = Ledger(folder / "layouts", memory.program_key(), empty=empty)

    @property
    def known_layouts(self) -> KnownLayouts:
        """What is known of the layouts now."""
        return cast("KnownLayouts", self.layouts.now[_LAYOUTS])

    def made(self, request: BuildRequest) -> Ledger:
        """Return what is known of the files of a site."""
        name = memory.value_key(memory.site_key(request.root, request.site))
        return Ledger(self.folder / "made" / name, memory.program_key(), empty=self.empty)

    def write(self, edition: Edition, made: Ledger) -> None:
        """Keep all of it for the next build."""
        self.known.write()
        self.layouts.write()
        self.shelf.clear(edition.folders)
        known = ((path, each) for path, each in self.known.now.items() if isinstance(each, Known))
        keys = {picture_key(path.rpartition("/")[2], each.digest) for path, each in known if picture_kind(path)}
        self.darkroom.clear(keys)
        made.write()


def _develop(request: BuildRequest, groups: Iterable[Group], workshop: Workshop, progress: Progress) -> None:
    """Make the pictures of groups, in as many processes as there are; the groups then find them in the darkroom."""
    facts = [group.facts for group in groups if group.kind == PICTURES]
    wanted = [(path, each.sizes[path]) for each in facts for path, _ in each.files if path in each.sizes]
    formats = workshop.imprint.settings.picture_formats
    develop_all(workshop.library, wanted, formats, request.jobs, progress)


def _bounds(request: BuildRequest) -> Bounds:
    if not request.content.is_dir():
        return USUAL_BOUNDS  # reading it will say so
    return read_settings(request.content, request.base_url).bounds


def _version(request: BuildRequest, bounds: Bounds) -> str:
    """Return a digest of what reads content/: the program, the way people see its files, and what is too much."""
    return memory.value_key(memory.program_key(), shown_folder(request.content), repr(bounds))


def _revision(request: BuildRequest, known: Ledger) -> str:
    """Return a digest of all that the site was made from beside layouts and program: content/ and its page texts."""
    told = [f"{path} {each.digest}" for path, each in sorted(known.now.items()) if isinstance(each, Known)]
    told.append(disk.digest_of(disk.read_bytes(request.content / PUBLICATION)))
    return "sha256:" + hashlib.sha256("\n".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def _read_content(request: BuildRequest, progress: Progress, memories: _Memories) -> Edition:
    wanted = ReadRequest(
        content=request.content,
        base_url=request.base_url,
        drafts=request.drafts,
        shelf=memories.shelf,
        ledger=memories.known,
        darkroom=memories.darkroom,
        bounds=memories.bounds,
    )
    return read_edition(wanted, request.jobs, progress)


def _read(request: BuildRequest, progress: Progress, memories: _Memories) -> tuple[Edition, LayoutFiles, Workshop]:
    edition = _read_content(request, progress, memories)
    layouts, problems = read_layouts(request.layouts)
    before = memories.layouts.before.get(_LAYOUTS)
    known, found = examine_layouts(layouts, before if isinstance(before, KnownLayouts) else NOTHING_KNOWN)
    memories.layouts.now[_LAYOUTS] = before if known == before else known
    problems += found
    # A preview names its picture by a whole address, so there is none while nobody has said where the site lives.
    settings = edition.settings
    wanted = settings.url and settings.share_pictures
    faces = recall_faces(settings.language, request.root / memory.FOLDER / "faces.json") if wanted else None
    imprint = plan_imprint(edition.paper, settings, preview=request.drafts, share_pictures=faces is not None)
    shown = shown_folder(request.content)
    library = Library(request.content, shown, memories.shelf, memories.darkroom, memories.bounds)
    workshop = Workshop(library=library, layouts=layouts, imprint=imprint, faces=faces)
    return edition.with_problems(problems), layouts, workshop


def _whole(edition: Edition, imprint: Imprint) -> Whole:
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
    )


def _vouch(request: BuildRequest, report: BuildReport, stock: memory.Stock) -> memory.Seen | None:
    """Return what the next build may go by; None when this one had something to say, or its inputs are too young."""
    done = report.published
    if report.problems or done is None or not stock.settled:
        return None
    files = done.written + done.unchanged
    site = memory.look_at_site(request.site)
    return memory.Seen(stock.digest, site, report.issues, report.pages, report.articles, files) if site else None


def _add_search(request: BuildRequest, edition: Edition, staging: Staging, progress: Progress, known: str) -> str:
    """Put the search index into the site: what stands there of it stays where nothing it is made of has changed."""
    stories = edition.stories
    wanted = IndexRequest(
        paper=edition.paper,
        stories=stories,
        keys={place: stories.key(place) for place in stories},
        scratch=request.workshop,
        jobs=request.jobs,
    )
    return add_search(wanted, staging, progress, known)


def _report(edition: Edition, problems: list[Problem], published: Published | None = None) -> BuildReport:
    issues = edition.paper.issues
    return BuildReport(
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        issues=len(issues),
        pages=sum(len(issue.pages) for issue in issues),
        articles=sum(len(issue.articles) for issue in issues),
        published=published,
    )
