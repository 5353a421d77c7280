import contextlib
from pathlib import Path

import pytest

from gazette.growing import Growing, Spool
from gazette.problems import GazetteError


def test_a_growing_file_takes_its_place_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "r.json"
    with Growing(path) as file:
        file.write("一")
        assert not path.exists()
        file.write("二")
    assert path.read_bytes() == "一二".encode()
    assert list(path.parent.iterdir()) == [path]


def test_the_old_file_stays_when_something_goes_wrong(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text("old", encoding="utf-8")
    with contextlib.suppress(ZeroDivisionError), Growing(path) as file:
        file.write("new")
        raise ZeroDivisionError
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("name", ["folder", "file/r.json"])
def test_a_path_that_cannot_be_written_is_known_at_once(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(GazetteError, match=name.split("/", maxsplit=1)[0]):
        Growing(tmp_path / name)


def test_a_spool_gives_back_what_was_put_in_as_often_as_wanted() -> None:
    with Spool[tuple[int, str]]() as spool:
        for number in range(3):
            spool.add((number, "字" * number))
        assert len(spool) == 3
        assert list(spool) == list(spool) == [(0, ""), (1, "字"), (2, "字字")]
        spool.add((3, ""))
        assert [number for number, _ in spool] == [0, 1, 2, 3]
