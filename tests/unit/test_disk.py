import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette import disk, listing
from gazette.problems import GazetteError


def test_hidden_files_are_no_content(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.md").write_text("x", encoding="utf-8")
    (tmp_path / ".DS_Store").write_text("x", encoding="utf-8")
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    assert listing.list_files(tmp_path) == ("a.md",)


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GazetteError, match="there is no such folder"):
        listing.list_files(tmp_path / "none")


@pytest.fixture
def shut() -> Iterator[None]:
    """Let new files be their owner's alone."""
    before = os.umask(0o077)
    yield
    os.umask(before)


@pytest.mark.skipif(os.name != "posix", reason="only POSIX systems say in modes who may read a file")
@pytest.mark.usefixtures("shut")
def test_a_new_file_is_whose_the_umask_says_and_one_that_takes_anothers_place_is_whose_that_was(tmp_path: Path) -> None:
    disk.write_bytes(tmp_path / "new", b"1")
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o600
    (tmp_path / "old").write_bytes(b"0")
    (tmp_path / "old").chmod(0o664)
    disk.save_bytes(tmp_path / "old", b"1")
    assert stat.S_IMODE((tmp_path / "old").stat().st_mode) == 0o664
    assert sorted(path.name for path in tmp_path.iterdir()) == ["new", "old"]
