"""What is known of many files by their names: plain values, kept in ``.gazette/`` in one part a month.

A change rewrites the part that it falls in and no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from gazette.disk import remove_file, write_bytes
from gazette.shelf import format_kept, read_kept

_MONTH = re.compile(r"(?<!\d)\d{4}-\d\d")


@dataclass(slots=True)
class Entries:
    """Values by name. **Shape**: ``before`` is what the last build left, ``now`` what this one leaves."""

    before: dict[str, object] = field(default_factory=dict)
    now: dict[str, object] = field(default_factory=dict)


class Ledger(Entries):
    """Values by name that are kept, all of one ``version``.

    With ``names`` only the parts that these fall in are looked at, and left otherwise than they were.
    """

    def __init__(self, folder: Path, version: str, *, empty: bool = False, names: Iterable[str] | None = None) -> None:
        super().__init__()
        self._folder = folder
        self._version = version
        wanted = None if names is None else {_part(name) for name in names}
        self._parts: set[str] = set()
        for path in folder.iterdir() if folder.is_dir() else ():
            if path.suffix == ".pickle" and (wanted is None or path.stem in wanted):
                self._parts.add(path.stem)
                self.before.update({} if empty else read_kept(path, version))

    def write(self) -> None:
        """Keep the values of now; those that are the same objects as before are taken to be unchanged."""
        for _ in self.write_some():
            pass

    def write_some(self) -> Iterator[None]:
        """Do what ``write`` does, a part at each step, for somebody who waits for others meanwhile."""
        now = self.now
        parts: dict[str, dict[str, object]] = defaultdict(dict)
        changed = {_part(name) for name in self.before.keys() - now.keys()}
        for name, value in now.items():
            part = _part(name)
            parts[part][name] = value
            if self.before.get(name) is not value:
                changed.add(part)
        for part in parts.keys() & changed | parts.keys() - self._parts:
            write_bytes(self._folder / f"{part}.pickle", format_kept(self._version, parts[part]))
            yield
        for part in self._parts - parts.keys():
            remove_file(self._folder / f"{part}.pickle")


def _part(name: str) -> str:
    month = _MONTH.search(name)
    return month[0] if month else "others"
