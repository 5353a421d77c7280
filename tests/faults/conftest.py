"""What tests of faults share: one project in which every command has something to do."""

from pathlib import Path

import pytest

from tests.faults.commands import make_busy


@pytest.fixture(scope="session")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project; whoever wants to change it takes a copy."""
    return make_busy(tmp_path_factory.mktemp("busy") / "project")
