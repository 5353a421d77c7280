"""content/ as values: what has changed is read and parsed, of all else what is remembered is taken."""

from __future__ import annotations

import datetime as dt
import posixpath
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from gazette import disk, listing
from gazette.doorkeeper import SHUT_OUT, check_entries
from gazette.flow.library import Library, Stories
from gazette.flow.parsing import Filed, Folder, Seen, parse_folder
from gazette.flow.pictures import check_looked, look_at, unpack_looked
from gazette.flow.promises import keep_promises
from gazette.flow.proofs import Proofs, Sources, proofread_paper, without_accepted
from gazette.flow.publication import read_settings, shown_folder
from gazette.flow.stock import Known, ReadRequest, folder_of, is_text, take_stock
from gazette.flow.work import Progress, is_copied, spread
from gazette.ledger import Entries
from gazette.matter.body import open_markdown
from gazette.matter.names import PICTURES
from gazette.model import Paper, StandingPage, Status
from gazette.paper.addresses import picture_kind
from gazette.paper.assembly import READY, Listed, arrange, find_facsimile
from gazette.paper.connections import Connections, connect_parts
from gazette.paper.links import check_links
from gazette.paper.moves import Moves, plan_moves
from gazette.paper.records import Packed, Record, terms_of, unpack_heading
from gazette.paper.renditions import Extent
from gazette.problems import Code, Problem, Severity, Span, has_errors
from gazette.settings import Settings
from gazette.shelf import Shelf
from gazette.text.patterns import compile_all
from gazette.text.phrases import open_model
from gazette.text.words import open_dictionary

SEEDS = "seeds/"
# A folder of an issue is a unit of work; below so many, one process does them all.
_FEW_FOLDERS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """Everything that content/ says, in order, with all that is wrong in it.

    **Shape**: ``stories`` are read when they are asked for; ``pictures`` are paths of content/ that are published with
    the pages that show them, with the digests of their bytes; ``seeds`` those of the page texts that articles were made
    from, as far as they are here; ``sizes`` are the extents of the pictures, where they can be told;
    ``infos`` path and digest of each issue.yaml by its day; ``facsimiles`` the pictures of printed pages; ``folders``
    the names of all folders with something to read.
    """

    settings: Settings
    paper: Paper
    connections: Connections
    stories: Stories
    pictures: Mapping[str, str]
    seeds: Mapping[str, str]
    sizes: Mapping[str, Extent]
    infos: Mapping[dt.date, tuple[str, str]]
    facsimiles: frozenset[str]
    moves: Moves
    folders: tuple[str, ...]
    problems: tuple[Problem, ...]

    def with_problems(self, problems: tuple[Problem, ...]) -> Edition:
        """Return the edition with further problems found."""
        return replace(self, problems=self.problems + problems)


def read_edition(
    request: ReadRequest, jobs: int, progress: Progress, meanwhile: Callable[[Settings], None] | None = None
) -> Edition:
    """Return what a content folder holds; ``meanwhile`` is done if other processes parse it."""
    files = listing.list_marks(request.content)
    settings = read_settings(request.content, request.base_url)
    shown = shown_folder(request.content)
    refused = check_entries(request.content, request.bounds, files)
    shut_out = {problem.span.path for problem in refused if problem.code in SHUT_OUT}
    marks = {path: mark for path, mark in files.items() if shown + path not in shut_out} if shut_out else files
    library = Library(request.content, shown, request.shelf, request.darkroom, request.bounds)
    early: dict[str, Record] = {}
    aside = partial(meanwhile, settings) if meanwhile else None

    def parse(folders: Sequence[Folder]) -> Iterator[Filed]:
        return _unpacked(_parse(folders, request.shelf, jobs, progress, aside), early)

    def look(paths: Sequence[str]) -> dict[str, Packed]:
        return look_at(request, paths, jobs, progress)

    now, problems = take_stock(request, marks, shown, parse, look)
    problems += [*refused, *(problem for known in now.values() for problem in known.problems)]
    packed = {path: known.told for path, known in now.items() if _is_article(path) and known.told is not None}
    every = [early.get(path) or unpack_heading(told) for path, told in packed.items()]
    terms = {record.place: terms_of(packed[record.path]) for record in every}
    public = [record for record in every if record.status is Status.PUBLISHED]
    records = [record for record in public if request.drafts or not record.draft]
    standing = _standing(now, library)
    infos, names = _infos(now)
    spot = library.find_spot
    # A day whose articles are withdrawn, or cannot be read, is not empty.
    hidden = {folder_of(path) for path, known in now.items() if _is_article(path) and known.told is None}
    hidden |= {record.place.date.isoformat() for record in every if record.status is not Status.PUBLISHED}
    listed = Listed(
        records=tuple(records),
        infos=frozenset(date for date in infos if date.isoformat() not in hidden),
        drafted=frozenset(record.place.date for record in public if record.draft),
        names=names,
        standing=standing,
        shown=shown,
        find=spot,
    )
    paper, found = arrange(listed)
    withdrawn = [record for record in every if record.status is not Status.PUBLISHED]
    moves, colliding = plan_moves(records, withdrawn, paper, spot)
    problems += [*found, *colliding, *_check_links(every, standing, files, library)]
    proofs = Proofs(
        records=records,
        drafts=[] if request.drafts else [record for record in public if record.draft],
        standing=standing,
        pictures=[path for path in now if not is_text(path)],
        sources=Sources(tuple(now), library.read_source),
        read=library.read_story,
        shown=shown,
    )
    # What bears a wrong name, or no text that can be read, would be missed by its page and its picture.
    failing = {each.span.path.removeprefix(shown) for each in problems if each.severity is Severity.ERROR}
    misnamed = failing - now.keys()
    unread = misnamed | {path for path in failing & now.keys() if has_errors(now[path].problems)}
    problems += proofread_paper(proofs, frozenset(map(posixpath.dirname, unread)))
    if not paper.issues and not moves.withdrawn and not has_errors(tuple(problems)):
        drafts = any(record.draft for record in public)
        hint = READY if drafts else "python build.py import seeds/….txt makes articles of a page's text"
        what = "all articles in content/ are drafts" if drafts else "there is no article in content/ yet"
        problems.append(Problem(Code.EMPTY_ISSUE, Span(shown), what, hint))
    pictures, facsimiles = _pictures(paper, records, standing, (now, marks), library)
    seen = {path: told for path in pictures if path in now and (told := now[path].told) is not None}
    # What only a standing page shows lies where no article's picture does, and is not remembered.
    seen |= look([path for path in pictures if path not in now and picture_kind(path)])
    looked = {path: unpack_looked(told) for path, told in seen.items()}
    problems += check_looked(looked, records, standing, library)
    seeds = _seeds(records, library, request.ledger)
    kept = request.ledger.now
    folders = [cast("tuple[Seen, Seen]", kept[name])[request.drafts] for name in kept if _is_folder(name)]
    days = {folder_of(path) for path in misnamed}
    missing = (problem for seen in folders for problem in seen.problems)
    problems += (problem for problem in missing if folder_of(problem.span.path.removeprefix(shown)) not in days)
    return Edition(
        settings=settings,
        paper=paper,
        connections=connect_parts(
            paper,
            {places[0]: places for seen in folders for places in seen.parts},
            {record.place: terms[record.place] for record in records},
        ),
        stories=Stories(records, library),
        pictures=pictures,
        seeds=seeds,
        sizes={path: Extent(*each.size, each.photographic) for path, each in looked.items() if each.size is not None},
        infos=infos,
        facsimiles=facsimiles,
        moves=moves,
        folders=tuple(name[:-1] for name in request.ledger.now if _is_folder(name)),
        problems=without_accepted(keep_promises(problems, library.read_source, shown), settings.accepted),
    )


def _parse(
    folders: Sequence[Folder], shelf: Shelf, jobs: int, progress: Progress, meanwhile: Callable[[], None] | None
) -> Iterator[Filed]:
    report = partial(_tell, progress, "reading", len(folders))
    copied = is_copied(len(folders), jobs, _FEW_FOLDERS)
    if copied:
        open_dictionary()
        open_model()
        open_markdown()
        compile_all()
    for at, filed in enumerate(spread(partial(parse_folder, shelf=shelf), folders, jobs, report, worth=_FEW_FOLDERS)):
        if copied and not at and meanwhile is not None:
            meanwhile()
        yield filed


def _unpacked(folders: Iterable[Filed], early: dict[str, Record]) -> Iterator[Filed]:
    """Yield folders as they come; their records are brought to life at once, while other processes still parse."""
    for filed in folders:
        for path, entry in filed.entries.items():
            if entry.packed is not None and _is_article(path):
                early[path] = unpack_heading(entry.packed)
        yield filed


def _standing(now: Mapping[str, Known], library: Library) -> tuple[StandingPage, ...]:
    values = (library.read(path, known.digest) for path, known in now.items() if is_text(path) and "/" not in path)
    return tuple(value for value in values if isinstance(value, StandingPage))


def _infos(now: Mapping[str, Known]) -> tuple[dict[dt.date, tuple[str, str]], dict[tuple[dt.date, int], str]]:
    infos = {}
    names = {}
    for path, known in now.items():
        if path.endswith("/issue.yaml") and known.told is not None:
            date = dt.date.fromisoformat(folder_of(path))
            infos[date] = path, known.digest
            pages = cast("tuple[tuple[int, str | None], ...]", known.told)
            names.update({(date, number): name for number, name in pages if name is not None})
    return infos, names


def _check_links(
    records: Iterable[Record], standing: tuple[StandingPage, ...], files: Collection[str], library: Library
) -> Iterator[Problem]:
    """Yield a problem for every reference to a file that is not there: only what has one is looked at closely."""
    doubtful = [record for record in records if any(_is_doubtful(path, files) for path in record.files)]
    stories = [library.read_story(record) for record in doubtful]
    pages = [page for page in standing if any(_is_doubtful(link.target, files) for link in page.body.links)]
    if not stories and not pages:
        return
    paths = (*(record.path for record in doubtful), *(page.path for page in pages))
    yield from check_links(stories, pages, Sources(paths, library.read_source), frozenset(files))


def _pictures(
    paper: Paper,
    records: Iterable[Record],
    standing: tuple[StandingPage, ...],
    there: tuple[Mapping[str, Known], Collection[str]],
    library: Library,
) -> tuple[dict[str, str], frozenset[str]]:
    """Return the digests of the files that are published with the pages that show them, and the facsimiles."""
    now, files = there
    pages = (find_facsimile(page.date, page.number, now) for issue in paper.issues for page in issue.pages)
    facsimiles = frozenset(path for path in pages if path is not None)
    shown = {path for record in records for path in record.files if path.lower().endswith(PICTURES)}
    shown |= {link.target for page in standing for link in page.body.links if link.target.lower().endswith(PICTURES)}
    shown = {path for path in shown if path in now or path in files}
    digests = {
        path: now[path].digest if path in now else disk.digest_of(library.read_bytes(path))
        for path in sorted(facsimiles | shown)
    }
    return digests, facsimiles


def _seeds(records: Iterable[Record], library: Library, ledger: Entries) -> dict[str, str]:
    """Return the digests of the page texts that articles name and that lie below seeds/; the ledger learns them."""
    named = {record.seed for record in records if record.seed is not None}
    root, clock = library.root, time.time_ns()
    found = {}
    for name in sorted(each for each in named if each.startswith(SEEDS) and ".." not in each.split("/")):
        mark = listing.find_mark(str(root / name), clock)
        known = ledger.before.get(f"../{name}")
        if not (isinstance(known, Known) and mark is not None and known.mark == mark):
            data = disk.find_within(root / name, library.bounds.page_text_bytes)
            digest = "" if data is None else disk.digest_of(data)
            if not (isinstance(known, Known) and known.digest == digest):
                digest = digest if library.read_seed(name) is not None else ""
            known = Known(mark, digest)
        ledger.now[f"../{name}"] = known
        if known.digest:
            found[name] = known.digest
    return found


def _is_doubtful(path: str, files: Collection[str]) -> bool:
    """Say whether a file that something leads to is not there, or of a kind that is not published."""
    return path not in files or not path.lower().endswith((".md", *PICTURES))


def _is_article(path: str) -> bool:
    return path.endswith(".md") and "/" in path


def _is_folder(name: str) -> bool:
    return name.endswith("/")


def _tell(progress: Progress, stage: str, total: int, done: int) -> None:
    progress(stage, done, total)
