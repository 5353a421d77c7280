"""The shape of a rule: a fact about a line, why it matters, and which roles it speaks for and against."""

from __future__ import annotations

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

from gazette.importer.boxes import Box
from gazette.importer.lines import Line, Sheet
from gazette.importer.traits import Traits

_BELOW = 12


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


@dataclass(frozen=True, slots=True, eq=False)  # no two are alike; what several rules ask of one is found by it
class Scene:
    """A line between its neighbours; None at the ends of the page.

    **Shape**: ``index`` is its place among the printed lines, from 0; ``inset`` counts the short lines of the page
    that stand alone between paragraphs with a paragraph's indent, ``shaped`` the lines near it that are made alike, as
    the scores of a table are; ``cohesion`` is the share of the words of the text below, rare ones counting more, that
    the text above has too; ``reports`` counts the reports of the page that open with their source. Of the headlines of
    these reports
    ``nearer`` is the share, from 0 to 1, that more blank lines part from what is above than this line, ``apart`` the
    share that no more do; ``twin`` says whether the line above is made of the same run of words and numbers,
    ``briefs`` whether the head of a column of briefs stands a few lines above, ``block`` whether it stands with others
    between blank lines and none of them ends as text does, ``signed`` whether it stands between the first line of
    such a block and the names in brackets that end it, ``parted`` whether it parts the text of one report,
    ``essay`` whether it parts an essay, between its writer's name and the note on its writer,
    ``kindred`` whether it opens as another short line between paragraphs does,
    ``inside`` whether it parts a text whose writer stands below its headline,
    ``echoing`` whether another short line of the text begins or ends alike,
    ``pictured`` whether a caption and its credit follow,
    ``stacked`` whether it parts a report below stacked headlines, one of which is the next report's,
    ``poem`` whether it names one of several poems below a headline that counts them,
    ``below_rows`` whether it is words alone right below two lines or more that are made alike, as those of lists are,
    ``signing`` whether it is the body that gives the notice above it, or its date, ``next_notice`` whether it names
    the notice right below these,
    ``listed`` whether it is one of the rows below the name of a list, ``box`` what it does in a box of rows,
    ``run`` whether it is one of several headlines one below another, right above a text that stands in,
    ``torn`` whether it calls readers between the halves of a sentence, ``rejoined`` whether it is the second half,
    ``asking`` whether it asks between paragraphs, as others of the same text do.
    """

    sheet: Sheet
    index: int
    before: Traits | None
    here: Traits
    after: Traits | None
    alike: int
    measure: float
    inset: int = 0
    shaped: int = 0
    cohesion: float = 0.0
    reports: int = 0
    nearer: float = 0.0
    apart: float = 0.0
    twin: bool = False
    briefs: bool = False
    block: bool = False
    signed: bool = False
    parted: bool = False
    essay: bool = False
    kindred: bool = False
    inside: bool = False
    echoing: bool = False
    pictured: bool = False
    stacked: bool = False
    poem: bool = False
    torn: bool = False
    rejoined: bool = False
    asking: bool = False
    below_rows: bool = False
    signing: bool = False
    next_notice: bool = False
    listed: bool = False
    box: Box | None = None
    run: bool = False
    line: Line = field(init=False)

    def __post_init__(self) -> None:
        """Keep the line itself at hand: nearly every rule asks for it."""
        object.__setattr__(self, "line", self.here.line)

    @property
    def below(self) -> str:
        """The next lines, folded, a dozen of them; few rules look so far."""
        return "\n".join(line.key for line in self.sheet.printed[self.index + 1 : self.index + 1 + _BELOW])

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
        if above.credited or above.ended or above.line.bracketed:
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
