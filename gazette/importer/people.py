"""People as pages name them: roles, names, and where both stand.

**Source**: bylines of dailies since the 1950s: 本报记者, 通讯员, 见习/实习/特约/融媒记者, 驻…记者, 本报评论员;
names in a row parted by 、 or spaces, with a space inside those of two characters.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import COMPOUND_SURNAMES, is_compound_surname, is_name, is_spelt_out
from gazette.text.words import is_common_word, is_place, split_words

_HOUSE = (
    r"(?:本[报刊网台社]|(?:新华|中新)(?:社|网)|(?:中央|路透|法新|美联|合众|塔斯|共同|德新)社|"
    r"(?:人民|光明|解放|中青|央视|央广|经济|工人|农民|法治|环球)(?:日报|网|报|新闻)?|"
    rf"《[^》]{{2,8}}》|(?:[{HAN}]{{2,6}}·)?[{HAN}]{{1,8}}?(?:客户端|新闻|融媒体?中心|[山江河湖海]网)\s?(?=(?:首席|见习|全媒体?)?记者)|[{HAN}]{{2,5}}报\s(?=记者)|[{HAN}]{{2,4}}[日晚早晨商时快]报\s?·\s?[{HAN}]{{2,6}}(?=(?:首席|见习|全媒体?|融媒体?)?记者)|21世纪经济报道(?=记者)|(?:联合|公论|文汇|大公|明|信)报(?=记者)|(?:[{HAN}]{{2,4}}·)?[{HAN}]{{0,4}}?(?:[日晚早晨商时快]报|报(?=\s?·)|都市报|青年报|新京报|北青报|新闻|在线)(?:\s?[—·-]\s?(?:[{HAN}]{{2,4}}(?:网|在线|客户端)|[{HAN}]{{1,5}}(?:融媒体?|全媒体?|新闻|云|视频)(?:中心|客户端)?))?|工人日报\s?[—·-]{{1,2}}\s?中工网)?"
)
_KIND = (
    r"(?:首席|专栏|自由|参与(?:采写|报[道导])?|执笔|高级|资深|主任|见习|实习|特约|特派|特邀|全媒体?|融媒体?(?:中心)?|新媒体|视频|视觉|摄影|摄像|图片|文字|体育|文艺|"
    rf"驻[{HAN}]{{1,5}}?|学生|校园|小|[{HAN}]{{2,4}}(?:融媒|全媒)体?(?:中心)?)"
)
# A post is spaced out where the one above it is longer: 本报记者 康宁 / 通 讯 员 秦川.
_POST = r"(?:记\s{0,2}者|特派员|摄影(?=:)|通\s?讯\s?员|评论员|报道员|撰稿人|撰稿|观察员|特约作者|作者|(?<=专栏)作家)"
ROLE = (
    rf"(?:{_HOUSE}(?:{_KIND})*{_POST}|(?:本[报刊台])?实\s?习\s?生|供稿人?|编译组?|执笔|主笔|撰文"
    r"|(?<=[○◎⊙])编辑(?=\s))"
)
# How a note on the writer begins: 作者系…, 作者单位：…, 作者，….
OF_WRITER = r"(?:本文)?(?:第一)?作者\s?(?:[系为是]|现[为任]|单位|简介|介绍|[:/,])"
# What a post is that a name may follow.
AS_ROLE = compile_late(ROLE)
LAST_OF_ROLE = frozenset("者员影人稿生组译笔文辑家")
SIGNS_OF_ROLE = "习作供察影执撰派笔约记论译辑通道"  # one of these stands in each
_SIGN_OF_ROLE = compile_late(f"[{SIGNS_OF_ROLE}]")
_HAN = rf"[{HAN}]"
# What may stand behind a name: separators, marks of the report, the next role.
_END = (
    r"(?=\s|[、,，/()\[\]【】;:。—]|报[道导]|摄|文(?=\s?/)|(?:(?<![宏鸿雄洪壮])图|供|编|绘|作)(?=[\s/、,，)\]】]|$|稿|图|译)"
    rf"|整理|编译|综合|发自|采写|$|[和及与]?{ROLE})"
)
_NAME = compile_late(
    rf"{_HAN}{{1,8}}(?:·{_HAN}{{1,8}}?)+{_END}|{_HAN}{{2,4}}?{_END}|{_HAN}[ ]{{1,3}}{_HAN}{_END}"
    rf"|(?P<spelt>{_HAN}{{5,8}}?){_END}"
)
# What a character behind a name says somebody did: 王 芳 摄.
DEEDS = "摄文图供编绘作译著画书辑"
# A third single character, and no fourth, belongs to the name, unless it says what they did: 赖 水 根.
_THIRD = (
    rf"(?<=[ ]{_HAN})[ ]{{1,3}}(?![{DEEDS}]){_HAN}"
    rf"(?!{_HAN}|[ ]{{1,3}}{_HAN}(?!{_HAN}))"
)
_COMPOUND = "|".join(rf"{name[0]}[ ]{{1,3}}{name[1]}" for name in sorted(COMPOUND_SURNAMES))
# A name of two characters is spaced out; some papers part surname and given name always: 许 听澜, 欧阳 平.
_SPACED = compile_late(
    rf"({_COMPOUND})[ ]{{1,3}}({_HAN}(?:[ ]{{1,3}}{_HAN})?){_END}"
    rf"|({_HAN})[ ]{{1,3}}({_HAN}{{1,2}}){_END}(?!{_THIRD})|({_HAN}{{2}})[ ]{{1,3}}({_HAN}{{1,2}}){_END}"
    rf"|({_HAN})[ ]{{1,3}}({_HAN}[ ]{{1,3}}{_HAN}){_END}"
)
# Two names that the end of a line set together, the second one spaced out: 郭有福 / 曾 凡.
_SET_TOGETHER = compile_late(rf"(?P<one>{_HAN}{{3}})(?P<surname>{_HAN})[ ]{{1,3}}(?P<given>{_HAN}){_END}")
_BETWEEN = compile_late(
    rf"[\s、,/]*(?:;\s?(?={ROLE}|[{HAN}]{{2,3}}[;)\]】]))?(?:[○◎⊙](?=编辑\s))?(?:[和及与](?=[{HAN}]{{2,3}}(?:\s|[、)]|$)|{ROLE}))?[\s]*"
)
# Who is called so in no Chinese letters: 记者 Peter Wong.
_LATIN = compile_late(r"[A-Z][A-Za-z.'’-]*(?:\s[A-Z][A-Za-z.'’-]*){1,4}(?=\s|[、,/()\[\]【】:]|报[道导]|$)")
# What each of them did may stand behind the name: 张三/文 李四/图.
_DID = compile_late(
    rf"\s?/?\s?(?:文/图|文/摄|图/文|文|图|摄影?|整理|编译)(?=[\s/、,)\]】])(?!\s[{HAN}](?:\s|$|[、)]))|"
)
# What the text behind a name begins with, read as if it were a part of it: 通讯员常乐近日,.
_WHEN = ("近日", "日前", "昨日", "今日", "昨天", "今天", "最近", "目前")
_TWO, _THREE, _WHOLE = 2, 3, 4
_NEXT_NAME = ("", " ", "、", ")", "]", "】")
# Words that follow 记者 and 作者 without being names.
_NO_NAMES_TEXT = (
    "单位 报道 报导 获悉 了解 采访 看到 来到 发现 简介 系列 介绍 从业 注 按 手记 走访 综合 联系 们 观察 来信 调查 日记 "
    "的话 有话 札记 见闻 亲历 体验 眼中 连线 在线 视线 述评 点评 感言 随笔 出发 现场 跑腿 蹲点 出招 支招 "
    "探路 跟进 帮忙 提醒 专电 特电"
)
_NO_NAMES = frozenset(_NO_NAMES_TEXT.split())
# 记者帮你跑 and 记者蹲点日记 are columns, 二十一中 is a school.
_NO_NAME = compile_late(
    rf"[{HAN}]{{2}}专电|[一二三四五六七八九十]{{1,3}}[中小]$|帮[你您]|[{HAN}]{{0,2}}暗访|(?:蹲点|走基层|在现场|带[你您]|教[你您]|替[你您])"
)
# Where somebody is from, or what they are, before a name; both could be names.
_FROM_OR_AS = compile_late(
    rf"[{HAN}]+[集室屯寨庄湾岗沟员工]|[{HAN}]{{2}}(?<![万千百])里|[{HAN}]{{2,}}部|[{HAN}]{{2,}}[街巷弄镇]"
)
_AFTER_ROLE = compile_late(r"[\s::/]*")
_FILED = compile_late(r"专?电|报[道导]|讯")


@dataclass(frozen=True, slots=True)
class Named:
    """A person found in a folded text. **Units**: positions count from 0, ends exclusive; no role is an empty one."""

    role: tuple[int, int]
    name: tuple[int, int]


def scan_people(
    key: str, position: int = 0, end: int | None = None, *, penned: bool = False
) -> tuple[tuple[Named, ...], int]:
    """Return the people named from a position on, and where the row of names ends.

    The first name after a role may be any; without a role, or further on, it must begin with a surname, so that the
    words of the first sentence are taken for no name. Where these cannot follow, all may be ``penned``: 常青 湖畔.
    """
    stop = len(key) if end is None else end
    found: list[Named] = []
    role, fresh, reached = (0, 0), False, position
    cursor = _skip(_BETWEEN, key, position)
    may_have_role = _SIGN_OF_ROLE.search(key, position, stop) is not None
    while cursor < stop:
        title = AS_ROLE.match(key, cursor, stop) if may_have_role else None
        if title:
            role, fresh = (title.start(), title.end()), True
            cursor = _skip(_AFTER_ROLE, key, title.end())
            continue
        latin = _LATIN.match(key, cursor, stop) if fresh else None
        anyone = fresh or (penned and role != (0, 0))
        one = None if latin else _match_together(key, cursor, stop)
        name = latin.span() if latin else one or _match_name(key, cursor, stop, fresh=anyone, known=bool(found))
        if name is None:
            break
        found.append(Named(role, name))
        fresh, reached = False, name[1]
        cursor = _skip(_BETWEEN, key, _skip(_DID, key, reached))
    return tuple(found), reached


def begins_with_role(key: str, position: int, end: int) -> bool:
    """Say whether the first of the people named from a position on has a role before the name."""
    return AS_ROLE.match(key, _skip(_BETWEEN, key, position), end) is not None


def _match_together(key: str, cursor: int, stop: int) -> tuple[int, int] | None:
    """Return the first of two names that the end of a line set together; None where there are none."""
    two = _SET_TOGETHER.match(key, cursor, stop)
    told = two is not None and is_name(two["one"]) and is_name(two["surname"] + two["given"])
    return two.span("one") if two and told else None


def _match_name(key: str, cursor: int, stop: int, *, fresh: bool, known: bool) -> tuple[int, int] | None:
    spaced = _SPACED.match(key, cursor, stop)
    # Beside other names 黄 河 is one, too.
    if spaced and (_is_spaced_name(spaced) or (known and spaced[3] and is_name(spaced[3] + "某"))):
        return spaced.start(), spaced.end()
    match = _NAME.match(key, cursor, stop)
    if match is None or match[0] in _NO_NAMES or _NO_NAME.match(match[0]):
        return None
    if match["spelt"]:
        return _match_long(match, key[match.end() : min(match.end() + 1, stop)])
    plain = re.sub(r"\s", "", match[0])
    if len(plain) == _WHOLE and match[0].endswith(_WHEN) and is_name(plain[:_TWO]):
        return match.start(), match.end() - _TWO
    beside = key[:cursor].rstrip()[-1:] == "、"
    if known and not (fresh or beside) and _FILED.match(key, match.end(), stop) and is_place(plain):
        return None  # 记者 林晓峰 杭州报道
    return (match.start(), match.end()) if fresh or is_name(plain) or is_spelt_out(plain) else None


def _match_long(match: re.Match[str], after: str) -> tuple[int, int] | None:
    """Return a name of five characters or more, or the first of two that the end of a line set together.

    慎海雄 / 裘立华 is joined without the space that stood between them.
    """
    name = match["spelt"]
    if is_spelt_out(name) or is_name(name):
        return match.span()
    words = name[:_THREE], name[_THREE:]
    two = len(name) == 2 * _THREE and all(is_name(word) and not is_common_word(word) for word in words)
    return (match.start(), match.start() + _THREE) if two and after in _NEXT_NAME else None


def _is_spaced_name(match: re.Match[str]) -> bool:
    pairs = ((match[at], match[at + 1]) for at in (1, 3, 5, 7) if match[at])
    surname, given = next(("".join(one.split()), "".join(two.split())) for one, two in pairs)
    if not is_name(surname + given):
        return False
    # 王 小明 is one name, 王 may stand for nobody alone; 方 平 原 would be two, and 白云 山 none.
    return len(surname) == 1 or is_compound_surname(surname)


def _skip(pattern: re.Pattern[str], key: str, position: int) -> int:
    match = pattern.match(key, position)
    return match.end() if match else position


def part_role(key: str, people: tuple[Named, ...]) -> tuple[Named, ...]:
    """Return one person with a role where the first of two names is none: 石门 傅光明, 文史室 江水清."""
    if len(people) != 2 or any(named.role != (0, 0) for named in people):  # noqa: PLR2004  # a role and a name
        return people
    first = key[slice(*people[0].name)]
    told = (is_common_word(first) and split_words(first)[0].tag[0] == "n") or _FROM_OR_AS.fullmatch(first) is not None
    apart = key[people[0].name[1] : people[1].name[0]].isspace()
    return (Named(people[0].name, people[1].name),) if told and apart else people


def shift_named(named: Named, by: int) -> Named:
    """Return a person as they stand ``by`` code points further on."""
    role = named.role if named.role == (0, 0) else (named.role[0] + by, named.role[1] + by)
    return Named(role, (named.name[0] + by, named.name[1] + by))
