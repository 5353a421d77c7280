"""YAML is written by libyaml as PyYAML itself writes it, whatever it has to write."""

import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from gazette.matter.writing import mapping, sequence, serialize, text_node

# What YAML or libyaml treats in a way of its own, among characters of a newspaper.
_TEXTS = st.text(
    st.sampled_from("版面 a1：，“”·…、-?:#&*!|>'\"%@`{}[],\\~=\n\t\r\x00\x85\xa0\u2028\u200b\ufeff𠮷😀"), max_size=12
)
_KEYS = st.sampled_from(["title", "版面", "yes", "1", "两 字"]).map(text_node)
_NODES = st.recursive(
    _TEXTS.map(text_node),
    lambda inner: (
        st.lists(inner, max_size=3).flatmap(lambda nodes: st.booleans().map(lambda flow: sequence(nodes, flow=flow)))
        | st.lists(st.tuples(_KEYS, inner), max_size=3).flatmap(
            lambda pairs: st.booleans().map(lambda flow: mapping(pairs, flow=flow))
        )
    ),
    max_leaves=6,
)


@given(_NODES)
@example(text_node("叶𬭚"))
@example(mapping([(text_node("title"), text_node("叶𬭚开讲"))]))
@example(mapping([(text_node("title"), text_node("第一行\u2028第二行"))]))
@example(mapping([(text_node("title"), text_node("末行\n\n"))]))
def test_yaml_is_what_pyyaml_writes(node: yaml.Node) -> None:
    written = yaml.serialize(node, Dumper=yaml.SafeDumper, allow_unicode=True, width=2**31 - 1)
    assert serialize(node) == written
