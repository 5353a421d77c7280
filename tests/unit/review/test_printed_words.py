"""What of an article's characters stands somewhere, and which of them are called lost."""

from __future__ import annotations

import time

from gazette.importer import Use
from gazette.review import Print
from gazette.review.printed_words import Where, Words
from gazette.text.tiles import THERE


def printed(chars: str) -> Print:
    count = len(chars)
    spots, where = [(1, at + 1) for at in range(count)], [None] * count
    return Print(1, "题目", {Use.BODY: (chars,)}, chars, spots, [Use.BODY] * count, [0] * count, [], list(where))


def lost_beside(chars: str, there: str) -> list[str]:
    made = printed(chars)
    made.find_in_own(Words("a.md", {Use.BODY: (there,)}, f"{THERE}{there}{THERE}"))
    return ["".join(chars[at] for at in run) for run in made.list_lost()]


def test_what_is_lost_ends_with_a_stop_rather_than_to_begin_with_one() -> None:
    assert lost_beside("老磨坊拆了，碎石运去铺路，木料留着。", "老磨坊拆了，木料留着。") == ["碎石运去铺路，"]


def test_ten_times_as_many_lost_words_are_looked_through_in_no_more_than_their_time() -> None:
    made = printed("，" * 30_000 + "老磨坊")
    made.where[-3:] = [Where.HERE] * 3
    start = time.process_time()
    made._settle()  # noqa: SLF001  # the whole takes longer
    assert time.process_time() - start < 2
