"""What the lines of a page show together and none by itself: poems below a poet, days of a forecast, names again.

Each step gets the facts that those before it left; ``MENDS`` has them in their order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from gazette.importer import furniture
from gazette.importer.agency_credits import find_agency_credits
from gazette.importer.cut_credits import find_cut_credits
from gazette.importer.cut_jumps import find_cut_jumps
from gazette.importer.cut_tables import find_cut_tables
from gazette.importer.date_pieces import find_date_pieces
from gazette.importer.lines import Sheet
from gazette.importer.own_names import find_heads_inside, find_names_again, find_names_in_folios, find_running_heads
from gazette.importer.programmes import find_days, stands_below_channel
from gazette.importer.rows_of_lists import find_rows
from gazette.importer.run_on import mend_furniture
from gazette.importer.small_ads import find_small_ads
from gazette.importer.staff_pieces import find_posts_and_names
from gazette.importer.turns import find_exchanges, find_turns
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, leads_to_word

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

# A day, its weekday and what then is: 12月29日 周四 晴.
_DAY = compile_late(
    r"(?:\d{1,2}月)?\d{1,2}日(?:\s*\(?(?:星期|周)[一二三四五六日天]\)?)?\s?(?:[上下]午|晚上?|全天|中午)?\s+(?=[^\s\d第])"
)
_VERSE = attrgetter("verse")


def _mend_papers(_: Sheet, seen: list[Traits]) -> list[Traits]:
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


def _mend_forecasts(_: Sheet, seen: list[Traits]) -> list[Traits]:
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


def _mark_poems(_: Sheet, seen: list[Traits]) -> list[Traits]:
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


def _mend_days(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; the days of a programme are no dates of the page."""
    for index in find_days(sheet.keys):
        below = index > 0 and stands_below_channel(sheet.keys[index - 1])
        seen[index] = replace(seen[index], folio=False, date=False, top=seen[index].top and not below)
    return seen


def _mark_names_again(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; those that say a name of the masthead once more are folios and running heads."""
    names = frozenset(trait.line.key for trait in seen if trait.paper and trait.top)
    names |= find_names_in_folios(trait.line.key for trait in seen if (trait.folio or trait.paged) and trait.top)
    again = find_names_again(sheet.printed, names)
    head = tuple(
        trait.line.key for trait in seen if trait.top and (trait.folio or trait.paper or trait.date or trait.paged)
    )
    running = find_running_heads(sheet.printed, names) | find_heads_inside(sheet, head)
    return [
        replace(trait, folio=True, running=index in running) if index in again | running else trait
        for index, trait in enumerate(seen)
    ]


def _mark_turns(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; those that open with speakers who take turns are questions and answers."""
    for index in find_turns(sheet.printed) | find_exchanges(sheet):
        if not seen[index].author:
            seen[index] = replace(seen[index], question=True, verse=False)
    return seen


def _mark_pieces(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; the date piece by piece and posts above names are what they are together."""
    for first, last in find_date_pieces(sheet.printed):
        seen[first:last] = [replace(trait, date=True) for trait in seen[first:last]]
    for at in (at for pair in find_posts_and_names(sheet.printed) for at in pair):
        seen[at] = replace(seen[at], staff=True, author=0)
    return seen


def _mark_small_ads(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines, with what each does among small advertisements."""
    for index, ad in find_small_ads(sheet, seen).items():
        seen[index] = replace(seen[index], ad=ad)
    return seen


def _mark_cut_credits(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; a credit that goes on from the end of a text is no writer's name."""
    for index in find_cut_credits(sheet.printed):
        seen[index - 1] = replace(seen[index - 1], credited=True)
        seen[index] = replace(seen[index], credit=True, author=0)
    return seen


def _mark_agencies(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; an agency alone below a caption says whose picture it is."""
    for index in tuple(find_agency_credits(sheet, seen)):
        seen[index] = replace(seen[index], credit=True, author=0, ended=False)
    return seen


def _mark_rows(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines, with what each does in a list of rows or in a table whose rows are cut."""
    for index, row in (find_rows(sheet, seen) | find_cut_tables(sheet, seen)).items():
        seen[index] = replace(seen[index], row=row)
    return seen


def _mark_cut_jumps(sheet: Sheet, seen: list[Traits]) -> list[Traits]:
    """Return the facts of lines; of a jump line that the end of a line cuts both halves are it, or end its text."""
    for index in find_cut_jumps(sheet.printed):
        alone = seen[index].line.key[0] in "([【"
        seen[index] = replace(seen[index], jump=alone, folio=False)
        seen[index + 1] = replace(seen[index + 1], jump=alone, folio=False, ended=True)
    return seen


MENDS: tuple[Callable[[Sheet, list[Traits]], list[Traits]], ...] = (
    mend_furniture,
    _mend_papers,
    _mend_forecasts,
    _mark_poems,
    _mend_days,
    _mark_names_again,
    _mark_turns,
    _mark_pieces,
    _mark_small_ads,
    _mark_cut_credits,
    _mark_agencies,
    _mark_rows,
    _mark_cut_jumps,
)
