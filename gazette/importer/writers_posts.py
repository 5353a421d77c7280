"""What a note below a text says of its writer, read as the writer's role.

**Source**: （作者系江城大学教授）, （作者单位：市水利局） on theory pages, in supplements and below letters, whose
writers are named below the title.
"""

from __future__ import annotations

import re
from dataclasses import replace

from gazette.importer.fates import Use
from gazette.importer.heads_of_reports import Fields
from gazette.importer.marks import AUTHOR_MARKS
from gazette.importer.strips import Desk, Strip
from gazette.text.patterns import compile_late

_NOTE = compile_late(
    rf"[(\[【〈*※{re.escape(AUTHOR_MARKS)}]{{0,3}}\s*(?:本文)?作者\s?(?P<of>单位\s?[:/]|[系为是](?!何|谁)|现[为任]|(?:简介|介绍)?\s?:|,)\s?(?P<post>[^。;:!?()]{{2,40}}?)\s*[)\]】〉]?\s*"
)
_OF_ALL, _EACH = "单位", "分别"


def read_writers_post(desk: Desk, strip: Strip, span: tuple[int, int], fields: Fields) -> bool:
    """Enter a note on the writer as the role of whoever has none yet; say whether it is one.

    Where several wrote the text, only a place of work may be that of all.
    """
    note = _NOTE.fullmatch(strip.key, *span)
    people = fields.people
    if note is None or not people or any(person.role for person in people) or _EACH in note["post"]:
        return False
    if len(people) > 1 and not note["of"].startswith(_OF_ALL):
        return False
    role = desk.take(strip, note.span("post"), Use.BYLINE)
    desk.mark(strip, span, Use.BYLINE)
    fields.people[:] = [replace(person, role=role) for person in people]
    return True
