"""What a wrong name of a file or folder was meant to be: told in the cure, so that nobody has to guess the rule.

People write 02石桥.md, 2-石桥.md, 02_石桥.MD, 2024.6.5 and 第1版; systems leave files of their own behind.
"""

from __future__ import annotations

import datetime as dt
import re

from gazette.text.patterns import compile_late

# A page has fewer than a hundred articles and an issue fewer than a hundred pages: more digits are a date.
_PLACE = compile_late(r"(?P<number>[0-9０-９]{1,2})(?![0-9０-９])[\s_.、．·,，—–－~～-]*(?P<words>[^/]*)")
_DATE = compile_late(r"([0-9０-９]{4})(?:\D{1,2}([0-9０-９]{1,2})\D{1,2}|([0-9０-９]{2}))([0-9０-９]{1,2})\D{0,2}")
_PAGE = compile_late(r"\D{0,4}([0-9０-９]{1,2})\D{0,4}")
_ENDS = compile_late(r"(?:[.．。](?:md|markdown|mdown|txt|text|docx?|wps|rtf|odt))+$", re.IGNORECASE)
# Windows' pictures of a folder and its settings, and what Word keeps beside a document that is open.
_SYSTEM = compile_late(r"thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r|~\$.*", re.IGNORECASE)


def is_of_the_system(file: str) -> bool:
    """Say whether a file was put there by a program for itself: nobody meant it for readers."""
    return _SYSTEM.fullmatch(file) is not None


def is_numbered(file: str) -> bool:
    """Say whether the name of a file begins as an article's does."""
    return bool(find_article_name(file))


def find_article_name(file: str) -> str:
    """Return the name that an article's file should have: 02-石桥.md for 2、石桥.MD; empty when there is no place."""
    match = _PLACE.fullmatch(_ENDS.sub("", file))
    if match is None or not int(match["number"]):
        return ""
    words = match["words"].strip()
    return f"{int(match['number']):02d}-{words}.md" if words else f"{int(match['number']):02d}.md"


def find_issue_folder(folder: str) -> str:
    """Return the name that an issue's folder should have: 2024-06-05 for 20240605; empty when it is no date."""
    match = _DATE.fullmatch(folder)
    try:
        return dt.date(int(match[1]), int(match[2] or match[3]), int(match[4])).isoformat() if match else ""
    except ValueError:
        return ""


def find_page_folder(folder: str) -> str:
    """Return the name that a page's folder should have: 01 for 第1版; empty when it has no number."""
    match = _PAGE.fullmatch(folder)
    return f"{int(match[1]):02d}" if match and int(match[1]) else ""
