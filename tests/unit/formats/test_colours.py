import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.formats.colours import (
    DARK_GROUND,
    LIGHT_GROUND,
    SEPIA_GROUND,
    colour_asset,
    contrast,
    find_readable,
)
from gazette.model import Output
from tests.unit.newspapers import SETTINGS

RED = replace(SETTINGS, colour="#b3121b")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)


def test_contrast_is_the_published_one() -> None:
    # The W3C's own example of a grey that just passes.
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@given(COLOURS, st.sampled_from([LIGHT_GROUND, DARK_GROUND, SEPIA_GROUND]))
def test_whatever_colour_an_operator_sets_can_be_read_in_every_theme(colour: str, ground: str) -> None:
    assert contrast(find_readable(colour, ground), ground) >= 4.5


@given(COLOURS)
def test_a_colour_that_can_be_read_is_left_alone(colour: str) -> None:
    if contrast(colour, LIGHT_GROUND) >= 4.5:
        assert find_readable(colour, LIGHT_GROUND) == colour


def test_yellow_on_paper_becomes_a_dark_yellow_and_not_black() -> None:
    red, green, blue = (int(find_readable("#ffd700", LIGHT_GROUND)[at : at + 2], 16) for at in (1, 3, 5))
    assert red > green > blue == 0


def test_the_grounds_are_those_of_the_style_sheet() -> None:
    css = (Path(__file__).parents[3] / "layouts" / "assets" / "site.css").read_text(encoding="utf-8")
    assert re.findall(r"--panel: (#[0-9a-f]{6});", css) == [LIGHT_GROUND, DARK_GROUND, DARK_GROUND, SEPIA_GROUND]


def test_the_one_style_sheet_of_a_page_holds_the_publications_colour_for_every_ground() -> None:
    red = colour_asset(Output("assets/site.css", b"a { color: var(--publication-light) }\n"), RED)
    assert red.path == "assets/site.css"
    assert red.data.startswith(b"a {")
    assert b"--publication-light:#b3121b" in red.data
    sepia = re.search(rb"--publication-sepia:(#[0-9a-f]{6})", red.data)
    assert sepia
    assert contrast(sepia[1].decode(), SEPIA_GROUND) >= 4.5


def test_other_assets_are_left_alone() -> None:
    script = Output("assets/site.js", b"1;")
    assert colour_asset(script, RED) is script
