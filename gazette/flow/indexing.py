"""The search index: a shard is indexed again only when an article of it has changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import gazette
from gazette import disk, memory, search
from gazette.flow.reading import Edition
from gazette.flow.remembering import Memories, read_content
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
from gazette.problems import has_errors
from gazette.staging import Staging

# Files below these stand or fall together.
_ENGINE = (f"{search.BUNDLE}pagefind", f"{search.BUNDLE}wasm.")


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


def add_search(wanted: IndexRequest, staging: Staging, progress: Progress, known: str) -> str:
    """Put the search index into the site, as much of it as has changed, and return what the next build may go by.

    **Raises**: GazetteError when pagefind is missing, fails or is stopped: nothing of the site is touched then.
    """
    index = _Index(staging, _parse_known(known))
    _add_shards(wanted, plan_shards(wanted.stories), index, progress)
    if not index.keep("engine", search.index_key(), _ENGINE):
        index.add("engine", search.index_key(), _ENGINE, search.build_engine(wanted.scratch))
    return json.dumps(index.now)


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
            key = add_edition(request, edition, staging, progress, before.search_key)
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


def add_edition(request: BuildRequest, edition: Edition, staging: Staging, progress: Progress, known: str) -> str:
    """Put the search index of an edition into the site, as ``add_search`` does."""
    stories = edition.stories
    wanted = IndexRequest(
        paper=edition.paper,
        stories=stories,
        keys={place: stories.key(place) for place in stories},
        scratch=request.workshop,
        shadows=Shadows(request.memory / "shadows", full=request.full),
        jobs=request.jobs,
    )
    return add_search(wanted, staging, progress, known)


def _add_shards(
    wanted: IndexRequest, shards: Mapping[str, tuple[Place, ...]], index: _Index, progress: Progress
) -> None:
    names = {(page.date, page.number): page.name for issue in wanted.paper.issues for page in issue.pages}
    made_from = {place: f"{wanted.keys[place]} {names[place.date, place.page] or ''}" for place in wanted.keys}

    def make(place: Place) -> Output:
        story = wanted.stories[place]
        return format_shadow(story.article, story.body, names[place.date, place.page])

    keys = {
        name: search.index_key(memory.program_key(), *(f"{place} {made_from[place]}" for place in places))
        for name, places in shards.items()
    }
    changed = {
        name: wanted.shadows.collect(name, {place: made_from[place] for place in places}, make)
        for name, places in shards.items()
        if not index.keep(name, keys[name], _below(name))
    }
    wanted.shadows.clear(shards)
    total = sum(map(len, changed.values()))
    done = 0
    if changed:
        progress("indexing", 0, total)
    for name, outputs in search.build_shards(changed, wanted.scratch, wanted.jobs):
        index.add(name, keys[name], _below(name), outputs)
        done += len(changed[name])
        progress("indexing", done, total)


def _below(shard: str) -> tuple[str]:
    return (f"{search.BUNDLE}{shard}/",)


class _Index:
    """What of the index stands in the site already, and what is put there."""

    def __init__(self, staging: Staging, known: Mapping[str, list[str]]) -> None:
        self.staging = staging
        self.known = known
        self.now: dict[str, list[str]] = {}

    def keep(self, name: str, key: str, prefixes: tuple[str, ...]) -> bool:
        """Take over what stands in the site, when it was made from the same and nobody has touched it."""
        before = self.known.get(name, [])
        if before[:1] != [key] or len(before) != 1 + len(prefixes):
            return False
        kept = all(self.staging.keep(prefix, digest) for prefix, digest in zip(prefixes, before[1:], strict=True))
        if kept:
            self.now[name] = before
        return kept

    def add(self, name: str, key: str, prefixes: tuple[str, ...], outputs: tuple[Output, ...]) -> None:
        """Put something new there; a part of it may have been taken over already."""
        for output in outputs:
            if output.path not in self.staging.digests:
                self.staging.add(output)
        self.now[name] = [key, *map(self.staging.digest_below, prefixes)]


def _parse_known(known: str) -> dict[str, list[str]]:
    """Return what the last build remembered; nothing when it was another program's."""
    try:
        found = json.loads(known)
        return {str(name): [str(each) for each in parts] for name, parts in found.items()}
    except (ValueError, AttributeError, TypeError, RecursionError):
        return {}
