"""What the words and the width of a part of a headline say for its being column, kicker, title or subtitle.

**Source**: as of ``headlines``; what stands between the parts is weighed by ``seams``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from gazette.importer.campaigns import names_campaign
from gazette.importer.lines import Line
from gazette.importer.notice_names import is_name_of_notice, is_organisation
from gazette.importer.rules.measures import is_parallel
from gazette.importer.series import STANDING, WRAPPED, is_dressed_series, is_named_series, names_series, tighten
from gazette.importer.weights import HEADLINE, TITLE_LINES
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, starts_predicate

# Adverbs end in 地, and so do grounds, which want no word after them: 工会园地, 基地.
_ADVERB = r"(?<![园天大工营阵基高内外各土田绿本当圣场空胜福领盆林草耕荒雪山麦菜产])地"
# Names, places and tenths end so, too, and want no word after them: 芳名, 岗位, 动向, 四成.
_NAMED = (
    r"(?<![姓芳书地人报成闻著知])名|(?<![职岗单席部地学床车])位|(?<![动方走风意志去])向|"
    r"(?<!反)对|(?<![一二三四五六七八九两几赞])成"
)
UNFINISHED = compile_late(
    rf"(?:{_ADVERB}|{_NAMED}|[的得了着个把被让将从在和与为是有到起]|(?<![指提])出|推[广進进迟遲]|(?:[第首][一二三四五六七八九十\d]*|[一二三四五六七八九十百千万\d])[座艘幢辆台批]|"
    r"首[门项个家所条支款部位名张本场趟列节枚颗株]|第[一二三四五六七八九十\d]+[门项个家所条支款张趟列枚颗株]|[:：]|"
    r"能不能|该不该|要不要|会不会|是不是|有没有|可不可以|[能可是应]否|[就對对向][“「《][^”」》]{2,14}[”」》])$"
)
DASH = compile_late(r"——?|一(?=[记访])")  # 一 is read for — beside 记 and 访
_EVENT = compile_late(
    r"(?:在.{1,12}(?:举行|召开|开幕|闭幕|开工|落成|启动|举办|揭牌|成立|签约|开馆|开赛|落幕|揭晓|通车|投产|奠基|发布|开讲)|出席|主持|讲话|致辞|强调|参加|陪同|会见|作报告|"
    r"(?:见闻|侧记|纪实|纪事|综述|访谈|专访|印象|记事|走笔|采访记|观察|启示|调查)$|^(?:[记访]|对话)|达.{0,8}[%万亿元人次]|增长|同比|获奖|名列|已有|记者)"
)
_LEADS = compile_late(r"(?:强调|指出|要求|时|之际|表示|认为|以来|期间|下|中|后|前|[:：]|——)$")
_DECREED = "调出求署召定谈问"  # what such a line ends in
_DECREE = compile_late(
    r"(?:会议|同志|书记|主席|总理|省长|市长|县长).{0,12}(?:强调|指出|要求|提出|部署|号召|决定)$|.{2,20}(?:调研|考察|视察|会议|会见).{0,6}时?(?:强调|指出|提出|要求)$|.{2,14}(?:负责人|负责同志|发言人|专家|教授|[部厅局院社省市县校处]长|主任|主席)(?:就.{2,14})?(?:谈|答记者问)$"
)
_WIDE, _LONGEST, _TWO_LONGEST, _FEW = 12.0, 26.0, 18.0, 5.0
_SAYS = 9.0
_QUOTED = compile_late(r"[“「『][^”」』]+[”」』]")
_INSIDE = 0.3
_OF_WHAT = 6  # characters, or more: 招标公告 is a kind
_ANYBODYS = compile_late(r"[遗遺]失|作[废廢]|[声聲]明|更正|[启啟啓]事")
_ALIKE = compile_late(rf"(?P<opening>[{HAN}]{{2}})\S{{2,10}}(?: (?P=opening)\S{{2,10}}){{1,3}}")
# What became what, above who did it or below it.
_FROM_TO = compile_late(r"从“[^”]{1,5}”到“[^”]{1,5}”")
_OPEN_END = compile_late(rf"(?:[的得与和在将把被对]|{_ADVERB})$")

_MANY = max(TITLE_LINES)  # lines, or more
# Where the column's name ends, where the title begins and where it ends, lines counted from the headline's first.
Cuts = tuple[int, int, int]


@dataclass(slots=True, eq=False)  # what was asked of one is found by it
class Part:
    """Lines as one part of a headline: the folded words of each, all of them joined, and the width of the widest line.

    **Units**: em.
    """

    lines: tuple[Line, ...]
    keys: tuple[str, ...]
    key: str
    width: float

    @classmethod
    def of(cls, lines: tuple[Line, ...]) -> Part:
        """Return lines as a part."""
        if len(lines) == 1:
            (line,) = lines
            return cls(lines, (line.key,), line.key, line.width)
        keys = tuple([line.key for line in lines])
        return cls(lines, keys, "".join(keys), max([line.width for line in lines], default=0.0))


# The names of the weights that a part takes, or parts take beside each other, and how often: what adds up to a score,
# and what is told when somebody asks why.
Shapes = Iterator[tuple[str, float]]


def weigh(shapes: Iterable[tuple[str, float]]) -> float:
    """Return the sum of weights of ``weights.HEADLINE``, each as often as it is said."""
    total = 0.0
    for name, times in shapes:
        if times:
            total = total + HEADLINE[name] * times
    return total


def weigh_lines(count: int) -> float:
    """Return what a title of so many lines weighs."""
    return TITLE_LINES[min(count, _MANY)]


@lru_cache(maxsize=1024)
def _is_called_series(key: str) -> bool:
    name = tighten(key)
    bare = name.strip("()")
    return names_series(name) or names_series(bare) or names_campaign(bare)


@lru_cache(maxsize=1024)
def names_column(key: str) -> bool:
    """Say whether a folded line is known to name a column: by marks around it, in a list, as a campaign, a service."""
    if is_named_series(key) or WRAPPED.fullmatch(key):
        return _QUOTED.fullmatch(key) is None or is_dressed_series(key)
    return is_dressed_series(key) or _is_called_series(key) or STANDING.fullmatch(tighten(key)) is not None


@lru_cache(maxsize=1024)
def _states_event(key: str) -> bool:
    return _EVENT.search(key) is not None


@lru_cache(maxsize=1024)
def _in_phrases(key: str) -> bool:
    """Say whether a folded line is phrases of one length, or of one opening: 不见…　不见…."""
    return is_parallel(key) or (" " in key and _ALIKE.fullmatch(key) is not None)


@lru_cache(maxsize=1024)
def decrees(key: str) -> bool:
    """Say whether a folded line says who said so at which meeting: what he said stands below."""
    return key[-1] in _DECREED and _DECREE.search(key) is not None


@lru_cache(maxsize=1024)
def leads_on(key: str) -> bool:
    """Say whether a folded line ends as what leads in to something ends: 强调, 之际, a colon."""
    return _LEADS.search(key) is not None


def title_looks(title: Part) -> Shapes:
    """Yield how well a title's lines make one."""
    return chain(_title_widths(title), _title_wording(title))


def _title_widths(title: Part) -> Shapes:
    """Yield how wide a title is."""
    width = sum([line.width for line in title.lines])
    if width > _LONGEST:
        yield "title too long", _LONGEST - width
    if width < 4:  # noqa: PLR2004  # three characters name, they do not say
        yield "title too short", -1.0
    if len(title.lines) > 1 and width > _TWO_LONGEST:
        yield "title of lines too long", _TWO_LONGEST - width


def _title_wording(title: Part) -> Shapes:
    """Yield what a title says, and how it begins and ends."""
    first, more = title.keys[0], title.keys[1:]
    if DASH.match(first):
        yield "title led by a dash", -1.0
    if any(map(DASH.match, more)):
        yield "title led by a dash", -1.0
    if any(map(_in_phrases, title.keys)):
        yield "title in parallel phrases", -1.0
    spaced = " " in title.key
    if spaced and more and any(" " in line.key and line.width > 9 for line in title.lines):  # noqa: PLR2004  # two phrases say it
        yield "title of lines, one of two phrases", -1.0
    if spaced and not more and not is_parallel(first):
        yield "title of two phrases", 1.0
    if is_named_series(title.key):
        yield "title like a column", -1.0
    if not more and leads_on(first):
        yield "title leads on", -1.0
    if _is_given(title):
        yield "title of a body and its notice", 1.0


def _is_given(title: Part) -> bool:
    """Say whether a title is a body and, below it, the name of the notice that it gives."""
    first, more = title.keys[0], title.keys[1:]
    return bool(more) and is_organisation(first) and _says_of_what("".join(more))


def _says_of_what(key: str) -> bool:
    """Say whether the folded name of a notice is more than its kind: 关于…的公示, 农村道路施工招标公告.

    What was lost or printed wrong is nobody's above whom it stands by chance.
    """
    words = key.replace(" ", "")
    return is_name_of_notice(key) and len(words) >= _OF_WHAT and not _ANYBODYS.search(words)


def column_looks(column: Part) -> Shapes:
    """Yield how well a column head names one."""
    yield "column", -1.0
    key = column.key
    known = is_dressed_series(column.keys[0])
    quoted = _QUOTED.fullmatch(key) is not None and not known  # what somebody said, and no name
    if known or (not quoted and (is_named_series(column.keys[0]) or WRAPPED.fullmatch(column.keys[0]))):
        yield "column set off", 1.0 + known  # and named so
    elif any(map(_is_called_series, column.keys)):
        yield "column named so", 1.0
    elif STANDING.fullmatch(tighten(key)):
        yield "column of a genre or a service", 1.0
    if column.width > 14:  # noqa: PLR2004  # names of columns are short
        yield "column long", -1.0
    if len(column.lines) > 1:
        yield "column of lines", -float((len(column.lines) - 1) ** 2)
    slogan = is_parallel(key) and not names_campaign(key)
    if quoted or slogan or key.count(",") == 1 or key[-1] in "!?":  # slogans have more commas
        yield "column speaks", -1.0
    if _OPEN_END.search(key) and not key.endswith("一得"):  # 养生一得
        yield "column speaks", -2.0  # 一片叶子的 goes on in the next line
    if not any(map(has_verb, column.keys)):
        yield "column says nothing", 1.0
    if column.width <= _FEW:
        yield "column of few characters", 1.0


def kicker_looks(kicker: Part) -> Shapes:
    """Yield how well lines lead in to something, whatever title stands below."""
    yield "kicker", -1.0
    if len(kicker.lines) > 1:
        yield "part of lines", 1.0 - len(kicker.lines)
    key = kicker.key
    phrased = any(map(_in_phrases, kicker.keys)) and not names_campaign(key)
    if phrased or any(map(_FROM_TO.fullmatch, kicker.keys)):
        yield "kicker in parallel phrases", 1.0
    if decrees(key):
        yield "kicker of a speech", 1.0
    elif leads_on(key):
        yield "kicker leads on", 1.0
    if DASH.match(key):
        yield "title led by a dash", -1.0
    if is_named_series(key):
        yield "title like a column", -1.0
    if not any(map(has_verb, kicker.keys)):
        yield "kicker says nothing", 1.0
    if kicker.width <= _FEW:
        yield "kicker of few characters", 1.0
    if kicker.key[0] in "△▲▽▼※":
        yield "kicker behind a mark of headlines", 1.0


def looks_below_kicker(kicker: Part, title: Part) -> Shapes:
    """Yield what a title shows below a kicker: a cry, a long line, who gives a notice, or a sentence over another."""
    key = kicker.key
    if key[-1] == "!" and kicker.lines[-1].width < title.lines[0].width:
        yield "kicker cries out", 1.0
    wide = kicker.width
    if wide >= _WIDE and wide >= title.width * 1.3:
        yield "part longer than title", 1.0
    if is_organisation(key) and is_name_of_notice(title.key) and not _says_of_what(title.key):
        yield "kicker gives notice", 1.0
    if is_name_of_notice(key) and _is_given(title):
        yield "title of a body and its notice", -1.0  # the kind of notice names the column, and leads in to none
    if _complete(kicker.lines[-1]) and _complete(title.lines[-1]):
        yield "kicker says something", 1.0


def _complete(line: Line) -> bool:
    """Say whether a line is long enough to say something by itself and is no beginning."""
    return line.width >= _SAYS and not is_unfinished(line.key)


@lru_cache(maxsize=1024)
def is_unfinished(key: str) -> bool:
    """Say whether a folded line ends in what wants a word after it."""
    return UNFINISHED.search(key) is not None


def _count_seams(part: Part) -> float:
    """Count the breaks between a part's lines; one inside a phrase, as a narrow column makes it, counts for little."""
    return sum([_INSIDE if _OPEN_END.search(above) else 1.0 for above in part.keys[:-1]])


def subtitle_looks(subtitle: Part, title: Part) -> Shapes:
    """Yield how well a subtitle follows a title."""
    yield "subtitle", -1.0
    if len(subtitle.lines) > 1:
        yield "part of lines", -_count_seams(subtitle)
    key = subtitle.key
    if DASH.match(key):
        yield "subtitle led by a dash", 1.0
    if _states_event(key):
        yield "subtitle states the event", 1.0
    wide = subtitle.width
    if wide >= _WIDE and wide >= title.width * 1.3:
        yield "part longer than title", 1.0
    if starts_predicate(subtitle.keys[0]) and has_verb(title.key):
        yield "subtitle goes on with what is done", 1.0
    if len(title.lines) > 1 and wide > title.width:
        yield "subtitle below a title of lines", 1.0
