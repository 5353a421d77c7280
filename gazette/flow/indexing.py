"""The search index: a shard is indexed again only when an article of it has changed."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import gazette
from gazette import disk, memory, search
from gazette.beside import Texts, beside
from gazette.flow.gathering import read_content
from gazette.flow.reading import Edition
from gazette.flow.remembering import Memories
from gazette.flow.requests import BuildRequest
from gazette.flow.shadows import Shadows
from gazette.flow.work import Progress, silent
from gazette.formats.finding import format_titles
from gazette.formats.search_assets import format_search_tables
from gazette.formats.search_words import format_search_words
from gazette.formats.shadow import format_shadow
from gazette.locking import hold
from gazette.model import Output, Paper, Place, Story
from gazette.paper.shards import plan_shards
from gazette.problems import GazetteError, has_errors
from gazette.staging import Staging
from gazette.waiting import Put, WaitingRoom

_ENGINE = "engine"
# Files below these stand or fall together.
_OF_ENGINE = (f"{search.BUNDLE}pagefind", f"{search.BUNDLE}wasm.")
# So many articles take pagefind a second: below that it need not work beside the pages.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRequest:
    """What is to be found, and where there is room to work; ``keys`` are digests of the stories.

    ``shadows`` are those of the last build.
    """

    paper: Paper
    stories: Mapping[Place, Story]
    keys: Mapping[Place, str]
    scratch: Path
    shadows: Shadows
    jobs: int = 1


@dataclass(frozen=True, slots=True)
class Indexing:
    """A search index that was begun: ``finish`` puts it into the site, and returns what the next build may go by.

    ``processes`` are those that work on it meanwhile, one or none.
    """

    finish: Callable[[], str]
    processes: int = 0


@contextmanager
def begin_index(
    wanted: IndexRequest, staging: Staging, progress: Progress, known: str, *, jobs: int
) -> Iterator[Indexing]:
    """Begin the search index, as much of it as has changed.

    Where there is much to index and there are ``jobs`` to do at once, that is done in a process beside this one, which
    can make pages meanwhile: for most of its time pagefind works on one core.

    **Raises**: GazetteError when pagefind is missing, fails or is stopped: nothing of the site is touched then.
    """
    index = _Index(staging, _parse_known(known))
    plan = _plan(wanted, index)
    total = sum(map(len, plan.changed.values()))
    is_long = jobs > 1 and total >= _MANY
    making = partial(_make_told, wanted, plan, staging.room, silent if is_long else progress)
    with beside(making, worth=is_long) as told:

        def finish() -> str:
            if is_long:
                progress("indexing", 0, total)
            for name, puts in _read_told(told()):
                index.add(name, plan.keys[name], puts)
            if is_long:
                progress("indexing", total, total)
            return json.dumps(index.now)

        yield Indexing(finish, int(is_long))


def add_search(wanted: IndexRequest, staging: Staging, progress: Progress, known: str) -> str:
    """Put the search index into the site, as much of it as has changed, and return what the next build may go by.

    **Raises**: GazetteError as ``begin_index`` does.
    """
    with begin_index(wanted, staging, progress, known, jobs=1) as begun:
        return begun.finish()


def index_site(request: BuildRequest, progress: Progress = silent) -> bool:
    """Publish the search index of content/ in a folder of its own, where it takes the place of the last one whole.

    What search pages know beside it is there, too.

    It holds up no build: the project is locked only while what was made is remembered.
    Returns False, and leaves the last index, when there is an error in content/.
    **Raises**: GazetteError when the surroundings are wrong.
    """
    with hold(request.site.parent, "index"):
        before = memory.read_memory(request.root, request.site)
        edition = read_content(request, progress, Memories(request.memory, request))
        if has_errors(edition.problems):
            return False
        with Staging(request.site) as staging:
            key = add_search(_wanted(request, edition), staging, progress, before.search_key)
            for output in _tables(edition.paper):
                staging.add(output)
            staging.publish(gazette.__version__)
        with hold(request.root, "index"):
            now = memory.format_memory(request.root, request.site, memory.Memory(key))
            disk.write_bytes(memory.memory_path(request.root), now)
    return True


def _tables(paper: Paper) -> Iterator[Output]:
    """Yield what search pages know beside the index: they tell of the same articles."""
    for format_tables in (format_search_tables, format_search_words, format_titles):
        yield from format_tables(paper)


def begin_edition(
    request: BuildRequest, edition: Edition, staging: Staging, progress: Progress, known: str
) -> AbstractContextManager[Indexing]:
    """Begin the search index of an edition whose pages are being made, as ``begin_index`` does."""
    return begin_index(_wanted(request, edition), staging, progress, known, jobs=request.jobs)


def _wanted(request: BuildRequest, edition: Edition) -> IndexRequest:
    stories = edition.stories
    return IndexRequest(
        paper=edition.paper,
        stories=stories,
        keys={place: stories.key(place) for place in stories},
        scratch=request.workshop,
        shadows=Shadows(request.memory / "shadows", full=request.full),
        jobs=request.jobs,
    )


@dataclass(frozen=True, slots=True)
class _Plan:
    """The parts of the index, and what is to be made of them.

    **Shape**: ``keys`` are the digests of all that each part is made from; of each shard that has changed there are its
    articles with digests of what they show; ``names`` are those of newspaper pages.
    """

    keys: Mapping[str, str]
    changed: Mapping[str, Mapping[Place, str]]
    names: Mapping[tuple[dt.date, int], str | None]
    engine: bool


def _plan(wanted: IndexRequest, index: _Index) -> _Plan:
    """Return what of the index is to be made; what stands is taken over."""
    names = {(page.date, page.number): page.name for issue in wanted.paper.issues for page in issue.pages}
    made_from = {place: f"{wanted.keys[place]} {names[place.date, place.page] or ''}" for place in wanted.keys}
    shards = plan_shards(wanted.stories)
    keys = {
        name: search.index_key(memory.program_key(), *(f"{place} {made_from[place]}" for place in places))
        for name, places in shards.items()
    }
    changed = {
        name: {place: made_from[place] for place in places}
        for name, places in shards.items()
        if not index.keep(name, keys[name])
    }
    wanted.shadows.clear(shards)
    of_engine = search.index_key()
    return _Plan(keys | {_ENGINE: of_engine}, changed, names, engine=not index.keep(_ENGINE, of_engine))


def _make(
    wanted: IndexRequest, plan: _Plan, room: WaitingRoom, progress: Progress
) -> Iterator[tuple[str, tuple[Put, ...]]]:
    """Yield each part of the index that is to be made, waiting to be moved into the site."""

    def make(place: Place) -> Output:
        story = wanted.stories[place]
        return format_shadow(story.article, story.body, plan.names[place.date, place.page])

    def collect(name: str) -> Sequence[Output]:
        return wanted.shadows.collect(name, plan.changed[name], make)

    sizes = {name: len(keys) for name, keys in plan.changed.items()}
    total, done = sum(sizes.values()), 0
    if sizes:
        progress("indexing", 0, total)
    for name, outputs in search.build_shards(sizes, collect, wanted.scratch, wanted.jobs):
        yield name, tuple(map(room.put, outputs))
        done += sizes[name]
        progress("indexing", done, total)
    if plan.engine:
        yield _ENGINE, tuple(map(room.put, search.build_engine(wanted.scratch)))


def _make_told(wanted: IndexRequest, plan: _Plan, room: WaitingRoom, progress: Progress) -> Texts:
    """Make what is to be made, and tell of it as ``_read_told`` reads: of each part a text, or of what went wrong."""
    try:
        made = [
            (name, [(put.path, put.digest, put.waits) for put in puts])
            for name, puts in _make(wanted, plan, room, progress)
        ]
    except GazetteError as error:
        return (json.dumps({"error": str(error)}),)
    return tuple(json.dumps({"name": name, "puts": puts}) for name, puts in made)


def _read_told(told: Iterable[str]) -> Iterator[tuple[str, tuple[Put, ...]]]:
    """Yield what was made.

    **Raises**: GazetteError when it could not be.
    """
    for text in told:
        part = json.loads(text)
        if "error" in part:
            raise GazetteError(part["error"])
        yield part["name"], tuple(Put(path, digest, waits) for path, digest, waits in part["puts"])


class _Index:
    """What of the index stands in the site already, and what is put there."""

    def __init__(self, staging: Staging, known: Mapping[str, list[str]]) -> None:
        self.staging = staging
        self.known = known
        self.now: dict[str, list[str]] = {}

    def keep(self, name: str, key: str) -> bool:
        """Take over what stands in the site, when it was made from the same and nobody has touched it."""
        before, prefixes = self.known.get(name, []), _prefixes(name)
        if before[:1] != [key] or len(before) != 1 + len(prefixes):
            return False
        kept = all(self.staging.keep(prefix, digest) for prefix, digest in zip(prefixes, before[1:], strict=True))
        if kept:
            self.now[name] = before
        return kept

    def add(self, name: str, key: str, puts: Iterable[Put]) -> None:
        """Count something new among the site's files; a part of it may have been taken over already."""
        for put in puts:
            if put.path not in self.staging.digests:
                self.staging.note(put)
        self.now[name] = [key, *map(self.staging.digest_below, _prefixes(name))]


def _prefixes(name: str) -> tuple[str, ...]:
    """Return what the paths of the files of a part of the index begin with."""
    return _OF_ENGINE if name == _ENGINE else (f"{search.BUNDLE}{name}/",)


def _parse_known(known: str) -> dict[str, list[str]]:
    """Return what the last build remembered; nothing when it was another program's."""
    try:
        found = json.loads(known)
        return {str(name): [str(each) for each in parts] for name, parts in found.items()}
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {}
