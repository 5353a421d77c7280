"""Pictures from content/ to the site: made once, at addresses that pages name, and never as they came."""

import io
import re
from pathlib import Path

import pytest
from PIL import Image

from gazette.flow import BuildRequest, build_site, check_site
from gazette.pictures import kinds, making

LAYOUTS = Path(__file__).parents[3] / "layouts"
PHOTO = "{file: photo.jpg, credit: 王, alt: 湖, focus: [0.5, 0.2]}"
ARTICLE = f"---\ntitle: 甲\nphotos:\n- {PHOTO}\n---\n\n正文。\n\n![船](b.png)\n"


def picture(kind: str, size: tuple[int, int]) -> bytes:
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x010F] = "SecretCamera"
    Image.effect_noise(size, 60).convert("RGB").save(buffer, kind, exif=exif)
    return buffer.getvalue()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text(
        "title: 某报\nurl: https://example.org/\nshare_pictures: false\n", encoding="utf-8"
    )
    (page / "01-甲.md").write_text(ARTICLE, encoding="utf-8")
    (page / "photo.jpg").write_bytes(picture("JPEG", (1000, 700)))
    (page / "b.png").write_bytes(picture("PNG", (300, 200)))
    return tmp_path


def request(root: Path, *, full: bool = False, jobs: int = 1) -> BuildRequest:
    content, site = root / "content", root / "site"
    return BuildRequest(content=content, layouts=LAYOUTS, site=site, search=False, full=full, jobs=jobs)


def build(root: Path, *, full: bool = False, jobs: int = 1) -> None:
    report = build_site(request(root, full=full, jobs=jobs))
    assert report.published is not None, report.problems


def published(root: Path) -> list[str]:
    folder = root / "site" / "2024" / "06" / "05" / "01"
    files = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(file for file in files if "photo" in file or "b.png" in file)


def test_every_file_that_a_page_names_is_published_and_none_is_the_picture_as_it_came(root: Path) -> None:
    build(root)
    assert published(root) == [
        "b.png",
        "b.png.300.avif",
        "b.png.300.jpg",
        "b.png.300.webp",
        "photo.jpg",
        "photo.jpg.1000.avif",
        "photo.jpg.1000.webp",
        "photo.jpg.400.avif",
        "photo.jpg.400.webp",
        "photo.jpg.800.avif",
        "photo.jpg.800.webp",
    ]
    for path in (root / "site").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert b"SecretCamera" not in data
        if path.suffix == ".html":
            folder = path.parent
            for name in re.findall(r"(?:src|srcset)=\"([^\"]*(?:photo|b\.png)[^\"]*)\"", data.decode()):
                for each in name.split(", "):
                    assert (folder / each.split(" ")[0]).is_file(), (path, each)
    page = (root / "site" / "2024" / "06" / "05" / "01" / "01" / "index.html").read_text(encoding="utf-8")
    assert '<img src="../b.png.300.jpg" alt="船" width="300" height="200" loading="lazy" decoding="async">' in page
    feed = (root / "site" / "feed.xml").read_text(encoding="utf-8")
    assert "https://example.org/2024/06/05/01/photo.jpg" in feed


def test_no_picture_is_worked_on_twice(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    build(root)
    before = {path: path.read_bytes() for path in (root / "site").rglob("*.webp")}
    for path in before:
        path.unlink()
    monkeypatch.setattr(making, "make_renditions", None)  # whoever calls it now fails
    (root / "content" / "2024-06-05" / "01" / "02-乙.md").write_text("---\ntitle: 乙\n---\n", encoding="utf-8")
    build(root)
    assert {path: path.read_bytes() for path in (root / "site").rglob("*.webp")} == before
    with pytest.raises(TypeError):
        build(root, full=True)


def test_what_was_made_of_a_picture_goes_with_it(root: Path) -> None:
    build(root)
    kept = root / ".gazette" / "pictures"
    assert len(list(kept.iterdir())) == 2
    (root / "content" / "2024-06-05" / "01" / "photo.jpg").write_bytes(picture("JPEG", (500, 300)))
    build(root)
    assert len(list(kept.iterdir())) == 2
    assert "photo.jpg.500.webp" in published(root)
    assert "photo.jpg.1000.webp" not in published(root)


def test_originals_and_other_kinds_are_published_where_they_are_asked_for(root: Path) -> None:
    settings = root / "content" / "publication.yaml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text + "original_pictures: true\npicture_formats: [webp]\n", encoding="utf-8")
    build(root)
    assert {"original/photo.jpg", "photo.jpg.400.webp"} <= set(published(root))
    assert not [file for file in published(root) if file.endswith(".avif")]
    original = root / "site" / "2024" / "06" / "05" / "01" / "original" / "photo.jpg"
    assert original.read_bytes() == (root / "content" / "2024-06-05" / "01" / "photo.jpg").read_bytes()
    settings.write_text(text + "picture_formats: []\n", encoding="utf-8")
    build(root)
    assert published(root) == ["b.png", "b.png.300.jpg", "photo.jpg"]


def test_where_the_library_makes_no_avif_no_page_names_one(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "can_make_avif", lambda: False)
    build(root)
    assert "photo.jpg.400.webp" in published(root)
    assert not list((root / "site").rglob("*.avif"))
    assert not [path for path in (root / "site").rglob("*.html") if ".avif" in path.read_text(encoding="utf-8")]


def test_a_picture_of_a_standing_page_is_made_as_others_are_and_told_when_no_page_shows_it(root: Path) -> None:
    (root / "content" / "house.jpg").write_bytes(picture("JPEG", (500, 300)))
    unused = [(each.code.value, each.span.path.rpartition("/")[2]) for each in check_site(request(root)).problems]
    assert unused == [("T016", "house.jpg")]
    (root / "content" / "about.md").write_text("---\ntitle: 关于\n---\n\n![楼](house.jpg)\n", encoding="utf-8")
    for _ in range(2):  # made, and remembered
        report = build_site(request(root))
        assert report.problems == ()
        page = (root / "site" / "about" / "index.html").read_text(encoding="utf-8")
        assert '<img src="../house.jpg" alt="楼" width="500" height="300" decoding="async">' in page
        assert "../house.jpg.400.avif 400w" in page
        assert (root / "site" / "house.jpg.400.avif").is_file()
    assert len(list((root / ".gazette" / "pictures").iterdir())) == 3


def test_several_processes_make_the_same_files(root: Path) -> None:
    page = root / "content" / "2024-06-05" / "01"
    for at in range(5):
        (page / f"{at}.jpg").write_bytes(picture("JPEG", (420, 300 + at)))
    photos = "".join(f"- {{file: {at}.jpg, credit: 王, alt: 湖}}\n" for at in range(5))
    (page / "02-乙.md").write_text(f"---\ntitle: 乙\nphotos:\n{photos}---\n", encoding="utf-8")
    build(root, jobs=2)
    many = {path: path.read_bytes() for path in (root / "site").rglob("*.webp")}
    build(root, full=True)
    assert {path: path.read_bytes() for path in (root / "site").rglob("*.webp")} == many
    assert len(many) == 4 + 10


def test_a_check_makes_no_picture_and_keeps_nothing(root: Path) -> None:
    report = check_site(request(root))
    assert report.problems == ()
    assert not (root / ".gazette").exists()


def test_a_broken_picture_stops_the_build_and_is_named(root: Path) -> None:
    build(root)
    before = published(root)
    path = root / "content" / "2024-06-05" / "01" / "photo.jpg"
    path.write_bytes(path.read_bytes()[:2000])
    report = build_site(request(root))
    assert report.published is None
    assert [(problem.code.value, problem.span.line, problem.span.column) for problem in report.problems] == [
        ("B005", 4, 10)
    ]
    assert published(root) == before
