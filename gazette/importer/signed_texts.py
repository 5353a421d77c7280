"""Few characters that could be a name and are the title of a text that somebody signs: 登碧浪亭, 两毛钱.

**Source**: supplements, which set a short title below the name of a column, and name the writer right below it
or at the end.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from gazette.importer.closers import REMARK
from gazette.importer.genres import names_genre
from gazette.importer.lines import Line
from gazette.importer.pen_names import names_song
from gazette.importer.series import is_called_column
from gazette.importer.verse_ends import names_writer
from gazette.text.han import HAN
from gazette.text.patterns import compile_late
from gazette.text.person_names import is_name
from gazette.text.words import is_common_word, is_place

if TYPE_CHECKING:
    from gazette.importer.traits import Traits

SPACED = compile_late(rf"[{HAN}] {{1,3}}[{HAN}]")
_PLACES, _PLACE_LONGEST = 8, 5  # lines, characters
FOUR = compile_late(rf"[{HAN}](?: {{1,3}}[{HAN}]){{3}}")
POEMS = compile_late(r"[(\[]?(?:外?[一二两三四五六七八九十][首题帖章阕叠]|组诗)[)\]]?$")
_NAMED = compile_late(
    rf"(?![一二三四五六七八九十]+$|.*(?:广告|原载|一读者|[诗詩词詞吟][草稿钞抄鈔集]|.{{2}}[联聯]|[局部委办处社站院校会厂队组])$)[{HAN}]{{2,4}}"
)
_FAR = 4.1  # ems: no paragraph begins so far in
_NAME_MOST, _TITLE_WIDEST, _SONG_LONGEST = 4.0, 22.0, 5
_WRITERS_MARKS = "□■◎○●⊙◆◇▲△"
_TEXT_LEAST, _BRIEFS_REACH = 14.0, 3
_REACH = 80  # lines of a text that may be signed at its end


def is_signed(seen: list[Traits], index: int) -> bool:
    """Say whether a line that could be a name stands right above its writer: a title, 登碧浪亭.

    What kind of text it is may stand between the two: 山杏 / 长篇小说.
    """
    here, below = seen[index], seen[index + 1] if index + 1 < len(seen) else None
    if below is not None and index + 2 < len(seen) and not below.line.gap and names_genre(below.line.key):
        below = seen[index + 2]
    bare = here.author == 1 and " " not in here.line.key and here.line.width <= _NAME_MOST
    if not bare or below is None or not below.author or below.line.gap > here.line.gap:
        return False
    above = seen[index - 1].line
    return not above.closed and POEMS.search(above.key) is None


def heads_below_briefs(seen: list[Traits], index: int) -> bool:
    """Say whether what could be a name stands right below the last of several short items, and heads another text.

    Right below it stands who wrote that, or its title and who wrote it: 江帆 / 渡口的钟声 / 沈怀远.
    """
    here, above = seen[index], seen[max(0, index - _BRIEFS_REACH) : index]
    if here.author != 1 or not above or not above[-1].line.closed or here.line.bracketed or here.line.indent > _FAR:
        return False
    if here.line.width > _NAME_MOST or not any(trait.bullet for trait in above):
        return False
    lines = [trait.line for trait in seen[index + 1 : index + 4]]
    if any(line.gap for line in lines):
        return False
    if len(lines) > 1 and names_writer(lines[0]):
        return lines[1].width >= _TEXT_LEAST
    titled = len(lines) > 2 and not (lines[0].closed or seen[index + 1].bullet) and lines[0].width <= _TITLE_WIDEST  # noqa: PLR2004  # a title, a writer, a text
    return titled and names_writer(lines[1]) and lines[2].width >= _TEXT_LEAST


def signs_below_briefs(seen: list[Traits], index: int) -> bool:
    """Say whether a pen name stands right between such a title and its text: 温家酒 / 老 篾."""
    return index > 0 and names_writer(seen[index].line) and heads_below_briefs(seen, index - 1)


def is_title_spaced_out(seen: list[Traits], index: int) -> bool:
    """Say whether four characters spaced out, two names else, stand above the one who wrote the text: 麦 收 时 节.

    Two may be a name; between the end of a text and a writer with a mark before the name they are a title: 晒 谷.
    """
    here = seen[index]
    below = seen[index + 1] if index + 1 < len(seen) else None
    if below is None:
        return False
    if index and SPACED.fullmatch(here.line.key) and seen[index - 1].line.closed:
        return below.author > 0 and below.line.key[0] in _WRITERS_MARKS
    if here.author != 1 or FOUR.fullmatch(here.line.key) is None:
        return False
    return below.author > 0 or SPACED.fullmatch(below.line.key) is not None


def names_picture(seen: list[Traits], index: int) -> bool:
    """Say whether a few characters stand between what ended and a caption with who took it: the picture's title."""
    above, here, below = seen[index - 1], seen[index], seen[index + 1] if index + 1 < len(seen) else None
    if below is None or below.line.gap or not below.credited or below.credit or here.line.width > _NAME_MOST:
        return False
    return above.line.closed or above.credited or above.credit


def is_told_of(seen: list[Traits], index: int) -> bool:
    """Say whether the text below the name of a column opens with the words of the line between: its title, 借伞.

    A song's name is told by the verse below it.
    """
    plain = seen[index].line.key.replace(" ", "")
    if len(plain) > _SONG_LONGEST or index + 1 == len(seen):
        return False
    above, here, below = seen[index - 1 : index + 2]
    told = len(plain) <= _NAME_MOST and plain in below.line.key
    return (told and is_called_column(above.line.key)) or names_song(above, here, below)


def ends_signed(seen: list[Traits], index: int) -> bool:
    """Say whether the text below a few characters has its writer's name at its end: these are its title, 两毛钱.

    A word is one spaced out, too, where that name stands in brackets: 面 试.
    """
    plain = seen[index].line.key.replace(" ", "")
    spaced = plain != seen[index].line.key
    if spaced and not is_common_word(plain):  # 洪 波 is spaced out as names are
        return False
    for above, here in pairwise(seen[index + 1 : index + _REACH]):
        if above.line.closed and (here.author or is_named_in_brackets(here.line) or is_set_off(here.line)):
            return here.line.bracketed or not spaced
        if not (here.full or here.line.closed) and here.line.width <= _TITLE_WIDEST:
            return False
    return False


def is_set_off(line: Line) -> bool:
    """Say whether nothing but a name stands far in: the writer's, though 向南 is a word."""
    bare = (line.key[1:-1] if line.bracketed else line.key).replace(" ", "")
    return line.indent > _FAR and is_name(bare) and (line.bracketed or len(bare) < _NAME_MOST)


def is_named_in_brackets(line: Line) -> bool:
    """Say whether two to four characters in brackets, say nothing of the text but who wrote it: 谷雨."""
    bare = line.key[1:-1].replace(" ", "")
    return line.bracketed and _NAMED.fullmatch(bare) is not None and REMARK.search(bare) is None


def is_place_in_row(seen: list[Traits], index: int) -> bool:
    """Say whether a line is a place spaced out, and another a few lines off a place alone: 东　京, 罗　马.

    By itself it may be a pen name.
    """
    key = seen[index].line.key
    if SPACED.fullmatch(key) is None or not is_place(key[0] + key[-1]):
        return False
    near = (*seen[max(0, index - _PLACES) : index], *seen[index + 1 : index + 1 + _PLACES])
    return any(_is_place_alone(trait.line.key) for trait in near)


def _is_place_alone(key: str) -> bool:
    words = key.split()
    whole = len(words) == 1 or max(map(len, words)) == 1
    return whole and 1 < len(key) <= _PLACE_LONGEST and is_place("".join(words))
