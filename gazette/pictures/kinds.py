"""Which kinds of picture file can be made here. Pillow's own codecs are asked, and not loaded with all of Pillow."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache


@cache
def can_make_avif() -> bool:
    """Say whether Pillow was built with the library that makes AVIF files, as its own packages are from 11.3 on."""
    try:
        from PIL import _avif  # noqa: PLC0415  # it need not be there
    except ImportError:
        return False
    return any(_avif.encoder_codec_available(codec) for codec in ("aom", "rav1e", "svt"))


def makeable(formats: Iterable[str]) -> tuple[str, ...]:
    """Return those of the formats that can be made here; readers are offered the others all the same."""
    return tuple(each for each in formats if each != "avif" or can_make_avif())
