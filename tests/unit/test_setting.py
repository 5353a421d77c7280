"""Frozen values whose fields are set quickly are what dataclass makes."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, fields, replace

import pytest

from gazette.model.setting import made_quickly


@made_quickly
@dataclass(frozen=True, slots=True)
class Line:
    """A line of a headline."""

    text: str
    note: str | None = None
    phrases: tuple[str, ...] = ()


@made_quickly
@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A card with lines."""

    url: str
    lines: tuple[Line, ...] = ()


def test_a_value_has_the_fields_that_it_was_given_and_the_defaults_of_the_others() -> None:
    line = Line("两字", phrases=("两", "字"))
    assert (line.text, line.note, line.phrases) == ("两字", None, ("两", "字"))
    assert Card(url="a/", lines=(line,)) == Card(lines=(Line("两字", None, ("两", "字")),), url="a/")
    assert hash(Card(url="a/")) == hash(Card(url="a/"))
    assert repr(Line("一")) == "Line(text='一', note=None, phrases=())"
    assert [each.name for each in fields(line)] == ["text", "note", "phrases"]


def test_a_value_is_of_its_type_and_frozen_once_it_is_made() -> None:
    line = Line("一")
    assert type(line) is Line
    with pytest.raises(FrozenInstanceError):
        line.text = "二"  # type: ignore[misc]  # which is to be found out


def test_what_is_left_out_or_too_much_is_an_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'text'"):
        Line()  # type: ignore[call-arg]  # as above
    with pytest.raises(TypeError, match="takes 1 positional argument"):
        Card("a/")  # type: ignore[call-arg]  # as above


def test_values_are_copied_replaced_and_pickled_as_others_are() -> None:
    card = Card(url="a/", lines=(Line("一"),))
    assert replace(card, url="b/") == Card(url="b/", lines=(Line("一"),))
    assert copy.copy(card) == card
    assert pickle.loads(pickle.dumps(card)) == card  # noqa: S301  # written a moment ago
