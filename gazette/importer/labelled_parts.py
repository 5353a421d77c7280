"""What labels say of the lines of a page: of those that they stand on and, alone, of those below them.

**Source**: as of ``part_labels``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, pairwise

from gazette.importer.authors import author_grade
from gazette.importer.label_forms import RUNNING, SYSTEM_ALONE, Found
from gazette.importer.told import HEADLINE, NAMES, TEXTS, Label
from gazette.text.patterns import compile_late
from gazette.text.widths import fold

# What a system says of an item, and the numbers by which it counts items right above what is labelled.
_SYSTEM = compile_late(
    r"\s*[(\[]?(?:字数|(?:稿件?|图片|照片|文件)?[编序]号|文件名|签发人?|组版|付印|排字|发排|录入|入库|校次|栏宽|字号|版位|(?:稿件)?状态"
    r"|发稿时间|流水号|稿签)\s?[:|=→丨\t].{0,60}|\s*稿号[\s:].{0,60}"
    r"|\s*[\[【](?:序号|编号|体裁|类[型别]|图片|状态|来稿|字数|关键词|见报日?|版[面次]|责编|美编|报[纸名刊]|日期|主持)[\]】].{0,60}"
    r"|\s*(?:序号|体裁|关键词|见报日?|版[面次]|责编|美编|报[纸名刊])[|=→丨\t].{0,60}"
    r"|\s*</?[^<>]{1,60}/?>\s*|\s*<([^<>]{1,16})>[^<>]{0,24}</\1>\s*|\s*\[[A-Z]{2,4}\].{0,60}|\s*\[[A-Z0-9]{1,5}-\d{1,2}\].{0,60}"
    r"|\s*(?:SLUG|PUB|PAPER|PAGE|DATE|SECTION|DESK|EDITOR|STATUS|STORY|ITEM|ID|NO|WORDS|END)\d?\s?[=:].{0,60}"
    r"|\s*[-—]{1,2}\s?完\s?[-—]{1,2}\s*|\s*[-=*#~_+]{2,}+(?:(?=[^\W_ ])[\w ]{1,24}(?<=[^\W_ ])[-=*#~_+]{2,}+)?\s*"
    r"|\s*\((?:[此下上]处|此图|以[下上]|余版|配图|附图|花边|加框|另起|空).{0,24}\)\s*|\s*[^\w\s]{1,4}\s?END|.{0,24}(?:\bNNNN|\[EOF\])\s*"
    r"|\s*(?:[传抄收发录排](?:[毕完]|稿毕)|[组拼]版完毕).{0,24}|\s*[(\[]\s?(?:以上)?共.{1,3}[篇条件稿].{0,16}"
    r"|\s*[(\[〖【]?\s?(?:全文)?(?:完|END|End|end)\s?[)\]〗】]?\s*(?:字数\s?:?\s?\d+\s?字?)?\s*"
)
_COUNT = compile_late(
    r"\s*(?P<shape>[(\[【]?\s?(?:稿件?|文稿|图稿|照片|篇目?|第|[Ii]tem|ITEM|NO\.?|No\.?|P)?\s?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳])"
    r"(?:\s?[篇条件张]稿?)?\s?[)\]】.、:]?)(?P<rest>[^。!?]{0,16})"
)
_BARE = "9"
_NUMBERS = compile_late(r"\d+(?:-\d+)*|[一二三四五六七八九十]+|[①-⑳]")
_DIGITS = compile_late(r"\d+|[一二三四五六七八九十]+|[①-⑳]")
_DEEP = compile_late(r"(?:　{3}|\s{6})\s*[^\s。,，!！?？]{2,24}\s*$")
_OF_LINES = HEADLINE | NAMES | {Label.COLUMN, Label.CAPTION, Label.CROSSHEAD, Label.SYSTEM}
_BESIDE = NAMES | {Label.COLUMN}
_WORDS_OF_SYSTEM, _HEADLINE_LONGEST, _HEADLINE_LINES = 16, 32, 3
_TOP_LINES, _TOP_LONGEST, _COUNT_LONGEST = 6, 60, 24
_ROW = compile_late(r"\S\s+\S.*\S\s+\S")
_FIGURE = compile_late(r"\d").search
_VERSE_LEAST, _VERSE_LONGEST, _ROOM = 4, 16, 2


def tell_lines(lines: list[str], found: Mapping[int, Found], *, labelled: bool) -> dict[int, Label]:
    """Return what lines are, by their numbers: of a label that stands alone the lines below it are told.

    Where the page is ``labelled``, what stands above its first label is the page's own.
    """
    counts = find_counts(lines, found)
    told = _list_top(lines, min({*found, *counts}, default=0)) if labelled else {}
    state = _State()
    last = max(found, default=0)
    for number, text in enumerate(lines, 1):
        if not text.strip():
            state.inside = state.inside and number < last
            continue
        if number in found:
            label = state.meet(found[number], fold(text))
        elif number not in told:
            ahead = _list_ahead(lines, found, number) if state.alone in HEADLINE else []
            label = state.go_on(text, ahead, counted=number in counts)
        else:
            continue
        if label is None and labelled and number > min(found) and "。" in text:
            label = Label.AMONG
        if label is not None:
            told[number] = label
    return told | dict(_tell_forms(lines, told))


def _tell_forms(lines: list[str], told: Mapping[int, Label]) -> Iterator[tuple[int, Label]]:
    """Yield of texts below a label which of their lines are verse, and which are rows that each are a paragraph."""
    printed = [number for number, text in enumerate(lines, 1) if text.strip()]
    widest = max(map(len, lines))
    for is_text, run in groupby(printed, key=lambda number: told.get(number) in TEXTS):
        for numbers in _part_texts(list(run), told) if is_text else ():
            keys = [fold(lines[number - 1].strip()) for number in numbers]
            if is_verse(keys):
                yield from dict.fromkeys(numbers, Label.VERSE).items()
            elif _are_rows([lines[number - 1] for number in numbers], widest):
                yield from dict.fromkeys(numbers, Label.TEXT).items()


def _part_texts(numbers: list[int], told: Mapping[int, Label]) -> Iterator[list[int]]:
    """Yield the lines of each of several texts one below another."""
    begins = [at for at, number in enumerate(numbers) if told[number] is Label.FIRST]
    for start, end in pairwise(sorted({0, *begins, len(numbers)})):
        yield numbers[start:end]


def _are_rows(texts: list[str], widest: int) -> bool:
    """Say whether each line of a text is a row by itself: at one indent, with room left, with its stop or cells."""
    keys = [fold(text.strip()) for text in texts]
    level = len({len(text) - len(text.lstrip()) for text in texts}) == 1
    room = all(len(text.rstrip()) < widest - _ROOM for text in texts)
    return len(texts) > 1 and level and room and all(key[-1] in ";。!?" or _ROW.search(key) for key in keys)


def is_verse(keys: list[str]) -> bool:
    """Say whether the folded lines of a text are verse: all short, of different lengths or each with its stop."""
    if len(keys) < _VERSE_LEAST or max(map(len, keys)) > _VERSE_LONGEST:
        return False
    if any("。" in key[:-1] or key[-1] in ";:" for key in keys) or sum(
        _FIGURE(key) is not None for key in keys
    ) * 2 > len(keys):
        return False
    width = max(map(len, keys))
    return sum(len(key) == width and key[-1] not in ",。!?、" for key in keys) * 2 <= len(keys)


@dataclass(slots=True)
class _State:
    """Where among labels a line stands.

    **Shape**: ``alone`` is the label whose words are still to come, ``above`` what the printed line above is;
    ``inside`` says whether the text that a label announced goes on.
    """

    alone: Label | None = None
    above: Label | None = None
    inside: bool = False
    begun: bool = False  # the label alone has had its first line

    def meet(self, found: Found, key: str) -> Label | None:
        """Return what a label says of its own line."""
        label, words = found.label, key[found.start : found.end].strip()
        if label is Label.CROSSHEAD and self.above in HEADLINE:
            label = Label.SUBTITLE  # 大标题, 小标题
        if label is Label.AUTHOR and RUNNING.search(words):
            label = Label.TEXT  # (文) names a writer, and what is no headline
        waits = self.alone in HEADLINE and not self.begun and label in HEADLINE | _BESIDE
        if not words or not waits:
            alone = label if not words or found.group == SYSTEM_ALONE else None
            self.alone, self.begun = alone, False
        self.inside, self.above = label in {Label.TEXT, Label.CROSSHEAD} and (self.inside or label is Label.TEXT), label
        return label if words else None

    def go_on(self, text: str, ahead: list[str], *, counted: bool) -> Label | None:
        """Return what is told of a line without a label."""
        key = fold(text.strip())
        label = self.alone if self.alone in _OF_LINES else None
        if label is Label.AUTHOR and RUNNING.search(key) and not author_grade(key):
            label, self.inside, self.alone = None, True, Label.TEXT  # (文), which is the text's label, too
        goes_on = self.above in HEADLINE and not self.begun and self.alone is None
        if goes_on and _DEEP.match(text) and not author_grade(key):
            label = self.above  # the title goes on
        elif label is not None and ((self.begun and not ahead) or not self._fits(label, key)):
            label = None
        if label is None and (counted or _SYSTEM.fullmatch(key)):
            label, self.inside = Label.SYSTEM, False
        if label is None and self.inside:
            label = Label.FIRST if self.alone is Label.TEXT else Label.INSIDE
        self.begun = self.alone is not None and label is self.alone
        if not (self.begun and ahead):
            self.alone = None
        self.above = label
        return label

    @staticmethod
    def _fits(label: Label, key: str) -> bool:
        """Say whether a line can be what the label alone above it names."""
        if label is Label.SYSTEM:
            return len(key) <= _WORDS_OF_SYSTEM
        return label is Label.CAPTION or not key.endswith("。")


def _list_ahead(lines: list[str], found: Mapping[int, Found], number: int) -> list[str]:
    """Return the lines from one to the next label, if they are so few and short that a headline may have them all."""
    ahead: list[str] = []
    for at in range(number, len(lines) + 1):
        if at in found or len(ahead) > _HEADLINE_LINES:
            break
        if not lines[at - 1].strip():
            return []
        ahead.append(lines[at - 1].strip())
    short = all(len(each) <= _HEADLINE_LONGEST and each[-1] not in "。,，" for each in ahead)
    return ahead if short and len(ahead) <= _HEADLINE_LINES else []


def _list_top(lines: list[str], first: int) -> dict[int, Label]:
    """Return that the lines above the first label are a system's, where they are few and none is text."""
    above = [number for number in range(1, first) if lines[number - 1].strip()]
    texts = [fold(lines[number - 1].strip()) for number in above]
    if len(above) > _TOP_LINES or any(
        text.endswith(("。", "!", "?", "”")) or len(text) > _TOP_LONGEST for text in texts
    ):
        return {}
    return dict.fromkeys(above, Label.SYSTEM)


def find_counts(lines: list[str], found: Mapping[int, object]) -> frozenset[int]:
    """Return the lines that count an item: they stand right above what is labelled.

    So are all lines that are made as these, unless they are a bare number; and lines of any form that do so with
    another number at two items: NO. B4-01, nr.1.
    """
    keys = {number: fold(text) for number, text in enumerate(lines, 1) if text.strip()}
    counts = {number: _COUNT.fullmatch(key) for number, key in keys.items()}
    pairs = [(number, below) for number, below in pairwise(keys) if below in found and number not in found]
    above = {number for number, _ in pairs if counts[number] is not None}
    shapes = {_shape(counts[number]) for number in above} - {_BARE}
    alike = Counter(_shape_any(keys[number]) for number, _ in pairs)
    often = {shape for shape, times in alike.items() if shape and times > 1}
    return frozenset(
        number
        for number, key in keys.items()
        if number not in found and (number in above or _shape(counts[number]) in shapes or _shape_any(key) in often)
    )


def _shape(count: re.Match[str] | None) -> str | None:
    """Return how a line counts an item, whatever its number."""
    return None if count is None else _DIGITS.sub(_BARE, count["shape"])


def _shape_any(key: str) -> str | None:
    """Return how a short line with a number is made, or one of signs alone; None for other lines."""
    key = key.strip()
    if len(key) > _COUNT_LONGEST or "。" in key:
        return None
    shape = _NUMBERS.sub(_BARE, key)
    return shape if shape != key or not re.search(r"\w", key) else None
