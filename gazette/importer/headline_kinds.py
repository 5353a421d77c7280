"""What some kinds of texts are headed by: reviews name the book below the title, deaths the posts above the name.

**Source**: supplements and book pages: 从泥土里长出来的小说 / 读《溪埔风雨》, 山里的灯 / 短篇小说; notices of deaths:
桥梁专家 / 贺绍棠同志逝世 / 享年七十九岁.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer.genres import names_genre
from gazette.importer.headline_parts import Part, Shapes
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.words import has_verb

# What was read or seen: 读《溪埔风雨》, 评长篇小说《河工》, 观《牡丹亭》有感.
_READ = compile_late(
    r"(?:(?:[重再初]|喜|我)?读|[简兼浅漫]?[评評谈談论論]|简析|赏析|观|看|听|序|跋|写在)[^《》,。]{0,10}(?:《[^《》]{1,16}》[、和与及]?){1,2}(?:有感|随感|感言|印象|札记|之[前后後]|[后後前]|出版[之后後]*)?"
)
# Whom the text talks with: 访力学教研室主任邵之恒教授, 对话精密制造专家吴家骏.
_TALK = compile_late(
    r"(?:本报(?:记者)?)?(?:对[话話]|[专專][访訪]|[走采採]?[访訪](?![问問谈談客])|[与與][^,。?!:]{2,14}(?=对话$))[^,。?!:“]{2,22}"
)
_DIED = compile_late(
    rf"[{HAN}·]{{2,8}}?(?:同志|先生|女士|教授|院士|老人|居士|将军)?(?:昨日?|今日?|在[{HAN}]{{1,3}})?(?:逝世|病逝|辞世|去世|仙逝|长辞|永别)"
)
_POSTS = compile_late(
    r"(?:[^国國大民]家|院士|大师|大師|艺人|藝人|教授|学者|學者|报人|報人|名宿|演员|演員|英雄|模范|模範|委员|委員|[部厅廳局省市县縣校院社]长)$"
)
_AGED = compile_late(r"(?:享[年壽寿]|终年|終年).{1,6}岁?歲?")


def kinds_of_subtitle(subtitle: Part, title: Part) -> Shapes:
    """Yield the names of the weights that a subtitle takes for what kind of text it stands above, and how often."""
    if len(subtitle.lines) == 1:
        if _names_work(subtitle.key) and not _names_work(title.keys[-1]):
            yield "subtitle names what was read", 1.0
        if names_genre(subtitle.key) and not names_genre(title.key):
            yield "subtitle says what genre it is", 1.0
        if _AGED.fullmatch(subtitle.key):
            yield "subtitle says how old", 1.0
        if len(title.lines) == 1 and _names_guest(title.key):
            yield "title names whom it talks with, above another line", 1.0


def kinds_below_kicker(kicker: Part, title: Part) -> Shapes:
    """Yield the same of a title below a kicker."""
    if len(title.lines) == 1:
        if _names_work(title.key):
            yield "title names what was read, below another line", 1.0
        if _tells_death(title.key) and all(_POSTS.search(key) or not has_verb(key) for key in kicker.keys):
            yield "kicker says what they were who died", 1.0


@lru_cache(maxsize=1024)
def _names_work(key: str) -> bool:
    """Say whether a folded line says no more than what was read or seen, or whom the text talks with."""
    return _READ.fullmatch(key) is not None or _names_guest(key)


@lru_cache(maxsize=1024)
def _names_guest(key: str) -> bool:
    return _TALK.fullmatch(key) is not None


@lru_cache(maxsize=1024)
def _tells_death(key: str) -> bool:
    return _DIED.fullmatch(key) is not None
