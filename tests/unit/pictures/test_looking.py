"""What a picture is, or what is wrong with it."""

import io
import struct
import zlib

import pytest
from PIL import Image

from gazette.pictures.looking import look
from gazette.problems import Code

Image.init()


def saved(kind: str, size: tuple[int, int] = (60, 40), mode: str = "RGB", **options: object) -> bytes:
    buffer = io.BytesIO()
    noise = Image.effect_noise(size, 80).convert(mode)
    noise.save(buffer, kind, **options)
    return buffer.getvalue()


def as_file(kind: str, image: Image.Image) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind)
    return buffer.getvalue()


def holed(alpha: int) -> Image.Image:
    """Return a photograph in which one corner has this alpha, and all else is opaque."""
    image = Image.merge("RGB", [Image.effect_noise((90, 60), 80) for _ in "rgb"]).convert("RGBA")
    image.putpixel((0, 0), (0, 0, 0, alpha))
    return image


def drawing(mode: str = "RGB") -> Image.Image:
    """Return lines and an area on white, as a chart has."""
    image = Image.new(mode, (300, 200), "white")
    for at in range(0, 300, 20):
        image.paste("black", (at, 0, at + 2, 200))
    image.paste("red", (100, 50, 200, 150))
    return image


def turned(orientation: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = orientation
    return saved("JPEG", exif=exif)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.jpg", "JPEG"), ("a.JPEG", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.avif", "AVIF"), ("a.gif", "GIF")],
)
def test_a_picture_of_any_kind_has_its_size(name: str, kind: str) -> None:
    looked = look(name, saved(kind))
    assert (looked.size, looked.flaw) == ((60, 40), None)


def test_a_picture_of_a_telephone_has_its_size() -> None:
    pytest.importorskip("pillow_heif")
    data = saved("JPEG")
    assert look("a.heic", data).flaw is not None
    import pillow_heif  # noqa: PLC0415  # it need not be installed

    pillow_heif.register_heif_opener()
    looked = look("a.heic", saved("HEIF"))
    assert (looked.size, looked.flaw) == ((60, 40), None)


@pytest.mark.parametrize(("orientation", "size"), [(1, (60, 40)), (3, (60, 40)), (6, (40, 60)), (8, (40, 60))])
def test_a_picture_taken_upright_is_upright(orientation: int, size: tuple[int, int]) -> None:
    assert look("a.jpg", turned(orientation)).size == size


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_a_picture_that_breaks_off_is_broken(kind: str) -> None:
    data = saved(kind, (400, 300))
    looked = look(f"a.{'jpg' if kind == 'JPEG' else kind.lower()}", data[: len(data) // 2])
    assert looked.size is None
    assert looked.flaw is not None
    assert looked.flaw.code is Code.BROKEN_PICTURE


def test_what_is_no_picture_is_broken() -> None:
    for data in (b"", b"hello", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"\xff\xd8\xff"):
        looked = look("a.jpg", data)
        assert looked.flaw is not None
        assert looked.flaw.code is Code.BROKEN_PICTURE


def test_a_picture_of_another_kind_than_its_name_says_is_told_its_right_name() -> None:
    looked = look("a.photo.jpg", saved("PNG"))
    assert looked.size is None
    assert looked.flaw is not None
    assert looked.flaw.code is Code.OTHER_PICTURE
    assert "a.photo.png" in looked.flaw.hint


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


@pytest.mark.parametrize("side", [10_000, 50_000])
def test_a_picture_of_a_hundred_million_pixels_is_refused_before_it_is_unpacked(side: int) -> None:
    # A few bytes that promise a picture: were they believed, the memory would be gone.
    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    bomb = (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"\0" * 1000)) + chunk(b"IEND", b"")
    )
    looked = look("a.png", bomb)
    assert looked.flaw is not None
    assert looked.flaw.code is Code.LARGE_PICTURE


@pytest.mark.parametrize("kind", ["GIF", "PNG", "WEBP"])
def test_a_moving_picture_is_shown_still_and_said(kind: str) -> None:
    frames = [Image.new("RGB", (60, 40), colour) for colour in ("red", "green", "blue")]
    buffer = io.BytesIO()
    frames[0].save(buffer, kind, save_all=True, append_images=frames[1:])
    looked = look(f"a.{kind.lower()}", buffer.getvalue())
    assert looked.size == (60, 40)
    assert looked.flaw is not None
    assert looked.flaw.code is Code.MOVING_PICTURE


@pytest.mark.parametrize(
    ("name", "data", "photographic"),
    [
        ("a.png", saved("PNG", (300, 200)), True),  # as many greys as a photograph has, and smaller as JPEG
        ("a.gif", saved("GIF", (300, 200)), True),
        ("a.png", as_file("PNG", Image.radial_gradient("L").convert("RGB").resize((500, 300))), True),
        ("a.png", as_file("PNG", Image.merge("RGB", [Image.effect_noise((90, 60), 80) for _ in "rgb"])), True),
        ("a.png", as_file("PNG", drawing()), False),
        ("a.gif", as_file("GIF", drawing()), False),
        ("a.png", as_file("PNG", drawing("1")), False),
        ("a.png", as_file("PNG", holed(255)), True),  # an alpha channel in which nothing is clear
        ("a.png", as_file("PNG", holed(128)), False),
    ],
)
def test_a_photograph_is_told_from_a_drawing_and_from_what_is_transparent(
    name: str, data: bytes, *, photographic: bool
) -> None:
    assert look(name, data).photographic is photographic


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF", "GIF"])
def test_no_damage_is_more_than_a_flaw(kind: str) -> None:
    name = f"a.{'jpg' if kind == 'JPEG' else kind.lower()}"
    data = saved(kind, (64, 48))
    for at in range(0, min(len(data), 900), 7):
        damaged = bytearray(data)
        damaged[at] ^= 0xFF
        looked = look(name, bytes(damaged))
        assert looked.size is not None or looked.flaw is not None
