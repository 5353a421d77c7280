"""How files lie there: names, sizes and times, by which one look tells what may have changed since another."""

from __future__ import annotations

import hashlib
import os
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import gazette

_FINE_NS = 100_000_000
_COARSE_NS = 2_000_000_000
# So many files of a list are told by one digest.
_A_CHUNK = 256

# Size, times of change and number of a file: while all are the same it holds the same bytes.
Mark = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """How the files of a folder lie there at one moment.

    **Shape**: ``areas`` has for each folder in it, and under no name for what lies in none, one digest of all that
    tells its files from later states of themselves; ``young`` are files that may change once more and show the same;
    ``whole`` is False where a look tells nothing of something: a link, which leads elsewhere, or what cannot be read.
    """

    areas: Mapping[str, str] = field(default_factory=dict)
    young: tuple[str, ...] = ()
    whole: bool = True


def layout_folders(folder: Path) -> tuple[Path, ...]:
    """Return where layouts are looked for: in a folder, and for those that it lacks among the program's own.

    **Shape**: the folder alone when it is the program's, or when the program was installed without them.
    """
    own = Path(gazette.__file__).parents[1] / "layouts"
    return (folder,) if folder.resolve() == own.resolve() or not (own / "base.html").is_file() else (folder, own)


def survey(folder: Path) -> Survey:
    """Return how the files of a folder lie there; those with a dot before their names are passed over."""
    found = _Found()
    found.walk(str(folder), "")
    areas = {area: digest.hexdigest()[:32] for area, digest in found.digests.items()}
    return Survey(areas=areas, young=tuple(found.young), whole=found.whole)


class _Found:
    def __init__(self) -> None:
        self.now = time.time_ns()
        self.digests: defaultdict[str, hashlib._Hash] = defaultdict(hashlib.sha256)
        self.young: list[str] = []
        self.whole = True

    def walk(self, folder: str, prefix: str) -> None:
        """Take in the files of a folder, and those below it."""
        told: list[str] = []
        for name, entry in self._entries(folder):
            if entry.is_symlink():
                self.whole = False
            elif entry.is_dir():
                self.walk(entry.path, f"{prefix}{name}/")
            else:
                told.append(self._tell(prefix + name, entry))
        if told:
            self.digests[prefix.partition("/")[0]].update("".join(told).encode("utf-8", "surrogateescape"))

    def _entries(self, folder: str) -> list[tuple[str, os.DirEntry[str]]]:
        try:
            return sorted((entry.name, entry) for entry in os.scandir(folder) if not entry.name.startswith("."))
        except OSError:
            self.whole = False
            return []

    def _tell(self, path: str, entry: os.DirEntry[str]) -> str:
        try:
            stat = entry.stat()
        except OSError:
            self.whole = False
            return ""
        if not is_settled(max(stat.st_mtime_ns, stat.st_ctime_ns), self.now):
            self.young.append(path)
        return f"{path}\0{_told(stat)}\0"


def stamp(
    folder: Path, paths: Sequence[str], known: Mapping[int, str] | None = None, young: list[str] | None = None
) -> tuple[str, ...]:
    """Return digests of how files of a list lie in a folder, one for so many of them; empty where one is not there.

    Those that are ``known``, by their numbers, are taken as they are. ``young`` takes in the others that may change
    once more and show the same size and times.
    """
    base, known, clock = f"{folder}/", known or {}, time.time_ns()
    return tuple(
        known[number] if number in known else _stamp_chunk(base, paths[at : at + _A_CHUNK], young, clock)
        for number, at in enumerate(range(0, len(paths), _A_CHUNK))
    )


def stamp_marked(folder: Path, paths: Sequence[str], marks: Mapping[str, Mark], young: list[str]) -> tuple[str, ...]:
    """Return what ``stamp`` does; files are believed to lie as their marks tell where all of a chunk have one."""
    clock, known = time.time_ns(), {}
    for number, at in enumerate(range(0, len(paths), _A_CHUNK)):
        chunk = paths[at : at + _A_CHUNK]
        found = [marks[path] for path in chunk if path in marks]
        if len(found) == len(chunk):
            both = zip(chunk, found, strict=True)
            young += [path for path, (_, mtime, ctime, _) in both if not is_settled(max(mtime, ctime), clock)]
            known[number] = _digest([f"{size} {mtime} {ctime} {inode}" for size, mtime, ctime, inode in found])
    return stamp(folder, paths, known, young)


def stamp_one(folder: Path, paths: Sequence[str], number: int) -> str:
    """Return one of the digests of ``stamp``."""
    return _stamp_chunk(f"{folder}/", paths[number * _A_CHUNK : (number + 1) * _A_CHUNK], None, 0)


def count_chunks(paths: Sequence[str]) -> int:
    """Return how many digests ``stamp`` gives."""
    return -(-len(paths) // _A_CHUNK)


def chunk_of(position: int) -> int:
    """Return which of the digests of ``stamp`` tells of the file at a position of its list."""
    return position // _A_CHUNK


def _stamp_chunk(base: str, paths: Sequence[str], young: list[str] | None, clock: int) -> str:
    try:
        stats = [os.stat(base + path) for path in paths]  # noqa: PTH116  # for every file of the site
    except (OSError, ValueError):
        return ""
    if young is not None:
        both = zip(paths, stats, strict=True)
        young += [path for path, stat in both if not is_settled(max(stat.st_mtime_ns, stat.st_ctime_ns), clock)]
    return _digest(map(_told, stats))


def _digest(told: Iterable[str]) -> str:
    return hashlib.sha256("\0".join(told).encode()).hexdigest()[:24]


def find_young(folder: Path, paths: Sequence[str], clock: int) -> tuple[str, ...]:
    """Return those of the files of a folder that might have changed after a time and show no other. **Units**: ns."""
    base = f"{folder}/"
    return tuple(path for path in paths if _is_young(base + path, clock))


def _is_young(path: str, clock: int) -> bool:
    try:
        stat = os.stat(path)  # noqa: PTH116  # as above
    except (OSError, ValueError):
        return True
    return not is_settled(max(stat.st_mtime_ns, stat.st_ctime_ns), clock)


def _told(stat: os.stat_result) -> str:
    return f"{stat.st_size} {stat.st_mtime_ns} {stat.st_ctime_ns} {stat.st_ino}"


def is_settled(changed: int, now: int) -> bool:
    """Say whether a file that changed at a time cannot change once more and show the same time. **Units**: ns.

    File systems that tell times finely do so to hundredths of a second or better; the coarsest, to two seconds.
    """
    fine = changed % 1_000_000 != 0
    return changed < now - (_FINE_NS if fine else _COARSE_NS)


def mark_of(found: os.stat_result) -> Mark:
    """Return what tells a file from a later state of itself, if the file is not too young for that."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def is_certain(mark: Mark, now: int) -> bool:
    """Say whether a file that lay there so is not too young any more to be told by its mark. **Units**: ns."""
    return is_settled(max(mark[1], mark[2]), now)
