"""What every layer of the tests shares."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# The same examples on every machine: a red run is repeated by running it again. "deep" looks further, by hand.
settings.register_profile("usual", derandomize=True, deadline=None)
settings.register_profile("deep", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

# Commands speak English in tests, whatever the machine speaks; those that ask for Chinese say so.
os.environ["LC_ALL"] = "C.UTF-8"


@pytest.hookimpl(tryfirst=True)  # before xdist reads the marks
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep together, where several processes share the tests, those that share what is dear to make.

    All tests of the browser share one browser and a few sites; two browsers would only wait for each other.
    """
    for item in items:
        path = item.path.relative_to(Path(__file__).parent).as_posix()
        item.add_marker(pytest.mark.xdist_group("browser" if path.startswith("browser/") else path))
