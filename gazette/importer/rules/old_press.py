"""Rules of papers set vertically, 1930s to 1970s: neither indents nor blank lines, and forms of their own.

**Source**: 【又訊】 and 又電： open what came later; 消息 of an agency run into their text.
"""

from __future__ import annotations

from gazette.importer.rules.rule import Rule
from gazette.text.patterns import compile_late

# [又电], 【又讯】, 又讯: and 又电 set apart.
_LATER = compile_late(r"[(\[【]\s?[又另续][讯电悉]\s?[)\]】]|[又另续][讯电](?::|\s(?=\S{6}))")

RULES = (
    Rule(
        "opens what came later",
        "又讯 and 又电 open a paragraph of their own",
        lambda s: s.line.key[0] in "([【又另续" and _LATER.match(s.line.key) is not None,
    ),
)
