"""Shadow documents kept from build to build: what is made anew, and what is not believed."""

import datetime as dt
from pathlib import Path

import pytest

from gazette.flow.shadows import Shadows
from gazette.model import Output, Place
from gazette.paper.addresses import article_address, output_path

ONE, TWO = (Place(dt.date(2024, 6, 5), 1, number) for number in (1, 2))


class Maker:
    """Documents that say what they were made from."""

    def __init__(self) -> None:
        self.made: list[Place] = []

    def __call__(self, place: Place) -> Output:
        self.made.append(place)
        return Output(output_path(article_address(place)), f"{place} {len(self.made)}".encode())


def collect(shadows: Shadows, keys: dict[Place, str], shard: str = "all") -> tuple[list[Output], list[Place]]:
    make = Maker()
    return shadows.collect(shard, keys, make), make.made


def test_only_what_has_changed_is_made_anew_and_all_is_there_in_order(tmp_path: Path) -> None:
    before, made = collect(Shadows(tmp_path), {ONE: "a", TWO: "b"})
    assert made == [ONE, TWO]
    after, made = collect(Shadows(tmp_path), {ONE: "a", TWO: "c"})
    assert made == [TWO]
    assert after == [before[0], Output(before[1].path, f"{TWO} 1".encode())]
    assert collect(Shadows(tmp_path), {ONE: "a", TWO: "c"}) == (after, [])


def test_what_has_left_the_paper_is_not_kept(tmp_path: Path) -> None:
    collect(Shadows(tmp_path), {ONE: "a", TWO: "b"})
    assert collect(Shadows(tmp_path), {ONE: "a"})[1] == []
    assert collect(Shadows(tmp_path), {ONE: "a", TWO: "b"})[1] == [TWO]


def test_a_full_build_believes_none(tmp_path: Path) -> None:
    collect(Shadows(tmp_path), {ONE: "a"})
    assert collect(Shadows(tmp_path, full=True), {ONE: "a"})[1] == [ONE]


def test_another_program_believes_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    collect(Shadows(tmp_path), {ONE: "a"})
    monkeypatch.setattr("gazette.memory.program_key", lambda: "another")
    assert collect(Shadows(tmp_path), {ONE: "a"})[1] == [ONE]


def test_a_damaged_document_is_made_anew(tmp_path: Path) -> None:
    before, _ = collect(Shadows(tmp_path), {ONE: "a"})
    (path,) = tmp_path.iterdir()
    data = path.read_bytes()
    at = data.index(b"\x78\x01")  # where the document begins
    for damaged in (data[: at + 12] + b"\0\0\0" + data[at + 15 :], data[:-9], b"", b"no memory"):
        path.write_bytes(damaged)
        assert collect(Shadows(tmp_path), {ONE: "a"}) == (before, [ONE])


def test_shards_that_are_no_more_are_removed(tmp_path: Path) -> None:
    shadows = Shadows(tmp_path)
    collect(shadows, {ONE: "a"}, "2023")
    collect(shadows, {TWO: "a"}, "2024")
    shadows.clear(["2024"])
    assert len(list(tmp_path.iterdir())) == 1
    assert collect(shadows, {TWO: "a"}, "2024")[1] == []
