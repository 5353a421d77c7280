"""What stands at an address that something had elsewhere: the way to where it is now, without a script."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from gazette.paper.addresses import relative_url
from gazette.paper.moves import Redirect
from gazette.views.frame import Frame, Imprint


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectView:
    """A redirect; ``url`` is relative to the old address."""

    layout: ClassVar[str] = "redirect"

    address: str
    frame: Frame
    title: str
    url: str


def plan_redirect(redirect: Redirect, imprint: Imprint) -> RedirectView:
    """Return the view of a redirect."""
    return RedirectView(
        address=redirect.address,
        frame=imprint.frame(redirect.address, "", canonical=redirect.target),
        title=redirect.title,
        url=relative_url(redirect.address, redirect.target),
    )
