"""Signs that pieces of a column were put down in another order, where each piece ends with a whole sentence.

**Source**: how reports are written: the head of a report (本报讯) opens them and the writers' names close them; who is
called 王校长 was called 王建国 before; 二是 follows 一是; no text opens with 他说 or with a closing quotation mark.
Each sign is reported as a doubt, and nothing is moved. ``cuts`` finds pieces that stop in mid-sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from gazette.importer.blocks import Block, Kin
from gazette.importer.breaks import follows_under_label
from gazette.importer.closers import find_closer
from gazette.importer.displaced import find_displaced
from gazette.importer.marks import RINGS
from gazette.importer.openers import is_whole_head
from gazette.importer.pairs import share
from gazette.importer.rules.rule import Role
from gazette.importer.shared_columns import Titled
from gazette.importer.stacks import Item
from gazette.problems import Alternative, Code, Problem, Severity
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import tag_words

# What only goes on: a mark that closes, who speaks without a name, a word that joins to what was said.
_MIDDLE = compile_late(
    r"[”』」》)]|[他她](?:们|[说的还])|对此|此外|另外|与此同时|不仅如此|但是|然而|不过|因此|所以|于是|而且|并且|另据|另悉|随后|接着|"
    r"记者还?了解到|据介绍|据悉|据了解|其次|再次,|最后,|第二[,、:]|二是|其二[,、:]|同时,|其中,|由此|至此|为此|这位|该(?![不当])"
)
# Nobody is 他 before a headline or a text said who; stories, which have their writers, may open so.
_NOBODY_YET = compile_late(r"[他她](?!们|人|乡|日)")
_SOMEBODY = compile_late(r"[人者师长员工生民妈爸爷奶哥嫂娘孩老夫妻弟兄姐妹叔婶姨翁童女男匠手家星王兵农医他她我你]")
_ANSWER = compile_late(r"[答谜问编]")
_LEAST = 40
_FIGURES = "一二三四五六七八九"
_ORDINALS = "首其再"  # 首先, 其次, 再次
# Marks that count paragraphs, each counted by itself.
_COUNTED = (
    compile_late(rf"(?P<n>[{_FIGURES}])是"),
    compile_late(rf"第(?P<n>[{_FIGURES}])[,:、]"),
    compile_late(rf"\((?P<n>[{_FIGURES}])\)"),
    compile_late(rf"(?P<n>[{_FIGURES}])、"),
    compile_late(r"(?P<n>[1-9])[.、](?!\d)"),
    compile_late(rf"(?P<n>[{RINGS}])"),
    compile_late(rf"(?P<n>[{_ORDINALS}])[先次],?"),
)
_COUNTS = compile_late(
    rf"[(第]?[1-9{_FIGURES}{RINGS}]|[{_ORDINALS}][先次]"
)  # what begins with none of them counts nothing
_TITLES = (
    "师傅|老师|先生|女士|校长|主任|经理|书记|局长|大爷|大妈|阿姨|医生|教授|院长|队长|厂长|所长|村长|老汉|大叔|大娘|老人|博士|同志|老板|"
    "店长|站长|馆长|园长|董事长|警官"
)
_TITLE = compile_late(_TITLES)
_SHORT_NAME = compile_late(rf"(?:(?<![{HAN}])|(?<=[和与对向在说是有]))(?P<name>[{HAN}])(?P<title>{_TITLES})")
Sign = tuple[Block, str]


def find_disorder(path: str, titled: tuple[Titled, ...]) -> Iterator[Problem]:
    """Yield a warning at each paragraph that seems to stand in another order than it was printed, one an item.

    **Problems**: OUT_OF_ORDER at its first line, with the text that it may belong to.
    """
    for above, each in pairwise((None, *titled)):
        item = each.item if each else None
        found = _find_sign(item, above.item if above else None) if item else None
        if found:
            block, message = found
            line = block.first.line
            span = line.span(path)
            hint = "look whether pieces of the column stand in another order"
            other = _find_other(block, item, titled)
            yield Problem(Code.OUT_OF_ORDER, span, message, hint, Severity.WARNING, other)


def find_strangers(path: str, titled: tuple[Titled, ...], told: Iterable[Problem]) -> Iterator[Problem]:
    """Yield a warning at each piece that is about another text than it ends, where nothing is told of that one yet.

    **Problems**: OUT_OF_ORDER at its first line, with the text that it may belong to.
    """
    lines = {problem.span.line for problem in told if problem.code is Code.OUT_OF_ORDER}
    for place, (block, owner) in find_displaced(titled).items():
        item = titled[place].item
        if not lines.intersection(trait.line.number for each in item.blocks for trait in each.traits):
            message = "this paragraph has words of another text and hardly any of its own"
            hint = "look whether pieces of the column stand in another order"
            span = block.first.line.span(path)
            yield Problem(Code.OUT_OF_ORDER, span, message, hint, Severity.WARNING, _point_to(item, owner))


def _find_sign(item: Item, above: Item | None) -> Sign | None:
    """Return the first sign that pieces of an item changed places, and what it says."""
    texts = _texts(item)
    own = _find_closing_names(texts) or _find_deep_head(texts) or _find_middle(item, texts) or _find_count(item)
    own = own or _find_short_name(item, texts)
    return own or (_find_lost_head(above, item, texts) if above else None)


def _find_other(block: Block, own: Item | None, titled: tuple[Titled, ...]) -> Alternative:
    """Return the text of another headline that a paragraph may belong to: whose words it has most of, else the first.

    On a page of one text it may only go on with what stands above it.
    """
    others = [each.item for each in titled if each.item is not own and each.item.blocks]
    if block.first.opener:  # nothing that goes on from another page opens so, and no text has two heads of reports
        others = [item for item in others if not _has_head(item)]
    if not others or own is None or not own.blocks:
        return Alternative("join", Role.START.value, Role.REST.value)
    likest = max(others, key=lambda item: share("".join(line.key for line in item.heads.title), block.key))
    return _point_to(own, likest)


def _point_to(own: Item, other: Item) -> Alternative:
    here, there = (item.blocks[0].first.line.number for item in (own, other))
    return Alternative("pairing", f"line {here}", f"line {there}", line=there)


def _has_head(item: Item) -> bool:
    """Say whether a text has the head of a report, or none because it comes from another page."""
    return any(block.first.opener or block.first.resumed for block in item.blocks)


def _texts(item: Item) -> list[Block]:
    """Return the paragraphs of an item, captions left out."""
    return [
        block for block in item.blocks if block.kin is Kin.TEXT and not (block.first.caption or block.last.credited)
    ]


def _find_closing_names(texts: list[Block]) -> Sign | None:
    """Find what stands below closing names; where several paragraphs have them, each is a piece of its own."""
    head = bool(texts) and texts[0].first.opener and is_whole_head(texts[0].key)
    closed = [index for index, block in enumerate(texts) if find_closer(block.key) and (index or not head)]
    if len(closed) != 1 or closed[0] == len(texts) - 1:
        return None
    below = texts[closed[0] + 1]
    if len(below.key) < _LEAST or _ANSWER.match(below.key):
        return None
    return below, "the text goes on below the names that close it"


def _find_deep_head(texts: list[Block]) -> Sign | None:
    """Find the head of a report that stands below a paragraph of the same text."""
    heads = [index for index, block in enumerate(texts) if block.first.opener and not follows_under_label(block.key)]
    if not heads or heads[0] == 0:
        return None
    return texts[heads[0]], "the head of a report stands in the middle of a text"


def _find_middle(item: Item, texts: list[Block]) -> Sign | None:
    """Find a text that opens as none does."""
    if not texts or item.blocks[0] is not texts[0] or texts[0].first.resumed:
        return None
    heads = item.heads
    untold = not (heads.author or heads.column or _SOMEBODY.search(heads.key)) and bool(heads.title)
    opens = _MIDDLE.match(texts[0].key) or (untold and _NOBODY_YET.match(texts[0].key))
    return (texts[0], "a text that opens in mid-thought") if opens else None


def _find_count(item: Item) -> Sign | None:
    """Find a paragraph that counts 二 where 一 stands further down."""
    blocks = [block for block in item.blocks if _COUNTS.match(block.key)]
    for form in _COUNTED if len(blocks) > 1 else ():
        counted = [(_read_figure(match["n"]), block) for block in blocks if (match := form.match(block.key))]
        numbers = [number for number, _ in counted]
        for index, (number, block) in enumerate(counted):
            if number > 1 and number - 1 in numbers[index:] and number - 1 not in numbers[:index]:
                return block, "paragraphs are counted in another order"
    return None


def _read_figure(figure: str) -> int:
    return next(row.index(figure) + 1 for row in (_FIGURES, RINGS, "123456789", _ORDINALS) if figure in row)


def _find_short_name(item: Item, texts: list[Block]) -> Sign | None:
    """Find somebody who is called by surname and post before the text says who that is."""
    heads = item.heads.key
    for index, block in enumerate(texts[:-1]):
        for match in _SHORT_NAME.finditer(block.key) if _TITLE.search(block.key) else ():
            surname, post = match["name"], match["title"]
            before = [heads, *(text.key for text in texts[: index + 1])]
            if surname in heads or any(re.search(rf"{surname}[{HAN}]{{1,2}}{post}", text) for text in before):
                continue
            known = any(_names(text, surname) for text in before)
            if not known and any(_names(text.key, surname) for text in texts[index + 1 :]):
                return block, f"{match[0]} is named in full further down only"
    return None


def _names(text: str, surname: str) -> bool:
    """Say whether a text has the full name of somebody of that surname."""
    if surname not in text:
        return False
    words = (word for word, tag in tag_words(text) if tag.startswith("nr") and len(word) > 1)
    return any(word[0] == surname and is_name(word) for word in words)


def _find_lost_head(above: Item, item: Item, texts: list[Block]) -> Sign | None:
    """Find the head of a report that stands below a text of another headline, which has none, and has no headline."""
    if item.heads.title or item.brief or not texts or not texts[0].first.opener:
        return None
    others = _texts(above)
    if not others or not above.heads.title or above.heads.author or _has_head(above):
        return None
    return texts[0], "a report without a headline below a text without its head of a report"
