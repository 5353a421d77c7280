"""The search index: a shard is indexed again only when an article of it has changed."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from gazette import memory, search
from gazette.flow.work import Progress
from gazette.formats.shadow import format_shadow
from gazette.model import Output, Paper, Place, Story
from gazette.paper.shards import plan_shards
from gazette.staging import Staging

# Files below these stand or fall together.
_ENGINE = (f"{search.BUNDLE}pagefind", f"{search.BUNDLE}wasm.")


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexRequest:
    """What is to be found, and where there is room to work; ``keys`` are digests of the stories."""

    paper: Paper
    stories: Mapping[Place, Story]
    keys: Mapping[Place, str]
    scratch: Path
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


def _add_shards(
    wanted: IndexRequest, shards: Mapping[str, tuple[Place, ...]], index: _Index, progress: Progress
) -> None:
    names = {(page.date, page.number): page.name for issue in wanted.paper.issues for page in issue.pages}
    keys = {}
    for name, places in shards.items():
        made_from = (f"{place} {wanted.keys[place]} {names[place.date, place.page] or ''}" for place in places)
        keys[name] = search.index_key(memory.program_key(), *made_from)
    changed = {
        name: [
            format_shadow(wanted.stories[place].article, wanted.stories[place].body, names[place.date, place.page])
            for place in places
        ]
        for name, places in shards.items()
        if not index.keep(name, keys[name], _below(name))
    }
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
    except (ValueError, AttributeError, TypeError):
        return {}
