"""All that groups are planned from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from gazette.model import Paper
from gazette.paper.connections import Connections
from gazette.paper.moves import NOTHING_MOVED, Moves
from gazette.paper.renditions import Extent
from gazette.views.frame import Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """Everything that is known of what is to be published; the articles of ``paper`` are records.

    **Shape**: ``infos`` has path and digest of each issue.yaml by its day; ``seeds`` the digests of page texts that are
    here; ``pictures`` those of the files that are published; ``sizes`` their extents where they can be told.
    With ``reading_only`` no group is planned of what programs look up and nobody reads; unless it is ``searched``, none
    of what search pages know beside the index.
    """

    paper: Paper
    connections: Connections
    imprint: Imprint
    infos: Mapping[dt.date, tuple[str, str]] = field(default_factory=dict)
    seeds: Mapping[str, str] = field(default_factory=dict)
    pictures: Mapping[str, str] = field(default_factory=dict)
    sizes: Mapping[str, Extent] = field(default_factory=dict)
    facsimiles: frozenset[str] = frozenset()
    moves: Moves = NOTHING_MOVED
    reading_only: bool = False
    searched: bool = True
