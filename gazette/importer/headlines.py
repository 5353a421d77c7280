"""The parts of a headline: column, kicker, title, subtitle, told apart without type sizes.

**Source**: 新闻标题 handbooks: 引题 leads in, 主题 says it in few words, 副题 states the event and is longer; 栏题
names a series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.importer.lines import Line
from gazette.importer.openers import find_opener
from gazette.importer.rules.measures import is_parallel
from gazette.importer.series import NAMED_SERIES, SERIES, STANDING, WRAPPED
from gazette.importer.traits import Traits, is_name_of_notice, is_organisation
from gazette.importer.weights import HEADLINE, TITLE_LINES
from gazette.text.words import has_verb, is_cut, is_open, simplify, starts_predicate

_ONE_QUOTATION = re.compile(r"[“「『\"][^”」』\"]{1,12}[”」』\"]")
_UNFINISHED = re.compile(r"(?:[的地得了着个名位把被让将向从在和与为对是有到出起成]|推[广進进迟遲]|[:：])$")
_DASH = re.compile(r"——?|一(?=[记访])")  # 一 is read for — beside 记 and 访
_EVENT = re.compile(
    r"(?:在.{1,12}(?:举行|召开|开幕|闭幕|开工|落成|启动|举办|揭牌|成立|签约|开馆|开赛|落幕|揭晓|通车|投产|奠基|发布|开讲)|出席|主持|讲话|致辞|强调|参加|陪同|会见|作报告|"
    r"(?:见闻|侧记|纪实|纪事|综述|访谈|专访|印象|记事|走笔|采访记|观察|启示|调查)$|^[记访]|达.{0,8}[%万亿元人次]|增长|同比|获奖|名列|已有|记者)"
)
_LEADS = re.compile(r"(?:强调|指出|要求|时|之际|表示|认为|以来|期间|下|中|后|前|[:：]|——)$")
_DECREE = re.compile(
    r"(?:会议|同志|书记|主席|总理|省长|市长|县长).{0,12}(?:强调|指出|要求|提出|部署|号召|决定)$|.{2,20}(?:调研|考察|视察|会议|会见).{0,6}时?(?:强调|指出|提出|要求)$"
)
_OPEN_MARKS = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}
_WIDE, _LONGEST, _TWO_LONGEST = 12.0, 26.0, 18.0
_STANDING_LONGEST, _SAYS = 5.0, 9.0
_ALIKE = 2.0


@dataclass(frozen=True, slots=True)
class Heads:
    """A headline's parts, each in printed lines; ``title`` is empty only when there is no headline at all.

    **Units**: ``score`` in the weights' own; ``margin`` says how far the next-best division stayed behind.
    """

    column: tuple[Line, ...] = ()
    kicker: tuple[Line, ...] = ()
    title: tuple[Line, ...] = ()
    subtitle: tuple[Line, ...] = ()
    author: tuple[Traits, ...] = ()
    score: float = 0.0
    margin: float = 9.0


def read_heads(traits: tuple[Traits, ...], text: str) -> Heads:
    """Return the parts of one headline; ``text`` is the folded text below it, whose words tell titles from leads."""
    lines = tuple(trait.line for trait in traits if not trait.author)
    authors = tuple(trait for trait in traits if trait.author)
    if not lines:
        return Heads(author=authors)
    ranked = sorted(((score_division(lines, cuts, text), cuts) for cuts in list_divisions(len(lines))), reverse=True)
    best, (first, second, third) = ranked[0][0], ranked[0][1]
    margin = best - ranked[1][0] if len(ranked) > 1 else 9.0
    return Heads(lines[:first], lines[first:second], lines[second:third], lines[third:], authors, best, margin)


def list_divisions(count: int) -> list[tuple[int, int, int]]:
    """Return all ways to cut lines into column, kicker, title and subtitle, the title never empty."""
    return [
        (first, second, third)
        for first in range(min(count, 4))
        for second in range(first, min(count, first + 4))
        for third in range(second + 1, count + 1)
    ]


def score_division(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str) -> float:
    """Return how well a headline's lines divide at ``cuts``: a sum of weights of ``weights.HEADLINE``."""
    subtitle = lines[cuts[2] :]
    if subtitle and len(lines) == 2 and not _DASH.match(subtitle[0].key):  # noqa: PLR2004  # of two lines the last is the title
        return _score_parts(lines, cuts, text) - HEADLINE["subtitle of two lines"]
    return _score_parts(lines, cuts, text)


def _score_parts(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str) -> float:
    first, second, third = cuts
    column, kicker, title, subtitle = lines[:first], lines[first:second], lines[second:third], lines[third:]
    total = (
        _score_title(title) + _score_column(column) + _score_kicker(kicker, title) + _score_subtitle(subtitle, title)
    )
    total += _score_gaps(lines, cuts) + _score_words(kicker, title, text)
    total += _score_bonds(lines, cuts) + _score_sayings(column, kicker, title) + _score_script(title)
    return total + _score_ends(lines, cuts) + _score_standing(column, title, text)


def _score_bonds(lines: tuple[Line, ...], cuts: tuple[int, int, int]) -> float:
    """Weigh what the words at the end of a line and at the head of the next say of a cut between them."""
    total = 0.0
    for index in range(1, len(lines)):
        above, below = lines[index - 1].key, lines[index].key
        if index in cuts:
            total -= HEADLINE["cut inside a word"] * is_cut(above, below)
            total -= HEADLINE["cut after an open word"] * is_open(above)
            total -= HEADLINE["cut before what is said of it"] * (not has_verb(above) and starts_predicate(below))
        elif cuts[1] < index < cuts[2]:
            total -= HEADLINE["title says two things"] * (has_verb(above) and has_verb(below))
            total -= HEADLINE["title is nothing but names"] * (not has_verb(above) and not has_verb(below))
    return total


def _score_sayings(column: tuple[Line, ...], kicker: tuple[Line, ...], title: tuple[Line, ...]) -> float:
    """Weigh which parts say something, and how the lines of a title are set."""
    total = 0.0
    if column:
        total += HEADLINE["column says nothing"] * (not any(has_verb(line.key) for line in column))
        total += HEADLINE["column of few characters"] * (_width(column) <= _STANDING_LONGEST)
    if kicker:
        total += HEADLINE["kicker says nothing"] * (not any(has_verb(line.key) for line in kicker))
        total += HEADLINE["kicker of few characters"] * (_width(kicker) <= _STANDING_LONGEST)
    if not any(has_verb(line.key) for line in title):
        total -= HEADLINE["title says nothing"]
    if len(title) > 1 and max(line.width for line in title) - min(line.width for line in title) <= _ALIKE:
        total += HEADLINE["title of lines alike"]
    return total


def _score_script(title: tuple[Line, ...]) -> float:
    """Weigh that papers in traditional characters set titles in two lines and more."""
    words = "".join(line.text for line in title)
    traditional = sum(1 for old, new in zip(words, simplify(words), strict=True) if old != new)
    return HEADLINE["title of lines in traditional type"] if len(title) > 1 and traditional * 8 > len(words) else 0.0


def _score_ends(lines: tuple[Line, ...], cuts: tuple[int, int, int]) -> float:
    """Weigh that a line which cannot end a phrase is not parted from what completes it."""
    total = 0.0
    for cut in {cut for cut in cuts if 0 < cut < len(lines)}:
        if _ONE_QUOTATION.fullmatch(lines[cut].key.replace(" ", "")):
            total -= HEADLINE["cut before a quotation"]
        if _UNFINISHED.search(lines[cut - 1].key):
            total -= HEADLINE["cut after an open phrase"]
    return total


def _score_standing(column: tuple[Line, ...], title: tuple[Line, ...], text: str) -> float:
    """Weigh that a short head over a text that is no report names its column."""
    if len(column) != 1 or _DASH.match(title[0].key):
        return 0.0
    short = column[0].width <= _STANDING_LONGEST and title[0].width > column[0].width and title[0].gap == 0
    plain = not re.search(r"[\d,!?:“”]", column[0].key)
    return HEADLINE["column over no report"] if short and plain and text and find_opener(text[:60]) is None else 0.0


def _width(lines: tuple[Line, ...]) -> float:
    return max((line.width for line in lines), default=0.0)


def _key(lines: tuple[Line, ...]) -> str:
    return "".join(line.key for line in lines)


def _score_title(title: tuple[Line, ...]) -> float:
    total = TITLE_LINES[min(len(title), 5)]
    width = sum(line.width for line in title)
    if width > _LONGEST:
        total -= (width - _LONGEST) * HEADLINE["title too long"]
    if width < 4:  # noqa: PLR2004  # three characters name, they do not say
        total -= HEADLINE["title too short"]
    if len(title) > 1 and width > _TWO_LONGEST:
        total -= (width - _TWO_LONGEST) * HEADLINE["title of lines too long"]
    return total + _score_wording(title)


def _score_wording(title: tuple[Line, ...]) -> float:
    """Weigh what a title says, and how it begins and ends."""
    total = 0.0
    if _DASH.match(title[0].key):
        total -= HEADLINE["title led by a dash"]
    if any(_DASH.match(line.key) for line in title[1:]):
        total -= HEADLINE["title led by a dash"]
    if any(is_parallel(line.key) for line in title):
        total -= HEADLINE["title in parallel phrases"]
    if len(title) > 1 and any(" " in line.key and line.width > 9 for line in title):  # noqa: PLR2004  # two phrases say it
        total -= HEADLINE["title of lines, one of two phrases"]
    if len(title) == 1 and " " in title[0].key and not is_parallel(title[0].key):
        total += HEADLINE["title of two phrases"]
    if NAMED_SERIES.fullmatch(_key(title)):
        total -= HEADLINE["title like a column"]
    if len(title) == 1 and _LEADS.search(title[0].key):
        total -= HEADLINE["title leads on"]
    return total


def _score_column(column: tuple[Line, ...]) -> float:
    if not column:
        return 0.0
    total = -HEADLINE["column"]
    key = _key(column)
    if NAMED_SERIES.fullmatch(column[0].key) or WRAPPED.fullmatch(column[0].key):
        total += HEADLINE["column set off"]
    elif any(SERIES.fullmatch(line.key) for line in column):
        total += HEADLINE["column named so"]
    elif STANDING.fullmatch(key):
        total += HEADLINE["column of a genre or a service"]
    if _width(column) > 14:  # noqa: PLR2004  # names of columns are short
        total -= HEADLINE["column long"]
    if len(column) > 1:
        total -= HEADLINE["column of lines"]
    if is_parallel(key) or key[-1] in "!?,":
        total -= HEADLINE["column speaks"]
    return total


def _score_kicker(kicker: tuple[Line, ...], title: tuple[Line, ...]) -> float:
    if not kicker:
        return 0.0
    total = -HEADLINE["kicker"] - HEADLINE["part of lines"] * (len(kicker) - 1)
    key = _key(kicker)
    if any(is_parallel(line.key) for line in kicker):
        total += HEADLINE["kicker in parallel phrases"]
    if _DECREE.search(key):
        total += HEADLINE["kicker of a speech"]
    elif _LEADS.search(key):
        total += HEADLINE["kicker leads on"]
    if key[-1] == "!" and kicker[-1].width < title[0].width:
        total += HEADLINE["kicker cries out"]
    if _DASH.match(key):
        total -= HEADLINE["title led by a dash"]
    wide = _width(kicker)
    if wide >= _WIDE and wide >= _width(title) * 1.3:
        total += HEADLINE["part longer than title"]
    if NAMED_SERIES.fullmatch(key):
        total -= HEADLINE["title like a column"]
    return total + _score_pair(key, kicker[-1], title)


def _score_pair(key: str, last: Line, title: tuple[Line, ...]) -> float:
    """Weigh what a kicker is beside its title: who gives a notice, or a sentence over another."""
    total = 0.0
    if is_organisation(key) and is_name_of_notice(_key(title)):
        total += HEADLINE["kicker gives notice"]
    if _complete(last) and _complete(title[-1]):
        total += HEADLINE["kicker says something"]
    return total


def _complete(line: Line) -> bool:
    """Say whether a line is long enough to say something by itself and is no beginning."""
    return line.width >= _SAYS and not _UNFINISHED.search(line.key)


def _score_subtitle(subtitle: tuple[Line, ...], title: tuple[Line, ...]) -> float:
    if not subtitle:
        return 0.0
    total = -HEADLINE["subtitle"] - HEADLINE["part of lines"] * (len(subtitle) - 1)
    key = _key(subtitle)
    if _DASH.match(key):
        total += HEADLINE["subtitle led by a dash"]
    if _EVENT.search(key):
        total += HEADLINE["subtitle states the event"]
    wide = _width(subtitle)
    if wide >= _WIDE and wide >= _width(title) * 1.3:
        total += HEADLINE["part longer than title"]
    if starts_predicate(subtitle[0].key) and has_verb(_key(title)):
        total += HEADLINE["subtitle goes on with what is done"]
    if len(title) > 1 and wide > _width(title):
        total += HEADLINE["subtitle below a title of lines"]
    return total


def _score_gaps(lines: tuple[Line, ...], cuts: tuple[int, int, int]) -> float:
    """Blank lines part roles; where every line stands apart they say nothing."""
    gaps = [line.gap > 0 for line in lines[1:]]
    telling = HEADLINE["blank line"] if not all(gaps) else HEADLINE["blank line everywhere"]
    total = 0.0
    for index, gap in enumerate(gaps, 1):
        cut = index in cuts
        if gap and not cut:
            total -= telling
        if cut and not gap:
            total -= HEADLINE["no blank line between parts"] if any(gaps) else 0.0
        if cut and _unbalanced(lines[index - 1].key):
            total -= HEADLINE["cut inside marks"]
        if cut and lines[index - 1].key[-1] in ",、":
            total -= HEADLINE["cut after a comma"]
    return total


def _unbalanced(key: str) -> bool:
    return any(key.count(opening) > key.count(closing) for opening, closing in _OPEN_MARKS.items())


def _score_words(kicker: tuple[Line, ...], title: tuple[Line, ...], text: str) -> float:
    """Weigh that a title shares more words with its text than what leads in to it."""
    if not kicker:
        return 0.0
    return HEADLINE["words shared"] * (share(_key(title), text) - share(_key(kicker), text))


@lru_cache(maxsize=2048)
def pairs_of(key: str) -> frozenset[str]:
    """Return the pairs of neighbouring Han characters, letters and digits of a folded text."""
    words = re.sub(r"[^\w]", "", key)
    return frozenset(words[index : index + 2] for index in range(len(words) - 1))


def share(key: str, text: str) -> float:
    """Return which part of a headline's pairs of characters the text has, from 0 to 1."""
    pairs = pairs_of(key)
    return sum(1 for pair in pairs if pair in text) / len(pairs) if pairs else 0.0
