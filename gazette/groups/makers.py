"""Which kinds of groups there are, and in which room each is made: from what was loaded for its facts alone.

A room is loaded when something in it is made: what an edited text leaves as it is takes no time then.
"""

from __future__ import annotations

from gazette.groups.facts import Kind

KINDS = {
    kind.name: kind
    for kind in (
        Kind("home", "home", "text_makers"),
        Kind("year", "year", "other_makers"),
        Kind("month", "month", "other_makers"),
        Kind("issue", "issue", "text_makers"),
        Kind("page", "page", "text_makers"),
        Kind("typeset", "typeset", "text_makers"),
        Kind("article", "article", "text_makers"),
        Kind("source", "source", "text_makers"),
        Kind("copies", None, "text_makers"),
        Kind("share", None, "other_makers"),
        Kind("pictures", None, "other_makers"),
        Kind("listing", "listing", "text_makers", glances=True),
        Kind("directory", "directory", "other_makers"),
        Kind("corrections", "corrections", "other_makers"),
        Kind("corrections-feed", None, "feed_makers"),
        Kind("standing", "standing", "other_makers"),
        Kind("notice", "notice", "other_makers"),
        Kind("withdrawn", None, "other_makers"),
        Kind("redirect", "redirect", "other_makers"),
        Kind("rights", "rights", "other_makers"),
        Kind("search", "search", "other_makers"),
        Kind("offline", "offline", "other_makers"),
        Kind("not_found", "not_found", "other_makers"),
        Kind("feeds", None, "feed_makers"),
        Kind("sitemaps", None, "other_makers"),
        Kind("titles", None, "other_makers"),
        Kind("search-tables", None, "other_makers"),
        Kind("search-words", None, "other_makers"),
        Kind("settings", None, "other_makers"),
    )
}
