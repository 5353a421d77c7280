"""What a file is, for a browser: the same on every system, whose own tables differ."""

from __future__ import annotations

from pathlib import Path

from werkzeug.utils import send_file
from werkzeug.wrappers import Request, Response

_TEXT = "; charset=utf-8"
_KINDS = {
    ".avif": "image/avif",
    ".bib": f"text/plain{_TEXT}",
    ".css": f"text/css{_TEXT}",
    ".gif": "image/gif",
    ".html": f"text/html{_TEXT}",
    ".ico": "image/x-icon",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": f"text/javascript{_TEXT}",
    ".json": "application/json",
    ".mjs": f"text/javascript{_TEXT}",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": f"text/plain{_TEXT}",
    ".wasm": "application/wasm",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


def kind_of(name: str) -> str:
    """Return the media type of a file by its name; what nobody knows is bytes."""
    return _KINDS.get(name[name.rfind(".") :].lower(), "application/octet-stream")


def send_part(path: Path, request: Request) -> Response:
    """Return a file as it is, or the part of it that was asked for."""
    response = send_file(path, request.environ, mimetype="application/octet-stream", etag=False, conditional=True)
    response.content_type = kind_of(path.name)
    response.headers.remove("Content-Disposition")
    return response
