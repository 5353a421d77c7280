"""Lines that a mark, a calling or how they end shows to name a writer: □ 老农, [美] 欧·亨利, 沈青律师, 郑守田谨上.

**Source**: bylines of supplements, of letters and of columns in which somebody answers readers.
"""

from __future__ import annotations

import re

from gazette.importer.callings import read_calling
from gazette.importer.closers import NOTED
from gazette.importer.credits import find_photographer
from gazette.importer.deeds_and_names import read_deeds_and_names
from gazette.importer.foreign_writers import read_foreign_writers
from gazette.importer.labels import read_labelled_names
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.pen_names import find_pen_name
from gazette.importer.penned_deeds import read_penned_deed
from gazette.importer.people import AS_ROLE, Named, shift_named
from gazette.importer.posted_writers import POST
from gazette.importer.series import is_series, names_briefs
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, is_printed_name, shows_surname, split_names
from gazette.text.words import has_verb, is_common_word, is_place, split_words

# A box stands before nothing but a name, pen names too: □ 老农.
_BOXED = compile_late(rf"□\s*(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s+[{HAN}](?:\s+[{HAN}])?)")
# Several behind one box, none of them a word: □阿来 巴音那木尔.
_BOXED_ROW = compile_late(rf"[□◎]\s*[{HAN}]{{2,6}}(?:[\s、]+[{HAN}]{{2,6}}){{1,3}}")
_BOXED_NAME = compile_late(rf"[{HAN}]{{2,6}}")
# Behind another mark three characters spaced out must look like a name: ◎ 谷 满 仓.
_SPACED = compile_late(rf"[○◎⊙■]\s*(?P<name>[{HAN}] {{1,3}}[{HAN}] {{1,3}}[{HAN}])")
# Dots on both sides: .何怀冰. Who wrote what runs on from issue to issue: 老拐 著.
# A reader in letters of another script: 读者 Tan Wei Ming. Who answers: 庄医师主答.
_MARKED = (
    compile_late(rf"(?P<dot>[.·•∙・])\s?(?P<role>)(?P<name>[{HAN}]{{1,2}}[^\W报刊版]|[{HAN}]\s+[{HAN}])\s?(?P=dot)"),
    compile_late(
        r"(?P<role>读者|作者|(?:本报|特约)?记者)\s?[:/]?\s?(?P<name>[A-Z][A-Za-z.'’-]*(?:\s[A-Z][A-Za-z.'’-]*){1,4})"
    ),
    # Who wrote an English text: By Li Ming.
    compile_late(r"(?P<role>)By\s(?P<name>[A-Z][A-Za-z.'’-]*(?:\s[A-Z][A-Za-z.'’-]*){1,4})"),
    compile_late(rf"(?P<name>[{HAN}]{{2,4}})\s(?P<role>著)"),
    # Who took the pictures and wrote: 摄影 / 撰文 大 山.
    compile_late(
        r"(?P<role>(?:摄影|图片)\s?[/、]\s?(?:撰文|文字)|(?:撰文|文字)\s?[/、]\s?(?:摄影|图片))\s?[:/]?\s"
        rf"\s{{0,3}}(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])"
    ),
    # The body that sent a text in: (县教育局供稿).
    compile_late(
        rf"[(\[【]?(?P<name>[{HAN}]{{2,14}}(?:[局委办部院会馆所站校厂队宫社处科团]|中心|大学|公司|医院))\s?(?P<role>供稿)[)\]】]?"
    ),
    compile_late(
        rf"[(\[【]?(?P<role>供稿)(?:单位)?\s?[:/]\s?(?P<name>[{HAN}]{{2,14}}(?:[局委办部院会馆所站校厂队宫社处科团联]|中心|大学|公司|医院))[)\]】]?"
    ),
    # Below a title, with the post: 作者:李建华,系湖南师范大学教授.
    compile_late(
        rf"作者\s?[:/]\s?(?P<name>[{HAN}]{{2,3}}),\s?(?:[系为任]|单位[:/]|现任|职务[:/])?(?P<role>[^,。;:!?]{{3,36}})"
    ),
    # The same without a comma: 作者:陈小禾 单位:市商务局.
    compile_late(
        rf"作者\s?[:/]\s?(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s+(?:作者)?(?:单位|职务)\s?[:/]\s?(?P<role>[^,。;:!?]{{3,36}})"
    ),
    # The same in brackets: 作者:陈小禾(市第一中学), (作者 陈小禾 系市农科院研究员).
    compile_late(
        rf"(?:本文)?作者\s?[:/]?\s?(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s?"
        r"\((?:系|单位[:/])?(?P<role>[^()。;:!?]{2,36})\)"
    ),
    compile_late(
        rf"[(\[](?:本文)?作者\s?[:/]?\s?(?P<name>(?!单位|简介|本人)[{HAN}]{{2,3}}?)[\s,]?"
        r"(?:(?<=,)|[系为是])(?P<role>[^(),。;:!?]{3,36})[)\]]"
    ),
    # The post in a note on the writer, behind the name or before it: 许知行(作者系能源行业分析师).
    compile_late(
        rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s+[{HAN}])\s?"
        r"\((?:本文)?作者(?:[系为是]|单位[:/])\s?(?P<role>[^()。;!?]{3,36})\)"
    ),
    NOTED,
    # Who signs for many: 马家湾新村 赵淑贞等十二人.
    compile_late(
        rf"(?P<role>[{HAN}]{{2,10}})\s+"
        rf"(?P<name>[{HAN}]{{2,3}}等\s?[\d一二三四五六七八九十百]{{1,4}}[名位个户]?[人户家])"
    ),
    compile_late(
        rf"(?P<name>[{HAN}]{{1,3}}(?:大夫|[医律药]师|医[生师]|教授|博士|老师|主任))\s?"
        r"(?P<role>主答|解答|作答|答复|回答|主持|执笔)"
    ),
)
# Who answers readers: 沈青律师.
_TITLED = compile_late(rf"(?P<name>[{HAN}]{{2,3}})(?P<post>律师|医师|医生|大夫|教授)")
# The same with what they do before the name: 主答:简丽莎律师, 主答 医师 卓庆祥.
_ANSWERS = compile_late(
    rf"(?P<did>主答|答疑|解答|坐堂)\s?(?:[医律]师|医生|专家)?\s?[:/]?\s?(?P<name>[{HAN}]{{2,3}}?)(?:律师|医师|医生|大夫|教授)?"
)
# How a letter ends: 郑守田谨上. 上 alone may be where something is: 金水桥上.
_LETTER_ENDS = compile_late(rf"(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s?(?:[敬谨拜]上|[敬谨]启|顿首|上)")
_WHERE = frozenset("山江湖河海桥楼台路街城岛船塔坡洲滩湾墙树岭峰溪")
# Who writes a letter, their calling and where they live: 吳靜宜／上班族（花蓮市）.
_CALLED = compile_late(
    rf"(?P<name>(?!文图|图文)[{HAN}]{{2,3}})\s?/\s?(?P<post>(?!报[道导]|摄影|整理|撰文|综合|编译|供[图稿]|制[图表]|漫画|[文图]/)[{HAN}]{{2,8}})(?:\s?\([{HAN}]{{2,6}}\))?"
)
# Who wrote it, and behind the name the post or where they work: 潘国良(县卫生局), 温州 金成浩(打火机厂厂长).
_BODIED = compile_late(
    rf"(?:[{HAN}]{{2,4}}\s)?(?P<name>[{HAN}]{{2,3}}|[{HAN}]\s[{HAN}])\s?\((?P<post>(?:[{HAN}]{{2,6}}[,、]\s?)?[{HAN}]{{1,12}}"
    r"(?:[局院所厂校站社会部处科队室馆长员师家者]|中心|公司|教授|博士|主任|书记|[大中小]学))\)"
)
# How old a reader is who writes, which class a pupil or a student is in, what else somebody is: 韦桂兰(71岁),
# 邹一帆(土木0203), 老卫(机械学院教师,已退休).
_READER = compile_late(
    rf"(?P<name>[{HAN}]{{2,4}}|[{HAN}]\s+[{HAN}])\s?\((?P<post>(?:[^(),]{{2,10}}[,、\s]\s?)?(?:\d{{1,3}}|[一二三四五六七八九十]{{2,3}})岁(?:[,、\s]\s?[^()]{{2,14}})?"
    rf"|[{HAN}]{{2,6}}\d{{2,4}}级?班?|[{HAN}]{{2,12}}[员师长工者生任医兵][,、]\s?[{HAN}]{{2,8}})\)"
)

# Where a writer lives: 陈小禾(浙江).
_LIVES = compile_late(rf"(?P<name>[{HAN}]{{3}})\s?\((?P<place>[{HAN}]{{2,5}})\)")
# Several of one body, named behind them: 赵文 李武 (县委报道组).
_ALL_BODIED = compile_late(
    rf"(?P<names>[{HAN}\s、,]{{5,20}}?)\s*\((?P<post>[{HAN}]{{2,12}}(?:[组局院所厂校站社部处科室]|中心|公司))\)"
)
# One of these, or a Latin letter, stands in whatever is marked so, a calling left out.
SIGNS = "()./[y·•∙⊙■□○◎【・上作供务医单堂复夫字律执拜持授撰敬疑等答著解译谨顿ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SIGN = compile_late(f"[{re.escape(SIGNS)}]")


def read_marked_name(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names that a mark shows to be a writer: a box, a country, a post, dots."""
    if _SIGN.search(key) is None:
        return read_calling(key) or _read_deeds(key)
    boxed = _BOXED.fullmatch(key)
    if boxed:
        plain = boxed["name"].replace(" ", "")
        word = is_series(plain) or names_briefs(plain) or (len(plain) > 3 and is_common_word(plain))  # noqa: PLR2004
        return () if word else (Named((0, 0), boxed.span("name")),)
    row = _BOXED_ROW.fullmatch(key)
    if row and not any(map(_is_said, _BOXED_NAME.findall(key))):
        return tuple(Named((0, 0), match.span()) for match in _BOXED_NAME.finditer(key))
    spaced = _SPACED.fullmatch(key)
    if spaced and is_printed_name(spaced["name"]):
        return (Named((0, 0), spaced.span("name")),)
    return (
        read_foreign_writers(key)
        or _read_letter_writer(key)
        or _read_marked(key)
        or _read_called(key)
        or read_calling(key)
        or _read_of_body(key)
        or _read_living(key)
        or _read_deeds(key)
    )


def _read_deeds(key: str) -> tuple[Named, ...]:
    """Return whom a row names with what each did; where the photographer stands apart, that one takes the credit."""
    start = len(key) - len(key.lstrip(AUTHOR_MARKS))
    known = find_photographer(key) is not None or read_labelled_names(key, start, len(key))
    return () if known else read_deeds_and_names(key) or read_penned_deed(key)


def _read_living(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names with the place where they live behind the name."""
    lives = _LIVES.fullmatch(key, len(key) - len(key.lstrip(AUTHOR_MARKS))) if key[-1] == ")" else None
    if lives and shows_surname(lives["name"]) and is_place(lives["place"]):
        return (Named(lives.span("place"), lives.span("name")),)
    return ()


def _read_letter_writer(key: str) -> tuple[Named, ...]:
    ends = _LETTER_ENDS.fullmatch(key)
    if ends and _is_letter_writer(ends["name"].replace(" ", ""), key[ends.end("name") :].strip()):
        return (Named((0, 0), ends.span("name")),)
    return ()


def _read_marked(key: str) -> tuple[Named, ...]:
    marked = next((found for form in _MARKED if (found := form.fullmatch(key))), None)
    if marked:
        return (Named(marked.span("role") if marked["role"] else (0, 0), marked.span("name")),)
    return ()


def _read_of_body(key: str) -> tuple[Named, ...]:
    """Return several whom a folded line names with the one body that they belong to behind them."""
    several = _ALL_BODIED.fullmatch(key, len(key) - len(key.lstrip(AUTHOR_MARKS))) if key.endswith(")") else None
    if several is None:
        return ()
    first = several.start("names")
    return tuple(Named(several.span("post"), (first + at, first + end)) for at, end in split_names(several["names"]))


def _is_said(word: str) -> bool:
    """Say whether a word behind a box says something and names nobody; 阿来 has a verb in it, too."""
    if AS_ROLE.match(word) or POST.search(word):
        return True
    told = is_common_word(word) or is_place(word) or is_series(word)
    return told or (len(word) > 2 and has_verb(word))  # noqa: PLR2004  # pen names have two


def _is_letter_writer(name: str, ending: str) -> bool:
    if ending == "上":  # in 金水桥上 and 盖子盖上 nobody writes
        above = name[-1] in _WHERE or is_place(name) or split_words(name + ending)[-1].text != ending
        return len(name) == 3 and is_name(name) and not above  # noqa: PLR2004
    return is_name(name) and not is_common_word(name)


def _read_called(key: str) -> tuple[Named, ...]:
    """Return whom a folded line names with a post, a calling or a place: 沈青律师, 吴静宜/上班族(花莲市)."""
    titled = _TITLED.fullmatch(key)
    if titled and is_name(titled["name"]) and not is_common_word(titled["name"]):
        return (Named(titled.span("post"), titled.span("name")),)
    answers = _ANSWERS.fullmatch(key)
    if answers and is_name(answers["name"]) and not is_common_word(answers["name"]):
        return (Named(answers.span("did"), answers.span("name")),)
    start = len(key) - len(key.lstrip(AUTHOR_MARKS))
    called = _CALLED.fullmatch(key, start)
    if called and is_name(called["name"]) and not is_place(called["post"]) and not is_name(called["post"]):
        return (Named(called.span("post"), called.span("name")),)
    bodied = _BODIED.fullmatch(key, start) or _READER.fullmatch(key, start)
    name = bodied["name"].replace(" ", "") if bodied else ""
    if bodied and (is_name(name) or name[:1] in ("老", "阿")) and not is_common_word(name):
        return (Named(bodied.span("post"), bodied.span("name")),)
    if start and key.endswith(")"):
        return tuple(shift_named(named, start) for named in find_pen_name(key[start:]))
    return ()
