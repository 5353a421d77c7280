"""Every promise of docs/trust.md is held by a test that is there, and what the deployment installs is pinned."""

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


def test_every_test_that_the_page_of_trust_names_is_there() -> None:
    named = re.findall(r"`(tests/[\w/.-]+?)(?:::(\w+))?`", (ROOT / "docs" / "trust.md").read_text(encoding="utf-8"))
    assert len(named) > 25
    for path, name in named:
        assert (ROOT / path).exists(), path
        if name:
            assert f"def {name}(" in (ROOT / path).read_text(encoding="utf-8"), f"{path}::{name}"


def test_every_dependency_is_pinned_by_its_digest_and_no_registry_is_named() -> None:
    text = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    pinned = re.findall(r"^([a-z0-9-]+)==[\w.]+((?: --hash=sha256:[0-9a-f]{64})+)$", text, re.MULTILINE)
    assert len(pinned) == sum(not line.startswith("#") for line in text.splitlines())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    names = {re.split(r"[<>=!~\[; ]", each)[0].lower() for each in wanted}
    assert names <= {name for name, _ in pinned}
    assert "://" not in text
