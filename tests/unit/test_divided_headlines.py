"""Headlines of which one division is right: what a file of them says, and how many are read so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.bench.import_fitting.divided import DIVIDED, DividedHeadline, read_divided
from tests.bench.import_score import main

ENTRY = {
    "year": 1985,
    "column": [],
    "kicker": ["县水利局负责人指出"],
    "title": ["清江上今年再添三座桥"],
    "subtitle": [],
    "lead": "本报讯　县水利局负责人昨天说，清江上今年要再修三座公路桥，最后一班渡船下月停航。",
    "also": [],
}
FEWEST = 0.56  # of those that no weight was fitted to


def write(folder: Path, *entries: dict[str, object]) -> tuple[DividedHeadline, ...]:
    text = "".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in entries)
    (folder / "some.jsonl").write_text(text, encoding="utf-8", newline="\n")
    return tuple(read_divided(folder))


def test_the_parts_stand_in_the_order_in_which_they_are_printed(tmp_path: Path) -> None:
    (head,) = write(tmp_path, ENTRY | {"column": ["清江两岸"], "subtitle": ["最后一班渡船", "下月停航"]})
    assert [line.text for line in head.lines] == [
        "清江两岸",
        "县水利局负责人指出",
        "清江上今年再添三座桥",
        "最后一班渡船",
        "下月停航",
    ]
    assert head.right == {(1, 2, 3)}
    assert head.text.startswith("本报讯")


def test_another_division_may_be_as_good(tmp_path: Path) -> None:
    (head,) = write(tmp_path, ENTRY | {"also": [[0, 0, 2, 0]]})
    assert head.right == {(0, 1, 2), (0, 0, 2)}


def test_one_of_three_is_kept_aside(tmp_path: Path) -> None:
    assert [head.aside for head in write(tmp_path, *[ENTRY] * 5)] == [True, False, False, True, False]


def test_a_division_is_right_or_not(tmp_path: Path) -> None:
    right, wrong = write(tmp_path, ENTRY, ENTRY | {"kicker": [], "title": [*ENTRY["kicker"], *ENTRY["title"]]})  # type: ignore[misc]
    assert right.is_read_right
    assert not wrong.is_read_right


def test_every_headline_has_a_title_a_text_and_lines_to_divide() -> None:
    heads = list(read_divided())
    assert len(heads) > 900
    for head in heads:
        assert head.text
        assert len(head.lines) > 1
        for column, kicker, title in head.right:
            assert 0 <= column <= kicker < title <= len(head.lines)


def test_no_headline_comes_twice() -> None:
    rows = [row for path in DIVIDED.glob("*.jsonl") for row in path.read_text(encoding="utf-8").splitlines()]
    heads = [tuple(json.loads(row)[part] for part in ("kicker", "title")) for row in rows]
    assert len({str(head) for head in heads}) == len(heads)


def test_headlines_that_no_weight_was_fitted_to_are_divided_as_their_editors_set_them(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["--headlines"]) == 0
    *_, last = capsys.readouterr().out.splitlines()
    aside = [head.is_read_right for head in read_divided() if head.aside]
    assert f"kept aside {sum(aside):5} of {len(aside)}" in last
    assert sum(aside) > FEWEST * len(aside)
