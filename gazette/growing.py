"""What is written piece by piece: a file that takes its place when it is whole, and values that wait their turn."""

from __future__ import annotations

import contextlib
import os
import pickle
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Generic, Self, TypeVar

from gazette.disk import give_reason, open_waiting, shown_path, take_place
from gazette.problems import GazetteError

Item = TypeVar("Item")
_SPOOL_BYTES = 1_000_000


@contextlib.contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give a folder outside the project for as long as it is needed."""
    with tempfile.TemporaryDirectory(prefix="gazette-") as folder:
        yield Path(folder)


class Growing:
    """A file written piece by piece: it takes its place when it is closed whole, and the old one stays until then.

    **Raises**: GazetteError as soon as it is opened when there is no writing at its path.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        if path.is_dir():
            message = f"{shown_path(path)}: this is a folder, no file can be written there"
            raise GazetteError(message)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._file = open_waiting(path)
        except OSError as error:
            raise GazetteError(give_reason(path, error)) from error

    def __enter__(self) -> Self:
        """Nothing is left to do: the file is open."""
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        """Move the file into place, or take it away when something went wrong."""
        waiting = Path(self._file.name)
        try:
            self._file.close()
            if kind is None:
                take_place(waiting, self.path)
        except OSError as error:
            raise GazetteError(give_reason(self.path, error)) from error
        finally:
            waiting.unlink(missing_ok=True)

    def write(self, text: str) -> None:
        """Add a piece.

        **Raises**: GazetteError when the disk refuses it.
        """
        try:
            self._file.write(text.encode("utf-8", "replace"))
        except OSError as error:
            raise GazetteError(give_reason(self.path, error)) from error


class Spool(Generic[Item]):
    """Values of any number, kept in the order in which they came, a few in memory and the others in a nameless file.

    What is put in must be picklable, and nothing but this program reads it again.
    """

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_SPOOL_BYTES)  # noqa: SIM115  # closed in __exit__
        self._count = 0

    def __enter__(self) -> Self:
        """Nothing is left to do."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget the values."""
        self._file.close()

    def __len__(self) -> int:
        """Return how many values there are."""
        return self._count

    def add(self, item: Item) -> None:
        """Keep one more value.

        **Raises**: GazetteError when the disk for temporary files refuses it.
        """
        try:
            self._file.seek(0, os.SEEK_END)
            pickle.dump(item, self._file)
        except OSError as error:
            raise GazetteError(give_reason(Path(tempfile.gettempdir()), error)) from error
        self._count += 1

    def __iter__(self) -> Iterator[Item]:
        """Yield the values; one walk at a time."""
        self._file.seek(0)
        for _ in range(self._count):
            yield pickle.load(self._file)  # noqa: S301  # our own values, out of a file that has no name
