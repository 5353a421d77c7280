"""``verify``: a copy of a site against the manifest of the site."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from gazette.copies import list_copy, read_copy, shown_copy
from gazette.disk import find_bytes, shown_path
from gazette.flow.work import Progress, silent
from gazette.manifest import MANIFEST, parse_manifest
from gazette.problems import GazetteError


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """How a copy stands to a manifest. **Shape**: paths in order; ``against`` is whose manifest it was."""

    against: str
    same: int
    different: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Say whether the copy is the site and nothing else."""
        return not (self.different or self.missing or self.extra)


def compare_copy(where: str, site: Path, progress: Progress = silent) -> Compared:
    """Compare a copy with the manifest of the site here; with its own where there is no site here.

    **Raises**: GazetteError when there is no manifest, or the copy cannot be read.
    """
    own = read_copy(where, MANIFEST)
    here = find_bytes(site / MANIFEST) if site.is_dir() else None
    listed = parse_manifest(here if here is not None else own)
    if not listed and here is not None:
        message = f"{shown_path(site / MANIFEST)}: this is no manifest of Gazette's; empty the folder and build anew"
        raise GazetteError(message)
    if not listed:
        message = f"{shown_copy(where)}: there is no {MANIFEST} of Gazette's, here or there"
        raise GazetteError(message)
    different, missing = [], []
    for number, (path, digest) in enumerate(sorted(listed.items()), 1):
        data = read_copy(where, path)
        if data is None:
            missing.append(path)
        elif hashlib.sha256(data).hexdigest() != digest:
            different.append(path)
        progress("comparing", number, len(listed))
    same = len(listed) - len(different) - len(missing)
    if here is not None and own != here:  # it has no digest of its own
        (missing if own is None else different).append(MANIFEST)
    there = list_copy(where) or tuple(parse_manifest(own) or ())
    return Compared(
        against=shown_path(site / MANIFEST) if here is not None else f"{shown_copy(where)}'s own {MANIFEST}",
        same=same,
        different=tuple(sorted(different)),
        missing=tuple(sorted(missing)),
        extra=tuple(sorted(set(there) - listed.keys() - {MANIFEST})),
    )
