"""When nothing but layouts has changed: the pages that they make are made again, from what was kept of them.

Which articles there are, and what is told of each where, is as it was; so nothing of content/ is looked through, and
each process reads the plates that it casts pages from. Whatever is not certain here, such as a kind of page of which no
plates are kept, is left to a build that reads everything.
"""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import NamedTuple, cast

import gazette
from gazette import disk, listing, memory, search
from gazette.flow.galleys import open_galleys
from gazette.flow.keeping import bundle_base
from gazette.flow.layouts import KnownLayouts, examine_layouts, read_layouts
from gazette.flow.library import Library
from gazette.flow.making import FEW_UNITS, Done, Work, Workshop, kind_keys, make
from gazette.flow.plates import Forme, find_plate
from gazette.flow.publication import shown_folder
from gazette.flow.remembering import LAYOUTS, Memories, revision_of
from gazette.flow.replating import report_again
from gazette.flow.requests import Announce, BuildReport, BuildRequest
from gazette.flow.vouching import forget, remember
from gazette.flow.work import Progress, is_copied, spread
from gazette.groups import facts_key
from gazette.ledger import Ledger
from gazette.looking import Look
from gazette.manifest import MANIFEST, format_manifest, parse_manifest
from gazette.retouching import Retouch
from gazette.shelf import Shelf
from gazette.staging import Standing
from gazette.survey import stamp
from gazette.waiting import Put

_BUNDLE = "bundle "
_Kept = tuple[str, tuple[Standing, ...]]
_BundleKept = tuple[str, tuple[tuple[str, str], ...]]


def restyle(request: BuildRequest, look: Look, progress: Progress, announce: Announce) -> BuildReport | None:
    """Bring a site up to date when layouts have changed and nothing else; None when more may have.

    ``announce`` hears that other files stand there.

    **Raises**: GazetteError when the disk refuses half-way, as a build does.
    """
    seen = look.memory.seen
    if seen is None or look.changed != frozenset() or not look.restyled:
        return None
    return _Restyling(request, look, seen).go(progress, announce)


class _Remade(NamedTuple):
    """What came of a group. **Shape**: keys of what stands in the site if it was made from this plate, and of now."""

    done: Done
    before: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Press:
    """What makes groups again from their plates, in any process.

    **Shape**: ``bases`` has for each kind that changes its base before and now, as ``making.kind_keys`` gives them.
    """

    workshop: Workshop
    plates: Shelf
    bases: Mapping[str, tuple[str, str]]

    def make(self, plate: str) -> list[_Remade]:
        """Return what comes of the groups of a plate that change; nothing when there is no such plate."""
        found = find_plate(self.plates, plate)
        return [remade for work in (found.works if found else ()) for remade in self._make(work)]

    def _make(self, work: Work) -> Iterator[_Remade]:
        groups = tuple(group for group in work.groups if group[0] in self.bases)
        if groups:
            facts = facts_key(work.facts)
            for done in make(self.workshop, replace(work, groups=groups)):
                before, now = (memory.value_key(base, facts) for base in self.bases[done.kind])
                yield _Remade(done, before, now)


class _Restyling:
    def __init__(self, request: BuildRequest, look: Look, seen: memory.Seen) -> None:
        self.request = request
        self.look = look
        self.seen = seen
        self.memories = Memories(request.memory, request, names=())
        self.plates = self.memories.plates(request)

    def go(self, progress: Progress, announce: Announce) -> BuildReport | None:
        """Do what can be done; None when it takes more."""
        forme = self.plates.find_forme()
        before = self.memories.layouts.before.get(LAYOUTS)
        layouts, problems = read_layouts(self.request.layouts)
        if forme is None or not isinstance(before, KnownLayouts) or problems:
            return None
        known, found = examine_layouts(layouts, before)
        if found:
            return None
        content, memories = self.request.content, self.memories
        library = Library(content, shown_folder(content), memories.shelf, memories.darkroom, memories.bounds)
        workshop = Workshop(library=library, layouts=layouts, imprint=forme.imprint)
        # Pictures for link previews are drawn without layouts, and with words that all layouts depend on.
        now = {**kind_keys(known, workshop), "share": forme.bases["share"]}
        bases = {kind: (base, now[kind]) for kind, base in forme.bases.items() if now[kind] != base}
        made = memories.made(self.request)
        names = frozenset(name for name in made.before if name.partition(" ")[0] in bases)
        plates = self._find_plates(names, made)
        if plates is None or not self._tells_all(made, {asset.path for asset in layouts.assets}):
            return None
        with Retouch(self.request.site, self.look.manifest) as retouch:
            galleys = open_galleys(memories.galleys(self.request), forme.imprint, keeps=True)
            workshop = replace(workshop, room=retouch.room, galleys=galleys)
            press = _Press(workshop=workshop, plates=self.plates.shelf, bases=bases)
            remade = self._make(press, plates, made, progress)
            if remade is None or {_name(each.done) for each in remade} != names:
                return None
            puts = [put for each in remade for put in each.done.puts]
            digests = self._publish(retouch, puts)
        written = sum(put.waits for put in puts)
        if written:
            announce()
        memories.layouts.now[LAYOUTS] = known
        memories.layouts.write()
        self._keep(made, remade, bundle_base(now))
        self.plates.keep_forme(Forme(bases=now, imprint=forme.imprint))
        return self._vouch(digests, written)

    def _tells_all(self, made: Ledger, assets: Collection[str]) -> bool:
        """Say whether it is known of every page of the site what it was made from: the ledger may be damaged."""
        kept = (each for name, each in made.before.items() if not name.startswith(_BUNDLE))
        told = {path for each in kept for path, _, _ in cast("_Kept", each)[1]}.union(assets, (MANIFEST,))
        return all(path in told or path.startswith(search.BUNDLE) for path in self.look.paths)

    def _find_plates(self, names: frozenset[str], made: Ledger) -> tuple[str, ...] | None:
        """Return the plates that have groups of some names; None when one has no plate."""
        issues = {name.removeprefix(_BUNDLE) for name in made.before if name.startswith(_BUNDLE)}
        last = max(issues, default="")
        plates: dict[str, None] = {}
        for name in sorted(names):
            kind, _, rest = name.partition(" ")
            day = last if kind == "home" else rest.partition("/")[0]
            plates[day if day in issues else name] = None
        return tuple(plates) if all(self.plates.has(plate) for plate in plates) else None

    def _make(self, press: _Press, plates: tuple[str, ...], made: Ledger, progress: Progress) -> list[_Remade] | None:
        """Make everything again, in the waiting room; None when there is something to say, or it was made otherwise."""
        if is_copied(len(plates), self.request.jobs, FEW_UNITS):
            press.workshop.compile_before(press.bases)
        report = partial(progress, "rendering")
        remade: list[_Remade] = []
        for each in spread(
            press.make, plates, self.request.jobs, lambda done: report(done, len(plates)), worth=FEW_UNITS
        ):
            if not all(_replaces(one, made) for one in each):
                return None
            remade += each
        return remade

    def _publish(self, retouch: Retouch, puts: Iterable[Put]) -> dict[str, str]:
        """Put files in the places of others, and return the digests of all that stand there then."""
        digests = parse_manifest(self.look.manifest) or {}
        digests |= {put.path: put.digest for put in puts}
        manifest = format_manifest(digests, gazette.__version__, revision_of(self.seen.texts))
        forget(self.request, self.look)
        retouch.publish(puts, manifest)
        return {**digests, MANIFEST: disk.digest_of(manifest)}

    def _keep(self, made: Ledger, remade: Iterable[_Remade], base: str) -> None:
        """Remember what was made, and that all else was made with the same."""
        clock, site = time.time_ns(), self.request.site
        made.now = dict(made.before)
        for each in remade:
            marks = ((put.path, put.digest, listing.find_mark(f"{site}/{put.path}", clock)) for put in each.done.puts)
            made.now[_name(each.done)] = each.now, tuple(marks)
        keys = {_name(each.done): each.now for each in remade}
        for name, kept in made.before.items():
            if name.startswith(_BUNDLE):
                key, groups = cast("_BundleKept", kept)
                own = key.partition(" ")[2]
                made.now[name] = (
                    f"{base} {own}" if own else "",
                    tuple((group, keys.get(group, before)) for group, before in groups),
                )
        made.write()

    def _vouch(self, digests: Mapping[str, str], written: int) -> BuildReport:
        """Remember how everything lies there now, and return what came of it all."""
        seen, look = self.seen, self.look
        young_site: list[str] = []
        now = seen._replace(
            layouts=look.stock.layouts,
            site=stamp(self.request.site, look.paths, young=young_site),
            young={path: seen.young[path] for path in look.content.young if path in seen.young},
            young_site={path: digests[path][: len(digests[MANIFEST])] for path in young_site},
        )
        certain = all(now.site) and now.young.keys() >= set(look.content.young)
        remember(self.request, look.memory.search_key, now if certain else None)
        return report_again(now, written)


def _name(done: Done) -> str:
    return f"{done.kind} {done.name}"


def _replaces(remade: _Remade, made: Ledger) -> bool:
    """Say whether the files of a group take the places of those that were made from the same facts."""
    key, files = cast("_Kept", made.before.get(_name(remade.done)) or ("", ()))
    paths = {put.path for put in remade.done.puts}
    return not remade.done.problems and key == remade.before and paths == {path for path, _, _ in files}
