"""The files that readers get of a picture."""

import io

import pytest
from PIL import Image, ImageCms

from gazette.model import Output
from gazette.paper.renditions import Extent, plan_renditions
from gazette.pictures.looking import look
from gazette.pictures.making import make_renditions

PATH = "2024-06-05/01/"


def made(name: str, data: bytes, formats: tuple[str, ...] = ("webp",)) -> dict[str, Image.Image]:
    return {
        output.path.rpartition("/")[2]: Image.open(io.BytesIO(output.data)) for output in outputs(name, data, formats)
    }


def outputs(name: str, data: bytes, formats: tuple[str, ...] = ("webp",)) -> tuple[Output, ...]:
    looked = look(name, data)
    assert looked.size is not None
    extent = Extent(*looked.size, looked.photographic)
    return make_renditions(name, data, plan_renditions(PATH + name, extent, formats).every)


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def halves(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Return a picture that is red above and blue below."""
    image = Image.new("RGB", size, "red")
    image.paste((0, 0, 255), (0, size[1] // 2, *size))
    return image


def pixel(image: Image.Image, x: float, y: float) -> tuple[int, ...]:
    value = image.convert("RGB").getpixel((int(image.width * x), int(image.height * y)))
    assert isinstance(value, tuple)
    return tuple(int(each) for each in value)


def near(found: tuple[int, ...], wanted: tuple[int, ...], by: int = 24) -> bool:
    return all(abs(one - other) <= by for one, other in zip(found, wanted, strict=True))


def test_a_photograph_is_offered_in_widths_that_it_has() -> None:
    files = made("photo.jpg", saved(halves(), "JPEG"))
    assert {name: (each.format, each.size) for name, each in files.items()} == {
        "photo.jpg": ("JPEG", (900, 600)),
        "photo.jpg.400.webp": ("WEBP", (400, 267)),
        "photo.jpg.800.webp": ("WEBP", (800, 533)),
        "photo.jpg.900.webp": ("WEBP", (900, 600)),
    }


def test_a_large_photograph_is_published_no_larger_than_a_screen_shows() -> None:
    files = made("photo.jpg", saved(halves((3000, 2000)), "JPEG"), ("webp", "avif"))
    assert files["photo.jpg"].size == (1600, 1067)
    assert files["photo.jpg.1600.avif"].size == (1600, 1067)
    assert files["photo.jpg.400.avif"].format == "AVIF"


def test_a_printed_page_stays_large_enough_to_be_read() -> None:
    files = made("page.jpg", saved(halves((4000, 5600)), "JPEG"))
    assert files["page.jpg"].size == (3200, 4480)


def test_a_picture_is_turned_upright() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    files = made("photo.jpg", saved(halves(), "JPEG", exif=exif))
    for image in files.values():
        assert image.width < image.height
        assert near(pixel(image, 0.9, 0.5), (255, 0, 0))  # what was above is on the right
        assert near(pixel(image, 0.1, 0.5), (0, 0, 255))


def test_where_and_with_what_a_picture_was_taken_is_told_to_nobody() -> None:
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (30.0, 15.0, 1.0)
    data = saved(halves(), "JPEG", exif=exif, comment=b"SecretComment", xmp=b"<x:xmpmeta>SecretPlace</x:xmpmeta>")
    assert b"SecretCamera" in data
    assert b"SecretPlace" in data
    for output in outputs("photo.jpg", data, ("webp", "avif")):
        assert b"Secret" not in output.data
        assert b"Exif" not in output.data
        assert not dict(Image.open(io.BytesIO(output.data)).getexif())
    from_png = saved(halves((40, 40)), "PNG", exif=exif)
    for output in outputs("map.png", from_png):
        assert b"Secret" not in output.data


def test_colours_of_another_space_are_turned_into_those_of_the_web() -> None:
    # In this profile red and green have changed places: who ignores it shows the wrong one.
    profile = swapped_profile()
    data = saved(Image.new("RGB", (50, 50), (250, 10, 10)), "JPEG", icc_profile=profile, quality=95)
    image = made("photo.jpg", data)["photo.jpg"]
    assert "icc_profile" not in image.info
    red, green, _ = pixel(image, 0.5, 0.5)
    assert green > 200 > red


def swapped_profile() -> bytes:
    """Return sRGB with the colorants of red and green exchanged."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    count = int.from_bytes(data[128:132], "big")
    tags = {bytes(data[132 + 12 * at : 136 + 12 * at]): 132 + 12 * at for at in range(count)}
    red, green = tags[b"rXYZ"] + 4, tags[b"gXYZ"] + 4
    data[red : red + 8], data[green : green + 8] = data[green : green + 8], data[red : red + 8]
    at = data.find("sRGB".encode("utf-16-be"))
    while at >= 0:
        data[at : at + 8] = "odds".encode("utf-16-be")
        at = data.find("sRGB".encode("utf-16-be"))
    return bytes(data)


@pytest.mark.parametrize(
    ("name", "data", "wanted"),
    [
        ("cmyk.jpg", saved(Image.new("CMYK", (50, 50), (0, 255, 255, 0)), "JPEG"), (255, 0, 0)),
        ("deep.png", saved(Image.new("I;16", (50, 50), 0x8000), "PNG"), (128, 128, 128)),
        ("grey.png", saved(Image.new("L", (50, 50), 200), "PNG"), (200, 200, 200)),
        ("bits.png", saved(Image.new("1", (50, 50), 1), "PNG"), (255, 255, 255)),
        ("soft.webp", saved(Image.new("RGBA", (50, 50), (255, 0, 0, 0)), "WEBP", exact=True), (255, 255, 255)),
    ],
)
def test_every_way_to_write_colours_comes_out_right(name: str, data: bytes, wanted: tuple[int, ...]) -> None:
    for shown, image in made(name, data).items():
        if name != "soft.webp" or shown.endswith(".jpg"):
            assert near(pixel(image, 0.5, 0.5), wanted), shown


def test_what_is_transparent_stays_so_where_the_kind_can_say_it() -> None:
    palette = Image.new("P", (50, 50), 0)
    palette.putpalette([255, 0, 0, 0, 0, 255])
    files = made("map.png", saved(palette, "PNG", transparency=0))
    assert all(image.convert("RGBA").getpixel((5, 5))[3] == 0 for image in files.values())  # type: ignore[index]
    assert {image.format for image in files.values()} == {"PNG", "WEBP"}


@pytest.mark.parametrize(("name", "kind"), [("photo.png", "PNG"), ("photo.gif", "GIF")])
def test_a_photograph_has_a_jpeg_whatever_it_came_as(name: str, kind: str) -> None:
    files = made(name, saved(Image.effect_noise((500, 300), 60).convert("RGB"), kind))
    assert (files[f"{name}.500.jpg"].format, files[f"{name}.500.jpg"].size) == ("JPEG", (500, 300))
    assert {image.format for image in files.values()} == {"PNG", "JPEG", "WEBP"}


def test_a_drawing_stays_sharp() -> None:
    drawing = Image.new("RGB", (40, 40), "white")
    drawing.paste((0, 0, 0), (0, 0, 40, 1))
    files = made("map.png", saved(drawing, "PNG"))
    for image in files.values():
        assert image.convert("RGB").tobytes() == drawing.tobytes()


def test_a_moving_picture_shows_its_first_frame() -> None:
    frames = [Image.new("RGB", (50, 50), colour) for colour in ("red", "blue")]
    files = made("film.gif", saved(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert files["film.gif.png"].format == "PNG"
    assert all(near(pixel(image, 0.5, 0.5), (255, 0, 0)) for image in files.values())


def test_the_same_picture_makes_the_same_bytes() -> None:
    data = saved(Image.effect_noise((700, 500), 60).convert("RGB"), "JPEG")
    assert outputs("photo.jpg", data, ("webp", "avif")) == outputs("photo.jpg", data, ("webp", "avif"))
