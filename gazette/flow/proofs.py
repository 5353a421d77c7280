"""What a proofreader sees in the paper as a whole, after every file has been looked at alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazette.matter.names import Name, Role
from gazette.model import IssueInfo, Paper, StandingPage, Story
from gazette.paper.gaps import check_drafts, check_gaps, check_pictures
from gazette.paper.likeness import check_likeness
from gazette.problems import Problem, Severity, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Proofs:
    """The paper as it is proofread.

    **Shape**: ``stories`` are those of the paper, ``drafts`` the others; ``sources`` by path relative to content/,
    looked at only where there is something to say; ``shown`` is content/ as people see it, ending in a slash.
    """

    paper: Paper
    stories: Sequence[Story]
    drafts: Sequence[Story]
    standing: Sequence[StandingPage]
    infos: Sequence[IssueInfo]
    names: Sequence[Name]
    sources: Mapping[str, Source]
    shown: str


def proofread_paper(proofs: Proofs) -> tuple[Problem, ...]:
    """Return the warnings that only the whole paper can show: names, columns, pages, jump lines, drafts, pictures."""
    stories = {story.article.place: story for story in proofs.stories}
    drafts = [story.article.path for story in proofs.drafts]
    pictures = [name.path for name in proofs.names if name.role is Role.PICTURE]
    everything = [*proofs.stories, *proofs.drafts]
    return (
        *check_likeness((story.article for story in proofs.stories), proofs.sources),
        *check_gaps(proofs.paper.issues, proofs.infos, stories, proofs.sources, proofs.shown),
        *check_drafts(proofs.stories, drafts, proofs.sources),
        *check_pictures(pictures, everything, proofs.standing, proofs.shown),
    )


def without_accepted(problems: Iterable[Problem], accepted: tuple[str, ...]) -> tuple[Problem, ...]:
    """Return the problems without the warnings that the settings accept for the whole paper; errors always stay."""
    return tuple(
        problem
        for problem in problems
        if problem.severity is not Severity.WARNING or problem.code.value not in accepted
    )
