import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gazette import memory


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


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"format": 99, "sites": {}}', b'{"format": 1}', b"\xff"])
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


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> memory.Inputs:
    """A project whose files are old enough to be believed."""
    monkeypatch.setattr("gazette.memory._SETTLING_NS", -(10**12))
    for name in ("content/a.md", "layouts/b.html", "site/c.html"):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(name, encoding="utf-8")
    return memory.Inputs(content=tmp_path / "content", layouts=tmp_path / "layouts", site=tmp_path / "site")


def vouch(inputs: memory.Inputs) -> memory.Seen:
    stock = memory.take_stock(inputs)
    assert stock.settled
    seen = memory.Seen(stock.digest, memory.look_at_site(inputs.site), 1, 2, 3, 4)
    known = memory.Memory("key", seen)
    memory.memory_path(inputs.root).parent.mkdir(exist_ok=True)
    memory.memory_path(inputs.root).write_bytes(memory.format_memory(inputs.root, inputs.site, known))
    assert memory.read_memory(inputs.root, inputs.site) == known
    return seen


def test_a_build_of_what_was_built_has_nothing_to_do(project: memory.Inputs) -> None:
    assert memory.find_unchanged(project) is None
    seen = vouch(project)
    assert memory.find_unchanged(project) == seen


@pytest.mark.parametrize("name", ["content/a.md", "layouts/b.html", "site/c.html"])
@pytest.mark.parametrize("change", ["other bytes", "gone", "one more"])
def test_any_change_of_any_file_is_seen(project: memory.Inputs, name: str, change: str) -> None:
    vouch(project)
    path = project.root / name
    if change == "other bytes":
        path.write_text(name.upper(), encoding="utf-8")
    elif change == "gone":
        path.unlink()
    else:
        path.with_name("more").write_text("", encoding="utf-8")
    assert memory.find_unchanged(project) is None


@pytest.mark.parametrize("other", [{"drafts": True}, {"search": False}, {"base_url": "https://example.org/"}])
def test_other_options_are_another_build(project: memory.Inputs, other: dict[str, Any]) -> None:
    vouch(project)
    assert memory.find_unchanged(replace(project, **other)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse names that are no text")
def test_a_file_whose_name_is_no_text_is_looked_at_like_any_other(project: memory.Inputs) -> None:
    name = os.fsencode(project.content) + b"/\xff.md"
    Path(os.fsdecode(name)).write_bytes(b"")
    seen = vouch(project)
    assert memory.find_unchanged(project) == seen


def test_files_too_young_to_be_told_apart_by_their_time_are_not_believed(
    project: memory.Inputs, monkeypatch: pytest.MonkeyPatch
) -> None:
    vouch(project)
    monkeypatch.setattr("gazette.memory._SETTLING_NS", 10**12)
    assert not memory.take_stock(project).settled
    assert memory.find_unchanged(project) is None


def test_a_link_that_leads_elsewhere_is_not_believed(project: memory.Inputs) -> None:
    (project.content / "link.md").symlink_to(project.layouts / "b.html")
    assert not memory.take_stock(project).settled


def test_equal_values_have_equal_keys_however_they_came_about() -> None:
    shared = b"\xe5\xa4\x9c\xe6\xa0\xa1".decode()
    other = b"\xe5\xa4\x9c\xe6\xa0\xa1".decode()
    assert memory.value_key((shared, shared)) == memory.value_key((shared, other))
    assert memory.value_key("a", "b") != memory.value_key("ab", "")
