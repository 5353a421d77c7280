"""What is known of many files by their names: plain values, kept in ``.gazette/`` in one part a year.

A change rewrites the part that it falls in and no other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

from gazette.disk import remove_file, write_bytes
from gazette.shelf import format_kept, read_kept

_YEAR = re.compile(r"(?<!\d)(\d{4})-\d\d")


class Ledger:
    """Values by name.

    **Shape**: ``before`` is what the last build left, ``now`` what this one leaves; all are of one ``version``.
    """

    def __init__(self, folder: Path, version: str, *, empty: bool = False) -> None:
        self._folder = folder
        self._version = version
        self.before: dict[str, object] = {}
        self.now: dict[str, object] = {}
        self._parts: set[str] = set()
        if folder.is_dir():
            for path in folder.iterdir():
                if path.suffix == ".pickle":
                    self._parts.add(path.stem)
                    self.before.update({} if empty else read_kept(path, version))

    def write(self) -> None:
        """Keep the values of now; those that are the same objects as before are taken to be unchanged."""
        now = self.now
        parts: dict[str, dict[str, object]] = defaultdict(dict)
        for name, value in now.items():
            parts[_part(name)][name] = value
        changed = {_part(name) for name, value in now.items() if self.before.get(name) is not value}
        changed |= {_part(name) for name in self.before.keys() - now.keys()}
        for part in parts.keys() & changed | parts.keys() - self._parts:
            write_bytes(self._folder / f"{part}.pickle", format_kept(self._version, parts[part]))
        for part in self._parts - parts.keys():
            remove_file(self._folder / f"{part}.pickle")


def _part(name: str) -> str:
    year = _YEAR.search(name)
    return year[1] if year else "others"
