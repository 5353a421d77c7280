"""The house rules that tools can hold: style, types, the direction of imports."""

import subprocess
import sys
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.parametrize(
    "command",
    [
        ["ruff", "check", "--no-cache", "."],
        ["ruff", "format", "--no-cache", "--check", "."],
        ["mypy"],
    ],
    ids=["ruff finds nothing", "ruff would format nothing", "mypy finds nothing"],
)
def test_the_tree_is_clean(command: list[str]) -> None:
    module, *arguments = command
    done = subprocess.run(  # noqa: S603  # our own tools on our own tree
        [sys.executable, "-m", module, *arguments], cwd=ROOT, capture_output=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_rooms_import_only_rooms_to_their_right(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    code = lint_imports(no_cache=True)
    assert code == 0, capsys.readouterr().out
