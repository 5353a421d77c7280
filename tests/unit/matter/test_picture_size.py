import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.matter.picture_size import find_size

WIDE, HIGH = 301, 77
_FRAME = struct.pack(">HBHHB", 17, 8, HIGH, WIDE, 3)
_EXIF = b"\xff\xe1" + struct.pack(">H", 300) + bytes(298)
_BITS = struct.pack("<I", (WIDE - 1) | (HIGH - 1) << 14)
_CANVAS = bytes(4) + (WIDE - 1).to_bytes(3, "little") + (HIGH - 1).to_bytes(3, "little")
PICTURES = {
    "PNG": b"\x89PNG\r\n\x1a\n" + struct.pack(">I4sII", 13, b"IHDR", WIDE, HIGH),
    "GIF": b"GIF89a" + struct.pack("<HH", WIDE, HIGH),
    "JPEG": b"\xff\xd8" + _EXIF + b"\xff\xff\xc0" + _FRAME,
    "progressive JPEG": b"\xff\xd8\xff\xc2" + _FRAME,
    "WebP": b"RIFF" + bytes(4) + b"WEBPVP8 " + bytes(10) + struct.pack("<HH", WIDE, HIGH),
    "WebP without loss": b"RIFF" + bytes(4) + b"WEBPVP8L" + bytes(5) + _BITS,
    "WebP with more": b"RIFF" + bytes(4) + b"WEBPVP8X" + bytes(4) + _CANVAS,
    "AVIF": bytes(4) + b"ftypavif" + bytes(40) + b"ispe" + bytes(4) + struct.pack(">II", WIDE, HIGH),
}


@pytest.mark.parametrize("kind", PICTURES)
def test_a_pictures_size_is_told_by_its_beginning(kind: str) -> None:
    assert find_size(PICTURES[kind]) == (WIDE, HIGH)


@pytest.mark.parametrize("kind", PICTURES)
def test_a_beginning_that_is_too_short_tells_no_size(kind: str) -> None:
    assert find_size(PICTURES[kind][:-4]) is None


@given(st.sampled_from(sorted(PICTURES)), st.binary(max_size=60))
def test_no_bytes_are_too_strange(kind: str, rest: bytes) -> None:
    for data in (rest, PICTURES[kind][:12] + rest):
        size = find_size(data)
        assert size is None or min(size) > 0
