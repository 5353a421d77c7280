"""An outline goes into files as people write them, byte for byte; a round-trip library, the witness, writes them anew.

That is why ``matter.amending`` edits the text itself: docs/content-format.md tells what the library changes.
"""

import datetime as dt
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from gazette.matter.names import Name, Role, parse_name
from gazette.matter.outline import draw_region, format_region
from gazette.model import Place

ROOT = Path(__file__).parents[3]
PLACE = Place(dt.date(2024, 6, 5), 1, 3)
NAME = Name("2024-06-05/01/03-a.md", Role.ARTICLE, PLACE.date, 1, PLACE)
TRIANGLE = ((0.1, 0.2), (0.5, 0.2), (0.5, 0.75))
LINE = f"region: {format_region(TRIANGLE)}"
EDITIONS = ("content", "tests/editions/en", "tests/editions/qingxi/content", "tests/editions/zh-Hant")
# What an editor writes as a matter of course, and a library that writes YAML anew does not give back.
CHANGED_BY_THE_LIBRARY = {
    "values in line": "title:    甲\nkicker:   引题\n",
    "a list set in": "title: 甲\nbyline:\n  - 王小明\n  - 李明\n",
    "items set off": "title: 甲\nphotos:\n-   file: a.jpg\n    caption: 乙\n    credit: 丙\n",
    "a block set in": "title: |-\n    甲\n    乙\n",
    "no space behind a comma": "title: 甲\nbyline: [{name: 王小明,role: 记者}]\n",
    "brackets over lines, comments in them": "title: 甲\ntags: [\n  茶, # 一\n  酒,\n]\n",
    "a text over lines": "title: 甲\nsummary: 一\n  二\n",
    "spaces at the end of a line": "title: 甲  \ntags: [茶]\n",
    "a character by its number": 'title: "甲\\u4e59"\n',
    "a mapping alone in a list": "title: 甲\nphotos: [{caption: 河长}]\n",
}
KEPT_BY_THE_LIBRARY = {
    "comments before, behind and below": "# 头\ntitle: 甲   # 题\n\n# 话题\ntags: [茶]\n# 尾\n",
    "quotation marks": "title: '甲''乙'\nkicker: \"丙\"\n",
    "empty lines and empty keys": "title: 甲\n\n\nkicker:\ntags: []\n\n",
    "a folded text": "title: 甲\nsummary: >-\n  一二\n  三四\n",
}
WAYS = CHANGED_BY_THE_LIBRARY | KEPT_BY_THE_LIBRARY


def without_outline(drawn: str) -> str:
    lines = drawn.splitlines(keepends=True)
    (at,) = (at for at, line in enumerate(lines) if line.rstrip("\r\n") == LINE)
    assert lines[at].removeprefix(LINE) == lines[at - 1][len(lines[at - 1].rstrip("\r\n")) :]
    return "".join(lines[:at] + lines[at + 1 :])


def rewrite(keys: str) -> str:
    """Return what the library makes of YAML in which nothing was changed, asked for the utmost fidelity it has."""
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.width = 1 << 20
    written = io.StringIO(newline="")
    yaml.dump(yaml.load(keys), written)
    return written.getvalue()


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_nothing_but_the_outline_changes_however_the_keys_are_written(way: str, ending: str) -> None:
    text = f"---\n{WAYS[way]}---\n\n正文。\n".replace("\n", ending)
    drawn = draw_region(text.encode(), NAME, TRIANGLE)
    assert drawn is not None
    assert without_outline(drawn.decode()) == text
    assert draw_region(drawn, NAME, ()) == text.encode()


@pytest.mark.parametrize("way", WAYS)
def test_a_library_writes_such_files_in_its_own_way(way: str) -> None:
    assert (rewrite(WAYS[way]) != WAYS[way]) is (way in CHANGED_BY_THE_LIBRARY)
    windows = WAYS[way].replace("\n", "\r\n")
    assert rewrite(windows) != windows


@pytest.mark.parametrize("edition", EDITIONS)
def test_nothing_but_the_outline_changes_in_any_article_of_the_editions(edition: str) -> None:
    folder = ROOT / edition
    paths = sorted(folder.rglob("[0-9][0-9]-*.md"))
    assert paths
    for path in paths:
        inner = path.relative_to(folder).as_posix()
        name, _ = parse_name(inner, inner)
        assert name is not None
        before = path.read_bytes()
        bare = draw_region(before, name, ())
        assert bare is not None
        drawn = draw_region(bare, name, TRIANGLE)
        assert drawn is not None
        assert without_outline(drawn.decode()) == bare.decode()


BLOCKS = (
    "kicker: 引题 # 引",
    "source:    本报讯",
    "column: '栏目'",
    "tags: [\n  茶, # 一\n  酒,\n]",
    "byline:\n  - {name: 王小明,role: 记者}\n# 下一个\n  - 李明",
    "summary: 一\n  二",
    "language:",
    "corrections:\n- date: 2024-06-06\n  text: |\n    乙\n\n    丙",
    "aliases: [/old.html]",
)
BETWEEN = st.sampled_from(["", "\n", "# 注\n", "\n# 注：甲\n\n"])


@settings(max_examples=60)
@given(blocks=st.permutations(["title: 甲", *BLOCKS]), keep=st.integers(1, len(BLOCKS) + 1), data=st.data())
def test_nothing_but_the_outline_changes_in_any_mixture(blocks: list[str], keep: int, data: st.DataObject) -> None:
    kept = blocks[:keep] if "title: 甲" in blocks[:keep] else ["title: 甲", *blocks[:keep]]
    keys = "".join(f"{data.draw(BETWEEN)}{block}\n" for block in kept)
    ending = data.draw(st.sampled_from(["\n", "\r\n"]))
    text = (data.draw(st.sampled_from(["", "\ufeff"])) + f"---\n{keys}---\n\n正文。\n").replace("\n", ending)
    drawn = draw_region(text.encode(), NAME, TRIANGLE)
    assert drawn is not None
    assert without_outline(drawn.decode()) == text
    assert draw_region(drawn, NAME, ()) == text.encode()
