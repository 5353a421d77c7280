"""JSON as small as it can be, for files that a browser loads."""

from __future__ import annotations

import json


def format_compact(value: object) -> bytes:
    """Return a value as JSON without a space, its characters as they are, with a line end."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
