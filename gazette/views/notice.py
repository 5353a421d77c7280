"""What stands in the place of an article that was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.paper.addresses import article_address
from gazette.paper.moves import Withdrawn
from gazette.views.dates import Day, plan_day
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeView:
    """A notice: where the article stood, when and why it went. Nothing of the article itself is told."""

    layout: ClassVar[str] = "notice"

    address: str
    frame: Frame
    printed: Day
    page: int
    withdrawn: Day | None
    reason: str | None


def plan_notice(withdrawn: Withdrawn, imprint: Imprint) -> NoticeView:
    """Return the view of a notice, at the article's own address."""
    address = article_address(withdrawn.place)
    told = withdrawn.told
    return NoticeView(
        address=address,
        frame=imprint.frame(address, "calendar"),
        printed=plan_day(withdrawn.place.date),
        page=withdrawn.place.page,
        withdrawn=None if told.date is None else plan_day(told.date),
        reason=told.reason,
    )
