"""Lines that tear a sentence in two: where to write or call, what to subscribe to, a firm, a slogan of two phrases.

**Source**: make-up fills the foot and the head of a column with one line in smaller type.
"""

from __future__ import annotations

from gazette.importer.imprint import is_imprint
from gazette.importer.lines import is_indent
from gazette.importer.slogans import is_slogan
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_SHORTEST = 6.0
_CALL = compile_late(
    r"本[报報刊版社].{0,6}(?:投稿|邮箱|热线|电话|訂戶|订户|地址|征订|广告|网址)|(?:征求|欢迎|踊跃|请).{0,6}(?:订户|订阅|投稿|刊登)"
    r"|(?:厂址|店址|社址|地址|电话|热线|邮箱|信箱|网址|联系人|邮编|电挂|广告(?:部|热线))\s?:?\s?\S"
)
# Where goods are sold, which ends an advertisement as where to call does.
SOLD = compile_late(r"(?:总?经[销售銷]|代[销理售銷]|特约|展[销銷]|[销銷]售|供应|供應)[单單位處处部商点點地店]{1,4}:")
_APART = compile_late(r"[:@\d]|\S\s+\S")
_SLOGAN = compile_late(rf"[{HAN} ]{{6,16}}!")
# Two phrases and more, set apart and without a mark: 护林防火 人人有责.
_PHRASES = compile_late(rf"[{HAN}“”《》]{{3,}}(?: [{HAN}“”《》]{{2,}})+")
_NUMBER = compile_late(r"\d{5,}(?!\d*号)|\d{3,4}[-—]\d{5,}|\d[*×]{3}")
_SUBSCRIBE = compile_late(rf"[{HAN}]{{0,10}}请?(?:订阅|訂閱|征订)《[^《》]{{2,10}}》")
_LETTERED = compile_late(r"[A-Za-z版页]")
_COLUMN = 24.0  # no headline is wider
# Text, but for a label and what is so: 奖项设置：….
_GOES_ON = compile_late(rf"(?![{HAN}]{{1,5}}(?![说道问答称想喊叫])[{HAN}]:)[{HAN}”].*[。,!?]")


def find_torn(traits: tuple[Traits, ...]) -> frozenset[int]:
    """Return the places of lines that call readers, cry out or name the page between the two halves of a sentence."""
    return frozenset(index for index in range(1, len(traits) - 1) if _tears(traits, index))


def _tears(traits: tuple[Traits, ...], index: int) -> bool:
    above, here, below = traits[index - 1 : index + 2]
    if not _stops_open(above) or not (_goes_on(below, here.line.gap) or _tears_line(traits, index)):
        return False
    return _is_call(here) or _is_slogan(here, above) or _is_set_in(traits, index) or _names_page(here)


def _names_page(here: Traits) -> bool:
    """Say whether a line apart from others names the page as folios do, by a letter or a word: B3, 第四版."""
    return here.paged and here.line.gap > 0 and _LETTERED.search(here.line.key) is not None


def _is_call(here: Traits) -> bool:
    """Say whether a line is no sentence and says where to write, call, subscribe or buy."""
    key = here.line.key
    if (
        (here.line.closed and not here.line.bracketed)
        or "。" in key
        or is_indent(here.line.indent)
        or here.opener
        or here.jump
    ):
        return False
    return is_imprint(key) or ("," not in key and _CALL.search(key) is not None and _APART.search(key) is not None)


def _is_slogan(here: Traits, above: Traits) -> bool:
    """Say whether a few words cry out at the margin where the text above stopped short of its column's end."""
    line = here.line
    if line.key[-1] != "!":
        return False
    marked = is_indent(line.indent) or line.gap or here.opener or here.question
    return not (marked or above.full) and _SLOGAN.fullmatch(line.key) is not None


def _is_set_in(traits: tuple[Traits, ...], index: int) -> bool:
    """Say whether a line below a full one is two phrases set apart, no stop in them, or gives a number to call."""
    here, above = traits[index], traits[index - 1]
    line, key = here.line, here.line.key
    if line.closed or not (above.full or above.line.width > _COLUMN) or is_indent(line.indent):
        return False
    if here.author or here.opener or here.jump or here.credit or "," in key or ";" in key or "。" in key:
        return False
    if _SUBSCRIBE.fullmatch(key) or is_slogan(key):
        return True
    phrases = _PHRASES.fullmatch(key) is not None and key.count("“") == key.count("”") and " " not in above.line.key
    return phrases or (not here.full and _NUMBER.search(key) is not None)


def _tears_line(traits: tuple[Traits, ...], index: int) -> bool:
    """Say whether what the paper says of itself stands below a line that has room left, and above a full one.

    In text taken out of PDF files such a line is the piece of one that the frame of the call tore.
    """
    above, here, below = traits[index - 1 : index + 2]
    parts = is_imprint(here.line.key) and not above.full and below.full
    marked = is_indent(below.line.indent) or below.line.gap or below.opener or below.bullet or below.jump
    return parts and not marked and "," in above.line.key


def _stops_open(above: Traits) -> bool:
    """Say whether a text stops in mid-sentence: no stop, and no name, credit or the like."""
    if above.line.width < _SHORTEST or above.line.closed or above.line.bracketed or above.line.key[-1] in ":;—":
        return False
    marked = above.jump or above.credit or above.author or above.folio or above.staff or above.organisation
    return not (marked or above.ended or _CALL.search(above.line.key))


def _goes_on(below: Traits, gap: int) -> bool:
    """Say whether a line may go on with a sentence: at the margin, no further off, a stop or a comma in it."""
    marked = is_indent(below.line.indent) or below.line.gap > gap or below.opener or below.bullet or below.jump
    return not marked and _GOES_ON.match(below.line.key) is not None
