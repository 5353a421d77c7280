"""Pictures that a text gives only in words: captions and credits among the paragraphs of an item."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.importer.blocks import Block, Kin
from gazette.importer.counted_captions import find_counted_captions
from gazette.importer.credits import DASHES, find_credit_of_text, find_enclosed, find_inline_credit
from gazette.importer.dressed_credits import find_dressed_name
from gazette.importer.fates import Use
from gazette.importer.heads_of_reports import Fields
from gazette.importer.marks import BULLETS
from gazette.importer.openers import find_opener
from gazette.importer.owners import find_given, find_source_of_picture
from gazette.importer.pairs import share
from gazette.importer.remembered import remember
from gazette.importer.stacks import Item
from gazette.importer.strips import Desk, Strip, join_lines
from gazette.model import Photo
from gazette.text.credited import names_photographer
from gazette.text.emendations import format_wording
from gazette.text.patterns import compile_late

_MARK = compile_late(r"\s*[/·|丨:]?\s*(?:摄影?|(?P<gave>供图)|(?<![供制绘插题料意果络截])图|摄影报[道导])\s*$")
# What stands before whose picture it is: 图/张三, 本版照片均由张三摄.
_LABEL = compile_late(r"\s*(?:(?:图片?|摄影?|图片来源|供图)\s*[/:]|(?:本[文版])?(?:图片?|照片)均?由(?=.*摄))\s*")
# A caption that stands by itself says when the picture was taken.
DATED_CAPTION = compile_late(
    r"[▲▼△▽◀▶]|[◆■●]?\s*(?:(?:\d+月)?\d+日|昨[日天]|今[日天]|近日|日前)(?:上午|下午|晚|清晨)?,"
)
_POINTS = compile_late(r"。[上下左右]?图为")
_CAPTION_LONGEST = 260
_SENTENCE_LONGEST = 80
_OWN_WORDS, _STRANGEST, _STRANGER = 0.3, 0.1, 0.14
_SENTENCES = 2
# One of several pictures, which a text counts: 图①：田学义掀开炕门, ③深水导管架模型.
COUNTED = compile_late(r"(?:图\s?)?\(?[①-⑨]\)?|图\s?\(?[\d一二三四五六七八九]{1,2}\)?[:、 ]")
# A caption shows what there is to see; what somebody says stands in a report.
_SAYS = compile_late(r"(?:说|称|表示|认为|指出|介绍|透露)[,:]")
# What a text goes on with, and no caption opens with.
_IN_TEXT = compile_late(r"[他她它我你您咱这那但而于因所并也还又如]|其中|目前|据")
# Who writes tells of themselves, and no caption does.
_OF_ONESELF = compile_late(r"[我咱]")
_CAPTION_ALONE = 24
# Who took the picture, as against who gave it or made it: 本报记者 何宁摄.
_TOOK = compile_late(r"(?!.*图片?由).*摄影?[)\]】]?$")
# The same before a name, or an agency alone, where the sentence above shows something else: 摄影　张三, 新华社发.
_TOOK_OR_SENT = compile_late(_TOOK.pattern + r"|[(\[]?(?:摄影|图)\s?[:/\s]|[(\[]?(?:新华|中新)社(?:供图|发|照片|图片)")


@dataclass(frozen=True, slots=True)
class Captions:
    """Which blocks of an item are captions and which are credits, by their places; whether it is a photo story."""

    captions: frozenset[int]
    credits: frozenset[int]
    story: bool


@remember(64)  # whoever parts captions from a text asks, and whoever writes them into an article
def find_captions(item: Item) -> Captions:
    """Return the captions of an item: marked ones, those that carry a credit, and those that a credit follows."""
    blocks = item.blocks
    texts = [index for index, block in enumerate(blocks) if block.kin is Kin.TEXT]
    lines = frozenset(index for index, block in enumerate(blocks) if block.kin is Kin.CREDIT)
    marked = {index for index in texts if blocks[index].first.caption or _points_elsewhere(blocks, index)}
    if not item.brief and not (len(texts) == 1 and item.heads.title):
        marked |= {index for index in texts if _is_given_apart(blocks, index, last=index == texts[-1])}
    inline = {index for index in texts if _is_credited_inside(blocks[index])}
    short = len(texts) <= 2 and not any(blocks[index].first.opener for index in texts)  # noqa: PLR2004  # a story in pictures says little
    short = short and not _is_stranger(item, texts, inline | {line - 1 for line in lines})
    short = short and not item.brief and not any(block.kin is Kin.VERSE for block in blocks)
    if short and (lines or inline) and not item.heads.author:
        return Captions(frozenset(marked | inline or texts[-1:]), lines, story=True)
    followed = {index for index in texts if index + 1 in lines and index > 0 and _may_be_caption(blocks, index)}
    followed |= find_counted_captions(blocks, item.heads.author, lines)
    whole = _signs_whole_text(item, texts)
    found = (marked | inline | followed) - ({texts[-1]} if whole else set())
    captions = frozenset(index for index in found if len(blocks[index].key) <= _CAPTION_LONGEST)
    verse = any(block.kin is Kin.VERSE for block in blocks)
    return Captions(captions, lines, story=bool(texts) and captions >= set(texts) and not verse)


def _signs_whole_text(item: Item, texts: list[int]) -> bool:
    """Say whether the credit that ends the last of three paragraphs or more is no caption's, but their own."""
    if len(texts) <= 2 or not item.heads.title:  # noqa: PLR2004  # a story in pictures says little
        return False
    last = item.blocks[texts[-1]]
    return not (last.first.caption or DATED_CAPTION.match(last.key)) and find_credit_of_text(last.key) is not None


def _may_be_caption(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether what a credit follows is a caption: below a text's end or verse, dated, pointing, or set apart."""
    here, above = blocks[index], blocks[index - 1]
    gaps = [block.first.line.gap for block in blocks[1:index] if block.kin is Kin.TEXT]
    parted = here.first.line.gap > max(gaps, default=1) and not here.first.opener
    stanza = above.kin is Kin.VERSE and here.first.line.gap > 0 and here.last.line.closed
    ended = above.last.ended or above.kin is Kin.CREDIT
    return (
        ended
        or parted
        or stanza
        or _is_framed(blocks, index)
        or _is_of_nothing_above(blocks, index)
        or _is_shown(blocks, index)
        or bool(DATED_CAPTION.match(here.key) or _POINTS.search(here.key))
    )


def _is_framed(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether blank lines, the only ones of a text, set apart one or two sentences with the credit below them."""
    here, credit, below = blocks[index], blocks[index + 1], blocks[index + 2 : index + 3]
    if not (below and below[0].kin is Kin.TEXT and here.first.line.gap and below[0].first.line.gap):
        return False
    others = any(block.first.line.gap for at, block in enumerate(blocks[1:], 1) if not index <= at <= index + 2)
    tight = not others and not credit.first.line.gap and not (here.first.opener or here.first.question)
    return tight and len(here.key) <= _SENTENCE_LONGEST and here.key.count("。") <= _SENTENCES


def _is_credited(blocks: tuple[Block, ...], index: int) -> bool:
    return index + 1 < len(blocks) and blocks[index + 1].kin is Kin.CREDIT


def _is_of_nothing_above(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether one sentence stands apart below an item and has hardly a word of it; pictures alone may follow."""
    here = blocks[index]
    apart = here.first.line.gap > 0 or blocks[index - 1].kin is Kin.CROSSHEAD
    below = range(index + 1, len(blocks))
    last = apart and all(blocks[at].kin is not Kin.TEXT or _is_credited(blocks, at) for at in below)
    if not last or len(here.key) > _SENTENCE_LONGEST or "。" in here.key[:-1] or here.key[-1] != "。":
        return False
    return share(here.key, "".join(block.key for block in blocks[:index])) < _STRANGEST


def _is_shown(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether a sentence or two above who took a picture, the last of their item, have hardly a word of it."""
    here, credit = blocks[index], blocks[index + 1]
    below = any(block.kin is Kin.TEXT for block in blocks[index + 1 :])
    marked = here.first.opener or here.first.question or COUNTED.match(here.key) or _SAYS.search(here.key)
    marked = marked or _OF_ONESELF.search(here.key)
    if (
        below
        or marked
        or not _TOOK_OR_SENT.match(credit.key)
        or here.key.count("。") > _SENTENCES
        or here.key[-1] != "。"
    ):
        return False
    if _TOOK.match(credit.key) and len(here.key) <= _CAPTION_ALONE and not _IN_TEXT.match(here.key):
        return True
    words = "".join(_leave_head(block) for block in blocks[:index])
    return len(here.key) <= _SENTENCE_LONGEST and share(here.key, words) < _STRANGER


def _is_given_apart(blocks: tuple[Block, ...], index: int, *, last: bool) -> bool:
    """Say whether one sentence, hardly a word of what stands above, ends with who gave a picture: （新华社供稿）."""
    here = blocks[index]
    source = None if here.first.opener else find_source_of_picture(here.key)
    if source is None or len(here.key) > _SENTENCE_LONGEST or _SAYS.search(here.key):
        return False
    told = here.key[: source[0]].rstrip()
    if told[-1:] != "。" or "。" in told[:-1] or not (last or (len(told) <= _CAPTION_ALONE and "供" in here.key)):
        return False
    return share(told, "".join(_leave_head(block) for block in blocks[:index])) < _STRANGER


def _leave_head(block: Block) -> str:
    """Return a text without where it comes from: every report of the page may say 本报 and 记者."""
    opener = find_opener(block.key) if block.first.opener else None
    return block.key[opener.end :] if opener is not None else block.key


def _points_elsewhere(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether the last text says what a picture shows (…。图为新建的码头), and has hardly a word of those above."""
    last = index > 0 and not any(block.kin is Kin.TEXT for block in blocks[index + 1 :])
    if not last or _POINTS.search(blocks[index].key) is None:
        return False
    return share(blocks[index].key, "".join(block.key for block in blocks[:index])) < _STRANGEST


def _is_stranger(item: Item, texts: list[int], credited: set[int]) -> bool:
    """Say whether the last of two texts is the caption of another picture: its headline is the first one's alone."""
    if len(texts) != 2 or not item.heads.title or texts[0] in credited or texts[1] not in credited:  # noqa: PLR2004  # a text and a caption
        return False
    title = "".join(line.key for line in item.heads.title)
    first, last = (item.blocks[index].key for index in texts)
    return share(title, last) == 0 and share(last, first) < _OWN_WORDS / 3


def _is_credited_inside(block: Block) -> bool:
    """Say whether a paragraph closes with who took one picture, not with who gave those of the whole text."""
    own = find_given(block.key) is None or DATED_CAPTION.match(block.key)
    return has_credit(block) and not block.first.opener and bool(own)


def has_credit(block: Block) -> bool:
    """Say whether a caption closes with who took its picture."""
    return len(block.key) <= _CAPTION_LONGEST and find_inline_credit(block.key) is not None


def read_caption(desk: Desk, strip: Strip, start: int, end: int) -> Photo:
    """Enter a caption with the credit that it may close with."""
    credit = find_inline_credit(strip.key[:end]) or find_source_of_picture(strip.key[:end])
    inside = find_enclosed(strip.key[:end])
    if inside and start < inside[0]:
        desk.mark(strip, (start, inside[0]), Use.CAPTION)
        desk.mark(strip, (inside[1], end), Use.CAPTION)
        start, end = inside
    stop = len(strip.key[: credit[0]].rstrip()) if credit else end
    words = desk.take(strip, (start, stop), Use.CAPTION)
    return Photo(caption=format_wording(words), credit=_take_credit(desk, strip, credit) if credit else None)


def read_credit(desk: Desk, block: Block) -> str | None:
    """Enter a credit that stands on a line of its own."""
    strip = join_lines(tuple(trait.line for trait in block.traits))
    return _take_credit(desk, strip, (0, len(strip.key)))


def read_credit_of_text(desk: Desk, strip: Strip, span: tuple[int, int], fields: Fields) -> int:
    """Enter who drew for a text or gave its pictures, in brackets behind its last words; return where the text ends."""
    start, end = span
    credit = find_credit_of_text(strip.key[:end])
    if credit is None or credit[0] <= start:
        return end
    fields.credits.append(_take_credit(desk, strip, credit) or "")
    return len(strip.key[: credit[0]].rstrip())


def _take_credit(desk: Desk, strip: Strip, span: tuple[int, int]) -> str | None:
    start, end = span
    key = strip.key
    if key[start] in BULLETS:
        start += 1
    if key[start] in "([【〈〖“" and key[end - 1] in ")]】〉〗”":
        start, end = start + 1, end - 1
    start += len(key[start:end]) - len(key[start:end].lstrip(DASHES))
    label = _LABEL.match(key, start, end)
    start = label.end() if label else start + len(key[start:end]) - len(key[start:end].lstrip())
    start = find_dressed_name(key, start, end)
    mark = _MARK.search(key, start, end)
    gave = mark is not None and mark["gave"] and names_photographer(key[start : mark.start()])
    stop = mark.start() if mark and mark.start() > start and not gave else end  # 受访者供图, who took none
    words = desk.take(strip, (start, stop), Use.CREDIT)
    desk.mark(strip, span, Use.CREDIT)
    return words or None
