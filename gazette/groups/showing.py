"""Which settings the files of each kind of group show; a change of any other makes none of them anew."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from functools import lru_cache

from gazette.settings import Bounds, Settings
from gazette.views.frame import Imprint

NOBODY: frozenset[str] = frozenset()
# What has no row here may be shown by all. How many articles a list or feed has is among the facts of those groups; the
# bounds and what is accepted decide what is read and said, and are shown nowhere.
_SHOWN_BY: Mapping[str, frozenset[str]] = {
    "accepted": NOBODY,
    **{each.name: NOBODY for each in fields(Bounds)},
    "repository": frozenset({"article"}),
    "branch": frozenset({"article"}),
    "list_length": frozenset({"corrections"}),
    "feed_length": frozenset({"feeds", "corrections-feed"}),
    "original_pictures": frozenset({"pictures"}),
}
_USUAL: Mapping[str, object] = {each.name: each.default for each in fields(Settings) if each.name in _SHOWN_BY}


@lru_cache(maxsize=64)
def narrow_imprint(imprint: Imprint, kind: str) -> Imprint:
    """Return the imprint as a kind of group may know it: settings that it does not show are as they are usually.

    Its files are made with this, and known by this: so what is left out here can change none of them.
    """
    hidden = {name: _USUAL[name] for name, kinds in _SHOWN_BY.items() if kind not in kinds}
    return replace(imprint, settings=replace(imprint.settings, **hidden))  # type: ignore[arg-type]  # their own defaults
