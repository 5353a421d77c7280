import pytest

from gazette.flow.work import sensible_jobs, spread


def double(number: int) -> int:
    return 2 * number


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_results_come_in_order_whatever_the_number_of_processes(jobs: int) -> None:
    reported: list[int] = []
    results = list(spread(double, range(1000), jobs, reported.append))
    assert results == [2 * number for number in range(1000)]
    assert reported == list(range(1, 1001))


def test_an_operator_decides_how_many_processes_there_are() -> None:
    assert sensible_jobs(3) == 3
    assert sensible_jobs(None) >= 1
