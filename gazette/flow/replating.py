"""When nothing but texts has changed: only what shows these texts is made again, and nothing else is read.

What else the paper knows of an article (headline, column, people, related articles, pictures) decides where it is told
of. While all that stays, so does everything but the files that show its text: they are made from the facts that were
kept of them. Whatever is not certain here is left to a build that reads everything.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import cast

from gazette import disk, listing, memory
from gazette.doorkeeper import check_entries
from gazette.flow.layouts import read_layouts
from gazette.flow.library import Library
from gazette.flow.making import Done, Work, Workshop, make_all
from gazette.flow.parsing import Filed, Folder, parse_folder
from gazette.flow.plates import Forme, Plate, sort_files
from gazette.flow.publication import shown_folder
from gazette.flow.remembering import Memories, revision_of, tell_folder
from gazette.flow.requests import Announce, BuildReport, BuildRequest, announce_nothing
from gazette.flow.stock import ReadRequest, take_stock
from gazette.flow.vouching import forget, remember, tell_young
from gazette.flow.work import Progress
from gazette.groups import Facts, Group, facts_key
from gazette.ledger import Entries, Ledger
from gazette.looking import Look
from gazette.manifest import MANIFEST, amend_manifest
from gazette.paper.records import Packed
from gazette.retouching import Retouch
from gazette.staging import Published, Standing
from gazette.survey import Mark, chunk_of, find_young, stamp
from gazette.waiting import Put

# With more folders than this a build that reads everything is as quick.
_FEW_FOLDERS = 4


def replate(
    request: BuildRequest, look: Look, progress: Progress, announce: Announce = announce_nothing
) -> BuildReport | None:
    """Bring a site up to date when texts of articles have changed and nothing else; None when more may have.

    ``announce`` hears that other files stand there.

    **Raises**: GazetteError when the disk refuses half-way, as a build does.
    """
    seen, changed = look.memory.seen, look.changed
    if seen is None or changed is None or look.restyled:
        return None
    if not changed:
        return report_again(seen, 0)
    if request.search or len(changed) > _FEW_FOLDERS or not changed <= seen.content.keys():
        return None
    if not all((request.content / folder).is_dir() for folder in changed):  # an issue that is gone changes lists
        return None
    return _Replating(request, look, seen, tuple(sorted(changed))).go(progress, announce)


def report_again(seen: memory.Seen, written: int) -> BuildReport:
    """Return what the last build counted and said, of files that were written now."""
    issues, pages, articles = seen.counts
    done = Published(written, seen.files - written, 0)
    return BuildReport(problems=seen.problems, issues=issues, pages=pages, articles=articles, published=done)


@dataclass(frozen=True, slots=True)
class _Task:
    """Some work to be done again: the plate it is from, what it was made from, and what it is to be made from."""

    plate: str
    before: Work
    now: Work

    @property
    def groups(self) -> Iterable[Group]:
        """The groups that are to be made."""
        return (Group(kind=kind, name=name, facts=self.now.facts) for kind, name in self.now.groups)


class _Replating:
    def __init__(self, request: BuildRequest, look: Look, seen: memory.Seen, folders: Sequence[str]) -> None:
        self.request = request
        self.look = look
        self.seen = seen
        self.folders = folders
        self.memories = Memories(request.memory, request, names=[f"{folder}/" for folder in folders])
        self.plates = self.memories.plates(request)

    def go(self, progress: Progress, announce: Announce) -> BuildReport | None:
        """Do what can be done; None when more than texts has changed."""
        forme = self.plates.find_forme()
        plates = {folder: plate for folder in self.folders if (plate := self.plates.find(folder)) is not None}
        if forme is None or len(plates) < len(self.folders):
            return None
        entries = self._take_stock()
        texts = None if entries is None else self._find_texts(plates, entries)
        tasks = None if texts is None else self._find_tasks(plates, texts)
        if entries is None or tasks is None:
            return None
        names = [f"{kind} {name}" for task in tasks for kind, name in task.now.groups]
        made = self.memories.made(self.request, [*names, *map(_bundle, self.folders)])
        if not all(_stands(task, forme, made) for task in tasks):
            return None
        with Retouch(self.request.site, self.look.manifest) as retouch:
            done = self._make(forme, tasks, retouch, progress)
            manifest = None if done is None else self._amend(entries, [put for each in done for put in each.puts])
            if done is None or manifest is None or any(not _replaces(each, made) for each in done):
                return None
            forget(self.request, self.look)
            retouch.publish([put for each in done for put in each.puts], manifest)
        if any(put.waits for each in done for put in each.puts):
            announce()
        self._keep(forme, tasks, done, made)
        self._recast(plates, tasks, entries)
        return self._vouch(entries, {put.path: put.digest for each in done for put in each.puts if put.waits}, manifest)

    def _take_stock(self) -> dict[str, object] | None:
        """Return what is known of the files of the folders now, those parsed that have changed."""
        content, shelf, before = self.request.content, self.memories.shelf, self.memories.known.before
        marks: dict[str, Mark | None] = {}
        for folder in self.folders:
            files = listing.list_marks(content / folder)
            if check_entries(content / folder, self.memories.bounds, files):
                return None
            marks |= {f"{folder}/{path}": mark for path, mark in files.items()}
        prefixes = tuple(f"{folder}/" for folder in self.folders)
        mine = Entries({path: each for path, each in before.items() if path.startswith(prefixes)})
        wanted = ReadRequest(
            content=content, ledger=mine, shelf=shelf, darkroom=self.memories.darkroom, bounds=self.memories.bounds
        )

        pictures: list[str] = []

        def parse(folders: Sequence[Folder]) -> list[Filed]:
            return [parse_folder(each, shelf) for each in folders]

        def look(paths: Sequence[str]) -> dict[str, Packed]:
            pictures.extend(paths)  # one that was never looked at: then more than a text has changed
            return {}

        _, problems = take_stock(wanted, marks, shown_folder(content), parse, look)
        others = {path: each for path, each in before.items() if path not in mine.before}
        self.memories.known.now = others | mine.now
        return None if problems or pictures else mine.now

    def _find_texts(self, plates: Mapping[str, Plate], entries: Mapping[str, object]) -> dict[str, str] | None:
        """Return the digests of the texts that have changed, by their files; None when more than that has."""
        files = sort_files(entries)
        texts: dict[str, str] = {}
        for folder, plate in plates.items():
            now, shown = files.get(folder, {}), {path for work in plate.works for path, _ in work.facts.reads}
            if now.keys() != plate.files.keys() or entries.get(f"{folder}/") != plate.seen:
                return None
            for path, (digest, trait) in now.items():
                before, trait_before = plate.files[path]
                if digest != before:
                    if not trait or trait != trait_before or path not in shown:
                        return None
                    texts[path] = digest
        shown_content = shown_folder(self.request.content)
        told = {problem.span.path.removeprefix(shown_content) for problem in self.seen.problems}
        return None if told & texts.keys() else texts  # lines that are told may have moved

    def _find_tasks(self, plates: Mapping[str, Plate], texts: Mapping[str, str]) -> list[_Task] | None:
        """Return all that shows one of the texts; None when it is not known how one was made."""
        others = {name: self.plates.find(name) for name in self.plates.readers(texts)} if texts else {}
        if None in others.values():
            return None
        return [
            _Task(name, work, replace(work, facts=_read_anew(work.facts, texts)))
            for name, plate in {**plates, **others}.items()
            for work in (plate.works if plate else ())
            if any(path in texts for path, _ in work.facts.reads)
        ]

    def _make(self, forme: Forme, tasks: Sequence[_Task], retouch: Retouch, progress: Progress) -> list[Done] | None:
        """Make everything again, in the waiting room; None when there is something to say of it."""
        content, memories = self.request.content, self.memories
        layouts, problems = read_layouts(self.request.layouts)
        library = Library(content, shown_folder(content), memories.shelf, memories.darkroom, memories.bounds)
        workshop = Workshop(library=library, layouts=layouts, imprint=forme.imprint, room=retouch.room)
        groups = (group for task in tasks for group in task.groups)
        done = list(make_all(workshop, groups, self.request.jobs, progress))
        return None if problems or any(each.problems for each in done) else done

    def _amend(self, entries: Mapping[str, object], puts: Iterable[Put]) -> bytes | None:
        digests = {put.path: put.digest for put in puts}
        return amend_manifest(self.look.manifest, digests, revision_of(self._texts(entries)))

    def _texts(self, entries: Mapping[str, object]) -> dict[str, str]:
        """Return the digests of the folders of content/ now."""
        now = {
            folder: tell_folder([f"{path} {digest}" for path, (digest, _) in files.items()])
            for folder, files in sort_files(entries).items()
        }
        return {**self.seen.texts, **now}

    def _keep(self, forme: Forme, tasks: Iterable[_Task], done: Iterable[Done], made: Ledger) -> None:
        """Remember what was made."""
        clock, site = time.time_ns(), self.request.site
        keys = {(kind, name): _key(kind, task.now.facts, forme) for task in tasks for kind, name in task.now.groups}
        made.now = dict(made.before)
        for each in done:
            files = tuple((put.path, put.digest, listing.find_mark(f"{site}/{put.path}", clock)) for put in each.puts)
            made.now[f"{each.kind} {each.name}"] = keys[each.kind, each.name], files
        made.now |= {_bundle(folder): ("", ()) for folder in self.folders if _bundle(folder) in made.before}
        self.memories.known.write()
        made.write()

    def _recast(self, plates: Mapping[str, Plate], tasks: Sequence[_Task], entries: Mapping[str, object]) -> None:
        """Keep the plates as they are now."""
        files = sort_files(entries)
        anew = {id(task.before): task.now for task in tasks}
        for folder, plate in plates.items():
            if any(id(work) in anew for work in plate.works):
                works = tuple(anew.get(id(work), work) for work in plate.works)
                self.plates.put(folder, replace(plate, works=works, files=files[folder]))
        for task in tasks:
            if task.plate not in plates:
                self.plates.put(task.plate, Plate(works=(task.now,)))

    def _vouch(self, entries: Mapping[str, object], written: Mapping[str, str], manifest: bytes) -> BuildReport:
        """Remember how everything lies there now, and return what came of it all."""
        look, seen, site = self.look, self.seen, self.request.site
        written = {**written, MANIFEST: disk.digest_of(manifest)}
        new = {chunk_of(at) for at, path in enumerate(look.paths) if path in written}
        clock = time.time_ns()
        stamps = stamp(site, look.paths, {at: told for at, told in enumerate(look.site) if at not in new})
        still = find_young(site, [path for path in seen.young_site if path not in written], look.clock)
        young_site = {path: seen.young_site[path] for path in still}
        young_site |= {path: written[path][: len(written[MANIFEST])] for path in find_young(site, [*written], clock)}
        here = [path for path in look.content.young if path in entries]
        young = {path: seen.young[path] for path in look.content.young if path in seen.young} | (
            tell_young(here, entries) or {}
        )
        now = seen._replace(
            content=look.content.areas,
            site=stamps,
            young=young,
            young_site=young_site,
            texts=self._texts(entries),
        )
        certain = all(stamps) and young.keys() >= set(look.content.young)
        remember(self.request, look.memory.search_key, now if certain else None)
        return report_again(now, len(written) - 1)


def _bundle(folder: str) -> str:
    return f"bundle {folder}"


def _read_anew(facts: Facts, texts: Mapping[str, str]) -> Facts:
    return replace(facts, reads=tuple((path, texts.get(path, digest)) for path, digest in facts.reads))


def _key(kind: str, facts: Facts, forme: Forme) -> str:
    return memory.value_key(forme.bases[kind], facts_key(facts))


def _stands(task: _Task, forme: Forme, made: Ledger) -> bool:
    """Say whether what stands in the site was made from the facts of a plate."""
    return all(_kept(made, kind, name)[0] == _key(kind, task.before.facts, forme) for kind, name in task.before.groups)


def _replaces(done: Done, made: Ledger) -> bool:
    """Say whether a group has the same files as before."""
    return {put.path for put in done.puts} == {path for path, _, _ in _kept(made, done.kind, done.name)[1]}


def _kept(made: Ledger, kind: str, name: str) -> tuple[str, tuple[Standing, ...]]:
    return cast("tuple[str, tuple[Standing, ...]]", made.before.get(f"{kind} {name}") or ("", ()))
