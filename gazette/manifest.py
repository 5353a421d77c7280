"""The manifest of a site: every file in it with the digest of its bytes, and what it was made from."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

MANIFEST = "manifest.json"
_FORMAT = 1
# What is in no file's name that this program writes, and for what a system has no file to offer.
# Neither does a name of ours lead out of the site, as one that begins with a slash or a drive does, or climbs up.
_LEADS_OUT = re.compile(r"[\0\ud800-\udfff]|^[/\\]|^[^/]*:|(?:^|[/\\])\.\.(?:[/\\]|$)")
_DIGEST = re.compile(rb'[0-9a-f]{64}"')
# An entry of a manifest ends in a digest and a quotation mark.
_END = len("0" * 64 + '"')
# So many entries are put into words at once.
_A_PIECE = 1000
# A file as our manifests list it, a line each; where a name needs no escaping it stands there as it is.
_LISTED = re.compile(rb'\n  "([^"\\]+)": "')
_REVISION = re.compile(rb'^ "content": "[^"\n]*",\n', re.MULTILINE)


def parse_manifest(data: bytes | None) -> dict[str, str] | None:
    """Return the digests of a manifest by their paths, those that lead out of the site left out; None if it is none."""
    try:
        listed = json.loads(data or b"")["files"]
        return {str(path): str(entry) for path, entry in listed.items() if _stays_inside(path)}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def list_site(manifest: bytes) -> tuple[str, ...]:
    """Return the files of a site that has a manifest, itself the last; they are only looked at."""
    try:
        # Half the time that JSON takes: an edit of a large archive waits for it.
        listed = [] if b"\\" in manifest else _LISTED.findall(manifest)
        if listed:
            return (*[path.decode() for path in listed], MANIFEST)
        return (*json.loads(manifest)["files"], MANIFEST)
    except (ValueError, KeyError, TypeError, RecursionError):
        return (MANIFEST,)


def format_manifest(digests: Mapping[str, str], version: str, revision: str) -> bytes:
    """Return a manifest; ``revision`` names the content that the site was made from, where there is one."""
    told = _revision(revision) if revision else ""
    head = f'{{\n "format": {_FORMAT},\n "generator": {json.dumps(f"gazette {version}")},\n{told} "files": {{'
    manifest = bytearray(head.encode())
    paths = sorted(digests)
    # In pieces: the whole as text would be several times as large as the site's longest list.
    for at in range(0, len(paths), _A_PIECE):
        listed = {path: digests[path] for path in paths[at : at + _A_PIECE]}
        # What json.dumps would give with an indent, for which it has no fast way.
        files = json.dumps(listed, ensure_ascii=False, separators=(",\n  ", ": "))
        manifest += f"{',' if at else ''}\n  {files[1:-1]}".encode()
    manifest += b"\n }\n}\n" if paths else b"}\n}\n"
    return bytes(manifest)


def amend_manifest(manifest: bytes, digests: Mapping[str, str], revision: str) -> bytes | None:
    """Return a manifest with other digests of some of its files, and another revision; None where one is not in it."""
    amended, at = bytearray(manifest), 0
    for path, digest in sorted(digests.items()):  # as a manifest has them: the next one stands further on
        entry = _entry(path, digest).encode()
        at = amended.find(entry[:-_END], at)
        if at < 0 or not _DIGEST.match(amended, at + len(entry) - _END):
            return None
        amended[at : at + len(entry)] = entry
    line, count = _REVISION.subn(_revision(revision).encode(), amended, count=1)
    return line if count else None


def _stays_inside(path: str) -> bool:
    return not _LEADS_OUT.search(path)


def _revision(revision: str) -> str:
    """Return the line of a manifest that names the content that the site was made from."""
    return f' "content": {json.dumps(revision)},\n'


def _entry(path: str, digest: str) -> str:
    """Return what a manifest says of a file."""
    return f"\n  {json.dumps(path, ensure_ascii=False)}: {json.dumps(digest)}"
