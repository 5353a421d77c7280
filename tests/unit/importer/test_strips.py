"""A paragraph as one strip: wherever it is cut, each piece knows its lines and columns."""

from __future__ import annotations

from itertools import combinations

from gazette.importer.lines import read_sheet
from gazette.importer.strips import join_lines
from gazette.problems import Source

PARAGRAPH = "　　湖边来了白鹭，\n市民清晨去看，\n  好看。\n"


def test_a_part_of_a_paragraph_is_found_in_the_lines_it_stands_in() -> None:
    lines = read_sheet(Source("page.txt", PARAGRAPH)).printed
    strip = join_lines(lines)
    places = [(line.number, line.start + at) for line in lines for at in range(len(line.text))]
    assert len(places) == len(strip.key)
    for start, end in combinations(range(len(places) + 1), 2):
        found = [(piece.line, at) for piece in strip.cut(start, end) for at in range(piece.start, piece.end)]
        assert found == places[start:end]
        assert len(strip.cut(start, end)) == len({line for line, _ in found})


def test_what_is_empty_stands_nowhere() -> None:
    strip = join_lines(read_sheet(Source("page.txt", PARAGRAPH)).printed)
    assert strip.cut(3, 3) == strip.cut(5, 2) == ()
