"""A site of which a few files are replaced by others of the same names, and nothing else of it is looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

from gazette.staging import Put, Waiting, format_entry, format_revision

_DIGEST = re.compile(rb'[0-9a-f]{64}"')
_REVISION = re.compile(rb'^ "content": "[^"\n]*",\n', re.MULTILINE)


class Retouch(Waiting):
    """Files that wait to take the places of others. **Shape**: ``manifest`` is that of the site."""

    def __init__(self, site: Path, manifest: bytes) -> None:
        super().__init__(site)
        self.manifest = manifest

    def publish(self, puts: Iterable[Put], manifest: bytes) -> None:
        """Move everything into the site, the manifest first: it lists the same files before and after.

        **Raises**: GazetteError when the disk refuses it.
        """
        self.waiting = [put.path for put in puts if put.waits]
        if manifest != self.manifest:
            self.put_manifest(manifest)
        self.move_in()


def amend_manifest(manifest: bytes, digests: Mapping[str, str], revision: str) -> bytes | None:
    """Return a manifest with other digests of some of its files, and another revision; None where one is not in it."""
    amended = bytearray(manifest)
    for path, digest in digests.items():
        entry = format_entry(path, digest).encode()
        at = amended.find(entry[:-65])
        if at < 0 or not _DIGEST.match(amended, at + len(entry) - 65):
            return None
        amended[at : at + len(entry)] = entry
    line, count = _REVISION.subn(format_revision(revision).encode(), amended, count=1)
    return line if count else None
