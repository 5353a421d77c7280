"""What was withdrawn, in a file for the worker."""

import datetime as dt
import json

from gazette.formats.withdrawn import format_withdrawn
from gazette.model import Place


def test_the_addresses_stand_in_the_order_of_the_paper() -> None:
    day = dt.date(2024, 6, 5)
    output = format_withdrawn([Place(day, 1, 3), Place(day, 1, 2)])
    assert output.path == "withdrawn.json"
    assert json.loads(output.data) == {"addresses": ["2024/06/05/01/02/", "2024/06/05/01/03/"]}


def test_without_one_the_file_is_there_and_empty() -> None:
    assert json.loads(format_withdrawn([]).data) == {"addresses": []}
