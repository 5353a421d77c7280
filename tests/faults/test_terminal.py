"""What commands print: nothing that a stranger wrote acts in the terminal that shows it."""

from __future__ import annotations

import json
import shutil
import sys
import unicodedata
from pathlib import Path

import pytest

from gazette.cli import main
from tests.faults.running import ROOT

# Sets a title, colours, clears, turns directions, goes back in the line, ends it.
ACTING = "\x1b]0;x\x07\x1b[31m\x9b2J\u202e\u2066\x7f\r\u200f\x85\u2028"
DIRECTING = "\u202e\u2066\u200f"
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="other file systems refuse such names")
ARTICLE = f"---\ntitle: 甲{DIRECTING}乙\nbyline: ['{DIRECTING}名']\n---\n\n正文{DIRECTING}反了。\n"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    shutil.copytree(ROOT / "layouts", tmp_path / "layouts")
    page = tmp_path / "content" / "2024-06-05" / "01"
    page.mkdir(parents=True)
    (tmp_path / "content" / "publication.yaml").write_text("title: 某报\nshare_pictures: false\n", encoding="utf-8")
    (page / "01-a.md").write_text(ARTICLE, encoding="utf-8")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    """Run a command and return its exit code with all that it printed, having looked whether that could act."""
    try:
        code = main(list(arguments))
    except SystemExit as end:  # the parser of arguments goes its own way
        code = int(str(end.code))
    told = capsys.readouterr()
    for sign in {*told.out, *told.err} - {"\n"}:
        assert unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Zl", "Zp"}, (arguments, ascii(sign))
    assert code in {0, 1, 2}, told.err
    return code, told.out + told.err


@pytest.mark.parametrize("language", ["en", "zh-Hans"])
def test_what_is_in_articles_acts_nowhere(project: Path, capsys: pytest.CaptureFixture[str], language: str) -> None:
    assert project.is_dir()
    assert run(capsys, "check", "--lang", language)[0] == 0
    assert run(capsys, "build", "--no-search", "--lang", language)[0] == 0
    for form in ("text", "json"):
        code, said = run(capsys, "search", "正文", "--format", form, "--lang", language)
        assert (code, "正文" in said) == (0, True)
        assert run(capsys, "search", ACTING, "正文", "--format", form)[0] == 0


def wrong(project: Path) -> None:
    """Add what is wrong in many ways, each with something that acts in what is said of it."""
    page = project / "content" / "2024-06-05" / "01"
    (page / "02-b.md").write_text(f"---\ntitle: 甲{ACTING}\n---\n", encoding="utf-8")
    head = [f"{DIRECTING}key: x", "photos: [{file: '\u202egpj.a'}]", "title: a", "kind: '\u202ea'"]
    text = "\n".join(("---", *head, "---", "", "[x](\u202e.md) <b\u202e> [y](java\u202escript:x)", ""))
    (page / "03-c.md").write_text(text, encoding="utf-8")
    (page / "04-d.md").write_text('---\ntitle: "\\e[31m\\x9b"\n---\n', encoding="utf-8")
    (page / "05-e.md").write_text("---\ntitle： \u202e甲\n---\n\n文。\n", encoding="utf-8")


@pytest.mark.parametrize("actions", ["true", ""])
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_what_is_wrong_is_told_and_acts_in_no_form(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, form: str, actions: str
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", actions)
    wrong(project)
    code, said = run(capsys, "check", "--quiet", "--format", form)
    assert (code, "F009" in said, "F004" in said) == (1, True, True)
    if form in {"json", "sarif"}:
        json.loads(said)
    if form == "github":
        assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in said.splitlines())


@LINUX
@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_names_of_files_act_in_no_form(project: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    page = project / "content" / "2024-06-05" / "01"
    (page / f"02{ACTING}.md").write_text("x", encoding="utf-8")
    (page / f"03{DIRECTING}.md").write_text("x", encoding="utf-8")
    (page / f"04-{DIRECTING}.jpg").write_text("x", encoding="utf-8")
    Path(str(page / "05-").encode().decode() + "\udcff\x1b[31m.md").write_text("x", encoding="utf-8")
    assert run(capsys, "check", "--quiet", "--format", form)[0] == 1
    assert run(capsys, "check", "--fix", "--quiet", "--format", form)[0] == 1
    assert run(capsys, "build", "--no-search")[0] == 1


def test_what_is_mended_is_shown_and_acts_nowhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong(project)
    for options in (["--dry-run"], []):
        code, said = run(capsys, "check", "--fix", *options)
        assert (code, "+title: " in said) == (1, True)


@LINUX
def test_a_page_text_acts_nowhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (ROOT / "seeds" / "000_51e2a95c7ec7d086.txt").read_text(encoding="utf-8")
    seed = project / "seeds" / f"a{ACTING}.txt"
    seed.parent.mkdir()
    seed.write_text(text.replace("义乌", f"义{ACTING}乌") + f"\n{ACTING}\n", encoding="utf-8")
    shown = f"seeds/{seed.name}"
    shutil.rmtree(project / "content" / "2024-06-05")
    assert run(capsys, "import", shown, "--dry-run", "--report", "r.json")[0] == 0
    for line in range(1, 60, 7):
        run(capsys, "import", shown, "--explain", str(line))
    assert run(capsys, "import", shown)[0] == 0
    run(capsys, "import", "--verify")
    for path in (project / "content").rglob("*.md"):
        path.write_text(path.read_text(encoding="utf-8").replace("。", f"。{DIRECTING}", 1), encoding="utf-8")
    assert "edited since" in run(capsys, "import", shown)[1]
    run(capsys, "import", "--verify")
    run(capsys, "check")


def test_what_is_given_on_the_command_line_acts_nowhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert project.is_dir()
    given = ACTING.replace("\0", "")
    for arguments in (
        ["check", f"--{given}"],
        ["build", "--content", given],
        ["build", "--layouts", given],
        ["build", "--base-url", given],
        ["build", "--jobs", given],
        ["check", "--published", given],
        ["import", given],
        ["import", "--date", given, "x"],
        ["new", "--date", "2024-06-05", "--page", "2", "--title", given],
        ["new", "column", "--date", "2024-06-05", "--page", "3", "--title", "t", "--name", given],
        ["correct", given],
        ["correct", "2024/06/05/01/01", "--text", given],
        ["schema", given],
        ["verify", given],
        [given],
    ):
        run(capsys, *arguments)


def test_a_strangers_manifest_acts_nowhere_and_no_name_in_it_is_a_bug(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "copy").mkdir()
    names = [f"a{ACTING}", "\ud800", "\0", "../x", "x" * 5000, ""]
    listed = {"format": 1, "generator": ACTING, "files": dict.fromkeys(names, ACTING)}
    (project / "copy" / "manifest.json").write_text(json.dumps(listed), encoding="utf-8")
    assert run(capsys, "verify", "copy")[0] in {1, 2}


def test_layouts_and_settings_act_nowhere(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layout = project / "layouts" / "home.html"
    layout.write_text(f"{{{{ x{ACTING} }}}}\n{{% {ACTING} %}}\n", encoding="utf-8")
    assert run(capsys, "check", "--quiet")[0] == 1
    settings = project / "content" / "publication.yaml"
    settings.write_text(f"title: '\u202e'\n{DIRECTING}x: y\nurl: '{DIRECTING}'\n", encoding="utf-8")
    assert run(capsys, "check", "--quiet")[0] == 2
