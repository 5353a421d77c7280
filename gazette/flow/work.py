"""Work spread over processes: the same results in the same order whatever their number."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

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

    From ``worth`` items on it is done in several processes. Where these come into being as copies of this one, nothing
    is sent to them but the numbers of items: to pickle the facts of all pages takes longer than to make some of these.

    **Raises**: GazetteError when a process is killed from outside.
    """
    if not _is_spread(len(items), jobs, worth):
        for number, item in enumerate(items, 1):
            yield function(item)
            report(number)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415  # dear to import, and seldom needed
    from concurrent.futures.process import BrokenProcessPool  # noqa: PLC0415

    copied = _are_copies()
    task, orders = (function, items if copied else ()), range(len(items)) if copied else items
    done = 0
    try:
        with ProcessPoolExecutor(max_workers=jobs, initializer=_begin, initargs=task) as pool:
            for result in pool.map(_do, orders, chunksize=max(1, worth // 4)):
                done += 1
                yield result
                report(done)
    except BrokenProcessPool as error:
        message = "a process that this one had started was killed: was the memory full? (--jobs 1 needs the least)"
        raise GazetteError(message) from error


def is_copied(count: int, jobs: int, worth: int) -> bool:
    """Say whether ``spread`` will copy this process for so many items: what is at hand here is at hand there then."""
    return _is_spread(count, jobs, worth) and _are_copies()


def _is_spread(count: int, jobs: int, worth: int) -> bool:
    return jobs > 1 and count >= worth


def _are_copies() -> bool:
    import multiprocessing  # noqa: PLC0415  # as in spread

    return multiprocessing.get_start_method() == "fork"


# What this process was started for: a function, and the items that it was born with.
_task: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def _begin(function: Callable[[Any], Any], items: Sequence[Any]) -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)  # who asks a copy to end does not ask its parent
    end_with_parent()
    # What a copy was born with lives as long as it does: looking through all of it for garbage, time and again, takes
    # a twentieth of its time, and makes it have memory of its own of what it could share.
    gc.freeze()
    _task[:] = [(function, items)]


def _do(order: Any) -> Any:  # noqa: ANN401  # an item, or the number of one that is here
    function, items = _task[0]
    return function(items[order] if items else order)


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
