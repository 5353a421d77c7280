"""Whether lines of one role look alike on a page: its headlines, and what stands behind one bullet.

**Source**: a page is set in one manner: its headlines have room above them or none has, they stand as far in as each
other, and what one bullet marks is one thing.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from gazette.importer.classify import Reading
from gazette.importer.rules.rule import Role


def measure_lines(reading: Reading) -> Iterator[tuple[str, float]]:
    """Yield what lines look unlike others of their role, by the names of ``weights.WHOLE``, and how many."""
    gaps: list[bool] = []
    indents: list[int] = []
    bullets: defaultdict[str, Counter[Role]] = defaultdict(Counter)
    above = None
    for trait, verdict in zip(reading.traits, reading.verdicts, strict=True):
        role = verdict.role
        if role is Role.HEAD:
            indents.append(round(trait.line.indent))
            if above is not Role.HEAD:
                gaps.append(trait.line.gap > 0)
        if trait.bullet:
            bullets[trait.line.key[0]][role] += 1
        above = role
    if indents:
        usual = Counter(indents).most_common(1)[0][0]
        yield "line of a headline further in than others, or less", sum(1 for indent in indents if indent != usual)
        yield "headline with room above it unlike others", min(sum(gaps), len(gaps) - sum(gaps))
    for roles in bullets.values():
        yield "bullet read unlike others", roles.total() - max(roles.values())
