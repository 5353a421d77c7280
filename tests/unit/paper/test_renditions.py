"""Which files are made of a picture, and where they stand."""

import pytest

from gazette.paper.addresses import content_address
from gazette.paper.renditions import Extent, original_address, plan_renditions


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("2024-06-05/01/photo.jpg", "2024/06/05/01/photo.jpg"),
        ("2024-06-05/01/Photo.JPG", "2024/06/05/01/Photo.JPG"),
        ("2024-06-05/01/photo.jpeg", "2024/06/05/01/photo.jpeg"),
        ("2024-06-05/01/图.png", "2024/06/05/01/图.png"),
        ("2024-06-05/01/photo.heic", "2024/06/05/01/photo.heic.jpg"),
        ("2024-06-05/01/photo.webp", "2024/06/05/01/photo.webp.jpg"),
        ("2024-06-05/01/film.gif", "2024/06/05/01/film.gif.png"),
    ],
)
def test_a_picture_has_one_address_whatever_its_size(path: str, address: str) -> None:
    assert content_address(path) == address
    for size in ((10, 10), (5000, 300)):
        assert plan_renditions(path, Extent(*size), ("webp",)).main.address == address


def test_no_file_is_wider_than_the_picture() -> None:
    plan = plan_renditions("2024-06-05/01/a.jpg", Extent(1000, 500), ("webp", "avif"))
    assert [(each.address.rpartition("/")[2], each.width, each.height) for each in plan.every] == [
        ("a.jpg", 1000, 500),
        ("a.jpg.400.avif", 400, 200),
        ("a.jpg.800.avif", 800, 400),
        ("a.jpg.1000.avif", 1000, 500),
        ("a.jpg.400.webp", 400, 200),
        ("a.jpg.800.webp", 800, 400),
        ("a.jpg.1000.webp", 1000, 500),
    ]


def test_a_drawing_is_offered_in_files_that_keep_it_sharp_unless_there_are_no_others() -> None:
    for path in ("2024-06-05/01/a.png", "2024-06-05/01/A.GIF"):
        kinds = {each.media_type for each in plan_renditions(path, Extent(300, 200), ("avif", "webp")).others}
        assert kinds == {"image/webp"}
        assert {each.media_type for each in plan_renditions(path, Extent(300, 200), ("avif",)).others} == {"image/avif"}


def test_a_photograph_that_came_as_png_or_gif_falls_back_on_a_jpeg_and_keeps_its_address() -> None:
    for path, address in (("2024-06-05/01/a.png", "a.png"), ("2024-06-05/01/a.gif", "a.gif.png")):
        plan = plan_renditions(path, Extent(900, 600, photographic=True), ("avif", "webp"))
        assert plan.main.address == f"2024/06/05/01/{address}"
        assert (plan.fallback.address, plan.fallback.media_type) == (f"2024/06/05/01/{path[14:]}.900.jpg", "image/jpeg")
        assert (plan.fallback.width, plan.fallback.height) == (900, 600)
        assert {each.media_type for each in plan.others} == {"image/avif", "image/webp"}
        assert plan.every[:2] == (plan.main, plan.fallback)


def test_a_strip_is_no_higher_than_any_kind_of_file_can_be() -> None:
    for size in ((100, 60_000), (60_000, 100), (1, 1)):
        for each in plan_renditions("2024-06-05/01/a.jpg", Extent(*size), ("webp",)).every:
            assert 1 <= each.width <= 1600
            assert 1 <= each.height <= 2400


def test_pictures_that_differ_in_kind_alone_share_no_file() -> None:
    plans = [plan_renditions(f"2024-06-05/01/a.{kind}", Extent(900, 900), ("webp",)) for kind in ("jpg", "png", "webp")]
    addresses = [each.address for plan in plans for each in plan.every]
    assert len(addresses) == len(set(addresses))


def test_an_original_stands_apart() -> None:
    assert original_address("2024-06-05/01/photo.heic") == "2024/06/05/01/original/photo.heic"
    assert original_address("photo.jpg") == "original/photo.jpg"
