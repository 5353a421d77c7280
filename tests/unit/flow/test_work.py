import multiprocessing
import os

import pytest

from gazette.flow import work
from gazette.flow.work import end_with_parent, is_copied, sensible_jobs, spread


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order_whatever_the_number_of_processes(jobs: int) -> None:
    reported: list[int] = []
    results = list(spread(double, range(1000), jobs, reported.append))
    assert results == [2 * number for number in range(1000)]
    assert reported == list(range(1, 1001))


def test_a_copy_of_this_process_is_sent_no_items_and_another_process_is(monkeypatch: pytest.MonkeyPatch) -> None:
    items = [lambda at=at: 2 * at for at in range(40)]  # such as cannot be sent
    if multiprocessing.get_start_method() == "fork":
        assert list(spread(lambda item: item(), items, 2, lambda _: None, worth=40)) == [2 * at for at in range(40)]
    monkeypatch.setattr(work, "_are_copies", lambda: False)
    assert list(spread(double, range(40), 2, lambda _: None, worth=40)) == [2 * at for at in range(40)]


def test_this_process_is_copied_where_systems_do_so_and_there_is_enough_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    for way, copied in (("fork", True), ("spawn", False)):
        monkeypatch.setattr(multiprocessing, "get_start_method", lambda way=way: way)
        assert is_copied(40, 2, 40) is copied
        assert not is_copied(39, 2, 40)
        assert not is_copied(40, 1, 40)


def test_an_operator_decides_how_many_processes_there_are() -> None:
    assert sensible_jobs(3) == 3
    assert sensible_jobs(None) >= 1


class Gone:
    """A process that was killed."""

    def is_alive(self) -> bool:
        return False

    def join(self) -> None:
        """End at once."""


def test_a_process_whose_parent_was_killed_while_it_started_does_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def end(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(multiprocessing, "parent_process", Gone)
    monkeypatch.setattr(os, "_exit", end)
    with pytest.raises(SystemExit):
        end_with_parent()
