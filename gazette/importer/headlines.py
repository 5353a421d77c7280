"""The parts of a headline: column, kicker, title, subtitle, told apart without type sizes.

**Source**: 新闻标题 handbooks: 引题 leads in, 主题 says it in few words, 副题 states the event and is longer; 栏题
names a series.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from gazette.importer.lines import Line
from gazette.importer.rules.measures import is_parallel
from gazette.importer.traits import Traits
from gazette.importer.weights import HEADLINE, TITLE_LINES

_SERIES = re.compile(
    r".*(?:巡礼|聚焦|专栏|进行时|视点|论坛|时评|短评|快评|锐评|社评|社论|快讯|简讯|简报|之窗|园地|走笔|面对面|访谈录|讲堂|百科|走基层|"
    r"系列报道|特别报道|系列之.{1,3}|专题|专版|特刊|副刊|连载|速览|速递|播报|集锦|撷英|短波|点滴|掠影|剪影|纵横|广角|瞭望|透视|信箱|来信|服务台|信息窗|风向标|"
    r"杂谈|随笔|札记|手记|漫笔|诗页|诗苑|诗坛|诗廊|茶座|在行动|见闻|新闻链接|相关链接|新闻背景|延伸阅读|名词解释|小贴士|新闻延伸|相关新闻|"
    r"今日关注|追踪|传真|博览|天地|窗口|栏目|珍闻|拾零|文摘|画廊|影像|图片新闻|新闻图片|新闻速递|一句话新闻|之[一二三四五六七八九十]+)"
    r"|.{0,4}(?:故事|观察|要闻|在线|一线|风采|访谈|综述|解读|问答|评论|随感|心语|人物|先锋|榜样|行动|新气象|新作为|新篇章|新时代|关注|热点|焦点|民生|调查|探访|连线|动态|动向|链接|背景|读书|健康|法治|生活|漫画|天气|书画|摄影)"
)
_WRAPPED = re.compile(r"[【\[〖〈<《「『·●■★◆▲☆◎·—|丨].{1,18}[】\]〗〉>》」』·●■★◆▲☆◎·—|丨]?")
_NAMED_SERIES = re.compile(
    r".{2,14}[·丨|/].{2,14}|[【\[〖].{2,18}[】\]〗]|.{2,12}(?:[(\[][一二三四五六七八九十\d]{1,3}[)\]]|之[一二三四五六七八九十])"
)
_DASH = re.compile(r"——?")
_EVENT = re.compile(
    r"(?:在.{1,12}(?:举行|召开|开幕|闭幕|开工|落成|启动|举办|揭牌|成立|签约|开馆|开赛|落幕|揭晓|通车|投产|奠基|发布|开讲)|出席|主持|讲话|致辞|强调|参加|陪同|会见|作报告|"
    r"(?:见闻|侧记|纪实|纪事|综述|访谈|专访|印象|记事|走笔|采访记|观察|启示|调查)$|^[记访]|达.{0,8}[%万亿元人次]|增长|同比|获奖|名列|已有|记者)"
)
_LEADS = re.compile(r"(?:强调|指出|要求|时|之际|表示|认为|以来|期间|下|中|后|前|[:：]|——)$")
_DECREE = re.compile(
    r"(?:会议|同志|书记|主席|总理|省长|市长|县长).{0,12}(?:强调|指出|要求|提出|部署|号召|决定)$|.{2,20}(?:调研|考察|视察|会议|会见).{0,6}时?(?:强调|指出|提出|要求)$"
)
_OPEN_MARKS = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}
_WIDE, _LONGEST = 12.0, 26.0


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
    ranked = sorted((_score(lines, cuts, text) for cuts in _divisions(len(lines))), reverse=True)
    best, (first, second, third) = ranked[0][0], ranked[0][1]
    margin = best - ranked[1][0] if len(ranked) > 1 else 9.0
    return Heads(lines[:first], lines[first:second], lines[second:third], lines[third:], authors, best, margin)


def _divisions(count: int) -> list[tuple[int, int, int]]:
    """Return all ways to cut lines into column, kicker, title and subtitle, the title never empty."""
    return [
        (first, second, third)
        for first in range(min(count, 4))
        for second in range(first, min(count, first + 4))
        for third in range(second + 1, count + 1)
    ]


def _score(lines: tuple[Line, ...], cuts: tuple[int, int, int], text: str) -> tuple[float, tuple[int, int, int]]:
    first, second, third = cuts
    column, kicker, title, subtitle = lines[:first], lines[first:second], lines[second:third], lines[third:]
    total = (
        _score_title(title) + _score_column(column) + _score_kicker(kicker, title) + _score_subtitle(subtitle, title)
    )
    total += _score_gaps(lines, cuts) + _score_words(kicker, title, text)
    return total, cuts


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
    if _NAMED_SERIES.fullmatch(_key(title)):
        total -= HEADLINE["title like a column"]
    if len(title) == 1 and _LEADS.search(title[0].key):
        total -= HEADLINE["title leads on"]
    return total


def is_series(key: str) -> bool:
    """Say whether a folded line is named as columns and series are."""
    return bool(
        _SERIES.fullmatch(key) or _NAMED_SERIES.fullmatch(key) or (_WRAPPED.fullmatch(key) and not _DASH.match(key))
    )


def _score_column(column: tuple[Line, ...]) -> float:
    if not column:
        return 0.0
    total = -HEADLINE["column"]
    key = _key(column)
    if _NAMED_SERIES.fullmatch(column[0].key) or _WRAPPED.fullmatch(column[0].key):
        total += HEADLINE["column set off"]
    elif any(_SERIES.fullmatch(line.key) for line in column):
        total += HEADLINE["column named so"]
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
    if _NAMED_SERIES.fullmatch(key):
        total -= HEADLINE["title like a column"]
    return total


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
