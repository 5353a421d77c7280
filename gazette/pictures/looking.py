"""What a picture is: its size, or what is wrong with it."""

from __future__ import annotations

from PIL import Image

from gazette.paper.renditions import PHOTO
from gazette.pictures.flaws import Flaw, Looked
from gazette.pictures.making import DRAWN, MOST_COLOURS, plain_frame, save_image
from gazette.pictures.opening import (
    DAMAGE,
    ENDINGS,
    can_read_heif,
    kind_of,
    open_image,
    upright_size,
)
from gazette.problems import Code
from gazette.settings import USUAL_BOUNDS

# Kinds that can hold a film; a burst of photographs (HEIF, MPO) has its first picture for a cover.
_CAN_MOVE = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
_EIGHTH = 8


def look(name: str, data: bytes, most_pixels: int = USUAL_BOUNDS.picture_pixels) -> Looked:
    """Return what a picture is, having decoded it once: a file that breaks off half-way is found here.

    One that has too many pixels is not decoded.

    **Problems**: BROKEN_PICTURE, LARGE_PICTURE, OTHER_PICTURE; MOVING_PICTURE beside a size.
    """
    kind = kind_of(name)
    if kind == "HEIF" and not can_read_heif():
        hint = "save it as a JPEG, or let who runs Gazette install it: pip install pillow-heif"
        return _refuse(Code.OTHER_PICTURE, f"{name!r} is a HEIF picture, and pillow-heif is not installed", hint)
    try:
        with open_image(data, (kind,)) as image:
            return _look(name, image, most_pixels)
    except DAMAGE:
        return _explain(name, data, kind)


def _look(name: str, image: Image.Image, most_pixels: int) -> Looked:
    width, height = size = upright_size(image)
    if width * height > most_pixels:
        message = f"{name!r} is too large: {width} x {height} pixels, and {most_pixels} is the most"
        return _refuse(Code.LARGE_PICTURE, message, "make it smaller, or raise picture_pixels in publication.yaml")
    moves = image.format in _CAN_MOVE and getattr(image, "n_frames", 1) > 1
    image.draft(None, (width // _EIGHTH, height // _EIGHTH))  # a JPEG is read whole all the same, only faster
    image.load()
    flaw = None
    if moves:
        hint = "a page shows its first picture; keep a still one, or a film elsewhere with a link to it"
        flaw = Flaw(Code.MOVING_PICTURE, f"{name!r} moves", hint)
    return Looked(size, flaw, photographic=image.format in DRAWN and _is_photographic(image))


def _is_photographic(image: Image.Image) -> bool:
    """Say whether a JPEG shows a picture as well as a PNG: it is opaque, and no drawing that is smaller as PNG."""
    plain = plain_frame(image)
    if plain.mode == "RGBA":
        return False
    if plain.getcolors(MOST_COLOURS) is None:
        return True
    plain.thumbnail((PHOTO.most_width, PHOTO.most_height))  # as large as it will be published
    return len(save_image(plain, "image/jpeg")) < len(save_image(plain, "image/png"))


def _explain(name: str, data: bytes, kind: str) -> Looked:
    """Return why a file could not be read as what its name says."""
    found = None
    for other in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", *(("HEIF",) if can_read_heif() else ())):
        try:
            with open_image(data, (other,)) as image:
                found = image.format
                break
        except DAMAGE:
            continue
    if found is not None and ENDINGS[found] != ENDINGS[kind]:
        better = f"{name.rpartition('.')[0]}.{ENDINGS[found]}"
        hint = f"rename it to {better!r}, and where it is named"
        return _refuse(Code.OTHER_PICTURE, f"{name!r} is no {kind}: what is in it is a {found}", hint)
    if found is not None:
        hint = "it was not copied whole, most likely: copy it again from where it comes from"
        return _refuse(Code.BROKEN_PICTURE, f"{name!r} is damaged or breaks off half-way", hint)
    hint = "open it in a picture program and save it again as a JPEG"
    return _refuse(Code.BROKEN_PICTURE, f"{name!r} is no {kind}, and nothing else that is known", hint)


def _refuse(code: Code, message: str, hint: str) -> Looked:
    return Looked(None, Flaw(code, message, hint))
