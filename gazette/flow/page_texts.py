"""Page texts by the dozen: read by several processes where they are many."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from gazette.flow.work import Item, Result, is_copied, spread
from gazette.text.neighbours import read_neighbours
from gazette.text.topics import read_topics
from gazette.text.words import open_dictionary

# Loading the tables and starting a process cost about as much as reading a dozen pages.
_WORTH_A_PROCESS = 24


def spread_pages(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, report: Callable[[int], None]
) -> Iterator[Result]:
    """Yield what ``function``, which reads a page text, makes of each item, in order, as ``work.spread`` does."""
    if is_copied(len(items), jobs, _WORTH_A_PROCESS):  # what every page is read with is at hand in the copies then
        open_dictionary()
        read_neighbours()
        read_topics()
    return spread(function, items, jobs, report, _WORTH_A_PROCESS)
