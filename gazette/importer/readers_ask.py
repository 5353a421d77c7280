"""What readers ask and who answers, a paragraph each: 东关区读者凌雁问：…, 临沟镇读者短信问：…, 答：….

**Source**: small papers print what readers ask below the name of a column (庄户问答, 问厨师, 观众信箱), each with where
the reader lives and who that is; whoever answers may sign.
"""

from __future__ import annotations

from gazette.text.patterns import compile_late

# Where the reader lives, and who that is; no reporter's question, and nothing that somebody says in a text: 他问：“….
_READER = compile_late(
    r"(?!记者|本报|主持|笔者|有人|[我他她你]|问)[^\W\d_][^。!?,;:“”]{2,24}?(?:询|来[信电函]|短信|留言)?问:(?!“)(?=.{4})"
)
_LETTER = compile_late(r".{0,12}来信(?:询问|咨询|问):")
_ASKS = compile_late(r"(?:问|Q)\s?\d?[:、]")
# Who asks, and the question right behind: 河间章小军：打拳时膝盖响，是不是练坏了？.
_NAMED = compile_late(r"[^\W\d_]{4,12}:(?!“)[^“”]{4,}[?吗呢]$")
_ANSWERS = compile_late(r"(?:答|A)\s?\d?[:、]")


def asks_as_reader(key: str) -> bool:
    """Say whether a folded line begins what a reader asks, who is named: 东关区读者凌雁问：…."""
    return "问:" in key and (_READER.match(key) is not None or _LETTER.match(key) is not None)


def asks(key: str, below: str = "") -> bool:
    """Say whether a folded paragraph asks, by its mark or by who asks, or by the answer right below it."""
    if _ASKS.match(key) or asks_as_reader(key):
        return True
    return answers(below) and _NAMED.match(key) is not None


def answers(key: str) -> bool:
    """Say whether a folded paragraph answers, by its mark."""
    return _ANSWERS.match(key) is not None
