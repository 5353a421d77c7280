"""Signs of the same shape as a Han character: radicals and compatibility ideographs, as PDFs give them.

**Source**: Unicode Standard, chapter 18: Kangxi radicals and compatibility ideographs decompose to their characters; of
the radicals supplement UCD's EquivalentUnifiedIdeograph.txt names them, where the shape is the same. Twelve characters
of the compatibility block (FA0E, FA0F, FA11 﨑, …) are unified ideographs like any other.
"""

from __future__ import annotations

import unicodedata
from functools import cache

# As a class of a regular expression, without its brackets.
LOOK_ALIKE_HAN = (
    "\u2e80-\u2fdf\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufaff\U0002f800-\U0002fa1f"
)
_BLOCKS = ((0x2F00, 0x2FE0), (0xF900, 0xFB00), (0x2F800, 0x2FA20))
# Radicals of the supplement that Unicode does not decompose.
_RADICALS = (
    "⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺉刂⺊卜⺋㔾⺎兀⺐尢⺒巳⺓幺⺔彑⺖忄⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺣灬⺤爫⺦丬⺧牛⺨犭⺩王⺫目"
    "⺬示⺭礻⺯糹⺰纟⺲罒⺶羊⺹耂⺺肀⺻聿⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻎辶⻐钅⻑長⻒镸⻓长⻔门⻖阝"
    "⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟"
)


@cache
def unified_forms() -> dict[str, str]:
    """Return the character of every such sign. **Shape**: one character to one character."""
    signs = (chr(code) for first, end in _BLOCKS for code in range(first, end))
    forms = {sign: character for sign in signs if (character := unicodedata.normalize("NFKC", sign)) != sign}
    return forms | dict(zip(_RADICALS[::2], _RADICALS[1::2], strict=True))


def unified(character: str) -> str:
    """Return the unified character of the same shape as a radical or compatibility ideograph; itself without one."""
    return unified_forms().get(character, character)
