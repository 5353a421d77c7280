"""What is found of a value once."""

from dataclasses import dataclass

from gazette.views.once import found_once


@dataclass(frozen=True)
class Line:
    """A line that counts how often it is measured."""

    text: str
    asked: list[str]

    @found_once
    def width(self) -> int:
        """How wide it is."""
        self.asked.append(self.text)
        return len(self.text)


def test_a_value_is_worked_out_once_and_for_each_of_them() -> None:
    asked: list[str] = []
    one, other = Line("两字", asked), Line("一", asked)
    assert [one.width, other.width, one.width] == [2, 1, 2]
    assert asked == ["两字", "一"]


def test_asked_of_its_type_it_tells_what_it_is() -> None:
    assert Line.width.__doc__ == "How wide it is."
