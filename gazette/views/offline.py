"""The page that is shown when there is no network, and that lists what a reader's device holds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.paper.addresses import OFFLINE
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class OfflineView:
    """The page for reading without a network; what it lists, the reader's own browser knows."""

    layout: ClassVar[str] = "offline"

    address: str
    frame: Frame


def plan_offline(imprint: Imprint) -> OfflineView:
    """Return the view of the offline page."""
    return OfflineView(address=OFFLINE, frame=imprint.frame(OFFLINE, "offline"))
