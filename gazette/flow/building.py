"""content/ -> site/: everything is read, checked and made before the first file of the site is touched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import gazette
from gazette import disk, memory, search
from gazette.flow.layouts import LayoutFiles, check_layouts, layout_keys, read_layouts, render_views
from gazette.flow.reading import Edition, ReadRequest, read_edition
from gazette.flow.work import Progress, silent
from gazette.formats import format_all
from gazette.formats.colours import colour_asset
from gazette.formats.shadow import format_shadow
from gazette.locking import Tell, hold, say_nothing
from gazette.model import Output
from gazette.paper.addresses import content_address, output_path
from gazette.paper.connections import Archive, connect
from gazette.problems import Problem, has_errors
from gazette.shelf import Shelf
from gazette.staging import Published, Staging
from gazette.views import View, plan_views

SEARCH_BUNDLE = "pagefind/"
Made = tuple[Output | None, tuple[Problem, ...]]


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


def check_site(request: BuildRequest, progress: Progress = silent) -> BuildReport:
    """Return every problem in content/ and layouts/; nothing is written."""
    edition, layouts = _read(request, progress)
    problems = list(edition.problems)
    for _, found in _make(request, edition, layouts, progress):
        problems += found
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
    shelf = Shelf(request.root, empty=request.full)
    edition, layouts = _read(request, progress, shelf)
    problems = list(edition.problems)
    with Staging(request.site) as staging:
        pages = _Pages(before, staging, layout_keys(layouts))
        for output, found in _make(request, edition, layouts, progress, pages.keep):
            problems += found
            if output is not None and not has_errors(tuple(problems)):
                staging.add(output)
        if has_errors(tuple(problems)):
            return _report(edition, problems)
        search_key = _add_search(request, edition, staging, progress, before.search_key) if request.search else ""
        published = staging.publish(gazette.__version__)
    report = _report(edition, problems, published)
    _remember(request, memory.Memory(search_key, pages.made(staging.digests), _vouch(request, report, stock)), shelf)
    return report


def index_site(request: BuildRequest, progress: Progress = silent) -> bool:
    """Publish the search index of content/ in a folder of its own, where it takes the place of the last one whole.

    It holds up no build: the project is locked only while what was made is remembered.
    Returns False, and leaves the last index, when there is an error in content/.
    **Raises**: GazetteError when the surroundings are wrong.
    """
    with hold(request.site.parent, "index"):
        before = memory.read_memory(request.root, request.site)
        wanted = ReadRequest(
            content=request.content, base_url=request.base_url, drafts=request.drafts, shelf=Shelf(request.root)
        )
        edition = read_edition(wanted, request.jobs, progress)
        if has_errors(edition.problems):
            return False
        with Staging(request.site) as staging:
            key = _add_search(request, edition, staging, progress, before.search_key)
            staging.publish(gazette.__version__)
        with hold(request.root, "index"):
            now = memory.format_memory(request.root, request.site, memory.Memory(key))
            disk.write_bytes(memory.memory_path(request.root), now)
    return True


@dataclass(slots=True)
class _Pages:
    """The pages of the site as layouts make them: one whose view and layout are the same is left as it stands."""

    before: memory.Memory
    staging: Staging
    layouts: Mapping[str, str]
    keys: dict[str, str] = field(default_factory=dict)

    def keep(self, view: View) -> bool:
        """Return whether a view's page stands in the site already, unaltered."""
        path = output_path(view.address)
        key = self.keys[path] = memory.value_key(self.layouts[view.layout], view)
        known, digest = self.before.pages.get(path, ("", ""))
        return known == key and self.staging.keep_file(path, digest)

    def made(self, digests: Mapping[str, str]) -> dict[str, tuple[str, str]]:
        """Return what each page was made from, and the digest of its bytes."""
        return {path: (key, digests[path]) for path, key in self.keys.items() if path in digests}


def _vouch(request: BuildRequest, report: BuildReport, stock: memory.Stock) -> memory.Seen | None:
    """Return what the next build may go by; None when this one had something to say, or its inputs are too young."""
    done = report.published
    if report.problems or done is None or not stock.settled:
        return None
    files = done.written + done.unchanged
    site = memory.look_at_site(request.site)
    return memory.Seen(stock.digest, site, report.issues, report.pages, report.articles, files) if site else None


def _remember(request: BuildRequest, now: memory.Memory, shelf: Shelf) -> None:
    for path, data in shelf.changed():
        disk.write_bytes(path, data)
    for path in shelf.stale():
        disk.remove_file(path)
    disk.write_bytes(memory.memory_path(request.root), memory.format_memory(request.root, request.site, now))


def _read(request: BuildRequest, progress: Progress, shelf: Shelf | None = None) -> tuple[Edition, LayoutFiles]:
    wanted = ReadRequest(content=request.content, base_url=request.base_url, drafts=request.drafts, shelf=shelf)
    edition = read_edition(wanted, request.jobs, progress)
    layouts, problems = read_layouts(request.layouts)
    problems += check_layouts(layouts)
    return edition.with_problems(problems), layouts


def _nothing_stands(_view: View) -> bool:
    """Say of every view that it is to be rendered."""
    return False


def _make(
    request: BuildRequest,
    edition: Edition,
    layouts: LayoutFiles,
    progress: Progress,
    stands: Callable[[View], bool] = _nothing_stands,
) -> Iterator[Made]:
    """Yield every file of the site but the search index and the pages that ``stands`` knows to stand there already.

    Nothing comes when what was read is already wrong.
    """
    if has_errors(edition.problems):
        return
    paper, stories, settings = edition.paper, edition.stories, edition.settings
    connections = connect(paper, stories, edition.terms)
    archive = Archive(stories=stories, connections=connections, seeds=edition.seeds, sizes=edition.sizes)
    planned = plan_views(paper, archive, settings, None, drafts=request.drafts)
    views = tuple(view for view in planned if not stands(view))
    for asset in layouts.assets:
        yield colour_asset(asset, settings), ()
    for raw in disk.read_files(request.content, edition.pictures):
        yield Output(content_address(raw.path), raw.data), ()
    yield from render_views(layouts, views, request.jobs, progress)
    for output in format_all(paper, stories, settings, connections):
        yield output, ()


def _add_search(request: BuildRequest, edition: Edition, staging: Staging, progress: Progress, known: str) -> str:
    """Put the search index into the site: the one that stands there when nothing it is made of has changed."""
    names = {(page.date, page.number): page.name for issue in edition.paper.issues for page in issue.pages}
    shadows = tuple(
        format_shadow(story.article, story.body, names[place.date, place.page])
        for place, story in sorted(edition.stories.items())
    )
    key = search.index_key(shadows)
    # A build that was killed may have left another index behind, so its own digest is remembered with the key.
    known_key, _, bundle = known.partition(" ")
    if known_key == key and staging.keep(SEARCH_BUNDLE, bundle):
        return known
    progress("indexing", 0, len(shadows))
    for output in search.build_index(shadows, request.workshop):
        staging.add(output)
    progress("indexing", len(shadows), len(shadows))
    return f"{key} {staging.digest_below(SEARCH_BUNDLE)}"


def _report(edition: Edition, problems: list[Problem], published: Published | None = None) -> BuildReport:
    issues = edition.paper.issues
    return BuildReport(
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        issues=len(issues),
        pages=sum(len(issue.pages) for issue in issues),
        articles=sum(len(issue.articles) for issue in issues),
        published=published,
    )
