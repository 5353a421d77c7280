"""Rules of what is said over the end of a line: a quotation that is open above ends below, in its paragraph.

**Source**: where paragraphs do not stand in, a line that ends as a sentence does may end a paragraph, too; a new
paragraph of what somebody says opens with its own quotation mark.
"""

from __future__ import annotations

from gazette.importer.rules.rule import Rule, Scene


def _closes_quotation(scene: Scene) -> bool:
    """Say whether a line at the margin ends what somebody says, begun on the line right above and not ended there."""
    before, key = scene.before, scene.line.key
    end = key.find("”")
    if before is None or end < 0 or scene.line.gap or scene.line.indent > before.line.indent:
        return False
    begun = before.line.key.rfind("“") > before.line.key.rfind("”")
    return begun and "“" not in key[:end]


RULES = (Rule("ends a quotation that is open above", "what somebody says ends in its paragraph", _closes_quotation),)
