"""What stands at the end of a text: the writers in brackets, the source it was taken from, its author's post.

**Source**: （张三 李四）, （本报记者 王五）, （新华社）, （据《…》）, （作者系…）, （整理：…） at the end of the
last paragraph, or on a line of their own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from gazette.importer.deeds_and_names import read_deeds_and_names
from gazette.importer.dressed_ends import undress_end
from gazette.importer.labels import read_labelled_names
from gazette.importer.nameless import find_nameless, find_one_of_many
from gazette.importer.penned_names import find_translator, read_penned
from gazette.importer.people import OF_WRITER, ROLE, Named, part_role, scan_people, shift_named
from gazette.importer.posted_writers import PLACED, find_placed_writer, read_described
from gazette.importer.rare_ends import find_name_behind, read_rare_end
from gazette.importer.rows_of_names import read_names_of_unit, read_posted_tight, read_told_after
from gazette.importer.taken_from import find_origin, names_source
from gazette.importer.told_sources import names_only_source
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import COMPOUND_SURNAMES, is_name, is_printed_name, is_spelt_out, split_names
from gazette.text.words import is_common_word, is_place

_BRACKETS = compile_late(
    r"[(\[【](?P<inner>(?:[^()\[\]【】。;!?]|\([\d一二三四五六七八九十]{1,2}\)"
    rf"|;(?=\s?{ROLE})){{1,44}})[)\]】]\s*$"
)
_BODY = compile_late(
    r"(?:供稿(?:单位)?\s?[:/]\s?)?"
    rf"(?P<body>[{HAN}]{{1,14}}(?:[部科处局厅会办站组所联]|中心|团委|支队|大队|集团|[校学]院|图书馆|博物馆|文化馆)|团委|党委)\s?(?:供稿)?|@(?P<alias>[^\s()]{{2,16}})"
)
_LIFE = compile_late(rf"{OF_WRITER}|.{{0,4}}(?:本栏目|标题为编者|原载)")
# The same with the name behind the post: （作者系上海海洋装备研究院院长　翁以恒）.
NOTED = compile_late(
    r"[(\[](?:本文)?作者(?:[系为是]|单位[:/])\s?(?P<role>[^()。,;!?]{3,30}?)\s+"
    rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])\s*[)\]]"
)
_MARKS = compile_late(
    r"(?:\s*(?:/文|文并[图摄]|(?<=\s)[著作编译]|(?<=[^\s编])辑|(?<=\s)文|文(?=\s*/)|/图|(?<![宏鸿雄洪壮])图|/摄|综合|搜集整理|搜集|整理|报道|供稿|编译|采写|撰文|摄影报[道导]|(?<=\s)[专采]访))+\s*$"
)
# Writers who sign as one: （矿通讯组）.
_GROUP = compile_late(rf"[{HAN}]{{1,20}}(?:通讯|报道|写作|评论|创作)组")
# A pen name is no surname, but it is spaced out like one: （晓　江）.
_PEN_NAME = compile_late(rf"\s*(?P<name>[{HAN}]\s*[{HAN}])\s*")
# What a bracket says of the text and not of its writer: （未完待续）, （掌声）, （见附表）, （有删节）, （音译）.
REMARK = compile_late(r"[掌笑歌哭]声|[线未待完续下略附图表见掌鼓笑删改译化名如注讯电刊载摘题打发摄影照片资料选稿版页]")
_BOTH = compile_late(r"\s*文并[摄图]")
_THREE = 3
_LABEL = compile_late(
    r"(?:(?:文/图|图/文|文[.·、]\s?(?:图片?|摄影))\s*[/:]?|(?:文|整理|执笔|撰稿|供稿|采写|编译|撰文|综合|口述|报[道导]|采访|(?:本期)?(?P<post>主\s?持(?:专家|[律医]师|医生|嘉宾|\s?人)|(?:答疑|受访|坐诊|指导|特邀|值班)?(?:专\s?家|嘉\s?宾|律\s?师|医\s?生))|主\s?持)"
    rf"\s*[/:])\s*(?=[{HAN}])"
)


@dataclass(frozen=True, slots=True)
class Closer:
    """The closing brackets of a folded text: where they stand, and whom or what they name.

    **Units**: positions count from 0, ends exclusive. **Shape**: ``people`` or ``source`` is given or both, or neither
    for a note on the author, which stays text; ``place`` and ``date`` are where the writer was, and when.
    """

    start: int
    end: int
    people: tuple[Named, ...] = ()
    source: tuple[int, int] = (0, 0)
    place: tuple[int, int] = (0, 0)
    date: tuple[int, int] = (0, 0)


def find_closer(key: str) -> Closer | None:
    """Return what closes a folded paragraph: brackets that name its writers or its source.

    Names set apart behind the last sentence, or behind a mark, are as good as brackets.
    """
    return find_bracket(key) or _find_loose(undress_end(key))


@lru_cache(maxsize=1024)
def find_bracket(key: str) -> Closer | None:
    """Return the closing brackets of a folded paragraph when they name its writers or its source."""
    key = undress_end(key)
    match = _BRACKETS.search(key, max(0, len(key) - 60))
    if match is None or _GOES_ON.fullmatch(match["inner"].strip()):
        return None
    (start, end), inner = match.span("inner"), match["inner"]
    ended = key[: match.start()].rstrip()[-1:] in ("", *"。!…”")
    if key[match.start()] == "【" and not (ended and match.start()):
        return None  # 【记者追踪】 heads what is below it
    lead = start + len(inner) - len(inner.lstrip())
    if names_source(inner.strip(), ended=ended):
        told = Closer(match.start(), match.end(), source=(lead, start + len(inner.rstrip())))
        return (_find_more(key, told, (start, end)) if ended else None) or told
    if _GROUP.fullmatch(inner):
        return Closer(match.start(), match.end(), people=(Named((0, 0), (start, end)),))
    if _LIFE.match(inner) and not read_told_after(key, start, end):
        noted = NOTED.match(key, match.start())
        return Closer(match.start(), match.end(), (Named(noted.span("role"), noted.span("name")),) if noted else ())
    asked = not ended and (
        find_placed_writer(key, start, end) or is_common_word(inner)
    )  # 会烫手吗？（辽宁 谢秋云）, 成交（万股）
    people = tuple(Named((0, 0), span) for span in find_nameless(key, start, end)) if ended else ()
    for read in (
        find_one_of_many,
        read_names_of_unit,
        read_posted_tight,
        read_told_after,
        find_translator,
        read_rare_end,
    ):
        people = people or (read(key, start, end) if ended else ())
    people = people or (() if asked else read_names(key, start, end) or _find_short(key, start, end, ended=ended))
    whole = Closer(match.start(), match.end(), people)
    return (_find_more(key, whole, (start, end)) if ended else None) or (whole if people else None)


def _find_more(key: str, closer: Closer, inner: tuple[int, int]) -> Closer | None:
    """Return the closing brackets with who wrote and where from, or where it was printed; None when they say less."""
    told = find_origin(key, (closer.start, closer.end), inner)
    if told is None:
        return None
    who = (Named(told.did, told.who),) if told.did != (0, 0) else read_names(key, *told.who)
    if told.who != (0, 0) and not who:
        return None
    return replace(closer, people=who, source=told.source, place=told.place, date=told.date)


def _find_short(key: str, start: int, end: int, *, ended: bool) -> tuple[Named, ...]:
    """Return who signs in brackets without a surname that shows it: place and name, a pen name, an office."""
    placed = PLACED.fullmatch(key, start, end)
    if placed and ended and is_printed_name(placed["name"]):
        return (Named(placed.span("post"), placed.span("name")),)
    joined = _SET_TOGETHER.fullmatch(key, start, end)
    if joined and ended and all(_is_surely_name(re.sub(r"\s", "", word)) for word in joined.groups()):
        return (Named((0, 0), joined.span("one")), Named((0, 0), joined.span("two")))
    spaced = _PEN_NAME.fullmatch(key, start, end)
    told = spaced and (" " in spaced["name"] or (ended and not REMARK.search(spaced["name"])))
    if spaced and told and _is_pen_name(spaced["name"]):
        return (Named((0, 0), spaced.span("name")),)
    body = _BODY.fullmatch(key, start, end) if ended and key[:start].strip("([ ") else None
    if body is None:
        return _find_rare(key, start, end) if key[: start - 1].rstrip()[-1:] in {"。", "!", "…"} else ()
    return (Named((0, 0), body.span("alias" if body["alias"] else "body")),)


def _find_rare(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return who signs right behind the last sentence, a surname that no list has among them: （杞文英）."""
    words = [match.span() for match in _WORD.finditer(key, start, end)]
    names = [key[first:last] for first, last in words]
    if REMARK.search(key, start, end) or not all(_MAY_BE_NAME.fullmatch(name) or is_spelt_out(name) for name in names):
        return ()
    alone = len(names) == 1 and (len(names[0]) == _THREE or is_spelt_out(names[0]))
    if not alone and not (len(names) > 1 and any(map(is_name, names)) and not any(map(is_place, names))):
        return ()
    return tuple(Named((0, 0), span) for span in words)


def _find_loose(key: str) -> Closer | None:
    match = _LOOSE.search(key, max(0, len(key) - 40)) if key[-1:] not in _NO_NAME_ENDS else None
    if match is None:
        behind = find_name_behind(key)
        return Closer(behind[0], len(key), (Named((0, 0), behind[1]),)) if behind else None
    start, end = match.span("inner")
    if names_source(match["inner"], ended=False) or names_only_source(match["inner"]):
        return Closer(match.start(), match.end(), source=(start, end))
    people = (Named((0, 0), (start, end)),) if _GROUP.fullmatch(key, start, end) else read_names(key, start, end)
    return Closer(match.start(), match.end(), people) if people else None


def _is_pen_name(name: str) -> bool:
    """Say whether two characters in brackets are a name: no word of the language, or one character twice: 欣欣."""
    plain = re.sub(r"\s", "", name)
    return plain[0] == plain[1] or not is_common_word(plain)


_UNIT = compile_late(
    rf"[一二三四五六七八九十\d]{{1,3}}[中小]|(?:[{HAN}\d·]|\([{HAN}\d·]{{1,18}}\)){{2,20}}(?:班|组|级|[博硕]士生?|研究生|本科生|系|院|校|学|中心|公司|局|厂|村|县|市|区|镇|乡|社|队|连|营|团|旅|车间|分厂|工段|矿|井|场|台|报社|部|处|科|所|站|馆|会|教师|教授|医师|医生|主任|校长|书记|记者|编辑|工人|[分支总][公行校])|指导(?:教师|老师)|辅导员"
)

# What ends an instalment, or says that a text was cut: 未 and 有 are surnames, too.
_GOES_ON = compile_late(
    r"(?:(?:未完|待续|续完|[全本][文篇期]完|有删[节改]|有改动|[明次翌下][日天期周月回次][待再]?续)[\s·、,;]*)+"
)
_WORD = compile_late(r"[^\s、,/]+")
# No name, post or label holds one; the title of a paper may: 《你好!》记者.
_SENTENCE_MARK = compile_late(rf"[。!?“”]|;(?!\s?{ROLE})")
# Two names that the end of a line set together: （刘子福 / 易大中）.
_SET_TOGETHER = compile_late(rf"(?P<one>[{HAN}]{{3}})(?P<two>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])")
# 舒 文 is a name; 李明 文 says what he did.
_ENDS_IN_NAME = compile_late(rf"(?<![^\s、])[{HAN}]\s+文\s*$")
_MAY_BE_NAME = compile_late(rf"[{HAN}]{{2,3}}")
# Behind the last sentence, set apart or behind a mark: 。　　张三, 。■记者 张三, 。据新华社; 。本报记者 张三.
_LOOSE = compile_late(
    rf"(?<=[。!?”…])(?:\s{{2,}}|\s*[□■◎○●◇◆]\s*"
    rf"|\s*——?\s*(?=(?:[{HAN}]{{2,3}}|[{HAN}] {{1,3}}[{HAN}])(?:[\s、][{HAN}]{{2,3}}){{0,2}}$|{ROLE}|文/)"
    rf"|\s*/\s*|\s+(?={ROLE}|[{HAN}]{{2,10}}(?:通讯|报道)组$)|\s*(?=据(?:新华|中新|《))|—{{0,2}}(?=(?:本[报刊]|新华社|中新社)\S{{0,4}}记者\s))"
    r"(?P<inner>(?![^。!?]*(?:摄影?|供图|图|发)(?:报道)?$)[^。!?;,()]{2,24})$"
)
_NO_NAME_ENDS = frozenset(["", *"。!?;,()"])


def read_posted_names(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the people whom a row of units, posts and names names: 高一(3)班 沈知遥 指导教师 卜春华."""
    words = [match.span() for match in _WORD.finditer(key, start, end)]
    people: list[Named] = []
    post = (0, 0)
    index = 0
    while index < len(words):
        first, last = words[index]
        word = key[first:last]
        following = words[index + 1] if index + 1 < len(words) else (0, 0)
        if last - first == 1 and following[1] - following[0] == 1 and is_name(word + key[slice(*following)]):
            last, index, word = following[1], index + 1, word + key[slice(*following)]
        if is_name(word) and (post != (0, 0) or people):
            people.append(Named(post, (first, last)))
        elif _UNIT.fullmatch(word):
            post = (first, last)
        else:
            return ()
        index += 1
    return tuple(people)


def read_names(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return the people that a stretch of folded text names, and nothing but people; else an empty tuple."""
    if (_SENTENCE_MARK.search(key, start, end) and "《" not in key) or _GOES_ON.fullmatch(key[start:end].strip()):
        return ()
    labelled = read_labelled_names(key, start, end) or (_read_deeds(key, start, end) if _BOTH.match(key, start) else ())
    if labelled:
        return labelled
    label = _LABEL.match(key, start, end)
    cursor = label.end() if label else start
    trail = None if _ENDS_IN_NAME.search(key, cursor, end) else _MARKS.search(key, cursor, end)
    stop = trail.start() if trail and trail.start() > cursor + 1 else end  # 方 文 is a name
    described = read_described(key, cursor, stop)
    if described:
        return described
    people, reached = scan_people(key[:stop], cursor, stop)
    sure = people and (
        any(named.role != (0, 0) for named in people)
        or label is not None
        or bool(split_names(key[cursor:stop]))
        or "".join(key[slice(*people[0].name)].split())[:2] in COMPOUND_SURNAMES  # 欧 阳 文 静
    )
    if sure and not key[reached:stop].strip(" ,、/"):
        return _label_posts(part_role(key, people), label)
    penned, reached = read_penned(key, cursor, stop, sure=False)
    if penned and not key[reached:stop].strip(" ,、/"):
        return penned
    return read_posted_names(key, cursor, stop) or _read_deeds(key, start, end)


def _read_deeds(key: str, start: int, end: int) -> tuple[Named, ...]:
    """Return whom a stretch names with what each did: 何海波摄/康宁文."""
    lead = start + len(key[start:end]) - len(key[start:end].lstrip())
    return tuple(shift_named(named, lead) for named in read_deeds_and_names(key[lead:end].rstrip()))


def _label_posts(people: tuple[Named, ...], label: re.Match[str] | None) -> tuple[Named, ...]:
    """Return people who have no post with the one that a label before them gives: 主持律师:贺志明."""
    if label is None or not label["post"]:
        return people
    return tuple(named if named.role != (0, 0) else Named(label.span("post"), named.name) for named in people)


def _is_surely_name(word: str) -> bool:
    """Say whether a word is a name and neither a district nor what stands in it: 洪山区, 广播站."""
    return is_name(word) and not is_common_word(word) and word[-1] not in "区市省州站"
