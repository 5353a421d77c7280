from __future__ import annotations

import pytest

from gazette.importer.closers import find_closer
from gazette.text.widths import fold

_TEXT = "桥头的路灯坏了半个月，晚班的人摸黑过河，盼望早日修好"


def read(line: str) -> tuple[list[str], str] | None:
    key = fold(line)
    closer = find_closer(key)
    if closer is None:
        return None
    return [key[slice(*named.name)] for named in closer.people], key[slice(*closer.source)]


@pytest.mark.parametrize(
    ("end", "people", "source"),
    [
        ("。（沈青、吳連福等五人）", ["沈青", "吴连福"], ""),
        ("。（邵）", ["邵"], ""),
        ("。（区水利指挥部）", ["区水利指挥部"], ""),
        ("。（县人民生产救灾委员会办公室）", ["县人民生产救灾委员会办公室"], ""),
        ("。（青山矿区抗旱保秋总指挥部报道组）", ["青山矿区抗旱保秋总指挥部报道组"], ""),
        ("。（法新社）", [], "法新社"),
        ("。　沈青", ["沈青"], ""),
        ("。沈连福", ["沈连福"], ""),
        ("。 邵 平", ["邵 平"], ""),
    ],
)
def test_a_text_may_be_signed_in_rare_forms(end: str, people: list[str], source: str) -> None:
    assert read(_TEXT + end) == (people, source)


@pytest.mark.parametrize(
    "end", ["。（完）", "。（上）", "（邵）", "。晚班的人", "。东方", "，证件遗失声明作废。沈连福"]
)
def test_what_only_looks_like_a_rare_signature_is_none(end: str) -> None:
    assert read(_TEXT + end) is None
