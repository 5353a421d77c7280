"""Something long done in a process beside this one, while this one goes on."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

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


@contextlib.contextmanager
def shared(work: Callable[[int], str], pieces: int, *, worth: bool) -> Iterator[Callable[[], Texts]]:
    """Begin some work in pieces, and give what waits for its outcomes, doing its share of what is left by then.

    The process beside this one begins at the first piece, this one at the last, until they meet. The rest as above.
    """
    if not worth or not _can_copy():
        yield lambda: tuple(map(work, range(pieces)))
        return
    import mmap  # noqa: PLC0415  # as threading below

    with mmap.mmap(-1, 2 * _NUMBER) as memory, memoryview(memory) as both, both.cast("Q") as claims:
        claims[_FIRST], claims[_LAST] = 0, pieces
        with beside(partial(_do_first, work, pieces, claims), worth=True) as begun:
            yield lambda: _do_last(work, pieces, claims, begun)


# Numbers that both processes see: how many pieces one has begun from the first on, and where the other's begin.
_NUMBER = 8
_FIRST, _LAST = 0, 1


def _do_first(work: Callable[[int], str], pieces: int, claims: memoryview[int]) -> Texts:
    """Do pieces from the first on, as far as nobody has begun them."""
    done: list[str] = []
    for piece in range(pieces):
        claims[_FIRST] = piece + 1
        if claims[_LAST] <= piece:
            break
        done.append(work(piece))
    return tuple(done)


def _do_last(work: Callable[[int], str], pieces: int, claims: memoryview[int], begun: Callable[[], Texts]) -> Texts:
    """Return what came of all pieces, those done here from the last on that nobody had begun."""
    done: list[str] = []
    for piece in reversed(range(pieces)):
        claims[_LAST] = piece
        if claims[_FIRST] > piece:
            break
        done.append(work(piece))
    first = begun()[: pieces - len(done)]
    # Where both saw at the same moment that the other had begun it, a piece is left; or many, where that one was ended.
    between = map(work, range(len(first), pieces - len(done)))
    return (*first, *between, *reversed(done))


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
