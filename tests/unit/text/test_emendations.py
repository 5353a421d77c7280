import pytest

from gazette.model import Run
from gazette.text.emendations import find_flaw, format_wording, parse_wording


def test_a_replacement_keeps_both_readings() -> None:
    wording = parse_wording("自治州{~~の~>的~~}普里沙")
    assert wording.corrected == "自治州的普里沙"
    assert wording.printed == "自治州の普里沙"
    assert wording.runs == (Run("自治州", "自治州"), Run("的", "の"), Run("普里沙", "普里沙"))


def test_an_addition_is_not_in_the_printed_text_and_a_deletion_only_there() -> None:
    wording = parse_wording("{++今++}年{--年--}")
    assert (wording.corrected, wording.printed) == ("今年", "年年")


def test_a_backslash_makes_a_brace_ordinary_text() -> None:
    wording = parse_wording(r"\{++甲++}")
    assert wording.corrected == wording.printed == "{++甲++}"
    assert not wording.emended


def test_two_backslashes_are_one_before_an_emendation() -> None:
    assert parse_wording(r"\\{++甲++}").corrected == "\\甲"


def test_text_that_looks_like_an_emendation_survives_formatting() -> None:
    plain = r"甲{~~乙~>丙~~}\{++丁++}"
    wording = format_wording(plain)
    assert parse_wording(wording.markup).printed == plain


def test_an_empty_text_has_one_empty_run() -> None:
    assert parse_wording("").runs == (Run("", ""),)


@pytest.mark.parametrize(
    ("markup", "offset", "words"),
    [
        ("甲{~~乙~~}", 1, "has no ~>"),
        ("甲乙{++丙", 2, "has no end"),
        ("{~~甲{++乙++}~>丙~~}", 0, "inside another"),
        ("{~~甲~>乙~~丙{~~丁~>戊~~}", 0, "has no end"),
        ("甲{--乙丙{--丁--}", 1, "has no end"),
        ("{~~甲~>甲~~}", 0, "changes nothing"),
        ("{~~甲~~} {~~乙~>丙~~}", 0, "has no ~>"),
    ],
)
def test_a_broken_emendation_is_named_at_its_brace(markup: str, offset: int, words: str) -> None:
    flaw = find_flaw(markup)
    assert flaw is not None
    assert flaw.offset == offset
    assert words in flaw.message


def test_a_sound_text_has_no_flaw() -> None:
    assert find_flaw(r"甲{~~乙~>丙~~}{++丁++}\{~~{--戊--}") is None


@pytest.mark.parametrize("markup", ["{++%s++}", "{--%s--}", "{~~甲~>%s~~}", "{~~%s~>甲~~}"])
def test_an_emendation_may_be_as_long_as_its_text(markup: str) -> None:
    wording = parse_wording(markup % ("字" * 50_000))
    assert len(wording.runs) == 1
    assert len(wording.runs[0].corrected + wording.runs[0].printed) >= 50_000
    assert find_flaw(wording.markup) is None
