"""Rules of stories that go on: what stands below a crosshead follows from what stands above, a new text begins anew.

**Source**: how reports are written: whoever was introduced is met again by name or as 他, somebody speaks, and nothing
is told anew; a new report says first when and where it was, and of whom.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from gazette.importer.around import SAME, STRANGE, UNLIKE
from gazette.importer.rules.rule import Rule, Scene
from gazette.importer.series import is_series
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name, shows_surname
from gazette.text.words import tag_words

_SENTENCES = compile_late(r"[^。!?]*+[。!?]?[^。!?]*+[。!?]?")
_SENTENCE, _CLAUSE = compile_late(r"[^。!?]*+[。!?]?"), compile_late(r"[^,。:;!?]*+")
_HE = compile_late(r"[他她](?![人乡日国])")
_SAYS = compile_late(r"[说道]:?[“「]|说[,。:]")
# When news happened, as its first words say: 3日, 日前, 昨晚, 本周; a year that is past opens a story's next part.
_DAY = compile_late(
    r"[\d一二三四五六七八九十]{1,2}月(?:[\d一二三四五六七八九十廿]{1,3}[日号]|[上中下]旬|份|初|底)"
    r"|[\d一二三四五六七八九十]{1,3}日(?![子常夜程])|日前|近日|近来|最近|昨[天日晚夜]|今[天日晨晚]|前[天日晚]|[本上下]这?个?[月周]"
    r"|[上下]午|入[春夏秋冬]"
)
_OPENING, _GIVEN = 10, 2
_PLACE = "ns"


def _is_strange(scene: Scene) -> bool:
    return scene.around is not None and scene.around.alike < STRANGE


def _is_unlike(scene: Scene) -> bool:
    return scene.around is not None and STRANGE <= scene.around.alike < UNLIKE


def _is_same(scene: Scene) -> bool:
    """Say whether the text below is about the same thing; below the name of a column (记者观察) it often is, too."""
    return scene.around is not None and scene.around.alike >= SAME and not is_series(scene.line.key)


def _first_sentences(below: str) -> str:
    match = _SENTENCES.match(below)
    return match[0] if match else ""


@lru_cache(maxsize=8)  # asked by two rules of one line
def _names(text: str) -> tuple[str, ...]:
    """Return who is named in a text by surname and given name, also where these are two words: 周|国庆."""
    words = tag_words(text)
    known = (word for word, tag in words if tag.startswith("nr") and len(word) > 1 and is_name(word))
    parted = (one + other for (one, _), (other, _) in pairwise(words) if len(one) == 1 and len(other) == _GIVEN)
    return (*known, *filter(shows_surname, parted))


def _meets_again(scene: Scene) -> bool:
    """Say whether somebody whom the text above names is named in the first sentences below."""
    around = scene.around
    return around is not None and any(name in around.above for name in _names(_first_sentences(around.below)))


def _says_he(scene: Scene) -> bool:
    """Say whether the first sentences below say 他 or 她 before they name anybody whom the text above does not name."""
    if scene.around is None:
        return False
    first = _first_sentences(scene.around.below)
    match = _HE.search(first)
    if match is None:
        return False
    before = first[: match.start()]
    quoted = before.count("“") > before.count("”")
    return not quoted and all(name in scene.around.above for name in _names(first) if name in before)


def _speaks(scene: Scene) -> bool:
    """Say whether somebody speaks in the first sentence below."""
    match = _SENTENCE.match(scene.around.below) if scene.around else None
    return match is not None and _SAYS.search(match[0]) is not None


def _says_when(scene: Scene) -> bool:
    return scene.around is not None and _DAY.search(scene.around.below[:_OPENING]) is not None


def _says_where(scene: Scene) -> bool:
    """Say whether the first clause below names a place that the text above does not name."""
    around = scene.around
    clause = _CLAUSE.match(around.below) if around else None
    if around is None or clause is None:
        return False
    return any(tag == _PLACE and word not in around.above for word, tag in tag_words(clause[0]))


RULES = (
    Rule("the text below is about another thing", "a new text brings other subjects", _is_strange),
    Rule("the text below is hardly about the same", "a new text brings other subjects", _is_unlike),
    Rule("the text below is about the same", "a text keeps to its subject", _is_same),
    Rule("whom the text above names comes again below", "whoever was introduced is met again", _meets_again),
    Rule("the text below says he or she of nobody new", "whoever was introduced is met again", _says_he),
    Rule("somebody speaks right below", "a story goes on with what is said", _speaks),
    Rule("the text below opens with a day", "news says first when it was", _says_when),
    Rule("the text below opens in a place of its own", "news says first where it was", _says_where),
)
