"""Which rules are asked of a line: none that cannot hold where the line lacks a sign, and none that its signs answer.

Signs are found once for a line. All rules that cannot hold without one that it lacks are passed over together, and a
few hold wherever some show and others do not: ``tests/unit/importer/test_asked.py`` holds both.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from itertools import compress
from operator import attrgetter, not_, truth

from gazette.importer.rules import RULES
from gazette.importer.rules.needed import NEEDED
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.rules.signs import Sign, show_signs

# The rules that hold wherever a line shows some signs and lacks others: these, and those.
SURE: Mapping[str, tuple[frozenset[Sign], frozenset[Sign]]] = {
    name: (frozenset(shown), frozenset(lacked))
    for name, shown, lacked in (
        ("text above", {Sign.BELOW_TEXT}, ()),
        ("text below", {Sign.ABOVE_TEXT}, ()),
        ("a sentence ends above", {Sign.BELOW_SENTENCE}, ()),
        ("blank line above", {Sign.APART}, ()),
        ("blank line below", (), {Sign.TIGHT}),
        ("two blank lines above", {Sign.TWO_ABOVE}, ()),
        ("two blank lines below", {Sign.TWO_BELOW}, ()),
        ("nearer to what is above", {Sign.NEARER_ABOVE}, ()),
        ("nearer to what is below", {Sign.NEARER_BELOW}, ()),
        ("no indent where paragraphs have one", {Sign.INDENTED}, {Sign.STANDS_IN}),
        ("fills its column", {Sign.FULL, Sign.OPEN}, ()),
        ("ends with a comma", {Sign.GOES_ON}, ()),
        ("too long for a headline", {Sign.WIDE}, {Sign.MARKED}),
        ("above the text", {Sign.TOP}, ()),
        ("names nobody", (), {Sign.MARKED}),
        ("no jump line", (), {Sign.MARKED}),
        ("credits nobody", (), {Sign.MARKED}),
        ("no phrase like verse", (), {Sign.MARKED}),
        ("neither signed nor dated", (), {Sign.MARKED}),
    )
}

_Asked = tuple[tuple[Rule, ...], tuple[Callable[[Scene], bool], ...]]
_HOLDS = tuple(map(attrgetter("holds"), RULES))
_PLACES = {rule.name: place for place, rule in enumerate(RULES)}
# The rules that need each sign, one bit a rule, the first rule's first; and how such bits are read as zeros and ones.
_BY_SIGN = tuple(sum(1 << len(RULES) - 1 - _PLACES[name] for name in NEEDED[sign]) for sign in Sign)
_BITS, _FORMAT = bytes.maketrans(b"01", b"\0\1"), f"0{len(RULES)}b"
_ALL = (1 << len(RULES)) - 1
_SIGN_PLACES = {sign: place for place, sign in enumerate(Sign)}
_SURE = [
    (_PLACES[name], tuple(map(_SIGN_PLACES.__getitem__, shown)), tuple(map(_SIGN_PLACES.__getitem__, lacked)))
    for name, (shown, lacked) in SURE.items()
]


def list_asked(scene: Scene) -> _Asked:
    """Return the rules that may hold for a line, in their order, and what each asks; nothing where it surely holds."""
    return _list_by_signs(show_signs(scene))


@lru_cache(maxsize=1024)  # the ways in which lines show signs, but for the rarest
def _list_by_signs(signs: tuple[bool, ...]) -> _Asked:
    asked = _ALL
    for spared in compress(_BY_SIGN, map(not_, signs)):
        asked &= ~spared
    chosen = format(asked, _FORMAT).encode().translate(_BITS)
    holds: list[Callable[[Scene], bool]] = list(_HOLDS)
    for place, shown, lacked in _SURE:
        if all(map(signs.__getitem__, shown)) and not any(map(signs.__getitem__, lacked)):
            holds[place] = truth
    return tuple(compress(RULES, chosen)), tuple(compress(holds, chosen))
