"""Something long done in a process beside this one, while this one goes on."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator

Texts = tuple[str, ...]
_A_MOMENT_SECONDS = 0.25


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
    parent, child = os.getpid(), os.fork()
    if child == 0:
        _tell(work, sink, parent)
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


def _tell(work: Callable[[], Texts], sink: int, parent: int) -> None:
    """Do the work and end this process, whatever comes of it; where the one beside it is no more, end at once."""
    import threading  # noqa: PLC0415  # where nobody has loaded it there are no threads, which _can_copy goes by

    try:
        threading.Thread(target=_follow, args=(parent,), daemon=True).start()
        with open(sink, "w", encoding="utf-8") as told:  # as above
            json.dump(work(), told)
    finally:
        os._exit(0)


def _follow(parent: int) -> None:
    """End this process soon after its parent, which may be killed and then tells nobody."""
    while os.getppid() == parent:
        time.sleep(_A_MOMENT_SECONDS)
    os._exit(1)


def _hear(told: str) -> Texts | None:
    """Return the outcome; None when the other process did not come to its end."""
    try:
        return tuple(json.loads(told))
    except ValueError:
        return None
