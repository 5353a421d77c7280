"""What every layer of the tests shares."""

import gc
import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

# The same examples on every machine: a red run is repeated by running it again. "deep" looks further, by hand.
settings.register_profile("usual", derandomize=True, deadline=None)
settings.register_profile("deep", max_examples=3000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "usual"))

# Commands speak English in tests, whatever the machine speaks; those that ask for Chinese say so.
os.environ["LC_ALL"] = "C.UTF-8"

# A shell lets what it starts in the background ignore Ctrl-C, and so would all that the tests start and then end by it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

# A search for what only rings of objects keep took a sixth of the tests' time: there is little of that.
gc.set_threshold(20_000, 20, 50)

MOST_PROCESSES = 4


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Say how many processes run the tests: several for the whole suite, none beside this one for a part of it.

    A file of tests stays in one process, with what it makes for all of them. A part is mostly over before others have
    begun, and what is asked of one test (--pdb, -s) is seen where it was asked. Each process has browsers of its own:
    hence no more than a few.
    """
    whole = config.args_source is not pytest.Config.ArgsSource.ARGS
    return min(MOST_PROCESSES, os.cpu_count() or 1) if whole else 0


def pytest_collection_finish() -> None:
    """Let no such search go through all tests again: they stay until the end."""
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _layouts_compiled_once() -> Iterator[None]:
    """Compile the same layouts once, in whatever folder: every other test begins with a site that is built anew."""
    from gazette.flow import layouts  # noqa: PLC0415  # the process that hands out the tests does without
    from tests.compiled import compile_once  # noqa: PLC0415

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(layouts, "compile_layouts", compile_once)
        yield
