"""Twice the text takes about twice the time: whoever finds a text for which it is more has found a fault."""

import datetime as dt
import time
from collections.abc import Callable

import pytest

from gazette.matter.story import parse_story
from gazette.model import Place
from gazette.problems import Source

PLACE = Place(dt.date(2024, 6, 5), 1, 1)
BODIES: dict[str, Callable[[int], str]] = {
    "emendations never closed": lambda n: "{~~a~>" * n,
    "additions never closed": lambda n: "{++" * n,
    "links that lead nowhere": lambda n: "".join(f"[x](foo:{i})\n" for i in range(n)),
    "tags": lambda n: "".join(f"x <b{i}>\n\n" for i in range(n)),
    "comments never closed": lambda n: "<!--" * n,
    "brackets": lambda n: "[" * n + "x",
    "quotations": lambda n: "> " * n + "x",
    "emphasis": lambda n: "*_" * n + "x",
    "a fence never closed": lambda n: "~" * n * 10,
    "letters and a backslash": lambda n: "\\" + "a" * n * 5,
    "backslashes": lambda n: "\\" * n * 5,
}


def seconds(body: str) -> float:
    start = time.process_time()
    parse_story(Source("x.md", f"---\ntitle: 甲\n---\n\n{body}\n"), PLACE, "2024-06-05/01/01-x.md")
    return time.process_time() - start


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_twice_the_text_takes_twice_the_steps(body: Callable[[int], str]) -> None:
    seconds(body(10))
    # Eight times the text takes 64 times as long where time grows as its square; the best of three is what it takes.
    less = min(seconds(body(400)) for _ in range(3))
    more = min(seconds(body(3200)) for _ in range(3))
    assert more < 30 * max(less, 0.004)
