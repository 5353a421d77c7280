"""Bounds on what comes in: stated in publication.yaml, kept, and no obstacle to what keeps them."""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from gazette.cli import main
from gazette.doorkeeper import PUBLICATION_BYTES, PUBLICATION_VARIABLE
from gazette.flow import BuildRequest, ImportRequest, build_site, check_site, explain_page_lines, import_pages
from gazette.flow.verifying import verify_content
from gazette.problems import Code, GazetteError, Problem
from gazette.settings import USUAL_BOUNDS

ROOT = Path(__file__).parents[2]
SEED = "seeds/000_51e2a95c7ec7d086.txt"
ARTICLE = "content/2024-06-05/01/01-甲.md"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "seeds", tmp_path / "seeds")
    (tmp_path / ARTICLE).parent.mkdir(parents=True)
    (tmp_path / ARTICLE).write_text("---\ntitle: 甲\n---\n\n正文。\n", encoding="utf-8")
    bound(tmp_path)
    return tmp_path


def bound(project: Path, **bounds: int) -> None:
    """Set bounds in publication.yaml."""
    lines = ["title: 某报", "share_pictures: false", *(f"{name}: {number}" for name, number in bounds.items())]
    (project / "content" / "publication.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def request(project: Path) -> BuildRequest:
    return BuildRequest(content=project / "content", layouts=ROOT / "layouts", site=project / "site", search=False)


def errors(problems: tuple[Problem, ...]) -> list[tuple[Code, str, int]]:
    return [(each.code, each.span.path, each.span.line) for each in problems if each.severity.value == "error"]


def imported(project: Path) -> list[tuple[Code, str, int]]:
    wanted = ImportRequest(files=(project / SEED,), content=project / "content", dry_run=True)
    (report,) = import_pages(wanted)
    return errors(report.problems)


def test_a_page_text_beyond_its_bound_is_not_imported_and_one_within_it_is(project: Path) -> None:
    size = (project / SEED).stat().st_size
    bound(project, page_text_bytes=size)
    assert imported(project) == []
    bound(project, page_text_bytes=size - 1)
    assert imported(project) == [(Code.TOO_LARGE, SEED, 1)]
    with pytest.raises(GazetteError):
        explain_page_lines(ImportRequest(files=(project / SEED,), content=project / "content"), [(1, 1)])


def test_an_import_where_there_are_no_settings_yet_keeps_the_usual_bound(project: Path) -> None:
    (project / "content" / "publication.yaml").unlink()
    assert imported(project) == []
    (project / SEED).write_bytes(b"\n" * (USUAL_BOUNDS.page_text_bytes + 1))
    assert imported(project) == [(Code.TOO_LARGE, SEED, 1)]


def test_a_page_text_beyond_its_bound_is_not_shown_beside_its_articles(project: Path) -> None:
    shutil.rmtree(project / "content" / "2024-06-05")
    list(import_pages(ImportRequest(files=(project / SEED,), content=project / "content")))
    source = project / "site" / "2024" / "06" / "05" / "01" / "03" / "source" / "index.html"
    build_site(request(project))
    assert source.exists()
    assert errors(verify_content(project / "content").problems) == []
    bound(project, page_text_bytes=100)
    build_site(request(project))
    assert not source.exists()
    assert {code for code, _, _ in errors(verify_content(project / "content").problems)} == {Code.NO_SOURCE}


def picture(project: Path) -> int:
    """Put a picture of 300 pixels beside the article and return its bytes."""
    buffer = io.BytesIO()
    Image.new("RGB", (20, 15), "red").save(buffer, "PNG")
    (project / ARTICLE).with_name("a.png").write_bytes(buffer.getvalue())
    text = "---\ntitle: 甲\nphotos:\n- {file: a.png, alt: 红, credit: 王}\n---\n\n正文。\n"
    (project / ARTICLE).write_text(text, encoding="utf-8")
    return len(buffer.getvalue())


def test_a_picture_beyond_a_bound_is_an_error_and_one_within_it_is_none(project: Path) -> None:
    size = picture(project)
    bound(project, picture_bytes=size, picture_pixels=300)
    assert errors(check_site(request(project)).problems) == []
    bound(project, picture_bytes=size - 1)
    assert errors(check_site(request(project)).problems) == [
        (Code.LARGE_PICTURE, "content/2024-06-05/01/a.png", 1),
    ]
    bound(project, picture_pixels=299)
    assert errors(check_site(request(project)).problems) == [(Code.LARGE_PICTURE, ARTICLE, 4)]


def test_a_picture_of_more_pixels_than_pillow_likes_is_taken_where_the_settings_take_it(project: Path) -> None:
    picture(project)
    Image.new("1", (20_000, 9_500)).save((project / ARTICLE).with_name("a.png"))
    assert errors(check_site(request(project)).problems) == [(Code.LARGE_PICTURE, ARTICLE, 4)]
    bound(project, picture_pixels=190_000_000)
    assert errors(check_site(request(project)).problems) == []


@pytest.mark.parametrize("begin", ["> ", "- "])
def test_what_stands_deeper_than_its_bound_is_an_error_and_what_does_not_is_none(project: Path, begin: str) -> None:
    depth = 8 if begin == "> " else 4  # an item is a list and a point of it
    (project / ARTICLE).write_text(f"---\ntitle: 甲\n---\n\n{begin * depth}深\n", encoding="utf-8")
    assert errors(check_site(request(project)).problems) == []
    bound(project, nesting=9)
    assert errors(check_site(request(project)).problems) == []
    bound(project, nesting=8)
    assert errors(check_site(request(project)).problems) == [(Code.TOO_DEEP, ARTICLE, 5)]


def test_as_deep_as_may_be_set_is_read_to_the_bottom(project: Path) -> None:
    (project / ARTICLE).write_text(f"---\ntitle: 甲\n---\n\n{'> ' * 49}深\n", encoding="utf-8")
    bound(project, nesting=50)
    assert build_site(request(project)).problems == ()
    assert "深" in (project / "site" / "2024" / "06" / "05" / "01" / "01" / "index.html").read_text(encoding="utf-8")
    bound(project, nesting=51)
    with pytest.raises(GazetteError, match="51 is too much: 50 is the most"):
        check_site(request(project))


def test_a_bound_that_is_changed_counts_for_what_was_seen_before(project: Path) -> None:
    picture(project)
    with (project / ARTICLE).open("a", encoding="utf-8") as file:
        file.write("\n> > > 深\n")
    assert build_site(request(project)).published
    bound(project, picture_pixels=299, nesting=3)
    assert [code for code, _, _ in errors(build_site(request(project)).problems)] == [Code.TOO_DEEP]
    bound(project, picture_pixels=299)
    assert [code for code, _, _ in errors(build_site(request(project)).problems)] == [Code.LARGE_PICTURE]
    bound(project)
    assert build_site(request(project)).problems == ()


DEEP = {
    "quotations": "---\ntitle: 甲\n---\n\n" + "> " * 10_000 + "深\n",
    "points": "---\ntitle: 甲\n---\n\n" + "- " * 10_000 + "深\n",
    "lists of YAML": f"---\ntitle: {'[' * 10_000}\n---\n\n正文。\n",
    "keys of YAML": f"---\ntitle: {'{a: ' * 10_000}\n---\n\n正文。\n",
    "points of YAML": "---\ntitle:\n" + "".join(f"{' ' * level}-\n" for level in range(1200)) + "---\n\n正文。\n",
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP)
def test_ten_thousand_levels_are_one_problem_wherever_they_stand(
    project: Path, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / ARTICLE).write_text(text, encoding="utf-8")
    shutil.copytree(ROOT / "layouts", project / "layouts")
    assert main(["check", "--quiet"]) == 1
    said = [line for line in capsys.readouterr().err.splitlines() if line.startswith("content/")]
    assert len(said) == 1
    assert said[0].startswith(f"{ARTICLE}:")


def test_the_settings_keep_a_bound_that_the_environment_sets(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(ROOT / "layouts", project / "layouts")
    settings = project / "content" / "publication.yaml"
    with settings.open("a", encoding="utf-8") as file:
        file.write("#" * (PUBLICATION_BYTES - settings.stat().st_size))
    assert main(["check", "--quiet"]) == 0
    with settings.open("a", encoding="utf-8") as file:
        file.write("#")
    capsys.readouterr()
    assert main(["check", "--quiet"]) == 2
    assert "the settings have 1000001 bytes, and 1000000 is the most" in capsys.readouterr().err
    monkeypatch.setenv(PUBLICATION_VARIABLE, str(PUBLICATION_BYTES + 1))
    assert main(["check", "--quiet"]) == 0
    monkeypatch.setenv(PUBLICATION_VARIABLE, "viel")
    assert main(["check", "--quiet"]) == 2
    assert "'viel' is no whole number from 1" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("alias", "wrong"),
    [
        (f"/{'/'.join(['路' * 80] * 4)}/", False),
        (f"/{'/'.join(['路' * 80] * 5)}/", True),
        (f"/{'路' * 81}/", True),
    ],
)
def test_an_alias_longer_than_disks_hold_is_an_error_at_its_line(project: Path, alias: str, wrong: bool) -> None:  # noqa: FBT001  # pytest names it
    (project / ARTICLE).write_text(f"---\ntitle: 甲\naliases: [{alias}]\n---\n\n正文。\n", encoding="utf-8")
    found = build_site(request(project))
    assert errors(found.problems) == ([(Code.WRONG_VALUE, ARTICLE, 3)] if wrong else [])
    assert (found.published is None) is wrong


def test_an_article_with_a_name_longer_than_disks_hold_is_an_error_at_its_file(project: Path) -> None:
    beside = (project / ARTICLE).with_name(f"02-{'长' * 78}乙.md")
    beside.write_text("---\ntitle: 乙\n---\n\n正文。\n", encoding="utf-8")
    assert len(beside.name.encode()) == 243
    shown = beside.relative_to(project).as_posix()
    assert errors(check_site(request(project)).problems) == [(Code.NAME_NOT_EVERYWHERE, shown, 1)]
    beside.rename(beside.with_name(f"02-{'长' * 78}.md"))
    assert errors(check_site(request(project)).problems) == []
