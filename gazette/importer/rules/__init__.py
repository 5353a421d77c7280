"""Rules of layout, one family a file; ``RULES`` has them all, in the order in which a report names them."""

from __future__ import annotations

from gazette.importer.rules import (
    boxes,
    colons,
    columns,
    joins,
    labels,
    last_lines,
    letters,
    marks,
    mastheads,
    measures,
    offers,
    old_press,
    parts,
    scans,
    services,
    surroundings,
    tables,
    told,
    told_rows,
    wording,
)

RULES = (
    *mastheads.RULES,
    *marks.RULES,
    *letters.RULES,
    *last_lines.RULES,
    *columns.RULES,
    *tables.RULES,
    *told_rows.RULES,
    *boxes.RULES,
    *offers.RULES,
    *services.RULES,
    *measures.RULES,
    *joins.RULES,
    *wording.RULES,
    *colons.RULES,
    *surroundings.RULES,
    *parts.RULES,
    *labels.RULES,
    *told.RULES,
    *old_press.RULES,
    *scans.RULES,
)
