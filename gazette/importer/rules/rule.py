"""The shape of a rule: a fact about a line, why it matters, and which roles it speaks for and against."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

from gazette.importer.around import Around
from gazette.importer.boxes import Box
from gazette.importer.broken_lines import says_whom_to_call
from gazette.importer.cut_rows import Cut
from gazette.importer.family_notices import Part
from gazette.importer.lines import Line, Sheet
from gazette.importer.traits import Traits

_BELOW, _BELOW_LAST = 12, 2


class Role(enum.StrEnum):
    """What a line does on the page."""

    FURNITURE = "furniture"
    HEAD = "headline"
    AUTHOR = "author line"
    START = "begins a paragraph"
    REST = "continues a paragraph"
    CROSSHEAD = "crosshead"
    JUMP = "jump line"
    CREDIT = "picture credit"
    VERSE = "line of verse"
    SIGN = "sign-off"


# What is set larger than text, or apart from it.
DISPLAY = frozenset({Role.HEAD, Role.CROSSHEAD})


class Found:
    """What the page as a whole finds of a line: of most nothing; ``found`` says whether any of it but ``briefs``."""

    found = False
    briefs = False  # the head of a column of briefs stands a few lines above
    twin = False  # the line above is made of the same run of words and numbers
    block = False  # it stands with others between blank lines, and none of them ends as text does
    signed = False  # it stands between the first line of such a block and the names in brackets that end it
    parted = False  # it parts the text of one report
    essay = False  # it parts an essay, between its writer's name and the note on its writer
    kindred = False  # it opens as another short line between paragraphs does
    inside = False  # it parts a text whose writer stands below its headline
    echoing = False  # another short line of the text begins or ends alike
    pictured = False  # a caption and its credit follow
    stacked = False  # it parts a report below stacked headlines, one of which is the next report's
    poem = False  # it names one of several poems below a headline that counts them
    torn = False  # it calls readers, or names the page, between the halves of a sentence
    rejoined = False  # it is the second half of such a sentence
    asking = False  # it asks between paragraphs, as others of the same text do
    talk = False  # it parts a talk whose speakers go on below
    below_rows = False  # words alone right below two lines or more that are made alike, as those of lists are
    signing = False  # the body that gives the notice above it, or its date
    cosigning = False  # one of several lines that sign a notice
    next_notice = False  # it names the notice right below such a body
    told = False  # it tells who said what stands above it
    below_told = False  # it stands right below such a line
    listed = False  # one of the rows below the name of a list
    couplet = False  # one half of a couplet that stands below its name, or with others
    piece = False  # one of several short lines that are one title
    called = False  # the text of the page calls it a column
    counted = False  # its number follows that of a line above
    first_counted = False  # it opens the parts of a text, which are counted
    lone_numeral = False  # a number and nothing else, one more than that of the part above
    ringed = False  # one of several lines that rings count
    labelled = False  # one of several lines of short news that open with labels of one form
    heads_rows = False  # a few words right above two matches to come, or two offers
    chapter = False  # it names a chapter above its first article
    heads_parts = False  # a few words right above the first of such parts
    case = False  # it names a part of a case that is told and judged
    colon_head = False  # it ends in a colon and leads in to display type right above the head of a report
    below_colon_head = False  # it stands right below such a line
    run = False  # one of several headlines one below another, right above a text that stands in
    around: Around | None = None  # the texts above and below a short line that may part them or head the second
    family: Part | None = None  # what it does in a notice of a family
    box: Box | None = None  # what it does in a box of rows
    cut: Cut | None = None  # what it does in a list whose rows the column cuts


# No two are alike; what several rules ask of one is found by it. Nobody changes one once its page is found, though it
# is not frozen: a frozen value of so many fields, made for each line, takes three times as long to make.
@dataclass(eq=False)
class Scene(Found):
    """A line between its neighbours, and what the page as a whole says of it: all that a rule may look at.

    **Shape**: ``before`` and ``after`` are None at the ends of the page. What most lines are not is False or 0.
    """

    sheet: Sheet
    index: int  # the line's place among the printed lines, from 0
    before: Traits | None
    here: Traits
    after: Traits | None
    alike: int  # other short lines near it that stand alone between paragraphs as it does
    measure: float  # the width of its column, in em; 0 where lines are not wrapped
    inset: int  # short lines of the page that stand alone between paragraphs with a paragraph's indent
    shaped: int  # lines near it that are made alike, as the scores of a table are
    cohesion: float  # the share of the words of the text below that the text above has, too; rare ones count more
    reports: int  # of the page, that open with their source
    nearer: float  # the share of their headlines that more blank lines part from what is above than this line
    apart: float  # the share of them that no more blank lines do
    line: Line = field(init=False)
    gap_below: int = field(init=False)  # blank lines; below the last line of the page as many as part articles

    def __post_init__(self) -> None:
        """Keep the line itself at hand, which nearly every rule asks for, and how far off the next one stands."""
        self.line = self.here.line
        self.gap_below = self.after.line.gap if self.after is not None else _BELOW_LAST

    @property
    def below(self) -> str:
        """The next lines, folded, a dozen of them; few rules look so far."""
        return "\n".join(self.sheet.keys[self.index + 1 : self.index + 1 + _BELOW])

    @property
    def joined(self) -> bool:
        """Say whether the line stands directly below the one before it."""
        return self.before is not None and self.line.gap == 0

    @property
    def open_above(self) -> bool:
        """Say whether the line above is text that was cut before its sentence ended."""
        above = self.before
        if above is None or above.line.closed or above.jump or above.credit or above.author or above.folio:
            return False
        if above.credited or above.ended or above.line.bracketed or says_whom_to_call(above.line.key):
            return False
        text = above.line.width > 8 or self.here.full or "。" in self.line.text  # noqa: PLR2004  # a headline may end in a comma, too
        cut = above.line.key[-1] in ",、;" and text
        return above.full or cut or above.line.width > 24  # noqa: PLR2004  # longer than headlines are


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of layout. **Shape**: ``name`` is its key in the table of weights; ``source`` its authority."""

    name: str
    source: str
    holds: Callable[[Scene], bool]
