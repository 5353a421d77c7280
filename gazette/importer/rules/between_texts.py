"""Short lines between texts, crossheads or headlines: how far in they stand, how far off, and what follows."""

from __future__ import annotations

from gazette.importer.rules.rule import Scene

_SHORT, _TWO = 22.0, 2


def stands_at_margin(scene: Scene) -> bool:
    """Say whether a short line stands at the margin of a page whose crossheads stand in."""
    return scene.inset >= _TWO and scene.line.width <= _SHORT and scene.line.indent < 1


def stands_in(scene: Scene) -> bool:
    """Say whether a short line stands in as other short lines between paragraphs do."""
    alike = scene.inset >= _TWO and not scene.sheet.headlines_stand_in
    return alike and scene.line.width <= _SHORT and scene.sheet.stands_as_paragraph(scene.line)


def stands_deeper_than_headlines(scene: Scene) -> bool:
    """Say whether a short line between paragraphs stands further in than they do, where headlines stand out."""
    deeper = scene.line.indent >= scene.sheet.paragraph_indent + 1
    text_below = scene.after is not None and scene.after.text
    return deeper and text_below and is_between_texts(scene) and scene.sheet.headlines_at_margin


def is_between_texts(scene: Scene) -> bool:
    """Say whether a short line that is no sentence stands below what is surely text."""
    line, above = scene.line, scene.before
    return line.width <= _SHORT and not line.closed and above is not None and above.text


def is_followed_by_no_report(scene: Scene) -> bool:
    """Say whether no report's head follows a short line between texts, on a page whose reports have one."""
    after = scene.after
    return is_between_texts(scene) and scene.reports > _TWO and after is not None and not (after.opener or after.author)


def is_as_near_as_paragraphs(scene: Scene) -> bool:
    """Say whether a short line stands as near to the text above as paragraphs do, and articles stand further apart."""
    near = scene.sheet.parts_further and scene.line.gap == scene.sheet.paragraph_gap
    return near and is_between_texts(scene)


def is_further_than_paragraphs(scene: Scene) -> bool:
    """Say whether a line stands further off than paragraphs do, on a page whose articles stand further apart."""
    return scene.sheet.parts_further and scene.line.gap > scene.sheet.paragraph_gap


def asks_at_margin(scene: Scene) -> bool:
    """Say whether a short question stands at the margin, below a sentence that has ended and above what stands in."""
    before, after, line = scene.before, scene.after, scene.line
    if before is None or after is None or line.key[-1] != "?" or not scene.sheet.indented or line.indent >= 1:
        return False
    ended = before.line.closed and not before.full
    below = after.line.indent >= 1 or not (after.line.closed or after.full)
    return ended and below and line.width <= _SHORT and not scene.here.question


def names_part_of_poem(scene: Scene) -> bool:
    """Say whether a few words stand above verse, below other verse or its writer; who signs a letter wrote none."""
    before, after = scene.before, scene.after
    if after is None or before is None or not after.verse or scene.here.verse or scene.line.gap == 0:
        return False
    own = bool(before.verse or (before.author and not before.ended))
    return own and scene.line.width <= _SHORT / _TWO
