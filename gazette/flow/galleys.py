"""Views of pages that are dear to plan, kept for a build after a layout has changed: they are only rendered again.

In a printing house the set type waits in galleys until the page is printed another time. A first build keeps nothing
here, for most sites are built by layouts that nobody changes: what one change of a layout planned, the next finds.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, cast

from gazette import memory
from gazette.groups import Facts, facts_key, narrow_imprint
from gazette.shelf import Shelf
from gazette.views.frame import Imprint

if TYPE_CHECKING:
    from gazette.views.every import View

# Planning these takes longer than reading what was planned; of the others it does not.
_KEPT = frozenset({"article", "page", "typeset"})


@dataclass(slots=True)
class Galleys:
    """The views of a site's pages. With ``keeps`` those that are not there yet are kept.

    **Shape**: ``bases`` has for each kind of group a digest of all that its views are planned with, beside facts.
    """

    shelf: Shelf
    bases: Mapping[str, str]
    keeps: bool
    _last: tuple[Facts, str] | None = field(default=None, init=False)

    def key(self, kind: str, facts: Facts) -> str:
        """Return a digest of all that the views of a group are planned from; empty where none are kept."""
        if kind not in self.bases:
            return ""
        if self._last is None or self._last[0] is not facts:
            self._last = facts, facts_key(facts)
        return memory.value_key(self.bases[kind], self._last[1])

    def find(self, kind: str, name: str, key: str) -> tuple[View, ...] | None:
        """Return the views of a group; None when they were planned from something else, or are not understood."""
        from gazette.views.every import VIEWS  # noqa: PLC0415  # dear to import, and only changed layouts need all

        known, views = self.shelf.find(_name(kind, name)).get("", ("", None))
        whole = known == key and isinstance(views, tuple) and all(isinstance(each, VIEWS) for each in views)
        return cast("tuple[View, ...]", views) if whole else None

    def keep(self, kind: str, name: str, key: str, views: tuple[object, ...]) -> None:
        """Keep the views of a group, if any are to be kept.

        **Raises**: GazetteError when the disk refuses it.
        """
        if self.keeps:
            self.shelf.put(_name(kind, name), {"": (key, views)})


def open_galleys(folder: Path, imprint: Imprint, *, keeps: bool) -> Galleys | None:
    """Return the galleys of a site; None when there are none, and none are to be kept."""
    if not keeps and not folder.is_dir():
        return None
    version = memory.program_key()
    bases = {kind: memory.value_key(version, narrow_imprint(imprint, kind), kind) for kind in _KEPT}
    return Galleys(Shelf(folder, version, squeezed=True), bases, keeps)


def clear_galleys(folder: Path, groups: Iterable[str]) -> None:
    """Remove the views of groups that the site has no more; ``groups`` are kind and name of those that it has.

    **Raises**: GazetteError when the disk refuses it.
    """
    if folder.is_dir():
        Shelf(folder, "").clear(group for group in groups if group.partition(" ")[0] in _KEPT)


def _name(kind: str, name: str) -> str:
    return f"{kind} {name}"
