"""A site of which a few files are replaced by others of the same names, and nothing else of it is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from gazette.waiting import Put, Waiting


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
