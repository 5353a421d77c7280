"""Work spread over processes: the same results in the same order whatever their number."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from gazette.problems import GazetteError

if TYPE_CHECKING:  # dear to import, and seldom needed
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")
Progress = Callable[[str, int, int], None]

# A process costs about as much as parsing two hundred articles: below that, one does it all.
_WORTH_A_PROCESS = 400


def silent(_stage: str, _done: int, _total: int) -> None:
    """Report progress to nobody."""


def sensible_jobs(wanted: int | None) -> int:
    """Return a number of processes: what was asked for, else one a core."""
    return wanted if wanted is not None else os.cpu_count() or 1


def spread(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int,
    report: Callable[[int], None],
    worth: int = _WORTH_A_PROCESS,
) -> Iterator[Result]:
    """Yield ``function`` of every item in order; ``function`` and items must be picklable.

    From ``worth`` items on it is done in several processes.

    **Raises**: GazetteError when a process is killed from outside.
    """
    if jobs <= 1 or len(items) < worth:
        for number, item in enumerate(items, 1):
            yield function(item)
            report(number)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # dear to import, and seldom needed
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    done = 0
    try:
        with ProcessPoolExecutor(max_workers=jobs, initializer=end_with_parent) as pool:
            for result in pool.map(function, items, chunksize=max(1, worth // 4)):
                done += 1
                yield result
                report(done)
    except BrokenProcessPool as error:
        message = "a process that this one had started was killed: was the memory full? (--jobs 1 needs the least)"
        raise GazetteError(message) from error


def end_with_parent() -> None:
    """Let this process end when the one that started it does, even if that was killed and could tell nobody."""
    import multiprocessing  # noqa: PLC0415  # as in spread
    import threading  # noqa: PLC0415

    parent = multiprocessing.parent_process()
    if parent is not None:
        if not parent.is_alive():  # it was killed while this one started: not a file more is written
            os._exit(1)
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()


def _follow(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
