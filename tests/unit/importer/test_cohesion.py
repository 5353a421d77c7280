from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gazette.importer.cohesion import read_cohesion
from gazette.importer.lines import read_sheet
from gazette.importer.traits import read_traits
from gazette.problems import Source

HERONS = "白鹭飞过湖面，湖边的白鹭很多，市民清晨在湖边散步，常常停下来看白鹭。\n"
PRICES = "黄瓜每斤三元，番茄每斤四元，摊主说比上周都便宜了一些，买菜的人也多了。\n"

# Shares of this page are sums whose last bits depend on the order in which they are added.
PAGE = Path(__file__).parents[2] / "golden" / "import" / "pages" / "138-party-daily-1993.txt"
PRINT_SHARES = (
    "from tests.unit.importer.test_cohesion import PAGE, shares; print(shares(PAGE.read_text(encoding='utf-8')))"
)


def shares(text: str) -> dict[int, float]:
    return read_cohesion(read_traits(read_sheet(Source("page.txt", text))))


def test_a_text_that_goes_on_shares_more_words_than_a_new_one() -> None:
    assert shares(f"{HERONS}湖边小景\n{HERONS}")[1] > 0.9
    assert shares(f"{HERONS}菜场小景\n{PRICES}")[1] < 0.1


def test_only_short_lines_without_a_stop_below_a_text_have_a_share() -> None:
    assert set(shares(f"湖边小景\n{HERONS}白鹭来了。\n菜场小景\n{PRICES}")) == {3}


def test_below_the_last_line_there_is_nothing_to_share() -> None:
    assert shares(f"{HERONS}湖边小景\n") == {1: 0.0}


def test_words_of_every_line_count_less_than_rare_ones() -> None:
    top = "本市昨天，本市昨天。\n" * 6 + "白鹭飞来，本市昨天。\n小景\n"
    rare, common = (shares(f"{top}{words}，菜价回落。\n")[7] for words in ("白鹭飞来", "本市昨天"))
    assert rare > common > 0


def test_only_pairs_of_han_characters_are_words() -> None:
    assert shares("GDP 2024 2024 GDP 12345。\n小景\nGDP 2024 2024 GDP 12345。\n")[1] == 0.0


def test_what_stands_far_above_is_out_of_reach() -> None:
    far = HERONS + PRICES * 9
    assert shares(f"{far}湖边小景\n{HERONS}")[10] < shares(f"{PRICES * 9}{HERONS}湖边小景\n{HERONS}")[10]


def test_a_run_of_another_hash_seed_comes_to_the_same_bits() -> None:
    runs = [
        subprocess.run(  # noqa: S603  # this very program
            [sys.executable, "-c", PRINT_SHARES],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=PAGE.parents[4],
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    here = shares(PAGE.read_text(encoding="utf-8"))
    assert runs[0] == runs[1]
    assert runs[0].split() == repr(here).encode().split()
    assert len(runs[0]) > 200
