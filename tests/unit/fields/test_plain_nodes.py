"""Keys written plainly are read without YAML's own parser, which would make the same of them."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from gazette.fields.nodes import parse_yaml
from gazette.fields.plain_nodes import read_plainly
from gazette.problems import Source

_PLAIN = """\
title: |-
  新型学徒制班
  为企业“定制”人才 2024
kicker: 抓源头治理 强权益保障
byline:
- {name: 朱琳琰, role: 通讯员}
- 王小明
people: [{name: 何娜静, role: 记者}, {name: 李伟}]
dateline: {place: 北京, date: 2024-06-04}
photos:
- caption: 河畅、水清
  credit: 通讯员王华斌
  focus: [0.5, 0.25]
- caption: |-
    一行
    二行
  alt: 河
region: [[0, 0], [0.5, 0], [0.5, 0.4]]
tags:
- 桥梁
source_text:
  file: seeds/000_51e2.txt
  lines: [[76, 77], [81, 91]]
  digest: sha256:d927
"""
# What else may stand in a line, and what breaks one.
_PIECES = (
    *("title", "name", "a", "石桥", "１２：３", "2024-06-05", "0.5", "~", "null", "x-y", "%", "…", "𠮷", "é", "\u3000"),
    *(":", ": ", " ", "  ", "    ", "\n", "\n\n", "- ", "-", "|-", ">", "|", "#", " # ", ", ", ",", "[", "]", "{", "}"),
    *("'", '"', "&a", "*a", "!", "?", "? ", "---\n", "...", "\t", "\r", "\x85", "\u2028", "\ufeff", "\x07", "=", "<<"),
)
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)


@st.composite
def _nearly_plain(draw: st.DrawFn) -> str:
    """Return plain keys, lines of them left out, doubled or in another order, with a few slips in them."""
    lines = draw(st.lists(st.sampled_from(_PLAIN.splitlines(keepends=True)), max_size=8))
    text = draw(st.sampled_from((_PLAIN, "".join(lines))))
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(st.sampled_from(_PIECES)) + text[at + draw(st.integers(0, 2)) :]
    return text


@settings(max_examples=300)
@given(st.sampled_from(("", "---\n", "---")), _TEXTS | _nearly_plain())
@example("---\n", "a: b")
@example("", "a: b\na: c\n")
@example("", "a: {b: c, b: d}\n")
@example("", "a:\n  b: c\n - d\n")
@example("", "a:[b]\n")
@example("", "a: |-\n  b\n   c\n")
@example("", "a: [b: c]\n")
def test_what_is_read_plainly_is_what_yaml_makes_of_it(before: str, text: str) -> None:
    source = Source("a.md", f"{before}{text}---\n石桥")
    start, end = len(before), len(before) + len(text)
    plain = read_plainly(source, start, end)
    assert plain is None or (plain, ()) == parse_yaml(source, start, end)


@pytest.mark.parametrize("name", re.findall(r"^(\w+):", _PLAIN, re.MULTILINE))
def test_every_key_as_the_importer_writes_it_is_read_plainly(name: str) -> None:
    match = re.search(rf"^{name}:.*\n(?:[ -].*\n)*", _PLAIN, re.MULTILINE)
    assert match is not None
    plain = read_plainly(Source("a.md", match[0]), 0, len(match[0]))
    assert plain is not None
    assert (plain, ()) == parse_yaml(Source("a.md", match[0]))


def test_a_list_within_lists_without_end_is_left_to_yaml() -> None:
    text = "a: " + "[" * 5000 + "b" + "]" * 5000 + "\n"
    assert read_plainly(Source("a.md", text), 0, len(text)) is None


def test_no_sign_means_more_to_yaml_than_to_the_plain_reader() -> None:
    shapes = (
        "a: {0}\n",
        "a: x{0}y\n",
        "a: x {0} y\n",
        "a: [x{0}, {0}, x{0}y]\n",
        "a:\n- {0}\n- x{0}\n",
        "a: |-\n  {0}\n  x{0}\n",
    )
    read = 0
    for number in (*range(0x250), *range(0x2000, 0x2070), *range(0x3000, 0x3040), *range(0xFE00, 0x10040)):
        for shape in shapes:
            source = Source("a.md", shape.replace("{0}", chr(number)))
            plain = read_plainly(source, 0, len(source.text))
            read += plain is not None
            assert plain is None or (plain, ()) == parse_yaml(source), source.text
    assert read
