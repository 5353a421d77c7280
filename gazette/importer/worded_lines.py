"""What the words of a line say of its role, beside what the rules know: for lines that may be read in another way.

Rules ask for what somebody wrote down; a table of words knows many more, each of them a little. So it does not choose
roles: it names readings to try, and is heard when the page as a whole decides between them.

**Source**: as of ``gazette.text.line_words``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from gazette.importer.rules.rule import Role
from gazette.importer.traits import Traits
from gazette.importer.ways import Verdict
from gazette.text.line_words import weigh_words

_OWN_WORDS = frozenset({Role.FURNITURE, Role.AUTHOR})
_TOLD_WELL = 2.0  # as much as of other roles


def weigh_line(traits: Sequence[Traits], at: int) -> dict[str, float]:
    """Return what words say of the line at ``at``, by the values of ``Role``. **Units**: as of ``weights``."""
    above = traits[at - 1].line.key if at else None
    below = traits[at + 1].line.key if at + 1 < len(traits) else None
    return weigh_words(above, traits[at].line.key, below)


def weigh_change(traits: Sequence[Traits], changes: Iterable[tuple[int, Role, Role]]) -> float:
    """Return what words say for reading lines, each by its place, in their second role rather than in their first."""
    return sum(compare_roles(weigh_line(traits, at), before, after) for at, before, after in changes)


def compare_roles(said: Mapping[str, float], before: Role, after: Role) -> float:
    """Return how much more words say for one role of a line than for another.

    Furniture, and who wrote a text, are made of words of their own, and words tell them well; whether a paragraph
    begins, or a short line heads it, they hardly tell.
    """
    apart = said[after] - said[before]
    return _TOLD_WELL * apart if after in _OWN_WORDS or before is Role.AUTHOR else apart


def list_changes(before: Sequence[Verdict], after: Sequence[Verdict]) -> list[tuple[int, Role, Role]]:
    """Return the lines that have another role: place, role before, role after."""
    pairs = enumerate(zip(before, after, strict=True))
    return [(at, old.role, new.role) for at, (old, new) in pairs if old.role is not new.role]
