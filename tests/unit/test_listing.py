"""What is asked of folders beside what they hold."""

from pathlib import Path

import pytest

from gazette.listing import passes_link


@pytest.mark.parametrize(
    ("path", "passes"),
    [("day/01/a.md", False), ("day/02/a.md", True), ("day/01/b.md", True), ("day/03/new.md", False)],
)
def test_a_link_is_seen_on_the_way_and_at_the_end(tmp_path: Path, path: str, *, passes: bool) -> None:
    content = tmp_path / "linked"
    (tmp_path / "content" / "day" / "01").mkdir(parents=True)
    content.symlink_to(tmp_path / "content", target_is_directory=True)  # the folder itself may be one
    (content / "day" / "01" / "a.md").write_text("text", encoding="utf-8")
    (content / "day" / "02").symlink_to(tmp_path, target_is_directory=True)
    (content / "day" / "01" / "b.md").symlink_to(tmp_path / "nowhere")
    assert passes_link(content, content / path) == passes
