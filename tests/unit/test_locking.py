import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from gazette import locking
from gazette.locking import hold
from gazette.problems import GazetteError

ROOT = Path(__file__).parents[2]
HOLDER = (
    "import sys\nfrom pathlib import Path\nfrom gazette.locking import hold\n"
    "with hold(Path(sys.argv[1]), 'build'):\n    print('held', flush=True)\n    sys.stdin.read()\n"
)


@contextmanager
def held_elsewhere(root: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the lock until its standard input ends."""
    command = [sys.executable, "-c", HOLDER, str(root)]
    with subprocess.Popen(  # noqa: S603  # our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8", cwd=ROOT
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        yield process


def test_who_waits_says_for_whom_and_goes_on_when_the_other_is_done(tmp_path: Path) -> None:
    said: list[str] = []
    with held_elsewhere(tmp_path) as other:

        def hear(words: str) -> None:
            said.append(words)
            assert other.stdin is not None
            other.stdin.close()

        with hold(tmp_path, "import", hear):
            pass
    assert said == [f"waiting for process {other.pid} (build), which is at work here"]


def test_who_has_waited_long_enough_says_who_holds_the_lock(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.0)
    with held_elsewhere(tmp_path) as other:
        with (
            pytest.raises(GazetteError, match=rf"process {other.pid} \(build\) is still at work here"),
            hold(tmp_path, "import"),
        ):
            pytest.fail("two hold the lock")
        other.stdin.close()  # type: ignore[union-attr]  # it is a pipe


def test_the_lock_of_a_holder_that_was_killed_is_taken_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locking, "WAIT_SECONDS", 0.0)
    with held_elsewhere(tmp_path) as other:
        other.kill()
        other.wait()
    with hold(tmp_path, "import"):
        pass


def test_threads_of_one_process_take_turns_too(tmp_path: Path) -> None:
    inside: list[int] = []
    most: list[int] = []

    def work() -> None:
        with hold(tmp_path, "build"):
            inside.append(1)
            most.append(len(inside))
            inside.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == [1] * 8


def test_who_holds_the_lock_may_ask_for_it_again(tmp_path: Path) -> None:
    with hold(tmp_path, "build"), hold(tmp_path, "import"):
        pass
    with hold(tmp_path, "build"):
        pass


def test_a_project_where_nothing_can_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / ".gazette").write_text("no folder", encoding="utf-8")
    with pytest.raises(GazetteError, match="lock"), hold(tmp_path, "build"):
        pytest.fail("held")
