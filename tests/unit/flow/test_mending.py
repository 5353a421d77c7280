from pathlib import Path

import pytest

from gazette.cli import main
from gazette.flow import FixRequest, fix_content, mending
from gazette.matter.names import Role
from gazette.problems import Source

CHECK = ["check", "--layouts", str(Path(__file__).parents[3] / "layouts")]


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_bytes("title: 某报\n".encode())
    (page / "01-a.md").write_bytes("\ufeff---\r\ntitle: 甲\r\n---\r\n\r\n今天,明天。\r\n".encode())
    (page / "02-b.md").write_bytes("---\ntitle: 乙\n---\n\n正文。\n".encode())
    (page / "03-c.md").write_bytes(b"\xb6\xb6")
    return tmp_path / "content"


def test_a_file_is_mended_and_its_diff_shows_what_was_changed(content: Path) -> None:
    (fixed,) = fix_content(FixRequest(content=content))
    assert fixed.diff.splitlines() == [
        "--- content/2024-06-05/01/01-a.md",
        "+++ content/2024-06-05/01/01-a.md",
        "    byte order mark dropped",
        "    line ends made line feeds",
        "@@ -5 +5 @@",
        "-今天,明天。",
        "+今天，明天。",
    ]
    page = content / "2024-06-05" / "01"
    assert (page / "01-a.md").read_bytes() == "---\ntitle: 甲\n---\n\n今天，明天。\n".encode()
    assert (page / "03-c.md").read_bytes() == b"\xb6\xb6"
    assert fix_content(FixRequest(content=content)) == ()


def test_what_an_editor_saves_while_files_are_mended_stays(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = content / "2024-06-05" / "01" / "01-a.md"
    mend = mending.mend  # type: ignore[attr-defined]  # where it is called, not where it comes from

    def save_meanwhile(source: Source, role: Role, accepted: tuple[str, ...]) -> Source:
        path.write_text("---\ntitle: 新\n---\n", encoding="utf-8")
        return mend(source, role, accepted)

    monkeypatch.setattr(mending, "mend", save_meanwhile)
    assert fix_content(FixRequest(content=content)) == ()
    assert path.read_text(encoding="utf-8") == "---\ntitle: 新\n---\n"


def test_a_dry_run_shows_the_same_and_writes_nothing(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.read_bytes() for path in content.rglob("*") if path.is_file()}
    (content / "2024-06-05" / "01" / "03-c.md").unlink()
    assert main([*CHECK, "--fix", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert "+今天，明天。" in out
    assert "1 file would be mended" in out
    assert all(path.read_bytes() == data for path, data in before.items() if path.exists())
    assert not (content.parent / ".gazette" / "lock").exists()


def test_what_fix_mends_is_not_said_any_more(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (content / "2024-06-05" / "01" / "03-c.md").unlink()
    (content / "2024-06-05" / "01" / "02-b.md").write_text("---\ntitel：乙\n---\n", encoding="utf-8")
    assert main([*CHECK]) == 1
    capsys.readouterr()
    assert main([*CHECK, "--fix"]) == 0
    assert "no problems" in capsys.readouterr().out


def test_dry_run_without_fix_is_a_mistake(content: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert content.is_dir()
    with pytest.raises(SystemExit):
        main(["check", "--dry-run"])
    assert "--dry-run belongs to --fix" in capsys.readouterr().err
