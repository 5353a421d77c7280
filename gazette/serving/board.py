"""What open browsers shall know, and how they learn of it: the build that stands, what is wrong, the search index."""

from __future__ import annotations

import secrets
import threading
from dataclasses import dataclass, replace

from gazette.serving.faults import Fault


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What is so at one moment.

    **Shape**: ``key`` changes whenever the pages do, and from one run of the server to the next; ``index`` counts the
    search indexes that were made; ``errors`` and ``warnings`` count all, ``faults`` are those to be shown.
    """

    key: str
    built: bool = False
    index: int = 0
    errors: int = 0
    warnings: int = 0
    faults: tuple[Fault, ...] = ()


class Board:
    """The notice that hangs there now; who waits for another is woken."""

    def __init__(self) -> None:
        self._run = secrets.token_hex(4)
        self._builds = 0
        self._number = 0
        self._notice = Notice(key=f"{self._run}-0")
        self._changed = threading.Condition()
        self._closed = False

    @property
    def notice(self) -> Notice:
        """The notice that hangs there now."""
        return self._notice

    def post_pages(self) -> None:
        """Say that other pages stand there now."""
        self._builds += 1
        self._post(replace(self._notice, key=f"{self._run}-{self._builds}", built=True))

    def post_index(self) -> None:
        """Say that another search index stands there now."""
        self._post(replace(self._notice, index=self._notice.index + 1))

    def post_faults(self, faults: tuple[Fault, ...], errors: int, warnings: int) -> None:
        """Say what is wrong now; nothing is, when there are none."""
        self._post(replace(self._notice, faults=faults, errors=errors, warnings=warnings))

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()

    def wait(self, seen: int, wait_seconds: float) -> tuple[int, Notice] | None:
        """Return the notice and its number when it is another than the one seen, else after a time; None at the end."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._number != seen, wait_seconds)
            return None if self._closed else (self._number, self._notice)

    def _post(self, notice: Notice) -> None:
        with self._changed:
            if notice != self._notice:
                self._notice = notice
                self._number += 1
                self._changed.notify_all()
