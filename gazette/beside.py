"""Something long done in a process beside this one, while this one goes on."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
from collections.abc import Callable, Iterator

Texts = tuple[str, ...]


@contextlib.contextmanager
def beside(work: Callable[[], Texts], *, worth: bool) -> Iterator[Callable[[], Texts]]:
    """Begin some work, and give what waits for its outcome.

    Where a process cannot be copied safely, for it has threads, or that is not worth it, the work is done when its
    outcome is asked for. Nothing of it goes on behind the end of the context.
    """
    if not worth or not _can_copy():
        yield work
        return
    source, sink = os.pipe()
    child = os.fork()
    if child == 0:
        _tell(work, sink)
    os.close(sink)
    try:
        with open(source, encoding="utf-8") as told:  # noqa: PTH123  # an end of a pipe, and no path
            yield lambda: _hear(told.read()) or work()
    finally:
        # Where whoever started us does not want to hear of ended processes, the system has taken it away already.
        with contextlib.suppress(ProcessLookupError, ChildProcessError):
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)


def _can_copy() -> bool:
    threads = sys.modules.get("threading")  # as good as none where nobody has loaded it
    return hasattr(os, "fork") and (os.cpu_count() or 1) > 1 and (threads is None or threads.active_count() == 1)


def _tell(work: Callable[[], Texts], sink: int) -> None:
    """Do the work and end this process, whatever comes of it."""
    try:
        with open(sink, "w", encoding="utf-8") as told:  # as above
            json.dump(work(), told)
    finally:
        os._exit(0)


def _hear(told: str) -> Texts | None:
    """Return the outcome; None when the other process did not come to its end."""
    try:
        return tuple(json.loads(told))
    except ValueError:
        return None
