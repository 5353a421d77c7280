"""Addresses of e-mail and of the web in running text: where they stand, and where one is broken at the end of a line.

**Source**: RFC 3986 and RFC 5322 by their commonest forms: letters, digits and a few marks, no space among them.
"""

from __future__ import annotations

import re
from functools import lru_cache

from gazette.text.han import HAN

_SIGNS = r"A-Za-z0-9@_.~%/?=&#+:＠-"
_TAIL, _HEAD = re.compile(rf"[{_SIGNS}]+$"), re.compile(rf"[{_SIGNS}]+")
_DOMAIN = r"(?:com|cn|net|org|gov|edu|info|hk|tw|mo|cc|tv)"
_ADDRESS = re.compile(rf"[\w.-]+[@＠][\w-]|www\.|https?:|\w\.{_DOMAIN}(?![A-Za-z])", re.IGNORECASE)
# What begins an address, whatever stands above, and what is whole above it: a word that follows is another one.
_BEGINS = re.compile(r"www\.|https?:", re.IGNORECASE)
_WHOLE = re.compile(rf"\.{_DOMAIN}$", re.IGNORECASE)
_NAMES_ONE = re.compile(r"(?:^|[^a-z])(?:e-?mail|mail|qq|msn|tel|fax|web|http)$", re.IGNORECASE)
_INSIDE = "@＠./_-"
_LABELS = re.compile(r"[A-Za-z-]+:(?!//)")
# Whole ones, inside a line: words in them are no words of the text. A path may have words of Chinese print.
_STANDING = re.compile(
    rf"(?:https?://|www\.)[!-~]+(?:[{HAN}\u3041-\u30ff]{{1,8}}/[!-~]*)*|[A-Za-z\d._+-]{{1,64}}@[A-Za-z\d-]+(?:\.[A-Za-z\d-]+)+"
)
_SIGN_OF_ONE = re.compile(r"@|//|www\.")


def find_addresses(text: str) -> tuple[range, ...]:
    """Return where addresses of web and mail stand in a text.

    **Units**: characters, from 0; in order.
    """
    if _SIGN_OF_ONE.search(text) is None:
        return ()
    return tuple(range(*match.span()) for match in _STANDING.finditer(text))


@lru_cache(maxsize=1024)
def is_address_cut(above: str, below: str) -> bool:
    """Say whether an address reaches from the end of one line to the head of the next: wanqi | ng@jhwb.com.cn."""
    tail, head = _TAIL.search(above), _HEAD.match(below)
    if tail is None or head is None or _BEGINS.match(head[0]) or _NAMES_ONE.search(tail[0]):
        return False
    begun = tail[0].rpartition(":")[2] if "://" not in tail[0] else tail[0]
    if not begun or _LABELS.match(head[0]) or (_WHOLE.search(begun) and head[0][0] not in _INSIDE):
        return False
    return _ADDRESS.search(begun + head[0]) is not None and _is_one(begun, head[0])


def _is_one(begun: str, head: str) -> bool:
    """Say whether what stands on both lines is one address, not what a site is called and its own: sina weibo.com."""
    lower = _ADDRESS.search(head)
    if lower is None or head[0] in _INSIDE or begun[-1] in _INSIDE or lower[0][-2] in "@＠":
        return True
    return _ADDRESS.search(begun) is not None
