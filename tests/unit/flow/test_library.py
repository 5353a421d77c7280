from pathlib import Path

import pytest

from gazette.darkroom import Darkroom
from gazette.disk import digest_of
from gazette.flow.library import Library
from gazette.flow.parsing import Folder, parse_folder
from gazette.paper.glances import Glance
from gazette.shelf import Shelf, format_value

PATH = "2024-06-05/01/01-a.md"


def open_library(root: Path) -> tuple[Library, str]:
    text = "---\ntitle: 甲\n---\n\n正文。\n".encode()
    (root / "content" / PATH).parent.mkdir(parents=True)
    (root / "content" / PATH).write_bytes(text)
    shelf = Shelf(root / "shelf", "1")
    return Library(root / "content", "content/", shelf, Darkroom(root / "pictures")), digest_of(text)


def title_of(glance: object) -> tuple[str, str]:
    assert isinstance(glance, Glance)
    return glance.title, glance.beginning


def test_a_glance_lies_beside_the_story(tmp_path: Path) -> None:
    library, digest = open_library(tmp_path)
    folder = Folder(content=library.content, shown="content/", name="2024-06-05", known=(), unknown=(PATH,), nesting=9)
    parse_folder(folder, library.shelf)
    (library.content / PATH).unlink()
    assert title_of(library.glance_at(PATH, digest)) == ("甲", "正文。")


def test_what_the_shelf_has_lost_is_looked_at_again(tmp_path: Path) -> None:
    library, digest = open_library(tmp_path)
    assert title_of(library.glance_at(PATH, digest)) == ("甲", "正文。")


def test_a_glance_at_another_text_is_not_believed(tmp_path: Path) -> None:
    library, digest = open_library(tmp_path)
    library.shelf.put("2024-06-05", {"glances": ("", {PATH: ("another", format_value((1, 1)))})})
    assert title_of(library.glance_at(PATH, digest)) == ("甲", "正文。")


@pytest.mark.parametrize("glance", [b"broken", b"", 1, format_value("a word")], ids=repr)
def test_a_glance_that_is_not_understood_is_taken_anew(tmp_path: Path, glance: object) -> None:
    library, digest = open_library(tmp_path)
    library.shelf.put("2024-06-05", {"glances": ("", {PATH: (digest, glance)})})
    assert title_of(library.glance_at(PATH, digest)) == ("甲", "正文。")
