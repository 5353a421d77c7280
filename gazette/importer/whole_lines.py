"""Whether lines of one role look alike on a page: its headlines, and what is marked alike.

**Source**: a page is set in one manner: its headlines have room above them or none has, they stand as far in as each
other, and what one bullet marks is one thing; so are lines that are nothing but a number, and short ones between
paragraphs that open alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from gazette.importer.classify import Reading
from gazette.importer.rules.rule import Role, Rule
from gazette.importer.traits import Traits
from gazette.text.numerals import parse_number

_ALIKE = "opens as another short line between paragraphs does"
_NUMBER, _NUMBER_LONGEST = "number", 3


def measure_lines(reading: Reading) -> Iterator[tuple[str, float]]:
    """Yield what lines look unlike others of their role, by the names of ``weights.WHOLE``, and how many."""
    gaps: list[bool] = []
    indents: list[int] = []
    marked: defaultdict[str, Counter[Role]] = defaultdict(Counter)
    above = None
    for trait, verdict, rules in zip(reading.traits, reading.verdicts, reading.rules, strict=True):
        role = verdict.role
        if role is Role.HEAD:
            indents.append(round(trait.line.indent))
            if above is not Role.HEAD:
                gaps.append(trait.line.gap > 0)
        if mark := _mark_of(trait, rules):
            marked[mark][role] += 1
        above = role
    if indents:
        usual = Counter(indents).most_common(1)[0][0]
        yield "line of a headline further in than others, or less", sum(1 for indent in indents if indent != usual)
        yield "headline with room above it unlike others", min(sum(gaps), len(gaps) - sum(gaps))
    for roles in marked.values():
        yield "marked alike and read unlike others", roles.total() - max(roles.values())


def _mark_of(trait: Traits, rules: tuple[Rule, ...]) -> str:
    """Return what a line has in common with others that are one thing: its bullet, a number alone, how it opens."""
    key = trait.line.key
    if trait.bullet:
        return key[0]
    if len(key) <= _NUMBER_LONGEST and parse_number(key):
        return _NUMBER
    return _ALIKE if any(rule.name == _ALIKE for rule in rules) else ""
