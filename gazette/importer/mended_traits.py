"""What lines of a page show together and none by itself: poems below a poet, the days of a forecast, a second paper."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from gazette.importer import furniture
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, leads_to_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# A day, its weekday and what then is: 12月29日 周四 晴.
_DAY = compile_late(
    r"(?:\d{1,2}月)?\d{1,2}日(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?\s?(?:[上下]午|晚上?|全天|中午)?\s+(?=[^\s\d第])"
)
_VERSE = attrgetter("verse")


def mark_poems(seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; verse that stands below a writer's name is a poem, down to the first prose."""
    if not any(map(_VERSE, seen)):
        return seen
    out: list[Traits] = []
    for trait in seen:
        above = out[-1] if out else None
        poem = trait.verse and above is not None and (above.poem or above.author > 0)
        said = poem and trait.author == 1 and " " not in trait.line.key and _says(trait.line.key)
        out.append(replace(trait, poem=True, author=0 if said else trait.author) if poem else trait)
    return out


def _says(key: str) -> bool:
    """Say whether what could be a name says something: 才听懂, 连月亮."""
    return has_verb(key) or leads_to_word(key)


def mend_papers(seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; below a folio that names the paper 麦收快报 is a headline and no second paper."""
    named = next(
        (index for index, trait in enumerate(seen) if trait.folio and furniture.names_paper(trait.line.key)), None
    )
    if named is None:
        return seen
    folio = seen[named].line.key.replace(" ", "")
    below = (index for index, trait in enumerate(seen) if trait.paper and index >= named)
    others = {index for index in below if seen[index].line.key.replace(" ", "") not in folio}
    return [replace(trait, paper=False) if index in others else trait for index, trait in enumerate(seen)]


def mend_forecasts(seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; those that each begin with another day, one right below another, are a forecast."""
    days = [trait.line.key.split()[0] if _DAY.match(trait.line.key) else "" for trait in seen]
    if not any(days):
        return seen
    rows = {
        index + side
        for index, (above, below) in enumerate(pairwise(days))
        if above and below and above != below and not seen[index + 1].line.gap
        for side in (0, 1)
    }
    return [replace(trait, folio=False, forecast=True) if index in rows else trait for index, trait in enumerate(seen)]
