"""What the last build saw and wrote, so that work whose outcome is known is not done again.

It lies in ``.gazette/`` beside content/, is never needed, and may be deleted at any time.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = ".gazette"
_FILE = "memory.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Memory:
    """What is remembered of the last build of one site.

    **Shape**: ``search_key`` is the digest of everything that the search index in the site was made from; empty when
    there is none.
    """

    search_key: str = ""


def read_memory(root: Path, site: Path) -> Memory:
    """Return what is remembered of a site; nothing when there is no memory, or one that cannot be understood."""
    try:
        sites = json.loads((root / FOLDER / _FILE).read_bytes())
        if sites["format"] != _FORMAT:
            return Memory()
        return Memory(search_key=str(sites["sites"][_key(root, site)]["search_key"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Memory()


def format_memory(root: Path, site: Path, memory: Memory) -> bytes:
    """Return the memory file with what is now known of a site; other sites are kept as long as they are there."""
    try:
        known = json.loads((root / FOLDER / _FILE).read_bytes())
        sites = dict(known["sites"]) if known["format"] == _FORMAT else {}
    except (OSError, ValueError, KeyError, TypeError):
        sites = {}
    sites = {key: known for key, known in sites.items() if (root / key).exists()}
    sites[_key(root, site)] = asdict(memory)
    return (json.dumps({"format": _FORMAT, "sites": sites}, indent=1, sort_keys=True) + "\n").encode()


def memory_path(root: Path) -> Path:
    """Return where the memory of a project lies."""
    return root / FOLDER / _FILE


def _key(root: Path, site: Path) -> str:
    try:
        return site.resolve().relative_to(root.resolve()).as_posix()
    except ValueError:
        return site.resolve().as_posix()
