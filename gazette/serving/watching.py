"""Changes in folders, as they come: gathered while they come thick, and without what editors' programs leave behind."""

from __future__ import annotations

import contextlib
import os
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import watchfiles

# A burst has ended when nothing has come for one step; a change of branch may go on for longer, but not for ever.
STEP_MS = 30
_BURST_MS = 1500
# How long nothing may come before it is said that nothing came.
QUIET_MS = 250
# Looking through takes at most about this part of the time, one in so many.
_SHARE = 4
# Spare files, swap files and files in the making of vim, Emacs, gedit, JetBrains, Office, OneDrive and browsers.
_LEFTOVERS = re.compile(
    r"\..*|.*~|#.*#|4913|.*\.(?:sw[a-z]|tmp|temp|bak|part|crdownload|kate-swp)|.*___jb_(?:tmp|old)___|~\$.*",
    re.IGNORECASE,
)

Said = Callable[[str], None]


def matters(path: str, folders: Sequence[Path]) -> bool:
    """Say whether a file of a watched folder may change the site: no part of its path below is hidden or a leftover."""
    for folder in folders:
        below = Path(path)
        if below.is_relative_to(folder):
            return not any(_LEFTOVERS.fullmatch(part) for part in below.relative_to(folder).parts)
    return False


def watch(folders: Sequence[Path], stop: threading.Event, say: Said, *, poll: bool = False) -> Iterator[frozenset[str]]:
    """Yield the paths that changed, a burst at a time, and nothing whenever it has been quiet for a while.

    Folders may go, come and be put in each other's place: what stands there is looked for again. Where the system
    gives no notice, or with ``poll``, the folders are looked through instead.
    """
    whole = [folder.resolve() for folder in folders]
    while not stop.is_set():
        seen = _identities(whole)
        try:
            bursts = _look_through(whole, stop) if poll else _listen(whole, stop)
            for burst in bursts:
                yield burst
                if not burst.isdisjoint(map(str, whole)) or _identities(whole) != seen:
                    yield frozenset(map(str, whole))
                    break
        except FileNotFoundError:  # a folder went away before anybody listened
            continue
        except OSError as error:
            if poll:
                raise
            say(f"this system gives no notice of changes ({error}); the files are looked through instead")
            poll = True


def _listen(folders: Sequence[Path], stop: threading.Event) -> Iterator[frozenset[str]]:
    there = [folder for folder in folders if folder.is_dir()]
    if not there:
        stop.wait(QUIET_MS / 1000)
        yield frozenset()
        return
    bursts = watchfiles.watch(
        *there,
        watch_filter=lambda _, path: matters(path, there),
        debounce=_BURST_MS,
        step=STEP_MS,
        rust_timeout=QUIET_MS,
        yield_on_timeout=True,
        stop_event=stop,
    )
    for burst in bursts:
        yield frozenset(path for _, path in burst)


def _look_through(folders: Sequence[Path], stop: threading.Event) -> Iterator[frozenset[str]]:
    """Yield what changed from one look to the next: the library's own way of looking tells no parts of a second."""
    before, pause = _stock(folders), 0.0
    while not stop.is_set():
        stop.wait(pause)
        started = time.monotonic()
        now = _stock(folders)
        pause = max(QUIET_MS / 1000, (time.monotonic() - started) * _SHARE)
        changed = {path for path in before.keys() | now.keys() if before.get(path) != now.get(path)}
        before = now
        yield frozenset(changed)


def _stock(folders: Sequence[Path]) -> dict[str, tuple[int, int, int]]:
    """Return every file of the folders that matters, with what tells it from what stood there before."""
    stock = {}
    for folder in folders:
        for root, below, files in os.walk(folder):
            below[:] = [name for name in below if not _LEFTOVERS.fullmatch(name)]
            for name in files:
                path = Path(root, name)
                with contextlib.suppress(OSError):  # it went away meanwhile
                    stat = path.stat()
                    if not _LEFTOVERS.fullmatch(name):
                        stock[str(path)] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
    return stock


def _identities(folders: Sequence[Path]) -> list[tuple[int, int] | None]:
    """Return what tells a folder from another that took its name."""
    return [_identity(folder) for folder in folders]


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        stat = folder.stat()
    except OSError:
        return None
    return stat.st_dev, stat.st_ino
