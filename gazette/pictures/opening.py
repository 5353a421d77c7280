"""A picture's file as Pillow's image, of the kind that its name says and of no other."""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from PIL import Image

# The settings have a bound, and it is looked at when a picture is opened, before anything is unpacked.
Image.MAX_IMAGE_PIXELS = None
# What a damaged file makes of Pillow and the libraries below it.
DAMAGE = (
    OSError,
    SyntaxError,
    ValueError,
    TypeError,
    LookupError,
    ArithmeticError,
    AttributeError,
    EOFError,
    RuntimeError,
    struct.error,
    zlib.error,
)

_KINDS = {"jpg": "JPEG", "jpeg": "JPEG", "png": "PNG", "gif": "GIF", "webp": "WEBP", "avif": "AVIF"}
_KINDS |= {"heic": "HEIF", "heif": "HEIF"}
ENDINGS = {"JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif", "HEIF": "heic"}
_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_SIDEWAYS_FROM = 5
_ORIENTATION = 0x0112


def kind_of(name: str) -> str:
    """Return what a file's name says that it is: ``JPEG``; empty for no picture."""
    return _KINDS.get(name.rpartition(".")[2].lower(), "")


@cache
def can_read_heif() -> bool:
    """Say whether the library for the pictures of Apple's telephones is installed."""
    try:
        import pillow_heif  # noqa: PLC0415  # it need not be installed
    except ImportError:
        return False
    pillow_heif.register_heif_opener()
    return True


@contextmanager
def open_image(data: bytes, kinds: tuple[str, ...]) -> Iterator[Image.Image]:
    """Open a picture without decoding it.

    **Raises**: one of DAMAGE when it is none of these kinds; PIL's UnidentifiedImageError is an OSError.
    """
    if "HEIF" in kinds:
        can_read_heif()
    with warnings.catch_warnings():
        # What Pillow has to say about odd metadata, or about sizes that are looked at here anyway, is for nobody.
        warnings.simplefilter("ignore")
        with Image.open(io.BytesIO(data), formats=kinds) as image:
            yield image


def orientation_of(image: Image.Image) -> int:
    """Return how a camera was held, 1 to 8 as EXIF counts; 1 when that is unknown or unreadable."""
    try:
        value = image.getexif().get(_ORIENTATION, 1)
    except DAMAGE:
        return 1
    return value if isinstance(value, int) and value in _UPRIGHT else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return width and height of a picture once it stands upright."""
    width, height = image.size
    return (height, width) if orientation_of(image) >= _SIDEWAYS_FROM else (width, height)


def turn_upright(image: Image.Image, orientation: int) -> Image.Image:
    """Return a picture turned and mirrored as it was seen."""
    return image.transpose(_UPRIGHT[orientation]) if orientation in _UPRIGHT else image
