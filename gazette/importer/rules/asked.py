"""Which rules need not be asked of a line: most hold only where the line shows a sign that most lines lack.

A sign is found once for a line; all rules that cannot hold without it are passed over together where it is missing. To
name a rule here changes nothing but how long a page takes: ``tests/unit/importer/test_asked.py`` holds that none of
them holds where its signs are missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import repeat
from operator import call

from gazette.importer.rules import RULES
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.rules.signs import SHOWS, Sign

NEEDED: Mapping[Sign, frozenset[str]] = {
    Sign.BELOW_SENTENCE: frozenset(
        {
            "a dash below a quotation",
            "a writer without a name",
            "where to call, below a text",
            "whom the answer below greets",
            "a body below a text, apart from what follows",
            "a few characters far in below a text",
            "two words further in than paragraphs, below a text",
            "a reader, or one of many, below a text",
            "a few characters that end the page",
            "in brackets below a sentence",
            "no blank line where articles stand apart",
            "a whole quotation below a sentence",
            "fills its column below a first line",
            "the line above is full and ends",
            "whole paragraphs above and here",
            "a sentence ends above",
            "the text below opens in mid-thought",
            "names a part of an account",
            "asks at the margin below a sentence",
            "says where and what, alone between texts",
            "nearer to the text above than any headline of a report",
            "a picture's credit right below a sentence",
            "names in brackets below a sentence",
            "points into a picture at the margin",
        }
    ),
    Sign.NARROW: frozenset(
        {
            "few characters",
            "few characters and a stop",
            "as long as headlines are",
            "long for a headline",
            "short where paragraphs are whole lines",
            "short and without its end",
            "a paragraph of one line without its end",
            "stands alone",
            "others like it",
            "all in quotation marks",
            "at the margin where crossheads stand in",
            "stands in as crossheads do",
            "below the head of a column of briefs",
            "named as columns of briefs are, above a bullet",
            "short and without a verb",
            "short and begins with a verb",
            "its words come again below",
            "a few characters between display type",
            "above three that are named before a colon",
            "names a column right above a title",
            "a title right below the name of a column",
            "names a column between a text and a title",
            "names a column above who says what",
            "named as lists and tables are, below a text",
            "above rows of dates",
            "above what is shown",
            "above a table",
            "names what papers serve their readers",
            "in brackets below a sentence",
            "a colon inside a headline",
            "a continuation follows",
            "right below the name of a column",
            "asks between lines of display type",
            "a large initial",
            "closes a bracket that is open above",
            "nothing but a numeral",
            "a page and nothing else",
        }
    ),
    Sign.BETWEEN_TEXTS: frozenset(
        {
            "as near as paragraphs are",
            "the text below shares words with that above",
            "the text below shares no words with that above",
            "nearer than the headlines of reports stand",
            "as far off as the headlines of reports stand",
            "no report follows where reports open so",
            "alone between texts, and others near it are made alike",
        }
    ),
    Sign.APART: frozenset(
        {
            "names a column right above a title",
            "blank line above",
            "set apart as paragraphs are",
            "a smaller gap than between paragraphs",
            "what a colon announced",
            "the text above is cut",
            "further away than paragraphs are",
            "a few words above verse",
            "named as columns of briefs are, and set apart",
            "two blank lines above",
            "nearer to what is below",
        }
    ),
    Sign.TOP: frozenset(
        {
            "ends the block of the page's number",
            "title of a newspaper above the text",
            "pinyin above the text",
            "words of a masthead",
            "a date above the text",
            "above the text",
            "a quotation of the masthead",
        }
    ),
    Sign.SPACED: frozenset(
        {
            "a body and a date on one line",
            "two words further in than paragraphs, below a text",
            "a date set apart, beside another",
            "what was counted and its number, beside another",
            "names the columns of a table",
            "names and amounts in a row",
            "figures and what they count in a row",
            "phrases in parallel",
            "phrases in parallel, as near as paragraphs are",
            "words in columns",
        }
    ),
    Sign.COLON: frozenset(
        {
            "a colon inside a headline",
            "tells what somebody said",
            "a letter's salutation",
            "greets whom the line above ends with",
            "leads to rows, below a full line",
            "where to go for what is offered right above",
            "an entry right below the name of a service",
            "a label and what it is of",
            "what somebody says begins and does not end",
            "a label and a number",
            "ends with a colon",
        }
    ),
    Sign.DIGIT: frozenset(
        {
            "the number of a case",
            "a name and a number, like a line right beside",
            "nothing but a telephone's number",
        }
    ),
    Sign.MARKED: frozenset(
        {
            "a folio",
            "the paper's name and pieces of a folio",
            "names those who made the page",
            "many words of a masthead",
            "nothing but ornament",
            "a headline stands right below",
            "head of a report",
            "names writers with a role",
            "bare names",
            "one name between a title and a text",
            "names below a text",
            "names in brackets below a sentence",
            "a jump line",
            "breaks off for another page",
            "comes from another page",
            "a picture's credit",
            "a picture's credit right below a sentence",
            "a caption",
            "a sentence and who took the picture",
            "an editor's note",
            "name of a notice",
            "nothing but the name of a notice",
            "a bullet",
            "a bullet before a sentence",
            "a number before it",
            "a numbered item with its stop",
            "a speaker before it",
            "phrases like verse",
            "verse below its poet's name",
            "signed by a body",
            "signed above a date",
            "a date alone",
            "a body below a text, apart from what follows",
            "names above a date",
            "points into a picture at the margin",
            "a few words behind a bullet, above a text without one",
            "numbered beside a numbered line",
        }
    ),
    Sign.FOUND: frozenset(
        {
            "a body below a notice that nobody signed",
            "a notice right below who gave another",
            "a row below the name of a list",
            "a few words below the rows of a list",
            "calls readers between the halves of a sentence",
            "goes on below a call to readers",
            "one of three rows alike",
            "names three rows alike",
            "nearest above a text with rows",
            "who gave the rows above",
            "a few words below three rows alike",
            "between the head of a block and the names that end it",
            "behind a bullet, between the paragraphs of a report",
            "parts a report below stacked headlines",
            "between an essay's writer and the note on its writer",
            "a few words inside a text whose writer stands above it",
            "opens as another short line between paragraphs does",
            "begins or ends like another short line of the text",
            "above a caption and its credit",
            "in a block of lines without a stop, above a text",
            "one of several lines without a stop, right above a text that stands in",
            "made like the line right above",
            "names one of several poems",
            "asks, as others of its text do",
        }
    ),
}

_FINDERS = tuple(SHOWS[sign] for sign in Sign)
_Asked = tuple[tuple[Rule, ...], tuple[Callable[[Scene], bool], ...]]


def list_asked(scene: Scene) -> _Asked:
    """Return the rules that may hold for a line, in their order, and what each asks."""
    return _list_by_signs(tuple(map(call, _FINDERS, repeat(scene))))


@lru_cache(maxsize=512)  # all ways to have ten signs, but for the rarest
def _list_by_signs(shown: tuple[bool, ...]) -> _Asked:
    missing = [NEEDED[sign] for sign, there in zip(Sign, shown, strict=True) if not there]
    rules = tuple(rule for rule in RULES if not any(rule.name in names for names in missing))
    return rules, tuple(rule.holds for rule in rules)
