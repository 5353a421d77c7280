from pathlib import Path

import pytest

from gazette import memory
from gazette.problems import Code, Problem, Severity, Span


def remember(root: Path, site: Path, key: str) -> None:
    path = memory.memory_path(root)
    data = memory.format_memory(root, site, memory.Memory(search_key=key))
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)


def test_each_site_is_remembered_by_itself(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    remember(tmp_path, tmp_path / "one", "1")
    remember(tmp_path, tmp_path / "two", "2")
    assert memory.read_memory(tmp_path, tmp_path / "one").search_key == "1"
    assert memory.read_memory(tmp_path, tmp_path / "two").search_key == "2"
    assert memory.read_memory(tmp_path, tmp_path / "three") == memory.Memory()


@pytest.mark.parametrize(
    "damage",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 99, "sites": {}}',
        b'{"format": 1}',
        b"\xff",
        pytest.param(b"[" * 10**5, id="deep"),
    ],
)
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damage: bytes) -> None:
    path = memory.memory_path(tmp_path)
    path.parent.mkdir()
    path.write_bytes(damage)
    assert memory.read_memory(tmp_path, tmp_path / "site") == memory.Memory()
    remember(tmp_path, tmp_path / "site", "3")
    assert memory.read_memory(tmp_path, tmp_path / "site").search_key == "3"


def test_a_site_that_is_gone_is_forgotten(tmp_path: Path) -> None:
    remember(tmp_path, tmp_path / "gone", "1")
    remember(tmp_path, tmp_path / "site", "2")
    assert memory.read_memory(tmp_path, tmp_path / "gone") == memory.Memory()


def test_a_memory_is_read_as_it_was_written(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    problem = Problem(Code.PAGES_JUMP, Span("content/a.md", 2, 3), "two", "three", Severity.WARNING)
    seen = memory.Seen("a", "l", {"b": "c"}, ["d"], {"e": "f"}, {"g": "h"}, {"i": "j"}, "k", (1, 2, 3), 4, (problem,))
    known = memory.Memory("key", seen)
    memory.memory_path(tmp_path).parent.mkdir()
    memory.memory_path(tmp_path).write_bytes(memory.format_memory(tmp_path, tmp_path / "site", known))
    assert memory.read_memory(tmp_path, tmp_path / "site") == known


def test_equal_values_have_equal_keys_however_they_came_about() -> None:
    shared = b"\xe5\xa4\x9c\xe6\xa0\xa1".decode()
    other = b"\xe5\xa4\x9c\xe6\xa0\xa1".decode()
    assert memory.value_key((shared, shared)) == memory.value_key((shared, other))
    assert memory.value_key("a", "b") != memory.value_key("ab", "")
