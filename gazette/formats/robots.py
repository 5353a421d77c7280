"""robots.txt: everything may be read; where the sitemap is."""

from __future__ import annotations

from gazette.model import Output
from gazette.paper.addresses import ROBOTS, SITEMAP, absolute_url
from gazette.settings import Settings


def format_robots(settings: Settings) -> Output:
    """Return robots.txt.

    **Source**: RFC 9309; the Sitemap line wants a whole address, so it is there when the site's is known.
    """
    lines = ["User-agent: *", "Allow: /"]
    if settings.url:
        lines.append(f"Sitemap: {absolute_url(settings.url, SITEMAP)}")
    return Output(ROBOTS, ("\n".join(lines) + "\n").encode())
