from pathlib import Path

import pytest

from gazette import disk
from gazette.problems import GazetteError


def test_hidden_files_are_no_content(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.md").write_text("x", encoding="utf-8")
    (tmp_path / ".DS_Store").write_text("x", encoding="utf-8")
    (tmp_path / "a.md").write_text("x", encoding="utf-8")
    assert disk.list_files(tmp_path) == ("a.md",)


def test_a_missing_folder_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(GazetteError, match="there is no such folder"):
        disk.list_files(tmp_path / "none")
