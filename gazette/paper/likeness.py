"""One person or column written in two ways: what only the whole paper can show.

Two names that differ in one character are two people as a rule, so only characters of nearly the same shape count.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from gazette.model import Heading
from gazette.paper.addresses import listing_address
from gazette.paper.listings import person_key
from gazette.paper.spots import find_spot
from gazette.problems import Code, Problem, Severity, Source
from gazette.text.patterns import compile_late

# Characters that recognition and input methods confuse in names, each group of one shape, or one sound and shape.
_GROUPS = (
    "己已巳 未末 土士 日曰 人入八 千干于 王玉壬 刘列 陈阵 张弛 杨扬 沈沉 钧均钓 睿璿 琰炎淡 晴睛 辉晖挥 俊峻骏竣 "
    "洁浩 徐除 伟纬炜玮 亮毫 丽俪 明朋 月目 虹红 波坡披 涛焘 娜哪 婷亭停 芳坊 峰锋蜂烽 锦绵棉 诚城成 斌彬 苹萍 宁字宇 "
    "冰水永 小少 鸣呜 健建键 荣蓉 慧惠 霞暇 颖颍 莉利 昊吴 旻昱 昕听 祎袆 祺棋琪 琦绮 珊姗 瑞端 璐露 璇旋 菁青 "
    "霄宵 筱莜 翟瞿 阎闫 肖萧 付傅 邱丘 戴载 魏巍 谭潭 侯候 姚挑 郭郑"
)
_CLASS = {sign: group[0] for group in _GROUPS.split() for sign in group}
_MARKS = compile_late(r"[\W_]+")
_NUMERAL = compile_late(r"[0-9一二三四五六七八九十百上中下甲乙丙丁春夏秋冬东西南北]")
_LEAST = 5
_LONG_NAME = 3
_OFTENER = 5
Names = Callable[[Heading], Iterable[str]]


@dataclass(frozen=True, slots=True)
class _Kind:
    """Where names of one kind stand, and what is said of two that are alike."""

    code: Code
    key: str
    noun: str


_PERSON = _Kind(Code.TWO_PEOPLE, "byline", "person")
_COLUMN = _Kind(Code.TWO_COLUMNS, "column", "column")
_TAG = _Kind(Code.TWO_COLUMNS, "tags", "tag")
Pairs = Iterator[tuple[str, str]]


def check_likeness(articles: Iterable[Heading], sources: Mapping[str, Source]) -> tuple[Problem, ...]:
    """Return a warning for each name that looks like another one of the paper, at every article that has it.

    The rarer of the two is taken for the slip. **Shape**: ``sources`` by path relative to content/; only those of
    articles with a problem are looked at.
    **Problems**: TWO_PEOPLE at the name in the byline, TWO_COLUMNS at the column or tag.
    """
    known = tuple(articles)
    found: list[Problem] = []
    for kind, names, pairs in (
        (_PERSON, _people, _alike_people),
        (_COLUMN, _columns, _alike_columns),
        (_TAG, lambda article: article.tags, _alike_plainly),
    ):
        counts = Counter(name for article in known for name in names(article))
        slips = dict(pairs(counts))
        if slips:
            found += _report(kind, names, slips, known, sources)
    return tuple(found)


def _people(article: Heading) -> Iterable[str]:
    return (person.name for person in article.byline)


def _columns(article: Heading) -> Iterable[str]:
    return (article.column,) if article.column else ()


def _report(
    kind: _Kind, names: Names, slips: Mapping[str, str], articles: Iterable[Heading], sources: Mapping[str, Source]
) -> Iterator[Problem]:
    for article in articles:
        for name in dict.fromkeys(names(article)):
            if name in slips and kind.code.value not in article.accepted:
                one, other = f"'{name}'", f"'{slips[name]}'"  # an ideographic space is shown as the space it is
                message = f"the {kind.noun} {one} is elsewhere written {other}"
                hint = f"write both alike if they are the same; if not, put accepted: [{kind.code.value}] into the keys"
                span = find_spot(sources[article.path], kind.key, name)
                yield Problem(kind.code, span, message, hint, Severity.WARNING)


def _alike_people(counts: Counter[str]) -> Pairs:
    """Yield names with a space inside that elsewhere have none, and names with a look-alike of another's character."""
    yield from _rarer(counts, person_key)
    plain = Counter({name: count for name, count in counts.items() if person_key(name) == name})
    for name, other in _rarer(plain, lambda name: "".join(_CLASS.get(sign, sign) for sign in name)):
        # 王健 and 王建 may well be two people, 金钧胤 and 金均胤 hardly.
        if len(name) >= _LONG_NAME or plain[other] >= _OFTENER * plain[name]:
            yield name, other


def _alike_columns(counts: Counter[str]) -> Pairs:
    """Yield columns that are the same but for marks and widths, and long ones that differ in one character."""
    yield from _alike_plainly(counts)
    long = {name: count for name, count in counts.items() if len(_plain(name)) >= _LEAST}
    shorter: dict[str, list[str]] = {}
    for name in long:
        for each in {_plain(name), *_without_one(_plain(name))}:
            shorter.setdefault(each, []).append(name)
    for names in shorter.values():
        for name in names if len(names) > 1 else ():
            other = max((each for each in names if each != name), key=lambda each: (long[each], each))
            if (long[name], name) < (long[other], other) and not _counted(name, other):
                yield name, other


def _alike_plainly(counts: Counter[str]) -> Pairs:
    # Two that would share an address are an error already.
    pairs = _rarer(counts, _plain)
    return (pair for pair in pairs if listing_address("", pair[0]) != listing_address("", pair[1]))


def _plain(name: str) -> str:
    return _MARKS.sub("", unicodedata.normalize("NFKC", name)).casefold() or name


def _without_one(name: str) -> Iterator[str]:
    return (name[:at] + name[at + 1 :] for at in range(len(name)))


def _counted(name: str, other: str) -> bool:
    """Say whether two names differ in a number or the like: parts of a series, and no slip."""
    one, two = Counter(_plain(name)), Counter(_plain(other))
    return any(_NUMERAL.match(sign) for sign in [*(one - two), *(two - one)]) or one == two


def _rarer(counts: Counter[str], key: Callable[[str], str]) -> Pairs:
    """Yield each name with the most frequent one of the same key, where that is another."""
    groups: dict[str, list[str]] = {}
    for name in counts:
        groups.setdefault(key(name), []).append(name)
    for names in groups.values():
        if len(names) > 1:
            best = max(names, key=lambda name: (counts[name], name))
            yield from ((name, best) for name in names if name != best)
