"""One key changed, and every other byte of the file where it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.fields.nodes import parse_yaml
from gazette.matter.amending import Amendment, apply_edit, flow_text, plan_edit
from gazette.problems import Source

NAME = ("pages", "3", "name")


def amend(raw: str, path: tuple[str, ...], value: str | None, follows: str = "") -> str | None:
    source = Source("x", raw.removeprefix("\ufeff").replace("\r\n", "\n"))
    node, problems = parse_yaml(source)
    assert not problems
    amendment = Amendment(path=path, value=value, follows=follows.split().__contains__)
    edit = plan_edit(source, node, len(source.text), amendment)
    return None if edit is None else apply_edit(raw, edit)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: a # c\n", "title: a # c\nregion: [1]\n"),
        ("title: a # c\nlast: b\n", "title: a # c\nregion: [1]\nlast: b\n"),
        ("last: b\ntitle: a\n", "region: [1]\nlast: b\ntitle: a\n"),
        ("title: |-\n  a\n  b\n# of last\nlast: b\n", "title: |-\n  a\n  b\nregion: [1]\n# of last\nlast: b\n"),
        ("region: [2, 3] # drawn\ntitle: a\n", "region: [1] # drawn\ntitle: a\n"),
        ("region:\n- 2\n- 3\n# next\ntitle: a\n", "region: [1]\n# next\ntitle: a\n"),
        ("region:\n  [2,\n  3] # drawn\ntitle: a\n", "region: [1] # drawn\ntitle: a\n"),
        ("region:\ntitle: a\n", "region: [1]\ntitle: a\n"),
        ("{title: a}\n", "{title: a, region: [1]}\n"),
        ("# nothing yet\n", "# nothing yet\nregion: [1]\n"),
        ("title: a", "title: a\nregion: [1]\n"),
        ("\ufefftitle: a\r\nlast: b\r\n", "\ufefftitle: a\r\nregion: [1]\r\nlast: b\r\n"),
    ],
)
def test_a_key_gets_a_value_where_it_belongs(before: str, after: str) -> None:
    assert amend(before, ("region",), "[1]", "last") == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: a\nregion: [2] # drawn\n# next\nlast: b\n", "title: a\n# next\nlast: b\n"),
        ("title: a\nregion:\n- 2\n- 3\nlast: b\n", "title: a\nlast: b\n"),
        ("title: a\n", None),
    ],
)
def test_a_key_is_taken_away_with_its_line(before: str, after: str | None) -> None:
    assert amend(before, ("region",), None) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("# 期号\n", "# 期号\npages:\n  3:\n    name: 要闻\n"),
        ("number: '1'\npages:\n", "number: '1'\npages:\n  3:\n    name: 要闻\n"),
        ("pages:\n  1: 综合 # 一\n", "pages:\n  1: 综合 # 一\n  3:\n    name: 要闻\n"),
        ("pages:\n  03:\n    editors: [甲]\n  4: 乙\n", "pages:\n  03:\n    editors: [甲]\n    name: 要闻\n  4: 乙\n"),
        ("pages:\n    1:\n        name: 甲\n", "pages:\n    1:\n        name: 甲\n    3:\n      name: 要闻\n"),
        ("pages: {1: 甲}\n", "pages: {1: 甲, 3: {name: 要闻}}\n"),
        ("pages: {1: 甲,}\n", "pages: {1: 甲, 3: {name: 要闻}}\n"),
        ("pages:\n  3: {}\n", "pages:\n  3: {name: 要闻}\n"),
        ("pages:\n  3:\n", "pages:\n  3:\n    name: 要闻\n"),
        ("pages:\n  3: 旧名\n", None),
        ("pages: [1]\n", None),
    ],
)
def test_mappings_within_mappings_are_begun_or_gone_into(before: str, after: str | None) -> None:
    assert amend(before, NAME, "要闻") == after


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda text: text == text.strip()))
def test_any_line_of_text_is_read_back_as_it_was_given(text: str) -> None:
    written = amend("pages: {1: 甲}\n", NAME, flow_text(text))
    assert written is not None
    node, problems = parse_yaml(Source("x", written))
    assert not problems
    assert node is not None
    assert text in repr(node) or repr(text)[1:-1] in repr(node)
