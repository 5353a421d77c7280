"""Groups of files made where their facts are new, in any process; the others are left as they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from gazette import memory
from gazette.flow.galleys import Galleys
from gazette.flow.layouts import KnownLayouts, LayoutFiles, compile_before, render, speak
from gazette.flow.library import Library
from gazette.flow.work import Progress, is_copied, spread
from gazette.fonts import FaceFiles, OpenFaces
from gazette.formats.share_picture import WORDS, ShareCard, draw_share_picture
from gazette.groups import KINDS, Facts, Group, facts_key, narrow_imprint
from gazette.model import Output
from gazette.problems import Problem
from gazette.views.frame import Imprint
from gazette.waiting import Put, WaitingRoom

if TYPE_CHECKING:
    from gazette.views.every import View

# Below so many units of work (an issue is one) a single process makes them all.
FEW_UNITS = 40
# What shows every article takes long: made last, it would leave all processes but one with nothing to do.
_LONG = frozenset({"search-words", "sitemaps", "search-tables", "titles"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Workshop:
    """What every group needs beside its facts. Without a ``room`` everything is made, and nothing put down.

    ``faces`` are what share pictures are set in; ``galleys`` have views that were planned before.
    """

    library: Library
    layouts: LayoutFiles
    imprint: Imprint
    room: WaitingRoom | None = None
    faces: FaceFiles | None = None
    galleys: Galleys | None = None

    def finish(self, made: View | ShareCard | Output) -> tuple[Output | None, tuple[Problem, ...]]:
        """Return what was made as a file."""
        if isinstance(made, Output):
            return made, ()
        if not isinstance(made, ShareCard):
            return render(self.layouts, made)
        if self.faces is None or self.room is None:  # a picture can have no mistake that a check would find
            return None, ()
        words = speak(self.layouts, self.imprint.settings.language)
        return draw_share_picture(made, OpenFaces(self.faces), words), ()

    def compile_before(self, kinds: Iterable[str]) -> None:
        """Load what makes kinds of groups, and compile their layouts, for processes that are to be copied."""
        every = [KINDS[kind] for kind in kinds]
        for kind in every:
            kind.load()
        names = sorted({kind.layout for kind in every if kind.layout})
        compile_before(self.layouts, self.imprint.settings.language, names)


@dataclass(frozen=True, slots=True)
class Work:
    """A group that is to be made; ``kinds`` and ``names`` of all that are made from the same facts."""

    facts: Facts
    groups: tuple[tuple[str, str], ...]


class Done(NamedTuple):
    """What came of a group.

    **Shape**: ``facts`` is the digest of its facts, empty where nobody asked for it.
    """

    kind: str
    name: str
    puts: tuple[Put, ...]
    problems: tuple[Problem, ...]
    facts: str = ""


def make_all(workshop: Workshop, groups: Iterable[Group], jobs: int, progress: Progress) -> Iterator[Done]:
    """Yield what comes of groups, the longest first, lists last, those of the same facts one after the other."""
    work = [
        Work(facts=few[0].facts, groups=tuple((group.kind, group.name) for group in few))
        for _, each in groupby(groups, lambda group: id(group.facts))
        if (few := tuple(each))
    ]
    work.sort(key=_turn)

    def report(done: int) -> None:
        progress("rendering", done, len(work))

    if is_copied(len(work), jobs, FEW_UNITS):
        workshop.compile_before({kind for each in work for kind, _ in each.groups})
    for done in spread(partial(_make_and_tell, workshop), work, jobs, report, worth=FEW_UNITS):
        yield from done


def _turn(work: Work) -> tuple[bool, bool, str]:
    """Return when a group's turn is.

    Lists come last, by the issue of the article in their middle: each shows articles of many issues, and lists of the
    same years, one after the other, load each of these issues once.
    """
    kind = work.groups[0][0]
    at_glance, reads = KINDS[kind].glances, work.facts.reads
    return kind not in _LONG, at_glance, reads[len(reads) // 2][0] if at_glance and reads else ""


def _make_and_tell(workshop: Workshop, work: Work) -> list[Done]:
    """Return what comes of groups, with the digest of their facts: many processes find that sooner than one."""
    return make(workshop, work, facts_key(work.facts))


def make(workshop: Workshop, work: Work, facts: str = "") -> list[Done]:
    """Return what comes of groups of the same facts, in any process; ``facts`` is what is told of these."""
    done = []
    for kind, name in work.groups:
        puts: list[Put] = []
        problems: list[Problem] = []
        for made in _plan(workshop, work.facts, kind, name):
            output, found = workshop.finish(made)
            problems += found
            if output is not None and workshop.room is not None:
                puts.append(workshop.room.put(output))
        done.append(Done(kind, name, tuple(puts), tuple(problems), facts))
    return done


def _plan(workshop: Workshop, facts: Facts, kind: str, name: str) -> Iterable[View | ShareCard | Output]:
    """Return what the maker of a group makes, or made of the same facts before."""
    key = workshop.galleys.key(kind, facts) if workshop.galleys else ""
    if not workshop.galleys or not key:
        return _plan_anew(workshop, facts, kind)
    kept = workshop.galleys.find(kind, name, key)
    if kept is not None:
        return kept
    made = tuple(_plan_anew(workshop, facts, kind))
    workshop.galleys.keep(kind, name, key, made)
    return made


def _plan_anew(workshop: Workshop, facts: Facts, kind: str) -> Iterable[View | ShareCard | Output]:
    loaded = workshop.library.load(facts, workshop.imprint, KINDS[kind])
    return KINDS[kind].make(replace(loaded, imprint=narrow_imprint(workshop.imprint, kind)))


def kind_keys(layouts: KnownLayouts, workshop: Workshop) -> dict[str, str]:
    """Return for each kind of group a digest of all that its files are made with, beside their facts."""
    of_layouts = dict(layouts.keys)
    settings, faces = workshop.imprint.settings, workshop.faces
    # A picture is drawn again only when what it shows is another, be it the title of the paper or its type.
    spoken = speak(workshop.layouts, settings.language)
    words = tuple(spoken.get(name, "") for name in WORDS)
    drawn = memory.value_key(memory.program_key(), settings.title, settings.colour, faces.key if faces else "", words)
    return {"share": drawn} | {
        name: memory.value_key(
            *(memory.program_key(), narrow_imprint(workshop.imprint, name), name),
            of_layouts.get(kind.layout, "") if kind.layout else "",
        )
        for name, kind in KINDS.items()
        if name != "share"
    }
