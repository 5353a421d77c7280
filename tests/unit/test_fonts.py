"""Type is found by what it says of itself, the best for a language first."""

import sys
from pathlib import Path

import pytest

from gazette import fonts
from gazette.fonts import FaceFile, find_faces, font_folders, recall_faces

NAMES = {
    "NotoSerifCJK-Bold.ttc": (
        ("Noto Serif CJK JP", "Bold"),
        ("Noto Serif CJK SC", "Bold"),
        ("Noto Serif CJK TC", "Bold"),
    ),
    "NotoSansCJK-Regular.ttc": (("Noto Sans CJK SC", "Regular"), ("Noto Sans CJK TC", "Regular")),
    "Georgia.ttf": (("Georgia", "Bold"),),
    "wqy-microhei.ttc": (("WenQuanYi Micro Hei", "Regular"),),
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of files that say of themselves what ``NAMES`` has."""

    def read_names(path: Path) -> list[tuple[str, str, FaceFile]]:
        return [(family, style, FaceFile(str(path), at)) for at, (family, style) in enumerate(NAMES[path.name])]

    monkeypatch.setattr(fonts, "_read_names", read_names)
    return tmp_path


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / "deep").mkdir(exist_ok=True)
        (folder / "deep" / name).write_bytes(b"type")


def test_a_simplified_paper_is_set_in_simplified_forms_and_a_traditional_one_in_its_own(folder: Path) -> None:
    put(folder, *NAMES)
    simplified, traditional = find_faces("zh-Hans", (folder,)), find_faces("zh-Hant-HK", (folder,))
    assert simplified is not None
    assert traditional is not None
    assert (simplified.song.index, traditional.song.index) == (1, 2)
    assert simplified.key != traditional.key


def test_a_latin_paper_takes_a_latin_face(folder: Path) -> None:
    put(folder, *NAMES)
    found = find_faces("en", (folder,))
    assert found is not None
    assert Path(found.song.path).name == "Georgia.ttf"


def test_a_machine_with_one_face_uses_it_for_everything(folder: Path) -> None:
    put(folder, "wqy-microhei.ttc")
    found = find_faces("zh-Hans", (folder,))
    assert found is not None
    assert found.song == found.hei


def test_without_chinese_type_nothing_is_found_for_a_chinese_paper(folder: Path) -> None:
    put(folder, "Georgia.ttf")
    assert find_faces("zh-Hans", (folder,)) is None


def test_a_file_that_is_no_type_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "NotoSerifCJK-Bold.ttc")
    assert find_faces("zh-Hans", (tmp_path,)) is None


@pytest.mark.skipif(sys.platform != "linux", reason="the places of other systems are there alone")
def test_type_is_looked_for_where_the_system_keeps_it() -> None:
    assert all(folder.is_dir() for folder in font_folders())


def test_what_was_found_is_remembered_until_type_is_installed_or_removed(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, *NAMES)
    memory = tmp_path / "memory" / "faces.json"
    looks = ["as it was", "as it was", "another"]
    monkeypatch.setattr(fonts, "look_at_fonts", lambda: looks.pop(0))
    monkeypatch.setattr(fonts, "font_folders", lambda: (folder,))
    found = recall_faces("zh-Hans", memory)
    (folder / "deep" / "NotoSerifCJK-Bold.ttc").unlink()
    assert recall_faces("zh-Hans", memory) == found
    assert recall_faces("zh-Hans", memory) != found


@pytest.mark.parametrize(
    "damage",
    [
        "",
        pytest.param("[" * 10**5, id="deep"),
        "{",
        "[]",
        '{"look": 3}',
        '{"look": "zh-Hans now", "faces": {"song": 1}}',
    ],
)
def test_a_damaged_memory_is_taken_for_nothing(folder: Path, monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    put(folder, *NAMES)
    memory = folder / "faces.json"
    memory.write_text(damage, encoding="utf-8")
    monkeypatch.setattr(fonts, "look_at_fonts", lambda: "now")
    monkeypatch.setattr(fonts, "font_folders", lambda: (folder,))
    assert recall_faces("zh-Hans", memory) is not None
