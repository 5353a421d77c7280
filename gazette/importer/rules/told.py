"""Rules of lines of which a label says what they are, 引题:, 【主题】, (副), 正文:, or their place in a group of poems.

**Source**: manuscripts of typists, editors' systems and typesetters, as ``part_labels`` reads them; supplements, as
``poem_groups`` does.
"""

from __future__ import annotations

from collections.abc import Callable

from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.told import HEADLINE, NAMES, SIGNED_STACKS, Label

_SET = "supplements set title, poet and verse of poems one below another"
_SAYS = "manuscripts label the parts of an item"
_BOXED = "boxes of very short news have a word above each of its texts"
_ABOVE = "papers set upright print the head of a report in front of its headline"
_SIGNED = "pages print several headlines together, and their texts below, each with its writer"
_ALIKE = "what one page has is set in one manner"
_HEADS = HEADLINE | {Label.COLUMN}


def _is_told(*labels: Label) -> Callable[[Scene], bool]:
    return lambda scene: scene.line.told in labels


RULES = (
    Rule("labelled as a part of a headline", _SAYS, _is_told(*_HEADS)),
    Rule("names a box of very short news, or a text in it", _BOXED, _is_told(Label.NAME_OF_BOX, Label.TITLE_IN_BOX)),
    Rule("names a box beside a report", "such boxes are called alike everywhere", _is_told(Label.NAME_OF_NOTE)),
    Rule("labelled as who wrote it or where it is from", _SAYS, _is_told(*NAMES - {Label.HEAD_ABOVE})),
    Rule("labelled as text", _SAYS, _is_told(Label.TEXT, Label.ITEM, Label.ROW, Label.TITLED_ROW)),
    Rule("right below the label of its text", _SAYS, _is_told(Label.FIRST)),
    Rule("in the text below its label", _SAYS, _is_told(Label.INSIDE)),
    Rule("sentences without a label among labelled lines", _SAYS, _is_told(Label.AMONG)),
    Rule("labelled as a crosshead", _SAYS, _is_told(Label.CROSSHEAD)),
    Rule("what a system says of an item", _SAYS, _is_told(Label.SYSTEM)),
    Rule("the title of a poem, beside its poet", _SET, _is_told(Label.TITLE_OF_POEM)),
    Rule("a poet beside the title of a poem", _SET, _is_told(Label.POET)),
    Rule("the name of a poem above its verse", _SET, _is_told(Label.NAME_OF_POEM)),
    Rule("verse below the head of a poem", _SET, _is_told(Label.VERSE)),
    Rule("the headline of what follows poems", _SET, _is_told(Label.BELOW_POEMS)),
    Rule("the head of a report above its headline", _ABOVE, _is_told(Label.HEAD_ABOVE)),
    Rule("a headline below the head of its report", _ABOVE, _is_told(Label.BELOW_HEAD)),
    Rule("the first line of headlines stacked above signed texts", _SIGNED, _is_told(Label.TOP_OF_STACK)),
    Rule("a headline stacked above signed texts", _SIGNED, _is_told(Label.STACKED)),
    Rule("the writer of one of several texts below a stack", _SIGNED, _is_told(*SIGNED_STACKS)),
    Rule("a writer where the other texts of the page have theirs", _ALIKE, _is_told(Label.WRITER_ALIKE)),
)
