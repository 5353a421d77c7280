"""What a proofreader sees in the paper as a whole, after every file has been looked at alone."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from gazette.model import StandingPage, Story
from gazette.paper.gaps import check_draft_places, check_drafts, check_pictures
from gazette.paper.likeness import check_likeness
from gazette.paper.records import Record
from gazette.problems import Problem, Severity, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """The paper as it is proofread; what only one issue shows is looked at where the issue is read.

    **Shape**: ``records`` are those of the paper, ``drafts`` the others; ``pictures`` all pictures of content/;
    ``sources`` by path relative to content/, and ``read`` gives the story of a record: both are asked only where there
    is something to say. ``shown`` is content/ as people see it, ending in a slash.
    """

    records: Sequence[Record]
    drafts: Sequence[Record]
    standing: Sequence[StandingPage]
    pictures: Sequence[str]
    sources: Mapping[str, Source]
    read: Callable[[Record], Story]
    shown: str


def proofread_paper(proofs: Proofs, unread: frozenset[str] = frozenset()) -> tuple[Problem, ...]:
    """Return the warnings that only the whole paper can show: names, columns, drafts, pictures.

    **Shape**: ``unread`` are folders of content/ with a file that could not be read: what it shows, nobody knows.
    """
    drafts = {record.path for record in proofs.drafts}
    leading = [record for record in proofs.records if not drafts.isdisjoint(record.files)] if drafts else []
    used = {path for record in (*proofs.records, *proofs.drafts) for path in record.files}
    used |= {link.target for page in proofs.standing for link in page.body.links}
    return (
        *check_likeness(proofs.records, proofs.sources),
        *check_drafts([proofs.read(record) for record in leading], sorted(drafts), proofs.sources),
        *check_draft_places(proofs.records, proofs.drafts, proofs.shown),
        *check_pictures(
            (path for path in proofs.pictures if posixpath.dirname(path) not in unread), used, proofs.shown
        ),
    )


class Sources(Mapping[str, Source]):
    """Texts of content/ by their paths, each read when it is asked for."""

    def __init__(self, paths: Sequence[str], read: Callable[[str], Source]) -> None:
        self._paths = paths
        self._read = read

    def __getitem__(self, path: str) -> Source:
        """Return a text."""
        return self._read(path)

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return how many texts there are."""
        return len(self._paths)


def without_accepted(problems: Iterable[Problem], accepted: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the problems without the warnings that the settings accept for the whole paper; errors always stay."""
    return tuple(
        problem
        for problem in problems
        if problem.severity is not Severity.WARNING or problem.code.value not in accepted
    )
