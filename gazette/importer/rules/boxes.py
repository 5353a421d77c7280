"""Rules of boxes of rows, told by their rows being alike: figures, accounts to give to, rates, ships, who won.

**Source**: what has a line for each row has its name above the first of them, and ends where a line is of another kind.
"""

from __future__ import annotations

from gazette.importer.boxes import Box
from gazette.importer.cut_rows import Cut
from gazette.importer.rules.rule import Rule

RULES = (
    Rule("one of three rows alike", "boxes have a line for each row", lambda scene: scene.box is Box.ROW),
    Rule("names three rows alike", "boxes have names", lambda scene: scene.box is Box.NAME),
    Rule("names key figures", "figures set large are part of a report", lambda scene: scene.box is Box.INSIDE),
    Rule("nearest above a text with rows", "parts of a report seldom have boxes", lambda scene: scene.box is Box.OVER),
    Rule("who gave the rows above", "boxes of figures name their source", lambda scene: scene.box is Box.NOTE),
    Rule("text right below rows", "a text is no row and goes on with none", lambda scene: scene.box is Box.TEXT),
    Rule(
        "a few words below three rows alike",
        "what is no row stands below the box",
        lambda scene: scene.box is Box.BELOW,
    ),
    Rule("counts a picture", "captions of several pictures are counted", lambda scene: scene.box is Box.COUNT),
    Rule("below the number of a picture", "a number stands above its caption", lambda scene: scene.box is Box.SHOWN),
    Rule(
        "a row of a list that its column cuts",
        "what finds no room on its line goes on below",
        lambda scene: scene.cut is Cut.ROW,
    ),
    Rule(
        "goes on with a row that its column cut",
        "what finds no room on its line goes on below",
        lambda scene: scene.cut is Cut.REST,
    ),
    Rule(
        "a few words below a list that its column cuts",
        "what is no row stands below the list",
        lambda scene: scene.cut is Cut.BELOW,
    ),
    Rule("a number set into a picture", "pictures have the numbers of captions", lambda scene: scene.box is Box.COUNTS),
)
