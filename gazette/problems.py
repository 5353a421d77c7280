"""What is wrong, and where: the one vocabulary in which every room reports.

A problem is a value that travels beside a result. It is never an exception, a log line or a skipped file.
"""

from __future__ import annotations

import enum
from array import array
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple


class Severity(enum.StrEnum):
    """How much a problem weighs: an error stops publication, a warning does not, a note only informs."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """Its place among all, the gravest first, from 0."""
        return tuple(Severity).index(self)


class Code(enum.StrEnum):
    """Every kind of problem there is.

    The letter says what was being read: F front matter and other YAML, B an article's body, N names of files
    and folders, P the paper as a whole, T the text as a proofreader sees it (a warning each, which a file can accept),
    L layouts, I the importer. Numbers are permanent: a code that is no
    longer used is not given out again. Each has a row in docs/problems.md and a folder in tests/problems.
    """

    NOT_UTF8 = "F001"
    YAML_SYNTAX = "F002"
    NO_FRONT_MATTER = "F003"
    UNKNOWN_KEY = "F004"
    REPEATED_KEY = "F005"
    MISSING_KEY = "F006"
    WRONG_SHAPE = "F007"
    WRONG_VALUE = "F008"
    FORBIDDEN_CHARACTER = "F009"
    TOO_LARGE = "F010"
    YAML_REFERENCE = "F011"
    MERGE_CONFLICT = "F012"
    LOST_COMMENT = "F013"  # words behind a value that YAML takes for a comment
    KEYS_IN_TEXT = "F014"  # keys below the second line of hyphens, where they are text
    BROKEN_EMENDATION = "B001"
    RAW_HTML = "B002"
    MISSING_FILE = "B003"
    UNSAFE_LINK = "B004"
    BROKEN_PICTURE = "B005"
    LARGE_PICTURE = "B006"
    OTHER_PICTURE = "B007"  # a picture of another kind than its name says, or one that nothing here can read
    TOO_DEEP = "B008"
    UNSAFE_FILE = "B009"
    NAME_OF_ISSUE = "N001"
    NAME_OF_PAGE = "N002"
    NAME_OF_ARTICLE = "N003"
    SAME_PLACE = "N004"
    NAME_NOT_EVERYWHERE = "N005"
    SAME_NAME = "N006"
    LEADS_OUT = "N007"
    SAME_ADDRESS = "P001"
    EMPTY_ISSUE = "P002"
    GONE_ADDRESS = "P003"
    INVISIBLE_CHARACTER = "T001"
    LOOK_ALIKE = "T002"
    LOST_CHARACTER = "T003"
    HALF_WIDTH = "T004"
    UNBALANCED = "T005"
    WEEKDAY = "T006"
    IMPOSSIBLE_DATE = "T007"
    NO_CREDIT = "T008"
    NO_ALT = "T009"
    NO_PICTURE = "T010"
    ROLE_IN_NAME = "T011"
    TWO_PEOPLE = "T012"  # one person written in two ways, or two whose names look alike
    TWO_COLUMNS = "T013"  # one column or tag written in two ways
    PAGES_JUMP = "T014"
    LINK_TO_DRAFT = "T015"
    UNUSED_PICTURE = "T016"
    LOST_JUMP = "T017"  # a jump line that leads nowhere
    MOVING_PICTURE = "T018"
    PARAGRAPHS = "T019"  # paragraphs that run together, or are indented
    NO_MARKUP = "T020"  # a crosshead or an emendation that is read as text
    UNMEANT_MARKUP = "T021"  # text that is read as markup, and changes or vanishes
    HEADLINE_TWICE = "T022"  # a text that begins with its own headline
    UNFILLED = "T023"  # a sample that `new` wrote still stands where readers see it
    LAYOUT_SYNTAX = "L001"
    LAYOUT_NAME = "L002"
    MISSING_STRING = "L003"
    UNREADABLE_BYTES = "I001"  # bytes that are no text in the page's encoding
    GUESSED_ENCODING = "I002"  # the page is no UTF-8; what it was read as
    NO_DATE = "I003"  # the page gives no date and no option does
    NO_PAGE_NUMBER = "I004"  # the page gives no page number and no option does
    INFERRED = "I005"  # date or page number found by inference, and from what
    EMPTY_PAGE = "I006"  # a page text without a printed character
    DOUBTFUL_LINE = "I007"  # two readings of a line came close
    DOUBTFUL_HEADLINE = "I008"  # which headline goes with which text, or a headline's parts
    DOUBTFUL_JOIN = "I009"  # text joined, or not, over a column break
    MISREAD = "I010"  # a character that recognition misread; printed text is never changed
    UNPLACED = "I011"  # words of the page that no article or furniture holds
    UNTITLED = "I012"  # an item without a headline, named by its first words
    NOT_CONSERVED = "I013"  # a character lost, invented or used twice: the importer's own check
    OUT_OF_ORDER = "I014"  # pieces of a column that do not follow each other
    UNPAIRED_JUMP = "I015"  # a jump line whose other half is not among the pages
    SAME_PAGE = "I016"  # two files of page text for one page of one issue
    NO_SOURCE = "I017"  # the page text that an article names is not there, or cannot be read
    NOT_AS_IMPORTED = "I018"  # an article counts as unedited, but its source makes something else
    LEFT_OUT = "I019"  # something of a page's text that no article in content/ has
    CALENDAR = "I020"  # a printed weekday or lunar date that is not the date's, or a day that no calendar has


class Span(NamedTuple):
    """A stretch of a file, for people and for tools.

    A tuple, for every key and value of a file has one. **Units**: lines and columns count from 1, columns in code
    points; the end is exclusive. A whole file is ``Span(path)``, line 1, column 1.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1

    def __str__(self) -> str:
        """Return ``path:line:column``, the form editors and terminals turn into a link."""
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Source:
    """A text file as it was read; its path is given for people, with forward slashes on every system.

    **Shape**: lines of ``text`` end in a line feed alone; a byte order mark is gone.
    """

    path: str
    text: str

    def span(self, start: int, end: int | None = None) -> Span:
        """Return the span of ``text[start:end]``; without an end, that of the one character at ``start``."""
        stop = min(start + 1, len(self.text)) if end is None else end
        line, column = self._position(start)
        end_line, end_column = self._position(max(start, stop))
        return Span(self.path, line, column, end_line, end_column)

    def offset(self, line: int, column: int) -> int:
        """Return the index in ``text`` of a line and column counted from 1; the end of the text when past it."""
        starts = _line_starts(self.text)
        return min(starts[line - 1] + column - 1, len(self.text)) if line <= len(starts) else len(self.text)

    def line(self, number: int) -> str:
        """Return the text of a line without its end, counted from 1; empty when there is no such line."""
        starts = _line_starts(self.text)
        if not 0 < number <= len(starts):
            return ""
        end = self.text.find("\n", starts[number - 1])
        return self.text[starts[number - 1] : end if end >= 0 else len(self.text)]

    def _position(self, offset: int) -> tuple[int, int]:
        starts = _line_starts(self.text)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=4)
def _line_starts(text: str) -> Sequence[int]:
    """Return where each line of a text begins: a file with ten thousand problems is counted once."""
    return array("q", accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))


@dataclass(frozen=True, slots=True)
class Alternative:
    """What a doubtful decision nearly became.

    **Shape**: ``about`` names the decision: ``role`` of a line, ``join`` of two lines, ``division`` of a headline into
    its parts, ``pairing`` of headline and text, ``reading`` of a character, ``jump`` to another part of an article.
    ``other`` is empty when nothing is known of it; ``line`` is where the other text begins, for a pairing.
    **Units**: ``margin`` is how far the other one stayed behind, in the importer's weights, ``chance`` how likely the
    decision is wrong, a share; None when that was not weighed.
    """

    about: str
    taken: str
    other: str = ""
    margin: float | None = None
    line: int | None = None
    chance: float | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, where it stands, and what to do about it.

    **Shape**: ``message`` is one sentence without its full stop; ``hint`` says the cure, or is empty; ``alternative``
    is what a doubt is between, None for what is no doubt.
    """

    code: Code
    span: Span
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    alternative: Alternative | None = None

    def __str__(self) -> str:
        """Return the line that the terminal shows: place, severity, code, message."""
        return f"{self.span}: {self.severity}[{self.code}]: {self.message}"

    @property
    def sort_key(self) -> tuple[Span, str, str]:
        """Order by place in the files, then by code, then by words: the same on every run."""
        return (self.span, self.code, self.message)


def has_errors(problems: tuple[Problem, ...]) -> bool:
    """Say whether any of the problems stops publication."""
    return any(problem.severity is Severity.ERROR for problem in problems)


class GazetteError(Exception):
    """The surroundings are wrong (settings, disk, a missing program): one sentence that names the culprit.

    Raised by disk, search, memory and settings; caught by cli alone, which prints it and exits with 2.
    """


class SettingsError(GazetteError):
    """The settings are wrong: the same as sentences, and as problems for who shows lines and marks."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(_sentence(problem) for problem in problems))
        self.problems = problems


def _sentence(problem: Problem) -> str:
    hint = f" ({problem.hint})" if problem.hint else ""
    return f"{problem.span}: {problem.message}{hint}"
