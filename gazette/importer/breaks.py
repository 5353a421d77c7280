"""Where a text begins below another one, so that several stand below one stack of headlines.

**Source**: reports open with their source (消息头), also where the text above is torn; names close the text above them,
or open the one below; who gives a notice signs it.
"""

from __future__ import annotations

from gazette.importer.blocks import Block, Kin, Section
from gazette.importer.cuts import SENTENCE
from gazette.importer.jumps import points_to_page
from gazette.importer.openers import find_opener, is_whole_head
from gazette.importer.remembered import remember
from gazette.importer.rules.letters import opens_letter, writes_to_editors
from gazette.importer.told import Label
from gazette.text.patterns import compile_late

_TWO = 2
_ANSWER = compile_late(r"答\s?:")  # who asked stands between a question and its answer
# What an editorial office sets below a letter or a report, under a label: it belongs to the text above.
_FOLLOWS = compile_late(
    r"[【\[〖](?:本[报刊])?(?:[记記]者|[编編]者|[编編][后後辑輯]|[专專]家|律[师師]|[医醫]生|部门|单位|相[关關]|新[闻聞]|法律)?"
    r"(?:追[踪蹤]|[调調]查|核[实實]|走[访訪]|[连連][线線]|帮办|[点點][评評]|[评評][论論]|[说說]法|[观觀][点點]|[链鏈]接|背景|提示|提醒|建[议議]|"
    r"[回答][复復]|回音|反[馈饋]|回[应應]|[后後][续續]|[结結]果|按|的?[话話]|[后後]|感言|分析|解[读讀]|名词解释|小[贴貼]士)[】\]〗]"
    # The editors add to what they print, below who wrote it; 编者按 leads in to what follows.
    r"|[(\[【]?(?:[编編](?:[者辑輯]|[辑輯]部)|本[报報刊])(?:附[言记記语語]|[后後][记記语語]|[补補][记記]|的?[回答][复復覆])\s?[)\]】]?\s?:"
    r"|[(\[【]?[编編][后後][语語]?\s?[)\]】]?\s?:"
)


def find_breaks(blocks: tuple[Block, ...], *, led: bool = False) -> tuple[int, ...]:
    """Return where a text surely begins below another: at the head of a report or a letter, and after closing names.

    Names on a line of their own open a text where they are ``led`` by those above the first one, or stand nearer to it.
    """
    if len(blocks) < _TWO:
        return ()
    names = [index for index, block in enumerate(blocks[:-1]) if index and block.kin is Kin.AUTHOR]
    opening = {index for index in names if _opens_text(blocks, index, led=led)}
    opening |= {index for index in range(1, len(blocks)) if opens_signed(blocks, index)}
    opening |= _find_own_writers(blocks) if names else set()
    breaks = sorted(opening)
    above = blocks[0]  # captions passed over: one that tore the text above stands below its end now
    for index, here in enumerate(blocks[1:], 1):
        caption = _is_caption(blocks, index)
        if _begins_letter(blocks, index):
            breaks.append(index)
        elif not (
            here.kin is not Kin.TEXT
            or caption
            or index - 1 in opening
            or closes_with_names(here)
            or _goes_on(blocks, index, above)
        ):
            report = here.first.opener or here.first.resumed or _tore(here)
            if report or _ends_text(blocks, index, above) or _ends_notice(blocks, index - 1):
                breaks.append(index)
        above = above if caption else here
    return tuple(sorted({*breaks}))


def opens_signed(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether one of several texts below a stack begins at a block, told by its writer or the one above it."""
    above = blocks[index - 1].last.line.told if index else None
    return blocks[index].first.line.told is Label.WRITER_ABOVE or above is Label.WRITER_BELOW


@remember(64)  # asked of a section by whatever may divide it, and of a page read again once more
def find_breaks_of(section: Section) -> tuple[int, ...]:
    """Return where a text of a section surely begins below another."""
    return find_breaks(section.blocks)


def closes_with_names(block: Block) -> bool:
    """Say whether a block is nothing but reporters in brackets, who close the text above: （记者　林晓　整理）."""
    return block.first.line.bracketed and block.ended and not is_whole_head(block.key)


def _tore(block: Block) -> bool:
    """Say whether a text stands where another one stops in mid-sentence, and is no row of an advertisement."""
    return block.first.tore and SENTENCE.search(block.key) is not None


def _goes_on(blocks: tuple[Block, ...], index: int, above: Block) -> bool:
    """Say whether a paragraph belongs to the text above it, by its label, as an answer, or below a stray jump line."""
    key = blocks[index].key
    stray = above.kin is Kin.JUMP and _is_stray(blocks, index)
    return stray or _FOLLOWS.match(key) is not None or _ANSWER.match(key) is not None


def _ends_text(blocks: tuple[Block, ...], index: int, above: Block) -> bool:
    """Say whether the block above a paragraph ends its text: names, a jump line, a paragraph that either closes."""
    if above.kin is Kin.TEXT:
        return above.ended or points_to_page(above.last.line.key)
    if above.kin is Kin.JUMP:
        return not above.first.resumed  # else it opens the text below it
    return above.kin is Kin.AUTHOR and not all(block.first.note for block in blocks[: index - 1])


def _ends_notice(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether a block ends what stands above it: the body that gives it, with or without the date below it."""
    if not index or blocks[index].kin is not Kin.SIGN:
        return False  # nothing stands above the first
    here, above = blocks[index], blocks[index - 1]
    dated = index > 1 and here.kin is Kin.SIGN and here.first.date and above.kin is Kin.SIGN
    body, text = (above, blocks[index - 2]) if dated else (here, above)
    return body.kin is Kin.SIGN and body.first.organisation and text.kin is Kin.TEXT and text.last.line.closed


def _begins_letter(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether a letter to the editors opens below a text that is none: 编辑同志."""
    if not writes_to_editors(blocks[index].first) or not _is_complete(blocks[index - 1]):
        return False
    report = next((at for at in range(index - 1, 0, -1) if blocks[at].first.opener), 0)
    return not any(opens_letter(block.first) for block in blocks[report:index])


def follows_under_label(key: str) -> bool:
    """Say whether a folded text belongs to the one above by its label: 【记者追踪】, 【编后】."""
    return _FOLLOWS.match(key) is not None


def _find_own_writers(blocks: tuple[Block, ...]) -> set[int]:
    """Return where a reporter stands between two texts of which the upper names its own at its head: the lower's."""
    found: set[int] = set()
    signed = False
    for index, here in enumerate(blocks[:-1]):
        if here.kin is Kin.TEXT and here.first.opener and not closes_with_names(here):
            opener = find_opener(here.key)
            signed = opener is not None and bool(opener.people)
        reporter = here.kin is Kin.AUTHOR and here.first.roled and here.key[0] not in "(["
        between = index > 0 and blocks[index - 1].last.line.closed and blocks[index + 1].kin is Kin.TEXT
        if signed and reporter and between and not blocks[index + 1].first.opener:
            found.add(index)
            signed = False
    return found


def _is_complete(block: Block) -> bool:
    """Say whether a text may end here: with a stop, or with what stands in brackets behind it."""
    return block.last.line.closed or block.key[-1] in ")]"


def _is_stray(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether one paragraph without a report's head stands between a jump line and a report, below a report.

    The jump line was set beside the text, whose last paragraph this is.
    """
    below = blocks[index + 1].first if index + 1 < len(blocks) else None
    headed = below is not None and below.opener and blocks[0].first.opener
    return bool(headed) and not (blocks[index].first.opener or blocks[index].first.resumed)


def _opens_text(blocks: tuple[Block, ...], index: int, *, led: bool) -> bool:
    """Say whether a line of names belongs to the lower one of two texts between which it stands."""
    above, here, below = blocks[index - 1 : index + 2]
    if (
        (above.kin, below.kin) != (Kin.TEXT, Kin.TEXT)
        or here.key[0] in "(["
        or here.first.line.told is Label.WRITER_BELOW
    ):
        return False
    ended = above.last.line.closed or above.last.ended
    if not ended and here.first.roled and not below.first.opener:
        return True  # nobody signs half a sentence
    nearer = here.first.roled and here.first.line.gap > below.first.line.gap
    return ended and not below.first.opener and (led or above.last.ended or nearer)


def _is_caption(blocks: tuple[Block, ...], index: int) -> bool:
    """Say whether a block is a caption: it belongs to the text beside it, or is parted from it later."""
    follows = index + 1 < len(blocks) and blocks[index + 1].kin is Kin.CREDIT
    return blocks[index].first.caption or blocks[index].last.credited or follows
