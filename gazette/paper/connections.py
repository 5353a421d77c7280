"""How articles hang together: parts of one, neighbours in a column, relations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gazette.model import Heading, Paper, Place, Story, WholePaper
from gazette.model.states import travelling_light
from gazette.paper.jumps import join_jumps
from gazette.paper.related import column_neighbours, find_related
from gazette.paper.renditions import Album, Extent


@travelling_light
@dataclass(frozen=True, slots=True, kw_only=True)
class Connections:
    """What an article's page tells of other articles.

    **Shape**: ``parts`` has for the first part of a jumped article all its parts in order, ``whole`` for every later
    part the first; ``related`` the nearest first, never a later part; ``column`` the articles before and after one.
    """

    parts: Mapping[Place, tuple[Place, ...]] = field(default_factory=dict)
    whole: Mapping[Place, Place] = field(default_factory=dict)
    related: Mapping[Place, tuple[Place, ...]] = field(default_factory=dict)
    column: Mapping[Place, tuple[Heading | None, Heading | None]] = field(default_factory=dict)

    def later_parts(self, place: Place) -> tuple[Place, ...]:
        """Return the parts that follow an article's first; none for an article in one piece."""
        return self.parts.get(place, ())[1:]


UNCONNECTED = Connections()


@dataclass(frozen=True, slots=True, kw_only=True)
class Archive:
    """Everything that is read in a paper: its stories, how they hang together, the page texts they were made from.

    **Shape**: ``seeds`` are the lines of page texts by the names that articles know them by; only those that are here.
    ``sizes`` are the extents of pictures by their paths in content/, where they can be told; ``formats`` the kinds
    of file in which they are offered beside their own; ``headings`` what may be told of articles whose stories are not
    here. **Units**: pixels.
    """

    stories: Mapping[Place, Story]
    connections: Connections = UNCONNECTED
    seeds: Mapping[str, Sequence[str]] = field(default_factory=dict)
    sizes: Mapping[str, Extent] = field(default_factory=dict)
    formats: tuple[str, ...] = ()
    headings: Mapping[Place, Heading] = field(default_factory=dict)

    def heading(self, place: Place) -> Heading:
        """Return what may be told here of the article at a place."""
        found = self.headings.get(place)
        return self.stories[place].article if found is None else found

    @property
    def album(self) -> Album:
        """The pictures with the files of each."""
        return Album(self.sizes, self.formats)


def connect(paper: WholePaper, stories: Mapping[Place, Story], terms: Mapping[Place, tuple[str, ...]]) -> Connections:
    """Return how the articles of a paper hang together; ``terms`` are those of ``related.find_terms``."""
    parts: dict[Place, tuple[Place, ...]] = {}
    for issue in paper.issues:
        parts |= join_jumps(issue, stories)
    return connect_parts(paper, parts, terms)


def connect_parts(
    paper: Paper, parts: Mapping[Place, tuple[Place, ...]], terms: Mapping[Place, tuple[str, ...]]
) -> Connections:
    """Return how the articles of a paper hang together whose jumped articles are known already."""
    whole = {later: first for first, others in parts.items() for later in others[1:]}
    related = find_related(terms, paper.columns, paper.people)
    return Connections(
        parts=parts,
        whole=whole,
        related={place: _without_parts(place, others, whole) for place, others in related.items()},
        column=column_neighbours(paper.columns),
    )


def _without_parts(place: Place, others: tuple[Place, ...], whole: Mapping[Place, Place]) -> tuple[Place, ...]:
    """Return related articles with each later part as the article that it belongs to, once."""
    named = dict.fromkeys(whole.get(other, other) for other in others)
    return tuple(other for other in named if other != whole.get(place, place))
