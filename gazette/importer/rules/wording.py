"""Rules of wording: whether a line's words stand by themselves or belong to the lines beside it.

**Source**: a typesetter breaks text anywhere, headlines only between words; what lacks its verb or its noun goes on.
"""

from __future__ import annotations

import re

from gazette.importer.marks import BULLETS
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import is_series
from gazette.text.words import has_verb, is_bound, is_cut, is_open, starts_predicate

_SHORT = 22.0
# How nothing begins: what was said before is added to, set against, or meant.
_LATER = re.compile(
    r"(?:另外|此外|同时|与此同时|然而|不过|但是?|而且|因此|于是|所以|其次|对此|随后|接着|随即|之后|后来|其中|可是|尽管如此|相比之下|除此之外)[,\u3400-\u9fff]|"
    r"[他她它](?:们)?(?:还|也|又|说|表示|认为|介绍|告诉|坦言|指出|强调)|(?:该|这)(?:负责人|人士|位[负相]|名[负相])|据(?:介绍|了解|悉),"
)
_SHARED, _REACH, _LEAST_PAIRS = 0.34, 8, 3


def _above(scene: Scene) -> str:
    """Return the folded line above; nothing when it is furniture or more than a column break parts the two."""
    before = scene.before
    if before is None or before.folio or before.staff or before.jump or before.author:
        return ""
    return before.line.key


def _goes_on(scene: Scene) -> bool:
    return is_cut(_above(scene), scene.line.key)


def _is_cut_below(scene: Scene) -> bool:
    return scene.after is not None and is_cut(scene.line.key, scene.after.line.key)


def _opens_later(scene: Scene) -> bool:
    """Say whether what stands below a short line between texts opens as no article does."""
    after, before = scene.after, scene.before
    if after is None or before is None or scene.line.closed or scene.line.width > _SHORT or not before.line.closed:
        return False
    return _LATER.match(after.line.key) is not None


def _echoed(scene: Scene) -> bool:
    """Say whether the text below repeats the words of a short line, as it does those of its headline."""
    key = scene.line.key
    pairs = {key[index : index + 2] for index in range(len(key) - 1) if key[index : index + 2].isalnum()}
    if len(pairs) < _LEAST_PAIRS or scene.line.width > _SHORT:
        return False
    return sum(1 for pair in pairs if pair in scene.below) >= _SHARED * len(pairs)


RULES = (
    Rule("the text below opens in mid-thought", "no article begins with 另外 or 他还说", _opens_later),
    Rule("a word goes on from above", "only text breaks inside a word", _goes_on),
    Rule("its last word goes on below", "headlines do not break inside a word", _is_cut_below),
    Rule("an open word above", "what wants another word goes on below", lambda s: is_open(_above(s))),
    Rule("ends in an open word", "headlines break between phrases", lambda s: is_open(s.line.key)),
    Rule("begins with a particle", "nothing begins with 的, 了 or 们", lambda s: is_bound(s.line.key)),
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
