"""The only door to the type that a machine has, for pictures with words in them."""

from __future__ import annotations

import contextlib
import dataclasses
import hashlib
import json
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

# Families by what they are good for, the best first: as name tables tell them, with the style wished for. A language
# takes those of its own forms of characters first; a family without Han characters serves Latin titles alone.
_SONG = {
    "zh-Hans": (
        "Noto Serif CJK SC",
        "Source Han Serif SC",
        "Noto Serif SC",
        "Songti SC",
        "STSong",
        "SimSun",
        "NSimSun",
    ),
    "zh-Hant": ("Noto Serif CJK TC", "Source Han Serif TC", "Noto Serif TC", "Songti TC", "LiSong Pro", "PMingLiU"),
    "": ("Georgia", "Times New Roman", "Noto Serif", "Liberation Serif", "DejaVu Serif"),
}
_HEI = {
    "zh-Hans": ("Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", "PingFang SC", "Hiragino Sans GB",
                "Microsoft YaHei", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "SimHei"),
    "zh-Hant": ("Noto Sans CJK TC", "Source Han Sans TC", "Noto Sans TC", "PingFang TC", "Microsoft JhengHei"),
    "": ("Helvetica Neue", "Arial", "Noto Sans", "Liberation Sans", "DejaVu Sans"),
}  # fmt: skip
_BOLD = ("Bold", "Black", "Heavy", "SemiBold", "Medium", "Regular")
_PLAIN = ("Medium", "Regular", "W3", "Book", "Roman", "Normal", "DemiLight")
_ENDINGS = (".ttc", ".otf", ".ttf", ".otc")
_MOST_FACES = 64
# What files of these families are called, however they are packed.
_NAMES = (
    "notoserif", "notosans", "sourcehan", "songti", "stsong", "simsun", "lisong", "pmingliu", "mingliu", "pingfang",
    "hiragino", "msyh", "msjh", "wqy", "simhei", "georgia", "times", "liberation", "dejavu", "helvetica", "arial",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class FaceFile:
    """One face in a file: ``index`` counts the faces of a collection from 0."""

    path: str
    index: int


@dataclass(frozen=True, slots=True)
class FaceFiles:
    """The faces that pictures are set in; ``key`` tells them from others of the same name."""

    song: FaceFile
    hei: FaceFile
    key: str


@dataclass(frozen=True)
class OpenFaces:
    """Faces in the sizes that were asked for."""

    files: FaceFiles

    def song(self, size: int) -> FreeTypeFont:
        """Return the heavy face of headlines."""
        return _open(self.files.song, size)

    def hei(self, size: int) -> FreeTypeFont:
        """Return the face of what guides."""
        return _open(self.files.hei, size)


def find_faces(language: str, folders: tuple[Path, ...] | None = None) -> FaceFiles | None:
    """Return faces for a language among the installed ones; None where the machine has none that can write it.

    **Shape**: ``folders`` are where to look; without them, where this system keeps its type.
    """
    known = _Shelf(font_folders() if folders is None else folders)
    song = known.find(_families(_SONG, language), _BOLD)
    hei = known.find(_families(_HEI, language), _PLAIN)
    if song is None and hei is None:
        return None
    song, hei = song or hei, hei or song
    if song is None or hei is None:  # for the reader of types: one of them stands for the other
        return None
    return FaceFiles(song, hei, _key(song, hei))


def recall_faces(language: str, memory: Path) -> FaceFiles | None:
    """Return what ``find_faces`` finds, without opening a file when no type was installed or removed since last time.

    ``memory`` is a file that may be deleted at any time; what cannot be understood in it is taken for nothing.
    """
    look = f"{language} {look_at_fonts()}"
    try:
        known = json.loads(memory.read_bytes())
        if known["look"] == look:
            told = known["faces"]
            return None if told is None else FaceFiles(FaceFile(*told["song"]), FaceFile(*told["hei"]), told["key"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        pass
    found = find_faces(language)
    faces = None if found is None else dataclasses.asdict(found)
    if faces is not None and found is not None:
        faces |= {"song": dataclasses.astuple(found.song), "hei": dataclasses.astuple(found.hei)}
    with contextlib.suppress(OSError):  # a memory that cannot be kept costs a second look, no more
        memory.parent.mkdir(parents=True, exist_ok=True)
        memory.write_text(json.dumps({"look": look, "faces": faces}) + "\n", encoding="utf-8")
    return found


def look_at_fonts() -> str:
    """Return a digest of the folders that hold type: another when a file of it was added or removed."""
    digest = hashlib.sha256()
    for folder in font_folders():
        for place, _, _ in sorted(os.walk(folder)):
            with contextlib.suppress(OSError):
                digest.update(f"{place} {Path(place).stat().st_mtime_ns}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()[:16]


def font_folders() -> tuple[Path, ...]:
    """Return where this system keeps its type, as far as the folders exist."""
    home = Path.home()
    if sys.platform == "darwin":
        places = [Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts"]
    elif sys.platform == "win32":
        windows = Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts"
        places = [windows, home / r"AppData\Local\Microsoft\Windows\Fonts"]
    else:
        places = [
            Path("/usr/share/fonts"),
            Path("/usr/local/share/fonts"),
            home / ".local/share/fonts",
            home / ".fonts",
        ]
    return tuple(place for place in places if place.is_dir())


def _families(table: dict[str, tuple[str, ...]], language: str) -> tuple[str, ...]:
    family = language.lower()
    if family.startswith("zh"):
        traditional = any(mark in family for mark in ("hant", "tw", "hk", "mo"))
        first, second = ("zh-Hant", "zh-Hans") if traditional else ("zh-Hans", "zh-Hant")
        return table[first] + table[second]
    return table[""] + table["zh-Hans"] + table["zh-Hant"]


@dataclass(frozen=True)
class _Shelf:
    folders: tuple[Path, ...]

    @cached_property
    def faces(self) -> dict[str, dict[str, FaceFile]]:
        """Faces by family and style."""
        found: dict[str, dict[str, FaceFile]] = {}
        for path in sorted(self._files()):
            for family, style, face in _read_names(path):
                found.setdefault(family, {}).setdefault(style, face)
        return found

    def find(self, families: tuple[str, ...], styles: tuple[str, ...]) -> FaceFile | None:
        for family in families:
            faces = self.faces.get(family, {})
            face = next((faces[style] for style in styles if style in faces), None)
            if face is not None:
                return face
        return None

    def _files(self) -> Iterator[Path]:
        for folder in self.folders:
            for place, _, names in os.walk(folder):
                for name in names:
                    plain = name.lower().replace("-", "").replace(" ", "")
                    if plain.endswith(_ENDINGS) and plain.startswith(_NAMES):
                        yield Path(place) / name


def _read_names(path: Path) -> Iterator[tuple[str, str, FaceFile]]:
    from PIL import ImageFont  # noqa: PLC0415  # dear to import, and a build that draws nothing needs none

    for index in range(_MOST_FACES if path.suffix.lower() in {".ttc", ".otc"} else 1):
        try:
            family, style = ImageFont.FreeTypeFont(str(path), 16, index).getname()
        except OSError:
            return  # past the last face, or a file that is no type
        if family:
            yield family, style or "Regular", FaceFile(str(path), index)


def _key(*faces: FaceFile) -> str:
    """Return what tells these faces from others: their names, sizes and places in their files."""
    told = "\0".join(f"{Path(face.path).name} {Path(face.path).stat().st_size} {face.index}" for face in faces)
    return hashlib.sha256(told.encode()).hexdigest()[:16]


@lru_cache(maxsize=64)
def _open(face: FaceFile, size: int) -> FreeTypeFont:
    from PIL import ImageFont  # noqa: PLC0415  # as above

    return ImageFont.FreeTypeFont(face.path, size, face.index, layout_engine=ImageFont.Layout.BASIC)
