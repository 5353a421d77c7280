"""Icons that the manifest and the pages name are there, in the sizes that are said."""

import json
from pathlib import Path

import pytest
from PIL import Image

from gazette.formats.web_manifest import format_web_manifest
from tests.unit.newspapers import SETTINGS

LAYOUTS = Path(__file__).parents[3] / "layouts"
ICONS = json.loads(format_web_manifest(SETTINGS).data)["icons"]


@pytest.mark.parametrize("icon", ICONS, ids=[icon["src"] for icon in ICONS])
def test_an_icon_of_the_manifest_has_the_size_that_is_said(icon: dict[str, str]) -> None:
    data = (LAYOUTS / icon["src"]).read_bytes()
    if icon["type"] == "image/svg+xml":
        assert data.startswith(b"<svg")
    else:
        with Image.open(LAYOUTS / icon["src"]) as picture:
            width, height = picture.size
        assert f"{width}x{height}" == icon["sizes"]


def test_a_telephone_gets_one_that_leaves_room_for_its_own_shape() -> None:
    assert [icon["src"] for icon in ICONS if icon.get("purpose") == "maskable"] == ["assets/icon-maskable.png"]
