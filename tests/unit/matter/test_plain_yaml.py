"""What is written straight is what PyYAML would have written, byte for byte."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Callable

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from gazette.matter.plain_yaml import format_plainly
from gazette.matter.writing import date_node, mapping, number_node, sequence, text_node, value_node

# Signs of newspapers and of YAML, and what its reader would take for numbers, dates and truth values.
SIGNS = "麦收时节，。、：；？！“”《》（）·—…　①▲0189AZaz :,.#[]{}&*!|>'\"%@`?-+_/=~\n\t\x85\u2028\ufeff\ud7ff"
WORDS = ["yes", "no", "on", "null", "~", "1.5", "0x1f", "0b11", "1e5", "12:30", "2024-06-05", "=", "<<", ".inf", "012"]
PLAIN = [
    "汛期提前",
    "新华社 6月4日电",
    "seeds/2024-06-05/01.txt",
    "sha256:" + "0a" * 32,
    "2486",
    "Tan Wei Ming",
]
TEXTS = st.text(SIGNS, min_size=1, max_size=8) | st.sampled_from([*WORDS, *PLAIN]) | st.text(min_size=1, max_size=4)
SCALARS = (
    st.builds(text_node, TEXTS)
    | st.builds(number_node, st.integers(-5, 4000))
    | st.builds(date_node, st.dates(dt.date(1900, 1, 1)))
    | st.builds(value_node, st.booleans())
)
KEYS = st.builds(text_node, st.sampled_from(["title", "place", "lines", "yes", "on", "no"]) | TEXTS)


def deepen(inside: st.SearchStrategy[yaml.Node]) -> st.SearchStrategy[yaml.Node]:
    pairs = st.lists(st.tuples(KEYS | st.builds(number_node, st.integers(0, 40)), inside), max_size=3)
    flow = st.booleans()
    return st.builds(lambda them, flow: mapping(them, flow=flow), pairs, flow) | st.builds(
        lambda them, flow: sequence(them, flow=flow), st.lists(inside, max_size=3), flow
    )


def write_by_pyyaml(node: yaml.Node) -> str:
    text: str = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=sys.maxsize)
    return text


@given(st.recursive(SCALARS, deepen, max_leaves=8))
def test_any_values_are_written_as_pyyaml_writes_them_or_left_to_it(node: yaml.Node) -> None:
    assert format_plainly(node) in {None, write_by_pyyaml(node)}


@given(st.lists(TEXTS, min_size=1, max_size=2))
def test_any_text_in_any_place_is_written_as_pyyaml_writes_it_or_left_to_it(texts: list[str]) -> None:
    places: list[Callable[[yaml.Node], yaml.Node]] = [
        lambda text: text,
        lambda text: sequence([text]),
        lambda text: sequence([text, number_node(3)], flow=True),
        lambda text: mapping([(text_node("name"), text)], flow=True),
        lambda text: sequence([mapping([(text_node("caption"), text), (text_node("credit"), number_node(1))])]),
    ]
    for place in places:
        node = mapping([(text_node("title"), place(text_node("\n".join(texts))))])
        assert format_plainly(node) in {None, write_by_pyyaml(node)}


@pytest.mark.parametrize("text", [*PLAIN, "汛期提前\n圩堤加固", "“出山”（上）"])
def test_plain_values_are_not_left_to_pyyaml(text: str) -> None:
    byline = sequence(
        [mapping([(text_node("name"), text_node("陈雨禾")), (text_node("role"), text_node("记者"))], flow=True)]
    )
    lines = value_node(((1, 4), (7, 9)))
    node = mapping([(text_node("title"), text_node(text)), (text_node("byline"), byline), (text_node("lines"), lines)])
    assert format_plainly(node) == write_by_pyyaml(node)


@pytest.mark.parametrize("text", [*WORDS, "题：说", "题: 说", "麦收 #", "- 麦收", "麦收 ", "“麦\ufeff收”", "麦,收"])
def test_what_has_a_sign_of_yaml_or_is_no_text_to_its_reader_is_left_to_pyyaml(text: str) -> None:
    node = mapping([(text_node("title"), text_node(text))])
    assert format_plainly(node) in {None, write_by_pyyaml(node)}
    assert yaml.safe_load(format_plainly(node) or write_by_pyyaml(node)) == {"title": text}


@pytest.mark.parametrize("text", PLAIN)
def test_a_colon_on_the_line_of_a_list_is_left_to_pyyaml(text: str) -> None:
    node = mapping([(text_node("sums"), sequence([text_node(text), number_node(3)], flow=True))])
    assert format_plainly(node) == (None if ":" in text else write_by_pyyaml(node))
    assert yaml.safe_load(write_by_pyyaml(node)) == {"sums": [text, 3]}
