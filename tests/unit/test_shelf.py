import pickle
from pathlib import Path

import pytest

from gazette.shelf import Shelf


def test_a_shelf_gives_back_what_was_put_there_and_only_for_the_same_key(tmp_path: Path) -> None:
    value = frozenset({"a"})
    shelf = Shelf(tmp_path)
    shelf.put("2024-06-05/01/01-a.md", "key", value)
    for path, data in shelf.changed():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    again = Shelf(tmp_path)
    assert again.find("2024-06-05/01/01-a.md", "key") == value
    assert again.find("2024-06-05/01/01-a.md", "another") is None
    assert again.find("2024-06-06/01/01-a.md", "key") is None
    again.put("2024-06-05/01/01-a.md", "key", value)
    assert list(again.changed()) == []
    assert list(again.stale()) == []
    assert len(list(Shelf(tmp_path).stale())) == 1
    assert Shelf(tmp_path, empty=True).find("2024-06-05/01/01-a.md", "key") is None


class Slipped:
    """What somebody might put into the memory so that it runs."""

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return exec, ("raise SystemExit('it ran')",)


@pytest.mark.parametrize("damage", [b"", b"\x80", b"no pickle", pickle.dumps(Slipped()), pickle.dumps((9, {}))])
def test_a_damaged_or_slipped_in_shelf_is_empty_and_runs_nothing(tmp_path: Path, damage: bytes) -> None:
    shelf = Shelf(tmp_path)
    shelf.put("publication.yaml", "key", "value")
    ((path, _),) = shelf.changed()
    path.parent.mkdir(parents=True)
    path.write_bytes(damage)
    assert Shelf(tmp_path).find("publication.yaml", "key") is None
