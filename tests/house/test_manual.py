"""The manuals are done as they say: their files are written, their commands run, what is shown compared."""

import io
import re
import shutil
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from gazette.cli import main

ROOT = Path(__file__).parent.parent.parent
BLOCK = re.compile(
    r"(?:^<!-- file: (?P<path>\S+) -->\n)?^```(?P<kind>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)


def steps(document: str) -> Iterator[tuple[str, str]]:
    """Yield the files of a manual (path, text) and its commands (``$ …``, what they show), in their order."""
    for block in BLOCK.finditer((ROOT / "docs" / document).read_text(encoding="utf-8")):
        if block["path"]:
            yield block["path"], block["text"]
        elif block["kind"] == "console":
            for command in re.split(r"^(?=\$ )", block["text"], flags=re.MULTILINE)[1:]:
                line, _, shown = command.partition("\n")
                yield line, shown


def pattern_of(shown: str) -> str:
    """Return what is shown as a pattern: a line … stands for any lines, a … elsewhere for any text of its line."""
    lines = [
        r"(?:.*\n)*?" if line == "…" else re.escape(line).replace("…", ".*") + r"\n" for line in shown.splitlines()
    ]
    return "".join(lines)


@pytest.mark.parametrize(("document", "system"), [("编辑手册.md", "zh_CN.UTF-8"), ("editors.md", "en_GB.UTF-8")])
def test_a_manual_does_what_it_says(
    document: str, system: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", system)
    shutil.copytree(ROOT / "layouts", "layouts")
    commands = 0
    for name, text in steps(document):
        if not name.startswith("$ "):
            Path(name).parent.mkdir(parents=True, exist_ok=True)
            Path(name).write_text(text, encoding="utf-8")
            continue
        said = io.StringIO()
        program, script, *arguments = name[2:].split()
        assert (program, script) == ("python", "build.py")
        with redirect_stdout(said), redirect_stderr(said):
            main(arguments)
        commands += 1
        assert re.fullmatch(pattern_of(text), said.getvalue()), f"{name} shows:\n{said.getvalue()}"
    assert commands >= 5
