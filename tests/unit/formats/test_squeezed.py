"""Style sheets and scripts as they are published."""

import re
from pathlib import Path

import pytest

from gazette.formats.squeezed import squeeze_asset
from gazette.model import Output

LAYOUTS = Path(__file__).parents[3] / "layouts"


def squeeze(name: str, text: str) -> str:
    return squeeze_asset(Output(f"assets/{name}", text.encode())).data.decode()


def test_a_style_sheet_loses_comments_and_spaces_and_says_the_same() -> None:
    sheet = "/* why */\na:hover > b + i {\n  inline-size: calc(100% - 2 * var(--side));\n  content: '  ';\n}\n"
    assert squeeze("a.css", sheet) == "a:hover>b + i{inline-size:calc(100% - 2 * var(--side));content:'  '}\n"


def test_a_script_loses_comments_and_keeps_line_ends_words_patterns_and_templates() -> None:
    script = "// why\nvar a = `x   // ${b +  1}`\nvar c = /[/'  ]/g, d = '  // no comment';\n"
    assert squeeze("a.js", script) == "var a=`x   // ${b +  1}`\nvar c=/[/'  ]/g,d='  // no comment';\n"


@pytest.mark.parametrize("script", ["f(`${a  ? `x  y` : 1}`)\n", "f(`${g({ a: 1 },  `x  y`)}`)\n"])
def test_a_script_with_a_template_in_a_template_is_left_as_it_stands(script: str) -> None:
    assert squeeze("a.js", script) == script


def test_pictures_and_what_is_no_utf8_are_left_as_they_stand() -> None:
    for name, data in (("icon.svg", b"<svg>  </svg>"), ("a.css", b"a  {} /* \xff */")):
        assert squeeze_asset(Output(name, data)).data == data


def test_every_page_of_the_site_has_one_style_sheet() -> None:
    assert [each.name for each in LAYOUTS.rglob("*.css")] == ["site.css"]
    linked = [
        link
        for layout in LAYOUTS.rglob("*.html")
        for link in re.findall(r"<link rel=\"stylesheet\" href=\"([^\"]*)", layout.read_text(encoding="utf-8"))
    ]
    assert all("'site.css'" in link for link in linked), linked
    assert len(linked) == 2  # base.html, and 404.html, which is shown at any depth
