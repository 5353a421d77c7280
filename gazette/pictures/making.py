"""The files that readers get of a picture: upright, in sRGB, without a word about where and with what it was taken."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator, Sequence

from PIL import Image, ImageCms

from gazette.model import Output
from gazette.paper.renditions import Rendition
from gazette.pictures.opening import DAMAGE, kind_of, open_image, orientation_of, turn_upright

_JPEG_QUALITY = 82
_WEBP_QUALITY = 80
_AVIF_QUALITY = 58  # as like the picture as WebP's 80: docs/pictures.md has the figures
_AVIF_SPEED = 8  # twice the time of WebP; 6 takes five times as long for files a tenth smaller
# Kinds in which drawings are kept; with so few colours they are no photographs as a rule, and must stay sharp.
DRAWN = frozenset({"PNG", "GIF"})
MOST_COLOURS = 256
_PROFILE_MODES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}


def make_renditions(name: str, data: bytes, wanted: Sequence[Rendition]) -> tuple[Output, ...]:
    """Return the files of a picture that ``look`` found good, in the order of ``wanted``.

    What comes out otherwise than before needs another number in ``gazette.darkroom``.
    """
    most = max(wanted, key=lambda each: each.width)
    with open_image(data, (kind_of(name),)) as opened:
        orientation = orientation_of(opened)
        profile = opened.info.get("icc_profile")
        sideways = orientation > 4  # noqa: PLR2004  # as EXIF counts
        size = (most.height, most.width) if sideways else (most.width, most.height)
        opened.draft(None, size)
        plain = plain_frame(opened)
        drawn = all(each.media_type != "image/jpeg" for each in wanted)
        sharp = drawn and opened.format in DRAWN and plain.getcolors(MOST_COLOURS) is not None
        if plain.size != size:
            plain = plain.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)
    whole = turn_upright(_to_srgb(plain, profile), orientation)
    whole.info.clear()  # Pillow would hand on comments, profiles and more
    return tuple(_save_all(whole, wanted, sharp=sharp))


def _save_all(whole: Image.Image, wanted: Sequence[Rendition], *, sharp: bool) -> Iterator[Output]:
    sizes: dict[tuple[int, int], Image.Image] = {}
    for each in wanted:
        size = (each.width, each.height)
        if size not in sizes:
            sizes[size] = whole if size == whole.size else whole.resize(size, Image.Resampling.LANCZOS)
        yield Output(each.address, save_image(sizes[size], each.media_type, sharp=sharp))


def save_image(image: Image.Image, media_type: str, *, sharp: bool = False) -> bytes:
    """Return a picture as a file of a kind; ``sharp`` without loss where the kind can, else as nearly so as it can."""
    buffer = io.BytesIO()
    if media_type == "image/jpeg":
        flat = _on_white(image)
        flat.save(buffer, "JPEG", quality=_JPEG_QUALITY, optimize=True, progressive=True)
    elif media_type == "image/png":
        image.save(buffer, "PNG", optimize=True)
    elif media_type == "image/webp":
        image.save(buffer, "WEBP", quality=_WEBP_QUALITY, lossless=sharp, method=4, exact=False)
    else:
        # One thread: how many there are would show in the bytes.
        solid = image.convert("RGB") if image.mode == "L" else image
        solid.save(buffer, "AVIF", quality=100 if sharp else _AVIF_QUALITY, speed=_AVIF_SPEED, max_threads=1)
    return buffer.getvalue()


def plain_frame(image: Image.Image) -> Image.Image:
    """Return a picture's first frame as eight bits of grey, RGB, RGBA or CMYK."""
    image.seek(0)
    if image.mode in {"I;16", "I;16B", "I;16L", "I;16N", "I"}:
        # Sixteen bits of grey: Pillow would cut them off at 255.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        clear = image.convert("RGBA")
        return clear.convert("RGB") if clear.getchannel("A").getextrema()[0] == 255 else clear  # noqa: PLR2004
    if image.mode in {"1", "L"}:
        return image.convert("L")
    return image.copy() if image.mode in {"RGB", "CMYK"} else image.convert("RGB")


def _to_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return a picture in the colours that browsers take for granted; one without a profile is taken to have them."""
    if profile:
        with contextlib.suppress(ImageCms.PyCMSError, *DAMAGE):  # a profile that cannot be read says nothing
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            space = _PROFILE_MODES.get(own.profile.xcolor_space.ljust(4))
            if space == _colour_mode(image) and "sRGB" not in (own.profile.profile_description or ""):
                image = _through(image, own)
    return image if image.mode in {"L", "RGB", "RGBA"} else image.convert("RGB")


def _through(image: Image.Image, profile: ImageCms.ImageCmsProfile) -> Image.Image:
    """Return a picture whose numbers meant the colours of a profile in those of sRGB."""
    colours = image.convert(_colour_mode(image)) if image.mode == "RGBA" else image
    turned = ImageCms.profileToProfile(colours, profile, ImageCms.createProfile("sRGB"), outputMode="RGB")
    if turned is None:
        return image
    if image.mode == "RGBA":
        turned.putalpha(image.getchannel("A"))
    return turned


def _colour_mode(image: Image.Image) -> str:
    return "RGB" if image.mode == "RGBA" else image.mode


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper
