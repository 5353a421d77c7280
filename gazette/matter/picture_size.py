"""How large a picture is, told from the beginning of its file, so that a page can keep its place while it loads.

**Source**: PNG (third edition) 11.2.1, GIF89a 18, JPEG (T.81) B.2.2, WebP's container specification, HEIF's ``ispe``.
"""

from __future__ import annotations

import struct

HEAD_BYTES = 262_144
Size = tuple[int, int]

_PNG = b"\x89PNG\r\n\x1a\n"
_START_OF_FRAME = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_VP8X_BYTES = 30
_FILL = 0xFF  # begins every segment, and may stand before one more than once
_WITHOUT_LENGTH = frozenset({0x01, *range(0xD0, 0xD9)})


def find_size(head: bytes) -> Size | None:
    """Return width and height of a PNG, GIF, JPEG, WebP or AVIF; None when its beginning does not tell."""
    size: Size | None = None
    try:
        if head.startswith(_PNG):
            size = struct.unpack_from(">II", head, 16)
        elif head.startswith((b"GIF87a", b"GIF89a")):
            size = struct.unpack_from("<HH", head, 6)
        elif head.startswith(b"\xff\xd8"):
            size = _find_jpeg(head)
        elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
            size = _find_webp(head)
        elif head[4:8] == b"ftyp" and (at := head.find(b"ispe")) > 0:
            size = struct.unpack_from(">II", head, at + 8)
    except struct.error:
        return None
    return size if size is not None and all(size) else None


def _find_jpeg(head: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(head):
        if head[at] != _FILL:
            return None
        marker = head[at + 1]
        if marker in _START_OF_FRAME:
            height, width = struct.unpack_from(">HH", head, at + 5)
            return width, height
        if marker == _FILL:
            at += 1
        elif marker in _WITHOUT_LENGTH:
            at += 2
        else:
            at += 2 + struct.unpack_from(">H", head, at + 2)[0]
    return None


def _find_webp(head: bytes) -> Size | None:
    kind = head[12:16]
    if kind == b"VP8 ":
        width, height = struct.unpack_from("<HH", head, 26)
        return width & 0x3FFF, height & 0x3FFF
    if kind == b"VP8L":
        (bits,) = struct.unpack_from("<I", head, 21)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8X" and len(head) >= _VP8X_BYTES:
        return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
    return None
