"""Files that belong together come into place together, or none of them."""

import errno
from pathlib import Path

import pytest

from gazette import disk
from gazette.bundle import Parcel, save_together
from gazette.problems import GazetteError


def contents(folder: Path) -> dict[str, bytes | None]:
    found = sorted(folder.rglob("*"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None for path in found}


def make(folder: Path) -> list[Parcel]:
    (folder / "a").mkdir()
    (folder / "a" / "old").write_bytes(b"old")
    return [
        Parcel(folder / "a" / "old", b"old", b"new"),
        Parcel(folder / "b" / "c" / "one", None, b"1"),
        Parcel(folder / "a" / "two", None, b"2"),
    ]


@pytest.mark.parametrize("at_once", [1, 2, 64])
def test_all_files_come_into_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at_once: int) -> None:
    monkeypatch.setattr("gazette.bundle._AT_ONCE", at_once)
    save_together(make(tmp_path))
    written = {"a": None, "a/old": b"new", "a/two": b"2", "b": None, "b/c": None, "b/c/one": b"1"}
    assert contents(tmp_path) == written


def test_none_comes_into_place_where_one_cannot_be_written(tmp_path: Path) -> None:
    parcels = [*make(tmp_path), Parcel(tmp_path / "a" / "old" / "three", None, b"3")]
    before = contents(tmp_path)
    with pytest.raises(GazetteError, match="old/three"):
        save_together(parcels)
    assert contents(tmp_path) == before


def test_none_takes_its_place_before_the_disk_holds_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    parcels = make(tmp_path)
    before, held = contents(tmp_path), list[int]()

    def fsync(number: int) -> None:
        held.append(number)
        assert parcels[0].path.read_bytes() == b"old"
        if len(held) == len(parcels):
            raise OSError(errno.EIO, "broken")

    monkeypatch.setattr("os.fsync", fsync)
    with pytest.raises(GazetteError, match="two"):
        save_together(parcels)
    assert len(held) == len(parcels)
    assert contents(tmp_path) == before


def test_none_comes_into_place_where_somebody_has_changed_one(tmp_path: Path) -> None:
    parcels = make(tmp_path)
    parcels[2].path.write_bytes(b"mine")
    before = contents(tmp_path)
    with pytest.raises(GazetteError, match="changed it meanwhile"):
        save_together(parcels)
    assert contents(tmp_path) == before


def test_what_somebody_saves_while_the_others_are_made_ready_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcels = make(tmp_path)
    whole = disk.take_place

    def take_place(ready: Path, path: Path) -> None:
        parcels[2].path.write_bytes(b"mine")
        whole(ready, path)

    monkeypatch.setattr("gazette.bundle.take_place", take_place)
    with pytest.raises(GazetteError, match="two"):
        save_together(parcels)
    assert parcels[2].path.read_bytes() == b"mine"
    assert not list(tmp_path.rglob(".gazette-*"))
