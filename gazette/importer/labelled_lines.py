"""Lines that each open with a label of one form, of short news, voices, days: 【教育】, 秘鲁｜, 网友@老木：, 3月2日，.

**Source**: columns of short news set a line to each, with an indent or without; the last one may lack its stop.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gazette.importer.marks import BRIEF_MARK
from gazette.importer.openers import find_opener
from gazette.importer.series import is_called_column, names_briefs
from gazette.importer.traits import Traits
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_MARK = rf"(?P<mark>{BRIEF_MARK})"
_BRACKETS = compile_late(rf"{_MARK}[【〖](?P<label>[^【】〖〗,。;:!?\s]{{1,10}})[】〗]\s*(?=.{{6}})")
_BAR = compile_late(rf"{_MARK}(?P<label>[{HAN}“”·]{{2,8}})\s?[|丨]\s?(?=[{HAN}“\d].{{5}})")
# 本报讯 is no label, nor is what says who wrote.
_GAP = compile_late(
    rf"{_MARK}(?!本[报市县]|据|编者|记者|通讯员|作者)(?P<label>[{HAN}]{{2,7}}) (?=[{HAN}“\d](?!.{{0,6}} ).{{7}})"
)
# Who says what: 网友@溪边人：, 崔大勇（架桥队长）：, 老周，船工：, 桥梁学家 西居：.
_SPEAKER = compile_late(
    rf"{_MARK}(?P<label>(?:(?:网友|读者|市民|游客)?@[{HAN}\w]{{2,12}}|[{HAN}][{HAN}·]{{1,6}}(?:\([^()]{{2,16}}\)|,[{HAN}]{{2,8}})"
    rf"|[{HAN}] ?[{HAN}]\([^()]{{2,16}}\)|[{HAN}]{{2,14}} [{HAN}·]{{2,6}})):(?=.{{2}})"
)
# What happened when: 1987年3月，…, 7月8日20时　….
_DAY = compile_late(
    rf"{_MARK}(?P<label>(?=\d)(?:(?:19|20)\d\d年)?(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?:\d{{1,2}}(?:时(?:\d{{1,2}}分)?|:\d\d))?)"
    r"(?<=[年月日时分\d])[, :](?=.{4})"
)
# Who plays whom, and when: 26日15:30 海港队—东河队.
_FIXTURE = compile_late(
    rf"(?:\d{{1,2}}月)?\d{{1,2}}日 ?\d{{1,2}}[:∶]\d\d ?[{HAN}A-Za-z]{{2,8}}"
    rf" ?(?:—+|-+|对|[Vv][Ss]) ?[{HAN}A-Za-z]{{2,8}}"
)
# What somebody offers or wants: 求购：干辣椒十吨.
OFFER = compile_late(
    rf"{BRIEF_MARK}[【〖]?(?P<label>(?:求[购租职售]|供应|转让|出[租售让]|招[聘工商领生]|诚聘|寻[人物找]|征[求婚]|合作|收购"
    r"|急[聘售购]|处理)(?:信息)?)[】〗]?[: ]\s*(?=.{6})"
)
# The same in a character: 【送】钢琴凳一张.
GIVEN = compile_late(
    rf"{BRIEF_MARK}[【〖\[](?P<label>免费送|[送找求卖买转租赠换招聘寻售出收借约征拾赚搭修])[】〗\]]\s*(?=.{{4}})"
)
# Each with what none of the form is without.
_FORMS = ((_BRACKETS, "】〗"), (_BAR, "|丨"), (_GAP, " "), (_SPEAKER, ":"), (_DAY, ", :"))
_HEAD_OF_ROWS_WIDEST = 16.0
_FEWEST, _REACH, _WIDE, _NAMED = 2, 6, 24.0, 2
_HEAD_WIDEST = 10.0


def find_heads_of_rows(traits: Sequence[Traits]) -> Iterator[int]:
    """Yield the short lines right above two that say who plays whom and when, or what somebody offers or wants."""
    for form, signs in ((_FIXTURE, "日"), (OFFER, ""), (GIVEN, "】〗]")):
        rows = [_has(signs, trait.line.key) and form.match(trait.line.key) is not None for trait in traits]
        for at in range(len(rows) - 2):
            line = traits[at].line
            short = line.width <= _HEAD_OF_ROWS_WIDEST and not line.closed and line.key[-1] not in ",:"
            near = rows[at + 1] and traits[at + 1].line.gap <= line.gap and any(rows[at + 2 : at + 2 + _REACH])
            if short and near and not (rows[at] or traits[at].author):
                yield at


def find_fixtures(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that say at what hour of which day who plays whom, one right below another."""
    rows = ["日" in trait.line.key and _FIXTURE.match(trait.line.key) is not None for trait in traits]
    pairs = (at for at in range(1, len(rows)) if rows[at - 1] and rows[at] and not traits[at].line.gap)
    return frozenset(at - side for at in pairs for side in (0, 1))


def find_labelled(traits: Sequence[Traits]) -> frozenset[int]:
    """Return the lines that open with labels of one form, each its own, what each opens being sentences.

    Where only a space parts the label from its text they stand right below the name of a column, three at least.
    """
    found = set(find_fixtures(traits))
    text = "\n".join(trait.line.key for trait in traits)
    for form, signs in _FORMS:
        for run in _find_runs(traits, form, signs) if _has(signs, text) else ():
            fewest = _FEWEST + (form not in (_BRACKETS, _BAR))
            if len(run) >= fewest and (form not in (_BAR, _GAP) or _heads_briefs(traits, run[0])):
                found |= set(run)
    return frozenset(found)


def _has(signs: str, text: str) -> bool:
    """Say whether a text has one of some signs, or there are none."""
    return not signs or any(map(text.__contains__, signs))


def _find_runs(traits: Sequence[Traits], form: re.Pattern[str], signs: str) -> Iterator[list[int]]:
    """Yield the runs of lines with labels of one form, behind one bullet, the text above each next one ended.

    None of the form is without one of its ``signs``.
    """
    run: list[int] = []
    labels: set[str] = set()
    mark: str | None = None
    for index, trait in enumerate(traits):
        match = form.match(trait.line.key) if _has(signs, trait.line.key) else None
        if match is None or find_opener(trait.line.key) is not None or trait.author or trait.credit:
            continue
        above = traits[index - 1] if index else None
        near = bool(run) and index - run[-1] <= _REACH and above is not None and (above.line.closed or above.ended)
        if not (near and match["mark"][:1] == mark and match["label"] not in labels):
            yield run
            run, labels, mark = [], set(), match["mark"][:1]
        if _is_text(trait) or (len(run) >= _NAMED and _ends_run(traits, index)):
            run.append(index)
            labels.add(match["label"])
    yield run


def _is_text(trait: Traits) -> bool:
    return trait.line.closed or trait.ended or trait.full or trait.line.width > _WIDE


def _ends_run(traits: Sequence[Traits], index: int) -> bool:
    """Say whether a line without its stop is the last of its column: what stands below it is no text of its own."""
    below = traits[index + 1] if index + 1 < len(traits) else None
    return below is None or not (below.opener or below.author or below.line.closed or below.full)


def _heads_briefs(traits: Sequence[Traits], first: int) -> bool:
    """Say whether the name of a column stands right above a line."""
    if not first:
        return False
    head = traits[first - 1].line
    return head.width <= _HEAD_WIDEST and not head.closed and (names_briefs(head.key) or is_called_column(head.key))
