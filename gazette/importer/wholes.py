"""What a page's items look like as a whole: what speaks for having read its lines so, and what against.

**Source**: a headline says what its own text says and no other (新闻标题); texts end with a stop, a report's head opens
one, and a page is filled with texts of some length. What a single line cannot tell shows in what is made of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain

from gazette.importer.apart import find_apart, part_apart
from gazette.importer.blocks import Section, read_sections
from gazette.importer.boxes_between import pass_over_boxes
from gazette.importer.briefs import title_items
from gazette.importer.classify import Reading
from gazette.importer.disorder import find_disorder
from gazette.importer.doubts import find_misplaced
from gazette.importer.headlines_behind import raise_headlines
from gazette.importer.running_heads import drop_running_heads
from gazette.importer.shared_columns import Titled
from gazette.importer.signed_sections import return_signed
from gazette.importer.stacks import Item
from gazette.importer.swallowed import part_sections
from gazette.importer.tears import Tear, mend_tears
from gazette.importer.torn_stacks import mend_stacks
from gazette.importer.traits import Traits
from gazette.importer.weights import WHOLE
from gazette.importer.whole_items import measure_items
from gazette.importer.whole_lines import measure_lines
from gazette.importer.whole_topics import measure_topics


@dataclass(frozen=True, slots=True)
class PageItems:
    """A page put together: its reading with torn texts mended, its items in order and its furniture.

    **Shape**: ``sections`` are what the items were made of: headlines, and the texts below them.
    """

    reading: Reading
    tears: tuple[Tear, ...]
    titled: tuple[Titled, ...]
    furniture: tuple[Traits, ...]
    sections: tuple[Section, ...]


def put_together(reading: Reading) -> PageItems:
    """Return the items of a page whose lines were read so."""
    mended, torn = mend_tears(raise_headlines(drop_running_heads(reading)))
    mended, passed = pass_over_boxes(mended)
    tears = (*torn, *passed)
    sections, furniture = read_sections(mended)
    parted = tuple(part_sections(tuple(mend_stacks(return_signed(sections)))))
    titled = tuple(part_apart(title_items(parted), _find_apart(mended, tears)))
    return PageItems(mended, tears, titled, furniture, parted)


def divide_otherwise(
    page: PageItems, sections: tuple[Section, ...], divided: Mapping[Section, tuple[Item, ...]]
) -> PageItems:
    """Return a page whose lines were read as before, made of other sections and items."""
    titled = tuple(part_apart(title_items(sections, divided), _find_apart(page.reading, page.tears)))
    return replace(page, titled=titled, sections=sections)


def _find_apart(reading: Reading, tears: tuple[Tear, ...]) -> frozenset[int]:
    """Return the lines that begin an item by the blank line above them; what goes on with a text begins none."""
    return find_apart(reading) - {tear.first for tear in tears}


def measure_whole(page: PageItems) -> dict[str, float]:
    """Return what a page's items show, by the names of ``weights.WHOLE``, and how often or how much."""
    found = dict.fromkeys(WHOLE, 0.0)
    found["line of furniture"] = len(page.furniture)
    found["headlines without a text"] = sum(1 for section in page.sections if not section.blocks)
    for name, times in chain(
        measure_lines(page.reading), measure_items(page.titled), measure_topics(page.titled), _measure_order(page)
    ):
        found[name] += times
    return found


def _measure_order(page: PageItems) -> Iterator[tuple[str, float]]:
    path = page.reading.sheet.source.path
    yield "piece out of order", len(find_misplaced(page.reading)) + sum(1 for _ in find_disorder(path, page.titled))


def compare_wholes(shown: Mapping[str, float], page: PageItems) -> dict[str, float]:
    """Return what a page shows more of than what another one ``shown``, by the names of ``weights.WHOLE``."""
    return {name: more - shown[name] for name, more in measure_whole(page).items()}


def weigh_gains(gains: Mapping[str, float]) -> float:
    """Return what it weighs that a page shows so much more."""
    return sum(WHOLE[name] * more for name, more in gains.items())
