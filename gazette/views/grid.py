"""The grid of a sheet: type of a size and columns for it, inside a frame too, and what has room in them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from gazette.views.lines import measure_of
from gazette.views.once import found_once
from gazette.views.sizes import Weight

# All in millimetres of paper; type in points.
WIDTH = 273.0
GUTTER = 5.0
POINT = 25.4 / 72
TYPES = tuple(quarter / 4 for quarter in range(56, 19, -1))  # 14 to 5 points, the largest first
HEADLINES = (66, 60, 54, 48, 44, 40, 36, 33, 30, 28, 26, 24, 22, 20, 18, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6)
LEAST_LEADING, LEADING, MOST_LEADING = 1.34, 1.42, 1.8
BOX_PADDING = 3.9  # with the rule of the frame
MOST_PICTURES = (105, 80, 60, 45, 32, 22, 15)  # how high a picture may be: the more there are, the lower
_CHARACTERS = 14.0  # in a column
_LEAST_UNITS, _MOST_UNITS = 4, 8
# Ems of a headline to one of the text, on a page of middling type: the largest it may have.
_HEAD_EMS = {
    Weight.LEAD: 5.6,
    Weight.MAJOR: 3.3,
    Weight.NORMAL: 2.5,
    Weight.MINOR: 1.9,
    Weight.BRIEF: 1.3,
    Weight.PHOTO: 2.2,
}
# The width of what stands in so many columns, of none, of one and so on, and how many characters a line of it has.
_Measures = tuple[tuple[float, int], ...]


@dataclass(frozen=True, eq=False)
class Grid:
    """Type of a size and columns, of a sheet or inside a frame, whose ``padding`` is taken from all columns alike.

    There is one for each size, so it is known by being itself: what was measured in it is found again at once.
    **Units**: points; ``room`` millimetres, the gutters between the columns included; ``most_picture`` millimetres,
    how high a picture may be.
    """

    type_pt: float
    units: int
    most_picture: int
    room: float = WIDTH
    padding: float = 0.0

    @found_once
    def em(self) -> float:
        """The width of a Han character."""
        return self.type_pt * POINT

    @found_once
    def widths(self) -> tuple[float, ...]:
        """The widths of no column, of one, and so on to all of them, the gutters between them included."""
        return tuple((self.room + GUTTER) * units / self.units - GUTTER for units in range(self.units + 1))

    @found_once
    def insides(self) -> tuple[float, ...]:
        """The same widths without what the frame takes from them."""
        return tuple(width - self.padding * units / self.units for units, width in enumerate(self.widths))

    @found_once
    def shares(self) -> tuple[float, ...]:
        """The widths as parts of the sheet's."""
        return tuple(width / WIDTH for width in self.widths)

    @found_once
    def measures(self) -> tuple[_Measures, _Measures]:
        """What text has room in, by the number of columns: where it stands openly, and inside a frame of its own."""
        return self._measures(0), self._measures(2 * BOX_PADDING)

    def _measures(self, frame: float) -> _Measures:
        insides = [inside - frame for inside in self.insides[1:]]
        columns = [(inside - units * GUTTER) / (units + 1) for units, inside in enumerate(insides)]
        return ((0.0, 0), *((inside, measure_of(each, self.em)) for inside, each in zip(insides, columns, strict=True)))

    @found_once
    def headlines(self) -> dict[Weight, tuple[float, tuple[int, ...]]]:
        """How large a headline of each weight may be, and the sizes to choose from."""
        return {weight: _headline_sizes(weight, self.type_pt) for weight in Weight}

    @found_once
    def middle(self) -> int:
        """How many columns wide an item of middling weight is."""
        return max(1, self.units // 3)

    @found_once
    def least_area(self) -> float:
        """What an em of text in a middling width takes of a sheet at least. **Units**: square millimetres."""
        units, width = self.middle, self.widths[self.middle]
        measure = measure_of((width - (units - 1) * GUTTER) / units, self.em)
        return 0.999 * self.em * LEADING * width / (measure * units)


@cache
def plan_grid(type_pt: float, most_picture: int = MOST_PICTURES[0]) -> Grid:
    """Return the grid of a sheet for type of a size: about fourteen characters to a column."""
    units = round((WIDTH + GUTTER) / (_CHARACTERS * type_pt * POINT + GUTTER))
    return Grid(type_pt, max(_LEAST_UNITS, min(_MOST_UNITS, units)), most_picture)


@cache
def plan_frame(grid: Grid, units: int) -> Grid:
    """Return the grid inside a frame that is so many columns wide."""
    return Grid(grid.type_pt, units, grid.most_picture, grid.widths[units], 2 * BOX_PADDING)


def _headline_sizes(weight: Weight, type_pt: float) -> tuple[float, tuple[int, ...]]:
    """Return how large a headline may be on a page in type of a size, and the sizes to choose from."""
    most = _HEAD_EMS[weight] * type_pt * (1.15 if type_pt < 8 else 1.0)  # noqa: PLR2004
    return most, tuple(size for size in HEADLINES if size <= most) or HEADLINES[-1:]
