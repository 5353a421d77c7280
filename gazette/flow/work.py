"""Work spread over processes: the same results in the same order whatever their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

Item = TypeVar("Item")
Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]

# A process costs about as much as parsing two hundred articles: below that, one does it all.
_WORTH_A_PROCESS = 400
_BATCH = 100


def silent(_stage: str, _done: int, _total: int) -> None:
    """Report progress to nobody."""


def sensible_jobs(wanted: int | None) -> int:
    """Return a number of processes: what was asked for, else one a core."""
    return wanted if wanted is not None else os.cpu_count() or 1


def spread(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int, report: Callable[[int], None]
) -> Iterator[Result]:
    """Yield ``function`` of every item in order; ``function`` and items must be picklable."""
    if jobs <= 1 or len(items) < _WORTH_A_PROCESS:
        for number, item in enumerate(items, 1):
            yield function(item)
            report(number)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # dear to import, and seldom needed

    done = 0
    with ProcessPoolExecutor(max_workers=jobs) as pool:
        for result in pool.map(function, items, chunksize=_BATCH):
            done += 1
            yield result
            report(done)
