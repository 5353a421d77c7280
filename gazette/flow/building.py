"""content/ -> site/: everything is read, checked and made before the first file of the site is touched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import gazette
from gazette import disk, memory, search
from gazette.flow.layouts import LayoutFiles, check_layouts, read_layouts, render_views
from gazette.flow.reading import Edition, read_edition
from gazette.flow.work import Progress, silent
from gazette.formats import format_all
from gazette.formats.shadow import format_shadow
from gazette.model import Output
from gazette.paper.addresses import content_address
from gazette.paper.connections import Archive, connect
from gazette.problems import Problem, has_errors
from gazette.views import plan_views

SEARCH_BUNDLE = "pagefind/"
Made = tuple[Output | None, tuple[Problem, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildRequest:
    """What an operator asks for; folders as given on the command line."""

    content: Path
    layouts: Path
    site: Path
    base_url: str | None = None
    jobs: int = 1
    drafts: bool = False
    search: bool = True
    full: bool = False

    @property
    def root(self) -> Path:
        """The folder that content/ stands in, where the memory lies."""
        return self.content.resolve().parent


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What came of a build; ``published`` is None when nothing was: there are errors, or it was only a check."""

    problems: tuple[Problem, ...]
    issues: int
    pages: int
    articles: int
    published: disk.Published | None = None


def check_site(request: BuildRequest, progress: Progress = silent) -> BuildReport:
    """Return every problem in content/ and layouts/; nothing is written."""
    edition, layouts = _read(request, progress)
    problems = list(edition.problems)
    for _, found in _make(request, edition, layouts, progress):
        problems += found
    return _report(edition, problems)


def build_site(request: BuildRequest, progress: Progress = silent) -> BuildReport:
    """Publish content/ as a site, whole; with an error in content/ or layouts/, the site stays as it was.

    **Raises**: GazetteError when the surroundings are wrong. When a disk refuses half-way, every file of the site is
    the old or the new one, and the next build puts the rest right.
    """
    edition, layouts = _read(request, progress)
    problems = list(edition.problems)
    with disk.Staging(request.site) as staging:
        for output, found in _make(request, edition, layouts, progress):
            problems += found
            if output is not None and not has_errors(tuple(problems)):
                staging.add(output)
        if has_errors(tuple(problems)):
            return _report(edition, problems)
        search_key = _add_search(request, edition, staging, progress) if request.search else ""
        published = staging.publish(gazette.__version__)
    remembered = memory.format_memory(request.root, request.site, memory.Memory(search_key=search_key))
    disk.write_bytes(memory.memory_path(request.root), remembered)
    return _report(edition, problems, published)


def _read(request: BuildRequest, progress: Progress) -> tuple[Edition, LayoutFiles]:
    edition = read_edition(request.content, request.base_url, request.jobs, progress, drafts=request.drafts)
    layouts, problems = read_layouts(request.layouts)
    problems += check_layouts(layouts)
    return edition.with_problems(problems), layouts


def _make(request: BuildRequest, edition: Edition, layouts: LayoutFiles, progress: Progress) -> Iterator[Made]:
    """Yield every file of the site but the search index; nothing when what was read is already wrong."""
    if has_errors(edition.problems):
        return
    paper, stories, settings = edition.paper, edition.stories, edition.settings
    connections = connect(paper, stories, edition.terms)
    archive = Archive(stories=stories, connections=connections, seeds=edition.seeds, sizes=edition.sizes)
    views = tuple(plan_views(paper, archive, settings, None, drafts=request.drafts))
    for asset in layouts.assets:
        yield asset, ()
    for raw in disk.read_files(request.content, edition.pictures):
        yield Output(content_address(raw.path), raw.data), ()
    yield from render_views(layouts, views, request.jobs, progress)
    for output in format_all(paper, stories, settings, connections):
        yield output, ()


def _add_search(request: BuildRequest, edition: Edition, staging: disk.Staging, progress: Progress) -> str:
    """Put the search index into the site: the one that stands there when nothing it is made of has changed."""
    names = {(page.date, page.number): page.name for issue in edition.paper.issues for page in issue.pages}
    shadows = tuple(
        format_shadow(story.article, story.body, names[place.date, place.page])
        for place, story in sorted(edition.stories.items())
    )
    key = search.index_key(shadows)
    remembered = memory.Memory() if request.full else memory.read_memory(request.root, request.site)
    if remembered.search_key == key and staging.keep(SEARCH_BUNDLE):
        return key
    progress("indexing", 0, len(shadows))
    for output in search.build_index(shadows, request.root / memory.FOLDER):
        staging.add(output)
    progress("indexing", len(shadows), len(shadows))
    return key


def _report(edition: Edition, problems: list[Problem], published: disk.Published | None = None) -> BuildReport:
    issues = edition.paper.issues
    return BuildReport(
        problems=tuple(sorted(problems, key=lambda problem: problem.sort_key)),
        issues=len(issues),
        pages=sum(len(issue.pages) for issue in issues),
        articles=sum(len(issue.articles) for issue in issues),
        published=published,
    )
