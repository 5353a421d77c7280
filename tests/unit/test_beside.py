"""What is done beside this process comes to the same as if it were done here."""

import os
import signal
import time
from pathlib import Path

import pytest

from gazette import beside
from gazette.beside import Texts

HERE = os.getpid()
# What runs the tests may have threads, which wait for nothing here.
pytestmark = pytest.mark.filterwarnings("ignore:This process:DeprecationWarning")
FORKS = pytest.mark.skipif(not hasattr(os, "fork"), reason="here no process can be copied")


def tell() -> Texts:
    return ("here" if os.getpid() == HERE else "beside", "汉字")


def fail() -> Texts:
    if os.getpid() == HERE:
        return ("here",)
    message = "the other process alone fails"
    raise ValueError(message)


def wait() -> Texts:
    if os.getpid() != HERE:
        os.read(os.pipe()[0], 1)  # for ever
    return ("here",)


@pytest.fixture(autouse=True)
def copying(monkeypatch: pytest.MonkeyPatch) -> None:
    """Copy this process whatever threads it has."""
    monkeypatch.setattr(beside, "_can_copy", lambda: hasattr(os, "fork"))


@FORKS
def test_what_is_worth_it_is_done_in_another_process() -> None:
    with beside.beside(tell, worth=True) as outcome:
        assert outcome() == ("beside", "汉字")
    with beside.beside(tell, worth=False) as outcome:
        assert outcome() == ("here", "汉字")


@FORKS
def test_what_the_other_process_could_not_do_is_done_here() -> None:
    with beside.beside(fail, worth=True) as outcome:
        assert outcome() == ("here",)


def name_piece(piece: int) -> str:
    return f"{'here' if os.getpid() == HERE else 'beside'} {piece}"


def in_order(outcome: Texts, pieces: int) -> bool:
    return [int(each.partition(" ")[2]) for each in outcome] == list(range(pieces))


@FORKS
def test_work_that_is_shared_is_done_from_both_ends() -> None:
    def slowly(piece: int) -> str:
        time.sleep(0.01)
        return name_piece(piece)

    with beside.shared(slowly, 40, worth=True) as outcome:
        done = outcome()
    assert in_order(done, 40)
    assert done[0] == "beside 0"
    assert done[-1] == "here 39"


@FORKS
def test_who_asks_late_has_little_left_to_do() -> None:
    with beside.shared(name_piece, 40, worth=True) as outcome:
        time.sleep(0.5)
        assert outcome() == tuple(f"beside {piece}" for piece in range(40))


@FORKS
def test_pieces_that_the_other_process_could_not_do_are_done_here() -> None:
    def fail_at_three(piece: int) -> str:
        if os.getpid() != HERE and piece == 3:
            fail_there = "the other process alone fails"
            raise ValueError(fail_there)
        return name_piece(piece)

    with beside.shared(fail_at_three, 40, worth=True) as outcome:
        time.sleep(0.2)
        assert outcome() == tuple(f"here {piece}" for piece in range(40))


@FORKS
def test_a_piece_that_each_left_to_the_other_is_done() -> None:
    claims = memoryview(bytearray(16)).cast("Q")
    claims[0], claims[1] = 21, 40
    done = beside._do_last(name_piece, 40, claims, lambda: tuple(f"beside {piece}" for piece in range(20)))  # noqa: SLF001  # a moment that cannot be met
    assert done == tuple(f"{'beside' if piece < 20 else 'here'} {piece}" for piece in range(40))


@pytest.mark.parametrize("pieces", [0, 1, 2])
def test_few_pieces_or_none_are_shared(pieces: int) -> None:
    for worth in (False, True):
        with beside.shared(name_piece, pieces, worth=worth) as outcome:
            assert in_order(outcome(), pieces)


@FORKS
def test_nothing_goes_on_when_nobody_asks_for_its_outcome(monkeypatch: pytest.MonkeyPatch) -> None:
    begun: list[int] = []
    fork = os.fork

    def note() -> int:
        begun.append(fork())
        return begun[-1]

    monkeypatch.setattr(os, "fork", note)
    with beside.beside(wait, worth=True):
        os.kill(begun[0], 0)
    with pytest.raises(ProcessLookupError):
        os.kill(begun[0], 0)


@FORKS
def test_whoever_started_us_need_not_want_to_hear_of_ended_processes() -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        with beside.beside(tell, worth=True) as outcome:
            assert outcome() == ("beside", "汉字")
    finally:
        signal.signal(signal.SIGCHLD, before)


def test_a_process_with_threads_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr("threading.active_count", lambda: 2)
    with beside.beside(tell, worth=True) as outcome:
        assert outcome() == ("here", "汉字")


@FORKS
def test_nothing_goes_on_when_the_process_that_began_it_was_killed(tmp_path: Path) -> None:
    """Nobody would ask for its outcome, nor end it."""
    begun = tmp_path / "begun"

    def work() -> Texts:
        begun.write_text(str(os.getpid()), encoding="utf-8")
        return wait()

    first = os.fork()
    if first == 0:
        try:
            with beside.beside(work, worth=True):
                while not begun.exists() or not begun.read_text(encoding="utf-8"):
                    time.sleep(0.01)
                os.kill(os.getpid(), signal.SIGKILL)
        finally:
            os._exit(1)
    os.waitpid(first, 0)
    second = int(begun.read_text(encoding="utf-8"))
    for _ in range(500):
        if not _runs(second):
            return
        time.sleep(0.02)
    os.kill(second, signal.SIGKILL)
    pytest.fail("it works on for nobody")


def _runs(process: int) -> bool:
    """Say whether a process works: one that has ended may stay in the list where nobody asks for it."""
    try:
        os.kill(process, 0)
        return Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return True  # no such list here: it was there a moment ago
    except ProcessLookupError:
        return False
