"""Rules of wording: whether a line's words stand by themselves or belong to the lines beside it.

**Source**: a typesetter breaks text anywhere, headlines only between words; what lacks its verb or its noun goes on.
"""

from __future__ import annotations

from functools import lru_cache
from operator import add

from gazette.importer.marks import BULLETS
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import is_series
from gazette.text.addresses import is_address_cut
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb, is_cut, is_open, starts_predicate

_SHORT = 22.0
# How nothing begins: what was said before is added to, set against, or meant.
_LATER = compile_late(
    rf"(?:另外|此外|同时|与此同时|然而|不过|但是?|而且|因此|于是|所以|其次|对此|随后|接着|随即|之后|后来|其中|可是|尽管如此|相比之下|除此之外)[,{HAN}]|"
    r"[他她它](?:们)?(?:还|也|又|说|表示|认为|介绍|告诉|坦言|指出|强调)|(?:该|这)(?:负责人|人士|位[负相]|名[负相])|据(?:介绍|了解|悉),"
)
# What the parts of an account are called: a case and what the court said of it, a question and how it came about.
_PARTS = compile_late(
    r"案[情例](?:回放|简介|回顾|经过)?|(?:法院|案件|裁判|处理)(?:判决|审理|认为|结果|要旨|理由)|判决(?:结果|理由)|"
    r"(?:法官|律师|检察官|专家|医生|交警|民警)(?:说法|提醒|点评|释法|支招|建议|解读|观点|分析)|典型意义|(?:案例)?[评分]析|点评|"
    r"现状|背景|原因|成因|问题|对策|困惑|破题|启示|反思|建议|结语|尾声|引子|前言|成效|做法|经过|影响"
)
_PART_LONGEST = 6
# Who wrote a book and who printed it, below its title: [日]森下圭 著 林知夏 译 南窗文艺出版社.
_BOOK = compile_late(
    r"[(\[]?[^。;!?《》]{2,30}\s?(?:著|[编合]著|主编|编|译|绘|撰)[\s,/][^。;!?《》]{0,24}?"
    r"(?:出版社|书店|书局|出版公司|书社|印书馆)(?:[\s,]*\d{4}年[^。;!?]{0,12})?(?:[\s,]*(?:定价:?)?\d[\d.]*元)?[)\]]?"
)
_SHARED, _LEAST_PAIRS = 0.34, 3


def _names_printer(key: str) -> bool:
    """Say whether a folded line has what each line has that says who printed a book."""
    return "书" in key or "出版" in key


@lru_cache(maxsize=1)  # asked by two rules of one line
def _above(scene: Scene) -> str:
    """Return the folded line above; nothing when it is furniture or more than a column break parts the two."""
    before = scene.before
    if before is None or before.folio or before.staff or before.jump or before.author:
        return ""
    return before.line.key


def _goes_on(scene: Scene) -> bool:
    above, here = _above(scene), scene.line.key
    return is_cut(above, here) or is_address_cut(above, here)


def _is_cut_below(scene: Scene) -> bool:
    if scene.after is None:
        return False
    here, below = scene.line.key, scene.after.line.key
    return is_cut(here, below) or is_address_cut(here, below)


def _fills_up(scene: Scene) -> bool:
    """Say whether a line fills its column and breaks off in a word that goes on right below."""
    solid = scene.measure > 0 and scene.after is not None and not (scene.gap_below or scene.after.question)
    return solid and scene.here.full and _is_cut_below(scene)


def _opens_later(scene: Scene) -> bool:
    """Say whether what stands below a short line between texts opens as no article does."""
    after, before = scene.after, scene.before
    if after is None or before is None or scene.line.closed or scene.line.width > _SHORT or not before.line.closed:
        return False
    return _LATER.match(after.line.key) is not None


def _names_part(scene: Scene) -> bool:
    """Say whether a line between texts, no report below it, is what parts of an account are called: 案情回放."""
    after, before = scene.after, scene.before
    if after is None or before is None or not before.line.closed or after.opener or after.author:
        return False
    name = scene.line.key.strip("[]【】")
    if len(name) > _PART_LONGEST or _PARTS.fullmatch(name) is None:
        return False
    return after.line.closed or after.line.width > _SHORT or after.full


def _echoed(scene: Scene) -> bool:
    """Say whether the text below repeats the words of a short line, as it does those of its headline."""
    key = scene.line.key
    if scene.line.width > _SHORT:
        return False
    pairs = set(filter(str.isalnum, map(add, key, key[1:])))
    if len(pairs) < _LEAST_PAIRS:
        return False
    return sum(map(scene.below.__contains__, pairs)) >= _SHARED * len(pairs)


def _begins_to_say(scene: Scene) -> bool:
    """Say whether somebody begins to say something on a line, behind a colon, and has not ended."""
    key = scene.line.key
    return (":“" in key and key.count("“") > key.count("”")) or (":「" in key and key.count("「") > key.count("」"))


def _asks_in_headline(scene: Scene) -> bool:
    """Say whether a short line asks or cries out right between two lines of display type: they are one headline."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or line.key[-1] not in "?!" or line.gap or after.line.gap:
        return False
    beside = all(trait.line.width <= _SHORT and not (trait.line.closed or trait.full) for trait in (before, after))
    return beside and line.width <= _SHORT and not (scene.here.verse or scene.here.question or scene.here.full)


RULES = (
    Rule(
        "says who wrote a book and who printed it",
        "lists of new books name both below a title",
        lambda s: _names_printer(s.line.key) and _BOOK.fullmatch(s.line.key) is not None,
    ),
    Rule("asks between lines of display type", "headlines ask, and say more below", _asks_in_headline),
    Rule(
        "what somebody says begins and does not end", "texts quote over several lines, headlines hardly", _begins_to_say
    ),
    Rule("the text below opens in mid-thought", "no article begins with 另外 or 他还说", _opens_later),
    Rule("names a part of an account", "accounts of a case name their parts alike", _names_part),
    Rule("a word goes on from above", "only text breaks inside a word", _goes_on),
    Rule("its last word goes on below", "headlines do not break inside a word", _is_cut_below),
    Rule(
        "fills its column, and its last word goes on below",
        "text is broken where its column ends, whatever the word",
        _fills_up,
    ),
    Rule("an open word above", "what wants another word goes on below", lambda s: is_open(_above(s))),
    Rule("ends in an open word", "headlines break between phrases", lambda s: is_open(s.line.key)),
    Rule(
        "short and without a verb",
        "names of columns and people say nothing",
        lambda s: s.line.width <= _SHORT and not has_verb(s.line.key),
    ),
    Rule(
        "short and begins with a verb",
        "headlines and kickers leave out who does it",
        lambda s: s.line.width <= _SHORT and starts_predicate(s.line.key),
    ),
    Rule("its words come again below", "the text says more of what its headline says", _echoed),
    Rule(
        "named as columns are", "columns have names of their own", lambda s: is_series(s.line.key.lstrip(BULLETS + " "))
    ),
)
