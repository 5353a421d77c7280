"""What the whole of content/ shows; each warning's place is held by its folder in tests/problems."""

from pathlib import Path

import pytest

from gazette.flow import BuildRequest, check_site
from gazette.problems import Severity

ROOT = Path(__file__).parents[3]

# The smallest picture that is one.
PICTURE = (ROOT / "tests/problems/T008-no-credit/content/2024-06-05/01/a.jpg").read_bytes()


def check(content: Path, *, drafts: bool = False) -> list[str]:
    request = BuildRequest(content=content, layouts=ROOT / "layouts", site=content.parent / "site", drafts=drafts)
    return [problem.code.value for problem in check_site(request).problems]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (page / "01-a.md").write_text("---\ntitle: 甲\n---\n\n见[前文](02-b.md)，《读。\n", encoding="utf-8")
    draft = "---\ntitle: 乙\ndraft: true\nphotos: [{file: a.jpg, credit: 丙, alt: 丁}]\n---\n"
    (page / "02-b.md").write_text(draft, encoding="utf-8")
    (page / "a.jpg").write_bytes(PICTURE)
    (page.parents[1] / "publication.yaml").write_text("title: 某报\n", encoding="utf-8")
    return page.parents[1]


def test_a_link_to_a_draft_is_right_when_drafts_are_published(content: Path) -> None:
    assert check(content) == ["T015", "T005"]
    assert check(content, drafts=True) == ["T005"]


def test_the_settings_silence_a_warning_for_the_whole_paper(content: Path) -> None:
    with (content / "publication.yaml").open("a", encoding="utf-8") as file:
        file.write("accepted: [T015, T005]\n")
    assert check(content) == []


def test_an_issue_accepts_a_gap_between_its_pages(content: Path) -> None:
    third = content / "2024-06-05" / "03"
    third.mkdir()
    (third / "01-c.md").write_text("---\ntitle: 丙\n---\n", encoding="utf-8")
    assert "T014" in check(content)
    (third.parent / "issue.yaml").write_text("accepted: [T014]\n", encoding="utf-8")
    assert "T014" not in check(content)


def test_what_cannot_be_read_is_not_missed_as_well(content: Path) -> None:
    broken = content / "2024-06-05" / "02" / "01-c.md"
    broken.parent.mkdir()
    broken.write_text("---\ntitle: [丙\n---\n", encoding="utf-8")
    third = content / "2024-06-05" / "03" / "01-d.md"
    third.parent.mkdir()
    third.write_text("---\ntitle: 丁\n---\n", encoding="utf-8")
    assert check(content) == ["T015", "T005", "F002"]


def test_an_error_hides_no_warning_of_the_whole_paper(content: Path) -> None:
    page = content / "2024-06-05" / "01"
    (page / "07-x.md").write_text("---\ntitle: 己\nkiker: 一\n---\n\n他说：“好。\n", encoding="utf-8")
    for number, (name, column) in enumerate((("金钧胤", "和谐劳动关系巡礼"), ("金均胤", "和谐劳动关系寻礼")), 8):
        keys = f"---\ntitle: 庚{number}\nbyline: [{name}]\ncolumn: {column}\n---\n"
        (page / f"{number:02}-x.md").write_text(keys, encoding="utf-8")
    fourth = content / "2024-06-05" / "04" / "01-d.md"
    fourth.parent.mkdir()
    fourth.write_text("---\ntitle: 丁\n---\n", encoding="utf-8")
    assert check(content) == ["T015", "T005", "F004", "T005", "T012", "T013", "T014"]


def test_a_file_of_a_wrong_name_may_be_what_is_missing(content: Path) -> None:
    wrong = content / "2024-06-05" / "2" / "01-c.md"
    wrong.parent.mkdir()
    wrong.write_text("---\ntitle: 丙\n---\n", encoding="utf-8")
    (wrong.parent / "photo.jpg").write_bytes(b"")
    third = content / "2024-06-05" / "03" / "01-d.md"
    third.parent.mkdir()
    third.write_text("---\ntitle: 丁\n---\n", encoding="utf-8")
    assert "N002" in check(content)
    assert not {"T014", "T016"}.intersection(check(content))


def test_the_committed_edition_has_nothing_to_warn_of() -> None:
    request = BuildRequest(content=ROOT / "content", layouts=ROOT / "layouts", site=ROOT / "site")
    assert [each for each in check_site(request).problems if each.severity is not Severity.NOTE] == []
