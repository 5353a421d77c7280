"""What was found out of headlines while pages were made, kept so that the next build need not: a month's together.

Where a headline may break costs the dictionary and a model. A first build has many processes find it out; when layouts
change, or a text, all of it is there.
"""

from __future__ import annotations

from collections.abc import Iterable

from gazette.flow.making import Done
from gazette.ledger import Ledger
from gazette.text.phrases import lend_phrases

# What shows the headlines of one issue alone: these are kept with those of its month.
_OF_ISSUES = frozenset({"article", "issue", "page", "typeset"})


def keep_headlines(ledger: Ledger, made: Iterable[Done], names: Iterable[str]) -> None:
    """Keep what was found out; ``names`` are those of all groups of the site.

    **Raises**: GazetteError when the disk refuses it.
    """
    ledger.now = {name: ledger.before[name] for name in names if name in ledger.before}
    for each in made:
        if each.phrases and each.kind in _OF_ISSUES:
            name = f"{each.kind} {each.name}"
            before = ledger.before.get(name)
            ledger.now[name] = {**before, **each.phrases} if isinstance(before, dict) else each.phrases
    ledger.write()


def recall_headlines(ledger: Ledger) -> None:
    """Take what is known of headlines; what is not understood is found out again."""
    for each in ledger.before.values():
        if isinstance(each, dict):
            lend_phrases(each)
