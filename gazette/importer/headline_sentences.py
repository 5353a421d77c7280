"""What kinds of sentence a line of a headline and the next one are: done, counted, asked, who did what, bare things.

**Source**: as of ``headlines``: a title says what was done; what leads in to it ends on a verb or a noun that wants the
title after it; a subtitle counts, answers what the title asks, or says who did what.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.text.patterns import compile_late
from gazette.text.words import VERBS, split_words

_KINDS = (
    "what was done",
    "a verb at its end",
    "a number",
    "a question",
    "who did what",
    "a thing at its head",
    "a number at its head",
    "no verb",
    "marks of quotation",
    "what comes too or again",
    "what it is like",
)
# For which lines a kind holds: for the upper one, for the lower one.
_WHERE = {(True, False): "above alone", (False, True): "below alone", (True, True): "in both"}
_DONE = frozenset({"了", "过", "着"})
_THINGS = frozenset({"n", "nt", "nz"})
_ASKS = compile_late(r"[?谁哪吗呢]|怎|什么|多少|为啥|为何|如何|何[时处日以去来从在须故谓]|几[时何]")
_DIGIT = compile_late(r"\d")
_TOO = compile_late(r"[也还又再]")
_LONG = 2


@lru_cache(maxsize=2048)
def list_sentences(above: str, below: str) -> tuple[str, ...]:
    """Return what kinds of sentence a folded line and the one below it are: names of facts."""
    kinds = zip(_KINDS, _tell_kinds(above), _tell_kinds(below), strict=True)
    facts = [f"{kind}, {_WHERE[upper, lower]}" for kind, upper, lower in kinds if upper or lower]
    if not _long_words(above).isdisjoint(_long_words(below)):
        facts.append("a word that both lines have")
    return tuple(facts)


@lru_cache(maxsize=2048)
def _tell_kinds(key: str) -> tuple[bool, ...]:
    """Return for each kind of sentence whether a folded line is one."""
    words = split_words(key)
    tags = [word.tag for word in words]
    return (
        any(word.text in _DONE for word in words),
        bool(tags) and tags[-1] in VERBS,
        "m" in tags or _DIGIT.search(key) is not None,
        _ASKS.search(key) is not None,
        _says_who_did_what(tags),
        bool(tags) and tags[0] in _THINGS,
        tags[:1] == ["m"],
        VERBS.isdisjoint(tags),
        "“" in key,
        _TOO.search(key) is not None,
        "a" in tags,
    )


def _says_who_did_what(tags: list[str]) -> bool:
    """Say whether words are a subject, a verb and an object; what a preposition opens has no subject first."""
    verbs = [place for place, tag in enumerate(tags) if tag in VERBS]
    if not verbs or tags[0] == "p":
        return False
    return any(tag[0] in "nr" for tag in tags[: verbs[0]]) and "n" in tags[verbs[-1] + 1 :]


@lru_cache(maxsize=2048)
def _long_words(key: str) -> frozenset[str]:
    return frozenset(word.text for word in split_words(key) if len(word.text) >= _LONG)
