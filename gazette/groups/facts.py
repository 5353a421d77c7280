"""Groups and their facts: what may be known while the files of a group are made."""

from __future__ import annotations

import datetime as dt
import hashlib
import importlib
import io
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from gazette.model import Heading, Issue, ListedIssue, Output, Page, Paper, Place, Wording
from gazette.model.states import travelling_light
from gazette.paper.connections import UNCONNECTED, Archive, Connections
from gazette.paper.glances import Glance
from gazette.paper.records import Record
from gazette.paper.renditions import Extent

if TYPE_CHECKING:  # what is made of facts is loaded where it is made
    from gazette.formats.share_picture import ShareCard
    from gazette.views.every import View
    from gazette.views.frame import Imprint


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that the files of a group are made from, beside what every page shows (imprint), layout and program.

    Two groups with equal facts have equal files: ``facts_key`` is what a group is known by.

    **Shape**: ``paper`` has no more issues and lists than the group shows, ``connections`` no other places;
    ``headings`` are what may be told of articles of other groups. ``day`` is that of an issue's groups, which make
    those of its pages that have items in ``paper``. ``reads`` are the files of content/ whose text may
    be read, with the digest of each; ``seeds`` page texts, ``files`` pictures, the same way. ``sizes`` are the
    extents of pictures, ``facsimiles`` the files of printed pages; ``detail`` is what else the group's maker needs.
    """

    paper: Paper = field(default_factory=Paper)
    day: dt.date | None = None
    reads: tuple[tuple[str, str], ...] = ()
    connections: Connections = UNCONNECTED
    headings: Mapping[Place, Heading] = field(default_factory=dict)
    seeds: tuple[tuple[str, str], ...] = ()
    files: tuple[tuple[str, str], ...] = ()
    sizes: Mapping[str, Extent] = field(default_factory=dict)
    facsimiles: tuple[str, ...] = ()
    detail: object = None


def facts_key(facts: Facts) -> str:
    """Return a digest of facts: equal digests mean equal facts.

    Articles and issues that are only listed know a digest of themselves, which stands for all that is in them.
    """
    buffer = io.BytesIO()
    pickler = pickle.Pickler(buffer, protocol=5)
    pickler.fast = True  # no references between equal parts: what is equal gives the same bytes
    pickler.dispatch_table = _BY_DIGEST
    pickler.dump(facts)
    return hashlib.sha256(buffer.getbuffer()).hexdigest()[:32]


# Each value of a kind of its own is dear to pickle: what articles have to do with others is told by plain ones.
def _reduce_facts(facts: Facts) -> tuple[type, tuple[object, ...]]:
    headings = [(_tell(place), _tell_heading(each)) for place, each in facts.headings.items()]
    return tuple, ((*_OF_FACTS(facts), headings),)


def _reduce_connections(links: Connections) -> tuple[type, tuple[object, ...]]:
    several = (links.parts, links.related)
    places = [
        [(_tell(place), [_tell(other) for other in others]) for place, others in each.items()] for each in several
    ]
    whole = [(_tell(place), _tell(first)) for place, first in links.whole.items()]
    column = [
        (_tell(place), [None if side is None else _tell_heading(side) for side in sides])
        for place, sides in links.column.items()
    ]
    return tuple, ((places, whole, column),)


def _tell(place: Place) -> tuple[int, int, int]:
    return place.date.toordinal(), place.page, place.number


def _tell_heading(heading: Heading) -> object:
    if isinstance(heading, Record):
        return heading.digest
    return (_tell(heading.place), heading.title.markup, *_OF_HEADING(heading), str(heading.status))


def _reduce_record(record: Record) -> tuple[type, tuple[object, ...]]:
    return str, (record.digest,)


def _reduce_issue(issue: ListedIssue) -> tuple[type, tuple[object, ...]]:
    return (str, (issue.key,)) if issue.key else (tuple, ((issue.date, issue.pages),))


def _reduce_heading(heading: Heading) -> tuple[type, tuple[object, ...]]:
    return tuple, (_tell_heading(heading),)


def _reduce_wording(wording: Wording) -> tuple[type, tuple[object, ...]]:
    return str, (wording.markup,)  # it is all that the rest was read from


def _reduce_place(place: Place) -> tuple[type, tuple[object, ...]]:
    return tuple, (_tell(place),)


_OF_FACTS = attrgetter(*(each.name for each in fields(Facts) if each.name != "headings"))
_OF_HEADING = attrgetter(*(each.name for each in fields(Heading) if each.name not in {"place", "title", "status"}))
_BY_DIGEST: dict[type, Callable[[Any], tuple[type, tuple[object, ...]]]] = {
    Facts: _reduce_facts,
    Connections: _reduce_connections,
    Heading: _reduce_heading,
    Place: _reduce_place,
    Wording: _reduce_wording,
    Record: _reduce_record,
    ListedIssue: _reduce_issue,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some files of the site. **Shape**: no two groups of one ``kind`` have one ``name``."""

    kind: str
    name: str
    facts: Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Groups that are planned together, and only when one of them may be new.

    **Shape**: ``plan`` gives the groups; two bundles with equal keys have equal groups with equal facts. The key is
    empty where that is not known before they are planned.
    """

    name: str
    plan: Callable[[], Iterator[Group]]
    key: str = ""


@dataclass(frozen=True, slots=True)
class Hands:
    """What is fetched for a group only when it is made: the bytes of a file, the files of a picture of a size."""

    read: Callable[[str], bytes]
    make_files: Callable[[str, Extent], tuple[Output, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The facts of a group with what its files say.

    **Shape**: ``archive`` has the stories that the facts name, ``issue`` the issue of the facts' day, in which pages
    without items in the facts have none; ``pages`` are those that have. A kind that shows articles at a glance gets
    their ``glances`` in the order of the facts, and no story.
    """

    facts: Facts
    archive: Archive
    issue: Issue | None
    pages: tuple[Page, ...]
    imprint: Imprint
    hands: Hands
    glances: tuple[Glance, ...] = ()


Maker = Callable[[Loaded], "Iterable[View | ShareCard | Output]"]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of groups: ``layout`` is that of its views, None for files; ``room`` is where it is made.

    With ``glances`` it shows articles at a glance, and no more of them is loaded.

    Share cards are drawn with the type of the machine, which is not known here.
    """

    name: str
    layout: str | None
    room: str
    glances: bool = False

    def load(self) -> Maker:
        """Load what makes such groups: processes that are copied from this one have it then."""
        makers: Mapping[str, Maker] = importlib.import_module(f"gazette.groups.{self.room}").MAKERS
        return makers[self.name]

    def make(self, loaded: Loaded) -> Iterable[View | ShareCard | Output]:
        """Return the views or files of a group."""
        return self.load()(loaded)
