"""What stands between the last piece of the page's head and its first headline: the page's name, who edits it.

**Source**: inner pages of dailies, 1950s to today: the folio has the date and the page's number, and below it, larger,
stands what the page is called: 国　际　新　闻, 中市·中縣·彰化·南投, 炉　　边.
"""

from __future__ import annotations

from functools import lru_cache

from gazette.importer import folios, furniture, staff_lines
from gazette.importer.genres import names_genre
from gazette.importer.imprint import is_imprint
from gazette.importer.rules.rule import Scene
from gazette.importer.series import names_briefs
from gazette.text.han import HAN
from gazette.text.patterns import compile_late

_DEEPEST, _WIDEST, _LEAST = 5, 16.0, 2
_WORDS = compile_late(rf"[{HAN}]+(?:[\s·‧•、]+[{HAN}]+)*")
_PARTS = compile_late(r"[\s·‧•、]+")
# What a sheet of the paper is, whatever its pages are called.
_SHEET = compile_late(rf"[{HAN}]{{0,2}}(?:副刊|特刊|周刊|专刊|周末|周末版|星期刊)")
# Places or subjects of a page, each two characters or more: 田径·球类.
_DOTTED = compile_late(rf"[{HAN}]{{2,4}}(?:\s?[·‧•]\s?[{HAN}]{{2,4}}){{1,4}}")
# A few characters set far apart: 炉　　边, 读　者　来　信.
_SPACED = compile_late(rf"[{HAN}](?:\s+[{HAN}]){{1,5}}")
_KIND = compile_late(
    rf"[{HAN}]{{2,4}}(?:新闻|新聞|要闻|要聞|[港澳侨僑]闻|[港澳侨僑]聞|副刊|航运|航運|影剧|影劇)"
    r"|(?:信息|消费|文化)广场|农[村业]科技|(?:读者|讀者|群众|听众|观众)[来來]信"
)
# What heads one text and no page, set far apart or not.
_HEADS_TEXT = compile_late(
    r"社[论論]|短[评評]|[评評][论論]|代论|[专專]论|[杂雜][谈談文]|[时時][评評]|[来來]论|消息|[编編]者[的按].*|[启啟]事|更正|通知|公告|[广廣]告"
)
# Who edits a page whose name stands above: 编者:白沙.
_EDITOR = compile_late(rf"(?:[编編]者|[编編][辑輯]人?|主持人|主[编編])\s?[:]\s?(?:[{HAN}]{{2,4}}|[{HAN}] [{HAN}])")


def stands_in_page_head(scene: Scene) -> bool:
    """Say whether a line names the page, or who edits it, between the page's folio and its first headline."""
    return _names_page_below_folio(scene) or _names_editor_of_page(scene)


def _names_page_below_folio(scene: Scene) -> bool:
    """Say whether a line names the page right below a head of furniture that gives its number or date, and no name."""
    line = scene.line
    if not 0 < scene.index <= _DEEPEST or line.width > _WIDEST or not scene.here.top or scene.here.author:
        return False
    after = scene.after
    if after is None or after.line.closed or after.opener or (line.gap and not after.line.gap):
        return False  # what stands apart from the folio, and right above a headline, belongs to that
    above = tuple(other.key for other in scene.sheet.printed[: scene.index])
    edited = _EDITOR.fullmatch(after.line.key) is not None and _WORDS.fullmatch(line.key) is not None
    return (edited or _may_name(line.key)) and _is_nameless_head(above)


def _names_editor_of_page(scene: Scene) -> bool:
    """Say whether a line of the page's head says who edits the page, right below its name or folio."""
    if not 0 < scene.index <= _DEEPEST or not scene.here.top or _EDITOR.fullmatch(scene.line.key) is None:
        return False
    above = tuple(other.key for other in scene.sheet.printed[: scene.index])
    return _is_head(above) or (_WORDS.fullmatch(above[-1]) is not None and _is_head(above[:-1]))


def _may_name(key: str) -> bool:
    """Say whether a folded line looks as names of pages do that stand by themselves."""
    plain = _PARTS.sub("", key)
    if (
        _WORDS.fullmatch(key) is None
        or len(plain) < _LEAST
        or names_genre(key)
        or names_briefs(key)
        or _HEADS_TEXT.fullmatch(plain)
    ):
        return False
    return (
        _is_known(key)
        or _DOTTED.fullmatch(key) is not None
        or _SPACED.fullmatch(key) is not None
        or _KIND.fullmatch(key) is not None
    )


def _is_known(key: str) -> bool:
    """Say whether pages of any paper are called so, with spaces in it or several names in a row."""
    parts = _PARTS.split(key)
    spaced = all(len(part) == 1 for part in key.split())
    return folios.is_page_name("".join(parts)) if spaced else all(map(folios.is_page_name, parts))


@lru_cache(maxsize=64)
def _is_head(above: tuple[str, ...]) -> bool:
    """Say whether all of the page's first lines are furniture, and one has its date or its number."""
    dated = any(folios.is_folio(key) or furniture.is_date_line(key) or folios.names_page(key) for key in above)
    return dated and all(map(_is_furniture, above))


@lru_cache(maxsize=64)
def _is_nameless_head(above: tuple[str, ...]) -> bool:
    """Say whether the page's first lines are such a head, of an inner page, and none of them names the page."""
    fronted = any(map(furniture.tells_front_page, above))
    words = {word for key in above for word in key.split() if not _SHEET.fullmatch(word)}
    named = any(_WORDS.fullmatch(word) and (_is_known(word) or _KIND.fullmatch(word)) for word in words)
    return not fronted and not named and _is_head(above)


def _is_furniture(key: str) -> bool:
    return (
        folios.is_folio(key)
        or furniture.is_date_line(key)
        or folios.names_page(key)
        or furniture.is_title_of_paper(key)
        or furniture.is_pinyin(key)
        or staff_lines.is_staff_line(key)
        or furniture.count_publishing_words(key) > 0
        or is_imprint(key)
    )
