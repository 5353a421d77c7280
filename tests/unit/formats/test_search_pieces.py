"""Pagefind's index in smaller pieces: the same words with the same places."""

import gzip
from collections.abc import Sequence
from typing import cast

import cbor2
import pytest

from gazette.formats.search_pieces import StrangeBundleError, cut_bundle, cut_words, format_empty_index
from gazette.text.searching import END

WORDS: list[object] = [
    ["12", [[0, [-25, 3, 70000], []], [300, [-25, 1], []]], []],
    ["cafe", [[1, [-25, 9], []]], [["café", [[0, [-25, 9], []]]], ["x" * 40, [[2, [-25, 300], []]]]]],
    ["z" * 30, [[7, [-25, 40, 2], [[0, 3]]]], []],
    ["动", [[number % 3, [-25, number], []] for number in range(4000)], []],
    ["劳", [[5, [-25, 8], []]], []],
]


def pieces(*parts: Sequence[object]) -> list[tuple[str, str, list[object]]]:
    cut = cut_words(cbor2.dumps([words]) for words in parts)
    return [(first, last, cbor2.loads(data)[0]) for first, last, data in cut]


def closed(words: Sequence[object]) -> list[object]:
    """Return words as they stand in a piece."""
    each = cast("list[list[object]]", words)
    return [[f"{word}{END}" if str(word) < "\u2e80" else word, *places] for word, *places in each]


def test_no_word_and_no_place_is_lost() -> None:
    assert [word for _, _, words in pieces(WORDS) for word in words] == closed(WORDS)


def test_no_word_of_letters_or_digits_begins_another_and_all_are_in_order() -> None:
    given = [[word, [[0, [1], []]], []] for word in ("1", "12", "1998", "pl", "plc", "劳")]
    found = pieces(given[:3], given[3:])
    words = [str(word) for _, _, each in found for word, *_ in cast("list[list[object]]", each)]
    assert words == sorted(words)
    assert sorted(word.removesuffix(END) for word in words) == ["1", "12", "1998", "pl", "plc", "劳"]
    assert not [(one, other) for one in words for other in words if one != other and other.startswith(one)]
    assert [(first, last) for first, last, _ in found] == [(words[0], words[-1])]


def test_a_word_may_be_as_long_as_somebody_writes_it() -> None:
    words: list[object] = [
        ["z" * 300, [[7, [-25, 41], []]], [["é" * 300, [[7, [-25, 41], []]]]]],
        ["z" * 70_000, [[7, [-25, 42], []]], []],
    ]
    longest_first = closed(words)[::-1]  # the end of the shorter one comes after the next z of the other
    assert [word for _, _, found in pieces(words) for word in found] == longest_first


def test_words_with_marks_that_nobody_can_ask_for_are_left_out() -> None:
    marked = [[word, [[0, [1], []]], []] for word in ("劳“", "劳\U000f52de", "劳", "plc”", "plc", "动（")]
    found = pieces(marked)
    assert [(first, last) for first, last, _ in found] == [(f"plc{END}", "劳")]
    assert [word for _, _, words in found for word, *_ in cast("list[list[object]]", words)] == [f"plc{END}", "劳"]


def test_a_han_character_that_python_does_not_know_is_a_word() -> None:
    words = [["\U000323b0", [[0, [1], []]], []]]
    assert pieces(words) == [("\U000323b0", "\U000323b0", words)]


def test_a_piece_of_nothing_but_marked_words_is_no_piece() -> None:
    assert pieces([["劳“", [[0, [1], []]], []]]) == []


def test_a_word_of_many_places_has_a_piece_of_its_own_and_the_rare_ones_share_one() -> None:
    assert [(first, last) for first, last, _ in pieces(WORDS)] == [
        (f"12{END}", "z" * 30 + END),
        ("动", "动"),
        ("劳", "劳"),
    ]


def test_many_rare_words_are_parted_by_size() -> None:
    words = [[f"{number:05d}", [[number, [-25, 1], []]], []] for number in range(5000)]
    found = pieces(words)
    assert [word for _, _, each in found for word in each] == closed(words)
    assert 1 < len(found) < 10


def test_an_index_of_another_form_is_refused() -> None:
    with pytest.raises(StrangeBundleError):
        list(cut_words([cbor2.dumps([[{"word": "劳"}]])]))
    with pytest.raises(StrangeBundleError):
        list(cut_words([cbor2.dumps([1, 2, 3])]))


def pack(value: object) -> bytes:
    return gzip.compress(b"pagefind_dcd" + cbor2.dumps(value))


def bundle(order: list[int]) -> dict[str, bytes]:
    meta = ["1.5.2", [["und_a", 9], ["und_b", 4]], [["12", "动", "und_c"]], [], [["place", order]], []]
    return {
        "pagefind.und_1.pf_meta": pack(meta),
        "index/und_c.pf_index": pack([WORDS]),
        "fragment/und_a.pf_fragment": b"A",
        "fragment/und_b.pf_fragment": b"B",
    }


def test_articles_have_the_names_of_their_order() -> None:
    made = cut_bundle(bundle([1, 0]), ["first", "second"])
    assert made["fragment/first.pf_fragment"] == b"B"
    assert made["fragment/second.pf_fragment"] == b"A"
    meta = cbor2.loads(gzip.decompress(made["pagefind.und_1.pf_meta"])[12:])
    assert [name for name, _ in meta[1]] == ["second", "first"]
    assert {f"index/{name}.pf_index" for *_, name in meta[2]} == {path for path in made if path.startswith("index/")}


def test_no_file_tells_which_python_or_system_packed_it() -> None:
    made = cut_bundle(bundle([1, 0]), ["first", "second"])
    packed = [data for path, data in made.items() if not path.startswith("fragment/")]
    assert len(packed) > 1
    assert {(data[4:8], data[9]) for data in packed} == {(bytes(4), 255)}


def test_a_bundle_with_other_articles_is_refused() -> None:
    with pytest.raises(StrangeBundleError):
        cut_bundle(bundle([1, 0]), ["first"])
    with pytest.raises(StrangeBundleError):
        cut_bundle(bundle([1, 1]), ["first", "second"])
    with pytest.raises(StrangeBundleError):
        cut_bundle({**bundle([0, 1]), "pagefind.und_1.pf_meta": gzip.compress(b"other")}, ["first", "second"])


def test_pieces_of_the_same_beginning_of_a_digest_get_longer_names(monkeypatch: pytest.MonkeyPatch) -> None:
    class Same:
        def __init__(self, data: bytes) -> None:
            self.data = data

        def hexdigest(self) -> str:
            return f"abcdef{len(self.data):058x}"

    monkeypatch.setattr("gazette.formats.search_pieces.hashlib.sha256", Same)
    made = cut_bundle(bundle([0, 1]), ["first", "second"])
    meta = cbor2.loads(gzip.decompress(made["pagefind.und_1.pf_meta"])[12:])
    assert len({name for *_, name in meta[2]}) == len(meta[2]) == 3


def test_an_empty_index_lists_nothing() -> None:
    assert cbor2.loads(gzip.decompress(format_empty_index("1.5.2"))[12:]) == ["1.5.2", [], [], [], [], []]
