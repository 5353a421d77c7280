"""How files lie there is told the same by those who ask the disk and by those who were told of it."""

from pathlib import Path

import pytest

from gazette.survey import Mark, mark_of, stamp, stamp_marked


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for number in range(600):
        (tmp_path / f"{number:03d}").write_bytes(b"x" * number)
    return tmp_path


def marks_of(site: Path) -> dict[str, Mark]:
    return {path.name: mark_of(path.stat()) for path in site.iterdir()}


def test_a_stamp_by_marks_is_that_of_the_files(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", 10**15)
    monkeypatch.setattr("gazette.survey._COARSE_NS", 10**15)
    marks = marks_of(site)
    paths = sorted(marks)
    for known in (marks, {path: marks[path] for path in paths[:300]}, {}):
        young: list[str] = []
        assert stamp_marked(site, paths, known, young) == stamp(site, paths)
        asked: list[str] = []
        stamp(site, paths, young=asked)
        assert sorted(young) == asked == paths


def test_a_file_whose_mark_is_known_is_not_looked_at(site: Path) -> None:
    marks = marks_of(site)
    paths = sorted(marks)
    whole = stamp(site, paths)
    (site / "007").write_bytes(b"altered")
    (site / "599").unlink()
    assert stamp_marked(site, paths, marks, []) == whole != stamp(site, paths)


def test_where_one_file_of_a_chunk_has_no_mark_all_of_them_are_looked_at(site: Path) -> None:
    marks = marks_of(site)
    paths = sorted(marks)
    del marks["000"]
    (site / "007").write_bytes(b"altered")
    assert stamp_marked(site, paths, marks, []) == stamp(site, paths)


def test_a_file_that_is_old_enough_is_not_young(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gazette.survey._FINE_NS", -(10**12))
    monkeypatch.setattr("gazette.survey._COARSE_NS", -(10**12))
    young: list[str] = []
    stamp_marked(site, sorted(marks_of(site)), marks_of(site), young)
    assert young == []
